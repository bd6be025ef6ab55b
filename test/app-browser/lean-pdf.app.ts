import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leanPdf } from '../../scripts/lean-pdf.js';
import { forPage } from '../../src/app/engine/words.ts';
import { SHARED_FOLDER } from '../support/shared.ts';
import { type Chromium, openChromium } from './chromium.ts';
import { ODD_PDFS } from './odd-pdfs.ts';
import { cardsOn, untilRead } from './page.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** What the app has of the readers. */
interface Readers {
  readonly readAny: (bytes: Uint8Array, about: { readonly name: string }) => Promise<unknown>;
  readonly readReport: (bytes: Uint8Array, about: { readonly name: string }) => Promise<unknown>;
  readonly printsOf: (bytes: Uint8Array, measured: unknown) => Promise<unknown>;
  readonly measuredAt: (about: { readonly name: string }) => unknown;
}

const SOURCE = join(ROOT, 'src', 'formats');
const ENTRY = `
  export { readAny, readReport } from '${SOURCE}/read-any.ts';
  export { printsOf } from '${SOURCE}/pdf/pages.ts';
  export { measuredAt } from '${SOURCE}/reading.ts';
`;

let folder: string;
let browser: Chromium;
let whole: Readers;
let lean: Readers;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resdiff-lean-'));
  [whole, lean] = [await bundled('whole', false), await bundled('lean', true)];
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function bundled(name: string, isLean: boolean): Promise<Readers> {
  const path = join(folder, `${name}.mjs`);
  const entry = join(folder, `${name}.entry.ts`);
  await writeFile(entry, ENTRY);
  await build({
    input: entry,
    platform: 'browser',
    logLevel: 'silent',
    output: { file: path, format: 'esm', codeSplitting: false },
    plugins: isLean ? [leanPdf()] : [],
  });
  return import(/* @vite-ignore */ pathToFileURL(path).href);
}

/** Everything that comes of a file: each piece of print at its place, the text or drafts read from it, or why there are none. */
async function allOf(readers: Readers, bytes: Uint8Array): Promise<readonly string[]> {
  const { readAny, readReport } = readers;
  return [...(await printOf(readers, bytes)), await told(readAny(bytes, ABOUT)), await told(readReport(bytes, ABOUT))];
}

/** The pieces of print alone, from which all else is made. */
async function printOf({ printsOf, measuredAt }: Readers, bytes: Uint8Array): Promise<readonly string[]> {
  return [await told(printsOf(bytes, measuredAt(ABOUT)))];
}

const ABOUT = { name: 'a.pdf' };

function told(work: Promise<unknown>): Promise<string> {
  return work.then(
    (value) => JSON.stringify(value),
    (cause: unknown) => `refused: ${cause instanceof Error ? `${cause.name} ${cause.message}` : cause}`,
  );
}

async function expectTheSame(name: string, bytes: Uint8Array, of = allOf): Promise<readonly string[]> {
  const [wanted, found] = [await of(whole, bytes), await of(lean, bytes)];
  // Without the texts, which are as long as the file: the first difference is enough.
  for (const [at, text] of wanted.entries()) {
    const other = found[at] ?? '';
    const place = [...text].findIndex((letter, index) => letter !== other[index]);
    if (text !== other) expect(other.slice(place, place + 120), name).toBe(text.slice(place, place + 120));
  }
  expect(
    found.map((text) => text.length),
    name,
  ).toEqual(wanted.map((text) => text.length));
  return wanted;
}

describe('the reader of PDFs without what it takes to show a page', () => {
  it.each(ODD_PDFS)('reads the same beside what is no text: $name', async ({ name, bytes }) => {
    const [prints = ''] = await expectTheSame(name, bytes);
    expect(prints.includes('Urges all States') || prints.startsWith('refused'), prints.slice(0, 200)).toBe(true);
  });

  it('reads the same of what a browser prints: fonts in the file, pictures, gradients, forms, several scripts', async () => {
    const [prints = '', text = ''] = await expectTheSame('printed', await browser.print(PRINTED));
    expect(prints).toContain('lamps');
    expect(text).toContain('Urges all States to keep their lamps lit');
  });

  it('reads the same in a browser, where other parts of it run', async () => {
    const files = ODD_PDFS.map(({ name, bytes }) => ({ name: `${name}.pdf`, content: bytes }));
    const wanted: string[] = [];
    for (const { name, content } of files)
      wanted.push(
        await whole.readAny(content, { name }).then(
          () => 'ready',
          (cause: unknown) => (cause instanceof Error ? forPage(cause.message) : 'refused'),
        ),
      );
    const page = await browser.open();
    await page.choose(files);
    await untilRead(page, files.length, 100_000);
    const found = (await cardsOn(page)).map(({ status, words }, at) =>
      status === 'ready' ? 'ready' : ([wanted[at] ?? ''].find((sentence) => words.includes(sentence)) ?? words),
    );
    expect(found).toEqual(wanted);
    expect([page.requests, page.complaints]).toEqual([[], []]);
  });

  const found = ['corpus', 'official-pdf', 'failing', 'languages', 'negotiation', 'summary'].flatMap(pdfsIn);
  it.runIf(found.length > 0)('reads the same of every real PDF at hand', { timeout: 600_000 }, async () => {
    let words = 0;
    for (const path of found) {
      const [prints = ''] = await expectTheSame(path, new Uint8Array(readFileSync(join(SHARED_FOLDER, path))), printOf);
      words += prints.length;
    }
    expect(words).toBeGreaterThan(1_000_000);
  });
});

function pdfsIn(name: string): readonly string[] {
  const inside = join(SHARED_FOLDER, name);
  if (!existsSync(inside)) return [];
  return readdirSync(inside, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pdf'))
    .sort()
    .map((file) => join(name, file));
}

const PRINTED = `<!doctype html><meta charset="utf-8"><title>A/RES/78/10</title>
<style>
  body { font: 12pt Georgia, serif } i { font-style: italic }
  .g { height: 3cm; background: linear-gradient(red, blue) } .r { height: 3cm; background: radial-gradient(red, transparent) }
  .o { opacity: 0.5; filter: blur(1px) } .m { mask-image: linear-gradient(black, transparent) }
  input { border: 1px solid }
</style>
<p>A/RES/78/10</p><h1>The keeping of lighthouses</h1>
<p><i>The General Assembly</i>,</p><p><i>Recalling</i> its resolution 77/10,</p>
<div class="g"></div><div class="r"></div><p class="o">Half seen</p><p class="m">Masked</p>
<svg width="99" height="99"><circle cx="50" cy="50" r="40" fill="url(#a)"/><pattern id="a" width="9" height="9"><text>t</text></pattern></svg>
<canvas id="c" width="64" height="64"></canvas>
<p>1. <i>Urges</i> all States to keep their lamps lit;</p><p>2. <i>Decides</i> to remain seized of the matter.</p>
<p dir="rtl" lang="ar">إن الجمعية العامة</p><p lang="ru">Генеральная Ассамблея</p><p>ﬁ ﬂ ½</p>
<form><input value="typed"><textarea>more</textarea><select><option>one</option></select><input type="checkbox" checked></form>
<a href="https://example.org">a link</a>
<script>
  const c = document.getElementById('c').getContext('2d');
  c.fillStyle = 'green'; c.fillRect(0, 0, 64, 64);
  for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
    const image = new Image(); image.src = document.getElementById('c').toDataURL(type); document.body.append(image);
  }
</script>`;
