import type { Argv } from 'yargs';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import type { World } from '../../host/world.ts';
import { compare, InputError } from '../../index.ts';
import type { AmendmentDocumentOptions } from '../../report/amendments/document.ts';
import { AMENDMENTS_OUTPUTS } from '../../report/amendments/outputs.ts';
import { shown } from '../../report/layout/safe.ts';
import { command } from '../command.ts';
import { fileNames } from '../compare-report.ts';
import type { Formats } from '../formats.ts';
import { readNamed } from '../names/documents.ts';
import { STANDARD_INPUT } from '../options.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import { MANUAL_MARKS, ORIGINAL, stateFrom, withOutput, withSides } from '../shared-options.ts';

/** `resdiff amend OLD NEW` */
export const AMEND = command({ options: amending, run: runAmend, formats: () => AMEND_FORMATS });

const AMEND_FORMATS: Formats<(typeof AMENDMENTS_OUTPUTS)[number]> = {
  command: 'amend',
  outputs: AMENDMENTS_OUTPUTS,
  printed: 'text',
  inFolder: 'text',
  suffix: '-amendments',
  like: 'amendments.docx',
};

interface AmendOptions extends OutputOptions {
  readonly old: string;
  readonly new: string;
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
  readonly document?: boolean | undefined;
  readonly sponsors?: string | undefined;
  readonly on?: string | undefined;
  readonly symbol?: string | undefined;
}

function amending(parser: Argv<object>): Argv<AmendOptions> {
  return withOutput(withSides(parser), AMENDMENTS_OUTPUTS, 'Format of the list')
    .option('document', {
      type: 'boolean',
      default: false,
      describe: 'An amendment document of the United Nations, with masthead and numbered orders',
    })
    .option('sponsors', {
      type: 'string',
      requiresArg: true,
      describe: 'With --document: who submits it, “Iraq and Kenya”',
    })
    .option('on', {
      type: 'string',
      requiresArg: true,
      describe: 'With --document: symbol of the draft it amends (default: that of OLD)',
    })
    .option('symbol', { type: 'string', requiresArg: true, describe: 'With --document: its own symbol' })
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS);
}

async function runAmend(options: AmendOptions, world: World): Promise<undefined> {
  const document = documentAsked(options);
  const target = await targetFor(options, AMEND_FORMATS, world);
  const names = [options.old, options.new];
  if (names.every((name) => name === STANDARD_INPUT)) {
    throw new InputError('bad-option', 'only one of the two versions can come from standard input');
  }
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, names);
  world.run?.reading.expect(2);
  const state = stateFrom(options);
  const old = await readNamed(world, corpus, options.old, state);
  const comparison = compare(
    { old, new: await readNamed(world, corpus, options.new, state) },
    { files: fileNames({ old: options.old, new: options.new }) },
  );
  // A list of amendments has no place for notices: it is passed on.
  for (const { message } of comparison.notices) world.complain(`resdiff: ${shown(message)}\n`);
  const name = { symbol: comparison.documents.new.symbol, given: options.new };
  await hand(await target.output.write(comparison, { document }), target, name, options, world);
}

function documentAsked({ document, sponsors, on, symbol }: AmendOptions): AmendmentDocumentOptions | null {
  const said = Object.entries({ sponsors, on, symbol }).filter(([, value]) => value !== undefined);
  const [first] = said;
  if (document !== true && first !== undefined)
    throw new InputError('bad-option', `--${first[0]} is printed in an amendment document: add --document`);
  return document === true ? Object.fromEntries(said) : null;
}
