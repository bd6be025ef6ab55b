import { InputError } from '../model/problem.ts';
import { shown } from '../report/safe.ts';
import { type CorpusEntry, openCorpus } from './corpus.ts';
import { requireTexts } from './corpus-missing.ts';
import { fileStem } from './corpus-names.ts';
import { documentAs } from './document-forms.ts';
import { type NamedText, readText } from './documents.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { joinedNames } from './names.ts';
import { type DocumentFormat, documentFormatFor, STANDARD_INPUT } from './options.ts';
import { type CommonOptions, emit, write } from './output.ts';
import type { World } from './world.ts';

export interface ConvertOptions extends CommonOptions {
  readonly documents: readonly string[];
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly original?: boolean | undefined;
}

/** `resdiff convert DOC -o FILE`, `resdiff convert DOC… -f md -o FOLDER` */
export async function convertCommand(options: ConvertOptions, world: World): Promise<ExitCode> {
  const { output } = options;
  const names = await joinedNames(world, options.corpus, options.documents);
  const isFolder = output !== undefined && (/[\\/]$/u.test(output) || (await world.kindOf(output)) === 'folder');
  if (names.length > 1 || isFolder) return convertIntoFolder(names, options, world);
  const format = documentFormatFor(options.format, output);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, names);
  for (const name of names) {
    const { document } = await readToldText(name, corpus, options, world);
    const content = documentAs(document, format);
    if (output !== undefined) await write(world, output, content);
    else if (typeof content === 'string') await emit(content, { ...options, format }, world);
    else throw new InputError('bad-option', 'a Word file is written to a file: add -o draft.docx');
  }
  return EXIT.done;
}

/** Several texts, each under its own name; one that cannot be read is told in a line, and the others are written. */
async function convertIntoFolder(names: readonly string[], options: ConvertOptions, world: World): Promise<ExitCode> {
  const { output, format: asked } = options;
  if (output === undefined || asked === undefined || (await world.kindOf(output)) === 'file')
    throw new InputError(
      'bad-option',
      'several texts are written to a folder, in the form that -f says: add -o texts -f md',
    );
  const format = documentFormatFor(asked, undefined);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, names);
  const writings: Writing[] = [];
  let exit: ExitCode = EXIT.done;
  for (const name of names) {
    const text = await readOrTell(name, corpus, options, world);
    if (text === null) exit = EXIT.trouble;
    else writings.push({ name, path: `${output.replace(/[\\/]+$/u, '')}/${stemOf(text)}.${ENDINGS[format]}`, text });
  }
  // All of them are looked at before the first is written.
  await refuseClashes(writings, names, world);
  if (writings.length > 0) await world.makeFolder(output);
  for (const { path, text } of writings) await write(world, path, documentAs(text.document, format));
  return exit;
}

interface Writing {
  readonly name: string;
  readonly path: string;
  readonly text: NamedText;
}

const ENDINGS: Readonly<Record<DocumentFormat, string>> = {
  md: 'md',
  text: 'txt',
  json: 'json',
  docx: 'docx',
  akn: 'xml',
};

/** A file keeps its name, a text of the corpus and of standard input goes by its symbol. */
function stemOf({ file, document: { symbol } }: NamedText): string {
  if (file === '' || (file === STANDARD_INPUT && symbol !== '')) return fileStem(symbol);
  return (file.split(/[\\/]/u).at(-1) ?? file).replace(/(?<=.)\.\w{1,5}$/u, '');
}

async function refuseClashes(writings: readonly Writing[], names: readonly string[], world: World): Promise<void> {
  const inputs = new Set(await Promise.all(names.map((name) => world.realPath(name))));
  const taken = new Map<string, string>();
  for (const { name, path } of writings) {
    const lies = await world.realPath(path);
    if (lies !== null && inputs.has(lies))
      throw new InputError(
        'bad-option',
        `${path} is one of the texts to convert, and would be written over: name another folder`,
      );
    // Some file systems take large and small letters for the same.
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
  { original }: ConvertOptions,
  world: World,
): Promise<NamedText> {
  const text = await readText(world, corpus, name, original === true ? 'rejected' : 'accepted');
  for (const { message } of text.document.notices) world.complain(`resdiff: ${name}: ${shown(message)}\n`);
  return text;
}
