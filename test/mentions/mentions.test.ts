import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/language.ts';
import { mentionsIn } from '../../src/mentions/mentions.ts';

/** What a sentence names, as `kind value (of): words`. */
function named(text: string, opening = text.split(' ')[0] ?? '', language = 'en'): readonly string[] {
  return mentionsIn(text, opening, languageOf({ languages: [language] })).map(
    ({ kind, value, of, start, end }) => `${kind} ${value}${of === '' ? '' : ` (${of})`}: ${text.slice(start, end)}`,
  );
}

describe('mentions', () => {
  it('include counts with what they count', () => {
    expect(
      named('Noting that 123 States have joined the Convention, 110 as States parties and 13 as signatories,'),
    ).toEqual(['count 123 (States joined): 123', 'count 110 (States parties): 110', 'count 13 (signatories): 13']);
  });

  it('read numbers in words, and leave the pronoun and the numbers of paragraphs and articles alone', () => {
    expect(
      named(
        'Decides to hold two meetings of five days each, as one of the means under paragraphs 4, 5 and 7 of article 12,',
      ),
    ).toEqual(['count 2 (meetings): two', 'count 5 (days each): five']);
  });

  it('take money and shares with their unit', () => {
    expect(
      named('Notes contributions of 339.7 million United States dollars, $1,200 and 4.6 per cent of the total,'),
    ).toEqual([
      'amount 339700000 (dollars): 339.7 million United States dollars',
      'amount 1200 (dollars): $1,200',
      'amount 4.6 (per cent): 4.6 per cent',
    ]);
  });

  it.each([
    ['1 250 000 dollars', 'amount 1250000 (dollars)'],
    ['1\u00A0250\u00A0000 dollars', 'amount 1250000 (dollars)'],
    ['$1\u2009250\u2009000.50', 'amount 1250000.5 (dollars)'],
    ['12\u202F500 lamps', 'count 12500 (lamps)'],
    ['2.6 million dollars', 'amount 2600000 (dollars)'],
    ['2,6 %', 'amount 2.6 (per cent)'],
    ['12,65 per cent', 'amount 12.65 (per cent)'],
    ['2,600 %', 'amount 2600 (per cent)'],
    ['2.6 %', 'amount 2.6 (per cent)'],
  ])('read %s as one figure', (printed, figure) => {
    const [first = '', ...others] = named(`Notes ${printed}`);
    expect([first.slice(0, first.lastIndexOf(':')), others]).toEqual([figure, []]);
  });

  it('leave numbers apart that only stand side by side', () => {
    expect(
      named('Notes the amount, under section 24 738 dollars, and in 2024 150 boats, 20 30 and 0 500 masts,'),
    ).toEqual([
      'amount 738 (dollars): 738 dollars',
      'period 2024: 2024',
      'count 150 (boats): 150',
      'count 20: 20',
      'count 30: 30',
      'count 0: 0',
      'count 500 (masts): 500',
    ]);
    expect(named('Notes 12  500 boats,')).toEqual(['count 12: 12', 'count 500 (boats): 500']);
  });

  it.each([
    ['4 December 2023', '2023-12-04'],
    ['11 to 14 September 2023', '2023-09-11/2023-09-14'],
    ['30 August to 2 September 2022', '2022-08-30/2022-09-02'],
    ['30 December to 2 January 2023', '2022-12-30/2023-01-02'],
    ['1 July 2022 to 30 June 2023', '2022-07-01/2023-06-30'],
    ['20 and 21 September 2021', '2021-09-20/2021-09-21'],
    ['December 2021', '2021-12'],
    ['29 August', '--08-29'],
    ['25 April, to Thursday, 28 April 2022', '2022-04-25/2022-04-28'],
    ['February 12, 2023', '2023-02-12'],
    ['7 to 11 March and 25 to 29 July 2022', '2022-03-07/2022-07-29'],
    ['July 2022 to July 2023', '2022-07/2023-07'],
  ])('reads the date %s', (printed, value) => {
    expect(named(`Welcomes what was done on ${printed};`)).toEqual([`date ${value}: ${printed}`]);
  });

  it('take a citation with its date, and leave the date of an event to itself', () => {
    expect(
      named(
        'Recalling its resolutions 63/71 of 2 December 2008, 1514 (XV) and 60/41 A, and decision 55/488, adopted on 7 September 2001,',
      ),
    ).toEqual([
      'citation 63/71 (resolution): 63/71 of 2 December 2008',
      'citation 1514 (XV) (resolution): 1514 (XV)',
      'citation 60/41 A (resolution): 60/41 A',
      'citation 55/488 (decision): 55/488',
      'date 2001-09-07: 7 September 2001',
    ]);
  });

  it.each(['A/78/185', 'A/C.1/78/L.20', 'CCW/CONF.V/2', 'GC(66)/RES/10', 'S/2020/1', '2602 C (XXIV)', 'S-27/2'])(
    'know the symbol %s',
    (symbol) => {
      expect(named(`Recalling resolution ${symbol},`).map((line) => line.replace(/ \(\w+\):/u, ':'))).toEqual([
        `citation ${symbol}: ${symbol}`,
      ]);
    },
  );

  it('take a year of the budget for a period and a resolution for a resolution', () => {
    expect(named('Notes the budget for 2022/23, for 2021–2026 and resolution 2011/12;')).toEqual([
      'period 2022-2023: 2022/23',
      'period 2021-2026: 2021–2026',
      'citation 2011/12 (resolution): 2011/12',
    ]);
  });

  it('number sessions, meetings and conferences', () => {
    expect(
      named(
        'Recalls the eleventh Meeting of States Parties, the Second Review Conference and the fifty-third and fifty-fourth sessions;',
      ),
    ).toEqual([
      'ordinal 11 (Meeting of States Parties): eleventh Meeting',
      'ordinal 2 (Review Conference): Second Review Conference',
      'ordinal 53 (session): fifty-third',
      'ordinal 54 (session): fifty-fourth sessions',
    ]);
  });

  it('know States by short and formal names and by adjectives, and their roles', () => {
    expect(
      named(
        'Welcoming the ratification of Nigeria, the accession by South Sudan, the German presidency, the Islamic Republic of Iran and the Republic of Iraq,',
      ),
    ).toEqual([
      'state Nigeria (ratification): ratification of Nigeria',
      'state South Sudan (accession): accession by South Sudan',
      'state Germany (presidency): German presidency',
      'state Iran (Islamic Republic of): Islamic Republic of Iran',
      'state Iraq: Republic of Iraq',
    ]);
  });

  it('do not take the Indian Ocean for India, nor a mission in a State for the State', () => {
    expect(named('Notes the Indian Ocean and the United Nations Stabilization Mission in Haiti;')).toEqual([
      'body United Nations Stabilization Mission in Haiti: United Nations Stabilization Mission in Haiti',
    ]);
  });

  it('end a name where the next begins', () => {
    expect(
      named(
        'Recalling the Charter of the United Nations and the Universal Declaration of Human Rights, and the Lausanne Action Plan,',
      ),
    ).toEqual([
      'instrument Charter of the United Nations: Charter of the United Nations',
      'instrument Universal Declaration of Human Rights: Universal Declaration of Human Rights',
      'instrument Lausanne Action Plan: Lausanne Action Plan',
    ]);
  });

  it('build names that no list has, and leave bare ones alone', () => {
    expect(
      named(
        'Notes the Special Committee on Matters of Great Weight, the Committee, the Convention and the Treaty on the Uses of Rain;',
      ),
    ).toEqual([
      'body Special Committee on Matters of Great Weight: Special Committee on Matters of Great Weight',
      'instrument Treaty on the Uses of Rain: Treaty on the Uses of Rain',
    ]);
  });

  it('leave bodies of other organizations alone', () => {
    expect(
      named(
        'Notes the African Union Commission, the European Council and the International Committee of the Red Cross;',
      ),
    ).toEqual([]);
  });

  it('recognize a town by the State after it', () => {
    expect(named('Welcomes the meetings in Geneva and in Mellieha, Malta;')).toEqual([
      'place Geneva: Geneva',
      'place Mellieha: Mellieha',
      'state Malta: Malta',
    ]);
  });

  it('include deadlines, not who acts', () => {
    expect(
      named('Calls for an end by 2030, before the end of its eightieth session and by the Sixth Review Conference;'),
    ).toEqual([
      'deadline by 2030: by 2030',
      'period 2030: 2030',
      'deadline before the end of its eightieth session: before the end of its eightieth session',
      'ordinal 80 (session): eightieth session',
      'ordinal 6 (Review Conference): Sixth Review Conference',
    ]);
  });

  it('say who must report to whom, and what goes on the agenda', () => {
    expect(
      named(
        'Requests the Secretary-General to submit to the General Assembly at its eightieth session a report on the matter, and decides to include in the provisional agenda of that session the item entitled “Rain”.',
      ),
    ).toEqual([
      'body Secretary-General: Secretary-General',
      'report Secretary-General (General Assembly, eightieth session): submit to the General Assembly at its eightieth session a report',
      'body General Assembly: General Assembly',
      'ordinal 80 (session): eightieth session',
      'agenda Rain (eightieth session): provisional agenda',
    ]);
  });

  it('give what slots hold in a text of another language', () => {
    expect(
      named('Rappelant ses résolutions 63/71 du 2 décembre 2008, constate que 123 États ont adhéré,', '', 'fr'),
    ).toEqual(['citation 63/71 (resolution): 63/71 du 2 décembre 2008']);
  });
});
