import { ordinalOf } from '../language/en/ordinals.ts';
import { isSmall } from '../language/en/small.ts';
import type { Piece } from '../text/scan.ts';
import { OTHER_ORGANIZATIONS } from './bodies-table.ts';
import { ADJECTIVE, listedAt } from './dictionary.ts';
import { areAt, type Found, isCapital, keyAt, wordsBetween } from './mention.ts';

/** A name at a place, or the stretch to pass over because it is the name of something else. */
export type Named = Found | { readonly kind: 'other'; readonly to: number };

/**
 * The State, place, body or instrument whose name begins at a piece: the longest of those that are listed, unless
 * words with capitals run on to a longer name of the same making (`Special Committee on …`, `Convention on …`).
 */
export function nameAt(pieces: readonly Piece[], at: number): Named | null {
  const listed = listedAt(pieces, at);
  if (!isCapital(keyAt(pieces, at)) && !/^\d/u.test(keyAt(pieces, at))) return listed;
  const built = builtAt(pieces, at) ?? townAt(pieces, at);
  if (built !== null && !(listed !== null && (listed.to >= built.to || endsName(listed, pieces)))) return built;
  return listed !== null && opensOtherName(listed, pieces) ? { kind: 'other', to: listed.to } : listed;
}

/** A State or body is not the beginning of a longer name where `of`, `and`, `to` follow it. */
function endsName({ kind, to }: Found, pieces: readonly Piece[]): boolean {
  return (kind !== 'place' && kind !== 'state') || !isCapital(keyAt(pieces, to));
}

/** `Indian Ocean`, `Aichi Biodiversity Targets`: an adjective or a town that only opens the name of something else. */
function opensOtherName({ kind, of, to }: Found, pieces: readonly Piece[]): boolean {
  return (
    (kind === 'place' || (kind === 'state' && of === ADJECTIVE)) &&
    isNameWord(pieces, to) &&
    !OFFICES_HELD.has(keyAt(pieces, to))
  );
}

const OFFICES_HELD: ReadonlySet<string> = new Set(['Presidency', 'Government', 'Chair', 'International', 'Golan']);

/** A town that no list has, told by what stands around it: `in Mellieha, Malta`, `on Long Island, New York`. */
function townAt(pieces: readonly Piece[], at: number): Named | null {
  if (!/^(?:in|on)$/u.test(keyAt(pieces, at - 1)) || listedAt(pieces, at) !== null) return null;
  let to = at;
  while (to - at < TOWN_MAX_WORDS && isNameWord(pieces, to)) to += 1;
  if (to === at || keyAt(pieces, to) !== ',') return null;
  const around = listedAt(pieces, to + 1);
  if (around === null || (around.kind !== 'state' && around.kind !== 'place') || around.of === ADJECTIVE) return null;
  return { kind: 'place', value: wordsBetween(pieces, at, to), of: '', from: at, to };
}

const TOWN_MAX_WORDS = 3;

/** A name put together from words with capitals, told by its head: `Committee`, `Office`, `Convention`, `Plan`. */
function builtAt(pieces: readonly Piece[], at: number): Named | null {
  const first = keyAt(pieces, at);
  if (isSmall(first) || NO_STARTS.has(first)) return null;
  if (first === 'International' && areAt(pieces, at, RED_CROSS)) return { kind: 'other', to: at + RED_CROSS.length };
  const { to, headEnd } = nameEnd(pieces, at);
  if (to - at === 1) return null;
  const run = pieces.slice(at, headEnd).map(({ key }) => key);
  const kind = kindOf(run, pieces, headEnd, to);
  if (kind === null) return null;
  const all = pieces.slice(at, to).map(({ key }) => key);
  if (kind === 'body' && isOthers(all)) return { kind: 'other', to };
  if (kind === 'instrument' && all.every((word) => !isCapital(word) || isBareHead(word))) return null;
  const end = SPECIAL.has(run.at(-1) ?? '') ? mandateEnd(pieces, to) : to;
  return { kind, value: wordsBetween(pieces, at, end), of: '', from: at, to: end };
}

/** `Protocols to the Convention` names no convention. */
function isBareHead(word: string): boolean {
  return INSTRUMENT_HEADS.has(word) || INSTRUMENT_HEADS.has(word.replace(/s$/u, ''));
}

