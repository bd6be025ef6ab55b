import type { Argv } from 'yargs';
import { CONCORD_KINDS, USUAL_KINDS } from '../../concord/kinds.ts';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import { type ConcordKind, concord, type Document, InputError } from '../../index.ts';
import { CONCORD_OUTPUTS } from '../../report/concord/outputs.ts';
import { shown } from '../../report/layout/safe.ts';
import { command } from '../command.ts';
import { lastPart } from '../compare-report.ts';
import type { Formats } from '../formats.ts';
import { readText, tellWork } from '../names/documents.ts';
import { listed, paintFor, STANDARD_INPUT } from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import { type StateOptions, stateFrom, withDocuments, withOutput, withState } from '../shared-options.ts';

/** `resdiff concord EN FR [ES…]` */
export const CONCORD = command({ options: asking, run: runConcord, formats: () => CONCORD_FORMATS });

const CONCORD_FORMATS: Formats<(typeof CONCORD_OUTPUTS)[number]> = {
  command: 'concord',
  outputs: CONCORD_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-concordance',
  like: 'concordance.html',
};

interface AskedConcordance extends OutputOptions, StateOptions {
  readonly documents: readonly string[];
  readonly only?: string | undefined;
  readonly also?: string | undefined;
  readonly exitCode?: boolean | undefined;
}

function asking(parser: Argv<object>): Argv<AskedConcordance> {
  const named = withDocuments(parser, 'The versions: symbols, files or -');
  return withState(withOutput(named, CONCORD_OUTPUTS, 'Format of the concordance'))
    .option('only', {
      type: 'string',
      requiresArg: true,
      describe: 'Only these kinds of disagreement (listed in docs/concord.md)',
    })
    .option('also', {
      type: 'string',
      requiresArg: true,
      describe: 'These kinds too, of those that are often wrong; or all',
    })
    .option('exit-code', { type: 'boolean', default: false, describe: 'Exit 1 if the versions disagree' });
}

async function runConcord(options: AskedConcordance, world: World): Promise<ExitCode> {
  const kinds = kindsFrom(options);
  const target = await targetFor(options, CONCORD_FORMATS, world);
  tellIdle({ effects: CONCORD_OUTPUTS }, options, target.output.name, world);
  const given = options.documents;
  if (given.length < 2)
    throw new InputError('bad-option', 'a concordance needs two versions of a text, such as: concord EN.docx FR.docx');
  if (given.filter((name) => name === STANDARD_INPUT).length > 1)
    throw new InputError('bad-option', 'only one of the versions can come from standard input');
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, given);
  world.run?.reading.expect(given.length);
  const documents: Document[] = [];
  const names: string[] = [];
  for (const name of given) {
    const { document, file } = await readText(world, corpus, name, stateFrom(options));
    documents.push(document);
    names.push(lastPart(file));
  }
  tellWork(world, 'comparing', documents);
  const concordance = concord(documents, { names, kinds });
  // A table has no place for notices.
  if (target.output.name === 'csv' || target.output.name === 'xlsx')
    for (const notice of concordance.notices) world.complain(`resdiff: ${shown(notice)}\n`);
  const made = await target.output.write(concordance, paintFor(options, target.place.kind !== 'printed', world));
  await hand(made, target, { symbol: documents[0]?.symbol ?? '', given: given[0] ?? '' }, options, world);
  return options.exitCode === true && concordance.disagreements.length > 0 ? EXIT.differs : EXIT.done;
}

/** The kinds that `--only` and `--also` name. */
function kindsFrom({ only, also }: AskedConcordance): readonly ConcordKind[] {
  const usual = only === undefined ? USUAL_KINDS : kindsNamed(only, '--only');
  return also === undefined ? usual : [...usual, ...kindsNamed(also, '--also')];
}

function kindsNamed(given: string, option: string): readonly ConcordKind[] {
  const known = CONCORD_KINDS.map(({ kind }) => kind);
  const words = given.split(/[\s,]+/u).filter((word) => word !== '');
  if (words.includes('all')) return known;
  return words.map((word) => {
    const kind = known.find((each) => each === word);
    if (kind === undefined)
      throw new InputError('bad-option', `${option}: there is no kind ${shown(word)}; the kinds are ${listed(known)}`);
    return kind;
  });
}
