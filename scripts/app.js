import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { leanPdf } from './lean-pdf.js';

// Makes the page on which files are dropped, from a built program: `dist/app/resdiff.html`, with everything in it, and
// `dist/app/site`, which a browser can install.

// Makes the page on which files are dropped: `app/resdiff.html`, with everything in it, and `app/site`, which a browser can install.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'src/app');

/** What a mail, a stick or an intranet takes without a question. */
const MAX_BYTES = 1_000_000;

/**
 * @param {string} out the folder in which `app` is made anew
 * @param {(inputs: readonly string[]) => string} licensesOf the licences of what is put into our files
 */
export async function buildApp(out, licensesOf) {
  const { metafile } = await built('engine/worker.ts', [licenses(() => ''), corpus()]);
  const script = inElement((await built('main.tsx', [])).text);
  const told = licensesOf([...Object.keys(metafile.inputs), 'node_modules/preact/']);
  const engine = await built('engine/worker.ts', [licenses(() => told), corpus()]);
  const { packed } = await imported('src/app/shell/packed.ts');
  const { code: style } = await transform(read('shell/app.css'), { loader: 'css', minify: true });
  const icon = read('shell/icon.svg').trim();
  const parts = {
    engine: packed(deflateRawSync(engine.text, { level: 9 })),
    script,
    style: inElement(style).trim(),
    icon: `data:image/svg+xml,${encodeURIComponent(icon)}`,
  };
  const scripts = [hashOf(script), ...(await reportScripts())].map((hash) => `'sha256-${hash}'`).join(' ');
  const folder = join(out, 'app');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'site'), { recursive: true });
  const page = pageWith({ ...parts, links: '', policy: policyOf(scripts) });
  if (page.length > MAX_BYTES) throw new Error(`resdiff.html has ${page.length} bytes, more than ${MAX_BYTES}`);
  writeFileSync(join(folder, 'resdiff.html'), page);
  await writeSite(join(folder, 'site'), parts, scripts, icon);
}

async function built(entry, plugins) {
  const { outputFiles, metafile } = await build({
    bundle: true,
    metafile: true,
    minify: true,
    format: 'iife',
    target: BROWSERS,
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryPoints: [join(SOURCE, entry)],
    plugins: [leanPdf(), withoutTerminals(), atOnce(), ...plugins],
  });
  return { text: outputFiles[0].text, metafile };
}

/** The first with all that the page needs: `DecompressionStream` for raw streams came last. */
const BROWSERS = ['es2023', 'chrome111', 'firefox114', 'safari16.4'];

/** A module of ours, for this script. */
async function imported(path) {
  const { outputFiles } = await build({ entryPoints: [join(ROOT, path)], bundle: true, format: 'esm', write: false });
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

/** The page has no terminal: what is written for one is left out. */
function withoutTerminals() {
  return {
    name: 'without-terminals',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]report[\\/](?:\w+[\\/])+terminal\.ts$/ }, ({ path }) => {
        const names = [...readFileSync(path, 'utf8').matchAll(/^export (?:async )?function (\w+)/gmu)];
        return {
          contents: names
            .map(([, name]) => `export function ${name}() { throw new Error('the page has no terminal'); }`)
            .join('\n'),
        };
      });
    },
  };
}

/** One script loads nothing late but the reader of PDFs; what seems to be loaded late would be wrapped in more than it is worth. */
function atOnce() {
  return {
    name: 'at-once',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, ({ path }) => {
        const imports = [];
        const nameOf = (from) => {
          imports.push(`import * as late${imports.length} from ${from};`);
          return `late${imports.length - 1}`;
        };
        const contents = readFileSync(path, 'utf8')
          .replace(/\(await import\(('\.[^']+')\)\)/gu, (_, from) => nameOf(from))
          .replace(/\bawait import\(('\.[^']+')\)/gu, (_, from) => nameOf(from))
          .replace(/\bimport\(('\.[^']+')\)/gu, (_, from) => `Promise.resolve(${nameOf(from)})`);
        return { contents: `${contents}\n${imports.join('\n')}`, loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

/** The licences of the parts, which go where the file goes. */
function licenses(text) {
  return {
    name: 'licenses',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^resdiff:licenses$/ }, () => ({ path: 'licenses', namespace: 'licenses' }));
      onLoad({ filter: /.*/, namespace: 'licenses' }, () => ({
        contents: `export const licenses = ${JSON.stringify(text())};`,
      }));
    },
  };
}

/** The hashes of the scripts of reports, which run within the page and under its policy. */
async function reportScripts() {
  const assets = await Promise.all(REPORT_ASSETS.map(imported));
  return assets.flatMap((names) =>
    Object.entries(names).flatMap(([name, value]) => (name.endsWith('SCRIPT_HASH') ? [value] : [])),
  );
}

const REPORT_ASSETS = [
  'src/report/html/page-assets.ts',
  'src/report/html/report-assets.ts',
  'src/report/history/assets.ts',
];

/** Nothing but what is in the page may run, and nothing may be asked for. */
function policyOf(scripts, { own = '', more = [] } = {}) {
  return [
    "default-src 'none'",
    `script-src ${scripts} blob:`,
    `worker-src ${own}blob:`,
    "style-src 'unsafe-inline'",
    `img-src ${own}data:`,
    'frame-src blob:',
    "connect-src 'none'",
    ...more,
    "base-uri 'none'",
    "form-action 'none'",
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

/** The page with what a browser needs to install it: what it is called, what it opens, and a worker that keeps it. */
async function writeSite(folder, parts, scripts, icon) {
  const policy = policyOf(scripts, { own: "'self' ", more: ["manifest-src 'self'"] });
  const page = pageWith({ ...parts, links: LINKS, policy });
  const version = createHash('sha256').update(page).digest('hex').slice(0, 12);
  const { text } = await built('shell/service-worker.ts', []);
  const worker = text.replace('{version}', version);
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'icon.svg'), icon);
  writeFileSync(join(folder, 'manifest.webmanifest'), read('shell/manifest.webmanifest'));
  writeFileSync(join(folder, 'sw.js'), worker);
}

const LINKS = '<link rel="manifest" href="manifest.webmanifest">\n';
