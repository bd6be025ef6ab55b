import { defineConfig } from 'vitest/config';

/** The proofs with real processes that are killed, and that write at once; `npm test` leaves them out. */
export default defineConfig({
  test: { include: ['test/faults/*.faults.ts'], testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false },
});
