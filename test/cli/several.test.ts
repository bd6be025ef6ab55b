import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { stagedWorld } from '../support/world.ts';

const LAMPS = 'Welcomes the progress made by the keepers of lighthouses in the tending of their lamps';
const text = (number: string, words = LAMPS, title = 'Lighthouses') =>
  `${number}. ${title}\n\nThe General Assembly,\n\n1. ${words};\n\n2. Requests the Secretary-General to report on fog.\n`;
const SERIES = {
  'texts/third.md': text('72/1', LAMPS.replace('their', 'all their')),
  'texts/first.md': text('70/1'),
  'texts/second.txt': text('71/1', LAMPS.replace('progress', 'great progress')),
};
const DRAFT = `Draft resolution\n\nThe General Assembly,\n\n1. ${LAMPS}.\n`;
const PHOTO = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]);

describe('a folder', () => {
  it.each(['history', 'blame'])('in %s stands for its texts in their order', async (command) => {
    const { exit, printed, complaints } = await run([command, 'texts'], SERIES);
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: '' });
    const named = await run([command, 'texts/first.md', 'texts/second.txt', 'texts/third.md'], SERIES);
    expect(printed).toBe(named.printed);
    expect((await run([command, 'texts/'], SERIES)).printed).toBe(printed);
  });

  it('may stand beside other texts, and for what a draft is made from', async () => {
    const files = { ...SERIES, 'next.md': text('73/1') };
    expect((await run(['history', 'texts', 'next.md'], files)).printed).toContain('4 texts');
    expect((await run(['draft', 'texts'], files)).exit).toBe(0);
  });

  it('puts drafts without symbol and date in the order of their names, rev2 before rev10', async () => {
    const bare = (words: string) => text('', words).replace('. Lighthouses', 'Lighthouses');
    const files = {
      'drafts/rev10.md': bare('Welcomes the last light'),
      'drafts/rev2.md': bare('Welcomes the second light'),
      'drafts/rev1.md': bare('Welcomes the first light'),
    };
    const { documents } = JSON.parse((await run(['history', 'drafts', '-f', 'json'], files)).printed);
    const openings = documents.map(({ paragraphs }: { paragraphs: { text: string }[] }) =>
      paragraphs.map(({ text: words }) => words).find((words) => words.startsWith('Welcomes')),
    );
    expect(openings).toEqual(['Welcomes the first light;', 'Welcomes the second light;', 'Welcomes the last light;']);
  });

  it('names what cannot be read, each in a line, and leaves it out', async () => {
    const files = {
      ...SERIES,
      'texts/photo.jpg': PHOTO,
      'texts/empty.docx': '',
      'texts/.hidden': 'x',
      'texts/~$first.docx': 'x',
    };
    const { exit, printed, complaints } = await run(['history', 'texts'], files);
    expect(exit).toBe(0);
    expect(printed).toContain('3 texts');
    expect(complaints.split('\n')).toEqual([
      expect.stringMatching(/^resdiff: left out: texts\/empty\.docx: /u),
      expect.stringMatching(/^resdiff: left out: texts\/photo\.jpg: .*JPEG/u),
      '',
    ]);
  });

  it('takes one copy of an adopted text that lies there in two formats', async () => {
    const files = { ...SERIES, 'texts/first.txt': SERIES['texts/first.md'] };
    const { printed, complaints } = await run(['history', 'texts'], files);
    expect(printed).toContain('3 texts');
    expect(complaints).toBe('resdiff: texts/first.txt: left out, first.md is A/RES/70/1 too\n');
  });

  it('with texts of several series says so in one line, with a list', async () => {
    const wheat = 'Urges Governments to sow wheat, barley and rye on terraces above the rivers';
    const files = { ...SERIES, 'texts/other.md': text('71/2', wheat, 'Terraces') };
    const { exit, printed, complaints } = await run(['history', 'texts'], files);
    expect(exit).toBe(0);
    expect(printed).toContain('4 texts');
    expect(complaints).toBe(
      'resdiff: texts holds texts of 2 series, shown as one: “Lighthouses” (70/1, 71/1, 72/1); “Terraces” (71/2)\n',
    );
  });

  it('with nothing to read ends with 2', async () => {
    const { exit, printed, complaints } = await run(['history', 'texts'], { 'texts/photo.jpg': PHOTO });
    expect({ exit, printed }).toEqual({ exit: 2, printed: '' });
    expect(complaints).toMatch(/resdiff: texts: no text in this folder can be read\n$/u);
    expect((await run(['blame', 'none/'], SERIES)).complaints).toMatch(/^resdiff: none\/: no text in this folder/u);
  });
});

