import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { readText } from '../../../src/formats/text/read.ts';
import { check, readAny, write } from '../../../src/index.ts';
import { officialAddress, sessionOrYearOf, symbolOf } from '../../../src/text/symbols.ts';
import { pdfOf, sheet } from '../../support/pdf.ts';
import { stagedWorld } from '../../support/world.ts';

/**
 * A short text of each body in its printed form, written for this test; what its masthead says (symbol, session, date, title); the
 * names of its paragraphs with their opening words; and the notices.
 */
const BODIES = [
  {
    of: 'the Security Council',
    text: `United Nations
S/RES/2990 (2023)
Security Council
Distr.: General
30 November 2023

Resolution 2990 (2023)

Adopted by the Security Council at its 9490th meeting, on 30 November 2023

The Security Council,

Recalling its resolution 2706 (2023),

Acting under Chapter VII of the Charter of the United Nations,

1. Decides that the lamp of the strait shall be kept lit;

2. Decides to remain seized of the matter.`,
    head: 'S/RES/2990 (2023) |  | 2023-11-30 | Resolution 2990 (2023)',
    names: 'Formula | PP1 Recalling | PP2 Acting | OP1 Decides | OP2 Decides',
    notices: [],
  },
  {
    of: 'the Human Rights Council',
    text: `United Nations
A/HRC/RES/53/90
General Assembly
Distr.: General
18 July 2023
Original: English

Human Rights Council
Fifty-third session
19 June–14 July 2023
Agenda item 3

Resolution adopted by the Human Rights Council on 12 July 2023

53/90. Rights of keepers

The Human Rights Council,

Guided by the Charter of the United Nations,

Recalling Human Rights Council resolution 50/1 of 7 July 2022,

1. Urges all States to respect the rights of keepers;

2. Decides to remain seized of the matter.

36th meeting
12 July 2023

[Adopted without a vote.]`,
    head: 'A/HRC/RES/53/90 | 53 | 2023-07-12 | Rights of keepers',
    names: 'Formula | PP1 Guided | PP2 Recalling | OP1 Urges | OP2 Decides',
    notices: ['unread-masthead: left out above the text: “19 June–14 July 2023”'],
  },
  {
    of: 'the Economic and Social Council',
    text: `United Nations
E/RES/2023/90
Economic and Social Council
Distr.: General
18 July 2023

2023 session
Agenda item 12 (f)

Resolution adopted by the Economic and Social Council on 5 July 2023

2023/90. Lighthouses and development

The Economic and Social Council,

Recalling its resolution 2022/8 of 2 June 2022,

1. Takes note of the report of the Secretary-General;

2. Requests the Secretary-General to report to it at its 2024 session.

13th plenary meeting
5 July 2023`,
    head: 'E/RES/2023/90 | 2023 | 2023-07-05 | Lighthouses and development',
    names: 'Formula | PP1 Recalling | OP1 Takes note | OP2 Requests',
    notices: [],
  },
  {
    of: 'the World Health Assembly',
    text: `SEVENTY-SIXTH WORLD HEALTH ASSEMBLY WHA76.40

Agenda item 13.1 30 May 2023

Strengthening lighthouse keepers' health

The Seventy-sixth World Health Assembly,

Having considered the report by the Director-General on the health of lighthouse keepers;1

Recalling resolution WHA72.9 (2019) on coastal health, and resolution WHA75.8 (2022) on rest;

Noting with concern that night work is hard, and that islands are far away,

1. URGES Member States:2

(1) to give keepers access to care, taking into account their national context;

(2) to collect figures:

(a) on illness; and

(b) on rest;

2. CALLS UPON international partners to support the keepers;

3. REQUESTS the Director-General:

(1) to write a guide;

(2) to report to the Seventy-seventh World Health Assembly in 2024.

(Ninth plenary meeting, 30 May 2023)

__________
1 Document A76/7.
2 And, where applicable, regional economic integration organizations.`,
    head: "WHA76.40 | 76 | 2023-05-30 | Strengthening lighthouse keepers' health",
    names:
      'Formula | PP1 Having considered | PP2 Recalling | PP3 Noting with concern | OP1 URGES | OP1 (1) | OP1 (2) | OP1 (2) (a) | OP1 (2) (b) | OP2 CALLS UPON | OP3 REQUESTS | OP3 (1) | OP3 (2)',
    notices: [],
  },
  {
    of: 'the General Conference of IAEA',
    text: `General Conference
GC(67)/RES/90
September 2023

General Distribution
Original: English

Sixty-seventh regular session

Item 15 of the agenda
(GC(67)/25)

Beacons and radiation safety

Resolution adopted on 28 September 2023 during the eleventh plenary meeting

The General Conference,

(a) Recalling resolution GC(66)/RES/6 and previous resolutions,

(b) Noting the role of beacons in the safety of shipping,

(c) Emphasizing the need for training,

1. Urges the Secretariat to continue its work on beacons;

2. Encourages Member States to:

(a) train their staff; and

(b) share what they learn;

3. Requests the Director General to report to the Board of Governors and to the General Conference at its sixty-eighth regular session.`,
    head: 'GC(67)/RES/90 | 67 | 2023-09-28 | Beacons and radiation safety',
    names:
      'Formula | PP1 Recalling | PP2 Noting | PP3 Emphasizing | OP1 Urges | OP2 Encourages | OP2 (a) | OP2 (b) | OP3 Requests',
    notices: [
      'unread-masthead: left out above the text: “September 2023”, “General Distribution”, “Item 15 of the agenda” and 1 more',
    ],
  },
  {
    of: 'the General Conference of UNESCO',
    text: `42 C/Resolution 90

Lighthouses as heritage

The General Conference,

Having examined document 42 C/12,

Recalling 41 C/Resolution 13,

1. Takes note of the report;

2. Invites the Director-General to keep a list of lighthouses;

3. Requests the Director-General to report to it at its 43rd session.`,
    head: '42 C/Resolution 90 | 42 |  | Lighthouses as heritage',
    names: 'Formula | PP1 Having examined | PP2 Recalling | OP1 Takes note | OP2 Invites | OP3 Requests',
    notices: ['missing-masthead: found no date of adoption'],
  },
  {
    of: 'the Executive Board of UNESCO, which numbers its preamble',
    text: `216 EX/Decision 9

The Executive Board,

1. Having examined document 216 EX/9,

2. Recalling 215 EX/Decision 8,

3. Noting with appreciation the work of the keepers,

4. Takes note of the report;

5. Requests the Director-General to report to it at its 217th session.`,
    head: '216 EX/Decision 9 | 216 |  | ',
    names:
      'Formula | PP1 Having examined | PP2 Recalling | PP3 Noting with appreciation | OP4 Takes note | OP5 Requests',
    notices: ['missing-masthead: found no title or date of adoption'],
  },
  {
    of: 'the climate conference, with headings between the numbers',
    text: `Decision 90/CP.28

Lighthouses in a warmer climate

The Conference of the Parties,

Recalling Articles 2 and 3 of the Convention,

Also recalling decision 1/CP.27,

I. Science

1. Welcomes the report;

2. Notes with concern that the sea rises;

II. Ways forward

3. Calls on Parties to move their lighthouses:

(a) Inland;

(b) Upwards;

4. Decides to return to this matter at its twenty-ninth session.

6th plenary meeting
13 December 2023`,
    head: '90/CP.28 | 28 | 2023-12-13 | Lighthouses in a warmer climate',
    names:
      'Formula | PP1 Recalling | PP2 Also recalling | Heading 1 | OP1 Welcomes | OP2 Notes with concern | Heading 2 | OP3 Calls on | OP3 (a) | OP3 (b) | OP4 Decides',
    notices: [],
  },
  {
    of: 'the biodiversity conference, by number and with an annex',
    text: `CBD/COP/DEC/15/90

15/90. Birds at lighthouses

The Conference of the Parties,

Recalling decision 14/8,

Noting that birds fly at night,

1. Adopts the guidance in the annex to the present decision;

2. Requests the Executive Secretary to send it to Parties.

Annex

Guidance

1. Lamps should be shielded.`,
    head: 'CBD/COP/DEC/15/90 | 15 |  | Birds at lighthouses',
    names:
      'Formula | PP1 Recalling | PP2 Noting | OP1 Adopts | OP2 Requests | Annex Heading 1 | Annex Heading 2 | Annex 1',
    notices: ['missing-masthead: found no date of adoption'],
  },
  {
    of: 'the Organization of American States, with lead-ins',
    text: `AG/RES. 2990 (XLVII-O/17)

LIGHTHOUSES OF THE HEMISPHERE

(Adopted at the third plenary session, held on June 21, 2017)

THE GENERAL ASSEMBLY,

RECALLING resolution AG/RES. 2887 (XLVI-O/16), "Ports of the Hemisphere";

CONSIDERING:

That lighthouses serve all ships; and

That the Permanent Council has studied them,

RESOLVES:

1. To urge the member states to keep their lighthouses lit.

2. To instruct the Permanent Council to:

a. write a list; and

b. report on it.`,
    head: 'AG/RES. 2990 (XLVII-O/17) | 47 |  | LIGHTHOUSES OF THE HEMISPHERE',
    names: 'Formula | PP1 RECALLING | PP2 CONSIDERING | PP3 | PP4 | Formula [2] | OP1 | OP2 | OP2 a | OP2 b',
    notices: ['missing-masthead: found no date of adoption'],
  },
  {
    of: 'the African Union, without a preamble',
    text: `Assembly/AU/Dec.990(XXXVII)

DECISION ON LIGHTHOUSES OF AFRICA

The Assembly,

1. TAKES NOTE of the report of the Commission;

2. RECALLS Decision Assembly/AU/Dec.800(XXXVI) of February 2023;

3. REQUESTS the Commission to:

i) list the lighthouses; and

ii) report to the Executive Council.`,
    head: 'Assembly/AU/Dec.990(XXXVII) | 37 |  | DECISION ON LIGHTHOUSES OF AFRICA',
    names: 'Formula | OP1 TAKES NOTE | OP2 RECALLS | OP3 REQUESTS | OP3 i) | OP3 ii)',
    notices: ['missing-masthead: found no date of adoption'],
  },
  {
    of: 'the European Parliament, with a lettered preamble',
    text: `P9_TA(2023)0990

Lighthouses in the Union

European Parliament resolution of 14 September 2023 on lighthouses in the Union (2023/2990(RSP))

The European Parliament,

– having regard to the Treaty on the Functioning of the European Union, and in particular Article 90 thereof,

– having regard to its resolution of 5 May 2022 on ports,

A. whereas lighthouses mark the coasts of the Union;

B. whereas many of them are old;

1. Calls on the Commission to list them;

2. Notes that lamps need power; calls on the Member States to pay for it;

3. Instructs its President to forward this resolution to the Council and the Commission.`,
    head: 'P9_TA(2023)0990 |  | 2023-09-14 | European Parliament resolution of 14 September 2023 on lighthouses in the Union (2023/2990(RSP))',
    names: 'Formula | PP1 | PP2 | PP3 | PP4 | OP1 Calls on | OP2 Notes | OP3 Instructs',
    notices: [
      'missing-masthead: found no session',
      'unread-masthead: left out above the text: “Lighthouses in the Union”',
    ],
  },
  {
    of: 'the Committee of Ministers, in lower case below a lead-in',
    text: `Recommendation CM/Rec(2023)90
of the Committee of Ministers to member States
on lighthouses

The Committee of Ministers, under the terms of Article 15.b of the Statute of the Council of Europe,

Considering that the aim of the Council of Europe is to achieve a greater unity between its members;

Recalling its earlier recommendations,

Recommends that the governments of member States:

1. keep their lighthouses lit;

2. report on them.`,
    head: 'CM/Rec(2023)90 |  |  | Recommendation CM/Rec(2023)90 of the Committee of Ministers to member States on lighthouses',
    names: 'Formula | PP1 Considering | PP2 Recalling | Formula [2] | OP1 | OP2',
    notices: ['missing-masthead: found no session or date of adoption'],
  },
  {
    of: 'the International Maritime Organization, without full stops',
    text: `Resolution A.1990(33)
Adopted on 6 December 2023
(Agenda item 9)

LIGHTS OF SHIPS

THE ASSEMBLY,

RECALLING Article 15(j) of the Convention on the International Maritime Organization,

HAVING CONSIDERED the recommendation made by the Maritime Safety Committee,

1 ADOPTS the guide set out in the annex;

2 INVITES Governments to use it;

3 REVOKES resolution A.1100(30).`,
    head: 'A.1990(33) | 33 | 2023-12-06 | LIGHTS OF SHIPS',
    names: 'Formula | PP1 RECALLING | PP2 HAVING CONSIDERED | OP1 ADOPTS | OP2 INVITES | OP3',
    notices: [],
  },
  {
    of: 'a draft in negotiation, with labels',
    text: `The General Assembly,

(PP1) Recalling its resolution 77/79,

(PP2) Noting the work of the keepers,

PP2bis. Noting also the work of the pilots,

OP1. Urges all States to keep the lamps lit;

OP1 bis. Invites the pilots to help;

(OP2) Requests a report:

a. on lamps;

b. on oil.`,
    head: ' |  |  | ',
    names:
      'Formula | PP1 Recalling | PP2 Noting | PP2 bis Noting also | OP1 Urges | OP1 bis Invites | OP2 Requests | OP2 a | OP2 b',
    notices: ['missing-masthead: found no symbol, title, session or date of adoption'],
  },
  {
    of: 'a decision of the World Health Assembly',
    text: `WHA76(90) Lighthouse keepers' health: report

The Seventy-sixth World Health Assembly, having considered the report by the Director-General, decided:

(1) to take note of the report;

(2) to request the Director-General to submit a plan to the Seventy-seventh World Health Assembly.

(Eighth plenary meeting, 29 May 2023)`,
    head: "WHA76(90) | 76 | 2023-05-29 | Lighthouse keepers' health: report",
    names: 'Formula | OP (1) | OP (2)',
    notices: [],
  },
  {
    of: 'the Executive Board of WHO, which recommends a text',
    text: `EB152.R90 Lighthouse keepers' health

The Executive Board, having considered the report by the Director-General,1

RECOMMENDS to the Seventy-sixth World Health Assembly the adoption of the following resolution:

The Seventy-sixth World Health Assembly,

Recalling resolution WHA72.9;

1. URGES Member States:

(1) to act.

__________
1 Document EB152/7.`,
    head: "EB152.R90 | 152 |  | Lighthouse keepers' health",
    names: 'Formula | OP RECOMMENDS | Formula [2] | PP1 Recalling | OP1 URGES | OP1 (1)',
    notices: [
      'missing-masthead: found no date of adoption',
      'unnumbered-paragraph: an operative paragraph has no number',
    ],
  },
  {
    of: 'a conference, by a bare number',
    text: `DECISION ADOPTED BY THE CONFERENCE OF THE PARTIES TO THE CONVENTION ON BIOLOGICAL DIVERSITY

15/90. Birds at lighthouses

The Conference of the Parties,

Recalling decision 14/8,

1. Adopts the guidance.`,
    head: 'Decision 15/90 | 15 |  | Birds at lighthouses',
    names: 'Formula | PP1 Recalling | OP1 Adopts',
    notices: ['missing-masthead: found no date of adoption'],
  },
  {
    of: 'a conference that serves as a meeting',
    text: `Decision 90/CMA.5

Outcome of the review of lamps

The Conference of the Parties serving as the meeting of the Parties to the Paris Agreement,

Recalling Article 2, paragraph 1, of the Paris Agreement,

Also recalling decisions 1/CMA.3 and 1/CMA.4,

I. Context

1. Welcomes the review;

2. Decides to:

(a) go on;

(b) end in 2030.`,
    head: '90/CMA.5 | 5 |  | Outcome of the review of lamps',
    names: 'Formula | PP1 Recalling | PP2 Also recalling | Heading 1 | OP1 Welcomes | OP2 Decides | OP2 (a) | OP2 (b)',
    notices: ['missing-masthead: found no date of adoption'],
  },
  {
    of: 'the councils of OSCE',
    text: `Organization for Security and Co-operation in Europe
Ministerial Council
MC.DEC/90/22
2 December 2022
Original: ENGLISH

DECISION No. 90/22
LIGHTHOUSES IN THE OSCE AREA

The Ministerial Council,

Recalling OSCE commitments on ports,

1. Encourages participating States to keep their lamps lit;

2. Tasks the Permanent Council with reporting.`,
    head: 'MC.DEC/90/22 |  |  | DECISION No. 90/22 LIGHTHOUSES IN THE OSCE AREA',
    names: 'Formula | PP1 Recalling | OP1 Encourages | OP2',
    notices: [
      'missing-masthead: found no session or date of adoption',
      'unread-masthead: left out above the text: “Organization for Security and Co-operation in Europe”',
    ],
  },
  {
    of: 'an organ that is not known, in lower case',
    text: `The Ministerial Meeting of Friends of the Lamp,

recalling the Declaration of Cabo Alto,

noting that lamps are many,

1. urges all members to keep them lit;

2. decides to meet again in 2025.`,
    head: ' |  |  | ',
    names: 'Formula | PP1 recalling | PP2 noting | OP1 urges | OP2 decides',
    notices: [
      'missing-masthead: found no symbol, title, session or date of adoption',
      'not-a-resolution-proper: how texts of “The Ministerial Meeting of Friends of the Lamp,” are printed is not known; check the outline',
    ],
  },
] as const;

