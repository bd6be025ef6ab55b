import type { Language } from '../../language/language.ts';
import { NOTE_MARK } from './calls.ts';

/** A note at the foot of a page or at the end. */
export interface Body {
  readonly marker: string;
  readonly text: string;
  /** How many paragraphs come before it. */
  readonly after: number;
}

/** The place of a footnote marker in a text: from the space before it, if any, to its end. */
export interface Marker {
  readonly start: number;
  readonly end: number;
  readonly marker: string;
}

/**
 * The markers in each text. Explicit ones (`[^1]`, and `[1]` if a note begins in this way) are always markers.
 * Bare digits, as in copies from PDF (`Disabilities,1 to`, `Munitions 2 or`), are markers if they are numbered consecutively
 * through the whole document and each has its note.
 */
export function markersIn(
  texts: readonly string[],
  bodies: readonly Body[],
  language: Language,
): readonly (readonly Marker[])[] {
  const known = new Set(bodies.map(({ marker }) => marker));
  // If a marker is written `[^12]`, then `[12]` is a figure in square brackets.
  const signed = new Set(texts.flatMap((text) => [...text.matchAll(SIGNED)].map(([, marker]) => marker)));
  const bracketed = new Set([...known].filter((marker) => !signed.has(marker)));
  const explicit = texts.map((text) => explicitIn(text, bracketed));
  const said = new Set(explicit.flatMap((markers) => markers.map(({ marker }) => marker)));
  const wanted = new Set([...known].filter((marker) => BARE.test(marker) && !said.has(marker)));
  if (wanted.size === 0) return explicit;

  const all = explicit.map((markers) => [...markers]);
  for (const place of bareIn(texts, wanted, language)) all[place.at]?.push(place);
  return all.map((markers) => markers.sort((a, b) => a.start - b.start));
}

const SIGNED = new RegExp(`\\[\\^(${NOTE_MARK})\\]`, 'gu');
const BARE = /^\d{1,3}$/u;

function explicitIn(text: string, bracketed: ReadonlySet<string>): readonly Marker[] {
  return [...text.matchAll(EXPLICIT)].flatMap((match) => {
    const [whole, sign, figure] = match;
    const marker = sign ?? figure;
    if (marker === undefined || (sign === undefined && !bracketed.has(marker))) return [];
    return [{ start: match.index, end: match.index + whole.length, marker }];
  });
}

/** Includes the space before it if one follows as well: `Munitions [^2] or`. */
const EXPLICIT = new RegExp(`(?:\\s(?=\\[[^\\]]{1,5}\\](?:[\\s,;:.]|$)))?\\[(?:\\^(${NOTE_MARK})|(\\d{1,2}))\\]`, 'gu');

/** A bare number that may be a marker. */
interface Candidate extends Marker {
  /** Index of the text that contains it. */
  readonly at: number;
  readonly number: number;
  /** Whether it may repeat an earlier marker: it has no space before it, or is at the very end. */
  readonly mayRepeat: boolean;
  readonly likeness: number;
}

/**
 * Of all numbers that could be markers, those that form the best sequence 1, 2, 3 … through the document, and repeated ones, which
 * were printed until 2020 (`Munitions2`, `Plan;4`).
 */
function bareIn(texts: readonly string[], wanted: ReadonlySet<string>, { footnotes }: Language): readonly Candidate[] {
  const candidates = texts.flatMap((text, at) => candidatesIn(text, at, wanted, footnotes));
  const row = bestRow(candidates);
  const firsts = new Map(row.map((candidate) => [candidate.number, candidates.indexOf(candidate)]));
  const repeated = candidates.filter(({ number, mayRepeat }, place) => {
    const first = firsts.get(number);
    return first !== undefined && place > first && mayRepeat;
  });
  return [...row, ...repeated];
}

