import type { Argv } from 'yargs';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import type { World } from '../../host/world.ts';
import { InputError } from '../../model/problem.ts';
import { OUTLINE_OUTPUTS } from '../../report/outline/outputs.ts';
import { renderReport } from '../../report/outline/report.ts';
import { command } from '../command.ts';
import { type Formats, formatNames, outputFor } from '../formats.ts';
import { readNamed, reportNamed } from '../names/documents.ts';
import { AS, type SideOptions, sideOf } from '../names/side.ts';
import { colourFor, widthFor } from '../options.ts';
import { type CommonOptions, emit } from '../output.ts';
import { tellIdle } from '../prompt/idle.ts';
import { MANUAL_MARKS, ORIGINAL, stateFrom } from '../shared-options.ts';

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

interface OutlineOptions extends CommonOptions, SideOptions {
  readonly document: string;
  readonly format?: string | undefined;
  readonly all: boolean;
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
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
    .option('all', { type: 'boolean', default: false, describe: 'Show whole paragraphs' })
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS)
    .option('as', AS);
}

/** A list of drafts is no document, which is what the JSON holds. */
function requireTerminal({ document, format }: OutlineOptions): void {
  if (format === undefined || format === 'terminal') return;
  throw new InputError(
    'bad-option',
    `${document}: a report with several drafts; as ${format}, name one: ${document}#1`,
  );
}

/** `resdiff outline REPORT` shows the drafts of a report; `REPORT#2` the second. */
async function runOutline(options: OutlineOptions, world: World): Promise<undefined> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.document]);
  const state = stateFrom(options);
  const report = await reportNamed(world, corpus, options.document, state);
  if (report !== null && report.drafts.length > 1) {
    requireTerminal(options);
    await emit(renderReport(report, options.document), options, world);
    return;
  }
  const read = report?.drafts[0]?.document ?? (await readNamed(world, corpus, options.document, state));
  const document = options.as === undefined ? read : sideOf(read, options.as, options.document);
  const asked = {
    width: widthFor(options.width, world),
    level: colourFor(options.color, false, world),
    all: options.all,
  };
  const output = outputFor(FORMATS, options.format, undefined);
  tellIdle({ effects: OUTLINE_OUTPUTS }, options, output.name, world);
  await emit(await output.write(document, asked), options, world);
}
