import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf } from './documents.ts';
import type { World } from './world.ts';

/** The real world. Made when the program starts, so that importing this file touches nothing. */
export function nodeWorld(): World {
  const home = process.env['XDG_DATA_HOME'] || (homedir() === '' ? '' : join(homedir(), '.local', 'share'));
  return {
    readFile: (path) => readFile(path),
    readStandardInput,
    writeFile: writeWhole,
    createFile,
    removeFile: (path) => rm(path, { force: true }),
    listFolder: (path) => readdir(path).catch(() => []),
    makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
    print: (text) => void process.stdout.write(text),
    page,
    printPdf: async (html) => (await import('./print.ts')).printPdf(html),
    complain: (text) => void process.stderr.write(text),
    ask,
    now: () => new Date(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    unique: () => randomBytes(6).toString('hex'),
    process: { id: process.pid, host: hostname(), isRunning },
    bundledCorpus: fileURLToPath(new URL('../../corpus', import.meta.url)),
    userCorpus: home === '' ? null : join(home, 'resdiff'),
    environment: process.env,
    // A terminal that does not tell its width says nought.
    terminalColumns: process.stdout.isTTY ? process.stdout.columns || 80 : null,
    version: packageVersion(),
  };
}

/**
 * The pager gets the terminal and, as from git, options for `less`: quit if it fits (F), keep colours (R), leave the
 * screen as it is (X). It may be left before it has read everything.
 */
async function page(command: string, text: string): Promise<boolean> {
  // Loaded when it is needed: most runs end in a pipe, a file or a short report.
  const { spawn } = await import('node:child_process');
  return new Promise((resolve) => {
    const environment = { LESS: 'FRX', LV: '-c', ...process.env };
    const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: environment });
    // Ctrl-C is for the pager: it stops a search in it, and must not take the program away from under it.
    const ignore = () => undefined;
    process.on('SIGINT', ignore);
    const end = (isShown: boolean) => {
      process.off('SIGINT', ignore);
      resolve(isShown);
    };
    pager.on('error', () => end(false));
    pager.on('close', (code) => end(code !== NOT_FOUND && code !== NOT_EXECUTABLE));
    pager.stdin.on('error', () => undefined);
    pager.stdin.end(text);
  });
}

/** What a shell exits with when there is no such command, or when it is none. */
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** Asked on standard error: standard output may be on its way into a file. */
async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  process.stderr.write(question);
  return new Promise((resolve) => {
    process.stdin.once('data', (line) => {
      // Whoever reads on keeps the program from ending.
      process.stdin.pause();
      resolve(String(line).trim());
    });
    process.stdin.once('end', () => resolve(null));
    process.stdin.resume();
  });
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/** Writes beside the target and renames, so that nobody ever sees half a report. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const aside = besideName(path);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** The number of the process says later whether its writer still lives. */
function besideName(path: string): string {
  return `${path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

/** Puts the new name on the disk too. Windows opens no folders, and some file systems do not sync them. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    return;
  }
}

/** Linked, not written, so that nobody ever finds it empty; where there are no links it is written as new (`wx`). */
async function createFile(path: string, content: string): Promise<boolean> {
  const aside = besideName(path);
  try {
    await writeFile(aside, content, { flag: 'wx' });
    await link(aside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(codeOf(error))) throw error;
    return await createPlainly(path, content);
  } finally {
    await rm(aside, { force: true });
  }
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

async function createPlainly(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const value: unknown = JSON.parse(text);
  const isNamed = typeof value === 'object' && value !== null && 'version' in value;
  return isNamed ? String(value.version) : 'unknown';
}
