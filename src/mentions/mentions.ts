import type { Language } from '../language/language.ts';
import { type Piece, piecesOf } from '../text/scan.ts';
import { citationAt } from './citations.ts';
import { opensName } from './dictionary.ts';
import { amountAt, countAt, isSign, isSpelled } from './figures.ts';
import type { Found, Mention, Scanned } from './mention.ts';
import { type Named, nameAt } from './names.ts';
import { ordinalAt } from './numbered.ts';
import { agendaIn, reportsIn } from './requests.ts';
import { inRole, isItem, isLanguage, withProvision } from './roles.ts';
import { slotMentionsIn } from './slots.ts';
import { dateAt, deadlineAt, periodAt } from './when.ts';

/**
 * What a paragraph names, in text order. Deadlines, reports and decisions on the agenda may overlap what is named
 * inside them; all else is mutually exclusive. In a language
 * without a grammar of its own, what its slots hold; in one of which nothing is known, symbols.
 *
 * @param opening the opening phrase, as printed: no name begins in it
 */
export function mentionsIn(text: string, opening: string, language: Language): readonly Mention[] {
  const { citations, dates, events, eventKinds, figures, names, ordinals, requests, slots, stateActs } = language;
  if (citations === null || dates === null || names === null) return slotMentionsIn(text, slots);
  if (events === null || eventKinds === null || figures === null || ordinals === null || stateActs === null)
    return slotMentionsIn(text, slots);
  const pieces = piecesOf(text);
  const scanned: Scanned<Naming> = {
    pieces,
    words: { citations, dates, events, eventKinds, figures, names, ordinals, stateActs },
  };
  const behind = text.startsWith(opening) ? pieces.findIndex(({ start }) => start >= opening.length) : 0;
  const from = Math.max(0, behind);
  const plain = plainIn(scanned, from);
  const found = [...plain, ...deadlinesIn(scanned, plain)];
  if (requests !== null) {
    const asked = { pieces, words: { requests } };
    for (const each of reportsIn(asked, from, opening)) found.push(each);
    for (const each of agendaIn(asked, text)) found.push(each);
  }
  return found.map((each) => placed(each, pieces)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The topics needed to find names. */
type Naming = 'citations' | 'dates' | 'events' | 'eventKinds' | 'figures' | 'names' | 'ordinals' | 'stateActs';

function plainIn(scanned: Scanned<Naming>, from: number): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < scanned.pieces.length; ) {
    const named = mayBegin(scanned.pieces[at], scanned) ? namedAt(scanned, at, at >= from) : null;
    if (named !== null && named.kind !== 'other' && !isLanguage(named, scanned) && !isItem(named, scanned)) {
      found.push(inContext(named, scanned));
    }
    at = Math.max(at + 1, named?.to ?? 0);
  }
  return found;
}

/** Nine pieces in ten begin nothing: words in lower case that are not numbers or ordinals and begin no listed name. */
function mayBegin(piece: Piece | undefined, scanned: Scanned<'events' | 'figures' | 'names'>): boolean {
  if (piece === undefined) return false;
  const { key, kind } = piece;
  const first = key.charCodeAt(0);
  if (kind === 'mark') return isSign(key, scanned);
  if (kind === 'number' || first < SMALL_A || first > SMALL_Z) return true;
  const { ordinalEnds } = scanned.words.events;
  return (
    isSpelled(key, scanned) ||
    opensName(key, scanned.words.names) ||
    ordinalEnds.has(key.slice(-2)) ||
    key.includes('/')
  );
}

const SMALL_A = 97;
const SMALL_Z = 122;

function namedAt(scanned: Scanned<Naming>, at: number, mayBeName: boolean): Named | null {
  return figureAt(scanned, at) ?? (mayBeName ? nameAt(scanned, at) : null);
}

function inContext(named: Found, scanned: Scanned<'names' | 'stateActs'>): Found {
  if (named.kind === 'state') return inRole(named, scanned);
  return named.kind === 'instrument' ? withProvision(named, scanned) : named;
}

/** Everything that begins with a number or an ordinal. */
function figureAt(scanned: Scanned<Naming>, at: number): Found | null {
  const piece = scanned.pieces[at];
  if (piece === undefined) return null;
  if (
    piece.kind === 'word' &&
    !isSpelled(piece.key, scanned) &&
    !scanned.words.events.ordinalEnds.has(piece.key.slice(-2))
  ) {
    return citationAt(scanned, at) ?? dateAt(scanned, at) ?? (piece.key === 'US' ? amountAt(scanned, at) : null);
  }
  return (
    dateAt(scanned, at) ??
    citationAt(scanned, at) ??
    ordinalAt(scanned, at) ??
    amountAt(scanned, at) ??
    (isNamed(scanned, at) ? null : (periodAt(scanned, at) ?? countAt(scanned, at)))
  );
}

/** `2030` of `2030 Agenda`, `10-Year` of `10-Year Framework`: a figure that begins a listed name. */
function isNamed(scanned: Scanned<'names' | 'ordinals' | 'dates'>, at: number): boolean {
  const named = nameAt(scanned, at);
  return named !== null && named.kind !== 'other';
}

function deadlinesIn(scanned: Scanned<'dates' | 'eventKinds'>, plain: readonly Found[]): readonly Found[] {
  const times = new Map(plain.filter((each) => isTime(each, scanned)).map(({ from, to }) => [from, to]));
  if (times.size === 0) return [];
  const deadlines: Found[] = [];
  for (let at = 0; at < scanned.pieces.length; at += 1) {
    const limit = deadlineAt(scanned, at, (place) => times.get(place) ?? null);
    if (limit === null) continue;
    deadlines.push({
      kind: 'deadline',
      value: scanned.pieces
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
function isTime({ kind, of }: Found, { words }: Scanned<'eventKinds'>): boolean {
  return kind === 'date' || kind === 'period' || (kind === 'ordinal' && words.eventKinds.isSession.test(of));
}

function placed({ kind, value, of, from, to }: Found, pieces: readonly Piece[]): Mention {
  return { kind, value, of, start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 };
}
