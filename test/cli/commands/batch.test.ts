import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ranking } from '../../../src/cli/batch/index-page.ts';
import { namer, pairsOfSeries } from '../../../src/cli/batch/list.ts';
import { workerFor } from '../../../src/cli/batch/work.ts';
import { main } from '../../../src/cli/main.ts';
import { resultsInOrder } from '../../../src/host/batch/pool.ts';
import type { BatchOrder, BatchTask, Figures, FolderMember } from '../../../src/host/batch/task.ts';
import { nodeWorld } from '../../../src/host/node.ts';
import { textsBelow } from '../../../src/host/texts-below.ts';
import type { World } from '../../../src/host/world.ts';
import { stagedWorld } from '../../support/world.ts';

const ONE = textOf('78/1', '1. Urges all States to act;');
const TWO = textOf('79/1', '1. Urges all States to act;\n\n2. Requests a report.');
const THREE = textOf('80/1', '1. Welcomes the report;\n\n2. Decides to end the matter.');
const FILES = { 'in/one.txt': ONE, 'in/two.txt': TWO, 'in/three.txt': THREE };
const LIST = '# old, new\none.txt\ttwo.txt\n\ntwo.txt\tthree.txt\tlast\r\n';

describe('resdiff batch', () => {
  it('writes a report for each pair of a list, whose paths are those of the list', async () => {
    const { exit, names, complaints } = await run('batch in/list.tsv -o out', { ...FILES, 'in/list.tsv': LIST });
    expect(names).toEqual([
      '.resdiff/last.html.json',
      '.resdiff/one--two.html.json',
      'index.html',
      'index.tsv',
      'last.html',
      'one--two.html',
    ]);
    expect(complaints).toMatch(/^resdiff: 2 pairs compared → out\n$/u);
    expect(exit).toBe(0);
  });

  it('takes lists with commas, where a name with a comma stands in quotes, and passes over the names of columns', async () => {
    const files = { 'in/one, two.txt': ONE, 'in/say "three".txt': TWO, 'in/four.txt': THREE };
    const list =
      'Old,New,Name\r\n"one, two.txt","say ""three"".txt"\r\n "say ""three"".txt" , four.txt ,last\n# no,pair\n';
    const { exit, names } = await run('batch in/list.csv -o out', { ...files, 'in/list.csv': list });
    expect(names.filter((name) => name.endsWith('.html'))).toEqual([
      'index.html',
      'last.html',
      'one_two--say_three.html',
    ]);
    expect(exit).toBe(0);
    const filtered = await run('batch -', { 'four.txt': THREE, '-': 'four.txt,"four.txt"\n' });
    expect(filtered.exit).toBe(0);
    expect(JSON.parse(filtered.printed)).toMatchObject({ old: 'four.txt', new: 'four.txt' });
  });

  it('takes commas in a line with a TAB for a part of the names', async () => {
    const files = { 'in/a, b.txt': ONE, 'in/c.txt': TWO, 'in/list.tsv': 'a, b.txt\tc.txt\n' };
    expect(await run('batch in/list.tsv -o out', files)).toMatchObject({ exit: 0 });
  });

  it.each(['one.txt', 'one.txt,', ',two.txt', 'one.txt,two.txt,name,more'])(
    'says of a line that is no pair what a pair looks like: %s',
    async (line) => {
      const { exit, complaints } = await run('batch in/list.csv -o out', { ...FILES, 'in/list.csv': `${line}\n` });
      expect(exit).toBe(2);
      expect(complaints).toContain(
        `line 1: not “old TAB new” or “old,new” (with an optional name after them): ${line}`,
      );
    },
  );

  it('ranks the pairs by substance, and tells all of them in the order of the list', async () => {
    const { files } = await run('batch in/list.tsv -o out', { ...FILES, 'in/list.tsv': LIST });
    const page = String(files['out/index.html']);
    expect(page.match(/href="[^"#]+"/gu)).toEqual(['href="last.html"', 'href="one--two.html"']);
    expect(page).toContain("default-src 'none'; style-src 'sha256-");
    const rows = String(files['out/index.tsv'])
      .split('\n')
      .map((line) => line.split('\t').slice(0, 5).join(' '));
    expect(rows).toEqual([
      'name old new title substance',
      'one--two A/RES/78/1 A/RES/79/1 A title 1',
      'last A/RES/79/1 A/RES/80/1 A title 3',
      '',
    ]);
  });

  it('goes on where a pair is bad, tells it at the end and exits 2', async () => {
    const list = `one.txt\tnone.txt\nnonsense\n${LIST}`;
    const { exit, complaints, files } = await run('batch in/list.tsv -o out', { ...FILES, 'in/list.tsv': list });
    expect(complaints.split('\n')).toEqual([
      'resdiff: one--none: none.txt: there is no such file, and it is not the symbol of a resolution (like 78/32); check the spelling',
      'resdiff: line 2: not “old TAB new” or “old,new” (with an optional name after them): nonsense',
      'resdiff: 2 pairs compared; 2 not compared → out',
      '',
    ]);
    expect(String(files['out/index.html'])).toContain('2 pairs compared; 2 could not be compared.');
    expect(exit).toBe(2);
  });

  it('leaves reports as they were that still stand, and makes the others anew', async () => {
    const { files } = await run('batch in/list.tsv -o out', { ...FILES, 'in/list.tsv': LIST });
    const again = async (changes: Readonly<Record<string, string | Uint8Array>>, args = 'batch in/list.tsv -o out') => {
      const { complaints, written } = await run(args, { ...files, ...changes });
      const reports = Object.keys(written).filter((name) => /^out\/(?:one|last).*html$/u.test(name));
      return { reports, told: complaints.replaceAll('resdiff: ', '') };
    };
    expect(await again({})).toEqual({ reports: [], told: '2 pairs compared; 2 of them already up to date → out\n' });
    expect((await again({ 'in/one.txt': ONE.replace('act', 'talk') })).reports).toEqual(['out/one--two.html']);
    expect((await again({ 'out/last.html': 'half a rep' })).reports).toEqual(['out/last.html']);
    expect((await again({ 'out/.resdiff/last.html.json': '{' })).reports).toEqual(['out/last.html']);
    expect((await again({}, 'batch in/list.tsv -o out --all')).reports).toHaveLength(2);
    expect((await again({}, 'batch in/list.tsv -o out --no-resume')).reports).toHaveLength(2);
  });

  it('takes JSON lines and gives one for each, in their order, with what the caller wants to find again', async () => {
    const lines = [
      { id: 7, old: { text: ONE }, new: { base64: btoa(TWO), name: 'draft' } },
      { id: 'x', old: '77/79', new: '78/32' },
      { old: 5 },
      { old: { text: ONE }, new: { text: '' } },
    ];
    const input = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{ no json\n`;
    const { exit, printed, complaints } = await run('batch - --fields substance,tally', { '-': input });
    const told = printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told[0]).toMatchObject({
      id: 7,
      old: 'old',
      new: 'draft',
      symbols: { old: 'A/RES/78/1', new: 'A/RES/79/1' },
      substance: 1,
      tally: { added: 1 },
    });
    expect(told[1]).toMatchObject({ id: 'x', old: '77/79', substance: 4 });
    expect(told.slice(2).map(({ error }) => error.code)).toEqual(['bad-option', 'not-a-resolution', 'bad-option']);
    expect(complaints).toBe('resdiff: 3 of 5 not compared: "error" in their lines says why\n');
    expect(exit).toBe(2);
  });

  it('takes apart a list of any bytes: UTF-16 of a spreadsheet, letters cut in two, no end of line', async () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'77/79\t78/32\tété'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    ]);
    const { printed } = await run('batch list.txt --fields substance', { 'list.txt': utf16 });
    expect(JSON.parse(printed)).toMatchObject({ old: '77/79', new: '78/32', name: 'été' });
    expect((await run('batch list.tsv --fields substance', { 'list.tsv': '77/79\t78/32\tété' })).printed).toBe(printed);
  });

  it('compares each text of a folder with the one before it in its series', async () => {
    const files = {
      ...FILES,
      'in/deeper/other.txt': textOf('80/2', '1. Urges.').replace('A title', 'Fish'),
      'in/README.md': 'Hello.',
    };
    const { exit, names } = await run('batch in -o out --format md', files);
    expect(names.filter((name) => name.endsWith('.md'))).toEqual(['one--two.md', 'two--three.md']);
    expect(exit).toBe(0);
    expect((await run('batch in -o out', { 'in/80_2.txt': 'Hello.', 'in/one.txt': ONE })).complaints).toContain(
      'in/80_2.txt: found no paragraph',
    );
  });

  it('tells how far it is: a bar on a terminal, a line now and then in a log, nothing with --quiet', async () => {
    const list = 'one.txt\ttwo.txt\n'.repeat(20);
    const files = { ...FILES, 'in/list.tsv': list };
    let time = 0;
    const now = () => {
      time += 1000;
      return new Date(time);
    };
    const bar = await run('batch in/list.tsv -o out', files, { now, complaintColumns: 80 });
    expect(bar.complaints).toMatch(/\r\[#{15}\.{15}\] 10 of 20 pairs, [\d.]+ a second, \d+ s left/u);
    const narrow = await run('batch in/list.tsv -o out', files, { now, complaintColumns: 1 });
    expect(narrow.complaints).not.toMatch(/of 20 pairs/u);
    const log = await run('batch in/list.tsv -o out', files, { now });
    expect(log.complaints.split('\n')[0]).toMatch(/^resdiff: \d+ of 20 pairs, [\d.]+ a second, \d+ s left$/u);
    expect((await run('batch in/list.tsv -o out --quiet', files, { now })).complaints).toBe('');
  });

  it.each([
    ['batch none.tsv', /^resdiff: none.tsv: there is no such file/u],
    ['batch in/list.tsv --format html', /html reports are written to a folder: add -o DIR/u],
    ['batch in/list.tsv --jobs 0', /--jobs takes a whole number of workers from 1 to 256/u],
    ['batch in/list.tsv --fields soul', /there is no “soul”; the fields are title, tally/u],
    ['batch in/list.tsv -o out --verbs none', /cannot read the scale of opening words none/u],
  ])('says what is wrong with %s before any work begins', async (line, complaint) => {
    const { exit, complaints, names } = await run(line, { ...FILES, 'in/list.tsv': LIST });
    expect(complaints).toMatch(complaint);
    expect({ exit, names }).toEqual({ exit: 2, names: [] });
  });
});

describe('The pool', () => {
  it('gives results in order, holds a window of them, and gets a new worker for a lost one', async () => {
    let given = 0;
    let most = 0;
    let started = 0;
    async function* numbers() {
      for (let at = 0; at < 200; at += 1) {
        given += 1;
        yield at;
      }
    }
    const seen: number[] = [];
    const problems: string[] = [];
    const results = resultsInOrder(numbers(), {
      count: 3,
      start: () => {
        started += 1;
        return {
          work: async (task) => {
            const at = task.kind === 'member' ? Number(task.path) : 0;
            for (let turns = (at * 7) % 11; turns > 0; turns -= 1) await Promise.resolve();
            if (at === 50) throw new Error('lost');
            if (at === 60) throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
            return { kind: 'failed', code: 'failure', message: String(at) };
          },
          end: async () => undefined,
        };
      },
      taskOf: (at) => ({ kind: 'member', path: String(at) }),
      finish: async (at, answer) => {
        if (answer.kind === 'failed' && answer.message !== String(at)) problems.push(answer.message);
        return at;
      },
    });
    for await (const at of results) {
      most = Math.max(most, given - seen.length);
      seen.push(at);
    }
    expect(seen).toEqual(Array.from({ length: 200 }, (_, at) => at));
    expect(problems).toEqual([
      expect.stringMatching(/^this is a fault in resdiff: Error: lost; please report it/u),
      expect.stringMatching(/^there was not enough memory for it; give more/u),
    ]);
    expect(most).toBeLessThanOrEqual(3 * 8 + 1);
    expect(started).toBe(5);
  });
});

describe('The names of reports', () => {
  it('lead out of no folder, are no longer than a file system takes, and never the same', () => {
    const nameOf = namer();
    const called = (name: string) => nameOf({ place: '', name, id: null, pair: { problem: '' } });
    expect(['../../etc/passwd', '.hidden', 'a', 'A', 'a-2', 'index', '***', '国'.repeat(200)].map(called)).toEqual([
      'etc_passwd',
      'hidden',
      'a',
      'A-2',
      'a-2-2',
      'index-2',
      'report',
      '国'.repeat(60),
    ]);
  });
});

describe('The ranking', () => {
  it('keeps the most substantial of any number, and says how many there were', () => {
    const ranking = new Ranking();
    const tally = {
      untouched: 0,
      reworded: 0,
      form: 0,
      notes: 0,
      added: 0,
      removed: 0,
      moved: 0,
      crossed: 0,
      renumbered: 0,
      split: 0,
      merged: 0,
    };
    for (let at = 0; at < 5000; at += 1) {
      const figures: Figures = {
        symbols: { old: `<${at}>`, new: 'b' },
        title: '',
        tally,
        substance: (at * 7919) % 5000,
        routine: 0,
        first: '',
      };
      ranking.add({ kind: 'done', name: `n${at}`, file: `n${at}.html`, figures });
    }
    const page = ranking.html();
    expect(page).toContain('5000 pairs compared: the 1000 with the most substance are listed here, all in index.tsv.');
    expect(page.match(/<td class="count" data-head="Of substance"><b>\d+/gu)?.at(-1)).toMatch(/4000$/u);
    expect(page).not.toMatch(/<\d+>/u);
  });
});

async function run(line: string, files: Readonly<Record<string, string | Uint8Array>>, changes: Partial<World> = {}) {
  const staged = stagedWorld(files, changes);
  const exit = await main(line.split(' '), staged.world);
  const written = staged.written();
  const names = Object.keys(written)
    .flatMap((name) => (name.startsWith('out/') ? [name.slice('out/'.length)] : []))
    .sort();
  return { exit, printed: staged.printed(), complaints: staged.complaints(), written, files: staged.files(), names };
}

function textOf(symbol: string, paragraphs: string): string {
  return `${symbol}. A title\n\nThe General Assembly,\n\n${paragraphs}\n`;
}

describe('a folder with links in it', () => {
  const words = (number: number) =>
    `General Assembly\n\nA/RES/${number}/1\n\n${number}/1. A title\n\nThe General Assembly,\n\n1. Urges all States to act;\n`;

  it('is read without what leads out of it, or is no file, and says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'resdiff-links-'));
    try {
      const inside = join(folder, 'texts');
      await mkdir(join(inside, 'kept'), { recursive: true });
      await writeFile(join(folder, 'secret.md'), words(79));
      await mkdir(join(folder, 'others'));
      await writeFile(join(folder, 'others', 'other.md'), words(80));
      await writeFile(join(inside, 'a.md'), words(77));
      await writeFile(join(inside, 'kept', 'b.md'), words(78));
      await symlink(join(folder, 'secret.md'), join(inside, 'link.md'));
      await symlink(join(folder, 'others'), join(inside, 'others'));
      await symlink(join(inside, 'kept'), join(inside, 'again'));
      execFileSync('mkfifo', [join(inside, 'pipe.md')]);
      const { paths, leftOut } = await textsBelow(nodeWorld(), inside);
      const below = (path: string) => path.slice(inside.length + 1);
      expect(paths.map(below)).toEqual(['a.md', 'again/b.md', 'kept/b.md']);
      expect(leftOut.map(below)).toEqual(['link.md', 'others', 'pipe.md']);
      const complaints: string[] = [];
      const { world, printed } = stagedWorld({});
      const { readFile, readChunks, listFolder, strangeIn } = nodeWorld();
      const real = { readFile, readChunks, listFolder, strangeIn };
      const own = { ...world, ...real, startWorker: (order: BatchOrder) => workerIn(order, { ...world, ...real }) };
      expect(await main(['batch', inside], { ...own, complain: (text) => void complaints.push(text) })).toBe(0);
      expect(printed()).toMatch(/A\/RES\/77\/1.*A\/RES\/78\/1/u);
      expect(printed()).not.toMatch(/79|80/u);
      expect(complaints.join('')).toContain(
        `left out, because it leads outside ${inside} or is not a file: ${inside}/link.md`,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

function workerIn(order: BatchOrder, world: World) {
  const worker = workerFor(order, world);
  return { work: async (task: BatchTask) => (await worker)(task), end: async () => undefined };
}

it('of a text in several formats the one that keeps most of it is compared', () => {
  const member = (session: number, path: string): FolderMember => ({
    symbol: `A/RES/${session}/10`,
    title: 'The keeping of lighthouses',
    agendaItem: null,
    session,
    cites: session === 77 ? [] : [`A/RES/${session - 1}/10`],
    citesAtHead: 0,
    given: '',
    path,
  });
  const endings = ['pdf', 'txt', 'markdown', 'htm', 'docm', 'json', 'xml'];
  for (const [at, ending] of endings.entries()) {
    const there = endings.slice(0, at + 1);
    for (const order of [there, [...there].reverse()]) {
      const members = [77, 78].flatMap((session) => order.map((each) => member(session, `${session}.${each}`)));
      const pairs = pairsOfSeries(members).map(({ pair }) => ('problem' in pair ? '' : [pair.old.name, pair.new.name]));
      expect(pairs).toEqual([[`77.${ending}`, `78.${ending}`]]);
    }
  }
});
