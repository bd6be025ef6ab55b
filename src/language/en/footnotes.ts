import { MONTH_NAMES } from './dates.ts';

/** A session of an organ whose records are cited. */
const SESSION = '\\S+ (?:Special )?Session';

/** How a note begins that no rule announces. */
const BEGINNING =
  'See |Ibid|United Nations,|Official Records|Resolutions? \\d|A\\/|E\\/|S\\/|Available |General Assembly |[A-Z]{2,8}\\/';

/** Words that a number of its own follows: `article 7`, `No. 4`, `of 2 December`. */
const BEFORE_FIGURES = [
  'about above additional age aged all an? and annex annexes another appendix approximately articles? at before below between',
  'box but by category chapters? class clause decisions? during every exactly figure first for form from goals? grade in',
  'indicator items? last least level module nearly next nos?\\. number of on only options? or over p\\. pages? parts? paras?\\.',
  'paragraphs? phase pillar points? pp\\. question regulations? recommendations? resolutions? rules? sections? sect\\. since some',
  'stage steps? sub-item table targets? than that the tier to total track type under until up version vols?\\. volumes? was were',
  'with within year',
].flatMap((line) => line.split(' '));

/** Words that a number stands before: `12 countries`, `2 December`. */
const BEHIND_FIGURES = [
  'additional billion children countries days? delegations developing hectares hours km least members? million minutes',
  'months? more new other parties people per percentage persons points? states thousand times trillion weeks?',
  'women years?',
].flatMap((line) => line.split(' '));

/** Footnotes: what they cite, and the `Ibid.` that takes over the source of the one before. */
export const FOOTNOTES = {
  /** How a note begins that takes over a source. */
  ibid: /^[*_]?ibid(?:em)?[.,]{0,2}[*_]?[.,]?\s*/iu,
  /** The same, as it is written. */
  ibidPrinted: 'Ibid.',
  /** An end that needs a series of volumes, and what names one. */
  volumes: { end: /^vols?\b/iu, source: /\bvols?\./iu },
  /** An end that needs the records of an organ, and what names them. */
  records: {
    end: new RegExp(`^(?:${SESSION}\\b|(?:\\d{4}, )?Supplement\\b)`, 'u'),
    source: /\b(?:Supplement|Session|Official Records)\b/iu,
  },
  /** From the widest to the narrowest: what an `Ibid.` may begin with, and the source holds at the same place. */
  steps: [
    'vols?\\. ',
    `${SESSION}, Supplement|\\d{4}, Supplement`,
    'Supplement No',
    'chap\\. |chaps\\. ',
    'annex(?:es)?\\b|resolution \\d|decision \\d|sect\\. |paras?\\. ',
  ],
  /** The one source that comes again and again under the same name. */
  series: /^United Nations, Treaty Series, (?=vols?\. )/u,
  /** The words of a note that no rule announces. */
  beginning: new RegExp(`^(?:${BEGINNING})`, 'u'),
  /** A word that a number of its own follows: that number calls no note. */
  beforeFigure: new RegExp(`(?:^|[\\s(“"])(?:${BEFORE_FIGURES.join('|')})$`, 'iu'),
  /** A word that a number stands before: `Convention, 12 countries` and `Monday, 2 December`. */
  behindFigure: new RegExp(
    `^\\s(?:${[...BEHIND_FIGURES, 'of the', 'out of', ...MONTH_NAMES].join('|')})(?!\\p{L})`,
    'iu',
  ),
  /** A share, whatever stands before its number. */
  share: /^\sper\scent/u,
  /** Numbers that go on: `on 2 and 3 May` and `Goals 1, 2 and 3`. */
  listedFigures: /^(?:,\s\d{1,2}|\s(?:and|or|to)\s\d{1,2})(?![\d/])/u,
};
