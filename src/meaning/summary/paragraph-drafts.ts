import type { Fact } from '../../model/fact.ts';
import type { Said } from '../../model/sentences.ts';
import { largest } from '../../text/extremes.ts';
import { printedValues } from '../fact-words.ts';
import { clauseOf, isFigures, type PlacedEdit } from './clauses.ts';
import { type Kept, keptOf } from './kept.ts';
import { topicWords } from './own-words.ts';
import { quotationsOf, textOf } from './say.ts';
import { caseFolded, type Draft, type Teller } from './teller.ts';

/** The sentences on kept, split and merged paragraphs, and what is left for the last ones. */
export interface KeptDrafts {
  readonly drafts: readonly Draft[];
  /** Changes that have a sentence. */
  readonly told: ReadonlySet<number>;
  /** Of those, the ones that differ in nothing but figures. */
  readonly figuresOnly: ReadonlySet<number>;
  readonly notesOnly: ReadonlySet<number>;
  /** Changes that are only touched up. */
  readonly light: readonly number[];
}

export function keptDrafts(teller: Teller): KeptDrafts {
  const kept = teller.changes.flatMap(({ kind, routine, facets }, at) =>
    kind === 'added' || kind === 'removed' || routine || (kind === 'kept' && facets.length === 0)
      ? []
      : [keptOf(teller, at)],
  );
  const acts = kept.flatMap(({ at }) => statesDraft(teller, at) ?? []);
  const acted = new Set(acts.flatMap(({ changes }) => changes));
  const common = throughout(kept);
  const passed = passedWords(kept, teller);
  const taken = new Set([...common, ...passed].flatMap((each) => each.taken));
  const most = kept.length <= FEW_PARAGRAPHS ? EDITS_MAX_OF_FEW : EDITS_MAX;
  const own = kept
    .map((each) => ({
      ...each,
      edits: each.edits.filter((edit) => !taken.has(edit) && edit.size > 0 && !(acted.has(each.at) && isOfAct(edit))),
    }))
    .map((each) => ({ kept: each, draft: paragraphDraft(each, teller, most) }));
  const drafts = [
    ...acts,
    ...common.map(({ edits }) => throughoutDraft(edits, teller)),
    ...passed.map(({ draft }) => draft),
    ...rowsTogether(
      own.flatMap(({ draft }) => draft ?? []),
      teller,
    ),
  ];
  const told = new Set(drafts.flatMap(({ changes }) => changes));
  const light = kept
    .filter(
      ({ at }) => !told.has(at) && teller.change(at).facets.some((facet) => facet === 'reworded' || facet === 'notes'),
    )
    .map(({ at }) => at);
  return {
    drafts: [...drafts, ...lightDraft(light, teller)],
    told,
    light,
    figuresOnly: new Set(own.flatMap(({ kept: each, draft }) => (draft?.kind === 'figures' ? [each.at] : []))),
    notesOnly: new Set(own.flatMap(({ kept: each, draft }) => (draft?.kind === 'note' ? [each.at] : []))),
  };
}

/** The words of a State's accession, and the counts that it moves. */
function isOfAct(edit: PlacedEdit): boolean {
  return edit.kind !== 'drops' ? edit.size <= ACT_MAX_WORDS : false;
}

const ACT_MAX_WORDS = 14;

/** States that joined or left, with the counts of the same paragraph. */
function statesDraft(teller: Teller, at: number): Draft | null {
  const { facts } = teller.change(at);
  const acts = facts.filter(
    ({ kind, of, old: before, new: after, routine }) =>
      kind === 'state' && ACTS.has(of) && after !== null && before === null && !routine,
  );
  if (acts.length === 0) return null;
  const told = [...new Set(acts.map(({ of }) => of))].map((of) => ({
    act: of,
    names: acts.filter((act) => act.of === of).map((act) => String(act.new)),
  }));
  const counts = facts.filter(({ kind, routine }) => kind === 'count' && !routine);
  const said = teller.sentences.states(
    told,
    counts.map((fact) => countedWords(fact, teller)),
    teller.name(at),
  );
  return { kind: 'states', weight: 96, said, changes: [at] };
}

