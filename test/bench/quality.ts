import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Comparison, compare, type Document, read } from '../../src/index.ts';
import { type HardPair, hardTier, SCENARIOS } from './hard-tier.ts';
import { type Gold, goldIn } from './quality-gold.ts';
import { type Counts, countsOf, joinScore, linkScore, moveScore, type Score, sumOf } from './quality-links.ts';
import { IN_PROCESS_PEERS, PEERS, type Peer } from './quality-peers.ts';
import { myersRuns, rewordedIn, sumOfWording, type WordingCounts, wordingOfOne } from './quality-wording.ts';
import { pairsOf } from './real-pairs.ts';
import { type Section, sectionText } from './speed-table.ts';

const USAGE = `npm run bench:quality -- [options]

How well paragraphs are paired and words compared, against what careful readers say, against texts of known truth, and
beside other programs.

  --only LIST       Some of gold, hard, real (default all)
  --quick           Fewer pairs, and no other programs
  --verbose         Name what was missed
  --markdown        Tables to paste into docs/benchmarks.md
  --strict          Exit 1 when a bar is missed
  --shared FOLDER   Folder with the gold and the real resolutions (default ../shared)
`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: 'gold,hard,real' },
    quick: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** A promise, and whether this run kept it. */
interface Bar {
  readonly name: string;
  readonly wanted: string;
  readonly got: string;
  readonly isReached: boolean;
}

async function measureAll(): Promise<void> {
  const parts = options.only.split(',');
  const bars = [
    ...(parts.includes('gold') ? await gold() : []),
    ...(parts.includes('hard') ? hard() : []),
    ...(parts.includes('real') ? real() : []),
  ];
  const rows = bars.map(({ name, wanted, got, isReached }) => [name, wanted, got, isReached ? 'ok' : 'MISS']);
  show({ title: 'Bars', heads: ['bar', 'wanted', 'this run', ''], rows, remarks: [] });
  const reached = bars.filter(({ isReached }) => isReached).length;
  process.stdout.write(`${reached} of ${bars.length} bars reached\n`);
  if (options.strict && reached < bars.length) process.exitCode = 1;
}

async function gold(): Promise<readonly Bar[]> {
  if (!existsSync(join(options.shared, 'gold'))) return skipped('gold pairs', 'gold');
  const all = await goldIn(options.shared);
  const sets: readonly (readonly [string, readonly Gold[]])[] = [
    ['tuned on', all.filter(({ isHeldOut }) => !isHeldOut)],
    ['held out', all.filter(({ isHeldOut }) => isHeldOut)],
    ['all', all],
  ];
  const scored = sets.map(([name, set]) => ({ name, pairs: set.length, ...goldTotal(set) }));
  const rows = scored.map((set) => [
    set.name,
    `${set.pairs}`,
    ...shares(set.score),
    `${set.manyFound} of ${set.many}`,
    `${set.moves}`,
    `${set.wrongMoves}`,
  ]);
  const heads = ['gold', 'pairs', ...SCORE_HEADS, 'splits and mergers whole', 'moves told', 'wrong'];
  show({ title: 'Pairing: gold pairs', heads, rows, remarks: [] });
  if (options.verbose) for (const each of all) tellMissed(each);
  showWording(
    'Wording: gold pairs',
    all.map(({ comparison }) => comparison),
    options.quick ? [] : IN_PROCESS_PEERS,
  );
  const [, heldOut, total] = scored;
  if (heldOut === undefined || total === undefined) throw new Error('unreachable: three sets were scored');
  return [
    least('gold: F1 of links', GOLD_F1_MIN, total.score.f1),
    least('gold: F1 of links, held-out third', GOLD_F1_MIN, heldOut.score.f1),
    least('gold: splits and mergers found whole', 5 / 6, total.manyFound / total.many),
    most('gold: wrong moves', 0, total.wrongMoves),
  ];
}

const GOLD_F1_MIN = 0.993;

