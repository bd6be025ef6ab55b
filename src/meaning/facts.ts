import { type Language, languageOf } from '../language/language.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { DescribedChange } from '../model/comparison.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { fold } from '../text/fold.ts';
import { degreeDirection, openingParts, verbDirection } from './openings.ts';
import { indexed, near, type SpanIndex } from './overlap.ts';
import { movedOn, pairUp } from './pair-mentions.ts';
import type { Bare, Reading } from './reading.ts';
import { type Region, regionsOf, type Span, touches } from './regions.ts';
import type { Scale } from './scale.ts';
import { wordsLeft } from './words-left.ts';

export type { Bare, Reading };

/** Reads a change for its facts. */
export function readingOf(change: DescribedChange, documents: Sides<Document>): Reading {
  const paragraphs = mapSides({ old: 'old', new: 'new' } as const, (side) =>
    change[side].flatMap((index) => documents[side].paragraphs[index] ?? []),
  );
  const regions = change.kind === 'added' || change.kind === 'removed' ? [] : regionsOf(change.edits);
  // A third of all changes are only new numbers: their words contain no facts.
  const isSilent = regions.length === 0 && change.kind === 'kept';
  const languages = mapSides(documents, languageOf);
  return {
    change,
    paragraphs,
    texts: mapSides(paragraphs, (list) => list.map(({ text }) => text).join('')),
    mentions: isSilent
      ? { old: [], new: [] }
      : { old: mentionsOf(paragraphs.old, languages.old), new: mentionsOf(paragraphs.new, languages.new) },
    openings: mapSides(paragraphs, (list) => ({ start: 0, end: list[0]?.opening.length ?? 0 })),
    regions,
    languages,
    places: {
      old: indexed(regions.map((region) => ({ ...region.old, region }))),
      new: indexed(regions.map((region) => ({ ...region.new, region }))),
    },
    sessions: mapSides(documents, ({ session }) => session),
  };
}

function mentionsOf(paragraphs: readonly Paragraph[], language: Language): readonly Mention[] {
  let offset = 0;
  return paragraphs.flatMap(({ text, opening }) => {
    const start = offset;
    offset += text.length;
    const mentions = mentionsIn(text, opening, language);
    return start === 0
      ? mentions
      : mentions.map((mention) => ({ ...mention, start: mention.start + start, end: mention.end + start }));
  });
}

/** The facts of a change, except those of its notes. */
export function bareFacts(reading: Reading, scale: Scale): readonly Bare[] {
  const { change, mentions } = reading;
  switch (change.kind) {
    case 'added':
      return withoutInner(mentions.new).map((mention) => oneSided(mention, 'new'));
    case 'removed':
      return withoutInner(mentions.old).map((mention) => oneSided(mention, 'old'));
    case 'kept':
    case 'split':
    case 'merged': {
      const moved = movedOn(reading);
      const changed = changedMentions(reading, new Set(moved.flatMap((pair) => [pair.old, pair.new])));
      const pairs = pairUp(mapSides(changed, withoutInner), reading, moved);
      const untold = yearsInWords(pairs, reading);
      const named = pairs
        .filter((pair) => !untold.has(pair.old ?? pair.new))
        .map(fromPair)
        .filter(isNews);
      const opening = openingFacts(reading, scale);
      const isOpeningTold = opening.length > 0 || isSameOpening(reading);
      return [
        ...opening,
        ...partFacts(reading),
        ...named,
        ...rhythmFacts(reading),
        ...wordFacts(reading, isOpeningTold, untold),
      ];
    }
  }
}

/** Drops dates within a deadline, which covers them. */
function withoutInner(mentions: readonly Mention[]): readonly Mention[] {
  const limits = indexed(mentions.filter(({ kind }) => kind === 'deadline'));
  if (limits.items.length === 0) return mentions;
  return mentions.filter(
    (mention) =>
      !isTime(mention.kind) ||
      !near(limits, mention).some(({ start, end }) => start <= mention.start && mention.end <= end),
  );
}

function isTime(kind: Mention['kind']): boolean {
  return kind === 'date' || kind === 'period' || kind === 'ordinal';
}

function oneSided(mention: Mention, side: 'old' | 'new'): Bare {
  return fromPair(side === 'old' ? { old: mention, new: null } : { old: null, new: mention });
}

function fromPair(pair: Sides<Mention | null>): Bare {
  const [known, other] = [pair.new ?? pair.old, pair.old ?? pair.new];
  return {
    kind: known?.kind ?? 'words',
    of: known?.of || other?.of || '',
    old: pair.old?.value ?? null,
    new: pair.new?.value ?? null,
    spans: mapSides(pair, (mention) => (mention === null ? null : { start: mention.start, end: mention.end })),
    direction: null,
  };
}

