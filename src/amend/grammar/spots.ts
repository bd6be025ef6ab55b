import { ordinalOf } from '../../language/en/ordinals.ts';
import { NO_WORDS, type OrderWords, type Spot, type Words } from '../order-kinds.ts';
import { isOrdinal } from './places.ts';
import type { Scanner } from './scanner.ts';

/** The number of a sentence, of a line, of an occurrence: -1 for the last. */
export function countedAs(word: string, words: OrderWords): number | null {
  if (words.lastOne.test(word)) return -1;
  return isOrdinal(word, words) ? ordinalOf(word) : null;
}

/** Words with the quotation marks around them, and a noun before: `the words “…”`. */
export function quotedAt(scan: Scanner, quotations: readonly Words[], words: OrderWords): Words | null {
  const [, number] = scan.take(words.quoted) ?? [];
  return number === undefined ? null : (quotations[Number(number)] ?? null);
}

/** A sentence, from its number: `the last sentence`. */
export function sentenceAt(scan: Scanner, words: OrderWords): number | null {
  return scan.attempt(() => {
    const [, ordinal] = scan.take(words.sentence) ?? [];
    return ordinal === undefined ? null : countedAs(ordinal, words);
  });
}

/** Sentences in a row: `the second and third sentences`. */
export function sentencesAt(
  scan: Scanner,
  words: OrderWords,
): { readonly sentence: number; readonly until: number | null } | null {
  const several = scan.attempt(() => {
    const [, first = '', last = ''] = scan.take(words.sentences) ?? [];
    const [sentence, until] = [countedAs(first, words), countedAs(last, words)];
    return sentence === null || until === null ? null : { sentence, until };
  });
  if (several !== null) return several;
  const sentence = sentenceAt(scan, words);
  return sentence === null ? null : { sentence, until: null };
}

/** A stretch of a paragraph that is described, not quoted in full: `everything after “…”`, `the text from “…” to “…”`. */
export function stretchAt(scan: Scanner, quotations: readonly Words[], words: OrderWords): Spot | null {
  const quoted = () => quotedAt(scan, quotations, words);
  return (
    scan.attempt((): Spot | null => {
      if (scan.take(words.from) === null) return null;
      const from = quoted();
      if (from === null) return null;
      if (scan.take(words.toEnd) !== null) return { kind: 'rest', words: from, included: true };
      const to = scan.take(words.until) === null ? null : quoted();
      return to === null ? null : { kind: 'stretch', from, to };
    }) ??
    scan.attempt((): Spot | null => {
      const before = scan.take(words.upTo) === null ? null : quoted();
      return before === null ? null : { kind: 'head', words: before };
    }) ??
    scan.attempt((): Spot | null => {
      const after = scan.take(words.after) === null ? null : quoted();
      return after === null ? null : { kind: 'rest', words: after, included: false };
    })
  );
}

/** `the comma after “lamps”` */
export function signAt(scan: Scanner, quotations: readonly Words[], words: OrderWords): Spot | null {
  return scan.attempt((): Spot | null => {
    const sign = signNamed(scan, words);
    const side = sideAt(scan, words);
    const beside = quotedAt(scan, quotations, words);
    return sign === null || side === null || beside === null ? null : { kind: 'sign', sign, side, words: beside };
  });
}

/** `a comma`, as words. */
export function signNamed(scan: Scanner, words: OrderWords): string | null {
  const [, name] = scan.take(words.sign) ?? [];
  if (name === undefined) return null;
  return words.signs[name.toLowerCase() as keyof OrderWords['signs']] ?? null;
}

export function sideAt(scan: Scanner, words: OrderWords): 'after' | 'before' | null {
  const [, side] = scan.take(words.beside) ?? [];
  if (side === undefined) return null;
  return words.isBefore.test(side) ? 'before' : 'after';
}

export function asWords(text: string): Words {
  return { ...NO_WORDS, text };
}
