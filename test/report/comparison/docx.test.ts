import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Comparison, compare, read, render } from '../../../src/index.ts';
import { comparisonOf, sessionsApart } from '../../support/compared.ts';
import { redlineLosses } from '../../support/forms.ts';
import { madeComparisons } from '../../support/made.ts';
import { realDocument, SHARED_IS_HERE, successivePairs } from '../../support/shared.ts';
import { IS_SLOW } from '../../support/slow.ts';

const AUTHOR = { author: 'A. Delegate', date: '2026-11-24T00:00:00Z' };

const CLAUSES = [
  'Urges all States to join the Convention on lighthouses as soon as possible',
  'Requests the Secretary-General to submit a report on the implementation of the present resolution',
  'Invites the specialized agencies and all other organizations concerned to take part in the work',
  'Welcomes the progress made in the keeping of lamps, and decides to establish a fund for mirrors and keepers',
];

describe('a Word file with tracked changes', () => {
  it('is the new text with all changes accepted and the old with all rejected, however clauses moved', () => {
    const old = textOf([0, 1, 2, 3]);
    for (const order of ordersOf([0, 1, 2, 3])) {
      expectBoth(comparisonOf({ old, new: textOf(order) }));
      expectBoth(comparisonOf({ old, new: textOf(order.slice(1)) }));
      expectBoth(comparisonOf({ old: textOf(order.slice(1)), new: old }));
    }
  });

  it('is so if paragraphs were split or merged, adjacent or apart', () => {
    const whole = `1. ${CLAUSES[3]};\n\n2. ${CLAUSES[0]};`;
    const split =
      '1. Welcomes the progress made in the keeping of lamps;\n\n2. Decides to establish a fund for mirrors and keepers;\n\n3. Urges all States to join the Convention on lighthouses as soon as possible;';
    const apart =
      '1. Welcomes the progress made in the keeping of lamps;\n\n2. Urges all States to join the Convention on lighthouses as soon as possible;\n\n3. Decides to establish a fund for mirrors and keepers;';
    for (const other of [split, apart]) {
      expectBoth(comparisonOf({ old: whole, new: other }));
      expectBoth(comparisonOf({ old: other, new: whole }));
    }
  });

  it('keeps footnotes kept, added, removed or changed', () => {
    const noted = (first: string, second: string) =>
      `1. Takes note of the report[^1] on the item${second === '' ? '' : ' and of the plan[^2]'};\n\n2. Urges all States to act.\n\n[^1]: ${first}${second === '' ? '' : `\n\n[^2]: ${second}`}`;
    for (const [old, now] of [
      [noted('A/77/10.', ''), noted('A/78/10.', '')],
      [noted('A/77/10.', ''), noted('A/77/10.', 'A/77/11.')],
      [noted('A/77/10.', 'A/77/11.'), noted('A/78/10.', '')],
    ]) {
      expectBoth(comparisonOf({ old: old ?? '', new: now ?? '' }));
    }
  });

  it('restores words that only differ in print letter for letter', () => {
    expectBoth(
      comparisonOf({
        old: '1. Urges the follow\u2011up to the Secretary\u2011General’s “plan” in 2023;',
        new: '1. Urges the follow-up to the Secretary-General\'s "plan" in 2024;',
      }),
    );
  });

  it('gives the author and time of the changes, and numbers each once', () => {
    const parts = partsOf(render.docx(sessionsApart({ old: textOf([0, 1, 2]), new: textOf([2, 0, 3]) }), AUTHOR));
    const tracked = [...(parts['word/document.xml'] ?? '').matchAll(/<w:(?:ins|del) ([^>]*)>/gu)].map(([, all]) => all);
    expect(tracked.length).toBeGreaterThan(5);
    for (const attributes of tracked) {
      expect(attributes).toMatch(/^w:id="\d+" w:author="A\. Delegate" w:date="2026-11-24T00:00:00Z"\/?$/u);
    }
    const ids = tracked.map((attributes) => /w:id="(\d+)"/u.exec(attributes ?? '')?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same file from the same texts, and well formed whatever they contain', () => {
    const words = `Urges <b>all</b> & "every" \u0001 State \uFFFE of the region${' and of its coasts'.repeat(9)}`;
    const comparison = comparisonOf({ old: `1. ${words} to act;`, new: `1. ${words} to act now;` });
    expect(render.docx(comparison, AUTHOR)).toEqual(render.docx(comparison, AUTHOR));
    const [author] = [`"><w:evil/> & '`];
    const parts = partsOf(render.docx(comparison, { author }));
    expect(parts['word/document.xml']).not.toContain('<w:evil');
    expect(parts['word/document.xml']).not.toMatch(/[\u0001\uFFFE]/u);
    expect(read(render.docx(comparison, { author }), { name: 'a.docx' }).document.paragraphs).toHaveLength(2);
  });

  it('tracks the print of opening words that are in italics in one version only', () => {
    const old = '1. *Calls* upon all States to act;\n\n2. *Urges* all States to sign.';
    const comparison = comparisonOf({ old, new: old.replace('*Calls* upon', '*Calls upon*') });
    expect(partsOf(render.docx(comparison, AUTHOR))['word/document.xml']).toContain('<w:rPrChange ');
    expectBoth(comparison);
  });

  it('uses Word’s moves for paragraphs that only moved, both ends under one name', () => {
    const paragraphs = CLAUSES.map((text) => `${text};`);
    const old = paragraphs.join('\n\n');
    const moved = [paragraphs[3], ...paragraphs.slice(0, 3)].join('\n\n');
    const comparison = comparisonOf({ old, new: moved });
    const body = partsOf(render.docx(comparison, AUTHOR))['word/document.xml'] ?? '';
    const names = (tag: string) =>
      [...body.matchAll(new RegExp(`<w:${tag}RangeStart [^>]*w:name="(\\w+)"`, 'gu'))].map(([, name]) => name);
    expect(names('moveFrom')).toHaveLength(1);
    expect(names('moveTo')).toEqual(names('moveFrom'));
    expect(body).toContain('<w:moveFrom ');
    expectBoth(comparison);
  });

  it('leaves half of a split paragraph where the whole was, word by word', () => {
    const whole = `1. ${CLAUSES[3]};\n\n2. ${CLAUSES[0]};`;
    const apart =
      '1. Welcomes the progress made in the keeping of lamps;\n\n2. Urges all States to join the Convention on lighthouses as soon as possible;\n\n3. Decides to establish a fund for mirrors and keepers;';
    const comparison = comparisonOf({ old: whole, new: apart });
    expect(comparison.tally.split).toBe(1);
    const body = partsOf(render.docx(comparison, AUTHOR))['word/document.xml'] ?? '';
    expect(body).toContain('<w:r><w:t xml:space="preserve"> the progress made in the keeping of lamps</w:t></w:r>');
  });

  it('carries comments that say what happened and why, each beside its change, and none unless asked', () => {
    const comparison = sessionsApart({
      old: '1. Requests a report at its seventy-eighth session;\n\n2. Notes that 110 States are parties.',
      new: '1. Requests a report at its seventy-ninth session;\n\n2. Notes that 112 States are parties.',
    });
    expect(partsOf(render.docx(comparison, AUTHOR))['word/comments.xml']).toBeUndefined();
    const parts = partsOf(render.docx(comparison, { ...AUTHOR, comments: true }));
    expect(parts['word/comments.xml']).toContain('Seventy-eighth → seventy-ninth session (routine)');
    expect(parts['word/comments.xml']).toContain('110 → 112');
    const called = parts['word/document.xml']?.match(/<w:commentReference /gu) ?? [];
    expect(called).toHaveLength(parts['word/comments.xml']?.match(/<w:comment /gu)?.length ?? -1);
    expect(redlineLosses(comparison, 'commented')).toEqual([]);
    // LibreOffice loses the words of footnotes whose numbers comments have too.
    const numbers = (parts['word/comments.xml']?.match(/(?<=<w:comment w:id=")\d+/gu) ?? []).map(Number);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(10_000);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('is so for made resolutions with footnotes, headings, splits, mergers and moves', () => {
    expect(madeComparisons().flatMap((each) => redlineLosses(each, 'docx'))).toEqual([]);
  });

  // Every twelfth pair; `npm run test:office` tries all 174.
  it.runIf(IS_SLOW && SHARED_IS_HERE)('is so for real resolutions', () => {
    const pairs = successivePairs().filter((_, at) => at % 12 === 0);
    expect(
      pairs.flatMap((pair) =>
        redlineLosses(compare({ old: realDocument(pair.old), new: realDocument(pair.new) }), 'docx'),
      ),
    ).toEqual([]);
  });
});

function expectBoth(comparison: Comparison): void {
  expect(redlineLosses(comparison, 'docx')).toEqual([]);
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

function textOf(order: readonly number[]): string {
  return order.map((at, place) => `${place + 1}. ${CLAUSES[at]};`).join('\n\n');
}

function ordersOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