/** A report or agenda item that changed in words only is not news: those changes have facts of their own. */
function isNews({ kind, old: before, new: after }: Bare): boolean {
  return (kind !== 'report' && kind !== 'agenda') || before !== after;
}

/**
 * Mentions added or removed: touched by a change, and not merely moved within the paragraph.
 *
 * @param covered those that other facts say already
 */
function changedMentions(reading: Reading, covered: ReadonlySet<Mention>): Sides<readonly Mention[]> {
  const { mentions, places } = reading;
  const left =
    covered.size === 0 ? mentions : mapSides(mentions, (list) => list.filter((mention) => !covered.has(mention)));
  const isTouched = (side: 'old' | 'new') => (mention: Mention) => {
    const regions = near(places[side], mention).filter((place) => touches(place, mention));
    return regions.some(({ region }) => !IS_NAME.has(mention.kind) || !differsInCapitals(region, reading));
  };
  const touched = { old: left.old.filter(isTouched('old')), new: left.new.filter(isTouched('new')) };
  return { old: withoutStaying(touched.old, left.new), new: withoutStaying(touched.new, left.old) };
}

/** `intergovernmental negotiating committee` → `Intergovernmental Negotiating Committee`: the same words, and no new name. */
function differsInCapitals({ old: before, new: after }: Region, { texts }: Reading): boolean {
  if (before.end - before.start !== after.end - after.start) return false;
  const words = [texts.old.slice(before.start, before.end), texts.new.slice(after.start, after.end)];
  return words[0] !== '' && words[0]?.toLowerCase() === words[1]?.toLowerCase();
}

/**
 * Years without a counterpart whose words changed with them: `, which was launched in 2019` is said by its words, for the year
 * alone says nothing.
 */
function yearsInWords(pairs: readonly Sides<Mention | null>[], reading: Reading): ReadonlySet<Mention | null> {
  const isAlone = ({ old: before, new: after }: Sides<Mention | null>) =>
    (before === null || after === null) && (before ?? after)?.kind === 'period';
  const alone = pairs.filter(isAlone);
  if (alone.length === 0) return NO_MENTIONS;
  const named = indexedNames(reading, NO_MENTIONS);
  const isOfWords = (mention: Mention, side: 'old' | 'new') =>
    near(reading.places[side], mention)
      .filter((place) => touches(place, mention))
      .some(
        (place) => wordsLeft(reading.texts[side], place, near(named[side], place), reading.languages[side]) !== null,
      );
  return new Set(
    alone.flatMap(({ old: before, new: after }) => {
      const year = before ?? after;
      return year !== null && isOfWords(year, before === null ? 'new' : 'old') ? [year] : [];
    }),
  );
}

const NO_MENTIONS: ReadonlySet<Mention | null> = new Set();

/** What is named in each text and has a fact of its own. */
function indexedNames({ mentions }: Reading, untold: ReadonlySet<Mention | null>): Sides<SpanIndex<Mention>> {
  return mapSides(mentions, (list) =>
    indexed(list.filter((mention) => mention.kind !== 'report' && mention.kind !== 'agenda' && !untold.has(mention))),
  );
}

function withoutStaying(touched: readonly Mention[], others: readonly Mention[]): readonly Mention[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(identityOf(other), (left.get(identityOf(other)) ?? 0) + 1);
  return touched.filter((mention) => {
    const identity = identityOf(mention);
    const count = left.get(identity) ?? 0;
    if (!IS_NAME.has(mention.kind)) left.set(identity, count - 1);
    return count <= 0;
  });
}

/** A name still in the paragraph has not been removed, however often it occurred; each figure counts. */
const IS_NAME: ReadonlySet<Mention['kind']> = new Set<Mention['kind']>([
  'state',
  'body',
  'instrument',
  'place',
  'citation',
]);

function identityOf({ kind, value, of }: Mention): string {
  return `${kind} ${value} ${kind === 'citation' || kind === 'report' || kind === 'agenda' ? '' : of.toLowerCase()}`;
}

