import type { Fact } from '../../model/fact.ts';
import { printedIn, valueWords } from '../fact-words.ts';
import type { KeptDrafts } from './paragraph-drafts.ts';
import { type Draft, listed, numberFirst, numberWord, type Teller } from './teller.ts';
import { type Extent, verdictOf, voteOf } from './verdict.ts';

/** The verdict, and the vote if it is known. */
export function openingDrafts(teller: Teller, kept: KeptDrafts): readonly Draft[] {
  const vote = voteOf(teller.documents);
  return [
    { kind: 'verdict', weight: 100, said: [verdictOf(extentOf(teller, kept), teller.documents)], changes: [] },
    ...(vote === null ? [] : [{ kind: 'vote' as const, weight: 99, said: [vote], changes: [] }]),
  ];
}

function extentOf(teller: Teller, { told, light, figuresOnly, notesOnly }: KeptDrafts): Extent {
  const isOperative = (at: number) => teller.part(at) === 'operative';
  const places = teller.changes.map((_, at) => at);
  const operative = places.filter(isOperative);
  const isNews = (at: number) => told.has(at) || ['added', 'removed'].includes(teller.change(at).kind);
  const count = (kind: string) => teller.changes.filter((change) => change.kind === kind).length;
  return {
    changed: [...told].filter((at) => !notesOnly.has(at)).length,
    figuresOnly: figuresOnly.size,
    notesOnly: notesOnly.size,
    added: count('added'),
    removed: count('removed'),
    light: light.length,
    moved: teller.changes.filter(({ facets }) => facets.includes('moved')).length,
    routine: teller.changes.filter(({ routine, facts }) => routine && facts.length > 0).length,
    share: operative.length === 0 ? 0 : operative.filter(isNews).length / operative.length,
    total: teller.changes.length,
    runs: goneRuns(teller),
  };
}

/** Four gone paragraphs or more in a row of the old text, as a range. */
function goneRuns(teller: Teller): readonly string[] {
  const gone = new Set(teller.changes.flatMap(({ kind, old: places }) => (kind === 'removed' ? places : [])));
  const runs: { readonly first: string; last: string; length: number }[] = [];
  let isOpen = false;
  for (const { id, depth, index, part } of teller.documents.old.paragraphs) {
    if (depth > 0) continue;
    const isGone = gone.has(index) && part === 'operative';
    const run = runs.at(-1);
    if (isGone && isOpen && run !== undefined) {
      run.last = id;
      run.length += 1;
    } else if (isGone) runs.push({ first: id, last: id, length: 1 });
    isOpen = isGone;
  }
  return runs.filter(({ length }) => length >= RUN_MIN).map(({ first, last }) => `old ${first} to ${last}`);
}

const RUN_MIN = 4;

/** What is routine, and what is unchanged. */
export function closingDrafts(teller: Teller): readonly Draft[] {
  return [...routineDraft(teller), ...unchangedDraft(teller)];
}

/** The most routine steps that are named. */
const STEPS_MAX = 4;
const NAMES_MAX = 6;

function routineDraft(teller: Teller): readonly Draft[] {
  const places = teller.changes.flatMap(({ routine, facts }, at) => (routine && facts.length > 0 ? [at] : []));
  if (places.length === 0) return [];
  const steps = [...new Set(places.flatMap((at) => stepsOf(at, teller)))];
  const names =
    places.length > NAMES_MAX ? `${numberWord(places.length)} paragraphs` : listed(places.map((at) => teller.name(at)));
  const list =
    steps.length === 0
      ? ''
      : ` (${steps.slice(0, STEPS_MAX).join('; ')}${steps.length > STEPS_MAX ? '; and the like' : ''})`;
  return [{ kind: 'routine', weight: 4, said: [`Routine updates in ${names}${list}.`], changes: places }];
}

/** The steps of one paragraph, with what is due then: `report to the seventy-ninth session`. */
function stepsOf(at: number, teller: Teller): readonly string[] {
  const kinds = new Set(teller.read[at]?.reading.mentions.new.map(({ kind }) => kind));
  const due = kinds.has('report') ? 'report at the ' : kinds.has('agenda') ? 'agenda item of the ' : '';
  return teller
    .change(at)
    .facts.filter(({ kind }) => kind !== 'note')
    .map((fact) => `${fact.kind === 'ordinal' && fact.new !== null ? due : ''}${stepWords(fact, teller)}`);
}

/** What a routine update arrived at: `77/79`, `twelfth Meeting of States Parties`. */
function stepWords(fact: Fact, { documents }: Teller): string {
  const { kind, of, new: after, old: before } = fact;
  if (after === null) return `${before ?? ''} no longer`;
  const printed = printedIn(fact, 'new', documents);
  if (printed !== null) return printed;
  return kind === 'ordinal' ? `${valueWords({ kind }, after)} ${of}` : valueWords({ kind }, after);
}

/** What leaves the words of a paragraph as they were. */
const AS_BEFORE: ReadonlySet<string> = new Set(['renumbered', 'moved']);

function unchangedDraft(teller: Teller): readonly Draft[] {
  // The paragraphs of the new version, as the count at the head of a report has them.
  const counted = teller.changes.flatMap((change, at) => (change.new.length > 0 ? [at] : []));
  const places = counted.filter((at) => {
    const { kind, facets } = teller.change(at);
    return kind === 'kept' && facets.every((facet) => AS_BEFORE.has(facet));
  });
  const count = counted.reduce((sum, at) => sum + teller.change(at).new.length, 0);
  if (places.length === 0 || places.length === count) return [];
  const verb = places.length === 1 ? 'is' : 'are';
  const said = `${numberFirst(places.length)} of ${numberWord(count)} paragraphs ${verb} unchanged.`;
  return [{ kind: 'unchanged', weight: 2, said: [said], changes: places }];
}
