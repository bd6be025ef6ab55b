import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/text/read.ts';
import type { Document } from '../../../src/model/document.ts';
import { FAILING_IS_HERE, failingFile } from '../../support/shared.ts';

const readNamed = (source: string) => readText(source, 'lamps.txt');

/** A masthead as the United Nations prints it, with a line that says what the document is. */
function paged(submission: string, rest = BODY, symbol = 'A/C.3/80/L.20'): string {
  return `United Nations

${symbol}

General Assembly

Distr.: Limited
16 October 2025

Original: French

Eightieth session

Third Committee

Agenda item 69 (a)

Lamps of the sea: the rights of keepers
and of those who light them

${submission}

The keeping of lighthouses

${rest}`;
}

const BODY = `The General Assembly,

Recalling its resolution 79/1 of 2 December 2024,

1. Urges all States to keep their lighthouses lit;

2. Requests the Secretary-General to report on lamps.
`;

const factsOf = (source: string): Partial<Document> => {
  const { kind, sponsors, related, mastheadNotes, title } = readNamed(source);
  return { kind, sponsors, related, mastheadNotes, title };
};
const alone = (...names: readonly string[]) => names.map((name) => ({ name, onBehalfOf: null }));

describe('the masthead of a draft', () => {
  it('gives organ, committee, dates, agenda item with its title, and the language of the original', () => {
    expect(readNamed(paged('Iraq: draft resolution'))).toMatchObject({
      symbol: 'A/C.3/80/L.20',
      reissueMark: '',
      kind: 'draft-resolution',
      organ: 'General Assembly',
      committee: 'Third Committee',
      title: 'The keeping of lighthouses',
      session: 80,
      issued: '2025-10-16',
      adopted: null,
      agendaItem: '69 (a)',
      agendaItemTitle: 'Lamps of the sea: the rights of keepers and of those who light them',
      original: 'fr',
      notices: [],
    });
  });

  it('names the sponsors one by one, over several lines, though some names have commas and “and” in them', () => {
    const list =
      'Antigua and Barbuda, Bolivia (Plurinational State of), Bosnia and\nHerzegovina, Iraq, United Kingdom of\n\nGreat Britain and Northern Ireland and Viet Nam: draft resolution';
    expect(factsOf(paged(list))).toMatchObject({
      kind: 'draft-resolution',
      title: 'The keeping of lighthouses',
      sponsors: alone(
        'Antigua and Barbuda',
        'Bolivia (Plurinational State of)',
        'Bosnia and Herzegovina',
        'Iraq',
        'United Kingdom of Great Britain and Northern Ireland',
        'Viet Nam',
      ),
    });
  });

  it.each<[string, Partial<Document>]>([
    ['Draft resolution', { kind: 'draft-resolution', sponsors: [] }],
    ['Draft resolution submitted by the Chair', { kind: 'draft-resolution', sponsors: alone('the Chair') }],
    [
      'Draft resolution submitted by the Vice-Chair of the Committee, Ada Lovelace\n(Norway), on the basis of informal consultations on draft resolution\nA/C.2/80/L.8',
      {
        kind: 'draft-resolution',
        sponsors: alone('the Vice-Chair of the Committee, Ada Lovelace (Norway)'),
        related: [{ relation: 'replaces', symbol: 'A/C.2/80/L.8', draft: null }],
      },
    ],
    [
      'Iraq, on behalf of the Group of 77 and China: draft decision',
      { kind: 'draft-decision', sponsors: [{ name: 'Iraq', onBehalfOf: 'the Group of 77 and China' }] },
    ],
    ['Kenya and Mali: revised draft resolution', { kind: 'draft-resolution', sponsors: alone('Kenya', 'Mali') }],
  ])('reads “%s”', (line, facts) => {
    expect(factsOf(paged(line))).toMatchObject({ title: 'The keeping of lighthouses', ...facts });
  });

  it('knows what a symbol revises, corrects or adds to, and the star of a reissue', () => {
    const relatedTo = (symbol: string) => readNamed(paged('Iraq: draft resolution', BODY, symbol)).related;
    expect(relatedTo('A/C.3/80/L.20/Rev.1')).toEqual([{ relation: 'revises', symbol: 'A/C.3/80/L.20', draft: null }]);
    expect(relatedTo('A/C.3/80/L.20/Rev.2')).toEqual([
      { relation: 'revises', symbol: 'A/C.3/80/L.20/Rev.1', draft: null },
    ]);
    expect(relatedTo('A/80/L.4/Add.1')).toEqual([{ relation: 'adds-to', symbol: 'A/80/L.4', draft: null }]);
    expect(relatedTo('A/80/L.4/Corr.1')).toEqual([{ relation: 'corrects', symbol: 'A/80/L.4', draft: null }]);
    const reissued = readNamed(paged('Iraq: draft resolution', BODY, 'A/C.3/80/L.2\\*'));
    expect(reissued).toMatchObject({ symbol: 'A/C.3/80/L.2', reissueMark: '*', related: [] });
  });
});

