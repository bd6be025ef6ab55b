import { figureStyleOf } from '../language/figure-styles.ts';
import { languageOf } from '../language/language.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import { figuresIn } from './figures.ts';
import { type Shadow, shadowOf } from './shadow.ts';
import { symbolsIn } from './symbols.ts';

/** Something in a text that is the same in every language: a symbol or a number. */
export interface Item {
  readonly kind: ItemKind;
  /** What it says, in one form for all languages; several where the print may be read in several ways. */
  readonly values: readonly string[];
  /**
   * True if another language may well not print it in figures, or not at all: a number in words, the mark of a decade.
   * It answers an item of the other text, and is never missed.
   */
  readonly isLoose: boolean;
  /** The date it belongs to, `2023-09-11/2023-09-14`; null if it is in none, or the months of the language are not known. */
  readonly date: string | null;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** The words to show: those of the whole date for one of its figures. */
  readonly shown: { readonly start: number; readonly end: number };
}

export type ItemKind = 'citation' | 'date' | 'year' | 'month' | 'ordinal' | 'figure';

/** What finds the items of a text; `code` is the language, `''` if it is not known. */
export type ItemFinder = (text: string, opening: string, code: string) => readonly Item[];

/** The items of a text, in text order. What needs words of a language is found where its pack knows them. */
export const itemsIn: ItemFinder = (text, opening, code) => {
  const shadow = shadowOf(text);
  const symbols = symbolsIn(shadow, code);
  const figures = figuresIn(shadow, symbols, figureStyleOf(code));
  const pack = languageOf({ languages: [code] });
  const named = pack.code === code ? mentionsIn(text, opening, pack) : [];
  const worded = named.flatMap((mention) => wordedIn(mention, shadow, text));
  const dates = named.filter(({ kind }) => kind === 'date');
  return [...symbols, ...figures.map((figure) => inDate(figure, dates)), ...worded].sort((a, b) => a.start - b.start);
};

/** What is known of the words of a language, by its code. */
export function knowledgeOf(code: string): { readonly months: boolean; readonly ordinals: boolean } {
  const pack = languageOf({ languages: [code] });
  const isOwn = pack.code === code;
  return { months: isOwn && pack.dates !== null, ordinals: isOwn && pack.ordinals !== null && pack.events !== null };
}

/** A figure of a date is shown with the whole date. */
function inDate(figure: Item, dates: readonly Mention[]): Item {
  const date = dates.find(({ start, end }) => start <= figure.start && figure.end <= end);
  if (date === undefined) return figure;
  return { ...figure, kind: 'date', date: String(date.value), shown: { start: date.start, end: date.end } };
}

/** What a mention says in words: the months of a date, the number of a session, a number that is spelled. */
function wordedIn({ kind, value, of, start, end }: Mention, { text: shadow }: Shadow, text: string): readonly Item[] {
  const shown = { start, end };
  const words = text.slice(start, end);
  switch (kind) {
    case 'date':
      return monthsOf(String(value)).map((month) => ({
        kind: 'month',
        values: [month],
        isLoose: false,
        date: String(value),
        start,
        end,
        shown,
      }));
    case 'ordinal':
      return shadow === '' || /\d/u.test(words)
        ? []
        : [
            {
              kind: 'ordinal',
              values: [String(value)],
              isLoose: !isNumberedMeeting(of),
              date: null,
              start,
              end,
              shown,
            },
          ];
    case 'count':
    case 'amount':
      return /\d/u.test(words)
        ? []
        : [{ kind: 'figure', values: [String(value)], isLoose: true, date: null, start, end, shown }];
    default:
      return [];
  }
}

/** `2023-09-11/2023-10-14` → 9, 10 */
function monthsOf(value: string): readonly string[] {
  const months = [...value.matchAll(/(?:^|\/)[\d-]{0,5}?-(\d\d)(?=$|-|\/)/gu)].map(([, month = '']) => month);
  return [...new Set(months)].map((month) => `month ${Number(month)}`);
}

function isNumberedMeeting(of: string): boolean {
  return of !== '';
}
