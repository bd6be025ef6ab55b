import type { Words } from '../language/language.ts';
import { laterOf } from '../text/later.ts';
import { piecesOf } from '../text/scan.ts';
import { type Found, keyAt, type Scanned } from './mention.ts';

type Names = Words<'names'>['names'];

/** The longest listed name that begins at a piece: a State, place, body or instrument. */
export function listedAt(scanned: Scanned<'names'>, at: number): Found | null {
  return entryAt(scanned, at) ?? styledAt(scanned, at);
}

function entryAt(scanned: Scanned<'names'>, at: number): Found | null {
  const { names } = scanned.words;
  const first = keyAt(scanned, at);
  for (const entry of entriesFrom(first, names) ?? entriesFrom(withoutPossessive(first, names), names) ?? NO_ENTRIES) {
    const last = entry.keys.length - 1;
    const isHere = entry.keys.every((key, step) => {
      const there = keyAt(scanned, at + step);
      return there === key || (step === last && withoutPossessive(there, names) === key);
    });
    if (isHere) return { kind: entry.kind, value: entry.value, of: entry.of, from: at, to: at + entry.keys.length };
  }
  return null;
}

/** `Republic of Iraq`, `Federal Republic of Germany`: formal names that need no line in the table. */
function styledAt(scanned: Scanned<'names'>, at: number): Found | null {
  const { styles, of } = scanned.words.names;
  if (!styles.has(keyAt(scanned, at))) return null;
  const noun = styles.has(keyAt(scanned, at + 1)) ? at + 1 : at;
  if (keyAt(scanned, noun + 1) !== of) return null;
  const state = entryAt(scanned, noun + 2);
  return state?.kind === 'state' && state.of === '' ? { ...state, from: at } : null;
}

/** `Israel's` becomes Israel. */
function withoutPossessive(key: string, { possessive }: Names): string {
  return key.endsWith(possessive) ? key.slice(0, -possessive.length) : key;
}

/** Whether some listed name begins with a word. */
export function opensName(key: string, names: Names): boolean {
  return listedNames(names).has(key);
}

interface Entry {
  readonly keys: readonly string[];
  readonly kind: Found['kind'];
  readonly value: string;
  readonly of: string;
}

/** The `of` of a State named by its adjective, until what follows it is known. */
export const ADJECTIVE = 'adjective';
const NO_ENTRIES: readonly Entry[] = [];

/** A listed name that has not been looked up yet. */
interface Listed {
  readonly kind: Found['kind'];
  readonly name: string;
  readonly value: string;
  readonly of: string;
}

/** The listed names that begin with a word, longest first; split up when a text first has that word. */
function entriesFrom(first: string, names: Names): readonly Entry[] | undefined {
  const entries = entriesKnown(names);
  const known = entries.get(first);
  const own = known === undefined ? listedNames(names).get(first) : undefined;
  if (own === undefined) return known;
  const taken = own
    .map(({ kind, name, value, of }): Entry => ({ keys: keysOf(name), kind, value, of }))
    .sort((a, b) => b.keys.length - a.keys.length);
  entries.set(first, taken);
  return taken;
}

const entriesKnown = laterOf((_: Names) => new Map<string, readonly Entry[]>());

/** Every listed name by its first word. */
const listedNames = laterOf((tables: Names): ReadonlyMap<string, readonly Listed[]> => {
  const listed = new Map<string, Listed[]>();
  const add = (kind: Found['kind'], name: string, value: string, of = '') => {
    const first = firstOf(name);
    if (first === undefined) return;
    const own = listed.get(first);
    if (own === undefined) listed.set(first, [{ kind, name, value, of }]);
    else own.push({ kind, name, value, of });
  };
  const packaged = new Map(
    lines(tables.countryNames).map((line): [string, readonly string[]] => {
      const [code = '', ...names] = line.split('|');
      return [code, names];
    }),
  );
  for (const line of lines(tables.states)) {
    const [code = '', short = '', others = '', adjectives = '', capitals = ''] = line.split('|');
    const names = [
      short,
      ...split(others),
      ...(packaged.get(code) ?? []).filter((name) => !tables.ambiguous.has(name)),
    ];
    for (const name of new Set(names)) add('state', name, short);
    for (const adjective of split(adjectives)) add('state', adjective, short, ADJECTIVE);
    for (const capital of split(capitals)) add('place', capital, capital);
  }
  for (const name of listOf(tables.places)) add('place', name, name);
  for (const name of listOf(tables.bodies)) add('body', name, name);
  for (const name of listOf(tables.instruments)) add('instrument', name, name);
  return listed;
});

function firstOf(name: string): string | undefined {
  return /^[A-Za-z'-]+(?= |$)/u.exec(name)?.[0] ?? keysOf(name)[0];
}

/** The pieces of a name; a name of plain words is split at its spaces, as the scanner would do. */
function keysOf(name: string): readonly string[] {
  return /^[A-Za-z' -]+$/u.test(name) ? name.split(' ') : piecesOf(name).map(({ key }) => key);
}

function lines(table: string): readonly string[] {
  return table.trim().split('\n');
}

function split(list: string): readonly string[] {
  return list === '' ? [] : list.split(',');
}

function listOf(table: string): readonly string[] {
  return table.split('|').map((name) => name.trim());
}
