import { EXIT, type ExitCode } from '../../../host/exit.ts';
import { verifiedRecord } from '../../../host/record/verify.ts';
import type { World } from '../../../host/world.ts';
import { counted, placeFrom, type RecordOptions } from '../../batch/record-work.ts';
import { command } from '../../command.ts';
import { findingWords } from '../../names/corpus-entry.ts';
import { emit } from '../../output.ts';
import { RECORD } from '../../shared-options.ts';

/** `resdiff record verify` */
export const RECORD_VERIFY = command({ options: (parser) => parser.option('record', RECORD), run: runRecordVerify });

/** Exits 1 if something differs from what was read. */
async function runRecordVerify(options: RecordOptions, world: World): Promise<ExitCode> {
  const { findings, texts } = await verifiedRecord(world, await placeFrom(options, world));
  await emit(findingWords(findings, counted(texts, 'text')), options, world);
  return findings.some(({ kind }) => kind === 'error') ? EXIT.differs : EXIT.done;
}
