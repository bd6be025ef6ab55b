import { ordinalOf } from '../language/en/ordinals.ts';
import { isMonth } from '../language/months.ts';
import { TERMS } from '../language/terms.ts';
import type { Piece } from '../text/scan.ts';
import { chineseEntityAt, ordinalWordsEnd } from './elsewhere.ts';

/** Several pieces that form one unit: a date, a symbol, an ordinal with its meeting, a number with its unit, a name. */
export interface Entity {
  readonly kind: 'date' | 'symbol' | 'ordinal' | 'amount' | 'name';
  /** The index after its last piece. */
  readonly to: number;
  /** Whether it is never cut, even where it has a piece in common with another. */
  readonly isWhole?: boolean;
}

/**
 * The entity that begins with a piece, if any. Without entities, the `10` of `10 September` would match a count of 10, and
 * `December` would be left as an island between two other dates.
 */
export function entityAt(pieces: readonly Piece[], at: number): Entity | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  switch (piece.kind) {
    case 'number':
      return dateAt(pieces, at) ?? symbolAt(pieces, at, piece) ?? amountAt(pieces, at) ?? ordinalAt(pieces, at, piece);
    case 'word':
      return (
        (isMonth(piece.key) ? dateAt(pieces, at) : null) ??
        symbolAt(pieces, at, piece) ??
        ordinalAt(pieces, at, piece) ??
        elsewhereAt(pieces, at) ??
        nameAt(pieces, at, piece) ??
        (piece.key === 'US' && pieces[at + 1]?.key === '$' ? amountAt(pieces, at + 2) : null)
      );
    case 'mark':
      return CURRENCIES.has(piece.key) && touches(pieces, at) ? priceAt(pieces, at) : null;
  }
}

/** `4 December 2023`, `10 to 13 September 2024`, `30 November and 1 December 2022`, `December 2023`, `4 décembre 2023`. */
function dateAt(pieces: readonly Piece[], at: number): Entity | null {
  const monthEnd = daysAndMonthEnd(pieces, at);
  if (monthEnd === at) return chineseDateAt(pieces, at);
  const hasDay = pieces[at]?.kind === 'number';
  const second = TERMS.betweenDays.has(keyAt(pieces, monthEnd)) ? daysAndMonthEnd(pieces, monthEnd + 1) : monthEnd + 1;
  const to = second === monthEnd + 1 ? monthEnd : second;
  const year = TERMS.of.has(keyAt(pieces, to)) ? to + 1 : to;
  if (YEAR.test(keyAt(pieces, year))) return { kind: 'date', to: year + 1 };
  return hasDay ? { kind: 'date', to } : null;
}

/** `10 to 13 September`, `4 de diciembre`, `September`: the index after the month, or the start if there is no month. */
function daysAndMonthEnd(pieces: readonly Piece[], from: number): number {
  let at = daysEnd(pieces, from);
  if (at > from && TERMS.of.has(keyAt(pieces, at))) at += 1;
  if (at > from && TERMS.monthPairs.has(keyAt(pieces, at))) at += 1;
  return isMonth(keyAt(pieces, at)) ? at + 1 : from;
}

/** `10`, `10 to 13`, `1, 3 and 5`. */
function daysEnd(pieces: readonly Piece[], from: number): number {
  if (!MONTH_DAY.test(keyAt(pieces, from))) return from;
  let at = from + 1;
  for (
    let days = 1;
    days < DAYS_MAX && TERMS.betweenDays.has(keyAt(pieces, at)) && MONTH_DAY.test(keyAt(pieces, at + 1));
    days += 1
  )
    at += 2;
  return at;
}

const DAYS_MAX = 5;
const MONTH_DAY = /^(?:[12]?\d|3[01])(?:-(?:[12]?\d|3[01])|er)?$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** `2023年12月4日`. */
function chineseDateAt(pieces: readonly Piece[], at: number): Entity | null {
  let to = at;
  for (const unit of ['年', '月', '日']) if (pieces[to]?.kind === 'number' && keyAt(pieces, to + 1) === unit) to += 2;
  return to > at ? { kind: 'date', to } : null;
}

