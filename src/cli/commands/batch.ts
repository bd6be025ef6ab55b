import type { Argv } from 'yargs';
import { inTurn, resultsInOrder } from '../../host/batch/pool.ts';
import {
  type BatchAnswer,
  type BatchOrder,
  type BatchTask,
  FIELDS,
  type Field,
  type FolderMember,
} from '../../host/batch/task.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import { codeOf, whyUnwritten } from '../../host/reasons.ts';
import { isNoText, textsBelow } from '../../host/texts-below.ts';
import type { World } from '../../host/world.ts';
import { InputError } from '../../model/problem.ts';
import { mapSides } from '../../model/sides.ts';
import { COMPARISON_OUTPUTS, type ComparisonOutput } from '../../report/comparison/outputs.ts';
import { problemWords, Ranking, type Row, TABLE_HEAD, tableLine } from '../batch/index-page.ts';
import { type Listed, listedIn, namer, pairsOfSeries } from '../batch/list.ts';
import { durationOf, type Progress, progressOf, rateWords } from '../batch/progress.ts';
import { JOBS, jobsFrom } from '../batch/record-work.ts';
import { failureOf, recordOf } from '../batch/work.ts';
import { command } from '../command.ts';
import { scaleNamed } from '../compare-report.ts';
import { endingOf, formatNames } from '../formats.ts';
import { dateFrom, ONLY_NAMES, onlyFrom, STANDARD_INPUT } from '../options.ts';
import { type CommonOptions, emit, write, writeGrowing, writeOneOfMany } from '../output.ts';
import { tellIdle } from '../prompt/idle.ts';
import { requireFolder, requireUnread, signsAt } from '../prompt/target.ts';
import {
  ALL,
  AUTHOR,
  BASE,
  COMMENTS,
  DATE,
  FORCE,
  FORMATTING,
  MANUAL_MARKS,
  ORIGINAL,
  SUBSTANCE,
  WHY_PAIRED,
} from '../shared-options.ts';

/** `resdiff batch LIST|FOLDER|-` */
export const BATCH = command({ options: batching, run: runBatch });

/** The formats of the reports. */
const BATCH_OUTPUTS = COMPARISON_OUTPUTS.filter(({ isForOnePair }) => isForOnePair !== true);

/** A line for each pair. */
const LINES = { name: 'jsonl', endings: ['jsonl'], shows: ['fields'] };

interface BatchOptions extends CommonOptions {
  /** A list, a folder, or standard input. */
  readonly list: string;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly jobs?: number | undefined;
  readonly fields?: string | undefined;
  readonly resume: boolean;
  readonly force?: boolean | undefined;
  readonly all: boolean;
  readonly only?: string | undefined;
  readonly substance: boolean;
  readonly explain: boolean;
  readonly verbs?: string | undefined;
  readonly original: boolean;
  readonly manualMarks?: boolean | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly comments?: string | undefined;
  readonly base?: 'old' | 'new' | undefined;
  readonly formatting?: boolean | undefined;
}

function batching(parser: Argv<object>): Argv<BatchOptions> {
  return parser
    .positional('list', {
      type: 'string',
      demandOption: true,
      describe: 'A file of lines “old TAB new” or “old,new”, a folder of series, or - for standard input',
    })
    .option('format', {
      alias: 'f',
      choices: formatNames([...BATCH_OUTPUTS, LINES]),
      requiresArg: true,
      describe: 'Format of the reports; jsonl: a line for each pair',
    })
    .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: 'Folder to write to' })
    .option('force', FORCE)
    .option('jobs', JOBS)
    .option('fields', { type: 'string', requiresArg: true, describe: `Fields in each line: ${FIELDS.join(', ')}` })
    .option('resume', {
      type: 'boolean',
      default: true,
      describe: 'Keep reports that are still up to date (--no-resume: make all again)',
    })
    .option('only', { type: 'string', requiresArg: true, describe: `Only these changes: ${ONLY_NAMES.join(', ')}` })
    .option('all', ALL)
    .option('substance', SUBSTANCE)
    .option('explain', WHY_PAIRED)
    .option('verbs', { type: 'string', requiresArg: true, describe: 'Your own scale of opening words' })
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS)
    .option('author', AUTHOR)
    .option('date', DATE)
    .option('comments', COMMENTS)
    .option('base', BASE)
    .option('formatting', FORMATTING);
}

