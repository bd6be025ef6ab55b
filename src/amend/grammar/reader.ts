import type { Brought, Order, OrderWords, Scope, Spot, Step, Where, Words } from '../order-kinds.ts';
import { broughtBy } from './brings.ts';
import type { Named } from './places.ts';
import type { Scanner } from './scanner.ts';
import { countedAs, quotedAt } from './spots.ts';

/** Where the clause is that is being read. */
export interface Context {
  readonly named: Named | null;
  readonly sentence: number | null;
  /** `At the end of operative paragraph 3` */
  readonly edge: 'start' | 'end' | null;
  /** `After operative paragraph 3` */
  readonly anchor: Where | null;
}

export const NOWHERE: Context = { named: null, sentence: null, edge: null, anchor: null };

export const EVERYWHERE: Named = { names: [], parts: ['title', 'preamble', 'operative'] };

/** What is read of an order: its terminals, and what they add up to. */
export abstract class Reader {
  protected readonly scan: Scanner;
  protected readonly words: OrderWords;
  protected readonly quotations: readonly Words[];
  protected readonly brings: readonly Brought[];
  protected readonly orders: Order[] = [];
  protected context: Context = NOWHERE;
  /** Steps whose place may follow: `delete “a” and “b” in operative paragraph 3`. */
  protected steps: Step[] = [];
  protected isRenumbered = false;
  /** Whether words were read that have no place. */
  protected isLost = false;

  constructor(
    scan: Scanner,
    words: OrderWords,
    { quotations, brings }: { readonly quotations: readonly Words[]; readonly brings: readonly Brought[] },
  ) {
    this.scan = scan;
    this.words = words;
    this.quotations = quotations;
    this.brings = brings;
  }

  finish(): Order | null {
    if (!this.flush() || this.isLost) return null;
    const [first] = this.orders;
    if (first === undefined) return this.isRenumbered ? { kind: 'renumber-all' } : null;
    return this.orders.length === 1 ? first : { kind: 'several', orders: this.orders };
  }

  /** The paragraph whose sub-paragraphs may be named by their letters alone. */
  protected get above(): string | null {
    const [name] = this.context.named?.names ?? [];
    return name === undefined || this.context.named?.names.length !== 1 ? null : name.replace(/ \([a-z]+\)$/iu, '');
  }

  protected edgeNamed(word: string): 'start' | 'end' {
    return this.words.isEnd.test(word) ? 'end' : 'start';
  }

  protected enter(context: Context): void {
    if (context.named !== this.context.named) {
      // Steps without a place do not take that of the next clause.
      if (!this.flush()) this.isLost = true;
    }
    this.context = context;
  }

  protected take(terminal: RegExp): boolean {
    return this.scan.take(terminal) !== null;
  }

  protected attempt(rule: () => boolean): boolean {
    const [steps, context, orders] = [this.steps, this.context, this.orders.length];
    this.steps = [...steps];
    const found = this.scan.attempt(() => (rule() ? true : null)) === true;
    if (found) return true;
    this.steps = steps;
    this.context = context;
    this.orders.length = orders;
    return false;
  }

  protected quoted(): Words | null {
    return quotedAt(this.scan, this.quotations, this.words);
  }

  protected moreQuoted(): readonly Words[] {
    const more: Words[] = [];
    for (;;) {
      const next = this.scan.attempt(() => {
        this.take(this.words.placeJoint);
        return this.quoted();
      });
      if (next === null) return more;
      more.push(next);
    }
  }

  protected replacement(): Words | null {
    if (!this.take(this.words.by) && !this.take(this.words.passive.replaced)) return null;
    return this.quoted();
  }

  /** The paragraphs that are brought: below the order, or in quotation marks. */
  protected brought(): readonly Brought[] | null {
    const below = this.scan.attempt(() => {
      const [, number] = this.scan.take(this.words.quotedAlone) ?? [];
      return number !== undefined && Number(number) === this.quotations.length ? true : null;
    });
    if (below === true) return this.brings;
    const first = this.quoted();
    if (first === null) return null;
    return [first, ...this.moreQuoted()].map((each) => broughtBy(each, this.words));
  }

  /** `both times it appears`, before or after the words. */
  protected occurrence(): Step['occurrence'] {
    const [, ordinal] = this.scan.take(this.words.occurrence) ?? [];
    return ordinal === undefined ? null : countedAs(ordinal, this.words);
  }

  protected occurring(): Step['occurrence'] {
    const [, ordinal] = this.scan.take(this.words.occurring) ?? [];
    if (ordinal !== undefined) return countedAs(ordinal, this.words);
    return this.take(this.words.every) ? 'all' : null;
  }

  protected step(
    spot: Spot,
    by: Words,
    { sentence, occurrence }: Partial<Pick<Step, 'sentence' | 'occurrence'>> = {},
  ): boolean {
    this.steps.push({
      spot,
      by,
      sentence: sentence ?? this.context.sentence,
      occurrence: occurrence ?? null,
    });
    return true;
  }

  protected rename(named: Named, sentence: number | null): true {
    // Steps before a second place belong to the first one.
    if (this.context.named !== null && this.steps.length > 1) {
      const last = this.steps.pop();
      this.flush();
      if (last !== undefined) this.steps = [last];
    }
    this.context = { ...NOWHERE, named, sentence };
    return true;
  }

  /** Makes an order of the steps read so far; false if they have no place. */
  protected flush(): boolean {
    const steps = this.steps;
    this.steps = [];
    if (steps.length === 0) return true;
    const isEverywhere = steps.every(({ occurrence }) => occurrence === 'all');
    const named = this.context.named ?? (isEverywhere ? EVERYWHERE : null);
    if (named === null) return false;
    const isParts =
      named.parts.length > 0 && (named.names.length === 0 || named.parts.length > 1 || named.parts[0] !== 'title');
    if (isParts) {
      const parts: readonly Scope[] = named.parts;
      this.orders.push({ kind: 'throughout', steps, parts });
    }
    const names = isParts ? named.names.filter((name) => name !== 'the title') : named.names;
    for (const place of names) this.orders.push({ kind: 'reword', place, steps });
    return true;
  }
}
