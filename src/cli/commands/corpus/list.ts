import { openCorpus } from '../../../host/corpus/corpus.ts';
import { listing } from '../../../host/corpus/list.ts';
import { seriesIn } from '../../../host/corpus/series.ts';
import type { World } from '../../../host/world.ts';
import { InputError } from '../../../index.ts';
import { command } from '../../command.ts';
import { type CommonOptions, emit } from '../../output.ts';

/** `resdiff corpus list`, `resdiff corpus list WORDS` */
export const CORPUS_LIST = command({
  options: (parser) =>
    parser.positional('words', {
      type: 'string',
      array: true,
      default: [],
      describe: 'Only titles with these words',
    }),
  run: runList,
});

interface ListOptions extends CommonOptions {
  readonly words: readonly string[];
}

async function runList(options: ListOptions, world: World): Promise<undefined> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  const list = listing(await seriesIn(world, corpus), options.words);
  if (list !== '' || options.words.length === 0) {
    await emit(list, options, world);
    return undefined;
  }
  throw new InputError(
    'unknown-symbol',
    `no title in the corpus has the words “${options.words.join(' ')}”; resdiff corpus list shows all of them`,
  );
}
