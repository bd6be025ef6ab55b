const ABBREVIATED = [
  ...[
    'etc',
    'ibid',
    'inc',
    'ltd',
    'jr',
    'sr',
    'st',
    'no',
    'nos',
    'vol',
    'vols',
    'add',
    'corr',
    'rev',
    'al',
    'ed',
    'eds',
  ],
  ...['cf', 'art', 'arts', 'para', 'paras', 'chap', 'sect', 'i\\.e', 'e\\.g', 'p', 'pp', '\\p{L}'],
];

/** Typing errors in any text, and correct text that resembles them. */
export const TYPING = {
  /** Words that may be repeated: `the report that that State submitted`. */
  twiceOnPurpose: new Set(['that', 'had']) as ReadonlySet<string>,
  /** A share in a form other than `per cent`. */
  percent: /(?<=\d)\s?(?:%|percent\b)/gu,
  perCent: 'per cent',
  /** An abbreviation that ends with a full stop: `etc.`, `Ibid.`, `Inc.`, `Corr.`, `J.`, and numbers of laws. */
  abbreviation: new RegExp(`(?:^|[^\\p{L}])(?:${ABBREVIATED.join('|')})$`, 'iu'),
  /** A mark after a mark or a space; `etc.,` and `art. 5;` keep their full stops. */
  marks: /(?:[,;:]\s?[,;:.]|\.[,;:]|\.\s[,;:]|\.{2,}|(?<=\S)\s[,;:.](?=\s|$))/gu,
};
