import type { Operation } from '../form/operations.ts';
import { revise } from '../form/revise.ts';
import { openingOf } from '../language/en/opening.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { Proposal, Slot } from '../model/draft.ts';
import type { ClauseStep } from './clauses.ts';
import { type Composed, compose } from './compose.ts';
import { isOn, type Line } from './lines.ts';
import type { Past } from './past.ts';
import { confidenceOf, levelOf, levelOfStep } from './rates.ts';
import type { Rhythm } from './rhythm.ts';
import type { Step } from './step.ts';

/** The drafted text, with the steps applied and those only proposed. */
export interface Written {
  readonly document: Document;
  /** For each drafted paragraph, its index in the base; null for a clause brought back. */
  readonly from: readonly (number | null)[];
  readonly proposals: readonly Proposal[];
  readonly slots: readonly Slot[];
}

interface Plan {
  /** If two change the same words, the first is made. */
  readonly made: readonly Step[];
  readonly told: readonly Step[];
  readonly clauses: readonly { readonly clause: ClauseStep; readonly isApplied: boolean }[];
}

/** Writes the draft: first the words of each paragraph and footnote, then whole clauses, then what follows from those. */
export function written(past: Past, rhythm: Rhythm, { made, told, clauses }: Plan): Written {
  const composed = past.lines.map((line) => ({
    line,
    ...compose(
      line.text,
      made.filter((step) => isOn(step.place, line)),
      told.filter((step) => isOn(step.place, line)),
    ),
  }));
  const worded = withWords(past.base, rhythm, composed);
  const { document, places } = withClauses(worded, past.base, clauses);
  const placeOf = (index: number) => places.get(index) ?? null;
  // Adding or removing Also or Further shifts the words of a paragraph.
  const settled = composed.map((each) => shifted(each, worded, document, placeOf));
  return {
    document,
    from: fromOf(document, places),
    proposals: [
      ...settled.flatMap((each) => proposalsOf(each, placeOf)),
      ...clauses.map(({ clause, isApplied }) => clauseProposal(clause, isApplied, placeOf, document)),
    ].sort((a, b) => a.paragraph - b.paragraph || (a.place?.start ?? 0) - (b.place?.start ?? 0)),
    slots: settled.flatMap((each) => slotsOf(each, placeOf)),
  };
}

type ComposedLine = Composed & { readonly line: Line };

function shifted(composed: ComposedLine, worded: Document, document: Document, placeOf: PlaceOf): ComposedLine {
  const { line, places } = composed;
  const now = document.paragraphs[placeOf(line.paragraph.index) ?? -1];
  const before = worded.paragraphs[line.paragraph.index];
  const by = (now?.opening.length ?? 0) - (before?.opening.length ?? 0);
  if (line.note !== null || now === undefined || before === undefined || by === 0) return composed;
  const moved = (at: number) => (at < before.opening.length ? Math.min(at, now.opening.length) : at + by);
  return {
    ...composed,
    text: now.text,
    places: new Map([...places].map(([step, { start, end }]) => [step, { start: moved(start), end: moved(end) }])),
  };
}

/** The base with its new words: the same paragraphs and footnotes, for the next session. */
function withWords(base: Document, rhythm: Rhythm, composed: readonly ComposedLine[]): Document {
  const byPlace = new Map(
    composed.map((each) => [lineKey(each.line.paragraph.index, each.line.note?.marker ?? null), each]),
  );
  const paragraphs = base.paragraphs.map((paragraph): Paragraph => {
    const own = byPlace.get(lineKey(paragraph.index, null));
    if (own === undefined) return paragraph;
    return {
      ...paragraph,
      text: own.text,
      opening: own.text.startsWith(paragraph.opening) ? paragraph.opening : openingOf(own.text),
      notes: paragraph.notes.map((note) => ({
        ...note,
        offset: own.shift(note.offset),
        text: note.repeated ? note.text : (byPlace.get(lineKey(paragraph.index, note.marker))?.text ?? note.text),
      })),
    };
  });
  return {
    ...base,
    symbol: '',
    reissueMark: '',
    kind: base.kind === 'decision' ? 'draft-decision' : 'draft-resolution',
    session: rhythm.session,
    adopted: null,
    meeting: null,
    issued: null,
    agendaItem: null,
    committeeReport: null,
    sponsors: [],
    mastheadNotes: [],
    related: [],
    original: null,
    vote: null,
    adoptedWithoutVote: null,
    provenance: '',
    reconstructed: false,
    paragraphs,
  };
}

