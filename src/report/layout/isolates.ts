import { directionOf } from '../../language/direction.ts';
import { directedParts, directionIn, RIGHT_TO_LEFT } from '../../language/letters.ts';
import { escapedMarkdown } from './notation.ts';

/** U+2067 and U+2069: what is between them is laid out from right to left, and what is around them as if it were not there. */
const [ISOLATE, END] = ['\u2067', '\u2069'];

/** Words from right to left within a line of ours. */
export function isolated(words: string): string {
  return words === '' ? '' : ISOLATE + words + END;
}

/** A sentence or a name of ours, with what it has from right to left isolated. */
export function withIsolates(sentence: string): string {
  if (!RIGHT_TO_LEFT.test(sentence)) return sentence;
  return directedParts(sentence)
    .map(({ text, isRightToLeft }) => (isRightToLeft ? isolated(text) : text))
    .join('');
}

/** The same in Markdown. */
export function sentenceMarkdown(sentence: string): string {
  return withIsolates(escapedMarkdown(sentence));
}

/** A document's words in a line of ours. Of a text from right to left, a paragraph in another language is not isolated. */
export function isolatedWords(words: string, language: string): string {
  return areRightToLeft(words, language) ? isolated(words) : withIsolates(words);
}

/** A line that is either a document's words or a sentence of ours, which may begin with a quotation. */
export function isolatedLine(line: string): string {
  const [first = ''] = /[\p{L}“]/u.exec(line) ?? [];
  return RIGHT_TO_LEFT.test(first) && directionIn(line) === 'rtl' ? isolated(line) : withIsolates(line);
}

/** Whether a document's words run from right to left: as their letters do, or, if they have none, as the language does. */
export function areRightToLeft(words: string, language: string): boolean {
  const isOfText = directionOf(language) === 'rtl';
  return (isOfText || RIGHT_TO_LEFT.test(words)) && (directionIn(words) ?? (isOfText ? 'rtl' : 'ltr')) === 'rtl';
}
