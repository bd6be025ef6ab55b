import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `npm run bench:start -- [options]

What a start costs: whole processes, each beside node -e 0 of the same Node, in turn; medians of the ratios.

  --pairs N         Pairs of processes (default 21)
  --node PATH       Another Node to measure too; may be given several times
  --root FOLDER     Measure the built program of another folder
  --strict          Exit 1 when a bar is missed
`;

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: '21' },
    node: { type: 'string', multiple: true, default: [] },
    root: { type: 'string', default: '.' },
    strict: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** What may be asked for in a hurry, and how many times as long as nothing at all it may take. */
const JOBS = [
  { title: 'resdiff 77/79 78/32', args: ['77/79', '78/32'], ratioMax: 1.6 },
  { title: 'resdiff --version', args: ['--version'], ratioMax: 1.4 },
  { title: 'resdiff --help', args: ['--help'], ratioMax: null },
];
const MEMORY_RATIO_MAX = 1.6;

interface Run {
  readonly milliseconds: number;
  readonly bytes: number;
}

function measureAll(): void {
  const bin = resolve(options.root, 'bin/resdiff.js');
  const home = mkdtempSync(join(tmpdir(), 'resdiff-start-'));
  try {
    const rows = [process.execPath, ...options.node].flatMap((node) => JOBS.map((job) => rowOf(node, job, bin, home)));
    process.stdout.write(
      `load ${loadavg()[0]?.toFixed(1)} at the end; ratios to node -e 0, medians of ${options.pairs} pairs\n`,
    );
    for (const { text } of rows) process.stdout.write(`${text}\n`);
    if (options.strict && rows.some(({ isMissed }) => isMissed)) process.exitCode = 1;
  } finally {
    rmSync(home, { recursive: true });
  }
}

function rowOf(node: string, { title, args, ratioMax }: (typeof JOBS)[number], bin: string, home: string) {
  // Two runs before, as on the second day: what the first keeps is there.
  for (let warm = 0; warm < 2; warm += 1) timed(node, [bin, ...args], home);
  const pairs = Array.from({ length: Number(options.pairs) }, () => ({
    bare: timed(node, ['-e', '0'], home),
    ours: timed(node, [bin, ...args], home),
  }));
  const time = median(pairs.map(({ bare, ours }) => ours.milliseconds / bare.milliseconds));
  const memory = median(pairs.map(({ bare, ours }) => ours.bytes / bare.bytes));
  const isMissed = ratioMax !== null && (time > ratioMax || memory > MEMORY_RATIO_MAX);
  const [bare, ours] = [pairs.map((pair) => pair.bare), pairs.map((pair) => pair.ours)];
  const words = [
    `Node ${versionOf(node)}`.padEnd(14),
    title.padEnd(20),
    `time ${time.toFixed(2)} (${milliseconds(ours)} of ${milliseconds(bare)} ms${ratioMax === null ? '' : `, bar ${ratioMax}`})`,
    `memory ${memory.toFixed(2)} (${megabytes(ours)} MB, bar ${MEMORY_RATIO_MAX})`,
  ];
  return { text: `${words.join('  ')}${isMissed ? '  MISS' : ''}`, isMissed };
}

/** One process from outside; its peak of memory is told by a line it adds to standard error when it ends. */
function timed(node: string, args: readonly string[], home: string): Run {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env;
  const env = { ...environment, XDG_CACHE_HOME: join(home, 'cache'), XDG_DATA_HOME: join(home, 'data') };
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { milliseconds, bytes: peakOf(node, args, env) };
}

const peaks = new Map<string, number>();

/** Peak memory hardly varies: it is measured once for each command, in a run that is not timed. */
function peakOf(node: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  const key = [node, ...args].join(' ');
  const known = peaks.get(key);
  if (known !== undefined) return known;
  const tell = `process.on('exit', () => require('fs').writeSync(2, '\\npeak ' + process.resourceUsage().maxRSS + '\\n'))`;
  const told = `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('file:///');${encodeURIComponent(tell)}`;
  const { stderr } = spawnSync(node, ['--import', told, ...args], { env, encoding: 'utf8' });
  const kilobytes = Number(/peak (\d+)/u.exec(stderr)?.[1] ?? Number.NaN);
  peaks.set(key, kilobytes * 1024);
  return kilobytes * 1024;
}

function versionOf(node: string): string {
  return spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.trim();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function milliseconds(runs: readonly Run[]): string {
  return median(runs.map((run) => run.milliseconds)).toFixed(0);
}

function megabytes(runs: readonly Run[]): string {
  return (median(runs.map((run) => run.bytes)) / 1e6).toFixed(0);
}

if (options.help) process.stdout.write(USAGE);
else measureAll();
