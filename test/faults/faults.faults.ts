import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type Ended, runProgram, runShell } from './program.ts';

const home = mkdtempSync(join(tmpdir(), 'resdiff-faults-'));
// Other users must be able to come in.
chmodSync(home, 0o755);
const isRoot = process.getuid?.() === 0;
const has = (command: string) => succeeds('bash', ['-c', `command -v ${command}`]);
/** As often as a signal is tried, at moments that differ by chance. */
const TRIES = 8;

let program = '';
let next = 0;

beforeAll(() => {
  program = builtProgram(join(home, 'program'));
});

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('A full disk', () => {
  // A disk of sixteen kilobytes; where that cannot be had, the other two stand for it.
  const canMount = isRoot && mountsSmall(join(home, 'trial'));

  it.skipIf(!canMount)('ends with one line, and leaves nothing behind', async () => {
    await onSmallDisk(async (folder, disk) => {
      for (const line of [
        'resdiff 77/79 78/32 -o small/x.html',
        'resdiff batch list.tsv -o small/x.jsonl --fields comparison',
        'resdiff 77/79 78/32 -o small/x.json',
      ]) {
        expectTrouble(
          await shell(line, folder),
          /^resdiff: cannot write small\/\S+: there is no space left \(ENOSPC\)\n$/u,
          line,
        );
        expect(readdirSync(disk), line).toEqual([]);
      }
    });
  });

  it.skipIf(!canMount)('is told too where the report is printed into a file of it', async () => {
    await onSmallDisk(async (folder) => {
      expectTrouble(await shell('resdiff 77/79 78/32 -f html > small/x.html', folder), NO_SPACE);
    });
  });

  it.skipIf(!canMount)('stops a batch and a corpus, which keep what was whole', async () => {
    await onSmallDisk(async (folder, disk) => {
      expectTrouble(
        await shell('resdiff batch list.tsv -f plain -o small/out; resdiff batch list.tsv -o small/out', folder),
        /ENOSPC/u,
      );
      expect(everythingIn(disk).filter((name) => name.endsWith('.tmp') || name.endsWith('.html'))).toEqual([]);
      for (const name of ['one', 'two'])
        writeFileSync(join(folder, `${name}.txt`), textOf(name === 'one' ? '79/1' : '80/1', 200));
      const { exit, complaints } = await shell('resdiff corpus add one.txt two.txt --corpus small/texts', folder);
      expect(complaints).toMatch(
        /^(?:resdiff: cannot write to the corpus small\/texts: there is no space left \(ENOSPC\)\n)+$/u,
      );
      expect(exit).not.toBe(0);
      expect(everythingIn(disk).filter((name) => /\.tmp$|\.lock$/u.test(name))).toEqual([]);
    });
  });

  it('is told where standard output is what is full', async () => {
    for (const line of [
      'resdiff 77/79 78/32 > /dev/full',
      'resdiff batch list.tsv > /dev/full',
      'resdiff --help > /dev/full',
    ]) {
      expectTrouble(await shell(line), NO_SPACE, line);
    }
  });

  it('may be a limit on the size of files', async () => {
    const folder = freshFolder();
    expectTrouble(
      await shell('ulimit -f 8; resdiff 77/79 78/32 -o x.html', folder),
      /^resdiff: cannot write x.html: the file would be larger than is allowed here \(EFBIG\)\n$/u,
    );
    expect(readdirSync(folder)).toEqual(['list.tsv']);
  });

  const NO_SPACE = /^resdiff: cannot write to standard output: there is no space left \(ENOSPC\)\n$/u;
});

