import type { Language } from '../language/language.ts';
import type { Mention } from '../mentions/mention.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { fold } from '../text/fold.ts';
import { indexed, near } from './overlap.ts';
import type { Reading } from './reading.ts';
import { type Region, touches } from './regions.ts';

/**
 * Times that moved on where they were: as many of one kind in one region of change, each later than before. `from the
 * 2022 session … at the 2023 session` → `from the 2023 session … at the 2024 session` is two steps, though 2023 is in both.
 */
export function movedOn(reading: Reading): readonly Sides<Mention>[] {
  const byRegion = { old: timesByRegion(reading, 'old'), new: timesByRegion(reading, 'new') };
  const pairs = [...byRegion.old].flatMap(([region, times]) =>
    TIMES.flatMap((kind): readonly Sides<Mention>[] => {
      const [before, after] = [times, byRegion.new.get(region) ?? []].map((list) =>
        list.filter((time) => time.kind === kind),
      );
      if (before === undefined || after === undefined || before.length !== after.length) return [];
      const pairs = before.flatMap((old, at) => {
        const now = after[at];
        return now === undefined ? [] : [{ old, new: now }];
      });
      return pairs.every((pair) => isLater(pair, reading)) ? pairs : [];
    }),
  );
  return withoutKept(pairs, reading);
}

/** Without those that are still there: in `seventy-second, seventy-third and seventy-fourth sessions`, one was added. */
function withoutKept(pairs: readonly Sides<Mention>[], { mentions }: Reading): readonly Sides<Mention>[] {
  if (pairs.length === 0) return pairs;
  const paired = new Set(pairs.flatMap((pair) => [pair.old, pair.new]));
  const others = mapSides(mentions, (list) => new Set(list.filter((each) => !paired.has(each)).map(timeKey)));
  return pairs.filter((pair) => !others.new.has(timeKey(pair.old)) && !others.old.has(timeKey(pair.new)));
}

function timeKey({ kind, value }: Mention): string {
  return `${kind} ${value}`;
}

const TIMES = ['date', 'period', 'ordinal'] as const;

/** The times that one region changes, unless a time limit has them. */
function timesByRegion({ mentions, places }: Reading, side: 'old' | 'new'): ReadonlyMap<Region, readonly Mention[]> {
  const times = mentions[side].filter(({ kind }) => kind === 'date' || kind === 'period' || kind === 'ordinal');
  if (times.length === 0) return new Map();
  const limits = indexed(mentions[side].filter(({ kind }) => kind === 'deadline'));
  const found = new Map<Region, Mention[]>();
  for (const mention of times) {
    const isOfLimit = near(limits, mention).some(({ start, end }) => start <= mention.start && mention.end <= end);
    const regions = near(places[side], mention).filter((place) => touches(place, mention));
    const [first] = regions;
    if (isOfLimit || first === undefined || regions.length > 1) continue;
    const own = found.get(first.region);
    if (own === undefined) found.set(first.region, [mention]);
    else own.push(mention);
  }
  return found;
}

function isLater({ old: before, new: after }: Sides<Mention>, { languages }: Reading): boolean {
  if (before.kind !== 'ordinal')
    return String(after.value) > String(before.value) && !String(after.value).startsWith('-');
  return eventOf(before, languages.old) === eventOf(after, languages.new) && Number(after.value) > Number(before.value);
}

/**
 * Pairs removed with added mentions: of one kind, with the same thing counted or in the same region of change, nearest
 * in order. Mentions without a partner stay alone.
 *
 * @param known pairs that were found before, to be put in their places
 */
export function pairUp(
  changed: Sides<readonly Mention[]>,
  reading: Reading,
  known: readonly Sides<Mention>[],
): readonly Sides<Mention | null>[] {
  const taken = new Set<Mention>();
  const pairs: Sides<Mention | null>[] = [...known];
  const candidates = candidatesAmong(changed, reading);
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
function candidatesAmong(changed: Sides<readonly Mention[]>, reading: Reading): Candidate[] {
  const byKind = new Map<Mention['kind'], Mention[]>();
  for (const mention of changed.new) {
    const own = byKind.get(mention.kind) ?? [];
    own.push(mention);
    byKind.set(mention.kind, own);
  }
  const ranks = new Map<Mention['kind'], number>();
  const leads = leadsIn(reading);
  return changed.old.flatMap((before) => {
    const rank = ranks.get(before.kind) ?? 0;
    ranks.set(before.kind, rank + 1);
    const from = Math.max(0, rank - FAR_MAX);
    const others = (byKind.get(before.kind) ?? []).slice(from, rank + FAR_MAX + 1);
    const own = near(reading.places.old, before).filter((place) => touches(place, before));
    return others.flatMap((after, at) => {
      const isNear = own.some(({ region }) => touches(region.new, after));
      const score = scoreOf({ old: before, new: after }, isNear, reading, leads);
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

/**
 * Figures pair only if they count the same in the same words or the same place, names only by place or role. An event
 * that is elsewhere now has advanced.
 */
function scoreOf(pair: Sides<Mention>, isNear: boolean, reading: Reading, leads: Leads): number {
  const { old: before, new: after } = pair;
  const isSameThing = before.of !== '' && before.of.toLowerCase() === after.of.toLowerCase();
  switch (before.kind) {
    case 'ordinal':
      if (eventOf(before, reading.languages.old) !== eventOf(after, reading.languages.new)) return 0;
      if (!isNear && !(isLater(pair, reading) && isLed(pair, leads))) return 0;
      return (isSameThing ? 2 : 1) + (isNear ? 2 : 1);
    case 'amount':
      if (!isSameThing || !(isNear || isLed(pair, leads))) return 0;
      return isNear ? 4 : 2;
    case 'count':
      return countScore(pair, isSameThing, isNear);
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

/** `110 States parties` → `112 States parties`; `4 million people` → `6 million persons`, but not → `3 years`. */
function countScore({ old: before, new: after }: Sides<Mention>, isSameThing: boolean, isNear: boolean): number {
  if (isSameThing) return isNear ? 4 : 2;
  return isNear && countedNoun(before) === countedNoun(after) ? 2 : 0;
}

/** The last word of what is counted. */
function countedNoun({ of }: Mention): string {
  return (of.split(' ').at(-1) ?? '').toLowerCase().replace(/s$/u, '');
}

/** The words that lead to a mention, looked up once for each. */
type Leads = (mention: Mention, side: 'old' | 'new') => string;

function leadsIn({ texts }: Reading): Leads {
  const known = new Map<Mention, string>();
  return (mention, side) => {
    const found = known.get(mention);
    if (found !== undefined) return found;
    const before = texts[side].slice(Math.max(0, mention.start - LEAD_MAX_CHARACTERS), mention.start);
    const lead = fold(before).split(' ').slice(-LEAD_WORDS).join(' ');
    known.set(mention, lead);
    return lead;
  };
}

/** Whether the same words lead to both. */
function isLed({ old: before, new: after }: Sides<Mention>, leads: Leads): boolean {
  return leads(before, 'old') === leads(after, 'new');
}

/** `at its` and the space after it. */
const LEAD_WORDS = 3;
const LEAD_MAX_CHARACTERS = 40;

/** The thirteenth Meeting is not followed by the third Review Conference. */
function eventOf({ of }: Mention, { eventKinds }: Language): string {
  return (eventKinds?.kind.exec(of)?.[0] ?? of).toLowerCase();
}

const SCORE_MIN = 2;
