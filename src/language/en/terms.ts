/** Words that are one thing with a number or a name beside them, wherever they stand: two texts are compared by such terms. */
export const TERMS = {
  /** Between the days of a list or a range. */
  betweenDays: ['to', 'and', '-', '–', '—', ','],
  /** Between a day, a month and a year. */
  of: ['of'],
  /** In the brackets behind a symbol: `A/78/6 (Sect. 3)`. */
  sections: ['Sect', 'Part', 'Vol', 'Suppl', 'Income'],
  /** What ends an ordinal, in words or figures. */
  ordinalEnd: /(?:st|nd|rd|th)$/u,
  /** Between an ordinal and its event. */
  eventAdjectives: 'special regular plenary resumed emergency annual review substantive biennial Review'.split(' '),
  /** One event: in `the fifty-third and fifty-fourth sessions` each ordinal is a word of its own, for one of them may stay. */
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
  /** Money, behind a number and `million`. */
  currencies: ['dollars', 'euros'],
  /** `States parties`, which became `States Parties` in session 78, is one term: half of it is never news by itself. */
  states: ['States', 'State'],
  parties: ['parties', 'Parties', 'party', 'Party'],
};
