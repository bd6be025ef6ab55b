import { type Document, readAny } from '../../src/index.ts';

/** Words in one font; what follows them on a line stands where they end. */
export interface Run {
  /** `{}` stands for the gap that kerning leaves within a word. */
  readonly text: string;
  readonly font?: Font;
  readonly size?: number;
  /** Points above the baseline. */
  readonly rise?: number;
}

/** Runs from a place on the page. Lengths are in points, `y` grows upwards. */
export interface PrintedLine {
  readonly x: number;
  readonly y: number;
  readonly runs: readonly Run[];
  /** Degrees, counterclockwise. */
  readonly turn?: number;
}

export interface PrintedPage {
  readonly lines: readonly PrintedLine[];
  /** Strokes of two inches from a place on the page. */
  readonly rules?: readonly { readonly x: number; readonly y: number }[];
  /** Whether the page is filled with a picture, as scanners do. */
  readonly isPicture?: boolean;
}

/** The writer's standard fonts, which every reader knows the widths of. */
export const FONTS = [
  'Times-Roman',
  'Times-Italic',
  'Times-Bold',
  'Times-BoldItalic',
  'Helvetica',
  'Helvetica-Oblique',
  'Helvetica-Bold',
  'Helvetica-BoldOblique',
  'Courier',
  'Courier-Oblique',
  'Courier-Bold',
  'Courier-BoldOblique',
  'Symbol',
  'ZapfDingbats',
] as const;
export type Font = (typeof FONTS)[number];

/** A PDF of these pages, in letters of the Latin script; `isLocked`: nobody has its password. */
export function pdfOf(pages: readonly PrintedPage[], { isLocked = false } = {}): Uint8Array {
  const fonts = FONTS.map((name) => {
    const encoding = name === 'Symbol' || name === 'ZapfDingbats' ? '' : ` /Encoding ${ENCODING}`;
    return `<< /Type /Font /Subtype /Type1 /BaseFont /${name}${encoding} >>`;
  });
  const first = FIRST_FONT + fonts.length;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    streamOf('\x80', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
    LOCK,
    ...fonts,
    ...pages.flatMap((page, at) => [pageOf(first + 2 * at + 1), streamOf(contentOf(page))]),
  ];
  return bytesOf(fileOf(objects, isLocked ? '/Encrypt 4 0 R /ID [<00> <00>] ' : ''));
}

/** The joined letters of printers beside those of Windows. */
const ENCODING = '<< /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >>';
/** Behind the catalogue, the list of pages, the picture and the lock. */
const FIRST_FONT = 5;
/** Nothing was enciphered with any password: none opens it. */
const LOCK = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'5A'.repeat(32)}> /U <${'A5'.repeat(32)}> >>`;

function pageOf(content: number): string {
  const fonts = FONTS.map((_, at) => `/F${at} ${FIRST_FONT + at} 0 R`).join(' ');
  const resources = `<< /Font << ${fonts} >> /XObject << /Picture 3 0 R >> >>`;
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources ${resources} /Contents ${content} 0 R >>`;
}

function contentOf({ lines, rules = [], isPicture = false }: PrintedPage): string {
  return [
    ...(isPicture ? ['q 612 0 0 792 0 0 cm /Picture Do Q'] : []),
    ...rules.map(({ x, y }) => `${x} ${y} m ${x + 144} ${y} l S`),
    ...lines.map(({ x, y, runs, turn = 0 }) => `BT ${turned(turn)} ${x} ${y} Tm ${runs.map(shown).join(' ')} ET`),
  ].join('\n');
}

function turned(degrees: number): string {
  const [along, across] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [along, across, -across, along].map((part) => part.toFixed(5)).join(' ');
}

function shown({ text, font = 'Times-Roman', size = 10, rise = 0 }: Run): string {
  const [own, other] = [FONTS.indexOf(font), FONTS.indexOf(font === 'Courier' ? 'Symbol' : 'Courier')];
  const set = `/F${own} ${size} Tf ${rise} Ts`;
  // Another font and back again, without a word in it: the official PDFs have their pieces in text objects of their own.
  return text
    .split('{}')
    .map((piece, at) =>
      at === 0 ? `${set} ${literal(piece)} Tj` : `[-120] TJ /F${other} 1 Tf ${set} ${literal(piece)} Tj`,
    )
    .join(' ');
}

