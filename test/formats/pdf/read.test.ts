import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Document, InputError, readAny } from '../../../src/index.ts';
import { fold } from '../../../src/text/fold.ts';
import { namedLines, pdfOf, readSheets, sheet } from '../../support/pdf.ts';
import { realDocument, realFiles, realText, SHARED_IS_HERE, sharedText } from '../../support/shared.ts';
import { IS_SLOW } from '../../support/slow.ts';

const HEAD = [
  '**United Nations** || A/RES/78/32',
  '**General Assembly** || Distr.: General',
  ' || 6 December 2023',
  '',
  '**Resolution adopted by the General Assembly on 4 December 2023**',
  '',
  '**78/32. Implementation of the Convention on Cluster Munitions**',
  '',
  '    *The General Assembly*,',
  '',
];

const readPages = (...pages: readonly (readonly string[])[]) => readSheets(HEAD, pages);

function notesOf({ paragraphs }: Document): readonly string[] {
  return paragraphs.flatMap(({ id, text, notes }) =>
    notes.map((note) => `${id} ${text.slice(0, note.offset)}[${note.marker}: ${note.text}]`),
  );
}

/** The notices on what was read; what was left out around the text has its own tests (`furniture.test.ts`). */
function noticesOf({ notices }: Pick<Document, 'notices'>): readonly string[] {
  return notices.filter(({ code }) => code !== 'left-out').map(({ code, message }) => `${code}: ${message}`);
}

describe('a PDF', () => {
  it('is read into title, symbol, date, parts and openings', async () => {
    const document = await readPages([
      '    *Recalling* its resolution 77/79 of 7 December 2022,',
      '',
      '    1. *Urges* all States to join the Convention;',
      '',
      '    2. *Decides* to remain seized of the matter.',
      '',
      '|| 42nd plenary meeting',
      '|| 4 December 2023',
    ]);
    expect(document).toMatchObject({
      symbol: 'A/RES/78/32',
      title: 'Implementation of the Convention on Cluster Munitions',
      adopted: '2023-12-04',
      issued: '2023-12-06',
      meeting: '42nd plenary meeting',
      notices: [],
    });
    expect(document.paragraphs.map(({ id, opening, text }) => [id, opening, text])).toEqual([
      ['Formula', '', 'The General Assembly,'],
      ['PP1', 'Recalling', 'Recalling its resolution 77/79 of 7 December 2022,'],
      ['OP1', 'Urges', 'Urges all States to join the Convention;'],
      ['OP2', 'Decides', 'Decides to remain seized of the matter.'],
    ]);
  });

  it('tells the opening by its italics, also over two lines', async () => {
    const document = await readPages([
      '    1. *Salutes* the States that have destroyed their stockpiles;',
      '',
      '    2. *Urges and implores*',
      '*once more* all States to join the Convention without any further delay.',
    ]);
    expect(document.paragraphs.slice(1).map(({ opening }) => opening)).toEqual([
      'Salutes',
      'Urges and implores once more',
    ]);
  });

  it('keeps its headings apart, though no gap parts them', async () => {
    const document = await readPages([
      '    *Recalling* the Convention,',
      '',
      '**I. Universalization**',
      '    1. *Urges* all States to join the Convention;',
      '**II. Reporting on the measures that were**',
      '**taken in all regions of the world**',
      '    2. *Requests* a report on the item.',
    ]);
    expect(namedLines(document)).toEqual([
      'PP1  Recalling the Convention,',
      'Heading 1  Universalization',
      'OP1  Urges all States to join the Convention;',
      'Heading 2  Reporting on the measures that were taken in all regions of the world',
      'OP2  Requests a report on the item.',
    ]);
  });

  it('is read on its side, and where its words are printed twice to look bold', async () => {
    const page = sheet([...HEAD, '    1. *Urges* all States', 'to join the Convention;']);
    const doubled = page.lines.flatMap((line) => [line, { ...line, x: line.x + 0.3 }]);
    const onSide = doubled.map(({ x, y, runs }) => ({ x: 792 - y, y: x, turn: 90, runs }));
    for (const lines of [doubled, onSide]) {
      const { document } = await readAny(pdfOf([{ lines }]), { name: 'a.pdf' });
      expect(namedLines(document)).toEqual(['OP1  Urges all States to join the Convention;']);
      expect(document.title).toBe('Implementation of the Convention on Cluster Munitions');
    }
  });

  it('keeps signs that Markdown would take for its own', async () => {
    const words = 'Notes that all of A_RES_78_32, `code`, \\ and _x_ stand;';
    expect(namedLines(await readPages([`    1. ${words}`]))).toEqual([`OP1  ${words}`]);
  });

  it('has joined letters, squares and raised endings read as letters', async () => {
    const document = await readPages(['    1. *Welcomes* the ﬁnal ﬂight over 300 km^2^ of cleared land;']);
    expect(namedLines(document)).toEqual(['OP1  Welcomes the final flight over 300 km² of cleared land;']);
  });
});

