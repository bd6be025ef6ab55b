import { revise } from '../form/revise.ts';
import { languageOf, languageOfText } from '../language/language.ts';
import type { Amended, AmendmentOrder } from '../model/amended.ts';
import type { Document } from '../model/document.ts';
import { InputError } from '../model/problem.ts';
import { effectsOf, paragraphsOf } from './effects.ts';
import type { Mark } from './execution/marks.ts';
import { Work } from './execution/work.ts';
import { type Item, itemsOf } from './list.ts';
import { understandable } from './nearly.ts';
import type { Amending } from './order-kinds.ts';
import { ordersOf } from './orders-of-document.ts';
import { withReferences } from './references.ts';
import { stagesOf } from './stages.ts';
import { quoted, soften } from './words.ts';

/** A list of amendments, or an amendment document as the United Nations prints it. */
export type AmendmentSource =
  /** `name`: what messages call it, usually the name of its file. */
  { readonly name: string; readonly list: string } | { readonly name: string; readonly document: Document };

/**
 * Applies lists of amendments and amendment documents to one text. All positions are those of that text, whatever other orders do;
 * only words that an earlier order of the same document made may be quoted by a later one. Where two documents ask for different
 * things at one place, neither is applied, and both are reported. Numbers, footnotes, end punctuation and references to paragraphs follow.
 *
 * @throws InputError if a source contains no orders
 * @example
 * ```ts
 * const draft = read('1. Urges all States to act;\n\n2. Requests a report.', { name: 'draft' }).document;
 * const list = 'In operative paragraph 1, delete “all”.';
 * const { orders, document } = amend(draft, [{ name: 'list.txt', list }]);
 * orders.map(({ state }) => state); // → ['applied']
 * document.paragraphs[0]?.text; // → 'Urges States to act;'
 * ```
 */
export function amend(base: Document, sources: readonly AmendmentSource[]): Amended {
  const { amending } = languageOf(base);
  const [first] = sources;
  if (amending === null)
    throw new InputError(
      'bad-option',
      `${first?.name ?? 'amendments'}: lists of amendments are read only for English texts; for this one, use a Word file with tracked changes`,
    );
  const read = sources.map((source) => readSource(source, amending));
  const session = new Session(base, amending, read);
  const { work, verdicts } = session.settle(session.orders);
  const told = session.told(work, verdicts);
  const isApplied = told.some(({ state }) => state === 'applied');
  const isComplete = read.every((each) => each.isComplete);
  const result = isApplied ? resultOf(work, base, isComplete) : { document: base, remarks: [] };
  const lineOf = ({ line, number }: AmendmentOrder) => line ?? (Number(number) || 0);
  const listed = told.filter((_, at) => session.orders[at]?.item.order?.kind !== 'renumber-all');
  const named = read.map(({ name, target }) => ({ name, otherBase: otherBaseOf(target, base) }));
  const applied = listed.filter(({ state }) => state === 'applied');
  return {
    document: isApplied ? marked(result.document, base, applied.length) : base,
    orders: told,
    stages: stagesOf(
      session.orders.filter(({ mark }) => !verdicts.has(mark.at)).map(({ mark }) => mark),
      {
        work,
        base,
        result: result.document,
        sources: read,
        upTo: (source) => session.upTo(source, verdicts),
      },
    ),
    remarks: result.remarks,
    applied: applied.map((order) => ({ line: lineOf(order), text: order.text })),
    refused: told
      .filter(({ state }) => state !== 'applied')
      .map((order) => ({ line: lineOf(order), text: order.text, why: order.why })),
    sources: named,
    otherBase: named.find((source) => source.otherBase !== null)?.otherBase ?? null,
  };
}

interface ReadSource {
  /** Its symbol, or its name. */
  readonly name: string;
  readonly items: readonly Item[];
  readonly isComplete: boolean;
  readonly isDocument: boolean;
  /** The text that it says it amends; null if it does not say. */
  readonly target: string | null;
}

/**
 * How many orders of a source can be understood, and the symbol of the text that it says it amends; null if it does not say. Its
 * language is that of its own words.
 */
