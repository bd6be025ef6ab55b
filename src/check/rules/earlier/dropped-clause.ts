import type { Language } from '../../../language/language.ts';
import type { Comparison } from '../../../model/comparison.ts';
import type { Document, Paragraph } from '../../../model/document.ts';
import { fold } from '../../../text/fold.ts';
import { shortSymbol } from '../../../text/symbols.ts';
import { type Found, WHOLE } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { isBody } from '../../subject.ts';
import { TEXTS_MIN } from './agreed.ts';

export const droppedClause = defineRule({
  code: 'dropped-clause',
  severity: 'hint',
  title: 'A clause of earlier texts is missing',
  source: 'earlier resolutions',
  example: {
    before: [
      '1. Decides to keep the lighthouse lit;',
      '2. Urges all captains to slow down near the harbour;',
      '3. Requests a report.',
    ],
    wrong: ['1. Decides to keep the lighthouse lit;', '2. Requests a report.'],
    right: [
      '1. Decides to keep the lighthouse lit;',
      '2. Urges all captains to slow down near the harbour;',
      '3. Requests a report.',
    ],
  },
  find(subject) {
    const comparison = subject.comparison();
    return comparison === null ? [] : droppedClauses(comparison, subject.earlier, subject.language);
  },
});

function droppedClauses(
  { changes, documents }: Comparison,
  earlier: readonly Document[],
  language: Language,
): readonly Found[] {
  const gone = changes.flatMap(({ kind, old: places }) =>
    kind === 'removed' ? places.flatMap((place) => documents.old.paragraphs[place] ?? []).filter(isBody) : [],
  );
  if (gone.length === 0) return [];
  const beginnings = earlier.map(({ paragraphs }) => new Set(paragraphs.map((each) => beginningOf(each, language))));
  return gone.flatMap((clause): readonly Found[] => {
    const holders = beginnings.filter((each) => each.has(beginningOf(clause, language))).length;
    // A clause that only one of several texts has was never agreed language.
    if (holders < Math.min(TEXTS_MIN, earlier.length)) return [];
    const often = holders > 1 ? `; ${holders} earlier texts have it` : '';
    return [
      {
        place: WHOLE,
        words: clause.text,
        message: `${clause.id} of ${earlierName(documents.old)} is missing${often}.`,
        fix: 'Restore it, unless it was dropped on purpose.',
      },
    ];
  });
}

function earlierName({ symbol }: Document): string {
  return symbol === '' ? 'the previous text' : shortSymbol(symbol);
}

/** Identifies a clause across the years: its beginning, without numbers, `also` and the like. */
function beginningOf({ part, text }: Paragraph, { openingForms }: Language): string {
  const start = fold(text.slice(0, 2 * ALIKE_CHARACTERS)).toLowerCase();
  const plain = openingForms === null ? start : start.replace(openingForms.adverbs, '');
  return `${part} ${plain.replace(/[\d/]+/gu, '#').slice(0, ALIKE_CHARACTERS)}`;
}

/** About two printed lines. */
const ALIKE_CHARACTERS = 160;
