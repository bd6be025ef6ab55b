import type { Argv } from 'yargs';
import { compare } from '../../compare/compare.ts';
import { readAny } from '../../formats/read-any.ts';
import { careOf } from '../../host/limits.ts';
import { codeOf, unreadable, whyUnreadable } from '../../host/reasons.ts';
import type { World } from '../../host/world.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { renderTerminal } from '../../report/comparison/terminal.ts';
import { shown } from '../../report/layout/safe.ts';
import { command } from '../command.ts';
import { colourFor, widthFor } from '../options.ts';
import { type CommonOptions, emit } from '../output.ts';
import { ALL, STAT, SUBSTANCE } from '../shared-options.ts';

/** `resdiff git-diff`, as `diff.<driver>.command` */
export const GIT_DIFF = command({ options: gitting, run: runGitDiff });

interface GitDiffOptions extends CommonOptions {
  readonly path: string;
  /**
   * As git passes them to `diff.<driver>.command`: old file, its hash and mode, new file, its hash and mode; then, if
   * the file was renamed, its new name and git’s description of it. None if a merge left the path unresolved.
   */
  readonly versions: readonly string[];
  readonly all: boolean;
  readonly substance: boolean;
  readonly stat: boolean;
}

function gitting(parser: Argv<object>): Argv<GitDiffOptions> {
  return parser
    .positional('path', { type: 'string', demandOption: true, describe: 'The path that changed' })
    .positional('versions', {
      type: 'string',
      array: true,
      default: [],
      describe: 'Added by git: old file, hash and mode, new file, hash and mode',
    })
    .option('all', ALL)
    .option('substance', SUBSTANCE)
    .option('stat', STAT);
}

/**
 * Always exits 0: git stops at the first command that does not, and the other files of a commit should still be shown.
 */
async function runGitDiff(options: GitDiffOptions, world: World): Promise<undefined> {
  const { path, versions } = options;
  const print = (text: string) => emit(text, { pager: false }, world);
  const [old, , , now, , , renamed] = versions;
  if (old === undefined || now === undefined) {
    await print(`${shown(path)}: not merged yet\n`);
    return undefined;
  }
  const head = renamed === undefined ? path : `${path} → ${renamed}`;
  try {
    await print(`${shown(head)}\n${await reportOf(old, now, options, world)}\n`);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await print(`${shown(head)}: not compared (git diff --no-ext-diff compares it): ${shown(error.message)}\n\n`);
  }
}

async function reportOf(old: string, now: string, options: GitDiffOptions, world: World): Promise<string> {
  const documents = { old: await readVersion(old, world), new: await readVersion(now, world) };
  if (documents.old === null || documents.new === null) {
    const [sign, word] = documents.old === null ? ['+', 'a new text'] : ['-', 'a removed text'];
    const document = documents.new ?? documents.old;
    return document === null ? '' : `${sign} ${word}: ${shown(headWords(document))}\n`;
  }
  const { all, substance, stat } = options;
  // git tells its helpers that it uses a pager; the output then reaches a terminal after all.
  const isPaged = world.environment['GIT_PAGER_IN_USE'] === 'true';
  const level = colourFor(
    isPaged && options.color === 'auto' && !isPlain(world) ? 'always' : options.color,
    false,
    world,
  );
  const comparison = compare({ old: documents.old, new: documents.new });
  return renderTerminal(comparison, {
    all,
    only: null,
    substance,
    stat,
    explain: false,
    level,
    links: false,
    width: widthFor(options.width, world),
    sideBySide: false,
  });
}

function isPlain({ environment: { NO_COLOR: refused } }: World): boolean {
  return refused !== undefined && refused !== '';
}

/** How git names a missing version, on every system. */
const NO_FILE = '/dev/null';

async function readVersion(path: string, world: World): Promise<Document | null> {
  if (path === NO_FILE) return null;
  const bytes = await world.readFile(path).catch((cause: unknown) => {
    throw unreadable(whyUnreadable(codeOf(cause)), cause);
  });
  return (await readAny(bytes, { name: path, ...careOf(world) })).document;
}

function headWords({ symbol, title, paragraphs }: Document): string {
  const count = `${paragraphs.length} ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'}`;
  return [symbol, title, count].filter((each) => each !== '').join(', ');
}
