import { wholeIn } from '../figures.ts';
import { elementsOf, findAll, named, type XmlElement } from '../xml.ts';

interface Level {
  readonly format: string;
  /** `%1.`, `(%2)`: a per cent sign with a digit is replaced by the number of that level. */
  readonly pattern: string;
  readonly start: number;
}

/** Word's automatic numbers, written out as a reader sees them: `1. `, `(a) `, `(ii) `. */
export class Numbers {
  /** The levels of each list, by list id and depth. */
  readonly #lists = new Map<string, readonly Level[]>();
  readonly #family = new Map<string, string>();
  /** The list and depth that a style brings with it. */
  readonly #styles = new Map<string, { readonly list: string; readonly depth: number }>();
  /** The current number of each list, by depth. Lists of one family are numbered together. */
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    if (numbering !== null) this.#readLists(numbering);
    if (styles === null) return;
    for (const style of findAll(styles, named('style'))) {
      const found = listIn(childOf(style, 'pPr'));
      if (found !== null) this.#styles.set(style.attributes['styleId'] ?? '', found);
    }
  }

  /** The number of the next paragraph with a space after it; empty if it has none. */
  next(paragraph: XmlElement): string {
    const properties = childOf(paragraph, 'pPr');
    const style = childOf(properties, 'pStyle')?.attributes['val'] ?? '';
    const place = listIn(properties) ?? this.#styles.get(style) ?? null;
    if (place === null || place.list === '0') return '';
    const levels = this.#lists.get(place.list);
    const level = levels?.[place.depth];
    if (levels === undefined || level === undefined) return '';
    const family = this.#family.get(place.list) ?? place.list;
    const counts = this.#counts.get(family) ?? [];
    counts[place.depth] = (counts[place.depth] ?? level.start - 1) + 1;
    counts.length = place.depth + 1;
    this.#counts.set(family, counts);
    if (level.format === 'bullet') return '- ';
    const printed = level.pattern.replace(/%(\d)/gu, (_, digit: string) => {
      const depth = Number(digit) - 1;
      return numeral(counts[depth] ?? levels[depth]?.start ?? 1, levels[depth]?.format ?? 'decimal');
    });
    return printed.trim() === '' ? '' : `${printed.trim()} `;
  }

  #readLists(numbering: XmlElement): void {
    const abstracts = new Map(
      findAll(numbering, named('abstractNum')).map((each) => [each.attributes['abstractNumId'] ?? '', levelsOf(each)]),
    );
    for (const list of findAll(numbering, named('num'))) {
      const id = list.attributes['numId'] ?? '';
      const family = childOf(list, 'abstractNumId')?.attributes['val'] ?? '';
      this.#lists.set(id, abstracts.get(family) ?? []);
      // A list that starts again has its own numbering.
      const restarts = findAll(list, named('startOverride')).length > 0;
      this.#family.set(id, restarts ? `list ${id}` : family);
    }
  }
}

function levelsOf(list: XmlElement): readonly Level[] {
  const levels: Level[] = [];
  for (const level of elementsOf(list).filter(named('lvl'))) {
    const depth = wholeIn(level.attributes['ilvl'], DEPTHS, 0);
    // If two claim the same level, the first is the intended one.
    if (levels[depth] !== undefined) continue;
    levels[depth] = {
      format: childOf(level, 'numFmt')?.attributes['val'] ?? 'decimal',
      pattern: childOf(level, 'lvlText')?.attributes['val'] ?? '',
      start: wholeIn(childOf(level, 'start')?.attributes['val'], STARTS, 1),
    };
  }
  return levels;
}

/** Word has nine levels, and numbers from 0 to 32767. */
const DEPTHS = { least: 0, most: 8 } as const;
const STARTS = { least: 0, most: 32_767 } as const;

function listIn(properties: XmlElement | undefined): { readonly list: string; readonly depth: number } | null {
  const found = childOf(properties, 'numPr');
  const list = childOf(found, 'numId')?.attributes['val'];
  return list === undefined ? null : { list, depth: wholeIn(childOf(found, 'ilvl')?.attributes['val'], DEPTHS, 0) };
}

function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element).find(named(name));
}

function numeral(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'none':
      return '';
    default:
      return String(number);
  }
}

/** a … z, aa, bb …, as in Word; 0 has no letter. */
function letters(number: number): string {
  if (number < 1) return '0';
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(4, Math.ceil(number / 26)));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number < 1) return '0';
  let [rest, numeral] = [Math.min(number, 3999), ''];
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      numeral += sign;
      rest -= value;
    }
  }
  return numeral;
}
