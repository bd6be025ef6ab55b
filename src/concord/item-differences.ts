import type { ConcordKind, ConcordSide, Disagreement } from '../model/concordance.ts';
import type { Cell, Placed } from './cells.ts';
import type { Item } from './item.ts';
import { type Elsewhere, kindOfConflict, kindOfLone, type Match, matchCells, saysSame } from './match.ts';
import { SAYS_NOTHING, told } from './sides.ts';

type Row = readonly Cell[];

/** By the position of the version; null for the one that the others are matched with, and where there is nothing to match. */
type Matches = readonly (Match | null)[];

/**
 * For each row, the citations, dates and figures that differ from those of the first version that has the paragraph, or
 * that only one has. Of paragraphs that have hardly an item in common this is said once; what is beside them may have
 * been paired wrongly, and is left out.
 */
export function itemDifferences(rows: readonly Row[]): readonly (readonly Disagreement[])[] {
  // A file that has lost its footnotes may have their words among its paragraphs.
  const strays = (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row[at]?.noteItems.flat() ?? []));
  const matched = rows.map((row, at) => {
    const around = rows.slice(Math.max(0, at - NEAR_ROWS), at + NEAR_ROWS + 1);
    return matchesIn(row, around, strays);
  });
  return rows.map((row, at) => {
    const own = matched[at] ?? [];
    const isUnsettled = (version: number) =>
      matched.slice(Math.max(0, at - 1), at + 2).some((each) => each[version]?.isUnlike === true);
    const settled = own.map((match, version) => (isUnsettled(version) ? null : match));
    return [...unlike(row, at, own), ...differencesIn(row, at, settled)];
  });
}

/** A clause may pass from a paragraph to the next in translation. */
const NEAR_ROWS = 2;

function baseOf(row: Row): number {
  return row.findIndex(({ paragraphs }) => paragraphs.length > 0);
}

function matchesIn(row: Row, around: readonly Row[], strays: readonly (readonly Placed[])[]): Matches {
  const base = baseOf(row);
  const own = row[base];
  return row.map((other, at) => {
    if (own === undefined || at === base || other.paragraphs.length === 0) return null;
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
}

function differencesIn(row: Row, at: number, matches: Matches): readonly Disagreement[] {
  const found = [...conflictsIn(matches), ...loneInBase(matches), ...loneInOthers(matches)];
  const base = baseOf(row);
  const sidesOf = (each: Found) => row.map((_, version) => itemSide(each, version, base, matches));
  return distinct(found.map((each) => told(each.kind, at, row, sidesOf(each))));
}

/** Paragraphs of which hardly an item is the same: said once, with all that differs. */
function unlike(row: Row, at: number, matches: Matches): readonly Disagreement[] {
  if (!matches.some((match) => match?.isUnlike === true)) return [];
  const base = baseOf(row);
  const sides = row.map(({ items, paragraphs: [first] }, version): ConcordSide => {
    const words = [...new Set(items.filter(({ item }) => !item.isLoose).map((each) => each.words))].join(', ');
    const differs = matches[version]?.isUnlike === true;
    return first === undefined || !(differs || version === base)
      ? { ...SAYS_NOTHING, differs: false }
      : { ...SAYS_NOTHING, words, differs, paragraph: first.index };
  });
  return [told('unlike', at, row, sides)];
}

/** What differs: an item of the base, or null, and what each other version that disagrees has in its place. */
interface Found {
  readonly kind: ConcordKind;
  readonly one: Placed | null;
  /** By the position of the version. */
  readonly others: ReadonlyMap<number, Placed | null>;
}

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

function itemSide({ one, others }: Found, at: number, base: number, matches: Matches): ConcordSide {
  if (at === base) return one === null ? SAYS_NOTHING : sideAt(one, false);
  const other = others.get(at);
  if (other !== undefined) return other === null ? SAYS_NOTHING : sideAt(other, one !== null);
  const same = one === null ? undefined : matches[at]?.same.get(one);
  return same === undefined ? { ...SAYS_NOTHING, differs: one === null && matches[at] !== null } : sideAt(same, false);
}

function sideAt({ words, paragraph, note, item }: Placed, differs: boolean): ConcordSide {
  return { words, differs, paragraph, note, start: item.shown.start, end: item.shown.end };
}

/** Several figures of one date are shown as the whole date, and reported once. */
function distinct(disagreements: readonly Disagreement[]): readonly Disagreement[] {
  const told = new Set<string>();
  return disagreements.filter((each) => {
    const key = JSON.stringify([each.kind, each.sides]);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
