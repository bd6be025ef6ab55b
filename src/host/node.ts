import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  promises,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, homedir, hostname } from 'node:os';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { counted, DEFAULT_LIMITS, raising } from '../formats/limits.ts';
import { isLeftByPdf } from '../formats/pdf/losses.ts';
import { InputError } from '../model/problem.ts';
import type { BatchOrder, BatchWorker } from './batch/task.ts';
import { removedAtEnd } from './leftovers.ts';
import type { PdfThread } from './pdf/thread.ts';
import { CHANGING, codeOf, NO_FILE, SILENT } from './reasons.ts';
import { columnsOf, complain, print, printed } from './streams.ts';
import { packageVersion } from './version.ts';
import type { FileSize, GrowingFile, Place, World } from './world.ts';

/** How a world is used: by one program that somebody waits for, or by one of several workers of a batch. */
interface Manner {
  /** How many readers run at the same time in this process. */
  readonly readers: number;
  /** Whether to wait for a pipe that nothing writes to, as `cat` does. */
  readonly waitsForWriters: boolean;
}

const APP_FOLDER = join(import.meta.dirname, '..', '..', 'dist', 'app');
const SITE_FILES = ['index.html', 'icon.svg', 'manifest.webmanifest', 'sw.js'];

/** The real world, created when the program starts, so that importing this file has no effects. */
export function nodeWorld({ readers, waitsForWriters }: Manner = { readers: 1, waitsForWriters: true }): World {
  if (!process.listeners('unhandledRejection').includes(endUnlessLeftByPdf))
    process.on('unhandledRejection', endUnlessLeftByPdf);
  const readPdf = pdfReader(readers);
  const home = process.env['XDG_DATA_HOME'] || (homeFolder() === '' ? '' : join(homeFolder(), '.local', 'share'));
  return {
    readFile: (path, bytesMax = FILE_BYTES_MAX) => readSettled(path, bytesMax, waitsForWriters),
    readStandardInput: (bytesMax = FILE_BYTES_MAX) => readAll(process.stdin, 'standard input', bytesMax),
    readPdf,
    readScannedPdf: async (bytes, name, limits) =>
      (await import('./pdf/ocr.ts')).readRecognized(bytes, name, limits, readPdf),
    askOffice: async (file, limits) => (await import('./office.ts')).officeToDocx(file, limits),
    readChunks: (path) => (path === null ? process.stdin : createReadStream(path)),
    writeFile: writeWhole,
    openFile,
    createFile,
    removeFile: (path) => promises.rm(path, { force: true }),
    listFolder: async (path) => entriesIn(path),
    kindOf: async (path) => kindAt(path),
    lookAt,
    sizeOf: async (path) => sizeAt(path),
    openStore: async (path) => (await import('./record/store-file.ts')).openStoreFile(path),
    strangeIn: async (path, above) => strangeIn(path, above),
    makeFolder,
    print,
    printed,
    page: async (command, text, stops) => (await import('./pager.ts')).page(command, text, stops),
    printPdf: async (html) => (await import('./print.ts')).printPdf(html),
    openInBrowser: async (address) => (await import('./browse.ts')).openInBrowser(address),
    serveApp: async (port) => (await import('./serve.ts')).serveFolder(join(APP_FOLDER, 'site'), SITE_FILES, port),
    appFolder: APP_FOLDER,
    complain,
    ask,
    startWorker,
    cores: availableParallelism(),
    now: () => new Date(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    unique: () => chanceLetters(),
    process: { id: process.pid, host: hostname(), isRunning },
    bundledCorpus: join(import.meta.dirname, '..', '..', 'corpus'),
    userCorpus: home === '' ? null : join(home, 'resdiff'),
    environment: process.env,
    get terminalColumns() {
      return columnsOf('stdout');
    },
    get complaintColumns() {
      return columnsOf('stderr');
    },
    version: packageVersion(),
  };
}

/** Uses the global `crypto`, which loads less than `node:crypto`. */
function chanceLetters(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString('hex');
}

/** Ignores rejections left by a damaged PDF: its reader reports what is missing. */
function endUnlessLeftByPdf(reason: unknown): void {
  if (!isLeftByPdf(reason)) throw reason;
}

const FILE_BYTES_MAX = DEFAULT_LIMITS['file-bytes'];

/** Reads everything, up to the limit: an endless source must not fill the memory first. */
async function readAll(
  source: AsyncIterable<Uint8Array | string>,
  name: string,
  bytesMax: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    length += chunk.length;
    if (length > bytesMax) throw tooLong(name, `more than ${counted(bytesMax)} bytes`, bytesMax);
  }
  return Buffer.concat(chunks);
}

function tooLong(name: string, found: string, bytesMax: number): InputError {
  return new InputError(
    'too-large',
    `${name}: ${found}; ${counted(bytesMax)} are read at most (${raising('file-bytes')})`,
  );
}

