import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { printPdf } from '../../src/host/print.ts';
import { compare, InputError, render } from '../../src/index.ts';
import { bundledPair } from '../support/resolutions.ts';

const PAGE = render.html(compare(bundledPair()), { all: false, only: null, explain: false });

describe('a report as PDF', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is printed by the browser of the machine, and leaves nothing behind', async () => {
    const before = await leftovers();
    const pdf = await printPdf(PAGE);
    expect(new TextDecoder('latin1').decode(pdf?.slice(0, 5))).toBe('%PDF-');
    expect(pdf?.length).toBeGreaterThan(20_000);
    expect(await leftovers()).toEqual(before);
  });

  it('is none where no browser is found', async () => {
    for (const name of ['RESDIFF_BROWSER', 'CHROMIUM', 'PATH']) vi.stubEnv(name, '');
    expect(await printPdf(PAGE)).toBeNull();
  });

  it.each(['/bin/false', '/no/such/browser'])('is refused in a sentence where the browser is %s', async (browser) => {
    vi.stubEnv('RESDIFF_BROWSER', browser);
    const before = await leftovers();
    await expect(printPdf(PAGE)).rejects.toThrow(InputError);
    expect(await leftovers()).toEqual(before);
  });
});

async function leftovers(): Promise<readonly string[]> {
  return (await readdir(tmpdir())).filter((name) => /^resdiff-\w{6}$/u.test(name));
}
