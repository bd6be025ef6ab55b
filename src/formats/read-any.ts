import type { Document } from '../model/document.ts';
import { type Decoded, decode, isPdf, isZip } from './bytes.ts';
import { isJsonDocument, readJson } from './json/read.ts';
import { keepWithin, type Measured } from './limits.ts';
import { type About, guessNotices, isHtml, isXml, measuredAt, type Reading, readingOf } from './reading.ts';
import { readText } from './text/read.ts';

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
  const { name, limits } = measured;
  if (typeof source !== 'string') keepWithin('file-bytes', source.length, measured);
  if (typeof source !== 'string' && isPdf(source)) {
    const readPdf = about.readPdf ?? (await import('./pdf/read.ts')).markdownOfPdf;
    const { text, notices } = await readPdf(source, name, limits);
    return readingOf(readText(text, name, limits), notices, measured);
  }
  const decoded = await textIn(source, about, measured);
  return readingOf(await documentIn(decoded.text, about, measured), guessNotices(decoded), measured);
}

async function textIn(source: string | Uint8Array, about: About, { name, limits }: Measured): Promise<Decoded> {
  if (typeof source === 'string') return { text: source, guess: null };
  if (!isZip(source)) return decode(source, name);
  const { markdownOfDocx } = await import('./docx/read.ts');
  return { text: markdownOfDocx(source, name, about.revisions ?? 'accepted', limits), guess: null };
}

async function documentIn(text: string, { revisions }: About, { name, limits }: Measured): Promise<Document> {
  if (isHtml(text)) {
    const { markdownOfHtml } = await import('./html/read.ts');
    return readText(markdownOfHtml(text, name, revisions, limits), name, limits);
  }
  if (isJsonDocument(text)) return readJson(text, name, limits);
  if (isXml(text)) return (await import('./akn/read.ts')).readAkn(text, name, limits);
  return readText(text, name, limits);
}
