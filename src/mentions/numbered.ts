import { ordinalOf } from '../language/en/ordinals.ts';
import type { Piece } from '../text/scan.ts';
import { type Found, isCapital, keyAt } from './mention.ts';

/**
 * A session, meeting, conference, congress or anniversary by its number: 79 `session` for `seventy-ninth session`,
 * 11 `Meeting of States Parties` for `eleventh Meeting of States Parties`. The mention ends at the noun.
 */
export function ordinalAt(pieces: readonly Piece[], at: number): Found | null {
  const number = numberOf(keyAt(pieces, at));
  if (number === null) return null;
  const noun = nounAt(pieces, at + 1);
  if (noun !== null)
    return { kind: 'ordinal', value: number, of: eventOf(pieces, at + 1, noun), from: at, to: noun + 1 };
  const later = laterNoun(pieces, at);
  return later === null
    ? null
    : { kind: 'ordinal', value: number, of: eventOf(pieces, later, later), from: at, to: at + 1 };
}

function numberOf(key: string): number | null {
  const [, figures] = /^(\d{1,5})(?:st|nd|rd|th)$/u.exec(key) ?? [];
  return figures === undefined ? ordinalOf(key) : Number(figures);
}

/** The noun, with adjectives and names before it: `tenth special session`, `Third United Nations Conference`. */
function nounAt(pieces: readonly Piece[], from: number): number | null {
  for (let at = from; at < from + NOUN_REACH_PIECES; at += 1) {
    const key = keyAt(pieces, at);
    if (EVENTS.has(key.toLowerCase())) return at;
    if (!ADJECTIVES.has(key.toLowerCase()) && !(isCapital(key) && key.length > 1) && !/^(?:of|the|on)$/u.test(key))
      return null;
    if (/^(?:of|the|on|and)$/u.test(key) && !isCapital(keyAt(pieces, at - 1))) return null;
    if (BODIES.has(key)) return null;
  }
  return null;
}

/** `fifty-third and fifty-fourth sessions`: the noun stands behind the last. */
function laterNoun(pieces: readonly Piece[], from: number): number | null {
  let at = from + 1;
  for (let steps = 0; steps < LIST_MAX; steps += 1) {
    if (!/^(?:,|and|or|to)$/u.test(keyAt(pieces, at))) return null;
    at += 1;
    if (/^(?:and|or|the)$/u.test(keyAt(pieces, at))) at += 1;
    if (numberOf(keyAt(pieces, at)) === null) return null;
    const noun = nounAt(pieces, at + 1);
    if (noun !== null) return noun;
    at += 1;
  }
  return null;
}

/** `session`, `plenary meeting`, `Meeting of States Parties`, `Review Conference`. */
function eventOf(pieces: readonly Piece[], from: number, noun: number): string {
  const head = pieces
    .slice(from, noun + 1)
    .map(({ key }) => key)
    .join(' ')
    .replace(/s$/u, '');
  const isOfParties =
    keyAt(pieces, noun + 1) === 'of' &&
    (/^(?:States|Contracting)$/u.test(keyAt(pieces, noun + 2)) ||
      /^(?:States|Parties)$/u.test(keyAt(pieces, noun + 3)));
  return isOfParties ? `${head} of States Parties` : head;
}

const NOUN_REACH_PIECES = 7;
const LIST_MAX = 6;
const ADJECTIVES: ReadonlySet<string> = new Set(
  `special regular plenary resumed emergency annual review substantive biennial high-level preparatory organizational
  ministerial extraordinary ordinary formal informal joint main intergovernmental international global world public private general intersessional`.split(
    /\s+/u,
  ),
);
const EVENTS: ReadonlySet<string> = new Set(
  `session sessions meeting meetings conference conferences anniversary anniversaries congress congresses summit summits forum
  assembly cycle cycles dialogue`.split(/\s+/u),
);
/** `Third Committee` is a body, and `Fourth Committee … session` is not one event. */
const BODIES: ReadonlySet<string> = new Set(['Committee', 'Committees', 'Decade', 'Commission']);
