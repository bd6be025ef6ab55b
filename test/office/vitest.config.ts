import { defineConfig } from 'vitest/config';

/** The proofs that need LibreOffice and `xmllint`; `npm test` leaves them out. */
export default defineConfig({
  test: { include: ['test/office/*.office.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
