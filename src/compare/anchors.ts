import type { Paragraph } from '../model/document.ts';
import { mapSides } from '../model/sides.ts';
import type { Field } from './field.ts';
import { type Joined, keep } from './link.ts';

/** Pairs of equal paragraphs that occur once in each document: everything else is aligned between them. */
export function anchorsOf(field: Field): readonly Joined[] {
  const unique = mapSides(field.documents, ({ paragraphs }) => uniqueBySubstance(paragraphs, field));
  return [...unique.new].flatMap(([substance, after]) => {
    const before = unique.old.get(substance);
    if (before === undefined || substance.length < ANCHOR_MIN_CHARACTERS) return [];
    return [keep({ old: before, new: after }, { rule: 'same', likeness: 1, runnerUp: 0 })];
  });
}

/**
 * A shorter text may occur twice in a resolution by chance (`Takes note of the report;`), so it is no anchor. From 10
 * to 60 characters the links of the fifteen pairs are the same; 40 is a formula and a few words.
 */
const ANCHOR_MIN_CHARACTERS = 40;

function uniqueBySubstance(paragraphs: readonly Paragraph[], field: Field): ReadonlyMap<string, Paragraph> {
  const first = new Map<string, Paragraph>();
  const repeated = new Set<string>();
  for (const paragraph of paragraphs) {
    const substance = field.substance(paragraph);
    if (first.has(substance)) repeated.add(substance);
    else first.set(substance, paragraph);
  }
  for (const substance of repeated) first.delete(substance);
  return first;
}
