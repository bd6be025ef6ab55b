import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/formats/limits.ts';
import { markdownOfOdt } from '../../src/formats/odt/read.ts';
import { officeToDocx } from '../../src/host/office.ts';
import { type Comparison, compare, type Document, read, readAny, render, write } from '../../src/index.ts';
import { docxOf, p, r } from '../support/docx.ts';
import { madeComparisons } from '../support/made.ts';
import { bundledPair } from '../support/resolutions.ts';
import { realDocument, SHARED_IS_HERE, successivePairs } from '../support/shared.ts';
import { Office, type Work } from './office.ts';

/** Every eighteenth pair of successive resolutions; where they are not at hand, the bundled one and made ones. */
function comparisons(): readonly Comparison[] {
  if (!SHARED_IS_HERE) return [compare(bundledPair()), ...madeComparisons()];
  const pairs = successivePairs().filter((_, at) => at % 18 === 0);
  return pairs.map((pair) => compare({ old: realDocument(pair.old), new: realDocument(pair.new) }));
}

const ODT: Work = { name: 'odt', commands: [], filter: 'writer8', ending: 'odt' };
const FLAT: Work = { name: 'fodt', commands: [], filter: 'OpenDocument Text Flat XML', ending: 'fodt' };
const TEXT: Work = { name: 'txt', commands: [], filter: 'Text', ending: 'txt' };
const OLD_WORD: Work = { name: 'doc', commands: [], filter: 'MS Word 97', ending: 'doc' };
const RICH: Work = { name: 'rtf', commands: [], filter: 'Rich Text Format', ending: 'rtf' };

describe('a text that LibreOffice saves as OpenDocument', () => {
  const pairs = comparisons();
  const clean = pairs.map((_, at) => `clean-${at}.docx`);
  const tracked = pairs.map((_, at) => `tracked-${at}.docx`);
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
    for (const [at, comparison] of pairs.entries()) {
      const options = { author: 'A. Delegate', date: '2026-11-24T00:00:00Z' };
      await writeFile(join(office.folder, `tracked-${at}.docx`), render.docx(comparison, options));
      await writeFile(join(office.folder, `clean-${at}.docx`), write.docx(comparison.documents.new));
    }
    await writeFile(join(office.folder, 'numbered.docx'), numbered());
    await office.run([...clean, ...tracked], [ODT]);
    await office.run(clean.slice(0, 5), [FLAT]);
    await office.run(clean.slice(0, 1), [OLD_WORD, RICH]);
    await office.run(['numbered.docx'], [ODT, TEXT]);
  });

  afterAll(async () => {
    await office.close();
  });

  const result = async (work: Work, file: string) =>
    new Uint8Array(await readFile(join(office.folder, work.name, file.replace(/docx$/u, work.ending))));
  const fromWord = async (file: string, revisions: 'accepted' | 'rejected') =>
    read(new Uint8Array(await readFile(join(office.folder, file))), { name: 'draft', revisions }).document;

  it('is the same document as the Word file it was saved from', async () => {
    for (const file of clean) {
      const { document } = await readAny(await result(ODT, file), { name: 'draft' });
      expect(document, file).toEqual(await fromWord(file, 'accepted'));
    }
    for (const file of clean.slice(0, 5)) {
      const { document } = await readAny(await result(FLAT, file), { name: 'draft' });
      expect(document, file).toEqual(await fromWord(file, 'accepted'));
    }
  });

  it('is the new text with its tracked changes accepted, and the old with them rejected', async () => {
    for (const file of tracked) {
      const bytes = await result(ODT, file);
      const { document: now } = await readAny(bytes, { name: 'draft' });
      expect(now, file).toEqual(await fromWord(file, 'accepted'));
      // Where italics changed, what they were is not in the file.
      const { document: before } = await readAny(bytes, { name: 'draft', revisions: 'rejected' });
      expect(withoutOpenings(before), file).toEqual(withoutOpenings(await fromWord(file, 'rejected')));
    }
  });

  it('has the numbers that LibreOffice prints', async () => {
    const { text } = markdownOfOdt(await result(ODT, 'numbered.docx'), 'draft', 'accepted');
    const printed = new TextDecoder().decode(await result(TEXT, 'numbered.docx'));
    expect(text.replaceAll('\\', '').trim().split(/\n+/u)).toEqual(
      printed
        .replace(/^\uFEFF/u, '')
        .trim()
        .split(/\r?\n/u)
        .map((line) => line.trim().replace(/\s+/gu, ' ')),
    );
  });

  it('can be an old Word file or rich text, which it converts to the same text', async () => {
    const wanted = await fromWord('clean-0.docx', 'accepted');
    for (const { work, ending } of [
      { work: OLD_WORD, ending: 'doc' },
      { work: RICH, ending: 'rtf' },
    ] as const) {
      const { document } = await readAny(await result(work, 'clean-0.docx'), {
        name: `draft.${ending}`,
        askOffice: (file) => officeToDocx(file, DEFAULT_LIMITS),
      });
      expect(document.paragraphs.map(({ id, text }) => [id, text])).toEqual(
        wanted.paragraphs.map(({ id, text }) => [id, text]),
      );
      expect(document.notices[0]?.message).toMatch(/, converted to \.docx by LibreOffice \d/u);
    }
  });
});

function withoutOpenings({ paragraphs, ...rest }: Document) {
  return { ...rest, notices: [], paragraphs: paragraphs.map((each) => ({ ...each, opening: '' })) };
}

/** Lists of every kind that Word counts itself, with paragraphs between them. */
function numbered(): Uint8Array {
  const level = (at: number, format: string, pattern: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
  const list = (id: number, ...levels: readonly string[]) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
  const numbering = [
    list(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'lowerRoman', '(%3)')),
    list(1, level(0, 'upperRoman', '%1.', 4), level(1, 'decimal', '%1.%2', 27)),
    ...[0, 1].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`),
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>',
  ];
  const item = (list: number, depth: number) =>
    p(r(`Item of list ${list}`), {
      properties: `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`,
    });
  const places = [
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 1],
    [0, 0],
    [1, 1],
    [2, 0],
    [2, 1],
    [2, 1],
    [1, 0],
    [0, 0],
    [3, 0],
    [3, 1],
    [1, 0],
    [2, 0],
  ] as const;
  const body = places.map(([list, depth]) => (list === 0 ? p(r('Between')) : item(list, depth)));
  return docxOf(body.join(''), { numbering: numbering.join('') });
}
