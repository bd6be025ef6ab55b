import { describe, expect, it } from 'vitest';
import { type Comparison, compare, render } from '../../../src/index.ts';
import { amendmentLosses } from '../../support/amendments.ts';
import { comparisonOf, sessionsApart } from '../../support/compared.ts';
import { madeComparisons } from '../../support/made.ts';
import { realDocument, SHARED_IS_HERE, successivePairs } from '../../support/shared.ts';
import { IS_SLOW } from '../../support/slow.ts';

describe('a list of amendments', () => {
  it('uses the language of the United Nations', () => {
    const comparison = comparisonOf({
      old: '1. Urges all States to join the Convention as soon as possible;\n\n2. Notes that 123 States have joined, of which 110 are parties;\n\n3. Decides to remain seized of the matter.',
      new: '1. Urges all States to join the Convention as soon as possible;\n\n2. Notes that 124 States have joined, of which 110 are parties;\n\n3. Welcomes the offer of Iraq to host the meeting of lighthouse keepers;\n\n4. Decides to remain seized of the matter.',
    });
    expect(render.amendments(comparison)).toBe(
      `${[
        'Amendments that turn A/RES/78/1 into A/RES/78/1',
        '',
        'In operative paragraph 2, replace “123” by “124”.',
        'After operative paragraph 2, insert a new operative paragraph reading: “Welcomes the offer of Iraq to host the meeting of lighthouse keepers;”.',
        'Renumber the paragraphs and footnotes accordingly.',
      ].join('\n')}\n`,
    );
  });

  it('adds words until the place is clear, and joins quotations that would overlap', () => {
    expectNew(
      comparisonOf({
        old: '1. Notes the use of mines and the use of bombs in the use of force;',
        new: '1. Notes the use of mines and the alleged use of bombs in any use of force;',
      }),
    );
  });

  it('quotes the whole paragraph if it contains quotations', () => {
    const list = render.amendments(
      comparisonOf({
        old: '1. Recalls the item entitled “General and complete disarmament” and its “plan” of the agenda;',
        new: '1. Recalls the item entitled “General and complete disarmament” and its new “programme of action” of the agenda;',
      }),
    );
    expect(list).toContain('Replace operative paragraph 1 by: “Recalls the item entitled “General');
  });

  it('renumbers after insertions, deletions and moves, and not when words only mention them', () => {
    const old = '1. Urges States to read;\n\n2. Thanks Iraq for the meeting of keepers.';
    const list = (now: string) => render.amendments(comparisonOf({ old, new: now }));
    expect(list(old.replace('read', 'read, place a lamp, insert a mirror'))).not.toContain('Renumber');
    expect(list('1. Urges States to read.')).toContain('Renumber');
  });

  it('says so if there are no amendments', () => {
    const same = '1. Urges all States to join the Convention as soon as possible;';
    expect(render.amendments(comparisonOf({ old: same, new: same }))).toContain('No amendments.');
  });

  it('gives the new text in whatever order clauses are moved', () => {
    const clauses = [
      'Urges all States to sign',
      'Requests a report on keepers',
      'Invites the agencies to act',
      'Welcomes the fund',
    ];
    const text = (order: readonly number[]) =>
      order.map((at, place) => `${place + 1}. ${clauses[at]} without delay;`).join('\n\n');
    for (const order of [
      [3, 2, 1, 0],
      [1, 0, 3, 2],
      [2, 3],
      [0, 3, 1],
    ]) {
      expectNew(sessionsApart({ old: text([0, 1, 2, 3]), new: text(order) }));
      expectNew(sessionsApart({ old: text(order), new: text([0, 1, 2, 3]) }));
    }
  });

  it('moves footnotes with their words', () => {
    const text = (first: string, second: string, notes: readonly string[]) =>
      `1. Recalls the ${first} Consensus[^1] and the ${second} Declaration,[^2] and the need to act upon both;\n\n` +
      notes.map((note, at) => `[^${at + 1}]: ${note}`).join('\n\n');
    const notes = ['Resolution 60/1, annex.', 'Resolution 63/239, annex.'];
    const old = text('Lamp', 'Horn', notes);
    const now = text('Horn', 'Lamp', notes.toReversed());
    expectNew(comparisonOf({ old, new: now }));
    expectNew(comparisonOf({ old, new: text('Lamp', 'Horn', notes.toReversed()) }));
    expectNew(comparisonOf({ old, new: text('Horn', 'Lamp', ['Ibid.', 'Ibid.']) }));
  });

  it('gives the new text of made resolutions with footnotes, splits, mergers and moves', () => {
    expect(madeComparisons().flatMap(amendmentLosses)).toEqual([]);
  });

  // Every twelfth pair; `npm run test:office` tries all 174.
  it.runIf(IS_SLOW && SHARED_IS_HERE)('gives the new text of real resolutions', () => {
    const pairs = successivePairs().filter((_, at) => at % 12 === 0);
    expect(
      pairs.flatMap((pair) => amendmentLosses(compare({ old: realDocument(pair.old), new: realDocument(pair.new) }))),
    ).toEqual([]);
  });
});

function expectNew(comparison: Comparison): void {
  expect(amendmentLosses(comparison)).toEqual([]);
}
