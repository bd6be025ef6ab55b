import type { Language } from '../language/language.ts';
import { decimal } from '../language/tables/patterns.ts';
import type { Mention } from './mention.ts';

/**
 * What a paragraph names as far as slots tell: symbols with their dates, dates, and numbered sessions and other events, in text order
 * and without overlaps. Without slots, in a language of which nothing is known, symbols alone.
 */
export function slotMentionsIn(text: string, slots: Language['slots']): readonly Mention[] {
  const citations = symbolsIn(text).map((each) => citationOf(text, each, slots));
  if (slots === null) return citations;
  const events = slots
    .eventsIn(text)
    .map(({ value, name, start, end }): Mention => ({ kind: 'ordinal', value, of: name, start, end }));
  const dates = slots
    .datesIn(text)
    .map(({ value, start, end }): Mention => ({ kind: 'date', value, of: '', start, end }));
  const periods = slots
    .yearsIn(text)
    .map(({ value, start, end }): Mention => ({ kind: 'period', value, of: '', start, end }));
  const found: Mention[] = [...citations];
  for (const each of [...dates, ...events, ...periods])
    if (found.every(({ start, end }) => each.end <= start || end <= each.start)) found.push(each);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A symbol in one form, and where it is. */
interface FoundSymbol {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function symbolsIn(text: string): readonly FoundSymbol[] {
  const plain = decimal(text);
  return [...plain.matchAll(SYMBOL)].flatMap(({ 0: printed, index, groups = {} }) => {
    const { council, year, old, roman, figure, own } = groups;
    const end = index + printed.length;
    if (own !== undefined && isBudgetYear(own)) return [];
    if (council !== undefined) return [{ value: `${council} (${year})`, start: index, end }];
    if (old !== undefined) return [{ value: `${old} (${roman ?? romanOf(Number(figure))})`, start: index, end }];
    const symbol = printed.replace(/(?<![.,-])[.,-]{1,9}$/u, '');
    return [{ value: symbol, start: index, end: index + symbol.length }];
  });
}

/**
 * `77/79`, `60/41 A`, `S-10/2`; `A/78/185`, `CCW/CONF.V/2`; `2166 (2014)`; `1514 (XV)`, in Arabic `1514 (د - 15)`. A letter of a script
 * without spaces may touch them.
 */
const SYMBOL = new RegExp(
  [
    '(?<![\\p{Script=Latin}\\p{Nd}/.-])(?:',
    '(?<council>\\d{1,4})\\s?\\((?<year>(?:19|20)\\d\\d)\\)',
    '|(?<old>\\d{1,4}(?:\\s[A-Z])?)\\s?\\((?:(?<roman>(?:S-|ES-)?[IVXL]{1,8})|د\\s?-\\s?(?<figure>\\d{1,2}))\\)',
    "|(?<own>(?:E?S-)?\\d{1,4}/\\d{1,4})(?:\\s[A-Z](?![\\p{L}\\p{M}’']))?",
    '|[A-Z]{2,6}\\(\\d{1,3}\\)/[A-Z]{2,4}/\\d{1,4}',
    "|[IVXL]{1,6}/\\d{1,3}(?:\\s[A-Z](?![\\p{L}\\p{M}'’]))?",
    '|[A-Z][A-Z0-9]{0,9}(?:[./-][A-Za-z0-9]{1,12}){0,8}/[A-Za-z0-9./-]{0,30}\\d[A-Za-z0-9./-]{0,20}',
    ')(?![\\d/])',
  ].join(''),
  'gu',
);

/** `2021/22`, and not `2019/15`, a resolution of the Economic and Social Council. */
function isBudgetYear(symbol: string): boolean {
  const [, first, second] = /^20(\d\d)\/(\d\d)$/u.exec(symbol) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

function citationOf(text: string, { value, start, end }: FoundSymbol, slots: Language['slots']): Mention {
  const of = isDocument(value) ? 'document' : (slots?.nounOf(text, { start, end }) ?? 'resolution');
  const from = slots?.dateBefore(text, start) ?? start;
  return { kind: 'citation', value, of, start: from, end: slots?.dateAfter(text, end) ?? end };
}

function isDocument(symbol: string): boolean {
  return /^[A-Z].*\//u.test(symbol) && !/^E?S-\d/u.test(symbol);
}

function romanOf(number: number): string {
  return `${'X'.repeat(Math.floor(number / 10))}${ROMAN[number % 10] ?? ''}`;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
