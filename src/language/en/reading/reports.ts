/** The report of a committee, and the drafts that it recommends. */
export const REPORTS = {
  /** `The First Committee recommends to the General Assembly the adoption of the following draft resolutions:` */
  recommending:
    /\brecommends?\s+(?:to\s+the\s+[\p{Lu}][\p{L}\s]{3,60}?\s+(?:the\s+adoption\s+of|that\s+it\s+adopt)|that\s+the\s+[\p{Lu}][\p{L}\s]{3,60}?\s+adopt)\s+the\s+following\s+draft\s+(resolution|decision)s?\b[^:.]{0,80}:/gu,
  /** The line below the title. */
  belowTitle: /^(?:Report of the |Rapporteurs?\b)/u,
  /** The heading of a draft, `Draft resolution II`, with its title if that follows on the line. */
  heading:
    /^(?:Draft|DRAFT) (resolution|decision|RESOLUTION|DECISION)(?: ([IVXLC]{1,7}|\d{1,2})(?:[.:]? (\p{Lu}.*))?)?$/u,
  /** What the committee did: `adopted draft resolution A/C.1/78/L.20 by a recorded vote of 148 to none, with 36 abstentions`. */
  adopting:
    /\badopted\s+draft\s+(resolution|decision)\s+(?=\p{Lu}{1,2}\/)([\w./]{3,40}\w)[^.;:]{0,120}?\s(?:by\s+a\s+recorded\s+vote\s+of\s+(\d{1,3})\s+to\s+(\d{1,3}|none)(?:,\s+with\s+(\d{1,3}|no)\s+abstentions?)?|without\s+a\s+vote)/u,
  /** Where the draft is in the report: `(see para. 89, draft resolution II)`. */
  place: /\(see\s+para(?:graph)?\.?\s+\d{1,3},\s+draft\s+(resolution|decision)\s+([IVXLC]{1,7})\)/u,
  /** Where the text comes from. */
  provenance: (draft: string, report: string) => `${draft} in ${report === '' ? 'a report' : `the report ${report}`}`,
};
