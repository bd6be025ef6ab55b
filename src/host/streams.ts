import { fstatSync, writeSync } from 'node:fs';
import { EXIT } from './exit.ts';
import { codeOf, whyUnwritten } from './reasons.ts';

/**
 * Prints all of the text. Pipes and files are written without Node streams, which take as long to load as comparing two
 * resolutions, and which ignore partial writes to a file (`> report.txt`) on a nearly full disk.
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
    // The reader is slow and the pipe non-blocking: the stream buffers the rest until there is room.
    isThroughStream = true;
    output().write(bytes.subarray(at));
  }
}

/** Resolves when standard output can take more. */
export async function printed(): Promise<void> {
  if (isThroughStream === true && output().writableNeedDrain)
    await new Promise<void>((resolve) => output().once('drain', resolve));
}

let isThroughStream: boolean | null = null;

/** Writes a message beside the result. If standard error is closed (`2>&-`), the work goes on. */
export function complain(text: string): void {
  errors ??= process.stderr.on('error', () => undefined);
  errors.write(text);
}

/** The width of the terminal; null if it is not a terminal. A terminal that does not report its width gives 0. */
export function columnsOf(name: StreamName): number | null {
  return isTerminal(name) ? process[name].columns || USUAL_COLUMNS : null;
}

const USUAL_COLUMNS = 80;

type StreamName = 'stdout' | 'stderr';

const OUTPUT_DESCRIPTOR = 1;
const DESCRIPTORS: Readonly<Record<StreamName, number>> = { stdout: OUTPUT_DESCRIPTOR, stderr: 2 };

/** Checks for a device first, so that Node streams, which know for certain, are seldom loaded. */
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

/** Standard output as a stream. A reader that closes the pipe (`head`, `less`) is not a failure; a full disk is. */
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
