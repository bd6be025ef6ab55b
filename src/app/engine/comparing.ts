import { compare } from '../../compare/compare.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { COMPARISON_OUTPUTS, type ComparisonAsked } from '../../report/comparison/outputs.ts';
import { headOf } from '../../report/sentences/head.ts';
import { refuseAmendment } from '../../report/sentences/refusals.ts';
import type { PairAsked, Told } from './protocol.ts';
import { type Result, stemOf, trackedBy } from './results.ts';
import type { Texts } from './texts.ts';

/** Compares as the command line does with no options: the same files give the same page, to the byte. */
export class Comparing {
  readonly #texts: Texts;
  readonly #adopted: ReadonlyMap<string, string>;
  /** The last comparison: what is doubted about a pair is known only when it is made, and it is then wanted for the report. */
  #last: { readonly asked: string; readonly result: Result<Comparison, ComparisonAsked> } | null = null;

  /** @param adopted the dates of adoption that the program knows, by symbol */
  constructor(texts: Texts, adopted: ReadonlyMap<string, string>) {
    this.#texts = texts;
    this.#adopted = adopted;
  }

  /** @throws InputError if they cannot be compared */
  async result(asked: PairAsked): Promise<Result<Comparison, ComparisonAsked>> {
    const sides = await askedSides(asked, this.#texts);
    const documents = mapSides(sides, ({ document }) => document);
    const known = JSON.stringify([asked, mapSides(sides, ({ name }) => name)]);
    if (this.#last?.asked === known && isOf(this.#last.result, documents)) return this.#last.result;
    refuseAmendment(documents, 'apply it to that text, under Negotiation');
    const files = mapSides(sides, ({ name }) => name);
    const comparison = compare(documents, { adopted: this.#adopted, files, states: asked.kind === 'revisions' });
    const result: Result<Comparison, ComparisonAsked> = {
      kind: 'comparison',
      title: headOf(comparison).symbols,
      value: comparison,
      outputs: COMPARISON_OUTPUTS,
      asked: askedOf,
      stem: `${stemOf(sides.old)}-${stemOf(sides.new)}`,
      notices: comparison.notices,
    };
    this.#last = { asked: known, result };
    return result;
  }

  /** What is said of the pair, and not of one of its texts. */
  async doubts(asked: Extract<PairAsked, { kind: 'versions' }>): Promise<readonly Told[]> {
    return (await this.result(asked)).notices.filter(({ code }) => DOUBTS.has(code));
  }
}

const DOUBTS: ReadonlySet<string> = new Set(['wrong-order', 'other-series', 'other-language', 'other-kind']);

/** A file that was read again gives another document under the same key. */
function isOf({ value }: { readonly value: Comparison }, { old, new: now }: Sides<Document>): boolean {
  return value.documents.old === old && value.documents.new === now;
}

interface Side {
  readonly document: Document;
  readonly name: string;
}

async function askedSides(asked: PairAsked, texts: Texts): Promise<Sides<Side>> {
  if (asked.kind === 'versions') return { old: texts.get(asked.old), new: texts.get(asked.new) };
  const { name } = texts.get(asked.text);
  const [old, now] = [
    await texts.inState(asked.text, { revisions: 'rejected' }),
    await texts.inState(asked.text, { revisions: 'accepted' }),
  ];
  return {
    old: { document: old, name: `${name}, changes rejected` },
    new: { document: now, name: `${name}, changes accepted` },
  };
}

function askedOf(tell: (sentence: string) => void): ComparisonAsked {
  return {
    view: {},
    explain: false,
    terminal: notHere,
    tracked: () => trackedBy(tell),
    print: notHere,
  };
}

/** The page has no terminal, and the browser prints it. */
function notHere(): never {
  throw new Error('unreachable: a format that is not offered');
}
