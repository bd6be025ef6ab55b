import type { Rule } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { largest } from '../text/extremes.ts';
import { type Claim, TELLING_MAX_PARAGRAPHS } from './carried.ts';
import type { Field } from './field.ts';
import { isJoined, type Joined, type Link } from './link.ts';
import { type Orphan, orphansOf } from './orphans.ts';
import { Phrases } from './phrases.ts';
import type { Profiles } from './profile.ts';

/**
 * Measures for every link how close the next best came, and names for unpaired paragraphs those they resemble, which
 * are reported as possible and never asserted.
 *
 * @param claims weak ones: too weak to say that a paragraph was carried into another, strong enough to mention
 */
export function withRivals(links: readonly Link[], claims: readonly Claim[], field: Field): readonly Link[] {
  const joined = links.filter(isJoined);
  const all = [...orphansOf('old', joined, field), ...orphansOf('new', joined, field)];
  const orphans = new Map(all.map((orphan) => [orphan.paragraph, orphan]));
  const left = lonely(all, field);
  const hosts = new Map(claims.map((claim) => [claim.paragraph, claim.host]));
  return links.map((link) => {
    if (isJoined(link)) return rivalled(link, field);
    const [paragraph] = [...link.old, ...link.new];
    const orphan = paragraph === undefined ? undefined : orphans.get(paragraph);
    return orphan === undefined ? link : resembling(link, orphan, hosts.get(orphan.paragraph) ?? null, left, field);
  });
}

/** Runners-up are searched with fewer words than partners: only near ones need to be found. */
const RARE_WORDS_MAX = 8;
const RIVALS_MAX = 3;
const WEIGHED: ReadonlySet<Rule> = new Set<Rule>(['moved', 'carried', 'joined', 'repeated']);

function rivalled(link: Joined, field: Field): Joined {
  // If a rival was weighed against the link itself (a move, a carried clause), keep that figure.
  if (WEIGHED.has(link.evidence.rule)) return link;
  const { core } = link;
  const others = {
    old: field
      .near('old')
      .sharing(core.new, RARE_WORDS_MAX, RIVALS_MAX)
      .find((each) => !link.old.includes(each)),
    new: field
      .near('new')
      .sharing(core.old, RARE_WORDS_MAX, RIVALS_MAX)
      .find((each) => !link.new.includes(each)),
  };
  const first = others.old === undefined ? 0 : field.likeness({ old: others.old, new: core.new });
  const runnerUp =
    others.new === undefined ? first : Math.max(first, field.likenessAbove(first, { old: core.old, new: others.new }));
  return { ...link, evidence: { ...link.evidence, runnerUp } };
}

/** Two unpaired paragraphs this alike, and less like any other, are one matter in new words. */
const RESEMBLING_MIN = 0.3;
const RESEMBLING_MARGIN = 0.04;
/** So much of an unpaired paragraph is found in another unpaired one that it was taken up there. */
const TAKEN_UP_SHARE_MIN = 0.4;
const TAKEN_UP_MIN_WORDS = 10;

function resembling(link: Link, orphan: Orphan, host: Joined | null, left: Lonely, field: Field): Link {
  const { side, nearest, runnerUp } = orphan;
  const evidence = { rule: 'alone', likeness: nearest?.likeness ?? 0, runnerUp } as const;
  const carriedFrom = host?.[side === 'new' ? 'old' : 'new'] ?? [];
  return { ...link, possibly: [...new Set([...takenUp(orphan, left, field), ...carriedFrom])], evidence };
}

const OPENINGS_SHARE_MIN = 0.4;

/** The unpaired paragraphs of both versions with their phrases, and how many paragraphs have each phrase. */
interface Lonely {
  readonly phrases: ReadonlyMap<Paragraph, Phrases>;
  readonly counts: ReadonlyMap<number, number>;
}

function lonely(orphans: readonly Orphan[], { documents, profiles }: Field): Lonely {
  const phrases = new Map(
    orphans.map(({ paragraph }) => [paragraph, new Phrases(profiles.of(paragraph), profiles.size)] as const),
  );
  const counts = new Map(
    [...phrases.values()].flatMap(({ keys }) => [...keys].map((key): [number, number] => [key, 0])),
  );
  // Without two that could be one, nothing is asked of the counts.
  if (new Set(orphans.map(({ side }) => side)).size < 2) return { phrases, counts };
  for (const paragraph of [...documents.old.paragraphs, ...documents.new.paragraphs])
    for (const key of new Set((phrases.get(paragraph) ?? new Phrases(profiles.of(paragraph), profiles.size)).keys)) {
      const count = counts.get(key);
      if (count !== undefined) counts.set(key, count + 1);
    }
  return { phrases, counts };
}

/** The unpaired paragraphs of the other version that say the same matter. */
function takenUp({ side, paragraph }: Orphan, left: Lonely, field: Field): readonly Paragraph[] {
  const other = side === 'new' ? 'old' : 'new';
  const near = field.near(other).nearest(paragraph);
  const pairWith = (each: Paragraph): Sides<Paragraph> =>
    side === 'new' ? { old: each, new: paragraph } : { old: paragraph, new: each };
  return near.filter((each) => {
    if (!left.phrases.has(each) || each.row !== null || paragraph.row !== null || each.part === 'heading') return false;
    const pair = pairWith(each);
    if (isWithin(pair, left, field)) return true;
    const likeness = field.likeness(pair);
    if (likeness < RESEMBLING_MIN) return false;
    const rivals = [
      ...near.filter((one) => one !== each).map((one) => field.likeness(pairWith(one))),
      ...field
        .near(side)
        .nearest(each)
        .filter((one) => one !== paragraph)
        .map((one) => field.likeness({ ...pair, [side]: one })),
    ];
    return likeness - largest([...rivals, 0]) >= RESEMBLING_MARGIN && field.openingsShare(pair) >= OPENINGS_SHARE_MIN;
  });
}

/** Whether a good part of the old paragraph, phrase by phrase, is in the new one, or the reverse. */
function isWithin(pair: Sides<Paragraph>, { phrases, counts }: Lonely, { profiles }: Field): boolean {
  const [one, other] = [phrases.get(pair.old), phrases.get(pair.new)];
  if (one === undefined || other === undefined) return false;
  return covers(other, one, counts, profiles) || covers(one, other, counts, profiles);
}

function covers(whole: Phrases, piece: Phrases, counts: Lonely['counts'], profiles: Profiles): boolean {
  const keys = new Set(whole.keys);
  const mask = piece.covered((key) => keys.has(key) && (counts.get(key) ?? 0) <= 2 * TELLING_MAX_PARAGRAPHS);
  let [words, weight] = [0, 0];
  for (const [at, covered] of mask.entries()) {
    if (covered === 0) continue;
    words += 1;
    weight += profiles.rarity(piece.profile.words[at] ?? 0);
  }
  return words >= TAKEN_UP_MIN_WORDS && weight >= TAKEN_UP_SHARE_MIN * piece.profile.mass;
}
