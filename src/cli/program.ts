import yargs, { type Argv } from 'yargs';
import { EXIT, type ExitCode } from '../host/exit.ts';
import type { World } from '../host/world.ts';
import { type Command, type CommandRow, commandNames, DEFAULT_COMMAND } from './command.ts';
import { COMMANDS } from './commands.ts';
import { withLeadIns, withoutCurlyQuotes } from './names/lead-ins.ts';
import { STANDARD_INPUT, WHEN } from './options.ts';
import { ParserError, refuseEmpty, usageError } from './prompt/usage.ts';
import { type RunSettings, runWorld } from './run-world.ts';

/**
 * Parses and runs a command line. Each command is loaded only when it is called, so nothing it needs is imported here.
 *
 * @throws InputError on an invalid command line
 */
export async function runProgram(args: readonly string[], given: World): Promise<ExitCode> {
  const { world, settings } = runWorld(given);
  if (args[0] === COMPLETIONS) return printCompletions(args.slice(1), world);
  refuseEmpty(args);
  let exit: ExitCode = EXIT.done;
  const finish = (code: ExitCode) => {
    exit = code;
  };
  const loaded = await commandsIn(args, COMMANDS);
  const parser = parserFor({ loaded, world, finish }, settings);
  const named = (await withLeadIns(world, withoutCurlyQuotes(withoutDoubleDash(args)))).map((arg) =>
    arg === '-' ? STANDARD_INPUT : arg,
  );
  try {
    await parser.parseAsync(named, {}, (error: unknown, _options: unknown, output: string) => {
      if (error === undefined || error === null) world.print(output === '' ? '' : `${output}\n`);
    });
  } catch (error) {
    throw error instanceof ParserError ? await usageError(error, args, { rows: COMMANDS, commandCalled }) : error;
  } finally {
    world.run?.reading.clear();
  }
  return exit;
}

/** The command of that name, otherwise the comparison, which needs no name. */
async function commandCalled(name: string): Promise<Command> {
  const found =
    COMMANDS.find((row) => commandNames(row).includes(name)) ??
    COMMANDS.find((row) => commandNames(row).includes(DEFAULT_COMMAND));
  if (found === undefined || !('load' in found)) throw new ParserError(`no command ${name}`);
  return found.load();
}

/** The output of a command line, as text. */
async function helpText(args: readonly string[], world: World): Promise<string> {
  const printed: string[] = [];
  await runProgram(args, { ...world, terminalColumns: null, print: (text) => void printed.push(text) });
  return printed.join('');
}

/** Used by the scripts of `resdiff completion`: `resdiff --get-completions corpus li`. */
const COMPLETIONS = '--get-completions';

async function printCompletions(words: readonly string[], world: World): Promise<ExitCode> {
  const { completionsOf } = await import('./completion.ts');
  const helpOf = (command: readonly string[]) => helpText([...command, '--help'], world);
  world.print((await completionsOf(words, { rows: COMMANDS, helpOf }, world)).join('\n'));
  return EXIT.done;
}

function parserFor(calling: Calling, settings: RunSettings) {
  const { world } = calling;
  const parser = yargs()
    .scriptName('resdiff')
    .locale('en')
    .usage('resdiff OLD NEW\n\nShows what changed between two versions of a resolution.')
    .usage(
      'OLD and NEW are symbols in the corpus (78/32, A/RES/78/32), files (.xml .docx .odt .pdf .html .md .txt), words from a title ("cluster munitions") or - for standard input.',
    );
  withCommands(parser, COMMANDS, calling);
  return withCommonOptions(withExamples(parser))
    .parserConfiguration({ 'parse-positional-numbers': false })
    .middleware(keepLastOfEach, true)
    .middleware(async ({ limit, quiet, ocr, withOffice }) => {
      settings.isQuiet = quiet === true;
      settings.isRecognizing = ocr === true;
      settings.isWithOffice = typeof withOffice === 'boolean' ? withOffice : undefined;
      if (Array.isArray(limit)) settings.limits = (await import('../host/limits.ts')).limitsFrom(limit.map(String));
    })
    .version(world.version)
    .alias({ help: 'h', version: 'V' })
    .wrap(world.terminalColumns === null ? 100 : Math.min(100, world.terminalColumns))
    .strict()
    .exitProcess(false)
    .fail((message, error) => {
      throw error === undefined || error === null || error.name === 'YError' ? new ParserError(message) : error;
    });
}

