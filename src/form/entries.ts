import type { Document, Note, Paragraph, Part } from '../model/document.ts';
import type { Exchange } from './amended-words.ts';
import { isTableRow } from './names.ts';

/** An exchange of words, and the line of the list that says so. */
export interface ToldExchange extends Exchange {
  readonly line: number;
}

/** A footnote while the text is amended. */
export interface EntryNote {
  /** As it was; null where it is new. */
  readonly was: Note | null;
  /** Where the list puts it, in the words as they are at the end; null: with the words it hung on. */
  placed: number | null;
  readonly text: string;
  readonly exchanges: ToldExchange[];
  /** The whole note anew. */
  whole: { readonly text: string; readonly line: number } | null;
  isGone: boolean;
}

/** A paragraph while the text is amended: nothing of it changes before all of the list is read. */
export interface Entry {
  /** As it was; null where it is new. */
  readonly was: Paragraph | null;
  part: Part;
  depth: number;
  readonly isRow: boolean;
  /** The number it was given by the list, which tells its manner; `''` unnumbered, null: as its neighbours have it. */
  number: string | null;
  readonly text: string;
  readonly notes: EntryNote[];
  readonly exchanges: ToldExchange[];
  whole: { readonly text: string; readonly line: number } | null;
  isGone: boolean;
  /** It stands elsewhere than it did. */
  isMoved: boolean;
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
