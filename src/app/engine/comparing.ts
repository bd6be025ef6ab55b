import { compare } from '../../compare/compare.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { COMPARISON_OUTPUTS, type ComparisonAsked } from '../../report/comparison/outputs.ts';
import { headOf } from '../../report/sentences/head.ts';
import { refuseAmendment } from '../../report/sentences/refusals.ts';
import type { PairAsked } from './protocol.ts';
import { type Result, stemOf, trackedBy } from './results.ts';
import type { Texts } from './texts.ts';

/**
 * Compares as the command line does with no options: the same files give the same page, to the byte.
 *
 * @param adopted the dates of adoption that the program knows, by symbol
 * @throws InputError if they cannot be compared
 */
export async function compared(
  asked: PairAsked,
  texts: Texts,
  adopted: ReadonlyMap<string, string>,
): Promise<Result<Comparison, ComparisonAsked>> {
  const sides = await askedSides(asked, texts);
  const documents = mapSides(sides, ({ document }) => document);
  refuseAmendment(documents, 'apply it to that text, under Negotiation');
  const files = mapSides(sides, ({ name }) => name);
  const comparison = compare(documents, { adopted, files, states: asked.kind === 'revisions' });
  return {
    kind: 'comparison',
    title: headOf(comparison).symbols,
    value: comparison,
    outputs: COMPARISON_OUTPUTS,
    asked: askedOf,
    stem: `${stemOf(sides.old)}-${stemOf(sides.new)}`,
    notices: comparison.notices,
  };
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
