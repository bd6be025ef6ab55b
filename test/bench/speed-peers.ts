import { join } from 'node:path';
import { type Ending, run } from './speed-run.ts';

/** A program that says what changed between two files. */
export interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: (old: string, latest: string) => readonly string[];
  /** How to get it. */
  readonly install: string;
}

/** Ours first: the others are told as multiples of it. */
export function programs(root: string): readonly [Program, ...Program[]] {
  return [
    {
      name: 'resdiff',
      command: process.execPath,
      args: (old, latest) => [join(root, 'bin/resdiff.js'), old, latest, '--format', 'plain'],
      install: 'npm run build',
    },
    { name: 'wdiff', command: 'wdiff', args: (old, latest) => [old, latest], install: 'apt-get install wdiff' },
    {
      name: 'git --word-diff',
      command: 'git',
      args: (old, latest) => ['diff', '--no-index', '--no-ext-diff', '--no-color', '--word-diff=plain', old, latest],
      install: 'apt-get install git',
    },
    { name: 'dwdiff', command: 'dwdiff', args: (old, latest) => [old, latest], install: 'apt-get install dwdiff' },
    library('jsdiff'),
    library('diff-match-patch'),
  ];
}

function library(name: string): Program {
  const script = join(import.meta.dirname, 'speed-library.js');
  return {
    name,
    command: process.execPath,
    args: (old, latest) => [script, name, old, latest],
    install: 'npm install',
  };
}

export interface Timing {
  readonly program: string;
  readonly paragraphs: number;
  /** Of every run that came to an end; the last ending is the one that counts where not all did. */
  readonly seconds: readonly number[];
  readonly ending: Ending;
}

/** A pair of files to compare, and how often. */
export interface Round {
  readonly paragraphs: number;
  readonly old: string;
  readonly new: string;
  readonly runs: number;
}

/** Times the programs in turn, so that a busy minute of the machine falls on all of them alike. */
export async function timed(
  all: readonly Program[],
  { paragraphs, old, new: latest, runs }: Round,
  { into, limitSeconds }: { readonly into: string; readonly limitSeconds: number },
): Promise<readonly Timing[]> {
  const timings = new Map<string, Timing>();
  for (let turn = 0; turn < runs; turn += 1) {
    for (const { name, command, args } of all) {
      const before = timings.get(name);
      if (before !== undefined && before.ending.kind !== 'done') continue;
      const ending = await run({ command, args: args(old, latest), into, limitSeconds });
      const seconds = [...(before?.seconds ?? []), ...(ending.kind === 'done' ? [ending.seconds] : [])];
      timings.set(name, { program: name, paragraphs, seconds, ending });
    }
  }
  return [...timings.values()];
}
