import { defineConfig } from 'vitest/config';

/** The proofs that take clocks and minutes; `npm test` leaves them out. */
export default defineConfig({
  test: { include: ['test/fuzz/*.linear.ts'], testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false },
});
