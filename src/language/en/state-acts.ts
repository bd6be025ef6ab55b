/** The roles in which States are named: they ratify, preside, host. */
export const STATE_ACTS = {
  /** Acts of a State, by their nouns: `the ratification of Nigeria`. */
  acts: new Set(
    'ratification accession succession acceptance approval signature withdrawal presidency chairmanship'.split(' '),
  ) as ReadonlySet<string>,
  /** Between an act and the State. */
  actLinks: new Set(['of', 'by']) as ReadonlySet<string>,
  /** Offices after the name of a State: `the Iraq presidency`. */
  offices: new Set(['presidency', 'chairmanship']) as ReadonlySet<string>,
  /** Words after a State that presided, and the office it held. */
  presiding: {
    words: [
      [',', 'which', 'presided', 'over'],
      ['which', 'presided', 'over'],
      [',', 'which', 'presides', 'over'],
    ] as readonly (readonly string[])[],
    office: 'presidency',
  },
  /** Adjectives of States that are also languages. */
  languages: new Set('Chinese French Russian Spanish Portuguese German'.split(' ')) as ReadonlySet<string>,
  /** Nouns used of a language, not of a State. */
  languageNouns: new Set('language languages version versions text texts relating'.split(' ')) as ReadonlySet<string>,
  /** States whose names are agenda items after these words: `the question of Palestine`. */
  items: { states: new Set(['Palestine']) as ReadonlySet<string>, before: ['question', 'of'] as readonly string[] },
  /** The article before a name. */
  article: 'the',
};
