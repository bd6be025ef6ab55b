import type { Argv } from 'yargs';
import { compare } from '../../compare/compare.ts';
import { type CorpusEntry, openCorpus, readEntry } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import { SCALE } from '../../meaning/scale.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { TWO_COLUMNS_MIN } from '../../report/layout/columns.ts';
import { shown } from '../../report/layout/safe.ts';
import { refuseAmendment } from '../../report/sentences/refusals.ts';
import { shortSymbol } from '../../text/symbols.ts';
import { command } from '../command.ts';
import type { CompareOptions } from '../compare-options.ts';
import { askedFrom, COMPARE_FORMATS, fileNames, lastPart, reportOf, scaleNamed } from '../compare-report.ts';
import { LANG, langFor } from '../lang.ts';
import { type NamedText, readText, tellWork } from '../names/documents.ts';
import { joinedNames, whatIsNamed } from '../names/names.ts';
import { AS, forSide } from '../names/side.ts';
import { listed, ONLY_NAMES, STANDARD_INPUT, WHEN } from '../options.ts';
import type { CommonOptions } from '../output.ts';
import { type Effects, tellIdle } from '../prompt/idle.ts';
import { hand, targetFor } from '../prompt/target.ts';

import {
  ALL,
  AUTHOR,
  BASE,
  COMMENTS,
  DATE,
  FORMATTING,
  MANUAL_MARKS,
  ORIGINAL,
  STAT,
  type StateOptions,
  SUBSTANCE,
  SUMMARY,
  stateFrom,
  WHY_PAIRED,
  withOutput,
} from '../shared-options.ts';

/** `resdiff OLD NEW` */
export const COMPARE = command({ options: comparing, run: compareCommand, formats: () => COMPARE_FORMATS });

function comparing(parser: Argv<object>): Argv<CompareOptions> {
  return withOutput(
    parser
      .positional('old', { type: 'string', demandOption: true, describe: 'The earlier version' })
      .positional('new', { type: 'string', describe: 'The later version' })
      .positional('more', {
        type: 'string',
        array: true,
        default: [],
        describe: 'Further texts: all are then shown as a history',
      }),
    COMPARE_FORMATS.outputs,
    'Format of the report',
  )
    .option('only', { type: 'string', requiresArg: true, describe: `Only these changes: ${ONLY_NAMES.join(', ')}` })
    .option('all', ALL)
    .option('substance', SUBSTANCE)
    .option('verbs', {
      type: 'string',
      requiresArg: true,
      describe: 'Your own scale of opening words (see resdiff verbs)',
    })
    .option('revisions', {
      type: 'boolean',
      default: false,
      describe: 'For one Word file: compare it before and after its tracked changes, and say who made them',
    })
    .option('by', BY)
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS)
    .option('as', AS)
    .option('stat', STAT)
    .option('explain', WHY_PAIRED)
    .option('side-by-side', {
      alias: 'y',
      type: 'boolean',
      default: false,
      describe: `Show old and new words in two columns (needs a width of ${TWO_COLUMNS_MIN})`,
    })
    .option('hyperlink', {
      choices: WHEN,
      requiresArg: true,
      describe: 'Link symbols to the official documents',
      default: WHEN[2],
    })
    .option('author', AUTHOR)
    .option('date', DATE)
    .option('comments', COMMENTS)
    .option('base', BASE)
    .option('formatting', FORMATTING)
    .option('summary', SUMMARY)
    .option('lang', LANG)
    .option('clean', { type: 'boolean', default: false, describe: 'The new text alone (.docx, .md, .xml)' })
    .option('table', { type: 'boolean', default: false, describe: 'A table of the changes (.docx, .xlsx, .csv, .md)' })
    .option('exit-code', { type: 'boolean', default: false, describe: 'Exit 1 if the texts differ' });
}

const BY = {
  type: 'string',
  requiresArg: true,
  coerce: (given: string | readonly string[] | undefined) => (given === undefined ? undefined : [given].flat()),
  describe: 'With --revisions: only the changes by this author (may be repeated); all others are rejected',
} as const;

const EFFECTS: Effects = {
  effects: [
    ...COMPARE_FORMATS.outputs,
    { name: 'table', shows: ['only', 'all', 'substance', 'lang'] },
    { name: 'stat', shows: ['stat', 'summary', 'lang', 'hyperlink', 'width'] },
  ],
  yields: { table: 'clean', original: 'revisions' },
};

