import { describe, expect, it } from 'vitest';
import { compare, type Document, InputError, read, render, scaleFrom } from '../../src/index.ts';
import { comparisonOf, factsByName, factsOf, noteChanged, sessionsApart } from '../support/compared.ts';
import { documentOf } from '../support/resolutions.ts';

/** A bundled text, with what the corpus index knows of it. */
async function bundled(number: string): Promise<Document> {
  const { readFile } = await import('node:fs/promises');
  const index = JSON.parse(await readFile('corpus/corpus.json', 'utf8'));
  const entry = index.documents.find(({ symbol }: { symbol: string }) => symbol === `A/RES/${number}`);
  const { document } = read(await readFile(`corpus/${entry.file}`), { name: entry.file });
  return { ...document, session: entry.session, adopted: entry.adopted };
}

describe('what 77/79 → 78/32 means', async () => {
  const comparison = compare({ old: await bundled('77/79'), new: await bundled('78/32') });

  it('is exactly these facts', () => {
    expect(factsByName(comparison)).toEqual({
      PP1: ['citation resolution: – → 77/79 *'],
      PP3: ['words: – → significant increase'],
      PP12: [
        'count States joined: 123 → 124',
        'count States parties: 110 → 112',
        'state ratification: – → Nigeria',
        'state accession: – → South Sudan',
        'count signatories: 13 → 12',
      ],
      PP15: [
        'state presidency: United Kingdom of Great Britain and Northern Ireland → Iraq',
        'ordinal Meeting of States Parties: 10 → 11 *',
        'instrument action 45: – → Lausanne Action Plan',
        'words: military-to-military dialogue → –',
        'words: explore innovative finance solutions to assist affected countries in the implementation of their obligations under the Convention → adapt the reporting templates',
      ],
      OP3: ['words: – → significant increase'],
      OP8: ['ordinal Meeting of States Parties: 11 → 12 *', 'date: 2023-09-11/2023-09-14 → 2024-09-10/2024-09-13 *'],
      OP11: ['ordinal session: 78 → 79 *'],
    });
  });

  it('is routine in PP1, OP8 and OP11 and substance in the other four', () => {
    const names = (is: (change: (typeof comparison.changes)[number]) => boolean) =>
      comparison.changes.filter(is).map((change) => comparison.documents.new.paragraphs[change.new[0] ?? -1]?.id);
    expect(names(({ routine }) => routine)).toEqual(['PP1', 'OP8', 'OP11']);
    expect(names(({ substance }) => substance)).toEqual(['PP3', 'PP12', 'PP15', 'OP3']);
  });

  it('is summarized in the words of the text, each sentence with its paragraphs', () => {
    const { summary } = comparison;
    expect(summary.map(({ text }) => text)).toEqual([
      'Four paragraphs changed beyond routine updates.',
      'One State ratified (Nigeria) and one acceded (South Sudan): States joined 123 → 124, States parties 110 → 112, signatories 13 → 12 (PP12).',
      'PP15 names Iraq instead of the United Kingdom of Great Britain and Northern Ireland (presidency), drops “including military-to-military dialogue” and says “adapt the reporting templates, in compliance with action 45 of the Lausanne Action Plan” instead of “explore innovative finance solutions to assist affected countries in the implementation of their obligations under the Convention”.',
      'PP3 and OP3 say “the related significant increase in civilian casualties” instead of “related civilian casualties”.',
      'Routine updates in PP1, OP8 and OP11 (77/79; twelfth Meeting of States Parties; 10 to 13 September 2024; agenda item of the seventy-ninth session).',
      'Twenty-one of 28 paragraphs are unchanged.',
    ]);
    expect(summary.map(({ changes }) => changes.length)).toEqual([0, 1, 1, 2, 3, 21]);
  });

  it('gives the places of the words of every fact', () => {
    const { documents, changes } = comparison;
    const words = changes.flatMap(({ facts }) =>
      facts.flatMap(({ places }) =>
        (['old', 'new'] as const).flatMap((side) => {
          const place = places[side];
          return place === null
            ? []
            : [documents[side].paragraphs[place.paragraph]?.text.slice(place.start, place.end)];
        }),
      ),
    );
    expect(words).toEqual(
      expect.arrayContaining([
        '77/79 of 7 December 2022',
        'ratification of Nigeria',
        '112',
        'tenth Meeting',
        '10 to 13 September 2024',
      ]),
    );
    expect(words.every((each) => each !== undefined && each !== '')).toBe(true);
  });

  it('finds no contradiction', () => {
    expect(comparison.findings).toEqual([]);
  });

  it('leaves routine updates out if only substance is requested', () => {
    const report = render.plain(comparison, { all: false, only: null, substance: true });
    expect(report.match(/^~ \w+/gmu)).toEqual(['~ PP3', '~ PP12', '~ PP15', '~ OP3']);
    expect(report).toContain('… 3 other changes not shown');
  });
});

