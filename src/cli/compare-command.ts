import { compare } from '../compare/compare.ts';
import { SCALE, type Scale, scaleFrom } from '../meaning/scale.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import { InputError } from '../model/problem.ts';
import type { Sides } from '../model/sides.ts';
import { TWO_COLUMNS_MIN } from '../report/columns.ts';
import { renderTerminal } from '../report/terminal.ts';
import type { CompareOptions, ReportOptions } from './compare-options.ts';
import { type CorpusEntry, openCorpus } from './corpus.ts';
import { requireTexts } from './corpus-missing.ts';
import { codeOf, readNamed } from './documents.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { colourFor, formatFor, linksFor, onlyFrom, STANDARD_INPUT, twoColumnsFor, widthFor } from './options.ts';
import { type CommonOptions, emit, write } from './output.ts';
import { unreadable } from './reasons.ts';
import type { World } from './world.ts';

/** `resdiff OLD NEW` */
export async function compareCommand(options: CompareOptions, world: World): Promise<ExitCode> {
  const view = { all: options.all, only: onlyFrom(options.only) };
  const width = widthFor(options.width, world);
  const comparison = await compareNamed(options, world);
  const report = await reportOf(comparison, { ...options, ...view, width, askedWidth: options.width }, world);
  if (options.output !== undefined) await write(world, options.output, report);
  else if (typeof report === 'string') await emit(report, options, world);
  else {
    const ending = formatFor(options.format, undefined);
    throw new InputError('bad-option', `this form is written to a file: add -o changes.${ending}`);
  }
  return options.exitCode && differs(comparison) ? EXIT.differs : EXIT.done;
}

export async function compareNamed(options: CompareOptions | PairsOptions, world: World): Promise<Comparison> {
  const corpus = await openCorpus(world, options.corpus ?? null);
  await requireTexts(world, corpus, [options.old, options.new]);
  const documents = await versionsNamed(options, corpus, world);
  const scale = 'verbs' in options && options.verbs !== undefined ? await scaleNamed(world, options.verbs) : SCALE;
  const dated = corpus.flatMap(({ symbol, adopted }): [string, string][] =>
    adopted === null ? [] : [[symbol, adopted]],
  );
  return compare(documents, { scale, adopted: new Map(dated) });
}

export interface PairsOptions extends CommonOptions {
  readonly old: string;
  readonly new: string;
}

/** Both versions: two texts, or one Word file with its tracked changes rejected and accepted. */
async function versionsNamed(
  options: CompareOptions | PairsOptions,
  corpus: readonly CorpusEntry[],
  world: World,
): Promise<Sides<Document>> {
  const { old, new: now } = options;
  if ('revisions' in options && options.revisions === true) {
    if (now !== undefined || old === STANDARD_INPUT) {
      throw new InputError(
        'bad-option',
        '--revisions compares the two states of one file: resdiff DRAFT.docx --revisions',
      );
    }
    return { old: await readNamed(world, corpus, old, 'rejected'), new: await readNamed(world, corpus, old) };
  }
  if (now === undefined) {
    throw new InputError(
      'bad-option',
      'give two versions, the earlier first: resdiff 77/79 78/32 (one Word file: --revisions)',
    );
  }
  if (old === STANDARD_INPUT && now === STANDARD_INPUT) {
    throw new InputError('bad-option', 'only one of the two versions can come from standard input');
  }
  const state = 'original' in options && options.original === true ? 'rejected' : 'accepted';
  return { old: await readNamed(world, corpus, old, state), new: await readNamed(world, corpus, now, state) };
}

/** The user's own scale of opening words: it takes the place of the program's. */
export async function scaleNamed(world: World, path: string): Promise<Scale> {
  const bytes = await world.readFile(path).catch((cause: unknown) => {
    throw unreadable(`cannot read the scale of verbs ${path} (${codeOf(cause) || String(cause)})`, cause);
  });
  return scaleFrom(new TextDecoder().decode(bytes));
}

/** The report in the form that is asked for. All but the terminal's are loaded when they are wanted. */
export async function reportOf(
  comparison: Comparison,
  options: ReportOptions,
  world: World,
): Promise<string | Uint8Array> {
  const format = formatFor(options.format, options.output);
  const isTerminal = format === 'terminal' && options.clean !== true && options.table !== true;
  if (isTerminal) return terminalReport(comparison, options, world);
  return (await import('./compare-forms.ts')).writtenReport(comparison, format, options, world);
}

function terminalReport(comparison: Comparison, options: ReportOptions, world: World): string {
  const { all, only, stat, explain, substance, output, width } = options;
  const level = colourFor(options.color, output !== undefined, world);
  const links = linksFor(options.hyperlink, output !== undefined, world);
  const columns = options.sideBySide === true ? twoColumnsFor(options.askedWidth, world) : null;
  if (options.sideBySide === true && columns === null) {
    world.complain(`resdiff: two columns need ${TWO_COLUMNS_MIN} columns (--width ${TWO_COLUMNS_MIN}); shown in one\n`);
  }
  const shape = { width: columns ?? width, sideBySide: columns !== null };
  return renderTerminal(comparison, { all, only, substance, stat, explain, level, links, ...shape });
}

function differs({ changes }: Comparison): boolean {
  return changes.some(({ kind, facets }) => kind !== 'kept' || facets.length > 0);
}
