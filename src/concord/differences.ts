import type { ConcordKind, ConcordRow, ConcordSide, Disagreement } from '../model/concordance.ts';
import type { Paragraph } from '../model/document.ts';
import { type Cell, cellsOf, type Placed } from './cells.ts';
import type { Item } from './items.ts';
import { type Elsewhere, kindOfConflict, kindOfLone, type Match, matchCells, saysSame } from './match.ts';
import { numberDifferences } from './numbers.ts';
import type { Version } from './version.ts';

/** Where the versions disagree in their paragraphs, in the order of the rows. */
export function disagreementsIn(versions: readonly Version[], rows: readonly ConcordRow[]): readonly Disagreement[] {
  const cells = rows.map((row) => cellsOf(versions, row));
  // A file that has lost its footnotes may have their words among its paragraphs.
  const strays = versions.map((_, at) => cells.flatMap((row) => row[at]?.noteItems.flat() ?? []));
  const numbers = numberDifferences(versions, rows);
  return cells.flatMap((row, at) => {
    const around = cells.slice(Math.max(0, at - NEAR_ROWS), at + NEAR_ROWS + 1);
    return [
      ...alone(row, at),
      ...(numbers.get(at) ?? []),
      ...otherPart(row, at),
      ...otherItems(row, at, around, strays),
      ...otherCounts(row, at),
    ];
  });
}

/** A clause may pass from a paragraph to the next in translation. */
const NEAR_ROWS = 2;

/** A paragraph that some versions have and others have not. */
function alone(cells: readonly Cell[], row: number): readonly Disagreement[] {
  if (cells.every(({ paragraphs }) => paragraphs.length > 0)) return [];
  const sides = cells.map(
    ({ paragraphs: [first] }): ConcordSide =>
      first === undefined
        ? NOTHING
        : { ...NOTHING, words: first.text, differs: false, paragraph: first.index, end: first.text.length },
  );
  return [told('paragraph', row, cells, sides)];
}

const NOTHING: ConcordSide = { words: null, differs: true, paragraph: null, note: null, start: 0, end: 0 };

function told(kind: ConcordKind, row: number, cells: readonly Cell[], sides: readonly ConcordSide[]): Disagreement {
  return { kind, row, place: firstOf(cells)?.id ?? '', sides };
}

function firstOf(cells: readonly Cell[]): Paragraph | undefined {
  return cells.find(({ paragraphs }) => paragraphs.length > 0)?.paragraphs[0];
}

function otherPart(cells: readonly Cell[], row: number): readonly Disagreement[] {
  const base = firstOf(cells);
  const sides = cells.map(
    ({ paragraphs: [first] }): ConcordSide =>
      first === undefined
        ? { ...NOTHING, differs: false }
        : { ...NOTHING, words: first.part, differs: first.part !== base?.part, paragraph: first.index },
  );
  return sides.some(({ differs }) => differs) ? [told('part', row, cells, sides)] : [];
}

/** Citations, dates and figures that differ from those of the first version that has the paragraph, or that only one has. */
function otherItems(
  cells: readonly Cell[],
  row: number,
  around: readonly (readonly Cell[])[],
  strays: readonly (readonly Placed[])[],
): readonly Disagreement[] {
  const base = cells.findIndex(({ paragraphs }) => paragraphs.length > 0);
  const own = cells[base];
  if (own === undefined) return [];
  const all = cells.map((other, at) => {
    if (at === base || other.paragraphs.length === 0) return null;
    const sides = { first: { from: own, to: at }, second: { from: other, to: base } };
    const isNear: Elsewhere['isNear'] = ({ item }, version) =>
      around.some((each) => each[sides[version].to]?.all.some((rival) => saysSame(item, rival.item)));
    const isStray: Elsewhere['isStray'] = ({ item }, version) => {
      const { from, to } = sides[version];
      if (from.hasNotes) return false;
      const notes = item.kind === 'citation' ? strays[to] : around.flatMap((each) => each[to]?.noteItems.flat() ?? []);
      return notes?.some((rival) => saysSame(item, rival.item)) === true;
    };
    return matchCells(own, other, { isNear, isStray });
  });
  const matches = all.map((match) => (match?.isUnlike === true ? null : match));
  const found = [...conflictsIn(matches), ...loneInBase(matches), ...loneInOthers(matches)];
  const sides = found.map((each) =>
    told(
      each.kind,
      row,
      cells,
      cells.map((_, at) => sideOf(each, at, base, matches)),
    ),
  );
  return [...unlike(cells, row, all), ...distinct(sides)];
}

/** Paragraphs of which hardly an item is the same: told once, with all that differs. */
function unlike(cells: readonly Cell[], row: number, matches: Matches): readonly Disagreement[] {
  if (!matches.some((match) => match?.isUnlike === true)) return [];
  const base = cells.findIndex(({ paragraphs }) => paragraphs.length > 0);
  const sides = cells.map(({ items, paragraphs: [first] }, at): ConcordSide => {
    const words = [...new Set(items.filter(({ item }) => !item.isLoose).map((each) => each.words))].join(', ');
    const differs = matches[at]?.isUnlike === true;
    return first === undefined || !(differs || at === base)
      ? { ...NOTHING, differs: false }
      : { ...NOTHING, words, differs, paragraph: first.index };
  });
  return [told('unlike', row, cells, sides)];
}

