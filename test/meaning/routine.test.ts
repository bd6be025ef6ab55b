import { describe, expect, it } from 'vitest';
import { comparisonOf, factsByName, noteChanged, sessionsApart } from '../support/compared.ts';

/** The changed paragraph, a session or more apart. */
function across(before: string, after: string, sessions = 1) {
  const text = (words: string) => `1. Thanks the keepers of the tower;\n\n2. ${words};`;
  const comparison = sessionsApart(
    { old: text(before), new: text(after) },
    { new: { symbol: `A/RES/${77 + sessions}/10`, session: 77 + sessions } },
  );
  return comparison.changes.find(({ facets }) => facets.length > 0);
}

describe('routine without an ordinal', () => {
  it.each([
    [
      'the year of a session',
      'Welcomes the efforts made at the 2022 session on lamps',
      'Welcomes the efforts made at the 2023 session on lamps',
    ],
    [
      'two years, each the next',
      'Welcomes the talks of the 2022 forum and looks to those of the 2023 forum',
      'Welcomes the talks of the 2023 forum and looks to those of the 2024 forum',
    ],
    [
      'a budget period',
      'Takes note of the costs of the tower from 1 July 2022 to 30 June 2023',
      'Takes note of the costs of the tower from 1 July 2023 to 30 June 2024',
    ],
    [
      'the day of a meeting of every year',
      'Notes the meeting held in Geneva on 25 March 2022 on lamps',
      'Notes the meeting held in Geneva on 29 March 2023 on lamps',
    ],
    [
      'a report in the text',
      'Takes note of the report on lamps (A/77/126)',
      'Takes note of the report on lamps (A/78/130)',
    ],
    [
      'a document that counts on by itself',
      'Takes note of document CD/2229 of the Conference',
      'Takes note of document CD/2400 of the Conference',
    ],
    [
      'the yearly resolution of a council',
      'Takes note of Economic and Social Council resolution 2022/22 of 22 July 2022 on lamps',
      'Takes note of Economic and Social Council resolution 2023/34 of 26 July 2023 on lamps',
    ],
    [
      'another resolution of the Assembly of the next session',
      'Recalls General Assembly resolution 75/21 of 21 December 2020 on storms',
      'Recalls General Assembly resolution 76/24 of 17 December 2021 on storms',
    ],
    [
      'one more in the chain of the Human Rights Council',
      'Recalls Human Rights Council resolutions 36/6 of 28 September 2017 and 45/3 of 6 October 2020 on lamps',
      'Recalls Human Rights Council resolutions 36/6 of 28 September 2017, 45/3 of 6 October 2020 and 48/3 of 7 October 2021 on lamps',
    ],
    [
      'a session of the Human Rights Council, of which there are three a year',
      'Requests the Human Rights Council to consider at its forty-third session the lamps of the cape',
      'Requests the Human Rights Council to consider at its forty-sixth session the lamps of the cape',
    ],
    [
      'a limit for a report, to the day',
      'Requests the Secretary-General to submit a report on lamps no later than 31 March 2023',
      'Requests the Secretary-General to submit a report on lamps no later than 31 March 2024',
    ],
    [
      'the end of a session',
      'Decides that Chad shall be permitted to vote until the end of its seventy-seventh session',
      'Decides that Chad shall be permitted to vote until the end of its seventy-eighth session',
    ],
    ['an adverb that the italics leave out', 'Notes with concern the storms', 'Notes with concern also the storms'],
    [
      'the article of an item that was new',
      'Decides to include in the provisional agenda of its seventy-eighth session an item entitled “Lamps”',
      'Decides to include in the provisional agenda of its seventy-ninth session the item entitled “Lamps”',
    ],
  ])('is %s', (_, before, after) => {
    expect(across(before, after)).toMatchObject({ routine: true, substance: false });
  });

  it('is a biennium that moves by two years', () => {
    const costs = (years: string) => `Takes note of the costs of the tower in the biennium ${years}`;
    expect(across(costs('2020–2021'), costs('2022–2023'), 2)).toMatchObject({ routine: true });
    expect(across(costs('2020–2021'), costs('2022–2023'))).toMatchObject({ routine: true });
    expect(across(costs('2020–2021'), costs('2024–2025'))).toMatchObject({ routine: false, substance: true });
  });

  it.each([
    [
      'a year that is not the next',
      'Welcomes the efforts made at the 2022 session on lamps',
      'Welcomes the efforts made at the 2025 session on lamps',
    ],
    [
      'a plan of other years',
      'Notes the plan for lamps for 2018–2021 of the keepers',
      'Notes the plan for lamps for 2022–2025 of the keepers',
    ],
    [
      'an event that is put off',
      'Looks forward to the summit on lamps, to be held in Tokyo in 2022',
      'Looks forward to the summit on lamps, to be held in Tokyo in 2023',
    ],
    [
      'an event of the same number on another day',
      'Notes that the eleventh session of the working group was held in May 2022',
      'Notes that the eleventh session of the working group was held in May 2023',
    ],
    [
      'a review that is deferred again',
      'Decides to defer the review of lamps until its seventy-eighth session',
      'Decides to defer the review of lamps until its seventy-ninth session',
    ],
    [
      'a limit that moves farther than the calendar',
      'Requests the Secretary-General to submit a report on lamps no later than 31 March 2023',
      'Requests the Secretary-General to submit a report on lamps no later than 30 June 2024',
    ],
    [
      'a goal that is put off',
      'Calls for an end of darkness by 2025 on all capes',
      'Calls for an end of darkness by 2026 on all capes',
    ],
    [
      'a mandate that is extended',
      'Welcomes the decision to extend the mandate of the keepers in 2022',
      'Welcomes the decision to extend the mandate of the keepers in 2023',
    ],
    ['an older report', 'Takes note of the report on lamps (A/77/126)', 'Takes note of the report on lamps (A/75/130)'],
    [
      'a resolution newly cited that is of no chain',
      'Recalls resolutions 2175 (2014) and 2286 (2016) of the Security Council on lamps',
      'Recalls resolutions 2175 (2014), 2286 (2016) and 2730 (2023) of the Security Council on lamps',
    ],
    [
      'a resolution of the Assembly that is not the previous one',
      'Recalls its resolutions 67/15 of 20 December 2012 and 74/13 of 18 December 2019 on lamps',
      'Recalls its resolutions 67/15 of 20 December 2012, 74/13 of 18 December 2019 and 77/1 of 22 September 2022 on lamps',
    ],
  ])('is not %s', (_, before, after) => {
    expect(across(before, after)).toMatchObject({ routine: false, substance: true });
  });

  it('is in a note: reports of the new session, and the source in other words', () => {
    expect(noteChanged('A/77/5 and A/77/9.', 'A/78/7, A/78/12 and A/78/12/Corr.1.')).toMatchObject({ routine: true });
    expect(
      noteChanged('Ibid., vol. 999, No. 14668.', 'United Nations, Treaty Series, vol. 999, No. 14668.'),
    ).toMatchObject({
      routine: true,
    });
    expect(noteChanged('A/77/5.', 'A/78/7 and A/78/12.')).toMatchObject({ routine: false, substance: true });
  });
});

