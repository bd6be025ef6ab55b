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
  run(options: object, world: World, program: Program): Promise<ExitCode | undefined>;
}

/** The output of `--help` for a command. */
export type HelpOf = (words: readonly string[]) => Promise<string>;

/** What a command can know of the program that runs it. */
export interface Program {
  readonly rows: readonly CommandRow[];
  readonly helpOf: HelpOf;
}

/** Types `run` by the options that the parser gives. */
export function command<Options extends object>(own: {
  readonly options: (parser: Argv<object>) => Argv<Options>;
  readonly run: (options: Options, world: World, program: Program) => Promise<ExitCode | undefined>;
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

/** How the parser calls the command that is meant where none is named. */
export const DEFAULT_COMMAND = '$0';

/** The names of a command: its own, then its aliases. */
export function commandNames({ usage }: CommandRow): readonly string[] {
  return [usage].flat().map((each) => each.split(' ')[0] ?? each);
}

/** The names that may follow some words: all commands after none, those of a group after its name, else none. */
export function namesBelow(rows: readonly CommandRow[], words: readonly string[]): readonly string[] {
  const [word, ...rest] = words;
  if (word === undefined) return rows.flatMap(commandNames).filter((name) => name !== DEFAULT_COMMAND);
  const found = rows.find((row) => commandNames(row).includes(word));
  return found !== undefined && 'commands' in found ? namesBelow(found.commands, rest) : [];
}
