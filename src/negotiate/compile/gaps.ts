import type { CompiledProposal, Taken } from '../../model/compilation.ts';
import type { Paragraph } from '../../model/document.ts';
import { withRepeatedWords } from './markers.ts';
import { noteKey } from './rewrites.ts';

/** A paragraph that is new at a place, with all who want it there. */
export interface Newcomer {
  /** As the first who wants it has it. */
  readonly paragraph: Paragraph;
  readonly by: readonly string[];
  /** For each of them, where its words are in the base; null if they are new. */
  readonly taken: readonly { readonly by: string; readonly taken: Taken | null }[];
}

/** The paragraphs that come in at each gap of the base, from the one before its first paragraph to the one after its last. */
export function gapsOf(proposals: readonly CompiledProposal[], count: number): readonly (readonly Newcomer[])[] {
  const columns = proposals.map((proposal) => newcomersOf(proposal, count));
  return Array.from({ length: count + 1 }, (_, gap) => mergedAt(columns.map((column) => column[gap] ?? [])));
}

function newcomersOf({ name, document, fresh }: CompiledProposal, count: number): readonly (readonly Newcomer[])[] {
  const columns: Newcomer[][] = Array.from({ length: count + 1 }, () => []);
  const { paragraphs } = withRepeatedWords(document);
  for (const { paragraph: index, gap, taken } of fresh) {
    const paragraph = paragraphs[index];
    if (paragraph !== undefined) columns[gap]?.push({ paragraph, by: [name], taken: [{ by: name, taken }] });
  }
  return columns;
}

/**
 * The paragraphs of all proposals at one place, those of each in its order. What is of the preamble comes before the rest, whoever wants it.
 */
function mergedAt(columns: readonly (readonly Newcomer[])[]): readonly Newcomer[] {
  if (columns.every((column) => column.length === 0)) return [];
  const ends = columns.map((column) => column.findLastIndex(({ paragraph }) => paragraph.part === 'preamble') + 1);
  const parts = [
    columns.map((column, at) => column.slice(0, ends[at])),
    columns.map((column, at) => column.slice(ends[at])),
  ];
  return parts.flatMap((part) => part.reduce<readonly Newcomer[]>(withColumn, []));
}

/** Two sequences as one that has both; what is the same in both is in it once, where the order allows it. */
function withColumn(merged: readonly Newcomer[], column: readonly Newcomer[]): readonly Newcomer[] {
  if (column.length === 0) return merged;
  const [keys, own] = [merged.map(newcomerKey), column.map(newcomerKey)];
  const lengths = commonLengths(keys, own);
  const result: Newcomer[] = [];
  let [at, to] = [0, 0];
  while (at < merged.length || to < column.length) {
    const [one, other] = [merged[at], column[to]];
    if (one !== undefined && other !== undefined && keys[at] === own[to]) {
      result.push({ ...one, by: [...one.by, ...other.by], taken: [...one.taken, ...other.taken] });
      [at, to] = [at + 1, to + 1];
    } else if (
      one !== undefined &&
      (other === undefined || lengthAt(lengths, at + 1, to) >= lengthAt(lengths, at, to + 1))
    ) {
      result.push(one);
      at += 1;
    } else if (other !== undefined) {
      result.push(other);
      to += 1;
    }
  }
  return result;
}

function lengthAt(lengths: readonly (readonly number[])[], at: number, to: number): number {
  return lengths[at]?.[to] ?? 0;
}

/** For each pair of places, the length of the longest common sequence from there on. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let to = other.length - 1; to >= 0; to -= 1) {
      const row = lengths[at];
      if (row === undefined) continue;
      const below = lengths[at + 1];
      row[to] = one[at] === other[to] ? 1 + (below?.[to + 1] ?? 0) : Math.max(below?.[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  return lengths;
}

/** What makes two new paragraphs the same. */
export function newcomerKey({ paragraph }: Pick<Newcomer, 'paragraph'>): string {
  const { part, depth, text, notes, row } = paragraph;
  return [part, depth, row === null ? '' : row.cells.length, text, ...notes.map(noteKey)].join('\n');
}
