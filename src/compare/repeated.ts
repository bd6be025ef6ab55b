import type { Paragraph } from '../model/document.ts';
import type { Field } from './field.ts';
import { type Joined, join } from './link.ts';
import { orphansOf } from './orphans.ts';
import { Phrases } from './phrases.ts';

/**
 * An operative clause that the next year also has in the preamble, or the reverse: it was drafted from one that already
 * has its partner. Within one part, a paragraph so like a kept one is boilerplate about something else (the same clause
 * for another Territory), so nothing is asserted.
 */
export function joinRepeated(links: readonly Joined[], field: Field): readonly Joined[] {
  const added = repeatsOf('new', links, field);
  const removed = repeatsOf('old', links, field);
  return links.map((link) => {
    const repeat = added.get(link) ?? removed.get(link);
    if (repeat === undefined || link.kind !== 'kept') return link;
    const lists = { old: link.old, new: link.new, [repeat.side]: [...link[repeat.side], repeat.paragraph] };
    return join(lists, link.core, { rule: 'repeated', likeness: repeat.likeness, runnerUp: repeat.runnerUp });
  });
}

interface Repeat {
  readonly side: 'old' | 'new';
  readonly paragraph: Paragraph;
  readonly likeness: number;
  readonly runnerUp: number;
}

/**
 * In 174 real comparisons all such pairs from .55 up that open with the same verb are repeats; below are clauses on the
 * same topic.
 */
const REPEATED_LIKENESS_MIN = 0.55;
const REPEATED_MARGIN_MIN = 0.2;

/** A clause, and the share of it that the other must have. */
const SAID_TWICE_MIN_WORDS = 20;
const SAID_TWICE_SHARE_MIN = 0.7;
const SAID_TWICE_LONGER_MIN = 1.15;

function repeatsOf(side: 'old' | 'new', links: readonly Joined[], field: Field): ReadonlyMap<Joined, Repeat> {
  const repeats = new Map<Joined, Repeat>();
  for (const { paragraph, nearest, runnerUp } of orphansOf(side, links, field)) {
    if (nearest === null || nearest.link === null) continue;
    if (!isClause(paragraph) || !isClause(nearest.paragraph)) continue;
    if (field.verb(nearest.paragraph) !== field.verb(paragraph)) continue;
    const { link, likeness } = nearest;
    if (likeness < REPEATED_LIKENESS_MIN || likeness - runnerUp < REPEATED_MARGIN_MIN) continue;
    if (nearest.paragraph.part === paragraph.part && !isSaidTwice(paragraph, link, side, field)) continue;
    const known = repeats.get(link)?.likeness ?? 0;
    if (likeness > known) repeats.set(link, { side, paragraph, likeness, runnerUp });
  }
  return repeats;
}

/**
 * Within one part, the same clause said twice: nearly all of the kept one is in the other, which differs from it neither by a
 * name nor by a figure.
 *
 *     old  13. Encourages the Office to continue to promote, within its mandate, …
 *          39. Encourages the Office to continue to promote, within its mandate, … and to report on it;
 *     new  13. Encourages the Office to continue to promote, within its mandate, …
 */
function isSaidTwice(paragraph: Paragraph, { core }: Joined, side: 'old' | 'new', field: Field): boolean {
  const { profiles } = field;
  const twins = { old: core[side], new: paragraph };
  const shared = new Set(new Phrases(profiles.of(paragraph), profiles.size).keys);
  const own = new Phrases(profiles.of(core[side]), profiles.size);
  const words = own.covered((key) => shared.has(key)).reduce((sum, covered) => sum + covered, 0);
  if (words < SAID_TWICE_MIN_WORDS || words < SAID_TWICE_SHARE_MIN * own.profile.words.length) return false;
  // Of the same length, it is a variant: `within eight years`, `within ten years`.
  if (profiles.of(paragraph).words.length < SAID_TWICE_LONGER_MIN * own.profile.words.length) return false;
  return !field.differsInName(twins) && !/\d/u.test(core[side].text);
}

function isClause({ part }: Paragraph): boolean {
  return part === 'preamble' || part === 'operative';
}
