import { InputError } from '../model/problem.ts';

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

/** The longest resolution at hand, oceans and the law of the sea, has 62 pages. */
const PAGES_MAX = 2000;
/** Official PDFs have less than 2 million bytes. */
const PDF_MAX_BYTES = 64_000_000;

/**
 * The words of every page of a PDF. The library that reads them is loaded here, when a PDF comes: it takes some 40 ms.
 * Nothing in the file is run and nothing outside it is opened.
 *
 * @throws InputError where the file is damaged, locked by a password, too large or without any text
 */
export async function printsOf(bytes: Uint8Array, name: string): Promise<readonly (readonly Print[])[]> {
  if (bytes.length > PDF_MAX_BYTES) {
    const found = `${Math.round(bytes.length / 1e6)} million bytes of PDF`;
    throw new InputError('too-large', `${name}: ${found}; ${PDF_MAX_BYTES / 1e6} million are read at most`);
  }
  const { getDocument } = await loadLibrary();
  // A copy: the library takes the bytes away from whoever gives them.
  const task = getDocument({ data: new Uint8Array(bytes), ...CAREFUL });
  try {
    const document = await task.promise;
    if (document.numPages > PAGES_MAX) {
      throw new InputError('too-large', `${name}: ${document.numPages} pages; ${PAGES_MAX} are read at most`);
    }
    const fonts: Fonts = new Map();
    const pages: (readonly Print[])[] = [];
    for (let at = 1; at <= document.numPages; at += 1) {
      pages.push(await printsOn(await document.getPage(at), fonts));
    }
    if (pages.every((prints) => prints.length === 0)) {
      throw new InputError(
        'not-a-resolution',
        `${name}: no text in this PDF: it is a picture; get the official PDF, or make its words readable (OCR) first`,
      );
    }
    return pages;
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError('not-a-resolution', `${name}: ${whyNot(cause)}`, { cause });
  } finally {
    await task.destroy();
  }
}

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
    readonly promise: Promise<{ readonly numPages: number; getPage(number: number): Promise<Page> }>;
    destroy(): Promise<void>;
  };
}
interface Page {
  getTextContent(options: { readonly disableNormalization: boolean }): Promise<{ readonly items: readonly Item[] }>;
  getOperatorList(): Promise<unknown>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
}
/** A run of text; marked content has no `str`. */
interface Item {
  readonly str?: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

async function loadLibrary(): Promise<Library> {
  return (await import('unpdf/pdfjs')) as unknown as Library;
}

/** The names of the fonts by their names in the file; empty where a font has none. */
type Fonts = Map<string, string>;

async function printsOn(page: Page, fonts: Fonts): Promise<readonly Print[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  await learnFonts(page, items, fonts);
  const prints: Print[] = [];
  let afterBlank = true;
  for (const item of items) {
    const text = item.str;
    if (text === undefined) continue;
    if (text.trim() === '') {
      afterBlank ||= text !== '' || item.hasEOL;
      continue;
    }
    const [, , , , x = 0, y = 0] = item.transform;
    const font = fonts.get(item.fontName) ?? '';
    prints.push({
      text,
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
