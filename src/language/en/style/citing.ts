import { MONTH_NAMES } from '../dates.ts';

const MONTH = `(?:${MONTH_NAMES.join('|')})`;
const DAY = `\\d{1,2}\\s${MONTH}\\s(?:19|20)\\d\\d`;
/** `77/79`, `S-10/2`. */
const OF_SESSION = '(?:E?S-)?\\d{1,3}\\/\\d{1,3}';
/** `77/79 A`, `75/101 A-B`. */
const LETTERS = '\\s[A-Z](?:-[A-Z])?';
/** `1325 (2000)`, `377 A (V)`, `3068 (XXVIII)`. */
const OF_YEAR = '\\d{1,4}(?:\\s[A-Z])?\\s\\((?:(?:19|20)\\d\\d|(?:E?S-)?[IVXL]+)\\)';
/** Not with the letter of `77/79 A's`. */
const NUMBER = `(?:${OF_SESSION}(?:${LETTERS}(?![\\w’']))?|${OF_YEAR})`;
const APART = '(?<![\\w/.-])';

/** A number and a date with something other than `of` between them, and possibly after them. */
function joined(between: string, behind = ''): RegExp {
  return new RegExp(`${APART}(?<number>${NUMBER})(?<joint>${between})(?<date>${DAY})${behind}`, 'gu');
}

const OTHER_BODIES = [
  ...['Council', 'Commission', 'Committee', 'Conference', 'Agency', 'Board', 'Congress'],
  ...['Environment Assembly', 'Health Assembly'],
];

