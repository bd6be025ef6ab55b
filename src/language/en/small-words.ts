/** Words that join others without a meaning of their own. */
export const SMALL_WORDS = {
  /** Words that only join others. `not`, `all`, `any`, `may` and `shall` do more, and are not among them. */
  links: new Set(
    'a an the of to in on at by for from with into within as and which that its their this these those including resolution resolutions his her'.split(
      ' ',
    ),
  ) as ReadonlySet<string>,
  /** Phrases that come before a name. */
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
  /** An article, before `item`: one that was new has its definite article the next year. */
  articles: /^(?:an?|the)$/u,
  item: /^\s(?:sub[-‑]?)?item\b/u,
  /** Only the end of a list item: `; and`. */
  end: /^[\s,;:.]*(?:and|or)?\s*$/u,
};
