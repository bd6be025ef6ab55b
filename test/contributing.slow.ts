import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** How many files of the program each recipe of CONTRIBUTING.md may touch, and how many with its tests, seeds and docs. */
const BARS = {
  'A new output of a report': { source: 2, all: 5 },
  'A new file format that is read': { source: 2, all: 4 },
  'A new check': { source: 2, all: 3 },
  'A new step of a draft': { source: 2, all: 4 },
  'A new language': { source: 2, all: 3 },
  'A new command': { source: 2, all: 4 },
} as const;

interface Block {
  readonly path: string;
  readonly place: { readonly kind: 'new' } | { readonly kind: 'before' | 'replace'; readonly needle: string };
  readonly code: string;
}

const RECIPES = recipesIn(readFileSync('CONTRIBUTING.md', 'utf8'));
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'resdiff-contributing-'));
  const parts = ['src', 'test', 'scripts', 'docs', 'corpus', 'man', 'schema', 'bin', 'README.md', 'CHANGELOG.md'];
  const files = ['package.json', 'tsconfig.json', 'vitest.config.ts', 'biome.json'];
  for (const part of [...parts, ...files]) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const blocks of RECIPES.values()) for (const block of blocks) apply(block);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('CONTRIBUTING.md', () => {
  it('has a recipe for each of the six', () => {
    expect([...RECIPES.keys()]).toEqual(Object.keys(BARS));
  });

  it.each(Object.entries(BARS))('touches few files: %s', (title, { source, all }) => {
    const paths = new Set(RECIPES.get(title)?.map(({ path }) => path));
    expect([...paths].filter((path) => path.startsWith('src/')).length).toBeLessThanOrEqual(source);
    expect(paths.size).toBeLessThanOrEqual(all);
    expect(paths.size).toBeGreaterThan(1);
  });

  it('gives code that compiles, keeps the house and passes its own tests', () => {
    const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
    expect(spawnSync(process.execPath, [compiler, '-p', 'test'], { cwd: copy, encoding: 'utf8' }).stdout).toBe('');
    // What follows from the registries is made: the manual page and docs/checks.md.
    vitest(['test/cli/manual.test.ts', 'test/check/docs.test.ts'], '--update');
    const own = [...RECIPES.values()].flatMap((blocks) =>
      blocks.map(({ path }) => path).filter((path) => /\.test\.ts$/u.test(path)),
    );
    const guards = ['architecture', 'cli/output', 'cli/manual', 'formats/registry', 'report/outputs', 'sentences'];
    vitest([...own, ...guards.map((name) => `test/${name}.test.ts`), 'test/check'], '--update=none');
    expect(readFileSync(join(copy, 'man', 'resdiff.1'), 'utf8')).toContain('kinds');
    expect(readFileSync(join(copy, 'docs', 'checks.md'), 'utf8')).toContain('An exclamation mark');
  });
});

function vitest(paths: readonly string[], update: string): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...paths, update],
    { cwd: copy, encoding: 'utf8' },
  );
  expect(status === 0 ? '' : `${stdout.slice(-3_000)}${stderr.slice(-3_000)}`).toBe('');
}

function apply({ path, place, code }: Block): void {
  const full = join(copy, path);
  if (place.kind === 'new') {
    if (existsSync(full)) throw new Error(`${path} is there already`);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, code);
    return;
  }
  const text = readFileSync(full, 'utf8');
  const { kind, needle } = place;
  expect(text.split(needle), `${path}: ${needle}`).toHaveLength(2);
  writeFileSync(
    full,
    text.replace(needle, () => (kind === 'before' ? `${code}${needle}` : code.trimEnd())),
  );
}

/** The blocks of code by the headings they stand under: `file=` says where, `before=` and `replace=` at which words. */
function recipesIn(text: string): ReadonlyMap<string, readonly Block[]> {
  const sections = text.split(/^## /mu).slice(1);
  return new Map(
    sections.map((section) => {
      const [title = ''] = section.split('\n');
      const found = section.matchAll(/^```\w+ file=(\S+)(?: (before|replace)="(.*)")?\n([\s\S]*?)^```$/gmu);
      return [
        title,
        [...found].map(([, path = '', kind, needle = '', code = '']): Block => {
          const isPlace = kind === 'before' || kind === 'replace';
          return { path, code, place: isPlace ? { kind, needle: needle.replaceAll('\\n', '\n') } : { kind: 'new' } };
        }),
      ];
    }),
  );
}
