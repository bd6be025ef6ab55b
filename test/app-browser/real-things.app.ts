import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, type ChromiumPage, openChromium } from './chromium.ts';
import { cardsOn, compareOn, press, until, untilRead } from './page.ts';
import { shortText } from './texts.ts';

// What the two browsers do alike is in the other proofs. Chromium alone can be made to do these without a hand on the mouse.

async function dropFromDisk(app: ChromiumPage, files: string[]): Promise<void> {
  const session = await app.page.context().newCDPSession(app.page);
  const data = { items: [], files, dragOperationsMask: 1 };
  // Only what was seen over the page, and was welcome there, can be dropped on it.
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
}

describe('in Chromium', () => {
  let browser: Chromium;
  let app: ChromiumPage;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterEach(() => app.close());
  afterAll(() => browser.close());

  it('files and a folder are dropped from the disk', async () => {
    app = await browser.open();
    const folder = await mkdtemp(join(tmpdir(), 'resdiff-dropped-'));
    await mkdir(join(folder, 'texts', 'older'), { recursive: true });
    await writeFile(join(folder, 'texts', 'lamps.txt'), shortText(9));
    await writeFile(join(folder, 'texts', '.hidden.txt'), shortText(5));
    await writeFile(join(folder, 'texts', 'older', 'mirrors.txt'), shortText(8));
    await writeFile(join(folder, 'alone.txt'), shortText(7));
    await dropFromDisk(app, [join(folder, 'texts')]);
    await untilRead(app, 2);
    await dropFromDisk(app, [join(folder, 'alone.txt')]);
    await untilRead(app, 3);
    const names = (await cardsOn(app)).map(({ words }) => /\w+\.txt/u.exec(words)?.[0]);
    expect(names).toEqual(['lamps.txt', 'mirrors.txt', 'alone.txt']);
    expect(await app.evaluate(() => document.body.classList.contains('dropping'))).toBe(false);
    expect([app.requests, app.complaints]).toEqual([[], []]);
    await rm(folder, { recursive: true, force: true });
  });

  it('an exception ends the worker: the next task starts another, which is given the texts again', async () => {
    app = await browser.open();
    await app.choose([7, 8].map((number) => ({ name: `${number}.txt`, content: shortText(number) })));
    await untilRead(app, 2);
    await app.page.workers()[0]?.evaluate(() => {
      setTimeout(() => {
        throw new RangeError('out of memory');
      });
    });
    await expect.poll(() => app.page.workers().length).toBe(0);
    await compareOn(app);
    expect(app.page.workers()).toHaveLength(1);
    expect(await app.inReport(() => document.body.innerText)).toContain('lamps lit along their coasts');
  });

  it('a worker is refused by a page of another policy: the page does the work', async () => {
    app = await browser.open(() => {
      const Real = Worker;
      Object.assign(globalThis, {
        Worker: class extends Real {
          constructor() {
            super('data:text/javascript,');
          }
        },
      });
    });
    await until(app, () => document.body.innerText.includes('This browser lets no worker run here'));
    await press(app, 'Try it with a sample pair');
    await untilRead(app, 2);
    await compareOn(app);
  });

  it('there is no network, and nothing is different', async () => {
    app = await browser.open();
    await app.page.context().setOffline(true);
    await app.reload();
    await press(app, 'Try it with a sample pair');
    await untilRead(app, 2);
    await compareOn(app);
    expect([app.requests, app.complaints]).toEqual([[], []]);
  });

  it('nothing is kept when the page is closed', async () => {
    app = await browser.open();
    await press(app, 'Try it with a sample pair');
    await untilRead(app, 2);
    await compareOn(app);
    const kept = await app.evaluate(async () => ({
      databases: await indexedDB.databases().catch(() => []),
      cookies: document.cookie,
      words: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
    }));
    expect(kept).toEqual({ databases: [], cookies: '', words: 0 });
  });
});
