import type { Argv } from 'yargs';
import { DOCUMENT_OUTPUTS } from '../../formats/writers.ts';
import { type CorpusEntry, openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import type { Compilation } from '../../model/compilation.ts';
import { InputError } from '../../model/problem.ts';
import { accept } from '../../negotiate/compile/accept.ts';
import { compile, type Proposed } from '../../negotiate/compile/compile.ts';
import { authorsIn, delegationOf, requireText, withOwnNames } from '../../negotiate/compile/delegations.ts';
import { shown } from '../../report/layout/safe.ts';
import { COMPILATION_OUTPUTS } from '../../report/negotiate/compile/outputs.ts';
import { compilationRemarks } from '../../report/negotiate/compile/remarks.ts';
import { command } from '../command.ts';
import { lastPart, tellingOf } from '../compare-report.ts';
import type { Formats } from '../formats.ts';
import { readText, tellWork } from '../names/documents.ts';
import { dateFrom, listed, paintFor } from '../options.ts';
import { type Effects, tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import { ALL, DATE, MANUAL_MARKS, ORIGINAL, stateFrom, withOutput } from '../shared-options.ts';

/** `resdiff compile BASE PROPOSAL…` */
export const COMPILE = command({ options: compiling, run: runCompile, formats: () => COMPILE_FORMATS });

const COMPILE_FORMATS: Formats<(typeof COMPILATION_OUTPUTS)[number]> = {
  command: 'compile',
  outputs: COMPILATION_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-rolling',
  like: 'rolling.docx',
};

/** The formats of the text with some of the proposals accepted. */
const ACCEPT_FORMATS: Formats<(typeof DOCUMENT_OUTPUTS)[number]> = {
  command: 'compile --accept',
  outputs: DOCUMENT_OUTPUTS,
  printed: 'md',
  inFolder: 'md',
  suffix: '-accepted',
  like: 'accepted.docx',
};

const COMPILE_EFFECTS: Effects = {
  effects: [...COMPILATION_OUTPUTS, { name: 'accept', shows: ['renumber'] }],
  yields: { brackets: 'accept' },
};

interface CompileOptions extends OutputOptions {
  readonly base: string;
  readonly proposals?: readonly string[] | undefined;
  readonly as?: readonly string[] | undefined;
  readonly authors?: boolean | undefined;
  readonly brackets?: boolean | undefined;
  readonly accept?: string | undefined;
  readonly renumber?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly date?: string | undefined;
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
}

function compiling(parser: Argv<object>): Argv<CompileOptions> {
  return withOutput(
    parser
      .positional('base', {
        type: 'string',
        demandOption: true,
        describe: 'The text on which they are: symbol, file or -',
      })
      .positional('proposals', {
        type: 'string',
        array: true,
        default: [],
        describe: 'The text as each delegation proposes it; none: those who tracked changes in the base',
      }),
    COMPILATION_OUTPUTS,
    'Format of the result',
  )
    .option('as', {
      type: 'string',
      requiresArg: true,
      coerce: (given: string | readonly string[] | undefined) => (given === undefined ? undefined : [given].flat()),
      describe: 'The name of a delegation: once for each proposal, in their order, or NAME=FILE',
    })
    .option('authors', {
      type: 'boolean',
      default: false,
      describe: 'Take each author of tracked changes in a proposal for a delegation',
    })
    .option('brackets', {
      type: 'boolean',
      default: false,
      describe: 'In a Word file: brackets with names instead of tracked changes',
    })
    .option('accept', {
      type: 'string',
      requiresArg: true,
      describe: 'Write the text with what these delegations want: G77,EU',
    })
    .option('renumber', {
      type: 'boolean',
      default: false,
      describe: 'With --accept: number paragraphs through again',
    })
    .option('all', ALL)
    .option('date', DATE)
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS);
}

async function runCompile(options: CompileOptions, world: World): Promise<ExitCode> {
  if (options.accept !== undefined) return acceptCommand(options, options.accept, world);
  const target = await targetFor(options, COMPILE_FORMATS, world);
  tellIdle(COMPILE_EFFECTS, options, target.output.name, world);
  const compilation = await compiled(options, world);
  const { name } = target.output;
  if (!SHOWS_NOTICES.has(name)) tellNotices(compilation, world);
  const asked = {
    page: { ...paintFor(options, target.place.kind !== 'printed', world), all: options.all === true },
    tracked: { date: dateFrom(options.date) ?? null, ...telling(world) },
    brackets: options.brackets === true,
  };
  const content = await target.output.write(compilation, asked);
  const format = { name, isBracketed: asked.brackets };
  for (const sentence of await compilationRemarks(content, compilation, format, '--accept does'))
    world.complain(`resdiff: ${shown(sentence)}\n`);
  await hand(content, target, { symbol: compilation.base.symbol, given: options.base }, options, world);
  return EXIT.done;
}

/** Formats with the notices at their head; for all others they go to standard error. */
const SHOWS_NOTICES: ReadonlySet<string> = new Set(['terminal', 'json', 'html']);

function telling(world: World) {
  const { tell = () => {}, into = () => {} } = tellingOf(world);
  return { tell, into };
}

function tellNotices({ notices }: Compilation, world: World): void {
  for (const { message } of notices) world.complain(`resdiff: ${shown(message)}\n`);
}

async function acceptCommand(options: CompileOptions, names: string, world: World): Promise<ExitCode> {
  const target = await targetFor(options, ACCEPT_FORMATS, world);
  tellIdle(COMPILE_EFFECTS, options, 'accept', world);
  const compilation = await compiled(options, world);
  const sides = names.split(',').map((name) => name.trim());
  const document = accept(compilation, acceptedNames(sides, names, compilation), {
    renumber: options.renumber === true,
  });
  tellNotices(compilation, world);
  const content = await target.output.write(document, undefined);
  await hand(content, target, { symbol: compilation.base.symbol, given: options.base }, options, world);
  return EXIT.done;
}

/** A name may have a comma in it. */
function acceptedNames(sides: readonly string[], whole: string, { proposals }: Compilation): readonly string[] {
  return proposals.some(({ name }) => name === whole) ? [whole] : sides.filter((name) => name !== '');
}

async function compiled(options: CompileOptions, world: World): Promise<Compilation> {
  const { base: name, proposals: names = [] } = options;
  const given = filesAndNames(options);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [name, ...given.files]);
  world.run?.reading.expect(1 + given.files.length);
  const isOwn = names.length === 0 && given.files.length === 0;
  const state = stateFrom(options);
  const base = await readText(world, corpus, name, isOwn ? { ...state, revisions: 'rejected' } : state);
  requireText(base.document, name, APPLY_FIRST);
  const proposals = isOwn
    ? await authorsOf(name, options, { corpus, world })
    : await proposalsIn(given, options, { corpus, world });
  const unique = withOwnNames(proposals);
  tellWork(world, 'comparing', [base.document, ...unique.map(({ document }) => document)]);
  return compile(base.document, unique, { baseName: base.document.symbol || lastPart(base.file || name) });
}

