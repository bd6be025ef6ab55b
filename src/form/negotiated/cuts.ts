import type { Stretch } from '../../model/negotiation.ts';
import type { Exchange } from '../amended-words.ts';

/** What is cut out of a text, and where a place in it is afterwards. */
export interface Cuts {
  readonly exchanges: readonly Exchange[];
  readonly place: (offset: number) => number;
}

/** Cuts stretches out of a text, and closes up blanks and commas where brackets were. */
export function cutsFor(text: string, dropped: readonly Stretch[], all: readonly Stretch[]): Cuts {
  const isGone = new Array<boolean>(text.length).fill(false);
  for (const { start, end } of merged(dropped)) isGone.fill(true, start, end);
  const seams = new Set(all.flatMap(({ start, end }) => [start, end]));
  closeUp(text, isGone, seams);
  const exchanges: Exchange[] = [];
  let from: number | null = null;
  for (let at = 0; at <= text.length; at += 1) {
    if (isGone[at] === true) from ??= at;
    else if (from !== null) {
      exchanges.push({ start: from, end: at, by: '' });
      from = null;
    }
  }
  const before: number[] = [0];
  for (let at = 0; at < text.length; at += 1) before.push((before[at] ?? 0) + (isGone[at] === true ? 0 : 1));
  return { exchanges, place: (offset) => before[Math.min(offset, text.length)] ?? 0 };
}

/** Stretches that do not overlap: one within another goes with it. */
function merged(stretches: readonly Stretch[]): readonly Pick<Stretch, 'start' | 'end'>[] {
  let last = 0;
  return stretches
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => {
      const from = Math.max(start, last);
      last = Math.max(last, end);
      return from < end ? [{ start: from, end }] : [];
    });
}

/** One blank between two words, none before a comma, within quotation marks or at the ends, and one comma where two are left. */
function closeUp(text: string, isGone: boolean[], seams: ReadonlySet<number>): void {
  let last = -1;
  let isSeam = true;
  for (let at = 0; at < text.length; at += 1) {
    isSeam ||= seams.has(at);
    if (isGone[at] === true) continue;
    const sign = text[at] ?? '';
    const before = last === -1 ? '' : (text[last] ?? '');
    if (isSeam && isSpace(sign) && (before === '' || isSpace(before) || OPENING.test(before))) {
      isGone[at] = true;
      continue;
    }
    if (isSeam && MARK.test(sign)) last = withoutBefore(text, isGone, last);
    if (isSeam && CLOSING.test(sign)) last = withoutBlank(text, isGone, last);
    last = at;
    isSeam = false;
  }
  // Nothing is left after the last word.
  if (seams.has(text.length)) withoutBlank(text, isGone, last);
}

/** Takes away what may not be before a mark: a blank, and a comma. */
function withoutBefore(text: string, isGone: boolean[], last: number): number {
  const word = withoutBlank(text, isGone, last);
  if (word === -1 || text[word] !== ',') return word;
  isGone[word] = true;
  return previous(isGone, word);
}

function withoutBlank(text: string, isGone: boolean[], last: number): number {
  if (last === -1 || !isSpace(text[last] ?? '')) return last;
  isGone[last] = true;
  return previous(isGone, last);
}

function previous(isGone: readonly boolean[], at: number): number {
  let place = at - 1;
  while (place >= 0 && isGone[place] === true) place -= 1;
  return place;
}

function isSpace(sign: string): boolean {
  return /^\s$/u.test(sign);
}

const MARK = /^[,;:.]$/u;
const OPENING = /^[([“«]$/u;
const CLOSING = /^[)\]”»]$/u;