describe('facts that pair', () => {
  it('are two steps where a year is in both texts', () => {
    expect(
      across(
        'Welcomes the talks of the 2022 forum and looks to those of the 2023 forum',
        'Welcomes the talks of the 2023 forum and looks to those of the 2024 forum',
      )?.facts,
    ).toMatchObject([
      { kind: 'period', old: '2022', new: '2023' },
      { kind: 'period', old: '2023', new: '2024' },
    ]);
  });

  it('are no ordinals of other events', () => {
    const facts = across(
      'Notes the talks at its seventy-second and seventy-third sessions, and its decision to go on with lamps at its seventy-fifth session',
      'Notes the talks at its seventy-second, seventy-third and seventy-fourth sessions',
    )?.facts;
    expect(
      facts?.filter(({ kind, old: before, new: after }) => kind === 'ordinal' && before !== null && after !== null),
    ).toEqual([]);
  });

  it('are no figures of other things', () => {
    const facts = across(
      'Notes that the debt of the capes took 37 per cent of their income, more than all they spent on lamps and oil',
      'Notes that more was spent on lamps and oil, and that storms grew by 5 per cent',
    )?.facts;
    expect(
      facts?.filter(({ kind, old: before, new: after }) => kind === 'amount' && before !== null && after !== null),
    ).toEqual([]);
  });
});

describe('a change of capitals', () => {
  it('is told once, and names nobody anew', () => {
    expect(
      factsByName(
        comparisonOf({
          old: '1. Requests the intergovernmental negotiating committee to meet on treaties on lamps;',
          new: '1. Requests the Intergovernmental Negotiating Committee to meet on treaties on lamps;',
        }),
      ),
    ).toEqual({ OP1: ['words: intergovernmental negotiating committee → Intergovernmental Negotiating Committee'] });
  });

  it('is told by its substitution also beside an ordinal', () => {
    const text = (parties: string, meeting: string) =>
      [
        `1. Urges all States ${parties} to the Treaty to light the northern cape;`,
        `2. Invites all States ${parties} to the Treaty to paint the southern tower;`,
        `3. Asks all States ${parties} to the Treaty to feed the keepers of the west;`,
        `4. Notes the ${meeting} of the States ${parties} to the Treaty, held on lamps;`,
      ].join('\n\n');
    const comparison = sessionsApart({
      old: text('parties', 'sixth meeting'),
      new: text('Parties', 'seventh Meeting'),
    });
    expect(comparison.substitutions).toMatchObject([{ old: 'States parties', new: 'States Parties' }]);
    expect(comparison.changes.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'words'))).toEqual([]);
  });
});

describe('substitutions of times', () => {
  it('are none: each paragraph has its own', () => {
    const text = (year: string) =>
      ['Urges', 'Invites', 'Asks']
        .map(
          (verb, at) =>
            `${at + 1}. ${verb} the keepers of the ${'north south east'.split(' ')[at]} to paint in ${year};`,
        )
        .join('\n\n');
    expect(comparisonOf({ old: text('2022'), new: text('2027') }).substitutions).toEqual([]);
  });

  it('include no year that its words tell', () => {
    const facts = factsByName(
      comparisonOf({
        old: '1. Welcomes the plan for lamps, which was launched in 2019 by the keepers;',
        new: '1. Welcomes the plan for lamps;',
      }),
    )['OP1'];
    expect(facts).toEqual(['words: was launched in 2019 by the keepers → –']);
  });
});
