import { InputError } from '../model/problem.ts';
import { keepWithin, type Measured } from './limits.ts';

/** Words as they stand on a page, in one font. Lengths are in points, `y` grows upwards. */
export interface Print {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  readonly isItalic: boolean;
  readonly isBold: boolean;
  /** Whether white space stands before it on its line. */
  readonly afterBlank: boolean;
}

/**
 * The words of every page of a PDF. The library that reads them is loaded here, when a PDF comes: it takes some 40 ms.
 * Nothing in the file is run and nothing outside it is opened.
 *
 * @throws InputError where the file is damaged, locked by a password, too large or without any text
 */
export async function printsOf(bytes: Uint8Array, measured: Measured): Promise<readonly (readonly Print[])[]> {
  const { getDocument } = await loadLibrary();
  // A copy: the library takes the bytes away from whoever gives them.
  const task = getDocument({ data: new Uint8Array(bytes), ...CAREFUL });
  try {
    return await pagesIn(await task.promise, measured);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('not-a-resolution', `${measured.name}: ${whyNot(cause)}`, { cause });
  } finally {
    await task.destroy();
  }
}

async function pagesIn(document: Pdf, measured: Measured): Promise<readonly (readonly Print[])[]> {
  const { numPages } = document;
  keepWithin('pdf-pages', numPages, measured);
  const fonts: Fonts = new Map();
  const pages: (readonly Print[])[] = [];
  for (let at = 1; at <= numPages; at += 1) {
    const prints = await printsOn(await document.getPage(at), fonts);
    keepWithin('pdf-pieces', prints.length, measured, { found: `${prints.length} pieces of text on page ${at}` });
    pages.push(prints);
  }
  const isEmpty = pages.every((prints) => prints.length === 0);
  if (isEmpty) throw new InputError('not-a-resolution', `${measured.name}: ${numPages === 0 ? NO_PAGE : NO_TEXT}`);
  return pages;
}

const NO_PAGE = 'no page in this PDF; get the file anew';
const NO_TEXT = 'no text in this PDF: it is a picture; get the official PDF, or make its words readable (OCR) first';

const CAREFUL = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
  verbosity: 0,
} as const;

function whyNot(cause: unknown): string {
  const kind = cause instanceof Error ? cause.name : '';
  return kind === 'PasswordException'
    ? 'the PDF is locked by a password; save it without one'
    : 'the PDF is damaged; get the file anew';
}

/** What is used of pdf.js; the types that come with this build of it lead nowhere under Node's own resolution. */
interface Library {
  getDocument(options: typeof CAREFUL & { readonly data: Uint8Array }): {
    readonly promise: Promise<Pdf>;
    destroy(): Promise<void>;
  };
}
interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<Page>;
}
interface Page {
  streamTextContent(options: { readonly disableNormalization: boolean }): { getReader(): ItemReader };
  getOperatorList(): Promise<unknown>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
}
interface ItemReader {
  read(): Promise<
    { readonly done: true } | { readonly done: false; readonly value: { readonly items: readonly Item[] } }
  >;
}
/** A run of text; marked content has no `str`. */
interface Item {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

async function loadLibrary(): Promise<Library> {
  const library: object = await import('unpdf/pdfjs');
  if (!isLibrary(library)) throw new Error('unreachable: this build of pdf.js opens no document');
  return library;
}

function isLibrary(library: object): library is Library {
  return 'getDocument' in library && typeof library.getDocument === 'function';
}

/** The names of the fonts by their names in the file; empty where a font has none. */
type Fonts = Map<string, string>;

async function printsOn(page: Page, fonts: Fonts): Promise<readonly Print[]> {
  const items = await itemsOn(page);
  await learnFonts(page, items, fonts);
  const prints: Print[] = [];
  const turn = turnOf(items);
  let afterBlank = true;
  for (const item of items) {
    const text = item.str;
    if (text === undefined || turnedBy(item) !== turn) continue;
    if (text.trim() === '') {
      afterBlank ||= item.hasEOL || item.width > BLANK_MIN * (prints.at(-1)?.size ?? 0);
      continue;
    }
    const { x, y } = placeOf(item, turn);
    const font = fonts.get(item.fontName) ?? '';
    if (prints.slice(-DOUBLED_MAX_RUNS).some((before) => isDoubled(before, { text, x, y }))) continue;
    prints.push({
      text: text.replace(LIGATURE, (letters) => letters.normalize('NFKC')),
      x,
      y,
      width: item.width,
      size: item.height,
      isItalic: /ital|obli/iu.test(font),
      isBold: /bold|black|heavy/iu.test(font),
      afterBlank: afterBlank || /^\s/u.test(text),
    });
    afterBlank = item.hasEOL || /\s$/u.test(text);
  }
  return prints;
}

/**
 * The runs of text of a page, piece by piece. Where a piece holds a hundred thousand, what pdf.js puts together by itself (`getTextContent`)
 * runs out of stack and never says so.
 */
async function itemsOn(page: Page): Promise<readonly Item[]> {
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  const items: Item[] = [];
  for (;;) {
    const piece = await reader.read();
    if (piece.done) return items;
    for (const item of piece.value.items) items.push(item);
  }
}

/** Printers without a bold font print words twice, a hair apart. */
function isDoubled(before: Print, { text, x, y }: Pick<Print, 'text' | 'x' | 'y'>): boolean {
  if (before.text !== text) return false;
  return Math.abs(before.x - x) < DOUBLED_MAX * before.size && Math.abs(before.y - y) < DOUBLED_MAX * before.size;
}

const DOUBLED_MAX = 0.1;
/** Of one line. */
const DOUBLED_MAX_RUNS = 8;

/** How most of the words of a page are turned: a page on its side is read like the others, a watermark across it is not. */
function turnOf(items: readonly Item[]): number {
  const letters = new Map<number, number>();
  for (const item of items) {
    const turn = turnedBy(item);
    letters.set(turn, (letters.get(turn) ?? 0) + (item.str?.trim().length ?? 0));
  }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** In degrees, counterclockwise. */
function turnedBy({ transform: [along = 1, across = 0] = [] }: Item): number {
  return Math.round((Math.atan2(across, along) * 180) / Math.PI);
}

/** Where an item stands on its page once that is turned upright. */
function placeOf({ transform: [, , , , x = 0, y = 0] = [] }: Item, turn: number): Pick<Print, 'x' | 'y'> {
  if (turn === 0) return { x, y };
  const angle = (turn * Math.PI) / 180;
  return { x: x * Math.cos(angle) + y * Math.sin(angle), y: y * Math.cos(angle) - x * Math.sin(angle) };
}

/**
 * In fonts. pdf.js tells every gap of more than a tenth as a blank, and so tears words that were kerned apart. Measured
 * in four official PDFs: gaps within words and before indicators have up to .146, blanks .24 and more.
 */
export const BLANK_MIN = 0.2;

/** Joined letters that some fonts have as one, and the forms of Arabic letters. */
const LIGATURE = /[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]/gu;

/** Fonts are only told while a page is drawn: no page is drawn whose fonts are known. */
async function learnFonts(page: Page, items: readonly Item[], fonts: Fonts): Promise<void> {
  const used = new Set(items.flatMap(({ str, fontName }) => (str === undefined ? [] : [fontName])));
  if ([...used].every((id) => fonts.has(id))) return;
  await page.getOperatorList();
  for (const id of used) {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    const isNamed = typeof font === 'object' && font !== null && 'name' in font;
    fonts.set(id, isNamed ? String(font.name) : '');
  }
}
