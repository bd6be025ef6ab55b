const TELLS_NEXT = 'submit|report|present|provide';

/** `requests … to submit … to the General Assembly at its`: what the Assembly requests for a session. */
const TELLS = 'submit|report|present|provide|transmit|continue|consider|inform|update|brief|include';

/** Words for what recurs from session to session with another number, year or name. */
export const RECURRING = {
  /** Words that show the session of the next text: an item put on an agenda, or a request. */
  onAgenda: new RegExp(
    [
      '\\bprovisional agenda of (?:its|the)\\b',
      '\\b(?:decides|resolves) to (?:consider|continue (?:its|the) consideration of|revert to)\\b',
    ].join('|'),
    'iu',
  ),
  requested: new RegExp(
    ['^(?:Also |Further )?(?:requests|invites)', `(?:${TELLS_NEXT})`, 'Assembly', 'at its\\b'].join('\\b[^;]*?\\b'),
    'iu',
  ),
  /** Just before the session. */
  askedFor: new RegExp(
    [
      '\\bprovisional agenda of (?:its|the)\\s$',
      `\\b(?:${TELLS})\\b[^;]*\\b(?:Assembly|it|question|matter|item)\\b[^;]{0,60}?,?\\sat\\sits\\s$`,
    ].join('|'),
    'u',
  ),

  /** The nouns that ordinals count. */
  session: /^session$/iu,
  meetings: /\bmeetings?\b/iu,
  sessions: /\bsessions?\b/iu,
  event: /\b(?:meeting|conference)\b/iu,
  annual: /\bannual\b/iu,
  ofParties: /\bof States Parties$/u,
  review: /\breview\b/iu,
  /** A presidency is of one meeting; the next text names the next one. */
  presidedBefore: /\bpresid(?:ed|es|ing)\sover\sthe\s$|\b[Pp]residency\sof\sthe\s$/u,
  /** `the report of the Committee on the work of its`, before the session. */
  reportedBefore: /\breport\sof\sthe\s[^,;]+\son\s(?:the\swork\sof\s)?its\s$/u,

  /** Years that have passed. */
  years: /^years?\b/iu,
  yearsPassed: /^\syears?\s(?:have|has)\s(?:passed|elapsed)\b/u,
  /** Words around a year that show what it is. */
  reportFor: /\breports?\b.*\bfor\s$/su,
  sessionOf: /\b(?:session|sessions)\s(?:of|in)\s$/u,
  sessionBehind: /^\s(?:substantive\s)?session/u,
  duringThe: /\b(?:during|at|of)\sthe\s$/u,

  /** Official Records: up to the session in the symbol, `Supplement No. 23 (A/77`, and the session before it. */
  supplement: /Supplement\sNo\.\s?(\d+)[A-Z]?,?\s\(A\/(\d+)(?=\/\1\b)/gu,
  recordsOf: /(?<![\p{L}\u2010\u2011-])([\p{L}\u2010\u2011-]+)\sSession,\s$/u,
  report: /\b(?:report|chapter)s?\b/u,
  /** A paragraph on a report, whose symbol changes every year. */
  onReport: /^(?:Having|Tak(?:es|ing) note|Not(?:es|ing)|Welcom(?:es|ing)|Recall(?:s|ing))\b.*\breports?\b/su,

  /** The chain of resolutions: words around the last one. */
  onMatters: /^,?\s(?:on|entitled|concerning|regarding)\s([^,;]{4,200})/u,
  resolutionBefore: /resolutions?\s$/u,
  /** What joins the last of a list to the previous one. */
  joint: /^,?\sand\s(?:resolution\s)?$/u,
  recalls: /^Re(?:calling|affirming)\b/u,
  /** What was done under the last resolution, such as a report; not a mandate that it gave. */
  pursuant: new RegExp(
    '\\b(?:submitted\\s(?:\\S+\\s){0,8}?pursuant\\sto|in\\scompliance\\swith|(?:called\\sfor|requested)\\sin)\\s' +
      '(?:paragraphs?\\s[\\d\\sand,]+\\sof\\s)?(?:its\\s|General\\sAssembly\\s|the\\s)?resolution\\s$',
    'u',
  ),
  /** `, ` or ` and ` before it, with at most a preposition or the name of the organ in between. */
  joined: /(?:,|\band)\s(?:(?:in|on|by|the|of)\s|\p{Lu}\p{Ll}+\s){0,4}$/u,

  /** Parties to a treaty, and the presidency of its meetings. */
  joiners: /\b(?:parties|signator\w+|joined|ratif\w+|acced\w+)\b/iu,
  joinersFirst: /^States|^signator/u,
  asParties: /^\sas\sStates\s[Pp]arties(?!\sby\b)/u,
  whichPresided: /^,?\swhich\spresided\sover/u,
  presidencyOf: /\bpresidency of the\b/u,
  presides: /\bpresid/u,
  /** What follows the name of the State that presides. */
  behindPresidency: /(?:,?\swhich\s.*|\spresidency.*)$/su,

  /** The beginning of a clause about an anniversary; the groups are its year, or an ordinal that gives the year. */
  onAnniversary: new RegExp(
    '^(?:(?:Also|Further) )?(?:Recall|Not|Welcom|Recogniz|Acknowledg|Mindful|Bearing)\\p{L}*' +
      '(?: also| further| in mind)?(?: with \\p{L}+)? that ' +
      '(?:((?:19|20)\\d\\d) (?:marks|will mark)\\b[^,;]*\\banniversary|the ([\\p{L}-]+) anniversary of the ' +
      '(?:United Nations|founding of the United Nations|end of the Second World War)\\b)',
    'u',
  ),
  otherHalf: /, and (?=\p{Ll}+(?:ing|s)\b)./u,
  marksAnniversary: /\b((?:19|20)\d\d) ((?:will )?marks?|celebrates|is)\b(?=[^;.]{0,80}\banniversary\b)/gu,
  marked: 'marked',
  anniversary: /(?<![\p{L}-])([\p{L}-]+)\sanniversary/gu,
  /** Events that have anniversaries, before their date, and what they are then called. */
  remembered: new RegExp(
    '\\b(entry into force|entered into force|opened for signature|opening for signature|was adopted|adoption)\\b' +
      '[^;.,]{0,60}\\bon\\s$',
    'u',
  ),
  rememberedAs: [
    { sign: /force/u, name: 'entry into force' },
    { sign: /^open/u, name: 'opening for signature' },
    { sign: /(?:)/u, name: 'adoption' },
  ],
};
