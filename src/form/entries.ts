import type { Document, Note, Paragraph, Part } from '../model/document.ts';
import type { Exchange } from './amended-words.ts';
import type { NewNote, NewParagraph } from './operations.ts';

/** A footnote during a revision. */
export interface EntryNote {
  /** The original; null if it is new. */
  readonly was: Note | null;
  /** Its offset in the final text; null to stay with its words. */
  placed: number | null;
  readonly text: string;
  exchanges: readonly Exchange[];
  /** A new text for the whole note. */
  whole: { readonly text: string } | null;
  isGone: boolean;
}

/** A paragraph during a revision: nothing changes until all operations are known. */
export interface Entry {
  /** The original; null if it is new. */
  readonly was: Paragraph | null;
  part: Part;
  depth: number;
  readonly isRow: boolean;
  /** Whether it is a row of column headings. */
  readonly isHead: boolean;
  /** The given number, which shows its style; `''` for unnumbered, null to follow its neighbours. */
  number: string | null;
  readonly text: string;
  readonly notes: EntryNote[];
  exchanges: readonly Exchange[];
  whole: { readonly text: string } | null;
  isGone: boolean;
  /** Whether it was moved. */
  isMoved: boolean;
}

export function newEntry({ part, depth, isRow, number, text, notes }: NewParagraph): Entry {
  return {
    was: null,
    part,
    depth,
    isRow,
    isHead: false,
    number,
    text,
    notes: notes.map((note) => newNote(note)),
    exchanges: [],
    whole: null,
    isGone: false,
    isMoved: false,
  };
}

export function newNote({ text, offset, repeats }: NewNote): EntryNote {
  const was = repeats === undefined ? null : { marker: repeats, text: '', offset, repeated: true };
  return { was, placed: offset, text, exchanges: [], whole: null, isGone: false };
}

export function entriesOf({ paragraphs }: Document): readonly Entry[] {
  return paragraphs.map((paragraph) => ({
    was: paragraph,
    part: paragraph.part,
    depth: paragraph.depth,
    isRow: paragraph.row !== null,
    isHead: paragraph.row?.head === true,
    number: null,
    text: paragraph.text,
    notes: paragraph.notes.map(noteEntry),
    exchanges: [],
    whole: null,
    isGone: false,
    isMoved: false,
  }));
}

export function noteEntry(was: Note): EntryNote {
  return { was, placed: null, text: was.text, exchanges: [], whole: null, isGone: false };
}
