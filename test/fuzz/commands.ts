import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { write } from '../../src/index.ts';
import { PDF_BOMBS } from '../support/bombs.ts';
import { caseOf, MONSTER_COUNT } from './cases.ts';
import { Chance } from './chance.ts';
import type { Seed } from './seeds.ts';

/** What `SECURITY.md` promises of any file, as the system counts it. */
const SECONDS_MAX = 20;
const MEGABYTES_MAX = 1000;

/** A command line, and the files it is given beside `case`, `old.md`, `list.txt` and `pairs.tsv`. */
const COMMANDS: readonly (readonly string[])[] = [
  ['outline', 'CASE'],
  ['outline', 'CASE', '--format=json'],
  ['old.md', 'CASE'],
  ['CASE', 'old.md', '--format=html'],
  ['CASE', 'old.md', '--side-by-side', '--all'],
  ['check', 'CASE', '--against', 'old.md'],
  ['check', 'CASE', '--format=sarif'],
  ['convert', 'CASE', '--format=docx', '-o', 'out.docx'],
  ['convert', 'CASE', '--format=md'],
  ['amend', 'old.md', 'CASE'],
  ['apply', 'list.txt', 'TO', 'CASE'],
  ['apply', 'CASE', 'TO', 'old.md'],
  ['compile', 'old.md', 'CASE', '--format=html'],
  ['compile', 'CASE', 'old.md', '-o', 'out.docx'],
  ['batch', 'pairs.tsv'],
  ['batch', 'CASE'],
  ['batch', 'folder', '-o', 'reports'],
  ['history', 'old.md', 'CASE'],
  ['status', 'CASE'],
  ['concord', 'old.md', 'CASE', '--also', 'all'],
  ['chain', 'old.md', 'CASE'],
  ['blame', 'old.md', 'CASE'],
  ['draft', 'old.md', 'CASE'],
  ['pairs', 'old.md', 'CASE'],
];

const BOMBS = Object.values(PDF_BOMBS);
/** One case in so many is a PDF that costs much. */
const BOMB_EVERY = 6;

/** How one command line ended. */
export interface Ran {
  readonly line: string;
  readonly seconds: number;
  readonly megabytes: number;
  readonly exit: number | null;
  /** What is wrong with it; empty where nothing is. */
  readonly wrong: string;
}

/** Runs the built program in a process of its own on files that chance has changed, and on bombs. */
export async function runCommand(seeds: readonly Seed[], seed: number, number: number): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'resdiff-fuzz-'));
  try {
    const chance = new Chance(seed, 1_000_000 + number);
    const { form, source, original } = caseOf(seeds, seed, MONSTER_COUNT + number);
    const isBomb = number % BOMB_EVERY === 0;
    const name = isBomb ? 'case.pdf' : `case.${form}`;
    const content = isBomb ? (BOMBS[(number / BOMB_EVERY + seed) % BOMBS.length] ?? PDF_BOMBS.forms)() : source;
    const put = (path: string, bytes: Uint8Array | string) => writeFileSync(join(folder, path), bytes);
    mkdirSync(join(folder, 'folder'));
    put(name, content);
    put(`folder/${name}`, content);
    put('old.md', write.markdown(original));
    put('folder/old.md', write.markdown(original));
    put('pairs.tsv', `old.md\t${name}\n${name}\told.md\nold.md\told.md\n`);
    put('list.txt', LIST);
    put('meter.cjs', METER);
    const args = chance.of(COMMANDS).map((word) => (word === 'CASE' ? name : word));
    return await measured(args, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const LIST =
  'Operative paragraph 1\n\nReplace “Urges” by “Invites”.\n\nOperative paragraph 2\n\nDelete the paragraph.\n';
/** The system knows the most memory that a process had; it tells it at its end. */
const METER = `process.on('exit', () => { if (require('node:worker_threads').isMainThread) require('node:fs').writeFileSync(process.env.RESDIFF_METER, String(process.resourceUsage().maxRSS)); });`;

async function measured(args: readonly string[], folder: string): Promise<Ran> {
  const meter = join(folder, 'meter');
  const since = performance.now();
  const child = spawn(process.execPath, ['--require', join(folder, 'meter.cjs'), PROGRAM, ...args], {
    cwd: folder,
    env: { ...process.env, RESDIFF_METER: meter, XDG_DATA_HOME: join(folder, 'data') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => {
    complaints = (complaints + data.toString()).slice(-4000);
  });
  const clock = setTimeout(() => child.kill('SIGKILL'), 1000 * (SECONDS_MAX + 5));
  const [exit, signal] = await new Promise<readonly [number | null, string | null]>((resolve) =>
    child.on('close', (code, by) => resolve([code, by])),
  );
  clearTimeout(clock);
  const seconds = (performance.now() - since) / 1000;
  const megabytes = exit === null ? 0 : Math.round(Number(readFileSync(meter, 'utf8')) / 1000);
  const wrong = [
    exit === null ? `ended by ${signal}` : '',
    exit !== null && ![0, 1, 2].includes(exit) ? `exit ${exit}` : '',
    /^\s+at .*:\d+:\d+\)?$/mu.test(complaints) ? `a stack: ${complaints.slice(-1200)}` : '',
    exit === 2 && complaints.trim() === '' ? 'exit 2 without a word' : '',
    seconds > SECONDS_MAX ? `${seconds.toFixed(1)} s` : '',
    megabytes > MEGABYTES_MAX ? `${megabytes} MB` : '',
  ].filter((each) => each !== '');
  return { line: `resdiff ${args.join(' ')}`, seconds, megabytes, exit, wrong: wrong.join('; ') };
}

const PROGRAM = join(process.cwd(), 'bin', 'resdiff.js');
