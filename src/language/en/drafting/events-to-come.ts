/** What is done with a meeting: `to be held`, `will be convened`. */
const HELD = 'held|convened|hosted|organized|organised|celebrated|launched|opened';

/** How a text says that an event is to come, and how it refers to it afterwards. */
export const EVENTS_TO_COME = {
  /** `to be held in Geneva`, `will take place`, `upcoming`: the event named next to it is to come. */
  ahead: new RegExp(
    [
      `\\bto\\s(?:be\\s(?:${HELD})|take\\splace)\\b`,
      `\\b(?:will|is\\sto|are\\sto)\\s(?:be\\s(?:${HELD})|take\\splace|convene|meet)\\b`,
      '\\bscheduled\\s(?:for|to\\s(?:be\\sheld|take\\splace))\\b',
      '\\b(?:upcoming|forthcoming|planned\\sfor)\\b',
    ].join('|'),
    'gu',
  ),

  /** `shall be held`: the words of a decision, which stay the same when it is recalled later. */
  decided: new RegExp(`\\bshall\\s(?:be\\s(?:${HELD})|take\\splace|convene|meet)\\b`, 'gu'),

  /** Words that, between those and a date, show that the date belongs to something else: `the upcoming review of the strategy adopted in 2006`. */
  ofAnother: /\b(?:held|since|adopted|adoption|anniversary|signed|established|which)\b/u,

  /** How words of the future change when the event is over. */
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
