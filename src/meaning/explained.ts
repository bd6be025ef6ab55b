import type { Language } from '../language/language.ts';
import { piecesOf } from '../text/scan.ts';
import { type Bare, isSameOpening, type Reading } from './facts.ts';
import { indexed, near, type SpanIndex } from './overlap.ts';
import { isCovered, type Region, type Span } from './regions.ts';
import { remainder } from './words-left.ts';

/** The facts of a change by place in one text, each with whether it is a routine update. */
interface FactPlace extends Span {
  readonly fact: Bare;
  readonly isRoutine: boolean;
}

/** Which facts a region changes. */
export type FactsAt = (region: Region) => readonly FactPlace[];

export function factsAt(facts: readonly Bare[], isRoutine: readonly boolean[]): FactsAt {
  const places = (side: 'old' | 'new'): SpanIndex<FactPlace> =>
    indexed(
      facts.flatMap((fact, at) => {
        const span = fact.spans[side];
        return span === null ? [] : [{ ...span, fact, isRoutine: isRoutine[at] === true }];
      }),
    );
  const [before, after] = [places('old'), places('new')];
  return (region) =>
    [...near(before, region.old), ...near(after, region.new)].filter(({ fact }) => isCovered(fact.spans, region));
}

/**
 * What fully explains a region of change: routine updates (it contains only facts that advanced, and the `and` and `,`
 * of a list of citations) or form (Also and Further, end punctuation); null if anything is left.
 *
 * @param hasRolled whether any fact of the change is routine: only then does the `and` of a list move
 */
export function explanationOf(
  region: Region,
  reading: Reading,
  facts: FactsAt,
  hasRolled: boolean,
): 'calendar' | 'form' | null {
  const own = facts(region);
  if (own.length === 0 && isForm(region, reading)) return 'form';
  if (!hasRolled || own.some(({ isRoutine }) => !isRoutine)) return null;
  const spans = (side: 'old' | 'new') => own.flatMap(({ fact }) => fact.spans[side] ?? []);
  const isBare =
    hasOnlyJoints(reading.texts.old, region.old, spans('old'), reading.languages.old) &&
    hasOnlyJoints(reading.texts.new, region.new, spans('new'), reading.languages.new);
  return isBare ? 'calendar' : null;
}

/** Whether only words are left that a list of citations gains or loses with its last member. */
function hasOnlyJoints(text: string, span: Span, told: readonly Span[], { chains, citations }: Language): boolean {
  return remainder(span, told).every(({ start, end }) => {
    const words = text.slice(start, end);
    if (chains !== null) return chains.isJoint(words);
    return piecesOf(words).every(({ key }) => citations?.chainJoints.has(key.toLowerCase()) === true);
  });
}

function isForm(region: Region, reading: Reading): boolean {
  const { old: before, new: after } = region;
  const { texts, openings, change } = reading;
  const isInOpenings = before.end <= openings.old.end && after.end <= openings.new.end;
  if (isInOpenings && change.kind === 'kept') return isSameOpening(reading);
  if (isShort(region) && (isAdverb(region, reading) || isArticleOfItem(region, reading))) return true;
  const isAtEnd = before.end === texts.old.length && after.end === texts.new.length;
  return (
    isAtEnd &&
    isPunctuation(texts.old.slice(before.start, before.end), reading.languages.old) &&
    isPunctuation(texts.new.slice(after.start, after.end), reading.languages.new)
  );
}

function isShort({ old: before, new: after }: Region): boolean {
  return before.end - before.start <= ADVERB_MAX_CHARACTERS && after.end - after.start <= ADVERB_MAX_CHARACTERS;
}

/** ` further `, ` par ailleurs ` */
const ADVERB_MAX_CHARACTERS = 16;

/** `Recalling further`, `Noting with concern also`: the adverb that the italics leave out. */
function isAdverb({ old: before, new: after }: Region, { texts, openings, change, languages }: Reading): boolean {
  const starts = [before.start - openings.old.end, after.start - openings.new.end];
  if (change.kind !== 'kept' || openings.old.end === 0 || openings.new.end === 0) return false;
  if (starts.some((start) => start > 1)) return false;
  return (
    isAdverbAlone(texts.old.slice(before.start, before.end), languages.old) &&
    isAdverbAlone(texts.new.slice(after.start, after.end), languages.new)
  );
}

/** One adverb and nothing else, or none. */
function isAdverbAlone(text: string, { adverbs, openings }: Language): boolean {
  return adverbs === null ? openings?.bare(text) === '' : adverbs.alonePossibly.test(text);
}

/** `an item entitled “Lighthouses”` is `the item` in the next year. */
function isArticleOfItem({ old: before, new: after }: Region, { texts, languages }: Reading): boolean {
  return [
    { text: texts.old, span: before, words: languages.old.smallWords },
    { text: texts.new, span: after, words: languages.new.smallWords },
  ].every(
    ({ text, span, words }) =>
      words?.articles.test(text.slice(span.start, span.end)) === true &&
      words.item.test(text.slice(span.end, span.end + ITEM_MAX_CHARACTERS)),
  );
}

/** ` sub-item` and the space after it */
const ITEM_MAX_CHARACTERS = 12;

function isPunctuation(text: string, { smallWords }: Language): boolean {
  return text.length <= PUNCTUATION_MAX_CHARACTERS && smallWords?.end.test(text) === true;
}

/** `; and` with a few spaces. */
const PUNCTUATION_MAX_CHARACTERS = 12;
