import { later } from '../../text/later.ts';

const UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS = 'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');

/** The number of an ordinal in words, from `first` to `hundred and ninety-ninth`, in any case; else null. */
export function ordinalOf(words: string): number | null {
  return ordinals().get(words.trim().toLowerCase()) ?? null;
}

const belowHundred = (): readonly string[] => [
  ...UNITS,
  ...TEENS.split(' '),
  ...TENS.flatMap((ten) => [`${ten}ieth`, ...UNITS.map((unit) => `${ten}y-${unit}`)]),
];

const ordinalWords = later((): readonly string[] => {
  const below = belowHundred();
  return [...below, 'hundredth', ...below.map((words) => `hundred and ${words}`)];
});

const ordinals = later((): ReadonlyMap<string, number> => new Map(ordinalWords().map((words, at) => [words, at + 1])));

/** `seventy-ninth` for 79; figures from 200 on. */
export function printedOrdinal(number: number): string {
  return ordinalWords()[number - 1] ?? `${number}th`;
}

/** Ordinals in words. */
export const ORDINALS = {
  /** The number of an ordinal in any case, `seventy-ninth`; null for every other word. */
  numberOf: ordinalOf,
  /** An ordinal in words by its number. */
  printed: printedOrdinal,
};
