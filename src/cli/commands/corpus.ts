import { type CorpusEntry, entryFor, hashOf, openCorpus, readEntry } from '../../host/corpus/corpus.ts';
import { listing, originOf } from '../../host/corpus/list.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { seriesIn } from '../../host/corpus/series.ts';
import { type Added, addToCorpus, type Incoming, removeFromCorpus, WouldReplace } from '../../host/corpus/store.ts';
import { type Finding, verified } from '../../host/corpus/verify.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import { unreadable } from '../../host/reasons.ts';
import type { World } from '../../host/world.ts';
import { InputError, render } from '../../index.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import { codeOf } from '../names/documents.ts';
import { colourFor, dateFrom, STANDARD_INPUT, widthFor } from '../options.ts';
import { type CommonOptions, emit } from '../output.ts';

export interface CorpusListOptions extends CommonOptions {
  readonly words: readonly string[];
}

/** `resdiff corpus list`, `resdiff corpus list WORDS` */
export async function corpusListCommand(options: CorpusListOptions, world: World): Promise<void> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  const list = listing(await seriesIn(world, corpus), options.words);
  if (list !== '' || options.words.length === 0) return emit(list, options, world);
  throw new InputError(
    'unknown-symbol',
    `no title in the corpus has the words “${options.words.join(' ')}”; resdiff corpus list shows all of them`,
  );
}

export interface CorpusAddOptions extends CommonOptions {
  readonly files: readonly string[];
  readonly series?: string | undefined;
  readonly yes: boolean;
  readonly provenance?: string | undefined;
  readonly retrieved?: string | undefined;
}

/** `resdiff corpus add FILE…`: what cannot be added is told, and does not keep the others from coming in. */
export async function corpusAddCommand(options: CorpusAddOptions, world: World): Promise<ExitCode> {
  const folder = folderOf(options, world);
  dateFrom(options.retrieved);
  let exit: ExitCode = EXIT.done;
  for (const file of options.files) {
    try {
      const added = await addAsking(await incomingFrom(file, options, world), folder, options, world);
      world.print(
        `${WORD_FOR[added.kind]}  ${added.symbol}  ${added.path}  ${await seriesOf(added, options, world)}\n`,
      );
    } catch (error) {
      if (!(error instanceof InputError) || options.files.length === 1) throw error;
      world.complain(`resdiff: ${plain(error.message)}\n`);
      exit = EXIT.trouble;
    }
  }
  return exit;
}

const WORD_FOR = { added: 'added', replaced: 'replaced', same: 'as before' } as const;

/** Names of files go into messages: no control character of theirs reaches the terminal. */
function plain(message: string): string {
  return message.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ');
}

function folderOf({ corpus }: CommonOptions, world: World): string {
  const folder = corpus ?? world.userCorpus;
  if (folder !== null) return folder;
  throw new InputError('bad-option', 'there is no home to keep texts in: name a folder (--corpus FOLDER)');
}

async function incomingFrom(file: string, options: CorpusAddOptions, world: World): Promise<Incoming> {
  const { provenance, retrieved } = options;
  const name = file.replace(/^.*[/\\]/u, '');
  const bytes = await bytesOf(file, world);
  const origin = provenance ?? (file === STANDARD_INPUT ? STANDARD_INPUT : `from the file ${plain(name)}`);
  return { bytes, name, provenance: origin, retrieved: retrieved ?? world.now().toISOString().slice(0, 10) };
}

async function bytesOf(file: string, world: World): Promise<Uint8Array> {
  if (file === STANDARD_INPUT) return world.readStandardInput();
  return world.readFile(file).catch((cause: unknown) => {
    const why = codeOf(cause) === 'ENOENT' ? 'there is no such file' : `cannot read this file (${codeOf(cause)})`;
    throw unreadable(`${file}: ${why}; nothing was added from it`, cause);
  });
}

