import { decode } from '../bytes.ts';
import type { Measured } from '../limits.ts';
import { guessNotices } from '../reading.ts';
import { pagesAmong } from '../sniff.ts';
import { entryNames, unzippedBytes } from '../zip.ts';
import { furtherPages, type PageFound } from './web-archive.ts';

/** The page in an archive; of several, the first of those that are in no folder. */
export function pageInZip(bytes: Uint8Array, measured: Measured): PageFound {
  const pages = pagesAmong(entryNames(bytes));
  const [first = ''] = pages;
  const content = unzippedBytes(bytes, [first], measured).get(first) ?? new Uint8Array();
  const decoded = decode(content, `${measured.name} (${first})`);
  const further = pages.length === 1 ? [] : [furtherPages(pages.length - 1)];
  return { page: decoded.text, notices: [...guessNotices(decoded), ...further] };
}
