import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64Of } from '../../src/text/base64.ts';

it('writes any bytes as others read them', () => {
  expect(base64Of(new Uint8Array())).toBe('');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});
