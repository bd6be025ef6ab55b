import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { type CommitteeReport, InputError, read, readReport } from '../../../src/index.ts';
import { docxOf, p, r } from '../../support/docx.ts';
import { pdfOf, sheet } from '../../support/pdf.ts';
import { stagedWorld } from '../../support/world.ts';

/** A report in the form of a Main Committee's, written for this test. */
const REPORT = `United Nations
A/78/990
General Assembly
Distr.: General
10 November 2023
Original: English

Seventy-eighth session
Agenda item 99

Lights of the sea

Report of the First Committee

Rapporteur: Ms. A. Person (Country)

I. Introduction

1. At its 2nd plenary meeting, on 8 September 2023, the General Assembly, on the recommendation of the General Committee, decided to include in the agenda of its seventy-eighth session the item entitled "Lights of the sea" and to allocate it to the First Committee.

2. The Committee held a general debate on the item.

II. Consideration of proposals

A. Draft resolution A/C.1/78/L.90

3. On 12 October, the delegation of Country submitted a draft resolution entitled "Lighthouses" (A/C.1/78/L.90).

4. At its 27th meeting, on 1 November, the Committee adopted draft resolution A/C.1/78/L.90 by a recorded vote of 148 to none, with 36 abstentions (see para. 7, draft resolution I). The voting was as follows:

In favour:

Albania, Algeria.

B. Draft resolution A/C.1/78/L.91/Rev.1

5. At the same meeting, the Committee adopted draft resolution A/C.1/78/L.91/Rev.1 without a vote (see para. 7, draft resolution II).

C. Draft decision A/C.1/78/L.92

6. At the same meeting, the Committee adopted draft decision A/C.1/78/L.92 by a recorded vote of 100 to 2 (see para. 8).

III. Recommendations of the First Committee

7. The First Committee recommends to the General Assembly the adoption of the following draft resolutions:

Draft resolution I
Lighthouses

The General Assembly,

Recalling its resolution 77/79 of 7 December 2022,[^1]

Noting the work of the keepers,

1. Urges all States to keep their lighthouses lit;

2. Requests the Secretary-General to report to it at its seventy-ninth session.

Draft resolution II
Buoys

The General Assembly,

Recalling the Charter of the United Nations,

1. Invites all States to paint their buoys;

2. Adopts the rules annexed to the present resolution.

Annex
Rules for buoys

1. Buoys are red.

8. The First Committee also recommends to the General Assembly the adoption of the following draft decision:

Lamps and their oil

The General Assembly decides to include in the provisional agenda of its seventy-ninth session the item entitled "Lamps and their oil".

[^1]: See also A/77/90.
`;

/** The same on pages: lines of a column, titles in bold. */
const PAGES = [
  sheet([
    'United Nations || A/78/990',
    '',
    '**General Assembly** || Distr.: General',
    '|| 10 November 2023',
    '',
    '**Seventy-eighth session**',
    'Agenda item 99',
    '',
    '**Lights of the sea**',
    '',
    '**Report of the First Committee**',
    '',
    '**II. Consideration of proposals**',
    '',
    '    3. At its 27th meeting, on 1 November, the Committee adopted draft',
    'resolution A/C.1/78/L.90 by a recorded vote of 148 to none, with 36 abstentions (see',
    'para. 7, draft resolution I). The voting was as follows:',
    '',
    '    4. At the same meeting, the Committee adopted draft resolution',
    'A/C.1/78/L.91 without a vote (see para. 7, draft resolution II).',
  ]),
  sheet([
    '**III. Recommendations of the First Committee**',
    '',
    '    7. The First Committee recommends to the General Assembly the adoption of',
    'the following draft resolutions:',
    '',
    '**Draft resolution I**',
    '**Lighthouses**',
    '',
    '    *The General Assembly*,',
    '',
    '    *Recalling* its resolution 77/79 of 7 December 2022,^1^',
    '',
    '    1. *Urges* all States to keep their lighthouses lit in every weather and at',
    'every hour of the night;',
    '',
    '    2. *Requests* a report.',
    '====',
    '~^1^ See also A/77/90.',
  ]),
  sheet([
    '**Draft resolution II**',
    '**Buoys**',
    '',
    '    *The General Assembly*,',
    '',
    '    *Recalling* the Charter,^2^',
    '',
    '    *Invites* all States to paint their buoys.',
    '====',
    '~^2^ See A/77/91.',
  ]),
];

const told = ({ drafts }: CommitteeReport) =>
  drafts.map(({ number, kind, numeral, draftSymbol, vote, document: { title, paragraphs } }) => {
    const votes = vote === null ? 'no vote' : `${vote.inFavour}-${vote.against}-${vote.abstaining}`;
    return `${number} ${kind} ${numeral}: ${title} (${draftSymbol}, ${votes}) ${paragraphs.map(({ id }) => id).join(' ')}`;
  });