describe('Permissions', () => {
  it('to read that are missing are told, for a file and for a folder', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'closed'));
    for (const name of ['secret.txt', 'closed/text.txt']) writeFileSync(join(folder, name), textOf('79/1', 2));
    chmodSync(join(folder, 'secret.txt'), 0);
    chmodSync(join(folder, 'closed'), 0);
    for (const name of ['secret.txt', 'closed/text.txt']) {
      expectTrouble(
        await shell(asNobody(`resdiff 78/32 ${name}`), folder),
        new RegExp(`^resdiff: ${name}: no permission to read this file\n$`, 'u'),
      );
    }
    chmodSync(join(folder, 'closed'), 0o755);
  });

  it('to write that are missing are told, and nothing is there', async () => {
    const folder = freshFolder();
    chmodSync(folder, 0o555);
    for (const line of [
      'resdiff 77/79 78/32 -o x.html',
      'resdiff batch list.tsv -o out',
      'resdiff batch list.tsv -o out.jsonl',
      'resdiff corpus add list.tsv --corpus texts',
    ]) {
      const { exit, complaints } = await shell(asNobody(line), folder);
      expect({ exit, lines: complaints.split('\n').length }, `${line}: ${complaints}`).toEqual({
        exit: exit === 1 ? 1 : 2,
        lines: 2,
      });
    }
    expectTrouble(
      await shell(asNobody('resdiff 77/79 78/32 -o x.html'), folder),
      /^resdiff: cannot write x.html: no permission to write there \(EACCES\)\n$/u,
    );
    expect(readdirSync(folder)).toEqual(['list.tsv']);
    chmodSync(folder, 0o755);
  });

  it.skipIf(!isRoot)('are missing for everybody on a disk that is only read', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'still'));
    if (!succeeds('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', join(folder, 'still')])) return;
    try {
      expectTrouble(
        await shell('resdiff 77/79 78/32 -o still/x.html', folder),
        /^resdiff: cannot write still\/x.html: the file system is read-only \(EROFS\)\n$/u,
      );
    } finally {
      execFileSync('umount', [join(folder, 'still')]);
    }
  });

  it('are no matter to what is not asked for: no place to write at all is enough to compare', async () => {
    const { exit, complaints } = await shell(asNobody('env -i "$NODE" "$PROGRAM" 77/79 78/32'), freshFolder());
    expect({ exit, complaints }).toEqual({ exit: 0, complaints: '' });
  });
});

describe('A closed pipe', () => {
  it('is no failure, and no line is said of it', async () => {
    for (const reader of ['head -1', 'true', 'head -c 10']) {
      for (const line of [
        'resdiff 77/79 78/32',
        'resdiff 77/79 78/32 -f json',
        'resdiff batch list.tsv --fields comparison',
        'resdiff --help',
        'resdiff corpus list',
      ]) {
        const { printed, complaints } = await shell(`${line} | ${reader} > /dev/null; echo \${PIPESTATUS[0]}`);
        expect({ printed, complaints }, `${line} | ${reader}`).toEqual({ printed: '0\n', complaints: '' });
      }
    }
  });

  it('that is slow and lets nobody wait gets all of it, piece by piece', async () => {
    // Three million characters, where a pipe holds 65,536.
    const folder = freshFolder();
    for (const [name, verb] of [
      ['old.txt', 'Urges'],
      ['new.txt', 'Invites'],
    ] as const) {
      const clauses = Array.from({ length: 4_000 }, (_, at) => `${at + 1}. ${verb} all States to tend lamp ${at};`);
      writeFileSync(join(folder, name), `The General Assembly,\n\n${clauses.join('\n\n')}\n`);
    }
    const unwaited = `perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, O_NONBLOCK | fcntl(STDOUT, F_GETFL, 0)); exec @ARGV'`;
    const line = '"$NODE" "$PROGRAM" old.txt new.txt -f json';
    const whole = await shell(`${line} | sha256sum`, folder);
    const slow = await shell(`${unwaited} ${line} | { sleep 2; sha256sum; }; echo \${PIPESTATUS[0]}`, folder);
    expect(slow).toMatchObject({ printed: `${whole.printed}0\n`, complaints: '' });
    expect(Number((await shell(`${line} | wc -c`, folder)).printed)).toBeGreaterThan(1_000_000);
  });

  it('of standard error stops nothing', async () => {
    expect((await shell('resdiff 78/32 none.txt 2>&-')).exit).toBe(2);
    expect((await shell('resdiff 78/32 none.txt 2> /dev/full')).exit).toBe(2);
    expect((await shell('set -o pipefail; resdiff batch list.tsv -o out 2>&1 | true')).exit).toBe(0);
  });
});

