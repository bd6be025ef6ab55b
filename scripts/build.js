import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, transform } from 'esbuild';

// Makes the program: `dist` (or `--out FOLDER`) with the library as the compiler writes it, the command line in few files,
// the core for browsers in one, and the texts of the corpus as they are read.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'dist') } } });
const OUT = values.out;

const COMMON = {
  bundle: true,
  format: 'esm',
  target: 'es2023',
  legalComments: 'none',
  logLevel: 'warning',
  minifySyntax: true,
  minifyWhitespace: true,
};

/** What modules call the folder they stand in, CommonJS calls otherwise. */
const HERE = { 'import.meta.dirname': '__dirname', 'import.meta.url': 'hereUrl' };
const HERE_URL = "const hereUrl = require('node:url').pathToFileURL(__filename).href;";

rmSync(OUT, { recursive: true, force: true });
execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', ROOT, '--outDir', OUT], {
  stdio: 'inherit',
});
rmSync(join(OUT, 'cli'), { recursive: true });
await commandLine();
await browser();
await corpus();

/**
 * The command line, packages and all, cut where something is loaded late. In CommonJS, which starts faster than modules; the
 * cut is made while they are modules, since only then esbuild shares what two of them need.
 */
async function commandLine() {
  const folder = join(OUT, 'cli');
  const { outputFiles, metafile } = await build({
    ...COMMON,
    metafile: true,
    entryPoints: ['run', 'compare-command', 'batch-worker', 'pdf-worker'].map((name) =>
      join(ROOT, `src/cli/${name}.ts`),
    ),
    outdir: folder,
    platform: 'node',
    splitting: true,
    write: false,
    alias: {
      'string-width': join(ROOT, 'scripts/light/string-width.js'),
      '#supports-color': join(ROOT, 'scripts/light/supports-color.js'),
    },
  });
  const parts = new Map();
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      supported: { 'dynamic-import': false },
      define: HERE,
      banner: text.includes('import.meta.url') ? HERE_URL : '',
    });
    parts.set(basename(path, '.js'), code);
  }
  const inPack = neededBy(['run', 'compare-command'], parts);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  for (const [name, code] of parts) {
    const isPacked = inPack.has(name);
    writeFileSync(
      join(folder, `${name}.js`),
      isPacked ? `module.exports = require('./packed.cjs')('${name}');\n` : code,
    );
  }
  writeFileSync(join(folder, 'packed.cjs'), packOf(new Map([...parts].filter(([name]) => inPack.has(name)))));
  await startFile(folder);
  writeFileSync(join(OUT, 'licenses.txt'), licensesOf(Object.keys(metafile.inputs)));
}

/** What is loaded first, by itself: it must not load the pack before it knows that it is wanted. */
async function startFile(folder) {
  const apart = {
    name: 'apart',
    setup: (it) => it.onResolve({ filter: /\/run\.ts$/ }, () => ({ path: './run.js', external: true })),
  };
  await build({
    ...COMMON,
    entryPoints: [join(ROOT, 'src/cli/start.ts')],
    outfile: join(folder, 'start.js'),
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: HERE,
    alias: { 'node:module': join(ROOT, 'scripts/light/module.js') },
    plugins: [apart],
  });
}

/** Some parts, and all that they need from the start. */
function neededBy(names, parts) {
  const found = new Set(names);
  for (const name of found) {
    const early = parts.get(name).replaceAll(/Promise\.resolve\(\)\.then\([^;]*?require\("[^"]+"\)\)\)/gu, '');
    for (const [, needed] of early.matchAll(/require\("\.\/([\w-]+)\.js"\)/gu)) found.add(needed);
  }
  return found;
}

/** Several parts in one file that needs to be found, read and compiled once. Its first line is its hash. */
function packOf(parts) {
  const texts = [...parts].map(([name, code]) => `${JSON.stringify(name)}(module, exports, require) {${code}\n}`);
  // A script, of which the program's start takes the function that it is worth; `require` may take it as well.
  let body = `((run) => (typeof module === 'object' && run(module, require, __filename, __dirname), run))(
function (module, require, __filename, __dirname) {
const parts = {${texts.join(',\n')}};
const made = new Map();
const outside = require;
function part(name) {
  const known = made.get(name);
  if (known !== undefined) return known.exports;
  const own = { exports: {} };
  made.set(name, own);
  parts[name](own, own.exports, (path) => {
    const near = path.startsWith('./') ? path.slice(2, -3) : '';
    return near in parts ? part(near) : outside(path);
  });
  return own.exports;
}
part.has = (name) => made.has(name);
module.exports = part;
});
`;
  // Read as Latin-1, which is faster and half as large in memory. What is not ASCII stands in regular expressions only.
  body = body.replace(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `// ${createHash('sha256').update(body).digest('hex').slice(0, 16)}\n${body}`;
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
    splitting: true,
    chunkNames: '[name]-[hash]',
  });
}

/** The texts of the corpus as they are read: reading them again in every run took longer than to compare them. */
async function corpus() {
  const folder = join(OUT, 'corpus');
  mkdirSync(folder, { recursive: true });
  const { readAny } = await import(pathToFileURL(join(OUT, 'browser/resdiff.js')).href);
  const { documents } = JSON.parse(readFileSync(join(ROOT, 'corpus/corpus.json'), 'utf8'));
  for (const { file, sha256 } of documents) {
    const bytes = readFileSync(join(ROOT, 'corpus', file));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error(`corpus.json is wrong about ${file}`);
    const { document } = await readAny(bytes, { name: file });
    const text = JSON.stringify({ format: 'resdiff.preread', sha256, document });
    writeFileSync(join(folder, `${sha256.slice(0, 16)}.json`), `${text}\n`);
  }
}
