import type { Change, Comparison, Tally } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';
import { align } from './align.ts';
import { describe } from './describe.ts';

/**
 * Compares two versions of a resolution: pair the paragraphs, then say what happened to each.
 *
 * @param series other documents of the same series, if they are at hand: words that stand everywhere in them count less
 */
export function compare(documents: Sides<Document>, series: readonly Document[] = []): Comparison {
  const changes = describe(align(documents, series));
  return { format: 'resdiff.comparison', version: 1, documents, changes, substitutions: [], tally: tallyOf(changes) };
}

function tallyOf(changes: readonly Change[]): Tally {
  const tally = { ...NOTHING };
  for (const { kind, facets } of changes) {
    if (kind !== 'kept') tally[kind] += 1;
    else if (facets.length === 0) tally.untouched += 1;
    for (const facet of facets) tally[facet] += 1;
  }
  return tally;
}

const NOTHING: Tally = {
  untouched: 0,
  reworded: 0,
  form: 0,
  notes: 0,
  added: 0,
  removed: 0,
  moved: 0,
  crossed: 0,
  renumbered: 0,
  split: 0,
  merged: 0,
};
