import { expectedEnds, printedEnd, withEnd, withoutEnd } from '../form/punctuation.ts';
import { languageOf } from '../language/language.ts';
import { type Found, insteadOf } from './found.ts';
import type { Subject } from './subject.ts';

/** The mark at the end of each paragraph. */
export function endsFound({ document }: Subject): readonly Found[] {
  const ends = expectedEnds(document);
  if (!document.languages.every((language) => LIKE_ENGLISH.has(language))) return [];
  const isFrench = document.languages.includes('fr');
  return document.paragraphs.flatMap(({ text, index }, at): readonly Found[] => {
    const expected = ends[at] ?? null;
    if (expected === null) return [];
    // A sentence may end inside its quotation marks.
    const printed = printedEnd(text) || (/([.!?])[”"’)]+$/u.exec(text)?.[1] ?? '');
    if (expected.allowed.includes(printed)) return [];
    const stem = withoutEnd(text);
    const tail = text.slice(stem.length);
    const from = tail === '' ? (/(?<!\S)\S*$/u.exec(text)?.index ?? 0) : stem.length;
    const place = { paragraph: index, note: null, start: from, end: text.length };
    return [
      {
        code: 'end-mark',
        place,
        message: `the paragraph ends ${printed === '' ? 'without a mark' : `in “${printed}”`}, and its place asks for “${expected.end}”`,
        fix: `end it in “${expected.end}”`,
        // French sets a blank before some marks: a drafter does that.
        edit:
          isFrench && /[;:]/u.test(expected.end)
            ? undefined
            : insteadOf(
                { ...place, start: stem.length },
                withEnd(text, expected.end, languageOf(document)).slice(stem.length),
              ),
      },
    ];
  });
}

/** Languages that print the same marks in the same places; Greek question marks and Chinese commas are none of theirs. */
const LIKE_ENGLISH: ReadonlySet<string> = new Set(['en', 'fr', 'es', 'ru']);