describe('a word that the print tore', () => {
  it('is whole where only kerning parts it', async () => {
    const document = await readPages([
      '    *Recalling* the rights of peopl{}e with Disa{}bilities and the work of UN{}-SPIDER on',
      'cooperat{}ion in Latin Amer{}ica, the aim{}s of h{}umankind a{}nd the high{}-',
      'level meeting,',
    ]);
    expect(namedLines(document)).toEqual([
      'PP1  Recalling the rights of people with Disabilities and the work of UN-SPIDER on cooperation in Latin America, the aims of humankind and the high-level meeting,',
    ]);
    expect(noticesOf(document)).toEqual([]);
  });

  it('is put together where the whole word stands elsewhere, and that is told', async () => {
    const document = await readPages([
      '    *Recalling* the people and the Convention on the Rights of Persons with Disabilities,',
      '',
      '    1. *Urges* States to help all peopl e with Disa bilities and UN -SPIDER at the high -',
      'level meeting a nd after it, and the people and the persons.',
    ]);
    expect(namedLines(document).at(-1)).toBe(
      'OP1  Urges States to help all people with Disabilities and UN-SPIDER at the high-level meeting and after it, and the people and the persons.',
    );
    expect(noticesOf(document)).toEqual(['mended: rejoined 5 words split in the PDF']);
  });

  it.each([
    ['the road map', 'a roadmap'],
    ['every day', 'everyday life'],
    ['in to', 'into the plan'],
    ['under way', 'underway'],
    ['the sea bed', 'the seabed'],
    ['a round table', 'around it'],
    ['may be', 'maybe'],
    ['category c goods', 'goods'],
    ['lithium ion cells', 'the cells'],
  ])('is not seen in %s', async (two, one) => {
    const text = `Urges States to note ${two} as well as ${one} of the past.`;
    const document = await readPages([`    1. ${text}`]);
    expect(namedLines(document)).toEqual([`OP1  ${text}`]);
    expect(noticesOf(document)).toEqual([]);
  });

  it('keeps the hyphen at the end of a line, unless the word stands elsewhere without it', async () => {
    const document = await readPages([
      '    *Recalling* what the government did, gender- and age-sensitive help and the non-',
      'governmental organizations, in 2021–',
      '2026 and from July–',
      'August, and noting that every govern-',
      'ment has a well-known and well-',
      'known duty,',
    ]);
    expect(namedLines(document)).toEqual([
      'PP1  Recalling what the government did, gender- and age-sensitive help and the non-governmental organizations, in 2021–2026 and from July–August, and noting that every government has a well-known and well-known duty,',
    ]);
    expect(noticesOf(document)).toEqual(['mended: removed one end-of-line hyphen']);
  });
});

