import type { Fact } from '../../model/fact.ts';
import type { Extent, Said } from '../../model/sentences.ts';
import { printedValues } from '../fact-words.ts';
import type { KeptDrafts } from './paragraph-drafts.ts';
import { textOf } from './say.ts';
import { adoptionsOf, isOneDraft } from './stages.ts';
import type { Draft, Teller } from './teller.ts';

/** The verdict, and the vote if it is known. */
export function openingDrafts(teller: Teller, kept: KeptDrafts): readonly Draft[] {
  const { sentences, documents } = teller;
  const adoptions = adoptionsOf(documents);
  const vote = adoptions === null ? [] : [sentences.adopted(adoptions)];
  return [
    { kind: 'verdict', weight: 100, said: [sentences.verdict(extentOf(teller, kept))], changes: [] },
    ...vote.map((said) => ({ kind: 'vote' as const, weight: 99, said: [said], changes: [] })),
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
    isLargely:
      operative.filter(isNews).length > operative.length * LARGELY_MIN_SHARE &&
      teller.changes.length >= LARGELY_MIN_PARAGRAPHS,
    runs: goneRuns(teller),
    isNegotiated: isOneDraft(teller.documents),
  };
}

const LARGELY_MIN_SHARE = 0.7;
const LARGELY_MIN_PARAGRAPHS = 10;

/** Four gone paragraphs or more in a row of the old text. */
function goneRuns(teller: Teller): Extent['runs'] {
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
  return runs.filter(({ length }) => length >= RUN_MIN).map(({ first, last }) => [first, last] as const);
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
  const steps = differing(
    places.flatMap((at) => stepsOf(at, teller)),
    teller,
  );
  const said = teller.sentences.routine({
    names: places.map((at) => teller.name(at)),
    isCounted: places.length > NAMES_MAX,
    steps: steps.slice(0, STEPS_MAX),
    hasMore: steps.length > STEPS_MAX,
  });
  return [{ kind: 'routine', weight: 4, said, changes: places }];
}

/** Each step once, as it is read. */
function differing(steps: readonly (readonly Said[])[], { sentences }: Teller): readonly (readonly Said[])[] {
  return [...new Map(steps.map((step) => [textOf(step, sentences), step])).values()];
}

/** The steps of one paragraph, with what is due then: `report to the seventy-ninth session`. */
function stepsOf(at: number, teller: Teller): readonly (readonly Said[])[] {
  const { grammar } = teller.sentences;
  const facts = teller.change(at).facts.filter(({ kind }) => kind !== 'note');
  if (grammar === null) return facts.map((fact) => quotedStep(fact, teller));
  const kinds = new Set(teller.read[at]?.reading.mentions.new.map(({ kind }) => kind));
  const due = kinds.has('report') ? 'report' : kinds.has('agenda') ? 'agenda' : null;
  return facts.map((fact) => [grammar.step(fact, printedValues(fact, teller.documents), due)]);
}

/** The words that a fact has in the new version, or had in the old one. */
function quotedStep({ places }: Fact, teller: Teller): readonly Said[] {
  if (places.new !== null) return [teller.quotationAt('new', places.new)];
  return places.old === null ? [] : teller.sentences.drops(teller.quotationAt('old', places.old));
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
  const said = teller.sentences.unchanged(places.length, count);
  return [{ kind: 'unchanged', weight: 2, said: [said], changes: places }];
}
