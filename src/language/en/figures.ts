import { later } from '../../text/later.ts';

const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const spelled = later((): ReadonlyMap<string, number> => {
  const words = [...UNITS, ...TEENS, ...TENS.flatMap((ten) => [ten, ...UNITS.map((unit) => `${ten}-${unit}`)])];
  return new Map(words.map((word, at) => [word, at + 1]));
});
const SPELLED_MAX_CHARACTERS = 'seventy-three'.length;

/** What is printed before a number that tells which, not how many. */
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

/** Numbers with what they count: `123 States have joined`, `$5 million`, `0.7 per cent`, `forty-five`. */
export const FIGURES = {
  /** A number from 1 to 99 in small letters, `forty-five`, as a number; undefined for every other word. */
  spelled: (word: string): number | undefined =>
    word.length > SPELLED_MAX_CHARACTERS ? undefined : spelled().get(word),
  /** Behind a number, and what they multiply it by. */
  multiples: new Map([
    ['hundred', 100],
    ['thousand', 1000],
    ['million', 1_000_000],
    ['billion', 1_000_000_000],
    ['trillion', 1_000_000_000_000],
  ]) as ReadonlyMap<string, number>,
  /** Marks before an amount, and the currency they say. */
  signs: new Map([
    ['$', 'dollars'],
    ['€', 'euros'],
    ['£', 'pounds'],
  ]) as ReadonlyMap<string, string>,
  /** Words behind an amount, and the currency they say. */
  currencies: new Map([
    ['dollars', 'dollars'],
    ['dollar', 'dollars'],
    ['euros', 'euros'],
    ['euro', 'euros'],
    ['francs', 'francs'],
  ]) as ReadonlyMap<string, string>,
  /** Between an amount and `dollars`. */
  whoseDollars: ['united', 'states'] as readonly string[],
  /** A share as the house style has it. */
  perCent: ['per', 'cent'] as readonly string[],
  /** The same otherwise. */
  percent: new Set(['%', 'percent']) as ReadonlySet<string>,
  /** Before a number that tells which, not how many. */
  numbered: NUMBERED,
  /** What a list of numbers is made of: `paragraphs 4, 5 (a) and 7`. */
  partOfList: /^(?:and|to|,|or|\(|\)|-|–|[a-z]|[ivx]+|[IVXL]+|\d{1,3}(?:\.\w+)?)$/u,
  /** The number that is a pronoun too, and what stands around it then: `one another`, `no one can`. */
  one: {
    word: 'one',
    next: new Set('another other hand side step way can may must should will'.split(' ')) as ReadonlySet<string>,
    before: new Set('no any every each the this that number'.split(' ')) as ReadonlySet<string>,
  },
  /** Between a number and what it counts: `112 as States parties`. */
  as: 'as',
  /** The same in two words: `45 of the States`. */
  ofWhich: [
    ['of', 'the'],
    ['of', 'its'],
  ] as readonly (readonly string[])[],
  /** Behind what is counted, where it has joined something. */
  joined: [['have', 'joined'], ['joined']] as readonly (readonly string[])[],
  /** Words at which what is counted ends. */
  stops: new Set(
    'during through per who whose where when while if before after between among under until since through without including are were will would should may can must shall has have had joined adopted held convened'.split(
      ' ',
    ),
  ) as ReadonlySet<string>,

  /** Texts in which figures may contradict one another. */
  summed: /signator|compris|inclusive of|per cent/u,
  /** Texts that count who has joined an instrument. */
  ofJoining: /signator/u,
  /** What is counted: all that joined, the parties, the signatories. */
  joiners: { all: /joined$/u, parties: /^States parties/iu, signatories: /^signator/iu },
  /** An amount with the parts it is made of, up to the end of the clause. */
  comprised: /(?<![\d,])([\d,]{5,}) (?:United States )?dollars([^;:.]{0,160}?)\b(?:comprising|inclusive of) ([^;:]+)/u,
  /** An amount in dollars. */
  dollars: /(?<![\d,])([\d,]{5,}) dollars/gu,
  /** What is counted in money. */
  currency: 'dollars',
  /** A part of a whole with its share: `45 of the 193 States (23 per cent)`. */
  share: /\b(\d[\d,]*) (?:out )?of (?:the |a total of )?(\d[\d,]*) [^.;,()]{0,60}\((\d+(?:\.\d+)?) per cent\)/gu,
  /** What is read for most in the figures of a series: who joined an instrument. */
  ofStates: /^(?:member )?states\b|part(?:ies|y)$|^signator|^ratif|^access/iu,
};