describe('a text of another body', () => {
  it.each(BODIES)('is read as $of prints it', ({ text, head, names, notices }) => {
    const read = readText(`${text}\n`, 'text');
    const { symbol, session, adopted, title } = read;
    expect([symbol, session, adopted, title].join(' | ')).toBe(head);
    expect(read.paragraphs.map(({ id, opening }) => `${id} ${opening}`.trim()).join(' | ')).toBe(names);
    expect(read.notices.map(({ code, message }) => `${code}: ${message}`)).toEqual(notices);
  });

  it.each(BODIES)('is read again as $of prints it from our Markdown', ({ text, names }) => {
    const again = readText(write.markdown(readText(`${text}\n`, 'text')), 'text');
    expect(again.paragraphs.map(({ id, opening }) => `${id} ${opening}`.trim()).join(' | ')).toBe(names);
  });

  // In the one that recommends a text, both formulas are as long as the paragraphs.
  const printed = BODIES.filter(({ of }) => !of.includes('recommends'));
  it.each(printed)('is read as $of prints it from a PDF', async ({ text, names }) => {
    // Real paragraphs have several lines, by which the distance of lines is told from that of paragraphs.
    const more = 'in every harbour, on every island and along every coast, at every hour of the day and of the night, ';
    const long = text.replace(
      /^(?!The |THE ).{22,}(?= \S{1,20} ?\S{1,12}[,;.]$)/gmu,
      (start) => `${start} ${more}${more}and also`,
    );
    const lines = long
      .split('\n')
      .flatMap((line, at, all) =>
        `${all[at - 1] === '' ? '    ' : ''}${line}`.replace(/(.{70,85}) (?=\S{3})/gu, '$1\n').split('\n'),
      );
    const pages = [lines.slice(0, 50), lines.slice(50)].filter((page) => page.length > 0);
    const { document } = await readAny(pdfOf(pages.map((page) => sheet(page))), { name: 'text.pdf' });
    expect(document.paragraphs.map(({ id, opening }) => `${id} ${opening}`.trim()).join(' | ')).toBe(names);
  });

  it('is written with the name of its organ, and never of the General Assembly', () => {
    const lines = (of: string) =>
      write
        .text(readText(textOf(of), 'text'))
        .split('\n')
        .slice(0, 6);
    expect(lines('the World Health Assembly')).toContain(
      'Resolution adopted by the Seventy-sixth World Health Assembly on 30 May 2023',
    );
    expect(lines('the General Conference of IAEA')).toContain(
      'Resolution adopted by the General Conference on 28 September 2023',
    );
  });

  it('has no letter in its name that it does not print', () => {
    const { paragraphs } = readText(textOf('the General Conference of IAEA'), 'text');
    expect(paragraphs.slice(1, 4).map(({ label }) => label)).toEqual(['(a)', '(b)', '(c)']);
  });

  it('takes no bare number for a resolution of the General Assembly', () => {
    const bare = '15/90. Birds at lighthouses\n\nThe Conference of the Parties,\n\n1. Adopts the guidance.\n';
    expect(readText(bare, 'text').symbol).toBe('Decision 15/90');
    expect(readText(bare.replace('Conference of the Parties', 'General Assembly'), 'text').symbol).toBe('A/RES/15/90');
  });

  it('is not held to the conventions of the United Nations', () => {
    const checked = (of: string) => check({ document: readText(textOf(of), 'text') }).findings.map(({ code }) => code);
    expect(checked('the World Health Assembly')).toEqual([]);
    expect(checked('the Executive Board of UNESCO, which numbers its preamble')).toEqual([]);
    expect(checked('the European Parliament, with a lettered preamble')).toEqual([]);
  });

  it('does not begin again with the organ of another in a list', () => {
    const text =
      'The General Assembly,\n\nRecalling its resolution 77/79,\n\n1. Thanks:\n\nThe Executive Board,\n\nThe World Health Assembly;\n\n2. Requests a report.\n';
    const { paragraphs } = readText(text, 'text');
    expect(paragraphs.filter(({ part }) => part === 'formula')).toHaveLength(1);
    expect(paragraphs.map(({ text: words }) => words)).toContain('The Executive Board,');
  });

  it('has the brackets of a draft in negotiation beside its words, and the labels of what is inserted', () => {
    const text =
      'The General Assembly,\n\nPP1 Recalling its resolution 77/79,\n\n[PP1bis Recalling the Charter,]\n\nOP1 [Urges] [Invites] all States to act;\n\n[OP1 alt Requests a report;]\n\nOP2 Decides to meet again.\n';
    const { paragraphs } = readText(text, 'text');
    expect(paragraphs.slice(1).map(({ id, text: words }) => `${id}: ${words}`)).toEqual([
      'PP1: Recalling its resolution 77/79,',
      'PP1 bis: Recalling the Charter,',
      'OP1: Urges Invites all States to act;',
      'OP1 alt: Requests a report;',
      'OP2: Decides to meet again.',
    ]);
  });

  it('keeps a sentence that goes on in lower case together', () => {
    const text =
      'The General Assembly,\n\nRecalling its resolutions on lamps,\n\nnoting them all,\n\n1. Requests a report.\n';
    expect(readText(text, 'text').paragraphs[1]?.text).toBe('Recalling its resolutions on lamps, noting them all,');
  });
});

