import { MONTH_NAMES } from '../dates.ts';

const MONTH = `(?<month>${MONTH_NAMES.join('|')})`;
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const DAY = '(?<day>\\d{1,2})';
const APART = '(?<![\\w/.,-])';

/** `77/79`, `S-10/2 A (XX)`. */
const SYMBOL = '(?:E?S-)?\\d{1,3}\\/\\d{1,3}(?:\\s[A-Z])?(?:\\s\\([\\w-]+\\))?';

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'gu');
}

const SHORT_MONTHS = 'Jan\\.? Feb\\.? Mar\\.? Apr\\.? Jun\\.? Jul\\.? Aug\\.? Sept?\\.? Oct\\.? Nov\\.? Dec\\.? May\\.';
const IN_OTHER_LETTERS = [
  ...MONTH_NAMES.map((name) => name.toLowerCase()),
  ...MONTH_NAMES.map((name) => name.toUpperCase()),
];

/** Dates in a form other than `7 December 2022`. */
export const PRINTED_DATES = {
  /** How each is read: as a day, as a misspelt month, or as uncertain. The first that fits is used. */
  forms: [
    { reads: 'day', pattern: form(`\\b${MONTH}\\s${DAY}(?:st|nd|rd|th)?,?\\s${YEAR}`) },
    { reads: 'day', pattern: form(`${APART}${DAY}(?:st|nd|rd|th)\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR})?`) },
    { reads: 'day', pattern: form(`${APART}${DAY}\\sof\\s${MONTH},?\\s${YEAR}`) },
    { reads: 'day', pattern: form(`${APART}${DAY}\\s${MONTH},\\s${YEAR}`) },
    { reads: 'day', pattern: form(`${APART}(?<day>0\\d)\\s${MONTH}(?:\\s${YEAR})?`) },
    { reads: 'day', pattern: form(`${APART}${DAY}\\s?-\\s?${MONTH}\\s?-\\s?${YEAR}`) },
    { reads: 'day', pattern: form(`${APART}${DAY}\\s(?<month>${SHORT_MONTHS.split(' ').join('|')})\\s${YEAR}`) },
    { reads: 'day', pattern: form(`${APART}${DAY}\\s(?<month>${IN_OTHER_LETTERS.join('|')})\\s${YEAR}`) },
    { reads: 'misspelt', pattern: form(`${APART}${DAY}\\s(?<month>\\p{Lu}\\p{Ll}{2,})\\s${YEAR}`) },
    {
      reads: 'day',
      pattern: form(`${APART}(?<year>(?:19|20)\\d\\d)-(?<number>0\\d|1[0-2])-(?<day>[0-3]\\d)(?![\\w-])`),
    },
    {
      reads: 'nothing',
      pattern: form(`${APART}${DAY}(?:\\/|\\.)(?<number>\\d{1,2})(?:\\/|\\.)(?<year>(?:19|20)\\d\\d)(?![\\d/])`),
    },
  ],
  /** Directly after a resolution: `resolution 77/79 of `, `77/79, `. */
  behindCitation: new RegExp(`(?<![\\w/.-])${SYMBOL},?\\s(?:(?:of|dated|on)\\s(?:the\\s)?)?$`, 'u'),
};