function countedWords(fact: Fact, teller: Teller): readonly Said[] {
  const { grammar, adds, drops, instead } = teller.sentences;
  if (grammar !== null) return [grammar.fact(fact, printedValues(fact, teller.documents))];
  const now = fact.places.new === null ? null : teller.quotationAt('new', fact.places.new);
  const was = fact.places.old === null ? null : teller.quotationAt('old', fact.places.old);
  if (now === null) return was === null ? [] : drops(was);
  return was === null ? adds(now) : instead(now, was);
}

const ACTS: ReadonlySet<string> = new Set([
  'ratification',
  'accession',
  'succession',
  'acceptance',
  'approval',
  'signature',
  'withdrawal',
]);

interface Common {
  readonly edits: readonly PlacedEdit[];
  /** The edits as they are in their paragraphs. */
  readonly taken: readonly PlacedEdit[];
}

/** The same edit in several paragraphs is one sentence, if what is quoted of the first is in all of them. */
function throughout(kept: readonly Kept[]): readonly Common[] {
  const groups = new Map<string, PlacedEdit[]>();
  for (const { edits } of kept)
    for (const edit of edits) {
      if (edit.size === 0) continue;
      const key = `${edit.kind}\n${edit.heavy}`;
      groups.set(key, [...(groups.get(key) ?? []), edit]);
    }
  return [...groups.values()].flatMap((edits) => {
    const [first] = edits;
    if (first === undefined || edits.every(({ at }) => at === first.at)) return [];
    const phrases = [first.phrase, coreOf(first)];
    const own = phrases.map((phrase) => edits.filter((edit) => hasSame(edit, { ...first, phrase })));
    const best = own.findIndex((some) => new Set(some.map(({ at }) => at)).size > 1);
    const phrase = phrases[best];
    return phrase === undefined
      ? []
      : [
          {
            edits: (own[best] ?? []).map((edit) => (edit === first ? { ...first, phrase } : edit)),
            taken: own[best] ?? [],
          },
        ];
  });
}

function hasSame({ sources }: PlacedEdit, { phrase, sources: own }: PlacedEdit): boolean {
  return (['old', 'new'] as const).every((version) =>
    caseFolded(sources[version].passage.text).includes(caseFolded(own[version].passage.wordsOf(phrase[version]))),
  );
}

/** Only the words that differ: around them, each paragraph may have others. */
function coreOf({ core, phrase, kind, sources }: PlacedEdit): PlacedEdit['phrase'] {
  const own = { old: sources.old.passage.trimmed(core.old), new: sources.new.passage.trimmed(core.new) };
  const isWord = (version: 'old' | 'new') => sources[version].passage.contentOf(own[version]) > 0;
  return kind === 'instead' && isWord('old') && isWord('new') ? own : phrase;
}

function throughoutDraft(edits: readonly PlacedEdit[], teller: Teller): Draft {
  const [first] = edits;
  if (first === undefined) throw new Error('unreachable: a group has edits');
  const places = [...new Set(edits.map(({ at }) => at))];
  const names = teller.sentences.listed(places.map((at) => teller.name(at)));
  const said = teller.sentences.throughout(names, clauseOf(first, teller));
  const weight = largest(places.map((at) => wordWeight(teller, at, first.size))) + 4;
  return { kind: 'throughout', weight, said, changes: places };
}

interface Passed extends Common {
  readonly draft: Draft;
}

