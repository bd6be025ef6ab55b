import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Engine } from '../../src/app/engine/engine.ts';
import { Desk } from '../../src/app/state/desk.ts';
import type { StartEngine } from '../../src/app/state/link.ts';
import { negotiationFiles } from '../installed/negotiation-files.ts';
import { ADOPTED } from '../support/page-engine.ts';

const CORPUS = join(import.meta.dirname, '..', '..', 'corpus', 'cluster-munitions');
const corpusFile = (name: string) => ({ name, bytes: async () => new Uint8Array(readFileSync(join(CORPUS, name))) });
const SAMPLES = ['A_RES_76_47.md', 'A_RES_77_79.md', 'A_RES_78_32.md'];

const NO_FACTS = { vote: null, reconstructed: false, provenance: '' };

/** Each engine that was started; the page starts another after it cancelled one. */
let started = 0;
const start: StartEngine = async (said) => {
  started += 1;
  const samples = await Promise.all(
    SAMPLES.map(async (name) => ({ name, bytes: await corpusFile(name).bytes(), facts: NO_FACTS })),
  );
  const engine = new Engine({ adopted: ADOPTED, licenses: '', samples });
  let isEnded = false;
  return {
    isWorker: true,
    send: (asked) => void engine.answer(asked, (answer) => isEnded || said(answer)),
    end: () => {
      isEnded = true;
    },
  };
};

let desk: Desk;
beforeEach(() => {
  started = 0;
  desk = new Desk(start, 'series');
});

describe('texts on the page', () => {
  it('are in the order of their dates, and amendments are apart', async () => {
    const { 'amendment.docx': amendment = new Uint8Array() } = negotiationFiles();
    await desk.give([
      corpusFile('A_RES_78_32.md'),
      { name: 'amendment.docx', bytes: async () => new Uint8Array(amendment) },
      corpusFile('A_RES_76_47.md'),
    ]);
    expect(desk.textsByDate.map(({ symbol }) => symbol)).toEqual(['A/RES/76/47', 'A/RES/78/32']);
    expect(desk.amendments.map(({ symbol }) => symbol)).toEqual(['A/C.1/81/L.70']);
    desk.remove(desk.state.given[0]?.key ?? '');
    expect(desk.textsByDate.map(({ symbol }) => symbol)).toEqual(['A/RES/76/47']);
  });

  it('can be the samples that the page brings along', async () => {
    await desk.giveSamples(2);
    expect(desk.textsByDate.map(({ symbol }) => symbol)).toEqual(['A/RES/77/79', 'A/RES/78/32']);
  });
});

describe('a report on several texts', () => {
  it('is current until something else is chosen', async () => {
    await desk.giveSamples(3);
    const texts = desk.textsByDate.map(({ key }) => key);
    expect(await desk.makeReport('history', 'history', { texts }, texts)).toBe(true);
    expect(desk.isCurrent('history', { texts })).toBe(true);
    expect(desk.isCurrent('history', { texts: texts.slice(1) })).toBe(false);
    expect(desk.isCurrent('blame', { texts, draft: null })).toBe(false);
  });

  it('that is refused leaves the last one, and the sentence of the program', async () => {
    await desk.giveSamples(3);
    const texts = desk.textsByDate.map(({ key }) => key);
    await desk.makeReport('draft', 'draft', { texts, facts: {} }, texts);
    expect(await desk.makeReport('draft', 'draft', { texts, facts: { adopted: 'soon' } }, texts)).toBe(false);
    expect(desk.state.trouble?.message).toMatch(/^adopted: “soon” is not a date/u);
    expect(desk.isCurrent('draft', { texts, facts: {} })).toBe(true);
  });

  it('that is cancelled can be made by the next engine, and its files too', async () => {
    await desk.giveSamples(3);
    const texts = desk.textsByDate.map(({ key }) => key);
    const making = desk.makeReport('history', 'history', { texts }, texts);
    desk.cancel();
    expect(await making).toBe(false);
    expect(desk.state).toMatchObject({ busy: null, trouble: { why: 'cancelled' } });
    expect(await desk.makeReport('history', 'history', { texts }, texts)).toBe(true);
    desk.cancel();
    expect((await desk.write('history', 'csv'))?.name).toBe('A_RES_78_32-history.csv');
    expect(started).toBe(3);
  });
});

describe('a text that was removed', () => {
  it('stays in the reports on it, but they cannot be made again', async () => {
    await desk.giveSamples(3);
    const texts = desk.textsByDate.map(({ key }) => key);
    await desk.makeReport('history', 'history', { texts }, texts);
    desk.remove(texts[0] ?? '');
    expect((await desk.write('history', 'csv'))?.name).toBe('A_RES_78_32-history.csv');
    desk.cancel();
    expect(await desk.write('history', 'csv')).toBeNull();
    expect(desk.state.trouble).toEqual({
      message: 'a text that this takes is no longer on the page; add it under Texts, and make this again',
      why: 'input',
    });
  });
});

describe('what is chosen on a screen', () => {
  it('changes in part, and is forgotten with the texts', async () => {
    desk.choosing('negotiation', { side: 'EU' });
    desk.choosing('negotiation', { partial: true });
    expect(desk.state.choices.negotiation).toMatchObject({ side: 'EU', partial: true, view: 'compilation' });
    desk.clear();
    expect(desk.state.choices.negotiation).toMatchObject({ side: '', partial: false });
  });

  it('is the series before a text, to check it with', async () => {
    await desk.giveSamples(3);
    const [first = '', second = '', last = ''] = desk.textsByDate.map(({ key }) => key);
    await desk.suggestEarlier(last, [first, second, last]);
    expect(desk.state.choices.check).toMatchObject({ against: null, suggested: [first, second] });
  });
});
