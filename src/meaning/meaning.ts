import { languageOf } from '../language/language.ts';
import { sentencesFor } from '../language/sentences.ts';
import type { Change, DescribedChange } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Fact, Finding, Statement, Substitution } from '../model/fact.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { routineFacts } from './calendar.ts';
import { explanationOf, type FactsAt, factsAt } from './explained.ts';
import { type Bare, bareFacts, type Reading, readingOf } from './facts.ts';
import { findingsIn } from './findings.ts';
import { noteFacts } from './note-facts.ts';
import { placeIn } from './place.ts';
import { isRenumbered, type Renumbering, renumberingOf } from './references.ts';
import type { Region } from './regions.ts';
import { routineNotes } from './routine-notes.ts';
import { withRowFacts } from './row-facts.ts';
import type { Scale } from './scale.ts';
import { type Replacement, type Substitutions, substitutionsOf } from './substitutions.ts';
import { summaryOf } from './summary/summary.ts';
import { type Calendar, calendarOf } from './years-between.ts';

/** What is known apart from the two texts. */
export interface Known {
  readonly scale: Scale;
  readonly adopted: ReadonlyMap<string, string>;
  /** The language of the summary, as ISO 639-1 code; by default that of the new text. */
  readonly lang?: string | undefined;
}

export interface Meaning {
  readonly changes: readonly Change[];
  readonly substitutions: readonly Substitution[];
  readonly findings: readonly Finding[];
  readonly summary: readonly Statement[];
}

/** Says what the changes mean: the facts of each, routine updates, substitutions and contradictions. */
export function meaningOf(described: readonly DescribedChange[], documents: Sides<Document>, known: Known): Meaning {
  const calendar = calendarOf(
    documents,
    described.flatMap(({ notes }) => notes),
  );
  const clock = { calendar, numbers: renumberingOf(described, documents) };
  const read = described.map((change) => (differs(change) ? explained(change, documents, known, clock) : null));
  const replaced = read.map((each) => each?.open.map((region) => replacementAt(each, region)) ?? []);
  const substitutions = substitutionsOf(replaced);
  const changes = described.map((change, at) =>
    withMeaning(change, read[at] ?? null, replaced[at] ?? [], substitutions),
  );
  const findings = findingsIn(documents, changes, known.adopted);
  const { list } = substitutions;
  const sentences = sentencesFor(known.lang, documents.new);
  return {
    changes,
    substitutions: list,
    findings,
    summary: summaryOf({ changes, documents, read, languages: mapSides(documents, languageOf), sentences }),
  };
}

function differs({ kind, facets }: DescribedChange): boolean {
  return kind !== 'kept' || facets.length > 0;
}

/** What explains changes by itself: the years between the versions, and the new numbers. */
interface Clock {
  readonly calendar: Calendar;
  readonly numbers: Renumbering;
}

interface Explained {
  readonly reading: Reading;
  readonly facts: readonly Bare[];
  readonly factsAt: FactsAt;
  readonly isRoutine: readonly boolean[];
  /** Regions that neither routine updates nor form explain. */
  readonly open: readonly Region[];
  readonly notes: readonly Fact[];
}

function explained(
  change: DescribedChange,
  documents: Sides<Document>,
  { scale }: Known,
  { calendar, numbers }: Clock,
): Explained {
  const reading = readingOf(change, documents);
  const facts = withRowFacts(bareFacts(reading, scale), reading);
  const rolled = routineFacts(facts, reading, calendar);
  const isRoutine = facts.map((fact, at) => rolled[at] === true || isRenumbered(fact, reading, numbers));
  const at = factsAt(facts, isRoutine);
  const hasRolled = isRoutine.some(Boolean);
  const open = reading.regions.filter((region) => explanationOf(region, reading, at, hasRolled) === null);
  const gained = facts.filter((fact, place) => isGained(fact) && isRoutine[place] === true).length;
  return {
    reading,
    facts,
    factsAt: at,
    isRoutine,
    open,
    notes: noteFacts(reading, routineNotes(change.notes, gained, calendar)),
  };
}

function isGained({ kind, old: before }: Bare): boolean {
  return kind === 'citation' && before === null;
}

