import { EXIT, type ExitCode } from '../host/exit.ts';
import { faultWords, isOfSystem, isVerbose, oneLine } from '../host/fault.ts';
import type { World } from '../host/world.ts';
import { InputError } from '../model/problem.ts';
import { COMMANDS } from './commands.ts';
import { runProgram } from './program.ts';

/**
 * Runs one command line in a world; the only place that catches errors. Errors are reported in one line, without a
 * stack trace.
 */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await runProgram(args, world);
  } catch (error) {
    if (error instanceof InputError) {
      world.complain(`resdiff: ${oneLine((await commandMeant(args, world)) ?? error.message).trim()}\n`);
      return EXIT.trouble;
    }
    if (isOfSystem(error)) {
      world.complain(`resdiff: the system reported an error: ${oneLine(error.message)}\n`);
      return EXIT.trouble;
    }
    world.complain(`resdiff: ${faultWords(error, isVerbose(args))}`);
    return EXIT.fault;
  }
}

/**
 * If the first word is not a file but is close to a command name, that is reported as the mistake, whatever else
 * failed.
 */
async function commandMeant(args: readonly string[], world: World): Promise<string | null> {
  return (await import('./prompt/mistyped.ts')).commandMeant(args, COMMANDS, world);
}
