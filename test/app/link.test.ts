import { describe, expect, it } from 'vitest';
import { EngineLink, fileKeyOf, Refusal } from '../../src/app/state/link.ts';
import { card, fakeEngines, keptFile, REPORT, settled } from './fake-engine.ts';

const PAIR = { kind: 'versions', old: '1', new: '2' } as const;

/** A link whose first engine has read two files. */
async function readTwo() {
  const { engines, start } = fakeEngines();
  const link = new EngineLink(start);
  for (const key of ['1', '2']) {
    const reading = link.read(keptFile(key), () => undefined);
    await settled();
    await engines[0]?.done<'read'>([card(key)]);
    await reading;
  }
  return { engines, link };
}

/** Why something was refused. */
async function whyOf(work: Promise<unknown>): Promise<readonly [string, string]> {
  const cause = await work.then(
    () => null,
    (refusal: unknown) => refusal,
  );
  if (!(cause instanceof Refusal)) throw new Error('it was not refused');
  return [cause.why, cause.message];
}

describe('the line to the engine', () => {
  it('carries one task at a time, in the order asked', async () => {
    const { engines, start } = fakeEngines();
    const link = new EngineLink(start);
    const pages: number[] = [];
    const first = link.read(keptFile('1'), (page) => pages.push(page));
    const second = link.read(keptFile('2'), () => undefined);
    await settled();
    expect(engines[0]?.tasks).toEqual(['read']);
    await engines[0]?.page(1);
    await engines[0]?.page(2);
    await engines[0]?.done<'read'>([card('1')]);
    expect(engines[0]?.tasks).toEqual(['read', 'read']);
    await engines[0]?.done<'read'>([card('2')]);
    expect([await first, await second]).toEqual([[card('1')], [card('2')]]);
    expect(pages).toEqual([1, 2]);
    expect(engines).toHaveLength(1);
  });

  it('asks the disk for a file only when it is its turn, so that files are read in their order', async () => {
    const { engines, start } = fakeEngines();
    const link = new EngineLink(start);
    const fetched: string[] = [];
    const slowly = (key: string, turns: number) => ({
      ...keptFile(key),
      bytes: async () => {
        fetched.push(key);
        for (let turn = 0; turn < turns; turn += 1) await settled();
        return new Uint8Array([1]);
      },
    });
    const reading = [link.read(slowly('1', 2), () => undefined), link.read(slowly('2', 0), () => undefined)];
    await settled();
    expect(fetched).toEqual(['1']);
    for (const key of ['1', '2']) {
      for (let turn = 0; turn < 4; turn += 1) await settled();
      await engines[0]?.done<'read'>([card(key)]);
    }
    await Promise.all(reading);
    expect(engines[0]?.asked.map(({ ask }) => (ask as { readonly key: string }).key)).toEqual(['1', '2']);
  });

  it('tells the faults of files from ours', async () => {
    const { engines, link } = await readTwo();
    const wrong = whyOf(link.read(keptFile('3'), () => undefined));
    await settled();
    await engines[0]?.refuse('3.txt: no text found; is the file empty?');
    expect(await wrong).toEqual(['input', '3.txt: no text found; is the file empty?']);
    const fault = whyOf(link.about('order', { texts: ['1'] }, ['1']));
    await settled();
    await engines[0]?.refuse('undefined is not a function', true);
    expect(await fault).toEqual(['fault', 'undefined is not a function']);
  });

  it('refuses a file that is gone from the disk, and goes on', async () => {
    const { engines, link } = await readTwo();
    const gone = { key: '3', name: 'gone.docx', bytes: () => Promise.reject(new Error('NotReadableError')) };
    expect(await whyOf(link.read(gone, () => undefined))).toEqual([
      'input',
      'gone.docx: the file is gone, or has changed since you chose it; choose it again',
    ]);
    const next = link.about('order', { texts: ['1', '2'] }, ['1', '2']);
    await settled();
    await engines[0]?.done<'order'>(['1', '2']);
    expect(await next).toEqual(['1', '2']);
  });

  it('ends the engine at once when it is cancelled, and refuses all that waits', async () => {
    const { engines, link } = await readTwo();
    const works = [3, 4, 5].map((number) => whyOf(link.read(keptFile(String(number)), () => undefined)));
    await settled();
    link.cancel();
    expect(await Promise.all(works)).toEqual(works.map(() => ['cancelled', 'cancelled']));
    await settled();
    expect(engines.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it('does not hear an engine that was ended', async () => {
    const { engines, link } = await readTwo();
    const dropped = whyOf(link.read(keptFile('3'), () => undefined));
    await settled();
    link.cancel();
    await dropped;
    const next = link.read(keptFile('4'), () => undefined);
    await settled();
    expect(engines).toHaveLength(2);
    const late = engines[1]?.asked[0]?.id ?? 0;
    engines[0]?.say({ id: late, kind: 'done', result: [card('3')] });
    engines[0]?.die();
    await engines[1]?.done<'read'>([card('4')]);
    expect(await next).toEqual([card('4')]);
  });

  it('gives another engine the files again that it needs, and no others', async () => {
    const { engines, link } = await readTwo();
    const dropped = whyOf(link.read(keptFile('3'), () => undefined));
    await settled();
    engines[0]?.die();
    expect(await dropped).toEqual(['ended', 'the engine ended; what you do next starts it again']);
    const ordered = link.about('order', { texts: ['2#1', '2#2'] }, ['2#1', '2#2']);
    await settled();
    expect(engines[1]?.asked.map(({ ask }) => ask)).toMatchObject([{ key: '2', name: '2.txt' }]);
    await engines[1]?.done<'read'>([card('2#1'), card('2#2')]);
    await engines[1]?.done<'order'>(['2#2', '2#1']);
    expect(await ordered).toEqual(['2#2', '2#1']);
    expect(engines[1]?.tasks).toEqual(['read', 'order']);
  });

  it('has a report made again where the engine that made it is gone, before a file of it is written', async () => {
    const { engines, link } = await readTwo();
    const made = link.report('comparison', 'compare', PAIR, ['1', '2']);
    await settled();
    await engines[0]?.done<'compare'>(REPORT);
    expect(await made).toEqual(REPORT);
    const file = { name: 'a.docx', type: 'x', bytes: new Uint8Array([1]), told: [] };
    const first = link.write('comparison', 'docx');
    await settled();
    await engines[0]?.done<'write'>(file);
    expect(await first).toEqual(file);
    expect(engines[0]?.tasks).toEqual(['read', 'read', 'compare', 'write']);

    link.cancel();
    const again = link.write('comparison', 'docx');
    for (const key of ['1', '2']) {
      await settled();
      await engines[1]?.done<'read'>([card(key)]);
    }
    await engines[1]?.done<'compare'>(REPORT);
    await engines[1]?.done<'write'>(file);
    expect(await again).toEqual(file);
    expect(engines[1]?.tasks).toEqual(['read', 'read', 'compare', 'write']);
    expect(engines[1]?.asked[2]?.ask).toEqual(PAIR);
  });

  it('says that a text is no longer there, where a report must be made again without it', async () => {
    const { engines, link } = await readTwo();
    const made = link.report('comparison', 'compare', PAIR, ['1', '2']);
    await settled();
    await engines[0]?.done<'compare'>(REPORT);
    await made;
    link.forget('1');
    link.cancel();
    const refused = whyOf(link.write('comparison', 'docx'));
    expect(await refused).toEqual([
      'input',
      'a text that this takes is no longer on the page; add it under Texts, and make this again',
    ]);
  });

  it('refuses what an engine that does not start was to do, and tries again with the next', async () => {
    const { engines, start } = fakeEngines();
    let tries = 0;
    const link = new EngineLink((said, died) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('this browser does not run the engine')) : start(said, died);
    });
    const first = whyOf(link.about('order', { texts: [] }, []));
    expect(await first).toEqual(['ended', 'this browser does not run the engine']);
    const second = link.about('order', { texts: [] }, []);
    await settled();
    await engines[0]?.done<'order'>([]);
    expect(await second).toEqual([]);
  });

  it('reads a draft of a report with its file', () => {
    expect([fileKeyOf('7'), fileKeyOf('7#2')]).toEqual(['7', '7']);
  });
});
