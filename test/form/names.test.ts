import { describe, expect, it } from 'vitest';
import { isContinuation, ParagraphNames, positionInName } from '../../src/form/names.ts';
import type { Part } from '../../src/model/document.ts';

function namesOfBlocks(...blocks: readonly { readonly part: Part; readonly row?: number; readonly label?: string }[]) {
  const names = new ParagraphNames(new Set(['']));
  return blocks.map(({ part, row = null, label = '' }) => names.next({ part, depth: 0, row }, '', label));
}

describe('the names of paragraphs', () => {
  const operative = { part: 'operative', label: '4' } as const;
  const unnumbered = { part: 'operative' } as const;

  it('counts the rows of a table behind the paragraph it belongs to', () => {
    const rows = [1, 2].map((row) => ({ part: 'operative' as const, row }));
    expect(namesOfBlocks(operative, ...rows)).toEqual(['OP4', 'OP4 row 1', 'OP4 row 2']);
  });

  it('tells the rows of a second table under a heading of its own apart', () => {
    const rows = [1, 2].map((row) => ({ part: 'operative' as const, row }));
    const names = namesOfBlocks(operative, ...rows, { part: 'heading' }, ...rows);
    expect(names.slice(3)).toEqual(['Heading 1', 'OP4 row 1 [2]', 'OP4 row 2 [2]']);
    expect(names.map((id) => positionInName(id) !== null)).toEqual([false, true, true, false, true, true]);
  });

  it('names what goes on without a number after what it goes on from', () => {
    const names = namesOfBlocks(operative, unnumbered, unnumbered);
    expect(names).toEqual(['OP4', 'OP4 cont.', 'OP4 cont. 2']);
    expect(names.map((id) => isContinuation({ id }))).toEqual([false, true, true]);
  });
});