/** The replacement in a region; null if one side is empty. */
function replacementAt({ reading, factsAt: at }: Explained, region: Region): Replacement | null {
  const isPlain = at(region).every(({ fact }) => PLAIN.has(fact.kind));
  const words = {
    old: reading.texts.old.slice(region.old.start, region.old.end).trim(),
    new: reading.texts.new.slice(region.new.start, region.new.end).trim(),
  };
  if (isOfFigures(at(region).map(({ fact }) => fact))) return null;
  return words.old === '' || words.new === '' ? null : { words, term: termOf(words, reading, region), isPlain };
}

/** Years, dates, numbers and amounts are facts of each paragraph: `2022` is no word for `2023`. */
function isOfFigures(facts: readonly Bare[]): boolean {
  return facts.length > 0 && facts.every(({ kind }) => FIGURES.has(kind));
}

const FIGURES: ReadonlySet<Bare['kind']> = new Set<Bare['kind']>([
  'count',
  'amount',
  'date',
  'period',
  'ordinal',
  'deadline',
  'citation',
]);

/** Where only a capital letter changed, the words include the one before: `States parties`, not `parties`. */
function termOf(words: Sides<string>, { texts }: Reading, region: Region): Sides<string> {
  if (words.old.toLowerCase() !== words.new.toLowerCase()) return words;
  const [lead = ''] =
    /\p{Lu}[\p{L}-]*\s$/u.exec(
      texts.new.slice(Math.max(0, region.new.start - NAME_LEAD_MAX_CHARACTERS), region.new.start),
    ) ?? [];
  return texts.old.endsWith(lead, region.old.start) ? { old: lead + words.old, new: lead + words.new } : words;
}

const NAME_LEAD_MAX_CHARACTERS = 40;

/** Facts that may be reported once for the whole text. */
const PLAIN: ReadonlySet<Bare['kind']> = new Set<Bare['kind']>(['words', 'body', 'instrument']);

function withMeaning(
  change: DescribedChange,
  read: Explained | null,
  replaced: readonly (Replacement | null)[],
  substitutions: Substitutions,
): Change {
  if (read === null) return { ...change, routine: false, substance: false, substitutions: [], facts: [] };
  const own = replaced.map((each) => (each === null ? null : substitutions.indexOf(each)));
  const again = new Set(read.facts.filter((fact) => isToldBy(fact, substitutions.list)));
  const told = read.open.filter((region, at) => {
    if (typeof own[at] === 'number' && replaced[at]?.isPlain === true) return true;
    const facts = read.factsAt(region);
    return (
      facts.some(({ fact }) => again.has(fact)) && facts.every(({ fact, isRoutine }) => isRoutine || again.has(fact))
    );
  });
  const isKept = change.kind === 'kept' && !change.facets.includes('moved') && !change.facets.includes('crossed');
  const isNotesRoutine = read.notes.every(({ routine }) => routine);
  const routine = isKept && read.open.length === 0 && isNotesRoutine;
  const substance = !(isKept && isNotesRoutine && told.length === read.open.length);
  const once = new Set(told.flatMap((region) => read.factsAt(region).map(({ fact }) => fact)));
  const facts = read.facts.flatMap((fact, at): readonly Fact[] => {
    if (again.has(fact) || (PLAIN.has(fact.kind) && once.has(fact))) return [];
    return [placed(fact, read.isRoutine[at] === true, read.reading)];
  });
  return {
    ...change,
    routine,
    substance,
    substitutions: [...new Set(own.filter((index) => index !== null))],
    facts: [...facts, ...read.notes],
  };
}

/** Whether the words of a fact changed only as a substitution says, or in capitals beside it: `Meeting of States Parties`. */
function isToldBy({ kind, old: before, new: after }: Bare, list: readonly Substitution[]): boolean {
  if (kind !== 'words' || typeof before !== 'string' || typeof after !== 'string') return false;
  return list.some((each) => {
    if (!before.includes(each.old)) return false;
    const replaced = before.replaceAll(each.old, each.new);
    const isOfCapitals = each.old.toLowerCase() === each.new.toLowerCase();
    return (
      replaced === after || (isOfCapitals && replaced.toLowerCase() === after.toLowerCase() && after.includes(each.new))
    );
  });
}

function placed(
  { kind, of, old: before, new: after, spans, direction }: Bare,
  routine: boolean,
  { paragraphs }: Reading,
): Fact {
  const places = { old: placeIn(spans.old, paragraphs.old), new: placeIn(spans.new, paragraphs.new) };
  return { kind, of, old: before, new: after, places, routine, direction };
}
