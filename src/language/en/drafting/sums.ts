/** Words directly before the amount of a part that is added to the others. */
const ADDED = [
  'amount',
  'sum',
  'share',
  'increase',
  'addition',
  'additional amount',
  'prorated share',
  'estimated staff assessment income',
];

/** The same, if the part is subtracted from them. */
const TAKEN_OFF = ['decrease', 'reduction', 'credit', 'saving', 'deduction'];

/** Verbs and prepositions that subtract what follows. */
const LESS = ['less', 'minus', 'reduced by', 'decreased by', 'offset by', 'after deduction of', 'after deducting'];

/** Where a list does not name all of the parts, names one twice, or is not exact, it need not add up. */
const UNSURE = `
  of which|of whom|of that amount|including|included|excluding|exclusive|inter alia|such as|among|notably|mainly|primarily|gross|net
  |balance(?! referred)|remainder|remaining|respectively|equivalent|each|per|annually|monthly|taking into account|taken into account|already
  |previously|approximately|about|around|some|nearly|almost|roughly|up to|at least|at most|more than|less than|not exceeding|or
  |maximum|minimum|partly|partial|partially|further|also
`
  .split('\n')
  .map((line) => line.trim())
  .join('');

/** Digits in groups of three, with commas or blanks. */
const GROUPED = '\\d{1,3}(?:(?:,\\d{3}){1,4}|(?:\\s\\d{3}){1,4})';

const ARTICLE = '(?:(?:the|an?|its|their)\\s)?';
const ALL_TAKEN_OFF = `(?:${ARTICLE}(?:${spaced(TAKEN_OFF)})\\s(?:of|by)\\s)`;
const ALL_LESS = `(?:(?:${spaced(LESS)})\\s(?:${ARTICLE}(?:${spaced(ADDED)})\\sof\\s)?)`;

function spaced(words: readonly string[]): string {
  return words.join('|').replaceAll(' ', '\\s');
}

/** An amount with the list of its parts: `6,530,100 dollars, comprising 5,000,000 dollars for … and 1,530,100 dollars for …`. */
export const SUMS = {
  /** Opens the list: after a comma, or directly after the amount. `a project comprising …` is not about the amount. */
  opens: /(?<=,\s|\bdollars\s)(?:comprising|consisting\sof|comprised\sof|inclusive\sof)\s/gu,
  /** The one of these after which a list may leave parts out. */
  partial: /^inclusive/u,
  /** What its first part is for if it leaves out none: the budgets of missions begin with the mission. */
  whole: /^\sfor\sthe\smaintenance\sof\b/u,
  /** An amount of money, with the digits in groups of three. */
  amount: new RegExp(`(?<![\\d,.])(${GROUPED}|\\d{1,12})\\s(?:United\\sStates\\s)?dollars?\\b`, 'gu'),
  /** The groups of digits before an amount that a space was printed in: `1,116, 738,700`. */
  torn: /(?<![\d,.])\d{1,3}(?:,\d{3}){0,3},\s$/u,
  /** Figures that are not such amounts. */
  unread: /[$€£%]|\b(?:dollars?|euros?|francs?|cents?|thousand|million|billion|trillion)\b|\d,\d{3}/u,
  /** Between two parts: a comma or `and`, and the words of the amount. */
  added: new RegExp(`(?:^|,\\s|,?\\sand\\s)(?:${ARTICLE}(?:${spaced(ADDED)})\\sof\\s)?$`, 'u'),
  /** The same before a part that is subtracted. */
  takenOff: new RegExp(`(?:^|,\\s|,?\\sand\\s)${ALL_TAKEN_OFF}$|(?:^|,?\\s(?:and\\s)?)${ALL_LESS}$`, 'u'),
  /** Before the last part that is added. */
  and: /\band\b/u,
  /** Anything that is subtracted, wherever it is. */
  less: new RegExp(`\\b(?:${spaced([...TAKEN_OFF, ...LESS])})\\b`, 'gu'),
  /** Words that make a list uncertain. */
  unsure: new RegExp(`\\b(?:${UNSURE.replaceAll(' ', '\\s')})\\b`, 'u'),
  /** The end of the clause with the list. */
  ends: /[;:()]|\.\s+\p{Lu}|\.\s*$/u,
};
