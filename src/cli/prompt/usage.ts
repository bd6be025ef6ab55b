import { InputError } from '../../model/problem.ts';
import { COMMAND_FORMS, COMPARE_FORMS, listed } from '../options.ts';

/** What the parser says of a command line, in the words of this program. */
export function usageError(message: string, args: readonly string[]): InputError {
  const [, missing] = /^Not enough arguments following: (.+)$/u.exec(message) ?? [];
  if (missing !== undefined) {
    return new InputError('bad-option', `${dashed(missing)} takes a value, and nothing stands behind it`);
  }
  const [, got, needed] = /^Not enough non-option arguments: got (\d+), need at least (\d+)/u.exec(message) ?? [];
  if (needed !== undefined) return new InputError('bad-option', missingNames(Number(needed) - Number(got), args));
  const [, option, given, choices = ''] = /Argument: (.+?), Given: (.*?), Choices: (.+)/u.exec(message) ?? [];
  if (option !== undefined) {
    const known = choices.replaceAll('"', '').split(', ');
    return new InputError(
      'bad-option',
      `--${option} ${(given ?? '').replaceAll('"', '')}: the choices are ${listed(known)}`,
    );
  }
  const [, unknown = ''] = /^Unknown arguments?: (.+)$/u.exec(message) ?? [];
  const form = unknown.split(', ').find((name) => Object.hasOwn(ENDING_CALLED, name));
  if (form !== undefined) return new InputError('bad-option', formMeant(form, args));
  return new InputError('bad-option', `${message} (resdiff --help lists them)`);
}

function missingNames(count: number, args: readonly string[]): string {
  const command = args.find((arg) => /^[a-z][a-z-]*$/u.test(arg));
  if (command === undefined)
    return 'name two texts, the earlier first: resdiff 77/79 78/32 (resdiff help lists everything)';
  const names = count === 1 ? 'one more name' : `${count} more names`;
  return `${command} needs ${names} behind it (resdiff help ${command} shows which)`;
}

function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

/** Forms as people call them, with the ending of such a file. */
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

/** `--html` is no option: a form is told by `-o` and the ending of a file, or by `-f`. */
function formMeant(name: string, args: readonly string[]): string {
  const ending = ENDING_CALLED[name] ?? name;
  if (args[0] === 'batch') return `--${name} is no option; the form of reports is told by -f, their folder by -o`;
  const forms = COMMAND_FORMS[args[0] ?? ''] ?? COMPARE_FORMS;
  const form = forms.endings[ending];
  if (form === undefined) {
    const known = listed(Object.keys(forms.endings).map((each) => `.${each}`));
    return `--${name} is no option, and ${forms.command} writes no .${ending}; -o ${forms.like} tells the form by its ending: ${known}`;
  }
  const printed = ['docx', 'xlsx', 'pdf'].includes(ending) ? '' : `, or -f ${form} to print it`;
  return `--${name} is no option; add -o ${forms.like.replace(/[^.]+$/u, ending)} to write a file${printed}`;
}

/**
 * An empty name or value is a variable that was not set, or a slip: said before anything is made of it.
 *
 * @throws InputError where there is one
 */
export function refuseEmpty(args: readonly string[]): void {
  const end = args.indexOf('--');
  for (const [at, arg] of args.entries()) {
    const isOption = end === -1 || at < end;
    const [, inside] = (isOption ? /^(--?[a-z][a-z-]*)=$/iu.exec(arg) : null) ?? [];
    const before = args[at - 1] ?? '';
    const behind = isOption && arg === '' && /^--?[a-z][a-z-]*$/iu.test(before) ? before : undefined;
    const option = inside ?? behind;
    if (option !== undefined) throw new InputError('bad-option', `${option} takes a value, and an empty one is none`);
    if (arg === '')
      throw new InputError(
        'bad-option',
        'one of the names is empty: give a symbol (78/32), a file, or - for standard input',
      );
  }
}