/** With `-o`, writes a folder of reports and an index that ranks them; otherwise one JSON line for each pair. */
async function runBatch(options: BatchOptions, world: World): Promise<ExitCode> {
  const output = outputFrom(options);
  const order = await orderFrom(options, output, world);
  tellIdle({ effects: [...BATCH_OUTPUTS, LINES] }, options, (output ?? LINES).name, world);
  const jobs = jobsFrom(options.jobs, world);
  const start = () => world.startWorker(order, jobs);
  const list = await listFor(options, { count: jobs, start }, world);
  // As a filter, print no progress to a log; on a terminal it would collide with the bar.
  const isFilter = options.output === undefined && (world.complaintColumns === null || world.terminalColumns !== null);
  if (options.output !== undefined) await requireOthers(options.output, output, list.endangered, options, world);
  const progress = progressOf(list.total, options.quiet === true || isFilter, world);
  const isVerbose = options.verbose === true;
  const mayOverwrite = options.force === true;
  const run: Run = { order, jobs, list, progress, isResumed: options.resume, mayOverwrite, isVerbose, world };
  const { output: folder } = options;
  const end =
    output === null || folder === undefined ? await toLines(run, folder) : await toFolder(run, folder, output);
  progress.clear();
  tellEnd(end, options, world);
  if (end.faults > 0) return EXIT.fault;
  return end.ranking.counts.problems === 0 ? EXIT.done : EXIT.trouble;
}

/** @throws InputError if the lines or the index would overwrite the list or one of the texts */
async function requireOthers(
  output: string,
  report: ComparisonOutput | null,
  endangered: List['endangered'],
  options: BatchOptions,
  world: World,
): Promise<void> {
  if (report === null) requireFolder(output, await world.lookAt(output));
  const paths = report === null ? [output] : [`${output}/index.tsv`, `${output}/index.html`];
  for (const path of paths) await requireUnread(path, options, world, endangered);
}

interface Run {
  readonly order: BatchOrder;
  readonly jobs: number;
  readonly list: List;
  readonly progress: Progress;
  readonly isResumed: boolean;
  /** `--force` */
  readonly mayOverwrite: boolean;
  /** Report faults in resdiff with their place in the source. */
  readonly isVerbose: boolean;
  readonly world: World;
}

interface End {
  readonly ranking: Ranking;
  /** Reports of an earlier run that are still up to date. */
  readonly kept: number;
  /** How many pairs failed through a fault in resdiff. */
  readonly faults: number;
  readonly seconds: number;
}

/** @throws InputError if options contradict each other or name unreadable files, before any work begins */
async function orderFrom(options: BatchOptions, output: ComparisonOutput | null, world: World): Promise<BatchOrder> {
  onlyFrom(options.only);
  if (options.verbs !== undefined) await scaleNamed(world, options.verbs);
  return {
    limits: world.limits ?? null,
    corpus: options.corpus ?? null,
    format: output?.name ?? null,
    fields: fieldsFrom(options.fields),
    all: options.all,
    only: options.only,
    substance: options.substance,
    explain: options.explain,
    verbs: options.verbs ?? null,
    original: options.original,
    manualMarks: options.manualMarks === true,
    ocr: options.ocr === true,
    withOffice: options.withOffice ?? null,
    author: options.author,
    date: dateFrom(options.date),
    comments: options.comments,
    base: options.base,
    formatting: options.formatting,
  };
}

/** Null for JSON lines. */
function outputFrom({ format, output }: BatchOptions): ComparisonOutput | null {
  if (format === LINES.name || (format === undefined && output === undefined)) return null;
  if (format === undefined && /\.jsonl$/iu.test(output ?? '')) return null;
  if (output === undefined) {
    throw new InputError(
      'bad-option',
      `${format} reports are written to a folder: add -o DIR (or use -f jsonl, a line for each pair)`,
    );
  }
  return BATCH_OUTPUTS.find(({ name }) => name === (format ?? 'html')) ?? null;
}

