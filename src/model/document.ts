import type { Notice } from './problem.ts';

/** A resolution as read: plain data that can be written as JSON. */
export interface Document {
  /** The United Nations symbol, e.g. `A/RES/80/52` or `S/RES/2706 (2023)`; empty if the text has none. */
  readonly symbol: string;
  /** The title of the resolution, without its number; empty if the text has none. */
  readonly title: string;
  /** Footnotes to the title. */
  readonly titleNotes: readonly Note[];
  /** The session of the organ, e.g. 78; for the Economic and Social Council, the year. */
  readonly session: number | null;
  /** Date of adoption as `YYYY-MM-DD`. */
  readonly adopted: string | null;
  /** The meeting at which it was adopted, as printed: `42nd plenary meeting`. */
  readonly meeting: string | null;
  /** Date of issue as `YYYY-MM-DD`. */
  readonly issued: string | null;
  /** The agenda item as printed, without the words `Agenda item`: `99 (dd)`. */
  readonly agendaItem: string | null;
  /** The report on which it was adopted, as printed: `A/78/409, para. 89`. */
  readonly committeeReport: string | null;
  /** Languages of the text, as ISO 639-1 codes, the most used first: `['en']`. */
  readonly languages: readonly string[];
  readonly vote: Vote | null;
  /** Where the text comes from, in one sentence; empty if only the file name is known. */
  readonly provenance: string;
  /** True if the text was written from other texts and published facts, and is not an official copy. */
  readonly reconstructed: boolean;
  /** Every paragraph in reading order. `depth` and `label` show the nesting. */
  readonly paragraphs: readonly Paragraph[];
  /** Anything odd that was found while reading. */
  readonly notices: readonly Notice[];
}

/** A recorded vote, in numbers of States. */
export interface Vote {
  readonly inFavour: number;
  readonly against: number;
  readonly abstaining: number;
}

export interface Paragraph {
  /** Position in reading order, counted from 0; unique within its document. */
  readonly index: number;
  /**
   * Its name for delegates: `PP12`, `OP8 (b) (ii)`, `Heading 2`, `Annex I 3`. Unique within its document;
   * where numbering starts again (parts of a composite, budget sections, annexes), the name of the part comes first.
   */
  readonly id: string;
  readonly part: Part;
  /** The division of the document to whose numbering it belongs: `''`, `A`, `XII`, `Annex II`. */
  readonly section: string;
  /** The printed number with those above it, e.g. `3 (b) (ii)`; empty if none is printed. */
  readonly label: string;
  /** 0 for a paragraph, 1 for `(a)` below it, 2 for `(i)` below that. */
  readonly depth: number;
  /** The words as printed, with white space tidied, and without the number and footnote markers. */
  readonly text: string;
  /** The opening words (`Recalling also`, `Invites and encourages`) as printed; empty if there are none. */
  readonly opening: string;
  /** Its footnotes, in the order of their markers. */
  readonly notes: readonly Note[];
  /** Its place in a table, and its cells; null for a paragraph outside tables. */
  readonly row: Row | null;
}

/** A row of a table. Its words are those of the paragraph: the text is the cells, with ` | ` between them. */
export interface Row {
  /** Its position in the table, counted from 1. The rows of a table are neighbours, and each 1 begins a table. */
  readonly position: number;
  /** True for a row of column headings. */
  readonly head: boolean;
  /** Every cell, one for each column: an empty one where a cell is empty, or belongs to the cell before or above it. */
  readonly cells: readonly Cell[];
}

/** A cell of a row: UTF-16 offsets into the text of the paragraph; equal for an empty cell. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

export type Part = 'formula' | 'preamble' | 'operative' | 'heading' | 'annex';

/** A footnote: kept with its paragraph, never inside its text. */
export interface Note {
  /** The marker as printed, without decoration: `1`, `a`. */
  readonly marker: string;
  /** The text of the footnote; empty if the document has none for this marker. */
  readonly text: string;
  /** The position of the marker: a UTF-16 offset into the paragraph's text, from 0 to its length. */
  readonly offset: number;
  /** True if the marker repeats an earlier one, as was done until 2020. */
  readonly repeated: boolean;
}
