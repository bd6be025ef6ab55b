import yargs, { type Argv } from 'yargs';
import { BATCH_FORMATS, FIELDS } from '../host/batch/task.ts';
import { EXIT, type ExitCode } from '../host/exit.ts';
import type { World } from '../host/world.ts';
import { TWO_COLUMNS_MIN } from '../report/layout/columns.ts';
import type { CompareOptions } from './compare-options.ts';
import { withLeadIns, withoutCurlyQuotes } from './names/lead-ins.ts';
import {
  BLAME_FORMATS,
  CHECK_FORMATS,
  DOCUMENT_FORMATS,
  DRAFT_FORMATS,
  DRAFT_LEVELS,
  FORMATS,
  HISTORY_FORMATS,
  LIST_FORMATS,
  ONLY_NAMES,
  SHELLS,
  STANDARD_INPUT,
  WHEN,
} from './options.ts';
import type { CommonOptions } from './output.ts';
import { refuseEmpty, usageError } from './prompt/usage.ts';
import { runWorld } from './run-world.ts';

/**
 * Reads a command line with all its commands and options, and runs it. Every command is loaded when it is called: nothing
 * of what it needs is imported here.
 *
 * @throws InputError on a command line that says nothing
 */
export async function runProgram(
  args: readonly string[],
  given: World,
  compare: typeof compareLoaded = compareLoaded,
): Promise<ExitCode> {
  const { world, settings } = runWorld(given);
  if (args[0] === COMPLETIONS) {
    const helpOf = (words: readonly string[]) => helpText([...words, '--help'], world);
    world.print((await (await import('./commands/all.ts')).completionsOf(args.slice(1), helpOf, world)).join('\n'));
    return EXIT.done;
  }
  refuseEmpty(args);
  let exit: ExitCode = EXIT.done;
  const finish = (code: ExitCode) => {
    exit = code;
  };
  const parser = yargs()
    .scriptName('resdiff')
    .locale('en')
    .usage('resdiff OLD NEW\n\nSays what changed between two versions of a resolution.')
    .usage(
      'OLD and NEW are symbols of the corpus (78/32, A/RES/78/32), files (.xml .docx .pdf .html .md .txt), words of a title ("cluster munitions") or - for standard input.',
    )
    .command(
      ['$0 <old> [new] [more..]', 'compare', 'diff'],
      'What changed between two versions',
      comparing,
      async (options) => {
        finish(await compare(options, world));
      },
    )
    .command('help [command..]', 'What a command does, and its options', ofHelp, async ({ command }) => {
      world.print(await helpOf(command, world));
    })
    .command('outline <document>', 'What was read in one document', outlining, async (options) => {
      await (await import('./commands/all.ts')).outlineCommand(options, world);
    })
    .command('convert <documents..>', 'Write documents in another form', converting, async (options) => {
      finish(await (await import('./commands/all.ts')).convertCommand(options, world));
    })
    .command(
      'pairs <old> <new>',
      'Which paragraph was paired with which, and by what rule',
      pairing,
      async (options) => {
        await (await import('./commands/all.ts')).pairsCommand(options, world);
      },
    )
    .command('corpus', 'The texts that symbols stand for', (corpus) => keeping(corpus, world, finish))
    .command('history <documents..>', 'Every clause through the years', tracing, async (options) => {
      finish(await (await import('./commands/all.ts')).historyCommand(options, world));
    })
    .command('blame <documents..>', 'Since when each phrase has been said', blaming, async (options) => {
      finish(await (await import('./commands/all.ts')).blameCommand(options, world));
    })
    .command('draft <documents..>', 'Next year’s text, with the reason of every step', drafting, async (options) => {
      await (await import('./commands/all.ts')).draftCommand(options, world);
    })
    .command('amend <old> <new>', 'What to amend in one text to get another, as a list', amending, async (options) => {
      await (await import('./commands/all.ts')).amendCommand(options, world);
    })
    .command(
      'apply <list> <to> [document]',
      'Apply a list of amendments: apply LIST TO DOC',
      applying,
      async (options) => {
        finish(await (await import('./commands/all.ts')).applyCommand(options, world));
      },
    )
    .command(
      'check <documents..>',
      'What is odd in a text, by the conventions of resolutions',
      checking,
      async (options) => {
        finish(await (await import('./commands/all.ts')).checkCommand(options, world));
      },
    )
    .command('batch <list>', 'Many pairs at once: a list, a folder, or - for JSON lines', batching, async (options) => {
      finish(await (await import('./commands/all.ts')).batchCommand(options, world));
    })
    .command('git-diff <path> [versions..]', 'For git: see docs/git.md', gitting, async (options) => {
      await (await import('./commands/all.ts')).gitDiffCommand(options, world);
    })
    .command('verbs', 'The scale of opening words, to read or to change', {}, async () =>
      (await import('./commands/all.ts')).verbsCommand(world),
    )
    .command('completion [shell]', 'Completion for bash, zsh or fish', ofShell, async (options) => {
      world.print((await import('./commands/all.ts')).completionScript(options.shell));
    })
    .example('$0 77/79 78/32', 'compare two resolutions of the corpus')
    .example('$0 last-year.xml draft.md -o changes.html', 'write a page to mail to the capital')
    .example('$0 77/79 draft.docx -o changes.docx', 'a Word file with every change tracked')
    .example('$0 convert 78/32 -o draft.docx', 'last year’s text, ready to be changed')
    .example('$0 77/79 78/32 --only added,removed', 'only what came and what went')
    .epilogue(
      'Exits 0 when done, 1 with --exit-code when something differs, 2 when something is wrong, 70 when resdiff is at fault.',
    )
    .parserConfiguration({ 'parse-positional-numbers': false })
    .middleware(lastOfEach, true)
    .middleware(async ({ limit, quiet }) => {
      settings.isQuiet = quiet === true;
      if (Array.isArray(limit)) settings.limits = (await import('../host/limits.ts')).limitsFrom(limit.map(String));
    })
    .option('corpus', { type: 'string', requiresArg: true, describe: 'Folder with texts of your own' })
    .option('color', { choices: WHEN, requiresArg: true, describe: 'Colour', default: 'auto' })
    .option('limit', {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'Read more of a file than is safe with strangers’: --limit=NAME=N (see docs/limits.md)',
    })
    .option('width', { type: 'number', requiresArg: true, describe: 'Columns to fill' })
    .option('pager', { type: 'boolean', default: true, describe: 'Page on a terminal (RESDIFF_PAGER, PAGER, less)' })
    .option('quiet', {
      alias: 'q',
      type: 'boolean',
      default: false,
      describe: 'Say nothing of what was written and how far it is',
    })
    .option('verbose', {
      type: 'boolean',
      default: false,
      describe: 'Where resdiff is at fault: say where in its source',
    })
    .version(world.version)
    .alias({ help: 'h', version: 'V' })
    .wrap(world.terminalColumns === null ? 100 : Math.min(100, world.terminalColumns))
    .strict()
    .exitProcess(false)
    .fail((message, error) => {
      throw error === undefined || error === null || error.name === 'YError' ? usageError(message, args) : error;
    });
  const named = (await withLeadIns(world, withoutCurlyQuotes(args))).map((arg) => (arg === '-' ? STANDARD_INPUT : arg));
  try {
    await parser.parseAsync(named, {}, (error: unknown, _options: unknown, output: string) => {
      if (error === undefined || error === null) world.print(output === '' ? '' : `${output}\n`);
    });
  } finally {
    world.run?.reading.clear();
  }
  return exit;
}

