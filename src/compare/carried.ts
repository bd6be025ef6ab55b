import type { Paragraph } from '../model/document.ts';
import { mapSides } from '../model/sides.ts';
import type { Field } from './field.ts';
import { type Joined, join } from './link.ts';
import { Phrases } from './phrases.ts';

/**
 * Splits and merges, even if the parts are far apart and both edited. They are found by the residue of a link: the
 * words that one paragraph has and its partner lacks. An unpaired paragraph within such a residue came from there.
 *
 *     old  [Requests a report on the Fund], [and decides to include the item in its agenda].
 *     new  [Requests a report on the Fund];       …       [Decides to include the item in its agenda].
 */
export function carryOver(links: readonly Joined[], field: Field): Carried {
  const claims = [...claimsOf('new', links, field), ...claimsOf('old', links, field)];
  claims.sort((a, b) => b.share - a.share || a.paragraph.index - b.paragraph.index);
  const result = new Map<Joined, Joined>(links.map((link) => [link, link]));
  const placed = new Set<Paragraph>();
  for (const claim of claims) {
    const host = result.get(claim.host);
    if (host === undefined || placed.has(claim.paragraph)) continue;
    if (host.kind !== 'kept' && host.kind !== (claim.side === 'new' ? 'split' : 'merged')) continue;
    if (!isCarried(claim)) continue;
    placed.add(claim.paragraph);
    const evidence = { rule: 'carried', likeness: claim.share, runnerUp: claim.runnerUp } as const;
    const lists = { old: host.old, new: host.new, [claim.side]: [...host[claim.side], claim.paragraph] };
    result.set(claim.host, join(lists, host.core, evidence));
  }
  const weak = claims.filter((claim) => !placed.has(claim.paragraph) && isConceivable(claim, field));
  return { links: [...result.values()], weak };
}

export interface Carried {
  readonly links: readonly Joined[];
  /** Claims on paragraphs that stay unpaired: too weak to assert, strong enough to mention. */
  readonly weak: readonly Claim[];
}

/** A claim that an unpaired paragraph was part of the residue of a link. */
export interface Claim {
  readonly side: 'old' | 'new';
  readonly paragraph: Paragraph;
  readonly host: Joined;
  /** The share of the paragraph's weight that is in the residue. */
  readonly share: number;
  /** The share of the residue's weight that is in the paragraph. */
  readonly ofResidue: number;
  /** How many words they share. */
  readonly words: number;
  /** How many of these are in phrases that do not run through the whole text. */
  readonly tellingWords: number;
  /** The share in the residue of the next best host. */
  readonly runnerUp: number;
}

/**
 * Found by reading 174 real comparisons: a paragraph that shares half of its words with a residue came from it; a long
 * phrase may be a smaller share of either; a short one must be nearly all that the host lost. Below these bounds,
 * shared phrases are mostly boilerplate (`the theme “Sea level rise and its impacts”`) or dates.
 */
function isCarried({ share, ofResidue, words, tellingWords, runnerUp }: Claim): boolean {
  if (tellingWords < TELLING_MIN_WORDS && share < WHOLE_SHARE_MIN) return false;
  if (share - runnerUp < CARRIED_MARGIN_MIN) return false;
  return PROOFS.some((least) => words >= least.words && share >= least.share && ofResidue >= least.ofResidue);
}

const CARRIED_MARGIN_MIN = 0.1;
const TELLING_MIN_WORDS = 9;
const WHOLE_SHARE_MIN = 0.85;
const PROOFS = [
  { words: 10, share: 0.5, ofResidue: 0 },
  { words: 10, share: 0.25, ofResidue: 0.8 },
  { words: 16, share: 0.33, ofResidue: 0 },
  { words: 20, share: 0.15, ofResidue: 0.7 },
  // An item of a list that became one sentence: short, but there to the last word.
  { words: 5, share: WHOLE_SHARE_MIN, ofResidue: 0 },
];

/**
 * Too weak to assert, strong enough to say that its matter was taken up there: a good part of it is in the residue, or it is as
 * like the other side of the host as the host's own partner.
 */
function isConceivable({ side, paragraph, host, share, words, tellingWords, runnerUp }: Claim, field: Field): boolean {
  if (share > runnerUp && words >= 10 && share >= TAKEN_UP_SHARE_MIN && tellingWords >= TELLING_MIN_WORDS) return true;
  if (tellingWords < TAKEN_UP_MIN_WORDS || share - runnerUp < TAKEN_UP_SHARE_MARGIN) return false;
  const likeness = field.likeness({ ...host.core, [side]: paragraph });
  const known = field.likeness(host.core);
  return known <= REWRITTEN_MAX && likeness >= TAKEN_UP_LIKENESS_MIN && likeness >= known - TAKEN_UP_MARGIN;
}

const TAKEN_UP_SHARE_MIN = 0.3;
const TAKEN_UP_SHARE_MARGIN = 0.05;
const TAKEN_UP_MIN_WORDS = 7;
const TAKEN_UP_LIKENESS_MIN = 0.38;
const TAKEN_UP_MARGIN = 0.1;
/** A host more like its partner than this was not rewritten: another that is as like it shares its formula. */
const REWRITTEN_MAX = 0.55;

