import type { Change, Comparison } from '../../../model/comparison.ts';
import type { Document } from '../../../model/document.ts';
import { fold } from '../../../text/fold.ts';
import type { Found } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { TEXTS_MIN } from './agreed.ts';

export const droppedPhrase = defineRule({
  code: 'dropped-phrase',
  severity: 'hint',
  title: 'Words that stood in several earlier texts are missing',
  source: 'the resolutions before',
  example: null,
  find(subject) {
    const comparison = subject.comparison();
    return comparison === null ? [] : droppedPhrases(comparison, subject.earlier);
  },
});

/** Words struck from a clause that stood in it for some texts, and stand nowhere now; of several in a clause the longest. */
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
        message: `“${words}” stood in ${holders} of the texts before, and is gone`,
        fix: 'take it over, or drop it on purpose',
      },
    ];
  });
}

/** Phrases that an edit took away, with the place they stood at in the new text; figures roll by themselves. */
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

/** Shorter ones are mostly a matter of wording. */
const WORDS_MIN = 6;
