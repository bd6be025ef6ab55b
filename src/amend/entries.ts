import type { Exchange } from '../form/amended-words.ts';
import {
  type Entry as Revisable,
  type EntryNote as RevisableNote,
  entriesOf as revisable,
  noteEntry as revisableNote,
} from '../form/entries.ts';
import type { NewNote, NoteName, Operation } from '../form/operations.ts';
import type { Document, Note, Paragraph } from '../model/document.ts';

/** An exchange of words, with the line of the list that calls for it. */
export interface ToldExchange extends Exchange {
  readonly line: number;
}

/** What a list changes in a paragraph or a footnote, with the lines that call for it. */
interface Told {
  readonly exchanges: ToldExchange[];
  whole: { readonly text: string; readonly line: number } | null;
}

/** A footnote while a list is being read. */
export type EntryNote = Omit<RevisableNote, keyof Told> & Told;

/** A paragraph while a list is being read: nothing changes until the whole list has been read. */
export type Entry = Omit<Revisable, keyof Told | 'notes'> & Told & { readonly notes: EntryNote[] };

/** The paragraphs of a text before the list is read. */
export function entriesOf(document: Document): readonly Entry[] {
  return revisable(document).map((entry) => ({
    ...entry,
    notes: (entry.was?.notes ?? []).map(noteEntry),
    exchanges: [],
    whole: null,
  }));
}

export function noteEntry(was: Note): EntryNote {
  return { ...revisableNote(was), exchanges: [], whole: null };
}

/** The result of a list: the operations on a text, given its paragraphs in their new order. */
export function operationsFor(
  document: Document,
  { entries, title, titleNotes }: { entries: readonly Entry[]; title: string; titleNotes: readonly EntryNote[] },
): readonly Operation[] {
  let after: number | null = null;
  const placed = entries.flatMap((entry): readonly Operation[] => {
    const { was } = entry;
    if (was === null) return entry.isGone ? [] : [{ kind: 'insert', after, paragraph: inserted(entry) }];
    if (entry.isMoved) return [{ kind: 'move', paragraph: was.index, after }];
    after = was.index;
    return [];
  });
  return [
    ...(title === document.title ? [] : [{ kind: 'title', text: title } as const]),
    ...titleNotes.flatMap((note) => onNote(note, { paragraph: null, at: noteAt(document.titleNotes, note) })),
    ...entries.flatMap((entry) => (entry.was === null ? [] : onParagraph(entry, entry.was))),
    ...placed,
  ];
}

function onParagraph(entry: Entry, was: Paragraph): readonly Operation[] {
  const { part, depth, number, exchanges, whole, isGone, notes } = entry;
  const paragraph = was.index;
  const isAnother = part !== was.part || depth !== was.depth || number !== null;
  return [
    ...(exchanges.length === 0 && whole === null ? [] : [{ kind: 'reword', paragraph, exchanges, whole } as const]),
    ...(isAnother ? [{ kind: 'make', paragraph, part, depth, number } as const] : []),
    ...notes.flatMap((note) => onNote(note, { paragraph, at: noteAt(was.notes, note) })),
    ...(isGone ? [{ kind: 'delete', paragraph } as const] : []),
  ];
}

function noteAt(notes: readonly Note[], { was }: EntryNote): number {
  return was === null ? -1 : notes.indexOf(was);
}

function onNote(entry: EntryNote, note: NoteName): readonly Operation[] {
  const { was, placed, exchanges, whole, isGone } = entry;
  if (was === null || note.at === -1)
    return isGone ? [] : [{ kind: 'insert-note', paragraph: note.paragraph, ...newNoteOf(entry) }];
  return [
    ...(exchanges.length === 0 && whole === null ? [] : [{ kind: 'reword-note', note, exchanges, whole } as const]),
    ...(placed === null ? [] : [{ kind: 'place-note', note, offset: placed } as const]),
    ...(isGone ? [{ kind: 'delete-note', note } as const] : []),
  ];
}

function inserted({ part, depth, isRow, number, text, notes }: Entry) {
  const own = notes.filter(({ isGone }) => !isGone);
  return {
    part,
    depth,
    isRow,
    number,
    text,
    notes: own.map(newNoteOf),
  };
}

function newNoteOf({ was, text, placed }: EntryNote): NewNote {
  return { text, offset: placed ?? 0, ...(was === null ? {} : { repeats: was.marker }) };
}
