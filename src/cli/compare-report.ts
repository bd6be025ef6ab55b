import { codeOf, unreadable } from '../host/reasons.ts';
import type { World } from '../host/world.ts';
import { type Scale, scaleFrom } from '../meaning/scale.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Made } from '../model/output.ts';
import { InputError } from '../model/problem.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import type { DocxOptions } from '../report/comparison/docx.ts';
import { COMPARISON_OUTPUTS, type ComparisonAsked, type ComparisonOutput } from '../report/comparison/outputs.ts';
import { TWO_COLUMNS_MIN } from '../report/layout/columns.ts';
import { shown } from '../report/layout/safe.ts';
import { IN_THE_FILE } from '../report/sentences/beside.ts';
import type { CompareOptions, ReportOptions } from './compare-options.ts';
import type { Formats } from './formats.ts';
import { colourFor, linksFor, onlyFrom, twoColumnsFor, widthFor } from './options.ts';
import { trackedFrom } from './shared-options.ts';

/** File names without their folders, unless that makes them equal. */
export function fileNames(paths: Sides<string>): Sides<string> {
  const names = mapSides(paths, lastPart);
  return names.old === names.new ? paths : names;
}

/** The name of a file without its folder. */
export function lastPart(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

/** The user's own scale of opening words, which replaces the built-in one. */
export async function scaleNamed(world: World, path: string): Promise<Scale> {
  const bytes = await world.readFile(path).catch((cause: unknown) => {
    throw unreadable(`cannot read the scale of opening words ${path} (${codeOf(cause) || String(cause)})`, cause);
  });
  return scaleFrom(new TextDecoder().decode(bytes));
}

/** The formats of `resdiff compare`. */
export const COMPARE_FORMATS: Formats<ComparisonOutput> = {
  command: 'compare',
  outputs: COMPARISON_OUTPUTS,
  printed: 'terminal',
  inFolder: 'html',
  suffix: '',
  like: 'changes.html',
};

/**
 * Reads the options of a report; the returned function needs only whether the report goes to a file.
 *
 * @throws InputError on an invalid width or kind of change
 */
export function askedFrom(options: ReportOptions, world: World): (isFile: boolean) => ComparisonAsked {
  const { all, substance, stat, explain, sideBySide, summary } = options;
  const summed = summary === undefined ? {} : { summary };
  const only = onlyFrom(options.only);
  const width = widthFor(options.width, world);
  const view = { all, only, substance };
  return (isFile) => ({
    view,
    explain,
    terminal: () => {
      const level = colourFor(options.color, isFile, world);
      const links = linksFor(options.hyperlink, isFile, world);
      const columns = sideBySide === true ? twoColumnsFor(options.width, world) : null;
      if (sideBySide === true && columns === null) {
        world.complain(
          `resdiff: two columns need a width of ${TWO_COLUMNS_MIN} (--width ${TWO_COLUMNS_MIN}); shown in one column\n`,
        );
      }
      return { ...view, ...summed, stat, explain, level, links, width: columns ?? width, sideBySide: columns !== null };
    },
    tracked: () => ({ ...trackedFrom(options, tellingOf(world)), ...summed }),
    print: (html) => printPdf(html, world),
  });
}

/** Tells what the writer of a Word file with tracked changes has to say. */
export function tellingOf(world: World): Pick<DocxOptions, 'tell' | 'into'> {
  const { run } = world;
  return {
    tell: (sentence) => world.complain(`resdiff: ${shown(sentence)}\n`),
    into: (name) => {
      if (run !== undefined) run.tracked.base = name;
    },
  };
}

/** The report in the requested format; with `clean` the new text alone, with `table` a table. */
export async function reportOf(
  comparison: Comparison,
  output: ComparisonOutput,
  asked: ComparisonAsked,
  { clean, table }: Pick<CompareOptions, 'clean' | 'table'>,
  world: World,
): Promise<Made> {
  // These outputs contain only the words of the two texts; all others show notices at their head.
  if (clean === true || table === true || output.isWordsOnly === true) {
    for (const { message } of comparison.notices) world.complain(`resdiff: ${shown(message)}\n`);
  } else if (output.name === 'docx') {
    const inTheFile = comparison.notices.filter(({ code }) => IN_THE_FILE.has(code));
    for (const { message } of inTheFile) world.complain(`resdiff: ${shown(message)}\n`);
  }
  if (clean === true) {
    if (output.clean !== undefined) return output.clean(comparison.documents.new);
    throw new InputError('bad-option', '--clean writes the new text alone: add -o new.docx (or .md, .xml)');
  }
  if (table !== true) return output.write(comparison, asked);
  if (output.table !== undefined) return output.table(comparison, asked.view);
  throw new InputError('bad-option', '--table writes .docx, .xlsx, .csv and .md: add -o changes.xlsx, or -f md');
}

async function printPdf(html: string, world: World): Promise<Uint8Array> {
  const pdf = await world.printPdf(html);
  if (pdf !== null) return pdf;
  throw new InputError(
    'bad-option',
    'printing a PDF needs a browser (Chromium, Chrome or Edge), and none was found: name one in RESDIFF_BROWSER, or write -o changes.html and print that',
  );
}
