import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildApp } from './app.js';

// Makes the program: `dist` (or `--out FOLDER`) with the library as the compiler writes it, the command line bundled with the
// packages it needs and cut where something is loaded late, the core for browsers, and the page on which files are dropped (alone
// with `--only app`).

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, 'dist') }, only: { type: 'string' } },
});
const OUT = values.out;

const COMMON = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2023',
  legalComments: 'none',
  logLevel: 'warning',
  minifySyntax: true,
  minifyWhitespace: true,
};

if (values.only !== 'app') {
  rmSync(OUT, { recursive: true, force: true });
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', ROOT, '--outDir', OUT], {
    stdio: 'inherit',
  });
  for (const room of ['cli', 'host']) rmSync(join(OUT, room), { recursive: true });
  await commandLine();
  await browser();
}
await buildApp(OUT, licensesOf);

async function commandLine() {
  const { metafile } = await build({
    ...COMMON,
    metafile: true,
    entryPoints: {
      start: join(ROOT, 'src/cli/start.ts'),
      'batch-worker': join(ROOT, 'src/cli/batch/worker.ts'),
      'pdf-worker': join(ROOT, 'src/host/pdf/worker.ts'),
    },
    outdir: join(OUT, 'cli'),
    platform: 'node',
    // For Node this package names its CommonJS files. Bundled and loaded late, those have no export but the default, and they ask
    // for `require`: no file in YAML could be read. Its ES modules are the same code.
    external: ['node-sqlite3-wasm'],
    alias: { yaml: join(ROOT, 'node_modules/yaml/browser/index.js') },
    plugins: [oneChunkOfCommands()],
  });
  writeFileSync(join(OUT, 'licenses.txt'), licensesOf(Object.keys(metafile.inputs)));
}

/**
 * Every command but the comparison is loaded late, and all of them from one chunk: with a chunk for each, what they share is cut
 * into so many small files that the comparison starts 4 % later.
 */
function oneChunkOfCommands() {
  const cli = join(ROOT, 'src/cli');
  const rows = readFileSync(join(cli, 'commands.ts'), 'utf8').matchAll(/import\('(\.\/commands\/[^']+)'\)\)\.(\w+)/gu);
  const late = [...rows].filter(([, path]) => !path.endsWith('/compare.ts'));
  const contents = late.map(([, path, name]) => `export { ${name} } from '${path}';`).join('\n');
  return {
    name: 'one-chunk-of-commands',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/commands\// }, ({ kind, path, importer }) =>
        kind === 'dynamic-import' && importer === join(cli, 'commands.ts') && !path.endsWith('/compare.ts')
          ? { path: 'commands', namespace: 'late' }
          : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'late' }, () => ({ contents, loader: 'js', resolveDir: cli }));
    },
  };
}

/** What is put into our files keeps its licence. */
function licensesOf(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each));
    const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
    return `${name} ${version}\n\n${text}\n`;
  });
  return `Parts of these packages are in the files of this folder.\n\n${texts.join('\n---\n\n')}`;
}

/** The core as one file for a page; the readers of PDF and HTML stay apart until such a document comes. */
async function browser() {
  await build({
    ...COMMON,
    entryPoints: { resdiff: join(ROOT, 'src/index.ts') },
    outdir: join(OUT, 'browser'),
    platform: 'browser',
    chunkNames: '[name]-[hash]',
  });
}
