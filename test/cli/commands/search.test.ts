import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { stagedWorld } from '../../support/world.ts';

async function ran(...args: readonly string[]) {
  const { world, printed, complaints } = stagedWorld({});
  const code = await main(['search', '--record', '/record', ...args], world);
  return { code, printed: printed(), complaints: complaints() };
}

describe('resdiff search', () => {
  it('finds a phrase in the texts that come with the program, at its first use', async () => {
    const { code, printed, complaints } = await ran('production and transfer of cluster munitions', '--most', '1');
    expect(printed).toContain('in 3 resolutions of one series since 76/47 (2021); latest 78/32');
    expect(complaints).toContain('building the record');
    expect(code).toBe(0);
  });

  it('exits with 1 if nothing is found', async () => {
    const { code, printed } = await ran('lighthouses', '-q');
    expect(printed).toContain('No clause of the record has lighthouses.');
    expect(code).toBe(1);
  });

  it('takes several values of an option where any will do', async () => {
    const { printed } = await ran('munitions', '--part', 'annex,preamble', '--verb', 'recalling', '-q');
    expect(printed).toContain('(only part annex or preamble, verb recalling)');
  });

  it.each([
    ['-mines', 'write NOT mines'],
    ['--session=soon', 'sessions are given as 79, or 70-79'],
    ['--most=0', 'takes a whole number from 1 to 1000'],
  ])('refuses %s in words that help', async (option, words) => {
    const { code, complaints } = await ran('munitions', option);
    expect(complaints).toContain(words);
    expect(code).toBe(2);
  });
});