export function outlineOf(source: AmendmentSource): { readonly orders: number; readonly target: string | null } {
  const { amending } = 'list' in source ? languageOfText(source.list) : languageOf(source.document);
  if (amending === null) return { orders: 0, target: null };
  const { items, target } = ordersIn(source, amending);
  return { orders: items.filter(({ order }) => order !== null).length, target };
}

function ordersIn(source: AmendmentSource, amending: Amending) {
  if ('list' in source) {
    const { base, isComplete, items } = itemsOf(source.list, amending);
    return { items, isComplete, target: base };
  }
  const target = source.document.related.find(({ relation }) => relation === 'amends')?.symbol ?? null;
  return { items: ordersOf(source.document, amending), isComplete: false, target };
}

const EXAMPLE = 'In operative paragraph 3, replace “123” by “124”.';

function readSource(source: AmendmentSource, amending: Amending): ReadSource {
  const { items, isComplete, target } = ordersIn(source, amending);
  if ('document' in source) {
    const { document, name } = source;
    if (items.length === 0)
      throw new InputError('bad-option', `${name}: contains no amendments; it is not an amendment document`);
    // A document without a symbol of its own may be known by that of the draft.
    const symbol = document.symbol === target ? '' : document.symbol;
    return { name: symbol || name, items, isComplete, isDocument: true, target };
  }
  const { list, name } = source;
  if (items.length === 0 && target === null && !amending.noAmendments.test(list))
    throw new InputError('bad-option', `${name}: contains no amendments; write lines such as: ${EXAMPLE}`);
  return { name, items, isComplete, isDocument: false, target };
}

interface Placed {
  readonly item: Item;
  readonly mark: Mark;
}

/** Why an order is not applied. */
type Verdict =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'conflict'; readonly rivals: ReadonlyMap<number, string> };

interface Settled {
  readonly work: Work;
  readonly verdicts: ReadonlyMap<number, Verdict>;
}

class Session {
  readonly orders: readonly Placed[];
  readonly #base: Document;
  readonly #amending: Amending;
  readonly #sources: readonly ReadSource[];

  constructor(base: Document, amending: Amending, sources: readonly ReadSource[]) {
    this.#base = base;
    this.#amending = amending;
    this.#sources = sources;
    let at = 0;
    this.orders = sources.flatMap(({ items }, source) =>
      items.map((item, position) => {
        const told = toldOf(item, { position, isOnly: items.length === 1 });
        return { item, mark: { source, at: at++, told, isLine: item.line !== null } };
      }),
    );
  }

  /** Applies orders until none is left that was taken in part, or that collides with another. */
  settle(orders: readonly Placed[]): Settled {
    const excluded = new Map<number, Verdict>();
    for (;;) {
      const run = this.#run(orders, excluded);
      const more = run.partial.size > 0 ? run.partial : conflictsIn(run.work);
      if (more.size === 0) return { work: run.work, verdicts: new Map([...excluded, ...run.refused]) };
      for (const [at, verdict] of more) excluded.set(at, verdict);
    }
  }

  #run(orders: readonly Placed[], excluded: ReadonlyMap<number, Verdict>) {
    const work = new Work(this.#base, this.#amending, ({ source }) => this.#sources[source]?.isComplete === true);
    const refused = new Map<number, Verdict>();
    const partial = new Map<number, Verdict>();
    for (const { item, mark } of orders) {
      if (excluded.has(mark.at)) continue;
      const why = item.order === null ? understandable(item.text, this.#amending) : work.take(item.order, mark);
      if (why === null) continue;
      const mayBeTaken = item.order?.kind === 'several' || item.order?.kind === 'throughout';
      (mayBeTaken ? partial : refused).set(mark.at, { kind: 'refused', why });
    }
    for (const { mark, why } of work.late()) {
      const isAlone = orders.find((each) => each.mark.at === mark.at)?.item.order?.kind !== 'several';
      (isAlone ? refused : partial).set(mark.at, { kind: 'refused', why });
    }
    return { work, refused, partial };
  }

  /** The text after one source and those before it. */
  upTo(source: number, verdicts: ReadonlyMap<number, Verdict>): Work {
    const own = this.orders.filter(({ mark }) => !verdicts.has(mark.at) && mark.source <= source);
    return this.#run(own, new Map()).work;
  }

  told(work: Work, verdicts: ReadonlyMap<number, Verdict>): readonly AmendmentOrder[] {
    const alone = this.#sources.map((_, source) =>
      this.#sources.length === 1
        ? { work, verdicts }
        : this.settle(this.orders.filter(({ mark }) => mark.source === source)),
    );
    return this.orders.map(({ item, mark }) => {
      const own = alone[mark.source];
      const effects = own === undefined || own.verdicts.has(mark.at) ? [] : effectsOf(own.work, mark);
      const verdict = verdicts.get(mark.at);
      return {
        name: this.#placeOf(mark),
        source: this.#sources[mark.source]?.name ?? '',
        document: mark.source,
        number: item.number,
        line: item.line,
        text: item.text,
        brings: item.below,
        state: verdict?.kind ?? 'applied',
        why: this.#whyOf(verdict),
        remarks: verdict === undefined ? this.#remarksOn(work, mark) : [],
        rivals: verdict?.kind === 'conflict' ? [...verdict.rivals.keys()] : [],
        effects,
        paragraphs: paragraphsOf(effects),
      };
    });
  }

