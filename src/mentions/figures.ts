import { isSmall } from '../language/en/small.ts';
import type { Piece } from '../text/scan.ts';
import { areAt, type Found, isCapital, keyAt, type Scanned } from './mention.ts';

/**
 * Money or a share: `$1,200,300`, `5.3 million United States dollars`, `0.7 per cent`. `value` is in units or per cent,
 * `of` is the currency or `per cent`.
 */
export function amountAt(scanned: Scanned<'figures'>, at: number): Found | null {
  const { signs, perCent, whoseDollars, currencies } = scanned.words.figures;
  const sign =
    signs.get(keyAt(scanned, at)) ??
    (keyAt(scanned, at) === 'US' && keyAt(scanned, at + 1) === '$' ? signs.get('$') : null);
  if (sign !== null && sign !== undefined) {
    const figure = figureAt(scanned, at + (keyAt(scanned, at) === 'US' ? 2 : 1));
    return figure === null ? null : { kind: 'amount', value: figure.value, of: sign, from: at, to: figure.to };
  }
  const figure = decimalCommaAt(scanned, at) ?? figureAt(scanned, at) ?? spelledAt(scanned, at);
  if (figure === null) return null;
  const share = perCentEnd(scanned, figure.to);
  if (share !== null) return amount(at, share, figure.value, perCent.join(' '));
  const name = areAt(scanned, figure.to, whoseDollars) ? figure.to + whoseDollars.length : figure.to;
  const currency = currencies.get(keyAt(scanned, name));
  return currency === undefined ? null : amount(at, name + 1, figure.value, currency);
}

function amount(from: number, to: number, value: number, of: string): Found {
  return { kind: 'amount', value, of, from, to };
}

interface Figure {
  readonly value: number;
  readonly to: number;
}

/** `1,200.5`, `5 million`, `1 250 000`; not a paragraph number or a symbol. */
function figureAt(scanned: Scanned<'figures'>, at: number): Figure | null {
  const piece = scanned.pieces[at];
  if (piece?.kind !== 'number' || !/^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(piece.key)) return null;
  const to = groupsEnd(scanned, at);
  const digits = scanned.pieces.slice(at, to).map(({ key }) => key);
  return multiplied(scanned, Number(digits.join('').replaceAll(',', '')), to);
}

/**
 * The end of a number whose groups of three digits have blanks between them, of any kind but one each: `1 250 000`. After a noun
 * that numbers things (`section 24 738 dollars`) they may be two numbers.
 */
function groupsEnd(scanned: Scanned<'figures'>, at: number): number {
  const { pieces, words } = scanned;
  if (!/^[1-9]\d{0,2}$/u.test(keyAt(scanned, at)) || words.figures.numbered.has(keyAt(scanned, at - 1))) return at + 1;
  let to = at + 1;
  while (isGroup(pieces[to], pieces[to - 1]) && !keyAt(scanned, to - 1).includes('.')) to += 1;
  return to;
}

function isGroup(piece: Piece | undefined, before: Piece | undefined): boolean {
  return piece?.kind === 'number' && /^\d{3}(?:\.\d+)?$/u.test(piece.key) && piece.start - (before?.end ?? 0) === 1;
}

/** `2,6` before a sign or words for per cent: elsewhere it may be anything. */
function decimalCommaAt(scanned: Scanned<'figures'>, at: number): Figure | null {
  if (!/^\d{1,3},\d{1,2}$/u.test(keyAt(scanned, at)) || perCentEnd(scanned, at + 1) === null) return null;
  return { value: Number(keyAt(scanned, at).replace(',', '.')), to: at + 1 };
}

/** The end of `per cent`, `percent` or `%`; null if there is none. */
function perCentEnd(scanned: Scanned<'figures'>, at: number): number | null {
  const { perCent, percent } = scanned.words.figures;
  if (areAt(scanned, at, perCent)) return at + perCent.length;
  return percent.has(keyAt(scanned, at)) ? at + 1 : null;
}

function multiplied(scanned: Scanned<'figures'>, value: number, to: number): Figure {
  const times = scanned.words.figures.multiples.get(keyAt(scanned, to));
  return times === undefined ? { value, to } : { value: Math.round(value * times * 1000) / 1000, to: to + 1 };
}

