import type { Argv } from 'yargs';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import type { World } from '../../host/world.ts';
import { OUTLINE_OUTPUTS } from '../../report/outline/outputs.ts';
import { command } from '../command.ts';
import { type Formats, formatNames, outputFor } from '../formats.ts';
import { readNamed } from '../names/documents.ts';
import { colourFor, widthFor } from '../options.ts';
import { type CommonOptions, emit } from '../output.ts';
import { tellIdle } from '../prompt/idle.ts';

/** `resdiff outline DOC` */
export const OUTLINE = command({ options: outlining, run: runOutline });

const FORMATS: Formats<(typeof OUTLINE_OUTPUTS)[number]> = {
  command: 'outline',
  outputs: OUTLINE_OUTPUTS,
  printed: 'terminal',
  inFolder: 'terminal',
  suffix: '-outline',
  like: 'outline.json',
};

interface OutlineOptions extends CommonOptions {
  readonly document: string;
  readonly format?: string | undefined;
  readonly all: boolean;
}

function outlining(parser: Argv<object>): Argv<OutlineOptions> {
  return parser
    .positional('document', { type: 'string', demandOption: true, describe: 'Symbol, file or -' })
    .option('format', {
      alias: 'f',
      choices: formatNames(OUTLINE_OUTPUTS),
      requiresArg: true,
      describe: 'Format of the outline',
    })
    .option('all', { type: 'boolean', default: false, describe: 'Show whole paragraphs' });
}

async function runOutline(options: OutlineOptions, world: World): Promise<undefined> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.document]);
  const document = await readNamed(world, corpus, options.document);
  const asked = {
    width: widthFor(options.width, world),
    level: colourFor(options.color, false, world),
    all: options.all,
  };
  const output = outputFor(FORMATS, options.format, undefined);
  tellIdle({ effects: OUTLINE_OUTPUTS }, options, output.name, world);
  await emit(await output.write(document, asked), options, world);
}
