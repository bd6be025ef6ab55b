import { clause, HEAD, italic, PAGE, para, resolution, run, runs } from '../../support/word-package.ts';
import { pair } from './pair.ts';

const ONE = clause('1.\t*Decides* to keep the lights of the harbour lit from dusk to dawn;', 'Op');
const TWO = clause('2.\t*Urges* all States to report lights that are out;', 'Op');
const THREE = clause('3.\t*Requests* the Secretary-General to submit a report at its eightieth session;', 'Op');
const LAST = clause('4.\t*Decides* to remain seized of the matter.', 'Op');
const NEW_ONE = clause('3.\t*Invites* the port authorities to publish a list of buoys;', 'Op');
const EMPTY = '<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr></w:p>';
const mark = (kind: string, author: string, id: number) =>
  `<w:${kind} w:id="${id}" w:author="${author}" w:date="2024-05-01T00:00:00Z"`;
const tracked = (kind: string, author: string, id: number, content: string) =>
  `${mark(kind, author, id)}>${content}</w:${kind}>`;
const gone = (words: string) => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`;

const edited = (from: string, to: string) => ({
  old: { body: resolution(ONE, from, LAST) },
  new: { body: resolution(ONE, to, LAST) },
});

const STYLES =
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="a3"><w:name w:val="Operative clause"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="567"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>';
const NEW_STYLES = STYLES.replace('a3', 'b7').replace('567', '800');

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const counted = (words: string) => clause(words, 'Op', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

export const PARAGRAPHS = [
  pair(
    'words',
    edited(TWO, TWO.replace('all States', 'all Member States and observers').replace('that are out', 'that fail')),
  ),
  pair('paragraph-inserted', {
    old: { body: resolution(ONE, TWO, LAST) },
    new: { body: resolution(ONE, TWO, NEW_ONE, LAST) },
  }),
  pair('paragraph-deleted', {
    old: { body: resolution(ONE, TWO, THREE, LAST) },
    new: { body: resolution(ONE, THREE, LAST) },
  }),
  pair('paragraph-moved', {
    old: { body: resolution(ONE, TWO, THREE, LAST) },
    new: { body: resolution(THREE, ONE, TWO, LAST) },
  }),
  pair('paragraph-moved-and-changed', {
    old: { body: resolution(ONE, TWO, THREE, LAST) },
    new: { body: resolution(THREE.replace('eightieth', 'eighty-first'), ONE, TWO, LAST) },
  }),
  pair('paragraph-split', {
    ...edited(
      clause('2.\t*Urges* all States to report lights that are out; and to mend those that can be mended;', 'Op'),
      TWO + clause('and to mend those that can be mended;', 'Body'),
    ),
    doubt: 'Two ways lead there: a mark inserted amid, or words deleted and a paragraph inserted.',
  }),
  pair('paragraphs-merged', {
    ...edited(
      clause('2.\t*Urges* all States to report', 'Body') + clause('lights that are out;', 'Op'),
      clause('2.\t*Urges* all States to report lights that are out;', 'Op'),
    ),
    doubt: 'The properties of the second paragraph last in Word; NEW may have those of either.',
  }),
  pair('last-paragraph-deleted', {
    old: { body: resolution(ONE, TWO, LAST) },
    new: { body: resolution(ONE, TWO) },
    doubt: 'The last mark of a document cannot be deleted: the mark before it has to go.',
  }),
  pair('last-paragraph-inserted', {
    old: { body: resolution(ONE, TWO) },
    new: { body: resolution(ONE, TWO, LAST) },
    doubt: 'The last mark of a document cannot be inserted: the mark before it has to be the new one.',
  }),
  pair('last-paragraph-without-section', {
    old: { body: HEAD + ONE + TWO },
    new: { body: HEAD + ONE + TWO + LAST },
    doubt: 'As before; and the body has no section, which Word reads.',
  }),
  pair('first-paragraph-inserted', {
    old: { body: resolution(ONE, LAST) },
    new: { body: clause('Draft resolution submitted by the port', 'Body') + resolution(ONE, LAST) },
  }),
  pair('empty-paragraphs', {
    old: { body: resolution(ONE, EMPTY, TWO, EMPTY, EMPTY, LAST) },
    new: { body: resolution(ONE, EMPTY, EMPTY, TWO, LAST) },
    doubt: 'Whether empty paragraphs are compared at all is for the program to say.',
  }),
  pair('styles-of-its-own', {
    old: { body: resolution(clause('1.\t*Decides* to keep the lights lit;', 'a3'), LAST), styles: STYLES },
    new: {
      body: resolution(
        clause('1.\t*Decides* to keep the lights lit at night;', 'b7'),
        clause('2.\t*Urges* care;', 'b7'),
        LAST,
      ),
      styles: NEW_STYLES,
    },
    doubt: 'The same style has another id and another indent in NEW: the inserted paragraph should use that of OLD.',
  }),
  pair('style-unknown-to-old', {
    old: { body: resolution(ONE, LAST) },
    new: { body: resolution(ONE, clause('2.\t*Urges* care;', 'a3'), LAST), styles: STYLES },
    doubt: 'The style may be imported, or the paragraph may take one of OLD.',
  }),
  pair('numbered-by-word', {
    old: {
      body: resolution(counted('*Decides* to keep the lights lit;'), counted('*Requests* a report.')),
      numbering: NUMBERING,
    },
    new: {
      body: resolution(
        counted('*Decides* to keep the lights lit;'),
        counted('*Urges* care;'),
        counted('*Requests* a report.'),
      ),
      numbering: NUMBERING,
    },
  }),
  pair('numbered-in-new-only', {
    old: { body: resolution(ONE, LAST) },
    new: {
      body: resolution(
        counted('*Decides* to keep the lights of the harbour lit from dusk to dawn;'),
        counted('*Decides* to remain seized of the matter.'),
      ),
      numbering: NUMBERING,
    },
    doubt: 'The typed number becomes one that Word counts: the words differ by it, and numbering may be imported.',
  }),
  pair('runs-split', {
    old: {
      body: resolution(
        para(
          `<w:r w:rsidR="00A10001"><w:t xml:space="preserve">1.</w:t></w:r><w:r w:rsidR="00A10002"><w:tab/></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A10003"><w:rPr><w:i/></w:rPr><w:t>Deci</w:t></w:r><w:bookmarkStart w:id="4" w:name="Place"/><w:r><w:rPr><w:i/></w:rPr><w:t>des</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r w:rsidRPr="00A10004"><w:t xml:space="preserve"> to keep the li</w:t></w:r><w:lastRenderedPageBreak/><w:bookmarkEnd w:id="4"/><w:r><w:t>ghts lit;</w:t></w:r>`.replace(
            '<w:lastRenderedPageBreak/>',
            '',
          ),
          'Op',
        ),
        LAST,
      ),
    },
    new: { body: resolution(clause('1.\t*Decides* to keep all the lights lit at night;', 'Op'), LAST) },
  }),
  pair('format-changed', {
    ...edited(
      TWO,
      para(`${runs('2.\t*Urges* ')}${run('all States', '<w:b/>')}${run(' to report lights that are out;')}`, 'Op'),
    ),
    doubt: 'Only the format differs: a tracked format, or nothing and a notice.',
  }),
  pair('highlighted', {
    old: {
      body: resolution(
        ONE,
        para(
          `${runs('2.\t*Urges* ')}${run('all States', '<w:highlight w:val="yellow"/>')}${run(' to report lights that are out;')}`,
          'Op',
        ),
        LAST,
      ),
    },
    new: { body: resolution(ONE, TWO.replace('all States', 'all the States'), LAST) },
  }),
  pair('earlier-changes', {
    old: {
      body: resolution(
        para(
          `${runs('1.\t*Decides* to keep the lights ')}${tracked('ins', 'Bo', 11, run('of the harbour '))}${tracked('del', 'Cy', 12, gone('burning'))}${tracked('ins', 'Cy', 13, run('lit'))}${run(' at night;')}`,
          'Op',
        ),
        para(`${runs('2.\t*Urges* care;')}`, 'Op', `<w:rPr>${mark('ins', 'Bo', 14)}/></w:rPr>`).replace(
          /(<\/w:pPr>)(.*)(<\/w:p>)/u,
          `$1${mark('ins', 'Bo', 15)}>$2</w:ins>$3`,
        ),
        LAST,
      ),
    },
    new: {
      body: resolution(
        para(
          `${runs('1.\t*Decides* to keep the lights of the harbour lit ')}${tracked('ins', 'Di', 21, run('from dusk '))}${tracked('del', 'Di', 22, gone('all '))}${run('at night;')}`,
          'Op',
        ),
        clause('2.\t*Urges* great care;', 'Op'),
        LAST,
      ),
    },
    doubt: 'OLD is what it is with the changes accepted; NEW too. Changes of others should stay as marks of theirs.',
  }),
  pair('earlier-format-changes', {
    ...edited(
      para(
        `${runs('2.\t*Urges* ')}<w:r><w:rPr><w:b/><w:rPrChange w:id="31" w:author="Bo" w:date="2024-05-01T00:00:00Z"><w:rPr/></w:rPrChange></w:rPr><w:t>all States</w:t></w:r>${run(' to report lights that are out;')}`,
        'Op',
        '<w:jc w:val="both"/><w:pPrChange w:id="32" w:author="Bo" w:date="2024-05-01T00:00:00Z"><w:pPr><w:pStyle w:val="Op"/></w:pPr></w:pPrChange>',
      ),
      TWO.replace('all States', 'Member States'),
    ),
  }),
  pair('earlier-paragraph-marks', {
    old: {
      body: resolution(
        ONE,
        para(tracked('del', 'Bo', 41, gone('2. Urges silence;')), 'Op', `<w:rPr>${mark('del', 'Bo', 42)}/></w:rPr>`),
        TWO,
        LAST,
      ),
    },
    new: { body: resolution(ONE, TWO.replace('all States', 'Member States'), LAST) },
    doubt: 'The paragraph that Bo deleted is not in NEW: it stays as a deletion of his.',
  }),
  pair('earlier-move', {
    old: {
      body: resolution(
        ONE,
        `<w:moveFromRangeStart w:id="51" w:author="Bo" w:date="2024-05-01T00:00:00Z" w:name="move1"/>${para(tracked('moveFrom', 'Bo', 52, run('2. Urges care;')), 'Op', `<w:rPr>${mark('moveFrom', 'Bo', 53)}/></w:rPr>`)}<w:moveFromRangeEnd w:id="51"/>`,
        THREE,
        `<w:moveToRangeStart w:id="54" w:author="Bo" w:date="2024-05-01T00:00:00Z" w:name="move1"/>${para(tracked('moveTo', 'Bo', 55, run('2. Urges care;')), 'Op', `<w:rPr>${mark('moveTo', 'Bo', 56)}/></w:rPr>`)}<w:moveToRangeEnd w:id="54"/>`,
        LAST,
      ),
    },
    new: { body: resolution(ONE, THREE, clause('2. Urges great care;', 'Op'), LAST) },
  }),
  pair('same-text', { old: { body: resolution(ONE, TWO, LAST) }, new: { body: resolution(ONE, TWO, LAST) } }),
  pair('spaces-not-kept', {
    old: { body: resolution(ONE, para('<w:r><w:t>2. Urges all States to report lights;</w:t></w:r>', 'Op'), LAST) },
    new: {
      body: resolution(ONE, para('<w:r><w:t>2. Urges all good States to report lights;</w:t></w:r>', 'Op'), LAST),
    },
  }),
  pair('section-break-deleted', {
    old: {
      body: `${HEAD}${ONE}<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>${TWO}${LAST}${PAGE}`,
    },
    new: { body: resolution(ONE, TWO, LAST) },
    doubt: 'The page setup of a section cannot be tracked with its break; the paragraph of the break can be deleted.',
  }),
  pair('sections-with-other-pages', {
    old: {
      body: `${HEAD}${clause('1.\t*Decides* to keep the lights lit;', 'Op', '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>')}${TWO}${PAGE}`,
    },
    new: {
      body: `${HEAD}${clause('1.\t*Decides* to keep all the lights lit;', 'Op', '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>')}${TWO}${PAGE.replace('1440', '1000')}`,
    },
    doubt: 'The page setup differs too: a tracked one, or a notice.',
  }),
  pair('right-to-left', {
    old: {
      body: resolution(
        ONE,
        para(run('٢ - تحث جميع الدول على الإبلاغ عن الأضواء؛', '<w:rtl/>'), 'Op', '<w:bidi/>'),
        LAST,
      ),
    },
    new: {
      body: resolution(
        ONE,
        para(run('٢ - تحث جميع الدول الأعضاء على الإبلاغ عن الأضواء؛', '<w:rtl/>'), 'Op', '<w:bidi/>'),
        LAST,
      ),
    },
  }),
  pair(
    'chinese',
    edited(
      para(run('2. 敦促所有国家报告熄灭的灯光；', '<w:rFonts w:hint="eastAsia"/>'), 'Op'),
      para(run('2. 敦促所有会员国及时报告熄灭的灯光；', '<w:rFonts w:hint="eastAsia"/>'), 'Op'),
    ),
  ),
  pair(
    'tabs-breaks-hyphens',
    edited(
      para(
        `${runs('2.\t*Urges* all States to re')}<w:r><w:softHyphen/><w:t>port co</w:t><w:noBreakHyphen/><w:t xml:space="preserve">operation</w:t><w:br/><w:t>in tables</w:t><w:tab/><w:t>of lights;</w:t></w:r>`,
        'Op',
      ),
      para(
        `${runs('2.\t*Urges* all States to re')}<w:r><w:softHyphen/><w:t>port close co</w:t><w:noBreakHyphen/><w:t xml:space="preserve">operation</w:t><w:br/><w:t>in long tables</w:t><w:br/><w:t>of lights;</w:t></w:r>`,
        'Op',
      ),
    ),
  ),
  pair(
    'symbols',
    edited(
      para(`${runs('2.\t*Urges* ')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run(' all States;')}`, 'Op'),
      para(
        `${runs('2.\t*Urges* ')}<w:r><w:sym w:font="Wingdings" w:char="F0FB"/></w:r>${run(' all the States;')}`,
        'Op',
      ),
    ),
  ),
  pair(
    'smart-tags',
    edited(
      para(
        `${runs('2.\t*Urges* ')}<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">${run('all the States')}</w:smartTag>${run(' to report lights;')}`,
        'Op',
      ),
      TWO.replace('all States', 'all coastal States'),
    ),
  ),
  pair('comments', {
    old: {
      body: resolution(
        ONE,
        para(
          `${runs('2.\t*Urges* ')}<w:commentRangeStart w:id="1"/>${run('all States')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run(' to report lights that are out;')}`,
          'Op',
        ),
        LAST,
      ),
      comments: `<w:comment w:id="1" w:author="Bo" w:date="2024-05-01T00:00:00Z" w:initials="B"><w:p>${run('Which ones?')}</w:p></w:comment>`,
    },
    new: { body: resolution(ONE, TWO.replace('all States', 'all Member States'), LAST) },
    doubt: 'The comment is not in NEW; it should stay on the words that stay.',
  }),
  pair(
    'bold-title-and-italic',
    edited(para(`${italic('Mindful')}${run(' of fog,')}`), para(`${italic('Ever mindful')}${run(' of fog,')}`)),
  ),
];