/** How resolutions are cited, `resolution 77/79 of 7 December 2022`, and the usual mistakes. */
export const CITING = {
  /** A mention of a resolution or a decision. */
  speaksOfOne: /resolution|decision/iu,
  /** The noun before a number. */
  noun: /\b(?:resolution|decision)s?\b/giu,
  /** Decisions are numbered and dated differently. */
  isDecision: /decision/iu,
  /** An event of the day: `the adoption of resolutions 1754 (2007) on 30 April 2007`. */
  adoption: /\badopt(?:ion|ed|ing|s)?\b|\(\d{4}\)$/iu,
  /** The word before the date of such an event. */
  onTheDay: /\son\s/u,

  /** Wrong words between a number and its date, where only `of` is right; the first that fits is reported. */
  joints: [
    { fault: 'comma', pattern: joined(`,\\s(?:of|on|dated|adopted\\son)?\\s?`) },
    {
      fault: 'otherWord',
      pattern: joined(`\\s(?:dated|on|from|adopted|adopted\\son|in|at|off)\\s(?:the\\s)?`),
    },
    { fault: 'wordTooMany', pattern: joined('\\sof\\s(?:the|of)\\s') },
    { fault: 'noWord', pattern: joined('\\s') },
    { fault: 'brackets', pattern: joined('(?:\\sof)?\\s\\(', '\\)') },
  ],
  /** Number and date in the correct form. */
  printed: (number: string, date: string) => `${number} of ${date}`,
  /** `resolution 77/79 of 2022`. */
  yearOnly: new RegExp(`(?<=\\bresolutions?\\s)${NUMBER}\\sof\\s(?:${MONTH}\\s)?(?:19|20)\\d\\d\\b`, 'gu'),
  /** `resolution No. 77/79`. */
  numbered: /\b([Rr]esolutions?)\s(?:[Nn]os?\.?|[Nn]umbers?|№)\s(?=(?:E?S-)?\d)/gu,
  /** `resolution A/RES/77/79`. */
  fullSymbol: /\b([Rr]esolutions?)\s(?:A|S)\/RES\/(\d{1,4}(?:\/\d{1,3})?(?:\s\(\d{4}\))?)(?![\w/])/gu,
  /** After a small word: `its Resolution 77/79`. */
  capital: /(?<=\b(?:its|of|the|in|and|by|to|with|Assembly|Council|under)\s)Resolutions?(?=\s(?:E?S-)?\d)/gu,
  /** `resolutions 77/79 of 7 December 2022;` and no other. */
  oneInPlural: new RegExp(`\\bresolutions\\s${NUMBER}\\sof\\s${DAY}(?=[;.]$)`, 'gu'),
  /** `see resolutions …` refers to a volume. */
  see: /\bsee\s$/iu,
  /** `its resolution 76/12 of 6 December 2021 and 77/79 of 7 December 2022`. */
  severalInSingular: new RegExp(
    `\\bits\\sresolution\\s${NUMBER}\\sof\\s${DAY}(?:,|\\sand)\\s${NUMBER}\\sof\\s${DAY}`,
    'gu',
  ),

  /** One resolution of the Assembly in a list of them, with its date. */
  link: new RegExp(
    `${APART}(${OF_SESSION}(?:${LETTERS})?|\\d{1,4}(?:\\s[A-Z])?\\s\\([IVXL]+\\))\\sof\\s(${DAY})`,
    'gu',
  ),
  /** The joints between items of a list. */
  betweenLinks: /^(?:,\s|,?\sand\s|,\sand\s)$/u,
  /** `A, B, and C`. */
  serialComma: /^,\sand\s$/u,
  /** Between the last two of a list. */
  lastJoint: ' and ',

  /** Figures, slashes and points between `resolution` and its date. */
  figuresBeforeDate: new RegExp(
    `(\\b(?:resolutions?|decisions?|and|,)\\s)(\\d[\\d\\s/.–‑-]*[\\d/.–‑-])(?=\\sof\\s${DAY})`,
    'gu',
  ),
  /** A resolution number with two slashes, a space at the slash, or a backslash: `77//79`, `77/ 79`, `77\79`. */
  brokenNumber: '(?:[AES]\\/(?:[A-Z]+\\/)?)?\\d{1,3}(?:\\/\\/|\\s\\/\\s?|\\/\\s|\\\\)\\d{1,3}(?=\\sof\\s\\d)',

  /** `77/79 of 7 December 2022`: number, session, date. */
  dated: new RegExp(
    `${APART}((\\d{2,3})\\/\\d{1,3}(?:\\s[A-Z](?![\\w’']))?)\\sof\\s(\\d{1,2}\\s${MONTH}\\s\\d{4})`,
    'gu',
  ),
  /** The same for the Assembly since its seventieth session: councils have not held so many. */
  ofLateSessions: /(?<![\w/.-])([7-9]\d)\/\d{1,3}\sof\s\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4}/gu,
  /** `77/79 of 7 December 2022, entitled “Implementation of …”`. */
  entitled: new RegExp(
    `${APART}(\\d{2,3}\\/\\d{1,3})(?:\\s[A-Z])?(?:\\sof\\s\\d{1,2}\\s\\p{Lu}\\p{Ll}+\\s\\d{4})?,?\\sentitled\\s[“"]([^”"]+)[”"]`,
    'gu',
  ),
  /** A part of a resolution has a title of its own. */
  partOfOne: /\b(?:section|part|chapter|annex|paragraphs?)\b[^,;]{0,30}$/iu,

  /** The name of the Assembly. */
  assembly: /General Assembly/iu,
  /** Bodies that number their resolutions like the Assembly. */
  otherBody: new RegExp(`\\b(?:${OTHER_BODIES.join('|')})\\b`, 'gu'),
  /** The Assembly itself, or `its` at the beginning of the paragraph. */
  assemblys: new RegExp(
    [
      '\\b(?:General\\s)?(?<!Environment\\s|Health\\s)Assembly(?:\\s(?:in\\sits\\s)?resolutions?)',
      '^[^,;]{0,60}\\bits\\s(?:\\w+\\s){0,2}resolutions?',
    ].join('|'),
    'gu',
  ),
};
