import type { Notice } from './problem.ts';

/** A resolution as it was read: plain data that prints as JSON. */
export interface Document {
  /** The symbol the United Nations files it under, e.g. `A/RES/80/52` or `S/RES/2706 (2023)`; empty if the text has none. */
  readonly symbol: string;
  /** The title of the resolution, without its number; empty if the text has none. */
  readonly title: string;
  /** Footnotes on the title. */
  readonly titleNotes: readonly Note[];
  /** The session of the organ, e.g. 78; for the Economic and Social Council the year. */
  readonly session: number | null;
  /** Date of adoption as `YYYY-MM-DD`. */
  readonly adopted: string | null;
  /** The meeting that adopted it, as printed: `42nd plenary meeting`. */
  readonly meeting: string | null;
  /** Date of issue as `YYYY-MM-DD`. */
  readonly issued: string | null;
  /** The agenda item as printed, without the words `Agenda item`: `99 (dd)`. */
  readonly agendaItem: string | null;
  /** The report on which it was adopted, as printed: `A/78/409, para. 89`. */
  readonly committeeReport: string | null;
  /** Languages of the text, as ISO 639-1 codes, in the order of their share: `['en']`. */
  readonly languages: readonly string[];
  readonly vote: Vote | null;
  /** Where the text comes from, in one sentence; empty when all that is known is the name of the file. */
  readonly provenance: string;
  /** True where the text was written from other texts and published facts, and is no official copy. */
  readonly reconstructed: boolean;
  /** Every paragraph in reading order. Nesting shows in `depth` and `label`. */
  readonly paragraphs: readonly Paragraph[];
  /** Everything odd that was met while reading. */
  readonly notices: readonly Notice[];
}

/** A recorded vote, in numbers of States. */
export interface Vote {
  readonly inFavour: number;
  readonly against: number;
  readonly abstaining: number;
}

export interface Paragraph {
  /** Place in reading order, counted from 0; unique within its document. */
  readonly index: number;
  /**
   * How a delegate names it: `PP12`, `OP8 (b) (ii)`, `Heading 2`, `Annex I 3`. Unique within its document;
   * where numbering starts anew (parts of a composite, budget sections, annexes), the part's name stands in front.
   */
  readonly id: string;
  readonly part: Part;
  /** The division of the document whose numbering it belongs to: `''`, `A`, `XII`, `Annex II`. */
  readonly section: string;
  /** The printed number with its ancestors, e.g. `3 (b) (ii)`; empty where none is printed. */
  readonly label: string;
  /** 0 for a paragraph, 1 for `(a)` below it, 2 for `(i)` below that. */
  readonly depth: number;
  /** The words as printed: white space tidied, number and note markers taken out. */
  readonly text: string;
  /** The opening phrase (`Recalling also`, `Invites and encourages`) as printed; empty where there is none. */
  readonly opening: string;
  /** The notes hanging on it, in order of their markers' places. */
  readonly notes: readonly Note[];
}

export type Part = 'formula' | 'preamble' | 'operative' | 'heading' | 'annex';

/** A footnote: held beside its paragraph, never inside its text. */
export interface Note {
  /** The indicator as printed, without decoration: `1`, `a`. */
  readonly marker: string;
  /** The body of the note; empty when the document has none for this marker. */
  readonly text: string;
  /** Where the marker stood: a UTF-16 offset into the paragraph's text, 0 to its length. */
  readonly offset: number;
  /** True where the marker repeats one that stood earlier: the old manner, given up in 2020. */
  readonly repeated: boolean;
}
