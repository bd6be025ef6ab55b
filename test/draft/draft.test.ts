import { describe, expect, it } from 'vitest';
import { draft, InputError, read } from '../../src/index.ts';
import { draftFrom, proposalsOf, redline, seriesOf, slotsOf } from '../support/drafted.ts';

const AGENDA = (session: string) =>
  `1. Decides to include in the provisional agenda of its ${session} session the item entitled “The keeping of lighthouses”.`;

describe('the chain of a draft', () => {
  it('adds the last resolution after the one before, with its date, and moves the “and”', () => {
    const value = draftFrom([
      `Recalling its resolutions 74/10 of 4 December 2019 and 75/10 of 7 December 2020,\n\n${AGENDA('seventy-seventh')}`,
      `Recalling its resolutions 74/10 of 4 December 2019, 75/10 of 7 December 2020 and 76/10 of 6 December 2021,\n\n${AGENDA('seventy-eighth')}`,
    ]);
    expect(value.paragraphs[1]?.text).toBe(
      'Recalling its resolutions 74/10 of 4 December 2019, 75/10 of 7 December 2020, 76/10 of 6 December 2021 and 77/10 of 7 December 2022,',
    );
    expect(value.proposals[0]).toMatchObject({ kind: 'chain', level: 'routine', applied: true, support: ['77/10'] });
  });

  it('puts it in place of the one before if the series names only the last', () => {
    const value = draftFrom([
      `Recalling its resolution 75/10 of 7 December 2020,\n\n${AGENDA('seventy-seventh')}`,
      `Recalling its resolution 76/10 of 6 December 2021,\n\n${AGENDA('seventy-eighth')}`,
    ]);
    expect(redline(value)).toContain('[-76/10 of 6 December 2021-]{+77/10 of 7 December 2022+},');
  });

  it('infers the predecessor of a lone text from the session, and does not call that routine', () => {
    const value = draftFrom([
      `Recalling its resolutions 74/10 of 4 December 2019 and 75/10 of 7 December 2020,\n\n${AGENDA('seventy-seventh')}`,
    ]);
    expect(value.paragraphs[1]?.text).toContain('75/10 of 7 December 2020 and 76/10 of 6 December 2021,');
    expect(value.proposals[0]?.level).toBe('likely');
  });

  it('leaves resolutions on other matters and of other seasons alone', () => {
    const value = draftFrom([
      `Recalling its resolution 75/99 of 15 April 2021, in which it spoke of fog,\n\nRecalling also its resolution 75/98 of 7 December 2020 on disaster risk reduction,\n\n${AGENDA('seventy-seventh')}`,
    ]);
    expect(value.proposals.filter(({ kind }) => kind === 'chain')).toEqual([]);
  });

  it('updates the mandate of a report, once the chain has shown which resolution was the last', () => {
    const value = draftFrom([
      `Recalling its resolution 75/10 of 7 December 2020,\n\n1. Takes note of the report submitted pursuant to resolution 75/10;\n\n${AGENDA('seventy-seventh').replace('1.', '2.')}`,
    ]);
    expect(value.paragraphs.map(({ text }) => text)).toContain(
      'Takes note of the report submitted pursuant to resolution 76/10;',
    );
  });
});

describe('the numbers of a draft', () => {
  it('roll the session of the agenda by the rhythm of the series', () => {
    const texts = seriesOf([AGENDA('seventy-eighth'), AGENDA('eightieth')], {}, 2);
    const value = draft(texts);
    expect(value.session).toBe(80);
    expect(redline(value)).toContain('[-eightieth-]{+eighty-second+} session');
  });

  it('roll a meeting that rolled before, and leave the review that never did', () => {
    const body = (meeting: string) =>
      `1. Invites States to the ${meeting} Meeting of States Parties and recalls the second Review Conference;\n\n${AGENDA('seventy-eighth').replace('1.', '2.')}`;
    const value = draftFrom([body('tenth'), body('eleventh')]);
    expect(value.paragraphs[1]?.text).toBe(
      'Invites States to the twelfth Meeting of States Parties and recalls the second Review Conference;',
    );
  });

  it('roll the periods of budgets, and keep the years of history', () => {
    const body = (from: number) =>
      `1. Decides to appropriate the amount for the period from 1 July ${from} to 30 June ${from + 1}, recalling the mission of 1996.`;
    const value = draftFrom([body(2021), body(2022)], { session: 78 });
    expect(value.paragraphs[1]?.text).toBe(
      'Decides to appropriate the amount for the period from 1 July 2023 to 30 June 2024, recalling the mission of 1996.',
    );
  });

  it('keep the number of a supplement, and roll its session and symbol', () => {
    const text = (session: string, number: number) =>
      `${number}/10. The keeping of lighthouses\n\nThe General Assembly,\n\nHaving considered the report of the Committee,[^1]\n\n${AGENDA('seventy-eighth')}\n\n[^1]: Official Records of the General Assembly, ${session} Session, Supplement No. 23 (A/${number}/23).\n`;
    const documents = [
      read(text('Seventy-sixth', 76), { name: 'a' }),
      read(text('Seventy-seventh', 77), { name: 'b' }),
    ].map(({ document }, at) => ({ ...document, adopted: `${2021 + at}-12-06` }));
    expect(draft(documents).paragraphs[1]?.notes[0]?.text).toBe(
      'Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 23 (A/78/23).',
    );
  });

  it('count the years that have passed', () => {
    const value = draftFrom([
      `Regretting that 52 years have passed since the last lamp was lit,\n\n${AGENDA('seventy-seventh')}`,
    ]);
    expect(value.paragraphs[1]?.text).toContain('53 years have passed');
  });
});

