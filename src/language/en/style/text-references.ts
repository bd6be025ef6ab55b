const POINT = '\\d+(?:\\s?\\([a-z]+\\))?';

/** References to numbers in the text itself and in others. */
export const TEXT_REFERENCES = {
  /** `paragraphs 3 and 5 (a) above`: in the text itself. */
  own: new RegExp(
    `\\bparagraphs?\\s${POINT}(?:(?:,\\s|\\sand\\s|\\sto\\s|\\sor\\s|–|-|,\\sand\\s)${POINT})*\\s(?:above|below|of\\sthe\\spresent\\sresolution)`,
    'gu',
  ),
  above: 'above',
  below: 'below',
  /** `articles 12–8`: a range of things that are numbered upwards. */
  range: new RegExp(
    '\\b(?:paragraphs?|paras?\\.|articles?|arts?\\.|rules?|sections?|chapters?|pages?|pp\\.)' +
      '\\s(\\d{1,3})(?:\\s?[–-]\\s?|\\sto\\s)(\\d{1,3})\\b(?![\\d/])',
    'giu',
  ),
  /** `2021–2026`, `2021 to 2026`. */
  years: /(?<![\d/.,-])((?:19|20)\d\d)(?:[–-]|\sto\s)((?:19|20)\d\d)(?![\d/-])/gu,
  /** The words before an item numbered within a sentence with one bracket: `and b)`, `; 2)`. */
  beforeHalfBracket: /(?:^|[,;:]\s|\b(?:and|or)\s)(?:[a-z]|[ivx]{1,4}|\d{1,2})$/u,
};
