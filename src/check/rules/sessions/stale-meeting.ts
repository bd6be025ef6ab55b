import { printedDate } from '../../../language/en/dates.ts';
import type { Language } from '../../../language/language.ts';
import { mentionsIn } from '../../../mentions/mentions.ts';
import { type Found, placeIn, type Stretch } from '../../found.ts';
import { defineRule } from '../../rule.ts';

/** Meetings described as still to come that are over on the date of the text. */
export const staleMeeting = defineRule({
  code: 'stale-meeting',
  severity: 'warning',
  title: 'A meeting described as still to come is over',
  source: 'the date of adoption',
  example: {
    wrong: ['Looks forward to the meeting of keepers, to be held in Bergen from 5 to 9 June 2023.'],
    right: ['Looks forward to the meeting of keepers, to be held in Bergen from 3 to 7 June 2024.'],
  },
  find({ stretches, spoken, day }) {
    if (spoken === null || day === null || spoken.eventsToCome === null) return [];
    const { eventsToCome } = spoken;
    return stretches.flatMap((stretch) => (stretch.note === null ? staleIn(stretch, day, spoken, eventsToCome) : []));
  },
});

function staleIn(
  stretch: Stretch,
  day: string,
  language: Language,
  { ahead, ofAnother }: NonNullable<Language['eventsToCome']>,
): readonly Found[] {
  const { text } = stretch;
  return [...text.matchAll(ahead)].flatMap((match): readonly Found[] => {
    const from = match.index + match[0].length;
    const clause = /^[^;]{0,160}/u.exec(text.slice(from))?.[0] ?? '';
    const time = mentionsIn(clause, '', language).find(({ kind }) => kind === 'date' || kind === 'period');
    if (time === undefined || ofAnother.test(clause.slice(0, time.start))) return [];
    const ends = lastDayOf(String(time.value), day);
    if (ends === null || ends >= day) return [];
    const end = from + time.end;
    return [
      {
        place: placeIn(stretch, match.index, end),
        message: `“${text.slice(match.index, end)}”: this was over by ${printedDate(day)}.`,
        fix: 'Say that it was held, or name the next one.',
      },
    ];
  });
}

/** The last day that a date or period may mean; null if it has no year. */
function lastDayOf(value: string, day: string): string | null {
  const last = value.split('/').at(-1) ?? '';
  if (/^\d{4}-\d{2}-\d{2}$/u.test(last)) return last;
  if (/^\d{4}-\d{2}$/u.test(last)) return `${last}-31`;
  const [, year] = /^(?:\d{4}-)?(\d{4})$/u.exec(last) ?? [];
  if (year !== undefined) return `${year}-12-31`;
  // A day without a year may be in the year of the text: it is not reported.
  return last.startsWith('--') ? day : null;
}
