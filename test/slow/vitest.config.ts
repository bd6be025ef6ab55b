import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Files with proofs that only run here (`test/support/slow.ts`). */
const WITH_SLOW_PROOFS = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && readFileSync(`test/${name}`, 'utf8').includes('support/slow.ts'))
  .map((name) => `test/${name}`);

/** Proofs over all real texts, and of what costs much: minutes, where `npm test` takes less than one. */
export default defineConfig({
  test: {
    include: ['test/**/*.slow.ts', ...WITH_SLOW_PROOFS],
    env: { RESDIFF_SLOW: '1' },
    testTimeout: 300_000,
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
  },
});
