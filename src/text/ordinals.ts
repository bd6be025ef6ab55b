const UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS = 'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');

/** The number of an ordinal in words, from `first` to `hundred and ninety-ninth`, in any case; else null. */
export function ordinalOf(words: string): number | null {
  return ORDINALS.get(words.trim().toLowerCase()) ?? null;
}

const BELOW_HUNDRED: readonly string[] = [
  ...UNITS,
  ...TEENS.split(' '),
  ...TENS.flatMap((ten) => [`${ten}ieth`, ...UNITS.map((unit) => `${ten}y-${unit}`)]),
];

const ORDINALS: ReadonlyMap<string, number> = new Map(
  [...BELOW_HUNDRED, 'hundredth', ...BELOW_HUNDRED.map((words) => `hundred and ${words}`)].map((words, at) => [
    words,
    at + 1,
  ]),
);
