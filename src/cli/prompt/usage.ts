import { InputError } from '../../model/problem.ts';
import { type Command, type CommandRow, namesBelow } from '../command.ts';
import { endingsOf, type Format, type Formats, PACKED_ENDINGS } from '../formats.ts';
import { listed } from '../options.ts';

/** A message of the parser, before it is put into our words. */
export class ParserError extends Error {}

/** What can be called. */
interface Callable {
  readonly rows: readonly CommandRow[];
  /** Finds a command by name, or the comparison. */
  readonly commandCalled: (name: string) => Promise<Command>;
}

/** Rewords a message of the parser. */
export async function usageError(
  { message }: ParserError,
  args: readonly string[],
  callable: Callable,
): Promise<InputError> {
  return new InputError('bad-option', await usageWords(message, args, callable));
}

async function usageWords(
  message: string,
  args: readonly string[],
  { rows, commandCalled }: Callable,
): Promise<string> {
  const [, missing] = /^Not enough arguments following: (.+)$/u.exec(message) ?? [];
  if (missing !== undefined) return `${dashed(missing)} needs a value`;
  const [, got, needed] = /^Not enough non-option arguments: got (\d+), need at least (\d+)/u.exec(message) ?? [];
  if (needed !== undefined) return missingNames(Number(needed) - Number(got), args, rows);
  const [, option, given = '', choices = ''] = /Argument: (.+?), Given: (.*?), Choices: (.+)/u.exec(message) ?? [];
  if (option !== undefined) {
    const known = listed(choices.replaceAll('"', '').split(', '));
    return `--${option} ${given.replaceAll('"', '')}: the choices are ${known}`;
  }
  const [, required] = message.split(REQUIRED);
  if (required !== undefined)
    return `${args.filter((arg) => !arg.startsWith('-')).join(' ')} needs --${required} (add --help to see its values)`;
  const [, unknown = ''] = /^Unknown arguments?: (.+)$/u.exec(message) ?? [];
  const excluded = args[0] === 'search' ? args.find((arg) => EXCLUDED_WORD.test(arg)) : undefined;
  if (excluded !== undefined)
    return `${excluded} is read as an option: write NOT ${excluded.slice(1)}, or put the whole query in quotation marks`;
  const format = unknown.split(', ').find((name) => Object.hasOwn(ENDING_CALLED, name));
  if (format === undefined) return `${message} (resdiff --help lists them)`;
  if (args[0] === 'batch')
    return `--${format} is not an option; set the format of the reports with -f, their folder with -o`;
  const formats = (await commandCalled(args[0] ?? '')).formats?.();
  return formats === undefined ? `${message} (resdiff --help lists them)` : formatMeant(format, formats);
}

const REQUIRED = 'Missing required argument: ';

/** `resdiff search munitions -mines` */
const EXCLUDED_WORD = /^-\p{L}{2,}$/u;

function missingNames(count: number, args: readonly string[], rows: readonly CommandRow[]): string {
  const group = args.find((arg) => /^[a-z][a-z-]*$/u.test(arg));
  const below = group === undefined ? [] : namesBelow(rows, [group]);
  const inner = args.find((arg) => below.includes(arg));
  const command = inner === undefined ? group : `${group} ${inner}`;
  if (command === undefined)
    return 'name two texts, the earlier first: resdiff 77/79 78/32 (resdiff help lists everything)';
  const names = count === 1 ? 'one more name' : `${count} more names`;
  return `${command} needs ${names} after it (resdiff help ${command} shows which)`;
}

function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

/** Names people use for formats, with the file ending of each. */
const ENDING_CALLED: Readonly<Record<string, string>> = {
  html: 'html',
  word: 'docx',
  docx: 'docx',
  doc: 'docx',
  pdf: 'pdf',
  json: 'json',
  jsonl: 'jsonl',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
  text: 'txt',
  plain: 'txt',
  csv: 'csv',
  excel: 'xlsx',
  xlsx: 'xlsx',
  xml: 'xml',
  akn: 'xml',
  yaml: 'yaml',
  sarif: 'sarif',
};

/** `--html` is not an option: the format is set by the ending of `-o`, or by `-f`. */
function formatMeant(name: string, formats: Formats<Format>): string {
  const ending = ENDING_CALLED[name] ?? name;
  const output = formats.outputs.find(({ endings }) => endings.includes(ending));
  if (output === undefined) {
    const known = listed(endingsOf(formats).map((each) => `.${each}`));
    return `--${name} is not an option, and ${formats.command} cannot write .${ending}; use -o ${formats.like}, with one of these endings: ${known}`;
  }
  const printed = PACKED_ENDINGS.has(ending) ? '' : `, or -f ${output.name} to print it`;
  return `--${name} is not an option; add -o ${formats.like.replace(/[^.]+$/u, ending)} to write a file${printed}`;
}

/**
 * Refuses empty names and values at once: they come from an unset variable or a slip.
 *
 * @throws InputError if there is one
 */
export function refuseEmpty(args: readonly string[]): void {
  const end = args.indexOf('--');
  for (const [at, arg] of args.entries()) {
    const isOption = end === -1 || at < end;
    const [, inside] = (isOption ? /^(--?[a-z][a-z-]*)=$/iu.exec(arg) : null) ?? [];
    const before = args[at - 1] ?? '';
    const behind = isOption && arg === '' && /^--?[a-z][a-z-]*$/iu.test(before) ? before : undefined;
    const option = inside ?? behind;
    if (option !== undefined) throw new InputError('bad-option', `${option} needs a value, and the one given is empty`);
    if (arg === '')
      throw new InputError(
        'bad-option',
        'one of the names is empty: give a symbol (78/32), a file, or - for standard input',
      );
  }
}
