import { defineConfig } from 'vitest/config';

/** The package as others install it, the whole mixture on every release of Node; `npm test` has a shortened one. */
export default defineConfig({
  test: {
    include: ['test/installed/*.installed.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
