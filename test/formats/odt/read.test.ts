import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { markdownOfFlatOdt, markdownOfOdt } from '../../../src/formats/odt/read.ts';
import { readAny } from '../../../src/index.ts';
import { fodtOf, italic, listStyle, note, odtOf, paragraph } from '../../support/odt.ts';

/** The lines of a text as Markdown. */
function lines(
  body: string,
  styled: Parameters<typeof odtOf>[1] = {},
  revisions: 'accepted' | 'rejected' = 'accepted',
) {
  const { text } = markdownOfOdt(odtOf(body, styled), 'a.odt', revisions);
  return text.trim().split(/\n+/u);
}

const FORMULA = paragraph(`${italic('The General Assembly')},`);

describe('a text of OpenDocument', () => {
  it('has paragraphs with their opening words, across spans, spaces, tabs and line ends', () => {
    const words = `${italic('Urg')}${italic('es')} all<text:s text:c="2"/>States<text:tab/>to<text:line-break/>act\n  now`;
    expect(lines(paragraph(words)).join().replace(/ {2,}/gu, ' ')).toBe('*Urges* all States to act now');
    expect(lines(paragraph(`1.<text:tab/>${italic('Urges')} all`))).toEqual(['1. *Urges* all']);
    expect(lines(paragraph(`Urges ${italic('inter alia')} all`))).toEqual(['Urges inter alia all']);
  });

  it('knows italics of paragraph styles and of the styles that they are based on', () => {
    const italics = '<style:text-properties fo:font-style="italic"/>';
    const common = `<style:style style:name="Base" style:family="paragraph">${italics}</style:style><style:style style:name="Own" style:family="paragraph" style:parent-style-name="Base"/>`;
    const upright =
      '<style:style style:name="U" style:family="text"><style:text-properties fo:font-style="normal"/></style:style>';
    const words = 'Urges<text:span text:style-name="U"> all</text:span>';
    expect(lines(paragraph(words, 'Own'), { common, automatic: upright })).toEqual(['*Urges* all']);
  });

  it('has headings by their element, and by the names of their styles and of those they are based on', () => {
    const common =
      '<style:style style:name="_5f__20_H_5f_1" style:display-name="_ H_1" style:family="paragraph"/>' +
      '<style:style style:name="Own" style:family="paragraph" style:parent-style-name="_5f__20_H_5f_1"/>';
    const body = `<text:h text:outline-level="1">One</text:h>${paragraph('Two', 'Own')}${paragraph('Three')}`;
    expect(lines(body, { common })).toEqual(['## One', '## Two', 'Three']);
  });

  it('keeps raised endings apart, and signs of Markdown as they are', () => {
    expect(lines(paragraph('the 42<text:span text:style-name="S">nd</text:span> *meeting*'))).toEqual([
      'the 42<sup>nd</sup> \\*meeting\\*',
    ]);
  });

  it('has the words of links, fields and unknown elements, but no number that is stored beside them', () => {
    const words =
      '<text:number>9.</text:number>See <text:a>A/78/10</text:a>, <text:page-number>3</text:page-number>, <text:odd>odd</text:odd>';
    expect(lines(paragraph(words))).toEqual(['See A/78/10, 3, odd']);
  });

  it('reads text boxes after the paragraph that they belong to, and shapes with words', () => {
    const box = `<draw:frame><draw:text-box>${paragraph('In a box')}</draw:text-box></draw:frame>`;
    const shape = `<draw:custom-shape>${paragraph('In a shape')}</draw:custom-shape>`;
    expect(lines(`${paragraph(`Before${box} after`)}<draw:g>${shape}</draw:g>`)).toEqual([
      'Before after',
      'In a box',
      'In a shape',
    ]);
  });

  it('reads sections and the lists of contents', () => {
    const body = `<text:section>${paragraph('One')}</text:section><text:table-of-content><text:table-of-content-source/><text:index-body>${paragraph('Two')}</text:index-body></text:table-of-content>`;
    expect(lines(body)).toEqual(['One', 'Two']);
  });

  it('can be in one XML file, with pictures of any size', async () => {
    const picture = `<draw:frame><draw:image><office:binary-data>${'QUJD'.repeat(200_000)}</office:binary-data></draw:image></draw:frame>`;
    const body = FORMULA + paragraph(`${picture}1. ${italic('Urges')} all States to act.`);
    expect(markdownOfFlatOdt(fodtOf(body), 'a.fodt', 'accepted').text).toContain('1. *Urges* all States to act.');
    const { document } = await readAny(fodtOf(body), { name: 'a.fodt' });
    expect(document.paragraphs.map(({ id }) => id)).toEqual(['Formula', 'OP1']);
  });
});

