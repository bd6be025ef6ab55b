import type { SafeEdit } from '../model/check.ts';
import type { Document, Paragraph } from '../model/document.ts';

/** What a rule found. The code, severity, source and paragraph name are added later. */
export interface Found {
  readonly place: FoundPlace;
  /** What is wrong, as a sentence with a capital and a full stop. */
  readonly message: string;
  /** How to fix it: an instruction with a capital and a full stop. */
  readonly fix: string;
  readonly edit?: SafeEdit | undefined;
  /** Words of another text; by default, those at the place. */
  readonly words?: string;
}

/** A stretch of words, by UTF-16 offsets in a paragraph or a note. */
export interface FoundPlace {
  /** Null if the finding concerns the whole text, or its title. */
  readonly paragraph: number | null;
  readonly note: string | null;
  readonly start: number;
  readonly end: number;
}

/** A unit that rules read: the text of a paragraph, or the body of a note. */
export interface Stretch {
  readonly text: string;
  readonly paragraph: number | null;
  readonly note: string | null;
}

export const WHOLE: FoundPlace = { paragraph: null, note: null, start: 0, end: 0 };

/** All the text of a document in order: each paragraph, followed by its notes. */
export function readingOf({ paragraphs, titleNotes }: Document): readonly Stretch[] {
  const notesOf = (notes: Paragraph['notes'], paragraph: number | null) =>
    notes.flatMap(({ marker, text, repeated }) => (text === '' || repeated ? [] : [{ text, paragraph, note: marker }]));
  return [
    ...notesOf(titleNotes, null),
    ...paragraphs.flatMap(({ text, index, notes }) => [
      { text, paragraph: index, note: null },
      ...notesOf(notes, index),
    ]),
  ];
}

export function placeIn({ paragraph, note }: Stretch, start: number, end: number): FoundPlace {
  return { paragraph, note, start, end };
}

/** The beginning of a paragraph: for findings about its number, which is not part of the text. */
export function startOf({ index }: Paragraph): FoundPlace {
  return { paragraph: index, note: null, start: 0, end: 0 };
}

/** A paragraph's opening words, or its first word. */
export function openingPlace({ index, opening, text }: Paragraph): FoundPlace {
  const end = opening !== '' && text.startsWith(opening) ? opening.length : (/^\S+/u.exec(text)?.[0].length ?? 0);
  return { paragraph: index, note: null, start: 0, end };
}

/** An edit that replaces the words at a place. */
export function insteadOf({ start, end }: FoundPlace, text: string): SafeEdit {
  return { of: 'text', start, end, text };
}