/** `resdiff help`, `resdiff help history`, `resdiff help corpus fetch` */
async function helpOf(command: readonly string[], world: World): Promise<string> {
  const { requireCommand } = await import('./commands/all.ts');
  await requireCommand(command, (words) => helpText([...words, '--help'], world));
  return helpText([...command, '--help'], world);
}

/** What is printed for a command line, as text. */
export async function helpText(args: readonly string[], world: World): Promise<string> {
  const printed: string[] = [];
  await runProgram(args, { ...world, terminalColumns: null, print: (text) => void printed.push(text) });
  return printed.join('');
}

/** What the scripts of `resdiff completion` ask with: `resdiff --get-completions corpus li`. */
const COMPLETIONS = '--get-completions';

/** What a comparison is done with; a test puts something else here to see what was read. */
async function compareLoaded(options: CompareOptions, world: World): Promise<ExitCode> {
  return (await import('./commands/compare.ts')).compareCommand(options, world);
}

/** Of an option given twice the last counts; lists of documents stay lists. */
function lastOfEach(argv: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(argv)) {
    if (Array.isArray(value) && !LISTS.has(name)) argv[name] = value.at(-1);
  }
}

const LISTS: ReadonlySet<string> = new Set([
  '_',
  'command',
  'words',
  'documents',
  'files',
  'symbols',
  'versions',
  'more',
  'limit',
]);

