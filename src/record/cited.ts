import { symbolOf } from '../text/symbols.ts';

/**
 * The symbols of resolutions that a text cites by number and year, as the Security Council numbers its own (`1325 (2000)`), and by
 * number and session in Roman figures, as the Assembly did until its thirtieth session (`1514 (XV)`).
 *
 * @param isOfAnother whether what is at a place is of another body, such as `resolution 1503 (XLVIII)` of the Economic and Social Council
 */
export function numberedSymbols(text: string, isOfAnother: (at: number) => boolean): readonly string[] {
  const symbols: string[] = [];
  for (const { 1: number = '', 2: year = '' } of text.matchAll(COUNCIL))
    if (isOfCouncil(Number(number), Number(year))) symbols.push(`S/RES/${number} (${year})`);
  for (const found of text.matchAll(ROMAN_SESSION)) if (!isOfAnother(found.index)) symbols.push(romanSymbol(found));
  return symbols;
}

/** A symbol as typed where documents are looked for that others cite: `1325 (2000)`, `1514 (XV)`. Null if it is none of these. */
export function citedSymbol(typed: string): string | null {
  const tidy = typed
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^[AS]\/RES\//iu, '')
    .toUpperCase();
  return symbolOf(typed) ?? numberedSymbols(tidy, () => false)[0] ?? null;
}

const COUNCIL = /(?<![\w/.,])(\d{1,4}) ?\(((?:19|20)\d\d)\)/gu;
const ROMAN_SESSION = /(?<![\w/.,])(\d{1,4})( ?[A-Z])? ?\(((?:E?S-)?[IVX]{1,6})\)/gu;

function romanSymbol([, number = '', part = '', session = '']: RegExpMatchArray): string {
  return `A/RES/${number}${part.trim() === '' ? '' : ` ${part.trim()}`} (${session})`;
}

/** The Council numbers through the years, so that `paragraph 12 (2019)` is none of its resolutions. */
function isOfCouncil(number: number, year: number): boolean {
  const next = REACHED.findIndex((point) => point.year >= year);
  const [from, to] = [REACHED[next - 1], REACHED[next]];
  if (from === undefined) return false;
  // After the last year of the table, at most a hundred a year.
  if (to === undefined) return number > from.number && number <= from.number + 100 * (year - from.year);
  return number > from.number && number <= to.number;
}

/** The last number of a year. */
const REACHED: readonly { readonly year: number; readonly number: number }[] = [
  { year: 1945, number: 0 },
  { year: 1950, number: 89 },
  { year: 1960, number: 161 },
  { year: 1970, number: 291 },
  { year: 1980, number: 484 },
  { year: 1990, number: 683 },
  { year: 1995, number: 1035 },
  { year: 2000, number: 1334 },
  { year: 2005, number: 1651 },
  { year: 2010, number: 1966 },
  { year: 2015, number: 2259 },
  { year: 2020, number: 2560 },
];
