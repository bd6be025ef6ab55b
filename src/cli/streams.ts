import { fstatSync, writeSync } from 'node:fs';
import { EXIT } from './exit.ts';
import { codeOf, whyUnwritten } from './reasons.ts';

/**
 * What standard output and standard error cannot take. A reader that has seen enough (`head`, `less`) closes the pipe: that is
 * no failure. A full disk behind `>` is one. Where nobody can be told (`2>&-`) the work goes on.
 */
export function watchStreams(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', endUnprinted);
}

function endUnprinted(error: unknown): never {
  if (codeOf(error) === 'EPIPE') process.exit();
  process.stderr.write(`resdiff: cannot write to standard output: ${whyUnwritten(codeOf(error))}\n`);
  process.exit(EXIT.trouble);
}

const OUTPUT_DESCRIPTOR = 1;

/** Prints all of it. Node passes over it where a file (`> report.txt`) takes only a part, as on a disk that is nearly full. */
export function print(text: string): void {
  isFile ??= isOutputFile();
  if (!isFile) {
    process.stdout.write(text);
    return;
  }
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(OUTPUT_DESCRIPTOR, bytes, at);
  } catch (error) {
    endUnprinted(error);
  }
}

let isFile: boolean | null = null;

function isOutputFile(): boolean {
  try {
    return fstatSync(OUTPUT_DESCRIPTOR).isFile();
  } catch {
    return false;
  }
}
