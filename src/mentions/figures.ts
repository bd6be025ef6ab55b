import { isSmall } from '../language/en/small.ts';
import { later } from '../text/later.ts';
import type { Piece } from '../text/scan.ts';
import { areAt, type Found, isCapital, keyAt } from './mention.ts';

/**
 * Money or a share: `$1,200,300`, `5.3 million United States dollars`, `0.7 per cent`. `value` in units or per cent,
 * `of` the currency or `per cent`.
 */
export function amountAt(pieces: readonly Piece[], at: number): Found | null {
  const sign =
    SIGNS.get(keyAt(pieces, at)) ?? (keyAt(pieces, at) === 'US' && keyAt(pieces, at + 1) === '$' ? 'dollars' : null);
  if (sign !== null && sign !== undefined) {
    const figure = figureAt(pieces, at + (keyAt(pieces, at) === 'US' ? 2 : 1));
    return figure === null ? null : { kind: 'amount', value: figure.value, of: sign, from: at, to: figure.to };
  }
  const figure = figureAt(pieces, at) ?? spelledAt(pieces, at);
  if (figure === null) return null;
  if (areAt(pieces, figure.to, ['per', 'cent'])) return amount(at, figure.to + 2, figure.value, 'per cent');
  if (PERCENT.has(keyAt(pieces, figure.to))) return amount(at, figure.to + 1, figure.value, 'per cent');
  const name = areAt(pieces, figure.to, ['united', 'states']) ? figure.to + 2 : figure.to;
  const currency = CURRENCIES.get(keyAt(pieces, name));
  return currency === undefined ? null : amount(at, name + 1, figure.value, currency);
}

function amount(from: number, to: number, value: number, of: string): Found {
  return { kind: 'amount', value, of, from, to };
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollars'],
  ['€', 'euros'],
  ['£', 'pounds'],
]);
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['dollars', 'dollars'],
  ['dollar', 'dollars'],
  ['euros', 'euros'],
  ['euro', 'euros'],
  ['francs', 'francs'],
]);
const PERCENT: ReadonlySet<string> = new Set(['%', 'percent']);

interface Figure {
  readonly value: number;
  readonly to: number;
}

/** `1,200.5`, `5 million`; not the number of a paragraph or a symbol. */
function figureAt(pieces: readonly Piece[], at: number): Figure | null {
  const piece = pieces[at];
  if (piece?.kind !== 'number' || !/^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(piece.key)) return null;
  return multiplied(pieces, Number(piece.key.replaceAll(',', '')), at + 1);
}

function multiplied(pieces: readonly Piece[], value: number, to: number): Figure {
  const times = MULTIPLES.get(keyAt(pieces, to));
  return times === undefined ? { value, to } : { value: Math.round(value * times * 1000) / 1000, to: to + 1 };
}

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
  ['trillion', 1_000_000_000_000],
]);

/** `twelve`, `forty-five`, `two million`. */
function spelledAt(pieces: readonly Piece[], at: number): Figure | null {
  const key = keyAt(pieces, at);
  const value = key.length > SPELLED_MAX_CHARACTERS ? undefined : spelled().get(key.toLowerCase());
  return value === undefined ? null : multiplied(pieces, value, at + 1);
}

const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const spelled = later((): ReadonlyMap<string, number> => {
  const words = [...UNITS, ...TEENS, ...TENS.flatMap((ten) => [ten, ...UNITS.map((unit) => `${ten}-${unit}`)])];
  return new Map(words.map((word, at) => [word, at + 1]));
});

/** Whether a word is a number: `twelve`, `Forty-five`. */
export function isSpelled(key: string): boolean {
  return (
    key.length <= SPELLED_MAX_CHARACTERS && (spelled().has(key) || (isCapital(key) && spelled().has(key.toLowerCase())))
  );
}

const SPELLED_MAX_CHARACTERS = 'seventy-three'.length;

/** Whether a mark opens an amount. */
export function isSign(key: string): boolean {
  return SIGNS.has(key);
}

/**
 * A number with what it counts: `123 States have joined` is 123 `States joined`, `112 as States parties` is 112
 * `States parties`. Numbers of articles, chapters and the like are no counts, nor is the pronoun `one`.
 */
