import { likelyAdverbsIn } from '../form/adverbs.ts';
import { entriesOf, noteEntry } from '../form/entries.ts';
import { finished } from '../form/finish.ts';
import { withNotesInOrder } from '../form/notes.ts';
import { type ExpectedEnd, expectedEnds, withEnd } from '../form/punctuation.ts';
import { openingOf } from '../language/en/opening.ts';
import { languageOf } from '../language/language.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { Proposal, Slot } from '../model/draft.ts';
import type { ClauseStep } from './clauses.ts';
import { type Composed, compose } from './compose.ts';
import type { Line } from './lines.ts';
import type { Past } from './past.ts';
import { confidenceOf, levelOf, levelOfStep } from './rates.ts';
import type { Rhythm } from './rhythm.ts';
import type { Step } from './step.ts';

/** The drafted text, with what was done in it and what only may be. */
export interface Written {
  readonly document: Document;
  /** For each drafted paragraph the index of that of the base; null for what came back. */
  readonly from: readonly (number | null)[];
  readonly proposals: readonly Proposal[];
  readonly slots: readonly Slot[];
}

interface Plan {
  /** Where two want the same words the first is made. */
  readonly made: readonly Step[];
  readonly told: readonly Step[];
  readonly clauses: readonly { readonly clause: ClauseStep; readonly isApplied: boolean }[];
}

/** Writes the draft: first the words of each paragraph and footnote, then the clauses that go or come, then what follows from those. */
export function written(past: Past, rhythm: Rhythm, { made, told, clauses }: Plan): Written {
  const composed = past.lines.map((line) => ({
    line,
    ...compose(
      line.text,
      made.filter((step) => isOn(step, line)),
      told.filter((step) => isOn(step, line)),
    ),
  }));
  const worded = withWords(past.base, rhythm, composed);
  const { document, places } = withClauses(worded, past.base, clauses);
  const placeOf = (index: number) => places.get(index) ?? null;
  // Also or Further that came or went before them moved the words of a paragraph.
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

function isOn({ place }: Step, { paragraph, note }: Line): boolean {
  return place.paragraph === paragraph.index && place.note === (note?.marker ?? null);
}

/** The base in its new words: same paragraphs, same notes, of the next session. */
function withWords(base: Document, rhythm: Rhythm, composed: readonly ComposedLine[]): Document {
  const byPlace = new Map(
    composed.map((each) => [keyOf(each.line.paragraph.index, each.line.note?.marker ?? null), each]),
  );
  const paragraphs = base.paragraphs.map((paragraph): Paragraph => {
    const own = byPlace.get(keyOf(paragraph.index, null));
    if (own === undefined) return paragraph;
    return {
      ...paragraph,
      text: own.text,
      opening: own.text.startsWith(paragraph.opening) ? paragraph.opening : openingOf(own.text),
      notes: paragraph.notes.map((note) => ({
        ...note,
        offset: own.shift(note.offset),
        text: note.repeated ? note.text : (byPlace.get(keyOf(paragraph.index, note.marker))?.text ?? note.text),
      })),
    };
  });
  return {
    ...base,
    symbol: '',
    session: rhythm.session,
    adopted: null,
    meeting: null,
    issued: null,
    agendaItem: null,
    committeeReport: null,
    vote: null,
    provenance: '',
    reconstructed: false,
    paragraphs,
  };
}

function keyOf(paragraph: number, note: string | null): string {
  return `${paragraph}\n${note ?? ''}`;
}

interface Settled {
  readonly document: Document;
  /** Where each paragraph of the base is now; those that went are absent. */
  readonly places: ReadonlyMap<number, number>;
}

/** Takes clauses out and puts them in; numbers, Also and Further, the ends and the footnotes follow. */
function withClauses(document: Document, base: Document, clauses: Plan['clauses']): Settled {
  const applied = clauses.filter(({ isApplied }) => isApplied).map(({ clause }) => clause);
  const isOpenedAnew = document.paragraphs.some(({ opening, index }) => opening !== base.paragraphs[index]?.opening);
  if (applied.length === 0 && !isOpenedAnew)
    return { document, places: new Map(document.paragraphs.map(({ index }) => [index, index])) };
  const gone = new Set(applied.filter(({ kind }) => kind === 'drop').map(({ paragraph }) => paragraph.index));
  const entries = entriesOf(document).flatMap((entry) => {
    const index = entry.was?.index ?? -1;
    const back = applied
      .filter(({ kind, after }) => kind === 'return' && after === index)
      .map(({ paragraph }) => returning(paragraph));
    return [{ ...entry, isGone: gone.has(index) }, ...back];
  });
  const left = entries.filter(({ isGone }) => !isGone);
  const places = new Map(left.flatMap(({ was }, at) => (was === null ? [] : [[was.index, at] as const])));
  const counted = finished(document, {
    entries,
    title: document.title,
    titleNotes: document.titleNotes.map(noteEntry),
  });
  return { document: withNotesInOrder(withForm(counted, base, places), base), places };
}

function returning({ text, part, depth, notes }: Paragraph) {
  return {
    was: null,
    part,
    depth,
    isRow: false,
    number: null,
    text,
    notes: notes.map((note) => ({ ...noteEntry(note), was: null, placed: note.offset, text: note.text })),
    exchanges: [],
    whole: null,
    isGone: false,
    isMoved: false,
  };
}

/** Also and Further, and the ends, where the neighbours are other ones than in the base. */
function withForm(document: Document, base: Document, places: ReadonlyMap<number, number>): Document {
  const before = new Map([...places].map(([from, at]) => [at, from]));
  const [adverbs, ends] = [likelyAdverbsIn(document), expectedEnds(document)];
  const was = { adverbs: likelyAdverbsIn(base), ends: expectedEnds(base) };
  return {
    ...document,
    paragraphs: document.paragraphs.map((paragraph, at) => {
      const [adverb, end, from] = [adverbs[at], ends[at], before.get(at)];
      // What was against the rule in the base is somebody's wording, and stays.
      const isOwn = from !== undefined && was.adverbs[from]?.opening !== base.paragraphs[from]?.opening;
      const isOwnEnd = from !== undefined && !endsAs(base.paragraphs[from]?.text ?? '', was.ends[from]);
      const opening = adverb == null || isOwn ? paragraph.opening : adverb.opening;
      const worded = paragraph.text.startsWith(paragraph.opening)
        ? opening + paragraph.text.slice(paragraph.opening.length)
        : paragraph.text;
      const text =
        end == null || isOwnEnd || endsAs(worded, end) ? worded : withEnd(worded, end.end, languageOf(document));
      const shift = opening.length - paragraph.opening.length;
      const notes = paragraph.notes.map((note) => ({
        ...note,
        offset: Math.max(0, Math.min(text.length, note.offset + shift)),
      }));
      return { ...paragraph, opening, text, notes };
    }),
  };
}

function endsAs(text: string, end: ExpectedEnd | null | undefined): boolean {
  return end == null || end.allowed.some((mark) => text.endsWith(mark));
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
  const at = kind === 'drop' ? placeOf(paragraph.index) : after === null ? 0 : placeOf(after);
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
