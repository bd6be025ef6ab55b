import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pairsOf } from './real-pairs.ts';
import { engineIn, peakMegabytes, type StepsMilliseconds, steps } from './speed-inside.ts';

/** The whole set of real pairs in one process. */
export interface Real {
  readonly pairs: number;
  readonly sum: StepsMilliseconds;
  /** Of the slowest pair. */
  readonly slowest: { readonly name: string; readonly milliseconds: number };
  /** From the start of Node to the last report. */
  readonly wholeMilliseconds: number;
  readonly peakMegabytes: number;
}

/** Measures all successive pairs of a folder of real resolutions: node speed-real.js ROOT CORPUS */
async function measured([root = '', corpus = '']: readonly string[]): Promise<Real> {
  const engine = await engineIn(root);
  const pairs = pairsOf(corpus);
  const text = (path: string) => readFileSync(join(corpus, path), 'utf8');
  const each = pairs.map((pair) => ({
    name: `${basename(pair.old)} ${basename(pair.new)}`,
    took: steps(engine, { old: text(pair.old), new: text(pair.new) }).took,
  }));
  const sumOf = (step: keyof StepsMilliseconds) => each.reduce((sum, { took }) => sum + took[step], 0);
  const all = each.map(({ name, took }) => ({ name, milliseconds: took.read + took.compare + took.describe }));
  return {
    pairs: pairs.length,
    sum: { read: sumOf('read'), compare: sumOf('compare'), describe: sumOf('describe') },
    slowest: all.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a), { name: 'none', milliseconds: 0 }),
    wholeMilliseconds: performance.now(),
    peakMegabytes: peakMegabytes(),
  };
}

process.stdout.write(JSON.stringify(await measured(process.argv.slice(2))));
