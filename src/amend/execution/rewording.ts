import { type PlacedExchange, placedExchanges } from '../../form/amended-words.ts';
import { wordsNow } from '../../form/finish.ts';
import type { Spot, Step } from '../order-kinds.ts';
import { placesOf, quoted, type Span, wholeWords } from '../words.ts';
import { type Change, closedUp } from './closing.ts';
import type { Holder, MarkedExchange } from './entries.ts';
import type { Collision, Mark, Remark } from './marks.ts';
import { type Located, locate } from './spots.ts';
import { variantsOf } from './variants.ts';

/** A paragraph, a footnote or the title, in which words are to be exchanged. */
export interface Target {
  readonly holder: Holder;
  /** `operative paragraph 3` */
  readonly name: string;
  /** Whether it begins with opening words. */
  readonly isOpened: boolean;
  /** The only other place that contains some words. */
  readonly elsewhere: (words: string) => string | null;
}

/** Exchanges words as orders say. */
export class Rewording {
  /** Whether nothing follows from an order but what it says. */
  readonly #isComplete: (mark: Mark) => boolean;
  readonly collisions: Collision[] = [];
  readonly remarks: Remark[] = [];

  constructor(isComplete: (mark: Mark) => boolean) {
    this.#isComplete = isComplete;
  }

  /** Takes the steps of one order; returns the problem if one cannot be taken, and then takes none. */
  take(target: Target, steps: readonly Step[], mark: Mark): string | null {
    const { holder, name } = target;
    const rival = holder.goneBy ?? holder.whole?.mark ?? null;
    if (rival !== null && rival.source !== mark.source) {
      this.collide(
        mark,
        rival,
        `one ${holder.goneBy === null ? 'replaces' : 'deletes'} ${name}, whose words the other changes`,
      );
      return null;
    }
    if (holder.goneBy !== null && !this.#isComplete(mark))
      return `${holder.goneBy.told} already deletes ${name}; leave out one of the two`;
    if (holder.whole !== null) return this.#inNewText(target, steps, mark);
    const before = holder.exchanges;
    for (const step of steps) {
      const why = this.#step(target, step, mark);
      if (why === null) continue;
      holder.exchanges = before;
      return why;
    }
    return null;
  }

  /** Replaces words wherever they are in a text; false if they are nowhere in it. */
  everywhere({ holder, name, isOpened }: Target, { spot, by }: Step, mark: Mark): boolean {
    if (spot.kind !== 'words' || holder.goneBy !== null || holder.whole !== null) return false;
    const spans = wholeWords(placesOf(spot.words.text, holder.text), holder.text);
    for (const span of spans) {
      const exchange = this.#exchange({ span, quoted: span }, { spot, by }, holder.text, isOpened, mark, true);
      const rivals = holder.exchanges.filter((each) => isRival(each, exchange));
      const others = rivals.filter((each) => each.mark.source !== mark.source && !isSameExchange(each, exchange));
      for (const other of others) this.collide(mark, other.mark, `both change ${quoted(spot.words.text)} in ${name}`);
      if (rivals.length === 0) holder.exchanges = [...holder.exchanges, exchange];
    }
    return spans.length > 0;
  }

  collide(one: Mark, other: Mark, what: string): void {
    this.collisions.push({ one, other, what });
  }

  #inNewText({ holder, name, elsewhere }: Target, steps: readonly Step[], mark: Mark): string | null {
    const { whole } = holder;
    const already = `${whole?.mark.told} already replaces ${name} as a whole; leave out one of the two`;
    if (whole === null || this.#isComplete(mark)) return already;
    let { text } = whole;
    for (const step of steps) {
      const located = locate(step, text, { name, elsewhere });
      if ('why' in located) return already;
      const [only] = located;
      if (only === undefined) return already;
      const { start, end, by } = closedUp({ ...only.span, by: step.by.text, notes: [] }, text, false);
      text = wordsNow({ text, exchanges: [{ start, end, by }], whole: null }).text;
    }
    holder.whole = { ...whole, text };
    return null;
  }

  #step(target: Target, step: Step, mark: Mark): string | null {
    const { holder, name, elsewhere } = target;
    const located = locate(step, holder.text, { name, elsewhere });
    if (!('why' in located)) return this.#all(target, located, step, mark);
    const followed = this.#follow(target, step, mark);
    if (followed !== null) return followed === true ? null : followed;
    if (located.kind === 'ambiguous' || this.#isComplete(mark)) return located.why;
    for (const { step: variant, remark } of variantsOf(step)) {
      const found = locate(variant, holder.text, { name, elsewhere });
      if ('why' in found) continue;
      if (remark !== '') this.remarks.push({ mark, words: remark });
      return this.#all(target, found, variant, mark);
    }
    return located.why;
  }

  #all({ holder, name, isOpened }: Target, located: readonly Located[], step: Step, mark: Mark): string | null {
    for (const each of located) {
      const exchange = this.#exchange(each, step, holder.text, isOpened, mark, false);
      const why = this.#add(holder, exchange, name);
      if (why !== null) return why;
    }
    return null;
  }

