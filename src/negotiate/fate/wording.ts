import { addAll } from '../../text/add-all.ts';
import { stemOf, wordsOf } from '../../text/words.ts';
import { compareWords } from '../../words/edits.ts';
import { notKnown, together, type Verdict, verdictOn } from './verdict.ts';

/** Whether two texts have the same words, whatever their marks and capitals. */
export function isSameWording(one: string, other: string): boolean {
  return wordsOf(one).join(' ') === wordsOf(other).join(' ');
}

/** The words of a paragraph, as an order finds them, as it wants them and as they were adopted. */
export interface Wordings {
  readonly old: string;
  readonly wanted: string;
  readonly adopted: string;
  /** What the adopted paragraph is called: `OP5`. */
  readonly name: string;
}

/**
 * What became of an order that rewords a paragraph: each place that it changes is looked up in the adopted paragraph, with the words
 * on both sides of it.
 */
export function fateOfWording({ old, wanted, adopted, name }: Wordings): Verdict {
  if (isSameWording(old, wanted)) return notKnown('It changes only marks or capitals, which are not looked up.');
  if (isSameWording(adopted, wanted)) return verdictOn(name, 'carried', 'reads so', 'read so');
  const verdicts = placesBetween(old, wanted).map((place) => fateOfPlace(place, { old, adopted, name }));
  return together(verdicts);
}

/** A place that an order changes: words that go, words that come, and the words beside them. */
interface Place {
  readonly gone: readonly string[];
  readonly come: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** So many words on each side say where a place is. */
const BESIDE_WORDS = 2;
/** Before the first word and after the last. */
const EDGE = '¶';

function placesBetween(old: string, wanted: string): readonly Place[] {
  const places: { gone: string[]; come: string[]; before: string[]; after: string[] }[] = [];
  let before: readonly string[] = [EDGE];
  let isOpen = false;
  for (const { kind, text } of compareWords({ old, new: wanted })) {
    const words = wordsOf(text);
    if (words.length === 0) continue;
    if (kind === 'same') {
      const place = isOpen ? places.at(-1) : undefined;
      if (place !== undefined) addAll(place.after, words.slice(0, BESIDE_WORDS));
      before = words.slice(-BESIDE_WORDS);
      isOpen = false;
      continue;
    }
    if (!isOpen) places.push({ gone: [], come: [], before: [...before], after: [] });
    isOpen = true;
    addAll((kind === 'removed' ? places.at(-1)?.gone : places.at(-1)?.come) ?? [], words);
  }
  if (isOpen) places.at(-1)?.after.push(EDGE);
  return places;
}

interface Adopted {
  /** The paragraph before the order. */
  readonly old: string;
  readonly adopted: string;
  readonly name: string;
}

function fateOfPlace(place: Place, { old, adopted, name }: Adopted): Verdict {
  const words = [EDGE, ...wordsOf(adopted), EDGE];
  const isAsWanted = holds(words, [...place.before, ...place.come, ...place.after]);
  const isAsBefore = holds(words, [...place.before, ...place.gone, ...place.after]);
  if (isAsWanted && isAsBefore) return notKnown(`${name} has the words both ways.`);
  if (isAsWanted) return verdictOn(name, 'carried', 'reads so', 'read so');
  if (isAsBefore) return verdictOn(name, 'not-carried', 'reads as before', 'read as before');
  return place.come.length === 0
    ? fateOfDeletion(place, { old, words, name })
    : fateOfNewWords(place, { old, words, name });
}

/** An adopted paragraph that reads neither way at a place: its words decide. */
interface Elsewhere {
  readonly old: string;
  readonly words: readonly string[];
  readonly name: string;
}

function fateOfDeletion({ gone }: Place, { old, words, name }: Elsewhere): Verdict {
  const left = shareIn(ownWords(gone, without(wordsOf(old), gone)), words);
  if (left !== null && left >= MOST)
    return verdictOn(name, 'not-carried', 'still has the words', 'still have the words');
  if (left === null || left > FEW) return changedThere(name);
  return verdictOn(name, 'carried-otherwise', 'lost the words together with others');
}

function fateOfNewWords({ gone, come }: Place, { old, words, name }: Elsewhere): Verdict {
  const left = shareIn(ownWords(gone, without(wordsOf(old), gone)), words);
  const there = shareIn(ownWords(come, wordsOf(old)), words);
  if (there === null) return changedThere(name);
  const isGone = gone.length === 0 || (left !== null && left <= FEW);
  if (isGone && there === 1 && holds(words, come)) return verdictOn(name, 'carried', 'has the words', 'have the words');
  if (isGone && there >= MOST)
    return verdictOn(name, 'carried-otherwise', 'has most of the words', 'have most of the words');
  if (there > FEW) return changedThere(name);
  if (gone.length === 0) return verdictOn(name, 'not-carried', 'does not have the words', 'do not have the words');
  if (left !== null && left >= MOST)
    return verdictOn(
      name,
      'not-carried',
      'still has the words that it replaces',
      'still have the words that it replaces',
    );
  if (!isGone) return changedThere(name);
  return verdictOn(
    name,
    'moot',
    'has neither the words that it replaces nor the new ones',
    'have neither the words that it replaces nor the new ones',
  );
}

function changedThere(name: string): Verdict {
  return verdictOn(name, 'not-known', 'was changed at the same place', 'were changed at the same place');
}

/** So few of the words of a place may be there by chance; so many are another way to say it. */
const FEW = 0.2;
const MOST = 0.75;

function holds(words: readonly string[], sought: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${sought.join(' ')} `);
}

/** The stems of the telling words that are not elsewhere: short ones are in every paragraph. */
function ownWords(words: readonly string[], elsewhere: readonly string[]): readonly string[] {
  const known = new Set(elsewhere.map(stemOf));
  const telling = words.filter((word) => word.length >= TELLING_MIN_LETTERS).map(stemOf);
  return [...new Set(telling)].filter((stem) => !known.has(stem));
}

const TELLING_MIN_LETTERS = 4;

/** The words of a text without one run of them. */
function without(words: readonly string[], run: readonly string[]): readonly string[] {
  if (run.length === 0) return words;
  for (let at = 0; at + run.length <= words.length; at += 1)
    if (run.every((word, place) => words[at + place] === word))
      return [...words.slice(0, at), ...words.slice(at + run.length)];
  return words;
}

/** The share of some stems that are among those of a text; null if there are none. */
function shareIn(stems: readonly string[], words: readonly string[]): number | null {
  const known = new Set(words.map(stemOf));
  return stems.length === 0 ? null : stems.filter((stem) => known.has(stem)).length / stems.length;
}