describe('the notes of a text of OpenDocument', () => {
  it('are at the end, numbered through the text, endnotes apart, and labels are kept', () => {
    const body = paragraph(
      `A${note('1', ' See one.')} b${note('i', 'See end.', { kind: 'endnote' })} c${note('*', 'See star.', { label: '*' })} d${note('2', 'See two.')}`,
    );
    expect(lines(body)).toEqual([
      'A[^1] b[^e1] c[^*] d[^2]',
      '[^1]: See one.',
      '[^e1]: See end.',
      '[^*]: See star.',
      '[^2]: See two.',
    ]);
  });

  it('begin with the number that the file says, and never share one with a label', () => {
    const common = '<text:notes-configuration text:note-class="footnote" text:start-value="4"/>';
    expect(lines(paragraph(`A${note('1', 'One')}`), { common })).toEqual(['A[^5]', '[^5]: One']);
    const labelled = paragraph(`A${note('1', 'By hand', { label: '1' })} b${note('1', 'Counted')}`);
    expect(lines(labelled)[0]).toBe('A[^1] b[^2]');
  });

  it('have several paragraphs, and what numbers again on every page is numbered on', () => {
    const two = note('1', 'See one.').replace('</text:note-body>', `${paragraph('And two.')}</text:note-body>`);
    expect(lines(paragraph(`A${two} b${note('1', 'See three.')}`))).toEqual([
      'A[^1] b[^2]',
      '[^1]: See one. And two.',
      '[^2]: See three.',
    ]);
  });
});

describe('the lists of a text of OpenDocument', () => {
  const automatic = listStyle('L', ['1.', '(a)', '(i)']) + listStyle('M', ['I.']);
  const list = (items: string, attributes = '') => `<text:list text:style-name="L"${attributes}>${items}</text:list>`;
  const item = (...content: readonly string[]) => `<text:list-item>${content.join('')}</text:list-item>`;
  const below = (items: string) => `<text:list>${items}</text:list>`;

  it('have their numbers written out, by depth; only the first paragraph of an item has one', () => {
    const inner = below(item(paragraph('To map'), below(item(paragraph('rocks')))) + item(paragraph('To count')));
    const body = list(item(paragraph('Urges'), inner) + item(paragraph('Decides'), paragraph('and more')));
    expect(lines(body, { automatic })).toEqual([
      '1. Urges',
      '(a) To map',
      '(i) rocks',
      '(b) To count',
      '2. Decides',
      'and more',
    ]);
  });

  it('go on after a paragraph if they say so, and begin again if not', () => {
    const body = [
      list(item(paragraph('One')), ' xml:id="x"'),
      paragraph('Between'),
      list(item(paragraph('Two')), ' text:continue-numbering="true"'),
      list(item(paragraph('Again'))),
      list(item(paragraph('Three')), ' text:continue-list="x"'),
    ];
    expect(lines(body.join(''), { automatic })).toEqual(['1. One', 'Between', '2. Two', '1. Again', '3. Three']);
  });

  it('go on below the same item, in a list of their own', () => {
    const first = list(item(paragraph('One'), below(item(paragraph('first')))), ' xml:id="x"');
    const second = list(item(below(item(paragraph('second')))), ' text:continue-list="x"');
    expect(lines(first + paragraph('Between') + second, { automatic })).toEqual([
      '1. One',
      '(a) first',
      'Between',
      '(b) second',
    ]);
  });

  it('begin with a number that is given; an item may have none', () => {
    const body = list(
      `<text:list-item text:start-value="5">${paragraph('Five')}</text:list-item><text:list-header>${paragraph('None')}</text:list-header>${item(paragraph('Six'))}`,
    );
    expect(lines(body, { automatic })).toEqual(['5. Five', 'None', '6. Six']);
  });

  it('are numbered as newer files say it, with the numbers of several levels, doubled letters and bullets', () => {
    const levels =
      '<text:list-style style:name="N"><text:list-level-style-number text:level="1" loext:num-list-format="Art. %1%" style:num-format="1"/>' +
      '<text:list-level-style-number text:level="2" loext:num-list-format="%1%.%2%" style:num-format="a" style:num-letter-sync="true" text:start-value="27"/>' +
      '<text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>';
    const body = list(item(paragraph('One'), below(item(paragraph('two'), below(item(paragraph('three'))))))).replace(
      '"L"',
      '"N"',
    );
    expect(lines(body, { automatic: levels })).toEqual(['Art. 1 One', '1.aa two', '- three']);
  });

  it('leave words to be read, whatever odd number a file has', () => {
    for (const odd of ['-30', '4294967296', '1e9', 'NaN', '', '0x10', '99999999999999999999']) {
      const body = `<text:list text:style-name="L"><text:list-item text:start-value="${odd}">${paragraph(`Urges<text:s text:c="${odd}"/>all`)}</text:list-item></text:list>`;
      const styles = `<text:list-style style:name="L"><text:list-level-style-number text:level="${odd}" text:display-levels="${odd}" text:start-value="${odd}" style:num-format="i"/></text:list-style>`;
      const [line = ''] = lines(body, { automatic: styles });
      expect(line).toMatch(/^(?:\S{1,40} )?Urges {0,100}all$/u);
    }
  });

  it('number headings as the outline of the text does', () => {
    const outline =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>';
    const body =
      '<text:h text:outline-level="1">One</text:h><text:h text:outline-level="2">Two</text:h><text:h text:outline-level="1" text:is-list-header="true">Three</text:h><text:h text:outline-level="1">Four</text:h>';
    expect(lines(body, { common: outline })).toEqual(['## I. One', '## Two', '## Three', '## II. Four']);
  });
});

