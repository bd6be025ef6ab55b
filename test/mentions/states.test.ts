import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/language/en/english.ts';
import { STATES } from '../../src/language/en/names/states.ts';
import { mentionsIn } from '../../src/mentions/mentions.ts';
import { countryNamesSource } from '../data/country-names.ts';

const rows = STATES.trim()
  .split('\n')
  .map((line) => line.split('|'));

describe('the table of States', () => {
  it('holds the 193 Member States and the two observer States, each once', () => {
    expect(rows).toHaveLength(195);
    expect(new Set(rows.map(([code]) => code)).size).toBe(195);
    expect(new Set(rows.map(([, short]) => short)).size).toBe(195);
  });

  it('takes its further names from the package as it is installed', async () => {
    await expect(countryNamesSource()).toMatchFileSnapshot('../../src/language/en/names/country-names.ts');
  });

  it.each(rows.map(([, short = '', others = '']) => ({ short, names: [short, ...others.split(',').filter(Boolean)] })))(
    'finds $short by each of its names',
    ({ short, names }) => {
      for (const name of names) {
        const states = mentionsIn(`Thanks ${name} for the meeting;`, 'Thanks', ENGLISH).filter(
          ({ kind }) => kind === 'state',
        );
        expect(
          states.map(({ value }) => value),
          name,
        ).toEqual([short]);
      }
    },
  );
});
