import type { Argv } from 'yargs';
import { entryFor, openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { careOf } from '../../host/limits.ts';
import type { World } from '../../host/world.ts';
import { renderStage, STAGES } from '../../report/outline/stages.ts';
import { command } from '../command.ts';
import { readNamed } from '../names/documents.ts';
import { whatIsNamed } from '../names/names.ts';
import { STANDARD_INPUT } from '../options.ts';
import { type CommonOptions, emit } from '../output.ts';

/** `resdiff inspect DOC --stage STAGE` */
export const INSPECT = command({ options: inspecting, run: runInspect });

interface InspectOptions extends CommonOptions {
  readonly document: string;
  readonly stage: (typeof STAGES)[number];
}

function inspecting(parser: Argv<object>): Argv<InspectOptions> {
  return parser
    .positional('document', { type: 'string', demandOption: true, describe: 'Symbol, file or -' })
    .option('stage', {
      choices: STAGES,
      requiresArg: true,
      default: STAGES[1],
      describe:
        'Stage to show: the text in a file, its lines, masthead, units or blocks, or the tokens or mentions of its paragraphs',
    });
}

async function runInspect({ document: name, stage, ...options }: InspectOptions, world: World): Promise<undefined> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [name]);
  // Standard input can be read once only.
  const given = name === STANDARD_INPUT ? await world.readStandardInput() : null;
  const here = given === null ? world : { ...world, readStandardInput: async () => given };
  const document = await readNamed(here, corpus, name);
  const named = await whatIsNamed(here, corpus, name);
  const own = named.kind === 'draft' ? { name: named.path, draft: named.draft } : { name };
  const source = given ?? (await world.readFile(entryFor(corpus, own.name)?.path ?? own.name));
  const result = await renderStage(stage, { source, about: { ...own, ...careOf(world) }, document });
  await emit(result, { ...options, format: 'jsonl' }, world);
}
