import { describe, expect, it } from 'vitest';
import { oddCommentWords, oddSentences, sentencesIn } from '../scripts/sentences.js';

/** Words that sound translated where somebody reads them: `stands behind it` for `follows it`. docs/glossary.md has ours. */
describe('what somebody reads', () => {
  const SENTENCES = sentencesIn();

  it('has none of the words that only a translation would use', () => {
    expect(oddSentences(SENTENCES)).toEqual([]);
    expect(SENTENCES.length).toBeGreaterThan(1_000);
  });

  it('hardly has them in comments', () => {
    // What is left is meant: a building that stands, a reader who is told.
    expect(oddCommentWords().length).toBeLessThanOrEqual(COMMENT_WORDS_MAX);
  });

  it('would be found', () => {
    expect(oddSentences(sentencesIn('test/sentences')).map(({ text }) => text)).toEqual(['it stands behind the mark']);
    expect(oddCommentWords('test/sentences').map(({ word }) => word)).toEqual(['told']);
  });
});

const COMMENT_WORDS_MAX = 10;