describe('facts', () => {
  it('leave out what only moved within the paragraph', () => {
    const comparison = comparisonOf({
      old: '1. Thanks Chad and Togo for the meeting in Geneva on 3 May 2022;',
      new: '1. Thanks, for the meeting in Geneva on 3 May 2022, Togo and Chad;',
    });
    expect(
      factsOf(comparison.changes.find(({ facets }) => facets.length > 0)).filter((fact) => !fact.startsWith('words')),
    ).toEqual([]);
  });

  it('keep words that change the meaning, however small', () => {
    const comparison = comparisonOf({
      old: '1. Affirms that all States shall take part in the work of the Conference;',
      new: '1. Affirms that all States shall not take part in the work of the Conference;',
    });
    expect(factsByName(comparison)['OP1']).toEqual(['words: – → not']);
  });

  it('include the footnotes of a paragraph', () => {
    const note = (text: string) => ({ marker: '1', text, offset: 10, repeated: false });
    const document = (text: string): Document =>
      documentOf([{ text: 'Takes note of the report;', notes: [note(text)] }]);
    const comparison = compare({ old: document('A/77/5.'), new: document('A/78/9.') });
    expect(factsOf(comparison.changes[0])).toEqual(['note: A/77/5. → A/78/9.']);
  });

  it('give a deadline instead of the date in it', () => {
    const comparison = comparisonOf({
      old: '1. Requests the Secretary-General to begin the work on the tower no later than 31 March 2024;',
      new: '1. Requests the Secretary-General to begin the work on the tower no later than 30 June 2025;',
    });
    expect(factsByName(comparison)['OP1']).toEqual([
      'deadline: no later than 31 March 2024 → no later than 30 June 2025',
    ]);
  });

  it('include an agenda item that becomes biennial', () => {
    const agenda = (session: string) =>
      `1. Decides to include in the provisional agenda of its ${session} session the item entitled “Lighthouses”.`;
    const comparison = sessionsApart({ old: agenda('seventy-eighth'), new: agenda('eightieth') });
    expect(factsByName(comparison)['OP1']).toEqual(['ordinal session: 78 → 80', 'agenda rhythm: annual → biennial']);
  });

  it('never make an amount of money of a percentage', () => {
    const comparison = comparisonOf({
      old: '1. Decides to reduce the cost of the lamps by 2 per cent;',
      new: '1. Decides to reduce the cost of the lamps by 2.6 million dollars;',
    });
    expect(factsByName(comparison)['OP1']).toEqual(['amount per cent: 2 → –', 'amount dollars: – → 2600000']);
  });

  it('are none where only the blanks of a figure changed', () => {
    const text = (figure: string) => `1. Decides to spend ${figure} dollars on the tower;`;
    const comparison = comparisonOf({ old: text('1,250,000'), new: text('1\u00A0250\u00A0000') });
    expect(factsOf(comparison.changes[0])).toEqual([]);
  });

  it('say who is newly requested to report, to whom and when', () => {
    const comparison = comparisonOf({
      old: '1. Thanks all those who keep the lighthouses of the northern cape;',
      new: '1. Thanks all those who keep the lighthouses of the northern cape;\n\n2. Requests the Secretary-General to report to the Security Council annually on whales;',
    });
    expect(factsByName(comparison)['OP2']).toContain('report Security Council, annually: – → Secretary-General');
    expect(comparison.summary.map(({ text }) => text)).toContain(
      'OP2 (new) requests the Secretary-General to report to the Security Council annually on whales.',
    );
  });

  it('are fewer in another language, and none is wrong', () => {
    const text = (states: number, session: number) =>
      `Rappelant ses résolutions 76/10 du 6 décembre 2021 et ${session}/10 du 7 décembre 2022, et notant que ${states} États ont adhéré à la Convention lors de sa quatrième session à Genève,`;
    const french = (words: string): Document => ({
      ...documentOf([{ text: words, part: 'preamble' }]),
      languages: ['fr'],
    });
    const comparison = compare({ old: french(text(123, 77)), new: french(text(124, 78)) });
    expect(factsOf(comparison.changes[0])).toEqual(['citation resolution: 77/10 → 78/10', 'words: 123 → 124']);
    expect(comparison.findings).toEqual([]);
  });

  it('do not treat a deadline put off by a year as routine', () => {
    const comparison = sessionsApart({
      old: '1. Decides to extend the mandate of the Mission until 2 November 2023;',
      new: '1. Decides to extend the mandate of the Mission until 2 November 2024;',
    });
    expect(comparison.changes.find(({ facets }) => facets.length > 0)?.substance).toBe(true);
  });
});

