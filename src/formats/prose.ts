import type { Note } from '../model/document.ts';

/** The words of a paragraph with white space tidied, its notes, and its opening italics. */
export interface Prose {
  readonly text: string;
  readonly notes: readonly Note[];
  /** The italics at the very start, or null if there are none. */
  readonly italics: string | null;
}

/**
 * Collects the words of a paragraph from its pieces. A run of white space becomes one space, even across pieces; a single
 * no-break space stays as printed; both ends are trimmed.
 */
export class ProseBuilder {
  #text = '';
  #gap = '';
  #italics = '';
  #opensInItalics = true;
  readonly #notes: Note[] = [];

  add(piece: string, isItalic: boolean): void {
    for (const [run] of piece.matchAll(/\s+|\S+/gu)) {
      if (/^\s/u.test(run)) this.#gap += run;
      else this.#addWord(run, isItalic);
    }
  }

  addNote(note: Omit<Note, 'offset'>): void {
    this.#notes.push({ marker: note.marker, text: note.text, offset: this.#text.length, repeated: note.repeated });
  }

  finish(): Prose {
    // A few official files end a paragraph with a left-to-right mark.
    const text = this.#text.replace(/(?<![\u200B-\u200F\u2060\uFEFF])[\u200B-\u200F\u2060\uFEFF]+$/u, '');
    const notes = this.#notes.map((note) => ({ ...note, offset: Math.min(note.offset, text.length) }));
    return { text, notes, italics: this.#openingItalics(text) };
  }

  #addWord(word: string, isItalic: boolean): void {
    const gap = this.#text === '' ? '' : tidyGap(this.#gap);
    this.#gap = '';
    this.#text += gap + word;
    if (!isItalic) this.#opensInItalics = false;
    if (this.#opensInItalics) this.#italics = this.#text;
  }

  #openingItalics(text: string): string | null {
    if (this.#italics === '') return null;
    // Some italics stop in the middle of a word: take the word whole.
    const rest = /^[\p{L}\p{M}]*/u.exec(text.slice(this.#italics.length))?.[0] ?? '';
    const isTorn = /[\p{L}\p{M}]$/u.test(this.#italics) && !/\p{Script=Han}$/u.test(this.#italics);
    const opening = (isTorn ? this.#italics + rest : this.#italics).replace(/(?<![\s,;:.])[\s,;:.]+$/u, '');
    return opening === '' || opening.split(/\s+/u).length > OPENING_MAX_WORDS ? null : opening;
  }
}

/** The longest opening phrase in 1,621 resolutions has 8 words; longer italics are a quotation or a whole paragraph. */
const OPENING_MAX_WORDS = 12;

function tidyGap(gap: string): string {
  return gap === '\u00A0' || gap === '\u202F' || gap === '' ? gap : ' ';
}
