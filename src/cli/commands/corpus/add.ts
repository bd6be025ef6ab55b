import type { Argv } from 'yargs';
import { entryFor, openCorpus } from '../../../host/corpus/corpus.ts';
import { type Added, addToCorpus, type Incoming, WouldReplace } from '../../../host/corpus/store.ts';
import { EXIT, type ExitCode } from '../../../host/exit.ts';
import { codeOf, unreadable } from '../../../host/reasons.ts';
import type { World } from '../../../host/world.ts';
import { InputError } from '../../../index.ts';
import { command } from '../../command.ts';
import { folderOf, plain } from '../../names/corpus-entry.ts';
import { readable } from '../../office.ts';
import { dateFrom, STANDARD_INPUT } from '../../options.ts';
import type { CommonOptions } from '../../output.ts';

/** `resdiff corpus add FILE…` */
export const CORPUS_ADD = command({ options: adding, run: runAdd });

interface AddOptions extends CommonOptions {
  readonly files: readonly string[];
  readonly series?: string | undefined;
  readonly yes: boolean;
  readonly provenance?: string | undefined;
  readonly retrieved?: string | undefined;
}

function adding(parser: Argv<object>): Argv<AddOptions> {
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
      describe: 'Their series, if not the one recognized',
    })
    .option('yes', { alias: 'y', type: 'boolean', default: false, describe: 'Replace official texts without asking' })
    .option('provenance', { type: 'string', requiresArg: true, describe: 'Where they came from, in a sentence' })
    .option('retrieved', { type: 'string', requiresArg: true, describe: 'The day they were retrieved: 2026-11-24' });
}

/** A file that cannot be added is reported, and the others are still added. */
async function runAdd(options: AddOptions, world: World): Promise<ExitCode> {
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

const WORD_FOR = { added: 'added', replaced: 'replaced', same: 'unchanged' } as const;

async function incomingFrom(file: string, options: AddOptions, world: World): Promise<Incoming> {
  const { provenance, retrieved } = options;
  const name = file.replace(/^.*[/\\]/u, '');
  const given = await bytesOf(file, world);
  const { bytes, how } = await readable(given, name, world);
  const origin = provenance ?? (file === STANDARD_INPUT ? STANDARD_INPUT : `from the file ${plain(name)}${how}`);
  return { bytes, name, provenance: origin, retrieved: retrieved ?? world.now().toISOString().slice(0, 10) };
}

async function bytesOf(file: string, world: World): Promise<Uint8Array> {
  if (file === STANDARD_INPUT) return world.readStandardInput();
  return world.readFile(file).catch((cause: unknown) => {
    const why = codeOf(cause) === 'ENOENT' ? 'there is no such file' : `cannot read this file (${codeOf(cause)})`;
    throw unreadable(`${file}: ${why}; nothing was added from it`, cause);
  });
}

/** Asks before the folder is locked, so that nobody else waits for the answer. */
async function addAsking(
  incoming: Incoming,
  folder: string,
  { series, yes }: AddOptions,
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
