import { describe, expect, it } from 'vitest';
import { compare, type Document, read, render, type Sides, write } from '../../../src/index.ts';
import { comparisonOf } from '../../support/compared.ts';
import { criticAccepted, criticRejected, redlineLosses } from '../../support/forms.ts';
import { madeComparisons } from '../../support/made.ts';
import { bundledPair } from '../../support/resolutions.ts';
import { realDocument, SHARED_IS_HERE, successivePairs } from '../../support/shared.ts';
import { IS_SLOW } from '../../support/slow.ts';

describe('the whole text in CriticMarkup', () => {
  it('marks removed and added words, and leaves the rest as Markdown writes it', () => {
    expect(
      bodyOf({
        old: '1. Notes that 123 States have joined;\n\n2. Urges all States to act.',
        new: '1. Notes that 124 States have joined;\n\n2. Urges all States to act.',
      }),
    ).toEqual(['1. *Notes* that {--123--}{++124++} States have joined;', '2. *Urges* all States to act.']);
  });

  it('replaces opening words as a whole, since they are in italics', () => {
    expect(
      bodyOf({ old: '1. Requests a report on the lamps.', new: '1. Also requests a report on the lamps.' }),
    ).toEqual(['1. {--*Requests*--}{++*Also requests*++} a report on the lamps.']);
  });

  it('marks numbers, added and removed paragraphs, and the footnotes below', () => {
    const last = 'Decides to remain seized of the matter of the keeping of lighthouses.';
    expect(
      bodyOf({
        old: `1. Takes note of the report[^1] on the lamps;\n\n2. ${last}\n\n[^1]: A/77/10.`,
        new: `1. Takes note of the report[^1] on the lamps;\n\n2. Thanks Iraq;\n\n3. ${last}\n\n[^1]: A/78/10.`,
      }),
    ).toEqual([
      '1. *Takes note* of the report[^1] on the lamps;',
      '{++2. *Thanks* Iraq;++}',
      '{--2. --}{++3. ++}*Decides* to remain seized of the matter of the keeping of lighthouses.',
      '[^1]: {--A/77/10--}{++A/78/10++}.',
    ]);
  });

  it('is the new text as Markdown with every change accepted, and the old one with all rejected', () => {
    const comparison = compare(bundledPair());
    const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
    const text = render.critic(comparison);
    expect(lines(criticAccepted(text))).toEqual(lines(write.markdown(comparison.documents.new)));
    expect(lines(criticRejected(text))).toEqual(lines(write.markdown(comparison.documents.old)));
  });

  it('mistakes no words of a text for its own signs', () => {
    const old = '1. Urges States to read {--this--} and {++that++} as words;';
    expect(redlineLosses(comparisonOf({ old, new: old.replace('words', 'plain words') }), 'critic')).toEqual([]);
  });

  it('gives both versions of made resolutions', () => {
    expect(madeComparisons().flatMap((each) => redlineLosses(each, 'critic'))).toEqual([]);
  });

  // Every twelfth pair; `npm run test:office` tries all 174.
  it.runIf(IS_SLOW && SHARED_IS_HERE)('gives both versions of real resolutions', () => {
    const pairs: readonly Sides<Document>[] = successivePairs()
      .filter((_, at) => at % 12 === 0)
      .map((pair) => ({ old: realDocument(pair.old), new: realDocument(pair.new) }));
    expect(pairs.flatMap((pair) => redlineLosses(compare(pair), 'critic'))).toEqual([]);
  });
});

/** The paragraphs and footnotes below the formula. */
function bodyOf(bodies: Sides<string>): readonly string[] {
  const blocks = render.critic(comparisonOf(bodies)).trim().split('\n\n');
  expect(read(criticAccepted(blocks.join('\n\n')), { name: 'a.md' }).document.paragraphs.length).toBeGreaterThan(1);
  return blocks.slice(blocks.findIndex((block) => block.startsWith('*The General Assembly*')) + 1);
}
