import { createRequire } from 'node:module';
import { pdfOfObjects, streamOf } from './pdf.ts';

/** What is used of `bidi-js`, whose types are those of a module of another kind. */
interface Bidi {
  getEmbeddingLevels(text: string, direction: 'rtl'): { readonly levels: Uint8Array };
  getReorderedIndices(
    text: string,
    of: { readonly levels: Uint8Array; readonly paragraphs: readonly { start: number; end: number; level: number }[] },
    start: number,
    end: number,
  ): readonly number[];
  getMirroredCharactersMap(text: string, levels: Uint8Array, start: number, end: number): ReadonlyMap<number, string>;
}

const bidi: Bidi = createRequire(import.meta.url)('bidi-js')();

/** A glyph: the text its font gives it, and its width in thousandths of the font size. */
export interface DrawnGlyph {
  readonly text: string;
  readonly width: number;
}

/** Glyphs from a place on the page, from left to right. Lengths are in points, `y` grows upwards. */
export interface DrawnLine {
  readonly x: number;
  readonly y: number;
  readonly glyphs: readonly DrawnGlyph[];
}

/** The size of all glyphs in points, and where lines begin. */
const GLYPH_SIZE = 10;
const RIGHT = 520;

/**
 * A page whose font gives every glyph any text, as in the PDFs of browsers and word processors: one glyph may be several letters,
 * and a number in the font instead of a character if it has no meaning there.
 */
export function glyphPdf(lines: readonly DrawnLine[]): Uint8Array {
  const texts = [
    ...new Map(lines.flatMap(({ glyphs }) => glyphs).map((glyph) => [`${glyph.text} ${glyph.width}`, glyph])).values(),
  ];
  const codeOf = (glyph: DrawnGlyph) =>
    texts.findIndex(({ text, width }) => text === glyph.text && width === glyph.width) + 256;
  const shown = lines.map(
    ({ x, y, glyphs }) =>
      `BT /F1 ${GLYPH_SIZE} Tf ${x} ${y} Td <${glyphs.map((glyph) => hex(codeOf(glyph))).join('')}> Tj ET`,
  );
  const known = texts.map((glyph) => `<${hex(codeOf(glyph))}> <${utf16(glyph.text)}>`);
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${chunked(known)
  .map((some) => `${some.length} beginbfchar ${some.join('\n')} endbfchar`)
  .join('\n')}
endcmap end end`;
  const widths = texts.map((glyph) => `${codeOf(glyph)} [${glyph.width}]`).join(' ');
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    streamOf(shown.join('\n')),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R /DW 500 /W [${widths}] >>`,
    streamOf(map),
    '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);
}

/**
 * Paragraphs written from right to left, each with an indent and set in lines of at most so many characters, as they are shown by
 * the rules of UAX #9.
 */
export function shownFromRight(
  paragraphs: readonly string[],
  { columns = 60, areBracketsDrawn = true } = {},
): readonly DrawnLine[] {
  let y = 780;
  return paragraphs.flatMap((paragraph) => {
    const { levels } = bidi.getEmbeddingLevels(paragraph, 'rtl');
    const lines = linesOf(paragraph, columns).map(([start, end], at) => {
      y -= at === 0 ? 22 : 13;
      const order = bidi.getReorderedIndices(
        paragraph,
        { levels, paragraphs: [{ start, end: end - 1, level: 1 }] },
        start,
        end - 1,
      );
      const mirrored = bidi.getMirroredCharactersMap(paragraph, levels, start, end - 1);
      const characters = order
        .slice(start, end)
        .map((index) => (areBracketsDrawn ? mirrored.get(index) : undefined) ?? paragraph.charAt(index));
      const glyphs = characters.map((text) => ({ text, width: text === ' ' ? 250 : 500 }));
      const width = glyphs.reduce((sum, glyph) => sum + (glyph.width * GLYPH_SIZE) / 1000, 0);
      return { x: RIGHT - (at === 0 ? 20 : 0) - width, y, glyphs };
    });
    return lines;
  });
}

/** Where the lines of a paragraph begin and end, without the blanks between them. */
function linesOf(paragraph: string, columns: number): readonly (readonly [start: number, end: number])[] {
  const lines: [number, number][] = [];
  for (const { index, 0: word } of paragraph.matchAll(/\S+/gu)) {
    const last = lines.at(-1);
    if (last !== undefined && index + word.length - last[0] <= columns) last[1] = index + word.length;
    else lines.push([index, index + word.length]);
  }
  return lines;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('');
}

function chunked<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / 100) }, (_, at) => all.slice(at * 100, at * 100 + 100));
}
