import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pdfOfPages } from '../bench/speed-pdf.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import {
  type AppBrowser,
  type AppPage,
  cardsOn,
  compareOn,
  drop,
  type NamedFile,
  press,
  until,
  untilRead,
  untilReport,
  wordsOn,
} from './page.ts';
import { bundledFiles, shortText } from './texts.ts';

const PICTURE: NamedFile = {
  name: 'picture.png',
  content: new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1,
  ]),
};
const EMPTY: NamedFile = { name: 'empty.docx', content: '' };
const LONG: NamedFile = { name: 'long.pdf', content: pdfOfPages(120) };
const TEXT: NamedFile = { name: 'lamps.txt', content: shortText(7) };
const OTHER: NamedFile = { name: 'mirrors.txt', content: shortText(8) };

describe.each([
  { browser: 'Chromium', start: (): Promise<AppBrowser> => openChromium() },
  { browser: 'Firefox', start: openFirefox },
])('the page on which files are dropped, in $browser', ({ start }) => {
  let browser: AppBrowser;
  let page: AppPage;
  const open = async (prelude?: () => void) => {
    page = await browser.open(prelude);
    return page;
  };
  beforeAll(async () => {
    browser = await start();
  });
  afterEach(() => page.close());
  afterAll(() => browser.close());

  it('compares two files that are chosen, without asking for anything or complaining', async () => {
    const { old, new: now } = bundledFiles('docx');
    await open();
    await page.choose([now, old]);
    await untilRead(page, 2);
    expect(await wordsOn(page)).toContain('A/RES/77/79 → A/RES/78/32');
    await compareOn(page);
    expect(await page.inReport(() => document.querySelector('h1')?.textContent)).toContain(
      'Convention on Cluster Munitions',
    );
    expect(await page.evaluate(() => [document.title, location.hash])).toEqual(['Report – resdiff', '#report']);
    expect([page.requests, page.complaints]).toEqual([[], []]);
  });

  it('takes files that are dropped, and texts that are pasted', async () => {
    await open();
    await drop(page, [
      { name: 'lamps.txt', text: shortText(7) },
      { name: 'mirrors.txt', text: shortText(8) },
    ]);
    await untilRead(page, 2);
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      // Firefox makes no event of this kind with data in it.
      const paste = Object.defineProperty(new Event('paste', { bubbles: true }), 'clipboardData', {
        value: clipboardData,
      });
      document.body.dispatchEvent(paste);
    }, shortText(9));
    await untilRead(page, 3);
    expect((await cardsOn(page)).map(({ status }) => status)).toEqual(['ready', 'ready', 'ready']);
    expect((await cardsOn(page))[2]?.words).toContain('A/RES/69/9');
    expect(page.complaints).toEqual([]);
  });

  it.each(['entries', 'handles'])(
    'takes the files of a folder that is dropped, and of folders in it, by their %s',
    async (way) => {
      await open();
      // Browsers make these only of what a hand drags from a disk: a folder with texts, a hidden file, and a folder with another text.
      await page.evaluate(
        ({ texts: [first = '', second = '', third = ''], isOfHandles }) => {
          type Inside = readonly [name: string, content: string | readonly Inside[]];
          const folder: Inside = [
            'all',
            [
              ['b.txt', second],
              ['inner', [['c.txt', third]]],
              ['.hidden', 'x'],
              ['a.txt', first],
            ],
          ];
          const entryOf = ([name, content]: Inside): object =>
            typeof content === 'string'
              ? {
                  name,
                  isFile: true,
                  isDirectory: false,
                  file: (done: (file: File) => void) => done(new File([content], name)),
                }
              : { name, isFile: false, isDirectory: true, createReader: () => readerOf(content) };
          const readerOf = (content: readonly Inside[]) => {
            const parts = [content.slice(0, 1), content.slice(1), []];
            return { readEntries: (done: (part: unknown) => void) => done(parts.shift()?.map(entryOf)) };
          };
          const handleOf = ([name, content]: Inside): object =>
            typeof content === 'string'
              ? { name, kind: 'file', getFile: async () => new File([content], name) }
              : {
                  name,
                  kind: 'directory',
                  values: async function* () {
                    yield* content.map(handleOf);
                  },
                };
          const item = {
            webkitGetAsEntry: () => entryOf(folder),
            ...(isOfHandles ? { getAsFileSystemHandle: async () => handleOf(folder) } : {}),
          };
          const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
          document.body.dispatchEvent(
            Object.defineProperty(drop, 'dataTransfer', { value: { files: [], items: [item] } }),
          );
        },
        { texts: [7, 8, 9].map(shortText), isOfHandles: way === 'handles' },
      );
      await untilRead(page, 3);
      const names = (await cardsOn(page)).map(({ words }) => /\w+\.txt/u.exec(words)?.[0]);
      expect(names).toEqual(['a.txt', 'b.txt', 'c.txt']);
    },
  );

  it('says where the browser does not open a folder that is dropped', async () => {
    await open();
    await page.evaluate(() => {
      const reader = {
        readEntries: (_: unknown, failed: (why: Error) => void) => failed(new DOMException('', 'EncodingError')),
      };
      const entry = { name: 'all', isFile: false, isDirectory: true, createReader: () => reader };
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
      const dataTransfer = { files: [], items: [{ webkitGetAsEntry: () => entry }] };
      document.body.dispatchEvent(Object.defineProperty(drop, 'dataTransfer', { value: dataTransfer }));
    });
    await until(page, () =>
      document.body.innerText.includes('this browser does not open the folder; choose the files in it'),
    );
    expect(page.complaints).toEqual([]);
  });

  it('refuses what is no text in the program’s own words, and keeps the rest', async () => {
    await open();
    const damaged = { name: 'damaged.pdf', content: pdfOfPages(1).slice(0, 900) };
    await page.choose([TEXT, PICTURE, EMPTY, damaged, OTHER]);
    await untilRead(page, 5);
    const cards = await cardsOn(page);
    expect(cards.map(({ status }) => status)).toEqual(['ready', 'refused', 'refused', 'refused', 'ready']);
    expect(cards[1]?.words).toMatch(/picture\.png: .*(?:image|picture)/u);
    expect(cards[2]?.words).toContain('empty.docx: no text found; is the file empty?');
    expect(cards[3]?.words).toContain('damaged.pdf: the PDF is damaged; get the file again');
    await press(page, 'Remove picture.png');
    await untilRead(page, 4);
    await compareOn(page);
    expect(page.complaints).toEqual([]);
  });

  it('ends a long reading at once, and reads the same file afterwards', async () => {
    await open();
    await page.choose([TEXT, LONG]);
    const took = await page.evaluate(async () => {
      while (!/Reading page \d/u.test(document.body.innerText)) await new Promise(requestAnimationFrame);
      const start = performance.now();
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')?.click();
      while (document.querySelector('.cards > .stopped') === null) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    });
    expect(took).toBeLessThan(500);
    expect((await cardsOn(page)).map(({ status }) => status)).toEqual(['ready', 'stopped']);
    const words = (await cardsOn(page))[1]?.words ?? '';
    expect(words).toContain('Not read: cancelled');
    // There is nothing wrong with the file.
    expect(words).not.toContain('another format');
    await press(page, 'Try again');
    await untilRead(page, 2, 60_000);
    expect((await cardsOn(page)).map(({ status }) => status)).toEqual(['ready', 'ready']);
    await compareOn(page);
    expect(page.complaints).toEqual([]);
  });

  it('says that its engine ended, and starts it again with what comes next; the texts are kept', async () => {
    await open(() => {
      const Real = Worker;
      const made: Worker[] = [];
      Object.assign(globalThis, {
        made,
        Worker: class extends Real {
          constructor(address: string) {
            super(address);
            made.push(this);
          }
        },
      });
    });
    await page.choose([TEXT, OTHER, LONG]);
    await page.evaluate(async () => {
      while (!/Reading page \d/u.test(document.body.innerText)) await new Promise(requestAnimationFrame);
      const [worker] = (globalThis as unknown as { made: Worker[] }).made;
      worker?.terminate();
      worker?.dispatchEvent(new ErrorEvent('error'));
    });
    await untilRead(page, 3);
    const cards = await cardsOn(page);
    expect(cards.map(({ status }) => status)).toEqual(['ready', 'ready', 'stopped']);
    expect(cards[2]?.words).toContain('the engine ended; what you do next starts it again');
    await compareOn(page);
    expect(await page.evaluate(() => (globalThis as unknown as { made: Worker[] }).made.length)).toBe(2);
    expect(await page.inReport(() => document.body.innerText)).toContain('lamps lit along their coasts');
  });

  it('works where there can be no worker, and says so', async () => {
    await open(() => {
      Object.assign(globalThis, {
        Worker: class {
          constructor() {
            throw new DOMException('no workers here', 'SecurityError');
          }
        },
      });
    });
    await until(page, () => document.body.innerText.includes('This browser lets no worker run here'));
    const { old, new: now } = bundledFiles('pdf');
    await page.choose([old, now]);
    await untilRead(page, 2);
    await compareOn(page);
    expect([page.requests, page.complaints]).toEqual([[], []]);
  });

  it('reads a hundred files, one after the other', async () => {
    await open();
    await page.choose(
      Array.from({ length: 100 }, (_, at) => ({ name: `${String(at).padStart(3, '0')}.txt`, content: shortText(at) })),
    );
    await untilRead(page, 100);
    expect((await cardsOn(page)).every(({ status }) => status === 'ready')).toBe(true);
    expect(await wordsOn(page)).toContain('100 texts');
    // The last two by their dates, or else as they were given.
    await compareOn(page);
  });

  it('goes back and forth between its screens, and begins afresh when it is loaded again', async () => {
    await open();
    await press(page, 'Try it with a sample pair');
    await untilRead(page, 2);
    await press(page, 'Choose others, or swap them');
    await until(page, () => document.querySelector('h1')?.textContent === 'Compare two texts');
    await press(page, 'Compare these two texts');
    await untilReport(page);
    for (const hash of ['#pair', '']) {
      await page.evaluate(() => history.back());
      await until(page, (wanted) => location.hash === wanted, hash);
    }
    await until(page, () => document.querySelectorAll('.cards > li').length === 2);
    for (const hash of ['#pair', '#report']) {
      await page.evaluate(() => history.forward());
      await until(page, (wanted) => location.hash === wanted, hash);
    }
    await until(page, () => document.querySelector('iframe.report') !== null);
    await page.reload();
    expect(await wordsOn(page)).toContain('There is no report yet.');
    expect([page.requests, page.complaints]).toEqual([[], []]);
  });
});
