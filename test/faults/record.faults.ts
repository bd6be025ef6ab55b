import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type Ended, runProgram, runShell } from './program.ts';

const home = mkdtempSync(join(tmpdir(), 'resdiff-record-faults-'));
const isRoot = process.getuid?.() === 0;
const TIMES = 40;
/** Two forms of each: so there is always something to replace. */
const TEXTS = 150;

let program = '';
/** What `record export` says of a record that nobody disturbed. */
let undisturbed = '';

beforeAll(async () => {
  program = builtProgram(join(home, 'program'));
  for (const ending of ['txt', 'md']) {
    mkdirSync(join(home, ending));
    for (let at = 0; at < TEXTS; at += 1) writeFileSync(join(home, ending, `${at}.${ending}`), text(at));
  }
  expect(await run('whole', ['record', 'add', join(home, 'txt'), join(home, 'md')])).toMatchObject({ exit: 0 });
  undisturbed = await exported('whole');
  expect(undisturbed.match(/\n/gu)?.length).toBeGreaterThanOrEqual(TEXTS);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Six texts are a series; each has clauses of its own and clauses that its series keeps. */
function text(at: number): string {
  const [session, series] = [60 + (at % 6), Math.floor(at / 6)];
  const own = Array.from(
    { length: 12 },
    (_, clause) =>
      `${clause + 1}. Urges all States to keep lamp ${series}.${clause}${clause % 3 === 0 ? ` of year ${session}` : ''} lit;\n`,
  );
  return `Resolution adopted by the General Assembly on 5 December ${session + 1946}\n\n${session}/${series + 1}. Lamps of harbour ${'abcdefghijklmnopqrstuvwxyz'.charAt(series)}\n\nThe General Assembly,\n\n${own.join('\n')}\n13. Decides to go on.\n`;
}

function run(record: string, args: readonly string[]): Promise<Ended> {
  return runProgram([...args, '--record', join(home, record), '--corpus', join(home, 'none')], {
    program,
    folder: home,
  });
}

/** All texts with their series, in a fixed order; the numbers of threads and wordings differ with the order of reading. */
async function exported(record: string): Promise<string> {
  const { printed } = await run(record, ['record', 'export', '-f', 'passim']);
  return [...printed.trimEnd().split('\n')].sort().join('\n');
}

describe('A record', () => {
  it(`is whole after its writer was killed, at ${TIMES} moments, and the next update completes it`, async () => {
    const begun = Date.now();
    await run('measured', ['record', 'add', join(home, 'txt'), join(home, 'md')]);
    const span = Date.now() - begun;
    const left = { lock: 0, journal: 0, unfinished: 0 };
    for (let at = 0; at < TIMES; at += 1) {
      const record = `killed-${at}`;
      const add = [
        'record',
        'add',
        join(home, 'txt'),
        join(home, 'md'),
        '--record',
        join(home, record),
        '--corpus',
        join(home, 'none'),
      ];
      await runProgram(add, { program, folder: home }, (child) =>
        setTimeout(() => child.kill('SIGKILL'), ((at + 0.5) / TIMES) * span),
      );
      const names = readdirSync(home).includes(record) ? readdirSync(join(home, record)) : [];
      left.lock += Number(names.includes('record.lock'));
      left.journal += Number(names.includes('record.db-journal'));
      const verified = await run(record, ['record', 'verify']);
      const errors = verified.printed.match(/^error.*$/gmu) ?? [];
      expect({ exit: verified.exit, errors }, record).toEqual({ exit: 0, errors: [] });
      left.unfinished += Number(verified.printed.includes('that was stopped'));
      if (at % 4 === 0 && names.includes('record.json')) {
        expect(await run(record, ['record', 'update']), record).toMatchObject({
          exit: 0,
          complaints: expect.not.stringContaining('cannot be used'),
        });
        expect(await exported(record)).toBe(undisturbed);
        expect([...readdirSync(join(home, record))].sort()).toEqual(['record.db', 'record.json']);
      }
      rmSync(join(home, record), { recursive: true, force: true });
    }
    console.log(`killed ${TIMES} times within ${span} ms: ${JSON.stringify(left)}`);
    expect(left.unfinished).toBeGreaterThan(TIMES / 4);
  });

  it('takes up what two writers add at once, while others read', async () => {
    for (let at = 0; at < 5; at += 1) {
      const record = `two-${at}`;
      const writers = ['txt', 'md'].map((ending) => run(record, ['record', 'add', join(home, ending)]));
      let isDone = false;
      const ends = Promise.all(writers).finally(() => {
        isDone = true;
      });
      for (let readers = 0; !isDone && readers < 20; readers += 1) {
        expect(await run(record, ['record', 'list'])).toMatchObject({ exit: 0 });
      }
      for (const end of await ends) expect(end).toMatchObject({ exit: 0 });
      expect(await run(record, ['record', 'verify'])).toMatchObject({
        exit: 0,
        printed: expect.stringMatching(/^\d+ texts: no errors, no notes\n$/u),
      });
      expect(await exported(record)).toBe(undisturbed);
      rmSync(join(home, record), { recursive: true });
    }
  });

  it.runIf(isRoot)('says that the disk is full, and is whole once there is room', async () => {
    const small = join(home, 'small');
    const shell = (line: string) => runShell(line, { program, folder: home });
    mkdirSync(small);
    const mounted = await shell('mount -t tmpfs -o size=400k tmpfs small');
    if (mounted.exit !== 0) return console.log('not tried: no file system can be mounted here');
    try {
      const { exit, complaints } = await run('small', ['record', 'add', join(home, 'txt')]);
      expect({ exit, complaints }).toEqual({
        exit: 2,
        complaints: expect.stringMatching(/^resdiff: cannot write to the record \S+: .*no space left/u),
      });
      await shell('mount -o remount,size=100m small');
      expect(await run('small', ['record', 'update'])).toMatchObject({ exit: 0 });
      expect(await run('small', ['record', 'verify'])).toMatchObject({ exit: 0 });
    } finally {
      await shell('umount small');
    }
  });
});
