import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { openCorpus } from '../../src/host/corpus/corpus.ts';
import { nodeWorld } from '../../src/host/node.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TIMES = 200;
/** As many as there are cores to run them: two on the smallest machine. */
const LANES = 2;

const home = mkdtempSync(join(tmpdir(), 'resdiff-faults-'));
const program = join(home, 'program');
/** No texts of its own: what is tried here is the user's folder. */
const bundled = join(program, 'corpus');
const base = join(home, 'base');

/** What is there from the start, and what comes: new texts, texts that keep the name of their file, texts in another format. */
const THERE = ['75/1', '76/1', '77/1', '78/1'];
const OLD = new Map(THERE.map((name) => [name, text(name, 'old')]));
const COMING: readonly { readonly name: string; readonly file: string }[] = [
  { name: '79/1', file: '79.txt' },
  { name: '76/1', file: '76.txt' },
  { name: '80/1', file: '80.md' },
  { name: '77/1', file: '77.md' },
  { name: '81/1', file: '81.txt' },
  { name: '78/1', file: '78.txt' },
];

beforeAll(async () => {
  mkdirSync(bundled, { recursive: true });
  writeFileSync(join(bundled, 'corpus.json'), '{"documents":[]}');
  for (const name of ['bin', 'package.json']) cpSync(join(ROOT, name), join(program, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(program, 'node_modules'));
  execFileSync(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', ROOT, '--outDir', join(program, 'dist')]);
  writeFileSync(join(program, 'writer.js'), WRITER);
  for (const [name, content] of OLD) writeFileSync(join(home, `old-${name.replace('/', '_')}.txt`), content);
  for (const { name, file } of COMING) writeFileSync(join(home, file), text(name, 'new'));
  const first = THERE.map((name) => join(home, `old-${name.replace('/', '_')}.txt`));
  expect((await inside(['corpus', 'add', ...first, '--corpus', base])).exit).toBe(0);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/**
 * The program as `bin` starts it, but waiting for its command lines: so a moment can be counted from the beginning of the
 * work, and two can begin theirs at the same moment.
 */
const WRITER = `
import { createInterface } from 'node:readline';
import { main } from './dist/cli/main.js';
import { nodeWorld } from './dist/host/node.js';
console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  console.log('exit ' + (await main(JSON.parse(line), nodeWorld())));
}
`;

/** The line that tells a text as kept. */
const TOLD = '(?:added|replaced|unchanged) ';

describe('The corpus', () => {
  it(`loses nothing when its writer is killed, at ${TIMES} moments`, async () => {
    const all = COMING.map(({ file }) => join(home, file));
    const span = await spanOfWork(['corpus', 'add', '--yes', ...all, '--corpus', freshFolder('whole')]);
    const left = { begun: 0, lock: 0, aside: 0, between: 0 };
    await inLanes(TIMES, async (at) => {
      const folder = freshFolder(`killed-${at}`);
      const chance = chanceFrom(at);
      const [texts, share] = [Math.floor(chance() * COMING.length), chance()];
      const writer = await startWriter();
      const start = performance.now();
      writer.say(['corpus', 'add', '--yes', ...all, '--corpus', folder]);
      if (texts > 0) await writer.until(TOLD, texts);
      // As long as this very process, on a machine that may be busy, takes for a text; the first takes as long as five others.
      const usual = texts === 0 ? span / 2 : (performance.now() - start) / (texts + 4);
      await new Promise((resolve) => setTimeout(resolve, share * usual));
      await writer.kill();
      const when = `killed ${at}, after ${texts} texts and ${share * usual} ms`;
      const [names, printed] = [readdirSync(folder), writer.printed()];
      left.begun += Number(printed !== '' && !printed.includes('exit'));
      left.lock += Number(names.includes('corpus.lock'));
      left.aside += Number(names.some((name) => name.endsWith('.tmp')));
      left.between += Number(readFileSync(join(folder, 'corpus.json'), 'utf8').includes('"next"'));
      await expectNothingLost(folder, printed, when);
      if (at % 4 === 0) {
        // The next writer finds a folder that it can work with, and leaves it tidy.
        expect(await inside(['corpus', 'add', '--yes', ...all, '--corpus', folder]), when).toMatchObject({ exit: 0 });
        await expectNothingLost(folder, printed, when);
        expectTidy(folder, when);
      }
      rmSync(folder, { recursive: true });
    });
    console.log(`killed ${TIMES} times within ${Math.round(span)} ms: ${JSON.stringify(left)}`);
    // A third of the moments at least must have been between the first text and the last, or this proves little.
    expect(left.begun).toBeGreaterThan(TIMES / 3);
  });

  it(`loses nothing to two writers at once, ${TIMES} times`, async () => {
    const [one, two] = [COMING.slice(0, 4), COMING.slice(2)].map((texts) => texts.map(({ file }) => join(home, file)));
    const writers = [await startWriter(), await startWriter()] as const;
    for (let at = 0; at < TIMES; at += 1) {
      const folder = freshFolder(`two-${at}`);
      const lines = [one, two].map((files = []) => ['corpus', 'add', '--yes', ...files, '--corpus', folder]);
      const ends = writers.map((writer, which) => {
        writer.say(lines[which] ?? []);
        return writer.until('exit');
      });
      const printed = (await Promise.all(ends)).join('');
      expect(printed.match(/^exit .*$/gmu), printed).toEqual(['exit 0', 'exit 0']);
      await expectNothingLost(folder, printed, `two writers ${at}`);
      expectTidy(folder, `two writers ${at}`);
      rmSync(folder, { recursive: true });
    }
    await Promise.all(writers.map((writer) => writer.kill()));
  });
});

/** Each text that was there is there, old or new but whole; each that was told as added is the new one; verify is clean. */
async function expectNothingLost(folder: string, printed: string, when: string): Promise<void> {
  const { exit, printed: findings } = await inside(['corpus', 'verify', '--corpus', folder]);
  expect({ exit, errors: findings.match(/^error.*$/gmu) ?? [] }, when).toEqual({ exit: 0, errors: [] });
  const corpus = await openCorpus({ ...nodeWorld(), bundledCorpus: bundled }, folder);
  const content = (name: string) => {
    const path = corpus.find(({ symbol }) => symbol === `A/RES/${name}`)?.path;
    return path === undefined ? 'not there' : readFileSync(path, 'utf8');
  };
  for (const name of THERE) expect([OLD.get(name), text(name, 'new')], `${when}: ${name}`).toContain(content(name));
  for (const [, name = ''] of printed.matchAll(/^(?:added|replaced|unchanged) {2}A\/RES\/(\S+) /gmu)) {
    expect(content(name), `${when}: ${name} was told as added`).toBe(text(name, 'new'));
  }
}

function expectTidy(folder: string, when: string): void {
  const names = [...readdirSync(folder)].sort();
  // 77/1 came as Markdown; its older format may have been left by a writer killed just before it took it away.
  const wanted = ['75_1.txt', '76_1.txt', '77_1.md', '78_1.txt', '79_1.txt', '80_1.md', '81_1.txt'];
  const texts = names.filter((name) => name !== 'A_RES_77_1.txt');
  expect(texts, when).toEqual([...wanted.map((name) => `A_RES_${name}`), 'corpus.json']);
}

function freshFolder(name: string): string {
  const folder = join(home, name);
  cpSync(base, folder, { recursive: true });
  return folder;
}

interface Writer {
  say(args: readonly string[]): void;
  /** What it has printed since the last command line, without waiting. */
  printed(): string;
  /** The same, as soon as so many lines begin with a word. */
  until(word: string, lines?: number): Promise<string>;
  kill(): Promise<void>;
}

async function startWriter(): Promise<Writer> {
  const child = spawn(process.execPath, [join(program, 'writer.js')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let printed = '';
  let heard = () => {};
  child.stdin.on('error', () => {});
  child.stdout.on('data', (chunk) => {
    printed += String(chunk);
    heard();
  });
  const until = (word: string, lines = 1) =>
    new Promise<string>((resolve) => {
      const line = new RegExp(`^${word}.*\n`, 'gmu');
      heard = () => {
        if ((printed.match(line)?.length ?? 0) >= lines) resolve(printed);
      };
      heard();
    });
  await until('ready');
  return {
    say: (args) => {
      printed = '';
      child.stdin.write(`${JSON.stringify(args)}\n`);
    },
    printed: () => printed,
    until,
    kill: () => {
      child.kill('SIGKILL');
      return closed;
    },
  };
}

/** How long the work takes that is going to be interrupted, when its program has just started. */
async function spanOfWork(args: readonly string[]): Promise<number> {
  const writer = await startWriter();
  const start = performance.now();
  writer.say(args);
  await writer.until('exit');
  const end = performance.now();
  await writer.kill();
  return end - start;
}

/** The same without a process: to look at what is there. */
async function inside(args: readonly string[]): Promise<{ readonly exit: number; readonly printed: string }> {
  let printed = '';
  const world = { ...nodeWorld(), terminalColumns: null, bundledCorpus: bundled };
  const print = (words: string) => {
    printed += words;
  };
  const exit = await main(args, { ...world, print, complain: print });
  return { exit, printed };
}

async function inLanes(count: number, work: (at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let at = next; at < count; at = next) {
      next += 1;
      await work(at);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** The same moments in every run: a small generator with a seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function text(name: string, state: 'old' | 'new'): string {
  const paragraphs = Array.from({ length: 40 }, (_, at) => `${at + 1}. Urges all States to act for peace (${state});`);
  return `${name}. On peace in ${state === 'old' ? 'our' : 'all'} time\n\nThe General Assembly,\n\n${paragraphs.join('\n\n')}\n`;
}
