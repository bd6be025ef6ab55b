import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapSides, render, type Sides } from '../../src/index.ts';
import { FILE_FORMS } from '../installed/texts.ts';
import { madeComparisons } from '../support/made.ts';
import { SHARED_FOLDER, SHARED_IS_HERE, SHARED_PDFS, successivePairs } from '../support/shared.ts';
import { openChromium } from './chromium.ts';
import { commandLine, digest, KEEP_BLOBS, shownPage } from './command-line.ts';
import { openFirefox } from './firefox.ts';
import { type AppBrowser, type AppPage, type NamedFile, press, until, untilRead, untilReport } from './page.ts';
import { bundledFiles } from './texts.ts';

const FORMS = Object.keys(FILE_FORMS) as readonly (keyof typeof FILE_FORMS)[];

interface Pair {
  readonly name: string;
  readonly files: Sides<NamedFile>;
}

/** One text in every format that is read, and made texts with everything that happens to a text, each in another format. */
const MADE: readonly Pair[] = [
  ...FORMS.map((form) => ({ name: `the bundled texts as ${form}`, files: bundledFiles(form) })),
  ...madeComparisons().map(({ documents }, at) => {
    const form = FORMS[at % FORMS.length] ?? 'md';
    const files = mapSides({ old: 'old', new: 'new' } as const, (side) => ({
      name: `made ${side}.${form}`,
      content: FILE_FORMS[form].made(documents[side]),
    }));
    return { name: `made texts ${at + 1} as ${form}`, files };
  }),
];

/** Official texts, where they are at hand: XML, and PDFs. */
function officialPairs(): readonly Pair[] {
  const named = (path: string): NamedFile => ({
    name: path.split('/').at(-1) ?? '',
    content: new Uint8Array(readFileSync(path)),
  });
  const pairOf = (old: string, now: string) => ({
    name: `${old} and ${now}`,
    files: { old: named(old), new: named(now) },
  });
  const xml = successivePairs().filter((_, at) => at % 35 === 0);
  const pdfs = SHARED_PDFS === null ? [] : readdirSync(SHARED_PDFS).filter((name) => /^A_RES_.*\.pdf$/u.test(name));
  return [
    ...xml.map(({ old, new: now }) => pairOf(join(SHARED_FOLDER, 'corpus', old), join(SHARED_FOLDER, 'corpus', now))),
    ...pdfs
      .flatMap((name, at) => (at % 40 === 0 ? [[name, pdfs[at + 1] ?? name] as const] : []))
      .map((names) => names.map((name) => join(SHARED_PDFS ?? '', name)))
      .map(([old = '', now = '']) => pairOf(old, now)),
  ];
}

describe.each([
  { browser: 'Chromium', start: (): Promise<AppBrowser> => openChromium(), count: Number.POSITIVE_INFINITY },
  { browser: 'Firefox', start: openFirefox, count: 6 },
])('the page in $browser and the command line', ({ start, count }) => {
  let browser: AppBrowser;
  let page: AppPage;
  beforeAll(async () => {
    browser = await start();
    page = await browser.open(KEEP_BLOBS);
  });
  afterAll(() => browser.close());

  const expectTheSame = async ({ name, files }: Pair) => {
    const both = [files.old, files.new];
    await page.choose(both);
    await untilRead(page, 2);
    await press(page, 'Compare');
    await until(page, () => document.querySelectorAll('select').length === 2);
    await choosePair(page);
    await press(page, 'Compare these two texts');
    await untilReport(page);
    expect(digest(await shownPage(page)), name).toEqual(digest(await commandLine(both, [], 'html')));
    const saved = await page.saved(() => press(page, 'Word file with tracked changes'));
    expect(saved.name).toMatch(/\.docx$/u);
    expect(digest(saved.bytes), name).toEqual(digest(await commandLine(both, [], 'docx')));
    await page.evaluate(() => {
      location.hash = 'desk';
    });
    await until(page, () => document.querySelectorAll('.cards > li').length === 2);
    await press(page, 'Remove all');
    await until(page, () => document.querySelectorAll('.cards > li').length === 0);
  };

  const some = MADE.filter((_, at) => at % Math.ceil(MADE.length / Math.min(count, MADE.length)) === 0);
  it.each(some)('give the same page and the same Word file: $name', (pair) => expectTheSame(pair));

  it('give the same page of the tracked changes in a file', async () => {
    const [comparison] = madeComparisons();
    if (comparison === undefined) throw new Error('no texts were made');
    const file = { name: 'redline.docx', content: render.docx(comparison, { author: 'A. Delegate' }) };
    await page.choose([file]);
    await untilRead(page, 1);
    await press(page, 'Show its tracked changes');
    await untilReport(page);
    const wanted = await commandLine([file], ['--revisions'], 'html');
    expect(digest(await shownPage(page))).toEqual(digest(wanted));
    const saved = await page.saved(async () => {
      await press(page, 'More formats');
      await press(page, 'This page, to keep or to mail');
    });
    expect(digest(saved.bytes)).toEqual(digest(wanted));
    await page.evaluate(() => {
      location.hash = 'desk';
    });
    await until(page, () => document.querySelectorAll('.cards > li').length === 1);
    await press(page, 'Remove all');
  });

  it.runIf(SHARED_IS_HERE)('give the same of official texts', { timeout: 400_000 }, async () => {
    for (const pair of officialPairs().slice(0, count)) await expectTheSame(pair);
  });

  it('did all that without a request or a complaint', () => {
    expect([page.requests, page.complaints]).toEqual([[], []]);
  });
});

/** The first file is the earlier version, whatever its date. */
async function choosePair(page: AppPage): Promise<void> {
  await page.evaluate(async () => {
    for (const at of [0, 1]) {
      const select = document.querySelectorAll('select')[at];
      const option = select?.options[at];
      if (select === undefined || option === undefined) throw new Error('no texts to choose');
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  });
}
