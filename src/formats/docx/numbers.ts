import { wholeIn } from '../figures.ts';
import { elementsOf, findAll, named, type XmlElement } from '../xml.ts';
import { numeral } from './numerals.ts';
import { childOf, propertiesIn, type Revisions, settingOf, switchIn } from './properties.ts';
import type { Styles } from './styles.ts';

interface Level {
  readonly format: string;
  /** `%1.`, `(%2)`: a per cent sign with a digit is replaced by the number of that level. */
  readonly pattern: string;
  readonly start: number;
  /** Counted from 1: it starts again only after a number of this level or one above; 0 if it never does; null for every level above. */
  readonly restart: number | null;
  /** Whether all numbers in it are in Arabic figures. */
  readonly isLegal: boolean;
  /** The style whose paragraphs are on this level. */
  readonly style: string;
}

interface List {
  readonly levels: readonly (Level | undefined)[];
  /** Lists of one family are numbered together. */
  readonly family: string;
}

interface Place {
  readonly list: string;
  readonly depth: number;
}

/** Word's automatic numbers as a reader sees them: `1.`, `(a)`, `a)`; a bullet is `•`. */
export class Numbers {
  readonly #styles: Styles;
  readonly #revisions: Revisions;
  readonly #nums: ReadonlyMap<string, XmlElement>;
  readonly #abstracts: ReadonlyMap<string, XmlElement>;
  readonly #lists = new Map<string, List | null>();
  /** The current number of each family, by depth. */
  readonly #counts = new Map<string, (number | undefined)[]>();

  constructor(numbering: XmlElement | null, styles: Styles, revisions: Revisions) {
    const byId = (name: string, id: string) =>
      new Map(
        (numbering === null ? [] : findAll(numbering, named(name)))
          .toReversed()
          .map((each) => [each.attributes[id] ?? '', each]),
      );
    this.#nums = byId('num', 'numId');
    this.#abstracts = byId('abstractNum', 'abstractNumId');
    this.#styles = styles;
    this.#revisions = revisions;
  }

  /** The number of the next paragraph; empty if it has none. */
  next(paragraph: XmlElement): string {
    const place = this.#placeOf(propertiesIn(paragraph, 'pPr', this.#revisions));
    const list = place === null ? null : this.#list(place.list);
    const level = place === null ? undefined : list?.levels[place.depth];
    if (place === null || list === null || level === undefined) return '';
    const counts = this.#counts.get(list.family) ?? [];
    this.#counts.set(list.family, counts);
    counts[place.depth] = (counts[place.depth] ?? level.start - 1) + 1;
    for (let below = place.depth + 1; below < counts.length; below += 1) {
      const restart = list.levels[below]?.restart ?? null;
      if (restart === null || place.depth < restart) counts[below] = undefined;
    }
    return level.format === 'bullet' ? '•' : withNumbers(level, list, counts);
  }

  /** What the paragraph says itself counts before what its style says, each of the list and the level alone. */
  #placeOf(properties: XmlElement | undefined): Place | null {
    const style = this.#styles.idOf(properties);
    const own = this.#numberingIn(properties);
    const list = own.list ?? this.#styleNumbering(style).list;
    if (list === undefined || list === '0') return null;
    const depth = own.depth ?? (own.list === undefined ? this.#styleDepth(style, list) : undefined);
    return { list, depth: wholeIn(depth, DEPTHS, 0) };
  }

  #numberingIn(properties: XmlElement | undefined): Partial<{ list: string; depth: string }> {
    const found = childOf(properties, 'numPr');
    // A number that was given by a tracked change.
    if (found === undefined || (this.#revisions === 'rejected' && childOf(found, 'ins') !== undefined)) return {};
    const [list, depth] = [settingOf(found, 'numId'), settingOf(found, 'ilvl')];
    return { ...(list === undefined ? {} : { list }), ...(depth === undefined ? {} : { depth }) };
  }

  #styleNumbering(id: string): Partial<{ list: string; depth: string }> {
    const line = this.#styles.line(id).map((style) => this.#numberingIn(childOf(style, 'pPr')));
    const list = line.find((each) => each.list !== undefined)?.list;
    const depth = line.find((each) => each.depth !== undefined)?.depth;
    return { ...(list === undefined ? {} : { list }), ...(depth === undefined ? {} : { depth }) };
  }

