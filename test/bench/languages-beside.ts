import type { Document, Paragraph } from '../../src/index.ts';
import { languageOf } from '../../src/language/language.ts';
import { hanNumber } from '../../src/language/tables/calendar.ts';
import { decimal } from '../../src/language/tables/patterns.ts';
import { mentionsIn } from '../../src/mentions/mentions.ts';

/** Two language versions of one text, paragraph beside paragraph. */
export interface Beside {
  readonly name: string;
  /** False if the files have parts of the text only, and not the same ones. */
  readonly isWhole: boolean;
  /** The file of the other version. */
  readonly source: string;
  readonly other: Document;
  readonly english: Document;
  /** Places of paragraphs that are one another's, in order. */
  readonly pairs: readonly (readonly [other: number, english: number])[];
}

/** How often a thing is the same in both versions. */
export interface Figure {
  readonly right: number;
  readonly of: number;
  /** What differs, in words. */
  readonly misses: readonly string[];
}

export function besideOf(
  name: string,
  { isWhole, source, other, english }: Pick<Beside, 'isWhole' | 'source' | 'other' | 'english'>,
): Beside {
  return { name, isWhole, source, other, english, pairs: pairsOf(other.paragraphs, english.paragraphs) };
}

/**
 * The cheapest way to lay two lists side by side: by how long the paragraphs are, and whether they have the same part and number.
 * Nothing of a language is asked.
 */
function pairsOf(
  others: readonly Paragraph[],
  englishes: readonly Paragraph[],
): readonly (readonly [number, number])[] {
  const length = (paragraphs: readonly Paragraph[]) =>
    paragraphs.reduce((sum, { text }) => sum + text.length, 1) / (paragraphs.length + 1);
  const ratio = length(others) / length(englishes);
  const width = englishes.length + 1;
  const costs = new Float64Array((others.length + 1) * width);
  const steps = new Uint8Array(costs.length);
  for (let at = 0; at <= others.length; at += 1) {
    for (let to = 0; to <= englishes.length; to += 1) {
      if (at === 0 && to === 0) continue;
      const [a, b] = [others[at - 1], englishes[to - 1]];
      const place = at * width + to;
      const ways = [
        a === undefined || b === undefined
          ? Number.POSITIVE_INFINITY
          : (costs[place - width - 1] ?? 0) + distance(a, b, ratio),
        a === undefined ? Number.POSITIVE_INFINITY : (costs[place - width] ?? 0) + GAP,
        b === undefined ? Number.POSITIVE_INFINITY : (costs[place - 1] ?? 0) + GAP,
      ];
      const best = Math.min(...ways);
      costs[place] = best;
      steps[place] = ways.indexOf(best);
    }
  }
  const pairs: [number, number][] = [];
  let [at, to] = [others.length, englishes.length];
  while (at > 0 || to > 0) {
    const step = steps[at * width + to];
    if (step !== 2) at -= 1;
    if (step !== 1) to -= 1;
    if (step === 0) pairs.push([at, to]);
  }
  return pairs.reverse();
}

const GAP = 1;

function distance(a: Paragraph, b: Paragraph, ratio: number): number {
  const lengths = Math.abs(Math.log((a.text.length + 10) / ((b.text.length + 10) * ratio)));
  return (
    Math.min(lengths, 2) * 0.6 + (a.part === b.part ? 0 : 0.5) + (placesOf(a.label) === placesOf(b.label) ? 0 : 0.4)
  );
}

/** A label by the places of its numbers and letters, which are the same in every script: `3 (b) (ii)`, `3 б) ii)` and `3 (ب) '2'` are `3 2 2`. */
function placesOf(label: string): string {
  return label
    .normalize('NFKC')
    .split(/[\s()'‘’.]+/u)
    .filter((part) => part !== '')
    .map((part, depth) => placeOf(part, depth))
    .join(' ');
}

function placeOf(part: string, depth: number): number | string {
  if (/^\p{Nd}+$/u.test(part)) return Number(decimal(part));
  const roman = ROMAN.indexOf(part);
  if (roman > 0 && (depth > 1 || part.length > 1)) return roman;
  const letter = ALPHABETS.map((letters) => letters.indexOf(part)).find((at) => at !== -1);
  return letter === undefined ? (hanNumber(part) ?? part) : letter + 1;
}

const ROMAN = ' i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi'.split(' ');
/** In the order in which lists use them. */
const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзийклмнопрстуфхцчшщ', 'أبجدهوزحطيكلمنسعفصقرشت'];

const FIELDS: Readonly<Record<string, (document: Document) => string>> = {
  symbol: ({ symbol }) => symbol,
  session: ({ session }) => String(session ?? ''),
  adopted: ({ adopted }) => adopted ?? '',
  issued: ({ issued }) => issued ?? '',
  meeting: ({ meeting }) => /\d+/u.exec(meeting ?? '')?.[0] ?? '',
  'agenda item': ({ agendaItem }) =>
    (agendaItem ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]/gu, '')
      .replace(/(?<=\d)\p{L}$/u, latinLetter),
  'committee report': ({ committeeReport }) => /[AES]\/[^\s,，،)]+/u.exec(committeeReport ?? '')?.[0] ?? '',
  committee: (document) => String(committeesOf(document).indexOf(document.committee ?? '') + 1),
  organ: (document) => String(organsOf(document).indexOf(document.organ ?? '') + 1),
  kind: ({ kind }) => kind ?? '',
};