describe('A signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s in the midst of writing leaves the old report or the new one, and nothing else',
    async (signal) => {
      let stopped = 0;
      for (let at = 0; at < TRIES; at += 1) {
        const folder = freshFolder();
        writeFileSync(join(folder, 'x.html'), 'old');
        const watcher = watch(folder);
        const { exit, signal: by } = await runProgram(
          ['77/79', '78/32', '-o', 'x.html'],
          { program, folder },
          (child) => {
            // The first thing to come into the folder is what is written aside.
            watcher.once('change', () => child.kill(signal));
          },
        );
        watcher.close();
        expect(readdirSync(folder).sort(), `${signal} ${at}`).toEqual(['list.tsv', 'x.html']);
        expect(readFileSync(join(folder, 'x.html'), 'utf8')).toMatch(/^old$|<\/html>\n$/u);
        if (by === signal) stopped += 1;
        else expect(exit).toBe(0);
      }
      // Half of the moments at least must have been before the end, or this proves little.
      expect(stopped).toBeGreaterThanOrEqual(TRIES / 2);
    },
  );

  it('ends a batch; its finished reports stay and are not made again', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const folder = freshFolder();
      writeFileSync(join(folder, 'list.tsv'), '77/79\t78/32\n'.repeat(200));
      const first = await runProgram(['batch', 'list.tsv', '-o', 'out'], { program, folder }, async (child) => {
        while (!existsSync(join(folder, 'out', '77_79--78_32-5.html'))) await wait(5);
        child.kill(signal);
      });
      expect(first.signal).toBe(signal);
      const there = everythingIn(join(folder, 'out'));
      expect(there.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      const reports = there.filter((name) => /\d\.html$/u.test(name));
      for (const name of reports) expect(readFileSync(join(folder, 'out', name), 'utf8')).toMatch(/<\/html>\n$/u);
      const records = there.filter((name) => name.endsWith('.html.json'));
      expect(records.length).toBeGreaterThan(0);
      const again = await runProgram(['batch', 'list.tsv', '-o', 'out'], { program, folder });
      expect(again.complaints).toContain(`${records.length} of them already up to date`);
      expect(again.exit).toBe(0);
    }
  });
});

describe('A file that changes while it is read', () => {
  it('is read again until it is settled, or told', async () => {
    const folder = freshFolder();
    const path = join(folder, 'growing.txt');
    const texts: Ended[] = [];
    writeFileSync(path, textOf('79/1', 20_000));
    const writer = new Worker(GROW, { eval: true, workerData: path });
    await new Promise((resolve) => writer.once('message', resolve));
    for (let at = 0; at < 10 && !texts.some(({ exit }) => exit === 2); at += 1)
      texts.push(await shell('resdiff outline growing.txt', folder));
    await writer.terminate();
    expectTrouble(texts.at(-1), /^resdiff: growing.txt: it is being written; try again when that is done\n$/u);
    writeFileSync(path, textOf('79/1', 3));
    expect((await shell('resdiff outline growing.txt', folder)).exit).toBe(0);
  });

  it('may be a pipe, which changes by being read', async () => {
    const { exit, printed } = await shell(
      'resdiff <(resdiff convert 77/79 -f md) <(resdiff convert 78/32 -f md) --stat',
    );
    expect(printed).toContain('7 reworded');
    expect(exit).toBe(0);
  });

  const GROW = `
    const { parentPort, workerData } = require('node:worker_threads');
    const { openSync, writeSync } = require('node:fs');
    const file = openSync(workerData, 'a');
    writeSync(file, '\\n\\n20001. Urges all States ');
    parentPort.postMessage('ready');
    for (;;) writeSync(file, 'to act ');
  `;
});

