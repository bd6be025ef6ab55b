import type { Argv } from 'yargs';
import { openCorpus } from '../../host/corpus/corpus.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import { withRecord } from '../../host/record/open.ts';
import type { World } from '../../host/world.ts';
import { InputError } from '../../index.ts';
import type { Document } from '../../model/document.ts';
import type { SourceKind, Sources } from '../../model/record.ts';
import { sources, sourcesIn } from '../../record/sources.ts';
import type { Store } from '../../record/store.ts';
import { shown } from '../../report/layout/safe.ts';
import { SOURCES_OUTPUTS } from '../../report/record/sources/outputs.ts';
import { SOURCE_KINDS } from '../../report/sentences/sources.ts';
import { shortSymbol } from '../../text/symbols.ts';
import { command } from '../command.ts';
import { lastPart, tellingOf } from '../compare-report.ts';
import type { Formats } from '../formats.ts';
import { readTold, tellWork } from '../names/documents.ts';
import { recordedTexts } from '../names/recorded.ts';
import { dateFrom, listed, paintFor, STANDARD_INPUT } from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import {
  AUTHOR,
  DATE,
  RECORD,
  type StateOptions,
  stateFrom,
  trackedFrom,
  withOutput,
  withState,
} from '../shared-options.ts';

/** `resdiff sources DRAFT` */
export const SOURCES = command({ options: asking, run: runSources, formats: () => SOURCES_FORMATS });

const SOURCES_FORMATS: Formats<(typeof SOURCES_OUTPUTS)[number]> = {
  command: 'sources',
  outputs: SOURCES_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-sources',
  like: 'sources.html',
};

interface AskedSources extends OutputOptions, StateOptions {
  readonly document: string;
  readonly against?: string | undefined;
  readonly before?: string | undefined;
  readonly only?: string | undefined;
  readonly record?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
}

function asking(parser: Argv<object>): Argv<AskedSources> {
  const named = parser.positional('document', {
    type: 'string',
    demandOption: true,
    describe: 'The draft: symbol, file or -',
  });
  return withState(withOutput(named, SOURCES_OUTPUTS, 'Format of the sources'))
    .option('against', {
      type: 'string',
      requiresArg: true,
      describe: 'Look in this text alone (default: in the whole record)',
    })
    .option('before', {
      type: 'string',
      requiresArg: true,
      describe: 'Only in texts adopted before this date (default: of an adopted text, the date of its adoption)',
    })
    .option('only', {
      type: 'string',
      requiresArg: true,
      describe: `In the terminal: only clauses of these kinds: ${SOURCE_KINDS.join(', ')}`,
    })
    .option('record', RECORD)
    .option('author', { ...AUTHOR, describe: 'Author of the comments, in a Word file' })
    .option('date', { ...DATE, describe: 'Date of the comments, in a Word file' });
}

async function runSources(options: AskedSources, world: World): Promise<ExitCode> {
  const only = kindsFrom(options.only);
  const target = await targetFor(options, SOURCES_FORMATS, world);
  tellIdle(
    { effects: SOURCES_OUTPUTS, yields: { record: 'against', before: 'against' } },
    options,
    target.output.name,
    world,
  );
  const before = dateFrom(options.before, '--before')?.slice(0, 10);
  const tracked = trackedFrom(options, { ...tellingOf(world), into: () => {} });
  const { document: name, against } = options;
  if (name === STANDARD_INPUT && against === STANDARD_INPUT)
    throw new InputError('bad-option', 'only one of the texts can come from standard input');
  const corpus = await openCorpus(world, options.corpus ?? null);
  const names = against === undefined ? [name] : [name, against];
  const recorded = await recordedTexts(world, corpus, names, (symbol) =>
    withRecord(world, options, (store) => textCalled(symbol, store)),
  );
  const textOf = async (named: string) =>
    recorded.get(named) ?? (await readTold(world, corpus, named, stateFrom(options)));
  const document = await textOf(name);
  const found =
    against === undefined
      ? await withRecord(world, options, (store) => {
          tellWork(world, 'looking for the clauses of', [document]);
          return sources(document, store, before === undefined ? {} : { before });
        })
      : sourcesInNamed(document, await textOf(against), against);
  // A table has no place for notices.
  if (target.output.name === 'csv' || target.output.name === 'xlsx')
    for (const notice of found.notices) world.complain(`resdiff: ${shown(notice)}\n`);
  const made = await target.output.write(found, {
    terminal: { ...paintFor(options, target.place.kind !== 'printed', world), only },
    tracked: () => tracked,
  });
  await hand(made, target, { symbol: document.symbol, given: name }, options, world);
  return EXIT.done;
}

/** Where there is a text in several languages, English comes first. */
function textCalled(symbol: string, store: Store): Document | null {
  const texts = store.textsWith({ symbols: [symbol] });
  const text = texts.find(({ language }) => language === 'en') ?? texts[0];
  return text === undefined ? null : store.document(text.id);
}

function sourcesInNamed(document: Document, text: Document, name: string): Sources {
  return sourcesIn(document, text, shortSymbol(text.symbol) || lastPart(name));
}

/** The kinds that `--only` names; null for all. */
function kindsFrom(only: string | undefined): ReadonlySet<SourceKind> | null {
  if (only === undefined) return null;
  const words = only.split(/[\s,]+/u).filter((word) => word !== '');
  return new Set(
    words.map((word) => {
      const kind = SOURCE_KINDS.find((each) => each === word);
      if (kind !== undefined) return kind;
      throw new InputError(
        'bad-option',
        `--only: there is no kind ${shown(word)}; the kinds are ${listed(SOURCE_KINDS)}`,
      );
    }),
  );
}
