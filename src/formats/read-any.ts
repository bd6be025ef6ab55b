import type { Document } from '../model/document.ts';
import type { CommitteeReport } from '../model/report.ts';
import { decode } from './bytes.ts';
import { rememberSource } from './docx/source.ts';
import { refuseForeign, refuseForeignText } from './foreign/kinds.ts';
import { fromOffice, officeKindOf } from './foreign/office.ts';
import { keepWithin } from './limits.ts';
import { type About, guessNotices, measuredAt, type Reading, readingOf } from './reading.ts';
import { type FoundText, packedFormatOf, textFormatOf } from './registry.ts';
import { isFlatPackage } from './sniff.ts';
import { noReport, readTextOrDraft, reportIn } from './text/read.ts';

/**
 * Like `read`, for every format including PDF and HTML. The reader of a format is loaded when it is needed.
 *
 * @throws InputError if it is not a resolution at all
 * @example
 * ```ts
 * const page = '<html><body><p>1. Urges all States to act;</p></body></html>';
 * const { document } = await readAny(page, { name: 'page.html' });
 * document.paragraphs[0]?.text; // → 'Urges all States to act;'
 * ```
 */
export async function readAny(source: string | Uint8Array, about: About): Promise<Reading> {
  const measured = measuredAt(about);
  const found = await openedOf(source, about);
  const document = 'document' in found ? alone(found.document, about) : readTextOrDraft(found.text, about);
  const reading = readingOf(document, found.notices, measured);
  const word = 'word' in found ? (found.word ?? null) : null;
  if (word !== null) rememberSource(reading.document, { bytes: word, name: about.name });
  return reading;
}

/** A format that marks the paragraphs of one text holds no report. */
function alone(document: Document, { name, draft }: About): Document {
  if (draft === undefined) return document;
  throw noReport(name, draft);
}

/**
 * Reads the report of a committee, in every format, into the drafts that it recommends; null if the text is something else.
 *
 * @throws InputError if a draft in it cannot be read
 * @example
 * ```ts
 * const text =
 *   'A/78/999\n\n7. The First Committee recommends to the General Assembly the adoption of the following draft resolution:\n\n' +
 *   'Lighthouses\n\nThe General Assembly,\n\n1. Urges all States to act.\n';
 * const report = await readReport(text, { name: 'report.txt' });
 * report?.drafts.map(({ document }) => document.title); // → ['Lighthouses']
 * ```
 */
export async function readReport(source: string | Uint8Array, about: About): Promise<CommitteeReport | null> {
  const { name, limits } = measuredAt(about);
  const found = await openedOf(source, about);
  return 'document' in found ? null : reportIn(found.text, name, limits);
}

/** A file converted to Markdown or, if its format marks the paragraphs, read as a document. */
export async function openedOf(
  source: string | Uint8Array,
  about: About,
): Promise<FoundText | { readonly document: Document; readonly notices: FoundText['notices'] }> {
  if (typeof source === 'string' && isFlatPackage(source)) return openedOf(new TextEncoder().encode(source), about);
  const measured = measuredAt(about);
  if (typeof source !== 'string') {
    keepWithin('file-bytes', source.length, measured);
    const office = officeKindOf(source);
    if (office !== null) {
      const converted = await fromOffice(source, office, { ...measured, askOffice: about.askOffice });
      const found = await openedOf(converted.bytes, about);
      return { ...found, notices: [...converted.notices, ...found.notices] };
    }
    refuseForeign(source, about.name);
    const packed = packedFormatOf(source);
    if (packed !== null) return packed.textIn(source, about, measured);
  }
  const decoded = typeof source === 'string' ? { text: source, guess: null } : decode(source, about.name);
  const { text } = decoded;
  refuseForeignText(text, about.name);
  const notices = guessNotices(decoded);
  const format = textFormatOf(text);
  if (format.read !== undefined) return { document: await format.read(text, measured), notices };
  if (format.textIn === undefined) return { text, notices };
  const found = await format.textIn(text, about, measured);
  return { ...found, notices: [...notices, ...found.notices] };
}
