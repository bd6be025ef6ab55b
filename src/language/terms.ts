import { TERMS as ENGLISH } from './en/terms.ts';

/**
 * The words of `en/terms.ts` in all United Nations languages at once: words are compared without regard to language, and none of
 * these has another meaning in another language.
 */
export const TERMS = {
  betweenDays: setOf(ENGLISH.betweenDays, 'au et a al y по и'),
  of: setOf(ENGLISH.of, 'de del'),
  /** The first of two words for one month, `تشرين الأول`. */
  monthPairs: setOf([], 'كانون تشرين'),
  sections: setOf(ENGLISH.sections),
  ordinalEnd: ENGLISH.ordinalEnd,
  eventAdjectives: setOf(ENGLISH.eventAdjectives),
  events: setOf(ENGLISH.events),
  shares: [ENGLISH.share, ['pour', 'cent'], ['por', 'ciento'], ['في', 'المائة']],
  units: setOf(
    ENGLISH.units,
    'millions milliards millones años ans mois jours meses días млн млрд миллионов миллиардов процентов процента лет месяцев дней مليون سنوات',
  ),
  currencies: setOf(ENGLISH.currencies),
  states: setOf(ENGLISH.states),
  parties: setOf(ENGLISH.parties),
} as const;

function setOf(english: readonly string[], elsewhere = ''): ReadonlySet<string> {
  return new Set([...english, ...elsewhere.split(' ').filter(Boolean)]);
}
