import type { Argv } from 'yargs';
import { DOCUMENT_OUTPUTS } from '../../formats/writers.ts';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import { unreadable } from '../../host/reasons.ts';
import type { World } from '../../host/world.ts';
import { type Amended, applyAmendments, compare, type Document, InputError, listIn, render } from '../../index.ts';
import { shown } from '../../report/layout/safe.ts';
import { command } from '../command.ts';
import { tellingOf } from '../compare-report.ts';
import type { Formats } from '../formats.ts';
import { codeOf, readTold } from '../names/documents.ts';
import { readable } from '../office.ts';
import { STANDARD_INPUT } from '../options.ts';
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

/** `resdiff apply LIST TO DOC` */
export const APPLY = command({ options: applying, run: runApply, formats: () => APPLY_FORMATS });

const APPLY_FORMATS: Formats<(typeof DOCUMENT_OUTPUTS)[number]> = {
  command: 'apply',
  outputs: DOCUMENT_OUTPUTS,
  printed: 'md',
  inFolder: 'md',
  suffix: '-amended',
  like: 'amended.docx',
};

/** Only a Word file shows what was amended. */
const EFFECTS: Effects = {
  effects: [
    { name: 'docx', shows: ['clean', 'comments', 'author', 'date'] },
    { name: 'clean', shows: ['clean'] },
  ],
};

interface ApplyOptions extends OutputOptions {
  readonly list: string;
  /** The word `to`, or the document if that word is left out. */
  readonly to: string;
  readonly document?: string | undefined;
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
  readonly partial?: boolean | undefined;
  readonly clean?: boolean | undefined;
  readonly comments?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
}

function applying(parser: Argv<object>): Argv<ApplyOptions> {
  return withOutput(
    parser
      .positional('list', { type: 'string', demandOption: true, describe: 'File with the amendments, or -' })
      .positional('to', { type: 'string', demandOption: true, describe: 'The word “to”; it may be left out' })
      .positional('document', { type: 'string', describe: 'The text to amend: symbol, file or -' }),
    DOCUMENT_OUTPUTS,
    'Format of the amended text',
  )
    .option('partial', { type: 'boolean', default: false, describe: 'Apply what fits and list the rest (exit 1)' })
    .option('clean', { type: 'boolean', default: false, describe: 'In a Word file: the amended text alone' })
    .option('comments', COMMENTS)
    .option('author', AUTHOR)
    .option('date', DATE)
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS);
}

async function runApply(options: ApplyOptions, world: World): Promise<ExitCode> {
  const name = documentNamed(options);
  const target = await targetFor(options, APPLY_FORMATS, world);
  const { output } = target;
  const isTracked = output.name === 'docx' && options.clean !== true;
  tellIdle(EFFECTS, options, output.name === 'docx' && !isTracked ? 'clean' : output.name, world);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [name]);
  const list = await listNamed(options.list, world);
  const document = await readTold(world, corpus, name, stateFrom(options));
  const amended = applyAmendments(list, document, { partial: options.partial === true, name: options.list });
  complain(amended, document, options, world);
  const tracked = trackedFrom(options, tellingOf(world));
  const content = isTracked
    ? render.docx(compare({ old: document, new: amended.document }), tracked)
    : await output.write(amended.document, undefined);
  await hand(content, target, { symbol: document.symbol, given: name }, options, world);
  return amended.refused.length > 0 ? EXIT.differs : EXIT.done;
}

/** `LIST TO DOC`; the word between is optional. */
function documentNamed({ list, to, document }: ApplyOptions): string {
  if (document !== undefined && !/^to$/iu.test(to)) {
    throw new InputError('bad-option', `apply takes one list and one text: resdiff apply ${list} TO ${document}`);
  }
  const name = document ?? to;
  if (document === undefined && /^to$/iu.test(to)) {
    throw new InputError('bad-option', `say which text to amend: resdiff apply ${list} TO draft.docx`);
  }
  if (name === STANDARD_INPUT && list === STANDARD_INPUT) {
    throw new InputError('bad-option', 'only one of the list and the text can come from standard input');
  }
  return name;
}

async function listNamed(name: string, world: World): Promise<string> {
  if (name === STANDARD_INPUT)
    return listIn((await readable(await world.readStandardInput(), name, world)).bytes, name, world.limits);
  const bytes = await world.readFile(name).catch((cause: unknown) => {
    throw unreadable(
      `cannot read the list of amendments ${name} (${codeOf(cause) || String(cause)}); resdiff amend OLD NEW -o ${name} writes one`,
      cause,
    );
  });
  return listIn((await readable(bytes, name, world)).bytes, name, world.limits);
}

function complain(
  { refused, applied, otherBase }: Amended,
  document: Document,
  { list }: ApplyOptions,
  world: World,
): void {
  if (otherBase !== null) {
    world.complain(`resdiff: ${list} was made for ${otherBase}; applied to ${document.symbol} anyway\n`);
  }
  for (const { line, why } of refused) world.complain(`resdiff: ${list}, line ${line}: not applied: ${shown(why)}\n`);
  if (refused.length > 0) {
    world.complain(`resdiff: ${applied.length} of ${applied.length + refused.length} amendments applied\n`);
  }
}
