import { type Found, isCapital, keyAt, type Scanned } from './mention.ts';

/**
 * A session, meeting, conference, congress or anniversary by its number: 79 `session` for `seventy-ninth session`,
 * 11 `Meeting of States Parties` for `eleventh Meeting of States Parties`. The mention ends at the noun.
 */
export function ordinalAt(scanned: Scanned<'events' | 'ordinals'>, at: number): Found | null {
  const number = numberOf(keyAt(scanned, at), scanned);
  if (number === null) return null;
  const noun = nounAt(scanned, at + 1);
  if (noun !== null)
    return { kind: 'ordinal', value: number, of: eventOf(scanned, at + 1, noun), from: at, to: noun + 1 };
  const later = laterNoun(scanned, at);
  return later === null
    ? null
    : { kind: 'ordinal', value: number, of: eventOf(scanned, later, later), from: at, to: at + 1 };
}

function numberOf(key: string, { words }: Scanned<'events' | 'ordinals'>): number | null {
  const [, figures] = words.events.ordinalFigures.exec(key) ?? [];
  return figures === undefined ? words.ordinals.numberOf(key) : Number(figures);
}

/** The noun, after any adjectives and names: `tenth special session`, `Third United Nations Conference`. */
function nounAt(scanned: Scanned<'events' | 'ordinals'>, from: number): number | null {
  const { nouns, adjectives, bodies, within, withinNames } = scanned.words.events;
  for (let at = from; at < from + NOUN_REACH_PIECES; at += 1) {
    const key = keyAt(scanned, at);
    if (nouns.has(key.toLowerCase())) return at;
    if (!adjectives.has(key.toLowerCase()) && !(isCapital(key) && key.length > 1) && !within.has(key)) return null;
    if (withinNames.has(key) && !isCapital(keyAt(scanned, at - 1))) return null;
    if (bodies.has(key)) return null;
  }
  return null;
}

/** `fifty-third and fifty-fourth sessions`: the noun follows the last. */
function laterNoun(scanned: Scanned<'events' | 'ordinals'>, from: number): number | null {
  const { joints, jointSeconds } = scanned.words.events;
  let at = from + 1;
  for (let steps = 0; steps < LIST_MAX; steps += 1) {
    if (!joints.has(keyAt(scanned, at))) return null;
    at += 1;
    if (jointSeconds.has(keyAt(scanned, at))) at += 1;
    if (numberOf(keyAt(scanned, at), scanned) === null) return null;
    const noun = nounAt(scanned, at + 1);
    if (noun !== null) return noun;
    at += 1;
  }
  return null;
}

/** `session`, `plenary meeting`, `Meeting of States Parties`, `Review Conference`. */
function eventOf(scanned: Scanned<'events' | 'ordinals'>, from: number, noun: number): string {
  const { plural, ofParties } = scanned.words.events;
  const head = scanned.pieces
    .slice(from, noun + 1)
    .map(({ key }) => key)
    .join(' ')
    .replace(plural, '');
  const isOfParties =
    keyAt(scanned, noun + 1) === ofParties.of &&
    (ofParties.first.has(keyAt(scanned, noun + 2)) || ofParties.second.has(keyAt(scanned, noun + 3)));
  return isOfParties ? `${head} ${ofParties.name}` : head;
}

const NOUN_REACH_PIECES = 7;
const LIST_MAX = 6;
