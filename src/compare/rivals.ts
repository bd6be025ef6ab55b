import type { Rule } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import type { Claim } from './carried.ts';
import type { Field } from './field.ts';
import { isJoined, type Joined, type Link } from './link.ts';
import type { Neighbours } from './neighbours.ts';

/**
 * Measures for every link how near the next best came; and names for what has no partner the paragraphs it resembles,
 * which are told as possible and never asserted.
 *
 * @param claims weak ones: too little to say that a paragraph was carried into another, enough to mention
 */
export function withRivals(links: readonly Link[], claims: readonly Claim[], field: Field): readonly Link[] {
  const near = { old: field.near('old'), new: field.near('new') };
  const hosts = new Map(claims.map((claim) => [claim.paragraph, claim]));
  const unpaired = new Set(links.filter((link) => !isJoined(link)).flatMap((link) => [...link.old, ...link.new]));
  return links.map((link) => {
    if (isJoined(link)) return rivalled(link, near, field);
    return link.kind === 'added'
      ? resembling(link, 'new', near.old, unpaired, hosts, field)
      : resembling(link, 'old', near.new, unpaired, hosts, field);
  });
}

/** For the runner-up of a link fewer words are followed than for a partner: it only has to be found if it is near. */
const RARE_WORDS_MAX = 8;
const RIVALS_MAX = 3;
const WEIGHED: ReadonlySet<Rule> = new Set<Rule>(['moved', 'carried', 'joined', 'repeated']);

function rivalled(link: Joined, near: Sides<Neighbours>, field: Field): Joined {
  // Where a rival was weighed against the link itself (a move, a carried clause), that figure stands.
  if (WEIGHED.has(link.evidence.rule)) return link;
  const { core } = link;
  const others = {
    old: near.old.sharing(core.new, RARE_WORDS_MAX, RIVALS_MAX).find((each) => !link.old.includes(each)),
    new: near.new.sharing(core.old, RARE_WORDS_MAX, RIVALS_MAX).find((each) => !link.new.includes(each)),
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

function resembling(
  link: Link,
  side: 'old' | 'new',
  near: Neighbours,
  unpaired: ReadonlySet<Paragraph>,
  hosts: ReadonlyMap<Paragraph, Claim>,
  field: Field,
): Link {
  const [paragraph] = link[side];
  if (paragraph === undefined) return link;
  const likeness = (other: Paragraph) =>
    field.likeness(side === 'new' ? { old: other, new: paragraph } : { old: paragraph, new: other });
  const alike = near
    .nearest(paragraph)
    .slice(0, RIVALS_MAX)
    .map((other) => ({ other, likeness: likeness(other) }));
  alike.sort((a, b) => b.likeness - a.likeness || a.other.index - b.other.index);
  const [best, second] = alike;
  const evidence = { rule: 'alone', likeness: best?.likeness ?? 0, runnerUp: second?.likeness ?? 0 } as const;
  const host = hosts.get(paragraph)?.host;
  const carriedFrom = host === undefined ? [] : side === 'new' ? host.old : host.new;
  const least = best !== undefined && unpaired.has(best.other) ? RESEMBLING_MIN : REPEATED_MIN;
  const resembled = best !== undefined && best.likeness >= least ? [best.other] : [];
  return { ...link, possibly: [...new Set([...resembled, ...carriedFrom])], evidence };
}