/** `A/RES/77/79`, `63/71`, `75/101 A-B`, `A/78/6 (Sect. 3)`, `2706 (2023)`, `GC(66)/RES/10`. */
function symbolAt(pieces: readonly Piece[], at: number, { key, kind }: Piece): Entity | null {
  const isSymbol = key.includes('/') && /\d/u.test(key) && !key.includes('://');
  if (isSymbol) return { kind: 'symbol', to: suffixEnd(pieces, at + 1) };
  if (kind === 'number') return isBracketed(pieces, at + 1, YEAR) ? { kind: 'symbol', to: at + 4 } : null;
  if (key !== 'GC' || !isBracketed(pieces, at + 1, /^\d+$/u)) return null;
  return { kind: 'symbol', to: keyAt(pieces, at + 4) === '/' ? at + 6 : at + 4 };
}

function suffixEnd(pieces: readonly Piece[], at: number): number {
  if (/^[A-Z](?:-[A-Z])?$/u.test(keyAt(pieces, at))) return at + 1;
  if (isBracketed(pieces, at, YEAR)) return at + 3;
  const isSection = keyAt(pieces, at) === '(' && TERMS.sections.has(keyAt(pieces, at + 1));
  const close = isSection ? pieces.slice(at, at + SECTION_MAX_PIECES).findIndex(({ key }) => key === ')') : -1;
  return at + close + 1;
}

function isBracketed(pieces: readonly Piece[], at: number, inside: RegExp): boolean {
  return keyAt(pieces, at) === '(' && keyAt(pieces, at + 2) === ')' && inside.test(keyAt(pieces, at + 1));
}

const SECTION_MAX_PIECES = 7;

/** `seventy-eighth session`, `Twelfth Meeting`, `tenth special session`, `78th plenary meeting`. */
function ordinalAt(pieces: readonly Piece[], at: number, { key }: Piece): Entity | null {
  if (!TERMS.ordinalEnd.test(key) || (ordinalOf(key) === null && !/^\d+[a-z]{2}$/u.test(key))) return null;
  const noun = TERMS.eventAdjectives.has(keyAt(pieces, at + 1)) ? at + 2 : at + 1;
  return TERMS.events.has(keyAt(pieces, noun).toLowerCase()) ? { kind: 'ordinal', to: noun + 1 } : null;
}

/** `пятьдесят шестой`, `第七十八届会议`. */
function elsewhereAt(pieces: readonly Piece[], at: number): Entity | null {
  const to = ordinalWordsEnd(pieces, at);
  const entity: Entity | null = to === null ? chineseEntityAt(pieces, at) : { kind: 'ordinal', to };
  return entity === null ? null : { ...entity, isWhole: true };
}

/** `5 million`, `45 per cent`, `15 years`, `3.2 billion dollars`. */
function amountAt(pieces: readonly Piece[], at: number): Entity | null {
  if (pieces[at]?.kind !== 'number') return null;
  const unit = keyAt(pieces, at + 1);
  const share = TERMS.shares.find((words) => words.every((word, place) => keyAt(pieces, at + 1 + place) === word));
  if (share !== undefined) return { kind: 'amount', to: at + 1 + share.length };
  if (!TERMS.units.has(unit)) return null;
  return { kind: 'amount', to: TERMS.currencies.has(keyAt(pieces, at + 2)) ? at + 3 : at + 2 };
}

/** `$5 million`, `$1,200`. */
function priceAt(pieces: readonly Piece[], at: number): Entity | null {
  if (pieces[at + 1]?.kind !== 'number') return null;
  return amountAt(pieces, at + 1) ?? { kind: 'amount', to: at + 2 };
}

const CURRENCIES: ReadonlySet<string> = new Set(['$', '€', '£']);

/** `States parties` is one term. */
function nameAt(pieces: readonly Piece[], at: number, { key }: Piece): Entity | null {
  if (!TERMS.states.has(key)) return null;
  return TERMS.parties.has(keyAt(pieces, at + 1)) ? { kind: 'name', to: at + 2 } : null;
}

function touches(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.end === pieces[at + 1]?.start;
}

function keyAt(pieces: readonly Piece[], at: number): string {
  return pieces[at]?.key ?? '';
}
