import type { Argv } from 'yargs';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import { unreadable } from '../../host/reasons.ts';
import type { World } from '../../host/world.ts';
import {
  type AmendmentSource,
  amend,
  type DocxOptions,
  fates,
  InputError,
  readAmendments,
  requireAll,
} from '../../index.ts';
import { AMENDED_OUTPUTS } from '../../report/comparison/amended-outputs.ts';
import { shown } from '../../report/layout/safe.ts';
import { FATE_OUTPUTS } from '../../report/negotiate/fate/outputs.ts';
import { amendedWords } from '../../report/sentences/amended.ts';
import { command } from '../command.ts';
import { tellingOf } from '../compare-report.ts';
import type { Formats } from '../formats.ts';
import { codeOf, readTold } from '../names/documents.ts';
import { readable } from '../office.ts';
import { paintFor, STANDARD_INPUT } from '../options.ts';
import { type Effects, tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import {
  AUTHOR,
  COMMENTS,
  DATE,
  MANUAL_MARKS,
  ORIGINAL,
  stateFrom,
  trackedFrom,
  withOutput,
} from '../shared-options.ts';

/** `resdiff apply LIST… TO DOC`; with `--fate ADOPTED`, says what became of the amendments */
export const APPLY = command({ options: applying, run: runApply, formats: () => APPLY_FORMATS });

const APPLY_FORMATS: Formats<(typeof AMENDED_OUTPUTS)[number]> = {
  command: 'apply',
  outputs: AMENDED_OUTPUTS,
  printed: 'md',
  inFolder: 'md',
  suffix: '-amended',
  like: 'amended.docx',
};

/** With `--fate`, what became of the amendments. */
const FATE_FORMATS: Formats<(typeof FATE_OUTPUTS)[number]> = {
  command: 'apply --fate',
  outputs: FATE_OUTPUTS,
  printed: 'terminal',
  inFolder: 'md',
  suffix: '-fates',
  like: 'fates.md',
};

/** Only a Word file shows what was amended. */
const EFFECTS: Effects = {
  effects: [
    { name: 'docx', shows: ['clean', 'comments', 'author', 'date'] },
    { name: 'clean', shows: ['clean'] },
  ],
};

interface ApplyOptions extends OutputOptions {
  /** Lists and amendment documents, the word `to`, and the text. */
  readonly names: readonly string[];
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
  readonly partial?: boolean | undefined;
  readonly fate?: string | undefined;
  readonly clean?: boolean | undefined;
  readonly comments?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
}

function applying(parser: Argv<object>): Argv<ApplyOptions> {
  return withOutput(
    parser.positional('names', {
      type: 'string',
      array: true,
      demandOption: true,
      describe:
        'Lists of amendments or amendment documents (files or -), the word “to”, and the text to amend: symbol, file or -',
    }),
    AMENDED_OUTPUTS,
    'Format of the amended text',
  )
    .option('partial', { type: 'boolean', default: false, describe: 'Apply what fits and list the rest (exit 1)' })
    .option('fate', {
      type: 'string',
      requiresArg: true,
      describe: 'The adopted text: show what became of each amendment in it',
    })
    .option('clean', { type: 'boolean', default: false, describe: 'In a Word file: the amended text alone' })
    .option('comments', COMMENTS)
    .option('author', AUTHOR)
    .option('date', DATE)
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS);
}

