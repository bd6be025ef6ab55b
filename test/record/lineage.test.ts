import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { history, inOrder, read } from '../../src/index.ts';
import type { Document } from '../../src/model/document.ts';
import { threadsOf } from '../../src/record/lineage.ts';
import { SHARED_FOLDER } from '../support/shared.ts';

/** For each text, paragraphs with their threads, however these are numbered. */
function together(threads: readonly (readonly (readonly number[])[])[]): readonly string[] {
  return threads.map((appearances) => appearances.map((each) => each.join(' ')).join(' | ')).sort();
}

function followed(documents: readonly Document[]) {
  const texts = threadsOf(
    documents.map((document, text) => ({ text, document })),
    10,
  );
  const byThread = new Map<number, number[][]>();
  for (const { text, threads } of texts) {
    for (const [paragraph, thread] of threads) {
      const appearances = byThread.get(thread) ?? documents.map(() => []);
      appearances[text]?.push(paragraph);
      byThread.set(thread, appearances);
    }
  }
  return together([...byThread.values()].map((each) => each.map((list) => list.sort((a, b) => a - b))));
}

const expected = (documents: readonly Document[]) =>
  together(history(documents).threads.map(({ appearances }) => appearances));

const made = (session: number, clauses: readonly string[]) =>
  read(
    `${session}/1. Lamps\n\nThe General Assembly,\n\n${clauses.map((each, at) => `${at + 1}. ${each};\n`).join('\n')}`,
    { name: 'made' },
  ).document;

const LIT = 'Urges all States to keep the lamps of their lighthouses lit';
const PAID = 'Decides that the keepers of lighthouses are paid from the regular budget';
const ASKED = 'Requests the Secretary-General to report on the state of all lighthouses at its next session';

describe('the threads of a record', () => {
  it('are those of a history, also of a clause that comes back', () => {
    const documents = [
      made(70, [ASKED, LIT, PAID]),
      made(71, [ASKED, PAID]),
      made(72, [ASKED, `${LIT} at night`, PAID]),
      made(73, [ASKED, LIT]),
    ];
    expect(followed(documents)).toEqual(expected(documents));
    expect(followed(documents)).toContain('2 |  | 2 | 2');
  });

  const corpus = join(SHARED_FOLDER, 'corpus');
  it.skipIf(!existsSync(corpus))('are those of a history for real series', () => {
    const series = readdirSync(corpus, { withFileTypes: true }).filter((each) => each.isDirectory());
    let count = 0;
    for (const { name } of series.filter((_, at) => at % 9 === 4)) {
      const files = readdirSync(join(corpus, name)).filter((each) => each.endsWith('.xml'));
      const texts = files.map((file) => read(readFileSync(join(corpus, name, file)), { name: file }).document);
      const documents = inOrder(texts.filter(({ languages }) => languages[0] === texts[0]?.languages[0]));
      expect(followed(documents), name).toEqual(expected(documents));
      count += documents.length;
    }
    expect(count).toBeGreaterThan(15);
  });
});
