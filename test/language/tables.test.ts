import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/language/official.ts';
import { packFrom } from '../../src/language/pack.ts';
import { calendarOf } from '../../src/language/tables/calendar.ts';
import { TabledOrdinals } from '../../src/language/tables/ordinals.ts';
import { printedBy } from '../../src/language/tables/patterns.ts';
import type { Tables } from '../../src/language/tables/tables.ts';

const NUMBERS = Array.from({ length: 120 }, (_, at) => at + 1);
const DAYS = NUMBERS.slice(0, 12).flatMap((month) =>
  NUMBERS.slice(0, new Date(Date.UTC(2024, month, 0)).getUTCDate()).map(
    (day) => `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  ),
);

describe.each(TABLES.map((tables) => [tables.code, tables] as const))(
  'what the tables of %s print, they read',
  (_, tables: Tables) => {
    const language = packFrom(tables);
    const { masthead, slots, ordinals, calendar } = language;
    const tabled = new TabledOrdinals(tables.ordinals);

    it('days of every month, alone and in a sentence', () => {
      for (const day of DAYS) {
        const printed = calendar?.printedDate(day) ?? '';
        expect(calendar?.dateOf(printed), printed).toBe(day);
        expect(
          calendarOf(tables)
            .datesIn(printed)
            .map(({ value }) => value),
          printed,
        ).toEqual([day]);
      }
    });

    it('ranges of days, by what both ends share', () => {
      for (const range of ['2024-05-02/2024-05-13', '2024-05-30/2024-06-02', '2024-12-30/2025-01-02']) {
        const printed = calendar?.printedRange(range) ?? '';
        expect(
          slots?.datesIn(printed).map(({ value }) => value),
          printed,
        ).toEqual([range]);
      }
    });

    it('ordinals from 1 to 120 in every form, in words and figures', () => {
      for (const number of NUMBERS) {
        expect(ordinals?.numberOf(ordinals.printed(number))).toBe(number);
        for (const form of tables.ordinals.forms(number)) expect(tabled.numberOf(form), form).toBe(number);
      }
    });

    it('another number in the form of a printed one', () => {
      for (const form of tables.ordinals.forms(77)) {
        const next = tabled.like(form, 78);
        expect(tabled.numberOf(next ?? ''), `${form} → ${next}`).toBe(78);
      }
    });

    it('the lines of a masthead', () => {
      const print = masthead?.print;
      const organ = print?.anyOrgan ?? '';
      const [committee = ''] = print?.committees ?? [];
      expect(masthead?.session.exec(print?.session(78) ?? '')?.[1], 'session').toBeDefined();
      expect(masthead?.agendaItem.exec(print?.agendaItem('99') ?? '')?.[1]).toBe('99');
      expect(masthead?.report.exec(print?.report('A/78/409', committee) ?? '')?.[1]).toBe('A/78/409');
      for (const day of DAYS) {
        const line = print?.adopted('Resolution', organ, day) ?? '';
        expect(calendar?.dateOf(masthead?.adopted.exec(line)?.[1] ?? ''), line).toBe(day);
      }
      expect(
        masthead?.vote.exec(print?.vote({ inFavour: 148, against: 1, abstaining: 37 }) ?? '')?.slice(1, 4),
      ).toEqual(['148', '1', '37']);
      expect(masthead?.withoutVote.test(print?.withoutVote ?? '')).toBe(true);
    });

    it('a session in a sentence', () => {
      for (const number of NUMBERS.slice(1)) {
        const [row] = tables.events;
        const printed = printedBy(row?.pattern ?? '', { ordinal: tabled.printed(number) });
        expect(
          slots?.eventsIn(printed).map(({ value }) => value),
          printed,
        ).toEqual([number]);
      }
    });
  },
);
