import type { Words } from '../language/language.ts';
import { printedNumber } from '../text/figures.ts';

/** A total that its parts do not make, at offsets of the text. */
export interface WrongSum {
  readonly code: 'sum';
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

type Sums = Words<'sums'>['sums'];

/**
 * Checks `6,530,100 dollars, comprising 5,000,000 dollars for …, 1,000,000 dollars for … and 530,100 dollars for …`. A part that
 * is a decrease (`and the decrease of 679,300 dollars`, `less 20,000 dollars`) is subtracted.
 *
 * Silent unless the whole list is understood: each part is an amount in dollars after a comma or `and`, there is `and` before the
 * last, and nothing in it says that parts are left out, counted twice or not exact (`of which`, `net`, `taking into account`,
 * `some`). Silent too if any way to read it is right, and on what rounding explains.
 */
export function wrongSumsIn(text: string, sums: Sums): readonly WrongSum[] {
  return [...text.matchAll(sums.opens)].flatMap((opener) => {
    const total = totalBefore(text, opener.index, sums);
    const parts = partsAfter(text, opener, sums);
    const message = total === null || parts === null ? null : messageOn(total, parts);
    return total === null || message === null ? [] : [{ code: 'sum', start: total.start, end: total.end, message }];
  });
}

interface Total {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  /** Its value with the digits before a space that was printed in it: `1,116, 738,700`; null if there are none. */
  readonly whole: number | null;
}

/** The amount that a list breaks down: the last one before it, in the same clause. */
function totalBefore(text: string, opener: number, sums: Sums): Total | null {
  const from = Math.max(0, opener - TOTAL_MAX_CHARACTERS);
  const before = text.slice(from, opener);
  const last = [...before.matchAll(sums.amount)].at(-1);
  if (last === undefined) return null;
  const between = before.slice(last.index + last[0].length);
  const lead = before.slice(Math.max(0, last.index - CLAUSE_MAX_CHARACTERS), last.index);
  const [near = ''] = /(?<![^;:,.])[^;:,.]*$/u.exec(lead) ?? [];
  if ([sums.ends, sums.unread, sums.unsure].some((sign) => sign.test(between)) || sums.unsure.test(near)) return null;
  const [, figure = ''] = last;
  const [torn = ''] = sums.torn.exec(lead) ?? [];
  const [start, end] = [from + last.index - torn.length, from + last.index + figure.length];
  const whole = torn === '' ? null : numberOf(torn + figure);
  return { value: numberOf(figure), start, end, printed: text.slice(start, end), whole };
}

const TOTAL_MAX_CHARACTERS = 220;
const CLAUSE_MAX_CHARACTERS = 60;

interface Part {
  readonly value: number;
  readonly isTakenOff: boolean;
  readonly isAfterAnd: boolean;
}

/** The parts of a list; null if it is not certain that these are all, and each once. */
function partsAfter(text: string, opener: RegExpExecArray, sums: Sums): readonly Part[] | null {
  const list = clauseFrom(text, opener.index + opener[0].length, sums);
  const amounts = [...list.matchAll(sums.amount)];
  const ends = amounts.map((amount) => amount.index + amount[0].length);
  if (sums.partial.test(opener[0]) && !sums.whole.test(list.slice(ends[0]))) return null;
  const parts = amounts.flatMap(
    (amount, at) => partAt(amount, list.slice(ends[at - 1] ?? 0, amount.index), sums) ?? [],
  );
  const behind = list.slice(ends.at(-1));
  const deductions = parts.filter(({ isTakenOff }) => isTakenOff).length;
  const isUnderstood =
    parts.length === amounts.length &&
    isClosed(parts) &&
    !sums.unsure.test(list) &&
    !sums.unread.test(behind) &&
    [...list.matchAll(sums.less)].length === deductions;
  return isUnderstood ? parts : null;
}

/** `and` is before the last part; what is subtracted follows, for in `offset by 5 dollars and the amount of 2` both may be. */
function isClosed(parts: readonly Part[]): boolean {
  const lastAdded = parts.findLastIndex(({ isTakenOff }) => !isTakenOff);
  const hasAllBefore = parts.slice(0, lastAdded + 1).every(({ isTakenOff }) => !isTakenOff);
  const end = parts.findIndex(({ isAfterAnd }) => isAfterAnd);
  return parts.length > 1 && lastAdded >= 0 && hasAllBefore && (lastAdded === 0 || lastAdded === end);
}

function partAt(amount: RegExpExecArray, gap: string, sums: Sums): Part | null {
  const takenOff = sums.takenOff.exec(gap);
  const link = takenOff ?? sums.added.exec(gap);
  if (link === null || sums.unread.test(gap)) return null;
  return { value: numberOf(amount[1] ?? ''), isTakenOff: takenOff !== null, isAfterAnd: sums.and.test(link[0]) };
}

function clauseFrom(text: string, from: number, { ends }: Sums): string {
  const rest = text.slice(from, from + LIST_MAX_CHARACTERS);
  return rest.slice(0, ends.exec(rest)?.index ?? rest.length);
}

const LIST_MAX_CHARACTERS = 2_000;

/** What is wrong with a total; null if nothing is, for certain. */
function messageOn({ value, printed, whole }: Total, parts: readonly Part[]): string | null {
  if (addsUp(value, parts)) return null;
  const sum = printedNumber(signedSum(parts));
  if (whole !== null)
    return addsUp(whole, parts) ? `“${printed}” has a space in it; the parts listed add up to ${sum} dollars.` : null;
  const lead = parts.some(({ isTakenOff }) => isTakenOff) ? 'With decreases subtracted, the parts' : 'The parts';
  return `${lead} listed add up to ${sum} dollars, not ${printed}.`;
}

/** Whether some way to read the list is right: the first few items may break down no further; a decrease may be a part like the others. */
function addsUp(total: number, parts: readonly Part[]): boolean {
  const slack = slackOf([total, ...parts.map(({ value }) => value)]);
  const isTotal = (sum: number) => Math.abs(Math.abs(sum) - total) <= slack;
  return parts.some((_, at) => isTotal(signedSum(parts.slice(0, at + 1))) || isTotal(plainSum(parts.slice(0, at + 1))));
}

/** Budgets are rounded to the hundred: then each part may be off by half of that. */
function slackOf(figures: readonly number[]): number {
  return figures.every((figure) => figure % ROUNDED_TO === 0) ? ((figures.length - 1) * ROUNDED_TO) / 2 : 0;
}

const ROUNDED_TO = 100;

function signedSum(parts: readonly Part[]): number {
  return parts.reduce((sum, { value, isTakenOff }) => sum + (isTakenOff ? -value : value), 0);
}

function plainSum(parts: readonly Part[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

function numberOf(figure: string): number {
  return Number(figure.replaceAll(/[,\s]/gu, ''));
}
