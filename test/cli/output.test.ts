import { link, lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { DOCUMENT_OUTPUTS } from '../../src/formats/writers.ts';
import { nodeWorld } from '../../src/host/node.ts';
import type { World } from '../../src/host/world.ts';
import { BLAME_OUTPUTS } from '../../src/report/blame/outputs.ts';
import { CHECK_OUTPUTS } from '../../src/report/check/outputs.ts';
import { COMPARISON_OUTPUTS } from '../../src/report/comparison/outputs.ts';
import { DRAFT_OUTPUTS } from '../../src/report/draft/outputs.ts';
import { HISTORY_OUTPUTS } from '../../src/report/history/outputs.ts';
import { CHAIN_OUTPUTS } from '../../src/report/negotiate/chain/outputs.ts';
import { STATUS_OUTPUTS } from '../../src/report/negotiate/status/outputs.ts';
import { stagedWorld } from '../support/world.ts';

const ONE = '78/1. A title\n\nThe General Assembly,\n\n1. Urges all States to act;\n';
const TWO = '79/1. A title\n\nThe General Assembly,\n\n1. Urges all States to act;\n\n2. Requests a report.\n';
const LIST = 'In operative paragraph 1, replace “Urges” with “Asks”.\n';
const FILES = { 'one.txt': ONE, 'two.txt': TWO, 'list.txt': LIST, 'out/there.txt': '' };

describe('-o', () => {
  it.each([
    ['one.txt two.txt -o out', 'out/A_RES_79_1.html'],
    ['one.txt two.txt -o out/', 'out/A_RES_79_1.html'],
    ['one.txt two.txt -o .', './A_RES_79_1.html'],
    ['one.txt two.txt -o out -f docx', 'out/A_RES_79_1.docx'],
    ['one.txt two.txt -o out -f plain', 'out/A_RES_79_1.txt'],
    ['one.txt two.txt -o out -f critic', 'out/A_RES_79_1.md'],
    ['convert one.txt -o out', 'out/A_RES_78_1.docx'],
    ['convert one.txt -o out/ -f akn', 'out/A_RES_78_1.xml'],
    ['amend one.txt two.txt -o out/', 'out/A_RES_79_1-amendments.txt'],
    ['apply list.txt one.txt -o out/', 'out/A_RES_78_1-amended.md'],
    ['check one.txt -o out', 'out/A_RES_78_1-findings.html'],
    ['check one.txt --fix -o out', 'out/A_RES_78_1-mended.md'],
    ['draft one.txt two.txt -o out', 'out/A_RES_79_1-draft.html'],
    ['draft one.txt two.txt --points -o out', 'out/A_RES_79_1-points.md'],
    ['history one.txt two.txt -o out', 'out/A_RES_79_1-history.html'],
    ['history one.txt two.txt -f csv -o out', 'out/A_RES_79_1-history.csv'],
    ['blame one.txt two.txt -o out', 'out/A_RES_79_1-blame.html'],
    ['chain one.txt -o out', 'out/A_RES_78_1-chain.html'],
  ])('into a folder writes a file that is named after the text: %s', async (line, path) => {
    const { exit, printed, complaints, written } = await run(line);
    expect({ exit: exit > 1, printed }).toEqual({ exit: false, printed: '' });
    expect(Object.keys(written)).toEqual([path]);
    expect(complaints).toContain(`resdiff: wrote ${path} (`);
  });

  it('names the file of a text without a symbol after its own', async () => {
    const files = { ...FILES, 'texts/my draft.md': ONE.replace('78/1. ', '') };
    const { written } = await run(['one.txt', 'texts/my draft.md', '-o', 'out'], files);
    expect(Object.keys(written)).toEqual(['out/my_draft.html']);
  });

  it.each([
    ['one.txt two.txt -o missing/x.html', 'missing'],
    ['one.txt two.txt -o missing/', 'missing/'],
    ['one.txt two.txt -o one.txt/x.html', 'one.txt'],
    ['convert one.txt -o missing/x.docx', 'missing'],
    ['amend one.txt two.txt -o missing/x.docx', 'missing'],
    ['apply list.txt one.txt -o missing/x.docx', 'missing'],
    ['check one.txt -o missing/x.md', 'missing'],
    ['check one.txt --fix -o missing/x.md', 'missing'],
    ['draft one.txt two.txt -o missing/x.md', 'missing'],
    ['history one.txt two.txt -o missing/x.html', 'missing'],
    ['blame one.txt two.txt -o missing/x.html', 'missing'],
    ['chain one.txt -o missing/x.html', 'missing'],
    ['batch pairs.csv -o missing/x.jsonl', 'missing'],
  ])('in a folder that is not there is refused before anything is read: %s', async (line, folder) => {
    const { exit, complaints, written, read } = await run(line, { ...FILES, 'pairs.csv': 'one.txt,two.txt\n' });
    expect(exit).toBe(2);
    expect(complaints).toMatch(/^resdiff: -o [^\n]+\n$/u);
    expect(complaints).toContain(`there is no folder ${folder}; create it first`);
    expect({ written, read: read.includes('one.txt') }).toEqual({ written: {}, read: false });
  });

  it.each([
    ['one.txt two.txt', `${endingsOf(COMPARISON_OUTPUTS)} (such as changes.html)`],
    ['convert one.txt', `${endingsOf(DOCUMENT_OUTPUTS)} (such as draft.docx)`],
    ['amend one.txt two.txt', '.txt, .md and .docx (such as amendments.docx)'],
    ['apply list.txt one.txt', `${endingsOf(DOCUMENT_OUTPUTS)} (such as amended.docx)`],
    ['check one.txt', `${endingsOf(CHECK_OUTPUTS)} (such as findings.html)`],
    ['check one.txt --fix', `${endingsOf(DOCUMENT_OUTPUTS)} (such as mended.docx)`],
    ['draft one.txt two.txt', `${endingsOf(DRAFT_OUTPUTS)} (such as draft.docx)`],
    ['draft one.txt two.txt --points', '.md and .txt (such as points.md)'],
    ['history one.txt two.txt', `${endingsOf(HISTORY_OUTPUTS)} (such as history.html)`],
    ['blame one.txt two.txt', `${endingsOf(BLAME_OUTPUTS)} (such as blame.html)`],
    ['status one.txt', `${endingsOf(STATUS_OUTPUTS)} (such as status.xlsx)`],
    ['chain one.txt', `${endingsOf(CHAIN_OUTPUTS)} (such as chain.html)`],
  ])('with an ending that tells no format is refused with the list: %s', async (line, endings) => {
    for (const [name, what] of [
      ['x.foo', 'cannot write .foo'],
      ['x.HTML5', 'cannot write .html5'],
      ['x', 'x has no ending'],
      ['out/x.', 'out/x. has no ending'],
    ]) {
      const { exit, complaints, written } = await run(`${line} -o ${name}`);
      expect({ exit, written }).toEqual({ exit: 2, written: {} });
      expect(complaints).toMatch(/^resdiff: [^\n]+\n$/u);
      expect(complaints).toContain(`${what}; supported: ${endings}`);
    }
  });

  it('may have any ending where -f tells the format, and large letters', async () => {
    expect((await run('one.txt two.txt -o x.foo -f md')).written['x.foo']).toMatch(/^# A\/RES/u);
    expect((await run('one.txt two.txt -o X.HTML')).written['X.HTML']).toMatch(/^<!doctype html>/iu);
  });

  it('with a hyphen is standard output', async () => {
    const { printed, written } = await run('one.txt two.txt -o - -f plain');
    expect(printed).toContain('+ OP2');
    expect(written).toEqual({});
  });

  it('says what was written and how large it is, and with --quiet nothing', async () => {
    expect((await run('one.txt two.txt -o a.html')).complaints).toMatch(/^resdiff: wrote a\.html \(\d+ kB\)\n$/u);
    expect((await run('convert one.txt -o a.md')).complaints).toMatch(/^resdiff: wrote a\.md \(\d+ bytes\)\n$/mu);
    for (const quiet of ['-q', '--quiet']) {
      for (const line of [
        'one.txt two.txt',
        'history one.txt two.txt',
        'draft one.txt two.txt',
        'blame one.txt two.txt',
      ]) {
        const { complaints, written } = await run(`${line} -o a.html ${quiet}`);
        expect(complaints).toBe('');
        expect(written['a.html']).toMatch(/^<!doctype html>/iu);
      }
    }
  });
});

describe('a format and an ending that contradict each other', () => {
  it.each([
    [
      'one.txt two.txt -f html -o a.docx',
      '-f html and -o a.docx contradict each other: leave out -f, or write to .html',
    ],
    ['one.txt two.txt -f docx -o a.html', '-f docx and -o a.html contradict each other'],
    ['draft one.txt two.txt -f points -o p.docx', '-f points and -o p.docx contradict each other'],
  ])('are refused: %s', async (line, told) => {
    const { exit, complaints, written } = await run(line);
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(complaints).toContain(told);
  });

  it('may be a text under the name of a text', async () => {
    expect((await run('one.txt two.txt -f critic -o a.txt')).exit).toBe(0);
  });
});

describe('a day that is in no calendar', () => {
  it.each(['2024-02-31', '2025-02-29', '2024-13-01'])('is refused: %s', async (day) => {
    const { exit, complaints } = await run(`one.txt two.txt --date ${day} -o a.docx`);
    expect(exit).toBe(2);
    expect(complaints).toContain(`--date ${day}: give a date`);
  });
});

describe('-o onto what was read', () => {
  it.each([
    ['one.txt two.txt -o one.txt', 'one.txt'],
    ['one.txt two.txt -o two.txt', 'two.txt'],
    ['one.txt two.txt -o ./two.txt', 'two.txt'],
    ['one.txt two.txt -o out/../two.txt', 'two.txt'],
    ['one.txt two.txt -o /here/two.txt', 'two.txt'],
    ['one.txt two.txt -f html -o out/../one.txt', 'one.txt'],
    ['one.txt two.txt --verbs own.txt -o own.txt', 'own.txt'],
    ['convert one.txt -o ./one.txt', 'one.txt'],
    ['amend one.txt two.txt -o one.txt', 'one.txt'],
    ['apply list.txt one.txt -o one.txt', 'one.txt'],
    ['apply list.txt one.txt -o list.txt', 'list.txt'],
    ['check one.txt -o one.txt', 'one.txt'],
    ['check one.txt --against two.txt -o two.txt', 'two.txt'],
    ['check one.txt --fix -o one.txt', 'one.txt'],
    ['draft one.txt two.txt -o one.txt', 'one.txt'],
    ['draft one.txt two.txt --facts facts.yaml -o ./facts.yaml', 'facts.yaml'],
    ['history one.txt two.txt -o one.txt', 'one.txt'],
    ['blame one.txt two.txt -o two.txt', 'two.txt'],
    ['77/1 79/1 --corpus texts -f plain -o texts/A_RES_77_1.txt', 'texts/A_RES_77_1.txt'],
    ['texts/A_RES_77_1.txt texts/A_RES_79_1.txt -f plain -o texts', 'texts/A_RES_79_1.txt'],
    ['batch pairs.csv -f jsonl -o pairs.csv', 'pairs.csv'],
    ['batch pairs.csv -f jsonl -o one.txt', 'one.txt'],
    ['batch - -f jsonl -o ./one.txt', 'one.txt'],
    ['batch out/index.tsv -o out', 'out/index.tsv'],
  ])('is refused, with the option that would do it: %s', async (line, file) => {
    const files = {
      ...FILES,
      'own.txt': 'urges\tmine\t1\n',
      'facts.yaml': '{}\n',
      'pairs.csv': 'one.txt,two.txt\n',
      '-': 'one.txt,two.txt\n',
      'out/index.tsv': 'a.md\tb.md\n',
      'out/a.md': ONE,
      'out/b.md': TWO,
      'texts/A_RES_77_1.txt': ONE.replace('78/1', '77/1'),
      'texts/A_RES_79_1.txt': TWO,
    };
    const { exit, complaints, files: after } = await run(line, files);
    expect(exit).toBe(2);
    expect(complaints).toMatch(
      /^resdiff: \S+ is one of the files that were read(?: \(as \S+\))?; write elsewhere, or overwrite it with --force\n$/mu,
    );
    expect(after).toEqual(files);
    const forced = await run(`${line} --force`, files);
    expect(forced.exit).toBeLessThan(2);
    expect(forced.files[file] ?? forced.files[`./${file}`]).not.toBe(undefined);
    expect(Object.keys(forced.written)).not.toEqual([]);
  });

  it('does not keep a batch from its other reports', async () => {
    const files = { ...FILES, 'in/a.md': ONE, 'in/b.md': TWO, 'in/list.csv': 'a.md,b.md\na.md,b.md,b\n' };
    const { exit, complaints, files: after } = await run('batch in/list.csv -f md -o in', files);
    expect(exit).toBe(2);
    expect(complaints).toMatch(/in\/b\.md is one of the files that were read/u);
    expect(after['in/b.md']).toBe(TWO);
    expect(String(after['in/index.tsv'])).toMatch(/^a--b\t/mu);
    expect((await run('batch in/list.csv -f md -o in --force --jobs 1', files)).exit).toBe(0);
  });

  it('leaves what was not read to be written over, as before', async () => {
    expect((await run('one.txt two.txt -o list.txt')).exit).toBe(0);
  });
});

describe('links to what was read', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'resdiff-test-'));
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'one.txt'), ONE);
    await writeFile(join(folder, 'two.txt'), TWO);
    await symlink(join(folder, 'two.txt'), join(folder, 'soft.txt'));
    await symlink(folder, join(folder, 'a', 'up'));
    await link(join(folder, 'two.txt'), join(folder, 'hard.txt'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(['two.txt', 'a/../two.txt', './two.txt', 'soft.txt', 'hard.txt', 'a/up/one.txt'])(
    'are written over as little as the file itself: %s',
    async (name) => {
      const { exit, complaints } = await real([`${folder}/one.txt`, `${folder}/two.txt`, '-o', `${folder}/${name}`]);
      expect(exit).toBe(2);
      expect(complaints).toContain('is one of the files that were read');
      expect(await readFile(join(folder, 'two.txt'), 'utf8')).toBe(TWO);
      expect(await readFile(join(folder, 'one.txt'), 'utf8')).toBe(ONE);
    },
  );

  it('stay links: what they lead to is written', async () => {
    await writeFile(join(folder, 'before.html'), 'before');
    await symlink('before.html', join(folder, 'linked.html'));
    const texts = [`${folder}/one.txt`, `${folder}/two.txt`];
    expect((await real([...texts, '-o', `${folder}/linked.html`])).exit).toBe(0);
    expect((await lstat(join(folder, 'linked.html'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'before.html'), 'utf8')).toContain('<!doctype html>');
  });

  it.skipIf(process.platform === 'win32')('of devices replace none', async () => {
    await symlink('/dev/null', join(folder, 'null.html'));
    const { exit, complaints } = await real([`${folder}/one.txt`, `${folder}/two.txt`, '-o', `${folder}/null.html`]);
    expect(exit).toBe(2);
    expect(complaints).toContain('it is a device or a pipe, not a file');
    expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('are known for what they are', async () => {
    const { lookAt } = nodeWorld();
    const [file, soft, hard] = await Promise.all(
      ['two.txt', 'soft.txt', 'hard.txt'].map((name) => lookAt(join(folder, name))),
    );
    expect(soft).toEqual(file);
    expect(hard).toMatchObject({ kind: 'file', inode: file !== undefined && 'inode' in file ? file.inode : '' });
    expect(await lookAt(join(folder, 'a', 'up'))).toEqual(await lookAt(folder));
    expect(await lookAt(folder)).toMatchObject({ kind: 'folder' });
    expect(await lookAt(join(folder, 'new.html'))).toEqual({ kind: 'nothing', isFolderThere: true });
    expect(await lookAt(join(folder, 'no', 'new.html'))).toEqual({ kind: 'nothing', isFolderThere: false });
    expect(await lookAt(join(folder, 'one.txt', 'new.html'))).toEqual({ kind: 'nothing', isFolderThere: false });
  });
});

async function real(args: readonly string[]) {
  const { readFile: read, writeFile: write, lookAt } = nodeWorld();
  const { world, complaints } = stagedWorld({}, { readFile: read, writeFile: write, lookAt });
  return { exit: await main(args, world), complaints: complaints() };
}

async function run(
  line: string | readonly string[],
  files: Parameters<typeof stagedWorld>[0] = FILES,
  changes: Partial<World> = {},
) {
  const staged = stagedWorld(files, changes);
  const read: string[] = [];
  const world: World = {
    ...staged.world,
    readFile: (path) => {
      read.push(path);
      return staged.world.readFile(path);
    },
  };
  const exit = await main(typeof line === 'string' ? line.split(' ') : line, world);
  return {
    exit,
    printed: staged.printed(),
    complaints: staged.complaints(),
    written: staged.written(),
    files: staged.files(),
    read,
  };
}

/** `.txt, .md and .docx` */
function endingsOf(outputs: readonly { readonly endings: readonly string[] }[]): string {
  const endings = outputs.flatMap((output) => output.endings).map((ending) => `.${ending}`);
  return `${endings.slice(0, -1).join(', ')} and ${endings.at(-1)}`;
}
