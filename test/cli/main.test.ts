import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/host/world.ts';
import { docxOf, p, r } from '../support/docx.ts';
import { stagedWorld } from '../support/world.ts';

const ONE = '78/1. A title\n\nThe General Assembly,\n\n1. Urges all States to act;\n';
const TWO = '79/1. A title\n\nThe General Assembly,\n\n1. Urges all States to act;\n\n2. Requests a report.\n';
const AMENDMENT =
  'A/80/L.9\n\nEightieth session\n\nAgenda item 71\n\nLamps\n\nIraq: amendment to draft resolution A/80/L.1\n\nLamps\n\nDelete operative paragraph 2.\n';
const FILES = {
  'one.txt': ONE,
  'two.txt': TWO,
  amendment: AMENDMENT,
  empty: '',
  photo: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
};

describe('resdiff', () => {
  it('names the seven reworded paragraphs of 77/79 → 78/32 and no other', async () => {
    const { printed } = await run('77/79 78/32 --format json');
    const { changes, documents, tally } = JSON.parse(printed);
    const reworded = changes.filter((change: { facets: string[] }) => change.facets.includes('reworded'));
    const names = reworded.map((change: { new: number[] }) => documents.new.paragraphs[change.new[0] ?? -1].id);
    expect(names).toEqual(['PP1', 'PP3', 'PP12', 'PP15', 'OP3', 'OP8', 'OP11']);
    expect(tally).toMatchObject({
      reworded: 7,
      untouched: 21,
      added: 0,
      removed: 0,
      moved: 0,
      renumbered: 0,
      form: 0,
      notes: 0,
    });
  });

  it('shows the counts, the two States and the presidency', async () => {
    const { printed, exit } = await run('77/79 78/32 --format plain');
    for (const words of [
      '[-123-]{+124+}',
      '[-110-]{+112+}',
      '[-13-]{+12+}',
      'Nigeria',
      'South Sudan',
      'Iraq presidency',
    ]) {
      expect(printed).toContain(words);
    }
    expect(exit).toBe(0);
  });

  it('leaves out what the calendar explains', async () => {
    const { printed } = await run('77/79 78/32 --substance --format plain');
    expect(printed.match(/^~ \w+/gmu)).toEqual(['~ PP3', '~ PP12', '~ PP15', '~ OP3']);
  });

  it('prints its scale of opening words, and takes another in its place', async () => {
    const { printed: scale } = await run('verbs');
    expect(scale).toContain('takes note\treception\t0\tGeneral Assembly decision 55/488\n');
    const files = {
      'old.txt': ONE.replace('Urges', 'Welcomes'),
      'new.txt': ONE.replace('Urges', 'Underscores'),
      'own.tsv': 'welcomes\tmine\t1\nunderscores\tmine\t2\n',
      'bad.tsv': 'welcomes\n',
    };
    const { printed } = await run('old.txt new.txt --verbs own.tsv', { files });
    expect(printed).toContain('OP1 “Underscores” (was “Welcomes”; stronger) all States to act.');
    const { complaints, exit } = await run('old.txt new.txt --verbs bad.tsv', { files });
    expect(complaints).toMatch(/line 1 \(“welcomes”\): .*; resdiff verbs prints an example/u);
    expect(exit).toBe(2);
    expect((await run('old.txt new.txt --verbs none.tsv', { files })).complaints).toMatch(
      /cannot read the scale of opening words none.tsv/u,
    );
  });

  it('writes Markdown where the file is called so', async () => {
    const { written } = await run('77/79 78/32 -o report.md');
    expect(written['report.md']).toMatch(
      /^# A\/RES\/77\/79 \(adopted 7 December 2022, 144-1-37\) → A\/RES\/78\/32 \(adopted 4 December 2023, 148-1-36\)\n/u,
    );
  });

  it.each(['terminal', 'html', 'json'])(
    'says in the %s format that a reconstructed text is no official copy',
    async (format) => {
      const { printed } = await run(`77/79 78/32 --format ${format}`);
      expect(printed.replace(/\s+/gu, ' ')).toContain('not an official copy');
    },
  );

  it('exits 1 only where --exit-code asks for it and something differs', async () => {
    expect(await run('one.txt two.txt')).toMatchObject({ exit: 0, complaints: '' });
    expect(await run('one.txt two.txt --exit-code')).toMatchObject({ exit: 1, complaints: '' });
    expect(await run('one.txt one.txt --exit-code')).toMatchObject({ exit: 0, complaints: '' });
  });

  it('reads one version from standard input', async () => {
    const { printed } = await run('one.txt - --format plain', { files: { ...FILES, '-': TWO } });
    expect(printed).toContain('+ OP2');
  });

  it('writes a file in the format its ending tells, and prints nothing', async () => {
    const result = await run('one.txt two.txt -o changes.html');
    expect(result.printed).toBe('');
    expect(result.written['changes.html']).toMatch(/^<!doctype html>/iu);
    expect((await run('one.txt two.txt -o changes.json')).written['changes.json']).toMatch(/^\{/u);
  });

  it('takes the user’s own copy before the bundled one', async () => {
    const files = { 'mine/A_RES_77_79.txt': ONE.replace('78/1', '77/79') };
    const { printed } = await run('77/79 78/32 --corpus mine', { files });
    expect(printed).not.toContain('not an official copy');
  });

  it('colours a terminal, and not a pipe, a file, NO_COLOR or --color never', async () => {
    const coloured = async (commandLine: string, world: Partial<World>) =>
      (await run(commandLine, { world })).printed.includes('\u001B[');
    const terminal = { terminalColumns: 80, environment: { TERM: 'xterm-256color' } };
    expect(await coloured('77/79 78/32', terminal)).toBe(true);
    expect(await coloured('77/79 78/32', {})).toBe(false);
    expect(await coloured('77/79 78/32', { environment: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await coloured('77/79 78/32', { ...terminal, environment: { NO_COLOR: '1' } })).toBe(false);
    expect(await coloured('77/79 78/32 --color never', terminal)).toBe(false);
    expect(await coloured('77/79 78/32 --color always', {})).toBe(true);
  });

  it('uses colours of the 256 where the terminal has them, Windows Terminal included', async () => {
    const printed = async (environment: World['environment']) =>
      (await run('77/79 78/32', { world: { terminalColumns: 80, environment } })).printed.includes('\u001B[38;5;');
    expect(await printed({ TERM: 'xterm-256color' })).toBe(true);
    expect(await printed({ WT_SESSION: 'a' })).toBe(true);
    expect(await printed({ TERM: 'xterm' })).toBe(false);
  });

  it('gives the pager the lines to stop at: one for each change that is not folded', async () => {
    const paged: { text: string; stops: string | undefined }[] = [];
    const page: World['page'] = async (_, text, stops) => paged.push({ text, stops }) > 0;
    await run('77/79 78/32', { world: { terminalColumns: 80, environment: { TERM: 'xterm-256color' }, page } });
    const [{ text = '', stops = '' } = {}] = paged;
    const lines = text.replace(/\u001B\[[\d;]*m/gu, '').split('\n');
    const found = lines.filter((line) => new RegExp(stops, 'u').test(line)).map((line) => line.slice(0, 6));
    expect(found).toEqual(['~ PP3 ', '~ PP12', '~ PP15', '~ OP3 ']);
  });

  it('fills the width of the window and never more', async () => {
    const { printed } = await run('77/79 78/32', { world: { terminalColumns: 60 } });
    expect(
      Math.max(
        ...printed
          .replace(/\u001B\[\d+m/gu, '')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(60);
  });

  it('pages on a terminal as git does, and nowhere else', async () => {
    const terminal = (environment: Record<string, string>) => ({ world: { terminalColumns: 80, environment } });
    const printedWith = async (environment: Record<string, string>, options = '') =>
      (await run(`one.txt two.txt${options}`, terminal(environment))).printed;
    expect(await printedWith({})).toMatch(/^\[less\] /u);
    expect(await printedWith({ PAGER: 'more -s' })).toMatch(/^\[more -s\] /u);
    expect(await printedWith({ PAGER: 'more', RESDIFF_PAGER: 'bat' })).toMatch(/^\[bat\] /u);
    for (const plain of [
      await printedWith({ PAGER: 'cat' }),
      await printedWith({ PAGER: '' }),
      await printedWith({ TERM: 'dumb' }),
      await printedWith({ PAGER: 'no-such-pager' }),
      await printedWith({}, ' --no-pager'),
      (await run('one.txt two.txt')).printed,
    ]) {
      expect(plain).toContain('A/RES/78/1');
      expect(plain).not.toMatch(/^\[/u);
    }
    expect((await run('outline one.txt', terminal({}))).printed).toMatch(/^\[less\] /u);
    expect((await run('one.txt two.txt -o out.txt', terminal({}))).printed).toBe('');
  });

  it('compares the two states of a Word file with tracked changes, and reads either', async () => {
    const tracked = `${r('1. Urges ')}<w:del w:id="1"><w:r><w:delText>some</w:delText></w:r></w:del><w:ins w:id="2">${r('all')}</w:ins>${r(' States to act;')}`;
    const draft = docxOf(p(r('78/1. A title')) + p(r('The General Assembly,')) + p(tracked));
    const files = { ...FILES, 'draft.docx': draft };
    const own = await run('draft.docx --revisions --format plain', { files });
    expect(own.printed).toContain('~ OP1  Urges [-some-]{+all+} States to act;');
    expect((await run('one.txt draft.docx --format plain', { files })).printed).not.toContain('some');
    expect((await run('one.txt draft.docx --original --format plain', { files })).printed).toContain('{+some+}');
  });

  it('writes a Word file with the changes tracked, and reads it back either way', async () => {
    const { written, printed } = await run('77/79 78/32 -o changes.docx --author Delegate --date 2026-11-24');
    expect(printed).toBe('');
    const files = { 'changes.docx': written['changes.docx'] ?? '' };
    const told = (state: string) => `! changes.docx has 45 tracked changes by 1 author; compared as ${state}\n`;
    expect((await run('changes.docx 78/32 --format plain', { files })).printed).toBe(
      `${told('accepted; see --original and --revisions')}  … 28 unchanged\n`,
    );
    expect((await run('changes.docx 77/79 --original --format plain', { files })).printed).toBe(
      `${told('rejected')}  … 28 unchanged\n`,
    );
    expect((await run('changes.docx --revisions --format plain', { files })).printed).toContain('[-123-]{+124+}');
  });

  it('shows two columns where there is room, and says so where there is none', async () => {
    const wide = await run('77/79 78/32 --side-by-side --width 150');
    expect(wide.printed).toMatch(/^~ PP12 .*\[-123-\].* │ .*\{\+124\+\}/mu);
    expect(wide.complaints).toBe('');
    const window = await run('77/79 78/32 -y', { world: { terminalColumns: 160, environment: { PAGER: 'cat' } } });
    expect(window.printed).toContain(' │ ');
    const narrow = await run('77/79 78/32 --side-by-side', {
      world: { terminalColumns: 100, environment: { PAGER: 'cat' } },
    });
    expect(narrow.printed).not.toContain('│');
    expect(narrow.complaints).toBe('resdiff: two columns need a width of 140 (--width 140); shown in one column\n');
  });

  it('links symbols in terminals known to have links, and where asked', async () => {
    const linksIn = async (environment: Record<string, string>, options = '', terminalColumns: number | null = 80) => {
      const world = { terminalColumns, environment: { PAGER: 'cat', ...environment } };
      return (await run(`77/79 78/32 --stat${options}`, { world })).printed.includes(
        '\u001B]8;;https://docs.un.org/en/A/RES/78/32',
      );
    };
    for (const environment of [
      { VTE_VERSION: '7200' },
      { TERM_PROGRAM: 'vscode' },
      { WT_SESSION: 'x' },
      { TERM: 'xterm-kitty' },
    ]) {
      expect(await linksIn(environment), JSON.stringify(environment)).toBe(true);
    }
    expect(await linksIn({})).toBe(false);
    expect(await linksIn({ VTE_VERSION: '4800' })).toBe(false);
    expect(await linksIn({ VTE_VERSION: '7200', TMUX: '/tmp/1' })).toBe(false);
    expect(await linksIn({ VTE_VERSION: '7200' }, ' --hyperlink never')).toBe(false);
    expect(await linksIn({ VTE_VERSION: '7200' }, '', null)).toBe(false);
    expect(await linksIn({}, ' --hyperlink always', null)).toBe(true);
    expect(await linksIn({ FORCE_HYPERLINK: '1' }, '', null)).toBe(true);
  });

  it('prints help and version on standard output', async () => {
    expect(await run('--version')).toMatchObject({ exit: 0, printed: '0.0.0\n', complaints: '' });
    const help = await run('--help');
    expect(help).toMatchObject({ exit: 0, complaints: '' });
    expect(help.printed).toContain('resdiff OLD NEW');
  });

  it('lists and shows the corpus, outlines a document and tells the pairs', async () => {
    expect((await run('corpus list')).printed).toMatch(/A\/RES\/77\/79 +2022-12-07 +reconstructed/u);
    expect((await run('corpus show 78/32')).printed).toContain('(as indexed)');
    expect((await run('outline 78/32')).printed).toContain('PP12');
    expect(JSON.parse((await run('outline 78/32 --format json')).printed)).toMatchObject({
      format: 'resdiff.outline',
      version: 1,
    });
    expect((await run('pairs 77/79 78/32')).printed).toContain('PP15');
  });
});

describe('resdiff says what is wrong in one line and exits 2', () => {
  it.each([
    ['a missing file', 'one.txt nowhere.txt', 'nowhere.txt: there is no such file'],
    ['a folder', 'one.txt folder/', 'this is a folder'],
    ['an empty file', 'one.txt empty', 'empty'],
    ['a picture', 'one.txt photo', 'a JPEG picture'],
    ['an unknown symbol', '77/78 78/32', 'A/RES/77/78 is not in the corpus; the nearest are 77/79'],
    ['an amendment as a version', 'one.txt amendment', 'is an amendment to A/80/L.1, not a version of a text'],
    ['a bad option', 'one.txt two.txt --colour', 'Unknown argument'],
    ['a bad value', 'one.txt two.txt --format rtf', '--format rtf: the choices are terminal, plain'],
    ['a bad name of changes', 'one.txt two.txt --only lost', 'there is no “lost”'],
    ['a bad width', 'one.txt two.txt --width 3', '--width takes'],
    ['a missing version', 'one.txt', 'give two versions, the earlier first'],
    ['a Word file without a name', 'one.txt two.txt --format docx', 'written to a file: add -o changes.docx'],
    ['a PDF without a browser', 'one.txt two.txt -o changes.pdf', 'printing a PDF needs a browser'],
    ['the clean text in a form that holds none', 'one.txt two.txt --clean -o new.csv', '--clean writes the new text'],
    ['a table in a form that holds none', 'one.txt two.txt --table -o changes.json', '--table writes'],
    [
      'a format of another program',
      'one.txt two.txt -o changes.rtf',
      'compare cannot write .rtf; supported: .txt, .json, .html',
    ],
    ['a day that is none', 'one.txt two.txt -o a.docx --date tomorrow', 'give a date such as 2026-11-24'],
    ['no version at all', '--all', 'name two texts, the earlier first'],
    ['the states of two files', 'one.txt two.txt --revisions', 'the two states of one file'],
    ['standard input twice', '- -', 'only one of the two'],
  ])('%s', async (_, commandLine, words) => {
    const { exit, printed, complaints } = await run(commandLine);
    expect({ exit, printed }).toEqual({ exit: 2, printed: '' });
    expect(complaints).toContain(words);
    expect(complaints).toMatch(/^resdiff: [^\n]+\n$/u);
  });
});

async function run(
  commandLine: string,
  { files = FILES, world: changes = {} }: { files?: Parameters<typeof stagedWorld>[0]; world?: Partial<World> } = {},
) {
  const { world, printed, complaints, written } = stagedWorld(files, changes);
  const exit = await main(commandLine.split(' '), world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}
