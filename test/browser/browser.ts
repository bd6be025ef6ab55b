import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** A page opened from a file, as people open what was mailed to them, with everything it said or asked for meanwhile. */
export interface Opened {
  readonly page: Page;
  /** Errors and warnings on the console, and exceptions. */
  readonly complaints: readonly string[];
  /** Everything asked for but the file itself. */
  readonly requests: readonly string[];
}

export interface Reader {
  open(html: string, fragment?: string, options?: BrowserContextOptions): Promise<Opened>;
  close(): Promise<void>;
}

/** Starts the browser that the machine has. It runs without a sandbox of its own because containers allow it none. */
export async function openBrowser(): Promise<Reader> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  const folder = await mkdtemp(join(tmpdir(), 'resdiff-page-'));
  let count = 0;
  return {
    async open(html, fragment = '', options = {}) {
      count += 1;
      const path = join(folder, `${count}.html`);
      await writeFile(path, html);
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      const address = pathToFileURL(path).href;
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('dialog', (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        if (request.url().split('#')[0] !== address) requests.push(request.url());
      });
      await page.goto(`${address}${fragment}`);
      return { page, complaints, requests };
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The browser named by CHROMIUM, or the first of the usual ones on the path. */
function browserPath(): string {
  return programNamed(
    'CHROMIUM',
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    'no Chromium found: install it (Debian and Ubuntu: apt-get install chromium), or name one: CHROMIUM=/path/to/chrome npm run test:browser',
  );
}

/**
 * The program that a variable names, or the first of these on the path.
 *
 * @throws Error with this advice if there is none
 */
export function programNamed(variable: string, names: readonly string[], advice: string): string {
  const named = process.env[variable];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found !== undefined) return found;
  throw new Error(advice);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