describe('opening words', () => {
  const across = (before: string, after: string) =>
    factsByName(
      comparisonOf({
        old: `1. ${before} the use of force against towns in the valley;`,
        new: `1. ${after} the use of force against towns in the valley;`,
      }),
    )['OP1'];

  it.each([
    ['Calls upon', 'Urgently calls upon', ['degree calls upon: – → urgently (stronger)']],
    ['Welcomes', 'Takes note of', ['opening reception: welcomes → takes note (weaker)']],
    ['Takes note of', 'Notes', ['opening reception: takes note → notes (equal)']],
    ['Welcomes', 'Underscores', ['opening emphasis: welcomes → underscores (other)']],
    [
      'Expresses strong concern at',
      'Expresses grave concern at',
      ['degree expresses concern: strong → grave (stronger)'],
    ],
    ['Encourages', 'Demands', ['opening asking: encourages → demands (stronger)']],
  ])('%s → %s', (before, after, facts) => {
    expect(across(before, after)).toEqual(facts);
  });

  it('ignore Also and Further', () => {
    const comparison = comparisonOf({
      old: '1. Requests a report on the tower;',
      new: '1. Also requests a report on the tower;',
    });
    expect(factsByName(comparison)).toEqual({ OP1: [] });
    expect(comparison.changes.find(({ facets }) => facets.length > 0)).toMatchObject({
      routine: true,
      substance: false,
    });
  });

  it('follow the scale they are given', () => {
    const scale = scaleFrom('welcomes\tmine\t1\nunderscores\tmine\t2\n');
    const text = (verb: string) =>
      documentOf([{ text: `${verb} the work of all those who build towers in the valley;`, opening: verb }]);
    const comparison = compare({ old: text('Welcomes'), new: text('Underscores') }, { scale });
    expect(factsOf(comparison.changes[0])).toEqual(['opening mine: welcomes → underscores (stronger)']);
  });

  it('say what is wrong with a scale', () => {
    expect(() => scaleFrom('# word\twelcomes\nwelcomes\tmine\n')).toThrow(InputError);
    expect(() => scaleFrom('# word\nwelcomes\tmine\n')).toThrow(/line 2 \(“welcomes\tmine”\)/u);
  });

  it('include a move from the preamble to the operative part', () => {
    const clause = 'the importance of lighthouses for all who travel by sea at night and in fog';
    const comparison = comparisonOf({
      old: `Stressing ${clause},\n\n1. Requests a report on the harbour;`,
      new: `Noting the ships that came in,\n\n1. Stresses ${clause};\n\n2. Requests a report on the harbour;`,
    });
    expect(factsByName(comparison)['OP1']).toContain('part: preamble → operative (stronger)');
  });
});