/** Only if the words changed: the italics of the same words may end elsewhere (`Calls`, `Calls for`). */
function openingFacts({ paragraphs, openings, change, regions, languages }: Reading, scale: Scale): readonly Bare[] {
  const [before, after] = [paragraphs.old[0], paragraphs.new[0]];
  if (before === undefined || after === undefined || change.kind !== 'kept') return [];
  if (before.opening === '' || after.opening === '' || before.opening === after.opening) return [];
  const isChanged = regions.some(
    (region) => region.old.start < openings.old.end || region.new.start < openings.new.end,
  );
  if (!isChanged) return [];
  const parts = {
    old: openingParts(before.opening, scale, languages.old),
    new: openingParts(after.opening, scale, languages.new),
  };
  const direction = verbDirection(parts);
  const facts: Bare[] = [];
  const spans = openings;
  if (direction !== null) {
    const of = parts.new.strength?.family ?? '';
    facts.push({ kind: 'opening', of, old: parts.old.base, new: parts.new.base, spans, direction });
  }
  const degrees = mapSides(parts, (each) => each.degrees);
  if (degrees.old.join(' ') !== degrees.new.join(' ')) {
    const words = mapSides(degrees, (list) => list.join(' ') || null);
    facts.push({ kind: 'degree', of: parts.new.base, ...words, spans, direction: degreeDirection(parts) });
  }
  return facts;
}

/** Whether two openings differ only in Also and Further, which depend on the preceding paragraphs. */
export function isSameOpening({ paragraphs, languages }: Reading): boolean {
  return withoutAdverbs(paragraphs.old[0], languages.old) === withoutAdverbs(paragraphs.new[0], languages.new);
}

function withoutAdverbs(paragraph: Paragraph | undefined, { openings }: Language): string {
  const opening = paragraph?.opening ?? '';
  return openings?.bare(opening) ?? fold(opening).toLowerCase();
}

/** From the preamble to the operative part, or back. */
function partFacts({ change, paragraphs, texts }: Reading): readonly Bare[] {
  if (!change.facets.includes('crossed') || change.kind !== 'kept') return [];
  const parts = mapSides(paragraphs, (list) => list[0]?.part ?? 'operative');
  const isUp = parts.old === 'preamble' && parts.new === 'operative';
  const isDown = parts.old === 'operative' && parts.new === 'preamble';
  const spans = mapSides(texts, (text) => ({ start: 0, end: text.length }));
  const otherwise = isDown ? 'weaker' : 'other';
  return [{ kind: 'part', of: '', ...parts, spans, direction: isUp ? 'stronger' : otherwise }];
}

/** An agenda item of every session that becomes one of every second session, or the reverse. */
function rhythmFacts({ mentions, sessions, languages }: Reading): readonly Bare[] {
  const items = mapSides(mentions, (list) => list.find(({ kind }) => kind === 'agenda'));
  if (items.old === undefined || items.new === undefined) return [];
  const years = {
    old: yearsTo(items.old.of, sessions.old, languages.old),
    new: yearsTo(items.new.of, sessions.new, languages.new),
  };
  const rhythm = mapSides(years, (count) => (count === null ? undefined : RHYTHMS[count - 1]));
  if (rhythm.old === undefined || rhythm.new === undefined || rhythm.old === rhythm.new) return [];
  const spans = mapSides(items, (item) => ({ start: item?.start ?? 0, end: item?.end ?? 0 }));
  return [{ kind: 'agenda', of: 'rhythm', old: rhythm.old, new: rhythm.new, spans, direction: null }];
}

const RHYTHMS = ['annual', 'biennial', 'triennial', 'quadrennial'];

function yearsTo(session: string, from: number | null, { eventKinds, ordinals }: Language): number | null {
  const number = ordinals?.numberOf(session.split(' ')[0] ?? '') ?? null;
  return number === null || from === null || eventKinds?.areSessions.test(session) === true ? null : number - from;
}

/**
 * What changed apart from openings and mentions. The words of a request for a report count: its fact says who, not how.
 */
function wordFacts(reading: Reading, isOpeningTold: boolean, untold: ReadonlySet<Mention | null>): readonly Bare[] {
  const { regions, texts, openings, change, languages } = reading;
  const opening = (span: Span): readonly Span[] => (change.kind === 'kept' && isOpeningTold ? [span] : []);
  const named = indexedNames(reading, untold);
  return regions.flatMap((region): readonly Bare[] => {
    const isSameName = differsInCapitals(region, reading);
    const told = {
      old: [...(isSameName ? [] : near(named.old, region.old)), ...opening(openings.old)],
      new: [...(isSameName ? [] : near(named.new, region.new)), ...opening(openings.new)],
    };
    const before = wordsLeft(texts.old, region.old, told.old, languages.old);
    const after = wordsLeft(texts.new, region.new, told.new, languages.new);
    if (before === null && after === null) return [];
    if (before?.words === after?.words) return [];
    const spans = { old: before?.span ?? null, new: after?.span ?? null };
    return [{ kind: 'words', of: '', old: before?.words ?? null, new: after?.words ?? null, spans, direction: null }];
  });
}
