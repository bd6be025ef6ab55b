/** Words that tie others together and say nothing themselves. */
export const SMALL_WORDS = {
  /** What only ties words together. `not`, `all`, `any`, `may` and `shall` do more, and are none. */
  links: new Set(
    'a an the of to in on at by for from with into within as and which that its their this these those including resolution resolutions his her'.split(
      ' ',
    ),
  ) as ReadonlySet<string>,
  /** Several words that stand before something named. */
  tails: [
    ['in', 'compliance'],
    ['compliance'],
    ['in', 'accordance'],
    ['accordance'],
    ['in', 'line'],
    ['pursuant'],
    ['contained'],
    ['held'],
    ['to', 'be', 'held'],
  ] as readonly (readonly string[])[],
  /** The end of a paragraph of a list, and nothing else: `; and`. */
  end: /^[\s,;:.]*(?:and|or)?\s*$/u,
};
