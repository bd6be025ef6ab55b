import { later } from '../text/later.ts';
import { hanNumber } from './tables/calendar.ts';

/** How lists are numbered in scripts other than Latin: every kind is a row of signs, or counts by a rule. */
export const NUMERALS = {
  /** Russian, as United Nations texts count: without ё, й, ъ, ы, ь. */
  cyrillic: [...'абвгдежзиклмнопрстуфхцчшщэюя'],
  /** The same with й, as others count: к is then the eleventh. */
  'cyrillic-full': [...'абвгдежзийклмнопрстуфхцчшщэюя'],
  /** Arabic, in the order of the numerical values of the letters (abjad). */
  abjad: [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  /** The names of these letters, which head sections. */
  'abjad-name':
    'ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد ظاء غين'.split(
      ' ',
    ),
  /** “Firstly” and so on in Arabic, which head chapters. */
  'arabic-ordinal': [
    ...'أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا'.split(' '),
    ...'حادي ثاني ثالث رابع خامس سادس سابع ثامن تاسع'.split(' ').map((unit) => `${unit} عشر`),
  ],
  /** Numbers in one sign with brackets or in a circle. */
  bracketed: [...'㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'],
  circled: [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
} as const;

/** A kind of numbering in a script other than Latin. */
export type ScriptNumeral = keyof typeof NUMERALS | 'chinese';

/** The possible readings of a numeral without its brackets; empty if it is none. */
export function scriptNumerals(body: string): readonly { readonly kind: ScriptNumeral; readonly ordinal: number }[] {
  const counted = chineseNumber(body);
  if (counted !== null) return [{ kind: 'chinese', ordinal: counted }];
  return places().get(usualForm(body)) ?? [];
}

/** A numeral as it is printed; after the last letter, they are doubled. */
export function printedNumeral(kind: ScriptNumeral, ordinal: number): string {
  if (kind === 'chinese') return chineseNumeral(ordinal);
  const signs: readonly string[] = NUMERALS[kind];
  const place = Math.max(0, ordinal - 1);
  return (signs[place % signs.length] ?? '').repeat(1 + Math.floor(place / signs.length));
}

/** All numerals in brackets or before a mark, as part of a regular expression. */
export const LIST_LETTERS = {
  /** Russian and Arabic letters. */
  letters: `[а-щэюя]|${NUMERALS.abjad.join('|')}|ا|هـ`,
  chinese: '[一二三四五六七八九十]{1,3}',
  /** Signs that need no bracket. */
  signs: `[${[...NUMERALS.bracketed, ...NUMERALS.circled].join('')}]`,
  /** What heads a section in Arabic. */
  arabicHeads: [...NUMERALS['arabic-ordinal'], ...NUMERALS['abjad-name']]
    .map((word) => word.replace(/ا$/u, 'ا\u064B?').replace(/^أ/u, '[أا]'))
    .join('|'),
};

const places = later(() => {
  const found = new Map<string, { kind: ScriptNumeral; ordinal: number }[]>();
  for (const kind of SCRIPT_KINDS) {
    for (const [at, sign] of NUMERALS[kind].entries()) {
      const key = usualForm(sign);
      for (const times of [1, 2]) {
        const isLetter = sign.length === 1;
        if (times > 1 && !isLetter) continue;
        const readings = found.get(key.repeat(times)) ?? [];
        readings.push({ kind, ordinal: at + 1 + (times - 1) * NUMERALS[kind].length });
        found.set(key.repeat(times), readings);
      }
    }
  }
  return found;
});

const SCRIPT_KINDS = [
  'cyrillic',
  'cyrillic-full',
  'abjad',
  'abjad-name',
  'arabic-ordinal',
  'bracketed',
  'circled',
] as const;

/** Without what changes no letter: the stroke that shows that ه is a letter by itself, vowel signs, the hamza on alef. */
function usualForm(numeral: string): string {
  return numeral.replace(/[\u0640\u064B-\u0652]/gu, '').replace(/أ/gu, 'ا');
}

const UNIT_SIGNS = '一二三四五六七八九';

/** `一` … `九十九`; null for anything else. */
function chineseNumber(body: string): number | null {
  const number = hanNumber(body);
  return number !== null && number > 0 && number < 100 && chineseNumeral(number) === body ? number : null;
}

function chineseNumeral(ordinal: number): string {
  if (ordinal > 99) return String(ordinal);
  const [tens, units] = [Math.floor(ordinal / 10), ordinal % 10];
  const unit = units === 0 ? '' : UNIT_SIGNS.charAt(units - 1);
  if (tens === 0) return unit;
  return `${tens === 1 ? '' : UNIT_SIGNS.charAt(tens - 1)}十${unit}`;
}
