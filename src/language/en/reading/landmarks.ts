/** By what a text is found its way about in before its language is known: these words mean one thing wherever they stand. */
export const LANDMARKS = {
  /** The organs as they open their resolutions. Not in any case: a line may begin with `the General Assembly,` in the middle of a sentence. */
  formulas: (letters: string): readonly string[] => [
    'The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|Trusteeship Council)',
    'THE (?:GENERAL ASSEMBLY|SECURITY COUNCIL|HUMAN RIGHTS COUNCIL|ECONOMIC AND SOCIAL COUNCIL)',
    `The (?:Commission on (?!the report)[\\p{L} ]${letters}|Conference of [\\p{L} ]${letters})`,
  ],
  /** The meeting that adopted a text, as its foot says: `42nd plenary meeting`. */
  meetings: ['\\d{1,5}(?:st|nd|rd|th)\\s(?:\\(resumed\\)\\s)?(?:(?:plenary|formal|closed)\\s)?meeting'],
  /** What heads an annex. */
  annexes: ['Annex', 'ANNEX', 'Appendix'],
  /** What stands before the number of an item of the agenda. */
  agendaItem: 'Agenda items?',
  /** What stands at the edge of a page: its number and the request to recycle; and what is between it and the number of pages. */
  furniture: '[Pp]age \\d{1,3}(?: (?:of|\\/) \\d{1,3})?|Please recycle\\S?',
  ofPages: 'of|\\/',
  /** What the last but one of a list ends in. */
  joining: ['and', 'or'],
  /** What follows the hyphen of a word whose other half comes later: `gender- and age-sensitive`. */
  behindHyphen: ['and', 'or', 'to'],
  /** What stands raised behind a figure and calls no note: `42nd`. */
  ordinalEndings: ['st', 'nd', 'rd', 'th'],
};