/** Where the two versions themselves say different things, as they were looked up in both: the field, what this one says, and the English one. */
const TRUE_DIFFERENCES: Readonly<Record<string, readonly [string, string, string]>> = {
  // Above the text, `le 11 décembre 2019`; below it, `10 décembre 2019`.
  A_RES_74_19: ['adopted', '2019-12-11', '2019-12-10'],
  A_RES_74_242: ['committee report', 'A/74/386', 'A/73/386'],
};

function latinLetter(letter: string): string {
  const place = placeOf(letter, 1);
  return typeof place === 'number' ? (ALPHABETS[0]?.charAt(place - 1) ?? letter) : letter;
}

function committeesOf(document: Document): readonly string[] {
  const { masthead } = languageOf(document);
  return masthead?.print.committees ?? [];
}

function organsOf(document: Document): readonly string[] {
  return (languageOf(document).masthead?.print.organs ?? []).map(([, line]) => line);
}

/** Each field of the masthead, where either version has it; a day of issue that is not in the file was lost before we read it. */
export function fieldFigures(texts: readonly Beside[]): ReadonlyMap<string, Figure> {
  return new Map(
    Object.entries(FIELDS).map(([field, of]) => {
      const values = texts.map(({ name, source, other, english }) => ({
        name,
        has: of(other),
        wants: field === 'issued' && !hasDayAlone(source) ? '' : of(english),
      }));
      const told = values.filter(({ has, wants }) => has !== EMPTY[field] || wants !== EMPTY[field]);
      const misses = told.filter(
        ({ name, has, wants }) =>
          has !== wants && TRUE_DIFFERENCES[name]?.every((each, at) => each === [field, has, wants][at]) !== true,
      );
      return [
        field,
        {
          right: told.length - misses.length,
          of: told.length,
          misses: misses.map(({ name, has, wants }) => `${name}: ${field} “${has}” instead of “${wants}”`),
        },
      ];
    }),
  );
}

/** A line with a day and nothing else, or one that ends with it after the distribution, above the formula. */
function hasDayAlone(source: string): boolean {
  return /^(?:[^\n]{0,60}Distr[^\n]{0,30} )?(?:1er|\d{1,2}) \p{L}+ \d{4}$/mu.test(
    source.slice(0, MASTHEAD_MAX_CHARACTERS),
  );
}

const MASTHEAD_MAX_CHARACTERS = 700;

const EMPTY: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(FIELDS).map((field) => [field, ''])),
  committee: '0',
  organ: '0',
};

/**
 * Paragraphs of the same part and number, of all that either version has. A number that is nowhere in the file was lost before we read
 * it: there the part is enough.
 */
export function paragraphFigure(texts: readonly Beside[]): Figure {
  return sum(
    texts.map(({ name, isWhole, source, other, english, pairs }) => {
      const lost = lostNumbers(source, english);
      const isLost = (at: number) => lost.has(english.paragraphs[at]?.label.split(' ', 1)[0] ?? '');
      const alike = pairs.filter(
        ([a, b]) =>
          keyAt(other, a) === keyAt(english, b) ||
          (isLost(b) && other.paragraphs[a]?.part === english.paragraphs[b]?.part),
      );
      const [mine, theirs] = [new Set(alike.map(([a]) => a)), new Set(alike.map(([, b]) => b))];
      const lines = (document: Document, own: ReadonlySet<number>, sign: string) =>
        document.paragraphs.flatMap(({ id, part, text }, at) =>
          own.has(at) ? [] : [`${name}: ${sign} ${part} ${id}: ${text.slice(0, SHOWN_MAX)}`],
        );
      return {
        right: alike.length,
        of: isWhole ? other.paragraphs.length + english.paragraphs.length - alike.length : pairs.length,
        misses: [...lines(other, mine, '+'), ...lines(english, theirs, '-')],
      };
    }),
  );
}

