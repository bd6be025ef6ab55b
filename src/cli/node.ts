import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { World } from './world.ts';

/** The real world. Made when the program starts, so that importing this file touches nothing. */
export function nodeWorld(): World {
  const home = process.env['XDG_DATA_HOME'] || (homedir() === '' ? '' : join(homedir(), '.local', 'share'));
  return {
    readFile: (path) => readFile(path),
    readStandardInput,
    writeFile: writeWhole,
    listFolder: (path) => readdir(path).catch(() => []),
    print: (text) => void process.stdout.write(text),
    page,
    printPdf: async (html) => (await import('./print.ts')).printPdf(html),
    complain: (text) => void process.stderr.write(text),
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

/** Writes beside the target and renames, so that nobody ever sees half a report. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
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
}

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const value: unknown = JSON.parse(text);
  const isNamed = typeof value === 'object' && value !== null && 'version' in value;
  return isNamed ? String(value.version) : 'unknown';
}
