import type { Inside, StepsMilliseconds } from './speed-inside.ts';
import { type Bench, growthPerDoubling, inside, type Measured, whyNot } from './speed-measure.ts';
import type { Size } from './speed-outside.ts';
import type { Real } from './speed-real.ts';
import { countText, millisecondsText, type Section, secondsText, timesText } from './speed-table.ts';
import { KINDS, type Kind } from './speed-texts.ts';

/** What one process found about itself, at one size. */
export interface Within {
  readonly kind: Kind;
  readonly paragraphs: number;
  readonly measured: Measured<Inside>;
}

/** Times the steps inside one process, warm: as many runs as each size says. */
export async function within(bench: Bench, kind: Kind, sizes: readonly Size[]): Promise<readonly Within[]> {
  const found: Within[] = [];
  for (const { paragraphs, runs } of sizes) {
    found.push({ kind, paragraphs, measured: await inside(bench, { kind, paragraphs, runs }) });
  }
  return found;
}

export function withinSection(found: readonly Within[]): Section {
  return {
    title: 'Inside one process: yearly versions, the median when warm; in brackets the first time',
    heads: ['paragraphs', 'read both', 'compare', 'describe', 'read and compare', 'peak memory'],
    rows: found.map(({ paragraphs, measured }) => [countText(paragraphs), ...withinCells(measured)]),
    remarks: [],
  };
}

function withinCells(measured: Measured<Inside>): readonly string[] {
  if (measured.kind === 'unmeasured') return [whyNot(measured.ending)];
  const { warm, first, peakMegabytes } = measured.value;
  const both = (of: (steps: StepsMilliseconds) => number) =>
    `${millisecondsText(of(warm))} (${millisecondsText(of(first))})`;
  return [
    both(({ read }) => read),
    both(({ compare }) => compare),
    both(({ describe }) => describe),
    both(({ read, compare }) => read + compare),
    megabytesText(peakMegabytes),
  ];
}

/** From four thousand paragraphs up, where what Node itself holds no longer hides the growth. */
export const DOUBLINGS_PARAGRAPHS = [4_000, 8_000, 16_000, 32_000] as const;

/** Peak memory of each kind of text as it doubles, one run in each process: read, compare and describe. */
export async function doublings(bench: Bench): Promise<readonly Within[]> {
  const found: Within[] = [];
  for (const kind of KINDS) {
    found.push(
      ...(await within(
        bench,
        kind,
        DOUBLINGS_PARAGRAPHS.map((paragraphs) => ({ paragraphs, runs: 1 })),
      )),
    );
  }
  return found;
}

/** The largest growth per doubling of one figure of one kind; null where some size gave no figure. */
export function largestGrowth(
  found: readonly Within[],
  kind: Kind,
  figureOf: (inside: Inside) => number,
): number | null {
  const figures = found
    .filter((each) => each.kind === kind)
    .flatMap(({ paragraphs, measured }) =>
      measured.kind === 'measured' ? [{ paragraphs, figure: figureOf(measured.value) }] : [],
    );
  if (figures.length < DOUBLINGS_PARAGRAPHS.length) return null;
  return Math.max(...figures.slice(1).map((to, at) => growthPerDoubling(figures[at] ?? to, to)));
}

export function doublingsSection(found: readonly Within[]): Section {
  const cell = (kind: Kind, paragraphs: number) => {
    const measured = found.find((each) => each.kind === kind && each.paragraphs === paragraphs)?.measured;
    if (measured === undefined) return '–';
    if (measured.kind === 'unmeasured') return whyNot(measured.ending);
    return `${megabytesText(measured.value.peakMegabytes)} ${secondsText(secondsOf(measured.value))}`;
  };
  const growth = (kind: Kind, figureOf: (inside: Inside) => number) => {
    const largest = largestGrowth(found, kind, figureOf);
    return largest === null ? '–' : timesText(largest);
  };
  return {
    title:
      'Doubling texts: peak memory and time of read, compare and describe, first time; largest growth per doubling',
    heads: ['paragraphs', ...DOUBLINGS_PARAGRAPHS.map(countText), 'memory', 'time'],
    rows: KINDS.map((kind) => [
      KIND_NAMES[kind],
      ...DOUBLINGS_PARAGRAPHS.map((paragraphs) => cell(kind, paragraphs)),
      growth(kind, ({ peakMegabytes }) => peakMegabytes),
      growth(kind, secondsOf),
    ]),
    remarks: [],
  };
}

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  yearly: 'mostly agreeing',
  unlike: 'wholly different',
  equal: 'all paragraphs equal',
  huge: 'one huge paragraph',
};

function secondsOf({ first: { read, compare, describe } }: Inside): number {
  return (read + compare + describe) / 1000;
}

export function realSection({ pairs, sum, slowest, wholeMilliseconds, peakMegabytes }: Real): Section {
  return {
    title: `Real resolutions: ${pairs} pairs in one process`,
    heads: ['', 'read both', 'compare', 'describe', 'whole process', 'peak memory'],
    rows: [
      [
        'sum',
        ...[sum.read, sum.compare, sum.describe, wholeMilliseconds].map((each) => secondsText(each / 1000)),
        megabytesText(peakMegabytes),
      ],
    ],
    remarks: [`The slowest pair is ${slowest.name}: ${millisecondsText(slowest.milliseconds)}.`],
  };
}

function megabytesText(megabytes: number): string {
  return `${countText(Math.round(megabytes))} MB`;
}
