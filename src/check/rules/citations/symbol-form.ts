import type { Language } from '../../../language/language.ts';
import { type Found, placeIn, type Stretch } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { MANUAL } from '../../sources.ts';

export const symbolForm = defineRule({
  code: 'symbol-form',
  severity: 'error',
  title: 'A symbol that no document can have',
  source: `${MANUAL}, “Document symbols”`,
  example: {
    wrong: ['Recalling its resolution 77//15 of 7 December 2022,'],
    right: ['Recalling its resolution 77/15 of 7 December 2022,'],
  },
  find: ({ stretches, language }) => {
    const broken = brokenSymbols(language);
    return stretches.flatMap((stretch) => symbolsFound(stretch, language, broken));
  },
});

function symbolsFound(stretch: Stretch, { citing }: Language, broken: RegExp): readonly Found[] {
  const { text } = stretch;
  const found: Found[] = [];
  const add = (start: number, end: number, message: string) => {
    if (!found.some(({ place }) => place.start < end && start < place.end))
      found.push({ place: placeIn(stretch, start, end), message, fix: 'Check the symbol.' });
  };
  for (const match of citing === null ? [] : text.matchAll(citing.figuresBeforeDate)) {
    const [, noun = '', symbol = ''] = match;
    const start = match.index + noun.length;
    if (!isNumber(symbol)) add(start, start + symbol.length, `“${symbol}” is not the number of a resolution.`);
  }
  for (const { 0: words, index } of text.matchAll(broken))
    add(index, index + words.length, `“${words}” is not a symbol: its parts must be joined by single slashes.`);
  for (const match of text.matchAll(SYMBOL)) {
    const symbol = match[0].replace(/(?<![.,;:)\]])[.,;:)\]]+$/u, '').replace(/[-‑–](?:[AES]|[AES]\/.*)$/u, '');
    if (!isSymbol(symbol))
      add(match.index, match.index + symbol.length, `“${symbol}” is not the symbol of a document.`);
  }
  return found;
}

function isNumber(symbol: string): boolean {
  return /^\d{1,4}\/\d{1,4}$/u.test(symbol) || !/[/.–‑-]|^\d{4,}$/u.test(symbol) || /^\d{1,3}\.\d{1,3}$/u.test(symbol);
}

/** `77//79`, `77/ 79`, `77\79`, if followed by a date; `A /78/185`, `A/RES/77-79`, `A/78//185`. */
function brokenSymbols({ citing }: Language): RegExp {
  return new RegExp(`(?<![\\w/])(?:${[...(citing === null ? [] : [citing.brokenNumber]), ...BROKEN].join('|')})`, 'gu');
}

const BROKEN: readonly string[] = [
  '[AES]\\s?\\/\\s(?:RES|C|HRC|\\d)[\\w/.-]*',
  '[AES]\\s\\/(?:RES|C|HRC|\\d)[\\w/.-]*',
  '[AES]\\/RES\\/\\d{2,3}[-–.]\\d{1,3}(?![\\w/])',
  '[AES]\\/(?:[\\w.]+\\/)*\\/[\\w./-]*',
];

const SYMBOL = /(?<![\w/.-])A\/(?:RES\/)?(?:\d[\w.‑-]*)?(?:\/[\w.‑-]*)*/gu;

/** `A/78/185`, `A/78/185/Add.1`, `A/RES/77/79`. */
function isSymbol(symbol: string): boolean {
  const plain = symbol.replace(/[‑–]/gu, '-');
  if (/^A\/RES(?:\/|$)/u.test(plain))
    return /^A\/RES\/(?:(?:E?S-)?\d{1,3}\/\d{1,3}|\d{1,4})(?:\/Corr\.\d+)?[A-Z]?$/u.test(plain);
  if (/^A\/\d/u.test(plain))
    return (
      /^A\/\d{1,4}(?:\/[A-Z][A-Za-z]*\.\d+)?(?:\/(?:\d+[A-Z]?|[A-Z][\w.-]*)(?:\/[\w.-]+)*)?$/u.test(plain) &&
      !/\/$/u.test(plain) &&
      /\/\d.*\/|\/\d+$/u.test(plain)
    );
  return !/[/.-]$/u.test(plain) || plain === 'A/';
}
