import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { compare, type Document, mapSides, read, render, type Sides, write } from '../../src/index.ts';
import { type Chance, chanceFrom } from '../bench/speed-chance.ts';
import { versions } from '../bench/speed-texts.ts';
import { bodyOfLines, fodtOf, odtOf } from '../support/odt.ts';
import { pdfOf, sheet } from '../support/pdf.ts';
import { bundledPair } from '../support/resolutions.ts';
import { mhtOf, zippedPage } from '../support/web-archive.ts';

/**
 * Every format that a text can come in: how a file of it is made, and what the first table of docs/formats.md calls it.
 * A format that is read and is not here fails a test.
 */
export const FILE_FORMS = {
  md: { said: 'Markdown', made: write.markdown },
  txt: { said: 'text', made: write.text },
  docx: { said: 'Word', made: (document: Document) => inManyRuns(write.docx(document)) },
  odt: { said: 'OpenDocument', made: (document: Document) => odtOf(bodyOfLines(write.text(document))) },
  fodt: { said: 'flat OpenDocument', made: (document: Document) => fodtOf(bodyOfLines(write.text(document))) },
  xml: { said: 'Akoma Ntoso', made: write.akn },
  pdf: { said: 'PDF', made: printed },
  html: { said: 'HTML', made: page },
  mht: { said: 'web archives', made: (document: Document) => mhtOf(page(document)) },
  zip: { said: 'zipped pages', made: (document: Document) => zippedPage(page(document)) },
  json: { said: 'JSON', made: write.json },
} as const satisfies Readonly<
  Record<string, { readonly said: string; readonly made: (document: Document) => string | Uint8Array }>
>;

export const FORMS = ['symbol', 'md', 'txt', 'docx', 'odt', 'xml', 'pdf', 'html', 'json'] as const;
export type Form = (typeof FORMS)[number];

export const SIZES = ['small', 'large'] as const;
export type Size = (typeof SIZES)[number];

export interface Texts {
  /** What stands on a command line for a text: its symbol or its path. */
  named(size: Size, side: keyof Sides<unknown>, form: Form): string;
  /** The file with the amendments that lead from the old text to the new one. */
  list(size: Size): string;
}

/** 600 paragraphs: from 240 kB as text to 370 kB as XML; as a Word file 330 kB packed, as Word keeps what many hands wrote. */
const LARGE_PARAGRAPHS = 600;

/** Writes both texts of these sizes in all formats into a folder. */
export function laidTexts(folder: string, sizes: readonly Size[] = SIZES): Texts {
  const documents: Readonly<Record<Size, Sides<Document>>> = {
    small: bundledPair(),
    large: sizes.includes('large') ? largePair() : bundledPair(),
  };
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) {
    for (const side of ['old', 'new'] as const) {
      for (const [ending, { made }] of Object.entries(FILE_FORMS)) {
        writeFileSync(join(folder, `${size}-${side}.${ending}`), made(documents[size][side]));
      }
    }
  }
  const listPath = (size: Size) => join(folder, `${size}-amendments.txt`);
  for (const size of sizes) writeFileSync(listPath(size), render.amendments(compare(documents[size])));
  return {
    named: (size, side, form) =>
      form === 'symbol' ? documents[size][side].symbol : join(folder, `${size}-${side}.${form}`),
    list: listPath,
  };
}

/** The large text has no symbol until it lies in the corpus of a home. */
export function putIntoCorpus(home: string): void {
  const corpus = join(home, 'data', 'resdiff');
  mkdirSync(corpus, { recursive: true });
  for (const document of Object.values(largePair())) {
    writeFileSync(join(corpus, `${document.symbol.replaceAll('/', '_')}.md`), write.markdown(document));
  }
}

function largePair(): Sides<Document> {
  const texts = versions('yearly', LARGE_PARAGRAPHS);
  const sessions = { old: 78, new: 79 } as const;
  return mapSides({ old: 'old', new: 'new' } as const, (side) => {
    const { document } = read(texts[side], { name: `${side}.md` });
    return { ...document, symbol: `A/RES/${sessions[side]}/500`, session: sessions[side] };
  });
}

/** Every word in a run of its own, with the marks of who wrote it when: so Word leaves a text after many revisions. */
function inManyRuns(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const chance = chanceFrom(1);
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const apart = body.replace(
    /<w:r>((?:<w:rPr>(?:(?!<\/w:r>).)*?<\/w:rPr>)?)<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/gu,
    (_, properties: string, text: string) =>
      text
        .split(/(?<= )/u)
        .map(
          (word) =>
            `<w:r w:rsidR="${mark(chance)}" w:rsidRPr="${mark(chance)}">${properties}<w:t xml:space="preserve">${word}</w:t></w:r>`,
        )
        .join(''),
  );
  return zipSync({ ...files, 'word/document.xml': strToU8(apart) });
}

function mark(chance: Chance): string {
  return chance
    .below(2 ** 32)
    .toString(16)
    .toUpperCase()
    .padStart(8, '0');
}

const LINE_COLUMNS = 90;
const PAGE_LINES = 54;

/** The text as a PDF sets it: wrapped, on pages of one column. */
function printed(document: Document): Uint8Array {
  const lines = write
    .text(document)
    .split('\n')
    .flatMap((line) => wrapped(line.replace(/[~^*|]/gu, '')));
  const pages = Math.ceil(lines.length / PAGE_LINES);
  return pdfOf(
    Array.from({ length: pages }, (_, at) =>
      sheet(lines.slice(at * PAGE_LINES, (at + 1) * PAGE_LINES), { left: 80, leading: 13 }),
    ),
  );
}

function wrapped(line: string): readonly string[] {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= LINE_COLUMNS) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** The text as a plain page. */
function page(document: Document): string {
  const paragraphs = write
    .markdown(document)
    .split(/\n{2,}/u)
    .map((text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;'))
    .map((text) => `<p>${text.replace(/\*([^*]+)\*/gu, '<i>$1</i>')}</p>`);
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${document.symbol}</title></head><body>\n${paragraphs.join('\n')}\n</body></html>\n`;
}
