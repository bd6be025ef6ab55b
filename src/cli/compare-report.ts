import { codeOf, unreadable } from '../host/reasons.ts';
import type { World } from '../host/world.ts';
import { type Scale, scaleFrom } from '../meaning/scale.ts';
import type { Comparison } from '../model/comparison.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { renderTerminal } from '../report/comparison/terminal.ts';
import { TWO_COLUMNS_MIN } from '../report/layout/columns.ts';
import type { ReportOptions } from './compare-options.ts';
import { colourFor, linksFor, twoColumnsFor } from './options.ts';

/** The names of files without their folders, unless they are the same without them. */
export function fileNames(paths: Sides<string>): Sides<string> {
  const names = mapSides(paths, lastPart);
  return names.old === names.new ? paths : names;
}

/** The name of a file without the folders before it. */
export function lastPart(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
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
  const { form } = options;
  const isTerminal = form === 'terminal' && options.clean !== true && options.table !== true;
  if (isTerminal) return terminalReport(comparison, options, world);
  return (await import('./compare-forms.ts')).writtenReport(comparison, form, options, world);
}

function terminalReport(comparison: Comparison, options: ReportOptions, world: World): string {
  const { all, only, stat, explain, substance, toFile, width } = options;
  const level = colourFor(options.color, toFile, world);
  const links = linksFor(options.hyperlink, toFile, world);
  const columns = options.sideBySide === true ? twoColumnsFor(options.askedWidth, world) : null;
  if (options.sideBySide === true && columns === null) {
    world.complain(`resdiff: two columns need ${TWO_COLUMNS_MIN} columns (--width ${TWO_COLUMNS_MIN}); shown in one\n`);
  }
  const shape = { width: columns ?? width, sideBySide: columns !== null };
  return renderTerminal(comparison, { all, only, substance, stat, explain, level, links, ...shape });
}
