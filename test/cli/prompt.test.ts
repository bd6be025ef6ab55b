import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/host/world.ts';
import { stagedWorld } from '../support/world.ts';

const ONE = '78/1. A title\n\nThe General Assembly,\n\n1. Urges all States to act;\n';
const TWO = '79/1. A title\n\nThe General Assembly,\n\n1. Urges all States to act;\n\n2. Requests a report.\n';
const FILES = {
  'one.txt': ONE,
  'two.txt': TWO,
  'list.txt': 'In operative paragraph 1, replace “Urges” with “Asks”.\n',
};

/** A command line for every command that has an option with a value. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  compare: ['one.txt', 'two.txt'],
  outline: ['outline', 'one.txt'],
  convert: ['convert', 'one.txt'],
  pairs: ['pairs', 'one.txt', 'two.txt'],
  history: ['history', 'one.txt', 'two.txt'],
  status: ['status', 'one.txt'],
  blame: ['blame', 'one.txt', 'two.txt'],
  chain: ['chain', 'one.txt'],
  draft: ['draft', 'one.txt', 'two.txt'],
  amend: ['amend', 'one.txt', 'two.txt'],
  apply: ['apply', 'list.txt', 'one.txt'],
  compile: ['compile', 'one.txt', 'two.txt'],
  concord: ['concord', 'one.txt', 'two.txt'],
  check: ['check', 'one.txt'],
  batch: ['batch', 'list.txt'],
  'git-diff': ['git-diff', 'one.txt'],
  'corpus list': ['corpus', 'list'],
  'corpus add': ['corpus', 'add', 'one.txt'],
  'corpus fetch': ['corpus', 'fetch', '79/1', '--dry-run'],
};

describe('an option that takes a value', async () => {
  const options: (readonly [command: string, option: string])[] = [];
  for (const command of Object.keys(LINES)) {
    const help = (await run(['help', ...command.split(' ')])).printed;
    const named = help
      .replace(/\n {8,}/gu, ' ')
      .matchAll(/^ +(?:(-\w), )?(--[a-z-]+) .*\[(?:string|number|array|choices)/gmu);
    for (const [, short, long = ''] of named) for (const each of [short, long]) if (each) options.push([command, each]);
  }

  it('is known to these tests, whatever the command', () => {
    expect(options.length).toBeGreaterThan(100);
    expect(options).toContainEqual(['draft', '--to']);
    expect(options).toContainEqual(['batch', '-j']);
  });

  it.each(options)(
    '%s %s: is asked for in one line where nothing stands behind it, or nothing is in it',
    async (command, option) => {
      const line = LINES[command] ?? [];
      // The two options whose value may be left out.
      const lines =
        option === '--comments' || (option === '--series' && command === 'corpus fetch')
          ? []
          : [
              [...line, option],
              [...line, option, '--no-pager'],
            ];
      // All commands read their options with one parser: an option is tried with an empty value where it is met first.
      const isFirst = options.find(([, other]) => other === option)?.[0] === command;
      const empty = isFirst
        ? [
            [...line, option, ''],
            [...line, `${option}=`],
          ]
        : [];
      for (const each of [...lines.slice(0, isFirst ? 2 : 1), ...empty]) {
        const { exit, printed, complaints } = await run(each);
        expect({ exit, printed }, each.join(' ')).toEqual({ exit: 2, printed: '' });
        expect(complaints).toMatch(/^resdiff: --?[a-z-]+ needs a value(?:, and the one given is empty)?\n$/u);
      }
    },
  );

  it('may have one that looks like an option behind an equals sign', async () => {
    const { written } = await run(['one.txt', 'two.txt', '-o', 'a.docx', '--author=-x']);
    expect(written['a.docx']).toBeInstanceOf(Uint8Array);
  });
});

describe('what follows --', () => {
  it('is names of files, whatever they begin with', async () => {
    const plain = await run(['one.txt', 'two.txt']);
    expect(await run(['--', 'one.txt', 'two.txt'])).toEqual(plain);
    expect((await run(['check', '--', 'one.txt'])).exit).toBe(0);
    expect((await run(['check', '--', '--help'])).complaints).toContain('./--help: there is no such file');
    expect((await run(['batch', '--', '-list.txt'])).complaints).not.toContain('fault');
  });
});

describe('a name that is empty', () => {
  it.each([
    ['one.txt', ''],
    ['', 'two.txt'],
    ['convert', ''],
    ['history', 'one.txt', ''],
    ['one.txt', '--', ''],
  ])('is told in one line: resdiff %s %s', async (...args) => {
    const { exit, complaints } = await run(args);
    expect(exit).toBe(2);
    expect(complaints).toMatch(/^resdiff: one of the names is empty: give a symbol[^\n]+\n$/u);
  });
});

describe('a command', () => {
  it.each(['diff', 'compare'])('%s A B is A B alone', async (word) => {
    const plain = await run(['one.txt', 'two.txt']);
    expect(plain.printed).toContain('OP2');
    expect(await run([word, 'one.txt', 'two.txt'])).toEqual(plain);
  });

  it.each([
    [['help'], ['--help']],
    [
      ['help', 'history'],
      ['history', '--help'],
    ],
    [
      ['help', 'corpus'],
      ['corpus', '--help'],
    ],
    [
      ['help', 'corpus', 'fetch'],
      ['corpus', 'fetch', '--help'],
    ],
  ])('is helped with by help: %s', async (asked, as) => {
    const { exit, printed } = await run(asked);
    expect({ exit, printed }).toEqual({ exit: 0, printed: (await run(as)).printed });
    expect(printed).toMatch(/^resdiff /u);
  });

  it('that is none has no help, and the nearest are told', async () => {
    const { exit, complaints } = await run(['help', 'histroy']);
    expect(exit).toBe(2);
    expect(complaints).toMatch(/^resdiff: there is no command “histroy”; the nearest are history/u);
  });

  it.each([
    [['hsitory', '78/32'], 'resdiff history'],
    [['hsitory'], 'resdiff history'],
    [['chekc', 'one.txt', '--fix'], 'resdiff check'],
    [['comprae', 'one.txt', 'two.txt'], 'resdiff compare'],
    [['dif', 'one.txt', 'two.txt'], 'resdiff diff'],
    [['corpus', 'lst'], 'resdiff corpus list'],
  ])('that is mistyped is told with the nearest: %s', async (args, meant) => {
    const { exit, printed, complaints } = await run(args);
    expect({ exit, printed }).toEqual({ exit: 2, printed: '' });
    expect(complaints).toMatch(/^resdiff: “\w+” is [^\n]+\n$/u);
    expect(complaints).toContain(`did you mean ${meant}?`);
  });

  it('is not guessed at where there is a file of that name, or nothing near', async () => {
    expect((await run(['drafts', 'no.txt'], { ...FILES, drafts: ONE })).complaints).toMatch(/^resdiff: no\.txt: /u);
    expect((await run(['treaty', 'two.txt'])).complaints).toMatch(/^resdiff: treaty: there is no such file/u);
  });
});

describe('a format that is typed as an option', () => {
  it.each([
    ['one.txt two.txt --html', '--html is not an option; add -o changes.html to write a file, or -f html to print it'],
    ['--json one.txt two.txt', '--json is not an option; add -o changes.json to write a file, or -f json to print it'],
    ['one.txt two.txt --word', '--word is not an option; add -o changes.docx to write a file'],
    ['diff one.txt two.txt --docx', '--docx is not an option; add -o changes.docx to write a file'],
    ['one.txt two.txt --pdf', '--pdf is not an option; add -o changes.pdf to write a file'],
    ['one.txt two.txt --excel', '--excel is not an option; add -o changes.xlsx to write a file'],
    [
      'convert one.txt --markdown',
      '--markdown is not an option; add -o draft.md to write a file, or -f md to print it',
    ],
    ['history one.txt two.txt --html', 'add -o history.html to write a file, or -f html to print it'],
    [
      'history one.txt two.txt --word',
      'history cannot write .docx; use -o history.html, with one of these endings: .txt, .json',
    ],
    ['draft one.txt --pdf', 'draft cannot write .pdf; use -o draft.docx, with one of these endings: .txt, .md, .docx'],
    ['batch list.txt --docx', '--docx is not an option; set the format of the reports with -f, their folder with -o'],
  ])('is told with the option that it takes: %s', async (line, words) => {
    const { exit, printed, complaints } = await run(line.split(' '));
    expect({ exit, printed }).toEqual({ exit: 2, printed: '' });
    expect(complaints).toMatch(/^resdiff: [^\n]+\n$/u);
    expect(complaints).toContain(words);
  });

  it('is an option where the command has one', async () => {
    expect((await run(['one.txt', 'two.txt', '--table', '-f', 'md'])).printed).toContain('| OP2 |');
  });
});

describe('an option without effect', () => {
  it.each([
    ['one.txt two.txt -y -f html', '--side-by-side (-y) has no effect in the html format, only in the terminal format'],
    [
      'one.txt two.txt -y -o a.docx',
      '--side-by-side (-y) has no effect in the docx format, only in the terminal format',
    ],
    ['one.txt two.txt -y --stat', '--side-by-side (-y) has no effect with --stat, only in the terminal format'],
    ['one.txt two.txt --stat -o a.html', '--stat has no effect in the html format, only in the terminal format'],
    ['one.txt two.txt --comments -o a.html', '--comments has no effect in the html format, only in the docx format'],
    ['one.txt two.txt --author X', '--author has no effect in the terminal format, only in the docx format'],
    [
      'one.txt two.txt --date 2026-11-24 --clean -o a.docx',
      '--date has no effect with --clean, only in the docx format',
    ],
    [
      'one.txt two.txt --explain -f plain',
      '--explain has no effect in the plain format, only in the terminal, html and pdf formats',
    ],
    [
      'one.txt two.txt --all -f json',
      '--all has no effect in the json format, only in the terminal, plain, html, md, csv, xlsx and pdf formats',
    ],
    ['one.txt two.txt --only added -o a.docx', '--only has no effect in the docx format, only in the terminal, plain'],
    ['one.txt two.txt --clean --table -o a.docx', '--table has no effect with --clean'],
    ['one.txt two.txt --width 90 -f md', '--width has no effect in the md format, only in the terminal format'],
    [
      'one.txt two.txt --hyperlink always -f md',
      '--hyperlink has no effect in the md format, only in the terminal format',
    ],
    ['outline one.txt --all -f json', '--all has no effect in the json format, only in the terminal format'],
    ['history one.txt two.txt --all -f csv', '--all has no effect in the csv format, only in the terminal format'],
    [
      'history one.txt --against two.txt one.txt --all',
      '--all has no effect with --against, only in the terminal format',
    ],
    ['check one.txt --explain -f md', '--explain has no effect in the md format, only in the terminal format'],
    ['check one.txt --explain --fix', '--explain has no effect with --fix, only in the terminal format'],
    ['check one.txt --alone --against two.txt', '--alone has no effect with --against'],
    ['draft one.txt two.txt --author X', '--author has no effect in the terminal format, only in the docx format'],
    ['apply list.txt one.txt --clean', '--clean has no effect in the md format, only in the docx format'],
    [
      'apply list.txt one.txt --comments --clean -o a.docx',
      '--comments has no effect with --clean, only in the docx format',
    ],
    ['batch pairs.csv --explain', '--explain has no effect in the jsonl format, only in the html format'],
    ['batch pairs.csv --fields tally -o out', '--fields has no effect in the html format, only in the jsonl format'],
  ])('is told in one line, and the work is done: %s', async (line, words) => {
    const { exit, complaints, written, printed } = await run(line.split(' '), {
      ...FILES,
      'pairs.csv': 'one.txt,two.txt\n',
    });
    expect(exit).toBeLessThan(2);
    expect(complaints.split('\n').filter((each) => each.includes('no effect'))).toEqual([
      expect.stringContaining(`resdiff: ${words}`),
    ]);
    expect(printed !== '' || Object.keys(written).length > 0).toBe(true);
  });

  it.each([
    'one.txt two.txt --explain --all --only added --substance --width 90',
    'one.txt two.txt --stat --width 90',
    'one.txt two.txt -o a.docx --author X --date 2026-11-24 --comments',
    'one.txt two.txt -o a.html --explain --all',
    'one.txt two.txt --table -o a.docx --all',
    'check one.txt --explain --alone',
    'history one.txt two.txt --all',
    'draft one.txt two.txt --author X -o a.docx',
  ])('is not told of one that has an effect: %s', async (line) => {
    expect((await run(line.split(' '))).complaints).not.toContain('no effect');
  });
});

async function run(
  args: readonly string[],
  files: Parameters<typeof stagedWorld>[0] = FILES,
  changes: Partial<World> = {},
) {
  const { world, printed, complaints, written } = stagedWorld(files, changes);
  const exit = await main(args, world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}