/** Of every command that writes a file. */
const FORCE = { type: 'boolean', default: false, describe: 'Write over a file even if it was read' } as const;

function sides(parser: Argv<object>) {
  return parser
    .positional('old', { type: 'string', demandOption: true, describe: 'The earlier version' })
    .positional('new', { type: 'string', demandOption: true, describe: 'The later version' });
}

function comparing(parser: Argv<object>): Argv<CompareOptions> {
  return parser
    .positional('old', { type: 'string', demandOption: true, describe: 'The earlier version' })
    .positional('new', { type: 'string', describe: 'The later version' })
    .positional('more', {
      type: 'string',
      array: true,
      default: [],
      describe: 'Further texts: all are then shown as resdiff history does',
    })
    .option('format', { alias: 'f', choices: FORMATS, requiresArg: true, describe: 'Form of the report' })
    .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: 'File or folder to write to' })
    .option('force', FORCE)
    .option('only', { type: 'string', requiresArg: true, describe: `Only these changes: ${ONLY_NAMES.join(', ')}` })
    .option('all', { type: 'boolean', default: false, describe: 'Show unchanged paragraphs too' })
    .option('substance', { type: 'boolean', default: false, describe: 'Leave out what the calendar explains' })
    .option('verbs', {
      type: 'string',
      requiresArg: true,
      describe: 'Your own scale of opening words (see resdiff verbs)',
    })
    .option('revisions', {
      type: 'boolean',
      default: false,
      describe: 'Of one Word file: tracked changes rejected against accepted',
    })
    .option('original', { type: 'boolean', default: false, describe: 'Read Word files with tracked changes rejected' })
    .option('stat', { type: 'boolean', default: false, describe: 'Only counts, by part and kind' })
    .option('explain', { type: 'boolean', default: false, describe: 'Say why paragraphs were paired' })
    .option('side-by-side', {
      alias: 'y',
      type: 'boolean',
      default: false,
      describe: `Old and new words in two columns, where ${TWO_COLUMNS_MIN} columns allow`,
    })
    .option('hyperlink', {
      choices: WHEN,
      requiresArg: true,
      describe: 'Links to the official documents',
      default: WHEN[2],
    })
    .option('author', { type: 'string', requiresArg: true, describe: 'Whose changes they are, in a Word file' })
    .option('date', { type: 'string', requiresArg: true, describe: 'The day of the changes, in a Word file' })
    .option('comments', { type: 'boolean', default: false, describe: 'In a Word file: a comment beside every change' })
    .option('clean', { type: 'boolean', default: false, describe: 'The new text alone (.docx, .md, .xml)' })
    .option('table', { type: 'boolean', default: false, describe: 'A table of the changes (.docx, .xlsx, .csv, .md)' })
    .option('exit-code', { type: 'boolean', default: false, describe: 'Exit 1 when something differs' });
}

