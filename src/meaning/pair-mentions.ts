import type { Language } from '../language/language.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Sides } from '../model/sides.ts';
import { near, type RegionPlace, type SpanIndex } from './overlap.ts';
import { touches } from './regions.ts';

/**
 * Pairs removed with added mentions: of one kind, with the same thing counted or in the same region of change, nearest
 * in order. Mentions without a partner stay alone.
 */
export function pairUp(
  changed: Sides<readonly Mention[]>,
  places: Sides<SpanIndex<RegionPlace>>,
  languages: Sides<Language>,
): readonly Sides<Mention | null>[] {
  const taken = new Set<Mention>();
  const pairs: Sides<Mention | null>[] = [];
  const candidates = candidatesAmong(changed, places, languages);
  candidates.sort((a, b) => b.score - a.score || a.far - b.far || a.new.start - b.new.start);
  for (const { old: before, new: after } of candidates) {
    if (taken.has(before) || taken.has(after)) continue;
    taken.add(before).add(after);
    pairs.push({ old: before, new: after });
  }
  for (const mention of changed.old) if (!taken.has(mention)) pairs.push({ old: mention, new: null });
  for (const mention of changed.new) if (!taken.has(mention)) pairs.push({ old: null, new: mention });
  return pairs.sort((a, b) => startOfPair(a) - startOfPair(b));
}

interface Candidate extends Sides<Mention> {
  readonly score: number;
  /** Their distance in the order of their kind. */
  readonly far: number;
}

/** Pairs of one kind, not too far apart in order: ten thousand figures must not be compared each with each. */
function candidatesAmong(
  changed: Sides<readonly Mention[]>,
  places: Sides<SpanIndex<RegionPlace>>,
  languages: Sides<Language>,
): Candidate[] {
  const byKind = new Map<Mention['kind'], Mention[]>();
  for (const mention of changed.new) {
    const own = byKind.get(mention.kind) ?? [];
    own.push(mention);
    byKind.set(mention.kind, own);
  }
  const ranks = new Map<Mention['kind'], number>();
  return changed.old.flatMap((before) => {
    const rank = ranks.get(before.kind) ?? 0;
    ranks.set(before.kind, rank + 1);
    const from = Math.max(0, rank - FAR_MAX);
    const others = (byKind.get(before.kind) ?? []).slice(from, rank + FAR_MAX + 1);
    const own = near(places.old, before).filter((place) => touches(place, before));
    return others.flatMap((after, at) => {
      const isNear = own.some(({ region }) => touches(region.new, after));
      const score = scoreOf({ old: before, new: after }, isNear, languages);
      return score < SCORE_MIN ? [] : [{ old: before, new: after, score, far: Math.abs(from + at - rank) }];
    });
  });
}

/** In 174 real comparisons no partner is more than 3 away. */
const FAR_MAX = 30;

/** Its start in the new text, else in the old one. */
function startOfPair(pair: Sides<Mention | null>): number {
  return pair.new?.start ?? pair.old?.start ?? 0;
}

/** Figures may pair by what is counted or by region alone; names only by region or role. */
function scoreOf({ old: before, new: after }: Sides<Mention>, isNear: boolean, languages: Sides<Language>): number {
  const isSameThing = before.of !== '' && before.of.toLowerCase() === after.of.toLowerCase();
  switch (before.kind) {
    case 'ordinal':
      if (eventOf(before, languages.old) !== eventOf(after, languages.new)) return 0;
      return (isSameThing ? 2 : 1) + (isNear ? 2 : 0);
    case 'amount':
      if (isShare(before, languages.old) !== isShare(after, languages.new)) return 0;
      return (isSameThing ? 2 : 0) + (isNear ? 2 : 0);
    case 'count':
    case 'report':
    case 'agenda':
      return (isSameThing ? 2 : 0) + (isNear ? 2 : 0);
    case 'state':
      return before.of !== after.of ? 0 : (isSameThing ? 1 : 0) + (isNear ? 2 : 0);
    case 'date':
    case 'period':
    case 'deadline':
    case 'place':
      return isNear ? 3 : 1;
    case 'citation':
      return isNear && before.of === after.of ? 2 : 0;
    case 'body':
    case 'instrument':
      return isNear ? 2 : 0;
  }
}

/** A percentage is no amount of money: 2 per cent does not become 2.6 million dollars. */
function isShare({ of }: Mention, { figures }: Language): boolean {
  return of === figures?.perCent.join(' ');
}

/** The thirteenth Meeting is not followed by the third Review Conference. */
function eventOf({ of }: Mention, { events }: Language): string {
  return (events?.kind.exec(of)?.[0] ?? of).toLowerCase();
}

const SCORE_MIN = 2;
