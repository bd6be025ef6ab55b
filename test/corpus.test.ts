import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Document, read } from '../src/index.ts';
import { fold } from '../src/text/fold.ts';
import { realDocument, SHARED_IS_HERE, sharedText } from './support/shared.ts';

const index: {
  documents: {
    symbol: string;
    session: number;
    adopted: string;
    file: string;
    sha256: string;
    reconstructed: boolean;
  }[];
} = JSON.parse(readFileSync('corpus/corpus.json', 'utf8'));
const bundled = index.documents.map((entry) => {
  const source = readFileSync(`corpus/${entry.file}`);
  return { entry, source, document: read(source, { name: entry.file }).document };
});

describe('the bundled corpus', () => {
  it('is whole: every text is indexed, with its hash, symbol, session and date of adoption', () => {
    expect(
      readdirSync('corpus/cluster-munitions')
        .map((name) => `cluster-munitions/${name}`)
        .sort(),
    ).toEqual(bundled.map(({ entry }) => entry.file).sort());
    for (const { entry, source, document } of bundled) {
      expect(createHash('sha256').update(source).digest('hex'), entry.file).toBe(entry.sha256);
      expect(document).toMatchObject({ symbol: entry.symbol, session: entry.session, adopted: entry.adopted });
    }
  });

  it('marks 76/47 and 77/79 as reconstructed, and 78/32 not', () => {
    expect(bundled.map(({ entry }) => entry.reconstructed)).toEqual([true, true, false]);
  });

  it('adds up: parties and signatories make the States that joined', () => {
    for (const { document } of bundled) {
      const [joined, parties, signatories] = document.paragraphs[12]?.text.match(/\d{2,3}/gu)?.map(Number) ?? [];
      expect(joined).toBe((parties ?? 0) + (signatories ?? 0));
    }
  });
});

describe.skipIf(!SHARED_IS_HERE)('the bundled corpus, beside the official XML', () => {
  for (const { entry, document } of bundled) {
    it(`reads the same, paragraph for paragraph: ${entry.symbol}`, () => {
      const official = realDocument(`cluster-munitions/A_RES_${entry.symbol.slice(6).replace('/', '_')}.xml`);
      expect(wordingOf(document)).toEqual(wordingOf(official));
      const { title, session, adopted, meeting, agendaItem, committeeReport } = official;
      expect(document).toMatchObject({ title, session, adopted, meeting, agendaItem, committeeReport });
    });
  }

  it('holds the seed as it was given', () => {
    expect(readFileSync('corpus/cluster-munitions/A_RES_78_32.md', 'utf8')).toBe(sharedText('seed/A_RES_78_32.md'));
  });
});

function wordingOf({ paragraphs }: Document) {
  return paragraphs.map(({ id, part, label, text, notes }) => ({
    id,
    part,
    label,
    text: fold(text),
    notes: notes.map((note) => ({
      marker: note.marker,
      text: fold(note.text),
      before: fold(text.slice(0, note.offset)),
    })),
  }));
}
