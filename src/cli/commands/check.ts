import type { Argv } from 'yargs';
import { formatNamed } from '../../formats/registry.ts';
import { type CorpusEntry, entryFor, openCorpus, readEntry } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import { seriesIn, type Text } from '../../host/corpus/series.ts';
import { EXIT, type ExitCode } from '../../host/exit.ts';
import type { World } from '../../host/world.ts';
import {
  type Check,
  type CheckInput,
  check,
  type Document,
  InputError,
  inOrder,
  type KnownText,
  mend,
  RULES,
  type RuleSettings,
} from '../../index.ts';
import { otherLanguages } from '../../language/names.ts';
import { CHECK_OUTPUTS, type CheckedText } from '../../report/check/outputs.ts';
import { MENDED_OUTPUTS } from '../../report/comparison/mended.ts';
import { shown } from '../../report/layout/safe.ts';
import { mendedCounts } from '../../report/sentences/check.ts';
import { kinOf, lastBefore } from '../../series/earlier.ts';
import { command } from '../command.ts';
import { tellingOf } from '../compare-report.ts';
import type { Formats } from '../formats.ts';
import { readTold } from '../names/documents.ts';
import { joinedNames, whatIsNamed } from '../names/names.ts';
import { paintFor, STANDARD_INPUT } from '../options.ts';
import { type Effects, tellIdle } from '../prompt/idle.ts';
import { hand, type OutputOptions, targetFor } from '../prompt/target.ts';
import { codesFrom, readSettings } from '../settings.ts';
import { MANUAL_MARKS, ORIGINAL, stateFrom, withDocuments, withOutput } from '../shared-options.ts';

/** `resdiff check DOC…` */
export const CHECK = command({ options: checking, run: runCheck, formats: () => CHECK_FORMATS });

const CHECK_FORMATS: Formats<(typeof CHECK_OUTPUTS)[number]> = {
  command: 'check',
  outputs: CHECK_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '-findings',
  like: 'findings.html',
};

/** The formats of `check --fix`, which writes a text. */
const FIX_FORMATS: Formats<(typeof MENDED_OUTPUTS)[number]> = {
  command: 'check --fix',
  outputs: MENDED_OUTPUTS,
  printed: 'md',
  inFolder: 'md',
  suffix: '-mended',
  like: 'mended.docx',
};

const EFFECTS: Effects = { effects: CHECK_OUTPUTS, yields: { alone: 'against' } };

interface CheckOptions extends OutputOptions {
  readonly documents: readonly string[];
  readonly against?: string | undefined;
  readonly alone: boolean;
  readonly fix: boolean;
  readonly config?: string | undefined;
  readonly only?: string | undefined;
  readonly off?: string | undefined;
  readonly explain: boolean;
  readonly original?: boolean | undefined;
  readonly manualMarks?: boolean | undefined;
}

function checking(parser: Argv<object>): Argv<CheckOptions> {
  return withOutput(
    withDocuments(parser, 'Symbols, files or -')
      .option('against', {
        type: 'string',
        requiresArg: true,
        describe: 'An earlier text, or a series (default: its series in the corpus)',
      })
      .option('alone', { type: 'boolean', default: false, describe: 'Compare it with no other text' })
      .option('fix', { type: 'boolean', default: false, describe: 'Write the text with the safe corrections made' }),
    CHECK_OUTPUTS,
    'Format of the findings',
  )
    .option('only', { type: 'string', requiresArg: true, describe: 'Only these codes (listed in docs/checks.md)' })
    .option('off', { type: 'string', requiresArg: true, describe: 'All but these codes' })
    .option('config', {
      type: 'string',
      requiresArg: true,
      describe: 'Settings file (default: .resdiff.yaml in this folder)',
    })
    .option('explain', { type: 'boolean', default: false, describe: 'Say where each rule comes from' })
    .option('original', ORIGINAL)
    .option('manual-marks', MANUAL_MARKS);
}

/**
 * `resdiff check DOC…`: exits 1 if an error is found, or is left after `--fix`. If one of several texts cannot be read,
 * this is reported in one line and the others are checked.
 */
async function runCheck(options: CheckOptions, world: World): Promise<ExitCode> {
  const rules = await rulesFor(options, world);
  const names = await joinedNames(world, options.corpus, options.documents);
  if (options.fix && names.length > 1)
    throw new InputError('bad-option', `--fix corrects one text at a time, and ${names.length} were named`);
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, names);
  const texts = (await seriesIn(world, corpus)).flatMap((shelf) => shelf.texts);
  const desk: Desk = { corpus, texts, rules, options, world };
  if (options.fix) return mendCommand(names[0] ?? '', desk);
  const target = await targetFor(options, CHECK_FORMATS, world);
  tellIdle(EFFECTS, options, target.output.name, world);
  world.run?.reading.expect(names.length);
  const all: CheckedText[] = [];
  let exit: ExitCode = EXIT.done;
  for (const name of names) {
    const checked = await checkedOrTold(name, names.length > 1, desk);
    if (checked !== null) all.push(checked);
    exit = worst(exit, checked === null ? EXIT.trouble : exitOf(checked.found));
  }
  const [first] = all;
  if (first === undefined) return exit;
  const report = await target.output.write(all, {
    terminal: { ...paintFor(options, target.place.kind !== 'printed', world), explain: options.explain },
    isSeveral: names.length > 1,
    version: world.version,
    fileOf: (name) => fileOf(name, desk),
  });
  await hand(report, target, { symbol: first.document.symbol, given: first.name }, options, world);
  return exit;
}

