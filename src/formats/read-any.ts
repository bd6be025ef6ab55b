import { decode } from './bytes.ts';
import { keepWithin } from './limits.ts';
import { type About, guessNotices, measuredAt, type Reading, readingOf } from './reading.ts';
import { packedFormatOf, textFormatOf } from './registry.ts';

/**
 * The same for every form, PDF and HTML too. What reads a form is loaded when such a document comes.
 *
 * @throws InputError when it is no resolution at all
 * @example
 * ```ts
 * const page = '<html><body><p>1. Urges all States to act;</p></body></html>';
 * const { document } = await readAny(page, { name: 'page.html' });
 * document.paragraphs[0]?.text; // → 'Urges all States to act;'
 * ```
 */
export async function readAny(source: string | Uint8Array, about: About): Promise<Reading> {
  const measured = measuredAt(about);
  if (typeof source !== 'string') {
    keepWithin('file-bytes', source.length, measured);
    const packed = packedFormatOf(source);
    if (packed !== null) {
      const { document, notices } = await packed.read(source, about, measured);
      return readingOf(document, notices, measured);
    }
  }
  const decoded = typeof source === 'string' ? { text: source, guess: null } : decode(source, about.name);
  const document = await textFormatOf(decoded.text).read(decoded.text, about, measured);
  return readingOf(document, guessNotices(decoded), measured);
}
