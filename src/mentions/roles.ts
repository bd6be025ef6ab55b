import { isSmall } from '../language/en/small.ts';
import type { Piece } from '../text/scan.ts';
import { ADJECTIVE } from './dictionary.ts';
import { areAt, type Found, keyAt } from './mention.ts';

/**
 * The part that a State plays where it is named, as `of`: it ratified, acceded, signed or withdrew, holds the
 * presidency, or is host. The mention grows by the words that say so.
 *
 *     the ratification of Nigeria · the Iraq presidency · Mexico, which presided over
 */
export function inRole(state: Found, pieces: readonly Piece[]): Found {
  const act = actBefore(pieces, state.from);
  if (act !== null) return { ...state, of: act.name, from: act.from };
  const after = keyAt(pieces, state.to).toLowerCase();
  const office = OFFICES.get(after);
  if (office !== undefined) return { ...state, of: office, to: state.to + 1 };
  const presides = [
    [',', 'which', 'presided', 'over'],
    ['which', 'presided', 'over'],
    [',', 'which', 'presides', 'over'],
  ].find((words) => areAt(pieces, state.to, words));
  if (presides !== undefined) return { ...state, of: 'presidency', to: state.to + presides.length };
  return state.of === ADJECTIVE ? { ...state, of: '' } : state;
}

/** `in English and French`, `in the Russian language`: a language, not a State; before a noun it is an adjective. */
export function isLanguage({ of, from, to }: Found, pieces: readonly Piece[]): boolean {
  if (of !== ADJECTIVE || !LANGUAGES.has(keyAt(pieces, from))) return false;
  const next = pieces[to];
  return next?.kind !== 'word' || isSmall(next.key) || /^(?:languages?|versions?|texts?|relating)$/u.test(next.key);
}

/** The question of Palestine is an item of the agenda. */
export function isItem({ from }: Found, pieces: readonly Piece[]): boolean {
  return (
    keyAt(pieces, from) === 'Palestine' &&
    keyAt(pieces, from - 1) === 'of' &&
    keyAt(pieces, from - 2).toLowerCase() === 'question'
  );
}

const LANGUAGES: ReadonlySet<string> = new Set('Chinese French Russian Spanish Portuguese German'.split(' '));

const OFFICES: ReadonlyMap<string, string> = new Map([
  ['presidency', 'presidency'],
  ['chairmanship', 'chairmanship'],
]);

/** A provision of an instrument is named with it: `action 45 of the Lausanne Action Plan`, as `of`. */
export function withProvision(instrument: Found, pieces: readonly Piece[]): Found {
  const at = keyAt(pieces, instrument.from - 1) === 'the' ? instrument.from - 1 : instrument.from;
  const [noun, number] = [keyAt(pieces, at - 3), keyAt(pieces, at - 2)];
  if (keyAt(pieces, at - 1) !== 'of' || !PROVISIONS.has(noun.toLowerCase()) || !/^(?:\d+|[IVXL]+)$/u.test(number))
    return instrument;
  return { ...instrument, of: `${noun.toLowerCase()} ${number}`, from: at - 3 };
}

const PROVISIONS: ReadonlySet<string> = new Set(
  'action article paragraph annex chapter section target principle part'.split(' '),
);

/** `ratification of`, `accession by`, `presidency of the`. */
function actBefore(pieces: readonly Piece[], at: number): { readonly name: string; readonly from: number } | null {
  const article = keyAt(pieces, at - 1) === 'the' ? at - 1 : at;
  const act = ACTS.get(keyAt(pieces, article - 2).toLowerCase());
  if (act === undefined || !/^(?:of|by)$/u.test(keyAt(pieces, article - 1))) return null;
  return { name: act, from: article - 2 };
}

const ACTS: ReadonlyMap<string, string> = new Map(
  'ratification accession succession acceptance approval signature withdrawal presidency chairmanship'
    .split(' ')
    .map((word) => [word, word]),
);
