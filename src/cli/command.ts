import type { Argv } from 'yargs';
import type { ExitCode } from '../host/exit.ts';
import type { World } from '../host/world.ts';
import type { Format, Formats } from './formats.ts';

/** A command: its arguments and options as the parser takes them, and what it does. */
export interface Command {
  options(parser: Argv<object>): Argv<object>;
  /** The formats of its results, where it writes files. */
  formats?(): Formats<Format>;
  /** How it ends, where that is not simply done. */
  run(options: object, world: World, helpOf: HelpOf): Promise<ExitCode | undefined>;
}

/** What `--help` prints behind these words. */
export type HelpOf = (words: readonly string[]) => Promise<string>;

/** A command whose options are those that its parser gives. */
export function command<Options extends object>(own: {
  readonly options: (parser: Argv<object>) => Argv<Options>;
  readonly run: (options: Options, world: World, helpOf: HelpOf) => Promise<ExitCode | undefined>;
  readonly formats?: () => Formats<Format>;
}): Command;
export function command(own: Command): Command {
  return own;
}

/** A command as the program knows it before it is called: what the help says in one line, and where the rest is. */
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
      /** What is said where none of its commands is named. */
      readonly demand: string;
      readonly commands: readonly CommandRow[];
    };
