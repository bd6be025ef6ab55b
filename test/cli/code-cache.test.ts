import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compiledWithCache } from '../../src/cli/code-cache.ts';

const KEY = '0123456789abcdef';
const SOURCE = '(function (word) { return word + "!"; })';
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'resdiff-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', home);
  vi.stubEnv('RESDIFF_CODE_CACHE', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

const compiled = () => compiledWithCache(SOURCE, 'words.js', KEY);
const folder = () => join(home, 'resdiff');
const isFromCache = () => compiled().script.cachedDataRejected === false;

describe.skipIf(process.getuid === undefined)('the code cache', () => {
  it('is kept for the user alone, and taken by the next run', () => {
    const first = compiled();
    expect(first.script.runInThisContext()('yes')).toBe('yes!');
    first.keep();
    const [file = ''] = readdirSync(folder());
    expect(file).toMatch(new RegExp(`^${KEY}-${process.version.replaceAll('.', '\\.')}-\\w+(?:-\\w+)?\\.bin$`, 'u'));
    expect([statSync(folder()).mode & 0o777, statSync(join(folder(), file)).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(isFromCache()).toBe(true);
    expect(compiled().script.runInThisContext()('yes')).toBe('yes!');
  });

  it('is another under other options of Node, which V8 would not take', () => {
    vi.stubEnv('NODE_OPTIONS', '');
    compiled().keep();
    vi.stubEnv('NODE_OPTIONS', '--max-lazy');
    expect(compiled().script.cachedDataRejected).toBeUndefined();
    compiled().keep();
    expect(readdirSync(folder())).toHaveLength(2);
  });

  it('is passed over where others may write, where it is damaged, and where nobody wants it', () => {
    compiled().keep();
    chmodSync(folder(), 0o777);
    expect(isFromCache()).toBe(false);
    chmodSync(folder(), 0o700);
    const [file = ''] = readdirSync(folder());
    chmodSync(join(folder(), file), 0o666);
    expect(isFromCache()).toBe(false);
    chmodSync(join(folder(), file), 0o600);
    expect(isFromCache()).toBe(true);
    truncateSync(join(folder(), file), 100);
    // Other words of the same length: what this process compiled before, it would not compile again.
    const { script } = compiledWithCache(SOURCE.replace('!', '?'), 'words.js', KEY);
    expect(script.cachedDataRejected).toBe(true);
    expect(script.runInThisContext()('yes')).toBe('yes?');
    vi.stubEnv('RESDIFF_CODE_CACHE', '0');
    rmSync(folder(), { recursive: true });
    compiled().keep();
    expect(readdirSync(home)).toEqual([]);
  });
});
