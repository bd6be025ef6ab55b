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
  /** What else is said of the words: `EU: flexible on this`; with the names as printed. */
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

/** From one version of a text under negotiation to the next: what was agreed, what is open, and what became of what was. */
export interface NegotiationSince {
  /** Paragraphs that the new version calls agreed, and the old one did not, or only ad referendum. */
  readonly agreed: readonly StatusSince[];
  /** Paragraphs that the old version called agreed, and the new one does not. */
  readonly reopened: readonly StatusSince[];
  /** Words that were open in the old version and are not in the new one. */
  readonly settled: readonly SettledWords[];
  /** Words that are open in the new version. */
  readonly open: readonly OpenSince[];
  /** Reservations that the old version does not have. */
  readonly reserves: readonly ReserveSince[];
  /** Reservations of the old version that the new one does not have, on paragraphs that are still there. */
  readonly lifted: readonly ReserveSince[];
}

/** Where something is that was or is open. */
export interface OpenPlace {
  /** The name of the paragraph: `OP1 bis`. */
  readonly place: string;
  /** Index of the change with the paragraph. */
  readonly change: number;
}

export interface StatusSince extends OpenPlace {
  /** The status in the version that has it: the new one of what was agreed, the old one of what was reopened. */
  readonly status: 'agreed' | 'agreed-ad-ref';
}

/** Words that are open, and whose they are. */
export interface OpenWords extends Pick<Stretch, 'by' | 'deletedBy'> {
  readonly words: string;
  /** Whether they are the whole paragraph. */
  readonly isWhole: boolean;
}

export interface OpenWordsAt extends OpenPlace, OpenWords {}

export interface SettledWords extends OpenWordsAt {
  /** `kept`: the words are in the new version, without brackets. `gone`: they are not. `partly`: some of them are. */
  readonly outcome: 'kept' | 'gone' | 'partly';
}

export interface OpenSince extends OpenWordsAt {
  /** Whether they were open in the old version too. */
  readonly wasOpen: boolean;
}

export interface ReserveSince extends OpenPlace {
  /** Who reserves, of those who do so in one version only; empty if the text does not say. */
  readonly by: readonly string[];
  /** As printed: `EU, Japan: reserve`. */
  readonly text: string;
}
