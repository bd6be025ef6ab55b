import { later } from '../../text/later.ts';
import { MONTH_NAMES } from './months.ts';

const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const spelled = later((): ReadonlyMap<string, number> => {
  const words = [...UNITS, ...TEENS, ...TENS.flatMap((ten) => [ten, ...UNITS.map((unit) => `${ten}-${unit}`)])];
  return new Map(words.map((word, at) => [word, at + 1]));
});
const SPELLED_MAX_CHARACTERS = 'seventy-three'.length;

/** Words before a number that says which, not how many. */
const NUMBERED: ReadonlySet<string> = new Set(
  `
    para paras paragraph paragraphs subparagraph subparagraphs article articles art arts chapter chapters chap
    section sections sect annex annexes appendix part parts action actions Goal Goals target targets rule rules
    regulation regulations resolution resolutions decision decisions Item Items item items sub-item sub-items No
    Nos vol vols p pp phase category level table series Pillar pillar principle principles Part Rev Add Corr
    Series objective objectives goal goals recommendation recommendations guideline guidelines Supplement Group
    Amendment Protocol schedule schedules Schedule round Round tier tiers class Class operational preambular
    Resolution Decision Chapter Article Section Action Phase Target Annex
  `
    .trim()
    .split(/\s+/u),
);

/** Numbers, with the things they count: `123 States have joined`, `$5 million`, `0.7 per cent`, `forty-five`. */
export const FIGURES = {
  /** A number from 1 to 99 in words, `forty-five`, as a number; undefined for any other word. */
  spelled: (word: string): number | undefined =>
    word.length > SPELLED_MAX_CHARACTERS ? undefined : spelled().get(word),
  /** Words after a number, and their multiples. */
  multiples: new Map([
    ['hundred', 100],
    ['thousand', 1000],
    ['million', 1_000_000],
    ['billion', 1_000_000_000],
    ['trillion', 1_000_000_000_000],
  ]) as ReadonlyMap<string, number>,
  /** Signs before an amount, and their currency. */
  signs: new Map([
    ['$', 'dollars'],
    ['€', 'euros'],
    ['£', 'pounds'],
  ]) as ReadonlyMap<string, string>,
  /** Words after an amount, and their currency. */
  currencies: new Map([
    ['dollars', 'dollars'],
    ['dollar', 'dollars'],
    ['euros', 'euros'],
    ['euro', 'euros'],
    ['francs', 'francs'],
  ]) as ReadonlyMap<string, string>,
  /** Between an amount and `dollars`. */
  whoseDollars: ['united', 'states'] as readonly string[],
  /** A share in United Nations style. */
  perCent: ['per', 'cent'] as readonly string[],
  /** A share in other styles. */
  percent: new Set(['%', 'percent']) as ReadonlySet<string>,
  /** Words before a number that says which, not how many. */
  numbered: NUMBERED,
  /** The parts of a list of numbers: `paragraphs 4, 5 (a) and 7`. */
  partOfList: /^(?:and|to|,|or|\(|\)|-|–|[a-z]|[ivx]+|[IVXL]+|\d{1,3}(?:\.\w+)?)$/u,
  /** The number that is also a pronoun, and the words around it then: `one another`, `no one can`. */
  one: {
    word: 'one',
    next: new Set('another other hand side step way can may must should will'.split(' ')) as ReadonlySet<string>,
    before: new Set('no any every each the this that number'.split(' ')) as ReadonlySet<string>,
  },
  /** Between a number and the things it counts: `112 as States parties`. */
  as: 'as',
  /** The same in two words: `45 of the States`. */
  ofWhich: [
    ['of', 'the'],
    ['of', 'its'],
  ] as readonly (readonly string[])[],
  /** After the States counted, if they have joined something. */
  joined: [['have', 'joined'], ['joined']] as readonly (readonly string[])[],
  /** Words that end the name of what is counted. */
  stops: new Set(
    'during through per who whose where when while if before after between among under until since through without including are were will would should may can must shall has have had joined adopted held convened'.split(
      ' ',
    ),
  ) as ReadonlySet<string>,

  /** Texts whose figures may contradict one another. */
  summed: /signator|compris|inclusive|consisting|per\s?cent|%/u,
  /** Texts that count who has joined an instrument. */
  ofJoining: /signator/u,
  /** Those counted: all that have joined, the parties, the signatories. */
  joiners: { all: /joined$/u, parties: /^States parties/iu, signatories: /^signator/iu },
  /**
   * A part of a whole with its share: `45 of the 193 States (23 per cent)`. The words between have no figures, so that the share is
   * of what is counted.
   */
  share: new RegExp(
    `(?<![\\d.,/]|\\d\\s)(\\d[\\d,]*)\\s(?:out\\s)?of\\s(?:the\\s|its\\s|a\\stotal\\sof\\s)?(\\d[\\d,]*)\\s` +
      `([^.;,()\\d]{1,60})\\((\\d+(?:[.,]\\d+)?)(?:\\sper\\scent|\\spercent|\\s?%)\\)`,
    'gu',
  ),
  /** Words after the whole that make it another number: `of the 2 million people`, `of 12 December`. */
  wholeGoesOn: new RegExp(`^(?:hundred|thousand|million|billion|trillion|${MONTH_NAMES.join('|')})\\b`, 'u'),
  /** Words between a whole and the share that may be about something else. */
  ofOthers: /\b(?:who|whose|which|that|where|with|and|or|among|representing|than)\b/u,
  /** Words before a figure that is not exact. */
  roughly: /\b(?:about|around|nearly|almost|approximately|roughly|some|over|than|least|most|to)\s$/u,
  /** The most important figures of a series: the States that have joined an instrument. */
  ofStates: /^(?:member )?states\b|part(?:ies|y)$|^signator|^ratif|^access/iu,
};
