import type { Stretch } from '../../model/negotiation.ts';
import type { Negotiating } from './names.ts';

/**
 * Numbers the stretches that are alternatives to one another: brackets with nothing between them, `[shall][should]`, unless the
 * second goes on with the words of the first, `[, in time,] [and at night]`.
 */
export function withAlternatives(text: string, stretches: readonly Stretch[], words: Negotiating): readonly Stretch[] {
  let count = 0;
  const numbers = new Map<number, number>();
  for (const [before, at] of neighbours(stretches)) {
    const [first, second] = [stretches[before], stretches[at]];
    if (first === undefined || second === undefined || !isBeside(text, first, second)) continue;
    if (words.goesOn.test(text.slice(second.start, second.start + FIRST_WORD_MAX_CHARACTERS))) continue;
    if (!numbers.has(before)) count += 1;
    const number = numbers.get(before) ?? count;
    numbers.set(before, number);
    numbers.set(at, number);
  }
  return stretches.map((stretch, at) => ({ ...stretch, alternative: numbers.get(at) ?? null }));
}

const FIRST_WORD_MAX_CHARACTERS = 20;

/** The pairs of stretches that follow each other within the same bracket, or outside all. */
function neighbours(stretches: readonly Stretch[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const outermost = { end: Number.POSITIVE_INFINITY, last: -1 };
  const around = [outermost];
  for (const [at, { start, end }] of stretches.entries()) {
    while (around.length > 1 && (around.at(-1)?.end ?? 0) <= start) around.pop();
    const parent = around.at(-1) ?? outermost;
    if (parent.last !== -1) pairs.push([parent.last, at]);
    parent.last = at;
    around.push({ end, last: -1 });
  }
  return pairs;
}

function isBeside(text: string, first: Stretch, second: Stretch): boolean {
  const between = text.slice(first.end, second.start);
  return between.length <= 1 && between.trim() === '' && BOTH.test(text.slice(first.end - 1, second.start + 1));
}

/** A word on either side. */
const BOTH = /^[\p{L}\p{N}] ?[\p{L}\p{N}]$/u;
