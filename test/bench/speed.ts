import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  barsSection,
  LARGE_PARAGRAPHS,
  lastLine,
  memoryBars,
  pairsBar,
  unlikeBar,
  warmBars,
  wdiffBar,
} from './speed-bars.ts';
import { type Bench, copyOf, filesOf, type Measured, real, temporaryFolder, whyNot } from './speed-measure.ts';
import { growthSection, outside, outsideSection } from './speed-outside.ts';
import { pdfBars } from './speed-pdf.ts';
import { programs, type Timing, timed } from './speed-peers.ts';
import type { Real } from './speed-real.ts';
import { type Section, sectionText } from './speed-table.ts';
import { doublings, doublingsSection, realSection, within, withinSection } from './speed-within.ts';

const USAGE = `npm run bench:speed -- [options]

How fast resdiff is, beside other programs and against the bars it sets itself.

  --quick           At most a minute: up to 3,000 paragraphs, fewer runs, no doubling texts
  --markdown        Tables to paste into docs/benchmarks.md
  --strict          Exit 1 when a bar is missed
  --root FOLDER     Measure the built program of another folder
  --corpus FOLDER   Real resolutions with their INDEX.tsv (default ../shared/corpus)
`;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    root: { type: 'string', default: '.' },
    corpus: { type: 'string', default: '../shared/corpus' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** Measures all, prints each table as soon as it is full, and the bars at the end. */
async function measureAll(): Promise<void> {
  const { sizes, warmSizes, limitSeconds } = options.quick ? QUICK : FULL;
  const folder = temporaryFolder();
  const bench = { root: copyOf(options.root, folder), folder, limitSeconds };
  show(`Node ${process.versions.node}${options.quick ? ', quick' : ''}\n`);

  const warm = await within(bench, 'yearly', warmSizes);
  showSection(withinSection(warm));
  const pairs = await realPairs(bench);
  const unlike = await timedUnlike(bench);
  const timings = await outside(bench, sizes);
  showSection(outsideSection(timings, sizes));
  showSection(growthSection(timings, sizes));
  const doubled = options.quick ? [] : await doublings(bench);
  if (!options.quick) showSection(doublingsSection(doubled));

  const bars = [
    pairsBar(pairs),
    ...warmBars(warm),
    ...(await pdfBars()),
    wdiffBar(timings),
    unlikeBar(unlike),
    ...memoryBars(doubled),
  ];
  showSection(barsSection(bars));
  process.stdout.write(lastLine(bars));
  if (options.strict && bars.some(({ state }) => state === 'MISS')) process.exitCode = 1;
}

const FULL = {
  sizes: [
    { paragraphs: 30, runs: 5 },
    { paragraphs: 300, runs: 5 },
    { paragraphs: 3_000, runs: 3 },
    { paragraphs: 30_000, runs: 2 },
  ],
  warmSizes: [
    { paragraphs: 30, runs: 300 },
    { paragraphs: 300, runs: 30 },
    { paragraphs: 3_000, runs: 8 },
    { paragraphs: 30_000, runs: 2 },
  ],
  limitSeconds: 40,
};

const QUICK = {
  sizes: [
    { paragraphs: 30, runs: 3 },
    { paragraphs: 300, runs: 3 },
    { paragraphs: 3_000, runs: 2 },
  ],
  warmSizes: [
    { paragraphs: 30, runs: 200 },
    { paragraphs: 300, runs: 20 },
    { paragraphs: 3_000, runs: 4 },
  ],
  limitSeconds: 10,
};

/** Real resolutions lie beside the project on some machines only. */
async function realPairs(bench: Bench): Promise<Measured<Real> | null> {
  if (!existsSync(join(options.corpus, 'INDEX.tsv'))) {
    show(`Real resolutions: skipped, for there is no ${join(options.corpus, 'INDEX.tsv')}\n`);
    return null;
  }
  const measured = await real(bench, options.corpus, options.quick ? 1 : 3);
  if (measured.kind === 'measured') showSection(realSection(measured.value));
  else show(`Real resolutions: ${whyNot(measured.ending)}\n`);
  return measured;
}

/** Ours alone, as a whole process. */
async function timedUnlike(bench: Bench): Promise<Timing | undefined> {
  const files = await filesOf(bench, 'unlike', LARGE_PARAGRAPHS);
  const round = { paragraphs: LARGE_PARAGRAPHS, runs: options.quick ? 1 : 3, ...files };
  const [ours] = programs(bench.root);
  const [timing] = await timed([ours], round, { ...bench, into: join(bench.folder, 'printed.txt') });
  return timing;
}

function showSection(section: Section): void {
  show(sectionText(section, options.markdown ? 'markdown' : 'terminal'));
}

function show(text: string): void {
  process.stdout.write(`${text}\n`);
}

// Last, because the constants above must be there first.
if (options.help) process.stdout.write(USAGE);
else await measureAll();
