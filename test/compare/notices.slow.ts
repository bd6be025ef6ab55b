import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Comparison, compare, type Document, readAny } from '../../src/index.ts';
import { indexedFiles, realDocument, SHARED_IS_HERE, SHARED_PDFS, successivePairs } from '../support/shared.ts';

describe.skipIf(!SHARED_IS_HERE)('of real pairs', () => {
  it('nothing is said on successive ones', () => {
    const pairs = successivePairs();
    expect(pairs).toHaveLength(174);
    for (const pair of pairs) {
      const comparison = compare({ old: realDocument(pair.old), new: realDocument(pair.new) });
      expect(messages(comparison), pair.new).toEqual([]);
    }
  });

  it('a reversed order is noticed', () => {
    for (const pair of successivePairs()) {
      const comparison = compare({ old: realDocument(pair.new), new: realDocument(pair.old) });
      expect(codes(comparison), pair.new).toEqual(['wrong-order']);
    }
  });

  it('across series it is said on nearly all that they do not belong together', () => {
    const files = indexedFiles();
    // Each with one a prime number further on: 240 pairs that no two share.
    const pairs = files.map((old, at) => ({ old, new: files[(at + 101) % files.length] ?? old }));
    const across = pairs.filter((pair) => dirname(pair.old) !== dirname(pair.new));
    const told = across.filter((pair) =>
      codes(compare({ old: realDocument(pair.old), new: realDocument(pair.new) })).includes('other-series'),
    );
    expect(across.length).toBeGreaterThan(200);
    expect(told.length / across.length).toBeGreaterThan(0.98);
  });
});

describe.skipIf(SHARED_PDFS === null)('of real drafts', () => {
  it('nothing is said about what they became', async () => {
    const pairs = draftsWithAdopted();
    expect(pairs.length).toBeGreaterThan(40);
    for (const { old, new: now } of pairs) {
      expect(messages(compare({ old: await pdf(old), new: await pdf(now) })), now).toEqual([]);
    }
  }, 240_000);
});

function messages({ notices }: Comparison): readonly string[] {
  return notices.map(({ code, message }) => `${code}: ${message}`);
}

function codes({ notices }: Comparison): readonly string[] {
  return notices.map(({ code }) => code);
}

/** Drafts of session 80 and the one adopted text of their title. */
function draftsWithAdopted() {
  const rows = readFileSync(join(SHARED_PDFS ?? '', 'INDEX.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  const adopted = rows.filter(([symbol, kind]) => kind === 'adopted' && symbol?.startsWith('A/RES/80/') === true);
  return rows
    .filter(([, kind]) => kind === 'draft')
    .flatMap(([, , title, file]) => {
      const [own, ...more] = adopted.filter((row) => row[2] === title);
      return own?.[3] === undefined || file === undefined || more.length > 0 ? [] : [{ old: file, new: own[3] }];
    })
    .filter((pair) => Object.values(pair).every((name) => existsSync(join(SHARED_PDFS ?? '', name))));
}

async function pdf(name: string): Promise<Document> {
  return (await readAny(readFileSync(join(SHARED_PDFS ?? '', name)), { name })).document;
}
