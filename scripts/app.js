import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';
import { leanPdf } from './lean-pdf.js';

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
  const main = await bundled('main.tsx', []);
  // The engine has the licences in it: what they are is known when it was bundled without them.
  const { inputs } = await bundled('engine/worker.ts', [licenses(''), corpus()]);
  const told = licensesOf([...main.inputs, ...inputs]);
  const engine = await bundled('engine/worker.ts', [licenses(told), corpus()]);
  const start = inElement((await bundled('shell/start.ts', [])).code);
  const { packed } = await imported('src/app/shell/packed.ts');
  const style = await styleOf('shell/app.css');
  const icon = read('shell/icon.svg').trim();
  const parts = {
    engine: packed(await deflated(engine.code)),
    main: packed(await deflated(main.code)),
    start,
    style: inElement(style).trim(),
    icon: `data:image/svg+xml,${encodeURIComponent(icon)}`,
  };
  const scripts = [hashOf(start), ...(await reportScripts())].map((hash) => `'sha256-${hash}'`).join(' ');
  const folder = join(out, 'app');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'site'), { recursive: true });
  const page = pageWith({ ...parts, links: '', policy: policyOf(scripts) });
  const bytes = Buffer.byteLength(page);
  if (bytes > MAX_BYTES) throw new Error(`resdiff.html has ${bytes} bytes, more than ${MAX_BYTES}`);
  writeFileSync(join(folder, 'resdiff.html'), page);
  await writeSite(join(folder, 'site'), parts, scripts, icon);
}

/** One script, and the files it was made of. This bundler makes it 3 % smaller than the one that makes the program. */
async function bundled(entry, plugins) {
  const bundle = await rolldown({
    input: join(SOURCE, entry),
    platform: 'browser',
    plugins: [leanPdf(), withoutEntities(), ...plugins],
    transform: { target: BROWSERS, define: { 'import.meta': '{}' } },
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  return { code: output[0].code, inputs: output[0].moduleIds };
}

/** As any `inflate` reads it, 5 % smaller than the deflate of Node makes it; ten times as many rounds would save nothing more. */
async function deflated(code) {
  // Loaded here only: once it is, it takes every error that nobody catches for its own.
  const { default: zopfli } = await import('@gfx/zopfli');
  return zopfli.deflateAsync(Buffer.from(code), { numiterations: 15 });
}

async function styleOf(path) {
  const { outputFiles } = await build({ entryPoints: [join(SOURCE, path)], bundle: true, minify: true, write: false });
  return outputFiles[0].text;
}

/** The first with all that the page needs: `DecompressionStream` for raw streams came last. */
const BROWSERS = ['es2023', 'chrome111', 'firefox114', 'safari16.4'];

/**
 * What judges the entities that an XML file declares: such files are refused before anything is made of them, so that here it may find
 * all of them bad.
 */
function withoutEntities() {
  return made(
    'is-unsafe',
    () => "export const isUnsafe = () => true; export const HTML = 'HTML'; export const XML = 'XML';",
  );
}

/** A module of ours, for this script. */
async function imported(path) {
  const { outputFiles } = await build({ entryPoints: [join(ROOT, path)], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

function read(path) {
  return readFileSync(join(SOURCE, path), 'utf8');
}

/** A module that the build writes. */
function made(name, contents) {
  const id = `\0${name}`;
  return {
    name,
    resolveId: (asked) => (asked === name ? id : null),
    load: (asked) => (asked === id ? contents() : null),
  };
}

/** The dates that the program knows, and the texts to try the page with. */
function corpus() {
  return made('resdiff:corpus', () => {
    const folder = join(ROOT, 'corpus');
    const { documents } = JSON.parse(readFileSync(join(folder, 'corpus.json'), 'utf8'));
    const dates = documents.map(({ symbol, adopted }) => ({ symbol, adopted }));
    // A name of their own: the same file from the user is read as any other.
    const samples = documents.map(({ file, symbol, vote, reconstructed, provenance }) => ({
      name: `Sample ${file.split('/').at(-1)}`,
      text: readFileSync(join(folder, file), 'utf8'),
      facts: {
        vote,
        reconstructed,
        provenance: reconstructed ? `${symbol} is reconstructed (${provenance}), not an official copy` : '',
      },
    }));
    return `export const corpus = ${JSON.stringify(dates)}; export const samples = ${JSON.stringify(samples)};`;
  });
}

/** The licences of the parts, which go where the file goes. */
function licenses(text) {
  return made('resdiff:licenses', () => `export const licenses = ${JSON.stringify(text)};`);
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
  const { code } = await bundled('shell/service-worker.ts', []);
  const worker = code.replace('{version}', version);
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'icon.svg'), icon);
  writeFileSync(join(folder, 'manifest.webmanifest'), read('shell/manifest.webmanifest'));
  writeFileSync(join(folder, 'sw.js'), worker);
}

const LINKS = '<link rel="manifest" href="manifest.webmanifest">\n';
