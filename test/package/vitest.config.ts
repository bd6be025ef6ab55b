import { defineConfig } from 'vitest/config';

/** The package as others install it; slow, since npm and several versions of Node take part. */
export default defineConfig({
  test: { include: ['test/package/*.package.ts'], testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false },
});
