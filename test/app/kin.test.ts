import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Card, Kin } from '../../src/app/engine/protocol.ts';
import { likelyBase, likelyProposals } from '../../src/app/state/proposals.ts';
import { PageEngine } from '../support/page-engine.ts';

const CORPUS = join(import.meta.dirname, '..', '..', 'corpus', 'cluster-munitions');
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(CORPUS, `${name}.md`)));
const SERIES = ['A_RES_76_47', 'A_RES_77_79', 'A_RES_78_32'];
const TITLE = 'Implementation of the Convention on Cluster Munitions';

const words = (title: string, head = '') =>
  `${head}${title}\n\nThe General Assembly,\n\nRecalling its work,\n\n1. Urges all States to act;\n\n2. Decides to remain seized of the matter.\n`;
const draftOf = (symbol: string, title: string) =>
  words(title, `${symbol}\n\nDistr.: Limited\n13 October 2023\n\nSeventy-eighth session\n\nDraft resolution\n\n`);

let engine: PageEngine;
let cards: Map<string, Card>;
beforeEach(() => {
  engine = new PageEngine();
  cards = new Map();
});

async function give(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [key, content] of Object.entries(files)) {
    const card = await engine.card(`${key}.md`, content);
    cards.set(key, card);
  }
}

async function kinOf(texts: readonly string[]): Promise<ReadonlyMap<string, Kin>> {
  return new Map((await engine.ask('kin', { texts })).map((kin) => [kin.key, kin]));
}

const apartOf = (kin: ReadonlyMap<string, Kin>) => Object.fromEntries([...kin].map(([key, { apart }]) => [key, apart]));

const giveSeries = () => give(Object.fromEntries(SERIES.map((key) => [key, bytesOf(key)])));

describe('the series that is followed unless the user chooses', () => {
  it('has each adopted text once, and no draft', async () => {
    await giveSeries();
    await give({
      again: bytesOf('A_RES_77_79'),
      draft: draftOf('A/C.1/78/L.41', TITLE),
      round: words(TITLE),
      lamps: draftOf('A/C.1/78/L.7', 'Lighthouses'),
      nothing: words(''),
    });
    const kin = await kinOf([...SERIES, 'again', 'draft', 'round', 'lamps', 'nothing']);
    expect(apartOf(kin)).toEqual({
      ...Object.fromEntries(SERIES.map((key) => [key, null])),
      again: 'copy',
      draft: 'draft',
      round: 'undated',
      lamps: 'series',
      nothing: 'undated',
    });
    expect(kin.get('again')).toMatchObject({ copyOf: 'A_RES_77_79', series: kin.get('A_RES_77_79')?.series });
  });

  it('is that of the latest adopted text that is not alone', async () => {
    await giveSeries();
    const alone = new TextDecoder()
      .decode(bytesOf('A_RES_78_32'))
      .replaceAll('A/RES/78/32', 'A/RES/80/99')
      .replaceAll(TITLE, 'Lighthouses')
      .replaceAll(/\b\d\d\/\d+\b/gu, '70/1');
    await give({ alone: alone.replaceAll('A/RES/70/1', 'A/RES/80/99') });
    expect(apartOf(await kinOf([...SERIES, 'alone']))).toEqual({
      ...Object.fromEntries(SERIES.map((key) => [key, null])),
      alone: 'series',
    });
  });

  it('is one of drafts if nothing was adopted, and of unlike drafts only the last', async () => {
    await give({ one: words('Lighthouses'), two: words('Lighthouses'), other: words('Oceans') });
    expect(apartOf(await kinOf(['one', 'other', 'two']))).toEqual({ one: null, two: null, other: 'series' });
    expect(apartOf(await kinOf(['one', 'other']))).toEqual({ one: 'series', other: null });
  });

  it('has a draft that the user adds at its date', async () => {
    await giveSeries();
    await give({ draft: draftOf('A/C.1/78/L.41', TITLE) });
    await engine.ask('history', { texts: ['draft', ...SERIES] });
    const { text } = await engine.file('history', 'json');
    const { documents } = JSON.parse(text) as { readonly documents: readonly { readonly symbol: string }[] };
    expect(documents.map(({ symbol }) => symbol)).toEqual([
      'A/RES/76/47',
      'A/RES/77/79',
      'A/C.1/78/L.41',
      'A/RES/78/32',
    ]);
  });
});

describe('what is compiled unless the user chooses', () => {
  const likely = async (keys: readonly string[], amendments: readonly string[] = []) => {
    const kin = await kinOf(keys);
    const [texts, lists] = [keys, amendments].map((each) => each.flatMap((key) => cards.get(key) ?? []));
    const base = likelyBase(texts ?? [], lists ?? [], kin);
    const others = [...(texts ?? []).filter((card) => card !== base), ...(lists ?? [])];
    const proposals = base === undefined ? [] : likelyProposals(base, others, kin);
    return { base: base?.key, proposals: proposals.map(({ key }) => key) };
  };
  const LIST = 'In paragraph 1, replace “act” with “act now”.\n';

  it('are drafts of one series, on its last adopted text or the first of them', async () => {
    await giveSeries();
    await give({ round: words(TITLE), lamps: words('Lighthouses'), nothing: words('') });
    expect(await likely([...SERIES, 'lamps', 'round'])).toEqual({ base: 'A_RES_78_32', proposals: ['round'] });
    await give({ eu: words('Lighthouses'), g77: words('Lighthouses') });
    expect(await likely([...SERIES, 'lamps', 'eu', 'round', 'g77', 'nothing'])).toEqual({
      base: 'lamps',
      proposals: ['eu', 'g77', 'nothing'],
    });
    expect(await likely(SERIES)).toEqual({ base: undefined, proposals: [] });
  });

  it('are lists of amendments only if there is nothing else', async () => {
    await give({ lamps: words('Lighthouses'), eu: words('Lighthouses'), list: LIST });
    expect(cards.get('list')?.isAmendment).toBe(true);
    expect(await likely(['lamps'], ['list'])).toEqual({ base: 'lamps', proposals: ['list'] });
    expect(await likely(['lamps', 'eu'], ['list'])).toEqual({ base: 'lamps', proposals: ['eu'] });
  });
});
