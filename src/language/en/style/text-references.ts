const POINT = '\\d+(?:\\s?\\([a-z]+\\))?';

/** What a text says of numbers in itself and in others. */
export const TEXT_REFERENCES = {
  /** `paragraphs 3 and 5 (a) above`: of the text itself. */
  own: new RegExp(
    `\\bparagraphs?\\s${POINT}(?:(?:,\\s|\\sand\\s|\\sto\\s|\\sor\\s|–|-|,\\sand\\s)${POINT})*\\s(?:above|below|of\\sthe\\spresent\\sresolution)`,
    'gu',
  ),
  above: 'above',
  below: 'below',
  /** `articles 12–8`: two numbers of things that are counted upwards. */
  range: new RegExp(
    '\\b(?:paragraphs?|paras?\\.|articles?|arts?\\.|rules?|sections?|chapters?|pages?|pp\\.)' +
      '\\s(\\d{1,3})(?:\\s?[–-]\\s?|\\sto\\s)(\\d{1,3})\\b(?![\\d/])',
    'giu',
  ),
  /** `2021–2026`, `2021 to 2026`. */
  years: /(?<![\d/.,-])((?:19|20)\d\d)(?:[–-]|\sto\s)((?:19|20)\d\d)(?![\d/-])/gu,
  /** What stands before the sign of a point that is counted within a sentence with half a bracket: `and b)`, `; 2)`. */
  beforeHalfBracket: /(?:^|[,;:]\s|\b(?:and|or)\s)(?:[a-z]|[ivx]{1,4}|\d{1,2})$/u,
};
