import type { Fact } from '../../model/fact.ts';
import type { Said } from '../../model/sentences.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { indexed, near } from '../overlap.ts';
import type { Region } from '../regions.ts';
import type { PlacedEdit } from './clauses.ts';
import { type ToldEdit, toldEdits } from './edits.ts';
import { notesOf, type ToldNotes } from './footnotes.ts';
import { openingOf } from './opening-words.ts';
import type { Passage, Run } from './passage.ts';
import { caseFolded, type Teller } from './teller.ts';

/** What there is to say of one kept, split or merged paragraph. */
export interface Kept extends ToldNotes {
  readonly at: number;
  /** The opening words, if they are news: a clause that follows the name of the paragraph. */
  readonly opening: readonly Said[] | null;
  readonly direction: Fact['direction'];
  readonly edits: readonly PlacedEdit[];
  /** The share of words that are not those of the other version, from 0 to 1: the smaller of both. */
  readonly share: number;
}

export function keptOf(teller: Teller, at: number): Kept {
  const read = teller.read[at] ?? null;
  const sources = { old: teller.source(at, 'old'), new: teller.source(at, 'new') };
  const passages = mapSides(sources, ({ passage }) => passage);
  const { kind, facets } = teller.change(at);
  // Where only Also, a number or a mark differs, no word is news.
  const isReworded = kind !== 'kept' || facets.includes('reworded');
  const regions = isReworded ? (read?.reading.regions ?? []) : [];
  const opening = isReworded ? openingOf(teller, at, sources) : null;
  const news = new Set(read?.open ?? []);
  const end = opening?.end ?? { old: 0, new: 0 };
  const parts = regions.map((region) => splitRegion(clippedRegion(region, end), passages));
  const isRoutine = routineAt(teller, at);
  const open = parts.flatMap((own, place) => {
    const region = regions[place];
    const isNews = region !== undefined && news.has(region);
    return isNews ? own.filter((part) => !isEmptyRegion(part) && (own.length === 1 || !isRoutine(part))) : [];
  });
  const language = teller.languages.new;
  const found = toldEdits(passages, parts.flat(), new Set(open), language);
  const largest = new Set([...found].sort((a, b) => b.size - a.size).slice(0, LOOKED_UP_MAX));
  const texts = foldedOnce(passages);
  const edits = found
    .map((edit) => (largest.has(edit) ? edit : { ...edit, size: 0 }))
    .filter((edit) => edit.size === 0 || !isInnerMove(edit, passages, texts))
    .filter((edit) => opening === null || !isOfObject(edit, passages.new, end.new))
    .map((edit) => ({ ...withPhrase(edit, clippedPhrase(edit.phrase, end, passages)), at, sources }));
  const share = (version: 'old' | 'new') => {
    const { pieces } = passages[version];
    const changed = edits.reduce(
      (sum, { core, size }) => sum + (size === 0 ? 0 : passages[version].contentOf(core[version])),
      0,
    );
    return changed / Math.max(1, passages[version].contentOf({ from: 0, to: pieces.length }));
  };
  return {
    at,
    opening: opening?.said ?? null,
    direction: opening?.direction ?? null,
    edits,
    ...notesOf(teller, at),
    share: Math.min(share('old'), share('new')),
  };
}

/**
 * A region in which one side goes on after a mark, in two: `2024, and taking note with regret …` → `2025` is a year and words that
 * are gone.
 */
function splitRegion(region: Region, passages: Sides<Passage>): readonly Region[] {
  const runs = { old: passages.old.runOf(region.old), new: passages.new.runOf(region.new) };
  for (const [longer, shorter] of [
    ['old', 'new'],
    ['new', 'old'],
  ] as const) {
    const stop = firstStop(passages[longer], runs[longer]);
    const isShort = firstStop(passages[shorter], runs[shorter]) === null && runs[shorter].to > runs[shorter].from;
    if (stop === null || !isShort) continue;
    const lengths = { head: stop - runs[longer].from, other: runs[shorter].to - runs[shorter].from };
    if (Math.abs(lengths.head - lengths.other) > HEAD_MAX_DIFFERENCE) continue;
    const cut = passages[longer].pieces[stop]?.start ?? region[longer].end;
    const { start, end } = region[longer];
    const other = region[shorter];
    const none = { start: other.end, end: other.end };
    return longer === 'old'
      ? [
          { old: { start, end: cut }, new: other },
          { old: { start: cut, end }, new: none },
        ]
      : [
          { old: other, new: { start, end: cut } },
          { old: none, new: { start: cut, end } },
        ];
  }
  return [region];
}

