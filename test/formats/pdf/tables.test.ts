import { describe, expect, it } from 'vitest';
import { type Document, readAny } from '../../../src/index.ts';
import { type PrintedLine, pdfOf, type Run } from '../../support/pdf.ts';

/** Prose as wide as a page of official text, so that nothing beside it is free. */
const PROSE = [
  'Recalls the decision on the keepers of lighthouses and lightships in all the regions that',
  'were named in the report, and decides to keep the number of posts as it is set out in the',
  'annex to the present resolution until the next report is before the General Assembly.',
];

const [LEFT, SIZE] = [120, 8.5];

/** A line of a table: words at the left, figures that end at the right edges of their columns, `^a^` raised. */
function line(
  y: number,
  cells: readonly string[],
  { size = SIZE, font = 'Times-Roman' as const } = {},
): readonly PrintedLine[] {
  return cells.flatMap((cell, at) => {
    if (cell === '') return [];
    const runs = cell
      .split(/(\^[a-z]\^)/u)
      .filter((text) => text !== '')
      .map(
        (text): Run =>
          text.startsWith('^')
            ? { text: text.slice(1, -1), size: 0.65 * size, rise: 0.35 * size, font }
            : { text, size, font },
      );
    return [{ x: at === 0 ? LEFT : (RIGHTS[at - 1] ?? 0) - widthOf(cell, size), y, runs }];
  });
}

const RIGHTS = [360, 420, 480];

/** Digits are half as wide as the font is high, blanks and brackets less. */
function widthOf(cell: string, size: number): number {
  return (
    [...cell.replace(/\^[a-z]\^/gu, '')].reduce(
      (sum, sign) => sum + (/[\d–]/u.test(sign) ? 0.5 : /[ (),]/u.test(sign) ? 0.3 : 0.44),
      0,
    ) * size
  );
}

function prose(top: number, lines: readonly string[] = PROSE, size = 10): readonly PrintedLine[] {
  return lines.map((text, at) => ({ x: LEFT, y: top - 12 * at, runs: [{ text, size }] }));
}

const START = prose(700, [
  'The General Assembly,',
  '',
  '1. Decides to keep the posts in the annex, and to consider them again next year, as it',
  'has done since the first of them was established in the harbours of the northern islands;',
]);

async function readPages(...pages: readonly (readonly (readonly PrintedLine[])[])[]): Promise<Document> {
  const bytes = pdfOf(pages.map((lines) => ({ lines: lines.flat() })));
  return (await readAny(bytes, { name: 'a.pdf' })).document;
}

/** The rows between bars, `#` before column headings, and everything else as it stands. */
function textOf({ paragraphs }: Document): readonly string[] {
  return paragraphs.map(({ row, text }) => (row === null ? text.slice(0, 30) : `${row.head ? '#' : '|'} ${text}`));
}