function goldTotal(set: readonly Gold[]) {
  const sum = (count: (each: Gold) => number) => set.reduce((total, each) => total + count(each), 0);
  const [precision, recall] = [
    sum(({ score }) => score.right) / sum(({ score }) => score.links),
    sum(({ score }) => score.found) / sum(({ score }) => score.units),
  ];
  const score: Score = { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
  const isMove = (comparison: Comparison) => comparison.changes.filter(({ facets }) => facets.includes('moved'));
  return {
    score,
    many: sum((each) => each.score.many),
    manyFound: sum((each) => each.score.manyFound),
    moves: sum(({ comparison }) => isMove(comparison).length),
    // The scorer names wrong links by its own units; a move is wrong only in a pair that has a wrong link.
    wrongMoves: sum((each) => (each.score.wrong.length === 0 ? 0 : isMove(each.comparison).length)),
  };
}

function tellMissed({ name, isHeldOut, score }: Gold): void {
  if (score.wrong.length + score.missed.length === 0) return;
  const missed = score.missed.map((group) => `${group.old.join('+')} → ${group.new.join('+')}`);
  const wrong = score.wrong.map(([before, after]) => `${before} → ${after}`);
  const set = isHeldOut ? 'held out' : 'tuned on';
  process.stdout.write(`  ${name} (${set}): missed ${missed.join(', ') || '–'}; wrong ${wrong.join(', ') || '–'}\n`);
}

const TUNING_SEED = 1;
const UNSEEN_SEED = 8_052;

function hard(): readonly Bar[] {
  const pairsPerScenario = options.quick ? 2 : 8;
  const bars = [
    ['tuning seed', TUNING_SEED],
    ['unseen seed', UNSEEN_SEED],
  ] as const;
  return bars.flatMap(([name, seed]) => {
    const scored = hardTier(seed, pairsPerScenario).map((pair) => {
      const comparison = compare(pair);
      return { pair, comparison, counts: countsOf(comparison, pair) };
    });
    const rows = SCENARIOS.map((scenario) => {
      const own = scored.filter(({ pair }) => pair.scenario === scenario);
      return hardRow(scenario, own);
    });
    const total = sumOf(scored.map(({ counts }) => counts));
    const heads = ['scenario', 'pairs', 'links', ...SCORE_HEADS, 'moves', 'P', 'R', 'splits, mergers', 'P', 'R'];
    const title = `Pairing: hard tier, ${name} (${seed})`;
    show({ title, heads, rows: [...rows, hardRow('all', scored)], remarks: [] });
    showWording(
      `Wording: hard tier, ${name} (${seed})`,
      scored.map(({ comparison }) => comparison),
      options.quick ? [] : IN_PROCESS_PEERS,
    );
    const [links, moves, joins] = [linkScore(total), moveScore(total), joinScore(total)];
    return [
      least(`hard tier, ${name}: F1 of links`, 0.985, links.f1),
      least(`hard tier, ${name}: precision of moves`, 0.98, moves.precision),
      least(`hard tier, ${name}: recall of moves`, 0.9, moves.recall),
      least(`hard tier, ${name}: F1 of splits and mergers`, 0.9, joins.f1),
    ];
  });
}

function hardRow(
  name: string,
  scored: readonly { readonly pair: HardPair; readonly counts: Counts }[],
): readonly string[] {
  const counts = sumOf(scored.map((each) => each.counts));
  const [links, moves, joins] = [linkScore(counts), moveScore(counts), joinScore(counts)];
  const some = (count: number, score: Score) =>
    count === 0 ? ['–', '–', '–'] : [`${count}`, shareText(score.precision), shareText(score.recall)];
  return [
    name,
    `${scored.length}`,
    `${counts.links}`,
    ...shares(links),
    ...some(counts.trueMoves, moves),
    ...some(counts.trueJoins, joins),
  ];
}

function real(): readonly Bar[] {
  const corpus = join(options.shared, 'corpus');
  if (!existsSync(join(corpus, 'INDEX.tsv'))) return skipped('real pairs', 'corpus');
  const documents = new Map<string, Document>();
  const documentAt = (path: string) => {
    const known =
      documents.get(path) ?? read(readFileSync(join(corpus, path), 'utf8'), { name: basename(path) }).document;
    documents.set(path, known);
    return known;
  };
  const pairs = pairsOf(corpus).filter((_, at) => !options.quick || at % 8 === 0);
  const comparisons = pairs.map((pair) => compare({ old: documentAt(pair.old), new: documentAt(pair.new) }));
  show(rulesSection(comparisons));
  const { ours, myers } = showWording('Wording: real pairs', comparisons, options.quick ? [] : PEERS);
  return [
    most('wording: cuts inside a word or number', 0, ours.cuts),
    most('wording: texts not given back', 0, ours.broken),
    most('wording: regions against Myers', 0.8, ours.regions / myers.regions),
    most('wording: marked words against the least', 1.08, ours.marked / myers.marked),
    most('wording: islands of small words for each pair', 0.2, smallIslands(ours) / pairs.length),
    most('wording: islands for each pair', 0.2, ours.islands / pairs.length),
  ];
}

/** Nobody has said what is right in these; how often each rule decided shows what the figures above stand on. */
function rulesSection(comparisons: readonly Comparison[]): Section {
  const counts = new Map<string, number>();
  for (const { kind, evidence } of comparisons.flatMap(({ changes }) => changes)) {
    const name = `${kind}, by rule ${evidence.rule}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => [name, `${count}`]);
  return { title: 'Pairing: real pairs, by rule', heads: ['', 'changes'], rows, remarks: [] };
}

/** Ours, the least there can be, and others, each on the same pairs of paragraphs. */
function showWording(title: string, comparisons: readonly Comparison[], peers: readonly Peer[]) {
  const changed = comparisons.flatMap(rewordedIn);
  const texts = changed.map((each) => each.texts);
  const ours = sumOfWording(changed.map((each) => wordingOfOne(each.texts, each.edits)));
  const myers = sumOfWording(texts.map((each) => wordingOfOne(each, myersRuns(each))));
  const rows = [
    wordingRow('resdiff', ours, myers, comparisons.length),
    wordingRow('Myers on words (the least marks)', myers, myers, comparisons.length),
    ...peers.map((peer) => {
      const name = peer.remark === '' ? peer.name : `${peer.name} (${peer.remark})`;
      const runs = peer.runs(texts);
      if (runs === null) return [name, 'not installed: apt-get install wdiff git'];
      const counts = sumOfWording(runs.map((each, at) => wordingOfOne(texts[at] ?? NONE, each)));
      return wordingRow(name, counts, myers, comparisons.length);
    }),
  ];
  const remarks = [
    `${comparisons.length} pairs, ${changed.length} reworded paragraphs, on each of which every program was run alone.`,
    'An island is a kept run of one or two words between two changes; "small" are those of small words only (of, and, the …).',
    `Texts not given back to the letter by our edits: ${ours.broken}.`,
  ];
  show({ title, heads: WORDING_HEADS, rows, remarks });
  return { ours, myers };
}

const NONE = { old: '', new: '' };
const WORDING_HEADS = [
  '',
  'regions a paragraph',
  '× Myers',
  'marked words',
  '× least',
  'islands a pair',
  'small',
  'cuts',
];

function wordingRow(name: string, counts: WordingCounts, myers: WordingCounts, pairs: number): readonly string[] {
  return [
    name,
    (counts.regions / counts.paragraphs).toFixed(2),
    (counts.regions / myers.regions).toFixed(2),
    `${counts.marked}`,
    (counts.marked / myers.marked).toFixed(3),
    (counts.islands / pairs).toFixed(2),
    (smallIslands(counts) / pairs).toFixed(2),
    `${counts.cuts}`,
  ];
}

function smallIslands({ islands, islandsOfSubstance }: WordingCounts): number {
  return islands - islandsOfSubstance;
}

const SCORE_HEADS = ['P', 'R', 'F1'];

function shares({ precision, recall, f1 }: Score): readonly string[] {
  return [precision, recall, f1].map(shareText);
}

function shareText(share: number): string {
  return share.toFixed(4);
}

function least(name: string, wanted: number, got: number): Bar {
  return { name, wanted: `≥ ${round(wanted)}`, got: round(got), isReached: got >= wanted };
}

function most(name: string, wanted: number, got: number): Bar {
  return { name, wanted: `≤ ${round(wanted)}`, got: round(got), isReached: got <= wanted };
}

function round(number: number): string {
  return Number.isInteger(number) ? `${number}` : number.toFixed(4);
}

/** What cannot be measured here is said, not passed over. */
function skipped(what: string, folder: string): readonly Bar[] {
  process.stdout.write(`${what}: skipped, for there is no ${join(options.shared, folder)}\n\n`);
  return [];
}

function show(section: Section): void {
  process.stdout.write(`${sectionText(section, options.markdown ? 'markdown' : 'terminal')}\n`);
}

if (options.help) process.stdout.write(USAGE);
else await measureAll();