function lineKey(paragraph: number, note: string | null): string {
  return `${paragraph}\n${note ?? ''}`;
}

interface Settled {
  readonly document: Document;
  /** The new index of each paragraph of the base; dropped ones are absent. */
  readonly places: ReadonlyMap<number, number>;
}

/** Drops clauses and brings them back; numbers, Also and Further, end punctuation and footnotes follow. */
function withClauses(document: Document, base: Document, clauses: Plan['clauses']): Settled {
  const applied = clauses.filter(({ isApplied }) => isApplied).map(({ clause }) => clause);
  const isOpenedAnew = document.paragraphs.some(({ opening, index }) => opening !== base.paragraphs[index]?.opening);
  if (applied.length === 0 && !isOpenedAnew)
    return { document, places: new Map(document.paragraphs.map(({ index }) => [index, index])) };
  const { document: settled, from } = revise(
    document,
    applied.map((clause) => operationFor(clause)),
    { like: base },
  );
  return { document: settled, places: placesOf(from) };
}

function operationFor({ kind, paragraph, after }: ClauseStep): Operation {
  if (kind === 'drop') return { kind: 'delete', paragraph: paragraph.index };
  const { part, depth, text, notes } = paragraph;
  return { kind: 'insert', after, paragraph: { part, depth, isRow: false, number: null, text, notes } };
}

/** The new index of each paragraph of the base. */
function placesOf(from: readonly (number | null)[]): ReadonlyMap<number, number> {
  return new Map(from.flatMap((index, at) => (index === null ? [] : [[index, at] as const])));
}

function fromOf({ paragraphs }: Document, places: ReadonlyMap<number, number>): readonly (number | null)[] {
  const from = new Map([...places].map(([index, at]) => [at, index]));
  return paragraphs.map(({ index }) => from.get(index) ?? null);
}

type PlaceOf = (index: number) => number | null;

function proposalsOf({ line, places, made }: ComposedLine, placeOf: PlaceOf): readonly Proposal[] {
  const paragraph = placeOf(line.paragraph.index);
  if (paragraph === null) return [];
  return [...places].flatMap(([step, place]): readonly Proposal[] => {
    if (step.slot !== null) return [];
    return [
      {
        paragraph,
        kind: step.kind,
        old: line.text.slice(step.place.start, step.place.end),
        new: step.words,
        place: line.note === null ? place : { start: line.note.offset, end: line.note.offset },
        reason: step.reason,
        support: step.support,
        confidence: round(confidenceOf(step.rule)),
        level: levelOfStep(step),
        applied: made.has(step),
      },
    ];
  });
}

function slotsOf({ line, places, text }: ComposedLine, placeOf: PlaceOf): readonly Slot[] {
  const paragraph = placeOf(line.paragraph.index);
  if (paragraph === null) return [];
  return [...places].flatMap(([{ slot }, { start, end }]): readonly Slot[] =>
    slot === null || !text.startsWith('[', start)
      ? []
      : [
          {
            paragraph,
            text: text.slice(start, end),
            start: line.note === null ? start : line.note.offset,
            note: line.note?.marker ?? null,
            ...slot,
          },
        ],
  );
}

function clauseProposal(clause: ClauseStep, applied: boolean, placeOf: PlaceOf, { paragraphs }: Document): Proposal {
  const { kind, paragraph, after, reason, support, rule } = clause;
  const beside = kind === 'drop' ? paragraph.index : after;
  const at = beside === null ? 0 : placeOf(beside);
  const place = Math.min(paragraphs.length - 1, (at ?? 0) + (kind === 'return' && applied ? 1 : 0));
  return {
    paragraph: place,
    kind,
    old: kind === 'drop' ? paragraph.text : '',
    new: kind === 'drop' ? '' : paragraph.text,
    place: null,
    reason,
    support,
    confidence: round(confidenceOf(rule)),
    level: levelOf(rule),
    applied,
  };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
