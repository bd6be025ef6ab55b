import { decode } from '../formats/bytes.ts';
import { readDocx } from '../formats/docx/read.ts';
import { DEFAULT_LIMITS, keepWithin, type Limits } from '../formats/limits.ts';
import { isWord } from '../formats/sniff.ts';
import { CALLS, plainTextOf, plainWords } from '../formats/source/source.ts';

/**
 * The text of a list of amendments, from a plain file, Markdown or Word (tracked changes in it accepted).
 *
 * @throws InputError if an archive is not a Word file or is damaged, or if a limit is exceeded
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
  if (!isWord(source)) return decode(source, name).text;
  return plainWords(plainTextOf(readDocx(source, name, 'accepted', limits)).replace(CALLS, ''));
}
