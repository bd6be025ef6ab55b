/** Sessions, meetings and other events that are numbered: `seventy-ninth session`, `eleventh Meeting of States Parties`. */
export const EVENTS = {
  /** The nouns, in small letters. */
  nouns: new Set(
    `session sessions meeting meetings conference conferences anniversary anniversaries congress congresses summit summits forum
    assembly cycle cycles dialogue`.split(/\s+/u),
  ) as ReadonlySet<string>,
  /** What may stand before them. */
  adjectives: new Set(
    `special regular plenary resumed emergency annual review substantive biennial high-level preparatory organizational
    ministerial extraordinary ordinary formal informal joint main intergovernmental international global world public private general intersessional`.split(
      /\s+/u,
    ),
  ) as ReadonlySet<string>,
  /** Small words within the name of an event. */
  within: new Set(['of', 'the', 'on']) as ReadonlySet<string>,
  /** Of these, and of `and`, only behind a word with a capital. */
  withinNames: new Set(['of', 'the', 'on', 'and']) as ReadonlySet<string>,
  /** `Third Committee` is a body, and `Fourth Committee … session` is not one event. */
  bodies: new Set(['Committee', 'Committees', 'Decade', 'Commission']) as ReadonlySet<string>,
  /** Endings of an ordinal in figures. */
  ordinalEnds: new Set(['st', 'nd', 'rd', 'th']) as ReadonlySet<string>,
  /** An ordinal in figures. */
  ordinalFigures: /^(\d{1,5})(?:st|nd|rd|th)$/u,
  /** Between ordinals that share a noun: `fifty-third and fifty-fourth sessions`. */
  joints: new Set([',', 'and', 'or', 'to']) as ReadonlySet<string>,
  /** What may stand behind such a joint, before the next ordinal. */
  jointSeconds: new Set(['and', 'or', 'the']) as ReadonlySet<string>,
  /** The plural ending of the nouns. */
  plural: /s$/u,
  /** `of`, with the first or second word behind it, where it is parties to an instrument that meet. */
  ofParties: {
    of: 'of',
    first: new Set(['States', 'Contracting']) as ReadonlySet<string>,
    second: new Set(['States', 'Parties']) as ReadonlySet<string>,
    name: 'of States Parties',
  },
  /** The noun of a session. */
  session: 'session',
  /** What is a session, by its name. */
  isSession: /session$/u,
  /** Several sessions, by their name. */
  areSessions: /sessions$/u,
  /** What comes with every session or every year. */
  ofSeries: /\b(?:session|meeting|conference)\b/iu,
  /** What keeps years of its own. */
  ofOwnYears: /review/iu,
  /** The kind of an event, whatever else it is called: a Meeting is not followed by a Review Conference. */
  kind: /review conference|session|meeting|conference|anniversary|congress|summit|forum/iu,
  /** The word before `session`, mostly its number. */
  numbered: /\b([\w-]+)\ssession/gu,
};