function converting(parser: Argv<object>) {
  return someDocuments(parser)
    .option('format', { alias: 'f', choices: DOCUMENT_FORMATS, requiresArg: true, describe: 'Form to write' })
    .option('output', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      describe: 'File to write to; a folder for several',
    })
    .option('force', FORCE)
    .option('original', { type: 'boolean', default: false, describe: 'Read Word files with tracked changes rejected' });
}

/** One document or several, one after another. */
function someDocuments(parser: Argv<object>) {
  return parser.positional('documents', {
    type: 'string',
    array: true,
    demandOption: true,
    describe: 'Symbols, files or -',
  });
}

function drafting(parser: Argv<object>) {
  return ofSeries(parser, DRAFT_FORMATS)
    .option('to', {
      type: 'number',
      requiresArg: true,
      describe: 'The session it is for, if not the next of the series',
    })
    .option('facts', {
      type: 'string',
      requiresArg: true,
      describe: 'File of what is known (-o facts.yaml makes one to fill in)',
    })
    .option('level', {
      choices: DRAFT_LEVELS,
      requiresArg: true,
      default: DRAFT_LEVELS[1],
      describe: 'What is done: the routine, what is likely, or all that may be',
    })
    .option('points', { type: 'boolean', default: false, describe: 'Only what is left open, as a list to tick off' })
    .option('author', { type: 'string', requiresArg: true, describe: 'Whose changes they are, in a Word file' })
    .option('date', { type: 'string', requiresArg: true, describe: 'The day of the changes, in a Word file' });
}

function amending(parser: Argv<object>) {
  return sides(parser)
    .option('format', { alias: 'f', choices: LIST_FORMATS, requiresArg: true, describe: 'Form of the list' })
    .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: 'File or folder to write to' })
    .option('force', FORCE);
}

function applying(parser: Argv<object>) {
  return parser
    .positional('list', { type: 'string', demandOption: true, describe: 'File with the amendments, or -' })
    .positional('to', { type: 'string', demandOption: true, describe: 'The word to; it may be left out' })
    .positional('document', { type: 'string', describe: 'The text to amend: symbol, file or -' })
    .option('format', {
      alias: 'f',
      choices: DOCUMENT_FORMATS,
      requiresArg: true,
      describe: 'Form of the amended text',
    })
    .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: 'File or folder to write to' })
    .option('force', FORCE)
    .option('partial', { type: 'boolean', default: false, describe: 'Apply what fits and list the rest (exit 1)' })
    .option('clean', { type: 'boolean', default: false, describe: 'In a Word file: the amended text alone' })
    .option('comments', { type: 'boolean', default: false, describe: 'In a Word file: a comment beside every change' })
    .option('author', { type: 'string', requiresArg: true, describe: 'Whose changes they are, in a Word file' })
    .option('date', { type: 'string', requiresArg: true, describe: 'The day of the changes, in a Word file' })
    .option('original', { type: 'boolean', default: false, describe: 'Read Word files with tracked changes rejected' });
}

/** The documents of a series, and where the result goes. */
function ofSeries<const Forms extends readonly string[]>(parser: Argv<object>, forms: Forms) {
  return parser
    .positional('documents', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'Symbols, files, folders, or a series',
    })
    .option('format', { alias: 'f', choices: forms, requiresArg: true, describe: 'Form of the result' })
    .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: 'File or folder to write to' })
    .option('force', FORCE);
}

function tracing(parser: Argv<object>) {
  return ofSeries(parser, HISTORY_FORMATS)
    .option('all', { type: 'boolean', default: false, describe: 'Clauses that never changed too' })
    .option('against', { type: 'string', requiresArg: true, describe: 'A draft: what of it is agreed language' });
}

function blaming(parser: Argv<object>) {
  return ofSeries(parser, BLAME_FORMATS).option('of', {
    type: 'string',
    requiresArg: true,
    describe: 'The document to blame, if not the last',
  });
}