describe('the notes of a PDF', () => {
  const BODY = [
    '    *Recalling* the Convention on the Rights of Persons with Disabilities,^1^ the Plan 2021–2026^2^ and',
    'the report of the Secretary-General,^3^',
    '',
  ];
  const RAISED = ['~^1^ United Nations, Treaty Series, vol. 2515, No. 44910.', '~^2^ See A/78/10.', '~^3^ A/78/11.'];
  const PLAIN = ['~1 United Nations, Treaty Series, vol. 2515, No. 44910.', '~2 See A/78/10.', '~3 A/78/11.'];
  const READ = [
    'PP1 Recalling the Convention on the Rights of Persons with Disabilities,[1: United Nations, Treaty Series, vol. 2515, No. 44910.]',
    'PP1 Recalling the Convention on the Rights of Persons with Disabilities, the Plan 2021–2026[2: See A/78/10.]',
    'PP1 Recalling the Convention on the Rights of Persons with Disabilities, the Plan 2021–2026 and the report of the Secretary-General,[3: A/78/11.]',
  ];

  it.each([
    ['below a rule of underscores', BODY, ['__________________', ...RAISED]],
    ['below a stroke, in smaller print', BODY, ['====', ...RAISED]],
    ['below a stroke, with numbers that are not raised', BODY, ['====', ...PLAIN]],
    ['with a blank before the numbers in the text', BODY.map((line) => line.replace(/\^(\d)\^/gu, ' $1')), RAISED],
    [
      'with numbers glued to the words',
      BODY.map((line) => line.replace(/\^(\d)\^/gu, '$1')),
      ['_____________', ...PLAIN],
    ],
    [
      'with blank and raised numbers',
      BODY.map((line) => line.replace(/(\^\d\^)/gu, ' $1')),
      ['_____________', ...PLAIN],
    ],
  ])('hang on their places: %s', async (_, body, notes) => {
    const document = await readPages([...body, '    1. *Requests* a report.', '', '', ...notes]);
    expect(notesOf(document)).toEqual(READ);
    expect(namedLines(document).at(-1)).toBe('OP1  Requests a report.');
    expect(noticesOf(document)).toEqual([]);
  });

  it('are not taken from dates, years, numbers and volumes', async () => {
    const text =
      'Recalling article 2 of the Convention, resolution 72/4 of 2 December 2017, vol. 2 and No. 2 of the series, and the 2 meetings held in 2022, from 1 to 2 May,';
    const document = await readPages([
      '    Recalling article 2 of the Convention, resolution 72/4 of 2',
      'December 2017, vol. 2 and No. 2 of the series, and the 2 meetings held in 2022, from 1',
      'to 2 May,',
      '',
      '    1. *Takes note* of the report;^1^',
      '',
      '    2. *Requests* another report.^2^',
      '',
      '__________________',
      ...RAISED.slice(0, 2),
    ]);
    expect(namedLines(document)[0]).toBe(`PP1  ${text}`);
    expect(notesOf(document).map((note) => note.split(' ')[0])).toEqual(['OP1', 'OP2']);
  });

  it('go on below the rule of the next page', async () => {
    const document = await readPages(
      [
        '    *Recalling* its resolution on the peaceful uses of outer space;^1^ and the need to continue',
        '',
        '__________________',
        '~^1^ See Report of the Conference on the Exploration and Peaceful Uses of Outer',
      ],
      [
        'A/RES/78/32',
        '',
        '',
        'to shape the governance of outer space,^2^',
        '',
        '    1. *Requests* a report.',
        '',
        '__________________',
        '~Space, Vienna, chap. I.',
        '~^2^ A/78/20.',
      ],
    );
    expect(namedLines(document)).toEqual([
      'PP1  Recalling its resolution on the peaceful uses of outer space; and the need to continue to shape the governance of outer space,',
      'OP1  Requests a report.',
    ]);
    expect(document.paragraphs.flatMap(({ notes }) => notes.map(({ text }) => text))).toEqual([
      'See Report of the Conference on the Exploration and Peaceful Uses of Outer Space, Vienna, chap. I.',
      'A/78/20.',
    ]);
  });

  it('do not take small print with them that is a table', async () => {
    const document = await readPages([
      '    *Recalling* the report of the Secretary-General,',
      '',
      '    1. *Adopts* the scale of assessments for the contributions of all Member States:',
      '',
      '~Andorra || 0.005',
      '~Iraq || 0.128',
    ]);
    expect(namedLines(document).join(' ')).toMatch(/Andorra.*0\.005.*Iraq.*0\.128/u);
  });
});

