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

/** What is typed wrong in any text, and what only looks like it. */
export const TYPING = {
  /** Words that may stand twice: `the report that that State submitted`. */
  twiceOnPurpose: new Set(['that', 'had']) as ReadonlySet<string>,
  /** A share in another form than `per cent`. */
  percent: /(?<=\d)\s?(?:%|percent\b)/gu,
  perCent: 'per cent',
  /** A word whose point is its own: `etc.`, `Ibid.`, `Inc.`, `Corr.`, `J.`, and numbers of laws. */
  abbreviation: new RegExp(`(?:^|[^\\p{L}])(?:${ABBREVIATED.join('|')})$`, 'iu'),
  /** A mark behind a mark, or behind a blank; `etc.,` and `art. 5;` keep their points. */
  marks: /(?:[,;:]\s?[,;:.]|\.[,;:]|\.\s[,;:]|\.{2,}|(?<=\S)\s[,;:.](?=\s|$))/gu,
};
