import type { SafeEdit } from '../model/check.ts';
import type { Document, Paragraph } from '../model/document.ts';

/** What a rule found, before it is told by its code: severity, source and name of the paragraph come from elsewhere. */
export interface Found {
  readonly place: FoundPlace;
  /** One sentence: what is odd. */
  readonly message: string;
  /** How to mend it, in a sentence. */
  readonly fix: string;
  readonly edit?: SafeEdit | undefined;
  /** Words that stand in another text; else those at the place. */
  readonly words?: string;
}

/** Some words of the text, at UTF-16 offsets of a paragraph or of a note. */
export interface FoundPlace {
  /** Null where it concerns the whole text, or its title. */
  readonly paragraph: number | null;
  readonly note: string | null;
  readonly start: number;
  readonly end: number;
}

/** Words that are read as one: the text of a paragraph, or the body of a note. */
export interface Stretch {
  readonly text: string;
  readonly paragraph: number | null;
  readonly note: string | null;
}

export const WHOLE: FoundPlace = { paragraph: null, note: null, start: 0, end: 0 };

/** Everything a document says, in order: each paragraph, and each of its notes behind it. */
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

/** The beginning of a paragraph: what is wrong with its number has no words. */
export function startOf({ index }: Paragraph): FoundPlace {
  return { paragraph: index, note: null, start: 0, end: 0 };
}

/** The whole of a paragraph's opening, or its first word. */
export function openingPlace({ index, opening, text }: Paragraph): FoundPlace {
  const end = opening !== '' && text.startsWith(opening) ? opening.length : (/^\S+/u.exec(text)?.[0].length ?? 0);
  return { paragraph: index, note: null, start: 0, end };
}

/** An edit of words where they stand. */
export function insteadOf({ start, end }: FoundPlace, text: string): SafeEdit {
  return { of: 'text', start, end, text };
}
