import type { Document, Vote } from './document.ts';

/** The report of a committee: the drafts that it recommends to a higher organ. */
export interface CommitteeReport {
  /** The symbol of the report; empty if it has none. */
  readonly symbol: string;
  /** The title of the report; empty if it has none. */
  readonly title: string;
  /** The session of the organ to which it reports. */
  readonly session: number | null;
  /** The agenda item as printed: `99`. */
  readonly agendaItem: string | null;
  /** In the order of the report. */
  readonly drafts: readonly RecommendedDraft[];
}

/** A draft as the committee recommends it. */
export interface RecommendedDraft {
  /** Its place among all drafts of the report, counted from 1. */
  readonly number: number;
  readonly kind: 'resolution' | 'decision';
  /** Its number as printed, `II`; empty if it is the only one of its kind. */
  readonly numeral: string;
  /** The symbol of the draft on which the committee acted, if the report says so clearly: `A/C.1/78/L.20`; else empty. */
  readonly draftSymbol: string;
  /** The vote in the committee, if the report says clearly that this draft was adopted by one. */
  readonly vote: Vote | null;
  readonly document: Document;
}
