import { InputError } from '../../model/problem.ts';
import { counted, keepWithin, type Measured } from '../limits.ts';
import { type Port, Ports } from './ports.ts';
import { keepStreamsWithin } from './streams.ts';

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
 * @param began is told of each page before it is read, for a watch
 * @throws InputError where the file is damaged, locked by a password, too large or without any text
 */
export async function printsOf(
  bytes: Uint8Array,
  measured: Measured,
  began: (page: number) => void = () => undefined,
): Promise<readonly (readonly Print[])[]> {
  keepStreamsWithin(bytes, measured);
  const { getDocument, PDFWorker } = await loadLibrary();
  const ports = new Ports(measured.limits['pdf-operators']);
  startReader(ports);
  const worker = new PDFWorker({ port: ports.outer, verbosity: CAREFUL.verbosity });
  // A copy: the library takes the bytes away from whoever gives them.
  const task = getDocument({ data: new Uint8Array(bytes), worker, ...CAREFUL });
  try {
    return await pagesIn(await task.promise, { measured, ports, began });
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('not-a-resolution', `${measured.name}: ${whyNot(cause)}`, { cause });
  } finally {
    await task.destroy();
    worker.destroy();
  }
}

interface Course {
  readonly measured: Measured;
  readonly ports: Ports;
  readonly began: (page: number) => void;
}

async function pagesIn(document: Pdf, { measured, ports, began }: Course): Promise<readonly (readonly Print[])[]> {
  const { numPages } = document;
  keepWithin('pdf-pages', numPages, measured);
  const fonts: Fonts = new Map();
  const pages: (readonly Print[])[] = [];
  for (let at = 1; at <= numPages; at += 1) {
    began(at);
    const page = await document.getPage(at);
    const items = await itemsOn(page, at, measured);
    await learnFonts(page, items, fonts, ports);
    keepWithin('pdf-operators', ports.operators, measured, {
      found: `more than ${counted(measured.limits['pdf-operators'])} operators on page ${at}`,
    });
    const prints = printsAmong(items, fonts);
    keepWithin('pdf-pieces', prints.length, measured, { found: `${prints.length} pieces of text on page ${at}` });
    pages.push(prints);
  }
  const isEmpty = pages.every((prints) => prints.length === 0);
  if (isEmpty) throw new InputError('not-a-resolution', `${measured.name}: ${numPages === 0 ? NO_PAGE : NO_TEXT}`);
  return pages;
}

const NO_PAGE = 'the PDF has no pages; get the file again';
const NO_TEXT = 'the PDF contains no text, only images; get the official PDF, or run text recognition (OCR) first';

const CAREFUL = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
  // No picture is unpacked, however small: there are no words in it.
  maxImageSize: 0,
  verbosity: 0,
} as const;

function whyNot(cause: unknown): string {
  const kind = cause instanceof Error ? cause.name : '';
  return kind === 'PasswordException'
    ? 'the PDF is protected by a password; save it without one'
    : 'the PDF is damaged; get the file again';
}

/** What is used of pdf.js; the types that come with this build of it lead nowhere under Node's own resolution. */
interface Library {
  getDocument(options: typeof CAREFUL & { readonly data: Uint8Array; readonly worker: Worker }): {
    readonly promise: Promise<Pdf>;
    destroy(): Promise<void>;
  };
  readonly PDFWorker: new (options: { readonly port: Port; readonly verbosity: number }) => Worker;
}
/** What we hold of the reader's end. */
interface Worker {
  destroy(): void;
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
  return (
    'getDocument' in library &&
    typeof library.getDocument === 'function' &&
    'PDFWorker' in library &&
    typeof library.PDFWorker === 'function'
  );
}

/** Has pdf.js read at one end of the ports what is asked for at the other; it puts the way to do so where all can find it. */
function startReader({ inner }: Ports): void {
  const everywhere: object = globalThis;
  const reader: unknown = 'pdfjsWorker' in everywhere ? everywhere.pdfjsWorker : null;
  if (!isReader(reader)) throw new Error('unreachable: this build of pdf.js brings no reader');
  reader.WorkerMessageHandler.initializeFromPort(inner);
}

interface Reader {
  readonly WorkerMessageHandler: { initializeFromPort(port: Port): void };
}

function isReader(value: unknown): value is Reader {
  return typeof value === 'object' && value !== null && 'WorkerMessageHandler' in value;
}

/** The names of the fonts by their names in the file; empty where a font has none. */
type Fonts = Map<string, string>;

function printsAmong(items: readonly Item[], fonts: Fonts): readonly Print[] {
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
    const { x, y } = placeOnPage(item, turn);
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
async function itemsOn(page: Page, at: number, measured: Measured): Promise<readonly Item[]> {
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  const items: Item[] = [];
  for (;;) {
    const piece = await reader.read();
    if (piece.done) return items;
    for (const item of piece.value.items) items.push(item);
    keepWithin('pdf-pieces', Math.floor(items.length / ITEMS_MAX_PER_PIECE), measured, {
      found: `more than ${counted(measured.limits['pdf-pieces'])} pieces of text on page ${at}`,
    });
  }
}

/** Blanks between words, words printed twice and those across the page are no pieces; in 105 PDFs not half of them are such, on pages with more than twenty pieces. */
const ITEMS_MAX_PER_PIECE = 10;

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
function placeOnPage({ transform: [, , , , x = 0, y = 0] = [] }: Item, turn: number): Pick<Print, 'x' | 'y'> {
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
async function learnFonts(page: Page, items: readonly Item[], fonts: Fonts, ports: Ports): Promise<void> {
  ports.operators = 0;
  const used = new Set(items.flatMap(({ str, fontName }) => (str === undefined ? [] : [fontName])));
  if ([...used].every((id) => fonts.has(id))) return;
  await page.getOperatorList();
  for (const id of used) {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    const isNamed = typeof font === 'object' && font !== null && 'name' in font;
    fonts.set(id, isNamed ? String(font.name) : '');
  }
}
