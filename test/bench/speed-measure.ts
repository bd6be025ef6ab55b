import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Inside } from './speed-inside.ts';
import type { Real } from './speed-real.ts';
import { type Ending, run } from './speed-run.ts';
import type { Kind } from './speed-texts.ts';

/** Where the copy of the measured program lies, where files may be written, and how long anything may take. */
export interface Bench {
  readonly root: string;
  readonly folder: string;
  readonly limitSeconds: number;
}

/** A folder for the texts, that is gone when the run ends, however it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'resdiff-speed-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Not `once`: a second signal (timeout sends two) would then end the process in the middle of the removal.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
  return folder;
}

/** A copy of the built program: one run measures one program, though someone builds another in the meantime. */
export function copyOf(program: string, folder: string): string {
  const copy = join(folder, 'program');
  for (const part of ['package.json', 'bin', 'corpus', 'dist']) {
    cpSync(resolve(program, part), join(copy, part), { recursive: true });
  }
  symlinkSync(resolve(program, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** What a child measured, or why it measured nothing. */
export type Measured<Value> =
  | { readonly kind: 'measured'; readonly value: Value }
  | { readonly kind: 'unmeasured'; readonly ending: Exclude<Ending, { readonly kind: 'done' }> };

/** The files of two versions; made on first use. */
export async function filesOf(bench: Bench, kind: Kind, paragraphs: number): Promise<{ old: string; new: string }> {
  const [old, latest] = ['old', 'new'].map((side) => join(bench.folder, `${kind}-${paragraphs}-${side}.md`));
  if (old === undefined || latest === undefined) throw new Error('unreachable: two names give two paths');
  if (!existsSync(latest)) {
    const ending = await node('speed-write.js', [kind, String(paragraphs), old, latest], WRITING_MAX_SECONDS);
    if (ending.kind !== 'done') throw new Error(`cannot write the texts: ${JSON.stringify(ending)}`);
  }
  return { old, new: latest };
}

const WRITING_MAX_SECONDS = 120;

export async function inside(
  bench: Bench,
  { kind, paragraphs, runs }: { readonly kind: Kind; readonly paragraphs: number; readonly runs: number },
): Promise<Measured<Inside>> {
  const files = await filesOf(bench, kind, paragraphs);
  const args = [bench.root, files.old, files.new, String(runs)];
  const ending = await node('speed-inside.js', args, bench.limitSeconds);
  if (ending.kind !== 'done') return { kind: 'unmeasured', ending };
  const value: Inside = JSON.parse(ending.printed);
  return { kind: 'measured', value };
}

/** The run in the middle: a busy moment of the machine lasts about as long as one run. */
export async function real(bench: Bench, corpus: string, runs: number): Promise<Measured<Real>> {
  const found: Real[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    const ending = await node('speed-real.js', [bench.root, corpus], bench.limitSeconds);
    if (ending.kind !== 'done') return { kind: 'unmeasured', ending };
    found.push(JSON.parse(ending.printed));
  }
  const value = found.sort((a, b) => a.wholeMilliseconds - b.wholeMilliseconds)[found.length >> 1];
  if (value === undefined) throw new Error('unreachable: measured no run');
  return { kind: 'measured', value };
}

/** Each measurement has a process of its own: nothing compiled and no memory left over from another. */
function node(script: string, args: readonly string[], limitSeconds: number): Promise<Ending> {
  return run({ command: process.execPath, args: [join(import.meta.dirname, script), ...args], limitSeconds });
}

/** `– (over 40 s)`, `– (not installed)`, `– (RangeError: …)`. */
export function whyNot(ending: Exclude<Ending, { readonly kind: 'done' }>): string {
  switch (ending.kind) {
    case 'over':
      return `– (over ${ending.limitSeconds} s)`;
    case 'absent':
      return '– (not installed)';
    case 'failed':
      return `– (${ending.why})`;
  }
}

/** The growth per doubling that leads from one figure to another: 2 is proportional, 4 is quadratic. */
export function growthPerDoubling(
  from: { readonly paragraphs: number; readonly figure: number },
  to: { readonly paragraphs: number; readonly figure: number },
): number {
  return (to.figure / from.figure) ** (1 / Math.log2(to.paragraphs / from.paragraphs));
}
