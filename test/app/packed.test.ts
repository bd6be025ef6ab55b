import { array, assert, integer, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../src/app/shell/packed.ts';

describe('bytes in a page', () => {
  it('come back as they were', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), (bytes) => {
        expect(unpacked(packed(bytes))).toEqual(bytes);
      }),
    );
  });

  it('come back where all are the same, at every length', () => {
    for (const byte of [0, 1, 127, 128, 254, 255])
      for (let length = 0; length < 12; length += 1) {
        const bytes = new Uint8Array(length).fill(byte);
        expect(unpacked(packed(bytes))).toEqual(bytes);
      }
  });

  it('take five characters for four, none of which means anything in a page', () => {
    assert(
      property(array(integer({ min: 0, max: 255 }), { maxLength: 200 }), (bytes) => {
        const words = packed(Uint8Array.from(bytes));
        expect(words.length).toBe(Math.ceil((bytes.length * 5) / 4));
        expect(words).not.toMatch(/[<>&"'`\\\s]|[^\x21-\x7E]/u);
      }),
    );
  });
});