/** What every text is checked with. */
interface Desk extends Library {
  readonly rules: RuleSettings;
  readonly options: CheckOptions;
  readonly world: World;
}

function worst(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}

async function checkedOrTold(name: string, isOneOfSeveral: boolean, desk: Desk): Promise<CheckedText | null> {
  try {
    const input = await inputOf(name, desk);
    return { name, document: input.document, found: check(input) };
  } catch (error) {
    if (!isOneOfSeveral || !(error instanceof InputError)) throw error;
    desk.world.complain(`resdiff: ${shown(error.message)}\n`);
    return null;
  }
}

async function inputOf(name: string, { corpus, texts, rules, options, world }: Desk): Promise<CheckInput> {
  const document = await readTold(world, corpus, name, stateFrom(options));
  return {
    document,
    against: await earlierTexts(options, document, { corpus, texts }, world),
    known: knownIn(texts),
    today: world.now().toISOString().slice(0, 10),
    rules,
  };
}

function exitOf({ findings }: Check): ExitCode {
  return findings.some(({ severity }) => severity === 'error') ? EXIT.differs : EXIT.done;
}

/** The settings of the file, then those of the command line: `--only` leaves all other rules out, `--off` some. */
async function rulesFor({ config, only, off }: CheckOptions, world: World): Promise<RuleSettings> {
  const { rules } = await readSettings(world, config);
  const wanted = codesFrom(only, '--only');
  const unwanted = codesFrom(off, '--off') ?? [];
  const switchedOff = RULES.filter(({ code }) => unwanted.includes(code) || wanted?.includes(code) === false);
  // A code named on the command line is checked, whatever the file says.
  const kept = Object.entries(rules).filter(([code, value]) => !(wanted?.includes(code) === true && value === 'off'));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(switchedOff.map(({ code }) => [code, 'off' as const])) };
}

function knownIn(texts: readonly Text[]): ReadonlyMap<string, KnownText> {
  return new Map(texts.map(({ symbol, title, entry }) => [symbol, { adopted: entry.adopted, title }]));
}

/** The corpus, and what its texts say of themselves. */
interface Library {
  readonly corpus: readonly CorpusEntry[];
  readonly texts: readonly Text[];
}

/**
 * The earlier texts: the one named, or those of a series; otherwise, unless `--alone`, those in the corpus that the
 * document follows.
 */
async function earlierTexts(
  { against, alone }: CheckOptions,
  document: Document,
  { corpus, texts }: Library,
  world: World,
): Promise<readonly Document[]> {
  if (against === undefined)
    return alone
      ? []
      : readAll(
          lastBefore(
            kinOf(document, texts).map(({ entry }) => entry),
            document,
          ),
          world,
        );
  const named = await whatIsNamed(world, corpus, against);
  if (named.kind === 'series') return readAll(lastBefore(named.entries, document), world);
  await requireTexts(world, corpus, [against]);
  const earlier = await readTold(world, corpus, against);
  const languages = otherLanguages(earlier, document);
  if (languages === null) return [earlier];
  throw new InputError(
    'bad-option',
    `--against ${against}: the texts are in different languages (${languages}); give an earlier text in the language of the one to check`,
  );
}

async function readAll(entries: readonly CorpusEntry[], world: World): Promise<readonly Document[]> {
  world.run?.reading.expect(entries.length);
  const documents: Document[] = [];
  for (const entry of entries) documents.push(await readEntry(world, entry));
  return documents.length < 2 ? documents : inOrder(documents);
}

async function fileOf(name: string, { corpus, world }: Desk) {
  const isFile = (await world.kindOf(name)) === 'file';
  const uri = (isFile ? undefined : entryFor(corpus, name)?.path) ?? name;
  return { uri, source: name === STANDARD_INPUT ? null : await sourceOf(uri, world) };
}

/** The file as text; null if it is binary. */
async function sourceOf(path: string, world: World): Promise<string | null> {
  const bytes = await world.readFile(path).catch(() => null);
  if (bytes === null || bytes.subarray(0, PROBE_BYTES).includes(0)) return null;
  return formatNamed(path)?.holds === 'bytes' ? null : new TextDecoder().decode(bytes);
}

const PROBE_BYTES = 4_096;

/** `resdiff check DOC --fix`: writes the text with the safe corrections; a Word file shows each as a tracked change. */
async function mendCommand(name: string, desk: Desk): Promise<ExitCode> {
  const { options, world } = desk;
  if (options.format !== undefined && options.format !== 'md')
    throw new InputError(
      'bad-option',
      '--fix writes a text: leave out --format; the ending of -o FILE sets the format',
    );
  const target = await targetFor(options, FIX_FORMATS, world);
  tellIdle(EFFECTS, options, 'fix', world);
  const input = await inputOf(name, desk);
  const mended = mend(input);
  const asked = { base: input.document, ...tellingOf(world) };
  const content = await target.output.write(mended, asked);
  await hand(content, target, { symbol: input.document.symbol, given: name }, options, world);
  world.complain(`resdiff: ${mendedCounts(mended)}\n`);
  return exitOf(mended.left);
}
