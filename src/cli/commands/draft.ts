import type { Argv } from 'yargs';
import { type CorpusEntry, openCorpus, readEntry } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import type { World } from '../../host/world.ts';
import { type Document, type Draft, draft, InputError, inOrder } from '../../index.ts';
import type { Output } from '../../model/output.ts';
import { DRAFT_OUTPUTS, type DraftAsked, POINTS_OUTPUTS } from '../../report/draft/outputs.ts';
import { command } from '../command.ts';
import { tellingOf } from '../compare-report.ts';
import { readFacts } from '../facts-file.ts';
import type { Formats } from '../formats.ts';
import { readTold, tellWork } from '../names/documents.ts';
import { textsInFolder } from '../names/folder-texts.ts';
import { joinedNames, whatIsNamed } from '../names/names.ts';
import { DRAFT_LEVELS, paintFor } from '../options.ts';
import { tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import {
  AUTHOR,
  DATE,
  MANUAL_MARKS,
  ORIGINAL,
  stateFrom,
  trackedFrom,
  withDocuments,
  withOutput,
} from '../shared-options.ts';

/** `resdiff draft SERIES`, `resdiff draft DOC…` */
export const DRAFT = command({ options: drafting, run: runDraft, formats: () => DRAFT_FORMATS });

const DRAFT_FORMATS: Formats<Output<Draft, DraftAsked>> = {
  command: 'draft',
  outputs: DRAFT_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-draft',
  like: 'draft.docx',
};

const POINTS_FORMATS: Formats<Output<Draft, DraftAsked>> = {
  command: 'draft --points',
  outputs: POINTS_OUTPUTS,
  printed: 'points',
  inFolder: 'points',
  suffix: '-points',
  like: 'points.md',
};

interface DraftOptions extends OutputOptions {
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
  /** Symbols and files, or the name of a series. */
  readonly documents: readonly string[];
  readonly to?: number | undefined;
  readonly facts?: string | undefined;
  readonly level: string;
  readonly points: boolean;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
}

function drafting(parser: Argv<object>): Argv<DraftOptions> {
  return withOutput(
    withDocuments(parser, 'Symbols, files, folders, or a series'),
    DRAFT_FORMATS.outputs,
    'Format of the result',
  )
    .option('to', {
      type: 'number',
      requiresArg: true,
      describe: 'The session to draft for, if not the next',
    })
    .option('facts', {
      type: 'string',
      requiresArg: true,
      describe: 'File of known facts (-o facts.yaml writes one to fill in)',
    })
    .option('level', {
      choices: DRAFT_LEVELS,
      requiresArg: true,
      default: DRAFT_LEVELS[1],
      describe: 'Which steps to take: routine, likely or all',
    })
    .option('points', { type: 'boolean', default: false, describe: 'Only the open points, as a checklist' })
    .option('author', AUTHOR)
    .option('date', DATE)
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS);
}

async function runDraft(options: DraftOptions, world: World): Promise<undefined> {
  const target = await targetFor(options, options.points ? POINTS_FORMATS : DRAFT_FORMATS, world);
  tellIdle({ effects: DRAFT_OUTPUTS }, options, target.output.name, world);
  const facts = options.facts === undefined ? {} : await readFacts(world, options.facts);
  const documents = await textsNamed(options, world);
  const level = DRAFT_LEVELS.find((each) => each === options.level) ?? 'likely';
  tellWork(world, 'drafting from', documents);
  const value = draft(documents, {
    level,
    facts,
    ...(options.to === undefined ? {} : { session: sessionFrom(options.to) }),
  });
  const result = await target.output.write(value, {
    terminal: paintFor(options, target.place.kind !== 'printed', world),
    tracked: () => trackedFrom(options, tellingOf(world)),
  });
  const name = { symbol: documents.at(-1)?.symbol ?? '', given: options.documents.at(-1) ?? '' };
  await hand(result, target, name, options, world);
}

function sessionFrom(asked: number): number {
  if (Number.isInteger(asked) && asked > 0) return asked;
  throw new InputError('bad-option', '--to takes the number of a session: --to 81');
}

/**
 * The texts to draft from: those named; for one symbol or file, also the earlier texts of its series in the corpus; for
 * the title of a series, the whole series; for a folder, its texts.
 */
async function textsNamed(options: DraftOptions, world: World): Promise<readonly Document[]> {
  const { documents: typed, corpus: folder } = options;
  const state = stateFrom(options);
  const corpus = await openCorpus(world, folder ?? null);
  const names = await joinedNames(world, folder, typed);
  const [name = '', ...more] = names;
  if (more.length > 0) {
    await requireTexts(world, corpus, names);
    world.run?.reading.expect(names.length);
    const documents: Document[] = [];
    for (const each of names) documents.push(await readTold(world, corpus, each, state));
    return inOrder(documents);
  }
  const named = await whatIsNamed(world, corpus, name);
  if (named.kind === 'series') return inOrder(await readAll(world, named.entries));
  if (named.kind === 'folder') return inOrder(await textsInFolder(name, world, state));
  await requireTexts(world, corpus, names);
  const base = await readTold(world, corpus, name, state);
  const own = corpus.find(({ symbol }) => symbol === base.symbol)?.series ?? '';
  const others =
    own === ''
      ? []
      : await readAll(
          world,
          corpus.filter((entry) => entry.series === own && entry.symbol !== base.symbol),
        );
  return [...inOrder(others).filter((each) => inOrder([each, base])[0] === each), base];
}

async function readAll(world: World, entries: readonly CorpusEntry[]): Promise<readonly Document[]> {
  world.run?.reading.expect(entries.length);
  const documents: Document[] = [];
  for (const entry of entries) documents.push(await readEntry(world, entry));
  return documents;
}