const ALL = [
  '1 resolution I: Lighthouses (A/C.1/78/L.90, 148-0-36) Formula PP1 PP2 OP1 OP2',
  '2 resolution II: Buoys (A/C.1/78/L.91/Rev.1, no vote) Formula PP1 OP1 OP2 Annex Heading 1 Annex Heading 2 Annex 1',
  '3 decision : Lamps and their oil (A/C.1/78/L.92, 100-2-0) OP1',
];

async function reported(source: string | Uint8Array): Promise<CommitteeReport> {
  const report = await readReport(source, { name: 'report' });
  if (report === null) throw new Error('no report was found');
  return report;
}

describe('the report of a committee', () => {
  it('is read into the drafts it recommends, with what was voted on each', async () => {
    const report = await reported(REPORT);
    expect(told(report)).toEqual(ALL);
    const { symbol, title, session, agendaItem } = report;
    expect({ symbol, title, session, agendaItem }).toEqual({
      symbol: 'A/78/990',
      title: 'Lights of the sea',
      session: 78,
      agendaItem: '99',
    });
  });

  it('tells each draft where it comes from, and gives it the footnotes that it calls', async () => {
    const [first, second] = (await reported(REPORT)).drafts;
    expect(first?.document).toMatchObject({
      symbol: '',
      session: 78,
      agendaItem: '99',
      committeeReport: 'A/78/990, para. 7',
      vote: null,
      provenance: 'Draft resolution I in the report A/78/990',
      notices: [],
    });
    expect(first?.document.paragraphs[1]?.notes).toMatchObject([{ marker: '1', text: 'See also A/77/90.' }]);
    expect(second?.document.notices).toEqual([]);
  });

  it('loses no footnote that nothing calls', async () => {
    const { drafts } = await reported(`${REPORT}\n[^2]: See A/77/92.\n`);
    expect(drafts.map(({ document }) => document.notices.map(({ code, message }) => `${code}: ${message}`))).toEqual([
      [],
      [],
      ['not-a-resolution-proper: the text is a draft decision', 'stray-note: there is no marker for footnote 2'],
    ]);
  });

  it('is read in lines of a page', async () => {
    const wrapped = REPORT.split('\n')
      .map((line) => line.replace(/(.{50,70}) /gu, '$1\n'))
      .join('\n');
    expect(told(await reported(wrapped))).toEqual(ALL);
  });

  it('is read from Word', async () => {
    const words = REPORT.replace('[^1]', '').replace(/\[\^1\]:.*/u, '');
    const paragraphs = words.split('\n').map((line) => (line === '' ? '' : p(r(line.replaceAll('&', '&amp;')))));
    expect(told(await reported(docxOf(paragraphs.join(''))))).toEqual(ALL);
  });

  it('is read from HTML', async () => {
    const words = REPORT.replace('[^1]', '').replace(/\[\^1\]:.*/u, '');
    const paragraphs = words.split('\n').map((line) => (line === '' ? '' : `<p>${line}</p>`));
    expect(told(await reported(`<html><body>${paragraphs.join('\n')}</body></html>`))).toEqual(ALL);
  });

  it('is read from PDF', async () => {
    const report = await reported(pdfOf(PAGES));
    expect(told(report)).toEqual([
      '1 resolution I: Lighthouses (A/C.1/78/L.90, 148-0-36) Formula PP1 OP1 OP2',
      '2 resolution II: Buoys (A/C.1/78/L.91, no vote) Formula PP1 OP1',
    ]);
    expect(report.title).toBe('Lights of the sea');
    expect(report.drafts.map(({ document: { paragraphs } }) => paragraphs[1]?.notes.map(({ text }) => text))).toEqual([
      ['See also A/77/90.'],
      ['See A/77/91.'],
    ]);
  });

  it('tells no vote where two paragraphs claim one draft', async () => {
    const twice = REPORT.replace('draft resolution II).', 'draft resolution I).');
    const [first] = (await reported(twice)).drafts;
    expect([first?.vote, first?.draftSymbol]).toEqual([null, '']);
  });

  it('is no resolution of a council that recommends a draft in its own', async () => {
    const own =
      'The Economic and Social Council,\n\nRecommends to the General Assembly the adoption of the following draft resolution:\n\nThe General Assembly,\n\n1. Urges all States to act.\n';
    expect(await readReport(own, { name: 'own' })).toBeNull();
    expect(await readReport('1. Urges all States to act.\n', { name: 'text' })).toBeNull();
  });

  it('is read as the draft that is asked for, by number, numeral or kind', () => {
    const titleOf = (draft: string) => read(REPORT, { name: 'report.txt', draft }).document.title;
    expect(['1', 'II', 'ii', 'draft resolution II', '3', 'decision'].map(titleOf)).toEqual([
      'Lighthouses',
      'Buoys',
      'Buoys',
      'Buoys',
      'Lamps and their oil',
      'Lamps and their oil',
    ]);
  });

  it('names the choices where one draft is wanted, and where there is none of the name', () => {
    const choices = 'report.txt#1 (“Lighthouses”), report.txt#2 (“Buoys”), report.txt#3 (“Lamps and their oil”)';
    const refused = (draft?: string) => {
      expect(() => read(REPORT, { name: 'report.txt', draft })).toThrow(InputError);
      return () => read(REPORT, { name: 'report.txt', draft });
    };
    expect(refused()).toThrow(`report.txt: a report with 3 drafts; name one: ${choices}`);
    expect(refused('IV')).toThrow(`report.txt: the report has no draft “IV”: ${choices}`);
    expect(() => read('1. Urges all States to act.\n', { name: 'a.txt', draft: '2' })).toThrow(
      'a.txt: not the report of a committee, so it has no draft “2”',
    );
  });

  it('with one draft is read as that', () => {
    const single = REPORT.slice(0, REPORT.indexOf('Draft resolution II\nBuoys')).replace('resolutions:', 'resolution:');
    expect(read(single, { name: 'report.txt' }).document).toMatchObject({ title: 'Lighthouses', session: 78 });
  });
});

