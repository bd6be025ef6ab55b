/** Sessions, meetings and other numbered events: `seventy-ninth session`, `eleventh Meeting of States Parties`. */
export const EVENTS = {
  /** The nouns, in lower case. */
  nouns: new Set(
    `session sessions meeting meetings conference conferences anniversary anniversaries congress congresses summit summits forum
    assembly cycle cycles dialogue`.split(/\s+/u),
  ) as ReadonlySet<string>,
  /** The adjectives before them. */
  adjectives: new Set(
    `special regular plenary resumed emergency annual review substantive biennial high-level preparatory organizational
    ministerial extraordinary ordinary formal informal joint main intergovernmental international global world public private general intersessional`.split(
      /\s+/u,
    ),
  ) as ReadonlySet<string>,
  /** Small words within the name of an event. */
  within: new Set(['of', 'the', 'on']) as ReadonlySet<string>,
  /** These only after a capitalized word. */
  withinNames: new Set(['of', 'the', 'on', 'and']) as ReadonlySet<string>,
  /** `Third Committee` is a body, and `Fourth Committee … session` is not one event. */
  bodies: new Set(['Committee', 'Committees', 'Decade', 'Commission']) as ReadonlySet<string>,
  /** Endings of an ordinal in figures. */
  ordinalEnds: new Set(['st', 'nd', 'rd', 'th']) as ReadonlySet<string>,
  /** An ordinal in figures. */
  ordinalFigures: /^(\d{1,5})(?:st|nd|rd|th)$/u,
  /** Between ordinals that share a noun: `fifty-third and fifty-fourth sessions`. */
  joints: new Set([',', 'and', 'or', 'to']) as ReadonlySet<string>,
  /** The words between such a joint and the next ordinal. */
  jointSeconds: new Set(['and', 'or', 'the']) as ReadonlySet<string>,
  /** The plural ending of the nouns. */
  plural: /s$/u,
  /** `of`, with the first or second word after it, if parties to an instrument meet. */
  ofParties: {
    of: 'of',
    first: new Set(['States', 'Contracting']) as ReadonlySet<string>,
    second: new Set(['States', 'Parties']) as ReadonlySet<string>,
    name: 'of States Parties',
  },
};

/** Kinds of numbered events, by their names: what an engine needs to know that reads no names itself. */
export const EVENT_KINDS = {
  /** The noun of a session. */
  session: 'session',
  /** A session, by its name. */
  isSession: /session$/u,
  /** Several sessions, by their name. */
  areSessions: /sessions$/u,
  /** Events of every session or every year. */
  ofSeries: /\b(?:session|meeting|conference)\b/iu,
  /** Events with a rhythm of their own. */
  ofOwnYears: /review/iu,
  /** The kind of an event, whatever its full name: a Meeting is not followed by a Review Conference. */
  kind: /review conference|session|meeting|conference|anniversary|congress|summit|forum/iu,
  /** After the year of an edition: `the 2023 session`, `the 2019 Meeting of the High Contracting Parties`. */
  edition: new RegExp(
    [
      '^\\s(?:(?!(?:and|or|to|in|at|for|by|with|the)\\s)[\\p{L}-]+\\s){0,7}?',
      '(?:sessions?|meetings?|conferences?|forums?|congress|summit|assembly)\\b',
    ].join(''),
    'iu',
  ),
  /** The word before `session`, usually its number. */
  numbered: /\b([\w-]+)\ssession/gu,
};
