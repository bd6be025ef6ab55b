import { readdir, readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { workerFor } from '../../src/cli/batch/work.ts';
import { SqliteStore } from '../../src/host/record/sqlite.ts';
import type { Place, World } from '../../src/host/world.ts';

const ROOT = join(import.meta.dirname, '..', '..');

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Staged {
  readonly world: World;
  printed(): string;
  complaints(): string;
  written(): Files;
  /** All that is there now: what was staged and what was written, without what was taken away. */
  files(): Files;
}

/**
 * A world whose files are strings; the bundled corpus is the real one. Files that are not there say so as Node does. Nobody
 * is there to be asked, and time stands still except where somebody waits.
 */
export function stagedWorld(files: Files, changes: Partial<World> = {}): Staged {
  const printed: string[] = [];
  const complaints: string[] = [];
  const written: Record<string, string | Uint8Array> = {};
  const there = new Map(Object.entries(files));
  const stores = new Map<string, sqlite.Database>();
  const clock = { now: Date.parse('2026-11-25T12:00:00Z'), marks: 0 };
  const world: World = {
    readFile: async (path) => {
      const staged = there.get(bare(path));
      if (staged !== undefined) return typeof staged === 'string' ? new TextEncoder().encode(staged) : staged;
      if (path.startsWith(ROOT)) return readFile(path);
      throw Object.assign(new Error(path), { code: path.endsWith('/') ? 'EISDIR' : 'ENOENT' });
    },
    readChunks: (path) =>
      chunksOf(
        path === null ? async () => new TextEncoder().encode(String(files['-'] ?? '')) : () => world.readFile(path),
      ),
    readStandardInput: async () => new TextEncoder().encode(String(files['-'] ?? '')),
    writeFile: async (path, content) => {
      there.set(path, content);
      Object.assign(written, { [path]: content });
    },
    openFile: async (path) => {
      let grown = '';
      return {
        append: async (text) => {
          grown += text;
        },
        keep: () => world.writeFile(path, grown),
        drop: async () => undefined,
      };
    },
    createFile: async (path, content) => {
      if (there.has(path)) return false;
      there.set(path, content);
      return true;
    },
    removeFile: async (path) => void there.delete(path),
    listFolder: (path) =>
      path.startsWith(ROOT) ? readdir(path).catch(() => []) : Promise.resolve(namesIn(there, bare(path))),
    kindOf: async (path) => {
      if (there.has(bare(path))) return 'file';
      if (path.startsWith(ROOT)) return (await stat(path)).isDirectory() ? 'folder' : 'file';
      return path.endsWith('/') || namesIn(there, bare(path)).length > 0 ? 'folder' : null;
    },
    lookAt: async (path) => placeIn(there, path),
    sizeOf: async (path) => {
      const staged = there.get(bare(path));
      if (staged !== undefined) return { bytes: staged.length, modified: 1 };
      if (!path.startsWith(ROOT)) return null;
      const { size, mtimeMs } = await stat(path);
      return { bytes: size, modified: mtimeMs };
    },
    // Each store is a database in memory, which stays as it is until its file is taken away.
    openStore: async (path) => {
      const known = there.has(path) ? stores.get(path) : undefined;
      const database = known ?? new sqlite.Database();
      stores.set(path, database);
      there.set(path, '');
      const store = new SqliteStore(database);
      return Object.assign(store, { close: () => undefined });
    },
    strangeIn: async () => [],
    makeFolder: async () => undefined,
    print: (text) => void printed.push(text),
    printed: async () => undefined,
    page: async (command, text) => {
      if (command.startsWith('no-such')) return false;
      printed.push(`[${command}] ${text}`);
      return true;
    },
    printPdf: async () => null,
    openInBrowser: async () => true,
    serveApp: async (port) => ({ address: `http://127.0.0.1:${port}/`, ended: Promise.resolve() }),
    appFolder: '/app',
    complain: (text) => void complaints.push(text),
    ask: async () => null,
    startWorker: (order) => {
      const worker = workerFor(order, world);
      return { work: async (task) => (await worker)(task), end: async () => undefined };
    },
    cores: 2,
    now: () => new Date(clock.now),
    wait: async (milliseconds) => {
      clock.now += milliseconds;
    },
    unique: () => {
      clock.marks += 1;
      return `mark${clock.marks}`;
    },
    process: { id: 1, host: 'staged', isRunning: (id) => id === 1 },
    bundledCorpus: join(ROOT, 'corpus'),
    userCorpus: '~/.local/share/resdiff',
    environment: {},
    terminalColumns: null,
    complaintColumns: null,
    version: '0.0.0',
    ...changes,
  };
  return {
    world,
    printed: () => printed.join(''),
    complaints: () => complaints.join(''),
    written: () => written,
    files: () => Object.fromEntries(there),
  };
}

/** What `lookAt` calls by a whole path, as it was staged. */
function bare(path: string): string {
  return path.replace(/^\/here\//u, '');
}

/** In small pieces: what reads them must put together what is cut anywhere. */
async function* chunksOf(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bytes = await read();
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

/** A world without files of its own, for what the README shows. */
export function realWorld(): Staged {
  return stagedWorld({});
}

/** A folder is there where it has a file in it, and the one we are in. There are no links. */
function placeIn(files: ReadonlyMap<string, unknown>, path: string): Place {
  const whole = posix.resolve('/here', path);
  const all = [...files.keys()].map((each) => posix.resolve('/here', each));
  const isFolder = (folder: string) => folder === '/here' || all.some((each) => each.startsWith(`${folder}/`));
  const kind = isFolder(whole) ? 'folder' : all.includes(whole) && !path.endsWith('/') ? 'file' : 'nothing';
  if (kind === 'nothing') return { kind, isFolderThere: isFolder(posix.dirname(whole)) };
  return { kind, path: whole, inode: null };
}

function namesIn(files: ReadonlyMap<string, unknown>, folder: string): readonly string[] {
  return [...files.keys()].flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
}