/** Asks on standard error: standard output may be redirected to a file. */
async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  complain(question);
  return new Promise((resolve) => {
    process.stdin.once('data', (line) => {
      // An open stream would keep the program from ending.
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
    // The process exists but belongs to another user.
    return codeOf(error) === 'EPERM';
  }
}

/** Writes beside the target and renames, so that nobody ever sees half a report. */
async function writeWhole(path: string, content: string | Uint8Array, mayWait?: 'may wait'): Promise<void> {
  const file = await openAside(path);
  try {
    await file.handle.writeFile(content, 'utf8');
    await (mayWait === undefined ? file.keep() : file.place());
  } finally {
    await file.drop();
  }
}

async function openFile(path: string): Promise<GrowingFile> {
  const { handle, keep, drop } = await openAside(path);
  return { append: async (text) => void (await handle.appendFile(text, 'utf8')), keep, drop };
}

/**
 * Opens a temporary file beside its target: keeping it renames it, and anything that ends the program first removes it.
 */
async function openAside(named: string) {
  const path = await placeToWrite(named);
  const aside = besideName(path);
  const settled = removedAtEnd(aside);
  let isDone = false;
  const drop = async () => {
    if (isDone) return;
    isDone = true;
    await handle?.close().catch(() => undefined);
    await promises.rm(aside, { force: true });
    settled();
  };
  // Created synchronously, then opened: no signal can come between a name and its file.
  const handle = await made(aside).catch(async (error: unknown) => {
    settled();
    throw error;
  });
  const place = async () => {
    await handle.close();
    await promises.rename(aside, path);
    isDone = true;
    settled();
  };
  const keep = async () => {
    await handle.sync();
    await place();
    await syncFolder(dirname(path));
  };
  return { handle, place, keep, drop };
}

/**
 * The target of a link, so that the link remains and its target is replaced. Devices (`/dev/full`) and files without
 * write permission are not replaced.
 */
async function placeToWrite(named: string): Promise<string> {
  const path = await promises.realpath(named).catch(() => named);
  const found = await promises.stat(path).catch(() => null);
  if (found === null) return path;
  if (!found.isFile() && !found.isDirectory())
    throw Object.assign(new Error(`${path} is not a file`), { code: NO_FILE });
  await promises.access(path, constants.W_OK);
  return path;
}

async function made(path: string) {
  writeFileSync(path, '', { flag: 'wx' });
  return promises.open(path, 'r+');
}

/** The process ID shows later whether its writer is still alive. */
function besideName(path: string): string {
  return `${path}.${process.pid}-${chanceLetters()}.tmp`;
}

/** Syncs the new name to disk. Windows cannot open folders, and some file systems do not sync them. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await promises.open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    return;
  }
}

/**
 * Creates the file by linking, so that nobody ever finds it empty; where links are not supported, it is created with
 * `wx`.
 */
async function createFile(path: string, content: string): Promise<boolean> {
  const aside = besideName(path);
  const settled = removedAtEnd(aside);
  try {
    writeFileSync(aside, content, { flag: 'wx' });
    await promises.link(aside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(codeOf(error))) throw error;
    return await createPlainly(path, content);
  } finally {
    await promises.rm(aside, { force: true });
    settled();
  }
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

async function createPlainly(path: string, content: string): Promise<boolean> {
  try {
    await promises.writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Step by step: `recursive` of Node 20 never ends where a file system says ENOENT for a folder that is there (`/proc/x`). */
async function makeFolder(path: string): Promise<void> {
  try {
    await promises.mkdir(path);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) === 'EEXIST' && kindAt(path) === 'folder') return;
    if (codeOf(error) !== 'ENOENT' || above === path || kindAt(above) !== null) throw error;
    await makeFolder(above);
    await makeFolder(path);
  }
}

/** A user ID without an account (common in containers) has no home; homedir() throws. */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

const READ_MAX_TIMES = 5;
const READ_AGAIN_AFTER_MILLISECONDS = 200;

/** Re-reads a file that changed during the read, up to five times. */
async function readSettled(path: string, bytesMax: number, waitsForWriters: boolean): Promise<Uint8Array> {
  for (let times = 1; ; times += 1) {
    const bytes = await readOnce(path, bytesMax, waitsForWriters);
    if (bytes !== null) return bytes;
    if (times === READ_MAX_TIMES)
      throw Object.assign(new Error(`${path} changes while it is read`), { code: CHANGING });
    await new Promise((resolve) => setTimeout(resolve, READ_AGAIN_AFTER_MILLISECONDS));
  }
}

async function readOnce(path: string, bytesMax: number, waitsForWriters: boolean): Promise<Uint8Array | null> {
  const kind = statSync(path);
  if (kind.isFIFO() && !waitsForWriters) return readAll(writtenPipe(path), path, bytesMax);
  // A pipe (`<(command)`) has no size, changes when read, and may keep us waiting, during which signals must be
  // handled.
  if (!kind.isFile()) return readAll(createReadStream(path), path, bytesMax);
  // Uses sync calls: loading `node:fs/promises` alone takes longer than reading two resolutions.
  const file = openSync(path, 'r');
  try {
    const before = fstatSync(file);
    if (before.size > bytesMax) throw tooLong(path, `${before.size} bytes`, bytesMax);
    const bytes = bytesIn(file, before.size, bytesMax);
    if (bytes.length > bytesMax) throw tooLong(path, `more than ${counted(bytesMax)} bytes`, bytesMax);
    const after = fstatSync(file);
    const isSettled = bytes.length === after.size && before.size === after.size && before.mtimeMs === after.mtimeMs;
    return isSettled || after.size === 0 ? bytes : null;
  } finally {
    closeSync(file);
  }
}

function kindAt(path: string): 'file' | 'folder' | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return null;
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    // Without permission the path exists, and reading it reports why not; a title may be no valid path at all.
    return codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM' ? 'file' : null;
  }
}

function sizeAt(path: string): FileSize | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true ? { bytes: found.size, modified: found.mtimeMs } : null;
  } catch {
    return null;
  }
}

