import type { Argv } from 'yargs';
import type { ExitCode } from '../host/exit.ts';
import type { World } from '../host/world.ts';
import type { Format, Formats } from './formats.ts';

/** A command: its arguments and options as the parser takes them, and its action. */
export interface Command {
  options(parser: Argv<object>): Argv<object>;
  /** The formats of its results, if it writes files. */
  formats?(): Formats<Format>;
  /** Resolves to the exit code; undefined means done. */
  run(options: object, world: World, helpOf: HelpOf): Promise<ExitCode | undefined>;
}

/** The output of `--help` for a command. */
export type HelpOf = (words: readonly string[]) => Promise<string>;

/** Types `run` by the options that the parser gives. */
export function command<Options extends object>(own: {
  readonly options: (parser: Argv<object>) => Argv<Options>;
  readonly run: (options: Options, world: World, helpOf: HelpOf) => Promise<ExitCode | undefined>;
  readonly formats?: () => Formats<Format>;
}): Command;
export function command(own: Command): Command {
  return own;
}

/** A command before it is loaded: what the help says in one line, and how to load the rest. */
export type CommandRow =
  | {
      /** Its name and arguments, then its other names. */
      readonly usage: string | readonly string[];
      readonly does: string;
      readonly load: () => Promise<Command>;
    }
  | {
      readonly usage: string;
      readonly does: string;
      /** The message if none of its commands is named. */
      readonly demand: string;
      readonly commands: readonly CommandRow[];
    };