/** `twelve`, `forty-five`, `two million`. */
function spelledAt(scanned: Scanned<'figures'>, at: number): Figure | null {
  const value = scanned.words.figures.spelled(keyAt(scanned, at).toLowerCase());
  return value === undefined ? null : multiplied(scanned, value, at + 1);
}

/** Whether a word is a number: `twelve`, `Forty-five`. */
export function isSpelled(key: string, { words }: Scanned<'figures'>): boolean {
  return words.figures.spelled(isCapital(key) ? key.toLowerCase() : key) !== undefined;
}

/** Whether a sign begins an amount. */
export function isSign(key: string, { words }: Scanned<'figures'>): boolean {
  return words.figures.signs.has(key);
}

/**
 * A number with what it counts: `123 States have joined` is 123 `States joined`, `112 as States parties` is 112 `States
 * parties`. Numbers of articles, chapters and the like are not counts, nor is the pronoun `one`.
 */
export function countAt(scanned: Scanned<'figures'>, at: number): Found | null {
  const figure = figureAt(scanned, at) ?? spelledAt(scanned, at);
  if (figure === null) return null;
  const { one, numbered } = scanned.words.figures;
  const isOne = keyAt(scanned, at).toLowerCase() === one.word;
  if (numbered.has(keyAt(scanned, at - 1)) || (scanned.pieces[at]?.kind === 'number' && isOfList(scanned, at)))
    return null;
  if (scanned.pieces[at]?.kind === 'number' && isMarkedNumber(scanned, at, figure.to)) return null;
  if (isOne && !isCountingOne(scanned, at)) return null;
  const of = countedAt(scanned, figure.to);
  if (of === '' && (isOne || scanned.pieces[at]?.kind !== 'number')) return null;
  return { kind: 'count', value: figure.value, of, from: at, to: figure.to };
}

/** `paragraphs 4, 5 and 7`: further numbers in a list after its noun. */
function isOfList(scanned: Scanned<'figures'>, at: number): boolean {
  const { numbered, partOfList } = scanned.words.figures;
  let before = at - 1;
  for (let steps = 0; steps < LIST_MAX_PIECES; steps += 1) {
    const key = keyAt(scanned, before);
    if (numbered.has(key)) return steps > 0;
    if (!partOfList.test(key)) return false;
    before -= 1;
  }
  return false;
}

const LIST_MAX_PIECES = 40;

/** `(1)`, `1.` and `3-` number something. */
function isMarkedNumber(scanned: Scanned<'figures'>, at: number, to: number): boolean {
  if (keyAt(scanned, at - 1) === '(' && keyAt(scanned, to) === ')') return true;
  return at === 0 && keyAt(scanned, to) === '.';
}

function isCountingOne(scanned: Scanned<'figures'>, at: number): boolean {
  const next = keyAt(scanned, at + 1);
  if (next === '' || isSmall(next) || !/^\p{L}/u.test(next)) return false;
  const { one } = scanned.words.figures;
  return !one.next.has(next) && !one.before.has(keyAt(scanned, at - 1).toLowerCase());
}

/** The noun phrase after a number. */
function countedAt(scanned: Scanned<'figures'>, to: number): string {
  const { as, ofWhich, joined } = scanned.words.figures;
  let at = keyAt(scanned, to) === as ? to + 1 : to;
  at += ofWhich.find((lead) => areAt(scanned, at, lead))?.length ?? 0;
  const words: string[] = [];
  while (words.length < COUNTED_MAX_WORDS && isNounLike(scanned, at)) {
    words.push(keyAt(scanned, at));
    at += 1;
  }
  if (words[0] === undefined || !/^\p{L}/u.test(words[0])) return '';
  const act = joined.find((each) => areAt(scanned, at, each))?.at(-1);
  return [...words, ...(act === undefined ? [] : [act])].join(' ');
}

function isNounLike(scanned: Scanned<'figures'>, at: number): boolean {
  const piece = scanned.pieces[at];
  return piece?.kind === 'word' && !isSmall(piece.key) && !scanned.words.figures.stops.has(piece.key);
}

const COUNTED_MAX_WORDS = 3;