const USUAL_FIELDS: readonly Field[] = FIELDS.filter((field) => field !== 'comparison');

function fieldsFrom(list: string | undefined): readonly Field[] {
  if (list === undefined) return USUAL_FIELDS;
  return list.split(',').map((name) => {
    const found = FIELDS.find((field) => field === name.trim());
    if (found !== undefined) return found;
    throw new InputError('bad-option', `--fields ${list}: there is no “${name}”; the fields are ${FIELDS.join(', ')}`);
  });
}

interface List {
  readonly pairs: AsyncIterable<Listed>;
  /** The texts that are known before the work begins and that are in the folder of the reports. */
  readonly endangered: ReadonlyMap<string, string>;
  /** Null if it is not known in advance. */
  readonly total: number | null;
}

type Hands = Pick<Parameters<typeof resultsInOrder>[1], 'count' | 'start'>;

/**
 * A list is read as it is processed, and once before to count its pairs; the texts in a folder are read by the workers.
 */
async function listFor({ list, quiet, output }: BatchOptions, hands: Hands, world: World): Promise<List> {
  if (list === STANDARD_INPUT) return { pairs: listedIn(world, null), endangered: new Map(), total: null };
  const isEndangered = await nearOutput(output, world);
  const { paths, leftOut } = await textsBelow(world, list);
  if (leftOut.length > 0) world.complain(`resdiff: ${oneLine(leftOutWords(list, leftOut))}\n`);
  if (paths.length === 0 && leftOut.length === 0) {
    let total = 0;
    const endangered = new Set<string>();
    for await (const { pair } of listedIn(world, list)) {
      total += 1;
      for (const path of pathsOf(pair)) if (await isEndangered(path)) endangered.add(path);
    }
    return { pairs: listedIn(world, list), endangered: await signsOf(endangered, world), total };
  }
  if (quiet !== true && world.complaintColumns !== null)
    world.complain(`resdiff: ${paths.length} texts in ${list}: sorting them into series\n`);
  const members: FolderMember[] = [];
  const problems: Listed[] = [];
  for await (const { path, answer } of membersOf(paths, hands)) {
    if (answer.kind === 'member') members.push(answer.member);
    else if (answer.kind === 'failed' && !isNoText(path, answer.code)) {
      problems.push({ place: path, name: '', id: null, pair: { problem: answer.message } });
    }
  }
  const pairs = [...pairsOfSeries(members), ...problems];
  const endangered: string[] = [];
  for (const path of paths) if (await isEndangered(path)) endangered.push(path);
  if (pairs.length > 0)
    return { pairs: inTurn(pairs), endangered: await signsOf(endangered, world), total: pairs.length };
  throw new InputError(
    'bad-option',
    `${list}: no two of the ${paths.length} texts there follow one another in a series; give a list of pairs`,
  );
}

/**
 * Returns a check whether a text is in the folder of the reports, or is the file of the lines. Lists may be long, so
 * each folder is looked up once.
 */
async function nearOutput(output: string | undefined, world: World): Promise<(path: string) => Promise<boolean>> {
  const target = output === undefined ? null : await world.lookAt(output);
  if (output === undefined || target === null || target.kind === 'nothing') return async () => false;
  const own = await signsAt(output, world);
  const isIt = async (path: string) => (await signsAt(path, world)).some((sign) => own.includes(sign));
  if (target.kind !== 'folder') return isIt;
  const known = new Map<string, boolean>();
  return async (path) => {
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) || '.';
    const isNear = known.get(folder) ?? (await isIt(folder));
    known.set(folder, isNear);
    return isNear;
  };
}

/** Maps the signs of each text (see `signsAt`) to its path. */
async function signsOf(paths: Iterable<string>, world: World): Promise<ReadonlyMap<string, string>> {
  const signs = new Map<string, string>();
  for (const path of paths) for (const sign of await signsAt(path, world)) signs.set(sign, path);
  return signs;
}

function pathsOf(pair: Listed['pair']): readonly string[] {
  if ('problem' in pair) return [];
  return [pair.old, pair.new].flatMap((source) => (source.kind === 'named' ? [source.path] : []));
}

const LEFT_OUT_TOLD_MAX = 3;