/** Asked before the folder is held: nobody else has to wait for the answer. */
async function addAsking(
  incoming: Incoming,
  folder: string,
  { series, yes }: CorpusAddOptions,
  world: World,
): Promise<Added> {
  try {
    return await addToCorpus(world, folder, incoming, { series, mayReplace: yes });
  } catch (error) {
    if (!(error instanceof WouldReplace)) throw error;
    const answer = await world.ask(`${plain(error.message)}\nReplace it? [y/N] `);
    if (!/^y(?:es)?$/iu.test(answer ?? '')) throw error;
    return addToCorpus(world, folder, incoming, { series, mayReplace: true });
  }
}

async function seriesOf({ symbol }: Added, options: CommonOptions, world: World): Promise<string> {
  return entryFor(await openCorpus(world, options.corpus ?? null), symbol)?.series ?? '';
}

export interface CorpusSymbolsOptions extends CommonOptions {
  readonly symbols: readonly string[];
}

/** `resdiff corpus remove SYMBOL…` */
export async function corpusRemoveCommand(options: CorpusSymbolsOptions, world: World): Promise<void> {
  const folder = folderOf(options, world);
  for (const symbol of options.symbols) {
    const path = await removeFromCorpus(world, folder, symbol);
    world.print(`removed  ${symbolTyped(symbol) ?? symbol}  ${path}\n`);
  }
}

export interface CorpusSymbolOptions extends CommonOptions {
  readonly symbol?: string | undefined;
}

/** `resdiff corpus path`, `resdiff corpus path SYMBOL` */
export async function corpusPathCommand(options: CorpusSymbolOptions, world: World): Promise<void> {
  if (options.symbol === undefined) {
    world.print(`${folderOf(options, world)}\n`);
    return;
  }
  const corpus = await openCorpus(world, options.corpus ?? null);
  world.print(`${(await entryNamed(options.symbol, corpus, world)).path}\n`);
}

async function entryNamed(name: string, corpus: readonly CorpusEntry[], world: World): Promise<CorpusEntry> {
  await requireTexts({ ...world, kindOf: async () => null }, corpus, [name]);
  const entry = entryFor(corpus, name);
  if (entry !== undefined) return entry;
  throw new InputError('unknown-symbol', `${name} is no symbol of a resolution (like 78/32)`);
}

/** `resdiff corpus verify`: exits 1 where something is not as it was put there. */
export async function corpusVerifyCommand(options: CommonOptions, world: World): Promise<ExitCode> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  const findings = await verified(world, corpus, options.corpus ?? world.userCorpus);
  const errors = findings.filter(({ kind }) => kind === 'error').length;
  const sum = `${counted(corpus.length, 'text')}: ${counted(errors, 'error')}, ${counted(findings.length - errors, 'note')}`;
  await emit(`${findings.map(findingLine).join('')}${sum}\n`, options, world);
  return errors > 0 ? EXIT.differs : EXIT.done;
}

function findingLine({ kind, of, message }: Finding): string {
  return `${kind.padEnd(5)}  ${plain(of).padEnd(16)}  ${plain(message)}\n`;
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `resdiff corpus show SYMBOL` */
export async function corpusShowCommand(options: CorpusSymbolOptions, world: World): Promise<void> {
  if (options.symbol === undefined) {
    throw new InputError('bad-option', 'corpus show needs a symbol, for example: resdiff corpus show 78/32');
  }
  const corpus = await openCorpus(world, options.corpus ?? null);
  const entry = await entryNamed(options.symbol, corpus, world);
  const document = await readEntry(world, entry);
  const style = { width: widthFor(options.width, world), level: colourFor(options.color, false, world), all: true };
  await emit(`${render.outline(document, style)}${await originLines(world, entry)}\n`, options, world);
}

async function originLines(world: World, entry: CorpusEntry): Promise<string> {
  const hash = await hashOf(world, entry);
  const verdict =
    entry.sha256 === null ? '' : hash === entry.sha256 ? ' (as indexed)' : ' (NOT as indexed: the file was changed)';
  const lines = [
    ['series', entry.series],
    ['origin', originOf(entry)],
    ['file', entry.path],
    ['sha256', `${hash}${verdict}`],
  ].flatMap(([name = '', value = '']) => (value === '' ? [] : [`\n${name.padEnd(6)}  ${value}`]));
  return lines.join('');
}
