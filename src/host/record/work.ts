import type { Crew } from '../batch/crew.ts';

/** How the work is done: by which threads, and who hears of it. */
export interface Work {
  readonly crew: Crew;
  readonly tell: Telling;
}

/** Hears how the work goes on. */
export interface Telling {
  /** So many files are to be read, or series to be followed. */
  begin(what: 'files' | 'series', count: number): void;
  /** One more is done. */
  step(): void;
  end(): void;
}