/** What differs: an item of the base, or null, and what each other version that disagrees has in its place. */
interface Found {
  readonly kind: ConcordKind;
  readonly one: Placed | null;
  /** By the position of the version. */
  readonly others: ReadonlyMap<number, Placed | null>;
}

type Matches = readonly (Match | null)[];

function conflictsIn(matches: Matches): readonly Found[] {
  const all = matches.flatMap((match, at) =>
    (match?.conflicts ?? []).map(([one, other]) => ({ kind: kindOfConflict(one.item, other.item), one, other, at })),
  );
  return gathered(all);
}

function loneInBase(matches: Matches): readonly Found[] {
  const all = matches.flatMap((match, at) =>
    (match?.lone.first ?? []).map((one) => ({ kind: kindOfLone(one.item), one, other: null, at })),
  );
  return gathered(all);
}

/** Alarms of one kind about one item of the base are one alarm. */
function gathered(
  all: readonly {
    readonly kind: ConcordKind;
    readonly one: Placed;
    readonly other: Placed | null;
    readonly at: number;
  }[],
): readonly Found[] {
  const found = new Map<string, { kind: ConcordKind; one: Placed; others: Map<number, Placed | null> }>();
  for (const { kind, one, other, at } of all) {
    const key = [kind, one.paragraph, one.note, one.item.start, one.item.kind].join(' ');
    const known = found.get(key) ?? { kind, one, others: new Map() };
    known.others.set(at, other);
    found.set(key, known);
  }
  return [...found.values()];
}

/** What the base has not, once for all versions that have it. */
function loneInOthers(matches: Matches): readonly Found[] {
  const found: { kind: ConcordKind; one: null; item: Item; others: Map<number, Placed | null> }[] = [];
  for (const [at, match] of matches.entries()) {
    for (const other of match?.lone.second ?? []) {
      const kind = kindOfLone(other.item);
      const known = found.find((each) => each.kind === kind && !each.others.has(at) && saysSame(each.item, other.item));
      if (known === undefined) found.push({ kind, one: null, item: other.item, others: new Map([[at, other]]) });
      else known.others.set(at, other);
    }
  }
  return found;
}

function sideOf({ one, others }: Found, at: number, base: number, matches: Matches): ConcordSide {
  if (at === base) return one === null ? NOTHING : sideAt(one, false);
  const other = others.get(at);
  if (other !== undefined) return other === null ? NOTHING : sideAt(other, one !== null);
  const same = one === null ? undefined : matches[at]?.same.get(one);
  return same === undefined ? { ...NOTHING, differs: one === null && matches[at] !== null } : sideAt(same, false);
}

function sideAt({ words, paragraph, note, item }: Placed, differs: boolean): ConcordSide {
  return { words, differs, paragraph, note, start: item.shown.start, end: item.shown.end };
}

/** Several figures of one date are shown as the whole date, and told once. */
function distinct(disagreements: readonly Disagreement[]): readonly Disagreement[] {
  const told = new Set<string>();
  return disagreements.filter((each) => {
    const key = JSON.stringify([each.kind, each.sides]);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** How many footnotes and quotations the paragraph has. */
function otherCounts(cells: readonly Cell[], row: number): readonly Disagreement[] {
  return COUNTED.flatMap(({ kind, noun, of }) => {
    const counts = cells.map((cell) => (cell.paragraphs.length === 0 ? null : of(cell)));
    const first = counts.find((count) => count !== null);
    const sides = counts.map((count, at): ConcordSide => {
      if (count === null) return { ...NOTHING, differs: false };
      const words = `${count} ${noun}${count === 1 ? '' : 's'}`;
      return { ...NOTHING, words, differs: count !== first, paragraph: cells[at]?.paragraphs[0]?.index ?? null };
    });
    return sides.some(({ differs }) => differs) ? [told(kind, row, cells, sides)] : [];
  });
}

interface Counted {
  readonly kind: ConcordKind;
  readonly noun: string;
  /** Null where that is not known. */
  readonly of: (cell: Cell) => number | null;
}

const COUNTED: readonly Counted[] = [
  { kind: 'note', noun: 'note', of: ({ hasNotes, notes }) => (hasNotes ? notes.length : null) },
  {
    kind: 'quotation',
    noun: 'quotation',
    of: ({ paragraphs }) => paragraphs.reduce((sum, { text }) => sum + quotationsIn(text), 0),
  },
];

/** What opens a quotation; straight marks open and close. */
function quotationsIn(text: string): number {
  const opened = text.match(/[“„«「]/gu)?.length ?? 0;
  const straight = text.match(/"/gu)?.length ?? 0;
  return opened + Math.floor(straight / 2);
}
