import { describe, expect, it } from 'vitest';
import { SCREENS, screenFrom } from '../../src/app/state/address.ts';

describe('the address of the page', () => {
  it('names a screen', () => {
    for (const screen of SCREENS) expect(screenFrom(`#${screen}`)).toBe(screen);
  });

  it.each(['', '#', '#nothing', '#Report', '#report/2', 'report', '#constructor', '#desk#pair'])(
    'is that of the desk where it names none: %s',
    (fragment) => expect(screenFrom(fragment)).toBe('desk'),
  );
});
