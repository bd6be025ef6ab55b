import { type Measured, whyNot } from './speed-measure.ts';
import { secondsOf } from './speed-outside.ts';
import type { Timing } from './speed-peers.ts';
import type { Real } from './speed-real.ts';
import { millisecondsText, type Section, secondsText, timesText } from './speed-table.ts';
import { KINDS } from './speed-texts.ts';
import { KIND_NAMES, largestGrowth, type Within } from './speed-within.ts';

/** One promise, and whether this run keeps it. */
export interface Bar {
  readonly wanted: string;
  readonly state: 'ok' | 'MISS' | 'not measured';
  /** The figure, or why there is none. */
  readonly found: string;
}

export function barsSection(bars: readonly Bar[]): Section {
  return {
    title: 'Bars',
    heads: ['bar', '', 'this run'],
    rows: bars.map(({ wanted, state, found }) => [wanted, state, found]),
    remarks: [],
  };
}

export function lastLine(bars: readonly Bar[]): string {
  const measured = bars.filter(({ state }) => state !== 'not measured');
  const rest = bars.length - measured.length;
  const unmeasured = rest === 0 ? '' : ` (${rest} more not measured in this run)`;
  return `${measured.filter(({ state }) => state === 'ok').length} of ${measured.length} bars reached${unmeasured}\n`;
}

/** What an ordinary resolution has, a long one, and what none has: there we only want to be no slower than others. */
const ORDINARY_PARAGRAPHS = 30;
export const LARGE_PARAGRAPHS = 3_000;
const HUGE_PARAGRAPHS = 30_000;

const PAIRS_MAX_SECONDS = 4;
const ORDINARY_MAX_MILLISECONDS = 2;
const LARGE_MAX_MILLISECONDS = 400;
const UNLIKE_MAX_SECONDS = 3;
const MEMORY_GROWTH_MAX = 2.6;

export function pairsBar(measured: Measured<Real> | null): Bar {
  const wanted = `the real pairs read, compared and described in < ${PAIRS_MAX_SECONDS} s in one process`;
  if (measured === null) return bar(wanted, 'no real resolutions here', null);
  if (measured.kind === 'unmeasured') return bar(wanted, whyNot(measured.ending), false);
  const seconds = measured.value.wholeMilliseconds / 1000;
  return bar(wanted, `${secondsText(seconds)} for ${measured.value.pairs} pairs`, seconds < PAIRS_MAX_SECONDS);
}

export function warmBars(found: readonly Within[]): readonly Bar[] {
  const ordinary = `an ordinary pair (30 paragraphs) compared in ${ORDINARY_MAX_MILLISECONDS} ms, warm`;
  const large = `3,000 paragraphs against 3,000 compared in ${LARGE_MAX_MILLISECONDS / 1000} s, warm`;
  return [
    warmBar(ordinary, found, { paragraphs: ORDINARY_PARAGRAPHS, maxMilliseconds: ORDINARY_MAX_MILLISECONDS }),
    warmBar(large, found, { paragraphs: LARGE_PARAGRAPHS, maxMilliseconds: LARGE_MAX_MILLISECONDS }),
  ];
}

function warmBar(
  wanted: string,
  found: readonly Within[],
  { paragraphs, maxMilliseconds }: { readonly paragraphs: number; readonly maxMilliseconds: number },
): Bar {
  const measured = found.find((each) => each.paragraphs === paragraphs)?.measured;
  if (measured === undefined) return bar(wanted, 'not in this run', null);
  if (measured.kind === 'unmeasured') return bar(wanted, whyNot(measured.ending), false);
  const { compare } = measured.value.warm;
  return bar(wanted, millisecondsText(compare), compare <= maxMilliseconds);
}

export function wdiffBar(timings: readonly Timing[]): Bar {
  const wanted = '30,000 paragraphs against 30,000 in no more than the time of wdiff, whole process';
  const ours = secondsOf(timings, 'resdiff', HUGE_PARAGRAPHS);
  const theirs = secondsOf(timings, 'wdiff', HUGE_PARAGRAPHS);
  if (theirs === null) return bar(wanted, 'no time of wdiff', null);
  if (ours === null) return bar(wanted, 'no time of resdiff', false);
  const found = `${secondsText(ours)} against ${secondsText(theirs)}, ${timesText(ours / theirs)} wdiff`;
  return bar(wanted, found, ours <= theirs);
}

export function unlikeBar(timing: Timing | undefined): Bar {
  const wanted = `two wholly different texts of 3,000 paragraphs in < ${UNLIKE_MAX_SECONDS} s, whole process`;
  const seconds = timing === undefined ? null : secondsOf([timing], 'resdiff', LARGE_PARAGRAPHS);
  if (seconds === null) return bar(wanted, 'no time of resdiff', false);
  return bar(wanted, secondsText(seconds), seconds < UNLIKE_MAX_SECONDS);
}

export function memoryBars(found: readonly Within[]): readonly Bar[] {
  return KINDS.map((kind) => {
    const wanted = `peak memory grows ≤ ${MEMORY_GROWTH_MAX}× per doubling: ${KIND_NAMES[kind]}`;
    if (found.length === 0) return bar(wanted, 'not in this run', null);
    const growth = largestGrowth(found, kind, ({ peakMegabytes }) => peakMegabytes);
    if (growth === null) return bar(wanted, 'some size was not done', false);
    return bar(wanted, timesText(growth), growth <= MEMORY_GROWTH_MAX);
  });
}

/** One bar, held or not; null: it could not be measured, and `found` says why. */
export function bar(wanted: string, found: string, held: boolean | null): Bar {
  return { wanted, found, state: held === null ? 'not measured' : held ? 'ok' : 'MISS' };
}
