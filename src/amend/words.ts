import { nearest } from '../text/nearest.ts';

/** A text in plain characters, with the place of each in the original. */
export interface Soft {
  readonly text: string;
  /** One more than there are characters, to include the end. */
  readonly offsets: readonly number[];
}

/**
 * Makes quotes, hyphens, dashes and spaces uniform, so that a list changed by a mail program still finds its words.
 * Case and words stay.
 */
export function soften(text: string): Soft {
  // Characters are collected and joined once: a string that is read while it grows is copied each time.
  const signs: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const plain = plainOf(text.charAt(at));
    if (plain === ' ' && (signs.length === 0 || signs.at(-1) === ' ')) continue;
    for (const each of plain) {
      signs.push(each);
      offsets.push(at);
    }
  }
  if (signs.at(-1) === ' ') {
    signs.pop();
    offsets.pop();
  }
  const end = offsets.at(-1);
  return { text: signs.join(''), offsets: [...offsets, end === undefined ? 0 : end + 1] };
}

function plainOf(sign: string): string {
  if (sign >= '!' && sign <= '~') return sign === '`' ? "'" : sign;
  if (/\s/u.test(sign)) return ' ';
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is meant by itself
  if (/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/u.test(sign)) return '';
  if (/[\u2010-\u2015\u2212]/u.test(sign)) return '-';
  if (/[\u201C-\u201F\u2033\u00AB\u00BB]/u.test(sign)) return '"';
  if (/[\u2018-\u201B\u2032\u00B4]/u.test(sign)) return "'";
  return sign === '…' ? '...' : sign;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every place where the words occur exactly; if there is none, every place ignoring quotes, hyphens and spaces. */
export function placesOf(words: string, text: string): readonly Span[] {
  const exact = allOf(words, text).map((start) => ({ start, end: start + words.length }));
  if (exact.length > 0) return exact;
  const [wanted, soft] = [soften(words).text, soften(text)];
  const blanks = wanted === '' ? '' : `${/^\s/u.test(words) ? ' ' : ''}${wanted}${/\s$/u.test(words) ? ' ' : ''}`;
  const own = allOf(blanks, soft.text).length > 0 ? blanks : wanted;
  return allOf(own, soft.text).map((start) => {
    const last = soft.offsets[start + own.length - 1] ?? 0;
    return { start: soft.offsets[start] ?? 0, end: last + 1 };
  });
}

/** Those that are whole words, if any are: `act` is in `activities` only if it is nowhere else. */
export function wholeWords(spans: readonly Span[], text: string): readonly Span[] {
  const whole = spans.filter(({ start, end }) => !isWithinWord(text, start) && !isWithinWord(text, end));
  return whole.length > 0 ? whole : spans;
}

function isWithinWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function allOf(words: string, text: string): readonly number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** The stretch of a text most like some words, as printed; empty if hardly a word is shared. */
export function nearestStretch(words: string, text: string): string {
  const wanted = keyedWords(words).map(({ key }) => key);
  const there = keyedWords(text);
  const size = Math.min(there.length, Math.max(wanted.length, STRETCH_MIN_WORDS));
  const best = bestWindow(
    wanted,
    there.map(({ key }) => key),
    size,
  );
  if (best.shared < wanted.length * STRETCH_MIN_SHARE) return nearWord(words, text);
  const [first, last] = [there[best.at], there[best.at + size - 1]];
  if (first === undefined || last === undefined) return '';
  const isWhole = size === there.length;
  const cut = text.slice(isWhole ? 0 : first.start, isWhole ? text.length : last.end);
  return `${best.at > 0 ? '… ' : ''}${cut}${best.at + size < there.length ? ' …' : ''}`;
}

/** The first run of `size` words that shares the most with those wanted, rare words counting more. */
function bestWindow(wanted: readonly string[], there: readonly string[], size: number) {
  const rare = countEach(there);
  const asked = countEach(wanted);
  const inside = new Map<string, number>();
  let score = 0;
  let shared = 0;
  // As one word enters and another leaves, the window is never recounted.
  const step = (key: string, by: 1 | -1) => {
    const before = inside.get(key) ?? 0;
    inside.set(key, before + by);
    if (Math.min(before, before + by) >= (asked.get(key) ?? 0)) return;
    score += by / (rare.get(key) ?? 1);
    shared += by;
  };
  let best = { score: 0, shared: 0, at: -1 };
  for (const [at, key] of there.entries()) {
    step(key, 1);
    if (at >= size) step(there[at - size] ?? '', -1);
    if (at >= size - 1 && score > best.score + ROUNDING) best = { score, shared, at: at - size + 1 };
  }
  return best;
}

/** Sums that differ by less are equal: they were added in a different order. */
const ROUNDING = 1e-9;

function countEach(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The word most like a single word, with its neighbours: `seventy-seventh` for `seventy-eighth`, `124` for `123`. */
function nearWord(word: string, text: string): string {
  if (/\s/u.test(word.trim())) return '';
  const like = keyedWords(text).filter(({ key }) => isKin(key, word.toLowerCase()));
  const [best] = nearest(word.toLowerCase(), [...new Set(like.map(({ key }) => key))], 1);
  const found = like.find(({ key }) => key === best);
  if (found === undefined) return '';
  const before =
    /(?:\S+\s+){0,3}$/u.exec(text.slice(Math.max(0, found.start - CONTEXT_MAX_CHARACTERS), found.start))?.[0] ?? '';
  const after = /^(?:\s+\S+){0,3}/u.exec(text.slice(found.end))?.[0] ?? '';
  const [start, end] = [found.start - before.length, found.end + after.length];
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** Enough for three words. */
const CONTEXT_MAX_CHARACTERS = 120;

/** Whether both are figures, or begin alike. */
function isKin(one: string, other: string): boolean {
  if (/^\d+$/u.test(one) && /^\d+$/u.test(other)) return true;
  return one.length > 3 && one.slice(0, 4) === other.slice(0, 4);
}

/** Share of the words looked for; with less, only words like `and` and `of` are shared. */
const STRETCH_MIN_SHARE = 0.4;
/** Enough to recognise the place by. */
const STRETCH_MIN_WORDS = 6;

function keyedWords(text: string): readonly { readonly key: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S+/gu)].map((word) => ({
    key:
      soften(word[0])
        .text.toLowerCase()
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word[0],
    start: word.index,
    end: word.index + word[0].length,
  }));
}

/** The words with enough of those around them to be found only once: what to quote instead. */
export function clearer(span: Span, text: string): string {
  for (let more = 1; more <= CLEARER_MAX_WORDS; more += 1) {
    const near = text.slice(Math.max(0, span.start - CLEARER_MAX_CHARACTERS), span.start);
    const before = new RegExp(`(?:\\S+\\s+){0,${more}}\\S*$`, 'u').exec(near)?.[0] ?? '';
    const after = new RegExp(`^\\S*(?:\\s+\\S+){0,${more}}`, 'u').exec(text.slice(span.end))?.[0] ?? '';
    const words = text.slice(span.start - before.length, span.end + after.length);
    if (placesOf(words, text).length === 1) return words;
  }
  return text.slice(span.start, span.end);
}

const CLEARER_MAX_WORDS = 12;
/** Enough for a dozen words. */
const CLEARER_MAX_CHARACTERS = 400;

/** Words as quoted in messages, long ones cut in the middle. */
export function quoted(words: string): string {
  const bare = words.replace(/\s+/gu, ' ').trim();
  if (bare.length <= QUOTED_MAX_CHARACTERS) return `“${bare}”`;
  return `“${bare.slice(0, 70).replace(/\s+\S*$/u, '')} … ${bare.slice(-30).replace(/^\S*\s+/u, '')}”`;
}

const QUOTED_MAX_CHARACTERS = 120;
