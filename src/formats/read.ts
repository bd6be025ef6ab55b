import type { Document } from '../model/document.ts';
import { InputError } from '../model/problem.ts';
import { readAkn } from './akn/read.ts';
import { type Decoded, decode } from './bytes.ts';
import { readDocx } from './docx/read.ts';
import { readJson } from './json/read.ts';
import { keepWithin, type Limits } from './limits.ts';
import { type About, guessNotices, measuredAt, type Reading, readingOf } from './reading.ts';
import { packedFormatOf, textFormatOf } from './registry.ts';
import { isFlatPackage } from './sniff.ts';
import { readTextOrDraft } from './text/read.ts';

/**
 * Reads a resolution from AKN4UN XML, Word (.docx), Markdown, plain text or resdiff's own JSON; the content decides the format.
 * Odd content does not throw: it gives notices.
 *
 * @param source the document: text, or its bytes
 * @param about `name`: the name of the source in messages, usually the file name; `revisions`: which state of a text with tracked
 *   changes (Word, HTML) is read; by default, with all changes accepted
 * @throws InputError if it is not a resolution at all, and for the other formats, which `readAny` reads
 * @example
 * ```ts
 * const { document, notices } = read('1. *Urges* all States to act;', { name: 'draft.md' });
 * document.paragraphs[0]?.opening; // → 'Urges'
 * notices.map(({ code }) => code); // → ['missing-masthead']
 * ```
 */
export function read(source: string | Uint8Array, about: About): Reading {
  if (typeof source === 'string' && isFlatPackage(source)) return read(new TextEncoder().encode(source), about);
  const measured = measuredAt(about);
  const { name, limits } = measured;
  if (typeof source !== 'string' && packedFormatOf(source)?.name === 'docx') return readWord(source, about);
  const decoded = textIn(source, about);
  const { text } = decoded;
  const format = textFormatOf(text);
  const readAtOnce = AT_ONCE[format.name];
  if (readAtOnce === undefined) throw new InputError('not-a-resolution', `${name}: ${format.title}; use readAny`);
  return readingOf(readAtOnce(text, measured.name, limits, about.draft), guessNotices(decoded), measured);
}

/** The readers that are always loaded. */
const AT_ONCE: Readonly<Record<string, (text: string, name: string, limits: Limits, draft?: string) => Document>> = {
  json: readJson,
  akn: readAkn,
  text: (text, name, limits, draft) => readTextOrDraft(text, { name, limits, draft }),
};

function textIn(source: string | Uint8Array, about: About): Decoded {
  if (typeof source === 'string') return { text: source, guess: null };
  const { name, limits } = measuredAt(about);
  keepWithin('file-bytes', source.length, { name, limits });
  const packed = packedFormatOf(source);
  if (packed === null || packed.name === 'pdf') return decode(source, name);
  throw new InputError('not-a-resolution', `${name}: ${packed.title}; use readAny`);
}

function readWord(source: Uint8Array, about: About): Reading {
  const measured = measuredAt(about);
  const { name, limits } = measured;
  keepWithin('file-bytes', source.length, measured);
  const text = readDocx(source, { ...about, limits });
  return readingOf(readTextOrDraft(text, { name, limits, draft: about.draft }), [], measured);
}
