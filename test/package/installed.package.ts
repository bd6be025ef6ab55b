import { execFileSync, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { stagedWorld } from '../support/world.ts';

/** Releases that the package promises to run on; the one that runs this is there already. */
const RELEASES = ['20', '22', '24', '26'];
const WHOLE_MAX_BYTES = 3_500_000;

const folder = mkdtempSync(join(tmpdir(), 'resdiff-package-'));
const home = join(folder, 'elsewhere');
const installed = join(home, 'node_modules', 'resdiff');
let tarball = '';
let files: readonly string[] = [];

beforeAll(() => {
  const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.'));
  tarball = join(folder, packed.filename);
  files = packed.files.map(({ path }: { path: string }) => path);
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "name": "elsewhere", "private": true, "type": "module" }\n');
  npm(['install', '--no-audit', '--no-fund', tarball], home);
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
    expect(texts.filter((path) => readFileSync(join(installed, path), 'utf8').includes(root))).toEqual([]);
  });

  it('installs a command', () => {
    const command = join(home, 'node_modules', '.bin', 'resdiff');
    accessSync(command, constants.X_OK);
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toBe(`${version()}\n`);
    expect(execFileSync(command, ['completion', 'zsh'], { encoding: 'utf8' })).toContain('compdef');
  });

  it('shows the same help as with the packages that the command line is made without', async () => {
    const { world, printed } = stagedWorld({}, { version: version() });
    await main(['--help'], world);
    expect(execFileSync(process.execPath, [join(installed, 'bin', 'resdiff.js'), '--help'], { encoding: 'utf8' })).toBe(
      printed(),
    );
  });

  it.each(RELEASES)('runs on Node %s as on any other', (release) => {
    const node = nodeOf(release);
    expect(run(node, ['--version'], {}).stdout).toMatch(new RegExp(`^v${release}\\.`, 'u'));
    const bin = join(installed, 'bin', 'resdiff.js');
    const cached = { XDG_CACHE_HOME: join(folder, `cache-${release}`), XDG_DATA_HOME: join(folder, 'none') };
    const first = run(node, [bin, '77/79', '78/32'], cached);
    const kept = compiledIn(cached.XDG_CACHE_HOME);
    expect(kept).toHaveLength(1);
    expect(run(node, [bin, '77/79', '78/32'], cached)).toEqual(first);
    // What V8 does not take is compiled and kept anew: another file under the same name.
    expect(compiledIn(cached.XDG_CACHE_HOME)).toEqual(kept);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toContain('7 reworded (3 by the calendar), 21 unchanged');
    expect(run(node, [bin, '77/79', '78/32'], { ...cached, RESDIFF_CODE_CACHE: '0' })).toEqual(first);
    expect(run(node, [bin, 'convert', '78/32', '-f', 'md'], cached).stdout).toContain('Cluster Munitions');
    writeFileSync(join(home, 'use.js'), USE);
    expect(run(node, [join(home, 'use.js')], {})).toEqual({
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
    const { status, stdout } = run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', home], {});
    expect([stdout, status]).toEqual(['', 0]);
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

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A program from npm that is no dependency of ours, in a fixed version. */
function tool([name = '', command = '']: readonly string[], args: readonly string[]) {
  const fetched = ['exec', '--yes', '--package', name, '--', command, ...args];
  const { status, stdout, stderr } = spawnSync('npm', fetched, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function nodeOf(release: string): string {
  if (process.versions.node.startsWith(`${release}.`)) return process.execPath;
  const place = join(folder, `node-${release}`);
  npm(['install', '--no-save', '--no-package-lock', '--prefix', place, `node@${release}`], folder);
  return join(place, 'node_modules', '.bin', 'node');
}

function run(node: string, args: readonly string[], environment: Readonly<Record<string, string>>) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(node, args, { env: { ...env, ...environment }, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** The files of the code cache, told apart even where they have one name. */
function compiledIn(cache: string): readonly string[] {
  const own = join(cache, 'resdiff');
  return readdirSync(own).map((name) => `${name} ${statSync(join(own, name)).ino}`);
}
