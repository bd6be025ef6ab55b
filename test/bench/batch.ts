import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pairsOf } from './real-pairs.ts';

/**
 * How fast a batch is: the 174 pairs of real resolutions to HTML as whole processes, with one worker and with two, in turn.
 * `--rounds N` (3), `--strict` fails below the bar; `--memory` shows instead what lists of 200, 2,000 and 20,000 pairs take.
 */
const PROGRAM = join(process.cwd(), 'bin', 'resdiff.js');
const CORPUS = join(process.cwd(), '..', 'shared', 'corpus');
/** Of the rate of one worker, on two cores. */
const GAIN_MIN = 1.7;

const folder = mkdtempSync(join(tmpdir(), 'resdiff-batch-'));
const [load = 0] = loadavg();
console.log(
  `${cpus()[0]?.model ?? 'unknown cores'}, ${availableParallelism()} cores, Node ${process.version}, load ${load.toFixed(1)} at the start`,
);
if (process.argv.includes('--memory')) await memory();
else if (existsSync(CORPUS)) await rate();
else console.log('skipped: the folder of real resolutions is not here');
rmSync(folder, { recursive: true });

async function rate(): Promise<void> {
  const pairs = pairsOf(CORPUS);
  const list = join(folder, 'list.tsv');
  writeFileSync(list, pairs.map((pair) => `${join(CORPUS, pair.old)}\t${join(CORPUS, pair.new)}\n`).join(''));
  const best = { one: Number.POSITIVE_INFINITY, two: Number.POSITIVE_INFINITY };
  for (let round = 1; round <= numberAfter('--rounds', 3); round += 1) {
    const [a, b] = [join(folder, `${round}-1`), join(folder, `${round}-2`)];
    const one = await run(['batch', list, '-o', a, '--quiet', '--jobs', '1']);
    const two = await run(['batch', list, '-o', b, '--quiet', '--jobs', '2']);
    execFileSync('diff', ['-r', a, b]);
    console.log(`round ${round}: one worker ${told(one, pairs.length)}; two ${told(two, pairs.length)}`);
    // What else the machine does only ever takes time: the best round is nearest to the program's own.
    best.one = Math.min(best.one, one.seconds);
    best.two = Math.min(best.two, two.seconds);
  }
  const [slow, fast] = [pairs.length / best.one, pairs.length / best.two];
  console.log(
    `best rounds: ${slow.toFixed(1)} and ${fast.toFixed(1)} pairs a second, ${(fast / slow).toFixed(2)} × (bar ${GAIN_MIN})`,
  );
  if (process.argv.includes('--strict') && fast / slow < GAIN_MIN) process.exitCode = 1;
}

async function memory(): Promise<void> {
  for (const length of [200, 2000, 20_000]) {
    const list = join(folder, `${length}.tsv`);
    writeFileSync(list, '77/79\t78/32\n'.repeat(length));
    const lines = await run(['batch', list, '--quiet', '-o', join(folder, `${length}.jsonl`)]);
    const reports = await run(['batch', list, '--quiet', '-f', 'md', '-o', join(folder, `${length}`)]);
    console.log(`${length} pairs: JSON lines ${told(lines, length)}; reports ${told(reports, length)}`);
  }
}

interface Run {
  readonly seconds: number;
  /** Null where the system does not say. */
  readonly megabytes: number | null;
}

function run(args: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  let megabytes: number | null = null;
  const look = setInterval(() => {
    megabytes = peakOf(child.pid ?? 0) ?? megabytes;
  }, 50);
  return new Promise((resolve, reject) => {
    child.on('close', (exit) => {
      clearInterval(look);
      if (exit !== 0) reject(new Error(`the batch ended with ${exit}`));
      resolve({ seconds: (performance.now() - start) / 1000, megabytes });
    });
  });
}

/** The most a process has had in memory so far, as Linux keeps it. */
function peakOf(id: number): number | null {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

function told({ seconds, megabytes }: Run, pairs: number): string {
  const memory = megabytes === null ? '' : `, ${Math.round(megabytes)} MB`;
  return `${seconds.toFixed(1)} s (${(pairs / seconds).toFixed(1)} a second${memory})`;
}

function numberAfter(option: string, usual: number): number {
  const at = process.argv.indexOf(option);
  return at === -1 ? usual : Number(process.argv[at + 1]);
}