function literal(text: string): string {
  return `(${text.replace(/[\\()]/gu, '\\$&')})`;
}

/** An object with bytes, a character each. */
export function streamOf(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A PDF of objects as they are: the first is the catalogue. */
export function pdfOfObjects(objects: readonly string[]): Uint8Array {
  return Uint8Array.from(fileOf(objects, ''), (character) => character.charCodeAt(0));
}

function fileOf(objects: readonly string[], entries: string): string {
  let file = '%PDF-1.4\n';
  let places = '0000000000 65535 f \n';
  objects.forEach((object, at) => {
    places += `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  });
  const count = objects.length + 1;
  return `${file}xref\n0 ${count}\n${places}trailer\n<< /Size ${count} /Root 1 0 R ${entries}>>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** A byte a character: Windows-1252 in the text, Latin 1 elsewhere. */
function bytesOf(file: string): Uint8Array {
  return Uint8Array.from(file, (character) => WINDOWS.get(character) ?? character.charCodeAt(0));
}

const WINDOWS: ReadonlyMap<string, number> = new Map([
  ['–', 0x96],
  ['—', 0x97],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['…', 0x85],
  ['ﬁ', 1],
  ['ﬂ', 2],
]);

/** How the lines of a page are set. */
export interface Manner {
  readonly left?: number;
  readonly top?: number;
  readonly size?: number;
  readonly leading?: number;
}

/**
 * A page as it is written down in a test: a line a line, its indent in blanks, an empty one for the gap between
 * paragraphs; `*Urges*` in italics, `**Annex**` in bold, `^1^` raised, `~1 See A/78/10.` in the small print of notes,
 * `A/RES/78/32 || Title` with words far apart, `peopl{}e` with the gap that kerning leaves, `====` for a stroke.
 */
export function sheet(
  lines: readonly string[],
  { left = 120, top = 740, size = 10, leading = 12 }: Manner = {},
): PrintedPage {
  const printed: PrintedLine[] = [];
  const rules: { readonly x: number; readonly y: number }[] = [];
  let y = top;
  for (const line of lines) {
    if (line === '====') rules.push({ x: left, y: y - leading / 2 });
    y -= line === '' ? leading / 2 : leading;
    if (line === '' || line === '====') continue;
    const isNote = line.startsWith('~');
    const fontSize = isNote ? 0.85 * size : size;
    (isNote ? line.slice(1) : line).split('||').forEach((words, at) => {
      const indent = at === 0 ? words.length - words.trimStart().length : 0;
      const x = left + (indent * size) / 2 + at * FAR_POINTS;
      if (words.trim() !== '') printed.push({ x, y, runs: runsOf(words.trim(), fontSize) });
    });
  }
  return { lines: printed, rules };
}

/** Reads pages of lines, the first of them below the lines of a masthead. */
export async function readSheets(head: readonly string[], pages: readonly (readonly string[])[]): Promise<Document> {
  const sheets = pages.map((lines, at) => sheet(at === 0 ? [...head, ...lines] : lines));
  return (await readAny(pdfOf(sheets), { name: 'a.pdf' })).document;
}

/** The paragraphs below the formula, each with its name. */
export function namedLines({ paragraphs }: Document): readonly string[] {
  return paragraphs.slice(1).map(({ id, text }) => `${id}  ${text}`);
}

/** From the left margin to the words at the right, and from one column to the other. */
const FAR_POINTS = 280;

function runsOf(words: string, size: number): readonly Run[] {
  return words.split(/(\*\*[^*]+\*\*|\*[^*]+\*|\^\d+\^)/u).flatMap((text): readonly Run[] => {
    if (text === '') return [];
    if (text.startsWith('**')) return [{ text: text.slice(2, -2), font: 'Times-Bold', size }];
    if (text.startsWith('*')) return [{ text: text.slice(1, -1), font: 'Times-Italic', size }];
    if (text.startsWith('^')) return [{ text: text.slice(1, -1), size: 0.65 * size, rise: 0.4 * size }];
    return [{ text, size }];
  });
}
