import { describe, expect, it } from 'vitest';
import { bundledEntries, readEntry } from '../../src/cli/corpus.ts';
import { prereadName } from '../../src/cli/preread.ts';
import { limitsWith } from '../../src/read/limits.ts';
import { stagedWorld } from '../support/world.ts';

describe('texts of the corpus that were read before', () => {
  it('are the same as read anew, and are taken only under the hash of their file', async () => {
    const { world } = stagedWorld({});
    for (const entry of await bundledEntries(world)) {
      const anew = await readEntry(world, entry);
      const sha256 = entry.sha256 ?? '';
      const file = (hash: string) => ({
        [`pre/${prereadName(sha256)}`]: JSON.stringify({ format: 'resdiff.preread', sha256: hash, document: anew }),
      });
      const unread = { ...entry, path: '/nowhere' };
      const before = { ...stagedWorld(file(sha256)).world, preread: 'pre' };
      expect(await readEntry(before, unread)).toEqual(anew);
      const other = { ...stagedWorld(file('0'.repeat(64))).world, preread: 'pre' };
      await expect(readEntry(other, unread)).rejects.toThrow('cannot read /nowhere');
      await expect(readEntry({ ...before, limits: limitsWith({}) }, unread)).rejects.toThrow('cannot read');
    }
  });
});
