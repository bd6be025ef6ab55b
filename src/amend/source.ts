import { decode } from '../read/bytes.ts';
import { markdownOfDocx } from '../read/docx.ts';
import { isZip } from '../read/zip.ts';
import { withoutMarks } from './list.ts';

/**
 * The text of a list of amendments, from a plain file, Markdown or Word (tracked changes in it accepted).
 *
 * @throws InputError where an archive is no Word file, or a damaged one
 */
export function listIn(source: string | Uint8Array, name: string): string {
  if (typeof source === 'string') return source;
  if (!isZip(source)) return decode(source, name).text;
  return markdownOfDocx(source, name, 'accepted').split('\n').map(withoutMarks).join('\n');
}
