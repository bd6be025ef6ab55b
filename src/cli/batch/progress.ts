import type { World } from '../../host/world.ts';
import { statusLine } from '../prompt/status-line.ts';

/** Reports the progress of a batch. */
export interface Progress {
  /** Counts one more that is finished. */
  step(): void;
  /** Clears the bar before other output. */
  clear(): void;
}

/** What is done, and the noun for what is counted. */
export interface ProgressWords {
  /** Before the numbers; may be empty. */
  readonly doing: string;
  readonly noun: string;
}

const COMPARING: ProgressWords = { doing: '', noun: 'pairs' };

/** In a log, an occasional line is enough. */
const LOG_EVERY_MILLISECONDS = 10_000;
/** More frequent updates would not be noticed. */
const BAR_EVERY_MILLISECONDS = 100;
/** The rate covers only this period: kept reports go by almost at once and would distort it. */
const RATE_OVER_MILLISECONDS = 20_000;

/** On a terminal, a bar with the rate and the time left; otherwise plain lines. */
export function progressOf(
  total: number | null,
  isQuiet: boolean,
  world: World,
  words: ProgressWords = COMPARING,
): Progress {
  if (isQuiet) return { step: () => undefined, clear: () => undefined };
  const columns = world.complaintColumns;
  const line = statusLine(world);
  const every = columns === null ? LOG_EVERY_MILLISECONDS : BAR_EVERY_MILLISECONDS;
  const start = world.now().getTime();
  let marks: readonly Mark[] = [{ time: start, done: 0 }];
  let shownAt = start;
  let done = 0;
  const show = (now: number) => {
    const told = progressWords(done, total, rateOf(marks, { time: now, done }), words);
    if (columns === null) world.complain(`resdiff: ${told}\n`);
    else line.show(barOf(done, total, told, columns));
  };
  if (columns !== null) show(start);
  return {
    step: () => {
      done += 1;
      const now = world.now().getTime();
      if (now - shownAt < every && done !== total) return;
      shownAt = now;
      marks = [
        ...marks.filter(({ time }, at) => now - time <= RATE_OVER_MILLISECONDS || at === marks.length - 1),
        { time: now, done },
      ];
      if (columns !== null || done !== total) show(now);
    },
    clear: line.clear,
  };
}

interface Mark {
  readonly time: number;
  readonly done: number;
}

/** How many a second; null if it is too early to say. */
function rateOf(marks: readonly Mark[], now: Mark): number | null {
  const [first] = marks;
  return first === undefined || now.time === first.time
    ? null
    : ((now.done - first.done) * 1000) / (now.time - first.time);
}

function progressWords(
  done: number,
  total: number | null,
  rate: number | null,
  { doing, noun }: ProgressWords,
): string {
  const count = `${doing}${total === null ? done : `${done} of ${total}`} ${noun}`;
  if (rate === null || rate === 0) return count;
  const left = total === null ? '' : `, ${durationOf((total - done) / rate)} left`;
  return `${count}, ${rateWords(rate)}${left}`;
}

export function rateWords(rate: number): string {
  return `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`;
}

export function durationOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

const BAR_MAX_COLUMNS = 30;
const BAR_MIN_COLUMNS = 10;

/** The words, preceded by a bar if there is room. */
function barOf(done: number, total: number | null, words: string, columns: number): string {
  const room = Math.min(BAR_MAX_COLUMNS, columns - words.length - 4);
  if (total === null || total === 0 || room < BAR_MIN_COLUMNS) return words;
  const full = Math.floor((room * done) / total);
  return `[${'#'.repeat(full)}${'.'.repeat(room - full)}] ${words}`;
}
