/**
 * Set for proofs that take long: over all real texts, or with inputs as large as any may be. `npm test` skips them, visibly;
 * `npm run test:slow` runs them with the rest of their files.
 */
export const IS_SLOW = process.env['RESDIFF_SLOW'] === '1';