export function countAt(pieces: readonly Piece[], at: number): Found | null {
  const figure = figureAt(pieces, at) ?? spelledAt(pieces, at);
  if (figure === null) return null;
  const isOne = keyAt(pieces, at).toLowerCase() === 'one';
  if (NUMBERED.has(keyAt(pieces, at - 1)) || (pieces[at]?.kind === 'number' && isOfList(pieces, at))) return null;
  if (pieces[at]?.kind === 'number' && isMarkedNumber(pieces, at, figure.to)) return null;
  if (isOne && !isCountingOne(pieces, at)) return null;
  const of = countedAt(pieces, figure.to);
  if (of === '' && (isOne || pieces[at]?.kind !== 'number')) return null;
  return { kind: 'count', value: figure.value, of, from: at, to: figure.to };
}

/** What is printed before a number that tells which, not how many. */
const NUMBERED: ReadonlySet<string> = new Set(
  `
    para paras paragraph paragraphs subparagraph subparagraphs article articles art arts chapter chapters chap
    section sections sect annex annexes appendix part parts action actions Goal Goals target targets rule rules
    regulation regulations resolution resolutions decision decisions Item Items item items sub-item sub-items No
    Nos vol vols p pp phase category level table series Pillar pillar principle principles Part Rev Add Corr
    Series objective objectives goal goals recommendation recommendations guideline guidelines Supplement Group
    Amendment Protocol schedule schedules Schedule round Round tier tiers class Class operational preambular
    Resolution Decision Chapter Article Section Action Phase Target Annex
  `
    .trim()
    .split(/\s+/u),
);

/** `paragraphs 4, 5 and 7`: further numbers of a list that a noun opened. */
function isOfList(pieces: readonly Piece[], at: number): boolean {
  let before = at - 1;
  for (let steps = 0; steps < LIST_MAX_PIECES; steps += 1) {
    const key = keyAt(pieces, before);
    if (NUMBERED.has(key)) return steps > 0;
    const isPart = /^(?:and|to|,|or|\(|\)|-|–|[a-z]|[ivx]+|[IVXL]+|\d{1,3}(?:\.\w+)?)$/u.test(key);
    if (!isPart) return false;
    before -= 1;
  }
  return false;
}

const LIST_MAX_PIECES = 40;

/** `(1)`, `1.` and `3-` number something. */
function isMarkedNumber(pieces: readonly Piece[], at: number, to: number): boolean {
  if (keyAt(pieces, at - 1) === '(' && keyAt(pieces, to) === ')') return true;
  return at === 0 && keyAt(pieces, to) === '.';
}

function isCountingOne(pieces: readonly Piece[], at: number): boolean {
  const next = keyAt(pieces, at + 1);
  if (next === '' || isSmall(next) || !/^\p{L}/u.test(next)) return false;
  if (/^(?:another|other|hand|side|step|way|can|may|must|should|will)$/u.test(next)) return false;
  return !/^(?:no|any|every|each|the|this|that|number)$/iu.test(keyAt(pieces, at - 1));
}

/** The noun phrase behind a number. */
function countedAt(pieces: readonly Piece[], to: number): string {
  let at = AS.has(keyAt(pieces, to)) ? to + 1 : to;
  if (areAt(pieces, at, ['of', 'the']) || areAt(pieces, at, ['of', 'its'])) at += 2;
  const words: string[] = [];
  while (words.length < COUNTED_MAX_WORDS && isNounLike(pieces, at)) {
    words.push(keyAt(pieces, at));
    at += 1;
  }
  if (words[0] === undefined || !/^\p{L}/u.test(words[0])) return '';
  const isJoined = areAt(pieces, at, ['have', 'joined']) || keyAt(pieces, at) === 'joined';
  return words.join(' ') + (isJoined ? ' joined' : '');
}

function isNounLike(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return piece?.kind === 'word' && !isSmall(piece.key) && !STOPS.has(piece.key);
}

const AS: ReadonlySet<string> = new Set(['as']);
const STOPS: ReadonlySet<string> = new Set(
  'during through per who whose where when while if before after between among under until since through without including are were will would should may can must shall has have had joined adopted held convened'.split(
    ' ',
  ),
);
const COUNTED_MAX_WORDS = 3;
