import type { Argv } from 'yargs';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import { withRecord } from '../../host/record/open.ts';
import type { World } from '../../host/world.ts';
import { symbolTyped } from '../../language/typed-symbols.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import type { RecordedText, TrendKind } from '../../model/record.ts';
import type { Store } from '../../record/store.ts';
import { trends } from '../../record/trends.ts';
import { shown } from '../../report/layout/safe.ts';
import { TRENDS_OUTPUTS } from '../../report/record/trends/outputs.ts';
import { command } from '../command.ts';
import type { Formats } from '../formats.ts';
import { readTold } from '../names/documents.ts';
import { dateFrom, listed, paintFor } from '../options.ts';
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
  readonly corpus?: string | undefined;
  readonly session?: number | undefined;
  readonly body: string;
  readonly language: string;
  readonly kind?: string | undefined;
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
      type: 'string',
      requiresArg: true,
      describe: `Only these kinds: ${TREND_KINDS.join(', ')}`,
    })
    .option('mine', {
      type: 'string',
      array: true,
      requiresArg: true,
      describe: 'A series (words of its title), a symbol or a file of yours, to see what it lacks; may be given again',
    })
    .option('before', {
      type: 'string',
      requiresArg: true,
      describe: 'Only texts adopted before this day: 2025-12-01',
    });
}

async function runTrends(options: TrendsOptions, world: World): Promise<ExitCode> {
  const { session, body, language } = options;
  if (session !== undefined && !(Number.isInteger(session) && session > 0))
    throw new InputError('bad-option', '--session takes the number of a session, such as 80, or a year');
  const kinds = kindsAsked(options.kind);
  const before = dateFrom(options.before)?.slice(0, 10);
  const target = await targetFor(options, TRENDS_FORMATS, world);
  tellIdle({ effects: TRENDS_OUTPUTS }, options, target.output.name, world);
  const { mine: names = [] } = options;
  const result = await withRecord(world, options, async (store) => {
    const drafts: Document[] = [];
    const mine: RecordedText[] = [];
    for (const name of names) {
      const recorded = ownTexts(name, store);
      for (const text of recorded) mine.push(text);
      if (recorded.length === 0)
        drafts.push(await readTold(world, await openCorpus(world, options.corpus ?? null), name));
    }
    return trends(store, {
      body,
      language,
      kinds,
      mine,
      drafts,
      ...(session === undefined ? {} : { session }),
      ...(before === undefined ? {} : { before }),
    });
  });
  if (target.output.name === 'csv' || target.output.name === 'xlsx')
    for (const notice of result.notices) world.complain(`resdiff: ${shown(notice)}\n`);
  const made = await target.output.write(result, paintFor(options, target.place.kind !== 'printed', world));
  await hand(made, target, { symbol: '', given: 'record' }, options, world);
  return EXIT.done;
}

/** A text by its symbol, or the last text of each series that has the words in its name or its title. */
function ownTexts(name: string, store: Store): readonly RecordedText[] {
  const symbol = symbolTyped(name);
  const texts = symbol === null ? store.textsWith({ series: name }) : store.textsWith({ symbols: [symbol] });
  return [...new Map(texts.map((text) => [text.series || text.id, text])).values()];
}

/** The kinds that `--kind` names. */
function kindsAsked(kind: string | undefined): readonly TrendKind[] {
  const words = kind?.split(/[\s,]+/u).filter((word) => word !== '') ?? TREND_KINDS;
  return words.map((word) => {
    const known = TREND_KINDS.find((each) => each === word);
    if (known !== undefined) return known;
    throw new InputError('bad-option', `--kind: there is no kind ${shown(word)}; the kinds are ${listed(TREND_KINDS)}`);
  });
}