async function runApply(options: ApplyOptions, world: World): Promise<ExitCode> {
  if (options.fate !== undefined) return tellFates(options, options.fate, world);
  const { lists, name } = namesIn(options);
  const target = await targetFor(options, APPLY_FORMATS, world);
  const { output } = target;
  const isTracked = output.name === 'docx' && options.clean !== true;
  tellIdle(EFFECTS, options, output.name === 'docx' && !isTracked ? 'clean' : output.name, world);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [name]);
  const sources: AmendmentSource[] = [];
  for (const list of lists) sources.push(await sourceNamed(list, world));
  const document = await readTold(world, corpus, name, stateFrom(options));
  const amended = amend(document, sources);
  if (options.partial !== true) requireAll(amended);
  for (const sentence of amendedWords(amended, document)) world.complain(`resdiff: ${shown(sentence)}\n`);
  const tracked = trackedFrom(options, tellingOf(world));
  const content = await output.write(
    { base: document, amended },
    {
      isClean: options.clean === true,
      tracked: options.author === undefined ? withoutAuthor(tracked) : tracked,
    },
  );
  await hand(content, target, { symbol: document.symbol, given: name }, options, world);
  return amended.refused.length > 0 ? EXIT.differs : EXIT.done;
}

const YIELDS_TO_FATE = { partial: 'fate', clean: 'fate', comments: 'fate', author: 'fate', date: 'fate' };

/** Nothing is amended: the amendments are looked up in the text that was adopted. */
async function tellFates(options: ApplyOptions, adoptedName: string, world: World): Promise<ExitCode> {
  const { lists, name } = namesIn(options);
  const target = await targetFor(options, FATE_FORMATS, world);
  tellIdle({ effects: FATE_OUTPUTS, yields: YIELDS_TO_FATE }, options, target.output.name, world);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [name, adoptedName]);
  const sources: AmendmentSource[] = [];
  for (const list of lists) sources.push(await sourceNamed(list, world));
  const base = await readTold(world, corpus, name, stateFrom(options));
  const adopted = await readTold(world, corpus, adoptedName, stateFrom(options));
  const value = fates({ sources, base, adopted, files: { old: name, new: adoptedName } });
  const report = await target.output.write(value, paintFor(options, target.place.kind !== 'printed', world));
  await hand(report, target, { symbol: adopted.symbol, given: adoptedName }, options, world);
  return EXIT.done;
}

/** Without the name that changes have in other commands: each document has its own. */
function withoutAuthor({ author: _, ...options }: DocxOptions): DocxOptions {
  return options;
}

/** `LIST… TO DOC`; with one list, the word between may be left out. */
function namesIn({ names }: ApplyOptions): { readonly lists: readonly string[]; readonly name: string } {
  const at = names.findIndex((each) => /^to$/iu.test(each));
  const lists = at === -1 ? names.slice(0, -1) : names.slice(0, at);
  const [name, ...more] = at === -1 ? names.slice(-1) : names.slice(at + 1);
  const [list = 'list.txt'] = names;
  if (name === undefined || (at === -1 && lists.length === 0))
    throw new InputError('bad-option', `say which text to amend: resdiff apply ${list} TO draft.docx`);
  if (lists.length === 0)
    throw new InputError('bad-option', `say which amendments to apply: resdiff apply list.txt TO ${name}`);
  if (more.length > 0 || (at === -1 && lists.length > 1)) {
    const given = at === -1 ? lists.slice(0, 1) : lists;
    throw new InputError(
      'bad-option',
      `apply takes lists, the word TO and one text: resdiff apply ${given.join(' ')} TO ${more.at(-1) ?? name}`,
    );
  }
  if ([...lists, name].filter((each) => each === STANDARD_INPUT).length > 1)
    throw new InputError('bad-option', 'only one of the lists and the text can come from standard input');
  return { lists, name };
}

/** A list, or an amendment document; its name is that of the file as given. */
async function sourceNamed(name: string, world: World): Promise<AmendmentSource> {
  const bytes = await bytesNamed(name, world);
  const { bytes: own } = await readable(bytes, name, world);
  return readAmendments(own, { name, ...(world.limits === undefined ? {} : { limits: world.limits }) });
}

async function bytesNamed(name: string, world: World): Promise<Uint8Array> {
  if (name === STANDARD_INPUT) return world.readStandardInput();
  return world.readFile(name).catch((cause: unknown) => {
    throw unreadable(
      `cannot read the list of amendments ${name} (${codeOf(cause) || String(cause)}); resdiff amend OLD NEW -o ${name} writes one`,
      cause,
    );
  });
}
