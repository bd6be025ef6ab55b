import { TERMS as ENGLISH } from './en/terms.ts';

/**
 * The words of `en/terms.ts` in all languages of the United Nations at once: a comparison of words is made without a language, and
 * none of them is another word elsewhere.
 */
export const TERMS = {
  betweenDays: wordsIn(ENGLISH.betweenDays, 'au et a al y по и'),
  of: wordsIn(ENGLISH.of, 'de del'),
  /** The first of two words for one month, `تشرين الأول`. */
  monthPairs: wordsIn([], 'كانون تشرين'),
  sections: wordsIn(ENGLISH.sections),
  ordinalEnd: ENGLISH.ordinalEnd,
  eventAdjectives: wordsIn(ENGLISH.eventAdjectives),
  events: wordsIn(ENGLISH.events),
  share: ENGLISH.share,
  units: wordsIn(ENGLISH.units, 'millions milliards millones por años ans'),
  currencies: wordsIn(ENGLISH.currencies),
  states: wordsIn(ENGLISH.states),
  parties: wordsIn(ENGLISH.parties),
} as const;

function wordsIn(english: readonly string[], elsewhere = ''): ReadonlySet<string> {
  return new Set([...english, ...elsewhere.split(' ').filter(Boolean)]);
}
