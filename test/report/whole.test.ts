import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare, type Document, read, render } from '../../src/index.ts';

/**
 * Whole reports for a person to read: `npm run golden` rewrites them, and the difference is reviewed. Three pairs of the
 * bundled corpus; a text with most kinds of change; one in another language; one with letters and a table.
 */
const PAIRS = {
  '76-47-to-77-79': ['corpus/cluster-munitions/A_RES_76_47.md', 'corpus/cluster-munitions/A_RES_77_79.md'],
  '77-79-to-78-32': ['corpus/cluster-munitions/A_RES_77_79.md', 'corpus/cluster-munitions/A_RES_78_32.md'],
  '78-32-to-76-47': ['corpus/cluster-munitions/A_RES_78_32.md', 'corpus/cluster-munitions/A_RES_76_47.md'],
  lighthouses: ['test/golden/texts/lighthouses-78.md', 'test/golden/texts/lighthouses-79.md'],
  phares: ['test/golden/texts/phares-77.md', 'test/golden/texts/phares-78.md'],
  harbour: ['test/golden/texts/harbour-draft.md', 'test/golden/texts/harbour-final.md'],
} as const;

describe('the whole report', () => {
  it.each(Object.entries(PAIRS))('of %s reads as last reviewed', async (name, [old, later]) => {
    const comparison = compare({ old: documentAt(old), new: documentAt(later) });
    await expect(render.terminal(comparison, { width: 90 })).toMatchFileSnapshot(`../golden/${name}.txt`);
    await expect(render.markdown(comparison)).toMatchFileSnapshot(`../golden/${name}.md`);
  });
});

function documentAt(path: string): Document {
  return read(readFileSync(path, 'utf8'), { name: path }).document;
}
