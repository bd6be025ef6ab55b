import { fstatSync, writeSync } from 'node:fs';
import { EXIT } from './exit.ts';
import { codeOf, whyUnwritten } from './reasons.ts';

/**
 * Prints all of it. What goes into a pipe or a file is written without Node's streams: they take as long to load as two resolutions to
 * compare, and they pass over it where a file (`> report.txt`) takes only a part, as on a disk that is nearly full.
 */
export function print(text: string): void {
  isThroughStream ??= process.platform === 'win32' || isTerminal('stdout');
  if (isThroughStream) {
    output().write(text);
    return;
  }
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(OUTPUT_DESCRIPTOR, bytes, at);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') endUnprinted(error);
    // The reader is slow, and whoever made the pipe wants nobody to wait: the stream keeps what follows until there is room.
    isThroughStream = true;
    output().write(bytes.subarray(at));
  }
}

/** Resolves when standard output takes more. */
export async function printed(): Promise<void> {
  if (isThroughStream === true && output().writableNeedDrain)
    await new Promise<void>((resolve) => output().once('drain', resolve));
}

let isThroughStream: boolean | null = null;

/** Says something beside the result. Where nobody can be told (`2>&-`) the work goes on. */
export function complain(text: string): void {
  errors ??= process.stderr.on('error', () => undefined);
  errors.write(text);
}

/** Columns of the terminal; null where it is none. One that does not tell its width says nought. */
export function columnsOf(name: StreamName): number | null {
  return isTerminal(name) ? process[name].columns || USUAL_COLUMNS : null;
}

const USUAL_COLUMNS = 80;

type StreamName = 'stdout' | 'stderr';

const OUTPUT_DESCRIPTOR = 1;
const DESCRIPTORS: Readonly<Record<StreamName, number>> = { stdout: OUTPUT_DESCRIPTOR, stderr: 2 };

/** What is no device at all is no terminal, and Node's streams, which know for sure, need not be loaded. */
function isTerminal(name: StreamName): boolean {
  return mayBeTerminal(DESCRIPTORS[name]) && process[name].isTTY;
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    return process.platform === 'win32' || fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/**
 * Standard output as a stream. A reader that has seen enough (`head`, `less`) closes the pipe: that is no failure. A full disk
 * behind `>` is one.
 */
function output(): NodeJS.WriteStream {
  stream ??= process.stdout.on('error', endUnprinted);
  return stream;
}

let stream: NodeJS.WriteStream | null = null;
let errors: NodeJS.WriteStream | null = null;

function endUnprinted(error: unknown): never {
  if (codeOf(error) === 'EPIPE') process.exit();
  complain(`resdiff: cannot write to standard output: ${whyUnwritten(codeOf(error))}\n`);
  process.exit(EXIT.trouble);
}
