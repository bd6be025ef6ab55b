import { expect, it } from 'vitest';
import { type Document, readAny } from '../../src/index.ts';
import { indexedFiles, realText, SHARED_IS_HERE } from '../support/shared.ts';

/**
 * No word of a file is lost: counted in its markup, not by our readers, and looked for in all that a document holds. PDFs have a
 * measure of their own (`npm run bench:reading`).
 */
const lostIn = (markup: string, document: Document) => {
  const [wanted, held] = [countsOf(markup), countsOf(stringsIn(document).join(' '))];
  return [...wanted].filter(([word, count]) => count > (held.get(word) ?? 0)).map(([word]) => word);
};

it.runIf(SHARED_IS_HERE)('loses no word of official XML', { timeout: 300_000 }, async () => {
  const paths = indexedFiles();
  expect(paths).toHaveLength(246);
  for (const path of paths) {
    const source = realText(path);
    const [body = ''] = /<(?:mainBody|body)\b.*<\/(?:mainBody|body)>/su.exec(source) ?? [];
    const words = unmarked(body, BLOCKS);
    expect(countsOf(words).size, path).toBeGreaterThan(20);
    const { document } = await readAny(source, { name: path });
    expect(lostIn(words, document), path).toEqual([]);
  }
});

const BLOCKS =
  /<\/?(?:p|num|heading|paragraph|point|content|block|td|th|tr|eol|li|authorialNote|list|container|section|intro)\b[^>]*>/gu;

function unmarked(xml: string, blocks: RegExp): string {
  return unescaped(xml.replace(blocks, ' ').replace(/<[^>]*>/gu, ''));
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:lt|gt|quot|apos);/gu, ' ')
    .replaceAll('&amp;', '&');
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{2,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** All that is said in a value, but for what we derive: names, parts and opening words. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (DERIVED.has(key) ? [] : stringsIn(each)));
}

const DERIVED = new Set(['id', 'section', 'opening', 'part', 'kind']);