describe('footnotes with stars above the title', () => {
  const feet = (first: string, second: string) =>
    `${first}On behalf of the States Members of the United Nations that are members of the African Union.\n${second}Any changes to the list of sponsors will be reflected in the official record of the meeting.\n`;
  const expected = {
    kind: 'draft-resolution',
    title: 'The keeping of lighthouses',
    sponsors: [
      { name: 'Iraq', onBehalfOf: 'the States Members of the United Nations that are members of the African Union' },
      { name: 'Kenya', onBehalfOf: null },
    ],
    mastheadNotes: ['Any changes to the list of sponsors will be reflected in the official record of the meeting.'],
  } as const;

  it.each<[string, string]>([
    [
      'as footnotes of Markdown',
      paged('Iraq[^*] and Kenya:[^**] draft resolution', `${BODY}\n${feet('[^*]: ', '\n[^**]: ')}`),
    ],
    ['with a backslash', paged('Iraq\\* and Kenya:\\*\\* draft resolution', `${BODY}\n${feet('\\* ', '\\*\\* ')}`)],
    [
      'on one line',
      paged('Iraq,\\* Kenya:\\*\\* draft resolution', `${BODY}\n${feet('\\* ', '\\*\\* ').replace('\n', ' ')}`),
    ],
    ['as people type them', paged('Iraq,* Kenya:** draft resolution', `${BODY}\n${feet('* ', '** ')}`)],
    [
      'between paragraphs',
      paged('Iraq* and Kenya:** draft resolution', BODY.replace('1. Urges', `${feet('* ', '** ')}\n1. Urges`)),
    ],
  ])('belong to the sponsors, %s', (_, source) => {
    expect(factsOf(source)).toMatchObject(expected);
    const { paragraphs, notices } = readNamed(source);
    expect(paragraphs.map(({ id }) => id)).toEqual(['Formula', 'PP1', 'OP1', 'OP2']);
    expect(notices).toEqual([]);
  });

  it('leave the items of a list alone', () => {
    const listed = paged(
      'Iraq:* draft resolution',
      `${BODY}\n* Lamps\n\n* Any changes to the list of sponsors will be reflected in the official record of the meeting.\n`,
    );
    expect(readNamed(listed).paragraphs.at(-1)?.text).toBe('• Lamps');
    expect(readNamed(listed).mastheadNotes).toHaveLength(1);
  });

  it('may be called in a paragraph too', () => {
    const source = paged(
      'Iraq:\\* draft resolution',
      `${BODY.replace('lit;', 'lit,\\*\\* and dry;')}\n\\* Any changes to the list.\n\n\\*\\* United Nations, Treaty Series, vol. 1.\n`,
    );
    expect(readNamed(source).paragraphs[2]).toMatchObject({
      text: 'Urges all States to keep their lighthouses lit, and dry;',
      notes: [{ marker: '**', text: 'United Nations, Treaty Series, vol. 1.', offset: 47 }],
    });
  });
});