function leftOutWords(folder: string, paths: readonly string[]): string {
  const told = paths.slice(0, LEFT_OUT_TOLD_MAX).join(', ');
  const more = paths.length > LEFT_OUT_TOLD_MAX ? ` and ${paths.length - LEFT_OUT_TOLD_MAX} more` : '';
  return `left out, because it leads outside ${folder} or is not a file: ${told}${more}`;
}

function membersOf(paths: readonly string[], hands: Hands) {
  return resultsInOrder(inTurn(paths), {
    ...hands,
    taskOf: (path): BatchTask => ({ kind: 'member', path }),
    finish: async (path, answer) => ({ path, answer }),
  });
}

interface Named {
  readonly listed: Listed;
  readonly name: string;
}

async function* withNames(pairs: AsyncIterable<Listed>): AsyncGenerator<Named> {
  const nameOf = namer();
  for await (const listed of pairs) yield { listed, name: nameOf(listed) };
}

interface Finished {
  readonly named: Named;
  readonly answer: BatchAnswer;
}

/** Does everything in the list: `finish` runs as soon as each answer comes, `tell` in the order of the list. */
async function workThrough(
  { order, jobs, list, progress, isVerbose, world }: Run,
  earlier: (name: string) => { readonly report: string; readonly record: string } | null,
  finish: (named: Named, answer: BatchAnswer) => Promise<BatchAnswer>,
  tell: (finished: Finished) => Promise<Row>,
): Promise<End> {
  const ranking = new Ranking();
  const start = world.now().getTime();
  let kept = 0;
  let faults = 0;
  const results = resultsInOrder(withNames(list.pairs), {
    count: jobs,
    start: () => world.startWorker(order, jobs),
    taskOf: ({ listed, name }) =>
      'problem' in listed.pair
        ? { kind: 'failed', code: 'bad-option', message: listed.pair.problem }
        : { kind: 'pair', sources: listed.pair, earlier: earlier(name) },
    finish: async (named, answer): Promise<Finished> => ({ named, answer: await finish(named, answer) }),
  });
  for await (const finished of results) {
    const row = await tell(finished);
    ranking.add(row);
    kept += Number(finished.answer.kind === 'same');
    if (finished.answer.kind === 'failed' && finished.answer.code === 'failure') {
      faults += 1;
      if (isVerbose) world.complain(`${finished.answer.stack ?? finished.answer.message}\n`);
    }
    progress.step();
  }
  return { ranking, kept, faults, seconds: (world.now().getTime() - start) / 1000 };
}

/** Writes a line for each pair, to standard output or a file. */
async function toLines(run: Run, path: string | undefined): Promise<End> {
  const { world } = run;
  // The texts on standard input are not known in advance.
  const isEndangered = await nearOutput(path, world);
  const file = path === undefined ? null : await writeGrowing(world, path);
  const print = async (line: string) => {
    if (file !== null) return file.append(line);
    await emit(line, { pager: false, format: 'jsonl' }, world);
    await world.printed();
  };
  try {
    const end = await workThrough(
      run,
      () => null,
      async ({ listed }, answer) => {
        const paths = run.mayOverwrite ? [] : pathsOf(listed.pair);
        for (const each of paths)
          if (await isEndangered(each)) await requireUnread(path ?? '', {}, world, await signsOf([each], world));
        return answer;
      },
      async (finished) => {
        await print(answerLine(finished));
        return rowOf(finished, '');
      },
    );
    await file?.keep();
    return end;
  } catch (error) {
    await file?.drop();
    throw error;
  }
}

/** The names as given, then the result or the error. */
function answerLine({ named: { listed }, answer }: Finished): string {
  const { name, pair, place, id } = listed;
  const names = 'problem' in pair ? { place } : mapSides(pair, (source) => source.name);
  const head = JSON.stringify({ ...names, ...(name === '' ? {} : { name }) });
  const error = answer.kind === 'failed' ? { code: answer.code, message: answer.message } : null;
  const rest = answer.kind === 'line' ? answer.line : JSON.stringify({ error });
  const found = id === null ? '' : `"id":${id},`;
  return `{${found}${head.slice(1, -1)},${rest.slice(1)}\n`;
}

