import { decode } from '../formats/bytes.ts';
import { readDocx } from '../formats/docx/read.ts';
import { DEFAULT_LIMITS, keepWithin, type Limits } from '../formats/limits.ts';
import { markdownOfOdt } from '../formats/odt/read.ts';
import { isOdt, isWord } from '../formats/sniff.ts';
import { CALLS, plainTextOf, plainWords } from '../formats/source/source.ts';
import { withoutMarks } from './list.ts';

/**
 * The text of a list of amendments, from a plain file, Markdown, Word or OpenDocument (tracked changes in it accepted).
 *
 * @throws InputError if an archive is neither a Word file nor an OpenDocument text, or is damaged, or if a limit is exceeded
 * @example
 * ```ts
 * listIn('In operative paragraph 1, delete “all”.', 'list.txt'); // → 'In operative paragraph 1, delete “all”.'
 * ```
 */
export function listIn(source: string | Uint8Array, name: string, limits: Limits = DEFAULT_LIMITS): string {
  const text = textIn(source, name, limits);
  keepWithin('text-characters', text.length, { name, limits });
  return text;
}

function textIn(source: string | Uint8Array, name: string, limits: Limits): string {
  if (typeof source === 'string') return source;
  keepWithin('file-bytes', source.length, { name, limits });
  if (isOdt(source)) {
    return markdownOfOdt(source, name, 'accepted', limits).text.split('\n').map(withoutMarks).join('\n');
  }
  if (!isWord(source)) return decode(source, name).text;
  return plainWords(plainTextOf(readDocx(source, { name, limits })).replace(CALLS, ''));
}
