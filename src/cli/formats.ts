import { InputError } from '../model/problem.ts';
import { listed } from './options.ts';

/** What is known about an output before it is written. */
export interface Format {
  readonly name: string;
  readonly endings: readonly string[];
  readonly ending?: string;
  readonly stops?: string;
  readonly isShown?: boolean;
}

/** The formats of a command's results. */
export interface Formats<Row extends Format> {
  readonly command: string;
  readonly outputs: readonly Row[];
  /** The format printed by default. */
  readonly printed: string;
  /** The default format for a folder: the page if there is one, otherwise the printed format. */
  readonly inFolder: string;
  /** Follows the symbol in the name of a file in a folder. */
  readonly suffix: string;
  /** An example file name for messages. */
  readonly like: string;
}

/** The names of a table of outputs, for `-f`. */
export function formatNames(outputs: readonly Format[]): readonly string[] {
  return outputs.map(({ name }) => name);
}

/** The endings that select a format, without the full stop. */
export function endingsOf({ outputs }: Formats<Format>): readonly string[] {
  return outputs.flatMap(({ endings }) => endings);
}

/** The output of that name. */
export function outputNamed<Row extends Format>({ command, outputs }: Formats<Row>, name: string): Row {
  const found = outputs.find((output) => output.name === name);
  if (found !== undefined) return found;
  throw new InputError(
    'bad-option',
    `${command} cannot write the format ${name}; it writes ${listed(formatNames(outputs))}`,
  );
}

/**
 * The format asked for, otherwise the one for the ending of the file, otherwise the printed one.
 *
 * @throws InputError `bad-option` if the command writes no format with that ending
 */
export function outputFor<Row extends Format>(
  formats: Formats<Row>,
  asked: string | undefined,
  file: string | undefined,
): Row {
  const { command, outputs, printed, like } = formats;
  if (asked !== undefined) {
    const named = outputNamed(formats, asked);
    refuseContradiction(named, file);
    return named;
  }
  if (file === undefined) return outputNamed(formats, printed);
  const ending = endingIn(file);
  const told = outputs.find(({ endings }) => endings.includes(ending));
  if (told !== undefined) return told;
  const found = ending === '' ? `${file} has no ending` : `${command} cannot write .${ending}`;
  const known = listed(endingsOf(formats).map((each) => `.${each}`));
  throw new InputError('bad-option', `${found}; supported: ${known} (such as ${like}), or name the format with -f`);
}

/** A page named like a Word file opens nowhere; a text format may have the ending of any other text format. */
function refuseContradiction(named: Format, file: string | undefined): void {
  const ending = endingOf(named);
  const given = file === undefined ? '' : endingIn(file);
  if (given === '' || given === ending || !(PACKED_ENDINGS.has(given) || PACKED_ENDINGS.has(ending))) return;
  throw new InputError(
    'bad-option',
    `-f ${named.name} and -o ${file} contradict each other: leave out -f, or write to .${ending}`,
  );
}

/** Binary formats. */
export const PACKED_ENDINGS: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pdf']);

function endingIn(path: string): string {
  return (/\.([^./\\]+)$/u.exec(path)?.[1] ?? '').toLowerCase();
}

/** The ending for a file in a format. */
export function endingOf({ endings: [first], ending }: Format): string {
  return first ?? ending ?? 'txt';
}
