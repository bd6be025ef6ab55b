import { describe, expect, it } from 'vitest';
import { type Document, readAny } from '../../../src/index.ts';
import { namedLines, pdfOf, readSheets, sheet } from '../../support/pdf.ts';

const HEAD = [
  '**United Nations** || A/80/L.901',
  '**General Assembly** || Distr.: Limited',
  ' || 1 October 2026',
  '',
  '**Safety of lighthouses, of non-**',
  '**governmental keepers and of the northern coast, including**',
  '**through lamps**',
  '',
  '    *The General Assembly*,',
  '',
];

const readPages = (...pages: readonly (readonly string[])[]) => readSheets(HEAD, pages);

function leftOutOf({ notices }: Document): readonly string[] {
  return notices.filter(({ code }) => code === 'left-out').map(({ message }) => message);
}

const FIRST = ['    *Recalling* the convention on lamps and on the duties of all keepers and of the'];
const REST = ['pilots along the northern coast,', '', '    1. *Decides* to remain seized of the matter.'];
const WHOLE = [
  'PP1  Recalling the convention on lamps and on the duties of all keepers and of the pilots along the northern coast,',
  'OP1  Decides to remain seized of the matter.',
];

describe('what is printed around the text', () => {
  it('is left out and told with its pages', async () => {
    const document = await readPages(
      [...FIRST, '', '', '', '23-24542 (E)  181223'],
      ['A/80/L.901', '', '', ...REST, '', '', '2/2'],
    );
    expect(namedLines(document)).toEqual(WHOLE);
    expect(leftOutOf(document)).toEqual([
      'left out what is printed around the text: page and job numbers (pages 1 to 2), “A/80/L.901” (page 2)',
    ]);
  });

  it('may be a title of three lines, broken elsewhere than on page 1, beside the symbol', async () => {
    const head = [
      '**Safety of lighthouses, of non-governmental**',
      '**keepers and of the northern coast,**',
      '**including through lamps** || **A/80/L.901**',
    ];
    const document = await readPages(FIRST, [...head, '', '', ...REST]);
    expect(namedLines(document)).toEqual(WHOLE);
    expect(leftOutOf(document)[0]).toContain('“keepers and of the northern coast,” (page 2)');
  });

  it('may be an abridged title that is on several pages', async () => {
    const head = ['A/80/L.901 || **Lighthouses: safety**', ''];
    const document = await readPages(
      FIRST,
      [...head, '', REST[0] ?? '', '', '    *Mindful* of the keepers and of their families, who live by the coast and'],
      ['**Lighthouses: safety** || A/80/L.901', '', '', 'keep the lamps,', ...REST.slice(1)],
    );
    expect(namedLines(document)).toEqual([
      WHOLE[0],
      'PP2  Mindful of the keepers and of their families, who live by the coast and keep the lamps,',
      WHOLE[1],
    ]);
  });

  it('is no line of the text that is also on page 1, near the symbol', async () => {
    const document = await readPages(
      [
        '    *Recalling* the duties of pilots in relation to the work',
        'of the keepers and the northern coast,',
        ...FIRST,
      ],
      [
        'A/80/L.901',
        '',
        'of the keepers and the northern coast,',
        '',
        '    1. *Decides* to remain seized of the matter.',
      ],
    );
    expect(namedLines(document)[1]).toBe(
      'PP2  Recalling the convention on lamps and on the duties of all keepers and of the of the keepers and the northern coast,',
    );
  });

  it('is no heading with a number at the top of a page', async () => {
    const pages = ['1', '2', '3'].map((number) => [
      'A/80/L.901',
      '',
      '',
      `**Section ${number}**`,
      '',
      `    ${number}. *Urges* all States to maintain the lamps of section ${number};`,
    ]);
    const document = await readPages(
      FIRST.map((line) => `${line},`),
      ...pages,
    );
    expect(namedLines(document)).toEqual([
      'PP1  Recalling the convention on lamps and on the duties of all keepers and of the,',
      'Heading 1  Section 1',
      'OP1  Urges all States to maintain the lamps of section 1;',
      'Heading 2  Section 2',
      'OP2  Urges all States to maintain the lamps of section 2;',
      'Heading 3  Section 3',
      'OP3  Urges all States to maintain the lamps of section 3;',
    ]);
  });

  it.each([
    ['every line', (at: number) => String(at + 1)],
    ['every fifth line', (at: number) => ((at + 1) % 5 === 0 ? String(at + 1) : '')],
  ])('may be numbers in the margin beside %s', async (_, numberOf) => {
    const text = [
      '    *The General Assembly*,',
      ...Array.from({ length: 12 }, (_each, at) => `    *Recalling* the lamp of keeper ${at},`),
      ...Array.from({ length: 7 }, (_each, at) => `    ${at + 1}. *Urges* all States to maintain lamp ${at};`),
    ];
    const { lines } = sheet(text);
    const numbers = lines.flatMap(({ y }, at) => {
      const number = numberOf(at);
      return number === '' ? [] : [{ x: 80 - 5 * number.length, y, runs: [{ text: number }] }];
    });
    const { document } = await readAny(pdfOf([{ lines: [...numbers, ...lines] }]), { name: 'a.pdf' });
    expect(namedLines(document)).toHaveLength(19);
    expect(namedLines(document)[18]).toBe('OP7  Urges all States to maintain lamp 6;');
    expect(leftOutOf(document)).toEqual([
      'left out what is printed around the text: line numbers in the margin (page 1)',
    ]);
  });

  it('may be a box over the text', async () => {
    const page = sheet([...HEAD, ...FIRST, ...REST]);
    const y = (page.lines.find(({ runs }) => runs[0]?.text.startsWith('pilots'))?.y ?? 0) + 6;
    const box = { x: 220, y, runs: [{ text: 'Agreed ad ref.' }] };
    const { document } = await readAny(pdfOf([{ lines: [...page.lines, box] }]), { name: 'a.pdf' });
    expect(namedLines(document)).toEqual(WHOLE);
    expect(leftOutOf(document)).toEqual(['left out what is printed around the text: “Agreed ad ref.” (page 1)']);
  });
});

