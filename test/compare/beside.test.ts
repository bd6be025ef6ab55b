import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type Comparison, compare, type Document, read, render } from '../../src/index.ts';
import { docxOf, p, r } from '../support/docx.ts';
import { wordPackage } from '../support/word-package.ts';
import { stagedWorld } from '../support/world.ts';

interface Said {
  readonly author: string;
  readonly text: string;
}

/** A file whose comments are each on one of its paragraphs, or on none. */
function fileWith(words: readonly string[], comments: Readonly<Record<number, Said>> = {}): Uint8Array {
  const body = words.map((line, at) => {
    const on = comments[at] === undefined ? '' : `<w:r><w:commentReference w:id="${at}"/></w:r>`;
    return p(r(line) + on);
  });
  const part = Object.entries(comments).map(
    ([id, { author, text }]) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="2026-05-03T10:00:00Z">${p(r(text))}</w:comment>`,
  );
  return docxOf(body.join(''), part.length === 0 ? {} : { comments: part.join('') });
}

function comparedFiles(old: Uint8Array, now: Uint8Array): Comparison {
  const documentIn = (bytes: Uint8Array, name: string): Document => read(bytes, { name }).document;
  return compare(
    { old: documentIn(old, 'a.docx'), new: documentIn(now, 'b.docx') },
    { files: { old: 'a.docx', new: 'b.docx' } },
  );
}

const WORDS = ['The General Assembly,', '1. Urges all States to act;', '2. Requests a report;', '3. Decides to meet.'];
const OTHER = [
  'The General Assembly,',
  '1. Urges all 12 States to act;',
  '2. Requests a report;',
  '3. Decides to meet.',
];
const ANA = { author: 'Ana', text: 'Which States?' };
const BEN = { author: 'Ben <script>', text: 'By when?\u001B[31m' };
const CYD = { author: 'Cyd', text: 'Agreed ad ref.' };

describe('comments', () => {
  const comparison = comparedFiles(fileWith(WORDS, { 1: ANA, 3: CYD }), fileWith(OTHER, { 1: ANA, 2: BEN }));

  it('are told once, the new ones first, with their paragraph', () => {
    expect(comparison.comments?.map(({ author, side, place }) => `${author} ${side} ${place}`)).toEqual([
      'Ana both OP1',
      'Ben <script> new OP2',
      'Cyd old OP3',
    ]);
  });

  it('are beside their paragraphs in the plain report, also where nothing changed', () => {
    expect(render.plain(comparison)).toBe(
      [
        '! a.docx has 2 comments',
        '! b.docx has 2 comments',
        '  … 1 unchanged',
        '~ OP1  Urges all {+12 +}States to act;',
        '    comment by Ana, 3 May 2026: “Which States?”',
        '  … 2 unchanged',
        '    OP2: comment by Ben <script>, 3 May 2026: “By when?␛[31m”',
        '    OP3: comment by Cyd, 3 May 2026, in the old version only: “Agreed ad ref.”',
        '',
      ].join('\n'),
    );
  });

  it('are in every report for readers, and do no harm there', () => {
    const page = render.html(comparison);
    expect(page).toContain('comment by Ben &#60;script&#62;, 3 May 2026');
    expect(page).not.toContain('Ben <script>');
    expect(page).toContain('2 notes in the margin');
    for (const words of [render.terminal(comparison), render.markdown(comparison)]) {
      for (const author of ['Ana', 'Ben', 'Cyd']) expect(words).toContain(`comment by ${author}`);
      expect(words).not.toContain('\u001B');
    }
  });

  it('are a column of the table, which has none without them', () => {
    const [head = '', ...rows] = render.table.csv(comparison).split('\r\n');
    expect(head).toContain('Comments');
    expect(rows.filter((row) => row.includes('comment by'))).toHaveLength(3);
    expect(render.table.csv(comparedFiles(fileWith(WORDS), fileWith(OTHER)))).not.toContain('Comments');
  });

  it('are told at the head if they are on no paragraph', () => {
    const masthead = ['A/RES/80/1', ...WORDS];
    const { notices, comments } = comparedFiles(fileWith(WORDS), fileWith(masthead, { 0: CYD }));
    expect(comments).toMatchObject([{ change: null, place: '' }]);
    expect(notices.map(({ message }) => message)).toContain('Comment by Cyd, 3 May 2026: “Agreed ad ref.”');
  });

  it('are below their paragraphs in an outline', async () => {
    const { world, printed } = stagedWorld({ 'a.docx': fileWith(WORDS, { 1: ANA }) });
    expect(await main(['outline', 'a.docx'], world)).toBe(0);
    expect(printed()).toContain('States to act;\n             comment by Ana, 3 May 2026: “Which States?”\n');
  });

  it('leave no trace in a comparison without them', () => {
    const bare = comparedFiles(fileWith(WORDS), fileWith(OTHER));
    expect('comments' in bare || 'tracked' in bare).toBe(false);
  });
});

const by = (author: string) => `w:author="${author}" w:date="2026-05-01T10:00:00Z"`;
const ins = (author: string, words: string) => `<w:ins ${by(author)}>${r(words)}</w:ins>`;
const del = (author: string, words: string) =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const TRACKED_BODY = [
  p(r('The General Assembly,')),
  p(`${r('Recognizing the ')}${ins('Bo', 'vital ')}${ins('Cy', 'important ')}${r('work of keepers,')}`),
  p(
    `${r('1. ')}${del('Bo', 'Urges')}${ins('Bo', 'Calls upon')}${r(' all States to keep lights')}${ins('Cy', ', as appropriate')}${r(';')}`,
  ),
].join('');
const TRACKED = docxOf(TRACKED_BODY);

async function run(line: string, files: Readonly<Record<string, Uint8Array | string>>) {
  const { world, printed, complaints } = stagedWorld(files);
  const exit = await main(line.split(' '), world);
  return { exit, printed: printed(), complaints: complaints() };
}

describe('resdiff --revisions', () => {
  it('says who changed what, and where two changed the same place', async () => {
    const { printed } = await run('draft.docx --revisions -f plain', { 'draft.docx': TRACKED });
    expect(printed).toBe(
      [
        '! Bo: 2 insertions and 1 deletion, in PP1 and OP1',
        '! Cy: 2 insertions, in PP1 and OP1',
        '! At PP1, Bo inserted “vital”, and Cy inserted “important” at the same place',
        '  … 1 unchanged',
        '~ PP1  Recognizing the {+vital important +}work of keepers,',
        '    inserted by Bo, 1 May 2026: “vital”',
        '    inserted by Cy, 1 May 2026: “important”',
        '~ OP1  [-Urges-]{+Calls upon+} all States to keep lights{+, as appropriate+};',
        '    deleted by Bo, 1 May 2026: “Urges”',
        '    inserted by Bo, 1 May 2026: “Calls upon”',
        '    inserted by Cy, 1 May 2026: “, as appropriate”',
        '',
      ].join('\n'),
    );
  });

  it('shows the changes by one author, or by several, against the text without any', async () => {
    const { printed } = await run('draft.docx --revisions --by cy -f plain', { 'draft.docx': TRACKED });
    expect(printed).toBe(
      [
        '! Cy: 2 insertions, in PP1 and OP1',
        '! At PP1, Bo inserted “vital”, and Cy inserted “important” at the same place',
        '  … 1 unchanged',
        '~ PP1  Recognizing the {+important +}work of keepers,',
        '    inserted by Cy, 1 May 2026: “important”',
        '~ OP1  Urges all States to keep lights{+, as appropriate+};',
        '    inserted by Cy, 1 May 2026: “, as appropriate”',
        '',
      ].join('\n'),
    );
    const both = await run('draft.docx --revisions --by Bo --by Cy -f plain', { 'draft.docx': TRACKED });
    expect(both.printed).toBe((await run('draft.docx --revisions -f plain', { 'draft.docx': TRACKED })).printed);
  });

  it('tells what somebody deleted from the words of somebody else', async () => {
    const within = `<w:ins ${by('Cy')}>${r('big ')}${del('Bo', 'urgent ')}</w:ins>`;
    const body = p(r('The General Assembly,')) + p(`${r('1. Decides on the ')}${within}${r('matter.')}`);
    const files = { 'draft.docx': docxOf(body) };
    for (const line of ['draft.docx --revisions -f plain', 'draft.docx --revisions --by Bo -f plain']) {
      const { printed } = await run(line, files);
      expect(printed).toContain('! Bo: 1 deletion, in OP1\n');
      expect(printed).toContain(', and Bo deleted “urgent” at the same place\n');
      expect(printed).toContain('deleted by Bo, 1 May 2026: “urgent”\n');
    }
  });

  it('refuses --by without --revisions, for an unknown author, and for a file without tracked changes', async () => {
    const files = { 'draft.docx': TRACKED, 'a.txt': '1. Urges care.\n', 'b.txt': '1. Urges calm.\n' };
    expect((await run('a.txt b.txt --by Bo', files)).complaints).toContain('--by shows the changes of one author');
    expect((await run('draft.docx --revisions --by Ana', files)).complaints).toContain('“Ana” made no tracked change');
    expect((await run('a.txt --revisions --by Bo', files)).complaints).toContain(
      'needs a Word file with tracked changes',
    );
  });

  it('says so if there is nothing to show', async () => {
    const { printed } = await run('a.docx --revisions -f plain', { 'a.docx': fileWith(WORDS) });
    expect(printed).toBe('! The file has no tracked changes of words\n  … 4 unchanged\n');
  });
});

describe('a file with marked changes', () => {
  it('is said to have them, in which state it is compared, and where they contradict one another', async () => {
    const { printed } = await run('draft.docx a.txt -f plain', { 'draft.docx': TRACKED, 'a.txt': '1. Urges care.\n' });
    expect(printed).toContain(
      '! draft.docx has 5 tracked changes by 2 authors; compared as accepted; see --original and --revisions\n',
    );
    expect(printed).toContain('! At PP1, Bo inserted “vital”, and Cy inserted “important” at the same place\n');
    expect(printed.split('tracked changes')).toHaveLength(2);
  });

  it.each(['check draft.docx --alone', 'history draft.docx a.txt', 'draft draft.docx a.txt', 'amend draft.docx a.txt'])(
    'is said to have them by %s, once',
    async (line) => {
      const { complaints } = await run(line, { 'draft.docx': TRACKED, 'a.txt': '1. Urges care.\n' });
      expect(complaints.split('draft.docx has 5 tracked changes by 2 authors')).toHaveLength(2);
    },
  );

  it('shows its changes itself in a Word file, so that they are told beside it', async () => {
    const files = { 'draft.docx': wordPackage({ body: TRACKED_BODY }), 'a.txt': '1. Urges care.\n' };
    const { world, complaints, written } = stagedWorld(files);
    expect(await main('draft.docx a.txt -o changes.docx'.split(' '), world)).toBe(0);
    expect(complaints().split('has 5 tracked changes')).toHaveLength(2);
    const { comments = [] } = read(written()['changes.docx'] ?? '', { name: 'changes.docx' }).document;
    expect(comments.map(({ text }) => text).join('')).not.toContain('tracked changes');
  });

  it('is compared with its marks by hand as changes if that is asked for', async () => {
    const marked = (words: string) => docxOf(p(r('The General Assembly,')) + p(words));
    const files = {
      'draft.docx': marked(`${r('1. Urges ')}${r('many ', '<w:strike/>')}${r('States to act.')}`),
      'a.txt': 'The General Assembly,\n\n1. Urges many States to act.\n',
    };
    expect((await run('a.txt draft.docx -f plain', files)).printed).toContain(
      '! In draft.docx, words struck through by hand were left out (OP1); --manual-marks takes marks by hand for tracked changes\n',
    );
    expect((await run('draft.docx a.txt -f plain --manual-marks --original', files)).printed).toContain(
      '  … 2 unchanged\n',
    );
    expect((await run('draft.docx -f plain --manual-marks --revisions', files)).printed).toContain('[-many -]');
    expect((await run('outline draft.docx --manual-marks --original', files)).printed).toContain(
      'Urges many States to act.',
    );
    expect((await run('convert draft.docx -f md --manual-marks --original', files)).printed).toContain('many States');
  });
});