describe('the tables of a text of OpenDocument', () => {
  const cell = (words: string, attributes = '') =>
    `<table:table-cell${attributes}>${paragraph(words)}</table:table-cell>`;
  const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
  const table = (rows: string) => `<table:table>${rows}</table:table>`;
  const COVERED = '<table:covered-table-cell/>';

  it('are rows and cells, with a line under the column headings, and covered cells are empty', () => {
    const head = `<table:table-header-rows>${row(cell('State', ' table:number-rows-spanned="2"'), cell('Share', ' table:number-columns-spanned="2"'), COVERED)}${row(COVERED, cell('2025'), cell('2026'))}</table:table-header-rows>`;
    const body = FORMULA + table(head + row(cell('Chad'), cell('1', ' table:number-columns-repeated="2"')));
    expect(lines(body).slice(1)).toEqual(['| State | Share | |', '| | 2025 | 2026 |', '| --- |', '| Chad | 1 | 1 |']);
  });

  it('are read across within cells, with their lists and notes', () => {
    const inner = `<table:table-cell>${paragraph(`Total${note('1', 'See one.')}`)}${table(row(cell('a'), cell('b')))}</table:table-cell>`;
    expect(lines(FORMULA + table(row(inner, cell('5')))).slice(1)).toEqual(['| Total[^1] a b | 5 |', '[^1]: See one.']);
  });

  it('are the layout of the masthead above the formula', () => {
    expect(lines(table(row(cell('United Nations'), cell('A/78/1'))) + FORMULA)).toEqual([
      'United Nations',
      'A/78/1',
      '*The General Assembly*,',
    ]);
  });

  it('may claim any number of columns', () => {
    const wide = row(
      cell('a', ' table:number-columns-repeated="16384"'),
      cell('b', ' table:number-columns-repeated="-1"'),
    );
    expect(lines(FORMULA + table(wide))[1]?.length).toBeLessThan(300);
  });
});

