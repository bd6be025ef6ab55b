import type { Rule } from '../model/comparison.ts';
import type { Claim } from './carried.ts';
import type { Field } from './field.ts';
import { isJoined, type Joined, type Link } from './link.ts';
import { type Orphan, orphansOf } from './orphans.ts';

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
  const hosts = new Map(claims.map((claim) => [claim.paragraph, claim.host]));
  return links.map((link) => {
    if (isJoined(link)) return rivalled(link, field);
    const [paragraph] = [...link.old, ...link.new];
    const orphan = paragraph === undefined ? undefined : orphans.get(paragraph);
    return orphan === undefined ? link : resembling(link, orphan, hosts.get(orphan.paragraph) ?? null);
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

/** Two unpaired paragraphs this alike may be one rewritten. */
const RESEMBLING_MIN = 0.2;
/** A paired paragraph this alike may have been repeated. */
const REPEATED_MIN = 0.5;

function resembling(link: Link, { side, nearest, runnerUp }: Orphan, host: Joined | null): Link {
  const evidence = { rule: 'alone', likeness: nearest?.likeness ?? 0, runnerUp } as const;
  const carriedFrom = host?.[side === 'new' ? 'old' : 'new'] ?? [];
  const least = nearest?.link === null ? RESEMBLING_MIN : REPEATED_MIN;
  const resembled = nearest !== null && nearest.likeness >= least ? [nearest.paragraph] : [];
  return { ...link, possibly: [...new Set([...resembled, ...carriedFrom])], evidence };
}