  #whyOf(verdict: Verdict | undefined): string {
    if (verdict === undefined) return '';
    if (verdict.kind === 'refused') return verdict.why;
    return [...verdict.rivals].map(([at, what]) => `it collides with ${this.#nameOf(at)}: ${what}`).join('; ');
  }

  #remarksOn(work: Work, { at }: Mark): readonly string[] {
    const own = work.remarks.filter(({ mark }) => mark.at === at).map(({ words }) => words);
    return [...new Set(own)].map((words) => words.replace(/\{(\d+)\}/gu, (_, other) => this.#nameOf(Number(other))));
  }

  /** `A/80/L.31, no. 1 (“In operative paragraph 68, …”)` */
  #nameOf(at: number): string {
    const order = this.orders[at];
    if (order === undefined) return '';
    const { item, mark } = order;
    return `${this.#placeOf(mark)} (${quoted(item.text)})`;
  }

  #placeOf({ source, told }: Mark): string {
    const name = this.#sources[source]?.name ?? '';
    return told === '' ? name : `${name}, ${told}`;
  }
}

/** `line 3`, `no. 3`; the only order of a document needs no number. */
function toldOf({ line, number }: Item, { position, isOnly }: { position: number; isOnly: boolean }): string {
  if (line !== null) return `line ${line}`;
  if (number !== '') return `no. ${number}`;
  return isOnly ? '' : `order ${position + 1}`;
}

/** The orders of different documents that ask for different things at one place. */
function conflictsIn(work: Work): ReadonlyMap<number, Verdict> {
  const rivals = new Map<number, Map<number, string>>();
  for (const { one, other, what } of work.collisions) {
    for (const [own, rival] of [
      [one.at, other.at],
      [other.at, one.at],
    ] as const) {
      const all = rivals.get(own) ?? new Map<number, string>();
      all.set(rival, all.get(rival) ?? what);
      rivals.set(own, all);
    }
  }
  return new Map([...rivals].map(([at, all]) => [at, { kind: 'conflict', rivals: all }]));
}

function resultOf(work: Work, base: Document, isComplete: boolean) {
  const { document, from } = revise(base, work.operations(), { ends: !isComplete });
  return isComplete ? { document, remarks: [] } : withReferences(document, base, from);
}

/** The text that a list says it was made for, if it is not this one. */
function otherBaseOf(base: string | null, { symbol }: Document): string | null {
  return base !== null && symbol !== '' && /\d\/\d/u.test(base) && !isSameText(base, symbol) ? base : null;
}

function isSameText(base: string, symbol: string): boolean {
  const bare = (words: string) =>
    soften(words)
      .text.replace(/^A\/RES\//u, '')
      .toLowerCase();
  return bare(base) === bare(symbol);
}

/** Marks an amended text as unofficial, whatever its masthead says. */
function marked(amended: Document, { symbol }: Document, count: number): Document {
  return {
    ...amended,
    provenance: `${symbol || 'A text'} with ${count} ${count === 1 ? 'amendment' : 'amendments'} applied; not an official text.`,
    reconstructed: true,
  };
}
