import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { REPORT_SCRIPT } from '../../../src/report/html/report-assets.ts';
import { stagedWorld } from '../../support/world.ts';

const HEAD = (number: string) => `${number}. Lighthouses\n\nThe General Assembly,\n\n`;
const LAMPS = '1. Welcomes the progress made by the keepers of lighthouses in the tending of their lamps;';
const FOG = '2. Requests the Secretary-General to report on the signals that are given in fog.';
const FILES = {
  'one.md': `${HEAD('70/1')}${LAMPS}\n\n${FOG}\n`,
  'two.md': `${HEAD('71/1')}${LAMPS.replace('their', 'all their')}\n\n${FOG}\n`,
  'draft.md': `${HEAD('72/1').replace('72/1. ', '')}${LAMPS.replace('their', 'all their great')}\n\n${FOG}\n`,
};

describe('resdiff history', () => {
  it('draws clauses by years, with a key', async () => {
    const { exit, printed } = await run('history two.md one.md --width 70');
    expect(exit).toBe(0);
    expect(printed).toBe(
      [
        'A/RES/70/1 → A/RES/71/1',
        'Lighthouses',
        '2 texts, 3 clauses: 3 in the latest text, 3 in every text',
        '',
        'A/RES/71/1: One paragraph changed. OP1 says “the keepers of',
        '      lighthouses in the tending of all their lamps” instead of “the',
        '      keepers of lighthouses in the tending of their lamps”.',
        '',
        '     77',
        '     01',
        'Operative part',
        'OP1  +~  Welcomes the progress made by the keepers of lighthouses in…',
        '',
        '2 clauses unchanged throughout (--all shows them)',
        '',
        '+ first appears   ~ reworded',
        '',
      ].join('\n'),
    );
  });

  it('takes the name of a series, or one of its symbols', async () => {
    for (const name of ['cluster-munitions', '77/79']) {
      const { exit, printed } = await run(`history ${name} --all`);
      expect(exit).toBe(0);
      expect(printed).toContain('3 texts, 28 clauses');
    }
  });

  it('is written as JSON and as a table for spreadsheets', async () => {
    const json = JSON.parse((await run('history one.md two.md -f json')).printed);
    expect(json).toMatchObject({ format: 'resdiff.history', version: 1 });
    expect(json.threads[1]).toMatchObject({ id: 'T2', appearances: [[1], [1]], confidence: 1 });
    const csv = (await run('history one.md two.md -o a.csv')).written['a.csv'];
    expect(csv).toContain('T2,A/RES/71/1,OP1,reworded,');
  });

  it('tells agreed language of a draft from what is new', async () => {
    const { exit, printed } = await run('history one.md two.md --against draft.md');
    expect(exit).toBe(0);
    expect(printed).toContain('1 is new');
    expect(printed).toMatch(/71\/1 │ all\n70\/1 │ their\n new │ great\n70\/1 │ lamps;/u);
  });

  it.each([
    ['history one.md', 'needs two documents or more, or the name of a series (cluster-munitions)'],
    ['history one.md two.md -f docx', '--format docx: the choices are terminal'],
    ['history one.md two.md -o a.docx', 'history cannot write .docx; supported: .txt, .json'],
    ['blame one.md two.md --of 70/1', 'is the first of the series'],
    ['history nowhere two.md', 'nowhere: there is no such file'],
  ])('%s is refused in a line', async (line, words) => {
    const { exit, printed, complaints } = await run(line);
    expect({ exit, printed }).toEqual({ exit: 2, printed: '' });
    expect(complaints).toMatch(/^resdiff: [^\n]+\n$/u);
    expect(complaints).toContain(words);
  });
});

describe('resdiff blame', () => {
  it('puts the text that brought each phrase beside it', async () => {
    const { printed } = await run('blame one.md two.md --width 60');
    expect(printed).toContain(
      [
        'OP1',
        '70/1 │ Welcomes the progress made by the keepers of',
        '     ┊ lighthouses in the tending of',
        '71/1 │ all',
        '70/1 │ their lamps;',
      ].join('\n'),
    );
  });

  it('of an earlier text leaves out what came later', async () => {
    const { printed } = await run('blame cluster-munitions --of 77/79 -f json');
    const value = JSON.parse(printed);
    expect(value.documents.map(({ symbol }: { symbol: string }) => symbol)).toEqual(['A/RES/76/47', 'A/RES/77/79']);
  });

  it('is written as a page that asks for nothing', async () => {
    const html = String((await run('blame cluster-munitions -o a.html')).written['a.html']);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain(`<script>${REPORT_SCRIPT}</script>`);
    expect(html.replace(REPORT_SCRIPT, '')).not.toMatch(/<script(?!>)|https?:\/\/|url\(|<link|<img/u);
    expect(html).toContain('the ratification of Nigeria');
  });
});

async function run(commandLine: string) {
  const { world, printed, complaints, written } = stagedWorld(FILES);
  const exit = await main(commandLine.split(' '), world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}
