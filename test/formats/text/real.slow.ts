import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/text/read.ts';
import type { Document, Paragraph } from '../../../src/model/document.ts';
import { fold } from '../../../src/text/fold.ts';
import { realDocument, realFiles, realText, SHARED_IS_HERE, sharedText } from '../../support/shared.ts';

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

describe.skipIf(!SHARED_IS_HERE)('the seed in Markdown', () => {
  it('is the same resolution as its XML, notes and all', () => {
    const markdown = readText(sharedText('seed/A_RES_78_32.md'), 'A_RES_78_32.md');
    const xml = realDocument('cluster-munitions/A_RES_78_32.xml');
    const outline = ({ paragraphs }: Document) =>
      paragraphs.map(({ id, part, depth, text, notes }) => ({
        id,
        part,
        depth,
        text: fold(text),
        notes: notes.map((note) => ({ marker: note.marker, text: fold(note.text), offset: note.offset })),
      }));
    expect(outline(markdown)).toEqual(outline(xml));
    const fields = [
      'symbol',
      'title',
      'session',
      'adopted',
      'meeting',
      'agendaItem',
      'committeeReport',
      'languages',
    ] as const;
    for (const field of fields) expect(markdown[field], field).toEqual(xml[field]);
    expect(markdown.notices.map(({ code }) => code)).toEqual(['mended']);
  });
});

describe.skipIf(!SHARED_IS_HERE)('text taken from a PDF', () => {
  it.each([
    ['79_58', 'A_RES_78_32--A_RES_79_58'],
    ['80_52', 'A_RES_79_58--A_RES_80_52'],
  ])('is parted as a careful editor parted it: %s', (symbol, gold) => {
    const document = readText(realText(`cluster-munitions/A_RES_${symbol}.txt`), 'x.txt');
    // The editor's texts have the markers of the PDF in them, as bare digits.
    const read = document.paragraphs.map((paragraph) => [
      GOLD_PARTS[paragraph.part],
      letters(remarked(paragraph, String)),
    ]);
    expect(read).toEqual(goldUnits(gold));
    expect(document.notices).toEqual([]);
  });

  it.each([
    ['72_54', 14, 9, ['1', '2', '3', '4', '2r', '4r'], '99 (hh)'],
    ['73_54', 18, 9, ['1', '2', '3', '4', '2r', '4r'], '101 (ll)'],
    ['79_58', 19, 11, ['1', '2', '3', '4'], '98 (mm)'],
    ['80_52', 23, 11, ['1', '2', '3'], '99 (ff)'],
  ])('is read with its masthead and its notes: %s', (symbol, preambular, operative, markers, agendaItem) => {
    const { paragraphs, ...masthead } = readText(realText(`cluster-munitions/A_RES_${symbol}.txt`), 'x.txt');
    const count = (part: string) => paragraphs.filter((paragraph) => paragraph.part === part).length;
    expect([count('formula'), count('preamble'), count('operative')]).toEqual([1, preambular, operative]);
    const notes = paragraphs.flatMap((paragraph) => paragraph.notes);
    expect(notes.map(({ marker, repeated }) => (repeated ? `${marker}r` : marker))).toEqual(markers);
    expect(notes.filter(({ text, repeated }) => (text === '') !== repeated)).toEqual([]);
    expect(masthead).toMatchObject({
      symbol: `A/RES/${symbol.replace('_', '/')}`,
      title: 'Implementation of the Convention on Cluster Munitions',
      session: Number(symbol.slice(0, 2)),
      agendaItem,
      notices: [],
    });
    expect([masthead.adopted, masthead.issued, masthead.meeting, masthead.committeeReport]).not.toContain(null);
  });
});

