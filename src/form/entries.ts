import type { Document, Note, Paragraph, Part } from '../model/document.ts';
import type { Exchange } from './amended-words.ts';
import { isTableRow } from './names.ts';
import type { NewParagraph } from './operations.ts';

/** A footnote while a text is revised. */
export interface EntryNote {
  /** As it was; null where it is new. */
  readonly was: Note | null;
  /** Where it is put, in the words as they are at the end; null: with the words it hung on. */
  placed: number | null;
  readonly text: string;
  exchanges: readonly Exchange[];
  /** The whole note anew. */
  whole: { readonly text: string } | null;
  isGone: boolean;
}

/** A paragraph while a text is revised: nothing of it changes before all operations are known. */
export interface Entry {
  /** As it was; null where it is new. */
  readonly was: Paragraph | null;
  part: Part;
  depth: number;
  readonly isRow: boolean;
  /** The number it was given, which tells its manner; `''` unnumbered, null: as its neighbours have it. */
  number: string | null;
  readonly text: string;
  readonly notes: EntryNote[];
  exchanges: readonly Exchange[];
  whole: { readonly text: string } | null;
  isGone: boolean;
  /** It stands elsewhere than it did. */
  isMoved: boolean;
}

/** A paragraph that comes. */
export function newEntry({ part, depth, isRow, number, text, notes }: NewParagraph): Entry {
  return {
    was: null,
    part,
    depth,
    isRow,
    number,
    text,
    notes: notes.map((note) => newNote(note)),
    exchanges: [],
    whole: null,
    isGone: false,
    isMoved: false,
  };
}

export function newNote({ text, offset }: { readonly text: string; readonly offset: number }): EntryNote {
  return { was: null, placed: offset, text, exchanges: [], whole: null, isGone: false };
}

export function entriesOf({ paragraphs }: Document): readonly Entry[] {
  return paragraphs.map((paragraph) => ({
    was: paragraph,
    part: paragraph.part,
    depth: paragraph.depth,
    isRow: isTableRow(paragraph),
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
