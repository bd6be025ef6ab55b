import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GivenFile, MadeFile, TaskName, Tasks } from '../../src/app/engine/protocol.ts';
import { amendmentDocument, compare, read, readAny, render, write } from '../../src/index.ts';
import { PageEngine } from '../support/page-engine.ts';

const CORPUS = join(import.meta.dirname, '..', '..', 'corpus', 'cluster-munitions');

let engine: PageEngine;
beforeEach(() => {
  engine = new PageEngine();
});

/** What the engine answers last; a refusal is thrown. */
function asked<Name extends TaskName>(task: Name, ask: Tasks[Name]['ask']): Promise<Tasks[Name]['gives']> {
  return engine.ask(task, ask);
}

function file(key: string, name: string, content: string | Uint8Array): GivenFile {
  return {
    key,
    name,
    bytes: new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content),
  };
}

const corpusFile = (key: string, name: string) => file(key, name, readFileSync(join(CORPUS, name)));

describe('a text on the page', () => {
  it('is a card with what the file says of itself', async () => {
    const [card] = await asked('read', corpusFile('1', 'A_RES_78_32.md'));
    expect(card).toMatchObject({
      key: '1',
      symbol: 'A/RES/78/32',
      title: 'Implementation of the Convention on Cluster Munitions',
      facts: 'adopted 4 December 2023',
      paragraphs: 28,
      isAmendment: false,
      isPartlyRead: false,
      language: 'en',
    });
  });

  it('is refused with the program’s own sentence, and leaves the others as they are', async () => {
    await asked('read', corpusFile('1', 'A_RES_77_79.md'));
    const picture = file('2', 'photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0]));
    await expect(asked('read', picture)).rejects.toThrow(
      'refused: photo.jpg: a JPEG picture, not a text; give a text, as Word, PDF, HTML, .md or .txt',
    );
    await expect(asked('read', file('3', 'empty.txt', ''))).rejects.toThrow('refused: empty.txt: ');
    expect(await asked('order', { texts: ['1'] })).toEqual(['1']);
  });

  it('is each of the drafts in the report of a committee', async () => {
    const draft = (title: string) => `${title}\n\nThe General Assembly,\n\n1. Urges all States to act;\n\n`;
    const report =
      'A/78/999\n\n7. The First Committee recommends to the General Assembly the adoption of the following draft resolutions:\n\n' +
      `Draft resolution I\n${draft('Lighthouses')}Draft resolution II\n${draft('Lightships')}`;
    const cards = await asked('read', file('4', 'report.txt', report));
    expect(cards.map(({ key, name, title }) => [key, name, title])).toEqual([
      ['4#1', 'report.txt#1', 'Lighthouses'],
      ['4#2', 'report.txt#2', 'Lightships'],
    ]);
    const { title } = await asked('compare', { kind: 'versions', old: '4#1', new: '4#2' });
    expect(title).not.toBe('');
  });
});

describe('two texts on the page', () => {
  it('are in the order of their dates', async () => {
    await asked('read', corpusFile('1', 'A_RES_78_32.md'));
    await asked('read', corpusFile('2', 'A_RES_76_47.md'));
    await asked('read', corpusFile('3', 'A_RES_77_79.md'));
    expect(await asked('order', { texts: ['1', '2', '3'] })).toEqual(['2', '3', '1']);
  });

  it('give the page of the library, and its files', async () => {
    const [old, now] = ['A_RES_77_79.md', 'A_RES_78_32.md'] as const;
    await asked('read', corpusFile('1', old));
    await asked('read', corpusFile('2', now));
    const report = await asked('compare', { kind: 'versions', old: '1', new: '2' });
    const documents = {
      old: (await readAny(readFileSync(join(CORPUS, old)), { name: old })).document,
      new: (await readAny(readFileSync(join(CORPUS, now)), { name: now })).document,
    };
    const comparison = compare(documents, {
      files: { old, new: now },
      adopted: new Map([['A/RES/77/79', '2022-12-07']]),
    });
    expect(report.page === render.html(comparison)).toBe(true);
    const made = async (format: string): Promise<MadeFile> => asked('write', { kind: 'comparison', format });
    expect(await made('docx')).toMatchObject({
      name: 'A_RES_77_79-A_RES_78_32.docx',
      bytes: new Uint8Array(render.docx(comparison, { author: 'resdiff' })),
    });
    expect(new TextDecoder().decode((await made('amendments')).bytes)).toBe(render.amendments(comparison));
    expect(report.formats).toEqual(expect.arrayContaining(['html', 'docx', 'plain', 'xlsx', 'amendments']));
    for (const format of report.formats) expect((await made(format)).bytes.length, format).toBeGreaterThan(0);
  });

  it('are doubted where they do not belong together, or are in the wrong order', async () => {
    await asked('read', corpusFile('1', 'A_RES_77_79.md'));
    await asked('read', corpusFile('2', 'A_RES_78_32.md'));
    await asked(
      'read',
      file(
        '3',
        'ships.md',
        '79/1. Safety of lightships\n\nThe General Assembly,\n\n1. Invites captains of lightships to paint every mast red before winter;\n',
      ),
    );
    expect(await asked('doubts', { kind: 'versions', old: '1', new: '2' })).toEqual([]);
    const codes = async (old: string, now: string) =>
      (await asked('doubts', { kind: 'versions', old, new: now })).map(({ code }) => code);
    expect(await codes('2', '1')).toEqual(['wrong-order']);
    expect(await codes('1', '3')).toEqual(['other-series']);
  });

  it('are read again where a file changed', async () => {
    const text = (number: number) => `The General Assembly,\n\n1. Urges all ${number} States to act;\n`;
    await asked('read', file('1', 'a.txt', text(1)));
    await asked('read', file('2', 'b.txt', text(2)));
    expect((await asked('compare', { kind: 'versions', old: '1', new: '2' })).page).toContain('>2<');
    await asked('read', file('2', 'b.txt', text(3)));
    expect((await asked('compare', { kind: 'versions', old: '1', new: '2' })).page).toContain('>3<');
  });

  it('may be the two states of one Word file', async () => {
    const text = (number: number) =>
      read(`The General Assembly,\n\n1. Urges all ${number} States to act;\n`, { name: 'x' }).document;
    const tracked = render.docx(compare({ old: text(12), new: text(13) }), {});
    const [card] = await asked('read', file('1', 'draft.docx', tracked));
    expect(card?.isTracked).toBe(true);
    const { page } = await asked('compare', { kind: 'revisions', text: '1' });
    expect(page).toContain('draft.docx, changes rejected');
    expect(page).toContain('draft.docx, changes accepted');
  });

  it('are not an amendment and the text that it amends', async () => {
    const text = (words: string) =>
      read(`A/80/L.18\n\nLighthouses\n\nThe General Assembly,\n\n1. Urges all States to ${words};\n`, { name: 'x' })
        .document;
    const between = compare({ old: text('act'), new: text('act now') });
    const amendment = write.text(amendmentDocument(between, { sponsors: 'Malta', symbol: 'A/80/L.30' }));
    const [card] = await asked('read', file('1', 'amendment.txt', amendment));
    await asked('read', file('2', 'text.docx', write.docx(text('act'))));
    expect(card?.isAmendment).toBe(true);
    await expect(asked('compare', { kind: 'versions', old: '2', new: '1' })).rejects.toThrow(
      'not a version of a text; apply it to that text, under Negotiation',
    );
  });
});

describe('the texts of one’s own', () => {
  it('go out as an archive, and come back without folders and hidden files', async () => {
    const files = [file('', 'a.md', '1. Urges all;'), file('', '.hidden', 'x'), file('', 'folder/b.md', '2.')];
    const { bytes } = await asked('zip', files);
    const back = await asked('unzip', { name: 'texts.zip', bytes });
    expect(back.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)])).toEqual([
      ['a.md', '1. Urges all;'],
      ['b.md', '2.'],
    ]);
    await expect(asked('unzip', file('', 'x.zip', 'not an archive'))).rejects.toThrow('refused: x.zip: ');
  });
});
