/** Verbs used of meetings: `to be held`, `will be convened`. */
const HELD = 'held|convened|hosted|organized|organised|celebrated|launched|opened';

/** How a text refers to a future event, and how it does so afterwards. */
export const EVENTS_TO_COME = {
  /** `to be held in Geneva`, `will take place`, `upcoming`: the event named with it is in the future. */
  ahead: new RegExp(
    [
      `\\bto\\s(?:be\\s(?:${HELD})|take\\splace)\\b`,
      `\\b(?:will|is\\sto|are\\sto)\\s(?:be\\s(?:${HELD})|take\\splace|convene|meet)\\b`,
      '\\bscheduled\\s(?:for|to\\s(?:be\\sheld|take\\splace))\\b',
      '\\b(?:upcoming|forthcoming|planned\\sfor)\\b',
    ].join('|'),
    'gu',
  ),

  /** `shall be held`: used in a decision, and still used when it is recalled. */
  decided: new RegExp(`\\bshall\\s(?:be\\s(?:${HELD})|take\\splace|convene|meet)\\b`, 'gu'),

  /** Between such words and a date, these show that the date belongs to something else: `the upcoming review of the strategy adopted in 2006`. */
  ofAnother: /\b(?:held|since|adopted|adoption|anniversary|signed|established|which)\b/u,

  /** Words of a later time for something that was to be done before. */
  deferred: /\b(?:defer|postpone?|reschedul)(?:s|red|ring|ed|ing|ral|ment)?\b/iu,

  /** The same, and words for what lasts longer or begins later. */
  putOff: new RegExp(
    [
      '\\b(?:defer|postpone?|reschedul|extend|prolong|renew)(?:s|red|ring|ed|ing|al|ral|ment)?\\b',
      '\\bextension\\b',
      '\\bat the earliest\\b',
      '\\bmilestones? (?:for|in|of)\\b',
      '\\b(?:expir(?:y|es?|ed|ing|ation)|with effect|effective (?:from|as of|\\d)|enters? into force|entered into force)\\b',
    ].join('|'),
    'iu',
  ),

  /** Words for a future event, and their replacements once it is over. */
  afterwards: [
    { ahead: new RegExp(`\\bto\\sbe\\s(?:${HELD})\\b`, 'gu'), told: (words: string) => words.slice('to be '.length) },
    { ahead: /\b(?:(?:will|shall)\sbe|is\sto\sbe)\s(?=\p{L}+(?:ed|eld)\b)/gu, told: () => 'was ' },
    { ahead: /\b(?:will|shall)\stake\splace\b/gu, told: () => 'took place' },
    {
      ahead: /\b[Ll]ooks\sforward\sto\b/gu,
      told: (words: string) => (words.startsWith('L') ? 'Welcomes' : 'welcomes'),
    },
    {
      ahead: /\b[Ll]ooking\sforward\sto\b/gu,
      told: (words: string) => (words.startsWith('L') ? 'Welcoming' : 'welcoming'),
    },
    { ahead: /\bupcoming\b/gu, told: () => 'recent' },
  ],
};
