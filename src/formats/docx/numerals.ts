import { romanNumeral } from '../../text/numerals.ts';

/** A number as Word prints it in one of its formats; in one that is not known, in figures. */
export function numeral(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}${ordinalEnding(number)}`;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(number)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    case 'russianLower':
      return inAlphabet(RUSSIAN, number);
    case 'russianUpper':
      return inAlphabet(RUSSIAN, number).toUpperCase();
    case 'arabicAlpha':
      return inAlphabet(ARABIC, number);
    case 'arabicAbjad':
      return inAlphabet(ABJAD, number);
    case 'chicago':
      return signs(number);
    case 'none':
      return '';
    default:
      return String(number);
  }
}

/** a … z, aa, bb …, as in Word; 0 has no letter. */
function letters(number: number): string {
  return inAlphabet('abcdefghijklmnopqrstuvwxyz', number);
}

function inAlphabet(alphabet: string, number: number): string {
  if (number < 1) return '0';
  const all = [...alphabet];
  return (all[(number - 1) % all.length] ?? '').repeat(Math.min(4, Math.ceil(number / all.length)));
}

const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';

/** *, †, ‡, §, **, … */
function signs(number: number): string {
  return inAlphabet('*†‡§', number);
}

function ordinalEnding(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
}

/** Up to 3999, as in Word; 0 has none. */
function roman(number: number): string {
  return number < 1 ? '0' : romanNumeral(Math.min(number, 3999));
}
