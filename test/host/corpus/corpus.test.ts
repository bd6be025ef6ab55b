import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import type { World } from '../../../src/host/world.ts';
import { stagedWorld } from '../../support/world.ts';

type Files = Parameters<typeof stagedWorld>[0];

const MINE = '~/.local/share/resdiff';

describe('resdiff corpus add', () => {
  it('keeps a text under its symbol, with where it came from and when', async () => {
    const { printed, files, exit } = await run('corpus add draft.md', { 'draft.md': text('79/58') });
    expect({ exit, printed }).toEqual({
      exit: 0,
      printed: `added  A/RES/79/58  ${MINE}/A_RES_79_58.md  on-peace\n`,
    });
    expect(files[`${MINE}/A_RES_79_58.md`]).toEqual(bytes(text('79/58')));
    expect(indexIn(files)).toMatchObject([
      {
        symbol: 'A/RES/79/58',
        file: 'A_RES_79_58.md',
        session: 79,
        title: 'On peace',
        series: 'on-peace',
        language: 'en',
        provenance: 'from the file draft.md',
        retrieved: '2026-11-25',
        sha256: expect.stringMatching(/^[\da-f]{64}$/u),
        cites: [],
      },
    ]);
  });

  it('takes the origin and the day that are told', async () => {
    const { files } = await run('corpus add a.txt --provenance the-secretariat --retrieved 2024-12-02 --series peace', {
      'a.txt': text('79/58'),
    });
    expect(indexIn(files)).toMatchObject([
      { provenance: 'the-secretariat', retrieved: '2024-12-02', series: 'peace', seriesGiven: true },
    ]);
  });

  it('finds the series in the chain of citations, that of bundled texts too', async () => {
    const title = 'Implementation of the Convention on Cluster Munitions';
    const { printed } = await run('corpus add a.txt', { 'a.txt': text('79/58', { title, cites: '78/32' }) });
    expect(printed).toMatch(/ {2}cluster-munitions\n$/u);
  });

  it('keeps the name of a series when official texts have come for all of it', async () => {
    const title = 'Implementation of the Convention on Cluster Munitions';
    const all = Object.fromEntries(['76/47', '77/79', '78/32'].map((name, at) => [`${at}.txt`, text(name, { title })]));
    const { printed, files } = await run('corpus add 0.txt 1.txt 2.txt', all);
    expect(printed.match(/cluster-munitions$/gmu)).toHaveLength(3);
    expect((await run('corpus list', files)).printed).toMatch(/^cluster-munitions: /u);
  });

  it('takes the place of a reconstructed copy without asking', async () => {
    const { printed, exit } = await run('corpus add a.txt', { 'a.txt': text('77/79') });
    expect({ exit, kind: printed.split(' ')[0] }).toEqual({ exit: 0, kind: 'replaced' });
  });

  it('says that the same text is there as before, and writes nothing over it', async () => {
    const first = await run('corpus add a.txt', { 'a.txt': text('79/58') });
    const again = await run('corpus add b.txt', { ...first.files, 'b.txt': text('79/58') });
    expect(again.printed).toMatch(/^unchanged {2}A\/RES\/79\/58/u);
    expect(indexIn(again.files)).toEqual(indexIn(first.files));
  });

  it('refuses to replace an official text unless somebody says so', async () => {
    const first = await run('corpus add a.txt', { 'a.txt': text('79/58') });
    const files = { ...first.files, 'b.txt': text('79/58', { body: '1. Urges peace;' }) };
    const refused = await run('corpus add b.txt', files);
    expect(refused).toMatchObject({ exit: 2, printed: '' });
    expect(refused.complaints).toBe(
      'resdiff: b.txt: A/RES/79/58 is in the corpus with different content (A_RES_79_58.txt, from the file a.txt, retrieved 2026-11-25); --yes replaces it\n',
    );
    expect(refused.files).toEqual(withBytes(files));
    expect((await run('corpus add b.txt', files, { ask: async () => 'n' })).exit).toBe(2);
    for (const willing of [
      await run('corpus add b.txt --yes', files),
      await run('corpus add b.txt', files, { ask: async () => 'y' }),
    ]) {
      expect(willing).toMatchObject({ exit: 0, complaints: '' });
      expect(willing.files[`${MINE}/A_RES_79_58.txt`]).toEqual(bytes(files['b.txt'] ?? ''));
      expect((await run('corpus verify', willing.files)).printed).toMatch(/no errors, no notes/u);
    }
  });

  it('takes the older format away when a text comes in another', async () => {
    const first = await run('corpus add a.md', { 'a.md': text('79/58') });
    const { files } = await run('corpus add b.txt --yes', { ...first.files, 'b.txt': `${text('79/58')}\n` });
    expect(namesOf(files)).toEqual(['A_RES_79_58.txt', 'corpus.json']);
  });

  it('goes on with the others where one cannot be added, and exits 2', async () => {
    const { exit, printed, complaints } = await run('corpus add a.txt no.txt photo b.txt', {
      'a.txt': text('79/58'),
      'b.txt': text('80/52'),
      photo: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]),
    });
    expect(exit).toBe(2);
    expect(printed.match(/^added/gmu)).toHaveLength(2);
    expect(complaints.match(/^resdiff: .*$/gmu)).toHaveLength(2);
  });

  it('adopts what was put there by hand, and what it cannot read it leaves alone', async () => {
    const { files } = await run('corpus add a.txt', {
      'a.txt': text('79/58'),
      [`${MINE}/A_RES_78_9.txt`]: text('78/9'),
      [`${MINE}/A_RES_78_10.txt`]: '',
    });
    expect(indexIn(files).map(({ symbol }) => symbol)).toEqual(['A/RES/78/9', 'A/RES/79/58']);
    expect(namesOf(files)).toContain('A_RES_78_10.txt');
  });

  it('loses no text to a damaged index, and keeps what is left of it', async () => {
    const first = await run('corpus add a.txt', { 'a.txt': text('79/58') });
    const damaged = { ...first.files, [`${MINE}/corpus.json`]: '{"documents": [{"symb', 'b.txt': text('80/52') };
    expect((await run('79/58 79/58', damaged)).exit).toBe(0);
    const told = await run('corpus verify', damaged);
    expect(told).toMatchObject({ exit: 1, printed: expect.stringContaining('error  corpus.json') });
    const { files } = await run('corpus add b.txt', damaged);
    expect(indexIn(files).map(({ symbol }) => symbol)).toEqual(['A/RES/79/58', 'A/RES/80/52']);
    expect(files[`${MINE}/corpus.json.damaged`]).toEqual(bytes('{"documents": [{"symb'));
    expect((await run('corpus verify', files)).exit).toBe(0);
  });

  it.each(['A/RES/79/58', 'S/RES/2706 (2023)', 'A/RES/75/101 A-B', 'A/C.1/80/L.52', 'A/HRC/RES/55/22', 'A/DEC/78/532'])(
    'finds %s again by the name of its file alone',
    async (symbol) => {
      const json = JSON.stringify({ ...JSON.parse((await run('convert 78/32 -f json')).printed), symbol });
      const { files } = await run('corpus add a.json', { 'a.json': json });
      const bare = Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('corpus.json')));
      expect((await run(['corpus', 'path', symbol], bare)).printed).toMatch(/\/[\w.-]+\.json\n$/u);
    },
  );

  it('never writes outside its folder, whatever a text calls itself', async () => {
    const symbol = 'A/1/../../../evil/1';
    const json = JSON.stringify({ ...JSON.parse((await run('convert 78/32 -f json')).printed), symbol });
    const { written } = await run('corpus add a.json', { 'a.json': json });
    for (const path of Object.keys(written)) expect(path.slice(MINE.length)).toMatch(/^\/[^/]+$/u);
  });

  it('takes nothing for a text that an index names outside its folder', async () => {
    const entry = { symbol: 'A/RES/79/58', file: '../../secret.txt', sha256: '' };
    const files = {
      [`${MINE}/corpus.json`]: JSON.stringify({ format: 'resdiff.corpus', version: 1, documents: [entry] }),
      [`${MINE}/../../secret.txt`]: text('79/58'),
      [`${MINE}/A_RES_80_52.txt`]: text('80/52'),
    };
    expect((await run('corpus path 79/58', files)).exit).toBe(2);
    expect((await run('corpus path 80/52', files)).exit).toBe(0);
  });
});