interface Given {
  readonly files: readonly string[];
  /** The name of each; null where its own is to be taken. */
  readonly names: readonly (string | null)[];
}

/** The proposals with the names asked for: `--as G77` in their order, `--as G77=file.docx` in any. */
function filesAndNames({ base, proposals = [], as = [] }: CompileOptions): Given {
  const named = new Map<string, string>();
  const inOrder: string[] = [];
  for (const each of as) {
    const [, name = '', file = ''] = /^([^=]{1,80})=(.+)$/u.exec(each) ?? [];
    if (file !== '') named.set(file, name.trim());
    else inOrder.push(each.trim());
  }
  const files = [...proposals, ...[...named.keys()].filter((file) => !proposals.includes(file))];
  const twice = files.find((file, at) => files.indexOf(file) !== at);
  if (twice !== undefined) throw new InputError('bad-option', `${twice} is given twice; give each proposal once`);
  if (files.includes(base)) {
    throw new InputError(
      'bad-option',
      `${base} is the base, and a proposal too; give the text on which the proposals are first`,
    );
  }
  const free = files.filter((file) => !named.has(file));
  if (inOrder.length > free.length) {
    const count = `${inOrder.length} ${inOrder.length === 1 ? 'name' : 'names'}`;
    throw new InputError(
      'bad-option',
      `--as gives ${count} for ${free.length} proposals: once for each, in their order`,
    );
  }
  return { files, names: files.map((file) => named.get(file) ?? inOrder[free.indexOf(file)] ?? null) };
}

interface Texts {
  readonly corpus: readonly CorpusEntry[];
  readonly world: World;
}

async function proposalsIn(
  { files, names }: Given,
  options: CompileOptions,
  texts: Texts,
): Promise<readonly Proposed[]> {
  const { corpus, world } = texts;
  const proposals: Proposed[] = [];
  for (const [at, file] of files.entries()) {
    const { document } = await readText(world, corpus, file, stateFrom(options));
    requireText(document, file, APPLY_FIRST);
    const authors = authorsIn(document);
    if (options.authors === true && authors.length > 0) {
      for (const proposed of await authorsOf(file, options, texts)) proposals.push(proposed);
      continue;
    }
    if (authors.length > 1) {
      world.complain(
        `resdiff: ${shown(file)} has tracked changes by ${shown(listed(authors))}, read as one proposal; --authors takes each for one\n`,
      );
    }
    proposals.push({ name: names[at] ?? delegationOf(lastPart(file), document), document });
  }
  return proposals;
}

const APPLY_FIRST = 'resdiff apply it to the base first';

/** The tracked changes of each author of a file as a proposal. */
async function authorsOf(
  file: string,
  options: CompileOptions,
  { corpus, world }: Texts,
): Promise<readonly Proposed[]> {
  const { manualMarks } = stateFrom(options);
  const { document } = await readText(world, corpus, file, { manualMarks });
  const authors = authorsIn(document);
  if (authors.length === 0) {
    throw new InputError(
      'bad-option',
      `${file}: it has no tracked changes, and no proposals are given: resdiff compile ${file} proposal.docx …`,
    );
  }
  const proposals: Proposed[] = [];
  for (const name of authors) {
    const { document: own } = await readText(world, corpus, file, { manualMarks, by: [name] });
    proposals.push({ name, document: own });
  }
  return proposals;
}