/** In pieces: a head of much the same length is what was replaced. */
const HEAD_MAX_DIFFERENCE = 2;

function firstStop(passage: Passage, { from, to }: Run): number | null {
  for (let at = from + 1; at < to; at += 1) if (passage.isStop(at)) return at;
  return null;
}

/** Whether a routine fact says a part of a region on both sides. */
function routineAt(teller: Teller, at: number): (part: Region) => boolean {
  const routine = indexed(
    teller
      .change(at)
      .facts.flatMap(({ routine: isOne, places }) =>
        isOne && places.new !== null ? [{ ...places.new, was: places.old }] : [],
      ),
  );
  return (part) =>
    near(routine, part.new).some(({ start, end, was }) => {
      const isInOld = was !== null && was.start <= part.old.start && part.old.end <= was.end;
      return isInOld && start <= part.new.start && part.new.end <= end;
    });
}

/** So many edits of one paragraph are looked up in the other version: a sentence says at most three. */
const LOOKED_UP_MAX = 40;

/** An edit of which the opening has said one side, or both. */
function withPhrase(edit: ToldEdit, phrase: Sides<Run>): ToldEdit {
  const isEmpty = mapSides(phrase, ({ from, to }) => to <= from);
  if (edit.kind !== 'instead' || (!isEmpty.old && !isEmpty.new)) return { ...edit, phrase };
  const kind = isEmpty.old ? 'adds' : 'drops';
  return { ...edit, phrase, kind, size: isEmpty.old && isEmpty.new ? 0 : edit.size };
}

function clippedRegion(region: Region, end: Sides<number>): Region {
  return mapSides({ old: 'old', new: 'new' } as const, (version) => {
    const start = Math.max(region[version].start, end[version]);
    return { start, end: Math.max(region[version].end, start) };
  });
}

function isEmptyRegion(region: Region): boolean {
  return region.old.end <= region.old.start && region.new.end <= region.new.start;
}

/** A phrase without the words that the opening has already said. */
function clippedPhrase(phrase: Sides<Run>, end: Sides<number>, passages: Sides<Passage>): Sides<Run> {
  return mapSides({ old: 'old', new: 'new' } as const, (version) => {
    const passage = passages[version];
    const from = Math.max(phrase[version].from, end[version] === 0 ? 0 : passage.pieceAt(end[version]));
    return passage.trimmed({ from: Math.min(from, phrase[version].to), to: phrase[version].to });
  });
}

/** A small edit next to the opening words: `decides to expand` → `recalls the expansion` is one change. */
function isOfObject({ core, size }: ToldEdit, passage: Passage, end: number): boolean {
  return size <= OBJECT_EDIT_MAX && core.new.from - passage.pieceAt(end) <= 1;
}

const OBJECT_EDIT_MAX = 3;

type FoldedTexts = (version: 'old' | 'new') => string;

/** The texts of both versions, folded when one is first needed. */
function foldedOnce(passages: Sides<Passage>): FoldedTexts {
  const known: Partial<Record<'old' | 'new', string>> = {};
  return (version) => {
    const text = known[version] ?? caseFolded(passages[version].text);
    known[version] = text;
    return text;
  };
}

/** Words that only went from one place of the paragraph to another. */
function isInnerMove({ kind, phrase }: ToldEdit, passages: Sides<Passage>, texts: FoldedTexts): boolean {
  if (kind === 'instead') return false;
  const [own, other] = kind === 'adds' ? (['new', 'old'] as const) : (['old', 'new'] as const);
  const words = caseFolded(passages[own].wordsOf(phrase[own]));
  return texts(other).includes(words);
}
