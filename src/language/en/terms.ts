/** Words that form one unit with a neighbouring number or name: comparisons keep such terms whole. */
export const TERMS = {
  /** Between the days of a list or a range. */
  betweenDays: ['to', 'and', '-', '–', '—', ','],
  /** Between a day, a month and a year. */
  of: ['of'],
  /** In brackets after a symbol: `A/78/6 (Sect. 3)`. */
  sections: ['Sect', 'Part', 'Vol', 'Suppl', 'Income'],
  /** The endings of ordinals, in words or figures. */
  ordinalEnd: /(?:st|nd|rd|th)$/u,
  /** Between an ordinal and its event. */
  eventAdjectives: 'special regular plenary resumed emergency annual review substantive biennial Review'.split(' '),
  /** Single events only: in `the fifty-third and fifty-fourth sessions`, each ordinal is a word of its own, since one of them may be kept. */
  events: 'session meeting conference anniversary congress summit round cycle forum report'.split(' '),
  /** `per cent`. */
  share: ['per', 'cent'],
  /** What is counted or measured. */
  units: [
    ...'million billion trillion percent % dollars euros years year months month weeks days day hours minutes'.split(
      ' ',
    ),
    ...'kilometres metres hectares tons tonnes degrees'.split(' '),
  ],
  /** Money, after a number and `million`. */
  currencies: ['dollars', 'euros'],
  /** `States parties`, which became `States Parties` in session 78, is one term: half of it is never a change by itself. */
  states: ['States', 'State'],
  parties: ['parties', 'Parties', 'party', 'Party'],
};
