/** The Unicode blocks whose letters run from right to left, as in a class of an expression. */
const BLOCKS = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';

export const RIGHT_TO_LEFT = new RegExp(`[${BLOCKS}]`, 'u');

const ALL_RIGHT_TO_LEFT = new RegExp(`[${BLOCKS}]`, 'gu');
/** Words that begin with a small letter, and all letters of writings without capitals. */
const SMALL_WORDS = new RegExp(`(?<![\\p{L}/.])\\p{Ll}+|(?![${BLOCKS}])\\p{Lo}`, 'gu');

/** The direction of words by their letters; null if they have none. Symbols, such as `A/55/602/Add.2`, are in texts of all languages. */
export function directionIn(words: string): 'ltr' | 'rtl' | null {
  const [right, left] = [amountOf(words, ALL_RIGHT_TO_LEFT), amountOf(words, SMALL_WORDS)];
  if (right === 0 && left === 0) return null;
  return right > left ? 'rtl' : 'ltr';
}

function amountOf(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).reduce((sum, found) => sum + found.length, 0);
}

/** Words of a sentence, and whether they run from right to left. */
export interface Directed {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/**
 * A sentence of ours, from left to right, in parts that are each laid out by themselves: what it quotes, and what else in it runs from
 * right to left. A sentence in a language from right to left is one part, unless it has arrows, which do not turn.
 */
export function directedParts(sentence: string): readonly Directed[] {
  if (!RIGHT_TO_LEFT.test(sentence)) return sentence === '' ? [] : [{ text: sentence, isRightToLeft: false }];
  const pieces = quotedPieces(sentence);
  const own = pieces.map(({ text, isQuoted }) => (isQuoted ? '' : text)).join('');
  if (isRightToLeftAlone(own)) return asPart(sentence);
  return withNeighbours(
    pieces.flatMap(({ text, isQuoted }) =>
      isQuoted && directionIn(text) === 'rtl' ? asPart(text) : stretchesIn(text),
    ),
  );
}

function isRightToLeftAlone(own: string): boolean {
  const [first = ''] = /\p{L}/u.exec(own) ?? [];
  return RIGHT_TO_LEFT.test(first) && amountOf(own, SMALL_WORDS) === 0 && !own.includes(' → ');
}

/** What is in quotation marks, and what is not: the marks are ours. */
function quotedPieces(sentence: string): readonly { readonly text: string; readonly isQuoted: boolean }[] {
  let depth = 0;
  return sentence.split(/([“”«»])/u).map((text) => {
    if (text === '”' || text === '»') depth = Math.max(0, depth - 1);
    const isQuoted = depth > 0;
    if (text === '“' || text === '«') depth += 1;
    return { text, isQuoted };
  });
}

/** Words without the blanks around them. */
function asPart(words: string): readonly Directed[] {
  const core = words.trim();
  const start = words.indexOf(core);
  return [
    { text: words.slice(0, start), isRightToLeft: false },
    { text: core, isRightToLeft: true },
    { text: words.slice(start + core.length), isRightToLeft: false },
  ].filter(({ text }) => text !== '');
}

/** Words with the figures that follow them and what joins them; brackets and colons do not. */
const STRETCH = new RegExp(`([${BLOCKS}]+(?:[^${BLOCKS}\\p{L}()[\\]{}“”:;→\\n]+[${BLOCKS}]+)*(?: ?\\d[\\d/]*)?)`, 'gu');

function stretchesIn(text: string): readonly Directed[] {
  return text.split(STRETCH).flatMap((part, at) => (part === '' ? [] : [{ text: part, isRightToLeft: at % 2 === 1 }]));
}

function withNeighbours(parts: readonly Directed[]): readonly Directed[] {
  const result: Directed[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const isSame = last !== undefined && !last.isRightToLeft && !part.isRightToLeft;
    if (isSame) result[result.length - 1] = { text: last.text + part.text, isRightToLeft: false };
    else result.push(part);
  }
  return result;
}
