import type { Argv } from 'yargs';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import { withRecord } from '../../host/record/open.ts';
import type { World } from '../../host/world.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import { InputError } from '../../model/problem.ts';
import type { RecordedText } from '../../model/record.ts';
import type { Store } from '../../record/store.ts';
import { trends } from '../../record/trends.ts';
import { shown } from '../../report/layout/safe.ts';
import { TRENDS_OUTPUTS } from '../../report/record/trends/outputs.ts';
import { command } from '../command.ts';
import type { Formats } from '../formats.ts';
import { dateFrom, paintFor } from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import { RECORD, withOutput } from '../shared-options.ts';

/** `resdiff trends` */
export const TRENDS = command({ options: asked, run: runTrends, formats: () => TRENDS_FORMATS });

const TRENDS_FORMATS: Formats<(typeof TRENDS_OUTPUTS)[number]> = {
  command: 'trends',
  outputs: TRENDS_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-trends',
  like: 'trends.html',
};

const TREND_KINDS = ['citation', 'name', 'formula'] as const;

interface TrendsOptions extends OutputOptions {
  readonly record?: string | undefined;
  readonly session?: number | undefined;
  readonly body: string;
  readonly language: string;
  readonly kind?: readonly (typeof TREND_KINDS)[number][] | undefined;
  readonly mine?: readonly string[] | undefined;
  readonly before?: string | undefined;
}

function asked(parser: Argv<object>): Argv<TrendsOptions> {
  return withOutput(parser, TRENDS_OUTPUTS, 'Format of the report')
    .option('record', RECORD)
    .option('session', {
      type: 'number',
      requiresArg: true,
      describe: 'The session (default: the last with ten texts)',
    })
    .option('body', { type: 'string', default: 'GA', requiresArg: true, describe: 'Whose texts: GA, SC, HRC, ECOSOC' })
    .option('language', { type: 'string', default: 'en', requiresArg: true, describe: 'The language of the texts' })
    .option('kind', {
      choices: TREND_KINDS,
      array: true,
      nargs: 1,
      requiresArg: true,
      describe: 'Only documents cited, names, or formulas',
    })
    .option('mine', {
      type: 'string',
      array: true,
      nargs: 1,
      requiresArg: true,
      describe: 'A series (words of its title) or a text of yours, to see what it lacks; may be given again',
    })
    .option('before', {
      type: 'string',
      requiresArg: true,
      describe: 'Only texts adopted before this day: 2025-12-01',
    });
}

async function runTrends(options: TrendsOptions, world: World): Promise<ExitCode> {
  const { session, body, language, kind, mine = [] } = options;
  const before = dateFrom(options.before)?.slice(0, 10);
  const target = await targetFor(options, TRENDS_FORMATS, world);
  tellIdle({ effects: TRENDS_OUTPUTS }, options, target.output.name, world);
  const result = await withRecord(world, options, (store) =>
    trends(store, {
      body,
      language,
      mine: mine.flatMap((name) => ownTexts(name, store)),
      ...(session === undefined ? {} : { session }),
      ...(kind === undefined ? {} : { kinds: kind }),
      ...(before === undefined ? {} : { before }),
    }),
  );
  if (target.output.name === 'csv' || target.output.name === 'xlsx')
    for (const notice of result.notices) world.complain(`resdiff: ${shown(notice)}\n`);
  const made = await target.output.write(result, paintFor(options, target.place.kind !== 'printed', world));
  await hand(made, target, { symbol: '', given: 'record' }, options, world);
  return EXIT.done;
}

/**
 * A text by its symbol, or the last text of each series that has the words in its name or its title.
 *
 * @throws InputError if the record has neither
 */
function ownTexts(name: string, store: Store): readonly RecordedText[] {
  const symbol = symbolTyped(name);
  const texts = symbol === null ? store.textsWith({ series: name }) : store.textsWith({ symbols: [symbol] });
  if (texts.length === 0)
    throw new InputError('unknown-symbol', `--mine ${name}: the record has no such text or series`);
  return [...new Map(texts.map((text) => [text.series || text.id, text])).values()];
}
