import { InputError } from '../model/problem.ts';

/** The `code` of a Node error; empty if there is none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** The code for an output path that is a device or a pipe. */
export const NO_FILE = 'ENOFILE';

/** The code for a file that changed while it was read. */
export const CHANGING = 'ECHANGING';

/** The code for a named pipe that nothing writes to. */
export const SILENT = 'ESILENT';

/** Wraps a read error; an InputError, such as a limit exceeded, passes unchanged. */
export function unreadable(words: string, cause: unknown): InputError {
  return cause instanceof InputError ? cause : new InputError('unreadable-file', words, { cause });
}

/** Why a file could not be read, in words. */
export function whyUnreadable(code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file, and it is not the symbol of a resolution (like 78/32); check the spelling';
    case 'EISDIR':
      return 'this is a folder, not a resolution; name a file in it';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read this file';
    case CHANGING:
      return 'it is being written; try again when that is done';
    case SILENT:
      return 'a pipe that nothing writes to';
    default:
      return `cannot read this file (${code})`;
  }
}

/** Why something could not be written; the system code if there is no wording for it. */
export function whyUnwritten(code: string): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `there is no space left (${code})`;
    case 'EFBIG':
      return `the file would be larger than is allowed here (${code})`;
    case 'EACCES':
    case 'EPERM':
      return `no permission to write there (${code})`;
    case 'EROFS':
      return `the file system is read-only (${code})`;
    case 'ENOENT':
    case 'ENOTDIR':
      return `there is no such folder (${code})`;
    case 'EISDIR':
      return `this is a folder (${code})`;
    case 'EEXIST':
      return `there is a file of that name (${code})`;
    case NO_FILE:
      return 'it is a device or a pipe, not a file; -o - writes to standard output';
    case 'ENAMETOOLONG':
      return `the name is too long (${code})`;
    default:
      return code || 'it failed';
  }
}
