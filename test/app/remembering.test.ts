import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseQuery, read, recordOf, search } from '../../src/index.ts';
import { sources } from '../../src/record/sources.ts';
import { renderSearchHtml } from '../../src/report/record/search/html.ts';
import { renderSourcesHtml } from '../../src/report/record/sources/html.ts';
import { PageEngine } from '../support/page-engine.ts';

const CORPUS = join(import.meta.dirname, '..', '..', 'corpus', 'cluster-munitions');
const TEXTS = ['A_RES_76_47', 'A_RES_77_79', 'A_RES_78_32'];
const bytesOf = (key: string) => new Uint8Array(readFileSync(join(CORPUS, `${key}.md`)));
const textOf = (key: string) => read(bytesOf(key), { name: `${key}.md` }).document;

let engine: PageEngine;
beforeEach(async () => {
  engine = new PageEngine();
  for (const key of TEXTS) await engine.read({ [`${key}.md`]: bytesOf(key) });
});

describe('agreed language on the page', () => {
  it('finds what the library finds', async () => {
    const { page, formats } = await engine.ask('search', { texts: TEXTS, query: '"gender- and age-sensitive"' });
    const found = search(recordOf(TEXTS.map(textOf)), parseQuery('"gender- and age-sensitive"'), { most: 200 });
    expect(found.texts).toBe(3);
    expect(page).toBe(renderSearchHtml(found));
    expect(formats).toEqual(['json', 'html', 'csv', 'xlsx']);
    expect((await engine.file('search', 'csv')).name).toBe('found.csv');
  });

  it('shows the sources of a draft among the other texts', async () => {
    const { page } = await engine.ask('sources', { texts: TEXTS.slice(0, 2), draft: 'A_RES_78_32' });
    const own = sources(textOf('A_RES_78_32'), recordOf(TEXTS.slice(0, 2).map(textOf)));
    expect(own.clauses.filter(({ kind }) => kind === 'exact').length).toBeGreaterThan(15);
    expect(page).toBe(renderSourcesHtml(own));
    expect((await engine.file('sources', 'docx')).name).toBe('A_RES_78_32-sources.docx');
  });

  it('looks in the texts that are given now', async () => {
    const ask = { texts: TEXTS.slice(0, 1), query: 'Nigeria' };
    expect((await engine.ask('search', ask)).page).toContain('No clause');
    expect((await engine.ask('search', { ...ask, texts: TEXTS })).page).toContain('<mark>Nigeria</mark>');
  });

  it('refuses a query without words', async () => {
    await expect(engine.ask('search', { texts: TEXTS, query: '""' })).rejects.toThrow('refused: there is no word');
  });
});
