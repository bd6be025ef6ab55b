import type { ConcordRow } from '../model/concordance.ts';
import { type Line, pairLines } from './pairing.ts';

/**
 * The rows of all versions. The paragraphs of the first are in their order, each with those that correspond to it in
 * the others; paragraphs that the first has not are paired among themselves, where they are found.
 *
 * @param versions for each version its paragraphs, all or those of a gap
 */
export function rowsAmong(versions: readonly (readonly Line[])[]): readonly ConcordRow[] {
  const base = versions.findIndex((lines) => lines.length > 0);
  const lines = versions[base];
  if (lines === undefined) return [];
  const blocks = blocksAround(versions, base, lines);
  return blocks.flatMap(({ own, before }) => [
    ...rowsAmong(before),
    ...(own.some((cell) => cell.length > 0) ? [{ paragraphs: own.map((cell) => cell.map(({ index }) => index)) }] : []),
  ]);
}

/** The same with a row for each paragraph that was not to be paired, after what is before it in its version. */
export function withStrays(rows: readonly ConcordRow[], strays: readonly ReadonlySet<number>[]): readonly ConcordRow[] {
  let all = rows;
  for (const [version, own] of strays.entries()) {
    const waiting = [...own].sort((a, b) => b - a);
    const placed: ConcordRow[] = [];
    for (const row of all) {
      const first = row.paragraphs[version]?.[0] ?? -1;
      while ((waiting.at(-1) ?? first) < first) placed.push(strayRow(waiting.pop() ?? 0, version, strays.length));
      placed.push(row);
    }
    for (const index of waiting.reverse()) placed.push(strayRow(index, version, strays.length));
    all = placed;
  }
  return all;
}

function strayRow(index: number, version: number, versions: number): ConcordRow {
  return { paragraphs: Array.from({ length: versions }, (_, at) => (at === version ? [index] : [])) };
}

/** A row, and before it for each version what the base has not. */
interface Block {
  readonly own: Line[][];
  readonly before: Line[][];
}

function blocksAround(versions: readonly (readonly Line[])[], base: number, lines: readonly Line[]): readonly Block[] {
  const pairings = versions.map((other, at) => (at <= base || other.length === 0 ? [] : pairLines(lines, other)));
  // Neighbours in the base that are one paragraph in another version share a row.
  const joined = new Set(pairings.flatMap((pairs) => pairs.flatMap(({ first }) => first.slice(1))));
  const blocks: Block[] = [];
  const blockOf = new Map<Line, Block>();
  for (const line of lines) {
    const last = blocks.at(-1);
    const block = last !== undefined && joined.has(line) ? last : emptyBlock(versions.length);
    if (block !== last) blocks.push(block);
    block.own[base]?.push(line);
    blockOf.set(line, block);
  }
  const end = emptyBlock(versions.length);
  for (const [version, pairs] of pairings.entries()) {
    let waiting: Line[] = [];
    for (const { first, second } of pairs) {
      const block = first[0] === undefined ? undefined : blockOf.get(first[0]);
      if (block === undefined) for (const line of second) waiting.push(line);
      else {
        for (const line of waiting) block.before[version]?.push(line);
        for (const line of second) block.own[version]?.push(line);
        waiting = [];
      }
    }
    for (const line of waiting) end.before[version]?.push(line);
  }
  return [...blocks, end];
}

function emptyBlock(count: number): Block {
  const empty = () => Array.from({ length: count }, (): Line[] => []);
  return { own: empty(), before: empty() };
}