/** Of another organization: by its first word, or by one that no body of the United Nations has in its name. */
function isOthers(words: readonly string[]): boolean {
  if (OTHER_ORGANIZATIONS.has(words[0] ?? '')) return true;
  return words[0] !== 'United' && words.some((word) => OTHERS_WITHIN.has(word));
}

const OTHERS_WITHIN: ReadonlySet<string> = new Set(
  'African Arab Europe European Caribbean Pacific Southeast League Islamic Ministers Eight Twenty 77'.split(' '),
);

/** The mandate behind `Special Rapporteur` is not capitalised: `on the promotion of truth, justice, reparation and …`. */
function mandateEnd(pieces: readonly Piece[], from: number): number {
  if (!/^(?:on|for)$/u.test(keyAt(pieces, from))) return from;
  for (let at = from + 1; at < from + MANDATE_MAX_PIECES; at += 1) {
    const [key, next] = [keyAt(pieces, at), keyAt(pieces, at + 1)];
    if (MANDATE_ENDS.has(key) || (key === ',' && MANDATE_ENDS.has(next))) return at;
  }
  return from;
}

const MANDATE_MAX_PIECES = 40;
const MANDATE_ENDS: ReadonlySet<string> = new Set([
  '',
  ...'; . ( to who which is has that at entitled as submitted within with appointed pursuant'.split(' '),
]);

/** No body of the United Nations, though it is called a committee. */
const RED_CROSS = 'international committee of the red cross'.split(' ');

/** Sentence openers and titles that carry capitals and start no name. */
const NO_STARTS: ReadonlySet<string> = new Set(
  'Member States State Members Parties Party Goal Goals Article Articles Government Governments Permanent Final Legislative Preparatory Ministerial'.split(
    ' ',
  ),
);

/** By the last head word before the first preposition: `Vienna Declaration and Programme` (of Action) is no programme. */
function kindOf(
  run: readonly string[],
  pieces: readonly Piece[],
  headEnd: number,
  to: number,
): 'body' | 'instrument' | null {
  const last = run.at(-1) ?? '';
  if (PUBLICATIONS.has(last)) return null;
  const isBody =
    BODY_HEADS.has(last) && !(FUNDED.has(last) && !run.some((word) => word === 'Nations' || word === 'World'));
  if (run.some((word) => INSTRUMENT_HEADS.has(word))) return isBody && !OF_ACTION.has(last) ? 'body' : 'instrument';
  const next = `${keyAt(pieces, headEnd)} ${keyAt(pieces, headEnd + 1)}`;
  if (OF_ACTION.has(last) && (next === 'of Action' || next === 'for Action' || next === 'of Implementation'))
    return 'instrument';
  if (run.includes('Plan') || run.includes('Plans')) return 'instrument';
  if (SPECIAL.has(last)) return run.length > 1 && QUALIFIERS.has(run[0] ?? '') ? 'body' : null;
  return isBody && (run.length > 1 || to > headEnd) ? 'body' : null;
}

/** The United Nations Treaty Series is no treaty. */
const PUBLICATIONS: ReadonlySet<string> = new Set(
  'Series Collection Report Reports Database Day Year Week Decade Targets Goals Outcome'.split(' '),
);
/** Programmes and funds are bodies where they are the United Nations'; others are what bodies do or hold. */
const FUNDED: ReadonlySet<string> = new Set(['Programme', 'Fund', 'Facility', 'Service', 'Network', 'Team']);
const OF_ACTION: ReadonlySet<string> = new Set(['Programme', 'Programmes', 'Plan', 'Platform']);
const INSTRUMENT_HEADS: ReadonlySet<string> = new Set(
  `Convention Treaty Protocol Covenant Charter Declaration Agreement Statute Agenda Framework Principles Guidelines Compact Strategy Rules
  Consensus Accord Pact Regulations Pathway Roadmap Code Constitution Standards Commitment Vision Arrangement Initiative`.split(
    /\s+/u,
  ),
);
const BODY_HEADS: ReadonlySet<string> = new Set(
  `Assembly Council Committee Committees Commission Office Offices Department Programme Fund Organization Agency Secretariat Court Tribunal Forum Panel Board
  Mission Force Institute Centre Centres University Entity Bank Division Mechanism Unit Service Authority Facility Bureau Network College Team Directorate Group
  Taskforce Section Branch Library Ombudsman`.split(/\s+/u),
);
const SPECIAL: ReadonlySet<string> = new Set(
  'Rapporteur Rapporteurs Representative Representatives Envoy Coordinator Adviser Advisers Expert Experts Commissioner'.split(
    ' ',
  ),
);
const QUALIFIERS: ReadonlySet<string> = new Set(
  'Special Independent Personal High United Deputy Resident Emergency Humanitarian'.split(' '),
);