/** The heaviest sequence of candidates with increasing numbers; of equal ones, the earliest. */
function bestRow(candidates: readonly Candidate[]): readonly Candidate[] {
  const bestUpTo: ({ readonly weight: number; readonly row: Row } | undefined)[] = [];
  for (const candidate of candidates) {
    let below: { readonly weight: number; readonly row: Row } | undefined;
    for (let number = 0; number < candidate.number; number += 1) {
      const best = bestUpTo[number];
      if (best !== undefined && best.weight > (below?.weight ?? 0)) below = best;
    }
    const weight = (below?.weight ?? 0) + NOTE_WEIGHT + candidate.likeness;
    if (weight > (bestUpTo[candidate.number]?.weight ?? 0)) {
      bestUpTo[candidate.number] = { weight, row: { candidate, before: below?.row ?? null } };
    }
  }
  const heaviest = bestUpTo.reduce(
    (best, each) => ((each?.weight ?? 0) > (best?.weight ?? 0) ? each : best),
    undefined,
  );
  const row: Candidate[] = [];
  for (let link = heaviest?.row ?? null; link !== null; link = link.before) row.unshift(link.candidate);
  return row;
}

interface Row {
  readonly candidate: Candidate;
  readonly before: Row | null;
}

/** Placing one more note counts for more than likelier places. */
const NOTE_WEIGHT = 10;
const LIKENESS = { likely: 3, possible: 1 } as const;

function candidatesIn(
  text: string,
  at: number,
  wanted: ReadonlySet<string>,
  words: Language['footnotes'],
): readonly Candidate[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [whole, year = '', glued = '', apart = '', digits = ''] = match;
    const blank = glued + apart;
    if (!wanted.has(digits)) return [];
    const start = match.index + year.length;
    const end = match.index + whole.length;
    const before = text.slice(Math.max(0, start - WORD_MAX_CHARACTERS), start);
    const after = text.slice(end, end + WORD_MAX_CHARACTERS);
    if (words?.share.test(after)) return [];
    const likeness = blank === '' ? likenessGlued(before, words) : likenessApart(before, after, words);
    if (likeness === 0) return [];
    const mayRepeat = likeness === LIKENESS.likely && (blank === '' || after === '');
    return [{ start, end, marker: digits, at, number: Number(digits), mayRepeat, likeness }];
  });
}

/**
 * One or two digits directly after a year (`2021–20263`), or after a word or a punctuation mark with or without a space;
 * not within any other number, a symbol or a range.
 */
const BEFORE_MARKER = '(?<!\\p{Nd})((?:19|20)\\p{Nd}\\p{Nd})|(?<=[\\p{L}”"’)\\],;:.])(\\s?)|(?<=\\p{Nd})(\\s)';
const NUMBER = new RegExp(`(?:${BEFORE_MARKER})(\\d{1,3})(?![\\p{L}\\p{N}/%–-]|[.,:]\\p{Nd})`, 'gu');
const WORD_MAX_CHARACTERS = 24;

/** `Disabilities,1`, `Declaration3`, `Plan;4`, `2021–20263`; with less certainty `UNISPACE+50,1`; not `CO2` or `No.4`. */
function likenessGlued(before: string, words: Language['footnotes']): number {
  if (/\p{L}\p{Ll}{2}$|[”"’)\]]$|(?:\p{L}|[”"’)\]])[,;:]$|\p{Nd};$/u.test(before)) return LIKENESS.likely;
  if (/\p{Ll}{3}\.$|[”"’)\]]\.$/u.test(before)) return words?.beforeFigure.test(before) ? 0 : LIKENESS.likely;
  if (/\p{Nd}{4}$/u.test(before)) return LIKENESS.likely;
  return /\p{Nd},$/u.test(before) ? LIKENESS.possible : 0;
}

/** `Disabilities, 1 to`, `Munitions 2 or`, `2021–2026 3 to`; not `of 2 December`, `article 7`, `on 2 and 3 May`. */
function likenessApart(before: string, after: string, words: Language['footnotes']): number {
  if (words?.behindFigure.test(after) || words?.beforeFigure.test(before)) return 0;
  if (words?.listedFigures.test(after) && !/\p{Nd}{4},?$/u.test(before)) return 0;
  const isFollowed = /^(?:$|[,;:.)”]|\s\p{Ll})/u.test(after);
  if (/[;)”"’\]]$|[\p{L})”"’\]],$|\p{Nd}{4},$/u.test(before)) return LIKENESS.likely;
  if (/\p{Nd},$/u.test(before)) return LIKENESS.possible;
  if (/\p{Lu}[\p{L}-]*$|(?:^|[^\p{Nd}])\p{Nd}{4}$/u.test(before))
    return isFollowed ? LIKENESS.likely : LIKENESS.possible;
  return isFollowed && /\p{Ll}{4}\.?$/u.test(before) ? LIKENESS.possible : 0;
}