async function compareCommand(given: CompareOptions, world: World): Promise<ExitCode> {
  const { old, new: now, more = [] } = given;
  const all = [old, now, ...more].filter((name) => name !== undefined);
  const names = await joinedNames(world, given.corpus, all);
  if (names.length > 2) return historyInstead(names, given, world);
  const options = { ...given, old: names[0] ?? old, new: names[1] };
  const asked = askedFrom(options, world);
  const target = await targetFor(options, COMPARE_FORMATS, world);
  tellIdle(EFFECTS, options, shapeOf(target.output.name, options), world);
  const comparison = await compareNamed(options, world);
  const report = await reportOf(comparison, target.output, asked(target.place.kind !== 'printed'), options, world);
  const name = { symbol: comparison.documents.new.symbol, given: options.new ?? options.old };
  await hand(report, target, name, options, world);
  return options.exitCode && differs(comparison) ? EXIT.differs : EXIT.done;
}

/** The name of a format as shaped by the options. */
function shapeOf(format: string, { clean, table, stat }: CompareOptions): string {
  if (clean === true) return 'clean';
  if (table === true) return 'table';
  return format === 'terminal' && stat ? 'stat' : format;
}

/** Shows three or more texts as a history. */
async function historyInstead(names: readonly string[], options: CompareOptions, world: World): Promise<ExitCode> {
  const forTwo = FOR_TWO.filter((name) => options[name] !== undefined && options[name] !== false);
  if (forTwo.length > 0) {
    const told = forTwo.map((name) => `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`);
    throw new InputError(
      'bad-option',
      `${names.length} texts are shown as a history, which has no ${told.join(', ')}: name two texts, or leave that out`,
    );
  }
  const corpus = await openCorpus(world, options.corpus ?? null);
  // If the first name is not a text, it may be a mistyped command; then only that is reported.
  if ((await whatIsNamed(world, corpus, names[0] ?? '')).kind !== 'nothing')
    world.complain(`resdiff: ${names.length} texts: shown as a history (resdiff history)\n`);
  const { runHistory } = await import('./history.ts');
  const { color, width, pager, format, output, force, all } = options;
  return runHistory(
    { documents: names, corpus: options.corpus, color, width, pager, format, output, force, all },
    world,
  );
}

/** Options that only a comparison of two texts has. */
const FOR_TWO = [
  'only',
  'substance',
  'verbs',
  'revisions',
  'by',
  'as',
  'original',
  'manualMarks',
  'stat',
  'explain',
  'sideBySide',
  'author',
  'date',
  'comments',
  'base',
  'formatting',
  'summary',
  'lang',
  'clean',
  'table',
  'exitCode',
] as const;

export async function compareNamed(options: CompareOptions | PairsOptions, world: World): Promise<Comparison> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.old, options.new]);
  world.run?.reading.expect(2);
  const texts = await versionsNamed(options, corpus, world);
  const scale = 'verbs' in options && options.verbs !== undefined ? await scaleNamed(world, options.verbs) : SCALE;
  const dated = corpus.flatMap(({ symbol, adopted }): [string, string][] =>
    adopted === null ? [] : [[symbol, adopted]],
  );
  const documents = wantedBy(
    mapSides(texts, ({ document }) => document),
    options,
    world,
  );
  const files = fileNames(mapSides(texts, ({ file }) => file));
  refuseAmendment(documents, 'resdiff outline shows its orders');
  tellWork(world, 'comparing', [documents.old, documents.new]);
  const states = 'revisions' in options && options.revisions === true;
  const lang = await langFor('lang' in options ? options.lang : undefined, world);
  const asked = lang === undefined ? {} : { lang };
  return compare(documents, { scale, adopted: new Map(dated), files, states, ...asked });
}

