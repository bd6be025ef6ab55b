import { InputError } from '../../model/problem.ts';
import { withUsualLetters } from '../../text/scripts/compatibility.ts';
import { isWrittenLeftward } from '../../text/scripts/direction.ts';
import { counted, keepWithin, type Measured } from '../limits.ts';
import { glyphsDrawn, type Item, type Operators } from './glyphs.ts';
import { type Port, Ports } from './ports.ts';
import { keepStreamsWithin } from './streams.ts';

/** Words at a place on a page, in one font. Lengths are in points, `y` grows upwards. */
export interface Print {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** The font size. */
  readonly size: number;
  readonly isItalic: boolean;
  readonly isBold: boolean;
  /** Whether white space precedes it on its line. */
  readonly afterBlank: boolean;
}

/** A page; if most of its letters are written from right to left, it has a print for each character, as seen. */
export interface PrintedPage {
  readonly prints: readonly Print[];
  readonly isLeftward: boolean;
}

/**
 * The words of every page of a PDF. The library is loaded on demand, which takes about 40 ms. Nothing in the file is run and nothing
 * outside it is opened.
 *
 * @param began called with each page before it is read, so that a watch can measure it
 * @throws InputError if the file is damaged, protected by a password, too large or without any text
 */
export async function printsOf(
  bytes: Uint8Array,
  measured: Measured,
  began: (page: number) => void = () => undefined,
): Promise<readonly PrintedPage[]> {
  keepStreamsWithin(bytes, measured);
  const { getDocument, PDFWorker } = await loadLibrary();
  const ports = new Ports(measured.limits['pdf-operators']);
  startReader(ports);
  const worker = new PDFWorker({ port: ports.outer, verbosity: CAREFUL.verbosity });
  // A copy, since the library takes ownership of the bytes.
  const task = getDocument({ data: new Uint8Array(bytes), worker, ...CAREFUL });
  try {
    return await pagesIn(await task.promise, { measured, ports, began });
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('unreadable-file', `${measured.name}: ${whyNot(cause)}`, { cause });
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

async function pagesIn(document: Pdf, { measured, ports, began }: Course): Promise<readonly PrintedPage[]> {
  const { numPages } = document;
  keepWithin('pdf-pages', numPages, measured);
  const fonts: Fonts = new Map();
  const pages: PrintedPage[] = [];
  for (let at = 1; at <= numPages; at += 1) {
    began(at);
    const page = await document.getPage(at);
    const items = await itemsOn(page, at, measured);
    const isLeftward = isWrittenLeftward(items.map(({ str = '' }) => str));
    const operators = await operatorsOn(page, items, { fonts, ports, isKept: isLeftward });
    keepWithin('pdf-operators', ports.operators, measured, {
      found: `more than ${counted(measured.limits['pdf-operators'])} operators on page ${at}`,
    });
    const prints = printsAmong(isLeftward ? glyphsDrawn(operators) : items, fonts);
    keepWithin('pdf-pieces', isLeftward ? Math.floor(prints.length / ITEMS_MAX_PER_PIECE) : prints.length, measured, {
      found: `${prints.length} pieces of text on page ${at}`,
    });
    pages.push({ prints, isLeftward });
  }
  const isEmpty = pages.every(({ prints }) => prints.length === 0);
  if (isEmpty) throw new InputError('unreadable-file', `${measured.name}: ${numPages === 0 ? NO_PAGE : NO_TEXT}`);
  return pages;
}

const NO_PAGE = 'the PDF has no pages; get the file again';
const NO_TEXT =
  'the PDF contains no text, only images; get the official PDF, or have it read by text recognition (--ocr)';

const CAREFUL = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  stopAtErrors: false,
  // No picture is unpacked, however small, since it contains no words.
  maxImageSize: 0,
  verbosity: 0,
} as const;

function whyNot(cause: unknown): string {
  const kind = cause instanceof Error ? cause.name : '';
  return kind === 'PasswordException'
    ? 'the PDF is protected by a password; save it without one'
    : 'the PDF is damaged; get the file again';
}

/** The parts of pdf.js that are used; the types of this build cannot be resolved by Node's rules. */
interface Library {
  getDocument(options: typeof CAREFUL & { readonly data: Uint8Array; readonly worker: Worker }): {
    readonly promise: Promise<Pdf>;
    destroy(): Promise<void>;
  };
  readonly PDFWorker: new (options: { readonly port: Port; readonly verbosity: number }) => Worker;
}
/** The handle for the reader's end. */
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

/** Makes pdf.js read at one end of the ports what is requested at the other; it exposes its reader as a global. */
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

/** The font names by their names in the file; empty if a font has none. */
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
      text: withUsualLetters(text),
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
 * The text runs of a page, chunk by chunk. With a hundred thousand in a chunk, pdf.js's own `getTextContent` overflows the stack
 * without reporting it.
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

/** Spaces, words printed twice and words across the page are not pieces; in 105 PDFs, they are less than half on pages with more than twenty pieces. */
const ITEMS_MAX_PER_PIECE = 10;

/** Without a bold font, words are printed twice, slightly offset. */
function isDoubled(before: Print, { text, x, y }: Pick<Print, 'text' | 'x' | 'y'>): boolean {
  if (before.text !== text) return false;
  return Math.abs(before.x - x) < DOUBLED_MAX * before.size && Math.abs(before.y - y) < DOUBLED_MAX * before.size;
}

const DOUBLED_MAX = 0.1;
/** Within one line. */
const DOUBLED_MAX_RUNS = 8;

/** The rotation of most words on a page: a rotated page is read like the others, a diagonal watermark is not. */
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

/** The place of an item on its page once the page is upright. */
function placeOnPage({ transform: [, , , , x = 0, y = 0] = [] }: Item, turn: number): Pick<Print, 'x' | 'y'> {
  if (turn === 0) return { x, y };
  const angle = (turn * Math.PI) / 180;
  return { x: x * Math.cos(angle) + y * Math.sin(angle), y: y * Math.cos(angle) - x * Math.sin(angle) };
}

/**
 * In font sizes. pdf.js reports every gap of more than a tenth as a space, and so splits kerned words. Measured in 273 official PDFs:
 * of 1,956 gaps up to .161 none is a space, of those from .167 all are.
 */
export const BLANK_MIN = 0.165;

/** What a page draws, if it is to be kept. Fonts are reported only when a page is drawn, which is not done if they are known. */
async function operatorsOn(
  page: Page,
  items: readonly Item[],
  { fonts, ports, isKept }: { readonly fonts: Fonts; readonly ports: Ports; readonly isKept: boolean },
): Promise<readonly Operators[]> {
  ports.operators = 0;
  const used = new Set(items.flatMap(({ str, fontName }) => (str === undefined ? [] : [fontName])));
  if (!isKept && [...used].every((id) => fonts.has(id))) return [];
  const kept: Operators[] = [];
  ports.kept = isKept ? kept : null;
  await page.getOperatorList();
  ports.kept = null;
  for (const id of used) {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    const isNamed = typeof font === 'object' && font !== null && 'name' in font;
    fonts.set(id, isNamed ? String(font.name) : '');
  }
  return kept;
}
