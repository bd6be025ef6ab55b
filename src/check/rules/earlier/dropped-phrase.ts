import type { Change, Comparison } from '../../../model/comparison.ts';
import type { Document } from '../../../model/document.ts';
import { fold } from '../../../text/fold.ts';
import type { Found } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { TEXTS_MIN } from './agreed.ts';

export const droppedPhrase = defineRule({
  code: 'dropped-phrase',
  severity: 'hint',
  title: 'Words of several earlier texts are missing',
  source: 'earlier resolutions',
  example: null,
  find(subject) {
    const comparison = subject.comparison();
    return comparison === null ? [] : droppedPhrases(comparison, subject.earlier);
  },
});

/** Words removed from a clause that several earlier texts have and this one nowhere has; the longest such phrase per clause. */
function droppedPhrases({ changes, documents }: Comparison, earlier: readonly Document[]): readonly Found[] {
  if (earlier.length < TEXTS_MIN) return [];
  const wholeOf = ({ paragraphs }: Document) => paragraphs.map(({ text }) => fold(text)).join('\n');
  const [now, texts] = [wholeOf(documents.new), earlier.map(wholeOf)];
  return changes.flatMap((change): readonly Found[] => {
    const paragraph = documents.new.paragraphs[change.new[0] ?? -1];
    if (change.kind !== 'kept' || change.routine || paragraph === undefined) return [];
    const gone = struckFrom(change).flatMap(({ words, start }) => {
      const holders = now.includes(words) ? 0 : texts.filter((text) => text.includes(words)).length;
      return holders < TEXTS_MIN ? [] : [{ words, start, holders }];
    });
    const [longest] = gone.sort((a, b) => b.words.length - a.words.length);
    if (longest === undefined) return [];
    const { words, start, holders } = longest;
    return [
      {
        place: { paragraph: paragraph.index, note: null, start, end: start },
        words,
        message: `“${words}” is in ${holders} earlier texts, but not in this one.`,
        fix: 'Restore the words, unless they were dropped on purpose.',
      },
    ];
  });
}

/** Phrases that were removed, with their position in the new text; those with figures change anyway. */
function struckFrom({ edits }: Change): readonly { readonly words: string; readonly start: number }[] {
  let at = 0;
  return edits.flatMap(({ kind, text }) => {
    const start = at;
    if (kind !== 'removed') {
      at += text.length;
      return [];
    }
    const words = fold(text)
      .replace(/^[\s,;.]+/u, '')
      .replace(/(?<![\s,;.])[\s,;.]+$/u, '');
    return words.split(' ').length >= WORDS_MIN && !/\d/u.test(words) ? [{ words, start }] : [];
  });
}

/** Shorter phrases are usually a matter of wording. */
const WORDS_MIN = 6;
