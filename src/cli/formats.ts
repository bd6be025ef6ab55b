import { InputError } from '../model/problem.ts';
import { listed } from './options.ts';

/** What is known of an output before there is anything to write. */
export interface Format {
  readonly name: string;
  readonly endings: readonly string[];
  readonly ending?: string;
}

/** The formats of a command's results. */
export interface Formats<Row extends Format> {
  readonly command: string;
  readonly outputs: readonly Row[];
  /** What is printed where nothing is said. */
  readonly printed: string;
  /** What is written into a folder where nothing is said: the page, or else what is printed. */
  readonly inFolder: string;
  /** What the name of a file in a folder has behind the symbol. */
  readonly suffix: string;
  /** A name to show in messages. */
  readonly like: string;
}

/** The names of a table of outputs, for `-f`. */
export function formatNames(outputs: readonly Format[]): readonly string[] {
  return outputs.map(({ name }) => name);
}

/** The endings that tell a format, without the point. */
export function endingsOf({ outputs }: Formats<Format>): readonly string[] {
  return outputs.flatMap(({ endings }) => endings);
}

/** The output of a name. */
export function outputNamed<Row extends Format>({ command, outputs }: Formats<Row>, name: string): Row {
  const found = outputs.find((output) => output.name === name);
  if (found !== undefined) return found;
  throw new InputError(
    'bad-option',
    `${command} cannot write the format ${name}; it writes ${listed(formatNames(outputs))}`,
  );
}

/**
 * The format asked for, else the one that the ending of the file tells, else what is printed.
 *
 * @throws InputError `bad-option` where the ending tells no format that is written
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

/** A page under the name of a Word file opens nowhere; what is a text may have any name that a text has. */
function refuseContradiction(named: Format, file: string | undefined): void {
  const ending = endingOf(named);
  const given = file === undefined ? '' : endingIn(file);
  if (given === '' || given === ending || !(PACKED_ENDINGS.has(given) || PACKED_ENDINGS.has(ending))) return;
  throw new InputError(
    'bad-option',
    `-f ${named.name} and -o ${file} contradict each other: leave -f out, or write to .${ending}`,
  );
}

/** Files that hold bytes and no lines. */
export const PACKED_ENDINGS: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pdf']);

function endingIn(path: string): string {
  return (/\.([^./\\]+)$/u.exec(path)?.[1] ?? '').toLowerCase();
}

/** The ending that a file of a format gets. */
export function endingOf({ endings: [first], ending }: Format): string {
  return first ?? ending ?? 'txt';
}
