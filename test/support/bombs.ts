import { Zlib } from 'fflate';
import { pdfOfObjects, streamOf } from './pdf.ts';

/** Small PDFs that cost much to read, by what they are made of; each has some words on its page. */
export const PDF_BOMBS = {
  /** A stream in a stream, of thirty million blanks. */
  'nested-flate': () => pageWith(deflatedAgain(deflated(' ', 30_000_000))),
  /** Strokes without end. */
  operators: () => pageWith(deflated('0 0 m 1 1 l S ', 4_200_000)),
  /** As many as a stream within its limit holds. */
  'many-operators': () => pageWith(deflated('0 0 m 1 1 l S ', 1_400_000)),
  /** One path of as many points. */
  'long-path': () => pageWith(deflated('1 1 l ', 3_300_000)),
  /** Many streams on one page, each within its limit. */
  'many-streams': () => {
    const one = deflated(' ', 19_000_000);
    return pageWith(...Array.from({ length: 40 }, () => one));
  },
  /** Packed so that only the reader of PDFs knows how. */
  'ascii-flate': () => pageWith(inHexadecimal(deflated(' ', 600_000_000))),
  /** Runs of blanks, packed as runs of runs. */
  'run-lengths': () => pageWith(inHexadecimal(deflated(RUN_OF_BLANKS, 2_400_000), '/RunLengthDecode')),
  /** Forms that show forms that show forms: ten to the ninth of them. */
  forms: () => withForms(9),
  /** And one that shows itself. */
  'form-in-itself': () =>
    pdfOfObjects([
      CATALOGUE,
      PAGES,
      pageObject('[5 0 R]', '/XObject << /X 6 0 R >>'),
      FONT,
      streamOf(`${WORDS} /X Do`),
      streamOf('/X Do /X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>'),
    ]),
  /** Ten thousand million dots, said to be a picture. */
  picture: () =>
    pdfOfObjects([
      CATALOGUE,
      PAGES,
      pageObject('[5 0 R]', '/XObject << /X 6 0 R >>'),
      FONT,
      streamOf(`${WORDS} /X Do`),
      withLength(deflated('\0', 30_000_000), `/Type /XObject /Subtype /Image /Width 100000 /Height 100000 ${COLOURS}`),
    ]),
  /** A page that says that it is a picture, so that nobody counts it. */
  'false-picture': () => pageWith({ ...deflated(' ', 600_000_000), entries: '/Subtype /Image' }),
  /** Lists of pages in lists of pages. */
  'page-tree': () =>
    pdfOfObjects([
      CATALOGUE,
      ...Array.from({ length: 20_000 }, (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 >>`),
      pageObject('[]', ''),
    ]),
  /** A list of pages in which it stands itself. */
  'page-loop': () => pdfOfObjects([CATALOGUE, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000 >>']),
  /** An object stream that says it holds a thousand million objects. */
  'object-stream': () =>
    pdfOfObjects([
      CATALOGUE,
      PAGES,
      pageObject('[5 0 R]', ''),
      FONT,
      streamOf(WORDS),
      withLength(deflated('1 0 ', 4_000_000), '/Type /ObjStm /N 1000000000 /First 100'),
    ]),
  /** Tables of places that lead to one another. */
  'cross-references': () => {
    const head = '%PDF-1.4\n';
    const table = (prev: number) =>
      `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 /Root 1 0 R /Prev ${prev} >>\n`;
    const first = table(100);
    const file = `${head}${first.padEnd(100 - head.length)}${table(head.length)}startxref\n100\n%%EOF\n`;
    return Uint8Array.from(file, (character) => character.charCodeAt(0));
  },
} as const satisfies Readonly<Record<string, () => Uint8Array>>;

const RUN_OF_BLANKS = '\x81 ';
const WORDS = 'BT /F1 12 Tf 72 700 Td (1. Urges all States to act;) Tj ET';
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const COLOURS = '/ColorSpace /DeviceRGB /BitsPerComponent 8';

interface Packed {
  readonly content: string;
  /** Outermost first. */
  readonly filters: string;
  readonly entries?: string;
}

/** The same words again and again, packed as they come: nobody here needs the memory that the bomb is to take. */
function deflated(words: string, times: number): Packed {
  const pieces: Uint8Array[] = [];
  const packer = new Zlib({ level: 6 }, (piece) => void pieces.push(piece));
  const block = Buffer.from(words.repeat(Math.ceil(BLOCK_BYTES / words.length)), 'latin1');
  let rest = words.length * times;
  for (; rest > block.length; rest -= block.length) packer.push(block);
  packer.push(block.subarray(0, rest), true);
  return { content: letters(Buffer.concat(pieces)), filters: '/FlateDecode' };
}

const BLOCK_BYTES = 1_000_000;

function deflatedAgain({ content, filters }: Packed): Packed {
  const again = deflated(content, 1);
  return { content: again.content, filters: `/FlateDecode ${filters}` };
}

function inHexadecimal({ content, filters }: Packed, more = ''): Packed {
  return {
    content: `${Buffer.from(content, 'latin1').toString('hex')}>`,
    filters: `/ASCIIHexDecode ${filters} ${more}`,
  };
}

function letters(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function withLength({ content, filters }: Packed, entries = ''): string {
  return streamOf(content, `${entries} /Filter [${filters}]`);
}

function pageWith(...contents: readonly Packed[]): Uint8Array {
  const places = contents.map((_, at) => `${at + 6} 0 R`).join(' ');
  return pdfOfObjects([
    CATALOGUE,
    PAGES,
    pageObject(`[5 0 R ${places}]`, ''),
    FONT,
    streamOf(WORDS),
    ...contents.map((each) => withLength(each, each.entries)),
  ]);
}

function pageObject(contents: string, resources: string): string {
  const own = `<< /Font << /F1 4 0 R >> ${resources} >>`;
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contents} /Resources ${own} >>`;
}

/** Each form shows the next one ten times. */
function withForms(depth: number): Uint8Array {
  const form = (at: number) =>
    streamOf(
      at === depth ? 'q Q' : '/X Do '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${at + 7} 0 R >> >>`,
    );
  return pdfOfObjects([
    CATALOGUE,
    PAGES,
    pageObject('[5 0 R]', '/XObject << /X 6 0 R >>'),
    FONT,
    streamOf(`${WORDS} /X Do`),
    ...Array.from({ length: depth + 1 }, (_, at) => form(at)),
  ]);
}
