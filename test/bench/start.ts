import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `npm run bench:start -- [options]

What a start costs: whole processes, each in turn with node -e 0 of the same Node; medians of the ratios of processor time.

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

/** How many times the processor time of nothing at all a command may take. From 22.8 on Node keeps what it compiled. */
const JOBS = [
  { title: 'resdiff 77/79 78/32', args: ['77/79', '78/32'], ratioMax: { withoutCache: 8, withCache: 6 } },
  { title: 'resdiff --version', args: ['--version'], ratioMax: { withoutCache: 2, withCache: 2 } },
  { title: 'resdiff --help', args: ['--help'], ratioMax: null },
];

/** What a process cost, as the system counts it. */
interface Cost {
  readonly processorMilliseconds: number;
  readonly wallMilliseconds: number;
  readonly peakMegabytes: number;
}

function measureAll(): void {
  const bin = resolve(options.root, 'bin/resdiff.js');
  const folder = mkdtempSync(join(tmpdir(), 'resdiff-start-'));
  try {
    writeFileSync(join(folder, 'tell.cjs'), TELL);
    const nodes = [process.execPath, ...options.node];
    const rows = nodes.flatMap((node) => JOBS.map((job) => rowOf(node, job, bin, folder)));
    const load = loadavg()[0]?.toFixed(1);
    process.stdout.write(`load ${load} at the end; against node -e 0 in turn, medians of ${options.pairs} pairs\n`);
    for (const { text } of rows) process.stdout.write(`${text}\n`);
    if (options.strict && rows.some(({ isMissed }) => isMissed)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Loaded into each process, ours and the other: as it ends it tells what it cost. */
const TELL = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('fs').writeSync(2, '\\ncost ' + (userCPUTime + systemCPUTime) + ' ' + maxRSS + '\\n');
});
`;

function rowOf(node: string, { title, args, ratioMax }: (typeof JOBS)[number], bin: string, folder: string) {
  // Two runs before, as on the second day: what Node keeps of the first is there.
  for (let warm = 0; warm < 2; warm += 1) costOf(node, [bin, ...args], folder);
  const pairs = Array.from({ length: Number(options.pairs) }, () => ({
    bare: costOf(node, ['-e', '0'], folder),
    ours: costOf(node, [bin, ...args], folder),
  }));
  const ratio = median(pairs.map(({ bare, ours }) => ours.processorMilliseconds / bare.processorMilliseconds));
  const version = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.trim();
  const bar =
    ratioMax === null ? null : Number.parseInt(version, 10) >= 24 ? ratioMax.withCache : ratioMax.withoutCache;
  const isMissed = bar !== null && ratio > bar;
  const of = (value: (cost: Cost) => number) => ({
    bare: median(pairs.map(({ bare }) => value(bare))).toFixed(0),
    ours: median(pairs.map(({ ours }) => value(ours))).toFixed(0),
  });
  const [processor, wall] = [of((cost) => cost.processorMilliseconds), of((cost) => cost.wallMilliseconds)];
  const memory = of((cost) => cost.peakMegabytes);
  const words = [
    `Node ${version}`.padEnd(14),
    title.padEnd(20),
    `processor ${ratio.toFixed(2)} × (${processor.ours} of ${processor.bare} ms${bar === null ? '' : `, bar ${bar}`})`,
    `wall ${wall.ours} of ${wall.bare} ms`,
    `memory ${memory.ours} of ${memory.bare} MB`,
  ];
  return { text: `${words.join('  ')}${isMissed ? '  MISS' : ''}`, isMissed };
}

function costOf(node: string, args: readonly string[], folder: string): Cost {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env;
  const env = { ...environment, NODE_COMPILE_CACHE: join(folder, 'cache'), XDG_DATA_HOME: join(folder, 'data') };
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(node, ['--require', join(folder, 'tell.cjs'), ...args], {
    env,
    encoding: 'utf8',
  });
  const wallMilliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  const [, microseconds, kilobytes] = /\ncost (\d+) (\d+)\n/u.exec(stderr) ?? [];
  if (status !== 0 || microseconds === undefined) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return {
    wallMilliseconds,
    processorMilliseconds: Number(microseconds) / 1000,
    peakMegabytes: Number(kilobytes) / 1000,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (options.help) process.stdout.write(USAGE);
else measureAll();