/** Writes a report for each pair, and an index of them. */
async function toFolder(run: Run, folder: string, output: ComparisonOutput): Promise<End> {
  const { world } = run;
  const ending = endingOf(output);
  const reportAt = (name: string) => `${folder}/${name}.${ending}`;
  const recordAt = (name: string) => `${folder}/${RECORDS}/${name}.${output.name}.json`;
  await world.makeFolder(`${folder}/${RECORDS}`).catch((cause: unknown) => {
    throw new InputError('unreadable-file', `cannot write to ${folder}: ${whyUnwritten(codeOf(cause))}`, { cause });
  });
  const table = await writeGrowing(world, `${folder}/index.tsv`);
  try {
    await table.append(TABLE_HEAD);
    const end = await workThrough(
      run,
      (name) => (run.isResumed ? { report: reportAt(name), record: recordAt(name) } : null),
      async ({ name, listed }, answer) => {
        if (answer.kind !== 'made') return answer;
        const { endangered, total } = run.list;
        // The texts on standard input are not known in advance: then at least those of the pair itself are protected.
        const texts = total === null ? await signsOf(pathsOf(listed.pair), world) : endangered;
        const asked = { force: run.mayOverwrite };
        const refusal = await requireUnread(reportAt(name), asked, world, texts).catch(failureOf);
        if (refusal !== undefined) return refusal;
        await writeOneOfMany(world, reportAt(name), answer.report);
        await writeOneOfMany(world, recordAt(name), recordOf(answer.figures, answer.stamp, answer.report));
        // Answers that wait for their turn do not keep their reports, which are already on disk.
        return { ...answer, report: NO_BYTES };
      },
      async (finished) => {
        const row = rowOf(finished, `${finished.named.name}.${ending}`);
        await table.append(tableLine(row));
        return row;
      },
    );
    await table.keep();
    await write(world, `${folder}/index.html`, end.ranking.html());
    return end;
  } catch (error) {
    await table.drop();
    throw error;
  }
}

/** Records for the next run, in a hidden folder. */
const RECORDS = '.resdiff';
const NO_BYTES = new Uint8Array();

function rowOf({ named: { name, listed }, answer }: Finished, file: string): Row {
  switch (answer.kind) {
    case 'made':
    case 'same':
    case 'line':
      return { kind: 'done', name, file, figures: answer.figures };
    case 'failed':
      return {
        kind: 'failed',
        name: 'problem' in listed.pair ? listed.place : name,
        code: answer.code,
        message: answer.message,
      };
    case 'member':
    case 'entries':
    case 'unchanged':
    case 'followed':
      throw new Error('unreachable: a pair was asked for');
  }
}

const PROBLEMS_TOLD_MAX = 20;

/**
 * Reports what could not be compared, and how long the batch took. Lines on standard output include their own errors.
 */
function tellEnd({ ranking, kept, seconds }: End, options: BatchOptions, world: World): void {
  const { pairs, problems } = ranking.counts;
  if (options.output === undefined) {
    if (problems > 0) {
      world.complain(`resdiff: ${problems} of ${pairs + problems} not compared: "error" in their lines says why\n`);
    }
    return;
  }
  for (const problem of ranking.failed.slice(0, PROBLEMS_TOLD_MAX)) {
    world.complain(`resdiff: ${oneLine(problemWords(problem))}\n`);
  }
  if (problems > PROBLEMS_TOLD_MAX) {
    world.complain(`resdiff: and ${problems - PROBLEMS_TOLD_MAX} more that could not be compared\n`);
  }
  if (options.quiet === true) return;
  const made = pairs - kept;
  const rate = seconds > 0 && made > 0 ? ` in ${durationOf(seconds)}, ${rateWords(made / seconds)}` : '';
  const parts = [
    `${pairs} ${pairs === 1 ? 'pair' : 'pairs'} compared${rate}`,
    ...(kept === 0 ? [] : [`${kept} of them already up to date`]),
    ...(problems === 0 ? [] : [`${problems} not compared`]),
  ];
  world.complain(`resdiff: ${parts.join('; ')} → ${options.output}\n`);
}

/** Messages contain names and words of documents: removes control characters, so that none reaches the terminal. */
function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}