/** Words dropped in one paragraph and added in another. */
function passedWords(kept: readonly Kept[], teller: Teller): readonly Passed[] {
  const all = kept.flatMap(({ edits }) => edits).filter(({ size }) => size > 0);
  const words = ({ phrase, sources }: PlacedEdit, version: 'old' | 'new') =>
    caseFolded(sources[version].passage.wordsOf(phrase[version]));
  const adds = new Map(all.filter(({ kind }) => kind === 'adds').map((edit) => [words(edit, 'new'), edit]));
  return all.flatMap((drop): readonly Passed[] => {
    const add = drop.kind === 'drops' ? adds.get(words(drop, 'old')) : undefined;
    if (add === undefined || add.at === drop.at) return [];
    const [quote] = clauseOf(add, teller).filter((each) => typeof each !== 'string');
    if (quote === undefined) return [];
    const changes = [drop.at, add.at].sort((a, b) => a - b);
    const said = teller.sentences.passes(quote, teller.name(drop.at), teller.name(add.at));
    return [{ edits: [drop, add], taken: [drop, add], draft: { kind: 'passed', weight: 40, said, changes } }];
  });
}

/** The most edits that one sentence tells; more where few sentences are needed. */
const EDITS_MAX = 3;
const EDITS_MAX_OF_FEW = 4;
const FEW_PARAGRAPHS = 8;

function paragraphDraft(kept: Kept, teller: Teller, most: number): Draft | null {
  const { at, opening, edits, notes, wholeNotes } = kept;
  const shape = shapeOf(at, teller);
  const told = mostTelling(edits, most);
  const clauses = [...(opening === null ? [] : [opening]), ...told.map((edit) => clauseOf(edit, teller))];
  const noted = [...wholeNotes, ...noteClauses(notes, teller)];
  if (clauses.length === 0 && noted.length === 0 && shape === null) return null;
  const name = teller.name(at);
  const isNoteOnly = clauses.length === 0;
  const isRewritten = kept.share > REWRITTEN_MIN_SHARE && edits.length > 1 && opening === null && !isRow(at, teller);
  const all = [...clauses, ...noted];
  const words = teller.sentences.joined(all);
  const isBrief = textOf(words, teller.sentences).length < TOPIC_MAX_CHARACTERS;
  const topic =
    shape === null && opening === null && !isNoteOnly && isBrief
      ? topicOf(
          at,
          teller,
          quotationsOf(words).map(({ words: quoted }) => quoted),
        )
      : '';
  const hasMore = edits.length > told.length;
  const said = teller.sentences.paragraph({ name, shape, isRewritten, topic, clauses: all, hasMore });
  if (all.length === 0) return { kind: 'shape', weight: shapeWeight(teller, at), said, changes: [at] };
  const isFigure = clauses.length > 0 && opening === null && noted.length === 0 && edits.every(isFigures);
  const kind = isNoteOnly ? 'note' : opening !== null ? 'opening' : isFigure ? 'figures' : 'words';
  const size = edits.reduce((sum, edit) => sum + edit.size, 0);
  const weight = isNoteOnly
    ? 28
    : wordWeight(teller, at, size) +
      openingWeight(kept) +
      (edits.some(isFigures) ? 14 : 0) +
      (edits.some(({ heavy, size: own }) => own <= GRAVE_MAX_WORDS && isGrave(heavy, teller)) ? 20 : 0);
  const own = { kind, weight, said, changes: [at] } as const;
  const { direction } = kept;
  return direction === 'stronger' || direction === 'weaker' ? { ...own, stance: direction } : own;
}

function isRow(at: number, teller: Teller): boolean {
  return teller.paragraphs(at, 'new').some(({ row }) => row !== null);
}

/** A short clause does not say what the paragraph is about; for a row, its first cell does. */
function topicOf(at: number, teller: Teller, quotations: readonly string[]): string {
  const [paragraph] = teller.paragraphs(at, 'new');
  if (paragraph === undefined) return '';
  const [cell] = paragraph.row?.cells ?? [];
  if (cell !== undefined) return ` (${paragraph.text.slice(cell.start, cell.end)})`;
  if (!teller.isInOwnWords('new')) return '';
  const topic = topicWords(paragraph, teller.source(at, 'new').passage, teller.languages.new, TOPIC_MAX_WORDS) ?? '';
  // What is quoted is not said twice.
  const isQuoted = quotations.some((quote) => caseFolded(topic).includes(caseFolded(quote.replace(/ …$/u, ''))));
  return topic === '' || isQuoted ? '' : ` (${topic})`;
}

