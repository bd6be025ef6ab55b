import { expectedEnds, printedEnd, withEnd, withoutEnd } from '../../../form/punctuation.ts';
import { type Found, insteadOf } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { MEASURED } from '../../sources.ts';

export const endMark = defineRule({
  code: 'end-mark',
  severity: 'warning',
  title: 'A paragraph ends with the wrong punctuation mark',
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
      const mark = MARK_NAMES[expected.end] ?? `“${expected.end}”`;
      const how =
        printed === '' ? `without a punctuation mark; expected ${mark}` : `with “${printed}” instead of ${mark}`;
      // French puts a space before some marks: that is left to the drafter.
      const isSafe = !(languages.includes('fr') && /[;:]/u.test(expected.end));
      const right = withEnd(text, expected.end, language).slice(stem.length);
      return [
        {
          place,
          message: `The paragraph ends ${how}.`,
          fix: `End it with ${mark}.`,
          edit: isSafe ? insteadOf({ ...place, start: stem.length }, right) : undefined,
        },
      ];
    });
  },
});

const MARK_NAMES: Readonly<Record<string, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  ':': 'a colon',
  '.': 'a full stop',
};

/** Languages that use the same marks in the same places as English. */
const LIKE_ENGLISH: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'ru']);
