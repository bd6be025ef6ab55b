import type { Change, Edit } from '../../model/comparison.ts';
import type { Compilation } from '../../model/compilation.ts';
import type { Document, Note, Paragraph } from '../../model/document.ts';
import type { Stretch } from '../../model/negotiation.ts';
import { withMarkers } from './markers.ts';
import { compiledPlaces } from './places.ts';
import { noteKey } from './rewrites.ts';
import { type Span, spansOf, spansWithin } from './spans.ts';
import { woven } from './weave.ts';

/** What some of the sides, all together, change in the text as those before them left it. */
export interface Round {
  /** `G77`; `G77, EU` for what both want alike. */
  readonly author: string;
  readonly documents: { readonly old: Document; readonly new: Document };
  readonly titleEdits: readonly Edit[];
  /** The edits are exact: no word is replaced but those that the sides replace. */
  readonly changes: readonly Pick<Change, 'kind' | 'old' | 'new' | 'edits'>[];
}

/**
 * The changes of all proposals in rounds, so that each can be tracked under the names of those who want it. First all words come in, then
 * words go: so whatever is new finds its neighbours. After the last round the text has the words of all; of rivals, those of each.
 */
export function roundsOf({ base, proposals }: Compilation): readonly Round[] {
  const { text } = compiledPlaces(base, proposals, false);
  const sides = proposals.map(({ name, title }) => ({ by: name, rewrites: title }));
  // There is one title: another one has no line of its own beside it.
  const title = woven({ text: base.title, notes: base.titleNotes }, sides, { isSpaced: false, isOnly: true });
  const names = proposals.map(({ name }) => name);
  const head = { ...title, spans: inOrder(spansWithin(title.text, title.stretches), names) };
  const paragraphs = text.paragraphs.flatMap((paragraph): readonly (Paragraph & Spanned)[] => {
    const spanned = { ...paragraph, spans: inOrder(spansOf(paragraph), names) };
    return isDeletedAndReworded(paragraph) ? inTwo(spanned, names) : [numberedAsBase(spanned, base)];
  });
  const steps = stepsIn([...head.spans, ...paragraphs.flatMap(({ spans }) => spans)], names);
  const rounds: Round[] = [];
  const done = new Set<string>();
  let before = stateOf({ base, head, paragraphs }, done);
  for (const { author, step } of steps) {
    done.add(step);
    const after = stateOf({ base, head, paragraphs }, done);
    const documents = { old: before.document, new: after.document };
    const titleEdits = editsOf(head.spans, before.done, after.done);
    rounds.push({ author, documents, titleEdits, changes: changesOf(before, after, paragraphs) });
    before = after;
  }
  return rounds;
}

/** The same with the names in one order: `G77, EU` and `EU, G77` are the same two. */
function inOrder(spans: readonly Span[], names: readonly string[]): readonly Span[] {
  const ordered = (own: readonly string[]) => names.filter((name) => own.includes(name));
  return spans.map((span) => ({ ...span, by: ordered(span.by), deletedBy: ordered(span.deletedBy) }));
}

/** Whether somebody deletes a whole paragraph in which somebody else changes words. */
function isDeletedAndReworded({ text, negotiated }: Paragraph): boolean {
  const stretches = negotiated?.stretches ?? [];
  const over = ({ start, end, deletedBy }: Stretch) => start === 0 && end === text.length && deletedBy.length > 0;
  return stretches.length > 1 && stretches.some(over);
}

/**
 * A paragraph that is deleted and reworded, in two: the words of the base, which nobody of them keeps, and the rewordings, each whole. Else
 * the paragraph would stay, without words, for those who accept the deletion alone.
 */
function inTwo(paragraph: Paragraph & Spanned, names: readonly string[]): readonly (Paragraph & Spanned)[] {
  const { spans } = paragraph;
  const over = names.filter((name) => spans.every(({ deletedBy }) => deletedBy.includes(name)));
  const sides = names.filter(
    (name) => !over.includes(name) && spans.some((span) => [...span.by, ...span.deletedBy].includes(name)),
  );
  const deletedBy = names.filter((name) => over.includes(name) || sides.includes(name));
  const base = wholeOf(paragraph, ({ by }) => by.length === 0, { by: [], deletedBy });
  const rewordings = new Map<string, string[]>();
  for (const side of sides) {
    const { text, notes } = wholeOf(paragraph, (span) => isWanted(span, side), { by: [side], deletedBy: [] });
    const key = [text, ...notes.map(noteKey)].join('\n');
    rewordings.set(key, [...(rewordings.get(key) ?? []), side]);
  }
  const own = [...rewordings.values()].map((by) =>
    wholeOf(paragraph, (span) => isWanted(span, by[0] ?? ''), { by, deletedBy: [] }),
  );
  return [base, ...own];
}

function isWanted({ by, deletedBy }: Span, side: string): boolean {
  return (by.length === 0 || by.includes(side)) && !deletedBy.includes(side);
}

