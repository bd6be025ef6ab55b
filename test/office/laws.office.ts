import { describe, expect, it } from 'vitest';
import { compare } from '../../src/index.ts';
import { amendmentLosses } from '../support/amendments.ts';
import { FORMS, lossIn, REDLINE_NAMES, redlineLosses } from '../support/forms.ts';
import { madeComparisons } from '../support/made.ts';
import { seriesLosses } from '../support/series.ts';
import { indexedFiles, realDocument, realSeries, SHARED_IS_HERE, successivePairs } from '../support/shared.ts';

const documents = SHARED_IS_HERE
  ? indexedFiles().map(realDocument)
  : madeComparisons().flatMap((comparison) => Object.values(comparison.documents));
const comparisons = SHARED_IS_HERE
  ? successivePairs().map((pair) => compare({ old: realDocument(pair.old), new: realDocument(pair.new) }))
  : madeComparisons();

/** The laws of which `npm test` tries a part, over all 246 documents and 174 pairs, where they are at hand. */
describe(`over ${documents.length} documents`, () => {
  it.each(Object.keys(FORMS))('each is read again as it was from %s', (form) => {
    expect(documents.map((document) => lossIn(document, form)).filter(Boolean)).toEqual([]);
  });
});

describe(`over ${comparisons.length} pairs`, () => {
  it.each(REDLINE_NAMES)('%s gives both versions', (form) => {
    expect(comparisons.flatMap((comparison) => redlineLosses(comparison, form))).toEqual([]);
  });

  it('amendments applied to the old text give the new one', () => {
    expect(comparisons.flatMap(amendmentLosses)).toEqual([]);
  });
});

describe('every series', () => {
  it('has each paragraph in one thread, and is rebuilt by blame from phrases that stand where it says', () => {
    const series = SHARED_IS_HERE
      ? realSeries().map((paths) => paths.map(realDocument))
      : madeComparisons().map(({ documents: { old, new: now } }) => [old, now, old]);
    console.log(`${series.length} series`);
    expect(series.flatMap(seriesLosses)).toEqual([]);
  });
});