describe('the command line', () => {
  const files = {
    'report.txt': REPORT,
    'last.txt':
      '77/79. Lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 76/47 of 6 December 2021,\n\nNoting the work of the keepers,\n\n1. Urges all States to keep their lighthouses lit.\n',
  };

  it('lists the drafts of a report', async () => {
    const { world, printed } = stagedWorld(files);
    expect(await main(['outline', 'report.txt'], world)).toBe(0);
    expect(printed()).toBe(
      [
        'symbol      A/78/990',
        'title       Lights of the sea',
        'session     78',
        'agenda item 99',
        'drafts      3',
        '',
        'report.txt#1',
        '  draft resolution I: Lighthouses',
        '  A/C.1/78/L.90, 148 in favour, 0 against, 36 abstaining in the committee',
        '',
        'report.txt#2',
        '  draft resolution II: Buoys',
        '  A/C.1/78/L.91/Rev.1',
        '',
        'report.txt#3',
        '  draft decision: Lamps and their oil',
        '  A/C.1/78/L.92, 100 in favour, 2 against, 0 abstaining in the committee',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['compare', ['last.txt', 'report.txt#I'], 'Urges all States'],
    ['outline', ['outline', 'report.txt#1'], 'Urges all States'],
    ['convert', ['convert', 'report.txt#1'], 'keep their lighthouses lit'],
    ['check', ['check', 'report.txt#1', '--alone'], 'no findings'],
    ['pairs', ['pairs', 'last.txt', 'report.txt#1'], 'OP2'],
    ['amend', ['amend', 'last.txt', 'report.txt#1'], '76/47'],
    ['history', ['history', 'last.txt', 'report.txt#1'], '5 clauses'],
    ['blame', ['blame', 'last.txt', 'report.txt#1'], 'Urges'],
    ['inspect', ['inspect', 'report.txt#1', '--stage', 'tokens'], 'lighthouse'],
  ])('takes a draft of a report for a text in %s', async (_, args, words) => {
    const { world, printed, complaints } = stagedWorld(files);
    expect([0, 1], complaints()).toContain(await main(args, world));
    expect(printed()).toContain(words);
    expect(complaints()).not.toContain('report with');
  });

  it('takes the drafts of a report in a list of pairs', async () => {
    const { world, printed } = stagedWorld({ ...files, 'pairs.txt': 'last.txt\treport.txt#1\nlast.txt\treport.txt\n' });
    expect(await main(['batch', 'pairs.txt', '-f', 'jsonl'], world)).toBe(2);
    const [first = '', second = ''] = printed().split('\n');
    expect(first).toContain('"Lighthouses"');
    expect(second).toContain('a report with 3 drafts');
  });

  it('prefers a file that has the sign in its name', async () => {
    const { world, printed } = stagedWorld({ ...files, 'report.txt#1': '1. Urges all States to act.\n' });
    expect(await main(['outline', 'report.txt#1'], world)).toBe(0);
    expect(printed()).toContain('Urges all States to act.');
  });

  it('names the drafts of a report where one text is wanted', async () => {
    const { world, complaints } = stagedWorld(files);
    expect(await main(['last.txt', 'report.txt'], world)).toBe(2);
    expect(complaints()).toContain('report.txt: a report with 3 drafts; name one: report.txt#1 (“Lighthouses”)');
  });
});
