import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The page on which files are dropped, as `npm run build:app` makes it. */
const APP = join(import.meta.dirname, '..', '..', 'dist', 'app', 'resdiff.html');

export function appPath(): string {
  if (!existsSync(APP)) throw new Error('the page is not built: npm run build:app');
  return APP;
}

export interface NamedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The page in some browser, opened from its file. What `evaluate` is given runs in the page, whatever the policy of the page allows. */
export interface AppPage {
  /** Asked for over any network; what is in the page itself (`data:`, `blob:`) and the page are left out. */
  readonly requests: readonly string[];
  /** Errors, exceptions and dialogs. */
  readonly complaints: readonly string[];
  evaluate<Given, Result>(work: (given: Given) => Result | Promise<Result>, given?: Given): Promise<Result>;
  /** The same within the report, which is a page of its own. */
  inReport<Given, Result>(work: (given: Given) => Result | Promise<Result>, given?: Given): Promise<Result>;
  choose(files: readonly NamedFile[]): Promise<void>;
  /** The file that the page hands to the browser to save. */
  saved(work: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

export interface AppBrowser {
  readonly name: string;
  /** @param prelude runs in the page before anything of its own */
  open(prelude?: () => void): Promise<AppPage>;
  close(): Promise<void>;
}

/** Writes files into a folder of their own, as they lie on the disk of a user. */
export async function onDisk(files: readonly NamedFile[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'resdiff-files-'));
  return Promise.all(
    files.map(async ({ name, content }) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    }),
  );
}

export function isOutside(url: string, page: string): boolean {
  return !/^(?:data|blob|about):/u.test(url) && url.split('#')[0] !== page;
}

/** A card on the desk. */
export interface Seen {
  readonly status: string;
  readonly words: string;
}

export function cardsOn(page: AppPage): Promise<readonly Seen[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.cards > li')].map((card) => ({
      status: card.className,
      words: card.innerText,
    })),
  );
}

export function wordsOn(page: AppPage): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Waits until something is so in the page. */
export async function until<Given>(
  page: AppPage,
  isSo: (given: Given) => boolean,
  given?: Given,
  maxMs = 30_000,
): Promise<void> {
  const end = performance.now() + maxMs;
  while (!(await page.evaluate<Given, boolean>(isSo, given))) {
    if (performance.now() > end) throw new Error(`never so: ${isSo}\n${(await wordsOn(page)).slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Waits until every file on the desk was read or refused, and there are so many. */
export function untilRead(page: AppPage, count: number, maxMs?: number): Promise<void> {
  const isRead = (wanted: number) =>
    document.querySelectorAll('.cards > li').length === wanted &&
    document.querySelectorAll('.cards > li.waiting, .cards > li.reading').length === 0;
  return until(page, isRead, count, maxMs);
}

/** Clicks the button or link of that name. */
export async function press(page: AppPage, name: string): Promise<void> {
  const isPressed = await page.evaluate((wanted: string) => {
    const found = [...document.querySelectorAll<HTMLElement>('button, a, summary')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === wanted && each.checkVisibility(),
    );
    const isOpen = found !== undefined && !found.matches(':disabled');
    if (isOpen) found.click();
    return isOpen;
  }, name);
  if (!isPressed) throw new Error(`no “${name}” to press in: ${(await wordsOn(page)).slice(0, 1000)}`);
}

export const COMPARE = 'Compare these two texts';

/** Compares the chosen pair, and waits for the report. */
export async function compareOn(page: AppPage): Promise<void> {
  await until(
    page,
    (name) => [...document.querySelectorAll('button')].some((each) => each.textContent === name),
    COMPARE,
  );
  await press(page, COMPARE);
  await untilReport(page);
}

export function untilReport(page: AppPage, maxMs?: number): Promise<void> {
  return until(page, () => document.activeElement?.matches('iframe.report') === true, undefined, maxMs);
}

/** Drops files on the page, as a browser does; those whose names have a slash lie in a folder that is dropped. */
export async function drop(
  page: AppPage,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
  }, files);
}
