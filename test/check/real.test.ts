import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { bundledPair } from '../support/resolutions.ts';
import { indexedFiles, realDocument, realFiles, SHARED_IS_HERE } from '../support/shared.ts';
import { IS_SLOW } from '../support/slow.ts';

describe('adopted texts', () => {
  it('have nothing odd, as far as they come with the program', () => {
    const { old, new: now } = bundledPair();
    expect(check({ document: old }).findings).toEqual([]);
    expect(check({ document: now, against: old }).findings).toEqual([]);
  });

  it.runIf(IS_SLOW && SHARED_IS_HERE)(
    'have at most one error or warning in three texts (a sixth of them; all: bench:check)',
    () => {
      const sample = indexedFiles().filter((_, at) => at % 6 === 0);
      const found = sample.flatMap((path) => check({ document: realDocument(path) }).findings);
      expect(found.filter(({ severity }) => severity !== 'hint').length * 3).toBeLessThanOrEqual(sample.length);
    },
  );

  it.skipIf(!SHARED_IS_HERE)('of other organs are not held to the conventions of the Assembly', () => {
    const others = realFiles('.xml').filter((path) => /S_RES|ECOSOC|HRC|DEC|\.fr\./u.test(path));
    const found = others.flatMap((path) => check({ document: realDocument(path) }).findings);
    expect(others.length).toBeGreaterThan(15);
    expect(found.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});