export function claimsOf(side: 'old' | 'new', links: readonly Joined[], field: Field): readonly Claim[] {
  const paired = new Set(links.flatMap((link) => link[side]));
  const unpaired = field.documents[side].paragraphs.filter(
    (paragraph) => !paired.has(paragraph) && paragraph.row === null && paragraph.part !== 'heading',
  );
  if (unpaired.length === 0) return [];
  const other = side === 'new' ? 'old' : 'new';
  const residues = new Residues(links, unpaired, other, field);
  return unpaired.flatMap((paragraph) => residues.claimsOf(paragraph, side));
}

class Residues {
  readonly #field: Field;
  readonly #side: 'old' | 'new';
  readonly #holders = new Map<number, Joined[]>();
  /** How many paragraphs of that side have each phrase. */
  readonly #counts = new Map<number, number>();
  readonly #residues = new Map<Joined, Residue>();

  constructor(links: readonly Joined[], unpaired: readonly Paragraph[], side: 'old' | 'new', field: Field) {
    this.#field = field;
    this.#side = side;
    for (const paragraph of unpaired) for (const key of this.#phrasesOf([paragraph]).keys) this.#holders.set(key, []);
    for (const paragraph of field.documents[side].paragraphs)
      for (const key of new Set(this.#phrasesOf([paragraph]).keys))
        if (this.#holders.has(key)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    for (const link of links) {
      // Without a residue, nothing can be in it.
      if (link.evidence.likeness === 1) continue;
      for (const key of this.#phrasesOf(link[side]).keys) {
        const holders = this.#holders.get(key);
        if (holders !== undefined && holders.length <= PHRASE_HOLDERS_MAX && holders.at(-1) !== link)
          holders.push(link);
      }
    }
  }

  claimsOf(paragraph: Paragraph, side: 'old' | 'new'): readonly Claim[] {
    const phrases = this.#phrasesOf([paragraph]);
    const votes = new Map<Joined, number>();
    for (const key of phrases.keys) {
      const holders = this.#holders.get(key) ?? [];
      if (holders.length > PHRASE_HOLDERS_MAX) continue;
      for (const link of holders) votes.set(link, (votes.get(link) ?? 0) + 1);
    }
    const hosts = [...votes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, HOSTS_MAX)
      .map(([link]) => link);
    const claims = hosts.map((host) => this.#claim(paragraph, phrases, host, side));
    claims.sort((a, b) => b.share - a.share);
    return claims.map((claim, at) => ({ ...claim, runnerUp: claims[at === 0 ? 1 : 0]?.share ?? 0 }));
  }

  #claim(paragraph: Paragraph, phrases: Phrases, host: Joined, side: 'old' | 'new'): Claim {
    const residue = this.#residueOf(host);
    const isShared = (key: number) => residue.keys.has(key);
    const mask = phrases.covered(isShared);
    const telling = phrases.covered((key) => isShared(key) && (this.#counts.get(key) ?? 0) <= TELLING_MAX_PARAGRAPHS);
    const own = new Set(phrases.keys);
    const back = residue.phrases.covered((key) => own.has(key) && isShared(key));
    for (const [at, consumed] of residue.consumed.entries()) if (consumed === 1) back[at] = 0;
    const [share, ofResidue] = [this.#weight(phrases, mask), this.#weight(residue.phrases, back)];
    return {
      side,
      paragraph,
      host,
      share: share / Math.max(phrases.profile.mass, Number.MIN_VALUE),
      ofResidue: ofResidue / Math.max(residue.mass, Number.MIN_VALUE),
      words: mask.reduce((sum, covered) => sum + covered, 0),
      tellingWords: telling.reduce((sum, covered) => sum + covered, 0),
      runnerUp: 0,
    };
  }

  #residueOf(link: Joined): Residue {
    const known = this.#residues.get(link);
    if (known !== undefined) return known;
    const { old: before, new: after } = mapSides(link, (paragraphs) => this.#phrasesOf(paragraphs));
    const [own, partner] = this.#side === 'old' ? [before, after] : [after, before];
    const shared = new Set(partner.keys);
    const keys = new Set([...own.keys].filter((key) => !shared.has(key)));
    const consumed = own.covered((key) => shared.has(key));
    const mass = own.profile.mass - this.#weight(own, consumed);
    const residue = { phrases: own, keys, consumed, mass };
    this.#residues.set(link, residue);
    return residue;
  }

  #weight({ profile }: Phrases, mask: Uint8Array): number {
    let weight = 0;
    for (let at = 0; at < mask.length; at += 1)
      if (mask[at] === 1) weight += this.#field.profiles.rarity(profile.words[at] ?? 0);
    return weight;
  }

  #phrasesOf(paragraphs: readonly Paragraph[]): Phrases {
    return new Phrases(this.#field.profiles.ofAll(paragraphs), this.#field.profiles.size);
  }
}

interface Residue {
  readonly phrases: Phrases;
  readonly keys: ReadonlySet<number>;
  readonly consumed: Uint8Array;
  readonly mass: number;
}

/** A phrase that runs through a resolution is a name or a formula: it says nothing of where a clause came from. */
export const TELLING_MAX_PARAGRAPHS = 3;
const PHRASE_HOLDERS_MAX = 8;
const HOSTS_MAX = 4;