/** Includes device and inode: two hard links to one file have no path in common. */
async function lookAt(path: string): Promise<Place> {
  try {
    const found = await promises.stat(path, { bigint: true });
    const beside = found.isDirectory() ? 'folder' : 'other';
    return {
      kind: found.isFile() ? 'file' : beside,
      path: await promises.realpath(path),
      inode: found.ino === 0n ? null : `${found.dev}:${found.ino}`,
    };
  } catch {
    const isFolderThere = await promises.stat(dirname(path)).then(
      (folder) => folder.isDirectory(),
      () => false,
    );
    return { kind: 'nothing', isFolderThere };
  }
}

/** Reads a file, and a little beyond its stated size in case it grows; system files (`/proc`) state a size of 0. */
function bytesIn(file: number, size: number, bytesMax: number): Uint8Array {
  let bytes = Buffer.allocUnsafeSlow(size === 0 ? UNKNOWN_SIZE_BYTES : size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    length += read;
    if (read === 0 || length > bytesMax) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length);
  }
}

const UNKNOWN_SIZE_BYTES = 65_536;

/**
 * Opening a named pipe without a writer blocks, and an unattended batch must go on. Opened without blocking, it ends at
 * once if nothing writes to it; otherwise it returns data or reports that there is none yet.
 */
async function* writtenPipe(path: string): AsyncGenerator<Uint8Array> {
  const pipe = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const first = firstOf(pipe);
    if (first?.length === 0) throw Object.assign(new Error(`nothing writes to ${path}`), { code: SILENT });
    if (first !== null) yield first;
    // The first descriptor stays open until now, so that the writer never finds the pipe without a reader.
    yield* createReadStream(path);
  } finally {
    closeSync(pipe);
  }
}

/** The first byte of a pipe; empty if nothing writes to it; null if it is still to come. */
function firstOf(pipe: number): Uint8Array | null {
  const byte = Buffer.alloc(1);
  try {
    return byte.subarray(0, readSync(pipe, byte, 0, 1, null));
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return null;
    throw error;
  }
}

function entriesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function strangeIn(folder: string, above: string): readonly string[] {
  try {
    const root = realpathSync(above);
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (entry.isSymbolicLink() ? leadsOut(join(folder, entry.name), root) : isStrange(entry)))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

/** A dangling link does not lead outside: following it reports that nothing is there. */
function leadsOut(path: string, root: string): boolean {
  try {
    const real = realpathSync(path);
    const way = relative(root, real);
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) || isStrange(statSync(real));
  } catch (error) {
    return codeOf(error) !== 'ENOENT';
  }
}

function isStrange(entry: { isFile(): boolean; isDirectory(): boolean }): boolean {
  return !entry.isFile() && !entry.isDirectory();
}

/** One thread for all PDFs of a run, started with the first. */
function pdfReader(readers: number): NonNullable<World['readPdf']> {
  let thread: Promise<PdfThread> | null = null;
  return async (bytes, name, limits) => {
    thread ??= import('./pdf/thread.ts').then((module) => new module.PdfThread(readers));
    return (await thread).read(bytes, name, limits);
  };
}

/** Loaded with the first worker: most runs need none, and the module is slow to load. */
function startWorker(order: BatchOrder, count: number): BatchWorker {
  const thread = import('./batch/threads.ts').then(({ startThread }) => startThread(order, count));
  return { work: async (task) => (await thread).work(task), end: async () => (await thread).end() };
}
