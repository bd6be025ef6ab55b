import { expectedEnds, printedEnd, withEnd, withoutEnd } from '../../../form/punctuation.ts';
import { type Found, insteadOf } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { MEASURED } from '../../sources.ts';

/** The mark at the end of each paragraph. */
export const endMark = defineRule({
  code: 'end-mark',
  severity: 'warning',
  title: 'A paragraph ends in another mark than its place asks for',
  source: `${MEASURED}: preambular comma 27,186 of 27,205; operative semicolon 33,132; full stop at the end 1,546 of 1,564`,
  scope: 'resolutions',
  fix: true,
  example: {
    wrong: ['Recalling the first lighthouse;', 'Concerned about the costs,'],
    right: ['Recalling the first lighthouse,', 'Concerned about the costs,'],
  },
  find({ document, language }) {
    const { languages, paragraphs } = document;
    if (!languages.every((language) => LIKE_ENGLISH.has(language))) return [];
    const ends = expectedEnds(document);
    return paragraphs.flatMap(({ text, index }, at): readonly Found[] => {
      const expected = ends[at] ?? null;
      if (expected === null) return [];
      // A sentence may end inside its quotation marks.
      const printed = printedEnd(text) || (/([.!?])[”"’)]+$/u.exec(text)?.[1] ?? '');
      if (expected.allowed.includes(printed)) return [];
      const stem = withoutEnd(text);
      const from = stem.length < text.length ? stem.length : (/(?<!\S)\S*$/u.exec(text)?.index ?? 0);
      const place = { paragraph: index, note: null, start: from, end: text.length };
      const how = printed === '' ? 'without a mark' : `in “${printed}”`;
      // French sets a blank before some marks: a drafter does that.
      const isSafe = !(languages.includes('fr') && /[;:]/u.test(expected.end));
      const right = withEnd(text, expected.end, language).slice(stem.length);
      return [
        {
          place,
          message: `the paragraph ends ${how}, and its place asks for “${expected.end}”`,
          fix: `end it in “${expected.end}”`,
          edit: isSafe ? insteadOf({ ...place, start: stem.length }, right) : undefined,
        },
      ];
    });
  },
});

/** Languages that print the same marks in the same places; Greek question marks and Chinese commas are none of theirs. */
const LIKE_ENGLISH: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'ru']);
