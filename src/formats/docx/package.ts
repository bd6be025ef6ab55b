import { strToU8, zipSync } from 'fflate';
import { directionOf } from '../../language/direction.ts';
import { xmlText } from '../xml-text.ts';
import { withComplexLooks, withDirections } from './directions.ts';

/** The variable parts of a Word file, as WordprocessingML. */
export interface DocxParts {
  readonly body: string;
  /** `w:footnote` elements, without the separators. */
  readonly footnotes: string;
  /** `w:comment` elements; empty for a file without comments. */
  readonly comments: string;
  /** Printed at the top of every page except the first; may be empty. */
  readonly symbol: string;
  /** The title in the file properties, if it has one. */
  readonly title?: string;
  /** The number of the first footnote, if it is not 1. */
  readonly firstNote?: number;
  /** Whether the page is landscape. */
  readonly isWide?: boolean;
  /** The code of the language of the text; empty if it is not known. */
  readonly language: string;
  /** Whether the words around those of the text are ours, in English: a table or a list of changes. */
  readonly isReport?: boolean;
}

/** The styles of the lines above and below the text. */
export const MASTHEAD_STYLES = {
  symbol: 'MastheadSymbol',
  organ: 'MastheadOrgan',
  issued: 'Masthead',
  original: 'Masthead',
  session: 'Masthead',
  committee: 'Masthead',
  agenda: 'Masthead',
  agendaTitle: 'Masthead',
  submission: 'MastheadAdopted',
  adopted: 'MastheadAdopted',
  report: 'MastheadReport',
} as const;
export const CONCLUSION_STYLE = 'Conclusion';

/** Packs a Word file. The same parts give the same bytes, whatever the clock. */
export function docxOf(parts: DocxParts): Uint8Array {
  const { footnotes, comments, symbol, title = '', firstNote = 1, isWide = false, language, isReport = false } = parts;
  const ofText = (xml: string) => withDirections(xml, { language, isReport });
  const isRightToLeft = directionOf(language) === 'rtl' && !isReport;
  const hasComments = comments !== '';
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(hasComments, title !== ''),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']], title === '' ? '' : CORE_RELATION),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['footnotes', 'footnotes.xml'],
      ['settings', 'settings.xml'],
      ['header', 'header1.xml'],
      ['footer', 'footer1.xml'],
      ...(hasComments ? [['comments', 'comments.xml'] as const] : []),
    ]),
    'word/styles.xml': part('styles', stylesOf(language)),
    'word/settings.xml': SETTINGS,
    'word/header1.xml': part('hdr', ofText(`<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${run(symbol)}</w:p>`)),
    'word/footer1.xml': part('ftr', ofText(`<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${PAGE_NUMBER}</w:p>`)),
    'word/footnotes.xml': part('footnotes', ofText(FOOTNOTE_SEPARATORS + footnotes)),
    'word/document.xml': part(
      'document',
      `<w:body>${ofText(parts.body)}${sectionOf(isWide, firstNote, isRightToLeft)}</w:body>`,
    ),
    ...(title === '' ? {} : { 'docProps/core.xml': coreProperties(title) }),
    ...(hasComments
      ? { 'word/comments.xml': part('comments', withDirections(comments, { language, isReport: true })) }
      : {}),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    mtime: new Date(2000, 0, 1),
  });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function part(name: string, content: string): string {
  return `${DECLARATION}<w:${name} xmlns:w="${MAIN}" xmlns:r="${OFFICE}">${content}</w:${name}>`;
}

