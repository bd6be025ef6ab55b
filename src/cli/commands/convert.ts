import type { Argv } from 'yargs';
import { DOCUMENT_OUTPUTS } from '../../formats/writers.ts';
import { type CorpusEntry, openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { fileStem } from '../../host/corpus/names.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { shown } from '../../report/layout/safe.ts';
import { command } from '../command.ts';
import { endingOf, type Formats, outputNamed } from '../formats.ts';
import { changedBy } from '../kept.ts';
import { type NamedText, readText } from '../names/documents.ts';
import { joinedNames } from '../names/names.ts';
import { AS, type SideOptions, sideOf } from '../names/side.ts';
import { STANDARD_INPUT } from '../options.ts';
import { write } from '../output.ts';
import { hand, type OutputOptions, requireUnread, targetFor, tellWritten } from '../prompt/target.ts';
import { MANUAL_MARKS, ORIGINAL, stateFrom, withDocuments, withOutput } from '../shared-options.ts';

/** `resdiff convert DOC -o FILE`, `resdiff convert DOC… -f md -o FOLDER` */
export const CONVERT = command({ options: converting, run: runConvert, formats: () => CONVERT_FORMATS });

const CONVERT_FORMATS: Formats<(typeof DOCUMENT_OUTPUTS)[number]> = {
  command: 'convert',
  outputs: DOCUMENT_OUTPUTS,
  printed: 'md',
  inFolder: 'docx',
  suffix: '',
  like: 'draft.docx',
};

interface ConvertOptions extends OutputOptions, SideOptions {
  readonly documents: readonly string[];
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
}

function converting(parser: Argv<object>): Argv<ConvertOptions> {
  return withOutput(
    withDocuments(parser, 'Symbols, files or -'),
    DOCUMENT_OUTPUTS,
    'Format to write',
    'File to write to; a folder for several',
  )
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS)
    .option('as', AS);
}

async function runConvert(options: ConvertOptions, world: World): Promise<ExitCode> {
  const names = await joinedNames(world, options.corpus, options.documents);
  if (names.length > 1) return convertIntoFolder(names, options, world);
  const target = await targetFor(options, CONVERT_FORMATS, world);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, names);
  for (const name of names) {
    const { document } = await readToldText(name, corpus, options, world);
    const content = await target.output.write(document, undefined);
    await tellChanged(content, document, endingOf(target.output), name, world);
    await hand(content, target, { symbol: document.symbol, given: name }, options, world);
  }
  return EXIT.done;
}

/**
 * Writes several texts, each under its own name; if one cannot be read, this is reported in one line and the others are
 * written.
 */
async function convertIntoFolder(names: readonly string[], options: ConvertOptions, world: World): Promise<ExitCode> {
  const { output, format: asked } = options;
  if (output === undefined || output === STANDARD_INPUT || (await world.kindOf(output)) === 'file')
    throw new InputError(
      'bad-option',
      'several texts are written to a folder, as Word files or in the format that -f names: add -o texts',
    );
  const format = outputNamed(CONVERT_FORMATS, asked ?? CONVERT_FORMATS.inFolder);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, names);
  world.run?.reading.expect(names.length);
  const writings: Writing[] = [];
  let exit: ExitCode = EXIT.done;
  for (const name of names) {
    const text = await readOrTell(name, corpus, options, world);
    if (text === null) exit = EXIT.trouble;
    else
      writings.push({
        name,
        path: `${output.replace(/[\\/]+$/u, '')}/${fileStemOf(text)}.${endingOf(format)}`,
        text,
      });
  }
  // All are checked before the first is written.
  refuseClashes(writings);
  for (const { path } of writings) await requireUnread(path, options, world);
  if (writings.length > 0) await world.makeFolder(output);
  for (const { path, text } of writings) {
    const content = await format.write(text.document, undefined);
    await tellChanged(content, text.document, endingOf(format), path, world);
    await write(world, path, content);
    tellWritten(path, content, world);
  }
  return exit;
}

/** Tells what would be read from a file otherwise than it was. */
async function tellChanged(
  content: string | Uint8Array,
  document: Document,
  ending: string,
  name: string,
  world: World,
): Promise<void> {
  if (ending === 'json') return;
  const changed = await changedBy(content, document, `a.${ending}`).catch((error: unknown) => {
    if (error instanceof InputError) return ['all of it'];
    throw error;
  });
  if (changed.length === 0) return;
  const others = changed.length > TOLD_MAX ? ` and ${changed.length - TOLD_MAX} more` : '';
  const what = changed.slice(0, TOLD_MAX).join(', ') + others;
  world.complain(`resdiff: ${shown(`${name}: read again from .${ending}, this will differ: ${what}`)}\n`);
}

const TOLD_MAX = 4;

interface Writing {
  readonly name: string;
  readonly path: string;
  readonly text: NamedText;
}

/** A file keeps its name; a text from the corpus or standard input is named by its symbol. */
function fileStemOf({ file, document: { symbol } }: NamedText): string {
  if (file === '' || (file === STANDARD_INPUT && symbol !== '')) return fileStem(symbol);
  return (file.split(/[\\/]/u).at(-1) ?? file).replace(/(?<=.)\.\w{1,5}$/u, '');
}

function refuseClashes(writings: readonly Writing[]): void {
  const taken = new Map<string, string>();
  for (const { name, path } of writings) {
    // Some file systems ignore case.
    const other = taken.get(path.toLowerCase());
    if (other !== undefined)
      throw new InputError(
        'bad-option',
        `${other} and ${name} would both be written to ${path}: convert them one by one`,
      );
    taken.set(path.toLowerCase(), name);
  }
}

async function readOrTell(
  name: string,
  corpus: readonly CorpusEntry[],
  options: ConvertOptions,
  world: World,
): Promise<NamedText | null> {
  try {
    return await readToldText(name, corpus, options, world);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    world.complain(`resdiff: ${shown(error.message)}\n`);
    return null;
  }
}

async function readToldText(
  name: string,
  corpus: readonly CorpusEntry[],
  options: ConvertOptions,
  world: World,
): Promise<NamedText> {
  const read = await readText(world, corpus, name, stateFrom(options));
  const text = options.as === undefined ? read : { ...read, document: sideOf(read.document, options.as, name) };
  // Page numbers and running heads are left out of every PDF; `resdiff outline` names them.
  const notices = text.document.notices.filter(({ code }) => code !== 'left-out');
  for (const { message } of notices) world.complain(`resdiff: ${name}: ${shown(message)}\n`);
  return text;
}
