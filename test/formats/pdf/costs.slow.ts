import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitsWith, readAny } from '../../../src/index.ts';
import { PDF_BOMBS } from '../../support/bombs.ts';
import { pdfOf, sheet } from '../../support/pdf.ts';
import { FAILING_IS_HERE, failingFile } from '../../support/shared.ts';

const refusalOf = (bytes: Uint8Array, limits = limitsWith({})) =>
  readAny(bytes, { name: 'a.pdf', limits }).then(
    () => 'read',
    (error: unknown) => String(error),
  );

describe('a PDF that unpacks to more than is read', () => {
  it('is refused where it is packed twice', async () => {
    const bytes = PDF_BOMBS['nested-flate']();
    expect(bytes.length).toBeLessThan(3000);
    expect(await refusalOf(bytes)).toBe(
      'InputError: a.pdf: a stream that unpacks to more than 20 million bytes; the limit is 20 million (--limit pdf-stream-bytes=N raises it)',
    );
  });

  it('is refused for all of its streams, where each is within its limit', async () => {
    expect(await refusalOf(PDF_BOMBS['many-streams']())).toContain(
      'streams that unpack to more than 200 million bytes; the limit is 200 million (--limit pdf-bytes=N raises it)',
    );
  });

  it('is read where its pictures would be too large: they are never unpacked', async () => {
    const { document } = await readAny(PDF_BOMBS.picture(), { name: 'a.pdf' });
    expect(document.paragraphs.map(({ text }) => text)).toEqual(['Urges all States to act;']);
  });

  it('is refused for what it is counted, not for its length', async () => {
    const bytes = PDF_BOMBS['object-stream']();
    expect(await refusalOf(bytes)).toBe('read');
    expect(await refusalOf(bytes, limitsWith({ 'pdf-stream-bytes': 1_000_000 }))).toContain(
      'more than 1 million bytes',
    );
  });
});

describe('a page of a PDF', () => {
  it('is refused for too many operators, and its neighbours are counted for themselves', async () => {
    const bytes = pdfOf([
      { ...sheet(['1. Urges all States to act;']), rules: strokes(400) },
      { ...sheet(['2. *Thanks* all;']), rules: strokes(700) },
    ]);
    expect(await refusalOf(bytes, limitsWith({ 'pdf-operators': 800 }))).toBe('read');
    expect(await refusalOf(bytes, limitsWith({ 'pdf-operators': 600 }))).toContain(
      'more than 600 operators on page 2; the limit is 600 (--limit pdf-operators=N raises it)',
    );
  });

  it('is given up while its pieces of text come, not when all have come', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => `${at + 1}. Urges {}all {}States {}to {}act;`);
    expect(await refusalOf(pdfOf([sheet(lines)]), limitsWith({ 'pdf-pieces': 3 }))).toMatch(
      /more than 3 pieces of text on page 1; the limit is 3/u,
    );
  });

  it('may show itself without end', async () => {
    expect(await refusalOf(PDF_BOMBS['form-in-itself']())).toBe('read');
  });
});

function strokes(count: number) {
  return Array.from({ length: count }, (_, at) => ({ x: 1 + at, y: 700 }));
}

describe.skipIf(!FAILING_IS_HERE)('the two PDFs that took gigabytes', () => {
  it.each(['01a-pdf-bomb-flate-4kB.pdf', '01b-pdf-bomb-ops-115kB.pdf'])(
    '%s is refused by what is counted',
    async (name) => {
      expect(await refusalOf(readFileSync(failingFile(name)))).toContain(
        'a stream that unpacks to more than 20 million bytes',
      );
    },
  );
});
