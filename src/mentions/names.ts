import { isSmall } from '../language/en/small.ts';
import type { Words } from '../language/language.ts';
import { ADJECTIVE, listedAt } from './dictionary.ts';
import { areAt, type Found, isCapital, keyAt, type Scanned, wordsBetween } from './mention.ts';

type Names = Words<'names'>['names'];
/** What distinguishes a name from a date or a capitalized ordinal. */
type Scan = Scanned<'names' | 'dates' | 'ordinals'>;

/** A name at a place, or a stretch to skip because it is the name of something else. */
export type Named = Found | { readonly kind: 'other'; readonly to: number };

/**
 * The State, place, body or instrument whose name begins at a piece: the longest listed one, unless capitalized words
 * continue it to a longer name of the same kind (`Special Committee on …`, `Convention on …`).
 */
export function nameAt(scanned: Scan, at: number): Named | null {
  const listed = listedAt(scanned, at);
  if (!isCapital(keyAt(scanned, at)) && !/^\d/u.test(keyAt(scanned, at))) return listed;
  const built = builtAt(scanned, at) ?? townAt(scanned, at);
  if (built !== null && !(listed !== null && (listed.to >= built.to || endsName(listed, scanned)))) return built;
  return listed !== null && opensOtherName(listed, scanned) ? { kind: 'other', to: listed.to } : listed;
}

/** A State or body does not begin a longer name if `of`, `and`, `to` follow it. */
function endsName({ kind, to }: Found, scanned: Scan): boolean {
  return (kind !== 'place' && kind !== 'state') || !isCapital(keyAt(scanned, to));
}

/** `Indian Ocean`, `Aichi Biodiversity Targets`: an adjective or a town that only begins another name. */
function opensOtherName({ kind, of, to }: Found, scanned: Scan): boolean {
  return (
    (kind === 'place' || (kind === 'state' && of === ADJECTIVE)) &&
    isNameWord(scanned, to) &&
    !scanned.words.names.officesHeld.has(keyAt(scanned, to))
  );
}

/** An unlisted town, recognized by its context: `in Mellieha, Malta`, `on Long Island, New York`. */
function townAt(scanned: Scan, at: number): Named | null {
  if (!scanned.words.names.townLeads.has(keyAt(scanned, at - 1)) || listedAt(scanned, at) !== null) return null;
  let to = at;
  while (to - at < TOWN_MAX_WORDS && isNameWord(scanned, to)) to += 1;
  if (to === at || keyAt(scanned, to) !== ',') return null;
  const around = listedAt(scanned, to + 1);
  if (around === null || (around.kind !== 'state' && around.kind !== 'place') || around.of === ADJECTIVE) return null;
  return { kind: 'place', value: wordsBetween(scanned, at, to), of: '', from: at, to };
}

const TOWN_MAX_WORDS = 3;

/** A name made of capitalized words, recognized by its head: `Committee`, `Office`, `Convention`, `Plan`. */
function builtAt(scanned: Scan, at: number): Named | null {
  const { names } = scanned.words;
  const first = keyAt(scanned, at);
  if (isSmall(first) || names.noStarts.has(first)) return null;
  const { redCross } = names;
  if (first === redCross.first && areAt(scanned, at, redCross.words))
    return { kind: 'other', to: at + redCross.words.length };
  const { to, headEnd } = nameEnd(scanned, at);
  if (to - at === 1) return null;
  const run = scanned.pieces.slice(at, headEnd).map(({ key }) => key);
  const kind = kindOfName(run, scanned, headEnd, to);
  if (kind === null) return null;
  const all = scanned.pieces.slice(at, to).map(({ key }) => key);
  if (kind === 'body' && isOthers(all, names)) return { kind: 'other', to };
  if (kind === 'instrument' && all.every((word) => !isCapital(word) || isBareHead(word, names))) return null;
  const end = names.special.has(run.at(-1) ?? '') ? mandateEnd(scanned, to) : to;
  return { kind, value: wordsBetween(scanned, at, end), of: '', from: at, to: end };
}

/** `Protocols to the Convention` names no convention. */
function isBareHead(word: string, { instrumentHeads, plural }: Names): boolean {
  return instrumentHeads.has(word) || instrumentHeads.has(word.replace(plural, ''));
}

/**
 * Whether it belongs to another organization: by its first word, or by one that no United Nations body has in its name.
 */
function isOthers(words: readonly string[], { otherOrganizations, othersWithin, own }: Names): boolean {
  if (otherOrganizations.has(words[0] ?? '')) return true;
  return words[0] !== own && words.some((word) => othersWithin.has(word));
}

/**
 * The mandate after `Special Rapporteur` is not capitalized: `on the promotion of truth, justice, reparation and …`.
 */
function mandateEnd(scanned: Scan, from: number): number {
  const { mandateLeads, mandateEnds } = scanned.words.names;
  if (!mandateLeads.has(keyAt(scanned, from))) return from;
  for (let at = from + 1; at < from + MANDATE_MAX_PIECES; at += 1) {
    const [key, next] = [keyAt(scanned, at), keyAt(scanned, at + 1)];
    if (mandateEnds.has(key) || (key === ',' && mandateEnds.has(next)) || beginsClause(scanned, at)) return at;
  }
  return from;
}

/**
 * Whether something else begins at a comma or an `and`: `, noting`, `, and encourages`, `and the Office of …`; a list goes on:
 * `truth, justice, reparation`, `, including child prostitution`.
 */
