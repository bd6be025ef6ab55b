import { isAdopted } from '../../series/recognise.ts';
import { shortSymbol, yearsCountOf } from '../../text/symbols.ts';
import type { CorpusEntry } from './corpus.ts';
import type { Shelf, Text } from './series.ts';

/**
 * The corpus by series: sessions with their gaps, then for each text its date, state, language and origin. With words,
 * only the series and texts whose title or name contains all of them.
 */
export function listing(shelves: readonly Shelf[], words: readonly string[] = []): string {
  const wanted = words.flatMap((word) => [...searchWords(word)]);
  const shown = shelves.map((shelf) => shelfLines(shelf, shownOf(shelf, wanted)));
  return shown.filter((lines) => lines !== '').join('\n');
}

function shownOf({ key, title, texts }: Shelf, wanted: readonly string[]): readonly Text[] {
  const has = (name: string) => wanted.every((word) => [...searchWords(name)].some((each) => each.startsWith(word)));
  return has(`${title} ${key}`) ? texts : texts.filter((text) => has(text.title));
}

/** In lower case and without accents; `cluster-munitions` is two words, and `femme` finds `femmes`. */
function searchWords(title: string): ReadonlySet<string> {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Gaps are those of the whole series, even if not all of its texts are shown. */
function shelfLines({ key, title, texts }: Shelf, shown: readonly Text[]): string {
  if (shown.length === 0) return '';
  const head = title === '' ? key : `${key}: ${title}`;
  const lines = shown.map(({ entry }) => textLine(entry));
  return `${head}\n  ${sessionsOf(texts)}\n${lines.join('')}`;
}

/** `sessions 75, 76, – , 78`: a dash for every session whose text is missing, nothing for sessions that had none. */
function sessionsOf(texts: readonly Text[]): string {
  const gaps = new Map(gapsIn(texts).map((gap) => [gap.after.symbol, gap]));
  const sessions = texts.flatMap((text, at) => {
    const isAgain = at > 0 && texts[at - 1]?.session === text.session;
    const strokes = gaps.get(text.symbol)?.sessions.map(() => '– ') ?? [];
    return isAgain ? strokes : [...strokes, String(text.session ?? 'unknown')];
  });
  const noun = texts.some(({ symbol }) => symbol.startsWith('S/')) ? 'year' : 'session';
  return `${noun}${sessions.length === 1 ? '' : 's'} ${sessions.join(', ')}`;
}

function textLine(entry: CorpusEntry): string {
  const columns = [entry.symbol.padEnd(16), (entry.adopted ?? '').padEnd(10), stateOf(entry).padEnd(13)];
  return `  ${[...columns, entry.language || '  ', originOf(entry)].join('  ').trimEnd()}\n`;
}

function stateOf({ origin, reconstructed }: CorpusEntry): string {
  if (reconstructed) return 'reconstructed';
  return origin === 'user' ? 'yours' : 'as supplied';
}

/** The origin of a text and its date, mentioned only once. */
export function originOf({ provenance, retrieved }: CorpusEntry): string {
  if (retrieved === null || provenance.includes(retrieved)) return provenance;
  return `${provenance}${provenance === '' ? '' : ', '}retrieved ${retrieved}`;
}

/** The sessions between two texts of a series that are missing from the corpus. */
export interface Gap {
  readonly before: Text;
  readonly after: Text;
  readonly sessions: readonly number[];
  /** The missing texts that the later text cites at its head; empty if it cites none. */
  readonly named: readonly string[];
}

/**
 * A text that cites its predecessor, and nothing in between, shows that there is no gap: usually the title comes up
 * every second session.
 */
export function gapsIn(texts: readonly Text[]): readonly Gap[] {
  const adopted = texts.filter((text) => isAdopted(text) && text.session !== null);
  return adopted.flatMap((after, at): Gap[] => {
    const before = adopted[at - 1];
    if (before === undefined) return [];
    const named = namedBetween(before, after);
    const missing = [...new Set(named.map((symbol) => yearsCountOf(symbol) ?? 0))].sort((a, b) => a - b);
    if (missing.length > 0) return [{ before, after, sessions: missing, named }];
    const sessions = after.cites.includes(before.symbol) ? [] : sessionsBetween(before, after);
    return sessions.length === 0 ? [] : [{ before, after, sessions, named: [] }];
  });
}

function namedBetween(before: Text, after: Text): readonly string[] {
  return after.cites.slice(0, after.citesAtHead).filter((symbol) => {
    const time = symbol.charAt(0) === after.symbol.charAt(0) ? yearsCountOf(symbol) : null;
    return time !== null && time > (before.session ?? 0) && time < (after.session ?? 0);
  });
}

function sessionsBetween({ session: from }: Text, { session: to }: Text): readonly number[] {
  const count = Math.max(0, (to ?? 0) - (from ?? 0) - 1);
  return Array.from({ length: count }, (_, at) => (from ?? 0) + at + 1);
}

/** `resdiff corpus fetch 78/32 79/58`: the command that gets some texts. */
export function fetchCommandFor(symbols: readonly string[]): string {
  const names = symbols.map(shortSymbol).map((name) => (/[ ()]/u.test(name) ? `"${name}"` : name));
  return `resdiff corpus fetch ${names.join(' ')}`;
}