describe('what stands around the text of a PDF', () => {
  const FIRST = [
    '    *Recalling* its resolution 77/79 and the need to take all the measures that are',
    'necessary in order to continue',
  ];
  const LAST = ['to protect civilians,', '', '    1. *Urges* all States to join.'];
  const READ = [
    'PP1  Recalling its resolution 77/79 and the need to take all the measures that are necessary in order to continue to protect civilians,',
    'OP1  Urges all States to join.',
  ];
  const GAP = ['', '', ''];

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'job numbers and bar codes',
      [...GAP, '23-24542 (E) 181223', '*2324542*', '||Please recycle'],
      ['A/RES/78/32||2/2', ...GAP],
      [],
    ],
    ['job number and date apart', [...GAP, '23-24542 (E)||181223', '*2324542*'], [], [...GAP, '2/2||23-24542']],
    ['the pages in the other order', [...GAP, '23-24542', '2324542'], [], [...GAP, '23-24542 2/2']],
    ['bare numbers of pages', [...GAP, '1'], [], [...GAP, '2']],
    ['words with the numbers of pages', [...GAP, 'Page 1 of 2'], [], [...GAP, 'Page 2 of 2']],
    ['a head with the title', [], ['A/RES/78/32||Implementation of the Convention on Cluster Munitions', ...GAP], []],
    [
      'a head with the title first',
      [],
      ['Implementation of the Convention on Cluster Munitions||A/RES/78/32', ...GAP],
      [],
    ],
    [
      'a head close to the symbol',
      [],
      ['Implementation of the Convention on Cluster Munitions    A/RES/78/32', ...GAP],
      [],
    ],
    [
      'a head of two lines',
      [],
      ['A/RES/78/32||Implementation of the Convention', '||on Cluster Munitions', ...GAP],
      [],
    ],
  ])('is left out: %s', async (_, foot, head, end) => {
    const document = await readPages([...FIRST, ...foot], [...head, ...LAST, ...end]);
    expect(namedLines(document)).toEqual(READ);
    expect(document.symbol).toBe('A/RES/78/32');
  });

  it('is left out where odd and even pages swap it', async () => {
    const lines = (number: string, from: string, to: string) => [`    ${number} *Urges* ${from},`, `${to};`];
    const title = 'Implementation of the Convention on Cluster Munitions';
    const foot = (page: number) => [...GAP, page % 2 === 0 ? `${page}/4||23-24542` : `23-24542||${page}/4`];
    const document = await readPages(
      [...lines('1.', 'all States', 'and all parties'), '    2. *Requests* the'],
      [
        `A/RES/78/32||${title}`,
        ...GAP,
        'Secretary-General to report;',
        ...lines('3.', 'the States', 'to report'),
        '    4. *Calls upon*',
        ...foot(2),
      ],
      [
        `${title}||A/RES/78/32`,
        ...GAP,
        'all donors to help;',
        ...lines('5.', 'the donors', 'to report'),
        '    6. *Welcomes*',
        ...foot(3),
      ],
      [`A/RES/78/32||${title}`, ...GAP, 'their help.', ...foot(4)],
    );
    expect(namedLines(document)).toEqual([
      'OP1  Urges all States, and all parties;',
      'OP2  Requests the Secretary-General to report;',
      'OP3  Urges the States, to report;',
      'OP4  Calls upon all donors to help;',
      'OP5  Urges the donors, to report;',
      'OP6  Welcomes their help.',
    ]);
  });

  it('is left out where a browser printed it', async () => {
    const stamp = '11/25/26, 8:21 PM||A resolution';
    const document = await readPages(
      [...FIRST, ...GAP, 'file:///home/delegate/a.html||1/2'],
      [stamp, ...GAP, ...LAST, ...GAP, 'file:///home/delegate/a.html||2/2'],
    );
    expect(namedLines(document)).toEqual(READ);
  });

  it('is left out where it is stamped across the page', async () => {
    const page = sheet([...HEAD, ...FIRST, ...LAST]);
    const stamp = { x: 150, y: 300, turn: 45, runs: [{ text: 'ADVANCE UNEDITED COPY', size: 40 }] };
    const { document } = await readAny(pdfOf([{ lines: [stamp, ...page.lines] }]), { name: 'a.pdf' });
    expect(namedLines(document)).toEqual(READ);
  });

  it('is not seen in a line of the text that two pages share', async () => {
    const clause = (number: string, who: string) => [
      `    ${number}. *Urges* ${who} to promote the universal acceptance`,
      'of the Convention;',
    ];
    const document = await readPages(
      [...clause('1', 'all States')],
      [...clause('2', 'all organs'), ...clause('3', 'all funds')],
      [...clause('4', 'all donors'), ...clause('5', 'all groups')],
    );
    expect(namedLines(document)).toHaveLength(5);
    expect(namedLines(document).every((line) => line.endsWith('acceptance of the Convention;'))).toBe(true);
  });
});