describe('resdiff corpus list', () => {
  it('groups by series and tells the gaps', async () => {
    const files = Object.fromEntries(['75/1', '76/1', '78/1'].map((name, at) => [`${at}.txt`, text(name)]));
    const added = await run('corpus add 0.txt 1.txt 2.txt', files);
    const { printed } = await run('corpus list', added.files);
    expect(printed).toContain('on-peace: On peace\n  sessions 75, 76, – , 78\n  A/RES/75/1 ');
    expect(printed).toContain('yours          en  from the file 0.txt, retrieved 2026-11-25\n');
  });

  it('lists the series and the texts that have some words in their title', async () => {
    const files = {
      '0.txt': text('75/1', { title: 'On peace at sea' }),
      '1.txt': text('78/1'),
      '2.txt': text('78/2', { title: 'Agriculture and food security' }),
    };
    const peace = await run('corpus add 0.txt 1.txt --series peace', files);
    const added = await run('corpus add 2.txt', peace.files);
    const symbolsIn = async (words: string) =>
      ((await run(`corpus list ${words}`, added.files)).printed.match(/^ {2}A\/RES\S+/gmu) ?? []).map((each) =>
        each.trim(),
      );
    expect(await symbolsIn('AGRICULTURE')).toEqual(['A/RES/78/2']);
    expect(await symbolsIn('food agri')).toEqual(['A/RES/78/2']);
    expect(await symbolsIn('at sea')).toEqual(['A/RES/75/1']);
    expect(await symbolsIn('peace')).toEqual(['A/RES/75/1', 'A/RES/78/1']);
    expect(await symbolsIn('cluster munitions')).toEqual(['A/RES/76/47', 'A/RES/77/79', 'A/RES/78/32']);
    expect(await symbolsIn('cluster-munitions')).toEqual(['A/RES/76/47', 'A/RES/77/79', 'A/RES/78/32']);
    const { exit, printed, complaints } = await run('corpus list no such words', added.files);
    expect({ exit, printed }).toEqual({ exit: 2, printed: '' });
    expect(complaints).toBe(
      'resdiff: no title in the corpus has the words “no such words”; resdiff corpus list shows all of them\n',
    );
  });

  it('knows every second session by what is cited', async () => {
    const files = { '0.txt': text('76/1'), '1.txt': text('78/1', { cites: '76/1' }) };
    const added = await run('corpus add 0.txt 1.txt', files);
    expect((await run('corpus list', added.files)).printed).toContain('  sessions 76, 78\n');
  });
});