describe('a table in a PDF', () => {
  it('has rows and cells, with wrapped cells, dashes and subtitles, and headings of several lines', async () => {
    const document = await readPages([
      START,
      line(600, ['', '', 'Special'], { size: 7 }),
      line(592, ['Category', 'Posts', 'missions'], { size: 7 }),
      line(572, ['Professional and higher'], { font: 'Times-Roman' }),
      line(557, ['Under-Secretary-General', '38', '–']),
      line(542, ['National officers, including those who']),
      line(532, ['were recruited in the harbours', '1 118', '544']),
      line(517, ['Total', '1 156', '544']),
      prose(490),
    ]);
    expect(textOf(document)).toEqual([
      'The General Assembly,',
      'Decides to keep the posts in t',
      '# Category | Posts | Special missions',
      '| Professional and higher | |',
      '| Under-Secretary-General | 38 | –',
      '| National officers, including those who were recruited in the harbours | 1 118 | 544',
      '| Total | 1 156 | 544',
      'Recalls the decision on the ke',
    ]);
  });

  it('has cells of one line beside the middle of those of two, and full cells close to the next', async () => {
    const document = await readPages([
      START,
      [{ x: LEFT, y: 566, runs: [{ text: 'Keepers of the harbours and of the lamps in', size: SIZE }] }],
      line(561, ['', '12', '20']),
      [{ x: LEFT, y: 556, runs: [{ text: 'Northern islands', size: SIZE }] }],
      [{ x: LEFT, y: 541, runs: [{ text: 'Pilots in the channels of the coast and in', size: SIZE }] }],
      line(536, ['', '7', '9']),
      [{ x: LEFT, y: 531, runs: [{ text: 'Southern ports', size: SIZE }] }],
      prose(490),
    ]);
    expect(textOf(document).slice(2, 4)).toEqual([
      '| Keepers of the harbours and of the lamps in Northern islands | 12 | 20',
      '| Pilots in the channels of the coast and in Southern ports | 7 | 9',
    ]);
  });

  it('goes on over a page, where its headings are printed again', async () => {
    const heads = (y: number) => line(y, ['Category', 'Posts', 'Total'], { size: 7 });
    const document = await readPages(
      [START, heads(120), line(100, ['P-5', '12', '20']), line(85, ['P-4', '7', '9'])],
      [heads(700), line(680, ['P-3', '3', '4']), line(665, ['P-2', '1', '1']), prose(630)],
    );
    expect(textOf(document).slice(2, 7)).toEqual([
      '# Category | Posts | Total',
      '| P-5 | 12 | 20',
      '| P-4 | 7 | 9',
      '| P-3 | 3 | 4',
      '| P-2 | 1 | 1',
    ]);
  });

  it('keeps its notes, which are no footnotes', async () => {
    const document = await readPages([
      START,
      line(560, ['', '2024', '2025'], { size: 7 }),
      line(540, ['Requirements^a^', '62 287 400', '57 451 300']),
      line(525, ['Recommendations^b^', '(1 323 600)', '(1 323 600)']),
      [
        {
          x: LEFT,
          y: 505,
          runs: [
            { text: 'a', size: 5.5, rise: 3 },
            { text: ' See A/79/555.', size: SIZE },
          ],
        },
        {
          x: LEFT,
          y: 494,
          runs: [
            { text: 'b', size: 5.5, rise: 3 },
            { text: ' After recosting.', size: SIZE },
          ],
        },
      ],
    ]);
    expect(textOf(document).slice(2)).toEqual([
      '# | 2024 | 2025',
      '| Requirements | 62 287 400 | 57 451 300',
      '| Recommendations | (1 323 600) | (1 323 600)',
    ]);
    expect(document.paragraphs.flatMap(({ notes }) => notes.map(({ marker, text }) => `${marker} ${text}`))).toEqual([
      'a See A/79/555.',
      'b After recosting.',
    ]);
  });

  it('at the foot of a page is no footnote, and those below it stay footnotes', async () => {
    const document = await readPages([
      [
        ...START.slice(0, 1),
        {
          x: LEFT,
          y: 676,
          runs: [
            { text: '1. Decides to keep the posts in the annex,', size: 10 },
            { text: '1', size: 6.5, rise: 4 },
            { text: ' and to consider them again;', size: 10 },
          ],
        },
      ],
      prose(650),
      line(150, ['P-5', '12', '20']),
      line(135, ['P-4', '7', '9']),
      [
        {
          x: LEFT,
          y: 80,
          runs: [
            { text: '1', size: 5.5, rise: 3 },
            { text: ' See A/78/10.', size: SIZE },
          ],
        },
      ],
    ]);
    expect(textOf(document).slice(-2)).toEqual(['| P-5 | 12 | 20', '| P-4 | 7 | 9']);
    expect(document.paragraphs[1]?.notes).toMatchObject([{ marker: '1', text: 'See A/78/10.' }]);
  });

  it.each([
    [
      'a list of States in columns',
      [
        ['Albania', '', 'Belgium'],
        ['Andorra', '', 'Chile'],
        ['Austria', '', 'Denmark'],
      ],
    ],
    [
      'dates beside what happens then',
      [
        ['Opening of the conference', '', '15 October'],
        ['Closing', '', '17 October'],
      ],
    ],
    ['one row of figures', [['In favour', '12', '3']]],
  ])('is not seen in %s', async (_, rows) => {
    const document = await readPages([START, ...rows.map((row, at) => line(560 - 15 * at, row)), prose(480)]);
    expect(document.paragraphs.filter(({ row }) => row !== null)).toEqual([]);
    const words = document.paragraphs.map(({ text }) => text).join(' ');
    for (const cell of rows.flat()) expect(words).toContain(cell);
  });

  it('is not seen above the formula', async () => {
    const head = [line(740, ['Distr.', '1', '2']), line(725, ['Meeting', '3', '4'])];
    const document = await readPages([...head, START, prose(600)]);
    expect(document.paragraphs.filter(({ row }) => row !== null)).toEqual([]);
  });
});
