import { type Piece, piecesOf } from '../text/scan.ts';
import { citationAt } from './citations.ts';
import { opensName } from './dictionary.ts';
import { amountAt, countAt, isSign, isSpelled } from './figures.ts';
import type { Found, Mention } from './mention.ts';
import { type Named, nameAt } from './names.ts';
import { ordinalAt } from './numbered.ts';
import { agendaIn, reportsIn } from './requests.ts';
import { inRole, isItem, isLanguage, withProvision } from './roles.ts';
import { dateAt, deadlineAt, periodAt } from './when.ts';

/**
 * What a paragraph in English names, in the order of its words. Deadlines, reports and decisions on the agenda stand
 * beside what is named inside them; all else excludes one another. Of a text in another language only what needs no
 * words: symbols and amounts.
 *
 * @param opening the opening phrase, as printed: a name does not begin in it
 */
export function mentionsIn(text: string, opening: string, isEnglish: boolean): readonly Mention[] {
  const pieces = piecesOf(text);
  const from =
    opening === '' || !text.startsWith(opening) ? 0 : pieces.findIndex(({ start }) => start >= opening.length);
  const plain = isEnglish ? plainIn(pieces, Math.max(0, from)) : bareIn(pieces);
  if (!isEnglish) return plain.map((each) => placed(each, pieces));
  const start = Math.max(0, from);
  const found = [
    ...plain,
    ...deadlinesIn(pieces, plain),
    ...reportsIn(pieces, start, opening),
    ...agendaIn(pieces, text),
  ];
  return found.map((each) => placed(each, pieces)).sort((a, b) => a.start - b.start || b.end - a.end);
}

function plainIn(pieces: readonly Piece[], from: number): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < pieces.length; ) {
    const named = mayBegin(pieces[at]) ? namedAt(pieces, at, at >= from) : null;
    if (named !== null && named.kind !== 'other' && !isLanguage(named, pieces) && !isItem(named, pieces)) {
      found.push(inContext(named, pieces));
    }
    at = Math.max(at + 1, named?.to ?? 0);
  }
  return found;
}

/** Nine pieces in ten begin nothing: words in small letters that are neither numbers nor ordinals nor open a listed name. */
function mayBegin(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  const { key, kind } = piece;
  const first = key.charCodeAt(0);
  if (kind === 'mark') return isSign(key);
  if (kind === 'number' || first < SMALL_A || first > SMALL_Z) return true;
  return isSpelled(key) || opensName(key) || ORDINAL_ENDS.has(key.slice(-2)) || key.includes('/');
}

const SMALL_A = 97;
const SMALL_Z = 122;
const ORDINAL_ENDS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

function namedAt(pieces: readonly Piece[], at: number, mayBeName: boolean): Named | null {
  return figureAt(pieces, at) ?? (mayBeName ? nameAt(pieces, at) : null);
}

function inContext(named: Found, pieces: readonly Piece[]): Found {
  if (named.kind === 'state') return inRole(named, pieces);
  return named.kind === 'instrument' ? withProvision(named, pieces) : named;
}

/** Everything that begins with a number or an ordinal. */
function figureAt(pieces: readonly Piece[], at: number): Found | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (piece.kind === 'word' && !isSpelled(piece.key) && !ORDINAL_ENDS.has(piece.key.slice(-2))) {
    return citationAt(pieces, at) ?? dateAt(pieces, at) ?? (piece.key === 'US' ? amountAt(pieces, at) : null);
  }
  return (
    dateAt(pieces, at) ??
    citationAt(pieces, at) ??
    ordinalAt(pieces, at) ??
    amountAt(pieces, at) ??
    (isNamed(pieces, at) ? null : (periodAt(pieces, at) ?? countAt(pieces, at)))
  );
}

/** `2030` of `2030 Agenda`, `10-Year` of `10-Year Framework`: a figure that opens a listed name. */
function isNamed(pieces: readonly Piece[], at: number): boolean {
  const named = nameAt(pieces, at);
  return named !== null && named.kind !== 'other';
}

function bareIn(pieces: readonly Piece[]): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < pieces.length; ) {
    const named = citationAt(pieces, at);
    if (named !== null) found.push(named);
    at = named?.to ?? at + 1;
  }
  return found;
}

function deadlinesIn(pieces: readonly Piece[], plain: readonly Found[]): readonly Found[] {
  const times = new Map(plain.filter(isTime).map(({ from, to }) => [from, to]));
  if (times.size === 0) return [];
  const deadlines: Found[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const limit = deadlineAt(pieces, at, (place) => times.get(place) ?? null);
    if (limit === null) continue;
    deadlines.push({
      kind: 'deadline',
      value: pieces
        .slice(at, limit.to)
        .map(({ key }) => key)
        .join(' '),
      of: '',
      from: at,
      to: limit.to,
    });
    at = limit.to;
  }
  return deadlines;
}

/** A session ends; `by the Sixth Review Conference` says who, not when. */
function isTime({ kind, of }: Found): boolean {
  return kind === 'date' || kind === 'period' || (kind === 'ordinal' && /session$/u.test(of));
}

function placed({ kind, value, of, from, to }: Found, pieces: readonly Piece[]): Mention {
  return { kind, value, of, start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 };
}