describe('routine', () => {
  const chain = (last: string) => `Recalling its resolutions 75/10 of 7 December 2020${last} on lighthouses,`;

  it('is last year’s resolution in the list, with the “and” that moves', () => {
    const comparison = sessionsApart({
      old: chain(' and 76/10 of 6 December 2021'),
      new: chain(', 76/10 of 6 December 2021 and 77/10 of 7 December 2022'),
    });
    expect(comparison.changes.find(({ facets }) => facets.length > 0)).toMatchObject({
      routine: true,
      substance: false,
    });
  });

  it('is not another resolution in the list', () => {
    const comparison = sessionsApart({
      old: chain(' and 76/10 of 6 December 2021'),
      new: chain(', 76/10 of 6 December 2021 and 77/11 of 7 December 2022'),
    });
    expect(comparison.changes.find(({ facets }) => facets.length > 0)?.substance).toBe(true);
  });

  it('is not a session that moved by more than the years between', () => {
    const at = (session: string) =>
      `1. Requests the Secretary-General to report to the General Assembly at its ${session} session;`;
    const by = (session: string) =>
      sessionsApart({ old: at('seventy-eighth'), new: at(session) }).changes.find(({ facets }) => facets.length > 0);
    expect(by('seventy-ninth')).toMatchObject({ routine: true });
    expect(by('eightieth')).toMatchObject({ routine: false, substance: true });
  });

  it('is not a meeting in another town', () => {
    const held = (words: string) => `1. Invites all States to attend the ${words};`;
    const comparison = sessionsApart({
      old: held('eleventh Meeting of States Parties, to be held in Geneva from 11 to 14 September 2023'),
      new: held('twelfth Meeting of States Parties, to be held in Vientiane from 10 to 13 September 2024'),
    });
    expect(comparison.changes.find(({ facets }) => facets.length > 0)).toMatchObject({
      routine: false,
      substance: true,
    });
  });

  it('is the report of the new session in the footnote', () => {
    expect(noteChanged('A/77/185.', 'A/78/201.')).toMatchObject({ routine: true });
    expect(noteChanged('A/77/185.', 'A/78/201, sect. II.')).toMatchObject({ routine: false, substance: true });
    expect(noteChanged('A/77/185.', 'A/75/201.')).toMatchObject({ routine: false, substance: true });
  });

  it('is a reference to a paragraph that has another number now', () => {
    const body = (first: string, numbers: readonly [number, number, number]) =>
      `${first}${numbers[0]}. Decides to build a lighthouse on the northern cape;\n\n${numbers[1]}. Requests a report on whales;\n\n${numbers[2]}. Decides that the keeper of the tower named in paragraph ${numbers[0]} above shall be paid;`;
    const added = '1. Welcomes the harbours of the west;\n\n';
    const kept = (comparison: ReturnType<typeof comparisonOf>) =>
      comparison.changes.find(({ facets }) => facets.includes('reworded'));
    expect(kept(comparisonOf({ old: body('', [1, 2, 3]), new: body(added, [2, 3, 4]) }))).toMatchObject({
      routine: true,
    });
    const wrong = body(added, [2, 3, 4]).replace('paragraph 2 above', 'paragraph 3 above');
    expect(kept(comparisonOf({ old: body('', [1, 2, 3]), new: wrong }))).toMatchObject({
      routine: false,
      substance: true,
    });
  });

  it('hides no small word next to a routine update', () => {
    const comparison = sessionsApart({
      old: '1. Requests the Secretary-General to report to the General Assembly at its seventy-eighth session;',
      new: '1. Requests the Secretary-General not to report to the General Assembly at its seventy-ninth session;',
    });
    expect(comparison.changes.find(({ facets }) => facets.length > 0)).toMatchObject({
      routine: false,
      substance: true,
    });
  });
});

