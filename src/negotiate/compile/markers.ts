import type { Document, Note } from '../../model/document.ts';
import { isFigure } from '../../text/indicators.ts';

/** A text whose notes come from several, with markers that count through it. Notes with letters and stars keep theirs. */
export function withMarkers(document: Document): Document {
  const counting = new Counting(document);
  const titleNotes = counting.of(document.titleNotes);
  const paragraphs = document.paragraphs.map((paragraph) => {
    return paragraph.notes.length === 0 ? paragraph : { ...paragraph, notes: counting.of(paragraph.notes) };
  });
  return { ...document, titleNotes, paragraphs };
}

class Counting {
  readonly #known = new Map<string, string>();
  #next: number;

  constructor({ titleNotes, paragraphs }: Document) {
    const first = [...titleNotes, ...paragraphs.flatMap(({ notes }) => notes)].find(({ marker }) => isFigure(marker));
    // Some official texts begin with 2, since the first note belongs to a part that they omit.
    this.#next = Number(first?.marker ?? 1);
  }

  of(notes: readonly Note[]): readonly Note[] {
    return notes.toSorted((a, b) => a.offset - b.offset).map((note) => this.#counted(note));
  }

  /** A marker that repeats another is that of the note with the same words. */
  #counted(note: Note): Note {
    if (!isFigure(note.marker)) return note;
    const known = this.#known.get(note.text);
    if (note.repeated && known !== undefined) return { ...note, marker: known };
    const marker = String(this.#next);
    this.#next += 1;
    this.#known.set(note.text, marker);
    return { ...note, marker, repeated: false };
  }
}

/** A text in which markers that repeat another have the words of its note: they are the same wherever the note is, whatever its number. */
export function withRepeatedWords(document: Document): Document {
  const words = new Map<string, string>();
  for (const { marker, text, repeated } of allNotes(document)) if (!repeated) words.set(marker, text);
  if (!allNotes(document).some(({ repeated }) => repeated)) return document;
  const filled = (notes: readonly Note[]) =>
    notes.map((note) => (note.repeated ? { ...note, text: words.get(note.marker) ?? note.text } : note));
  const paragraphs = document.paragraphs.map((paragraph) =>
    paragraph.notes.length === 0 ? paragraph : { ...paragraph, notes: filled(paragraph.notes) },
  );
  return { ...document, titleNotes: filled(document.titleNotes), paragraphs };
}

function allNotes({ titleNotes, paragraphs }: Document): readonly Note[] {
  return [...titleNotes, ...paragraphs.flatMap(({ notes }) => notes)];
}