/** The versions with the options of one delegation; one that is not under negotiation stays as it is, unless neither is. */
function wantedBy(documents: Sides<Document>, options: CompareOptions | PairsOptions, world: World): Sides<Document> {
  const as = 'as' in options ? options.as : undefined;
  const isOpen = ({ paragraphs }: Document) => paragraphs.some(({ negotiated }) => negotiated !== undefined);
  const isNeither = !isOpen(documents.old) && !isOpen(documents.new);
  const names = { old: options.old, new: options.new ?? options.old };
  return mapSides({ old: 'old', new: 'new' } as const, (side) =>
    isNeither || isOpen(documents[side]) ? forSide(documents[side], { as }, names[side], world) : documents[side],
  );
}

export interface PairsOptions extends CommonOptions, StateOptions {
  readonly old: string;
  readonly new: string;
}

/** Both versions: two texts, or one Word file with its tracked changes rejected and accepted. */
async function versionsNamed(
  options: CompareOptions | PairsOptions,
  corpus: readonly CorpusEntry[],
  world: World,
): Promise<Sides<NamedText>> {
  const { old, new: now } = options;
  if ('revisions' in options && options.revisions === true) {
    if (now !== undefined || old === STANDARD_INPUT) {
      throw new InputError(
        'bad-option',
        '--revisions compares the two states of one file: resdiff DRAFT.docx --revisions',
      );
    }
    return statesOf(old, options, corpus, world);
  }
  if ('by' in options && options.by !== undefined) {
    throw new InputError(
      'bad-option',
      '--by shows the changes of one author in a Word file: resdiff DRAFT.docx --revisions --by NAME',
    );
  }
  if (now === undefined) {
    const lastTwo = await lastTwoOf(old, corpus, world);
    if (lastTwo !== null) return lastTwo;
    throw new InputError(
      'bad-option',
      'give two versions, the earlier first: resdiff 77/79 78/32 (one Word file: --revisions)',
    );
  }
  if (old === STANDARD_INPUT && now === STANDARD_INPUT) {
    throw new InputError('bad-option', 'only one of the two versions can come from standard input');
  }
  const state = stateFrom(options);
  return { old: await readText(world, corpus, old, state), new: await readText(world, corpus, now, state) };
}

/** One Word file with its tracked changes rejected and accepted, or with those of some authors alone accepted. */
async function statesOf(
  name: string,
  { by, manualMarks }: CompareOptions,
  corpus: readonly CorpusEntry[],
  world: World,
): Promise<Sides<NamedText>> {
  const marks = { manualMarks };
  const before = await readText(world, corpus, name, { ...marks, revisions: 'rejected' });
  const after = await readText(world, corpus, name, { ...marks, ...(by === undefined ? {} : { by }) });
  if (by !== undefined && after.document.tracked === undefined)
    throw new InputError('bad-option', `${name}: --by needs a Word file with tracked changes`);
  const file = lastPart(before.file || after.document.symbol);
  const accepted = by === undefined ? 'changes accepted' : `only the changes by ${listed(by)} accepted`;
  return { old: { ...before, file: `${file}, changes rejected` }, new: { ...after, file: `${file}, ${accepted}` } };
}

/** The last two texts of a series that is named alone; null if it is not a series. */
async function lastTwoOf(name: string, corpus: readonly CorpusEntry[], world: World): Promise<Sides<NamedText> | null> {
  const named = await whatIsNamed(world, corpus, name);
  if (named.kind !== 'series') return null;
  const { title, entries } = named;
  const [old, now] = entries.slice(-2);
  if (old === undefined || now === undefined) {
    const only = entries.map(({ symbol }) => shortSymbol(symbol)).join('');
    throw new InputError(
      'bad-option',
      `the corpus has only one text of “${title}”, ${only}: name another to compare it with`,
    );
  }
  world.complain(
    `resdiff: ${old.symbol} → ${now.symbol}, the last two of ${entries.length} texts of “${shown(title)}”\n`,
  );
  return {
    old: { document: await readEntry(world, old), file: '' },
    new: { document: await readEntry(world, now), file: '' },
  };
}

/** Whether the words differ or, in texts under negotiation, what is said of them. */
function differs({ changes, negotiation }: Comparison): boolean {
  const { agreed = [], reopened = [], settled = [], open = [], reserves = [] } = negotiation ?? {};
  if ([agreed, reopened, settled, reserves].some((each) => each.length > 0) || open.some(({ wasOpen }) => !wasOpen))
    return true;
  return changes.some(({ kind, facets }) => kind !== 'kept' || facets.length > 0);
}
