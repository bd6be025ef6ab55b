import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../browser/browser.ts';
import { type AppBrowser, type AppPage, appPath, isOutside, onDisk } from './page.ts';

export interface ChromiumPage extends AppPage {
  readonly page: Page;
}

export interface Chromium extends AppBrowser {
  open(prelude?: () => void, options?: BrowserContextOptions): Promise<ChromiumPage>;
  /** A page as this browser prints it. */
  print(html: string): Promise<Uint8Array>;
}

export async function openChromium(): Promise<Chromium> {
  const reader = await openBrowser();
  return {
    name: 'Chromium',
    async open(prelude, options) {
      const { page } = await reader.open('', '', options);
      return appOn(page, prelude);
    },
    async print(html) {
      const { page } = await reader.open(html);
      const pdf = await page.pdf();
      await page.context().close();
      return new Uint8Array(pdf);
    },
    close: () => reader.close(),
  };
}

async function appOn(page: Page, prelude: (() => void) | undefined): Promise<ChromiumPage> {
  const address = pathToFileURL(appPath()).href;
  const [requests, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    if (isOutside(request.url(), address)) requests.push(request.url());
  });
  // The browser tells of a request that the policy stopped before it was made.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') requests.splice(requests.indexOf(request.url()), 1);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  // Whoever opened the page dismisses them.
  page.on('dialog', (dialog) => void complaints.push(`dialog: ${dialog.message()}`));
  if (prelude !== undefined) await page.addInitScript(prelude);
  await page.goto(address);
  await page.waitForSelector('h1');
  return {
    page,
    requests,
    complaints,
    evaluate: (work, given) => page.evaluate(work as never, given) as never,
    async inReport(work, given) {
      const frame = await (await page.waitForSelector('iframe.report')).contentFrame();
      return (await frame?.evaluate(work as never, given)) as never;
    },
    choose: async (files) => page.setInputFiles('input[type=file]', [...(await onDisk(files))]),
    async saved(work) {
      const [download] = await Promise.all([page.waitForEvent('download'), work()]);
      return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
    },
    reload: async () => {
      await page.reload();
      await page.waitForSelector('h1');
    },
    close: () => page.context().close(),
  };
}
