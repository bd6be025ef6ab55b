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
import type { GrowingFile, Place, World } from './world.ts';

/** Who works in a world: one program for somebody who waits, or one of several workers of a batch. */
interface Manner {
  /** How many read at the same time in this process. */
  readonly readers: number;
  /** Whether a pipe into which nobody writes is waited for, as `cat` does. */
  readonly waitsForWriters: boolean;
}

/** The real world. Made when the program starts, so that importing this file touches nothing. */
export function nodeWorld({ readers, waitsForWriters }: Manner = { readers: 1, waitsForWriters: true }): World {
  if (!process.listeners('unhandledRejection').includes(endUnlessLeftByPdf))
    process.on('unhandledRejection', endUnlessLeftByPdf);
  const home = process.env['XDG_DATA_HOME'] || (homeFolder() === '' ? '' : join(homeFolder(), '.local', 'share'));
  return {
    readFile: (path, bytesMax = FILE_BYTES_MAX) => readSettled(path, bytesMax, waitsForWriters),
    readStandardInput: (bytesMax = FILE_BYTES_MAX) => readAll(process.stdin, 'standard input', bytesMax),
    readPdf: pdfReader(readers),
    readChunks: (path) => (path === null ? process.stdin : createReadStream(path)),
    writeFile: writeWhole,
    openFile,
    createFile,
    removeFile: (path) => promises.rm(path, { force: true }),
    listFolder: async (path) => entriesIn(path),
    kindOf: async (path) => kindAt(path),
    lookAt,
    strangeIn: async (path, above) => strangeIn(path, above),
    makeFolder: async (path) => void (await promises.mkdir(path, { recursive: true })),
    print,
    printed,
    page,
    printPdf: async (html) => (await import('./print.ts')).printPdf(html),
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

/** From the global, which loads less than `node:crypto`. */
function chanceLetters(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString('hex');
}

/** A damaged PDF must not end the program: what it lacks is told by its reader. */
function endUnlessLeftByPdf(reason: unknown): void {
  if (!isLeftByPdf(reason)) throw reason;
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

const FILE_BYTES_MAX = DEFAULT_LIMITS['file-bytes'];

/** All that comes, until it is more than is read: what never ends must not fill the memory first. */
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

/** Asked on standard error: standard output may be on its way into a file. */
async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  complain(question);
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

/** A file beside its place: kept it is renamed, and whatever ends the program before that takes it away. */
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
  // Made at once, and only then opened: no signal comes between a name and its file.
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
 * Where a link leads, so that the link stays one and its file is the new one. What is no file (`/dev/full`) is not replaced by one, and
 * what may not be written is not replaced either.
 */
async function placeToWrite(named: string): Promise<string> {
  const path = await promises.realpath(named).catch(() => named);
  const found = await promises.stat(path).catch(() => null);
  if (found === null) return path;
  if (!found.isFile() && !found.isDirectory()) throw Object.assign(new Error(`${path} is no file`), { code: NO_FILE });
  await promises.access(path, constants.W_OK);
  return path;
}

async function made(path: string) {
  writeFileSync(path, '', { flag: 'wx' });
  return promises.open(path, 'r+');
}

/** The number of the process says later whether its writer still lives. */
function besideName(path: string): string {
  return `${path}.${process.pid}-${chanceLetters()}.tmp`;
}

/** Puts the new name on the disk too. Windows opens no folders, and some file systems do not sync them. */
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

/** Linked, not written, so that nobody ever finds it empty; where there are no links it is written as new (`wx`). */
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

/** Who is nobody's user (a container with a number for its user) has no home, and Node says so by failing. */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

const READ_MAX_TIMES = 5;
const READ_AGAIN_AFTER_MILLISECONDS = 200;

/** Reads a file that nobody is writing: one that was another before than after is read again, and given up in the end. */
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
  // A pipe (`<(command)`) has no size, changes by being read, and may keep us waiting: then signals must be heard.
  if (!kind.isFile()) return readAll(createReadStream(path), path, bytesMax);
  // Files are read without a detour: `node:fs/promises` alone takes longer to load than two resolutions to read.
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
    // What may not be looked at is there, and whoever reads it says why not; a title may be no path at all.
    return codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM' ? 'file' : null;
  }
}

/** By the numbers of device and file too: two names of one file (hard links) have no path in common. */
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

/** What lies in a file, a little more than it is said to hold, where it grows; the files of the system say that they hold nothing. */
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
 * A named pipe without a writer keeps whoever opens it waiting, and a batch that nobody watches must go on. Opened without waiting, it
 * ends at once where nobody writes; where somebody does, it gives what is there or says that there is nothing yet.
 */
async function* writtenPipe(path: string): AsyncGenerator<Uint8Array> {
  const pipe = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const first = firstOf(pipe);
    if (first?.length === 0) throw Object.assign(new Error(`nobody writes into ${path}`), { code: SILENT });
    if (first !== null) yield first;
    // The first end is open until now: whoever writes must not find that nobody reads.
    yield* createReadStream(path);
  } finally {
    closeSync(pipe);
  }
}

/** The first byte of a pipe, none where nobody writes into it; null where it is still to come. */
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

/** A link that leads nowhere does not lead out: who follows it is told that nothing is there. */
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

/** One thread for all the PDFs of a run, started when the first comes. */
function pdfReader(readers: number): World['readPdf'] {
  let thread: Promise<PdfThread> | null = null;
  return async (bytes, name, limits) => {
    thread ??= import('./pdf/thread.ts').then((module) => new module.PdfThread(readers));
    return (await thread).read(bytes, name, limits);
  };
}

/** Loaded when the first is started: most runs need none, and the module takes its time. */
function startWorker(order: BatchOrder, count: number): BatchWorker {
  const thread = import('./batch/threads.ts').then(({ startThread }) => startThread(order, count));
  return { work: async (task) => (await thread).work(task), end: async () => (await thread).end() };
}
