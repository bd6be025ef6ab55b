import { contradictionsIn } from '../../../meaning/arithmetic.ts';
import type { Paragraph } from '../../../model/document.ts';
import { type Found, placeIn } from '../../found.ts';
import { defineRule, oncePerSubject } from '../../rule.ts';
import { CALENDAR } from '../../sources.ts';
import type { Subject } from '../../subject.ts';

/** Contradictory dates and figures are found in one pass over each paragraph. */
const contradictionsOf = oncePerSubject(({ stretches, document, spoken }) => {
  if (spoken === null) return [];
  return stretches.flatMap((stretch) => {
    const paragraph = document.paragraphs[stretch.paragraph ?? -1];
    if (paragraph === undefined) return [];
    const own: Paragraph = stretch.note === null ? paragraph : { ...paragraph, text: stretch.text, opening: '' };
    return contradictionsIn(own, spoken).map(({ code, start, end, message }) => ({
      code,
      message,
      place: placeIn(stretch, start, end),
    }));
  });
});

/** The contradictions of one code. */
export function contradictions(subject: Subject, code: string, fix: string): readonly Found[] {
  return contradictionsOf(subject)
    .filter((each) => each.code === code)
    .map(({ place, message }) => ({ place, message, fix }));
}

export const impossibleDate = defineRule({
  code: 'impossible-date',
  severity: 'error',
  title: 'A date that does not exist',
  source: CALENDAR,
  example: {
    wrong: ['Requests a report by 31 November 2024.'],
    right: ['Requests a report by 30 November 2024.'],
  },
  find: (subject) => contradictions(subject, 'impossible-date', 'Check the date.'),
});

export const weekday = defineRule({
  code: 'weekday',
  severity: 'error',
  title: 'The date does not fall on the weekday given',
  source: CALENDAR,
  example: {
    wrong: ['Decides to meet on Monday, 7 December 2022.'],
    right: ['Decides to meet on Wednesday, 7 December 2022.'],
  },
  find: (subject) => contradictions(subject, 'weekday', 'Check the date: either the day or the weekday is wrong.'),
});

export const sum = defineRule({
  code: 'sum',
  severity: 'error',
  title: 'Parts do not add up to their total',
  source: 'arithmetic',
  example: {
    wrong: [
      'Noting that a total of 124 States have joined the Convention, 110 as States parties and 12 as signatories,',
    ],
    right: [
      'Noting that a total of 122 States have joined the Convention, 110 as States parties and 12 as signatories,',
    ],
  },
  find: (subject) =>
    contradictions(subject, 'sum', 'Recalculate: one of the figures was not updated or is misprinted.'),
});

export const percentage = defineRule({
  code: 'percentage',
  severity: 'error',
  title: 'A percentage that does not match the figures given with it',
  source: 'arithmetic',
  example: {
    wrong: ['Notes that 45 of the 193 Member States (33 per cent) have answered.'],
    right: ['Notes that 45 of the 193 Member States (23 per cent) have answered.'],
  },
  find: (subject) => contradictions(subject, 'percentage', 'Calculate it again.'),
});