/** Adds the rows of a table of commands to a parser. Only loaded commands can be called. */
function withCommands(parser: Argv<object>, rows: readonly CommandRow[], { loaded, world, finish }: Calling): void {
  for (const row of rows) {
    if ('commands' in row) {
      parser.command(row.usage, row.does, (inner) => {
        withCommands(inner, row.commands, { loaded, world, finish });
        return inner.demandCommand(1, row.demand);
      });
      continue;
    }
    parser.command(
      row.usage,
      row.does,
      (inner) => loadedOf(row, loaded).options(inner),
      async (options) => {
        const ended = await loadedOf(row, loaded).run(options, world, {
          rows: COMMANDS,
          helpOf: (words) => helpText([...words, '--help'], world),
        });
        if (ended !== undefined) finish(ended);
      },
    );
  }
}

interface Calling {
  readonly loaded: ReadonlyMap<CommandRow, Command>;
  readonly world: World;
  readonly finish: (code: ExitCode) => void;
}

function loadedOf(row: CommandRow, loaded: Calling['loaded']): Command {
  const found = loaded.get(row);
  if (found === undefined) throw new Error(`unreachable: a command was called that no word names: ${row.does}`);
  return found;
}

/**
 * Loads every command that any word of the command line names, and the comparison. They are loaded before parsing,
 * because the help of yargs does not wait for options that load late.
 */
async function commandsIn(args: readonly string[], rows: readonly CommandRow[]): Promise<Map<CommandRow, Command>> {
  const loaded = new Map<CommandRow, Command>();
  for (const row of rows) {
    if (!commandNames(row).some((name) => name === DEFAULT_COMMAND || args.includes(name))) continue;
    if ('load' in row) loaded.set(row, await row.load());
    else for (const [inner, command] of await commandsIn(args, row.commands)) loaded.set(inner, command);
  }
  return loaded;
}

function withExamples(parser: Argv<object>): Argv<object> {
  return parser
    .example('$0 77/79 78/32', 'compare two resolutions in the corpus')
    .example('$0 last-year.xml draft.md -o changes.html', 'write a page to send to the capital')
    .example('$0 77/79 draft.docx -o changes.docx', 'a Word file with every change tracked')
    .example('$0 convert 78/32 -o draft.docx', 'last year’s text, ready to edit')
    .example('$0 77/79 78/32 --only added,removed', 'only what was added or removed')
    .epilogue(
      'Exits 0 when done, 1 with --exit-code if the texts differ, 2 if an input or option is wrong, 70 if resdiff itself is at fault.',
    );
}

/** Options of every command. */
function withCommonOptions(parser: Argv<object>) {
  return parser
    .option('corpus', { type: 'string', requiresArg: true, describe: 'Folder with texts of your own' })
    .option('color', { choices: WHEN, requiresArg: true, describe: 'Use colour', default: 'auto' })
    .option('limit', {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'Change a safety limit on reading: --limit=NAME=N (see docs/limits.md)',
    })
    .option('ocr', {
      type: 'boolean',
      default: false,
      describe: 'Read PDF pages that are pictures with tesseract (see docs/formats.md)',
    })
    .option('with-office', {
      type: 'boolean',
      describe: 'Have LibreOffice convert .doc, .rtf and .wpd files (see docs/formats.md)',
    })
    .option('width', { type: 'number', requiresArg: true, describe: 'Width of the output, in columns' })
    .option('pager', {
      type: 'boolean',
      default: true,
      describe: 'Use a pager on a terminal (RESDIFF_PAGER, PAGER or less)',
    })
    .option('quiet', {
      alias: 'q',
      type: 'boolean',
      default: false,
      describe: 'Do not report progress or files written',
    })
    .option('verbose', {
      type: 'boolean',
      default: false,
      describe: 'If resdiff is at fault, show where in its source',
    });
}

/**
 * After `--` nothing is an option. yargs does not fill the names of a command from there, so the words are written in a way in which
 * they are no options anywhere: `-draft.md` as `./-draft.md`, and what is searched for with a blank before it.
 */
function withoutDoubleDash(args: readonly string[]): readonly string[] {
  const at = args.indexOf('--');
  if (at === -1) return args;
  const before = args.slice(0, at);
  const mark = before.includes('search') ? ' ' : './';
  return [...before, ...args.slice(at + 1).map((arg) => (arg.startsWith('-') && arg !== '-' ? `${mark}${arg}` : arg))];
}

/** If an option is given twice, the last value counts; lists of documents remain lists. */
function keepLastOfEach(argv: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(argv)) {
    if (Array.isArray(value) && !LISTS.has(name)) argv[name] = value.at(-1);
  }
}

const LISTS: ReadonlySet<string> = new Set([
  '_',
  'command',
  'as',
  'by',
  'words',
  'documents',
  'files',
  'symbols',
  'names',
  'paths',
  'versions',
  'more',
  'proposals',
  'limit',
  'mine',
]);
