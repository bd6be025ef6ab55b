import { describe, expect, it } from 'vitest';
import { REGISTRY } from '../../src/check/registry.ts';
import type { CheckRule } from '../../src/check/rule.ts';
import { editsOverlap } from '../../src/check/yielding.ts';
import { check, type Document, mend } from '../../src/index.ts';
import { resolutionIn } from '../support/checked.ts';
import { bundledPair } from '../support/resolutions.ts';
import { indexedFiles, realDocument, SHARED_IS_HERE } from '../support/shared.ts';
import { withSlips } from '../support/slips.ts';
import { IS_SLOW } from '../support/slow.ts';

/** Pairs of findings whose edits write over the same words: who follows the one undoes the other. */
function contradictions(document: Document): readonly string[] {
  const { findings } = check({ document });
  return findings.flatMap((one, at) =>
    findings.slice(at + 1).flatMap((other) => {
      const isSameText = one.paragraph === other.paragraph && one.note === other.note;
      if (!isSameText || one.edit === null || other.edit === null || !editsOverlap(one.edit, other.edit)) return [];
      return [`${document.symbol} ${one.id} ${one.code} “${one.words}” and ${other.code} “${other.words}”`];
    }),
  );
}

describe('what a check would write', () => {
  const { old, new: now } = bundledPair();
  const real = (SHARED_IS_HERE ? indexedFiles() : []).filter((_, at) => at % 6 === 0).map(realDocument);

  it('contradicts itself in no example of a rule', () => {
    const wrong = REGISTRY.flatMap(({ example }: CheckRule) =>
      example === null ? [] : [resolutionIn(example.wrong.join('\n\n'))],
    );
    expect(wrong.flatMap(contradictions)).toEqual([]);
  });

  it.runIf(IS_SLOW)('contradicts itself in no text that was adopted, nor when that is mended', () => {
    const texts = [old, now, ...real];
    expect(texts.flatMap(contradictions)).toEqual([]);
    expect(texts.map((document) => mend({ document }).document).flatMap(contradictions)).toEqual([]);
  });

  it.runIf(IS_SLOW)('contradicts itself in no text full of slips, and leaves nothing safe behind', () => {
    const texts = [old, now, ...real].flatMap((document, at) => [
      withSlips(document, at, 12),
      withSlips(document, 1_000 + at, 120),
    ]);
    expect(texts.flatMap(contradictions)).toEqual([]);
    const left = texts
      .filter((_, at) => at % 8 === 0)
      .flatMap((document) => mend({ document }).left.findings.filter(({ edit }) => edit !== null));
    expect(left).toEqual([]);
  });
});