describe('resdiff corpus verify', () => {
  it('finds nothing wrong with the texts that come with the program', async () => {
    expect(await run('corpus verify')).toMatchObject({ exit: 0, printed: '3 texts: no errors, no notes\n' });
  });

  it('tells changed, missing, unreadable and misnamed texts, and exits 1', async () => {
    const names = ['75/1', '76/1', '77/1'];
    const staged = Object.fromEntries(names.map((name, at) => [`${at}.txt`, text(name, { title: `On ${at}` })]));
    const { files } = await run('corpus add 0.txt 1.txt 2.txt', staged);
    const { [`${MINE}/A_RES_75_1.txt`]: _, ...rest } = files;
    const { exit, printed } = await run('corpus verify', {
      ...rest,
      [`${MINE}/A_RES_76_1.txt`]: text('76/1', { body: '1. Urges war;' }),
      [`${MINE}/A_RES_77_1.txt`]: '',
      [`${MINE}/A_RES_78_1.txt`]: text('79/99'),
    });
    expect(exit).toBe(1);
    expect(printed).toMatch(/^error {2}A\/RES\/75\/1 .*is missing/mu);
    expect(printed).toMatch(/^error {2}A\/RES\/76\/1 .*has changed since it was added/mu);
    expect(printed).toMatch(/^error {2}A\/RES\/77\/1 .*empty/mu);
    expect(printed).toMatch(/^error {2}A\/RES\/78\/1 .*holds A\/RES\/79\/99/mu);
    expect(printed).toMatch(/^note {3}A\/RES\/78\/1 .*not in the index/mu);
  });

  it('follows the chain: who is not cited, who is missing, whose date is another', async () => {
    const files = {
      '0.txt': text('75/1'),
      '1.txt': text('76/1'),
      '2.txt': text('78/1', { cites: '76/1 of 3 December 2021 and 77/5' }),
    };
    const added = await run('corpus add 0.txt 1.txt 2.txt', files);
    const { exit, printed } = await run('corpus verify', added.files);
    expect(exit).toBe(0);
    expect(printed).toMatch(/^note {3}A\/RES\/76\/1 .*does not cite A\/RES\/75\/1, the previous text in on-peace$/mu);
    expect(printed).toMatch(/^note {3}A\/RES\/78\/1 .*cites A\/RES\/77\/5,.*resdiff corpus fetch 77\/5/mu);
    expect(printed).toMatch(/cites A\/RES\/76\/1 of 3 December 2021; that text says 6 December 2021/u);
  });
});

