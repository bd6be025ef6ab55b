/** The message for a fault in resdiff: one line, and with `--verbose` the stack. */
export function faultWords(error: unknown, isVerbose: boolean): string {
  const words = `this is a fault in resdiff: ${shortOf(error)}`;
  const more = isVerbose ? '' : '; --verbose shows where it happened';
  return `${words}; ${REPORT}${more}\n${isVerbose ? `${stackOf(error)}\n` : ''}`;
}

/** As in SECURITY.md. */
export const REPORT =
  'please report it to the maintainers, with the command and, if it may be shared, the file (otherwise its format)';

/** The first line of an error, including its name. */
export function shortOf(error: unknown): string {
  return oneLine(String(error).split('\n', 1)[0] ?? '').slice(0, MESSAGE_MAX_CHARACTERS);
}

/** A message may contain a whole paragraph of a document. */
const MESSAGE_MAX_CHARACTERS = 300;

export function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return stack.split('\n').map(oneLine).join('\n');
}

/**
 * Messages contain file names and words of documents: removes control characters, so that none reaches the terminal.
 */
export function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\p{Cs}]+/gu, ' ').trimEnd();
}

/** True for an error from the operating system: it has a code and is no fault of ours. */
export function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'code' in error && /^E[A-Z0-9]+$/u.test(String(error.code));
}

/** Looks at the raw arguments, since parsing them may be what fails. */
export function isVerbose(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? args.length : end).includes('--verbose');
}
