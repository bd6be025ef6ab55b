import { clause, HEAD, italic, PAGE, para, resolution, run, runs } from '../../support/word-package.ts';
import { pair } from './pair.ts';

const ONE = para(
  `${runs('1.\t*Decides* to keep the lights of ')}<w:bookmarkStart w:id="7" w:name="Place"/>${run('the harbour')}<w:bookmarkEnd w:id="7"/>${run(' lit from dusk to dawn;')}`,
  'Op',
);
const TWO = clause('2.\t*Urges* all States to report lights that are out;', 'Op');
const LAST = clause('3.\t*Decides* to remain seized of the matter.', 'Op');
const body = (...paragraphs: readonly string[]) => ({ body: resolution(...paragraphs) });

const note = (id: number, kind = 'footnote') =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
const said = (words: string, kind = 'footnote') =>
  para(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Ref/></w:r>${run(` ${words}`)}`, 'Note');
const called = (id: number, kind?: string) =>
  para(`${runs('2.\t*Urges* all States')}${note(id, kind)}${run(' to report lights;')}`, 'Op');
const calledLate = (id: number) =>
  para(`${runs('2.\t*Urges* all States to report lights')}${note(id)}${run(';')}`, 'Op');
const begun = (id: number) => para(`${runs('1.\t*Decides* to keep the lights')}${note(id)}${run(' lit;')}`, 'Op');

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const link = (id: string, words: string) =>
  `<w:hyperlink r:id="${id}" w:history="1">${run(words, '<w:u w:val="single"/>')}</w:hyperlink>`;
const LINKS = { rIdA: 'https://undocs.org/A/RES/78/32', rIdB: 'https://undocs.org/A/RES/77/12' };
const control = (id: number, content: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="Part"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const contents = (...titles: readonly string[]) =>
  titles
    .map((title, at) => {
      const first =
        at === 0
          ? '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
          : '';
      const last = at === titles.length - 1 ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : '';
      return para(`${first}${run(title)}<w:r><w:tab/></w:r>${run(String(at + 1))}${last}`);
    })
    .join('');

const box = (inside: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="600000"/><wp:docPr id="71" name="Box"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="Box71" style="width:141pt;height:47pt"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const mathRun = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
const fraction = (top: string, bottom: string) =>
  `<m:f><m:num>${mathRun(top)}</m:num><m:den>${mathRun(bottom)}</m:den></m:f>`;
const formula = (content: string) =>
  para(`${runs('2.\t*Notes* that ')}<m:oMath>${content}</m:oMath>${run(' holds;')}`, 'Op');

export const CONTENTS = [
  pair('footnote-inserted', {
    old: { ...body(begun(1), TWO, LAST), footnotes: { 1: said('Resolution 78/32.') } },
    new: {
      ...body(begun(1), called(2), LAST),
      footnotes: { 1: said('Resolution 78/32.'), 2: said('See document A/79/12.') },
    },
  }),
  pair('first-footnote-of-all', {
    old: body(ONE, TWO, LAST),
    new: { ...body(ONE, called(1), LAST), footnotes: { 1: said('See document A/79/12.') } },
    doubt: 'OLD has no part for footnotes: it has to be made, with its type, relationship and separators.',
  }),
  pair('footnote-deleted', {
    old: {
      ...body(begun(1), called(2), LAST),
      footnotes: { 1: said('Resolution 78/32.'), 2: said('See document A/79/12.') },
    },
    new: {
      ...body(begun(1), clause('2.\t*Urges* all States to report lights;', 'Op'), LAST),
      footnotes: { 1: said('Resolution 78/32.') },
    },
  }),
  pair('footnote-reworded', {
    old: {
      ...body(begun(1), called(2), LAST),
      footnotes: { 1: said('Resolution 78/32.'), 2: said('See document A/79/12.') },
    },
    new: {
      ...body(begun(2), called(3), LAST),
      footnotes: { 2: said('Resolution 78/32.'), 3: said('See documents A/79/12 and A/79/14.') },
    },
  }),
  pair('footnote-moved', {
    old: { ...body(ONE, called(2), LAST), footnotes: { 2: said('See document A/79/12.') } },
    new: { ...body(ONE, calledLate(2), LAST), footnotes: { 2: said('See document A/79/12.') } },
    doubt: 'Word deletes the note here and inserts another one there.',
  }),
  pair('footnotes-exchanged', {
    old: {
      ...body(begun(1), called(2), LAST),
      footnotes: { 1: said('Resolution 78/32.'), 2: said('See document A/79/12.') },
    },
    new: {
      ...body(begun(5), called(6), LAST),
      footnotes: { 5: said('See document A/79/12.'), 6: said('Resolution 78/32.') },
    },
  }),
  pair('endnotes', {
    old: { ...body(ONE, called(3, 'endnote'), LAST), endnotes: { 3: said('See document A/79/12.', 'endnote') } },
    new: { ...body(ONE, called(3, 'endnote'), LAST), endnotes: { 3: said('See also document A/79/12.', 'endnote') } },
  }),
  pair('endnote-inserted', {
    old: { ...body(ONE, TWO, LAST), endnotes: { 3: said('Never called.', 'endnote') } },
    new: { ...body(ONE, called(1, 'endnote'), LAST), endnotes: { 1: said('See document A/79/12.', 'endnote') } },
    doubt: 'LibreOffice takes notes by their order, not by their ids, and OLD has one that nothing calls.',
  }),
  pair('hyperlinks', {
    old: {
      ...body(
        para(`${runs('1.\t*Recalls* ')}${link('rIdA', 'its resolution 78/32')}${run(' on lights;')}`, 'Op'),
        LAST,
      ),
      links: LINKS,
    },
    new: {
      ...body(
        para(`${runs('1.\t*Recalls* ')}${link('rIdA', 'its own resolution 78/32')}${run(' on all lights;')}`, 'Op'),
        LAST,
      ),
      links: LINKS,
    },
  }),
  pair('hyperlink-inserted', {
    old: { ...body(ONE, TWO, LAST), links: { rIdB: LINKS.rIdB } },
    new: {
      ...body(
        ONE,
        TWO,
        para(`${runs('3.\t*Recalls* ')}${link('rIdB', 'its resolution 78/32')}${run(';')}`, 'Op'),
        LAST,
      ),
      links: { rIdB: LINKS.rIdA },
    },
    doubt:
      'The id of the link leads elsewhere in OLD: the link needs a new relationship, or its words come without it.',
  }),
  pair('hyperlink-elsewhere', {
    old: {
      ...body(para(`${runs('1.\t*Recalls* ')}${link('rIdA', 'its resolution')}${run(';')}`, 'Op'), LAST),
      links: LINKS,
    },
    new: {
      ...body(para(`${runs('1.\t*Recalls* ')}${link('rIdB', 'its resolution')}${run(';')}`, 'Op'), LAST),
      links: LINKS,
    },
    doubt: 'The words are the same and the address is another: nothing a reader sees.',
  }),
  pair('simple-field', {
    old: body(
      para(
        `${runs('1.\t*Refers* to page ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>${run(' of the list;')}`,
        'Op',
      ),
      LAST,
    ),
    new: body(
      para(
        `${runs('1.\t*Refers* to page ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>${run(' of the long list;')}`,
        'Op',
      ),
      LAST,
    ),
  }),
  pair('complex-fields', {
    old: body(
      ONE,
      para(`${runs('2.\t*Refers* to ')}${field('REF Place \\h', 'the harbour')}${run(' above;')}`, 'Op'),
      LAST,
    ),
    new: body(
      ONE,
      para(`${runs('2.\t*Refers* also to ')}${field('REF Place \\h', 'the harbour')}${run(' named above;')}`, 'Op'),
      LAST,
    ),
  }),
  pair('field-with-other-result', {
    old: body(
      ONE,
      para(`${runs('2.\t*Refers* to page ')}${field('PAGEREF Place \\h', '1')}${run(' above;')}`, 'Op'),
      LAST,
    ),
    new: body(
      ONE,
      para(`${runs('2.\t*Refers* to page ')}${field('PAGEREF Place \\h', '2')}${run(' above;')}`, 'Op'),
      LAST,
    ),
    doubt: 'The result of a field is computed: Word would write it again.',
  }),
  pair('field-deleted', {
    old: body(
      ONE,
      para(`${runs('2.\t*Refers* to ')}${field('REF Place \\h', 'the harbour')}${run(' above;')}`, 'Op'),
      LAST,
    ),
    new: body(ONE, LAST),
  }),
  pair('field-inserted', {
    old: body(ONE, clause('2.\t*Refers* to the paragraph above;', 'Op'), LAST),
    new: body(
      ONE,
      para(`${runs('2.\t*Refers* to ')}${field('REF Place \\h', 'the harbour')}${run(' above;')}`, 'Op'),
      LAST,
    ),
  }),
  pair('table-of-contents', {
    old: { body: HEAD + contents('Lights', 'Buoys') + ONE + LAST + PAGE },
    new: { body: HEAD + contents('Lights', 'Beacons', 'Buoys') + ONE + LAST + PAGE },
    doubt: 'A field over paragraphs: Word computes it again, so that marks in it do not last.',
  }),
  pair('control-in-paragraph', {
    old: body(para(`${runs('1.\t*Urges* ')}${control(81, run('all States'))}${run(' to act;')}`, 'Op'), LAST),
    new: body(
      para(`${runs('1.\t*Urges* ')}${control(81, run('all Member States'))}${run(' to act now;')}`, 'Op'),
      LAST,
    ),
  }),
  pair('control-around-paragraphs', {
    old: body(control(82, ONE + TWO), LAST),
    new: body(control(82, ONE.replace('dusk', 'dark') + clause('*Mindful* of fog,') + TWO), LAST),
  }),
  pair('control-inserted', {
    old: body(ONE, LAST),
    new: body(ONE, control(83, TWO), LAST),
    doubt: 'The control itself may be left out; its words may not.',
  }),
  pair('paragraph-in-control-deleted', {
    old: body(control(84, ONE + TWO), LAST),
    new: body(control(84, ONE), LAST),
    doubt: 'The last paragraph of a control joins the one after the control when its mark goes.',
  }),
  pair('control-deleted', { old: body(ONE, control(85, TWO), LAST), new: body(ONE, LAST) }),
  pair('text-box', {
    old: body(ONE, para(`${run('Note: ')}${box(para(run('Lights of the north mole')))}`), LAST),
    new: body(
      ONE,
      para(`${run('Note: ')}${box(para(run('Lights of the south mole')) + para(run('and of the reef')))}`),
      LAST,
    ),
    doubt: 'Both Choice and Fallback hold the words: Word reads the first, others the second.',
  }),
  pair('text-box-inserted', {
    old: body(ONE, para(run('Note: see above')), LAST),
    new: body(ONE, para(`${run('Note: see above')}${box(para(run('Lights of the north mole')))}`), LAST),
  }),
  pair('text-box-deleted', {
    old: body(ONE, para(`${run('Note: see above')}${box(para(run('Lights of the north mole')))}`), LAST),
    new: body(ONE, para(run('Note: see above')), LAST),
  }),
  pair('math', {
    old: body(ONE, formula(mathRun('a=') + fraction('b', 'c')), LAST),
    new: body(ONE, formula(mathRun('a=') + fraction('b+1', 'c')), LAST),
    doubt: 'Runs in the formula, or the whole formula.',
  }),
  pair('math-deleted', { old: body(ONE, formula(mathRun('a=b')), LAST), new: body(ONE, LAST) }),
  pair('math-inserted', { old: body(ONE, LAST), new: body(ONE, formula(mathRun('a=') + fraction('b', 'c')), LAST) }),
  pair('custom-xml', {
    old: body(`<w:customXml w:uri="urn:example:lights" w:element="clause">${ONE}</w:customXml>`, LAST),
    new: body(
      `<w:customXml w:uri="urn:example:lights" w:element="clause">${ONE.replace('dusk', 'dark')}</w:customXml>`,
      LAST,
    ),
  }),
  pair('opening-in-italic-and-note', {
    old: {
      ...body(para(`${italic('Recalling')}${note(1)}${run(' its resolution,')}`), LAST),
      footnotes: { 1: said('Resolution 78/32.') },
    },
    new: {
      ...body(para(`${italic('Reaffirming')}${note(1)}${run(' its resolution,')}`), LAST),
      footnotes: { 1: said('Resolution 78/32.') },
    },
  }),
];