describe('two texts of another body', () => {
  const older = textOf('the World Health Assembly')
    .replace('WHA76.40', 'WHA75.30')
    .replace(/Seventy-sixth World/u, 'Seventy-fifth World')
    .replace('(2) to collect figures:', '(2) to collect all figures:')
    .replace('REQUESTS the', 'INVITES the');

  it('are compared', async () => {
    const { world, printed } = stagedWorld({ 'old.txt': older, 'new.txt': textOf('the World Health Assembly') });
    expect(await main(['old.txt', 'new.txt', '--color', 'never'], world)).toBe(0);
    expect(printed()).toContain('WHA75.30 (adopted 30 May 2023) → WHA76.40 (adopted 30 May 2023)');
    expect(printed()).toContain('[-INVITES-]{+REQUESTS+} the Director-General:');
    expect(printed()).toContain('to collect [-all');
  });
});

describe('a symbol of another organization', () => {
  it.each([
    ['GC(67)/RES/9', 67],
    ['WHA76.4', 76],
    ['WHA76(10)', 76],
    ['EB152.R5', 152],
    ['42 C/Resolution 5', 42],
    ['216 EX/Decision 9', 216],
    ['1/CP.28', 28],
    ['1/CMA.5', 5],
    ['CBD/COP/DEC/15/4', 15],
    ['AG/RES. 2908 (XLVII-O/17)', 47],
    ['Assembly/AU/Dec.865(XXXVII)', 37],
    ['P9_TA(2023)0123', null],
    ['CM/Rec(2023)1', null],
    ['A.1173(33)', 33],
    ['MC.DEC/1/22', null],
    ['UNEP/EA.6/Res.4', 6],
    ['IDB.51/Dec.3', 51],
  ])('%s is known, with its session, and has no address at the United Nations', (symbol, session) => {
    expect([symbolOf(symbol), sessionOrYearOf(symbol), officialAddress(symbol)]).toEqual([symbol, session, null]);
  });

  it('is not fetched from the United Nations', async () => {
    const { world, complaints } = stagedWorld({});
    expect(await main(['outline', 'WHA76.4'], world)).toBe(2);
    expect(complaints()).toContain(
      'WHA76.4 is not in the corpus, and the United Nations’ service has no texts of other organizations: give a file',
    );
    expect(await main(['corpus', 'fetch', 'WHA76.4'], world)).toBe(2);
    expect(complaints()).toContain('WHA76.4 is not the symbol of a United Nations resolution');
  });
});

function textOf(of: string): string {
  const found = BODIES.find((body) => body.of === of);
  if (found === undefined) throw new Error(`there is no ${of}`);
  return `${found.text}\n`;
}