  #add(holder: Holder, exchange: MarkedExchange, name: string): string | null {
    const { mark } = exchange;
    const rivals = holder.exchanges.filter((each) => isRival(each, exchange));
    const words = quoted(holder.text.slice(exchange.quoted.start, exchange.quoted.end));
    let isAgreed = false;
    for (const rival of rivals) {
      if (rival.mark.source !== mark.source) {
        if (isSameExchange(rival, exchange)) isAgreed = true;
        else this.collide(mark, rival.mark, `both change ${words} in ${name}`);
      } else if (rival.isGeneral) {
        // An order on this paragraph is an exception to one on the text as a whole.
        holder.exchanges = holder.exchanges.filter((each) => each !== rival);
      } else {
        const changed =
          rival.mark.at === mark.at
            ? `is changed twice in this ${mark.isLine ? 'line' : 'order'}`
            : `is also changed by ${rival.mark.told}`;
        return `${words} in ${name} ${changed}; combine the two changes into one`;
      }
    }
    if (!isAgreed) holder.exchanges = [...holder.exchanges, exchange];
    return null;
  }

  #exchange(
    { span, quoted: own }: Located,
    { spot, by }: Pick<Step, 'spot' | 'by'>,
    text: string,
    isOpened: boolean,
    mark: Mark,
    isGeneral: boolean,
  ): MarkedExchange {
    const change = { ...span, by: by.text, notes: by.notes };
    const closed = this.#isComplete(mark) ? change : closedUp(spaced(change, spot, text), text, isOpened);
    const isCalled = 'words' in spot && spot.words.notes.length > 0;
    return { ...closed, mark, quoted: own, isGeneral, isCalled };
  }

  /** Words that an earlier order of the same document made: true if they are found there, null if not. */
  #follow({ holder, name, isOpened, elsewhere }: Target, step: Step, mark: Mark): string | true | null {
    const own = holder.exchanges.filter((each) => each.mark.source === mark.source);
    if (own.length === 0 || this.#isComplete(mark)) return null;
    const now = wordsNow({ text: holder.text, exchanges: own, whole: null }).text;
    const located = locate(step, now, { name, elsewhere });
    if ('why' in located) return null;
    for (const each of located.toReversed()) {
      const made = this.#exchange(each, step, now, isOpened, mark, false);
      const { exchange, gone } = inOriginal(made, holder.text, now, own);
      holder.exchanges = holder.exchanges.filter((other) => !gone.includes(other));
      const why = this.#add(holder, exchange, name);
      if (why !== null) return why;
    }
    return true;
  }
}

/** New words at the edge of a stretch that was not quoted in full need a space beside the words that stay. */
function spaced(change: Change, { kind }: Spot, text: string): Change {
  const isTold = kind === 'rest' || kind === 'head' || kind === 'tail';
  if (!isTold || change.by === '') return change;
  const lead = /[\p{L}\p{N},;)”]$/u.test(text.slice(0, change.start)) && /^[\p{L}\p{N}(“]/u.test(change.by) ? ' ' : '';
  const tail = /^[\p{L}\p{N}(“]/u.test(text.slice(change.end)) && /[\p{L}\p{N},;)”]$/u.test(change.by) ? ' ' : '';
  const notes = change.notes.map((note) => ({ ...note, offset: note.offset + lead.length }));
  return { ...change, by: lead + change.by + tail, notes };
}

/** An exchange in an amended text as one in the original; the exchanges that it changes in turn become part of it. */
function inOriginal(
  made: MarkedExchange,
  text: string,
  now: string,
  own: readonly MarkedExchange[],
): { readonly exchange: MarkedExchange; readonly gone: readonly MarkedExchange[] } {
  const placed = placedExchanges(text, own);
  const touched = placed.filter(({ at, by }) => isTouched(made, at, at + by.length));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) {
    const [start, end] = [originalOf(made.start, placed), originalOf(made.end, placed)];
    const quotedSpan = { start: originalOf(made.quoted.start, placed), end: originalOf(made.quoted.end, placed) };
    return { exchange: { ...made, start, end, quoted: quotedSpan }, gone: [] };
  }
  const [from, to] = [Math.min(made.start, first.at), Math.max(made.end, last.at + last.by.length)];
  const start = Math.min(first.start, originalOf(from, placed));
  const end = Math.max(last.end, originalOf(to, placed));
  const lead = now.slice(from, made.start);
  const by = lead + made.by + now.slice(made.end, to);
  const carried = touched.flatMap(({ of, at }) =>
    of.notes
      .filter(({ offset }) => at + offset <= made.start)
      .map((note) => ({ ...note, offset: at + note.offset - from })),
  );
  const notes = [...carried, ...made.notes.map((note) => ({ ...note, offset: note.offset + lead.length }))];
  return { exchange: { ...made, start, end, by, notes, quoted: { start, end } }, gone: touched.map(({ of }) => of) };
}

/** Whether the new words of an exchange, from `start` to `end`, are changed, or something is inserted among them. */
function isTouched(made: Span, start: number, end: number): boolean {
  if (made.start === made.end) return made.start > start && made.start < end;
  return made.start < end && start < made.end;
}

/** The offset in the original of an offset in the amended text that is not within new words. */
function originalOf(offset: number, placed: readonly PlacedExchange<MarkedExchange>[]): number {
  let shift = 0;
  for (const { start, end, by, at } of placed) {
    if (offset <= at) break;
    shift = end - (at + by.length);
    if (offset < at + by.length) return start;
  }
  return offset + shift;
}

/** Whether two exchanges change the same words; of two documents, also if one quotes the words that the other changes. */
function isRival(one: MarkedExchange, other: MarkedExchange): boolean {
  if (one.mark.source === other.mark.source) return isOverlap(one, other) && isOverlap(one.quoted, other.quoted);
  const isOnePlace = one.start === other.start && one.end === other.end;
  return isOnePlace || isOverlap(one.quoted, other) || isOverlap(one, other.quoted);
}

function isSameExchange(one: MarkedExchange, other: MarkedExchange): boolean {
  return one.start === other.start && one.end === other.end && one.by === other.by;
}

function isOverlap(one: Span, other: Span): boolean {
  if (one.start === one.end) return one.start > other.start && one.start < other.end;
  if (other.start === other.end) return other.start > one.start && other.start < one.end;
  return one.start < other.end && other.start < one.end;
}
