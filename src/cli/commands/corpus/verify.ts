import { openCorpus } from '../../../host/corpus/corpus.ts';
import { verified } from '../../../host/corpus/verify.ts';
import { EXIT, type ExitCode } from '../../../host/exit.ts';
import type { World } from '../../../host/world.ts';
import { command } from '../../command.ts';
import { countWords, findingWords } from '../../names/corpus-entry.ts';
import { type CommonOptions, emit } from '../../output.ts';

/** `resdiff corpus verify` */
export const CORPUS_VERIFY = command({ options: (parser) => parser, run: runVerify });

/** Exits 1 if something differs from what was stored. */
async function runVerify(options: CommonOptions, world: World): Promise<ExitCode> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  const findings = await verified(world, corpus, options.corpus ?? world.userCorpus);
  const errors = findings.filter(({ kind }) => kind === 'error').length;
  await emit(findingWords(findings, countWords(corpus.length, 'text')), options, world);
  return errors > 0 ? EXIT.differs : EXIT.done;
}