// Every official resolution written as plain text and read again. What cannot come out the same is named here.
describe.skipIf(!SHARED_IS_HERE)('a real resolution written as text', () => {
  const documents = realFiles('.xml')
    .filter((path) => !ODD.some((odd) => path.includes(odd)))
    .map(realDocument)
    // Headings that the XML splits from their Roman numbers are one heading in a text.
    .filter(({ paragraphs }) => !paragraphs.some(({ text, label }) => label === '' && /^[IVX]+$/u.test(text)));

  // Each manner on every second document, two on each half.
  it.each<[string, Manner, number]>([
    ['with blank lines between', { between: '\n\n', width: null, marker: (sign) => `[^${sign}]` }, 0],
    ['with line ends alone between', { between: '\n', width: null, marker: (sign) => `<sup>${sign}</sup>` }, 1],
    ['hard-wrapped', { between: '\n\n', width: 72, marker: (sign) => `[^${sign}]` }, 1],
    ['hard-wrapped with line ends alone between', { between: '\n', width: 80, marker: (sign) => `[^${sign}]` }, 0],
  ])('%s gives the same paragraphs and notes', (_, manner, half) => {
    expect(documents.length).toBeGreaterThan(240);
    const own = documents.filter((_document, at) => at % 2 === half);
    const differing = own.filter((document) => {
      const read = readText(written(document, manner), 'x.txt');
      return JSON.stringify(outline(read.paragraphs)) !== JSON.stringify(outline(document.paragraphs));
    });
    expect(differing.map(({ symbol }) => symbol)).toEqual([]);
  });

  it('finds its bare note markers again', () => {
    const marks = (paragraphs: readonly Paragraph[]) =>
      paragraphs.flatMap(({ text, notes }) => notes.map(({ marker, offset }) => `${marker} ${text.slice(0, offset)}`));
    const share = (marker: Manner['marker']) => {
      let found = 0;
      let printed = 0;
      for (const document of documents) {
        const read = new Set(
          marks(readText(written(document, { between: '\n\n', width: null, marker }), 'x.txt').paragraphs),
        );
        const own = marks(document.paragraphs);
        printed += own.length;
        found += own.filter((mark) => read.has(mark)).length;
      }
      return found / printed;
    };
    // Measured: 98 and 95 in a hundred. Missed are markers glued to a figure (`article 12`) and, behind a blank,
    // the repeated ones of session 74.
    expect(share((sign) => sign)).toBeGreaterThan(0.97);
    expect(share((sign) => ` ${sign}`)).toBeGreaterThan(0.93);
  });
});

/** Tables and sections in one, French without its lexicon, statements in quotes, and a list whose last words start in lower case. */
const ODD = ['78_253', '75_274.fr', 'S_PRST', 'A_RES_78_20.xml', 'A_RES_75_101', 'A_DEC', 'A_RES_76_147'];

interface Manner {
  readonly between: string;
  readonly width: number | null;
  readonly marker: (sign: string) => string;
}

function outline(paragraphs: readonly Paragraph[]): readonly unknown[] {
  return paragraphs.map(({ part, text, notes }) => [
    part,
    text.replace(/\s/gu, ''),
    notes.map(({ marker, offset }) => [marker, text.slice(0, offset).replace(/\s/gu, '').length]),
  ]);
}

function written({ symbol, title, paragraphs }: Document, { between, width, marker }: Manner): string {
  const body = paragraphs.map((paragraph) => {
    const marked = remarked(paragraph, marker);
    const line = [printedNumber(paragraph), marked].filter(Boolean).join(paragraph.part === 'heading' ? '\n' : ' ');
    const gap = paragraph.part === 'heading' || paragraph.part === 'formula' ? '\n\n' : '';
    return `${gap}${width === null ? line : wrapped(line, width)}${gap === '' ? between : gap}`;
  });
  const bodies = new Map(
    paragraphs.flatMap(({ notes }) =>
      notes.filter(({ repeated }) => !repeated).map(({ marker: sign, text }) => [sign, text]),
    ),
  );
  const feet = [...bodies].map(([sign, text]) => `[^${sign}] ${text}`).join('\n');
  const number = symbol.replace(/^A\/RES\//u, '');
  return `${symbol}\n\n${number}. ${title}\n\n${body.join('')}\n\n42nd plenary meeting\n4 December 2023\n\n${feet}\n`;
}

/** A paragraph with its markers where they stood. */
function remarked({ text, notes }: Paragraph, marker: Manner['marker']): string {
  return notes.reduceRight((so, note) => so.slice(0, note.offset) + marker(note.marker) + so.slice(note.offset), text);
}

function printedNumber({ label, part }: Paragraph): string {
  const own = /(?:\([^)]+\)|\S+)$/u.exec(label)?.[0] ?? '';
  return /^\d+$/u.test(own) && part !== 'heading' ? `${own}.` : own;
}

function wrapped(text: string, widthMax: number): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    let open = '';
    for (const word of line.split(' ')) {
      const longer = open === '' ? word : `${open} ${word}`;
      if (longer.length > widthMax && open !== '') lines.push(open);
      open = longer.length > widthMax ? word : longer;
    }
    lines.push(open);
  }
  return lines.join('\n');
}

const GOLD_PARTS: Readonly<Record<Paragraph['part'], string>> = {
  formula: 'formula',
  preamble: 'pp',
  operative: 'op',
  heading: 'heading',
  annex: 'annex',
  order: 'order',
};

/** The units of the newer text as part and letters. */
function goldUnits(pair: string): readonly (readonly string[])[] {
  const gold: unknown = JSON.parse(sharedText(`gold/${pair}.json`));
  const units = pick(pick(gold, 'units'), 'new');
  if (!Array.isArray(units)) throw new Error(`unreachable: no units in ${pair}`);
  return units.map((unit) => [String(pick(unit, 'part')), letters(String(pick(unit, 'text')))]);
}

function pick(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
