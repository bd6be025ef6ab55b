import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';

/** How one whole process ended. */
export type Ending =
  | { readonly kind: 'done'; readonly seconds: number; readonly printed: string }
  | { readonly kind: 'over'; readonly limitSeconds: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly why: string };

export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  /** A file for what it prints; without one it is kept and given back. */
  readonly into?: string;
  readonly limitSeconds: number;
}

/** Runs one program from start to end with the clock beside it; a program that takes too long is ended. */
export function run({ command, args, into, limitSeconds }: Call): Promise<Ending> {
  const file = into === undefined ? null : openSync(into, 'w');
  return new Promise<Ending>((settle) => {
    let printed = '';
    let complaint = '';
    const started = performance.now();
    const child = spawn(command, args, {
      stdio: ['ignore', file ?? 'pipe', 'pipe'],
      env: quietEnvironment(),
      timeout: limitSeconds * 1000,
      killSignal: 'SIGKILL',
    });
    let seconds = Number.NaN;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('exit', () => {
      seconds = (performance.now() - started) / 1000;
    });
    child.on('error', (error) => {
      settle('code' in error && error.code === 'ENOENT' ? { kind: 'absent' } : { kind: 'failed', why: error.message });
    });
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' && seconds >= limitSeconds) settle({ kind: 'over', limitSeconds });
      // By custom a program that compares exits 1 where it finds a difference.
      else if (code === 0 || (code === 1 && complaint === '')) settle({ kind: 'done', seconds, printed });
      else if (complaint.includes('ERR_MODULE_NOT_FOUND')) settle({ kind: 'absent' });
      else settle({ kind: 'failed', why: whyIn(complaint) ?? `exit ${code ?? signal}` });
    });
  }).finally(() => {
    if (file !== null) closeSync(file);
  });
}

/** The line of a stack trace, or of any complaint, that says what is wrong. */
function whyIn(complaint: string): string | undefined {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /error/iu.test(line)) ?? lines.at(0))?.trim().slice(0, 120);
}

/**
 * The environment without what would change times or output on one machine only: with NODE_EXTRA_CA_CERTS Node 20
 * loads root certificates at every start, which triples the start of small programs; and git reads no one's settings.
 */
function quietEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:NODE_EXTRA_CA_CERTS|NODE_OPTIONS|GIT_)/u.test(name),
  );
  return { ...Object.fromEntries(kept), GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull };
}