describe('resdiff check of several texts', () => {
  const GOOD = text('70/1');
  const BAD = text('71/1').replace('2. Requests', '4. Requests').replace('fog.', 'fog,');
  const files = { 'good.md': GOOD, 'bad.md': BAD, photo: PHOTO, 'draft.md': DRAFT };

  it('checks one after another, and ends with the worst', async () => {
    const both = await run(['check', 'good.md', 'bad.md', '--alone'], files);
    const [good, bad] = [
      await run(['check', 'good.md', '--alone'], files),
      await run(['check', 'bad.md', '--alone'], files),
    ];
    expect(both.printed).toBe(`${good.printed}\n${bad.printed}`);
    expect([good.exit, bad.exit]).toEqual([0, 1]);
    expect(both.exit).toBe(1);
    const three = await run(['check', 'bad.md', 'photo', 'good.md', '--alone'], files);
    expect(three.exit).toBe(2);
    expect(three.complaints).toMatch(/^resdiff: photo: [^\n]*JPEG[^\n]*\n$/u);
    expect(three.printed).toBe(`${bad.printed}\n${good.printed}`);
  });

  it('calls a draft by its file', async () => {
    const { printed } = await run(['check', 'draft.md', 'good.md', '--alone'], files);
    expect(printed).toMatch(/^draft\.md: /u);
    expect((await run(['check', 'draft.md', 'good.md', '--alone', '-f', 'md'], files)).printed).toMatch(
      /^# draft\.md: /u,
    );
  });

  it('is one array of JSON, and one run of SARIF with all the files', async () => {
    const json = JSON.parse((await run(['check', 'good.md', 'bad.md', '--alone', '-f', 'json'], files)).printed);
    expect(json).toMatchObject([
      { name: 'good.md', format: 'resdiff.check', document: 'A/RES/70/1' },
      { name: 'bad.md', format: 'resdiff.check', document: 'A/RES/71/1' },
    ]);
    const sarif = JSON.parse((await run(['check', 'good.md', 'bad.md', '--alone', '-f', 'sarif'], files)).printed);
    const [log, ...more] = sarif.runs;
    expect(more).toEqual([]);
    expect(log.artifacts).toEqual([{ location: { uri: 'good.md' } }, { location: { uri: 'bad.md' } }]);
    const places = log.results.map(
      (result: { locations: { physicalLocation: { artifactLocation: unknown } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation,
    );
    expect(places).toHaveLength(json[0].findings.length + json[1].findings.length);
    expect(places.at(-1)).toEqual({ uri: 'bad.md', index: 1 });
  });

  it('mends one at a time', async () => {
    const { exit, complaints } = await run(['check', 'good.md', 'bad.md', '--fix'], files);
    expect(exit).toBe(2);
    expect(complaints).toBe('resdiff: --fix corrects one text at a time, and 2 were named\n');
  });
});

describe('resdiff convert of several texts', () => {
  it('writes each under its symbol or the name of its file, in the format asked for', async () => {
    const made: string[] = [];
    const { world, printed, written } = stagedWorld(SERIES, { makeFolder: async (path) => void made.push(path) });
    const exit = await main(['convert', '78/32', 'texts/second.txt', '-f', 'json', '-o', 'out'], world);
    expect({ exit, printed: printed() }).toEqual({ exit: 0, printed: '' });
    expect(made).toEqual(['out']);
    expect(Object.keys(written())).toEqual(['out/A_RES_78_32.json', 'out/second.json']);
    expect(JSON.parse(String(written()['out/second.json']))).toMatchObject({ symbol: 'A/RES/71/1' });
  });

  it('writes one into a folder that is there, and makes none for one alone', async () => {
    const there = await run(['convert', '78/32', '-f', 'text', '-o', 'texts'], SERIES);
    expect(Object.keys(there.written)).toEqual(['texts/A_RES_78_32.txt']);
    const missing = await run(['convert', '78/32', '-f', 'akn', '-o', 'new/'], SERIES);
    expect(missing).toMatchObject({ exit: 2, written: {} });
    expect(missing.complaints).toContain('there is no folder new/');
    const word = await run(['convert', '78/32', 'texts/first.md', '-o', 'out'], SERIES);
    expect(Object.keys(word.written)).toEqual(['out/A_RES_78_32.docx', 'out/first.docx']);
  });

  it('goes on where one cannot be read, and ends with 2', async () => {
    const { exit, complaints, written } = await run(['convert', 'photo', 'texts/first.md', '-f', 'text', '-o', 'out'], {
      ...SERIES,
      photo: PHOTO,
    });
    expect(exit).toBe(2);
    expect(complaints).toContain('resdiff: photo: ');
    expect(Object.keys(written)).toEqual(['out/first.txt']);
  });

  it.each([
    [
      ['convert', 'texts/first.md', 'texts/third.md', '-f', 'md', '-o', './texts'],
      './texts/first.md is one of the files that were read',
    ],
    [
      ['convert', 'texts/first.md', 'other/first.md', '-f', 'md', '-o', 'out'],
      'texts/first.md and other/first.md would both be written to out/first.md',
    ],
    [['convert', 'texts/first.md', 'texts/third.md', '-f', 'md'], 'several texts are written to a folder'],
    [
      ['convert', 'texts/first.md', 'texts/third.md', '-f', 'md', '-o', 'other/first.md'],
      'several texts are written to a folder',
    ],
  ])('%j is refused in a line, and nothing is written', async (words, told) => {
    const { exit, complaints, written } = await run(words, { ...SERIES, 'other/first.md': text('74/1') });
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    const [last] = complaints.trimEnd().split('\n').slice(-1);
    expect(last).toContain(told);
  });
});

async function run(args: readonly string[], files: Parameters<typeof stagedWorld>[0]) {
  const { world, printed, complaints, written } = stagedWorld(files);
  const exit = await main(args, world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}
