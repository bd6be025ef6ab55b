import { ordinalOf } from '../../language/en/ordinals.ts';
import type { OrderWords, Scope } from '../order-kinds.ts';
import type { Scanner } from './scanner.ts';

/** The places that an order names: paragraphs by their names, and whole parts of the text. */
export interface Named {
  readonly names: readonly string[];
  readonly parts: readonly Scope[];
}

/** Places in a row: `operative paragraphs 3 and 5 to 7`, `the title and the preambular paragraphs`. */
export function placesAt(scan: Scanner, words: OrderWords, within: string | null): Named | null {
  const first = placeAt(scan, words, within);
  if (first === null) return null;
  const all = [first];
  for (;;) {
    const next = scan.attempt(() => (scan.take(words.placeJoint) === null ? null : placeAt(scan, words, within)));
    if (next === null) break;
    all.push(next);
  }
  return { names: all.flatMap(({ names }) => names), parts: all.flatMap(({ parts }) => parts) };
}

function placeAt(scan: Scanner, words: OrderWords, within: string | null): Named | null {
  for (const rule of [chapeau, byOrdinal, byNumber, byId, below, footnotes, otherBlocks, wholeParts]) {
    const found = scan.attempt(() => rule(scan, words, within));
    if (found !== null) return withSection(found, scan, words);
  }
  return null;
}

type Rule = (scan: Scanner, words: OrderWords, within: string | null) => Named | null;

const named = (names: readonly string[]): Named => ({ names, parts: [] });
const ofParts = (...parts: readonly Scope[]): Named => ({ names: [], parts });

const chapeau: Rule = (scan, words, within) => {
  if (scan.take(words.chapeau) === null) return null;
  const of = placeAt(scan, words, within);
  return of === null ? null : named(of.names.map((name) => `chapeau of ${name}`));
};

/** `the second and third preambular paragraphs` */
const byOrdinal: Rule = (scan, words) => {
  const [, list, kind] = scan.take(words.ordinals) ?? [];
  if (list === undefined || kind === undefined) return null;
  const each = withHundreds(
    list.split(words.ordinalJoint).map((word) => word.trim()),
    words,
  );
  if (!each.every((word) => isOrdinal(word, words))) return null;
  const isRange = each.length === 2 && words.numberJoint.test(list);
  const [from, to] = each.map((word) => ordinalOf(word) ?? 0);
  if (isRange && from !== undefined && to !== undefined && from > 0)
    return named(numbersBetween(from, to).map((number) => `${kind} paragraph ${number}`));
  return named(each.map((word) => `${word} ${kind} paragraph`));
};

/** `hundred and first` is one ordinal. */
function withHundreds(each: readonly string[], { hundred }: OrderWords): readonly string[] {
  return each.flatMap((word, at) => {
    if (hundred.test(word)) return [];
    return hundred.test(each[at - 1] ?? '') ? [`hundred and ${word}`] : [word];
  });
}

export function isOrdinal(word: string, { lastOne, penultimate }: OrderWords): boolean {
  return ordinalOf(word) !== null || lastOne.test(word) || penultimate.test(word) || /^\d{1,3}[a-z]{2}$/iu.test(word);
}

/** `operative paragraphs 2, 3 (b) and 5 to 7` */
const byNumber: Rule = (scan, words) => {
  const [, kind, list] = scan.take(words.numbers) ?? [];
  if (list === undefined) return null;
  return named(numbersIn(list, words).map((number) => `${kind === undefined ? '' : `${kind} `}paragraph ${number}`));
};

/** `OP3 (b)`, `PPs 2 and 3` */
const byId: Rule = (scan, words) => {
  const [, kind, list] = scan.take(words.ids) ?? [];
  if (kind === undefined || list === undefined) return null;
  return named(numbersIn(list, words, kind).map((number) => (/^[OP]P/iu.test(number) ? number : `${kind}${number}`)));
};

/** The numbers of a list; one of letters alone takes the number before: `2 (a) and (b)`. */
function numbersIn(list: string, words: OrderWords, ownKind = ''): readonly string[] {
  const numbers: string[] = [];
  let before = 0;
  for (const match of list.matchAll(words.numberEach)) {
    const [whole, kind, number = ''] = match;
    const joint = list.slice(before, match.index);
    before = match.index + whole.length;
    const last = numbers.at(-1);
    if (number.startsWith('(')) {
      numbers.push(`${(last ?? '').replace(/ ?\([a-z]+\)$/iu, '')} ${number}`);
      continue;
    }
    const from = Number(/^\d+$/u.exec((last ?? '').replace(/^[OP]P ?/iu, ''))?.[0]);
    if (words.numberJoint.test(joint) && from > 0 && /^\d+$/u.test(number)) {
      for (const between of numbersBetween(from + 1, Number(number))) numbers.push(`${ownKind}${between}`);
    } else numbers.push(kind === undefined ? number : `${kind}${number}`);
  }
  return numbers;
}

function numbersBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.min(RANGE_MAX_PARAGRAPHS, Math.max(0, to - from + 1)) }, (_, at) => from + at);
}

/** The longest resolutions have some 400 paragraphs. */
const RANGE_MAX_PARAGRAPHS = 1000;

/** `subparagraphs (a) and (c) of operative paragraph 2`; `(c)` where a paragraph was named before. */
const below: Rule = (scan, words, within) => {
  const [, list] = scan.take(words.below) ?? (within === null ? null : scan.take(words.belowAlone)) ?? [];
  if (list === undefined) return null;
  const of = scan.attempt(() => (scan.take(words.of) === null ? null : placeAt(scan, words, null)));
  const [above = within] = of?.names ?? [];
  if (above === null || above === undefined) return null;
  const isDeep = !words.listed.test(list);
  const letters = list.match(words.letters) ?? [];
  return named(isDeep ? [`${above} ${letters.join(' ')}`] : letters.map((letter) => `${above} ${letter}`));
};

const footnotes: Rule = (scan, words) => {
  const [, list] = scan.take(words.footnotes) ?? [];
  return list === undefined ? null : named((list.match(/\d+/gu) ?? []).map((number) => `footnote ${number}`));
};

/** `the seventh heading`, `the formula` */
const otherBlocks: Rule = (scan, words) => {
  const [, ordinal, number] = scan.take(words.heading) ?? [];
  if (number !== undefined) return named([`heading ${number}`]);
  if (ordinal !== undefined) return isOrdinal(ordinal, words) ? named([`${ordinal} heading`]) : null;
  return scan.take(words.formula) === null ? null : named(['the formula']);
};

const wholeParts: Rule = (scan, words) => {
  if (scan.take(words.title) !== null) return { names: ['the title'], parts: ['title'] };
  if (scan.take(words.preamble) !== null) return ofParts('preamble');
  if (scan.take(words.operative) !== null) return ofParts('operative');
  if (scan.take(words.throughout) !== null || scan.take(words.wholeText) !== null)
    return ofParts('title', 'preamble', 'operative');
  return null;
};

/** `of section XII`; that the place is in the draft goes without saying. */
function withSection(found: Named, scan: Scanner, words: OrderWords): Named {
  if (scan.take(words.ofDraft) !== null) return found;
  const [, section] = scan.take(words.within) ?? [];
  return section === undefined
    ? found
    : { ...found, names: found.names.map((name) => `${name} of ${section.replace(words.article, '')}`) };
}
