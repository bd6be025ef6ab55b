import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { workerFor } from '../../../src/cli/batch/work.ts';
import { main } from '../../../src/cli/main.ts';
import { nodeWorld } from '../../../src/host/node.ts';
import { openRecord, withRecord } from '../../../src/host/record/open.ts';
import type { World } from '../../../src/host/world.ts';
import { InputError } from '../../../src/model/problem.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A world on the disk, whose workers are in this thread, and what is said in it. */
function home() {
  const folder = mkdtempSync(join(tmpdir(), 'resdiff-record-'));
  made.push(folder);
  const texts = join(folder, 'texts');
  const bundled = join(folder, 'bundled');
  const printed: string[] = [];
  const complaints: string[] = [];
  const read: string[] = [];
  const own = nodeWorld();
  const world: World = {
    ...own,
    bundledCorpus: bundled,
    userCorpus: join(folder, 'own'),
    environment: { RESDIFF_RECORD: join(folder, 'record') },
    print: (text) => void printed.push(text),
    complain: (text) => void complaints.push(text),
    terminalColumns: null,
    complaintColumns: null,
    startWorker: (order) => {
      const worker = workerFor(order, {
        ...world,
        readFile: (path) => {
          read.push(path);
          return own.readFile(path);
        },
      });
      return { work: async (task) => (await worker)(task), end: async () => undefined };
    },
  };
  const put = (name: string, content: string | Uint8Array) => {
    const path = join(texts, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  mkdirSync(bundled, { recursive: true });
  mkdirSync(texts, { recursive: true });
  writeFileSync(join(bundled, 'corpus.json'), '{"documents":[]}');
  const run = async (...args: string[]) => {
    printed.length = 0;
    complaints.length = 0;
    read.length = 0;
    const exit = await main(['record', ...args], world);
    return {
      exit,
      printed: printed.join(''),
      complaints: complaints.join(''),
      read: read.filter((path) => path.startsWith(texts)).map((path) => path.slice(texts.length + 1)),
    };
  };
  /** The texts of the record: the symbol, or the words of the first clause, with the file. */
  const held = () =>
    withRecord(world, {}, (store) =>
      store
        .textsWith({})
        .map(({ symbol, file }) => `${symbol || 'no symbol'} ${file.slice(texts.length + 1)}`)
        .sort(),
    );
  return { folder, texts, record: join(folder, 'record'), world, put, run, held, complaints, printed };
}

/** Different enough that no two are one series or one text. */
function text(session: number, number: number, ...more: string[]): string {
  const clauses = [`Urges all States to keep the ${WORDS[number % WORDS.length]} of ${session}`, ...more];
  const printed = clauses
    .map((clause, at) => `${at + 1}. ${clause}${at === clauses.length - 1 ? '.' : ';'}\n`)
    .join('\n');
  return `Resolution adopted by the General Assembly on 5 December ${session + 1946}\n\n${session}/${number}. The ${WORDS[number % WORDS.length]}\n\nThe General Assembly,\n\n${printed}`;
}

const WORDS = ['lighthouses', 'orchards', 'harbours', 'bridges', 'granaries', 'fountains', 'libraries'];

describe('A record', () => {
  it('takes up the texts of a folder, and reads only what is new or changed the next time', async () => {
    const { put, run, held, texts } = home();
    put('a.txt', text(70, 1));
    put('below/b.md', text(71, 1));
    put('README.md', 'What is in this folder is nothing of interest.\n');
    const first = await run('add', texts);
    expect(first).toMatchObject({ exit: 0, complaints: '' });
    expect(first.printed).toBe(
      '2 texts added; 1 series followed; 1 file left out as no resolution. The record holds 2 texts.\n',
    );
    expect(await held()).toEqual(['A/RES/70/1 a.txt', 'A/RES/71/1 below/b.md']);
    expect(await run('update')).toMatchObject({
      exit: 0,
      read: [],
      printed: 'nothing new. The record holds 2 texts.\n',
    });
    put('c.txt', text(72, 1));
    put('a.txt', text(70, 1, 'Requests a report on the lamps'));
    const later = await run('update');
    expect(later.read.sort()).toEqual(['a.txt', 'c.txt']);
    expect(later.printed).toBe('1 text added, 1 text replaced; 1 series followed. The record holds 3 texts.\n');
    expect(await run('verify')).toMatchObject({ exit: 0, printed: '3 texts: no errors, no notes\n' });
  });

  it('tries a text again that a fault of the program kept out', async () => {
    const { folder, world } = home();
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own', 'A_RES_70_1.txt'), text(70, 1));
    const startWorker = () => ({
      work: async () => {
        throw new Error('a file of the program is missing');
      },
      end: async () => undefined,
    });
    expect(await withRecord({ ...world, startWorker }, {}, (store) => store.size.texts)).toBe(0);
    expect(await withRecord(world, {}, (store) => store.size.texts)).toBe(1);
  });

  it('reads no file again of which only the time has changed', async () => {
    const { put, run, texts } = home();
    const path = put('a.txt', text(70, 1));
    await run('add', texts);
    utimesSync(path, 1, 1);
    const later = await run('update');
    expect(later.read).toEqual(['a.txt']);
    expect(later.printed).toBe('nothing new. The record holds 1 text.\n');
    expect((await run('update')).read).toEqual([]);
  });

  it('holds several forms of a text once, in the best form there is', async () => {
    const { put, run, held, texts } = home();
    const [plain, html, markdown] = ['a.txt', 'b.html', 'c.md'].map((name) => join(texts, name));
    put('a.txt', text(70, 1));
    await run('add', texts);
    expect(await held()).toEqual(['A/RES/70/1 a.txt']);
    put('c.md', text(70, 1));
    put(
      'b.html',
      `<html><body>${text(70, 1)
        .split('\n\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</body></html>`,
    );
    expect((await run('update')).printed).toContain('The record holds 1 text.');
    expect(await held()).toEqual(['A/RES/70/1 b.html']);
    rmSync(html ?? '');
    expect((await run('update')).printed).toContain('1 text replaced');
    expect(await held()).toEqual(['A/RES/70/1 c.md']);
    rmSync(markdown ?? '');
    await run('update');
    expect(await held()).toEqual(['A/RES/70/1 a.txt']);
    put('z.txt', text(70, 2));
    rmSync(plain ?? '');
    expect((await run('update')).printed).toContain('1 text gone');
    expect(await held()).toEqual(['A/RES/70/2 z.txt']);
    expect((await run('verify')).exit).toBe(0);
  });

  it('says which files are broken, goes on, and tries them again', async () => {
    const { put, run, held, texts } = home();
    put('a.txt', text(70, 1));
    put('b.docx', new Uint8Array([80, 75, 3, 4, 1, 2, 3]));
    put('A_RES_70_9.txt', 'Nothing of a resolution.\n');
    const { exit, complaints, printed } = await run('add', texts);
    expect(exit).toBe(2);
    expect(complaints).toContain(join(texts, 'b.docx'));
    expect(complaints).toContain('A_RES_70_9.txt: found no paragraph of a resolution');
    expect(printed).toContain('2 files not read');
    expect(await held()).toEqual(['A/RES/70/1 a.txt']);
    put('A_RES_70_9.txt', text(70, 9));
    put('b.docx', text(70, 3));
    expect((await run('update')).exit).toBe(0);
  });

  it('takes the drafts in the report of a committee for texts, by the names that other commands take', async () => {
    const { put, run, held, texts, world } = home();
    const drafts = [
      'I\nOrchards\n\nThe General Assembly,\n\n1. Urges all States to water trees;\n\n2. Requests a report.\n',
      'II\nHarbours\n\nThe General Assembly,\n\n1. Urges all States to dredge;\n\n2. Requests a list.\n',
    ];
    put(
      'report.txt',
      `A/78/999\n\nReport of the First Committee\n\n7. The First Committee recommends to the General Assembly the adoption of the following draft resolutions:\n\nDraft resolution ${drafts.join('\nDraft resolution ')}`,
    );
    await run('add', texts);
    expect(await held()).toEqual(['no symbol report.txt#1', 'no symbol report.txt#2']);
    const adopted = await withRecord(world, {}, (store) => store.textsWith({ adopted: true }).length);
    expect(adopted).toBe(0);
  });

  it('leaves out what was removed, until it is named again', async () => {
    const { put, run, held, texts } = home();
    put('a.txt', text(70, 1));
    put('a.md', text(70, 1));
    put('below/b.txt', text(71, 2));
    put('below/c.txt', text(72, 3));
    await run('add', texts);
    expect((await run('remove', '70/1')).printed).toBe('removed  70/1  1 text\n');
    expect((await run('remove', join(texts, 'below', 'b.txt'))).exit).toBe(0);
    await run('update');
    expect(await held()).toEqual(['A/RES/72/3 below/c.txt']);
    expect((await run('list')).printed).toMatch(/b\.txt +removed/u);
    await run('add', join(texts, 'a.txt'));
    await run('add', join(texts, 'below'));
    await run('update');
    expect(await held()).toEqual(['A/RES/70/1 a.md', 'A/RES/71/2 below/b.txt', 'A/RES/72/3 below/c.txt']);
    expect((await run('remove', texts)).printed).toBe(`removed  ${texts}  0 texts\n`);
    // Its texts were added in another way too.
    expect(await held()).toEqual(['A/RES/70/1 a.txt', 'A/RES/71/2 below/b.txt', 'A/RES/72/3 below/c.txt']);
    const unknown = await run('remove', '70/77');
    expect(unknown.exit).toBe(2);
    expect(unknown.complaints).toContain('70/77: the record has no folder, file or text of that name');
  });

  it('keeps the texts of a folder that is not there now, and says so', async () => {
    const { put, run, held, texts } = home();
    put('a.txt', text(70, 1));
    await run('add', texts);
    rmSync(texts, { recursive: true });
    const { exit, complaints } = await run('update');
    expect(exit).toBe(2);
    expect(complaints).toContain(`${texts}: not there, or empty; its texts stay in the record`);
    mkdirSync(texts);
    expect((await run('update')).exit).toBe(2);
    expect(await held()).toHaveLength(1);
    expect((await run('verify')).exit).toBe(1);
    expect((await run('remove', texts)).exit).toBe(0);
    expect(await held()).toEqual([]);
  });

  it('refuses a folder without texts, and does not speak of texts where there never were any', async () => {
    const { put, run, texts, folder } = home();
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, 'picture.png'), 'no text');
    const refused = await run('add', empty);
    expect(refused.exit).toBe(2);
    expect(refused.complaints).toBe(`resdiff: ${empty}: there are no texts in this folder; nothing was added\n`);
    put('README.md', 'What is in this folder is nothing of interest.\n');
    rmSync(await run('add', texts).then(() => join(texts, 'README.md')));
    rmSync(texts, { recursive: true });
    const { complaints } = await run('update');
    expect(complaints).toContain(`${texts}: not there, or empty`);
  });

  it('is filled from the corpus before it is listed or written out', async () => {
    const { folder, run } = home();
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own', 'A_RES_70_1.txt'), text(70, 1));
    expect((await run('export', '-f', 'passim')).printed).toContain('"symbol":"A/RES/70/1"');
    rmSync(join(folder, 'record'), { recursive: true });
    expect((await run('list')).printed).toContain('1 text from 1 file');
  });

  it('keeps its texts and its own files from being written over by what asks it', async () => {
    const { put, run, texts, world, complaints, record } = home();
    const source = put('a.html', `<p>${text(70, 1).trim().replaceAll('\n\n', '</p><p>')}</p>`);
    const before = readFileSync(source, 'utf8');
    const draft = join(texts, '..', 'draft.txt');
    writeFileSync(draft, text(71, 1).replace(/^.*\n\n/u, ''));
    await run('add', texts);
    const link = join(texts, '..', 'link.html');
    symlinkSync(source, link);
    for (const line of [['sources', draft], ['search', 'lighthouses'], ['trends']])
      for (const path of [source, link]) {
        complaints.length = 0;
        expect([line, await main([...line, '-o', path], world)]).toEqual([line, 2]);
        expect(complaints.join('')).toContain('is one of the files of the record; write elsewhere');
      }
    expect(readFileSync(source, 'utf8')).toBe(before);
    complaints.length = 0;
    expect(await main(['search', 'orchards', '-f', 'json', '-o', join(record, 'record.json')], world)).toBe(2);
    expect(complaints.join('')).toContain('is one of the files of the record');
    expect(await main(['search', 'orchards', '-o', source, '--force'], world)).toBe(0);
    expect(readFileSync(source, 'utf8')).not.toBe(before);
  });

  it('gives a text that the corpus has not', async () => {
    const { put, run, texts, world, printed } = home();
    put('a.md', text(70, 1));
    put('b.md', text(71, 1));
    await run('add', texts);
    printed.length = 0;
    expect(await main(['sources', '71/1', '--against', '70/1'], world)).toBe(0);
    expect(printed.join('')).toContain('Looked for in 70/1 alone.');
  });

  it('does not follow a link out of a folder', async () => {
    const { put, run, held, texts, folder } = home();
    put('a.txt', text(70, 1));
    writeFileSync(join(folder, 'secret.txt'), text(70, 2));
    symlinkSync(join(folder, 'secret.txt'), join(texts, 'b.txt'));
    expect((await run('add', texts)).complaints).toContain('left out, because it leads outside its folder');
    expect(await held()).toEqual(['A/RES/70/1 a.txt']);
  });

  it('holds the corpus without being asked, and what comes into it', async () => {
    const { world, complaints, folder } = home();
    const own = join(folder, 'own');
    const symbols = async () => {
      complaints.length = 0;
      const { store, close } = await openRecord(world, {});
      const found = store.textsWith({}).map(({ symbol }) => symbol);
      await close();
      return found;
    };
    mkdirSync(own);
    writeFileSync(join(own, 'A_RES_70_1.txt'), text(70, 1));
    expect(await symbols()).toEqual(['A/RES/70/1']);
    expect(complaints.join('')).toBe(`resdiff: building the record in ${join(folder, 'record')} from 1 text\n`);
    expect(await symbols()).toEqual(['A/RES/70/1']);
    expect(complaints).toEqual([]);
    expect(await main(['corpus', 'add', join(own, 'A_RES_70_1.txt'), '--yes'], { ...world, userCorpus: own })).toBe(0);
    writeFileSync(join(own, 'A_RES_71_1.txt'), text(71, 1));
    expect(await symbols()).toEqual(['A/RES/70/1', 'A/RES/71/1']);
    rmSync(join(own, 'A_RES_71_1.txt'));
    expect(await symbols()).toEqual(['A/RES/70/1']);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 5000)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('This is no database. '.repeat(500))],
    ['full of zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    [
      'written over in the middle',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]),
    ],
    [
      'of another version',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 60), Buffer.from([0, 0, 0, 99]), bytes.subarray(64)]),
    ],
  ])('is built again from its texts when its store is %s', async (_, spoil) => {
    const { put, run, held, texts, record } = home();
    put('a.txt', text(70, 1));
    put('b.txt', text(71, 2));
    await run('add', texts);
    const store = join(record, 'record.db');
    writeFileSync(store, spoil(readFileSync(store)));
    expect(await held()).toEqual(['A/RES/70/1 a.txt', 'A/RES/71/2 b.txt']);
    expect((await run('verify')).printed).toBe('2 texts: no errors, no notes\n');
  });

  it('tells damage in one line, and verify leaves it as it is', async () => {
    const { put, run, texts, record } = home();
    put('a.txt', text(70, 1));
    await run('add', texts);
    writeFileSync(join(record, 'record.db'), 'This is no database. '.repeat(500));
    const verified = await run('verify');
    expect(verified.exit).toBe(1);
    expect(verified.printed).toContain('cannot be used (it is not the store of a record)');
    const { exit, complaints, printed } = await run('update');
    expect(exit).toBe(0);
    expect(complaints.match(/\n/gu)).toHaveLength(1);
    expect(complaints).toContain('the record is built again from its texts');
    expect(printed).toContain('1 text added');
  });

  it('keeps a list that is damaged, and goes on with its copy', async () => {
    const { put, run, held, texts, record } = home();
    put('a.txt', text(70, 1));
    await run('add', texts);
    const list = join(record, 'record.json');
    const whole = readFileSync(list, 'utf8');
    writeFileSync(list, whole.slice(0, 40));
    const { complaints } = await run('update');
    expect(complaints).toBe(
      `resdiff: ${list} is damaged and was kept as record.json.damaged; its copy in the store takes its place\n`,
    );
    expect(readFileSync(`${list}.damaged`, 'utf8')).toBe(whole.slice(0, 40));
    expect(readFileSync(list, 'utf8')).toBe(whole);
    rmSync(list);
    expect((await run('update')).complaints).toContain('is missing; its copy in the store takes its place');
    expect(await held()).toEqual(['A/RES/70/1 a.txt']);
  });

  it('finds a file that changed and has its size and its time still', async () => {
    const { put, run, texts } = home();
    const path = put('a.txt', text(70, 1));
    utimesSync(path, 1000, 1000);
    await run('add', texts);
    put('a.txt', text(70, 1).replace('Urges', 'Calls'));
    utimesSync(path, 1000, 1000);
    expect(await run('verify')).toMatchObject({
      exit: 1,
      printed: expect.stringContaining('has changed since it was read'),
    });
    expect((await run('update')).printed).toContain('1 text replaced');
    expect((await run('verify')).exit).toBe(0);
  });

  it('is written out for passim and OpenSearch, a JSON object a line', async () => {
    const { put, run, texts } = home();
    put('a.txt', text(70, 1, 'Requests a report'));
    put('b.txt', text(71, 1));
    await run('add', texts);
    const passim = (await run('export', '--format', 'passim')).printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(passim).toMatchObject([
      {
        id: 'A/RES/70/1 en',
        series: 'the-orchards',
        date: '2016-12-05',
        text: expect.stringContaining('\nRequests a report.'),
      },
      { id: 'A/RES/71/1 en', series: 'the-orchards' },
    ]);
    const bulk = (await run('export', '-f', 'opensearch')).printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(bulk).toHaveLength(6);
    expect(bulk.slice(2, 4)).toMatchObject([
      { index: { _index: 'resdiff', _id: 'A/RES/70/1 en 2' } },
      { symbol: 'A/RES/70/1', label: 'OP2', opening: 'Requests', text: 'Requests a report.' },
    ]);
    const refused = await run('export', '-f', 'passim', '-o', join(texts, 'a.txt'));
    expect(refused.exit).toBe(2);
    expect(refused.complaints).toContain('end its name in .jsonl or .ndjson');
    const named = put('own.jsonl', text(72, 3));
    await run('add', named);
    const kept = await run('export', '-f', 'passim', '-o', named);
    expect(kept.complaints).toContain('is one of the files of the record');
    expect(readFileSync(join(texts, 'a.txt'), 'utf8')).toBe(text(70, 1, 'Requests a report'));
  });

  it('lets others in between, and waits for who holds it', async () => {
    const { world, put, run, texts } = home();
    put('a.txt', text(70, 1));
    await run('add', texts);
    const { store, close } = await openRecord(world, {});
    const second = openRecord(world, {});
    expect(store.size.texts).toBe(1);
    await close();
    await close();
    await (await second).close();
  });

  it('is refused where there is no place for it', { timeout: 10_000 }, async () => {
    const { world, folder } = home();
    writeFileSync(join(folder, 'file'), '');
    for (const path of [join(folder, 'file'), join(folder, 'file', 'below')])
      await expect(openRecord(world, { record: path })).rejects.toThrow(/^cannot write to the record .*: there is /u);
    // No folder can be made there, and Node's own way of making several at once never ends.
    if (process.platform === 'linux')
      await expect(openRecord(world, { record: '/proc/resdiff/record' })).rejects.toThrow('cannot write to the record');
    const nowhere = { ...world, userCorpus: null, environment: {} };
    await expect(openRecord(nowhere, {})).rejects.toThrow(InputError);
  });

  it('is the same whatever came, changed and went before', { timeout: 120_000 }, async () => {
    const step = fc.record({
      name: fc.constantFrom('a.txt', 'b.txt', 'b.md', 'below/c.txt', 'below/c.md'),
      session: fc.integer({ min: 70, max: 71 }),
      number: fc.integer({ min: 1, max: 2 }),
      does: fc.constantFrom('put' as const, 'put' as const, 'drop' as const, 'update' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { put, run, held, texts, record, world } = home();
        put('stays.txt', text(75, 5));
        await run('add', texts);
        for (const { name, session, number, does } of steps) {
          if (does === 'put') put(name, text(session, number));
          else if (does === 'drop') rmSync(join(texts, name), { force: true });
          else await run('update');
        }
        await run('update');
        const grown = await held();
        const series = () =>
          withRecord(world, {}, (store) =>
            store
              .textsWith({})
              .map((each) => `${each.symbol} ${each.series}`)
              .sort(),
          );
        const followed = await series();
        expect((await run('verify')).printed).toBe(
          `${grown.length} text${grown.length === 1 ? '' : 's'}: no errors, no notes\n`,
        );
        rmSync(join(record, 'record.db'));
        expect(await held()).toEqual(grown);
        expect(await series()).toEqual(followed);
      }),
      { numRuns: 10 },
    );
  });
});
