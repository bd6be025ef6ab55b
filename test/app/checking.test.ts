import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { check, type Document, type KnownText, mend, read, readAny, write } from '../../src/index.ts';
import { renderCheckHtml } from '../../src/report/check/html.ts';
import { ADOPTED, PageEngine } from '../support/page-engine.ts';

const CORPUS = join(import.meta.dirname, '..', '..', 'corpus', 'cluster-munitions');
const EARLIER = ['A_RES_76_47', 'A_RES_77_79', 'A_RES_78_32'];
const bytesOf = (key: string) => new Uint8Array(readFileSync(join(CORPUS, `${key}.md`)));
const textOf = (key: string): Document => read(bytesOf(key), { name: `${key}.md` }).document;
const ODD =
  'Lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 77/79 of 7 December 2021,\n\n1. Urges all all States to act ;\n';
const PLAIN =
  'Lighthouses\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Urges all States to act;\n\n2. Decides to remain seized of the matter.\n';
const TODAY = '2026-11-30';

let engine: PageEngine;
beforeEach(async () => {
  engine = new PageEngine();
  for (const key of EARLIER) await engine.read({ [`${key}.md`]: bytesOf(key) });
});

/** The dates that the program knows, and the titles of the texts that were chosen. */
function knownWith(earlier: readonly Document[]): ReadonlyMap<string, KnownText> {
  const known = new Map<string, KnownText>([...ADOPTED].map(([symbol, adopted]) => [symbol, { adopted, title: '' }]));
  for (const { symbol, adopted, title } of earlier) known.set(symbol, { adopted, title });
  return known;
}

describe('a check on the page', () => {
  it('has the findings of the library, against the chosen texts by date', async () => {
    const against = ['A_RES_77_79', 'A_RES_76_47'];
    const { page, formats } = await engine.ask('check', { text: 'A_RES_78_32', against, today: TODAY });
    const document = textOf('A_RES_78_32');
    const earlier = ['A_RES_76_47', 'A_RES_77_79'].map(textOf);
    const found = check({ document, against: earlier, known: knownWith(earlier), today: TODAY });
    expect(found.against).toBe('A/RES/77/79');
    expect(page).toBe(renderCheckHtml(found, { document }));
    expect(formats).not.toContain('sarif');
  });

  it('knows dates of adoption without any other text', async () => {
    await engine.read({ 'odd.txt': ODD });
    const { title, page } = await engine.ask('check', { text: 'odd', against: [], today: TODAY });
    expect(title).toMatch(/^Text: 2 errors/u);
    expect(page).toContain('77/79 was adopted on 7 December 2022, not on 7 December 2021.');
  });

  it('gives the text with the safe corrections, and says what is left', async () => {
    await engine.read({ 'odd.txt': ODD });
    await engine.ask('check', { text: 'odd', against: [], today: TODAY });
    const document = read(ODD, { name: 'odd.txt' }).document;
    const mended = mend({ document, known: knownWith([]), today: TODAY });
    const { name, text, told } = await engine.file('check', 'mended-md');
    expect(name).toBe('odd-mended.md');
    expect(text).toBe(write.markdown(mended.document));
    expect(told).toEqual(['corrected 2 findings; left: 1 error and 1 hint']);
    const word = await engine.file('check', 'mended-docx');
    const { tracked = [] } = (await readAny(word.bytes, { name: word.name })).document;
    expect([...new Set(tracked.map(({ author }) => author))]).toEqual(['resdiff check']);
  });

  it('offers no corrected text where there is nothing to correct', async () => {
    await engine.read({ 'plain.txt': PLAIN });
    const { formats } = await engine.ask('check', { text: 'plain', against: [], today: TODAY });
    expect(formats.filter((format) => format.startsWith('mended'))).toEqual([]);
  });
});

describe('the earlier texts that are suggested', () => {
  it('are those of the series before it', async () => {
    await engine.read({ 'plain.txt': PLAIN });
    const among = ['plain', 'A_RES_78_32', 'A_RES_77_79', 'A_RES_76_47'];
    expect(await engine.ask('earlier', { text: 'A_RES_78_32', among })).toEqual(['A_RES_76_47', 'A_RES_77_79']);
    expect(await engine.ask('earlier', { text: 'A_RES_76_47', among })).toEqual([]);
    expect(await engine.ask('earlier', { text: 'plain', among })).toEqual([]);
  });

  it('are all of its series for a draft that has no number', async () => {
    const title = 'Implementation of the Convention on Cluster Munitions';
    await engine.read({ 'draft.txt': PLAIN.replace('Lighthouses', title) });
    expect(await engine.ask('earlier', { text: 'draft', among: [...EARLIER, 'draft'] })).toEqual(EARLIER);
  });

  it('are adopted texts, where there are any, and not drafts of which the date is not known', async () => {
    const draftOf = (symbol: string) =>
      new TextDecoder().decode(bytesOf('A_RES_78_32')).replaceAll('A/RES/78/32', symbol);
    await engine.read({ 'round.md': draftOf('A/C.1/79/L.7').replaceAll(/^.*December 2023.*$/gmu, '') });
    const title = 'Implementation of the Convention on Cluster Munitions';
    await engine.read({ 'draft.txt': PLAIN.replace('Lighthouses', title) });
    const among = ['round', ...EARLIER, 'draft'];
    expect((await engine.ask('kin', { texts: among })).find(({ key }) => key === 'round')).toMatchObject({
      isAdopted: false,
    });
    expect(await engine.ask('earlier', { text: 'draft', among })).toEqual(EARLIER);
    const { title: head } = await engine.ask('check', { text: 'draft', against: EARLIER, today: TODAY });
    expect(head).toContain('(compared with 78/32)');
  });
});
