import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one process measured of itself. */
export interface Inside {
  readonly paragraphs: number;
  /** The first time, when nothing is compiled yet. */
  readonly first: StepsMilliseconds;
  /** The median of all later times; the same as the first where there was only one. */
  readonly warm: StepsMilliseconds;
  readonly peakMegabytes: number;
}

export interface StepsMilliseconds {
  /** Both versions. */
  readonly read: number;
  readonly compare: number;
  /** The plain report. */
  readonly describe: number;
}

export type Engine = Pick<typeof import('../../src/index.ts'), 'compare' | 'read' | 'render'>;

/** The program as it is installed; only its types come from the source. */
export async function engineIn(root: string): Promise<Engine> {
  return await import(pathToFileURL(resolve(root, 'dist/index.js')).href);
}

export function medianOf(numbers: readonly number[]): number {
  const rising = [...numbers].sort((a, b) => a - b);
  const middle = rising.length >> 1;
  return ((rising[rising.length % 2 === 0 ? middle - 1 : middle] ?? Number.NaN) + (rising[middle] ?? Number.NaN)) / 2;
}

/** Reads, compares and describes once, and says how long each step took. */
export function steps(
  { read, compare, render }: Engine,
  texts: { readonly old: string; readonly new: string },
): { readonly paragraphs: number; readonly took: StepsMilliseconds } {
  const started = performance.now();
  const documents = {
    old: read(texts.old, { name: 'old.md' }).document,
    new: read(texts.new, { name: 'new.md' }).document,
  };
  const wasRead = performance.now();
  const comparison = compare(documents);
  const compared = performance.now();
  render.plain(comparison, { all: false, only: null });
  const described = performance.now();
  return {
    paragraphs: documents.old.paragraphs.length,
    took: { read: wasRead - started, compare: compared - wasRead, describe: described - compared },
  };
}

export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** Measures two files in this process: node speed-inside.js ROOT OLD NEW RUNS */
async function measured([root = '', old = '', latest = '', runs = '']: readonly string[]): Promise<Inside> {
  const engine = await engineIn(root);
  const texts = { old: readFileSync(old, 'utf8'), new: readFileSync(latest, 'utf8') };
  const { paragraphs, took: first } = steps(engine, texts);
  const later = Array.from({ length: Number(runs) - 1 }, () => steps(engine, texts).took);
  const medianStep = (step: keyof StepsMilliseconds) =>
    later.length === 0 ? first[step] : medianOf(later.map((took) => took[step]));
  const warm = { read: medianStep('read'), compare: medianStep('compare'), describe: medianStep('describe') };
  return { paragraphs, first, warm, peakMegabytes: peakMegabytes() };
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(JSON.stringify(await measured(process.argv.slice(2))));
}
