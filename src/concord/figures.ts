import type { FigureStyle } from '../language/figure-styles.ts';
import type { Item } from './item.ts';
import type { Shadow } from './shadow.ts';

/** The numbers that a text prints in figures, apart from those in symbols; those in names (`COVID-19`) may be missing. */
export function figuresIn({ text, offsets }: Shadow, symbols: readonly Item[], style: FigureStyle): readonly Item[] {
  const found: Item[] = [];
  let before = '';
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const isName = NAME_BEFORE.test(text.slice(Math.max(0, index - 2), index));
    for (const { printed, at } of numbersIn(run, style)) {
      const start = offsets[index + at] ?? 0;
      const end = (offsets[index + at + printed.length - 1] ?? 0) + 1;
      if (symbols.some((symbol) => symbol.start < end && start < symbol.end)) continue;
      const after = text.slice(index + at + printed.length, index + at + printed.length + AFTER_CHARACTERS);
      // The months of a Chinese date are found as months.
      if (after.startsWith('月')) continue;
      found.push({
        kind: /^(?:19|20)\d\d$/u.test(printed) ? 'year' : 'figure',
        values: isName
          ? nameValues(printed)
          : [
              ...scaled(valuesOf(printed, before, text.charAt(index + at - 1), style), after),
              ...dashed(printed, after, style),
            ],
        isLoose: isName || /^s\b/u.test(after) || style.clock?.test(after) === true,
        date: null,
        start,
        end,
        shown: { start, end },
      });
      before = printed;
    }
  }
  return found;
}

/** Enough for ` p.m.` and minutes. */
const AFTER_CHARACTERS = 8;

/** Digits with what may be within a number. */
const RUN = /\d+(?:[., ]\d+)*/gu;

/** `COVID-19`, `G20`, `CO2`: Latin and Cyrillic letters; Arabic puts letters before figures, and Chinese has no blanks. */
const NAME_BEFORE = /[A-Za-z\u00C0-\u024F\u0400-\u04FF]-?$/u;

/** Arabic may have `2-1` for 2.1. */
function dashed(printed: string, after: string, { mayTurn }: FigureStyle): readonly string[] {
  const [, next] = /^-(\d{1,3})(?!\d)/u.exec(after) ?? [];
  return mayTurn && next !== undefined ? [`${printed}.${next}`] : [];
}

/** `5亿` is 500,000,000, `200多万` more than 2,000,000. */
function scaled(values: readonly string[], after: string): readonly string[] {
  const zeros = CHINESE_SCALES.get(after.replace(/^[多余餘]/u, '').charAt(0));
  if (zeros === undefined) return values;
  return [...values, ...values.map((value) => String(Math.round(Number(value) * zeros)))];
}

const CHINESE_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
]);

/** `COVID-19` may be “maladie à coronavirus 2019”. */
function nameValues(printed: string): readonly string[] {
  return printed.length === 2 ? [printed, `19${printed}`, `20${printed}`] : [printed];
}

interface Printed {
  readonly printed: string;
  readonly at: number;
}

/** Cuts a run of digits where a number ends: a blank or comma that groups nothing. */
function numbersIn(run: string, style: FigureStyle): readonly Printed[] {
  const numbers: Printed[] = [];
  let at = 0;
  while (at < run.length) {
    const rest = run.slice(at);
    const printed = groupedIn(rest, style) ?? /^\d+(?:[.,]\d+)*/u.exec(rest)?.[0] ?? '';
    if (printed !== '') numbers.push({ printed, at });
    at += Math.max(1, printed.length);
  }
  return numbers;
}

/** `1 234 500,5`: a first group of one to three digits, then groups of three, then decimals. */
function groupedIn(run: string, { groups, mayTurn }: FigureStyle): string | null {
  const turned = mayTurn ? (/^\d{3}(?: \d{3})* \d{1,3}(?!\d)/u.exec(run)?.[0] ?? null) : null;
  const found = GROUPED.map((grouped) => grouped.exec(run)?.[0]).find((each) => each !== undefined);
  if (found === undefined || !groups.includes(/[., ]/u.exec(found)?.[0] ?? '')) return turned;
  return turned !== null && turned.length > found.length ? turned : found;
}

/** For each sign between groups. */
const GROUPED = [
  /^\d{1,3}(?:,\d{3}(?!\d))+(?:\.\d+)?/u,
  /^\d{1,3}(?: \d{3}(?!\d))+(?:[.,]\d+)?/u,
  /^\d{1,3}(?:\.\d{3}(?!\d))+(?:,\d+)?/u,
];

/** The number without groups, with a point before decimals; all that it may be. */
function valuesOf(printed: string, before: string, joint: string, style: FigureStyle): readonly string[] {
  const parts = printed.split(/[., ]/u);
  const [first = ''] = parts;
  if (parts.length === 1) {
    const plain = first.replace(/^0+(?=\d)/u, '');
    // `1996-97`
    const isSpan = joint === '-' && first.length === 2 && before.length === 4;
    return isSpan ? [plain, `${before.slice(0, 2)}${first}`] : [plain];
  }
  const signs = [...printed].filter((each) => /[., ]/u.test(each));
  const last = signs.at(-1) ?? '';
  const isOneSign = signs.every((sign) => sign === last);
  if (style.mayTurn && last === ' ') return [parts.join(''), [...parts].reverse().join('')];
  const areGroups = isOneSign && parts.slice(1).every((part) => part.length === 3);
  const split = `${parts.slice(0, -1).join('')}.${parts.at(-1) ?? ''}`;
  if (areGroups && style.groups.includes(last)) return last === '.' ? [parts.join(''), split] : [parts.join('')];
  // `1,234` in French is 1.234, unless somebody typed it as in English.
  if (areGroups && last === ',') return [split, parts.join('')];
  return isOneSign && parts.length > 2 ? [parts.join('.')] : [split];
}
