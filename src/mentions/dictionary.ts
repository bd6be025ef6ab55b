import { later } from '../text/later.ts';
import { type Piece, piecesOf } from '../text/scan.ts';
import { BODIES } from './bodies-table.ts';
import { COUNTRY_NAMES } from './country-names.ts';
import { INSTRUMENTS } from './instruments-table.ts';
import { type Found, keyAt } from './mention.ts';
import { FURTHER_PLACES, STATES } from './states-table.ts';

/** The longest listed name that begins at a piece: a State, place, body or instrument. */
export function listedAt(pieces: readonly Piece[], at: number): Found | null {
  return entryAt(pieces, at) ?? styledAt(pieces, at);
}

function entryAt(pieces: readonly Piece[], at: number): Found | null {
  const first = keyAt(pieces, at);
  for (const entry of entriesFrom(first) ?? entriesFrom(withoutPossessive(first)) ?? NO_ENTRIES) {
    const last = entry.keys.length - 1;
    const isHere = entry.keys.every((key, step) => {
      const there = keyAt(pieces, at + step);
      return there === key || (step === last && withoutPossessive(there) === key);
    });
    if (isHere) return { kind: entry.kind, value: entry.value, of: entry.of, from: at, to: at + entry.keys.length };
  }
  return null;
}

/** `Republic of Iraq`, `Federal Republic of Germany`: formal names that need no line in the table. */
function styledAt(pieces: readonly Piece[], at: number): Found | null {
  if (!STYLE_WORDS.has(keyAt(pieces, at))) return null;
  const noun = STYLE_WORDS.has(keyAt(pieces, at + 1)) ? at + 1 : at;
  if (keyAt(pieces, noun + 1) !== 'of') return null;
  const state = entryAt(pieces, noun + 2);
  return state?.kind === 'state' && state.of === '' ? { ...state, from: at } : null;
}

const STYLE_WORDS: ReadonlySet<string> = new Set(['Republic', 'Kingdom', 'Federal', 'Islamic', 'State']);

/** `Israel's` is Israel. */
function withoutPossessive(key: string): string {
  return key.endsWith("'s") ? key.slice(0, -2) : key;
}

/** Whether some listed name begins with a word. */
export function opensName(key: string): boolean {
  return names().has(key);
}

interface Entry {
  readonly keys: readonly string[];
  readonly kind: Found['kind'];
  readonly value: string;
  readonly of: string;
}

/** `of` of a State named by its adjective, until what it belongs to is known. */
export const ADJECTIVE = 'adjective';
/** What the package gives to two States. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['Congo', 'Vatican', 'Macedonia']);
const NO_ENTRIES: readonly Entry[] = [];

/** A listed name that nobody has asked for yet. */
interface Listed {
  readonly kind: Found['kind'];
  readonly name: string;
  readonly value: string;
  readonly of: string;
}

/** The listed names that begin with a word, the longest first; taken apart when a text first has that word. */
function entriesFrom(first: string): readonly Entry[] | undefined {
  const known = entries().get(first);
  const own = known === undefined ? names().get(first) : undefined;
  if (own === undefined) return known;
  const taken = own
    .map(({ kind, name, value, of }): Entry => ({ keys: keysOf(name), kind, value, of }))
    .sort((a, b) => b.keys.length - a.keys.length);
  entries().set(first, taken);
  return taken;
}

const entries = later(() => new Map<string, readonly Entry[]>());
const names = later(listedNames);

/** Every listed name by its first word. */
function listedNames(): ReadonlyMap<string, readonly Listed[]> {
  const listed = new Map<string, Listed[]>();
  const add = (kind: Found['kind'], name: string, value: string, of = '') => {
    const first = firstOf(name);
    if (first === undefined) return;
    const own = listed.get(first);
    if (own === undefined) listed.set(first, [{ kind, name, value, of }]);
    else own.push({ kind, name, value, of });
  };
  const packaged = new Map(
    lines(COUNTRY_NAMES).map((line): [string, readonly string[]] => {
      const [code = '', ...names] = line.split('|');
      return [code, names];
    }),
  );
  for (const line of lines(STATES)) {
    const [code = '', short = '', others = '', adjectives = '', capitals = ''] = line.split('|');
    const names = [short, ...split(others), ...(packaged.get(code) ?? []).filter((name) => !AMBIGUOUS.has(name))];
    for (const name of new Set(names)) add('state', name, short);
    for (const adjective of split(adjectives)) add('state', adjective, short, ADJECTIVE);
    for (const capital of split(capitals)) add('place', capital, capital);
  }
  for (const name of listOf(FURTHER_PLACES)) add('place', name, name);
  for (const name of listOf(BODIES)) add('body', name, name);
  for (const name of listOf(INSTRUMENTS)) add('instrument', name, name);
  return listed;
}

function firstOf(name: string): string | undefined {
  return /^[A-Za-z'-]+(?= |$)/u.exec(name)?.[0] ?? keysOf(name)[0];
}

/** The pieces of a name; one of plain words is split at its blanks, which is what the scanner would do. */
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
