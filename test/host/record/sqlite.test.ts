import fc from 'fast-check';
import sqlite from 'node-sqlite3-wasm';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/formats/read.ts';
import { SqliteStore } from '../../../src/host/record/sqlite.ts';
import type { Occurrence } from '../../../src/model/record.ts';
import { entryOf } from '../../../src/record/entry.ts';
import { fingerprintsOf, shinglesOf } from '../../../src/record/fingerprints.ts';
import { followSeries, pendingSeries } from '../../../src/record/lineage.ts';
import { MemoryStore } from '../../../src/record/memory.ts';
import type { Expression, Filter, Phrase } from '../../../src/record/query/query.ts';
import type { WritableStore } from '../../../src/record/store.ts';

/** Without a file, as fast as it gets. */
function fresh(): SqliteStore {
  return new SqliteStore(new sqlite.Database());
}

const WORDS = ['Urges', 'all', 'States', 'to', 'act', 'on', 'mines', 'mining', 'État', '63/71', 'and', 'the', 'Treaty'];
const word = fc.constantFrom(...WORDS);
const clause = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${words.join(' ')};`);
const text = fc
  .record({
    session: fc.integer({ min: 70, max: 72 }),
    number: fc.integer({ min: 1, max: 3 }),
    clauses: fc.array(clause, { minLength: 1, maxLength: 5 }),
  })
  .map(
    ({ session, number, clauses }) =>
      `${session}/${number}. Text number ${number}\n\nThe General Assembly,\n\n${clauses.map((each, at) => `${at + 1}. ${each}\n`).join('\n')}`,
  );

const phrase: fc.Arbitrary<Phrase> = fc.record({
  kind: fc.constant('phrase' as const),
  column: fc.constantFrom('words' as const, 'words' as const, 'names' as const, 'cites' as const),
  words: fc.array(
    word.map((each) => (each === 'État' ? 'etat' : each.toLowerCase())),
    { minLength: 1, maxLength: 3 },
  ),
  begins: fc.boolean(),
});
const expression: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    phrase,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('without' as const),
      of: tie('tree'),
      not: fc.array(tie('tree'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('near' as const),
      of: fc.array(
        phrase.map((each): Phrase => ({ ...each, column: 'words' })),
        { minLength: 2, maxLength: 2 },
      ),
      within: fc.integer({ min: 0, max: 4 }),
    }),
  ),
})).tree;
const filter: fc.Arbitrary<Filter> = fc.constantFrom<Filter>(
  {},
  {},
  { sessions: { from: 71, to: 72 } },
  { verbs: [['urges']] },
  { titles: [['number', '2']], parts: ['operative'] },
  { symbols: ['A/RES/70/1', 'A/RES/71/2'] },
);

/** The stores number wordings and threads in their own way. */
function plainly(occurrences: readonly Occurrence[]): readonly string[] {
  return occurrences.map(({ text, paragraph, label, opening }) => `${text} ${paragraph} ${label} ${opening}`).sort();
}

function entryFor(source: string) {
  return entryOf(read(source, { name: 'made' }).document, 'made');
}

function fill(store: WritableStore, texts: readonly string[], gone: number): void {
  for (const each of texts) store.put(entryFor(each));
  store.remove(gone);
  for (const pending of pendingSeries(store.members())) followSeries(store, pending);
}

describe('a record in a file', () => {
  test('finds what the record in memory finds', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(expression, filter), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 1, max: 6 }),
        (texts, asked, gone) => {
          const [memory, file] = [new MemoryStore(), fresh()];
          for (const store of [memory, file]) fill(store, texts, gone);
          expect(file.size).toEqual(memory.size);
          expect(file.textsWith({})).toEqual(memory.textsWith({}));
          for (const [each, where] of asked) {
            const [found, expected] = [file.find(each, where, 100), memory.find(each, where, 100)];
            expect(plainly(found.occurrences)).toEqual(plainly(expected.occurrences));
            expect(found.complete).toBe(expected.complete);
          }
          expect(plainly(file.find(null, { parts: ['operative'] }, 100).occurrences)).toEqual(
            plainly(memory.find(null, { parts: ['operative'] }, 100).occurrences),
          );
          file.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('shares fingerprints, threads and wordings as the record in memory does', () => {
    const texts = [
      '70/1. Mines\n\n1. Urges all States to act on mines without any delay;\n',
      '71/1. Mines\n\n1. Urges all States to act on mines without any further delay;\n\n2. Decides to go on.\n',
      '70/2. Salt\n\n1. Also urges all States to act on mines without any delay.\n',
    ];
    const [memory, file] = [new MemoryStore(), fresh()];
    for (const store of [memory, file]) fill(store, texts, 0);
    const key = entryFor(texts[0] ?? '').clauses[0]?.key ?? 0;
    const shingles = shinglesOf('urges all states to act on mines without any further delay'.split(' '));
    for (const store of [memory, file]) {
      const wording = store.wordingOf(key);
      expect(plainly(store.withWording([wording ?? 0]))).toEqual(['1 0 OP1 Urges', '3 0 OP1 Also urges']);
      const [first] = store.withWording([wording ?? 0]);
      expect(plainly(store.inThreads([first?.thread ?? 0]))).toEqual(['1 0 OP1 Urges', '2 0 OP1 Urges']);
      const kept = fingerprintsOf('urges all states to act on mines without any delay'.split(' '));
      const shared = [...store.sharing(shingles, 10)].filter(([, wordings]) => wordings.includes(wording ?? 0));
      expect(shared.map(([fingerprint]) => fingerprint).sort()).toEqual(
        kept.filter((each) => shingles.includes(each)).sort(),
      );
    }
    expect([...file.sharing(shingles, 1)].every(([, wordings]) => wordings.length === 1)).toBe(true);
    file.close();
  });

  test('keeps all of several things or nothing', () => {
    const file = fresh();
    const broken = () =>
      file.inOneGo(() => {
        file.put(entryFor('70/1. Mines\n\n1. Urges all States to act;\n'));
        throw new Error('no more');
      });
    expect(broken).toThrow('no more');
    expect(file.size).toEqual({ texts: 0, clauses: 0, wordings: 0, pending: 0 });
    file.close();
  });

  test('gives no more than asked, and says so', () => {
    const file = fresh();
    file.put(entryFor('70/1. Mines\n\n1. Urges all States to act;\n\n2. Urges all States to go on.\n'));
    const states: Phrase = { kind: 'phrase', column: 'words', words: ['states'], begins: false };
    expect(file.find(states, {}, 1)).toMatchObject({ occurrences: [{ label: 'OP1' }], complete: false });
    expect(file.find(states, {}, 2)).toMatchObject({ complete: true });
    file.close();
  });
});
