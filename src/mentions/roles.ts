import { isSmall } from '../language/en/small.ts';
import { ADJECTIVE } from './dictionary.ts';
import { areAt, type Found, keyAt, type Scanned } from './mention.ts';

/**
 * Adds a State's role as `of`: it ratified, acceded, signed or withdrew, holds the presidency, or is host. The mention
 * is extended by the words that say so.
 *
 *     the ratification of Nigeria · the Iraq presidency · Mexico, which presided over
 */
export function inRole(state: Found, scanned: Scanned<'stateActs'>): Found {
  const act = actBefore(scanned, state.from);
  if (act !== null) return { ...state, of: act.name, from: act.from };
  const after = keyAt(scanned, state.to).toLowerCase();
  const { offices, presiding } = scanned.words.stateActs;
  if (offices.has(after)) return { ...state, of: after, to: state.to + 1 };
  const presides = presiding.words.find((words) => areAt(scanned, state.to, words));
  if (presides !== undefined) return { ...state, of: presiding.office, to: state.to + presides.length };
  return state.of === ADJECTIVE ? { ...state, of: '' } : state;
}

/** `in English and French`, `in the Russian language`: a language, not a State; before a noun it is an adjective. */
export function isLanguage({ of, from, to }: Found, scanned: Scanned<'stateActs'>): boolean {
  const { languages, languageNouns } = scanned.words.stateActs;
  if (of !== ADJECTIVE || !languages.has(keyAt(scanned, from))) return false;
  const next = scanned.pieces[to];
  return next?.kind !== 'word' || isSmall(next.key) || languageNouns.has(next.key);
}

/** The question of Palestine is an agenda item. */
export function isItem({ from }: Found, scanned: Scanned<'stateActs'>): boolean {
  const { states, before } = scanned.words.stateActs.items;
  return states.has(keyAt(scanned, from)) && areAt(scanned, from - before.length, before);
}

/** Adds the provision of an instrument as `of`: `action 45 of the Lausanne Action Plan`. */
export function withProvision(instrument: Found, scanned: Scanned<'names'>): Found {
  const { article, of, provisions } = scanned.words.names;
  const at = keyAt(scanned, instrument.from - 1) === article ? instrument.from - 1 : instrument.from;
  const [noun, number] = [keyAt(scanned, at - 3), keyAt(scanned, at - 2)];
  if (keyAt(scanned, at - 1) !== of || !provisions.has(noun.toLowerCase()) || !/^(?:\d+|[IVXL]+)$/u.test(number))
    return instrument;
  return { ...instrument, of: `${noun.toLowerCase()} ${number}`, from: at - 3 };
}

/** `ratification of`, `accession by`, `presidency of the`. */
function actBefore(scanned: Scanned<'stateActs'>, at: number): { readonly name: string; readonly from: number } | null {
  const { acts, actLinks, article } = scanned.words.stateActs;
  const before = keyAt(scanned, at - 1) === article ? at - 1 : at;
  const act = keyAt(scanned, before - 2).toLowerCase();
  if (!acts.has(act) || !actLinks.has(keyAt(scanned, before - 1))) return null;
  return { name: act, from: before - 2 };
}
