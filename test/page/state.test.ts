import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, START, stateFrom } from '../../src/page/state.ts';

const name = fc.stringMatching(/^[a-z]{1,8}$/u);
const anyState = fc.record({
  at: fc.string({ unit: 'binary' }),
  view: fc.constantFrom('inline' as const, 'side' as const),
  show: fc.array(name),
  parts: fc.array(name),
  substance: fc.boolean(),
  open: fc.boolean(),
  reasons: fc.boolean(),
  read: fc.uniqueArray(fc.integer({ min: 1, max: 500 })).map((numbers) => numbers.sort((a, b) => a - b)),
  unread: fc.boolean(),
  list: fc.boolean(),
  words: fc.string({ unit: 'binary' }),
  keys: fc.boolean(),
});

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

  it('has what was read as ranges of numbers', () => {
    expect(fragmentOf({ ...START, at: 'OP8', read: [1, 2, 3, 7, 9, 10] })).toBe('#OP8&read=1-3,7,9-10');
    expect(stateFrom('#&read=9-10,1-3,7,2').read).toEqual([1, 2, 3, 7, 9, 10]);
    expect(stateFrom('#&read=x,4-,-2,3-1,0,1e9,5').read).toEqual([5]);
    expect(stateFrom('#&read=1-999999999').read).toEqual([]);
  });

  it('gives back every state', () => {
    fc.assert(
      fc.property(anyState, (each) => {
        expect(stateFrom(fragmentOf(each))).toEqual(each);
      }),
    );
  });

  it('may leave out the paragraph with its separator', () => {
    expect(stateFrom('#view=side')).toEqual({ ...START, view: 'side' });
    expect(stateFrom('#substance')).toEqual({ ...START, substance: true });
    expect(stateFrom('#read=1-3&unread')).toEqual({ ...START, read: [1, 2, 3], unread: true });
    expect(stateFrom('#PP2&view=side').at).toBe('PP2');
    fc.assert(
      fc.property(anyState, (each) => {
        const state = { ...each, at: '' };
        expect(stateFrom(fragmentOf(state).replace('#&', '#'))).toEqual(state);
      }),
    );
  });

  it('keeps the name of a paragraph that looks like a setting with a value', () => {
    for (const at of ['view=side', 'show=', 'find=x&unread']) {
      expect(stateFrom(fragmentOf({ ...START, at }))).toEqual({ ...START, at });
    }
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
