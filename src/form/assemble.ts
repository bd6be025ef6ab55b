import type { Language } from '../language/language.ts';
import type { Note, Paragraph, Part } from '../model/document.ts';
import type { Negotiated } from '../model/negotiation.ts';
import type { Notice } from '../model/problem.ts';
import { cellsIn } from '../text/cells.ts';
import { orderName, ParagraphNames } from './names.ts';
import { followsIn, insertedBelow, isInserted, type NumberReading, readNumber } from './numbering.ts';

/**
 * A paragraph as a reader found it, before it is placed in the whole. Every reader gives a list of these;
 * nesting, names and odd numbering are worked out here for all formats.
 */
export interface Block {
  readonly part: Part;
  /** `''` in the main body, else the heading of the annex: `Annex`, `Annex II`. */
  readonly annex: string;
  /** `''`, or the letter of a part of a composite resolution: `A`. */
  readonly composite: string;
  /** The number as printed: `8.`, `(b)`, `XII`; empty if there is none. */
  readonly number: string;
  /** Levels below the paragraph that its list belongs to, if the format says so; else null, and the sequence of numbers decides. */
  readonly below: number | null;
  /** Its position among the rows of a table, counted from 1; null for a paragraph. */
  readonly row: number | null;
  /** Whether it is a row of column headings. */
  readonly isHead: boolean;
  readonly text: string;
  /** The opening words, if the format marks them (italics); else null, and the lexicon decides. */
  readonly opening: string | null;
  readonly notes: readonly Note[];
  /** What a text under negotiation says beside the words; absent where it says nothing. */
  readonly negotiated?: Negotiated;
  /** What the label of a paragraph under negotiation says of its place, `2 bis` for `PP2bis`; absent where paragraphs are counted. */
  readonly counted?: string;
}

export interface Assembled {
  readonly paragraphs: readonly Paragraph[];
  readonly notices: readonly Notice[];
}

/** Gives every block its index, label, depth and name. */
export function assemble(blocks: readonly Block[], language: Language): Assembled {
  const isAmendment = blocks.some(({ part }) => part === 'order');
  const sections = isAmendment ? orderSections(blocks) : sectionsIn(blocks, language);
  const names = new ParagraphNames(numberedSections(blocks, sections));
  const notices: Notice[] = [];
  let ladder = new Ladder();
  /** The depth of the paragraph that the current list belongs to. */
  let base = 0;

  const paragraphs = blocks.map((block, index): Paragraph => {
    const section = sections[index] ?? '';
    const startsAnew = index === 0 || section !== sections[index - 1] || zoneOf(block) !== zoneOf(blocks[index - 1]);
    if (startsAnew || block.part === 'heading' || block.part === 'formula') ladder = new Ladder();
    const place = ladder.place(block, block.below === null ? null : base + block.below);
    if (block.below === null) base = place.depth;
    if (place.odd !== null) notices.push({ code: 'odd-numbering', message: place.odd, paragraph: index });
    const label = block.part === 'heading' ? withoutPoint(block.number) : place.label;
    const { negotiated } = block;
    return {
      index,
      id: names.next({ ...block, depth: place.depth }, section, label),
      part: block.part,
      section,
      label,
      // What an order of an amendment brings is below it.
      depth: place.depth + (isAmendment && block.part !== 'order' ? 1 : 0),
      text: block.text,
      opening: openingFor(block, place.depth, language),
      notes: block.notes,
      row: block.row === null ? null : { position: block.row, head: block.isHead, cells: cellsIn(block.text) },
      ...(negotiated === undefined ? {} : { negotiated }),
    };
  });
  return { paragraphs, notices };
}

/**
 * The division to whose numbering each block belongs. Headings alone do not make one (oceans and the law of the sea numbers
 * straight through sixteen of them); numbered headings do if the numbering starts again below them, as in budgets (`XII`) and in
 * regulations (`Annex Article 3`).
 */
function sectionsIn(blocks: readonly Block[], language: Language): readonly string[] {
  const ranges = [...new Set(blocks.map(rangeOf))];
  const restarting = new Set(ranges.filter((range) => numberingRestarts(blocks, range, language)));
  let heading = '';
  let before = '';
  return blocks.map((block) => {
    const range = rangeOf(block);
    if (range !== before) heading = '';
    before = range;
    if (restarting.has(range)) heading = handleOf(block, language) ?? heading;
    return [range, heading].filter(Boolean).join(' ');
  });
}

