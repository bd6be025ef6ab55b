import { figureStyleOf } from '../language/figure-styles.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import { figuresIn } from './figures.ts';
import type { Item, ItemFinder } from './item.ts';
import { shadowOf } from './shadow.ts';
import { symbolsIn } from './symbols.ts';

/** The items of a text, in text order. What needs words of a language is found where its pack knows them. */
export const itemsIn: ItemFinder = (text, opening, code) => {
  const shadow = shadowOf(text);
  const symbols = symbolsIn(shadow, code);
  const figures = figuresIn(shadow, symbols, figureStyleOf(code));
  const worded = wordedIn(text, opening, packOf(code), symbols);
  const items = [
    ...symbols,
    ...figures.map((figure) => within(figure, worded)),
    ...worded.dates.flatMap(monthsOf),
    ...worded.numbers.filter(({ start, end }) => !figures.some((each) => each.start < end && start < each.end)),
  ];
  return items.sort((a, b) => a.start - b.start);
};

/** What is known of the words of a language, by its code. */
export function knowledgeOf(code: string): { readonly months: boolean; readonly ordinals: boolean } {
  const pack = packOf(code);
  const isKnown = pack !== null && (pack.slots !== null || (pack.dates !== null && pack.events !== null));
  return { months: isKnown, ordinals: isKnown };
}

function packOf(code: string): Language | null {
  const pack = languageOf({ languages: [code] });
  return pack.code === code ? pack : null;
}

/** What a text says in words. */
interface Worded {
  readonly dates: readonly FoundDate[];
  /** Ordinals and numbers in words, each with the words around it that name it. */
  readonly numbers: readonly Item[];
}

interface FoundDate {
  /** `2023-09-11/2023-09-14` */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function wordedIn(text: string, opening: string, pack: Language | null, symbols: readonly Item[]): Worded {
  if (pack === null) return { dates: [], numbers: [] };
  if (pack.slots === null) return spokenIn(text, opening, pack, symbols);
  // `soixantedix-neuvième`, which has lost a hyphen, is no ninth.
  const events = pack.slots
    .eventsIn(text)
    .filter(({ ordinal }) => !/[\p{Script=Latin}\p{Script=Cyrillic}]-?$/u.test(text.slice(0, ordinal.start)));
  const numbers = events.map(
    ({ value, kind, start, end }): Item => ({
      kind: 'ordinal',
      values: [String(value)],
      // The names of other events differ: what is a conference in one language is a meeting in another.
      isLoose: kind !== 'session',
      date: null,
      start,
      end,
      shown: { start, end },
    }),
  );
  return { dates: pack.slots.datesIn(text), numbers };
}

/** The same in a language with a grammar of its own. */
function spokenIn(text: string, opening: string, pack: Language, symbols: readonly Item[]): Worded {
  const mentions = mentionsIn(text, opening, pack);
  const dates = mentions.flatMap((mention) => {
    const { kind, value, start, end } = mention;
    if (kind === 'date') return [{ value: String(value), start, end }];
    return kind === 'citation' ? datesBeside(mention, text, pack, symbols) : [];
  });
  const numbers = mentions.flatMap(({ kind, value, of, start, end }): readonly Item[] => {
    const isSession = kind === 'ordinal' && pack.eventKinds?.isSession.test(of) === true;
    if (kind !== 'ordinal' && kind !== 'count' && kind !== 'amount') return [];
    const sort = kind === 'ordinal' ? 'ordinal' : 'figure';
    const values = [String(value)];
    return [{ kind: sort, values, isLoose: !isSession, date: null, start, end, shown: { start, end } }];
  });
  return { dates, numbers };
}

/** The date that a citation includes: `of 25 September 2015`. */
function datesBeside({ start, end }: Mention, text: string, pack: Language, symbols: readonly Item[]): FoundDate[] {
  const symbol = symbols.find((each) => start <= each.start && each.end <= end);
  if (symbol === undefined) return [];
  return mentionsIn(text.slice(symbol.end, end), '', pack).flatMap((mention) =>
    mention.kind === 'date'
      ? [{ value: String(mention.value), start: symbol.end + mention.start, end: symbol.end + mention.end }]
      : [],
  );
}

/** A figure of a date is shown with the whole date, one of a session with its noun. */
function within(figure: Item, { dates, numbers }: Worded): Item {
  const holds = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start <= figure.start && figure.end <= end;
  const date = dates.find(holds);
  if (date !== undefined)
    return { ...figure, kind: 'date', date: date.value, shown: { start: date.start, end: date.end } };
  const ordinal = numbers.find((each) => each.kind === 'ordinal' && holds(each));
  return ordinal === undefined ? figure : { ...figure, kind: 'ordinal', shown: ordinal.shown };
}

/** `2023-09-11/2023-10-14` → 9, 10 */
function monthsOf({ value, start, end }: FoundDate): readonly Item[] {
  const months = value.split('/').map((day) => Number(/^(?:\d{4}|-)-(\d\d)/u.exec(day)?.[1] ?? 0));
  return [...new Set(months)].map((month) => ({
    kind: 'month',
    values: [`month ${month}`],
    isLoose: false,
    date: value,
    start,
    end,
    shown: { start, end },
  }));
}
