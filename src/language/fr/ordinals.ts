import type { OrdinalTable } from '../tables/tables.ts';

const FRENCH_UNITS = [
  '',
  'unième',
  'deuxième',
  'troisième',
  'quatrième',
  'cinquième',
  'sixième',
  'septième',
  'huitième',
  'neuvième',
];
const FRENCH_TEENS = [
  ...['dixième', 'onzième', 'douzième', 'treizième', 'quatorzième', 'quinzième', 'seizième'],
  ...['dix-septième', 'dix-huitième', 'dix-neuvième'],
];
const FRENCH_TENS: readonly (readonly [stem: string, ordinal: string])[] = [
  ['', ''],
  ['', ''],
  ['vingt', 'vingtième'],
  ['trente', 'trentième'],
  ['quarante', 'quarantième'],
  ['cinquante', 'cinquantième'],
  ['soixante', 'soixantième'],
  ['soixante', 'soixante-dixième'],
  ['quatre-vingt', 'quatre-vingtième'],
  ['quatre-vingt', 'quatre-vingt-dixième'],
];

/** `première`, `vingt et unième`, `soixante-dix-huitième`, `quatre-vingt-onzième`, `cent deuxième`. */
function ordinal(number: number): string {
  if (number === 1) return 'première';
  if (number === 100) return 'centième';
  if (number > 100) return `cent ${number === 101 ? 'unième' : ordinal(number - 100)}`;
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  if (ten === 0) return FRENCH_UNITS[unit] ?? '';
  if (ten === 1) return FRENCH_TEENS[unit] ?? '';
  const [stem = '', whole = ''] = FRENCH_TENS[ten] ?? [];
  if (unit === 0) return whole;
  // Seventy and ninety go on from ten.
  const rest = ten === 7 || ten === 9 ? (FRENCH_TEENS[unit] ?? '') : (FRENCH_UNITS[unit] ?? '');
  return unit === 1 && ten < 8 ? `${stem} et ${rest}` : `${stem}-${rest}`;
}

export const FRENCH_ORDINALS: OrdinalTable = {
  forms: (number) => {
    if (number > 120) return [];
    const feminine = ordinal(number);
    const masculine = number === 1 ? 'premier' : feminine;
    return [feminine, masculine, number === 2 ? 'seconde' : feminine, number === 2 ? 'second' : masculine];
  },
  inMasthead: 0,
  figures: ['%number(e|ère|er|re|ème)'],
};
