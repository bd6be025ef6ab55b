import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../src/host/serve.ts';
import { violations } from '../browser/axe.ts';
import { openBrowser, type Reader } from '../browser/browser.ts';
import { appPath } from './page.ts';
import { shortText } from './texts.ts';

// The page as it is put on a site or served by `resdiff app --serve`: there it can be installed, and can keep texts.

describe('the page on a site', () => {
  let reader: Reader;
  let served: Served;
  let context: BrowserContext;
  let page: Page;
  const requests: string[] = [];
  beforeAll(async () => {
    const site = join(dirname(appPath()), 'site');
    served = await serveFolder(site, readdirSync(site), 0);
    reader = await openBrowser();
    ({ page } = await reader.open(''));
    context = page.context();
    context.on('request', (request) => requests.push(request.url()));
    await page.goto(served.address);
    await page.waitForSelector('h1');
  });
  afterAll(async () => {
    await reader.close();
    await served.close();
  });

  const giveText = async () => {
    await page.goto(`${served.address}#desk`);
    await page.setInputFiles('input[type=file]', {
      name: 'lamps.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(shortText(7)),
    });
    await page.waitForSelector('.cards > li.ready');
  };
  const databases = () => page.evaluate(async () => (await indexedDB.databases()).length);

  it('keeps nothing until that is turned on, then keeps texts over a reload, and forgets all of it', async () => {
    await giveText();
    expect(await databases()).toBe(0);
    await page.click('nav >> text=My texts');
    await page.click('text=Keep texts on this computer');
    await page.click('text=Keep the text now open');
    await page.waitForSelector('.cards >> text=lamps.txt');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.click('.cards >> text=Open it');
    await page.waitForSelector('.cards > li.ready');
    await page.click('nav >> text=My texts');
    await page.click('button:has-text("Forget everything")');
    await page.waitForSelector('text=Keep texts on this computer');
    expect(await databases()).toBe(0);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  });

  it('opens without a network once it was opened, and compares', async () => {
    await page.goto(served.address);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const isKept = () => page.evaluate(async () => (await caches.match('./')) !== undefined);
    await expect.poll(isKept).toBe(true);
    await context.setOffline(true);
    await page.reload();
    await page.click('text=Try it with a sample pair');
    await page.click('button:has-text("Compare these two texts")');
    await page.waitForSelector('iframe.report');
    await context.setOffline(false);
  });

  it('asks for the files of the page alone, from where it came', async () => {
    const others = requests.filter((url) => !/^(?:blob|data):/u.test(url) && !url.startsWith(served.address));
    expect(others).toEqual([]);
  });
});
