import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { leanPdf } from './lean-pdf.js';

// Makes the page on which files are dropped, from a built program: `dist/app/resdiff.html`, with everything in it, and
// `dist/app/site`, which a browser can install.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'dist') } } });
const SOURCE = join(ROOT, 'src/app');
const OUT = join(values.out, 'app');
const MAX_BYTES = 1_000_000;

const shared = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2023', 'chrome111', 'firefox114', 'safari16.4'],
  platform: 'browser',
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [corpus(), leanPdf()],
};

const engine = await bundled('engine/worker.ts');
const script = await bundled('main.tsx');
const { packed } = await imported('shell/packed.ts');
const { code: style } = await transform(read('shell/app.css'), { loader: 'css', minify: true });
const icon = read('shell/icon.svg').trim();
const reports = await reportHashes();

rmSync(OUT, { recursive: true, force: true });
mkdirSync(join(OUT, 'site'), { recursive: true });
const inlined = {
  engine: packed(deflateRawSync(engine, { level: 9 })),
  script: inElement(script),
  style: inElement(style).trim(),
  icon: `data:image/svg+xml,${encodeURIComponent(icon)}`,
};
const page = pageWith({ ...inlined, links: '', policy: policy("connect-src 'none'") });
writeFileSync(join(OUT, 'resdiff.html'), page);
writeSite();
if (page.length > MAX_BYTES) throw new Error(`resdiff.html has ${page.length} bytes, more than ${MAX_BYTES}`);

async function bundled(entry) {
  const { outputFiles } = await build({ ...shared, entryPoints: [join(SOURCE, entry)] });
  return outputFiles[0].text;
}

/** A module of the app, for this script. */
async function imported(path) {
  const { outputFiles } = await build({ ...shared, entryPoints: [join(SOURCE, path)], format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

function read(path) {
  return readFileSync(join(SOURCE, path), 'utf8');
}

/** The dates that the program knows, and the texts to try the page with. */
function corpus() {
  return {
    name: 'corpus',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^resdiff:corpus$/ }, () => ({ path: 'corpus', namespace: 'corpus' }));
      onLoad({ filter: /.*/, namespace: 'corpus' }, () => {
        const folder = join(ROOT, 'corpus');
        const { documents } = JSON.parse(readFileSync(join(folder, 'corpus.json'), 'utf8'));
        const dates = documents.map(({ symbol, adopted }) => ({ symbol, adopted }));
        const samples = documents.map(({ file }) => ({
          name: file.split('/').at(-1),
          text: readFileSync(join(folder, file), 'utf8'),
        }));
        return {
          contents: `export const corpus = ${JSON.stringify(dates)}; export const samples = ${JSON.stringify(samples)};`,
        };
      });
    },
  };
}

/** The hashes of the scripts and styles of reports, which run within the page and under its policy. */
async function reportHashes() {
  const found = { scripts: [], styles: [] };
  for (const path of ['report/html/page-assets.js', 'report/history/assets.js']) {
    const assets = await import(pathToFileURL(join(values.out, path)).href);
    for (const [name, value] of Object.entries(assets)) {
      if (name.endsWith('SCRIPT_HASH')) found.scripts.push(value);
    }
  }
  return found;
}

/** Nothing but what is in the page may run, and nothing may be asked for. */
function policy(connections, more = '') {
  const scripts = [hashOf(inlined.script), ...reports.scripts].map((hash) => `'sha256-${hash}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${scripts} blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'frame-src blob:',
    connections,
    "base-uri 'none'",
    "form-action 'none'",
    ...(more === '' ? [] : [more]),
  ].join('; ');
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('base64');
}

/** A text as it may lie in a `script` or `style` element. */
function inElement(text) {
  return text.replace(/<(?=\/(?:script|style)|!--)/giu, '\\x3c');
}

function pageWith(parts) {
  return read('shell/index.html').replace(/\{(\w+)\}/gu, (_, name) => parts[name]);
}

function writeSite() {
  writeFileSync(join(OUT, 'site', 'index.html'), pageWith({ ...inlined, links: '', policy: policy("connect-src 'self'") }));
}