/** Some spans of a paragraph as a paragraph of its own, wanted or deleted as a whole. */
function wholeOf(
  paragraph: Paragraph & Spanned,
  isIn: (span: Span) => boolean,
  sides: Pick<Span, 'by' | 'deletedBy'>,
): Paragraph & Spanned {
  const words = wordsIn(paragraph, isIn);
  const opening = words.text.startsWith(paragraph.opening) ? paragraph.opening : '';
  return { ...paragraph, ...words, opening, spans: [{ start: 0, end: words.text.length, text: words.text, ...sides }] };
}

/** Another wording has the number of the paragraph that is struck beside it. */
function numberedAsBase<Each extends Paragraph>(paragraph: Each, base: Document): Each {
  const name = OTHER_WORDING.exec(paragraph.negotiated?.label ?? '')?.[1];
  const own = name === undefined ? undefined : base.paragraphs.find(({ id }) => id === name);
  return own === undefined ? paragraph : { ...paragraph, label: own.label };
}

const OTHER_WORDING = /^(.+?) alt(?: \d+)?$/u;

/** Whose words a span is: those who want it in, or those who want it out. */
function authorOf({ by, deletedBy }: Span): string {
  return (by.length > 0 ? by : deletedBy).join(', ');
}

/** In which step a span comes in or goes; empty for words that stay. */
function stepOf(span: Span): string {
  const author = authorOf(span);
  return author === '' ? '' : `${span.by.length > 0 ? 'in' : 'out'} ${author}`;
}

/** What each side brings in alone, in their order, then what several bring in; then what they delete, in the same way. */
function stepsIn(
  spans: readonly Span[],
  names: readonly string[],
): readonly { readonly author: string; readonly step: string }[] {
  const steps = new Map(spans.map((span) => [stepOf(span), authorOf(span)]));
  steps.delete('');
  const rank = ([step, author]: readonly [string, string]) =>
    (step.startsWith('in ') ? 0 : 2 * names.length) + (names.includes(author) ? names.indexOf(author) : names.length);
  const sorted = [...steps].sort((a, b) => rank(a) - rank(b) || (a[0] < b[0] ? -1 : 1));
  return sorted.map(([step, author]) => ({ author, step }));
}

interface Spanned {
  readonly text: string;
  readonly notes: readonly Note[];
  readonly spans: readonly Span[];
}

interface State {
  readonly document: Document;
  /** For each paragraph of the compiled text, its index in the document; null if it is not in it. */
  readonly places: readonly (number | null)[];
  /** The steps that are over. */
  readonly done: ReadonlySet<string>;
}

function stateOf(
  known: { readonly base: Document; readonly head: Spanned; readonly paragraphs: readonly (Paragraph & Spanned)[] },
  done: ReadonlySet<string>,
): State {
  const { base, head, paragraphs } = known;
  const kept: Paragraph[] = [];
  const places = paragraphs.map(({ spans, negotiated: _, ...paragraph }): number | null => {
    const words = wordsNow({ ...paragraph, spans }, done);
    if (words.text === '' && paragraph.text !== '') return null;
    const opening = words.text.startsWith(paragraph.opening) ? paragraph.opening : '';
    kept.push({ ...paragraph, ...words, opening, index: kept.length });
    return kept.length - 1;
  });
  const { text: title, notes: titleNotes } = wordsNow(head, done);
  const { comments: _comments, tracked: _tracked, ...facts } = base;
  return { document: withMarkers({ ...facts, title, titleNotes, paragraphs: kept }), places, done: new Set(done) };
}

/** The words that are in the text after some rounds. */
function wordsNow(words: Spanned, done: ReadonlySet<string>): { text: string; notes: readonly Note[] } {
  return wordsIn(words, (span) => isIn(span, done));
}

function isIn(span: Span, done: ReadonlySet<string>): boolean {
  return done.has(stepOf(span)) === span.by.length > 0;
}

/** Some of the words; a note goes with the letter that it hangs on. */
function wordsIn({ notes, spans }: Spanned, isKept: (span: Span) => boolean): { text: string; notes: readonly Note[] } {
  let text = '';
  const kept: Note[] = [];
  for (const span of spans.filter(isKept)) {
    for (const note of notes) {
      const at = Math.max(0, note.offset - 1);
      if (at >= span.start && at < span.end) kept.push({ ...note, offset: note.offset - span.start + text.length });
    }
    text += span.text;
  }
  return { text, notes: kept };
}

function changesOf(before: State, after: State, paragraphs: readonly Spanned[]): Round['changes'] {
  return paragraphs.flatMap(({ spans }, at): Round['changes'] => {
    const [old, now] = [before.places[at] ?? null, after.places[at] ?? null];
    const edits = editsOf(spans, before.done, after.done);
    if (old === null && now === null) return [];
    if (old === null) return [{ kind: 'added', old: [], new: now === null ? [] : [now], edits }];
    return [
      now === null ? { kind: 'removed', old: [old], new: [], edits } : { kind: 'kept', old: [old], new: [now], edits },
    ];
  });
}

function editsOf(spans: readonly Span[], before: ReadonlySet<string>, after: ReadonlySet<string>): readonly Edit[] {
  return spans.flatMap((span): readonly Edit[] => {
    const [was, is] = [isIn(span, before), isIn(span, after)];
    if (was && is) return [{ kind: 'same', text: span.text }];
    if (was) return [{ kind: 'removed', text: span.text }];
    return is ? [{ kind: 'added', text: span.text }] : [];
  });
}
