import { lettersOf, romanNumeral } from '../../text/numerals.ts';

/** The numbers of lists that style sheets write before their items, as Google Docs does: `"(" counter(x, lower-latin) ")"`. */
export class Counters {
  /** What is before an item, by the class of its list. */
  readonly #before = new Map<string, readonly CounterPart[]>();
  readonly #counts = new Map<string, number>();

  constructor(sheets: readonly string[]) {
    for (const rule of sheets.join('\n').split('}')) {
      const [, name = '', content = ''] = ITEM_CONTENT.exec(rule) ?? [];
      const parts = [...content.matchAll(PART)].map(
        ([, words, counter = '', format = '']): CounterPart => (words === undefined ? { counter, format } : words),
      );
      if (parts.some((part) => typeof part !== 'string')) this.#before.set(name, parts);
    }
  }

  /** The label of an item with this number in a list of these classes; null if no style sheet writes one. */
  labelOf(classes: readonly string[], ordinal: number): string | null {
    const parts = classes.map((name) => this.#before.get(name)).find((each) => each !== undefined);
    const own = parts?.findLast((part) => typeof part !== 'string');
    if (parts === undefined || own === undefined || typeof own === 'string') return null;
    this.#counts.set(own.counter, ordinal);
    const words = parts.map((part) =>
      typeof part === 'string' ? part : numeralIn(part.format, this.#counts.get(part.counter) ?? 1),
    );
    return words.join('').trim();
  }
}

/** Words, or a counter; the last one of several is that of the item itself. */
type CounterPart = string | { readonly counter: string; readonly format: string };

/** `.lst-kix_x-1>li:before{content:"(" counter(lst-ctn-kix_x-1,lower-latin) ") "`. */
const ITEM_CONTENT = /\.([\w-]{1,100})\s?>\s?li::?before\s?\{[^{]{0,500}content\s?:([^;{]{1,500})/iu;
const PART = /"([^"\\]{0,100})"|counter\(\s?([\w-]{1,100})\s?(?:,\s?([a-z-]{1,30})\s?)?\)/gu;

function numeralIn(format: string, ordinal: number): string {
  if (ordinal < 1) return String(ordinal);
  switch (format) {
    case 'lower-latin':
    case 'lower-alpha':
      return lettersOf(ordinal);
    case 'upper-latin':
    case 'upper-alpha':
      return lettersOf(ordinal).toUpperCase();
    case 'lower-roman':
      return romanNumeral(ordinal);
    case 'upper-roman':
      return romanNumeral(ordinal).toUpperCase();
    default:
      return String(ordinal);
  }
}
