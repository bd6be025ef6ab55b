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

const PRINTED: readonly string[] = [
  ...BELOW_HUNDRED,
  'hundredth',
  ...BELOW_HUNDRED.map((words) => `hundred and ${words}`),
];

const ORDINALS: ReadonlyMap<string, number> = new Map(PRINTED.map((words, at) => [words, at + 1]));

/** `seventy-ninth` for 79; figures from 200 on. */
export function printedOrdinal(number: number): string {
  return PRINTED[number - 1] ?? `${number}th`;
}
