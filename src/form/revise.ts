import { languageOf } from '../language/language.ts';
import type { Document } from '../model/document.ts';
import { likelyAdverbsIn } from './adverbs.ts';
import { type Entry, type EntryNote, entriesOf, newEntry, newNote, noteEntry } from './entries.ts';
import { finished } from './finish.ts';
import { withNotesInOrder } from './notes.ts';
import type { NoteName, Operation } from './operations.ts';
import { type ExpectedEnd, expectedEnds, withEnd } from './punctuation.ts';

export interface Revised {
  readonly document: Document;
  /** For each paragraph, the index of the original one; null if it is new. */
  readonly from: readonly (number | null)[];
}

/**
 * Carries out operations on a text, with what follows from them: sections, numbers and letters, names, footnote markers.
 *
 * @param like if given, Also and Further, end punctuation and each `Ibid.` are adjusted too, except where this text, which has the
 *   paragraphs of the document, already breaks the rule
 * @param ends adjusts the end punctuation alone, except where the document already breaks the rule
 */
export function revise(
  document: Document,
  operations: readonly Operation[],
  { like = null, ends = false }: { readonly like?: Document | null; readonly ends?: boolean } = {},
): Revised {
  const revision = new Revision(document);
  for (const operation of operations) revision.take(operation);
  const { entries } = revision;
  const from = entries.flatMap(({ was, isGone }) => (isGone ? [] : [was?.index ?? null]));
  const numbered = finished(document, { entries, title: revision.title, titleNotes: revision.titleNotes });
  if (like !== null) return { document: withNotesInOrder(withForm(numbered, like, from), like), from };
  return { document: ends ? withEnds(numbered, document, from) : numbered, from };
}

/** Collects operations: nothing is done until all are known. */
class Revision {
  title: string;
  readonly titleNotes: EntryNote[];
  readonly #all: readonly Entry[];
  /** The entries inserted after each paragraph, or at the beginning. */
  readonly #behind = new Map<number | null, Entry[]>();

  constructor(document: Document) {
    this.title = document.title;
    this.titleNotes = document.titleNotes.map(noteEntry);
    this.#all = entriesOf(document);
  }

  /** All entries in their new order, including deleted ones. */
  get entries(): readonly Entry[] {
    const behind = (place: number | null) => this.#behind.get(place) ?? [];
    return [
      ...behind(null),
      ...this.#all.flatMap((entry, index) => [...(entry.isMoved ? [] : [entry]), ...behind(index)]),
    ];
  }

  take(operation: Operation): void {
    switch (operation.kind) {
      case 'title':
        this.title = operation.text;
        break;
      case 'insert':
        this.#put(newEntry(operation.paragraph), operation.after);
        break;
      case 'insert-note':
        this.#notesOf(operation.paragraph).push(newNote(operation));
        break;
      case 'reword':
      case 'delete':
      case 'move':
      case 'make':
        this.#onParagraph(this.#entryAt(operation.paragraph), operation);
        break;
      case 'reword-note':
      case 'place-note':
      case 'delete-note':
        onNote(this.#noteAt(operation.note), operation);
        break;
    }
  }

  #onParagraph(entry: Entry, operation: Extract<Operation, { kind: 'reword' | 'delete' | 'move' | 'make' }>): void {
    switch (operation.kind) {
      case 'reword':
        entry.exchanges = operation.exchanges;
        entry.whole = operation.whole;
        break;
      case 'delete':
        entry.isGone = true;
        break;
      case 'move':
        entry.isMoved = true;
        this.#put(entry, operation.after);
        break;
      case 'make':
        entry.part = operation.part;
        entry.depth = operation.depth;
        entry.number = operation.number;
        break;
    }
  }

  #put(entry: Entry, after: number | null): void {
    this.#behind.set(after, [...(this.#behind.get(after) ?? []), entry]);
  }

  #entryAt(index: number): Entry {
    const entry = this.#all[index];
    if (entry === undefined) throw new Error(`unreachable: there is no paragraph ${index}`);
    return entry;
  }

  #notesOf(paragraph: number | null): EntryNote[] {
    return paragraph === null ? this.titleNotes : this.#entryAt(paragraph).notes;
  }

  #noteAt({ paragraph, at }: NoteName): EntryNote {
    const note = this.#notesOf(paragraph)[at];
    if (note === undefined) throw new Error(`unreachable: there is no note ${at} on ${paragraph ?? 'the title'}`);
    return note;
  }
}

function onNote(
  note: EntryNote,
  operation: Extract<Operation, { kind: 'reword-note' | 'place-note' | 'delete-note' }>,
): void {
  switch (operation.kind) {
    case 'reword-note':
      note.exchanges = operation.exchanges;
      note.whole = operation.whole;
      break;
    case 'place-note':
      note.placed = operation.offset;
      break;
    case 'delete-note':
      note.isGone = true;
      break;
  }
}

/** Adjusts Also and Further and end punctuation to the new neighbours. */
function withForm(document: Document, base: Document, origins: readonly (number | null)[]): Document {
  const language = languageOf(document);
  const [adverbs, ends] = [likelyAdverbsIn(document), expectedEnds(document)];
  const was = { adverbs: likelyAdverbsIn(base), ends: expectedEnds(base) };
  return {
    ...document,
    paragraphs: document.paragraphs.map((paragraph, at) => {
      const [adverb, end, from] = [adverbs[at], ends[at], origins[at] ?? null];
      // What already broke the rule there is deliberate wording, and stays.
      const isOwn = from !== null && was.adverbs[from]?.opening !== base.paragraphs[from]?.opening;
      const isOwnEnd = from !== null && !endsAs(base.paragraphs[from]?.text ?? '', was.ends[from]);
      const opening = adverb == null || isOwn ? paragraph.opening : adverb.opening;
      const worded = paragraph.text.startsWith(paragraph.opening)
        ? opening + paragraph.text.slice(paragraph.opening.length)
        : paragraph.text;
      const text = end == null || isOwnEnd || endsAs(worded, end) ? worded : withEnd(worded, end.end, language);
      const shift = opening.length - paragraph.opening.length;
      const notes = paragraph.notes.map((note) => ({
        ...note,
        offset: Math.max(0, Math.min(text.length, note.offset + shift)),
      }));
      return { ...paragraph, opening, text, notes };
    }),
  };
}

/** Adjusts end punctuation to the new neighbours. */
function withEnds(document: Document, base: Document, origins: readonly (number | null)[]): Document {
  const language = languageOf(document);
  const [ends, were] = [expectedEnds(document), expectedEnds(base)];
  const paragraphs = document.paragraphs.map((paragraph, at) => {
    const [end, from] = [ends[at], origins[at] ?? null];
    if (end == null || endsAs(paragraph.text, end)) return paragraph;
    if (from !== null && !endsAs(base.paragraphs[from]?.text ?? '', were[from])) return paragraph;
    const text = withEnd(paragraph.text, end.end, language);
    const notes = paragraph.notes.map((note) => ({ ...note, offset: Math.min(text.length, note.offset) }));
    return { ...paragraph, text, notes };
  });
  return { ...document, paragraphs };
}

function endsAs(text: string, end: ExpectedEnd | null | undefined): boolean {
  return end == null || end.allowed.some((mark) => text.endsWith(mark));
}
