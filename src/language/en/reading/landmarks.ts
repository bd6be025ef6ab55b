/** The organs of the United Nations, as their resolutions begin. */
const UNITED_NATIONS = [
  'general assembly',
  'security council',
  'human rights council',
  'economic and social council',
  'trusteeship council',
  'commission on',
];
/** Those of other organizations whose texts are known. */
const KNOWN = [
  '\\S{5,40} world health assembly',
  '(?:general )?conference',
  'executive (?:board|council)',
  'european parliament',
  'parliamentary assembly',
  '(?:ministerial |permanent )?council',
  'assembly',
  'committee of ministers',
  'board of governors',
];
const HEADS =
  'assembly board commission committee conference congress council forum governors meeting ministers parliament parties summit';

/** Patterns for reading a text before its language is known: these words are unambiguous everywhere. */
export const LANDMARKS = {
  /** The organs as named at the beginning of resolutions. Case matters: a line within a sentence may begin with `the General Assembly,`. */
  formulas: (letters: string): readonly string[] => [
    'The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|Trusteeship Council)',
    'THE (?:GENERAL ASSEMBLY|SECURITY COUNCIL|HUMAN RIGHTS COUNCIL|ECONOMIC AND SOCIAL COUNCIL)',
    `The (?:Commission on (?!the report)[\\p{L} ]${letters}|Conference of [\\p{L} ]${letters})`,
  ],
  /** The organs of the United Nations among them: only their resolutions are known by a bare number. */
  unitedNations: new RegExp(`^the (?:${UNITED_NATIONS.join('|')})\\b`, 'iu'),
  /** Organs of other organizations whose texts are known. */
  organsKnown: new RegExp(`^the (?:${KNOWN.join('|')})\\b`, 'iu'),
  /** An organ of any organization, alone on its line: its article, its name, and the authority under which it acts. */
  organLine:
    /^(?:The|THE) ([^,:;.()]{3,160})(?: \([^()]{3,40}\))?(?:, (?:under|acting|having considered|pursuant to) [^;]{3,160})?\s?[,:](?:\[\^\w{1,3}\]|\d{1,2})?$/u,
  /** The words that tell an organ, and the small words that may be in its name. */
  organHeads: new RegExp(`\\b(?:${HEADS.split(' ').join('|')})\\b`, 'iu'),
  organSmallWords: /^(?:and|as|at|for|in|of|on|serving|the|to)$/u,
  /** The meeting at which a text was adopted, as given below it: `42nd plenary meeting`, `Ninth plenary meeting`. */
  meetings: [
    '\\d{1,5}(?:st|nd|rd|th)\\s(?:\\(resumed\\)\\s)?(?:(?:plenary|formal|closed)\\s)?meeting',
    '\\p{Lu}[\\p{L}-]{2,20}(?:st|nd|rd|th)\\splenary\\smeeting',
  ],
  /** `3rd preambular paragraph: Recalling`, `8th operative: Urges`: the number of the one or of the other. */
  countedLabel: /^(?:(\d{1,2})\p{L}{2} preambular|(\d{1,2})\p{L}{2} operative)(?: paragraph)?[.:]? (?=\p{Lu})/u,
  /** The headings of annexes. */
  annexes: ['Annex', 'ANNEX', 'Appendix'],
  /** The words before the number of an agenda item. */
  agendaItem: 'Agenda items?',
  /** Text at the edge of a page: its number and the request to recycle; the words between the page number and the total, and those before it. */
  furniture: '[Pp]age \\d{1,3}(?: (?:of|\\/) \\d{1,3})?|Please recycle\\S?',
  ofPages: 'of|\\/',
  pageWords: ['[Pp]age', '[Pp]\\.'],
  /** The words that end the last item but one of a list. */
  joining: ['and', 'or'],
  /** The words that may follow the hyphen of an incomplete compound: `gender- and age-sensitive`. */
  behindHyphen: ['and', 'or', 'to'],
  /** Raised letters after a figure that are not a footnote marker: `42nd`. */
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
};
