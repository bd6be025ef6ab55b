import { describe, expect, test } from 'vitest';
import { read } from '../../src/formats/read.ts';
import type { Document } from '../../src/model/document.ts';
import { recordOf } from '../../src/record/record-of.ts';
import { type TrendsOptions, trends } from '../../src/record/trends.ts';
import { renderTrends } from '../../src/report/record/trends/terminal.ts';

const SUBJECTS = [
  'Mines',
  'Salt',
  'Sand',
  'Lamps',
  'Ropes',
  'Boats',
  'Bells',
  'Nets',
  'Tides',
  'Wells',
  'Roofs',
  'Carts',
];

/** The resolution of a session on a subject, with clauses of its own beside what each year has. */
function made(
  session: number,
  subject: number,
  clauses: readonly string[] = [],
  more: Partial<Document> = {},
): Document {
  const title = SUBJECTS[subject] ?? '';
  const year = 1945 + session;
  const all = [
    `Recalling its resolution ${session - 1}/${subject + 10} of 2 December ${year - 1} and its decision to return to the matter`,
    ...clauses,
    `Urges all States to keep ${title.toLowerCase()} in good order and to report on them every year`,
    `Decides to include in the provisional agenda of its next session the item entitled “${title}”`,
  ];
  const body = all.map((clause, at) => `${at + 1}. ${clause}${at === all.length - 1 ? '.' : ';'}`).join('\n\n');
  const name = `${session}/${subject + 10}`;
  const { document } = read(`${name}. ${title}\n\nThe General Assembly,\n\n${body}\n`, { name });
  return { ...document, adopted: `${year}-12-0${1 + (subject % 9)}`, ...more };
}

/** All resolutions of a session; some of them have more clauses. */
function sessionOf(session: number, more: Readonly<Record<number, readonly string[]>> = {}): readonly Document[] {
  return SUBJECTS.map((_, subject) => made(session, subject, more[subject]));
}

const PACT = 'Recalling the adoption of resolution 79/1 of 22 September 2024';
const FORMULA = 'Encourages all keepers to mend lanterns by daylight with sturdy copper wire';
const KNOWN = 'Notes that resolution 70/1 of 25 September 2015 guides the work';

const NOW = sessionOf(79, {
  0: [PACT, KNOWN],
  1: [`${PACT} and its annexes`, FORMULA],
  2: [PACT, `${FORMULA} wherever they are`],
  3: [PACT, `Also ${FORMULA.charAt(0).toLowerCase()}${FORMULA.slice(1)} and patience`],
  4: [KNOWN],
  5: [KNOWN],
});
const BEFORE = sessionOf(78, { 0: [KNOWN], 6: [KNOWN], 7: [KNOWN] });

describe('trends', () => {
  const asked = (documents: readonly Document[], options: TrendsOptions = {}) => trends(recordOf(documents), options);
  const shown = (documents: readonly Document[], options: TrendsOptions = {}) =>
    asked(documents, options).trends.map(({ kind, value, series, before }) => [kind, value, series, before]);

  test('are what several series took up, and neither what was there before nor what moves on every year', () => {
    expect(shown([...BEFORE, ...NOW])).toEqual([
      ['citation', 'A/RES/79/1', 4, 0],
      ['formula', 'encourages all keepers to mend lanterns by daylight with sturdy copper wire', 3, 0],
    ]);
  });

  test('have counts, an example where the words are, and how the clauses open', () => {
    const [pact, formula] = asked([...BEFORE, ...NOW]).trends;
    expect(pact).toMatchObject({ texts: 4, of: 12, before: 0, ofBefore: 12, opening: 'Recalling' });
    expect(pact?.text.slice(pact.start, pact.end)).toContain('79/1');
    expect(formula?.text.slice(formula.start, formula.end)).toBe(formula?.value);
    expect(pact?.places.map(({ text }) => text.symbol).sort()).toEqual([
      'A/RES/79/10',
      'A/RES/79/11',
      'A/RES/79/12',
      'A/RES/79/13',
    ]);
  });

  test('are shown by kind', () => {
    expect(shown([...BEFORE, ...NOW], { kinds: ['formula'] }).map(([kind]) => kind)).toEqual(['formula']);
    expect(shown([...BEFORE, ...NOW], { kinds: ['name'] })).toEqual([]);
  });

  test('need three series', () => {
    const few = sessionOf(79, { 0: [PACT], 1: [PACT] });
    expect(shown([...BEFORE, ...few])).toEqual([]);
  });

  test('do not count drafts', () => {
    const drafts = [2, 3, 4].map((subject) =>
      made(79, subject, [PACT], { symbol: `A/C.1/79/L.${subject}`, kind: null, adopted: null }),
    );
    expect(shown([...BEFORE, ...sessionOf(79, { 0: [PACT], 1: [PACT] }), ...drafts])).toEqual([]);
  });

  test('are not told from too few texts', () => {
    const result = asked([...BEFORE.slice(0, 9), ...NOW]);
    expect(result.trends).toEqual([]);
    expect(result.notices).toEqual([
      'the record holds only 9 texts of session 78; what is new in a session shows from 10 texts of it and of the one before',
    ]);
    expect(asked([]).notices).not.toEqual([]);
  });

  test('know only what was adopted before a day', () => {
    expect(shown([...BEFORE, ...NOW], { before: '2024-12-03', session: 79 })).toEqual([]);
    const early = asked([...BEFORE, ...NOW], { before: '2024-12-01' });
    expect([early.session, early.texts]).toEqual([78, 12]);
  });

  test('say which of one’s own texts lack them', () => {
    const record = recordOf([...BEFORE, ...NOW]);
    const mine = record.textsWith({ symbols: ['A/RES/79/10', 'A/RES/79/14'] });
    const drafts = [made(80, 8, [PACT]), made(80, 9)];
    const [pact] = trends(record, { session: 79, mine, drafts }).trends;
    expect(pact?.missing.map(({ symbol }) => symbol)).toEqual(['A/RES/79/14', 'A/RES/80/19']);
  });

  test('read as sentences', () => {
    const record = recordOf([...BEFORE, ...NOW]);
    const mine = record.textsWith({ symbols: ['A/RES/79/14'] });
    expect(renderTrends(trends(record, { mine, kinds: ['citation'] }), { width: 200 })).toBe(
      [
        'The record holds 12 texts of the seventy-ninth session (GA) and 12 texts of the one before; one thing was taken up by several series.',
        '',
        '79/1  (document cited)',
        '  4 resolutions of the seventy-ninth session, of 4 series, recall resolution 79/1: 33 per cent of the 12 texts in the record. Of the 12 texts of the session before, none did.',
        '  For example 79/13 OP2 (2024).',
        '    Recalling the adoption of resolution 79/1 of 22 September 2024;',
        '  Yours does not: 79/14.',
        '',
      ].join('\n'),
    );
  });
});