  /** The level that a list keeps for a style, or for one that it is based on; else the one that the style says. */
  #styleDepth(id: string, list: string): string | undefined {
    const levels = this.#list(list)?.levels ?? [];
    for (const { attributes } of this.#styles.line(id)) {
      const kept = levels.findIndex((level) => level !== undefined && level.style === attributes['styleId']);
      if (kept !== -1) return String(kept);
    }
    return this.#styleNumbering(id).depth;
  }

  #list(id: string): List | null {
    const known = this.#lists.get(id);
    if (known !== undefined) return known;
    const num = this.#nums.get(id);
    const list = num === undefined ? null : this.#listOf(num, id);
    this.#lists.set(id, list);
    return list;
  }

  #listOf(num: XmlElement, id: string): List {
    const family = settingOf(num, 'abstractNumId') ?? '';
    const levels = levelsIn(this.#abstract(family));
    const overrides = elementsOf(num).filter(named('lvlOverride'));
    for (const override of overrides) {
      const depth = wholeIn(override.attributes['ilvl'], DEPTHS, 0);
      const whole = childOf(override, 'lvl');
      const level = whole === undefined ? levels[depth] : levelOf(whole);
      const start = wholeIn(settingOf(override, 'startOverride'), STARTS, level?.start ?? 1);
      if (level !== undefined) levels[depth] = { ...level, start };
    }
    // A list that starts again has its own numbering.
    return { levels, family: overrides.length > 0 ? `list ${id}` : family };
  }

  /** A list may only name the style of lists that has the levels, and the style names another list. */
  #abstract(id: string): XmlElement | undefined {
    let found = this.#abstracts.get(id);
    for (let step = 0; found !== undefined && step < LINKS_MAX; step += 1) {
      const link = settingOf(found, 'numStyleLink');
      if (link === undefined) return found;
      const list = this.#styleNumbering(link).list ?? '';
      const own = settingOf(this.#nums.get(list), 'abstractNumId') ?? '';
      const linked = [...this.#abstracts.values()].find((each) => settingOf(each, 'styleLink') === link);
      const next = this.#abstracts.get(own) ?? linked;
      if (next === found) return found;
      found = next;
    }
    return found;
  }
}

/** Styles of lists that name each other in a circle have no levels. */
const LINKS_MAX = 8;

function levelsIn(list: XmlElement | undefined): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const level of list === undefined ? [] : elementsOf(list).filter(named('lvl'))) {
    const depth = wholeIn(level.attributes['ilvl'], DEPTHS, 0);
    // If two claim the same level, the first is the intended one.
    levels[depth] ??= levelOf(level);
  }
  return levels;
}

function levelOf(level: XmlElement): Level {
  const restart = settingOf(level, 'lvlRestart');
  return {
    format: settingOf(level, 'numFmt') ?? formatWithin(level) ?? 'decimal',
    pattern: settingOf(level, 'lvlText') ?? '',
    start: wholeIn(settingOf(level, 'start'), STARTS, 1),
    restart: restart === undefined ? null : wholeIn(restart, DEPTHS, 0),
    isLegal: switchIn(level, 'isLgl') === true,
    style: settingOf(level, 'pStyle') ?? '',
  };
}

/** A format for newer programs, with one for older ones beside it. */
function formatWithin(level: XmlElement): string | undefined {
  const choice = childOf(level, 'AlternateContent');
  const format = choice === undefined ? undefined : settingOf(childOf(choice, 'Choice'), 'numFmt');
  return format === 'custom' ? settingOf(childOf(choice, 'Fallback'), 'numFmt') : format;
}

/** Word has nine levels, and numbers from 0 to 32767. */
const DEPTHS = { least: 0, most: 8 } as const;
const STARTS = { least: 0, most: 32_767 } as const;

function withNumbers(level: Level, { levels }: List, counts: readonly (number | undefined)[]): string {
  return level.pattern
    .replace(/%([1-9])/gu, (_, digit: string) => {
      const depth = Number(digit) - 1;
      const above = levels[depth];
      return numeral(counts[depth] ?? above?.start ?? 1, level.isLegal ? 'decimal' : (above?.format ?? 'decimal'));
    })
    .trim();
}
