import { describe, expect, it } from 'vitest';
import { readAkn } from '../../../src/formats/akn/read.ts';
import { writeAkn } from '../../../src/formats/akn/write.ts';
import type { Document } from '../../../src/model/document.ts';
import { InputError } from '../../../src/model/problem.ts';

// Written by hand after the forms counted in official files; each says what it is about and nothing else.
const italic = (words: string) => `<span class="italic">${words}</span>`;
const paragraph = (text: string, num = '') =>
  `<paragraph class="SingleTxt">${num && `<num>${num}</num>`}<content><p xml:space="preserve">\t${text}</p></content></paragraph>`;
const statement = (body: string, preamble = '', rest = '') =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
     <coverPage><p><docNumber refersTo="#symbol">A/RES/78/1</docNumber></p></coverPage>
     <preamble><formula name="enactingFormula"><p>${italic('The General Assembly')},</p></formula>${preamble}</preamble>
     <mainBody>${body}</mainBody>${rest}</statement></akomaNtoso>`;
const readBody = (body: string, preamble = '', rest = '') => readAkn(statement(body, preamble, rest), 'test.xml');
const outline = ({ paragraphs }: Document) =>
  paragraphs.slice(1).map(({ id, depth, text }) => `${id} @${depth}: ${text}`);

describe('sub-paragraphs', () => {
  const expected = [
    'OP1 @0: Urges:',
    'OP1 (a) @1: To act:',
    'OP1 (a) (i) @2: Now;',
    'OP1 (a) (ii) @2: Soon;',
    'OP1 (b) @1: To report;',
    'OP2 @0: Decides.',
  ];

  it('are found where the label is typed into the text', () => {
    const typed = [
      paragraph(`${italic('Urges')}:`, '1.'),
      ...['(a)\tTo act:', '(i)\tNow;', '(ii)\tSoon;', '(b)\tTo report;'].map((text) => paragraph(text)),
    ];
    expect(outline(readBody([...typed, paragraph(`${italic('Decides')}.`, '2.')].join('')))).toEqual(expected);
  });

  it('are found where each is a numbered paragraph beside the others, and where the manners are mixed', () => {
    const mixed = [
      paragraph('Urges:', '\t1.'),
      paragraph('To act:', '(a)'),
      paragraph('(i)\tNow;'),
      paragraph('Soon;', '\t(ii)'),
      paragraph('(b)\tTo report;'),
    ];
    expect(outline(readBody([...mixed, paragraph('Decides.', '2.')].join('')))).toEqual(expected);
  });

  it('are found in lists, with a sublist as the sibling of its point', () => {
    const point = (num: string, text: string) => `<point><num>${num}</num><content><p>${text}</p></content></point>`;
    const list = `<paragraph><num>1.</num><list><intro><p>${italic('Urges')}:</p></intro>${point('(a)', 'To act:')}
      <sublist>${point('(i)', 'Now;')}${point('(ii)', 'Soon;')}</sublist>${point('(b)', 'To report;')}</list></paragraph>`;
    expect(outline(readBody(list + paragraph('Decides.', '2.')))).toEqual(expected);
  });

  it('take (i) after (h) for the next letter, and for the first number where (h) ends in a colon', () => {
    const letters = [...'abcdefgh'].map((letter) => paragraph(`(${letter}) To act;`));
    const labelsOf = (last: string) =>
      readBody(
        [paragraph('Urges:', '1.'), ...letters.slice(0, -1), paragraph(last), paragraph('(i) To go on;')].join(''),
      ).paragraphs.at(-1)?.label;
    expect(labelsOf('(h) To act;')).toBe('1 (i)');
    expect(labelsOf('(h) To act:')).toBe('1 (h) (i)');
  });

  it('hang on a preambular paragraph as the items of a list beside it', () => {
    const preamble = `<container name="Convinced"><p>${italic('Convinced')} that it serves:</p></container>
      <blockList><item><num>(a)</num><p>Peace,</p></item><item><num>(b)</num><p>Security,</p></item></blockList>`;
    expect(outline(readBody(paragraph('Urges.', '1.'), preamble))).toEqual([
      'PP1 @0: Convinced that it serves:',
      'PP1 (a) @1: Peace,',
      'PP1 (b) @1: Security,',
      'OP1 @0: Urges.',
    ]);
  });

  it('get a number that was typed with its full stop astray', () => {
    const document = readBody(paragraph('Urges.', '231.') + paragraph(`${italic('232\t.Recognizes')} the need;`));
    expect(document.paragraphs.at(-1)).toMatchObject({
      id: 'OP232',
      text: 'Recognizes the need;',
      opening: 'Recognizes',
    });
  });
});

describe('headings', () => {
  const heading = (inner: string, style = 'H23') => `<paragraph class="${style}">${inner}</paragraph>`;
  it.each([
    ['a subheading', heading('<subheading>Follow-up</subheading>'), ''],
    ['a number and a subheading', heading('<num>II</num><subheading>Follow-up</subheading>'), 'II'],
    ['a number and a heading', heading('<num>II.</num><heading>\tFollow-up</heading>', 'HCh'), 'II'],
    ['a bare number, then the title', heading('<num>II</num>') + heading('<subheading>Follow-up</subheading>'), 'II'],
    [
      'a number within a paragraph, then the title',
      heading('<p><num>II</num></p>') + heading('<subheading>Follow-up</subheading>'),
      'II',
    ],
    ['content in the style of a heading', heading('<content><p>Follow-up</p></content>', 'H1G'), ''],
    ['lines that lost their style', paragraph('II') + paragraph('Follow-up'), 'II'],
  ])('are read from %s', (_, xml, label) => {
    const { paragraphs } = readBody(paragraph('Urges.', '1.') + xml + paragraph('Decides.', '2.'));
    expect(paragraphs.map(({ part }) => part)).toEqual(['formula', 'operative', 'heading', 'operative']);
    expect(paragraphs[2]).toMatchObject({ id: 'Heading 1', label, text: 'Follow-up' });
    expect(paragraphs[3]?.id).toBe('OP2');
  });

  it('name the paragraphs below them only where counting starts anew', () => {
    const section = (number: string) =>
      `<section><p><num>${number}</num></p><subheading>Umoja</subheading><crossHeading refersTo="#preamble">${italic('Recalling')} it,</crossHeading></section>`;
    const document = readBody(section('I') + paragraph('Notes.', '1.') + section('II') + paragraph('Decides.', '1.'));
    expect(document.paragraphs.map(({ id }) => id)).toEqual([
      'Formula',
      'I Heading 1',
      'I PP1',
      'I OP1',
      'II Heading 1',
      'II PP1',
      'II OP1',
    ]);
  });
});

describe('notes', () => {
  const note =
    '<authorialNote marker="1" placement="bottom"><p>\t&#160;\tSee <a href="#">A/78/1</a>.</p></authorialNote>';

  it('hang beside the paragraph, at the place of their marker', () => {
    const { paragraphs } = readBody(paragraph(`Notes the report,${note} and <sup>1</sup>decides.`, '1.'));
    expect(paragraphs[1]).toMatchObject({
      text: 'Notes the report, and decides.',
      notes: [
        { marker: '1', text: 'See A/78/1.', offset: 17, repeated: false },
        { marker: '1', text: '', offset: 21, repeated: true },
      ],
    });
  });

  it('leave raised letters that are part of the words', () => {
    expect(readBody(paragraph('Notes 10 m<sup>–2</sup>.', '1.')).paragraphs[1]?.text).toBe('Notes 10 m–2.');
  });
});

describe('annexes, composites and tables', () => {
  it('count an annex on its own', () => {
    const annex = `<attachments><attachment><doc name="annex"><mainBody><paragraph class="H1"><content><p>Annex</p></content></paragraph>
      ${paragraph('First.', '1.')}${paragraph('(a) Part;')}</mainBody></doc></attachment></attachments>`;
    const { paragraphs } = readBody(paragraph('Urges.', '1.'), '', annex);
    expect(paragraphs.map(({ id, part }) => `${id} ${part}`)).toEqual([
      'Formula formula',
      'OP1 operative',
      'Annex Heading 1 heading',
      'Annex 1 annex',
      'Annex 1 (a) annex',
    ]);
  });

  it('read the parts of a composite one after the other', () => {
    const part = (
      letter: string,
    ) => `<component><statement name="resolution"><preface><p><docNumber>${letter}</docNumber><docTitle>On ${letter}</docTitle></p></preface>
      <preamble><formula><p>The General Assembly,</p></formula></preamble><mainBody>${paragraph('Urges.', '1.')}</mainBody></statement></component>`;
    const xml = `<akomaNtoso><documentCollection name="publication"><coverPage/></documentCollection><components>${part('A')}${part('B')}</components></akomaNtoso>`;
    expect(readAkn(xml, 'A_RES_75_101A-B.xml').paragraphs.map(({ id }) => id)).toEqual([
      'A Heading 1',
      'A Formula',
      'A OP1',
      'B Heading 1',
      'B Formula',
      'B OP1',
    ]);
  });

  it('make a paragraph of every row of a table', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;
    const { paragraphs } = readBody(
      `${paragraph('Approves:', '1.')}<container><table>${row('Post', 'Number')}${row('P-5', '2')}</table></container>`,
    );
    expect(paragraphs.slice(2).map(({ id, text }) => `${id}: ${text}`)).toEqual([
      'OP1 row 1: Post | Number',
      'OP1 row 2: P-5 | 2',
    ]);
  });
});

describe('other dialects', () => {
  it('read divisions with headings and items after a content', () => {
    const body = `<division><num>A</num><heading>On seeds</heading><paragraph><num>1.</num><content><p><i>Urges</i> Parties:</p>
      <blockList><item><num>(a)</num><p>To act;</p></item></blockList></content></paragraph></division>`;
    expect(outline(readBody(body))).toEqual([
      'Heading 1 @0: On seeds',
      'OP1 @0: Urges Parties:',
      'OP1 (a) @1: To act;',
    ]);
  });

  it('read recitals under their keyword', () => {
    const preamble =
      '<recitals><intro><p><i>considering</i></p></intro><recital><num>a)</num><p>that it is so;</p></recital></recitals>';
    expect(
      outline(
        readBody(
          '<hcontainer name="resolves"><paragraph><num>1</num><content><p>to act</p></content></paragraph></hcontainer>',
          preamble,
        ),
      ),
    ).toEqual(['PP1 @0: considering', 'PP1 a) @1: that it is so;', 'OP1 @0: to act']);
  });

  it('keep the words of an element they do not know, and say so', () => {
    const { paragraphs, notices } = readBody('<novelty><p>Urges all.</p></novelty>');
    expect(paragraphs[1]?.text).toBe('Urges all.');
    expect(notices.map(({ code }) => code)).toContain('unknown-element');
  });
});

describe('the XML itself', () => {
  it('is refused with a document type, wherever it stands, and not for the word in a comment', () => {
    const xml = statement(paragraph('Urges.', '1.'));
    expect(() => readAkn(`<!DOCTYPE x [<!ENTITY a "b">]>${xml}`, 'bad.xml')).toThrow(InputError);
    expect(() => readAkn(`<!-- a comment --><!doctype x>${xml}`, 'bad.xml')).toThrow(/document type/u);
    expect(readAkn(`<!-- no <!DOCTYPE here -->${xml}`, 'good.xml').paragraphs).toHaveLength(2);
  });

  it('has its character references decoded and others left alone', () => {
    expect(readBody(paragraph('5&#160;May &amp; R&#xE9;union &unknown; &#0;', '1.')).paragraphs[1]?.text).toBe(
      '5\u00A0May & Réunion &unknown; &#0;',
    );
  });

  it('is refused when it nests absurdly deep or is no resolution', () => {
    expect(() => readAkn(`<akomaNtoso>${'<p>'.repeat(5000)}`, 'deep.xml')).toThrow(InputError);
    expect(() => readAkn('<svg><text>1. Urges</text></svg>', 'picture.svg')).toThrow(/<svg>/u);
  });

  it('gives a notice when the file breaks off', () => {
    const whole = statement(paragraph('Urges.', '1.') + paragraph('Decides.', '2.'));
    const cut = readAkn(whole.slice(0, whole.indexOf('Decides')), 'cut.xml');
    expect(cut.notices.map(({ message }) => message).join()).toContain('cut off');
  });
});

describe('the masthead of an official file', () => {
  const cover = `<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p><p><inline name="agenda item" title="58">Agenda item 58</inline></p>
    <p><inline name="agenda item name">Lights of the sea</inline></p>
    <p><docProponent refersTo="#fourthCommittee">[on the report of the Special Political and Decolonization Committee (Fourth Committee) (<inline name="originating document">A/78/429, para. 33</inline>)]</docProponent></p>`;
  const steps = `<workflow source="#un"><step date="2023-10-01" outcome="draftResolution" as="A/C.4/78/L.5/Rev.1" by="Cuba (on behalf of the Group of 77 and China) and Iraq"/>
    <step date="0001-01-01" outcome="draftResolutionAdditionalSponsors" by="Bosnia and Herzegovina"/></workflow>
    <analysis source="#un"><parliamentary><voting outcome="adoptedWithoutVote"/></parliamentary></analysis>`;
  const file = (meta: string, lines: string) => `<akomaNtoso><statement name="resolution"><meta>${meta}</meta>
     <coverPage><p><docNumber refersTo="#symbol">A/RES/78/1</docNumber></p>${lines}</coverPage>
     <mainBody><paragraph><num>1.</num><content><p>Urges all States.</p></content></paragraph></mainBody></statement></akomaNtoso>`;

  it('gives the draft, its sponsors, the committee, and adoption without a vote', () => {
    expect(readAkn(file(steps, cover), 'a.xml')).toMatchObject({
      kind: 'resolution',
      organ: 'General Assembly',
      committee: 'Special Political and Decolonization Committee (Fourth Committee)',
      committeeReport: 'A/78/429, para. 33',
      agendaItem: '58',
      agendaItemTitle: 'Lights of the sea',
      sponsors: [
        { name: 'Cuba', onBehalfOf: 'the Group of 77 and China' },
        { name: 'Iraq', onBehalfOf: null },
        { name: 'Bosnia and Herzegovina', onBehalfOf: null },
      ],
      related: [{ relation: 'tabled-as', symbol: 'A/C.4/78/L.5/Rev.1', draft: null }],
      vote: null,
      adoptedWithoutVote: true,
    });
  });

  it('gives the draft that was adopted without a committee once', () => {
    const tabled = cover.replace(
      /\[on the report.*?<\/docProponent>/u,
      '[without reference to a Main Committee (<inline name="originating document">A/78/L.13</inline>)]</docProponent>',
    );
    const { committee, committeeReport, related } = readAkn(
      file(steps.replace('A/C.4/78/L.5/Rev.1', 'A/78/L.13'), tabled),
      'a.xml',
    );
    expect({ committee, committeeReport, related }).toEqual({
      committee: null,
      committeeReport: null,
      related: [{ relation: 'tabled-as', symbol: 'A/78/L.13', draft: null }],
    });
  });
});

describe('the language of a text', () => {
  it.each([
    ['ar', 'ara'],
    ['zh', 'zho'],
    ['fr', 'fra'],
    ['ru', 'rus'],
    ['es', 'spa'],
    ['pt', 'und'],
  ])('of %s is written as %s, and read again', (code, letters) => {
    const written = writeAkn({ ...readBody(paragraph('Act.', '1.')), languages: [code] });
    expect(written).toContain(`<FRBRlanguage language="${letters}"/>`);
    expect(readAkn(written, 'a.xml').languages).toEqual([letters === 'und' ? 'und' : code]);
  });
});