function checking(parser: Argv<object>) {
  return someDocuments(parser)
    .option('against', {
      type: 'string',
      requiresArg: true,
      describe: 'The text before, or a series (if not given: those of the corpus)',
    })
    .option('alone', { type: 'boolean', default: false, describe: 'Against no other text' })
    .option('fix', { type: 'boolean', default: false, describe: 'Write the text with what is safe to mend mended' })
    .option('format', { alias: 'f', choices: CHECK_FORMATS, requiresArg: true, describe: 'Form of the findings' })
    .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: 'File or folder to write to' })
    .option('force', FORCE)
    .option('only', { type: 'string', requiresArg: true, describe: 'Only these codes (docs/checks.md has them all)' })
    .option('off', { type: 'string', requiresArg: true, describe: 'Not these codes' })
    .option('config', { type: 'string', requiresArg: true, describe: 'Settings, if not .resdiff.yaml here' })
    .option('explain', { type: 'boolean', default: false, describe: 'Say where each rule comes from' })
    .option('original', { type: 'boolean', default: false, describe: 'Read Word files with tracked changes rejected' });
}

function batching(parser: Argv<object>) {
  return parser
    .positional('list', {
      type: 'string',
      demandOption: true,
      describe: 'File of lines “old TAB new” or “old,new”, a folder with series, or - for lines on standard input',
    })
    .option('format', {
      alias: 'f',
      choices: BATCH_FORMATS,
      requiresArg: true,
      describe: 'Form of the reports; jsonl: a line for each pair',
    })
    .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: 'Folder to write to' })
    .option('force', FORCE)
    .option('jobs', {
      alias: 'j',
      type: 'number',
      requiresArg: true,
      describe: 'Workers (if not given: one for each core)',
    })
    .option('fields', { type: 'string', requiresArg: true, describe: `What a line holds: ${FIELDS.join(', ')}` })
    .option('resume', { type: 'boolean', default: true, describe: 'Keep reports that still stand (--no-resume: none)' })
    .option('only', { type: 'string', requiresArg: true, describe: `Only these changes: ${ONLY_NAMES.join(', ')}` })
    .option('all', { type: 'boolean', default: false, describe: 'Show unchanged paragraphs too' })
    .option('substance', { type: 'boolean', default: false, describe: 'Leave out what the calendar explains' })
    .option('explain', { type: 'boolean', default: false, describe: 'Say why paragraphs were paired' })
    .option('verbs', { type: 'string', requiresArg: true, describe: 'Your own scale of opening words' })
    .option('original', { type: 'boolean', default: false, describe: 'Read Word files with tracked changes rejected' })
    .option('author', { type: 'string', requiresArg: true, describe: 'Whose changes they are, in a Word file' })
    .option('date', { type: 'string', requiresArg: true, describe: 'The day of the changes, in a Word file' })
    .option('comments', { type: 'boolean', default: false, describe: 'In a Word file: a comment beside every change' });
}

function gitting(parser: Argv<object>) {
  return parser
    .positional('path', { type: 'string', demandOption: true, describe: 'The path that changed' })
    .positional('versions', {
      type: 'string',
      array: true,
      default: [],
      describe: 'What git adds: old file, number and mode, new file, number and mode',
    })
    .option('all', { type: 'boolean', default: false, describe: 'Show unchanged paragraphs too' })
    .option('substance', { type: 'boolean', default: false, describe: 'Leave out what the calendar explains' })
    .option('stat', { type: 'boolean', default: false, describe: 'Only counts, by part and kind' });
}

function outlining(parser: Argv<object>) {
  return parser
    .positional('document', { type: 'string', demandOption: true, describe: 'Symbol, file or -' })
    .option('format', { alias: 'f', choices: ['terminal', 'json'], requiresArg: true, describe: 'Form of the outline' })
    .option('all', { type: 'boolean', default: false, describe: 'Whole paragraphs' });
}

function pairing(parser: Argv<object>) {
  return sides(parser);
}

