import { languageOf } from '../language/language.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { Document, Note, Paragraph } from '../model/document.ts';

/** A paragraph of the base or one of its footnotes, with its mentions. */
export interface Line {
  readonly paragraph: Paragraph;
  /** Null for the paragraph itself. */
  readonly note: Note | null;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Paragraphs, each followed by its footnotes. */
export function linesOf(document: Document): readonly Line[] {
  const language = languageOf(document);
  return document.paragraphs.flatMap((paragraph) => [
    {
      paragraph,
      note: null,
      text: paragraph.text,
      mentions: mentionsIn(paragraph.text, paragraph.opening, language),
    },
    ...paragraph.notes
      .filter(({ repeated }) => !repeated)
      .map((note) => ({ paragraph, note, text: note.text, mentions: mentionsIn(note.text, '', language) })),
  ]);
}

/** Whether a stretch is in a line. */
export function isOn(
  place: { readonly paragraph: number; readonly note: string | null },
  { paragraph, note }: Line,
): boolean {
  return place.paragraph === paragraph.index && place.note === (note?.marker ?? null);
}
