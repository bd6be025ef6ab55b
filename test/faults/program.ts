import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Builds the program into a folder of its own, as it is installed, and gives the file that starts it. */
export function builtProgram(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of ['bin', 'package.json', 'corpus'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.js'), '--out', join(folder, 'dist')], { cwd: ROOT });
  return join(folder, 'bin', 'resdiff.js');
}

export interface Ended {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly printed: string;
  readonly complaints: string;
}

/** Runs a line in a shell, where `resdiff` is the program; `during` may do something to it. */
export function runShell(
  line: string,
  {
    program,
    folder,
    environment = process.env,
  }: { readonly program: string; readonly folder: string; readonly environment?: NodeJS.ProcessEnv },
  during: (child: ReturnType<typeof spawn>) => void = () => undefined,
): Promise<Ended> {
  const shell = `resdiff() { '${process.execPath}' '${program}' "$@"; }\nNODE='${process.execPath}' PROGRAM='${program}'\n${line}`;
  const child = spawn('bash', ['-c', shell], { cwd: folder, env: environment });
  return ended(child, during);
}

/** Runs the program itself, so that signals reach it and no shell. */
export function runProgram(
  args: readonly string[],
  { program, folder }: { readonly program: string; readonly folder: string },
  during: (child: ReturnType<typeof spawn>) => void = () => undefined,
): Promise<Ended> {
  return ended(spawn(process.execPath, [program, ...args], { cwd: folder }), during);
}

function ended(child: ReturnType<typeof spawn>, during: (child: ReturnType<typeof spawn>) => void): Promise<Ended> {
  let printed = '';
  let complaints = '';
  child.stdout?.on('data', (chunk) => {
    printed += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    complaints += String(chunk);
  });
  during(child);
  return new Promise((resolve) => child.on('close', (exit, signal) => resolve({ exit, signal, printed, complaints })));
}
