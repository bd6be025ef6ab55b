import { describe, expect, it } from 'vitest';
import { type Comparison, compare, render } from '../../../src/index.ts';
import { comparisonOf } from '../../support/compared.ts';
import { realDocument, SHARED_IS_HERE, successivePairs } from '../../support/shared.ts';
import { IS_SLOW } from '../../support/slow.ts';

const CLAUSES = [
  'Urges all States to join the Convention on lighthouses as soon as possible',
  'Requests the Secretary-General to submit a report on the implementation of the present resolution',
  'Invites the specialized agencies and all other organizations concerned to take part in the work',
  'Welcomes the progress made in the keeping of lamps and mirrors on all coasts of the region',
];

describe('on every page', () => {
  it('each new paragraph has an anchor and each link leads to one, however clauses moved', () => {
    for (const order of ordersOf([0, 1, 2, 3])) {
      expectSound(comparisonOf({ old: textOf([0, 1, 2, 3]), new: textOf(order) }), order.join());
      expectSound(comparisonOf({ old: textOf([0, 1, 2, 3]), new: textOf(order.slice(1)) }), `${order.slice(1)}`);
    }
  });

  it('the old place of a moved paragraph is between its old neighbours', () => {
    const html = render.html(comparisonOf({ old: textOf([0, 1, 2, 3]), new: textOf([1, 2, 3, 0]) }), {
      all: true,
      only: null,
    });
    expect(idsIn(html).filter((id) => /OP/u.test(id))).toEqual([
      'old-OP1',
      'OP1',
      'old-OP2',
      'OP2',
      'old-OP3',
      'OP3',
      'old-OP4',
      'OP4',
    ]);
  });

  // Every sixth pair: all of them take as long as the rest of the tests together.
  it.runIf(IS_SLOW && SHARED_IS_HERE)('it is so for real resolutions', () => {
    for (const [at, pair] of successivePairs().entries()) {
      if (at % 6 !== 0) continue;
      expectSound(compare({ old: realDocument(pair.old), new: realDocument(pair.new) }), pair.new);
    }
  });
});

function expectNoDeadLink(html: string, name: string): void {
  const ids = idsIn(html);
  const links = [...html.matchAll(/ href="#([^"]*)"/gu)].map(([, id = '']) => id);
  expect(
    links.filter((id) => !ids.includes(id)),
    name,
  ).toEqual([]);
}

function expectSound(comparison: Comparison, name: string): void {
  const html = render.html(comparison, { all: false, only: null });
  const ids = idsIn(html);
  expect(new Set(ids).size, name).toBe(ids.length);
  expectNoDeadLink(html, name);
  for (const only of [['added'], ['moved'], ['reworded', 'removed']] as const) {
    expectNoDeadLink(render.html(comparison, { all: false, only }), `${name}, only ${only}`);
  }
  const places = ids.filter((id) => !id.startsWith('_') && !id.startsWith('old-'));
  expect(places, name).toHaveLength(comparison.documents.new.paragraphs.length);
  // Links to old paragraphs lead somewhere whatever became of them.
  const old = ids.filter((id) => id.startsWith('old-'));
  expect(old, name).toHaveLength(comparison.documents.old.paragraphs.length);
}

function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id);
}

function textOf(order: readonly number[]): string {
  return order.map((at, place) => `${place + 1}. ${CLAUSES[at]};`).join('\n\n');
}

function ordersOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