/** Clauses of fewer characters need the topic. */
const TOPIC_MAX_CHARACTERS = 130;
const TOPIC_MAX_WORDS = 11;

/** The clauses on footnotes, after `in its footnote`. */
function noteClauses(notes: readonly PlacedEdit[], teller: Teller): readonly (readonly Said[])[] {
  return mostTelling(
    notes.filter(({ size }) => size > 0),
    EDITS_MAX,
  ).map((edit, at) => teller.sentences.inFootnote(clauseOf(edit, teller), at === 0));
}

/** The rows of one table in which only figures changed are one event. */
function rowsTogether(drafts: readonly Draft[], teller: Teller): readonly Draft[] {
  const sections = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const [paragraph] = teller.paragraphs(draft.changes[0] ?? 0, 'new');
    if (draft.kind !== 'figures' || paragraph?.row == null) continue;
    sections.set(paragraph.section, [...(sections.get(paragraph.section) ?? []), draft]);
  }
  const many = [...sections.values()].filter((own) => own.length > ROWS_MAX);
  const together = new Set(many.flat());
  return [
    ...drafts.filter((draft) => !together.has(draft)),
    ...many.map((own): Draft => {
      const changes = own.flatMap((draft) => draft.changes);
      const names = teller.sentences.listed(changes.map((at) => teller.name(at)));
      return { kind: 'figures', weight: 40, said: [teller.sentences.otherFigures(names)], changes };
    }),
  ];
}

/** Up to so many rows have a sentence each. */
const ROWS_MAX = 2;

const REWRITTEN_MIN_SHARE = 0.45;

/** The largest, in the order of the text. */
function mostTelling(edits: readonly PlacedEdit[], most: number): readonly PlacedEdit[] {
  const largest = [...edits].sort((a, b) => b.size - a.size).slice(0, most);
  return edits.filter((edit) => largest.includes(edit));
}

/** In a longer edit, such a word is one among others. */
const GRAVE_MAX_WORDS = 4;

/** Whether a negation, or another word that turns a duty, came or went. */
function isGrave(heavy: string, teller: Teller): boolean {
  const grave = teller.languages.new.telling?.grave;
  return grave !== undefined && heavy.split(/\s/u).some((word) => grave.has(word));
}

/** Another stance matters more than a verb put before. */
function openingWeight({ opening, direction }: Kept): number {
  if (opening === null) return 0;
  if (direction === null) return 8;
  return direction === 'stronger' || direction === 'weaker' ? 24 : 12;
}

function wordWeight(teller: Teller, at: number, size: number): number {
  const part = teller.part(at);
  const base = part === 'operative' || part === 'order' ? 46 : part === 'preamble' ? 28 : 24;
  return base + Math.min(MOST_FOR_SIZE, size);
}

const MOST_FOR_SIZE = 22;

function shapeWeight(teller: Teller, at: number): number {
  return teller.part(at) === 'operative' ? 44 : 30;
}

/** `Old OP23 is split into OP24 and OP25`, `OP3, from the preamble (old PP7)`; null for paragraphs at most renumbered or moved. */
function shapeOf(at: number, teller: Teller): string | null {
  const { kind, facets } = teller.change(at);
  const { split, merged, crossed } = teller.sentences;
  if (kind === 'split') return split(teller.was(at), teller.name(at));
  if (kind === 'merged') return merged(teller.was(at), teller.name(at));
  return facets.includes('crossed') ? crossed(teller.was(at), teller.part(at), teller.name(at)) : null;
}

function lightDraft(light: readonly number[], teller: Teller): readonly Draft[] {
  if (light.length === 0) return [];
  const names = teller.sentences.listed(light.map((at) => teller.name(at)));
  return [{ kind: 'light', weight: 5, said: [teller.sentences.light(names)], changes: light }];
}