describe('the paragraphs of a PDF', () => {
  it('run on across pages, with notes and heads between', async () => {
    const document = await readPages(
      [
        '    *Mindful* of the need to coordinate efforts, including through the Convention on',
        'the Rights of Persons with Disabilities,^1^ and as requested by the',
        '',
        '__________________',
        '~^1^ United Nations, Treaty Series, vol. 2515, No. 44910.',
        '',
        '23-24542 (E)  181223',
      ],
      ['A/RES/78/32', '', '', 'Secretary-General in his report,', '', '    1. *Urges* all States to join.'],
    );
    expect(namedLines(document)).toEqual([
      'PP1  Mindful of the need to coordinate efforts, including through the Convention on the Rights of Persons with Disabilities, and as requested by the Secretary-General in his report,',
      'OP1  Urges all States to join.',
    ]);
    expect(noticesOf(document)).toEqual([]);
  });

  it('do not run on where the next page begins another', async () => {
    const document = await readPages(
      ['    *Recalling* the Convention and the obligations of all States that are parties to it,'],
      ['    *Noting* the report of the Secretary-General on the matter,', '', '    1. *Urges* all States to join;'],
      ['    2. *Decides* to remain seized of the matter.'],
    );
    expect(namedLines(document).map((line) => line.split(' ')[0])).toEqual(['PP1', 'PP2', 'OP1', 'OP2']);
  });

  it.each([
    ['with indents alone', (lines: readonly string[]) => lines],
    [
      'with gaps alone',
      (lines: readonly string[]) => lines.flatMap((line) => (line.startsWith(' ') ? ['', line.trim()] : [line])),
    ],
    ['with both', (lines: readonly string[]) => lines.flatMap((line) => (line.startsWith(' ') ? ['', line] : [line]))],
  ])('are told apart %s', async (_, set) => {
    const document = await readPages(
      set([
        '    *Recalling* its resolution 77/79 of 7 December',
        '2022 and all the others, and reaffirming the need to end the suffering of civilians,',
        'Switzerland among those who said so,',
        '    *Noting* the report,',
        '    1. *Urges* all States that have not yet done so to join the Convention without delay,',
        'and in particular:',
        '    (a) To destroy their stockpiles, and to report on the progress that has been made',
        'every year;',
        '    (b) To help victims;',
        '    2. *Requests* the Secretary-General to report to the Assembly at its next session in',
        '2024.',
      ]),
    );
    expect(namedLines(document)).toEqual([
      'PP1  Recalling its resolution 77/79 of 7 December 2022 and all the others, and reaffirming the need to end the suffering of civilians, Switzerland among those who said so,',
      'PP2  Noting the report,',
      'OP1  Urges all States that have not yet done so to join the Convention without delay, and in particular:',
      'OP1 (a)  To destroy their stockpiles, and to report on the progress that has been made every year;',
      'OP1 (b)  To help victims;',
      'OP2  Requests the Secretary-General to report to the Assembly at its next session in 2024.',
    ]);
  });

  it('take their numbers and letters from lines of their own', async () => {
    const document = await readPages([
      '1.',
      '    *Takes note* of the report and requests States:',
      '',
      '(a)',
      '    To join the Convention;',
      '',
      '(b)',
      '    To report on it;',
      '',
      '2.',
      '    *Decides* to remain seized of the matter.',
    ]);
    expect(namedLines(document)).toEqual([
      'OP1  Takes note of the report and requests States:',
      'OP1 (a)  To join the Convention;',
      'OP1 (b)  To report on it;',
      'OP2  Decides to remain seized of the matter.',
    ]);
  });

  it('are read column by column where two stand on a page, each with its notes', async () => {
    const lines: readonly (readonly [string, string])[] = [
      ['*Recalling* the Convention on Cluster Munitions,', 'in the region and beyond it, and welcomes all'],
      ['which was signed in Oslo in the year 2008, and', 'that the organizations of the region have done'],
      ['all its resolutions on the matter, and in which', 'for it;^1^'],
      ['it called upon States to join it without delay,', ''],
      ['', '2. *Requests* the Secretary-General to submit'],
      ['1. *Urges* all States that have not yet done so', 'a report on the matter at its next session, and'],
      ['to join the Convention, to destroy all of their', 'to make proposals on how to support the States;'],
      ['stockpiles, and to help the victims of such use', ''],
    ];
    const columns = lines.map(([first, second]) => `${first}||${second}`);
    const document = await readPages([...columns, '', '====', '~^1^ See A/78/10.']);
    expect(namedLines(document)).toEqual([
      'PP1  Recalling the Convention on Cluster Munitions, which was signed in Oslo in the year 2008, and all its resolutions on the matter, and in which it called upon States to join it without delay,',
      'OP1  Urges all States that have not yet done so to join the Convention, to destroy all of their stockpiles, and to help the victims of such use in the region and beyond it, and welcomes all that the organizations of the region have done for it;',
      'OP2  Requests the Secretary-General to submit a report on the matter at its next session, and to make proposals on how to support the States;',
    ]);
    expect(document.paragraphs.flatMap(({ notes }) => notes.map(({ text }) => text))).toEqual(['See A/78/10.']);
  });
});