describe('substitutions', () => {
  const clauses = (term: string) =>
    ['Urges', 'Invites', 'Encourages', 'Requests']
      .map(
        (verb, at) =>
          `${at + 1}. ${verb} ${term} to the Treaty to take step ${'abcd'[at]} of the plan on lighthouses in the ${'north south east west'.split(' ')[at]};`,
      )
      .join('\n\n');

  it('are reported once, and leave the paragraphs without substance', () => {
    const comparison = comparisonOf({ old: clauses('all States parties'), new: clauses('all States Parties') });
    expect(comparison.substitutions).toMatchObject([{ old: 'States parties', new: 'States Parties', paragraphs: 4 }]);
    expect(comparison.changes.filter(({ substance }) => substance)).toEqual([]);
    expect(comparison.changes.flatMap(({ facts }) => facts)).toEqual([]);
  });

  it('hide no figure, State or opening word', () => {
    const comparison = comparisonOf({ old: clauses('Chad'), new: clauses('Togo') });
    expect(comparison.substitutions).toMatchObject([{ old: 'Chad', new: 'Togo', paragraphs: 4 }]);
    expect(comparison.changes.filter(({ substance }) => substance)).toHaveLength(4);
  });

  it('need three paragraphs', () => {
    const first = (text: string) => text.split('\n\n').slice(0, 2).join('\n\n');
    expect(
      comparisonOf({ old: first(clauses('all States parties')), new: first(clauses('all States Parties')) })
        .substitutions,
    ).toEqual([]);
  });
});

describe('findings', () => {
  const found = (text: string) =>
    comparisonOf({ old: `1. ${text};`, new: `1. ${text};` }).findings.map(({ code, version }) => `${code} ${version}`);

  it.each([
    ['Notes that a total of 125 States have joined the Convention, 112 as States parties and 12 as signatories', 'sum'],
    [
      'Notes the amount of 1,500,000 dollars, comprising 1,000,000 dollars for the Mission and 400,000 dollars for the base',
      'sum',
    ],
    ['Notes that 45 of the 90 States parties (40 per cent) have replied', 'percentage'],
    ['Notes the meeting of 31 June 2023', 'impossible-date'],
    ['Notes the meeting held from 14 to 11 September 2023', 'range-order'],
    ['Notes the meeting of Tuesday, 4 December 2023', 'weekday'],
  ])('%s', (text, code) => {
    expect(found(text)).toEqual([`${code} new`, `${code} old`]);
  });

  it.each([
    'Notes that a total of 124 States have joined the Convention, 112 as States parties and 12 as signatories',
    'Notes the amount of 1,500,000 dollars, comprising 1,000,000 dollars for the Mission and 500,000 dollars for the base',
    'Notes that 45 of the 90 States parties (50 per cent) have replied',
    'Notes the meeting held from 11 to 14 September and on 29 February 2024',
    'Notes the meeting of Monday, 4 December 2023',
  ])('are silent on: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('report a chain that lacks the previous resolution', () => {
    const chain = 'Recalling its resolutions 75/10 of 7 December 2020 and 76/10 of 6 December 2021 on lighthouses,';
    const comparison = sessionsApart({ old: chain, new: chain });
    expect(comparison.findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'chain-gap: The chain ends with 76/10; 77/10 is missing.',
    ]);
  });

  it('report a session that did not advance', () => {
    const agenda =
      '1. Decides to include in the provisional agenda of its seventy-eighth session the item entitled “Lighthouses”.';
    const [finding] = sessionsApart({ old: agenda, new: agenda }).findings;
    expect(finding?.code).toBe('ordinal-still');
  });

  it('report a reference to the old number of a renumbered paragraph', () => {
    const body = (first: string, from: number, reference: number) =>
      `${first}${from}. Decides to build a lighthouse on the northern cape;\n\n${from + 1}. Pays the keeper of the tower named in paragraph ${reference} above;`;
    const added = '1. Welcomes the harbours of the west;\n\n';
    const found = (reference: number) =>
      comparisonOf({ old: body('', 1, 1), new: body(added, 2, reference) }).findings.map(({ message }) => message);
    expect(found(2)).toEqual([]);
    expect(found(1)).toEqual([
      '“paragraph 1 above” is unchanged from the previous version, but that paragraph is now 2.',
    ]);
  });

  it('check the dates of known resolutions', () => {
    const comparison = sessionsApart({
      old: 'Recalling its resolution 76/10 of 6 December 2021,',
      new: 'Recalling its resolution 77/10 of 9 December 2022,',
    });
    expect(comparison.findings.map(({ message }) => message)).toEqual([
      '77/10 was adopted on 7 December 2022, not on 9 December 2022.',
    ]);
  });
});
