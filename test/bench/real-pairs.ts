import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Each resolution of the index with the one before it in its folder. test/support/shared.ts says the same for the tests,
 * but finds the folder from its own place, and this file runs compiled, from another.
 */
export function pairsOf(corpus: string): readonly { readonly old: string; readonly new: string }[] {
  const there = new Set(readdirSync(corpus, { recursive: true, encoding: 'utf8' }));
  const listed = readFileSync(join(corpus, 'INDEX.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t').slice(0, 2).join('/'));
  const inOrder = listed
    .filter((path) => path.endsWith('.xml') && there.has(path))
    .sort((a, b) => sessionAndNumber(a) - sessionAndNumber(b));
  return inOrder.flatMap((path, at) => {
    const before = inOrder.slice(0, at).findLast((other) => dirname(other) === dirname(path));
    return before === undefined ? [] : [{ old: before, new: path }];
  });
}

function sessionAndNumber(path: string): number {
  const [, session, number] = /A_RES_(\d+)_(\d+)/u.exec(path) ?? [];
  return Number(session) * 10_000 + Number(number);
}
