import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { blame, type Document, draft, history, inOrder, read, render } from '../../src/index.ts';
import { PageEngine } from '../support/page-engine.ts';

const CORPUS = join(import.meta.dirname, '..', '..', 'corpus', 'cluster-munitions');
const NAMES = ['A_RES_78_32.md', 'A_RES_76_47.md', 'A_RES_77_79.md'];
const KEYS = NAMES.map((name) => name.replace('.md', ''));
const files = Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(CORPUS, name))]));
const documents = inOrder(
  Object.entries(files).map(([name, bytes]): Document => read(new Uint8Array(bytes), { name }).document),
);
const NEXT = 'Lighthouses\n\nThe General Assembly,\n\n1. Urges all States to implement fully the Convention;\n';

let engine: PageEngine;
beforeEach(async () => {
  engine = new PageEngine();
  await engine.read(files);
});

describe('a series on the page', () => {
  it('has the history of the library, by date, whatever the order of the files', async () => {
    const { page, title, formats } = await engine.ask('history', { texts: KEYS });
    expect(page).toBe(render.history.html(history(documents)));
    expect(title).toBe('Implementation of the Convention on Cluster Munitions');
    expect(formats).toEqual(['json', 'csv', 'html']);
    const { name, text } = await engine.file('history', 'csv');
    expect(name).toBe('A_RES_78_32-history.csv');
    // The decoder takes the mark of the byte order off.
    expect(`\uFEFF${text}`).toBe(render.history.csv(history(documents)));
  });

  it('says where the words of the last text come from', async () => {
    const { page, kind } = await engine.ask('blame', { texts: KEYS, draft: null });
    expect(kind).toBe('blame');
    expect(page).toBe(render.blame.html(blame(documents), { isDraft: false }));
  });

  it('says which words of a draft are agreed language', async () => {
    await engine.read({ 'next.txt': NEXT });
    const { page, kind } = await engine.ask('blame', { texts: KEYS, draft: 'next' });
    const next = read(NEXT, { name: 'next.txt' }).document;
    expect(kind).toBe('agreed');
    expect(page).toBe(render.blame.html(blame([...documents, next]), { isDraft: true }));
    expect((await engine.file('agreed', 'html')).name).toBe('next-agreed-language.html');
  });

  it('is refused in the program’s own words where it cannot be followed', async () => {
    await expect(engine.ask('draft', { texts: KEYS, facts: { adopted: 'soon' } })).rejects.toThrow(
      'refused: adopted: “soon” is not a date',
    );
  });
});

describe('the next text on the page', () => {
  it('asks for the facts that it needs, with the words where each is used', async () => {
    const { page, facts = [] } = await engine.ask('draft', { texts: KEYS, facts: {} });
    expect(page).toBe(render.draft.html(draft(documents)));
    expect(facts.map(({ key }) => key)).toEqual([...new Set(draft(documents).slots.map(({ key }) => key))]);
    expect(facts.find(({ key }) => key === 'States parties')).toEqual({
      key: 'States parties',
      wanted: 'number of States parties',
      known: '110 in 77/79, 110 in 76/47',
      isList: false,
      uses: [
        {
          place: 'PP12',
          before: '… States have joined the Convention, ',
          words: '[112]',
          after: ' as States parties by the ratification …',
        },
      ],
    });
  });

  it('has the given facts, and asks for them still', async () => {
    const bare = (await engine.ask('draft', { texts: KEYS, facts: {} })).facts;
    const typed = { 'States parties': ' 1204 ', presidency: 'Iraq', 'States joined': '' };
    const { page, facts } = await engine.ask('draft', { texts: KEYS, facts: typed });
    const known = draft(documents, { facts: { 'States parties': 1204, presidency: 'Iraq' } });
    expect(page).toBe(render.draft.html(known));
    expect(known.paragraphs.some(({ text }) => text.includes('1,204 as States parties'))).toBe(true);
    for (const { key } of bare ?? []) expect(facts?.map((field) => field.key)).toContain(key);
  });

  it('asks who has joined where the number of parties says no more, and what the last text does not say of itself', async () => {
    const facts = { accessions: 'Iraq, Peru', 'States parties': '114' };
    const texts = ['A_RES_76_47', 'A_RES_77_79'];
    const drafted = await engine.ask('draft', { texts, facts });
    expect(drafted.facts?.filter(({ isList }) => isList).map(({ key }) => key)).toContain('accessions');
    expect(drafted.page).toContain('114 as States parties by the accession of Iraq and Peru');
    await engine.read({ 'next.txt': NEXT });
    const { facts: own } = await engine.ask('draft', { texts: ['next'], facts: {} });
    expect(own?.map(({ key }) => key)).toEqual(['symbol', 'adopted']);
  });

  it('is taken away as a Word file, and as a list of facts to fill in', async () => {
    await engine.ask('draft', { texts: KEYS, facts: {} });
    const word = await engine.file('draft', 'docx');
    expect(word.name).toBe('A_RES_78_32-draft.docx');
    expect(word.bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect((await engine.file('draft', 'facts')).text).toBe(render.draft.facts(draft(documents)));
    const names = ['md', 'points'].map(async (format) => (await engine.file('draft', format)).name);
    expect(await Promise.all(names)).toEqual(['A_RES_78_32-draft.md', 'A_RES_78_32-draft-points.md']);
  });
});
