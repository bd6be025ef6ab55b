import { MONTH_NAMES } from './dates.ts';

/** A session of an organ in a citation of its records. */
const SESSION = '\\S+ (?:Special )?Session';

/** The beginnings of notes without a line above them. */
const BEGINNING =
  'See |Ibid|United Nations,|Official Records|Resolutions? \\d|A\\/|E\\/|S\\/|Available |General Assembly |[A-Z]{2,8}\\/';

/** Words before ordinary numbers: `article 7`, `No. 4`, `of 2 December`. */
const BEFORE_FIGURES = [
  'about above additional age aged all an? and annex annexes another appendix approximately articles? at before below between',
  'box but by category chapters? class clause decisions? during every exactly figure first for form from goals? grade in',
  'indicator items? last least level module nearly next nos?\\. number of on only options? or over p\\. pages? parts? paras?\\.',
  'paragraphs? phase pillar points? pp\\. question regulations? recommendations? resolutions? rules? sections? sect\\. since some',
  'stage steps? sub-item table targets? than that the tier to total track type under until up version vols?\\. volumes? was were',
  'with within year',
].flatMap((line) => line.split(' '));

/** Words after ordinary numbers: `12 countries`, `2 December`. */
const BEHIND_FIGURES = [
  'additional billion children countries days? delegations developing hectares hours km least members? million minutes',
  'months? more new other parties people per percentage persons points? states thousand times trillion weeks?',
  'women years?',
].flatMap((line) => line.split(' '));

/** Footnotes: what they cite, and the `Ibid.` that refers to the source of the preceding one. */
export const FOOTNOTES = {
  /** The beginning of a note that refers to the preceding source. */
  ibid: /^[*_]?ibid(?:em)?[.,]{0,2}[*_]?[.,]?\s*/iu,
  /** The same, for writing. */
  ibidPrinted: 'Ibid.',
  /** An ending that needs a series of volumes, and the words for one. */
  volumes: { end: /^vols?\b/iu, source: /\bvols?\./iu },
  /** An ending that needs the records of an organ, and the words for them. */
  records: {
    end: new RegExp(`^(?:${SESSION}\\b|(?:\\d{4}, )?Supplement\\b)`, 'u'),
    source: /\b(?:Supplement|Session|Official Records)\b/iu,
  },
  /** Several documents, each as `…`. */
  listed: /…(?:(?:, | and |, and |; )…){1,20}/gu,
  /** Parts of a report's records that a year has and another has not. */
  addendum: / and (?:addendum|corrigendum|addenda|corrigenda)(?= \()/giu,
  /** From the widest to the narrowest: words that may follow `Ibid.`, and replace the corresponding words of the source. */
  steps: [
    'vols?\\. ',
    `${SESSION}, Supplement|\\d{4}, Supplement`,
    'Supplement No',
    'chap\\. |chaps\\. ',
    'annex(?:es)?\\b|resolution \\d|decision \\d|sect\\. |paras?\\. ',
  ],
  /** The one source that recurs under the same name. */
  series: /^United Nations, Treaty Series, (?=vols?\. )/u,
  /** The first words of a note without a line above it. */
  beginning: new RegExp(`^(?:${BEGINNING})`, 'u'),
  /** The same where the note before it was lost, and a whole note that lost its mark; in English, neither is ever guessed. */
  afterGap: /(?!)/u,
  alone: /(?!)/u,
  /** A word before an ordinary number, which is not a footnote marker. */
  beforeFigure: new RegExp(`(?:^|[\\s(“"])(?:${BEFORE_FIGURES.join('|')})$`, 'iu'),
  /** A word after an ordinary number: `Convention, 12 countries` and `Monday, 2 December`. */
  behindFigure: new RegExp(
    `^\\s(?:${[...BEHIND_FIGURES, 'of the', 'out of', ...MONTH_NAMES].join('|')})(?!\\p{L})`,
    'iu',
  ),
  /** A share, whatever comes before its number. */
  share: /^\sper\scent/u,
  /** Lists of numbers: `on 2 and 3 May` and `Goals 1, 2 and 3`. */
  listedFigures: /^(?:,\s\d{1,2}|\s(?:and|or|to)\s\d{1,2})(?![\d/])/u,
};
