import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A copy of the program as it was installed, and the Node that runs it. */
export interface Program {
  readonly node: string;
  /** The package: `bin`, `dist` and so on lie in it. */
  readonly package: string;
  /** Stands in for the user's home. */
  readonly home: string;
}

export interface Ended {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly printed: Uint8Array;
  readonly complaints: string;
}

/** Runs the program with these arguments in a folder. */
export function runProgram(program: Program, args: readonly string[], folder: string, input = ''): Promise<Ended> {
  return run(program.node, [join(program.package, 'bin', 'resdiff.js'), ...args], {
    folder,
    input,
    environment: environmentOf(program),
  });
}

/** Runs a line as it is typed into a shell, where `resdiff` is the program and `node` the Node that runs it. */
export function runLine(program: Program, line: string, folder: string): Promise<Ended> {
  const { PATH = '', ...environment } = environmentOf(program);
  const commands = join(program.home, 'bin');
  mkdirSync(commands, { recursive: true });
  const script = `#!/bin/sh\nexec '${program.node}' '${join(program.package, 'bin', 'resdiff.js')}' "$@"\n`;
  // Two runs at once have one home, and a script that is being run is not written.
  if (!existsSync(join(commands, 'resdiff'))) writeFileSync(join(commands, 'resdiff'), script, { mode: 0o755 });
  return run('bash', ['-c', line], {
    folder,
    input: '',
    environment: { ...environment, PATH: `${commands}:${dirname(program.node)}:${PATH}` },
  });
}

/** Nothing of the machine but its programs; what Node and we keep goes into a home of the suite's own. */
function environmentOf({ home }: Program): NodeJS.ProcessEnv {
  const { PATH = '', RESDIFF_BROWSER } = process.env;
  return {
    PATH,
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    NODE_COMPILE_CACHE: join(home, 'compiled'),
    // What one run adds to a record is not found by the next.
    RESDIFF_RECORD: mkdtempSync(join(home, 'record-')),
    ...(RESDIFF_BROWSER === undefined ? {} : { RESDIFF_BROWSER }),
  };
}

interface Place {
  readonly folder: string;
  readonly input: string;
  readonly environment: NodeJS.ProcessEnv;
}

export function run(command: string, args: readonly string[], { folder, input, environment }: Place): Promise<Ended> {
  const child = spawn(command, args, { cwd: folder, env: environment, timeout: RUN_MAX_MILLISECONDS });
  const printed: Uint8Array[] = [];
  let complaints = '';
  child.stdout.on('data', (chunk: Uint8Array) => printed.push(chunk));
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk);
  });
  // A program that does not read what it is given closes the pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) =>
    child.on('close', (exit, signal) => resolve({ exit, signal, printed: Buffer.concat(printed), complaints })),
  );
}

/** The longest run takes some four seconds alone; one that never ends is ended with a signal, and so fails. */
const RUN_MAX_MILLISECONDS = 120_000;

/** What no run may do, whatever it was asked: end by a signal or with another code, or show where it was in our code. */
export function faultsIn({ exit, signal, complaints }: Ended, exits: readonly number[]): readonly string[] {
  const trace = complaints.split('\n').find((line) => /^\s+at .+:\d+:\d+|^Node\.js v\d/u.test(line));
  return [
    ...(signal === null ? [] : [`ended by ${signal}`]),
    ...(exit !== null && exits.includes(exit) ? [] : [`exit ${exit} instead of ${exits.join(' or ')}: ${complaints}`]),
    ...(trace === undefined ? [] : [`a stack trace: ${complaints}`]),
  ];
}

/** A PDF is printed by a browser, and where there is none this is the answer. */
export function lacksBrowser({ exit, complaints }: Ended): boolean {
  return exit === 2 && complaints.startsWith('resdiff: printing a PDF needs a browser');
}

/** A folder that is there while something is done in it. */
export async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'resdiff-run-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Does all of it, two at a time: as many as the smallest machine that runs this has cores. */
export async function eachOf<Job, Result>(
  jobs: readonly Job[],
  work: (job: Job) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = jobs.entries();
  const worker = async () => {
    for (const [at, job] of waiting) results[at] = await work(job);
  };
  await Promise.all([worker(), worker()]);
  return results;
}

export function newHome(folder: string, name: string): string {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  return home;
}