/** Behind the last word of a name, and behind the words before its first preposition. */
function nameEnd(pieces: readonly Piece[], at: number): { readonly to: number; readonly headEnd: number } {
  let to = at + 1;
  let headEnd: number | null = null;
  for (;;) {
    const key = keyAt(pieces, to);
    if (isNameWord(pieces, to)) {
      to += 1;
      continue;
    }
    // `the Convention and of the …`: a bare noun is no name that goes on.
    if (to === at + 1 && BARE_ENDS.has(key)) return { to, headEnd: headEnd ?? to };
    const next = key === ',' ? listNext(pieces, to) : CONNECTORS.has(key) ? connectedNext(pieces, to) : null;
    if (next === null) return { to, headEnd: headEnd ?? to };
    if (key !== 'and' && key !== ',') headEnd ??= to;
    to = next + 1;
  }
}

const BARE_ENDS: ReadonlySet<string> = new Set(['and', 'or', ',', 'to', 'in', 'with', 'as', 'its']);

function isNameWord(pieces: readonly Piece[], at: number): boolean {
  const key = keyAt(pieces, at);
  return pieces[at]?.kind === 'word' && isCapital(key) && !MONTHS_AND_DAYS.has(key) && ordinalOf(key) === null;
}

/** The next word with a capital behind a few small ones; none where a new name begins. */
function connectedNext(pieces: readonly Piece[], from: number): number | null {
  let at = from;
  while (at - from < CONNECTORS_MAX && CONNECTORS.has(keyAt(pieces, at))) at += 1;
  if (!isNameWord(pieces, at)) return null;
  // `United Nations Office at Geneva` is named after its seat; a meeting at Geneva is not.
  if (keyAt(pieces, from) === 'at' && keyAt(pieces, from - 1) !== 'Office') return null;
  const [first, second] = [keyAt(pieces, from), keyAt(pieces, from + 1)];
  if (first === 'and' || first === 'or') {
    if (second === 'the' || second === 'its' || second === 'their' || second === 'other' || second === 'all')
      return null;
    if (listedAt(pieces, at) !== null || beginsHead(pieces, at)) return null;
  }
  if ((first === 'in' || first === 'to') && listedAt(pieces, at)?.kind === 'place') return null;
  if (first === 'to' && /^(?:States|Member|Governments)$/u.test(keyAt(pieces, at))) return null;
  if ((first === 'from' || first === 'with' || first === 'as') && listedAt(pieces, at) !== null) return null;
  return at;
}

/** After `and` a run that has a head of its own within it is another name: `… and United Nations Environment Programme`. */
function beginsHead(pieces: readonly Piece[], at: number): boolean {
  let to = at;
  while (isNameWord(pieces, to)) to += 1;
  const last = keyAt(pieces, to - 1);
  return (
    to - at > 1 && (BODY_HEADS.has(last) || INSTRUMENT_HEADS.has(last)) && !/^(?:of|for)$/u.test(keyAt(pieces, to))
  );
}

/** `Development, Production, Stockpiling and Use`: a comma goes on only in a list that ends in `and` within the name. */
function listNext(pieces: readonly Piece[], comma: number): number | null {
  if (!isNameWord(pieces, comma + 1) || listedAt(pieces, comma + 1) !== null || beginsHead(pieces, comma + 1))
    return null;
  for (let at = comma + 2; at < comma + LIST_MAX_PIECES; at += 1) {
    const key = keyAt(pieces, at);
    if (key === 'and' || key === 'or') return isNameWord(pieces, at + 1) ? comma + 1 : null;
    if (key !== ',' && !isNameWord(pieces, at)) return null;
    if (key === ',' && !isNameWord(pieces, at + 1) && keyAt(pieces, at + 1) !== 'and') return null;
  }
  return null;
}

const CONNECTORS_MAX = 4;
const LIST_MAX_PIECES = 8;
const CONNECTORS: ReadonlySet<string> = new Set(
  'of the on and or for to in at with from against as its their under into among between all'.split(' '),
);
const MONTHS_AND_DAYS: ReadonlySet<string> = new Set(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);