/** In an amendment document, the paragraphs that an order brings belong to it: `Order 2`. */
function orderSections(blocks: readonly Block[]): readonly string[] {
  let orders = 0;
  let name = '';
  return blocks.map(({ part, number }) => {
    if (part !== 'order') return name;
    orders += 1;
    name = orderName(withoutPoint(number), orders);
    return '';
  });
}

/** The sections with numbered operative paragraphs. */
function numberedSections(blocks: readonly Block[], sections: readonly string[]): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block, at) => (block.part === 'operative' && decimal(block) !== null ? [sections[at] ?? ''] : [])),
  );
}

/** The part of a composite and the annex that contain a block: numbering never continues from one to another. */
function rangeOf({ composite, annex }: Block): string {
  return [composite, annex].filter(Boolean).join(' ');
}

function numberingRestarts(blocks: readonly Block[], range: string, language: Language): boolean {
  let last = 0;
  let headed = false;
  for (const block of blocks) {
    if (rangeOf(block) !== range) continue;
    if (handleOf(block, language) !== null) headed = true;
    const number = decimal(block);
    if (number === null) continue;
    if (headed && number <= last) return true;
    last = number;
    headed = false;
  }
  return false;
}

/** The identifier of a heading, `XII` or `Article 3`; null for a heading without a number and for anything else. */
function handleOf(block: Block, { divisions }: Language): string | null {
  if (block.part !== 'heading') return null;
  if (block.number !== '') return withoutPoint(block.number);
  return divisions?.article.exec(block.text)?.[0] ?? null;
}

function decimal({ number, part }: Block): number | null {
  const reading = part === 'heading' ? undefined : readNumber(number)[0];
  return reading?.style.startsWith('decimal') ? reading.ordinal : null;
}

function zoneOf(block: Block | undefined): string {
  if (block === undefined) return '';
  return block.part === 'preamble' ? 'preamble' : 'body';
}

function withoutPoint(number: string): string {
  return number.trim().replace(/\.$/u, '');
}

const WITHOUT_OPENING: ReadonlySet<Part> = new Set<Part>(['heading', 'formula', 'order']);

/** Only full paragraphs have opening words, and no table rows; subparagraphs usually begin with a noun or an infinitive. */
function openingFor(block: Block, depth: number, { openings }: Language): string {
  if (WITHOUT_OPENING.has(block.part) || block.row !== null) return '';
  return block.opening ?? (depth === 0 && block.annex === '' ? openings?.of(block.text) : null) ?? '';
}

interface Rung {
  readonly label: string;
  /** The possible readings of the number, at most two. */
  readonly readings: readonly NumberReading[];
  readonly text: string;
}

/** The numbers above the current paragraph: 8 → (b) → (ii). */
class Ladder {
  #rungs: readonly Rung[] = [];

