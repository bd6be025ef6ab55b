import { defineConfig } from 'vitest/config';

/** The slow proofs: they need a browser, so `npm test` leaves them out. */
export default defineConfig({
  test: { include: ['test/browser/*.browser.ts'], testTimeout: 240_000, hookTimeout: 60_000, fileParallelism: false },
});
