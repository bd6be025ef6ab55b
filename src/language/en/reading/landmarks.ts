/** Patterns for reading a text before its language is known: these words are unambiguous everywhere. */
export const LANDMARKS = {
  /** The organs as named at the beginning of resolutions. Case matters: a line within a sentence may begin with `the General Assembly,`. */
  formulas: (letters: string): readonly string[] => [
    'The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|Trusteeship Council)',
    'THE (?:GENERAL ASSEMBLY|SECURITY COUNCIL|HUMAN RIGHTS COUNCIL|ECONOMIC AND SOCIAL COUNCIL)',
    `The (?:Commission on (?!the report)[\\p{L} ]${letters}|Conference of [\\p{L} ]${letters})`,
  ],
  /** The meeting at which a text was adopted, as given below it: `42nd plenary meeting`. */
  meetings: ['\\d{1,5}(?:st|nd|rd|th)\\s(?:\\(resumed\\)\\s)?(?:(?:plenary|formal|closed)\\s)?meeting'],
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
