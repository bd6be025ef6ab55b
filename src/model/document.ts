import type { Negotiated } from './negotiation.ts';
import type { Notice } from './problem.ts';

/** A resolution as read: plain data that can be written as JSON. */
export interface Document {
  /** The United Nations symbol, e.g. `A/RES/80/52`, `A/C.3/80/L.20/Rev.1` or `S/RES/2706 (2023)`; empty if the text has none. */
  readonly symbol: string;
  /** The mark after the symbol of a document that was reissued for technical reasons, `*` or `**`; empty if it was not. */
  readonly reissueMark: string;
  /** What the document says it is; null if it does not say. */
  readonly kind: DocumentKind | null;
  /** The organ, as printed: `General Assembly`. */
  readonly organ: string | null;
  /** The Main Committee to which it was submitted or on whose report it was adopted, as printed: `First Committee`. */
  readonly committee: string | null;
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
  /** The title of the agenda item, as printed: `Promotion and protection of the rights of children`. */
  readonly agendaItemTitle: string | null;
  /** The report on which it was adopted, as printed: `A/78/409, para. 89`. */
  readonly committeeReport: string | null;
  /** Who submitted it, in the order printed. */
  readonly sponsors: readonly Sponsor[];
  /** Footnotes to the lines above the title that do not say on whose behalf a sponsor acts. */
  readonly mastheadNotes: readonly string[];
  /** Other documents that the masthead or the symbol names. */
  readonly related: readonly Related[];
  /** Languages of the text, as ISO 639-1 codes, the most used first: `['en']`. */
  readonly languages: readonly string[];
  /** The language in which it was submitted, as an ISO 639-1 code: `en` for `Original: English`. */
  readonly original: string | null;
  readonly vote: Vote | null;
  /** True if it was adopted without a vote, false if by a vote; null if the text does not say. */
  readonly adoptedWithoutVote: boolean | null;
  /** Where the text comes from, in one sentence; empty if only the file name is known. */
  readonly provenance: string;
  /** True if the text was written from other texts and published facts, and is not an official copy. */
  readonly reconstructed: boolean;
  /** Every paragraph in reading order. `depth` and `label` show the nesting. */
  readonly paragraphs: readonly Paragraph[];
  /** Comments that people put on its words; absent in a format without them, and where there are none. */
  readonly comments?: readonly Comment[];
  /** The changes of its words that the file tracks; absent in a format without them, and where there are none. */
  readonly tracked?: readonly TrackedChange[];
  /** Anything odd that was found while reading. */
  readonly notices: readonly Notice[];
}

/** A comment in the margin of a file. */
export interface Comment {
  readonly author: string;
  /** As the file has it, usually `YYYY-MM-DDTHH:MM:SSZ`; null if it does not say. */
  readonly date: string | null;
  readonly text: string;
  /** The words that it is on; empty if it is on a place between words. */
  readonly quote: string;
  /** Index of the paragraph concerned; null if it is on the lines above the text, or on a footnote. */
  readonly paragraph: number | null;
  /** Where the words begin: a UTF-16 offset into the text of the paragraph; null if that is not known. */
  readonly offset: number | null;
}

/** Words that somebody inserted, deleted or moved, where the file says so. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted' | 'moved-here' | 'moved-away';
  /** Empty if the file does not say. */
  readonly author: string;
  /** As the file has it, usually `YYYY-MM-DDTHH:MM:SSZ`; null if it does not say. */
  readonly date: string | null;
  readonly text: string;
  /** True if the change was accepted in the state in which the text was read. */
  readonly accepted: boolean;
  /** True if the words are in the text in the state in which it was read. */
  readonly present: boolean;
  /** True if the change was marked by hand, with a line through the words or in colour. */
  readonly byHand: boolean;
  /** Index of the paragraph concerned; null if it is in the lines above the text. */
  readonly paragraph: number | null;
  /** Where the words begin, or were: a UTF-16 offset into the text of the paragraph; null if that is not known, and in a footnote. */
  readonly offset: number | null;
}

/**
 * `budget-implications` is a statement on what a draft would cost, `committee-report` the report of a Main Committee with the drafts that
 * it recommends, `note` any other document of the Secretariat or of a Chair, such as a programme of work.
 */
export type DocumentKind =
  | 'resolution'
  | 'decision'
  | 'presidential-statement'
  | 'draft-resolution'
  | 'draft-decision'
  | 'amendment'
  | 'committee-report'
  | 'budget-implications'
  | 'note';

/** A State, or who else submitted a draft: `the Bureau`, `Vice-Chair of the Committee, Weronika Garbacz (Poland)`. */
export interface Sponsor {
  readonly name: string;
  /** `the States Members of the United Nations that are members of the Group of 77 and China`; null if it acts for itself. */
  readonly onBehalfOf: string | null;
}

/** Another document, and how this one is related to it. */
export interface Related {
  /**
   * `revises`, `corrects`, `adds-to`: this is its Rev., Corr. or Add. `amends`: this is an amendment to it. `replaces`: this was submitted
   * on the basis of informal consultations on it. `concerns`: this says what it would cost. `tabled-as`: this was adopted from it,
   * without reference to a Main Committee.
   */
  readonly relation: 'revises' | 'corrects' | 'adds-to' | 'amends' | 'replaces' | 'concerns' | 'tabled-as';
  readonly symbol: string;
  /** The draft within it, if it is a report: `draft resolution 4`; null for the whole of it. */
  readonly draft: string | null;
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
   * Its name for delegates: `PP12`, `OP8 (b) (ii)`, `Heading 2`, `Annex I 3`, `Order 2`. Unique within its document;
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
  /** What a text under negotiation says beside the words; absent where it says nothing. */
  readonly negotiated?: Negotiated;
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

/** `order`: an instruction of an amendment document, such as `Delete operative paragraph 5.`; the paragraphs it brings follow it. */
export type Part = 'formula' | 'preamble' | 'operative' | 'heading' | 'annex' | 'order';

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
