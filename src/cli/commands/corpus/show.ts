import { type CorpusEntry, hashOf, openCorpus, readEntry } from '../../../host/corpus/corpus.ts';
import { originOf } from '../../../host/corpus/list.ts';
import type { World } from '../../../host/world.ts';
import { render } from '../../../index.ts';
import { command } from '../../command.ts';
import { entryNamed } from '../../names/corpus-entry.ts';
import { paintFor } from '../../options.ts';
import { type CommonOptions, emit } from '../../output.ts';

/** `resdiff corpus show SYMBOL` */
export const CORPUS_SHOW = command({
  options: (parser) => parser.positional('symbol', { type: 'string', demandOption: true, describe: 'The resolution' }),
  run: runShow,
});

interface ShowOptions extends CommonOptions {
  readonly symbol: string;
}

async function runShow(options: ShowOptions, world: World): Promise<undefined> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  const entry = await entryNamed(options.symbol, corpus, world);
  const document = await readEntry(world, entry);
  const style = { ...paintFor(options, false, world), all: true };
  await emit(`${render.outline(document, style)}${await originLines(world, entry)}\n`, options, world);
}

async function originLines(world: World, entry: CorpusEntry): Promise<string> {
  const hash = await hashOf(world, entry);
  const lines = [
    ['series', entry.series],
    ['origin', originOf(entry)],
    ['file', entry.path],
    ['sha256', `${hash}${verdictOn(hash, entry)}`],
  ].flatMap(([name = '', value = '']) => (value === '' ? [] : [`\n${name.padEnd(6)}  ${value}`]));
  return lines.join('');
}

function verdictOn(hash: string, { sha256 }: CorpusEntry): string {
  if (sha256 === null) return '';
  return hash === sha256 ? ' (as indexed)' : ' (NOT as indexed: the file was changed)';
}
