import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from '../../src/host/pager.ts';
import { COMPARISON_OUTPUTS } from '../../src/report/comparison/outputs.ts';

const STOPS = COMPARISON_OUTPUTS.find(({ name }) => name === 'terminal')?.stops ?? '';

let folder = '';
const VARIABLES = ['TMPDIR', 'LESS', 'LESSHISTFILE'] as const;
const before = VARIABLES.map((name) => process.env[name]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pager-'));
  process.env['TMPDIR'] = folder;
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  for (const [at, name] of VARIABLES.entries()) {
    if (before[at] === undefined) delete process.env[name];
    else process.env[name] = before[at];
  }
});

/** A pager that keeps what it was given: the text, and its file of searches. */
function keeper(name: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `#!/bin/sh\ncat >${folder}/text\ncat "$LESSHISTFILE" >${folder}/searches 2>${folder}/none || true\nprintf %s "$LESS" >${folder}/options\n`,
    { mode: 0o755 },
  );
  return path;
}

const kept = (name: string) => readFileSync(join(folder, name), 'utf8');

describe.skipIf(process.platform === 'win32')('a pager', () => {
  it('finds in `less` the changes as its last search, and leaves no file', async () => {
    process.env['LESS'] = '-S';
    expect(await page(`${keeper('less')} -i`, 'words\n', STOPS)).toBe(true);
    expect(kept('text')).toBe('words\n');
    expect(kept('searches')).toBe('.less-history-file:\n.search\n"^[-+~] \n');
    expect(kept('options')).toBe('-S');
    expect(readdirSync(folder).filter((name) => name.startsWith('resdiff-'))).toEqual([]);
  });

  it('changes nothing for another program, or for a text without changes', async () => {
    process.env['LESSHISTFILE'] = '/dev/null';
    expect(await page(keeper('lessons'), 'words\n', STOPS)).toBe(true);
    expect(kept('searches')).toBe('');
    expect(await page(keeper('less'), 'words\n')).toBe(true);
    expect(kept('searches')).toBe('');
    expect(await page(join(folder, 'none-such'), 'words\n', STOPS)).toBe(false);
  });
});

const HAS_TERMINAL = process.platform === 'linux' && has('less') && has('script');

describe.skipIf(!HAS_TERMINAL)('`less` on a terminal', () => {
  it('goes with n to the next change and with N to the one before', async () => {
    const lines = Array.from({ length: 400 }, (_, at) =>
      at % 100 === 50 ? `~ OP${at}  changed` : `       same ${at}`,
    );
    const text = join(folder, 'text');
    writeFileSync(text, lines.join('\n'));
    for (const name of ['pager', 'leftovers']) writeFileSync(join(folder, `${name}.js`), await scriptOf(name));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const program = join(folder, 'program.js');
    writeFileSync(
      program,
      `import { readFileSync } from 'node:fs';
import { page } from './pager.js';
await page('less', readFileSync(${JSON.stringify(text)}, 'utf8'), ${JSON.stringify(STOPS)});`,
    );
    const screens = await typed(`${process.execPath} ${program}`, ['n', 'n', 'N', 'q']);
    const tops = screens.map((screen) => /~ OP\d+/u.exec(screen.replace(/\u001B\[[\d;?]*[A-Za-z]/gu, ''))?.[0] ?? null);
    expect(tops).toEqual([null, '~ OP50', '~ OP150', '~ OP50', null]);
  });
});

/** A file of `host`, for a program of its own. */
async function scriptOf(name: string): Promise<string> {
  const path = join(import.meta.dirname, '..', '..', 'src', 'host', `${name}.ts`);
  const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path);
  return code.replace(/(from ["']\.\/[a-z]+)\.ts/gu, '$1.js');
}

function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
}

/** What is written at the start and after each key. */
async function typed(command: string, keys: readonly string[]): Promise<readonly string[]> {
  const terminal = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm', LINES: '24', COLUMNS: '80', LESS: 'RX' },
  });
  let written = '';
  terminal.stdout.on('data', (piece: Buffer) => {
    written += piece.toString('utf8');
  });
  const ended = new Promise((resolve) => terminal.on('close', resolve));
  const screens: string[] = [];
  const settle = async () => {
    let length = -1;
    while (written.length === 0 || length !== written.length) {
      length = written.length;
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
    screens.push(written);
    written = '';
  };
  await settle();
  for (const key of keys.slice(0, -1)) {
    terminal.stdin.write(key);
    await settle();
  }
  terminal.stdin.write(keys.at(-1) ?? '');
  await ended;
  return [...screens, written];
}
