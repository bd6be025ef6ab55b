import type { OrdinalTable } from '../tables/tables.ts';

/** Feminine and masculine without the article. */
const ARABIC_UNITS: readonly (readonly [feminine: string, masculine: string])[] = [
  ['', ''],
  ['أولى', 'أول'],
  ['ثانية', 'ثاني'],
  ['ثالثة', 'ثالث'],
  ['رابعة', 'رابع'],
  ['خامسة', 'خامس'],
  ['سادسة', 'سادس'],
  ['سابعة', 'سابع'],
  ['ثامنة', 'ثامن'],
  ['تاسعة', 'تاسع'],
  ['عاشرة', 'عاشر'],
];
/** In compounds, one is another word. */
const ONE_IN_COMPOUNDS = ['حادية', 'حادي'] as const;
const ARABIC_TENS = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

/** Feminine nominative and genitive, masculine nominative and genitive, with the article: `الثامنة والسبعون`, `الثامنة والسبعين`. */
function forms(number: number): readonly string[] {
  if (number > 120) return [];
  if (number > 100) return forms(number - 100).map((words) => `${words} بعد المائة`);
  if (number === 100) return ['المائة', 'المئة', 'المائة', 'المئة'];
  const [ten, unit] = [Math.floor(number / 10), number % 10];
  const [feminine, masculine] =
    ten > 0 && unit === 1 ? ONE_IN_COMPOUNDS : (ARABIC_UNITS[number > 10 ? unit : number] ?? ['', '']);
  if (number <= 10) return [`ال${feminine}`, `ال${feminine}`, `ال${masculine}`, `ال${masculine}`];
  if (ten === 1) return [`ال${feminine} عشرة`, `ال${feminine} عشرة`, `ال${masculine} عشر`, `ال${masculine} عشر`];
  const [whole, genitive] = [`ال${ARABIC_TENS[ten]}ون`, `ال${ARABIC_TENS[ten]}ين`];
  if (unit === 0) return [whole, genitive, whole, genitive];
  return [
    `ال${feminine} و${whole}`,
    `ال${feminine} و${genitive}`,
    `ال${masculine} و${whole}`,
    `ال${masculine} و${genitive}`,
  ];
}

export const ARABIC_ORDINALS: OrdinalTable = { forms, inMasthead: 0, figures: [] };
