import type { Piece } from '../text/scan.ts';
import { isSmall } from '../text/small.ts';
import { OTHER_ORGANIZATIONS } from './bodies-table.ts';
import { listedAt } from './dictionary.ts';
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
  const built = builtAt(pieces, at);
  if (built === null) return listed;
  return listed !== null && (listed.to >= built.to || endsName(listed, pieces)) ? listed : built;
}

/** A State or body is not the beginning of a longer name where `of`, `and`, `to` follow it. */
function endsName({ kind, to }: Found, pieces: readonly Piece[]): boolean {
  return (kind !== 'place' && kind !== 'state') || !isCapital(keyAt(pieces, to));
}

/** A name put together from words with capitals, told by its head: `Committee`, `Office`, `Convention`, `Plan`. */
function builtAt(pieces: readonly Piece[], at: number): Named | null {
  const first = keyAt(pieces, at);
  if (isSmall(first) || NO_STARTS.has(first)) return null;
  if (areAt(pieces, at, RED_CROSS)) return { kind: 'other', to: at + RED_CROSS.length };
  const { to, headEnd } = nameEnd(pieces, at);
  const run = pieces.slice(at, headEnd).map(({ key }) => key);
  const kind = kindOf(run, pieces, headEnd, to);
  if (kind === null) return null;
  if (OTHER_ORGANIZATIONS.has(first) && kind !== 'instrument') return { kind: 'other', to };
  if (to - at === 1) return null;
  return { kind, value: wordsBetween(pieces, at, to), of: '', from: at, to };
}

/** No body of the United Nations, though it is called a committee. */
const RED_CROSS = 'international committee of the red cross'.split(' ');

/** Sentence openers and titles that carry capitals and start no name. */
const NO_STARTS: ReadonlySet<string> = new Set(
  'Member States State Members Parties Party Goal Goals Article Articles Government Governments Permanent'.split(' '),
);

/** By the last head word before the first preposition: `Vienna Declaration and Programme` (of Action) is no programme. */
function kindOf(
  run: readonly string[],
  pieces: readonly Piece[],
  headEnd: number,
  to: number,
): 'body' | 'instrument' | null {
  if (run.some((word) => INSTRUMENT_HEADS.has(word))) {
    if (run.some((word) => OFFICES.has(word))) return 'body';
    return 'instrument';
  }
  const last = run.at(-1) ?? '';
  const next = `${keyAt(pieces, headEnd)} ${keyAt(pieces, headEnd + 1)}`;
  if (OF_ACTION.has(last) && (next === 'of Action' || next === 'for Action' || next === 'of Implementation'))
    return 'instrument';
  if (run.includes('Plan') || run.includes('Plans')) return 'instrument';
  if (SPECIAL.has(last)) return run.length > 1 && QUALIFIERS.has(run[0] ?? '') ? 'body' : null;
  if (!BODY_HEADS.has(last)) return null;
  return run.length > 1 || to > headEnd ? 'body' : null;
}

const OF_ACTION: ReadonlySet<string> = new Set(['Programme', 'Programmes', 'Plan', 'Platform']);
const OFFICES: ReadonlySet<string> = new Set(
  'Committee Commission Office Secretariat Conference Panel Unit Fund Council Bureau'.split(' '),
);
const INSTRUMENT_HEADS: ReadonlySet<string> = new Set(
  `Convention Conventions Treaty Treaties Protocol Protocols Covenant Covenants Charter Declaration Declarations Agreement Agreements Statute Agenda
  Framework Principles Guidelines Compact Strategy Rules Consensus Accord Accords Pact Regulations Pathway Roadmap Code Constitution Standards
  Commitment Vision Arrangement Initiative Protocols`.split(/\s+/u),
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
    if (to === at + 1 && (key === 'and' || key === 'or' || key === ',')) return { to, headEnd: headEnd ?? to };
    const next = key === ',' ? listNext(pieces, to) : CONNECTORS.has(key) ? connectedNext(pieces, to) : null;
    if (next === null) return { to, headEnd: headEnd ?? to };
    if (key !== 'and' && key !== ',') headEnd ??= to;
    to = next + 1;
  }
}

function isNameWord(pieces: readonly Piece[], at: number): boolean {
  const key = keyAt(pieces, at);
  return pieces[at]?.kind === 'word' && isCapital(key) && !MONTHS_AND_DAYS.has(key);
}

/** The next word with a capital behind a few small ones; none where a new name begins. */
function connectedNext(pieces: readonly Piece[], from: number): number | null {
  let at = from;
  while (at - from < CONNECTORS_MAX && CONNECTORS.has(keyAt(pieces, at))) at += 1;
  if (!isNameWord(pieces, at)) return null;
  const [first, second] = [keyAt(pieces, from), keyAt(pieces, from + 1)];
  if (first === 'and' || first === 'or') {
    if (second === 'the' || second === 'its' || second === 'their' || second === 'other' || second === 'all')
      return null;
    if (listedAt(pieces, at) !== null || beginsHead(pieces, at)) return null;
  }
  if ((first === 'in' || first === 'at' || first === 'to') && listedAt(pieces, at)?.kind === 'place') return null;
  if (first === 'to' && /^(?:States|Member|Governments)$/u.test(keyAt(pieces, at))) return null;
  if ((first === 'by' || first === 'from' || first === 'with' || first === 'as') && listedAt(pieces, at) !== null)
    return null;
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
  'of the on and or for to in with from by against at as its their under into among between concerning relating regarding relative all'.split(
    ' ',
  ),
);
const MONTHS_AND_DAYS: ReadonlySet<string> = new Set(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);
