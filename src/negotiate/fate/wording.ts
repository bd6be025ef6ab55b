import type { Fate } from '../../model/chain.ts';
import { wordsOf } from '../../text/words.ts';
import { compareWords } from '../../words/edits.ts';

/** A fate, and why. */
export interface Verdict {
  readonly fate: Fate;
  readonly why: string;
}

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
  if (isSameWording(old, wanted)) return { fate: 'not-known', why: 'The text that it amends reads so already.' };
  if (isSameWording(adopted, wanted)) return { fate: 'carried', why: `${name} reads so.` };
  if (isSameWording(adopted, old)) return { fate: 'not-carried', why: `${name} reads as before.` };
  const verdicts = placesBetween(old, wanted).map((place) => fateOfPlace(place, { old, adopted, name }));
  return together(verdicts);
}

/** Several verdicts as one: what is carried only in part is not known, and it is said why. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const [first] = verdicts;
  if (first === undefined) return { fate: 'not-known', why: 'It changes no words.' };
  const fates = new Set(verdicts.map(({ fate }) => fate));
  const reasons = [...new Set(verdicts.map(({ why }) => why))].join(' ');
  if (fates.size === 1) return { fate: first.fate, why: reasons };
  const isCarried = [...fates].every((fate) => fate === 'carried' || fate === 'carried-otherwise');
  if (isCarried) return { fate: 'carried-otherwise', why: reasons };
  const isNot = [...fates].every((fate) => fate === 'not-carried' || fate === 'moot');
  if (isNot) return { fate: 'not-carried', why: reasons };
  return { fate: 'not-known', why: fates.has('not-known') ? reasons : `Only part of it is carried. ${reasons}` };
}

/** A place that an order changes: words that go, words that come, and the words beside them. */
interface Place {
  readonly gone: readonly string[];
  readonly come: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Two words on each side say where a place is, in all orders that were looked at. */
const BESIDE_WORDS = 2;
/** Beyond the first and the last word. */
const EDGE = '¶';

function placesBetween(old: string, wanted: string): readonly Place[] {
  const places: { gone: string[]; come: string[]; before: string[]; after: string[] }[] = [];
  let before: readonly string[] = [EDGE];
  let isOpen = false;
  for (const { kind, text } of compareWords({ old, new: wanted })) {
    const words = wordsOf(text);
    if (kind === 'same') {
      if (words.length === 0) continue;
      if (isOpen) places.at(-1)?.after.push(...words.slice(0, BESIDE_WORDS));
      before = words.slice(-BESIDE_WORDS);
      isOpen = false;
      continue;
    }
    if (!isOpen) places.push({ gone: [], come: [], before: [...before], after: [] });
    isOpen = true;
    const own = kind === 'removed' ? places.at(-1)?.gone : places.at(-1)?.come;
    for (const word of words) own?.push(word);
  }
  if (isOpen) places.at(-1)?.after.push(EDGE);
  return places.filter(({ gone, come }) => gone.length + come.length > 0);
}

function fateOfPlace(place: Place, { old, adopted, name }: Omit<Wordings, 'wanted'>): Verdict {
  const words = [EDGE, ...wordsOf(adopted), EDGE];
  const isAsWanted = holds(words, [...place.before, ...place.come, ...place.after]);
  const isAsBefore = holds(words, [...place.before, ...place.gone, ...place.after]);
  if (isAsWanted && !isAsBefore) return { fate: 'carried', why: `${name} reads so there.` };
  if (isAsBefore && !isAsWanted) return { fate: 'not-carried', why: `${name} reads as before there.` };
  if (isAsBefore) return { fate: 'not-known', why: `${name} has the words both ways.` };
  return fateElsewhere(place, { old: wordsOf(old), adopted: words, name });
}

/** The adopted paragraph reads neither way at the place: its words decide. */
function fateElsewhere(
  { gone, come }: Place,
  {
    old,
    adopted,
    name,
  }: { readonly old: readonly string[]; readonly adopted: readonly string[]; readonly name: string },
): Verdict {
  const open = { fate: 'not-known', why: `${name} was changed at the same place.` } as const;
  const left = shareIn(ownWords(gone, without(old, gone)), adopted);
  if (come.length === 0) {
    if (left !== null && left <= FEW)
      return { fate: 'carried-otherwise', why: `The words are gone from ${name}, with others.` };
    return left !== null && left >= MOST ? { fate: 'not-carried', why: `The words are still in ${name}.` } : open;
  }
  const there = shareIn(ownWords(come, old), adopted);
  if (there === null) return open;
  const isGone = gone.length === 0 || left === null || left <= FEW;
  if (there === 1 && holds(adopted, come) && isGone) return { fate: 'carried', why: `${name} has the words.` };
  if (there >= MOST && isGone) return { fate: 'carried-otherwise', why: `${name} has most of the words.` };
  if (there > FEW) return open;
  if (gone.length === 0) return { fate: 'not-carried', why: `${name} does not have the words.` };
  if (left === null) return open;
  if (left >= MOST) return { fate: 'not-carried', why: `${name} still has the words that were to go.` };
  return left <= FEW
    ? {
        fate: 'moot',
        why: `The words that it replaces are gone from ${name}, which does not have the new ones either.`,
      }
    : open;
}

/** So few of the words of a place that they may be there by chance; so many that the rest is another way to say it. */
const FEW = 0.2;
const MOST = 0.75;

export function holds(words: readonly string[], sought: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${sought.join(' ')} `);
}

/** The telling words that are not elsewhere: short ones are in every paragraph. */
function ownWords(words: readonly string[], elsewhere: readonly string[]): readonly string[] {
  const known = new Set(elsewhere);
  return [...new Set(words)].filter((word) => word.length >= TELLING_MIN_LETTERS && !known.has(word));
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

/** The share of some words that are among others; null if there are none. */
export function shareIn(sought: readonly string[], words: readonly string[]): number | null {
  const known = new Set(words);
  return sought.length === 0 ? null : sought.filter((word) => known.has(word)).length / sought.length;
}
