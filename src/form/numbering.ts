import { NUMERALS, printedNumeral, type ScriptNumeral, scriptNumerals } from '../language/numerals.ts';

/** `8.`, `(b)`, `iv)`, `XII` as a position in a sequence; `i` may be the ninth letter or the first Roman number. */
export interface NumberReading {
  readonly style: NumberStyle;
  /** Position in its sequence, counted from 1. */
  readonly ordinal: number;
}

/** The styles of numbering, with their brackets or full stop: `(a)` and `a.` are different levels. */
export type NumberStyle = `${NumberKind}${Shell}`;
type NumberKind = 'decimal' | 'letter' | 'capital' | 'roman' | 'Roman' | ScriptNumeral;
/** The marks around a number. */
type Shell = '' | '.' | '()' | ')' | "''" | '‘’' | '、';

/** The possible readings of a printed number; empty if it is not a number. */
export function readNumber(printed: string): readonly NumberReading[] {
  const [, open = '', body, close = ''] = PRINTED.exec(printed.trim()) ?? [];
  if (body === undefined) return [];
  const shell = shellOf(open, close);
  if (/^\d/u.test(body)) return [{ style: `decimal${shell}`, ordinal: Number(body) }];
  if (!/^[A-Za-z]/u.test(body)) {
    const own = scriptNumerals(body).map(({ kind, ordinal }): NumberReading => ({ style: `${kind}${shell}`, ordinal }));
    // In a list `a) b) с)`, typists take the Russian letter that looks the same.
    const alike = LATIN_ALIKE.charAt(CYRILLIC_ALIKE.indexOf(body));
    return alike === '' || body.length > 1
      ? own
      : [...own, { style: `letter${shell}`, ordinal: alike.charCodeAt(0) - 96 }];
  }

  const readings: NumberReading[] = [];
  const lower = body.toLowerCase();
  const isLower = body === lower;
  const letter = letterOrdinal(lower, isLower);
  const roman = romanOrdinal(lower);
  if (letter !== null) readings.push({ style: `${isLower ? 'letter' : 'capital'}${shell}`, ordinal: letter });
  if (roman !== null) readings.push({ style: `${isLower ? 'roman' : 'Roman'}${shell}`, ordinal: roman });
  return readings;
}

const PRINTED = /^([('‘])?([A-Za-z]+|\d+|[^\s\d()'‘’.、][^\d()'‘’.、]{0,20})([.)'’、]*)$/u;
const [CYRILLIC_ALIKE, LATIN_ALIKE] = ['асе', 'ace'];

/** Whether a number follows another in a list; the first may be a Latin letter before Russian ones, which looks the same. */
export function followsIn(before: NumberReading, after: NumberReading): boolean {
  if (before.ordinal + 1 !== after.ordinal) return false;
  const [styles, isSecond] = [[before.style, after.style].map(latinStyle), after.ordinal === 2];
  return before.style === after.style || (isSecond && styles[0] === styles[1]);
}

/** The style, with Latin letters for Russian ones: some lists have both. */
export function latinStyle(style: NumberStyle): string {
  return style.replace('cyrillic', 'letter').replace('-full', '');
}

/** Whether a number is that of a paragraph inserted after another: `8 bis.`. */
export function isInserted(printed: string): boolean {
  return INSERTED.test(printed.replace(/\.$/u, '')) && /^\d/u.test(printed);
}

/** The number after which a sub-paragraph is inserted: `(a)` for `(a bis)`; null for any other number. */
export function insertedBelow(printed: string): string | null {
  const letter = INSERTED_BELOW.exec(printed)?.[1];
  return letter === undefined || !printed.startsWith('(') ? null : `(${letter})`;
}

/** The number at the end of a label if it is of that kind; else null. */
export function insertedIn(label: string): string | null {
  return INSERTED.exec(label)?.[0] ?? INSERTED_BELOW.exec(label)?.[0] ?? null;
}

/** What is printed after the number of a paragraph inserted after another, or beside it. */
export const INSERTED_LATIN = 'bis|ter|quat|quater|quinquies|quinque|sexies|septies|octies|novies|alt';
const INSERTED = new RegExp(`(?<!\\d)\\d{1,3}(?:\\.\\d{1,2})?(?: (?:${INSERTED_LATIN})){1,3}(?: \\d{1,2})?$`, 'u');

const INSERTED_BELOW = new RegExp(`\\(([a-z]{1,6}|\\d{1,2})(?: (?:${INSERTED_LATIN})){1,2}(?: \\d{1,2})?\\)$`, 'u');

function shellOf(open: string, close: string): Shell {
  if (close.startsWith("'") || close.startsWith('’')) return open === '‘' ? '‘’' : "''";
  if (close.startsWith('、')) return '、';
  if (close.startsWith(')')) return open === '' ? ')' : '()';
  return close.startsWith('.') ? '.' : '';
}

/** `a` 1 … `z` 26, `aa` 27, `bb` 28: the letter is doubled; in capitals also `AB` 28, as the European Parliament counts. */
function letterOrdinal(body: string, isLower: boolean): number | null {
  const first = body.charCodeAt(0) - 96;
  if (body.length === 2 && !isLower && body[0] !== body[1]) return 26 * first + body.charCodeAt(1) - 96;
  if (body.length > 2 || [...body].some((letter) => letter !== body[0])) return null;
  return first + 26 * (body.length - 1);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a Roman number up to 399 in its usual form, else null. */
export function romanOrdinal(body: string): number | null {
  if (!/^(?=.)c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/iu.test(body)) return null;
  const values = [...body.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** A position in a sequence as printed: `8.`, `(b)`, `iv)`, `XII`, `(一)`, `'2'`. */
export function printedAs({ style, ordinal }: NumberReading): string {
  const [, kind = 'decimal', shell = ''] = /^([a-zA-Z-]+)(.*)$/u.exec(style) ?? [];
  const body = isScriptKind(kind) ? printedNumeral(kind, ordinal) : bareNumber(kind, ordinal);
  const [open, close] = shell.length === 2 ? [...shell] : ['', shell];
  return `${open}${body}${close}`;
}

function isScriptKind(kind: string): kind is ScriptNumeral {
  return kind === 'chinese' || kind in NUMERALS;
}

function bareNumber(kind: string, ordinal: number): string {
  switch (kind) {
    case 'letter':
      return letterOf(ordinal);
    case 'capital':
      return letterOf(ordinal).toUpperCase();
    case 'roman':
      return romanOf(ordinal);
    case 'Roman':
      return romanOf(ordinal).toUpperCase();
    default:
      return String(ordinal);
  }
}

/** `a` … `z`, then `aa`, `bb`. */
function letterOf(ordinal: number): string {
  const place = Math.max(0, ordinal - 1);
  return String.fromCharCode(97 + (place % 26)).repeat(1 + Math.floor(place / 26));
}

const ROMAN_SIGNS = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function romanOf(ordinal: number): string {
  let left = ordinal;
  let result = '';
  for (const [value, sign] of ROMAN_SIGNS) {
    while (left >= value) {
      result += sign;
      left -= value;
    }
  }
  return result;
}
