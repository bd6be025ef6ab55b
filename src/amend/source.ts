import { decode } from '../formats/bytes.ts';
import { readDocx } from '../formats/docx/read.ts';
import { DEFAULT_LIMITS, keepWithin, type Limits } from '../formats/limits.ts';
import { markdownOfOdt } from '../formats/odt/read.ts';
import { openedOf, readAny } from '../formats/read-any.ts';
import type { About } from '../formats/reading.ts';
import { packedFormatOf } from '../formats/registry.ts';
import { isOdt, isWord } from '../formats/sniff.ts';
import { CALLS, plainTextOf, plainWords } from '../formats/source/source.ts';
import { languageOfText } from '../language/language.ts';
import type { DocumentKind } from '../model/document.ts';
import { InputError } from '../model/problem.ts';
import type { AmendmentSource } from './amend.ts';
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

/**
 * A list of amendments, or an amendment document as the United Nations prints it, in every format that can be read.
 *
 * @throws InputError if it is neither, such as a draft
 * @example
 * ```ts
 * const page = 'Belarus: amendment to draft resolution A/C.3/80/L.2\n\nIn operative paragraph 1, delete “all”.\n';
 * const source = await readAmendments(page, { name: 'L.56.txt' });
 * 'document' in source; // → true
 * ```
 */
export async function readAmendments(source: string | Uint8Array, about: About): Promise<AmendmentSource> {
  const { name, limits = DEFAULT_LIMITS } = about;
  const isPlain = typeof source === 'string' || isOdt(source) || isWord(source) || packedFormatOf(source) === null;
  const list = isPlain ? listIn(source, name, limits) : null;
  if (list !== null && languageOfText(list).amending?.head.test(firstLine(list)) === true) return { name, list };
  const read = await readAny(source, about).catch((error: unknown) => {
    if (error instanceof InputError && error.code === 'not-a-resolution') return null;
    throw error;
  });
  if (read?.document.paragraphs.some(({ part }) => part === 'order') === true) return { name, document: read.document };
  const kind = read?.document.kind ?? null;
  if (kind !== null && kind !== 'amendment' && kind !== 'committee-report' && kind !== 'note')
    throw new InputError('bad-option', noAmendments(name, kind));
  if (list !== null && !isPage(list)) return { name, list };
  const found = await openedOf(source, about);
  if (!('text' in found))
    throw new InputError('bad-option', `${name}: contains no amendments; it is not an amendment document`);
  return { name, list: plainWords(plainTextOf(found.text).replace(CALLS, '')) };
}

function noAmendments(name: string, kind: DocumentKind): string {
  const what = kind.replaceAll('-', ' ');
  return `${name} is a ${what}, and no amendment; the amendments come first: resdiff apply amendment.pdf TO ${name}`;
}

/** HTML and XML are not read as they are written. */
function isPage(text: string): boolean {
  return text.trimStart().startsWith('<');
}

function firstLine(list: string): string {
  return (
    list
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  );
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
