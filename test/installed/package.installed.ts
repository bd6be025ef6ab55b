import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layExamples, shownIn } from './examples.ts';
import { layOwnFiles } from './own-files.ts';
import { installed, nodeOf, packed, RELEASES } from './package.ts';

// The package itself: what is in it, and what others can do with it.

/** Measured: 5.3 MB, of which the page on which files are dropped takes .8 as a file and .8 as a site. */
const WHOLE_MAX_BYTES = 5_500_000;

const folder = mkdtempSync(join(tmpdir(), 'resdiff-package-'));
const home = join(folder, 'elsewhere');
let place = '';
let tarball = '';
let files: readonly string[] = [];

beforeAll(() => {
  const made = packed(folder);
  place = installed(made, home);
  ({ tarball, files } = made);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('holds what it needs and nothing else', () => {
    const tops = new Set(files.map((path) => path.split('/')[0]));
    const expected = ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'corpus', 'dist', 'man', 'package.json', 'schema'];
    expect([...tops].sort()).toEqual(expected);
    expect(files.filter((path) => /\.map$|\.test\.|node_modules|\.tsbuildinfo$/u.test(path))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['man/resdiff.1', 'dist/licenses.txt', 'schema/comparison.schema.json']),
    );
    expect(readFileSync(tarball).length).toBeLessThan(WHOLE_MAX_BYTES);
  });

  it('knows nothing of the machine it was made on', () => {
    const root = process.cwd();
    const texts = files.filter((path) => !path.endsWith('.docx'));
    expect(texts.filter((path) => readFileSync(join(place, path), 'utf8').includes(root))).toEqual([]);
  });

  it('installs a command', () => {
    const command = join(home, 'node_modules', '.bin', 'resdiff');
    accessSync(command, constants.X_OK);
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toBe(`${version()}\n`);
    expect(execFileSync(command, ['completion', 'zsh'], { encoding: 'utf8' })).toContain('compdef');
  });

  it.each(RELEASES)('is a library on Node %s', (release) => {
    writeFileSync(join(home, 'use.js'), USE);
    expect(run(nodeOf(release, folder), [join(home, 'use.js')])).toEqual({
      status: 0,
      stderr: '',
      stdout: '1 reworded\n1 reworded\n',
    });
  });

  it('has types that a strict consumer can use', () => {
    writeFileSync(join(home, 'typed.ts'), TYPED);
    const options = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2023',
      types: [],
      lib: ['es2023', 'dom'],
    };
    writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['typed.ts'] }));
    const { status, stdout } = run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', home]);
    expect([stdout, status]).toEqual(['', 0]);
  });

  it.each(RELEASES)('prints what the examples say on Node %s', (release) => {
    layExamples(home);
    for (const { name, printed, said } of shownIn(home, undefined, nodeOf(release, folder)))
      expect(printed, name).toBe(said);
  });

  it('does as a library what the README shows', () => {
    const [, code = ''] = /^```js\n([\s\S]*?)^```/mu.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(code).toContain("from 'resdiff'");
    layOwnFiles(home);
    writeFileSync(join(home, 'example.js'), code);
    const { status, stdout, stderr } = run(process.execPath, ['example.js'], home);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Nigeria');
    expect(readFileSync(join(home, 'changes.html'), 'utf8')).toContain('South Sudan');
  });

  it('is well formed in the eyes of publint', () => {
    expect(tool(['publint@0.3.25', 'publint'], [tarball, '--strict'])).toMatchObject({ status: 0 });
  });

  it('has the right types for every way to import it', () => {
    const checked = tool(
      ['@arethetypeswrong/cli@0.18.5', 'attw'],
      [tarball, '--profile', 'esm-only', '--exclude-entrypoints', './schema/*'],
    );
    expect(checked).toMatchObject({ status: 0 });
  });
});

const USE = `import { compare, read, render } from 'resdiff';
import * as core from 'resdiff/browser';
const texts = { old: '78/1. A title\\n\\n1. Urges all States to act;\\n', new: '79/1. A title\\n\\n1. Invites all States to act;\\n' };
for (const { compare: c, read: r } of [{ compare, read }, core]) {
  const { tally } = c({ old: r(texts.old, { name: 'old' }).document, new: r(texts.new, { name: 'new' }).document });
  console.log(tally.reworded + ' reworded');
}
`;

const TYPED = `import { compare, type Comparison, type Document, InputError, read, render } from 'resdiff';
import { read as readInPage } from 'resdiff/browser';
const document: Document = read('1. Urges all States;', { name: 'text' }).document;
const comparison: Comparison = compare({ old: document, new: readInPage('1. Urges States;', { name: 'text' }).document });
export const html: string = render.html(comparison, { all: true, only: null });
export const isOurs = (error: unknown) => error instanceof InputError && error.code;
// @ts-expect-error a version is missing
compare({ old: document });
`;

function version(): string {
  return JSON.parse(readFileSync('package.json', 'utf8')).version;
}

/** A program from npm that is no dependency of ours, in a fixed version. */
function tool([name = '', command = '']: readonly string[], args: readonly string[]) {
  const fetched = ['exec', '--yes', '--package', name, '--', command, ...args];
  const { status, stdout, stderr } = spawnSync('npm', fetched, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function run(node: string, args: readonly string[], cwd = '.') {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(node, args, { env, cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}