describe('a second column', () => {
  it('may have only the last line of the text', async () => {
    const first = [
      '*The General Assembly*,',
      '',
      ...Array.from({ length: 6 }, (_, at) => [
        `*Recalling* the report of keeper ${at} on all of the lamps`,
        'and of the lighthouses along the northern coast,',
        '',
      ]).flat(),
      '1. *Urges* all States to keep the lamps in accordance with',
    ];
    const page = sheet(first, { left: 50 });
    const tail = {
      x: 320,
      y: page.lines[0]?.y ?? 0,
      runs: [{ text: 'the recommendations of all the keepers on lighthouses.' }],
    };
    const { document } = await readAny(pdfOf([{ lines: [...page.lines, tail] }]), { name: 'a.pdf' });
    expect(document.paragraphs.at(-1)?.text).toBe(
      'Urges all States to keep the lamps in accordance with the recommendations of all the keepers on lighthouses.',
    );
    expect(document.paragraphs).toHaveLength(8);
  });
});

describe('a sentence', () => {
  it('goes on over items inside it that begin a line', async () => {
    const document = await readPages([
      '    *Recalling* the report,',
      '',
      '    1. *Urges* all States to keep, with care: (a) the lamps along the coast;',
      '(b) the keepers of the lamps and of the lighthouses of the long coast, and',
      'all of their families and friends and their boats, as they were kept; and',
      '(c) the oil;',
      '',
      '    2. *Requests* the keepers:',
      '',
      '    (a) To keep the lamps;',
      '',
      '    (b) To keep the oil.',
    ]);
    expect(namedLines(document).slice(1)).toEqual([
      'OP1  Urges all States to keep, with care: (a) the lamps along the coast; (b) the keepers of the lamps and of the lighthouses of the long coast, and all of their families and friends and their boats, as they were kept; and (c) the oil;',
      'OP2  Requests the keepers:',
      'OP2 (a)  To keep the lamps;',
      'OP2 (b)  To keep the oil.',
    ]);
  });

  it('keeps the blank around the raised number of a note, and the number without its full stop', async () => {
    const document = await readPages([
      '    *Recalling* the reports of the keepers,',
      '',
      '    1. *Urges* all States to keep the lamps as in the reports ^1^on lamps;',
      '',
      '    2 *Requests* the keepers to keep the oil.',
      '',
      '__________________',
      '~^1^ A/80/1.',
    ]);
    expect(namedLines(document).slice(1)).toEqual([
      'OP1  Urges all States to keep the lamps as in the reports on lamps;',
      'OP2  Requests the keepers to keep the oil.',
    ]);
  });

  it('may end with the number of a meeting', async () => {
    const document = await readPages([
      '    *Recalling* the reports of the keepers,',
      '',
      '    1. *Recalls* that the reports of the keepers on the lamps were approved at its',
      '2nd plenary meeting.',
      '',
      '    2. *Requests* the keepers to keep the oil.',
      '',
      '                                      *42nd plenary meeting*',
      '                                      *4 December 2026*',
    ]);
    expect(namedLines(document).slice(1)).toEqual([
      'OP1  Recalls that the reports of the keepers on the lamps were approved at its 2nd plenary meeting.',
      'OP2  Requests the keepers to keep the oil.',
    ]);
    expect(document).toMatchObject({ meeting: '42nd plenary meeting', adopted: '2026-12-04' });
  });
});