function coreProperties(title: string): string {
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`;
}

const CORE_RELATION = `<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;

function contentTypes(hasComments: boolean, hasTitle: boolean): string {
  const kinds: readonly (readonly [string, string])[] = [
    ['document', 'document.main'],
    ['styles', 'styles'],
    ['settings', 'settings'],
    ['footnotes', 'footnotes'],
    ['header1', 'header'],
    ['footer1', 'footer'],
    ...(hasComments ? [['comments', 'comments'] as const] : []),
  ];
  const overrides = kinds.map(
    ([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kind}+xml"/>`,
  );
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}${hasTitle ? CORE_TYPE : ''}</Types>`;
}

const CORE_TYPE =
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>';

function relations(targets: readonly (readonly [string, string])[], more = ''): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}${more}</Relationships>`;
}

function run(text: string): string {
  return text === '' ? '' : `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

const PAGE_NUMBER =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** A4; the header and footer are the fourth and fifth of the relations above, and the first page has neither. */
function sectionOf(isWide: boolean, firstNote: number, isRightToLeft: boolean): string {
  const size = isWide ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
  const notes = firstNote === 1 ? '' : `<w:footnotePr><w:numStart w:val="${firstNote}"/></w:footnotePr>`;
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>${notes}<w:pgSz ${size}/><w:pgMar w:top="1417" w:right="1134" w:bottom="1417" w:left="1134" w:header="708" w:footer="708" w:gutter="0"/><w:titlePg/>${isRightToLeft ? '<w:bidi/>' : ''}</w:sectPr>`;
}

const FOOTNOTE_SEPARATORS =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

const SETTINGS = part(
  'settings',
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
);

/** The styles of official United Nations files, in a plain form, for a text in a language. */
function stylesOf(code: string): string {
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"${code === 'zh' ? ' w:eastAsia="SimSun"' : ''} w:cs="Times New Roman"/>`;
  const usual = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="20"/><w:szCs w:val="20"/>${languageXml(code)}</w:rPr></w:rPrDefault></w:docDefaults>`;
  const styles =
    usual + (languageXml(code) === ENGLISH ? STYLES : STYLES.replace(COMMENT_STYLE, ENGLISH_COMMENT_STYLE));
  return directionOf(code) === 'rtl' ? withComplexLooks(styles) : styles;
}

const ENGLISH = '<w:lang w:val="en-GB"/>';

/** Word keeps a language for each kind of writing: alphabets, those of East Asia, and those from right to left. */
function languageXml(code: string): string {
  const tag = xmlText(WORD_LANGUAGES.get(code) ?? code);
  if (code === '' || code === 'en') return ENGLISH;
  if (directionOf(code) === 'rtl') return `<w:lang w:val="en-GB" w:bidi="${tag}"/>`;
  return EAST_ASIAN.has(code) ? `<w:lang w:val="en-GB" w:eastAsia="${tag}"/>` : `<w:lang w:val="${tag}"/>`;
}

/** Word checks the spelling of a language in a country. */
const WORD_LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['ar', 'ar-SA'],
  ['de', 'de-DE'],
  ['es', 'es-ES'],
  ['fr', 'fr-FR'],
  ['ru', 'ru-RU'],
  ['zh', 'zh-CN'],
]);
const EAST_ASIAN: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);

/** Comments are ours, in English. */
const COMMENT_STYLE = style('CommentText', 'annotation text');
const ENGLISH_COMMENT_STYLE = style('CommentText', 'annotation text', '', ENGLISH);

const STYLES = [
  style('Normal', 'Normal', '', '', 'w:default="1" '),
  style(
    'SingleTxt',
    '_ Single Txt',
    `<w:tabs><w:tab w:val="left" w:pos="2218"/></w:tabs><w:spacing w:after="120" w:line="240" w:lineRule="exact"/>${inset(1267, 475)}<w:jc w:val="both"/>`,
  ),
  style(
    'SingleTxtBelow',
    '_ Single Txt below',
    `<w:tabs><w:tab w:val="left" w:pos="2693"/></w:tabs><w:spacing w:after="120" w:line="240" w:lineRule="exact"/>${inset(2218)}<w:jc w:val="both"/>`,
  ),
  style('H1', '_ H_1', `<w:keepNext/><w:spacing w:before="240" w:after="120"/>${inset()}`, '<w:b/><w:sz w:val="24"/>'),
  style('H23', '_ H_2/3', `<w:keepNext/><w:spacing w:before="120" w:after="120"/>${inset()}`, '<w:b/>'),
  style('Masthead', 'Masthead', `<w:spacing w:after="60"/>${inset()}`),
  style('MastheadSymbol', 'Masthead symbol', `<w:spacing w:after="60"/>${inset()}<w:jc w:val="right"/>`, '<w:b/>'),
  style(
    'MastheadOrgan',
    'Masthead organ',
    `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="auto"/></w:pBdr><w:spacing w:after="120"/>${inset()}`,
    '<w:b/><w:sz w:val="28"/>',
  ),
  style(
    'MastheadAdopted',
    'Masthead adopted',
    `<w:spacing w:before="240" w:after="120"/>${inset()}`,
    '<w:b/><w:sz w:val="28"/>',
  ),
  style('MastheadReport', 'Masthead report', `<w:spacing w:after="120"/>${inset()}<w:jc w:val="right"/>`, '<w:i/>'),
  style('Conclusion', 'Conclusion', `<w:keepNext/>${inset()}<w:jc w:val="right"/>`, '<w:i/>'),
  style(
    'Header',
    'header',
    '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="auto"/></w:pBdr>',
    '<w:b/><w:sz w:val="18"/>',
  ),
  style('Footer', 'footer', '<w:jc w:val="right"/>', '<w:sz w:val="18"/>'),
  style('FootnoteText', 'footnote text', inset(), '<w:sz w:val="17"/>'),
  style('TableCell', '_ Table cell', '<w:spacing w:before="20" w:after="40"/>', '<w:sz w:val="17"/>'),
  style(
    'TableHead',
    '_ Table head',
    '<w:keepNext/><w:spacing w:before="60" w:after="60"/>',
    '<w:i/><w:sz w:val="16"/>',
  ),
  style('TableNote', '_ Table note', inset(), '<w:sz w:val="17"/>'),
  '<w:style w:type="table" w:styleId="TableRules"><w:name w:val="Table Rules"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:color="auto"/><w:insideH w:val="single" w:sz="2" w:color="C0C0C0"/></w:tblBorders><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  COMMENT_STYLE,
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="auto"/><w:left w:val="single" w:sz="4" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:color="auto"/><w:right w:val="single" w:sz="4" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:color="auto"/></w:tblBorders></w:tblPr></w:style>',
].join('');

/** In twentieths of a point, as in official United Nations files. */
function inset(left = 1267, first = 0): string {
  return `<w:ind w:left="${left}" w:right="1267"${first === 0 ? '' : ` w:firstLine="${first}"`}/>`;
}

function style(id: string, name: string, paragraph = '', letters = '', more = ''): string {
  const based = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  const pPr = paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`;
  const rPr = letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`;
  return `<w:style w:type="paragraph" ${more}w:styleId="${id}"><w:name w:val="${name}"/>${based}${pPr}${rPr}</w:style>`;
}