describe('resdiff corpus remove and path', () => {
  it('takes away what was added, and nothing that comes with the program', async () => {
    const added = await run('corpus add a.txt', { 'a.txt': text('79/58') });
    const { printed, files } = await run('corpus remove 79/58', added.files);
    expect(printed).toBe(`removed  A/RES/79/58  ${MINE}/A_RES_79_58.txt\n`);
    expect(namesOf(files)).toEqual(['corpus.json']);
    expect((await run('corpus remove 78/32', files)).complaints).toContain('comes with the program and stays');
    expect((await run('corpus remove 79/1', files)).complaints).toContain('is not among your texts');
  });

  it('names the folder, and the file of a text', async () => {
    expect((await run('corpus path')).printed).toBe(`${MINE}\n`);
    expect((await run('corpus path --corpus mine')).printed).toBe('mine\n');
    expect((await run('corpus path 78/32')).printed).toMatch(/corpus\/cluster-munitions\/A_RES_78_32\.md\n$/u);
  });
});

describe('Texts that are not there', () => {
  it.each(['79/58 80/52', 'pairs 79/58 80/52'])(
    'are told at once, with the command that gets them: %s',
    async (line) => {
      expect(await run(line)).toMatchObject({
        exit: 2,
        complaints:
          'resdiff: A/RES/79/58 and A/RES/80/52 are not in the corpus; to get them: resdiff corpus fetch 79/58 80/52\n',
      });
    },
  );

  it('are told by outline, convert and corpus show too', async () => {
    for (const command of ['outline 79/58', 'convert 79/58 -f md', 'corpus show 79/58', 'corpus path 79/58']) {
      expect((await run(command)).complaints, command).toContain('to get it: resdiff corpus fetch 79/58');
    }
  });
});

function text(
  name: string,
  {
    title = 'On peace',
    cites = '',
    body = '1. Urges all States to act;',
  }: Partial<Record<'title' | 'cites' | 'body', string>> = {},
): string {
  const recalling = cites === '' ? '' : `Recalling its resolutions ${cites},\n\n`;
  const adopted = name === '76/1' ? 'Resolution adopted by the General Assembly on 6 December 2021\n\n' : '';
  return `${adopted}${name}. ${title}\n\nThe General Assembly,\n\n${recalling}${body}\n`;
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function namesOf(files: Files): readonly string[] {
  return Object.keys(files)
    .flatMap((path) => (path.startsWith(`${MINE}/`) ? [path.slice(MINE.length + 1)] : []))
    .sort();
}

function indexIn(files: Files): readonly Record<string, unknown>[] {
  return JSON.parse(String(files[`${MINE}/corpus.json`])).documents;
}

async function run(commandLine: string | readonly string[], files: Files = {}, changes: Partial<World> = {}) {
  const staged = stagedWorld(files, changes);
  const args = typeof commandLine === 'string' ? commandLine.split(' ') : commandLine;
  const exit = await main(args, staged.world);
  const complaints = staged.complaints();
  const written = Object.fromEntries(Object.entries(staged.written()).map(([path, content]) => [path, bytes(content)]));
  return { exit, printed: staged.printed(), complaints, written, files: withBytes(staged.files()) };
}

function withBytes(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, path.endsWith('corpus.json') ? content : bytes(content)]),
  );
}