describe('A poor surrounding', () => {
  const BARE = 'env -i "$NODE" "$PROGRAM"';

  it('without a home compares, and says what needs one', async () => {
    const whole = await shell('resdiff 77/79 78/32');
    expect(await shell(`${BARE} 77/79 78/32`)).toEqual(whole);
    expect(await shell(asNobody(`${BARE} 77/79 78/32`))).toEqual(whole);
    expectTrouble(
      await shell(asNobody(`${BARE} corpus add list.tsv`)),
      /^resdiff: there is no home folder to keep texts in: name a folder \(--corpus FOLDER\)\n$/u,
    );
  });

  it('with a locale without UTF-8 prints and writes the same', async () => {
    const whole = await shell('resdiff 77/79 78/32');
    for (const locale of ['C', 'POSIX', 'en_US.ISO-8859-1', 'no_SUCH']) {
      expect(await shell(`env LC_ALL=${locale} LANG=${locale} "$NODE" "$PROGRAM" 77/79 78/32`)).toEqual(whole);
    }
    const folder = freshFolder();
    writeFileSync(join(folder, 'résolution.txt'), textOf('79/1', 2));
    expect((await shell('LC_ALL=C resdiff 78/32 résolution.txt -o différence.html', folder)).exit).toBe(0);
    expect(readdirSync(folder)).toContain('différence.html');
  });

  it.skipIf(!has('script'))('with a terminal of one column shows all the words all the same', async () => {
    for (const line of [
      '77/79 78/32',
      'outline 78/32',
      'history 78/32',
      'blame 78/32',
      'draft 78/32',
      'check 78/32',
      'corpus list',
      'pairs 77/79 78/32',
      '--help',
      'batch list.tsv -o out',
    ]) {
      const { exit, printed } = await shell(
        `script -qec "stty cols 1; COLUMNS=1 '$NODE' '$PROGRAM' ${line}" /dev/null < /dev/null`,
        freshFolder(),
        { ...process.env, PAGER: 'cat', TERM: 'xterm' },
      );
      expect(exit, line).toBe(0);
      expect(printed, line).not.toMatch(/\.[jt]s:\d|Error/u);
    }
    expectTrouble(
      await shell('resdiff 77/79 78/32 --width 1'),
      /^resdiff: --width takes a whole number of columns, 20 or more\n$/u,
    );
  });
});

function expectTrouble(ended: Ended | undefined, complaint: RegExp, why = ''): void {
  expect(ended?.complaints, why).toMatch(complaint);
  expect(ended?.exit, why).toBe(2);
}

function shell(line: string, folder = freshFolder(), environment?: NodeJS.ProcessEnv): Promise<Ended> {
  return runShell(line, { program, folder, ...(environment === undefined ? {} : { environment }) });
}

/** A folder of its own with a list of two pairs. */
function freshFolder(): string {
  next += 1;
  const folder = join(home, `case-${next}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'list.tsv'), '77/79\t78/32\n76/47\t77/79\n');
  return folder;
}

/** Root is refused nothing: what is about permissions is done by somebody who is. He has no home and no name. */
function asNobody(line: string): string {
  if (!isRoot) return line;
  return `setpriv --reuid 54321 --regid 54321 --clear-groups ${line.replace(/^resdiff/u, '"$NODE" "$PROGRAM"')}`;
}

async function onSmallDisk(work: (folder: string, disk: string) => Promise<void>): Promise<void> {
  const folder = freshFolder();
  const disk = join(folder, 'small');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]);
  try {
    await work(folder, disk);
  } finally {
    execFileSync('umount', [disk]);
  }
}

function mountsSmall(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  return succeeds('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]) && succeeds('umount', [folder]);
}

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function everythingIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
}

function textOf(symbol: string, paragraphs: number): string {
  const clauses = Array.from(
    { length: paragraphs },
    (_, at) => `${at + 1}. Urges all States to act for peace in the year ${at};`,
  );
  return `${symbol}. A title\n\nThe General Assembly,\n\n${clauses.join('\n\n')}\n`;
}
