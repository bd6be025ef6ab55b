import type { Exchange } from '../../form/amended-words.ts';
import {
  type Entry as Revisable,
  type EntryNote as RevisableNote,
  entriesOf as revisable,
  noteEntry as revisableNote,
} from '../../form/entries.ts';
import type { NewNote, NoteName, Operation } from '../../form/operations.ts';
import type { Document, Note, Paragraph } from '../../model/document.ts';
import type { WordsNote } from '../order-kinds.ts';
import type { Span } from '../words.ts';
import type { Mark } from './marks.ts';

/** An exchange of words, with the order that calls for it. */
export interface MarkedExchange extends Exchange {
  readonly mark: Mark;
  /** The words that the order quotes: those changed, or those beside an insertion. */
  readonly quoted: Span;
  /** The footnotes called in the new words. */
  readonly notes: readonly WordsNote[];
  /** Whether the quoted words have the call of a footnote, which goes with them. */
  readonly isCalled: boolean;
  /** From an order on the text as a whole, to which one on the paragraph is an exception. */
  readonly isGeneral: boolean;
}

interface NewText {
  readonly text: string;
  readonly notes: readonly WordsNote[];
  readonly mark: Mark;
}

/** What is changed in a paragraph or a footnote, with the orders that call for it. */
interface Marked {
  exchanges: MarkedExchange[];
  whole: NewText | null;
  goneBy: Mark | null;
}

/** A footnote while orders are being read. */
export type EntryNote = Omit<RevisableNote, 'exchanges' | 'whole' | 'isGone'> & Marked;

/** A paragraph while orders are being read: nothing changes until all have been read. */
export type Entry = Omit<Revisable, 'exchanges' | 'whole' | 'notes' | 'isGone' | 'isMoved'> &
  Marked & {
    readonly notes: EntryNote[];
    /** Who calls for it, if it is new. */
    readonly newBy: Mark | null;
    movedBy: Mark | null;
    madeBy: Mark | null;
  };

/** A paragraph or footnote in which words can be exchanged. */
export type Holder = Pick<Entry, 'text' | 'exchanges' | 'whole' | 'goneBy'>;

const UNCHANGED = { whole: null, goneBy: null } as const;

/** The paragraphs of a text before any order is read. */
export function entriesOf(document: Document): readonly Entry[] {
  return revisable(document).map(({ isGone: _, isMoved: __, ...entry }) => ({
    ...entry,
    ...UNCHANGED,
    notes: (entry.was?.notes ?? []).map(noteEntry),
    exchanges: [],
    newBy: null,
    movedBy: null,
    madeBy: null,
  }));
}

export function newEntry(
  own: Pick<Entry, 'part' | 'depth' | 'isRow' | 'number' | 'text' | 'notes'>,
  mark: Mark,
): Entry {
  return { ...own, ...UNCHANGED, was: null, isHead: false, exchanges: [], newBy: mark, movedBy: null, madeBy: null };
}

export function noteEntry(was: Note): EntryNote {
  const { isGone: _, ...note } = revisableNote(was);
  return { ...note, ...UNCHANGED, exchanges: [] };
}

export function newNote(text: string, placed: number | null): EntryNote {
  return { was: null, placed, text, exchanges: [], ...UNCHANGED };
}

/** The result of the orders: the operations on a text, given its paragraphs in their new order. */
export function operationsFor(
  document: Document,
  { entries, title, titleNotes }: { entries: readonly Entry[]; title: string; titleNotes: readonly EntryNote[] },
): readonly Operation[] {
  let after: number | null = null;
  const placed = entries.flatMap((entry): readonly Operation[] => {
    const { was } = entry;
    if (was === null) return entry.goneBy !== null ? [] : [{ kind: 'insert', after, paragraph: inserted(entry) }];
    if (entry.movedBy !== null) return [{ kind: 'move', paragraph: was.index, after }];
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
  const { part, depth, number, exchanges, whole, goneBy, notes } = entry;
  const paragraph = was.index;
  const isAnother = part !== was.part || depth !== was.depth || number !== null;
  return [
    ...(exchanges.length === 0 && whole === null ? [] : [{ kind: 'reword', paragraph, exchanges, whole } as const]),
    ...(isAnother ? [{ kind: 'make', paragraph, part, depth, number } as const] : []),
    ...notes.flatMap((note) => onNote(note, { paragraph, at: noteAt(was.notes, note) })),
    ...(goneBy !== null ? [{ kind: 'delete', paragraph } as const] : []),
  ];
}

function noteAt(notes: readonly Note[], { was }: EntryNote): number {
  return was === null ? -1 : notes.indexOf(was);
}

function onNote(entry: EntryNote, note: NoteName): readonly Operation[] {
  const { was, placed, exchanges, whole, goneBy } = entry;
  if (was === null || note.at === -1)
    return goneBy !== null ? [] : [{ kind: 'insert-note', paragraph: note.paragraph, ...newNoteOf(entry) }];
  return [
    ...(exchanges.length === 0 && whole === null ? [] : [{ kind: 'reword-note', note, exchanges, whole } as const]),
    ...(placed === null ? [] : [{ kind: 'place-note', note, offset: placed } as const]),
    ...(goneBy !== null ? [{ kind: 'delete-note', note } as const] : []),
  ];
}

function inserted({ part, depth, isRow, number, text, notes }: Entry) {
  const own = notes.filter(({ goneBy }) => goneBy === null);
  return { part, depth, isRow, number, text, notes: own.map(newNoteOf) };
}

function newNoteOf({ was, text, placed }: EntryNote): NewNote {
  return { text, offset: placed ?? 0, ...(was === null ? {} : { repeats: was.marker }) };
}
