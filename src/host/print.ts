import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from '../model/problem.ts';
import { removedAtEnd, undoneAtEnd } from './leftovers.ts';
import { installed } from './programs.ts';

/**
 * Prints a page with a browser. The page is written to a temporary folder, which is always removed.
 *
 * @throws InputError if the browser fails
 */
export async function printPdf(html: string): Promise<Uint8Array | null> {
  const browser = await findBrowser();
  if (browser === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'resdiff-'));
  const settled = removedAtEnd(folder);
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html);
    await run(browser, [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      // Prevents network requests, including the browser’s own.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Browsers refuse to run as root otherwise; the page contains only our own output.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return await readFile(pdf);
  } catch (cause) {
    throw new InputError(
      'unreadable-file',
      `the browser ${browser} printed nothing; write -o changes.html and print that`,
      {
        cause,
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    settled();
  }
}

/** A page of oceans and the law of the sea takes 3 seconds. */
const PRINT_MAX_MILLISECONDS = 120_000;

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const browser = execFile(command, args, { timeout: PRINT_MAX_MILLISECONDS }, (error) => {
      settled();
      if (error === null) resolve();
      else reject(error);
    });
    const settled = undoneAtEnd(() => void browser.kill('SIGKILL'));
  });
}

/** The configured browser, otherwise the first of the usual ones that is installed. */
async function findBrowser(): Promise<string | null> {
  const named = process.env['RESDIFF_BROWSER'] ?? process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return installed(NAMES, PLACES);
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
