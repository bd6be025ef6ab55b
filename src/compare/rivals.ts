import type { Rule } from '../model/comparison.ts';
import type { Claim } from './carried.ts';
import type { Field } from './field.ts';
import { isJoined, type Joined, type Link } from './link.ts';
import { type Orphan, orphansOf } from './orphans.ts';

/**
 * Measures for every link how near the next best came; and names for what has no partner the paragraphs it resembles,
 * which are told as possible and never asserted.
 *
 * @param claims weak ones: too little to say that a paragraph was carried into another, enough to mention
 */
export function withRivals(links: readonly Link[], claims: readonly Claim[], field: Field): readonly Link[] {
  const joined = links.filter(isJoined);
  const all = [...orphansOf('old', joined, field), ...orphansOf('new', joined, field)];
  const orphans = new Map(all.map((orphan) => [orphan.paragraph, orphan]));
  const hosts = new Map(claims.map((claim) => [claim.paragraph, claim.host]));
  return links.map((link) => {
    if (isJoined(link)) return rivalled(link, field);
    const [paragraph] = [...link.old, ...link.new];
    const orphan = paragraph === undefined ? undefined : orphans.get(paragraph);
    return orphan === undefined ? link : resembling(link, orphan, hosts.get(orphan.paragraph) ?? null);
  });
}

/** For the runner-up of a link fewer words are followed than for a partner: it only has to be found if it is near. */
const RARE_WORDS_MAX = 8;
const RIVALS_MAX = 3;
const WEIGHED: ReadonlySet<Rule> = new Set<Rule>(['moved', 'carried', 'joined', 'repeated']);

function rivalled(link: Joined, field: Field): Joined {
  // Where a rival was weighed against the link itself (a move, a carried clause), that figure stands.
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

/** Two that have no partner and are this much alike may be one written anew. */
const RESEMBLING_MIN = 0.2;
/** One that has its partner may have been repeated, if it is this much alike. */
const REPEATED_MIN = 0.5;

function resembling(link: Link, { side, nearest, runnerUp }: Orphan, host: Joined | null): Link {
  const evidence = { rule: 'alone', likeness: nearest?.likeness ?? 0, runnerUp } as const;
  const carriedFrom = host?.[side === 'new' ? 'old' : 'new'] ?? [];
  const least = nearest?.link === null ? RESEMBLING_MIN : REPEATED_MIN;
  const resembled = nearest !== null && nearest.likeness >= least ? [nearest.paragraph] : [];
  return { ...link, possibly: [...new Set([...resembled, ...carriedFrom])], evidence };
}
