import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { align } from '../../src/compare/align.ts';
import { describe } from '../../src/compare/describe.ts';
import { type Comparison, compare, type Document, read } from '../../src/index.ts';
import { languageOf } from '../../src/language/language.ts';
import { meaningOf } from '../../src/meaning/meaning.ts';
import { SCALE } from '../../src/meaning/scale.ts';
import { type Annotated, annotatedIn, KINDS, type Mark, type Matched, marksOf, matchedBy } from './facts-marks.ts';
import { pairsOf } from './real-pairs.ts';
import { type Section, sectionText } from './speed-table.ts';

const USAGE = `npm run bench:facts -- [options]

How well the things that a resolution names are found, against the marks of a careful reader on thirty-three real
texts (kept as offsets in test/bench/facts-marks.json), and how much of 174 real comparisons is told as routine.

  --verbose         Name what was missed and what was too much
  --markdown        Tables to paste into docs/benchmarks.md
  --strict          Exit 1 when a bar is missed
  --shared FOLDER   Folder with the real resolutions (default ../shared)
`;

const { values: options } = parseArgs({
  options: {
    verbose: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    shared: { type: 'string', default: '../shared' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const CORPUS = join(options.shared, 'corpus');
const BAR = 0.95;

function measureAll(): void {
  if (!existsSync(join(CORPUS, 'INDEX.tsv'))) {
    process.stdout.write(`skipped, for there is no ${CORPUS}\n`);
    return;
  }
  const marksFile = join(dirname(fileURLToPath(import.meta.url)), 'facts-marks.json');
  const source = existsSync(marksFile) ? marksFile : join('test', 'bench', 'facts-marks.json');
  const annotated = annotatedIn(readFileSync(source, 'utf8'));
  const matched = annotated.map((each) => ({ each, ...matchedBy(each.marks, marksOf(documentAt(each.file))) }));
  const sets = [
    ['corrected by a reader', matched.filter(({ each }) => !each.isBlind)],
    ['marked blind', matched.filter(({ each }) => each.isBlind)],
    ['all', matched],
  ] as const;
  for (const [name, own] of sets) show(kindsSection(name, own));
  if (options.verbose) for (const each of matched) tell(each.each, each);
  const missed = missedBars(matched);
  routine();
  process.stdout.write(missed.length === 0 ? 'every kind reaches the bar\n' : `below ${BAR}: ${missed.join(', ')}\n`);
  if (options.strict && missed.length > 0) process.exitCode = 1;
}

const documents = new Map<string, Document>();

function documentAt(path: string): Document {
  const known =
    documents.get(path) ?? read(readFileSync(join(CORPUS, path), 'utf8'), { name: basename(path) }).document;
  documents.set(path, known);
  return known;
}

function kindsSection(name: string, matched: readonly Matched[]): Section {
  const rows = [...KINDS, null].map((kind) => {
    const { right, found, marked, exact } = scoreOf(matched, kind);
    const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
    return [kind ?? 'all', `${marked}`, share(right, found), share(right, marked), share(exact, right)];
  });
  return {
    title: `Facts: ${name} (${matched.length} documents)`,
    heads: ['kind', 'marks', 'P', 'R', 'same bounds'],
    rows,
    remarks: ['A mark is found by one of its kind that shares half of what the two cover together.'],
  };
}

function scoreOf(matched: readonly Matched[], kind: string | null) {
  const of = (marks: readonly Mark[]) => marks.filter((mark) => kind === null || mark.kind === kind).length;
  const sum = (count: (each: Matched) => number) => matched.reduce((total, each) => total + count(each), 0);
  const right = sum(({ pairs }) => of(pairs.map(([mark]) => mark)));
  return {
    right,
    found: right + sum(({ extra }) => of(extra)),
    marked: right + sum(({ missed }) => of(missed)),
    exact: sum(({ pairs }) =>
      of(pairs.filter(([a, b]) => a.start === b.start && a.end === b.end).map(([mark]) => mark)),
    ),
  };
}

function missedBars(matched: readonly Matched[]): readonly string[] {
  return KINDS.flatMap((kind) => {
    const { right, found, marked } = scoreOf(matched, kind);
    return right < BAR * found || right < BAR * marked ? [kind] : [];
  });
}

function tell({ file }: Annotated, { missed, extra }: Matched): void {
  const { paragraphs } = documentAt(file);
  const words = (mark: Mark) => {
    const text = paragraphs[mark.paragraph]?.text ?? '';
    const around = `${text.slice(Math.max(0, mark.start - 25), mark.start)}⟦${text.slice(mark.start, mark.end)}⟧${text.slice(mark.end, mark.end + 25)}`;
    return `${basename(file)} [${mark.paragraph}] ${mark.kind}: ${around}`;
  };
  for (const mark of missed) process.stdout.write(`missed   ${words(mark)}\n`);
  for (const mark of extra) process.stdout.write(`too much ${words(mark)}\n`);
}

/** How much the calendar explains, and what it costs to find out. */
function routine(): void {
  const pairs = pairsOf(CORPUS);
  for (const pair of pairs) for (const path of [pair.old, pair.new]) documentAt(path);
  cost(pairs);
  const comparisons = pairs.map(
    (pair): Comparison => compare({ old: documentAt(pair.old), new: documentAt(pair.new) }),
  );
  const changes = comparisons.flatMap((each) =>
    each.changes.filter(({ kind, facets }) => kind !== 'kept' || facets.length > 0),
  );
  const count = (is: (change: (typeof changes)[number]) => boolean) => changes.filter(is).length;
  const share = (part: number) => [`${part}`, (part / changes.length).toFixed(3)];
  const calendar = count((change) => change.routine && change.facts.length > 0);
  show({
    title: `Routine: ${pairs.length} real comparisons`,
    heads: ['', 'changes', 'share'],
    rows: [
      ['all', ...share(changes.length)],
      ['routine: the calendar explains them', ...share(calendar)],
      ['routine: only form or number', ...share(count(({ routine: is }) => is) - calendar)],
      ['only a replacement told once', ...share(count((change) => !change.routine && !change.substance))],
      ['substance', ...share(count(({ substance }) => substance))],
    ],
    remarks: [
      `${comparisons.reduce((sum, { findings }) => sum + findings.length, 0)} findings, ${comparisons.reduce((sum, { substitutions }) => sum + substitutions.length, 0)} substitutions.`,
    ],
  });
}

/** The meaning is worked out from the described changes: what it takes beside pairing and wording, in the best of some passes. */
function cost(pairs: readonly { readonly old: string; readonly new: string }[]): void {
  const known = { scale: SCALE, adopted: new Map<string, string>() };
  const [comparing, meaning]: [number[], number[]] = [[], []];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const [begun, sides] = [
      performance.now(),
      pairs.map((pair) => ({ old: documentAt(pair.old), new: documentAt(pair.new) })),
    ];
    const described = sides.map((documents) => describe(align(documents, []), languageOf(documents.new)));
    const between = performance.now();
    for (const [at, documents] of sides.entries()) meaningOf(described[at] ?? [], documents, known);
    comparing.push(between - begun);
    meaning.push(performance.now() - between);
  }
  const [least, most] = [Math.min(...comparing), Math.min(...meaning)];
  show({
    title: `Cost: ${pairs.length} real comparisons, documents read, best of ${PASSES} passes`,
    heads: ['', 'ms', 'share'],
    rows: [
      ['pairing and wording', least.toFixed(0), '1.00'],
      ['meaning', most.toFixed(0), (most / least).toFixed(2)],
    ],
    remarks: [],
  });
}

const PASSES = 4;

function show(section: Section): void {
  process.stdout.write(`${sectionText(section, options.markdown ? 'markdown' : 'terminal')}\n`);
}

if (options.help) process.stdout.write(USAGE);
else measureAll();