describe('a draft decision', () => {
  it.each([
    'The General Assembly decides to keep the lamps lit until 2030.',
    'The General Assembly, recalling its decision 75/511 B of 9 September 2021, by which it decided to light lamps, decides to keep them lit.',
    'The General Assembly approves the programme of lamps as set out below.',
  ])('is read in one sentence: %s', (sentence) => {
    const { kind, title, paragraphs, notices } = readNamed(paged('Draft decision submitted by the Chair', sentence));
    expect({ kind, title }).toEqual({ kind: 'draft-decision', title: 'The keeping of lighthouses' });
    expect(paragraphs).toMatchObject([{ id: 'OP1', part: 'operative', text: sentence }]);
    expect(notices).toMatchObject([{ code: 'not-a-resolution-proper', message: 'the text is a draft decision' }]);
  });

  it('is read without a masthead', () => {
    const { kind, paragraphs } = readNamed('The General Assembly decides to keep the lamps lit until 2030.\n');
    expect({ kind, count: paragraphs.length }).toEqual({ kind: 'draft-decision', count: 1 });
  });

  it('is read with a preamble and letters', () => {
    const rest =
      'The General Assembly,\n\nRecalling its resolution 79/1 of 2 December 2024,\n\nDecides:\n\n(a) To keep the lamps lit;\n\n(b) To report on them.\n';
    const { kind, paragraphs } = readNamed(paged('Iraq: draft decision', rest));
    expect(kind).toBe('draft-decision');
    expect(paragraphs.map(({ id }) => id)).toEqual(['Formula', 'PP1', 'OP1', 'OP1 (a)', 'OP1 (b)']);
  });

  it.runIf(FAILING_IS_HERE)('is read from the file that was refused', () => {
    const { kind, title, sponsors, paragraphs } = readNamed(readFileSync(failingFile('12-draft-decision.txt'), 'utf8'));
    expect({ kind, sponsors, count: paragraphs.length }).toEqual({
      kind: 'draft-decision',
      sponsors: alone('the President of the General Assembly'),
      count: 1,
    });
    expect(title).toMatch(/^United Nations P.{40,60}$/u);
  });
});

describe('an amendment', () => {
  const ORDERS = `1. Replace “lamps” with “lights” in the title, the preambular paragraphs and the operative paragraphs.

2. After the first preambular paragraph, insert a new preambular paragraph reading:

*Stressing* that lamps need oil,

3. Delete operative paragraphs 5, 6 and 10.

4. After operative paragraph 3, insert two new operative paragraphs reading:

*Requests* all keepers to tend their lamps;

*Decides* to pay them.
`;

  it('has each order with what it brings below it', () => {
    const source = paged('Iraq: amendment to draft resolution A/C.3/80/L.2', ORDERS);
    expect(factsOf(source)).toMatchObject({
      kind: 'amendment',
      title: 'The keeping of lighthouses',
      sponsors: alone('Iraq'),
      related: [{ relation: 'amends', symbol: 'A/C.3/80/L.2', draft: null }],
    });
    expect(
      readNamed(source).paragraphs.map(({ id, part, depth, text }) => [id, part, depth, text.slice(0, 12)]),
    ).toEqual([
      ['Order 1', 'order', 0, 'Replace “lam'],
      ['Order 2', 'order', 0, 'After the fi'],
      ['Order 2 PP1', 'preamble', 1, 'Stressing th'],
      ['Order 3', 'order', 0, 'Delete opera'],
      ['Order 4', 'order', 0, 'After operat'],
      ['Order 4 OP1', 'operative', 1, 'Requests all'],
      ['Order 4 OP2', 'operative', 1, 'Decides to p'],
    ]);
  });

  it('may have a single order without a number, with its words on the same line', () => {
    const line =
      'After operative paragraph 70, insert the following operative paragraph: Stresses that lamps need oil;';
    const { paragraphs } = readNamed(paged('Iraq: amendment to revised draft resolution A/C.3/80/L.2/Rev.1', line));
    expect(paragraphs.map(({ id, text }) => [id, text])).toEqual([
      ['Order 1', 'After operative paragraph 70, insert the following operative paragraph:'],
      ['Order 1 OP1', 'Stresses that lamps need oil;'],
    ]);
  });

  it('may amend a draft in the report of a committee', () => {
    const line =
      'Iraq: amendment to draft resolution 4 recommended by the Second Committee in its report\ncontained in document A/80/555';
    expect(factsOf(paged(line, 'Delete operative paragraph 5.\n')).related).toEqual([
      { relation: 'amends', symbol: 'A/80/555', draft: 'draft resolution 4' },
    ]);
  });
});

