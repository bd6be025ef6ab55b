import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, START, stateFrom } from '../../src/page/state.ts';

describe('the address of a view', () => {
  it('is empty at the start, and plain for a paragraph', () => {
    expect(fragmentOf(START)).toBe('');
    expect(fragmentOf({ ...START, at: 'OP8-b' })).toBe('#OP8-b');
    expect(stateFrom('#OP8-b')).toEqual({ ...START, at: 'OP8-b' });
  });

  it('names what is chosen', () => {
    const state = { ...START, at: 'OP8', view: 'side', show: ['added', 'moved'], words: 'Iraq & others' } as const;
    expect(fragmentOf(state)).toBe('#OP8&view=side&show=added,moved&find=Iraq%20%26%20others');
  });

  it('gives back every state', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/u);
    const state = fc.record({
      at: fc.string({ unit: 'binary' }),
      view: fc.constantFrom('inline' as const, 'side' as const),
      show: fc.array(name),
      parts: fc.array(name),
      substance: fc.boolean(),
      open: fc.boolean(),
      reasons: fc.boolean(),
      words: fc.string({ unit: 'binary' }),
      keys: fc.boolean(),
    });
    fc.assert(
      fc.property(state, (each) => {
        expect(stateFrom(fragmentOf(each))).toEqual(each);
      }),
    );
  });

  it('is read without error whatever people write', () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        expect(() => stateFrom(`#${fragment}`)).not.toThrow();
      }),
    );
    expect(stateFrom('#100%').at).toBe('100%');
  });
});
