import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Packed {
  readonly tarball: string;
  /** The paths in it. */
  readonly files: readonly string[];
}

/** The package as npm makes it, of what the sources give now. */
export function packed(folder: string): Packed {
  if (isStale()) execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.js')], { cwd: ROOT });
  const [made] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT));
  return { tarball: join(folder, made.filename), files: made.files.map(({ path }: { path: string }) => path) };
}

/** What the command line does not carry in its bundle: this package reads its WebAssembly beside itself. */
const EXTERNAL = 'node-sqlite3-wasm';

/**
 * The package taken out of its tarball, without npm and without the packages it names but one: the command line is to run from its
 * bundle, and `npm test` may not wait for a registry.
 */
export function unpacked({ tarball }: Packed, folder: string): string {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  mkdirSync(join(folder, 'package', 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules', EXTERNAL), join(folder, 'package', 'node_modules', EXTERNAL));
  return join(folder, 'package');
}

/** The package installed by npm into an empty folder, with what it depends on. */
export function installed({ tarball }: Packed, folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "elsewhere", "private": true, "type": "module" }\n');
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], folder);
  return join(folder, 'node_modules', 'resdiff');
}

/** Whether something that goes into the program is younger than what was built of it. */
function isStale(): boolean {
  const sources = [
    'src',
    'scripts/build.js',
    'scripts/app.js',
    'scripts/lean-pdf.js',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ];
  return Math.max(...sources.map((name) => youngestIn(join(ROOT, name)))) > builtAt();
}

/** What the build writes last. */
function builtAt(): number {
  return statSync(join(ROOT, 'dist', 'app', 'resdiff.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function youngestIn(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngestIn(join(path, name))));
}

export function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** Releases that the package promises to run on. */
export const RELEASES = ['20', '22', '24', '26'] as const;

/**
 * The Node of a release: the one that runs this, one below the folder that RESDIFF_NODES names
 * (`22/node_modules/.bin/node`), or one that npm brings.
 */
export function nodeOf(release: string, folder: string): string {
  if (process.versions.node.startsWith(`${release}.`)) return process.execPath;
  const { RESDIFF_NODES: known } = process.env;
  const place = known === undefined ? join(folder, `node-${release}`) : join(known, release);
  if (known === undefined) {
    npm(['install', '--no-save', '--no-package-lock', '--prefix', place, `node@${release}`], folder);
  }
  return join(place, 'node_modules', '.bin', 'node');
}