function beginsClause(scanned: Scan, at: number): boolean {
  const { and, article, mandateClauses } = scanned.words.names;
  const [key, next, second] = [keyAt(scanned, at), keyAt(scanned, at + 1), keyAt(scanned, at + 2)];
  if (key !== ',' && key !== and) return false;
  if (key === ',' && next === and) return mandateClauses.newVerb.test(second) || second === article;
  if (next === mandateClauses.including) return mandateClauses.ofAnother.has(second);
  return mandateClauses.participle.test(next) || (key === and && next === article && isCapital(second));
}

const MANDATE_MAX_PIECES = 40;

/**
 * By the last head word before the first preposition: `Vienna Declaration and Programme` (of Action) is not a
 * programme.
 */
function kindOfName(run: readonly string[], scanned: Scan, headEnd: number, to: number): 'body' | 'instrument' | null {
  const { names } = scanned.words;
  const last = run.at(-1) ?? '';
  if (names.publications.has(last)) return null;
  const isBody =
    names.bodyHeads.has(last) && !(names.funded.has(last) && !run.some((word) => names.fundedBy.has(word)));
  if (run.some((word) => names.instrumentHeads.has(word)))
    return isBody && !names.ofAction.has(last) ? 'body' : 'instrument';
  const next = `${keyAt(scanned, headEnd)} ${keyAt(scanned, headEnd + 1)}`;
  if (names.ofAction.has(last) && names.actions.has(next)) return 'instrument';
  if (run.some((word) => names.plans.has(word))) return 'instrument';
  if (names.special.has(last)) return run.length > 1 && names.qualifiers.has(run[0] ?? '') ? 'body' : null;
  return isBody && (run.length > 1 || to > headEnd) ? 'body' : null;
}

/** The ends of a name: after its last word, and after the words before its first preposition. */
function nameEnd(scanned: Scan, at: number): { readonly to: number; readonly headEnd: number } {
  const { names } = scanned.words;
  let to = at + 1;
  let headEnd: number | null = null;
  for (;;) {
    const key = keyAt(scanned, to);
    if (isNameWord(scanned, to)) {
      to += 1;
      continue;
    }
    // `the Convention and of the …`: a bare noun is not a name that continues.
    if (to === at + 1 && names.bareEnds.has(key)) return { to, headEnd: headEnd ?? to };
    const next = nextWord(scanned, to);
    if (next === null) return { to, headEnd: headEnd ?? to };
    if (key !== names.and && key !== ',') headEnd ??= to;
    to = next + 1;
  }
}

/** The word with which a name continues after a comma or connecting word; null if it ends there. */
function nextWord(scanned: Scan, at: number): number | null {
  const key = keyAt(scanned, at);
  if (key === ',') return listNext(scanned, at);
  return scanned.words.names.connectors.has(key) ? connectedNext(scanned, at) : null;
}

function isNameWord(scanned: Scan, at: number): boolean {
  const key = keyAt(scanned, at);
  if (scanned.pieces[at]?.kind !== 'word' || !isCapital(key)) return false;
  const { dates, ordinals } = scanned.words;
  return !dates.monthNumbers.has(key) && !dates.weekdays.includes(key) && ordinals.numberOf(key) === null;
}

/** The next capitalized word after a few small ones; null if a new name begins. */
function connectedNext(scanned: Scan, from: number): number | null {
  const { names } = scanned.words;
  let at = from;
  while (at - from < CONNECTORS_MAX && names.connectors.has(keyAt(scanned, at))) at += 1;
  if (!isNameWord(scanned, at)) return null;
  // `United Nations Office at Geneva` is named after its seat; a meeting at Geneva is not.
  if (keyAt(scanned, from) === names.seats.at && !names.seats.heads.has(keyAt(scanned, from - 1))) return null;
  const [first, second] = [keyAt(scanned, from), keyAt(scanned, from + 1)];
  if (names.joints.has(first)) {
    if (names.newBeginnings.has(second)) return null;
    if (listedAt(scanned, at) !== null || beginsHead(scanned, at)) return null;
  }
  if (names.placeLeads.has(first) && listedAt(scanned, at)?.kind === 'place') return null;
  if (first === names.addressees.to && names.addressees.words.has(keyAt(scanned, at))) return null;
  if (names.sources.has(first) && listedAt(scanned, at) !== null) return null;
  return at;
}

/** After `and`, a run with a head of its own is another name: `… and United Nations Environment Programme`. */
function beginsHead(scanned: Scan, at: number): boolean {
  let to = at;
  while (isNameWord(scanned, to)) to += 1;
  const { bodyHeads, instrumentHeads, headLinks } = scanned.words.names;
  const last = keyAt(scanned, to - 1);
  return to - at > 1 && (bodyHeads.has(last) || instrumentHeads.has(last)) && !headLinks.has(keyAt(scanned, to));
}

/**
 * `Development, Production, Stockpiling and Use`: a name continues after a comma only in a list that ends in `and`
 * within it.
 */
function listNext(scanned: Scan, comma: number): number | null {
  if (!isNameWord(scanned, comma + 1) || listedAt(scanned, comma + 1) !== null || beginsHead(scanned, comma + 1))
    return null;
  const { joints, and } = scanned.words.names;
  for (let at = comma + 2; at < comma + LIST_MAX_PIECES; at += 1) {
    const key = keyAt(scanned, at);
    if (joints.has(key)) return isNameWord(scanned, at + 1) ? comma + 1 : null;
    if (key !== ',' && !isNameWord(scanned, at)) return null;
    if (key === ',' && !isNameWord(scanned, at + 1) && keyAt(scanned, at + 1) !== and) return null;
  }
  return null;
}

const CONNECTORS_MAX = 4;
const LIST_MAX_PIECES = 8;
