import { defineConfig } from 'vitest/config';

/** Proofs over all real texts, and of what costs much: minutes, where `npm test` takes one. */
export default defineConfig({
  test: { include: ['test/**/*.slow.ts'], testTimeout: 300_000, pool: 'threads', isolate: false, maxWorkers: '100%' },
});
