import { join } from 'node:path';
import { medianOf } from './speed-inside.ts';
import { type Bench, filesOf, growthPerDoubling, whyNot } from './speed-measure.ts';
import { type Program, programs, type Timing, timed } from './speed-peers.ts';
import { countText, type Section, secondsText, timesText } from './speed-table.ts';

/** How many paragraphs, and how often each program is run on them. */
export interface Size {
  readonly paragraphs: number;
  readonly runs: number;
}

/** Times whole processes on yearly versions. What took too long, failed or is absent is not tried on larger texts. */
export async function outside(bench: Bench, sizes: readonly Size[]): Promise<readonly Timing[]> {
  const timings: Timing[] = [];
  let running: readonly Program[] = programs(bench.root);
  for (const size of sizes) {
    const files = await filesOf(bench, 'yearly', size.paragraphs);
    const into = { into: join(bench.folder, 'printed.txt'), limitSeconds: bench.limitSeconds };
    const these = await timed(running, { ...size, ...files }, into);
    timings.push(...these);
    running = running.filter(({ name }) => these.find(({ program }) => program === name)?.ending.kind === 'done');
  }
  return timings;
}

/** The median of a program at a size; null where it gave none. */
export function secondsOf(timings: readonly Timing[], name: string, paragraphs: number): number | null {
  const timing = timings.find((each) => each.program === name && each.paragraphs === paragraphs);
  return timing === undefined || timing.ending.kind !== 'done' ? null : medianOf(timing.seconds);
}

/** Seconds, and the same as a multiple of ours. */
export function outsideSection(timings: readonly Timing[], sizes: readonly Size[]): Section {
  const names = [...new Set(timings.map(({ program }) => program))];
  const [ours = ''] = names;
  const cell = (name: string, paragraphs: number) => {
    const seconds = secondsOf(timings, name, paragraphs);
    if (seconds === null) return whyNoTime(timings, name, paragraphs);
    const own = secondsOf(timings, ours, paragraphs);
    return `${secondsText(seconds)}  ${own === null ? '' : timesText(seconds / own)}`;
  };
  return {
    title: 'Whole processes: seconds, and how many times what resdiff takes',
    heads: ['paragraphs', ...sizes.map(({ paragraphs }) => countText(paragraphs))],
    rows: names.map((name) => [name, ...sizes.map(({ paragraphs }) => cell(name, paragraphs))]),
    remarks: howToInstall(timings),
  };
}

function whyNoTime(timings: readonly Timing[], name: string, paragraphs: number): string {
  const ending = timings.find((each) => each.program === name && each.paragraphs === paragraphs)?.ending;
  return ending === undefined || ending.kind === 'done' ? '–' : whyNot(ending);
}

function howToInstall(timings: readonly Timing[]): readonly string[] {
  const absent = timings.filter(({ ending }) => ending.kind === 'absent').map(({ program }) => program);
  return programs('')
    .filter(({ name }) => absent.includes(name))
    .map(({ name, install }) => `${name} is not installed: ${install}`);
}

/** By what the time grows when the text doubles: 2 is proportional, 4 is quadratic. */
export function growthSection(timings: readonly Timing[], sizes: readonly Size[]): Section {
  const names = [...new Set(timings.map(({ program }) => program))];
  const steps = sizes.slice(1).map((size, at) => ({ from: sizes[at] ?? size, to: size }));
  const cell = (name: string, from: Size, to: Size) => {
    const [before, after] = [from, to].map(({ paragraphs }) => secondsOf(timings, name, paragraphs));
    if (before === null || after === null || before === undefined || after === undefined) return '–';
    const growth = growthPerDoubling({ ...from, figure: before }, { ...to, figure: after });
    return timesText(growth);
  };
  return {
    title: 'Whole processes: growth of the time per doubling of the text (2 is proportional, 4 is quadratic)',
    heads: [
      'paragraphs',
      ...steps.map(({ from, to }) => `${countText(from.paragraphs)} to ${countText(to.paragraphs)}`),
    ],
    rows: names.map((name) => [name, ...steps.map(({ from, to }) => cell(name, from, to))]),
    remarks: [],
  };
}