/** The numbers of the English version with which no line of the file begins. */
function lostNumbers(source: string, english: Document): ReadonlySet<string> {
  const printed = new Set(
    [...source.matchAll(/^\s*(\p{Nd}{1,3})\s?[.\-–]/gmu)].map(([, number = '']) => decimal(number)),
  );
  const numbers = english.paragraphs.map(({ label }) => label.split(' ', 1)[0] ?? '');
  return new Set(numbers.filter((number) => /^\d+$/u.test(number) && !printed.has(number)));
}

/** How many paragraphs have a number in English that the file lost. */
export function lostFigure(texts: readonly Beside[]): number {
  return texts.reduce((total, { source, english }) => total + lostNumbers(source, english).size, 0);
}

function keyAt(document: Document, at: number): string {
  const { part, label } = document.paragraphs[at] ?? { part: '', label: '' };
  return `${part} ${placesOf(label)}`;
}

/** Whether an opening is read, and as one of its part, where the English version has one. */
export function openingFigure(texts: readonly Beside[]): Figure {
  return sum(
    texts.map(({ name, other, english, pairs }) => {
      const { openings } = languageOf(other);
      const asked = pairs.flatMap(([a, b]) => {
        const [mine, theirs] = [other.paragraphs[a], english.paragraphs[b]];
        if (mine === undefined || theirs === undefined || theirs.opening === '' || theirs.part !== mine.part) return [];
        return theirs.part === 'preamble' || theirs.part === 'operative' ? [mine] : [];
      });
      const misses = asked.filter(
        ({ opening, part, depth }) =>
          opening === '' || (depth === 0 && openings?.opensPreamble(opening) !== (part === 'preamble')),
      );
      return {
        right: asked.length - misses.length,
        of: asked.length,
        misses: misses.map(({ id, text, opening }) => `${name}: ${id} “${opening}”: ${text.slice(0, SHOWN_MAX)}`),
      };
    }),
  );
}

/** What paragraphs name, of one kind, as the English version has it beside them. */
export interface Named {
  readonly precision: Figure;
  readonly recall: Figure;
}

export const KINDS = ['citations', 'dates', 'sessions'] as const;

export function namedFigures(texts: readonly Beside[], kind: (typeof KINDS)[number]): Named {
  const each = texts.map(({ name, other, english, pairs }) => {
    const rows = pairs.map(([a, b]) => ({
      id: other.paragraphs[a]?.id ?? '',
      mine: namesAt(other, a, kind),
      theirs: namesAt(english, b, kind),
    }));
    const miss = (sign: string, from: 'mine' | 'theirs', against: 'mine' | 'theirs') =>
      rows.flatMap(({ id, ...row }) =>
        without(row[from], row[against]).map((value) => `${name}: ${id} ${sign}${value}`),
      );
    const figure = (side: 'mine' | 'theirs', misses: readonly string[]): Figure => {
      const of = rows.reduce((total, row) => total + row[side].length, 0);
      return { of, right: of - misses.length, misses };
    };
    return {
      precision: figure('mine', miss('+', 'mine', 'theirs')),
      recall: figure('theirs', miss('-', 'theirs', 'mine')),
    };
  });
  return { precision: sum(each.map(({ precision }) => precision)), recall: sum(each.map(({ recall }) => recall)) };
}

function namesAt(document: Document, at: number, kind: (typeof KINDS)[number]): readonly string[] {
  const paragraph = document.paragraphs[at];
  if (paragraph === undefined) return [];
  const language = languageOf(document);
  const dateOf = (own: string, value: string | number) => (own === 'date' ? [String(value)] : []);
  // A symbol with its date is one thing named.
  const daysOf = (words: string) =>
    mentionsIn(words.replace(/[A-Z]\S*\/\S+|\S*\d\/\d\S*|\S+ \([^)]*\)/gu, ''), '', language).flatMap((each) =>
      dateOf(each.kind, each.value),
    );
  return mentionsIn(paragraph.text, paragraph.opening, language).flatMap(({ kind: own, value, of, start, end }) => {
    if (kind === 'citations') return own === 'citation' ? [String(value).replace(/(?<=\d)\(/u, ' (')] : [];
    if (kind === 'dates') return own === 'citation' ? daysOf(paragraph.text.slice(start, end)) : dateOf(own, value);
    return own === 'ordinal' && SESSIONS.test(of) ? [String(value)] : [];
  });
}

/** The names of a session of an organ in each language. */
const SESSIONS = /session|sesiones|сесси|دورة|届会议/u;

function without(from: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return from.filter((value) => {
    const at = left.indexOf(value);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

export function sum(figures: readonly Figure[]): Figure {
  return {
    right: figures.reduce((total, { right }) => total + right, 0),
    of: figures.reduce((total, { of }) => total + of, 0),
    misses: figures.flatMap(({ misses }) => misses),
  };
}

const SHOWN_MAX = 90;
