/**
 * What a text under negotiation says beside the words of a paragraph: who wants which words, what is agreed, who reserves. The words
 * of all options are in the text of the paragraph; brackets, names and remarks are only here.
 */
export interface Negotiated {
  /** As printed before the words, in brackets or not: `OP1 bis`, `PP2 alt`, `OP 3.1`; empty if there is none. */
  readonly label: string;
  /** The words that are open, in the order of their beginnings; a stretch within another follows it. */
  readonly stretches: readonly Stretch[];
  /** `agreed-ad-ref`: agreed by those in the room, who must still ask their capitals; null if the text does not say. */
  readonly status: 'agreed' | 'agreed-ad-ref' | null;
  /** What else is said of the paragraph, in the order printed. */
  readonly remarks: readonly Remark[];
}

/** Words that are open: in brackets, struck out or proposed. The whole text of the paragraph, if all of it is. */
export interface Stretch {
  /** UTF-16 offsets into the text of the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Who wants the words, as printed: `G77`, `EU`; empty if the text does not say. */
  readonly by: readonly string[];
  /** Who wants them deleted. */
  readonly deletedBy: readonly string[];
  /** What else is said of the words: `EU: flexible on this`; it has the names of those who reserve as printed. */
  readonly remarks: readonly Remark[];
  /** Stretches with the same number are alternatives to one another: `[shall][should]`, options 1 and 2; null for none. */
  readonly alternative: number | null;
}

/** A reservation, a doubt about the place, or another remark in parentheses or braces. */
export interface Remark {
  /** Whose it is: `EU`, `Japan`; empty if the text does not say. */
  readonly by: readonly string[];
  readonly kind: 'reserves' | 'placement' | 'pending' | 'placeholder' | 'other';
  /** As printed, without the parentheses: `EU, Japan: reserve`. */
  readonly text: string;
}
