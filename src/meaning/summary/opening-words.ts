import type { Fact } from '../../model/fact.ts';
import type { Said } from '../../model/sentences.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { stemOf } from '../../text/words.ts';
import type { Passage, Run } from './passage.ts';
import { quotationOf, type Source } from './say.ts';
import type { Teller } from './teller.ts';

/** The opening words as a clause that follows the name of the paragraph. */
export interface ToldOpening {
  readonly said: readonly Said[];
  readonly direction: Fact['direction'];
  /** Where the words end that it says of each version, as offsets. */
  readonly end: Sides<number>;
}

/** `“Notes” (was “Welcomes”) the efforts of …`; a verb put before the old one is no other stance. */
export function openingOf(teller: Teller, at: number, sources: Sides<Source>): ToldOpening | null {
  const { sentences } = teller;
  const fact = teller.change(at).facts.find(({ kind }) => kind === 'opening' || kind === 'degree');
  const [before, after] = [sources.old.paragraphs[0], sources.new.paragraphs[0]];
  if (fact === undefined || before === undefined || after === undefined) return null;
  const runs = mapSides(sources, ({ passage, paragraphs }) => openingRun(passage, paragraphs[0]?.opening.length ?? 0));
  if (sources.old.passage.wordsOf(runs.old) === sources.new.passage.wordsOf(runs.new)) return null;
  if (fact.kind === 'opening' && stays(String(fact.old), sources.new.passage, runs.new.to)) {
    const quote = quotationOf(sources.new, phraseFrom(sources.new.passage), OPENS_WITH_MAX_WORDS);
    return { said: sentences.opensWith(quote), direction: null, end: { old: 0, new: quote.place.end } };
  }
  if (fact.kind === 'opening' && stays(String(fact.new), sources.old.passage, runs.old.to)) {
    const quote = quotationOf(sources.old, phraseFrom(sources.old.passage), OPENS_WITH_MAX_WORDS);
    return { said: sentences.noLongerOpensWith(quote), direction: null, end: { old: quote.place.end, new: 0 } };
  }
  // Another object: what was asked of one is not asked more weakly of another.
  const isStance = fact.direction === 'stronger' || fact.direction === 'weaker';
  const isOther = isStance && !hasSameObject(sources, runs);
  const told = isOther
    ? mapSides({ old: 'old', new: 'new' } as const, (version) => withObject(sources[version].passage, runs[version]))
    : runs;
  const isRanked = isStance && !isOther;
  const end = mapSides(
    { old: 'old', new: 'new' } as const,
    (version) => sources[version].passage.spanOf(told[version]).end,
  );
  return {
    said: sentences.opening({
      now: quotationOf(sources.new, told.new),
      was: quotationOf(sources.old, told.old),
      direction: isRanked ? directionOf(fact) : null,
      object: objectOf(teller, at, sources.new.passage, end.new),
    }),
    direction: isRanked ? fact.direction : 'other',
    end,
  };
}

function directionOf({ direction }: Fact): 'stronger' | 'weaker' | null {
  return direction === 'stronger' || direction === 'weaker' ? direction : null;
}

/** The opening words, with a second verb that the italics may leave out: `Welcoming and recalling`. */
function openingRun(passage: Passage, end: number): Run {
  const { from, to } = passage.runOf({ start: 0, end });
  const isJoined = passage.isAnd(to) && passage.isFurtherVerb(to + 1);
  return { from, to: isJoined ? to + 2 : to };
}

/** Whether the first words after the openings are the same. */
function hasSameObject(sources: Sides<Source>, runs: Sides<Run>): boolean {
  const keys = (version: 'old' | 'new') => {
    const { to } = runs[version];
    return sources[version].passage.keysOf({ from: to, to: to + OBJECT_MIN_WORDS }).join(' ');
  };
  return keys('old') === keys('new');
}

/** With the phrase that follows, unless it is long. */
function withObject(passage: Passage, { from, to }: Run): Run {
  const end = passage.isStop(to) ? to : to + 1 + passage.stepsToEnd(to + 1);
  return end - to > OBJECT_MAX_WORDS ? { from, to } : { from, to: end };
}

/** The words after the opening up to the first edit; none if that is too near. */
function objectOf(teller: Teller, at: number, passage: Passage, from: number): string {
  // Where words were put in right after the opening, they are said as an edit.
  const region = teller.read[at]?.open.find((each) => each.new.end > from || each.new.start > from);
  const edited = Math.max(from, region?.new.start ?? passage.text.length);
  const [first, end] = [passage.pieceAt(from), passage.pieceAt(edited)];
  const to = end < passage.pieces.length ? end - passage.stepsToStart(end) : end;
  if (to - first < OBJECT_MIN_WORDS) return '';
  const run = passage.goodCut({ from: first, to }, OBJECT_MAX_WORDS);
  if (run === null) return '';
  const words = passage.text.slice(from, passage.pieces[run.to - 1]?.end).replace(/\s+/gu, ' ');
  const isEnd =
    run.to >= passage.pieces.length || passage.pieces[run.to]?.key === ';' || passage.pieces[run.to]?.key === '.';
  return isEnd ? words : `${words} …`;
}

const OBJECT_MIN_WORDS = 3;
const OBJECT_MAX_WORDS = 14;
const OPENS_WITH_MAX_WORDS = 22;

/** The paragraph up to its first mark. */
function phraseFrom(passage: Passage): Run {
  let to = 1;
  while (!passage.isStop(to)) to += 1;
  return { from: 0, to };
}

/** Whether the old stance is still taken: its verb, or its noun (`expresses concern`), is in the rest of the paragraph. */
function stays(base: string, passage: Passage, from: number): boolean {
  const words = base.split(' ');
  const [verb = ''] = words;
  const sought = passage.isCarrier(verb) ? (words.at(-1) ?? '') : verb;
  const keys = passage.keysOf({ from, to: passage.pieces.length });
  return keys.some((key) => stemOf(key) === stemOf(sought) || passage.present(key) === sought);
}
