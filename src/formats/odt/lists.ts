import { alphabeticOf, lettersOf, romanNumeral } from '../../text/numerals.ts';
import { wholeIn } from '../figures.ts';
import { elementsOf, named, type XmlElement } from '../xml.ts';

/** The place of a paragraph in a list. */
export interface ListPlace {
  /** Which list: paragraphs of one list are counted together, wherever they are. */
  readonly list: string;
  readonly style: string;
  /** From 0. */
  readonly depth: number;
  /** The number that the file gives it, if it does not follow from the one before. */
  readonly start: number | null;
}

interface ListLevel {
  readonly kind: 'number' | 'bullet';
  readonly format: string;
  /** Whether letters after z are doubled: aa, bb. */
  readonly isDoubled: boolean;
  /** `%1%.`, `(%2%)`: each depth in per cent signs is replaced by its number. */
  readonly pattern: string;
  readonly start: number;
}

/** The numbers of lists and headings, as LibreOffice prints them: `1. `, `(a) `, `1.2 `. */
export class OdtNumbers {
  readonly #styles = new Map<string, readonly ListLevel[]>();
  /** The current number of each list, by depth. */
  readonly #counts = new Map<string, number[]>();

  constructor(groups: readonly XmlElement[]) {
    for (const style of groups.flatMap(elementsOf).filter(named('list-style', 'outline-style'))) {
      const name = style.name === 'outline-style' ? OUTLINE : (style.attributes['name'] ?? '');
      this.#styles.set(name, levelsIn(style));
    }
  }

  /** The number of the next paragraph with a space after it; empty if it has none. */
  next({ list, style, depth, start }: ListPlace): string {
    const levels = this.#styles.get(style);
    const level = levels?.[depth];
    if (levels === undefined || level === undefined) return '';
    const key = `${list} ${style}`;
    const counts = this.#counts.get(key) ?? [];
    const before = counts[depth];
    counts[depth] = start ?? (before === undefined ? level.start : before + 1);
    counts.length = depth + 1;
    this.#counts.set(key, counts);
    if (level.kind === 'bullet') return '- ';
    const printed = level.pattern.replace(/%(\d{1,2})%/gu, (_, place: string) => {
      const at = Number(place) - 1;
      const shown = levels[at];
      return shown === undefined ? '' : numeralOf(counts[at] ?? shown.start, shown);
    });
    return printed.trim() === '' ? '' : `${printed.trim()} `;
  }

  /** Whether headings of a depth are numbered. */
  numbersHeadings(depth: number): boolean {
    const level = this.#styles.get(OUTLINE)?.[depth];
    return level !== undefined && level.format !== '';
  }
}

/** The name by which the numbering of headings goes here; no list style is called so. */
export const OUTLINE = '(outline)';

function levelsIn(style: XmlElement): readonly ListLevel[] {
  const levels: ListLevel[] = [];
  for (const { name, attributes } of elementsOf(style)) {
    const depth = wholeIn(attributes['level'], LEVELS, 0) - 1;
    if (depth < 0 || levels[depth] !== undefined) continue;
    levels[depth] = {
      kind: name.endsWith('-bullet') || name.endsWith('-image') ? 'bullet' : 'number',
      format: attributes['num-format'] ?? '',
      isDoubled: attributes['num-letter-sync'] === 'true',
      pattern: attributes['num-list-format'] ?? patternOf(attributes, depth),
      start: wholeIn(attributes['start-value'], STARTS, 1),
    };
  }
  return levels;
}

const LEVELS = { least: 1, most: 10 } as const;
export const STARTS = { least: 0, most: 32_767 } as const;

/** Before LibreOffice 7.0, a number was a prefix, the numbers of as many levels as are displayed, and a suffix. */
function patternOf(attributes: XmlElement['attributes'], depth: number): string {
  const { 'num-prefix': prefix = '', 'num-suffix': suffix = '', 'num-format': format = '' } = attributes;
  if (format === '') return prefix + suffix;
  const shown = wholeIn(attributes['display-levels'], LEVELS, 1);
  const first = Math.max(0, depth - shown + 1);
  const places = Array.from({ length: depth - first + 1 }, (_, at) => `%${first + at + 1}%`);
  return `${prefix}${places.join('.')}${suffix}`;
}

/** Zero has no letter. */
function numeralOf(number: number, { format, isDoubled }: ListLevel): string {
  if (format === '') return '';
  if (number < 1) return String(number);
  const letters = isDoubled ? lettersOf(number) : alphabeticOf(number);
  switch (format) {
    case 'a':
      return letters;
    case 'A':
      return letters.toUpperCase();
    case 'i':
      return romanNumeral(number);
    case 'I':
      return romanNumeral(number).toUpperCase();
    default:
      return String(number);
  }
}

/** Which list each `text:list` belongs to: many are parts of one that paragraphs without numbers interrupt. */
export class ListIds {
  readonly #lists = new Map<string, string>();
  /** The last list of each style. */
  readonly #last = new Map<string, string>();
  #made = 0;

  /** The list of an element that is not within another list. */
  listOf({ attributes }: XmlElement): string {
    const { id = '', 'style-name': style = '', 'continue-list': before, 'continue-numbering': goesOn } = attributes;
    this.#made += 1;
    const own = `list ${this.#made}`;
    const continued = goesOn === 'true' ? this.#last.get(style) : undefined;
    const list = (before === undefined ? undefined : this.#lists.get(before)) ?? continued ?? own;
    this.#lists.set(id, list);
    this.#last.set(style, list);
    return list;
  }
}