/** What is done with the corpus: each its own command. */
function keeping(parser: Argv<object>, world: World, finish: (code: ExitCode) => void) {
  return parser
    .command('list [words..]', 'The texts by series, with the gaps', listing, async (options) =>
      (await import('./commands/all.ts')).corpusListCommand(options, world),
    )
    .command('show <symbol>', 'One text, and where it came from', naming, async (options) =>
      (await import('./commands/all.ts')).corpusShowCommand(options, world),
    )
    .command('add <files..>', 'Put texts of your own there, in any form', adding, async (options) => {
      finish(await (await import('./commands/all.ts')).corpusAddCommand(options, world));
    })
    .command('remove <symbols..>', 'Take texts of your own away', removing, async (options) =>
      (await import('./commands/all.ts')).corpusRemoveCommand(options, world),
    )
    .command(
      'verify',
      'Are the texts unchanged and readable, and do they cite one another?',
      wholly,
      async (options) => {
        finish(await (await import('./commands/all.ts')).corpusVerifyCommand(options, world));
      },
    )
    .command('path [symbol]', 'The folder of your texts, or the file of one', locating, async (options) =>
      (await import('./commands/all.ts')).corpusPathCommand(options, world),
    )
    .command('fetch [symbols..]', 'Get official texts from the United Nations', fetching, async (options) => {
      finish(await (await import('./commands/all.ts')).fetchCommand(options, world));
    })
    .demandCommand(1, 'say what to do with the corpus: list, show, add, remove, verify, path or fetch');
}

function listing(parser: Argv<object>) {
  return parser.positional('words', {
    type: 'string',
    array: true,
    default: [],
    describe: 'Only what has these words in its title',
  });
}

/** Nothing is named: it is about all of them. */
function wholly(parser: Argv<object>): Argv<CommonOptions> {
  return parser;
}

function naming(parser: Argv<object>) {
  return parser.positional('symbol', { type: 'string', demandOption: true, describe: 'The resolution' });
}

function adding(parser: Argv<object>) {
  return parser
    .positional('files', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'Files, or - for standard input',
    })
    .option('series', {
      type: 'string',
      requiresArg: true,
      describe: 'The series they belong to, if not as recognised',
    })
    .option('yes', { alias: 'y', type: 'boolean', default: false, describe: 'Replace official texts without asking' })
    .option('provenance', { type: 'string', requiresArg: true, describe: 'Where they came from, in a sentence' })
    .option('retrieved', { type: 'string', requiresArg: true, describe: 'The day they were got there: 2026-11-24' });
}

function removing(parser: Argv<object>) {
  return parser.positional('symbols', { type: 'string', array: true, demandOption: true, describe: 'Resolutions' });
}

function fetching(parser: Argv<object>) {
  return parser
    .positional('symbols', { type: 'string', array: true, default: [], describe: 'Resolutions' })
    .option('series', { type: 'string', describe: 'What the texts of a series cite and the corpus lacks' })
    .option('dry-run', { type: 'boolean', default: false, describe: 'Say what would be asked, and ask nothing' })
    .option('yes', { type: 'boolean', default: false, describe: 'Replace texts that are there already' })
    .option('language', { type: 'string', requiresArg: true, describe: 'en, fr, es, ru, ar or zh' })
    .option('order', { type: 'string', requiresArg: true, describe: 'Forms to try, in order: docx,doc,pdf' })
    .option('rate', { type: 'number', requiresArg: true, describe: 'Seconds between requests' })
    .option('base', { type: 'string', requiresArg: true, describe: 'Address of the document service' });
}

function ofHelp(parser: Argv<object>) {
  return parser.positional('command', { type: 'string', array: true, default: [], describe: 'The command' });
}

function ofShell(parser: Argv<object>) {
  return parser.positional('shell', { choices: SHELLS, default: SHELLS[0], describe: 'The shell that reads it' });
}

function locating(parser: Argv<object>) {
  return parser.positional('symbol', { type: 'string', describe: 'A resolution' });
}
