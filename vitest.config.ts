import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `npm test`, and any part of it: `npx vitest run test/compare`. Slow proofs have configurations of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    // The tests share no state, and the modules are loaded once instead of once a file.
    isolate: false,
    // Half as many again as cores: some of them wait for programs that they started.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    // Half a minute: six times what the slowest test takes on two cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
