import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, digest, KEEP_BLOBS, shownPage } from './command-line.ts';
import { type AppBrowser, type AppPage, compareOn, untilRead } from './page.ts';
import { bundledFiles } from './texts.ts';
import { openWebKit, WEBKIT_IS_HERE } from './webkit.ts';

// The engine of Safari, where Debian's `webkit2gtk-driver` and `xvfb` are installed.

describe.runIf(WEBKIT_IS_HERE)('the page in WebKit', () => {
  let browser: AppBrowser;
  let page: AppPage;
  beforeAll(async () => {
    browser = await openWebKit();
    page = await browser.open();
  });
  afterAll(() => browser.close());

  it.each(['pdf', 'docx', 'html'] as const)('gives the page of the command line for two files: %s', async (form) => {
    const { old, new: now } = bundledFiles(form);
    await page.reload();
    await page.evaluate(KEEP_BLOBS);
    await page.choose([old, now]);
    await untilRead(page, 2, 60_000);
    await compareOn(page);
    expect(await page.inReport(() => document.body.innerText)).toContain('77/79');
    expect(digest(await shownPage(page))).toEqual(digest(await commandLine([old, now], [], 'html')));
  });

  it('can ask for nothing', async () => {
    const [said, directive] = await page.evaluate(async () => {
      const stopped = new Promise<string>((resolve) =>
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective)),
      );
      const fetched = await fetch('https://example.org/').then(
        () => 'went',
        () => 'stopped',
      );
      return [fetched, await stopped];
    });
    expect([said, directive]).toEqual(['stopped', 'connect-src']);
  });
});