describe('a PDF without a resolution in it', () => {
  const PAGE = sheet([...HEAD, '    1. *Urges* all States to join.']);
  const WHOLE = pdfOf([PAGE]);
  const PICTURE = { lines: [], isPicture: true };

  it.each([
    ['a scan', pdfOf([PICTURE, PICTURE]), 'the PDF contains no text, only images'],
    ['pages without any words', pdfOf([sheet([])]), 'the PDF contains no text'],
    ['no page', pdfOf([]), 'the PDF has no pages'],
    ['a lock', pdfOf([PAGE], { isLocked: true }), 'the PDF is protected by a password; save it without one'],
    ['garbage behind its first bytes', bytes('%PDF-1.7\n\u0000\u0001 obj << garbage'), 'the PDF is damaged'],
    ['its first bytes alone', bytes('%PDF-'), 'the PDF is damaged'],
    [
      'another text',
      pdfOf([sheet(['A list of things to buy', 'Milk and bread'])]),
      'found no paragraph of a resolution',
    ],
    ['its first half', WHOLE.slice(0, WHOLE.length / 2), 'the PDF is damaged'],
  ])('is refused in one line: %s', async (_, source, words) => {
    const attempt = readAny(source, { name: 'a.pdf' });
    await expect(attempt).rejects.toThrow(InputError);
    await expect(attempt).rejects.toThrow(words);
    await expect(attempt).rejects.toThrow(/^a\.pdf: .*$/u);
  });

  it.runIf(IS_SLOW)('of more words on a page than a page can show is refused', async () => {
    const lines = Array.from({ length: 20_001 }, (_, at) => ({
      x: 10 + (at % 80) * 7,
      y: 10 + Math.floor(at / 80) * 3,
      runs: [{ text: 'a', size: 1 }],
    }));
    await expect(readAny(pdfOf([{ lines }]), { name: 'a.pdf' })).rejects.toThrow(
      'a.pdf: 20001 pieces of text on page 1; the limit is 20000',
    );
  });

  it('is told of, where it is one page among others', async () => {
    const { document } = await readAny(pdfOf([PAGE, PICTURE, sheet(['    2. *Requests* a report.']), sheet([])]), {
      name: 'a.pdf',
    });
    expect(namedLines(document)).toHaveLength(2);
    expect(noticesOf(document)).toEqual(['unknown-element: page 2 of the PDF has no words: it is blank or a picture']);
  });

  it('never crashes, wherever it is cut off', async () => {
    for (let end = 5; end < WHOLE.length; end += Math.ceil(WHOLE.length / 40)) {
      const kind = await readAny(WHOLE.slice(0, end), { name: 'a.pdf' }).catch((cause: unknown) => cause);
      expect(kind instanceof InputError || !(kind instanceof Error), `cut at ${end}: ${kind}`).toBe(true);
    }
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe.skipIf(!SHARED_IS_HERE)('an official PDF', () => {
  it('is the same resolution as its XML, word for word', async () => {
    const pdf = await realPdf('78_32');
    const xml = realDocument('cluster-munitions/A_RES_78_32.xml');
    expect(outline(pdf)).toEqual(outline(xml));
    const fields = ['symbol', 'title', 'adopted', 'meeting', 'agendaItem', 'committeeReport', 'languages'] as const;
    for (const field of fields) expect(pdf[field], field).toEqual(xml[field]);
    expect(noticesOf(pdf)).toEqual([]);
  });

  it.each([
    ['79_58', 31, 'A_RES_78_32--A_RES_79_58'],
    ['80_52', 35, 'A_RES_79_58--A_RES_80_52'],
  ])('is parted as a careful editor parted it: %s', async (symbol, count, gold) => {
    const document = await realPdf(symbol);
    expect(document.paragraphs).toHaveLength(count);
    // The editor's texts have the markers of the notes in them, as bare digits.
    expect(document.paragraphs.map((paragraph) => letters(remarked(paragraph)))).toEqual(goldTexts(gold));
    expect(noticesOf(document)).toEqual([]);
  });

  it.each(['79_58', '80_52'])('holds no broken word: %s', async (symbol) => {
    const { paragraphs } = await realPdf(symbol);
    const known = new Set([
      ...wordsOf(realText(`cluster-munitions/A_RES_${symbol}.txt`)),
      ...realFiles('.xml')
        .filter((path) => path.startsWith('cluster-munitions/'))
        .flatMap((path) => wordsOf(realText(path))),
    ]);
    const words = paragraphs.flatMap(({ text, notes }) => [text, ...notes.map((note) => note.text)]).flatMap(wordsOf);
    expect(words.length).toBeGreaterThan(1000);
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });
});

function realBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'corpus', path)));
}

async function realPdf(symbol: string): Promise<Document> {
  const name = `A_RES_${symbol}.pdf`;
  return (await readAny(realBytes(`cluster-munitions/${name}`), { name })).document;
}

function outline({ paragraphs }: Document): readonly unknown[] {
  return paragraphs.map(({ id, part, depth, opening, text, notes }) => ({
    id,
    part,
    depth,
    opening,
    text: fold(text),
    notes: notes.map((note) => ({ ...note, text: fold(note.text) })),
  }));
}

function remarked({ text, notes }: Document['paragraphs'][number]): string {
  return notes.reduceRight((so, note) => so.slice(0, note.offset) + note.marker + so.slice(note.offset), text);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(text: string): readonly string[] {
  return (
    fold(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** The texts of the newer document of a pair. */
function goldTexts(pair: string): readonly string[] {
  const gold: unknown = JSON.parse(sharedText(`gold/${pair}.json`));
  const units = pick(pick(gold, 'units'), 'new');
  if (!Array.isArray(units)) throw new Error(`unreachable: no units in ${pair}`);
  return units.map((unit) => letters(String(pick(unit, 'text'))));
}

function pick(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