describe('tracked changes in a text of OpenDocument', () => {
  const region = (id: string, what: string) => `<text:changed-region text:id="${id}">${what}</text:changed-region>`;
  const INFO = '<office:change-info><dc:creator>x</dc:creator></office:change-info>';
  const inserted = (id: string) => region(id, `<text:insertion>${INFO}</text:insertion>`);
  const deleted = (id: string, ...blocks: readonly string[]) =>
    region(id, `<text:deletion>${INFO}${blocks.join('')}</text:deletion>`);
  const changes = (...regions: readonly string[]) => `<text:tracked-changes>${regions.join('')}</text:tracked-changes>`;
  const start = (id: string) => `<text:change-start text:change-id="${id}"/>`;
  const end = (id: string) => `<text:change-end text:change-id="${id}"/>`;
  const gone = (id: string) => `<text:change text:change-id="${id}"/>`;
  const both = (body: string, styled = {}) => ({ now: lines(body, styled), before: lines(body, styled, 'rejected') });

  it('are accepted, or rejected, within a paragraph', () => {
    const body =
      changes(inserted('a'), deleted('b', paragraph('some '))) +
      paragraph(`Urges ${gone('b')}${start('a')}all ${end('a')}States`);
    expect(both(body)).toEqual({ now: ['Urges all States'], before: ['Urges some States'] });
  });

  it('may take away whole paragraphs, or add some', () => {
    const body =
      changes(inserted('a'), deleted('b', paragraph('Old one.'), paragraph('Old two.'), paragraph(''))) +
      paragraph('First.') +
      paragraph(`${start('a')}New.`) +
      paragraph(`${end('a')}${gone('b')}Last.`);
    expect(both(body)).toEqual({
      now: ['First.', 'New.', 'Last.'],
      before: ['First.', 'Old one.', 'Old two.', 'Last.'],
    });
  });

  it('may split or join paragraphs', () => {
    const body =
      changes(inserted('a'), deleted('b', paragraph(''), paragraph(''))) +
      paragraph(`One${start('a')}`) +
      paragraph(`${end('a')} two`) +
      paragraph(`three${gone('b')}four`);
    expect(both(body)).toEqual({ now: ['One', 'two', 'threefour'], before: ['One two', 'three', 'four'] });
  });

  it('give a paragraph the number and the style of its first words', () => {
    const list = (words: string, attributes = '') =>
      `<text:list text:style-name="L"${attributes}><text:list-item>${paragraph(words)}</text:list-item></text:list>`;
    const body =
      changes(inserted('a')) +
      list('One') +
      list(`${start('a')}New`, ' text:continue-numbering="true"') +
      list(`${end('a')}Two`, ' text:continue-numbering="true"');
    const automatic = listStyle('L', ['1.']);
    expect(both(body, { automatic })).toEqual({ now: ['1. One', '2. New', '3. Two'], before: ['1. One', '2. Two'] });
  });

  it('take their notes and tables with them', () => {
    const table = `<table:table><table:table-row><table:table-cell>${paragraph('a')}</table:table-cell><table:table-cell>${paragraph('b')}</table:table-cell></table:table-row></table:table>`;
    const body =
      changes(
        inserted('a'),
        deleted('b', paragraph(`old${note('1', 'Old note.')}`)),
        deleted('c', paragraph(''), table, paragraph('')),
      ) +
      FORMULA +
      paragraph(`Urges ${gone('b')}${start('a')}new${note('1', 'New note.')}${end('a')}`) +
      paragraph(gone('c'));
    expect(both(body)).toEqual({
      now: ['*The General Assembly*,', 'Urges new[^1]', '[^1]: New note.'],
      before: ['*The General Assembly*,', 'Urges old[^1]', '| a | b |', '[^1]: Old note.'],
    });
  });

  it('may be in each other: what was added and taken away again was never there', () => {
    const body =
      changes(
        region(
          'a',
          `<text:deletion>${INFO}${paragraph('never')}</text:deletion><text:insertion>${INFO}</text:insertion>`,
        ),
      ) + paragraph(`Urges ${gone('a')}all`);
    expect(both(body)).toEqual({ now: ['Urges all'], before: ['Urges all'] });
  });

  it('omit nothing if the end of an insertion is missing', () => {
    expect(both(changes(inserted('a')) + paragraph(`Urges ${start('a')}all`) + paragraph('Two')).before).toEqual([
      'Urges all',
      'Two',
    ]);
  });

  it('say where the format changed, since what it was is not kept', () => {
    const body = changes(region('f', `<text:format-change>${INFO}</text:format-change>`)) + paragraph('Urges');
    const notices = (revisions: 'accepted' | 'rejected') => markdownOfOdt(odtOf(body), 'a.odt', revisions).notices;
    expect(notices('accepted')).toEqual([]);
    expect(notices('rejected')[0]?.message).toContain('the format changed in 1 place');
  });
});

describe('what a text of OpenDocument leaves out', () => {
  it('is hidden words, comments and formulas, and a notice counts them', () => {
    const hidden = '<text:span text:style-name="V">secret</text:span>';
    const comment = `<office:annotation office:name="1">${paragraph('check')}</office:annotation>`;
    const formula = '<draw:frame><draw:object/><draw:image/></draw:frame>';
    const body = `${paragraph(`Urges ${hidden}all${comment}${formula}`)}<text:section text:display="none">${paragraph('hidden')}</text:section>${paragraph('<text:hidden-paragraph text:is-hidden="true"/>gone')}`;
    const { text, notices } = markdownOfOdt(odtOf(body), 'a.odt', 'accepted');
    expect(text).toBe('Urges all\n');
    expect(notices.map(({ message }) => message)).toEqual([
      'left out: 1 comment, hidden words in 3 places, 1 formula or other embedded object',
    ]);
  });
});

describe('a file of OpenDocument that cannot be read', () => {
  const locked = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('scrambled'),
    'META-INF/manifest.xml': strToU8('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
  });
  const wrapped = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'encrypted-package': strToU8('scrambled'),
    'META-INF/manifest.xml': strToU8('<manifest/>'),
  });

  it.each([
    ['locked by a password', locked, 'protected by a password; save it without one'],
    ['locked as newer programs do it', wrapped, 'protected by a password'],
    [
      'without a text',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
      'not one with a text',
    ],
    [
      'of a spreadsheet',
      odtOf('', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'spreadsheet (.ods), not a text',
    ],
    [
      'of slides',
      odtOf('', { mimetype: 'application/vnd.oasis.opendocument.presentation' }),
      'slides (.odp), not a text',
    ],
  ])('is told to be %s', async (_, bytes, words) => {
    await expect(readAny(bytes, { name: 'a.odt' })).rejects.toThrow(words);
  });
});
