import { InputError } from '../model/problem.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { runProgram } from './program.ts';
import type { World } from './world.ts';

/** Runs one command line in a world; the only place that catches, and only what the user can mend. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await runProgram(args, world);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    world.complain(`resdiff: ${oneLine(error.message)}\n`);
    return EXIT.trouble;
  }
}

/** Names of files and words of documents go into messages: no control character of theirs reaches the terminal. */
function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\p{Cs}]+/gu, ' ').trim();
}
