import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, compare, type Document, readAny } from '../../src/index.ts';
import { memberOf, recogniseSeries } from '../../src/series/recognise.ts';
import { realFiles, SHARED_FOLDER, SHARED_IS_HERE, SHARED_PDFS } from '../support/shared.ts';

const IS_HERE = SHARED_IS_HERE && SHARED_PDFS !== null;

/** Everything real, and what comes with the program. */
async function realDocuments(): Promise<readonly Document[]> {
  const files = [
    ...realFiles('.xml').map((name) => join(SHARED_FOLDER, 'corpus', name)),
    ...realFiles('.txt').map((name) => join(SHARED_FOLDER, 'corpus', name)),
    ...filesIn(join(SHARED_FOLDER, 'summary'), '.xml'),
    ...filesIn(SHARED_PDFS ?? '', '.pdf'),
    ...filesIn(join('corpus', 'cluster-munitions'), '.md'),
  ];
  const documents: Document[] = [];
  for (const file of files) {
    const { document } = await readAny(new Uint8Array(readFileSync(file)), { name: basename(file) });
    documents.push(document);
  }
  return documents;
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

/** Each text with itself, and with every earlier one of its series. */
function* pairsOf(documents: readonly Document[]): Generator<readonly [Document, Document]> {
  for (const document of documents) yield [document, document];
  const bySymbol = new Map(documents.map((document) => [document.symbol, document]));
  bySymbol.delete('');
  for (const { members } of recogniseSeries([...bySymbol.values()].map((document) => memberOf(document)))) {
    const texts = members.flatMap(({ symbol }) => bySymbol.get(symbol) ?? []);
    for (const [at, after] of texts.entries()) for (const before of texts.slice(0, at)) yield [before, after];
  }
}

/** The findings as the table in docs/findings.md has them: code, symbol, place, sentence. */
function rowsOf({ findings, documents }: Comparison): readonly string[] {
  return findings.map(({ code, version, place, message }) => {
    const { symbol, paragraphs } = documents[version];
    return [`\`${code}\``, symbol, paragraphs[place.paragraph]?.id, message].join(' | ');
  });
}

describe.skipIf(!IS_HERE)('the findings on all real texts', () => {
  const rows = new Set<string>();
  let pairs = 0;

  beforeAll(async () => {
    const documents = await realDocuments();
    const adopted = new Map(
      documents.flatMap(({ symbol, adopted: date }) => (date === null || symbol === '' ? [] : [[symbol, date]])),
    );
    for (const [before, after] of pairsOf(documents)) {
      pairs += 1;
      for (const row of rowsOf(compare({ old: before, new: after }, { adopted }))) rows.add(row);
    }
  }, 600_000);

  it('are those that docs/findings.md judges', () => {
    const judged = readFileSync('docs/findings.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| `[a-z-]+` +\| A\//u.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, 5)
          .map((cell) => cell.trim())
          .join(' | '),
      );
    expect(pairs).toBeGreaterThan(1000);
    expect([...rows].sort()).toEqual(judged.sort());
  });
});
