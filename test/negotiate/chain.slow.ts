import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { amend, type Chain, compare, type Document, fates, readAny, render } from '../../src/index.ts';
import { chainOf, type Ways, waysAmong } from '../../src/negotiate/chain/chain.ts';
import type { Pooled } from '../../src/negotiate/chain/pool.ts';
import { SHARED_PDFS } from '../support/shared.ts';

/** Texts of one session, in which each draft has a title that its adopted text has too. */
describe.skipIf(SHARED_PDFS === null)('of real drafts', () => {
  let ways: Ways;

  beforeAll(async () => {
    const folder = SHARED_PDFS ?? '';
    const texts: Pooled[] = [];
    for (const file of readdirSync(folder).filter((name) => /^A_.*80_.*\.pdf$/u.test(name))) {
      const { document } = await readAny(new Uint8Array(readFileSync(join(folder, file))), { name: file });
      texts.push({ name: document.symbol, document });
    }
    ways = waysAmong(texts);
  }, 300_000);

  it('finds the way of every draft whose adopted text is there, and no other', () => {
    const adopted = ways.ways.filter((way) => way.length > 1);
    // Of one title, and each but its first after a draft.
    for (const way of adopted) expect(new Set(way.map(({ document }) => document.title.toLowerCase())).size).toBe(1);
    expect(adopted).toHaveLength(43);
    expect(adopted.filter((way) => way.length === 3)).toHaveLength(6);
    const titles = new Set(adopted.map((way) => way.at(-1)?.document.title.toLowerCase()));
    const alone = ways.ways.filter((way) => way.length === 1).map(([text]) => text?.document);
    const drafts = alone.filter((document) => document?.kind === 'draft-resolution');
    expect(drafts.filter((document) => titles.has(document?.title.toLowerCase()))).toEqual([]);
    expect(ways.links.uncertain).toEqual([]);
  });

  it('says what became of the amendments', () => {
    // Each as a person judged it who read both texts.
    const judged: readonly (readonly [adopted: string, amendment: string, fates: readonly string[]])[] = [
      ['A/RES/80/111', 'A/80/L.35', Array.from({ length: 5 }, () => 'not-carried')],
      ['A/RES/80/190', 'A/C.3/80/L.61', ['not-carried', 'not-known']],
      ['A/RES/80/190', 'A/C.3/80/L.63', ['carried']],
      ['A/RES/80/190', 'A/C.3/80/L.64', ['not-carried', 'not-carried', 'not-carried']],
      ['A/RES/80/197', 'A/80/L.40', ['carried']],
      // The text that is amended is not there, and its paragraphs are named by numbers only.
      ['A/RES/80/121', 'A/80/L.38', ['not-known']],
      ['A/RES/80/123', 'A/C.2/80/L.63', ['not-known']],
    ];
    for (const [adopted, symbol, fates] of judged) {
      const amendment = chainTo(adopted).amendments.find((each) => each.symbol === symbol);
      expect([symbol, amendment?.orders.map(({ fate }) => fate)]).toEqual([symbol, fates]);
    }
  });

  it('gives no order a false fate: what was done is carried, and what was not is not', () => {
    const counts = { right: 0, open: 0 };
    const wrong: string[] = [];
    for (const [old, now] of ways.ways.flatMap(stepsOf)) {
      const source = { name: 'list', list: render.amendments(compare({ old, new: now })) };
      if (!/\bparagraph/u.test(source.list)) continue;
      const judge = (adopted: Document, isIn: (order: number) => boolean) => {
        // As of another draft, or the two would be taken for one text.
        const [told] = fates({
          sources: [source],
          base: old,
          adopted: { ...adopted, symbol: 'A/RES/80/999' },
        }).amendments;
        for (const [at, { fate, why, text }] of (told?.orders ?? []).entries()) {
          const isCarried = fate === 'carried' || fate === 'carried-otherwise';
          if (fate === 'not-known') counts.open += 1;
          else if (isCarried === isIn(at)) counts.right += 1;
          else wrong.push(`${old.symbol}: ${fate}: ${text}: ${why}`);
        }
      };
      judge(now, () => true);
      judge(old, () => false);
      const { orders } = amend(old, [source]);
      // Half of the orders as a list of their own: none that begins with “In that paragraph”.
      const half = orders.filter(
        ({ state, text }, at) => state === 'applied' && at % 2 === 0 && !/\b(?:that|this) /u.test(text.slice(0, 20)),
      );
      if (half.length === 0) continue;
      const list = half.map(({ text, brings }) => [text, ...brings].join('\n\n')).join('\n\n');
      const partly = amend(old, [{ name: 'half', list }]);
      const done = new Set(partly.orders.filter(({ state }) => state === 'applied').map(({ text }) => text));
      judge(partly.document, (at) => done.has(orders[at]?.text ?? ''));
    }
    expect(wrong).toEqual([]);
    expect(counts.right).toBeGreaterThan(1_000);
    expect(counts.right / (counts.right + counts.open)).toBeGreaterThan(0.75);
  }, 300_000);

  function chainTo(adopted: string): Chain {
    const way = ways.ways.find((each) => each.at(-1)?.document.symbol === adopted);
    return chainOf(way ?? [], ways);
  }
});

/** Each text of a way with the one before it. */
function stepsOf(way: readonly Pooled[]): readonly (readonly [Document, Document])[] {
  return way.flatMap(({ document }, at) => {
    const before = way[at - 1];
    return before === undefined ? [] : [[before.document, document] as const];
  });
}
