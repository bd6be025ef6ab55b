import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { diff_match_patch } from 'diff-match-patch';
import type { Sides } from '../../src/index.ts';
import { folded, type Run } from './quality-wording.ts';

/** Another way to compare the same texts. */
export interface Peer {
  readonly name: string;
  /** The runs of each pair of texts; null where the program is not installed. */
  readonly runs: (pairs: readonly Sides<string>[]) => readonly (readonly Run[])[] | null;
  /** Told beside its name. */
  readonly remark: string;
}

export const IN_PROCESS_PEERS: readonly Peer[] = [
  { name: 'jsdiff diffWords', remark: '', runs: (pairs) => pairs.map(jsdiff) },
  { name: 'diff-match-patch, semantic cleanup', remark: 'no deadline', runs: (pairs) => pairs.map(diffMatchPatch) },
];

export const PEERS: readonly Peer[] = [
  ...IN_PROCESS_PEERS,
  { name: 'wdiff', remark: 'each paragraph alone', runs: (pairs) => eachInFiles(pairs, wdiff) },
  { name: 'git --word-diff', remark: 'each paragraph alone', runs: (pairs) => eachInFiles(pairs, git) },
];

function jsdiff(texts: Sides<string>): readonly Run[] {
  return diffWords(folded(texts.old), folded(texts.new)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function diffMatchPatch(texts: Sides<string>): readonly Run[] {
  const program = new diff_match_patch();
  // Its default deadline of one second makes the result depend on the machine.
  program.Diff_Timeout = 0;
  const diffs = program.diff_main(folded(texts.old), folded(texts.new));
  program.diff_cleanupSemantic(diffs);
  return diffs.map(([sign, text]) => ({ kind: sign > 0 ? 'added' : sign < 0 ? 'removed' : 'same', text }));
}

/** Every pair in two files of its own, so that no program can weave one paragraph into another. */
function eachInFiles(
  pairs: readonly Sides<string>[],
  compareFiles: (files: Sides<string>) => readonly Run[] | null,
): readonly (readonly Run[])[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'resdiff-quality-'));
  const files = { old: join(folder, 'old.txt'), new: join(folder, 'new.txt') };
  try {
    const all: (readonly Run[])[] = [];
    for (const texts of pairs) {
      writeFileSync(files.old, `${folded(texts.old)}\n`);
      writeFileSync(files.new, `${folded(texts.new)}\n`);
      const runs = compareFiles(files);
      if (runs === null) return null;
      all.push(runs);
    }
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function wdiff(files: Sides<string>): readonly Run[] | null {
  const signs = ['-w', '\u0001', '-x', '\u0002', '-y', '\u0003', '-z', '\u0004'];
  const { stdout, error } = spawnSync('wdiff', [...signs, files.old, files.new], { encoding: 'utf8' });
  return error === undefined ? runsBetween(stdout) : null;
}

/** Control characters cannot stand in the texts, so they can be the signs. */
function runsBetween(printed: string): readonly Run[] {
  const kinds = { '\u0001': 'removed', '\u0003': 'added', '\u0002': 'same', '\u0004': 'same' } as const;
  const runs: Run[] = [];
  let kind: Run['kind'] = 'same';
  for (const part of printed.split(/([\u0001-\u0004])/u)) {
    if (part === '\u0001' || part === '\u0002' || part === '\u0003' || part === '\u0004') kind = kinds[part];
    else if (part !== '') runs.push({ kind, text: part });
  }
  return runs;
}

function git(files: Sides<string>): readonly Run[] | null {
  const settings = ['-c', 'core.quotePath=false', 'diff', '--no-index', '--no-color', '-U100000'];
  const { stdout, error } = spawnSync('git', [...settings, '--word-diff=porcelain', files.old, files.new], {
    encoding: 'utf8',
  });
  if (error !== undefined) return null;
  const lines = stdout.split('\n');
  const body = lines.slice(lines.findIndex((line) => line.startsWith('@@')) + 1);
  return body.flatMap((line): readonly Run[] => {
    // It prints no blanks at the ends of runs, though it cuts only there.
    const text = `${line.slice(1)} `;
    if (line.startsWith('+')) return [{ kind: 'added', text }];
    if (line.startsWith('-')) return [{ kind: 'removed', text }];
    return line.startsWith(' ') ? [{ kind: 'same', text }] : [];
  });
}
