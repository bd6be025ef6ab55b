import { validDate } from '../../../language/en/dates.ts';
import type { Language } from '../../../language/language.ts';
import { mentionsIn } from '../../../mentions/mentions.ts';
import { type Found, placeIn, type Stretch } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { CALENDAR } from '../../sources.ts';
import { contradictions } from './contradictions.ts';

/** Covers ranges of days (within a month, or across months and years), of years, and of paragraphs. */
export const rangeOrder = defineRule({
  code: 'range-order',
  severity: 'error',
  title: 'A range ends before it begins',
  source: CALENDAR,
  example: {
    wrong: ['Adopts the plan of action 2026–2021.'],
    right: ['Adopts the plan of action 2021–2026.'],
  },
  find(subject) {
    const { stretches, spoken } = subject;
    if (spoken === null) return [];
    return [
      ...contradictions(subject, 'range-order', FIX),
      ...stretches.flatMap((stretch) => [...daysFound(stretch, spoken), ...figuresFound(stretch, spoken)]),
    ];
  },
});

const FIX = 'Reverse the range, or check it.';

function turned(stretch: Stretch, start: number, end: number): Found {
  return {
    place: placeIn(stretch, start, end),
    message: `The range “${stretch.text.slice(start, end)}” ends before it begins.`,
    fix: FIX,
  };
}

function daysFound(stretch: Stretch, language: Language): readonly Found[] {
  const { text } = stretch;
  const dates = /\d{4}/u.test(text) ? mentionsIn(text, '', language).filter(({ kind }) => kind === 'date') : [];
  return dates.flatMap(({ value, start, end }) => {
    const [from = '', to = ''] = String(value).split('/');
    const isWhole = validDate(from) !== null && validDate(to) !== null;
    // A range within one month is reported by the contradictions.
    return isWhole && from > to && from.slice(0, 7) !== to.slice(0, 7) ? [turned(stretch, start, end)] : [];
  });
}

function figuresFound(stretch: Stretch, { textReferences }: Language): readonly Found[] {
  const patterns = textReferences === null ? [] : [textReferences.years, textReferences.range];
  return patterns.flatMap((pattern) =>
    [...stretch.text.matchAll(pattern)].flatMap((match) => {
      const [words, first = '', second = ''] = match;
      return Number(second) < Number(first) ? [turned(stretch, match.index, match.index + words.length)] : [];
    }),
  );
}