describe('other documents', () => {
  it('are told as what they are', () => {
    const note = paged(
      'Organization of lamps\n\nNote by the Secretariat',
      '1. The lamps are listed below.\n\nLamps at sea\n\n2. There are five.\n',
    ).replace('\nThe keeping of lighthouses\n', '');
    const read = readNamed(note);
    expect(read).toMatchObject({ kind: 'note', title: 'Organization of lamps', sponsors: alone('the Secretariat') });
    expect(read.paragraphs.map(({ id }) => id)).toEqual(['OP1', 'Heading 1', 'OP2']);
    const costs = paged(
      'Programme budget implications of draft resolution A/C.1/80/L.41',
      '1. The lamps would cost 5 dollars.\n',
    );
    expect(factsOf(costs)).toMatchObject({
      kind: 'budget-implications',
      related: [{ relation: 'concerns', symbol: 'A/C.1/80/L.41', draft: null }],
    });
  });
});

describe('the masthead of an adopted text', () => {
  const adopted = (brackets: string, title = 'The keeping of lighthouses') => `United Nations

A/RES/78/40

General Assembly

Distr.: General
8 December 2023

Seventy-eighth session

Agenda item 58

Lamps of the sea

Resolution adopted by the General Assembly
on 7 December 2023

${brackets}

78/40. ${title}

${BODY}`;

  it('names the committee and the report, though brackets are within brackets', () => {
    const brackets =
      '[on the report of the Special Political and Decolonization Committee\n(Fourth Committee) (A/78/429, para. 33)]';
    expect(readNamed(adopted(brackets))).toMatchObject({
      kind: 'resolution',
      organ: 'General Assembly',
      committee: 'Special Political and Decolonization Committee (Fourth Committee)',
      committeeReport: 'A/78/429, para. 33',
      agendaItemTitle: 'Lamps of the sea',
      related: [],
    });
  });

  it('names the draft that was adopted without a committee', () => {
    expect(readNamed(adopted('[without reference to a Main Committee (A/78/L.13 and A/78/L.13/Add.1)]'))).toMatchObject(
      {
        committee: null,
        committeeReport: null,
        related: [
          { relation: 'tabled-as', symbol: 'A/78/L.13', draft: null },
          { relation: 'tabled-as', symbol: 'A/78/L.13/Add.1', draft: null },
        ],
      },
    );
  });

  it.each([
    'United Nations Staff College in Turin',
    'General Assembly of all keepers, and\nthose of the United\u2011Nations',
  ])('has a title that begins as other lines do: %s', (title) => {
    expect(readNamed(adopted('[on the report of the Fifth Committee (A/78/1)]', title)).title).toBe(
      title.replace('\n', ' '),
    );
    const numberless = `General Assembly\n\nSeventy-eighth session\n\n${title}\n\n${BODY}`;
    expect(readNamed(numberless).title).toBe(title.replace('\n', ' '));
  });

  it('says whether there was a vote', () => {
    const of = (line: string) => {
      const { vote, adoptedWithoutVote } = readNamed(
        `${adopted('[on the report of the Fifth Committee (A/78/1)]')}\n${line}`,
      );
      return { vote, adoptedWithoutVote };
    };
    expect(of('45th plenary meeting\n7 December 2023\n')).toEqual({ vote: null, adoptedWithoutVote: null });
    expect(of('[Adopted without a vote]\n')).toEqual({ vote: null, adoptedWithoutVote: true });
    expect(of('[Adopted by a recorded vote of 24 to 13, with 10 abstentions]\n')).toEqual({
      vote: { inFavour: 24, against: 13, abstaining: 10 },
      adoptedWithoutVote: false,
    });
  });
});

it('has an agenda item and a title with the name of an organ alone on a line', () => {
  const source = `General Assembly\nEightieth session\nAgenda item 175\n\nObserver status for the Lamps in the\nGeneral Assembly\n\nIraq: draft resolution\n\nStatus of the lamps of the\nUnited Nations\n\n${BODY}`;
  expect(readNamed(source)).toMatchObject({
    agendaItemTitle: 'Observer status for the Lamps in the General Assembly',
    title: 'Status of the lamps of the United Nations',
  });
  expect(readNamed(source.replace('Iraq: draft resolution\n\n', '')).title).toBe(
    'Status of the lamps of the United Nations',
  );
});
