import type { OrdinalTable } from '../tables/tables.ts';

/** The stems of ordinals, with the ending of the masculine: most have `-ый`, those with stress on the ending `-ой`. */
const RUSSIAN_UNITS = [
  '',
  'перв|ый',
  'втор|ой',
  'трет|ий',
  'четверт|ый',
  'пят|ый',
  'шест|ой',
  'седьм|ой',
  'восьм|ой',
  'девят|ый',
];
const RUSSIAN_TEENS =
  'десят|ый,одиннадцат|ый,двенадцат|ый,тринадцат|ый,четырнадцат|ый,пятнадцат|ый,шестнадцат|ый,семнадцат|ый,восемнадцат|ый,девятнадцат|ый'.split(
    ',',
  );
const RUSSIAN_TENS =
  ',,двадцат|ый,тридцат|ый,сороков|ой,пятидесят|ый,шестидесят|ый,семидесят|ый,восьмидесят|ый,девяност|ый'.split(',');
const CARDINAL_TENS = ',,двадцать,тридцать,сорок,пятьдесят,шестьдесят,семьдесят,восемьдесят,девяносто'.split(',');

/** Feminine nominative, genitive and accusative; masculine nominative, neuter; genitive, dative, instrumental and prepositional of both. */
const HARD = ['ая', 'ой', 'ую', 'ый', 'ое', 'ого', 'ому', 'ым', 'ом'];
const SOFT = ['ья', 'ьей', 'ью', 'ий', 'ье', 'ьего', 'ьему', 'ьим', 'ьем'];

function inflected(word: string): readonly string[] {
  const [stem = '', ending = ''] = word.split('|');
  if (ending === 'ий') return SOFT.map((each) => stem + each);
  return HARD.map((each) => stem + (each === 'ый' ? ending : each));
}

/** `семьдесят восьмая` in all its forms: only the last word is inflected. */
function forms(number: number): readonly string[] {
  if (number > 100) return number > 120 ? [] : forms(number - 100).map((words) => `сто ${words}`);
  if (number === 100) return inflected('сот|ый');
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  if (ten === 0) return inflected(RUSSIAN_UNITS[unit] ?? '');
  if (ten === 1) return inflected(RUSSIAN_TEENS[unit] ?? '');
  if (unit === 0) return inflected(RUSSIAN_TENS[ten] ?? '');
  return inflected(RUSSIAN_UNITS[unit] ?? '').map((words) => `${CARDINAL_TENS[ten]} ${words}`);
}

export const RUSSIAN_ORDINALS: OrdinalTable = {
  forms,
  inMasthead: 0,
  figures: ['%number(-я|-е|-й|-ю|-м|-ая|-ое|-ой|-го)'],
};