  place(
    block: Block,
    known: number | null,
  ): { readonly label: string; readonly depth: number; readonly odd: string | null } {
    const printed = block.number.trim();
    if (printed === '' || block.part === 'heading') {
      // An unnumbered paragraph in the preamble may have (a), (b) below it; in the body it ends every list.
      this.#rungs = [{ label: '', readings: [], text: block.text }];
      return { label: '', depth: 0, odd: null };
    }
    const counted = block.counted ?? '';
    if (block.part !== 'preamble' && counted.endsWith(')')) {
      // `OP2 (c)`: the label says below which paragraph it is.
      this.#rungs = [{ label: printed, readings: readNumber(printed), text: block.text }];
      return { label: counted, depth: counted.split('(').length - 1, odd: null };
    }
    if (isInserted(printed) || (block.negotiated !== undefined && /^\d{1,3}\.\d{1,2}\.$/u.test(printed))) {
      const label = withoutPoint(printed);
      // The next number follows the one before.
      this.#rungs = [{ label, readings: this.#rungs[0]?.readings ?? [], text: block.text }];
      return { label, depth: 0, odd: null };
    }
    const beside = insertedBelow(printed);
    if (beside !== null) return this.#beside(readNumber(beside), block);
    const readings = readNumber(printed);
    const { depth, reading, odd } = this.#find(readings, known, block.part);
    const own = /^[('‘]/u.test(printed) ? printed : withoutPoint(printed);
    const above = this.#rungs.slice(0, depth);
    const label = [...above.map((rung) => rung.label), own].filter(Boolean).join(' ');
    this.#rungs = [
      ...above,
      { label: own, readings: reading === null ? readings : alike(readings, reading), text: block.text },
    ];
    return { label, depth, odd: odd ? `paragraph ${label} is out of sequence` : null };
  }

  /** `(a bis)`: beside the last `(a)`, and the next letter follows that. */
  #beside(readings: readonly NumberReading[], { number, text }: Block): ReturnType<Ladder['place']> {
    const holds = (rung: Rung, isIt: (before: NumberReading, own: NumberReading) => boolean) =>
      rung.readings.some((before) => readings.some((own) => isIt(before, own)));
    const same = this.#rungs.findLastIndex((rung) =>
      holds(rung, (before, own) => before.style === own.style && before.ordinal === own.ordinal),
    );
    // The one after which it comes may be gone.
    const kin = this.#rungs.findLastIndex((rung) => holds(rung, (before, own) => before.style === own.style));
    const found = same === -1 ? kin : same;
    const depth = found === -1 ? Math.min(1, this.#rungs.length) : found;
    const above = this.#rungs.slice(0, depth);
    const own = number.trim();
    this.#rungs = [...above, { label: own, readings: this.#rungs[found]?.readings ?? readings, text }];
    return { label: [...above.map((rung) => rung.label), own].filter(Boolean).join(' '), depth, odd: null };
  }

  #find(readings: readonly NumberReading[], known: number | null, part: Part): Found {
    if (known !== null) return { depth: known, reading: this.#readingAt(readings, known), odd: false };
    // `A. whereas` in the preamble of the European Parliament.
    const top = part === 'preamble' ? ['decimal.', 'decimal', 'capital.'] : ['decimal.', 'decimal'];
    const plain = readings.find(({ style }) => top.includes(style));
    if (plain !== undefined) return this.#top(plain);

    // (i) after an (h) that ends in a colon opens a list of its own; after any other (h) it is the next letter.
    const last = this.#rungs.at(-1);
    const opensBelow = readings.find(({ ordinal, style }) => ordinal === 1 && !this.#holds(style));
    if (opensBelow !== undefined && last?.text.endsWith(':')) {
      return { depth: this.#rungs.length, reading: opensBelow, odd: false };
    }
    for (let depth = this.#rungs.length - 1; depth >= 0; depth -= 1) {
      const next = readings.find((reading) => this.#rungs[depth]?.readings.some((rung) => followsIn(rung, reading)));
      if (next !== undefined) return { depth, reading: next, odd: false };
    }
    if (opensBelow !== undefined) return { depth: this.#rungs.length, reading: opensBelow, odd: false };
    for (let depth = this.#rungs.length - 1; depth >= 0; depth -= 1) {
      const kin = readings.find((reading) => this.#rungs[depth]?.readings.some(({ style }) => style === reading.style));
      if (kin !== undefined) return { depth, reading: kin, odd: true };
    }
    return { depth: this.#rungs.length, reading: readings[0] ?? null, odd: true };
  }

  #top(reading: NumberReading): Found {
    const before = this.#rungs[0]?.readings[0];
    const odd = before?.style === reading.style && before.ordinal + 1 !== reading.ordinal;
    return { depth: 0, reading, odd };
  }

  #holds(style: string): boolean {
    return this.#rungs.some((rung) => rung.readings.some((reading) => reading.style === style));
  }

  #readingAt(readings: readonly NumberReading[], depth: number): NumberReading | null {
    const rung = this.#rungs[depth];
    return (
      readings.find((reading) => rung?.readings.some((before) => followsIn(before, reading))) ??
      readings.find(({ ordinal }) => ordinal === 1) ??
      readings[0] ??
      null
    );
  }
}

/** The readings at the same place of a list: `к)` is in that of each of two alphabets. */
function alike(readings: readonly NumberReading[], { ordinal, style }: NumberReading): readonly NumberReading[] {
  const shell = style.replace(/^[a-zA-Z-]+/u, '');
  return readings.filter((each) => each.ordinal === ordinal && each.style.endsWith(shell));
}

interface Found {
  readonly depth: number;
  readonly reading: NumberReading | null;
  readonly odd: boolean;
}