const MEETING = (meeting: string, dates: string, parties: number) =>
  `Noting that a total of ${parties + 13} States have joined the Convention, ${parties} as States parties and 13 as signatories,

  Welcoming the work of Norway, which presided over the tenth Meeting of States Parties,

  1. Invites all States to the ${meeting} Meeting of States Parties, to be held in Geneva from ${dates};

  2. Decides to include in the provisional agenda of its seventy-eighth session the item entitled “The keeping of lighthouses”.`;
const MEETINGS = [MEETING('tenth', '6 to 9 September 2022', 110), MEETING('eleventh', '11 to 14 September 2023', 112)];

describe('the open points of a draft', () => {
  it('keep last year’s value in square brackets, with what is wanted', () => {
    const value = draftFrom(MEETINGS);
    expect(slotsOf(value)).toEqual([
      'PP1 count [125]: number of States joined',
      'PP1 count [112]: number of States parties',
      'PP1 count [13]: number of signatories',
      'PP2 presidency [Norway]: who presides',
      'OP1 date [11 to 14 September 2023]: dates of the twelfth Meeting of States Parties',
    ]);
    for (const { paragraph, start, text } of value.slots)
      expect(value.paragraphs[paragraph]?.text.startsWith(text, start)).toBe(true);
  });

  it('are filled in by facts, as the United Nations prints them', () => {
    const facts = {
      'States joined': 126,
      'states parties': 114,
      signatories: 12,
      ratifications: ['Malta'],
      accessions: ['Tonga', 'Samoa'],
      presidency: 'Chile',
      'dates of the twelfth Meeting of States Parties': '2024-09-10/2024-09-13',
    };
    const value = draftFrom(MEETINGS, { facts });
    expect(value.slots).toEqual([]);
    expect(value.paragraphs.slice(1, 4).map(({ text }) => text)).toEqual([
      'Noting that a total of 126 States have joined the Convention, 114 as States parties by the ratification of Malta and the accession of Tonga and Samoa and 12 as signatories,',
      'Welcoming the work of Chile, which presided over the eleventh Meeting of States Parties,',
      'Invites all States to the twelfth Meeting of States Parties, to be held in Geneva from 10 to 13 September 2024;',
    ]);
  });

  it.each([
    ['States joined', 'many', 'States joined: “many” is not a number, such as 112 or “twelve”'],
    ['States joined', -3, 'is not a number'],
    ['presidency', 7, 'presidency: “7” is not a name'],
    ['dates of the twelfth Meeting of States Parties', '2024-02-30', 'is not a date that there is'],
    ['dates of the twelfth Meeting of States Parties', '30 February 2024', 'is not a date that there is'],
    ['dates of the twelfth Meeting of States Parties', '2024-09-13/2024-09-10', 'is not a date that there is'],
    ['dates of the twelfth Meeting of States Parties', 'soon', 'is not a date that there is'],
  ])('refuse what can be no value: %s: %s', (key, value, words) => {
    expect(() => draftFrom(MEETINGS, { facts: { [key]: value } })).toThrow(words);
  });

  it.each([
    ['States joined', 'twenty-six'],
    ['States joined', 'over 120'],
    ['dates of the twelfth Meeting of States Parties', 'September 2024'],
    ['dates of the twelfth Meeting of States Parties', '30 August to 3 September 2024'],
  ])('take what is written otherwise: %s: %s', (key, value) => {
    expect(
      draftFrom(MEETINGS, { facts: { [key]: value } })
        .paragraphs.map(({ text }) => text)
        .join(' '),
    ).toContain(value);
  });

  it('ask for the latest resolution of another organ, whose sessions have other numbers', () => {
    const texts = ['43/4 of 19 June 2020', '48/5 of 8 October 2021', '51/7 of 6 October 2022'].map(
      (cited) =>
        `Recalling Human Rights Council resolution ${cited} and all others on gardens,\n\n1. Urges all States to plant trees.`,
    );
    expect(slotsOf(draftFrom(texts))).toEqual([
      'PP1 citation [51/7 of 6 October 2022]: the latest of these resolutions',
    ]);
    const stayed = texts.map((text) => text.replace(/\d+\/\d of .+? and/u, '43/4 of 19 June 2020 and'));
    expect(slotsOf(draftFrom(stayed))).toEqual([]);
  });

  it('ask for no number that was the same in five texts', () => {
    const year = (joined: number) =>
      `Noting that ${joined} States have joined the Convention,\n\n1. Urges all States to plant trees.`;
    const asked = (numbers: readonly number[]) => slotsOf(draftFrom(numbers.map(year))).length;
    expect([asked([120, 123, 124]), asked([124, 124, 124, 124]), asked([124, 124, 124, 124, 124])]).toEqual([1, 1, 0]);
  });

  it('take the shorter form of a presidency if the series has it', () => {
    const short =
      MEETINGS[0]?.replace('Norway, which presided over the tenth', 'the Peru presidency of the ninth') ?? '';
    const long = MEETINGS[1]?.replace('of Norway', 'of the Kingdom of Norway').replace('Kingdom of ', '') ?? '';
    const value = draftFrom([short, long], { facts: { presidency: 'Chile' } });
    expect(value.paragraphs[2]?.text).toBe(
      'Welcoming the work of the Chile presidency of the eleventh Meeting of States Parties,',
    );
  });

  it('come with warnings of facts that do not add up or are not used', () => {
    const value = draftFrom(MEETINGS, {
      facts: { 'States joined': 126, 'States parties': 114, signatories: 13, 'States party': 1 },
    });
    expect(value.warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual(
      expect.arrayContaining([
        'sum: 114 States parties and 13 signatories make 127 States that have joined, not 126.',
        'fact-unused: the fact “States party” is not used; the nearest key is “States parties”',
      ]),
    );
  });
});

describe('the proposals of a draft', () => {
  it('say what happened in the past only as a second wording', () => {
    const value = draftFrom([
      `1. Looks forward to the Conference on Lamps, to be held in Lima in June 2022;\n\n${AGENDA('seventy-seventh').replace('1.', '2.')}`,
    ]);
    expect(proposalsOf(value).filter((line) => line.includes('tense'))).toEqual([
      'OP1 tense told: Looks forward to → Welcomes',
      'OP1 tense told: to be held → held',
    ]);
    expect(value.paragraphs[1]?.text).toContain('Looks forward to the Conference on Lamps, to be held in Lima');
  });

  it('propose to drop an anniversary when its year is over, and to keep the other half of its clause', () => {
    const value = draftFrom([
      `Recalling that 2021 marks the tenth anniversary of the Convention,

      Noting also that 2021 marks the fiftieth anniversary of the first lamp, and emphasizing the need for oil,

      Noting further the price of oil,

      ${AGENDA('seventy-seventh')}`,
    ]);
    expect(proposalsOf(value).filter((line) => /^PP\d/u.test(line))).toEqual([
      'PP1 drop told: Recalling that 2021 marks the tenth anniversary of the Convention, → ',
      'PP2 anniversary told: Noting also that 2021 marks the fiftieth anniversary of the first lamp, and e → E',
    ]);
    expect(value.paragraphs[1]?.text).toContain('Recalling that 2021 marks');
  });

  it('learn no pace other than one from a single step', () => {
    const at = (number: string) =>
      `1. Welcomes the work of the ${number} session of the Conference on Lamps;\n\n${AGENDA('seventy-seventh').replace(/^\d+/u, '2')}`;
    expect(
      proposalsOf(draftFrom([at('sixteenth'), at('twenty-second')])).filter((line) => /ordinal/u.test(line)),
    ).toEqual(['OP1 ordinal told: twenty-second → twenty-eighth']);
    expect(
      proposalsOf(draftFrom([at('sixteenth'), at('eighteenth'), at('twentieth')])).filter((line) =>
        /ordinal/u.test(line),
      ),
    ).toEqual(['OP1 ordinal made: twentieth → twenty-second']);
  });

  it('do not name a clause that the last text no longer has', () => {
    const clauses = '1. Requests a report on lamps;\n\n2. Calls upon States to light their lamps.';
    const without = '1. Requests a report on lamps.';
    const value = draftFrom([clauses, clauses, without], { level: 'all' });
    expect(value.proposals.filter(({ kind }) => kind === 'return')).toEqual([]);
  });

  it('bring back what appears every second year, and update numbers, Also and Further', () => {
    const odd = `1. Requests a report on lamps;\n\n2. Also requests a report on oil;\n\n3. Further requests a report on fog;\n\n4. Calls upon States to light their lamps.`;
    const even = `1. Requests a report on lamps;\n\n2. Also requests a report on fog;\n\n3. Calls upon States to light their lamps.`;
    const value = draftFrom([odd, even, odd, even], { session: 80, level: 'all' });
    expect(value.paragraphs.slice(1).map(({ id, text }) => `${id} ${text}`)).toEqual([
      'OP1 Requests a report on lamps;',
      'OP2 Also requests a report on oil;',
      'OP3 Further requests a report on fog;',
      'OP4 Calls upon States to light their lamps.',
    ]);
    const [back] = value.proposals.filter(({ kind }) => kind === 'return');
    expect(back).toMatchObject({ applied: true, support: ['76/10', '78/10'] });
    expect(value.paragraphs[2]?.from).toBe(null);
  });

  it('warn of a list that grew last time', () => {
    const body = (list: string) => `1. Supports the process of Security Council resolutions ${list} on lamps.`;
    const value = draftFrom([
      body('2414 (2018), 2440 (2018) and 2468 (2019)'),
      body('2414 (2018), 2440 (2018), 2468 (2019) and 2494 (2019)'),
    ]);
    expect(value.warnings.map(({ message }) => message)).toContain(
      '77/10 added “2494 (2019)” to this list: is there anything to add this time?',
    );
  });

  it('keep their places if Also or Further before them is removed, and leave what was odd in the last text', () => {
    const body = (extra: string, session: string) =>
      `1. Requests a report on lamps;\n\n${extra}3. Further requests a report to the Assembly at its ${session} session;\n\n4. Calls upon States to light their lamps,\n\n5. Urges all.`;
    const oil = '2. Also requests a report on oil;\n\n';
    const without = (session: string) =>
      body('', session)
        .replace('3. Further', '2. Also')
        .replace('4. Calls', '3. Calls')
        .replace('5. Urges', '4. Urges');
    const value = draftFrom(
      [without('seventy-seventh'), body(oil, 'seventy-eighth'), without('seventy-ninth'), body(oil, 'eightieth')],
      { session: 80, level: 'all' },
    );
    expect(value.paragraphs.slice(1).map(({ text }) => text)).toEqual([
      'Requests a report on lamps;',
      'Also requests a report to the Assembly at its eighty-first session;',
      'Calls upon States to light their lamps,',
      'Urges all.',
    ]);
    const roll = value.proposals.find(({ new: now }) => now === 'eighty-first');
    expect(value.paragraphs[roll?.paragraph ?? -1]?.text.slice(roll?.place?.start, roll?.place?.end)).toBe(
      'eighty-first',
    );
  });

  it('name both events if they take turns', () => {
    const body = (event: string) => `1. Invites States to attend the ${event} of the Convention on Lamps.`;
    const value = draftFrom(
      [
        'second Review Conference',
        'tenth Meeting of States Parties',
        'eleventh Meeting of States Parties',
        'third Review Conference',
      ].map(body),
      { session: 80 },
    );
    expect(proposalsOf(value)).toContain(
      'OP1 ordinal told: third Review Conference → twelfth Meeting of States Parties',
    );
  });

  it('are made as far as the level goes', () => {
    const made = (['routine', 'likely', 'all'] as const).map(
      (level) => draftFrom(MEETINGS, { level }).proposals.filter(({ applied }) => applied).length,
    );
    expect(made).toEqual([...made].sort((a, b) => a - b));
    expect(made[0]).toBeLessThan(made[2] ?? 0);
  });
});

describe('a draft', () => {
  it('for a session that has passed is refused', () => {
    expect(() => draftFrom(MEETINGS, { session: 77 })).toThrow(InputError);
  });

  it('counts a text given twice once', () => {
    const [first, last] = seriesOf(MEETINGS);
    if (first === undefined || last === undefined) throw new Error('unreachable: two texts');
    expect(draft([last, first, last]).series).toEqual(['A/RES/76/10', 'A/RES/77/10']);
  });

  it('asks for the symbol and date of a text without them, and takes them as facts', () => {
    const [first, last] = seriesOf(MEETINGS);
    if (first === undefined || last === undefined) throw new Error('unreachable: two texts');
    const open = [first, { ...last, symbol: '', adopted: null }];
    expect(draft(open).warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-date', 'no-symbol']));
    const settled = draft(open, { facts: { symbol: 'A/RES/77/10', adopted: '7 December 2022' } });
    expect(settled.base).toBe('A/RES/77/10');
    expect(() => draft(open, { facts: { adopted: 'soon' } })).toThrow('is not a date');
  });
});
