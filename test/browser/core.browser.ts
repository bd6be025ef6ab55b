import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, read, render } from '../../src/index.ts';
import { openBrowser, type Reader } from './browser.ts';

const TEXTS = {
  old: '78/1. A title\n\nThe General Assembly,\n\n1. *Urges* all 12 States to act;\n',
  new: '79/1. A title\n\nThe General Assembly,\n\n1. *Urges* all 13 States to act;\n\n2. *Requests* a report.\n',
};

let reader: Reader;
beforeAll(async () => {
  reader = await openBrowser();
});
afterAll(() => reader?.close());

describe('the core in a browser', () => {
  it('reads two Markdown texts, compares them and renders them, as it does in Node', async () => {
    const { page, complaints, requests } = await reader.open(`<!doctype html><script>${await inOnePiece()}</script>`);
    const made = await page.evaluate((texts) => {
      const { compare, read, render } = Reflect.get(globalThis, 'resdiff');
      const { document: old } = read(texts.old, { name: 'old' });
      const comparison = compare({ old, new: read(texts.new, { name: 'new' }).document });
      const view = { all: true, only: null };
      return { plain: render.plain(comparison, view), html: render.html(comparison, view) };
    }, TEXTS);
    const [old, now] = [read(TEXTS.old, { name: 'old' }).document, read(TEXTS.new, { name: 'new' }).document];
    const comparison = compare({ old, new: now });
    const view = { all: true, only: null };
    expect(made).toEqual({ plain: render.plain(comparison, view), html: render.html(comparison, view) });
    expect(made.plain).toContain('all [-12-]{+13+} States');
    expect([complaints, requests]).toEqual([[], []]);
  });

  it('imports nothing of Node, in none of its files', () => {
    const folder = join('dist', 'browser');
    for (const name of readdirSync(folder)) {
      const imported = [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import\()\s*"([^"]+)"/gu)];
      const foreign = imported.flatMap(([, path = '']) => (isBuiltin(path) || /^[\w@-]+$/u.test(path) ? [path] : []));
      expect(foreign, name).toEqual([]);
    }
  });
});

/** The built files as one script: a page opened from a file may load no modules beside it. */
async function inOnePiece(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['dist/browser/resdiff.js'],
    bundle: true,
    format: 'iife',
    globalName: 'resdiff',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}
