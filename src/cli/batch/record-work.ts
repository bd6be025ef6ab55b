import { Crew } from '../../host/batch/crew.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import { oneLine } from '../../host/fault.ts';
import { type RecordPlace, recordPlace, wholePlace } from '../../host/record/folder.ts';
import { readingOrder } from '../../host/record/order.ts';
import { type Updated, updateRecord } from '../../host/record/update.ts';
import type { Telling } from '../../host/record/work.ts';
import type { World } from '../../host/world.ts';
import { InputError } from '../../model/problem.ts';
import type { CommonOptions } from '../output.ts';
import { durationOf, type Progress, progressOf, rateWords } from './progress.ts';

/** Options of every command of the record. */
export interface RecordOptions extends CommonOptions {
  readonly record?: string | undefined;
}

/** Options of those that read texts. */
export interface ReadingOptions extends RecordOptions {
  readonly jobs?: number | undefined;
}

export const JOBS = {
  alias: 'j',
  type: 'number',
  requiresArg: true,
  describe: 'Workers (default: one for each core)',
} as const;

const JOBS_MAX = 256;

/** @throws InputError if it is no number of workers */
export function jobsFrom(asked: number | undefined, world: World): number {
  if (asked === undefined) return world.cores;
  if (Number.isInteger(asked) && asked >= 1 && asked <= JOBS_MAX) return asked;
  throw new InputError('bad-option', `--jobs takes a whole number of workers from 1 to ${JOBS_MAX}`);
}

/** @throws InputError if there is no place for a record */
export function placeFrom(options: RecordOptions, world: World): Promise<RecordPlace> {
  return wholePlace(world, recordPlace(world, options));
}

/** Brings the record up to date, with progress, and says what came of it. */
export async function updateTelling(
  place: RecordPlace,
  only: readonly string[] | null,
  options: ReadingOptions,
  world: World,
): Promise<ExitCode> {
  const { ocr, withOffice } = options;
  const order = readingOrder(world, { corpus: place.corpus, ocr, withOffice });
  const crew = new Crew(world, order, jobsFrom(options.jobs, world));
  const telling = tellingOn(options.quiet === true, world);
  const start = world.now().getTime();
  try {
    const updated = await updateRecord(world, place, { crew, tell: telling }, { only });
    tellUpdated(updated, (world.now().getTime() - start) / 1000, options, world);
    if (updated.problems.some(({ isFault }) => isFault)) return EXIT.fault;
    return updated.problems.length + updated.absent.length === 0 ? EXIT.done : EXIT.trouble;
  } finally {
    await crew.end();
  }
}

/** Reads what has to be read after texts were taken out, and says nothing. */
export async function settle(place: RecordPlace, { ocr, withOffice }: CommonOptions, world: World): Promise<void> {
  const crew = new Crew(world, readingOrder(world, { corpus: place.corpus, ocr, withOffice }), world.cores);
  const tell: Telling = { begin: () => undefined, step: () => undefined, end: () => undefined };
  try {
    await updateRecord(world, place, { crew, tell }, { only: [] });
  } finally {
    await crew.end();
  }
}

const WORDS_FOR = {
  files: { doing: 'reading ', noun: 'files' },
  series: { doing: 'following clauses: ', noun: 'series' },
} as const;

function tellingOn(isQuiet: boolean, world: World): Telling {
  let progress: Progress | null = null;
  const clear = () => {
    progress?.clear();
    progress = null;
  };
  return {
    begin: (what, count) => {
      clear();
      progress = progressOf(count, isQuiet, world, WORDS_FOR[what]);
    },
    step: () => progress?.step(),
    end: clear,
  };
}

const PROBLEMS_TOLD_MAX = 20;

function tellUpdated(updated: Updated, seconds: number, options: ReadingOptions, world: World): void {
  const { problems, absent, leftOut } = updated;
  const told = [
    ...some(leftOut, (path) => `left out, because it leads outside its folder or is not a file: ${path}`),
    ...some(absent, ({ path, hasTexts }) =>
      hasTexts
        ? `${path}: not there, or empty; its texts stay in the record (resdiff record remove takes them out)`
        : `${path}: not there, or empty (resdiff record remove takes it off the list)`,
    ),
    ...some(problems, ({ path, message }) => (message.startsWith(path) ? message : `${path}: ${message}`)),
  ];
  for (const words of told) world.complain(`resdiff: ${oneLine(words)}\n`);
  if (options.quiet !== true) world.print(`${sumWords(updated, seconds)}\n`);
}

/** The first of them, and how many more there are. */
function some<Value>(values: readonly Value[], words: (value: Value) => string): readonly string[] {
  const more = values.length - PROBLEMS_TOLD_MAX;
  return [...values.slice(0, PROBLEMS_TOLD_MAX).map(words), ...(more > 0 ? [`and ${more} more`] : [])];
}

/** `12 texts added, 1 replaced; 3 files are no resolutions: 5,000 texts in the record` */
function sumWords({ added, replaced, gone, others, problems, series, texts }: Updated, seconds: number): string {
  const read = added + replaced;
  const rate = read >= RATE_MIN_TEXTS && seconds > 0 ? ` in ${durationOf(seconds)}, ${rateWords(read / seconds)}` : '';
  const came = added === 0 ? [] : [`${countedNouns(added, 'text')} added`];
  const again = replaced === 0 ? [] : [`${countedNouns(replaced, 'text')} replaced`];
  const parts = [
    read === 0 && gone === 0 ? 'nothing new' : '',
    read === 0 ? '' : `${[...came, ...again].join(', ')}${rate}`,
    gone === 0 ? '' : `${countedNouns(gone, 'text')} gone`,
    series === 0 ? '' : `${series} series followed`,
    others === 0 ? '' : `${countedNouns(others, 'file')} left out as no resolution${others === 1 ? '' : 's'}`,
    problems.length === 0 ? '' : `${countedNouns(problems.length, 'file')} not read`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}. The record holds ${countedNouns(texts, 'text')}.`;
}

/** For a few, the rate says nothing. */
const RATE_MIN_TEXTS = 20;

export function countedNouns(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
