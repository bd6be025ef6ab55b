import { strToU8 } from 'fflate';
import {
  clause,
  HEAD,
  type MorePart,
  para,
  resolution,
  run,
  runs,
  type WordParts,
} from '../../support/word-package.ts';
import { pair } from './pair.ts';

const ONE = clause('1.\t*Decides* to keep the lights of the harbour lit from dusk to dawn;', 'Op');
const TWO = clause('2.\t*Urges* all States to report lights that are out;', 'Op');
const LAST = clause('3.\t*Decides* to remain seized of the matter.', 'Op');
const OLD = resolution(ONE, TWO, LAST);
const NEW = resolution(
  ONE.replace('dusk', 'dark'),
  clause('2.\t*Invites* ports to publish lists of buoys;', 'Op'),
  LAST,
);

/** The usual change in a package that has something special. */
const within = (more: Omit<WordParts, 'body'>, doubt?: string) => ({
  old: { ...more, body: OLD },
  new: { ...more, body: NEW },
  ...(doubt === undefined ? {} : { doubt }),
});

const margins = (word: string) => ({
  'header1.xml': para(run(`${word} first`)),
  'header2.xml': para(run(`${word} even`)),
  'header3.xml': para(run(`${word} default`)),
  'footer1.xml': para(
    `${run('Page ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>${run(` of the ${word}`)}`,
  ),
});
const REFERENCES = [
  '<w:headerReference w:type="first" r:id="header1"/>',
  '<w:headerReference w:type="even" r:id="header2"/>',
  '<w:headerReference w:type="default" r:id="header3"/>',
  '<w:footerReference w:type="default" r:id="footer1"/>',
].join('');
const headed = (text: string) =>
  text.replace('<w:sectPr>', `<w:sectPr>${REFERENCES}`).replace('</w:sectPr>', '<w:titlePg/></w:sectPr>');

const PIXELS = {
  black: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  white: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
} as const;
const image = (id: string, colour: keyof typeof PIXELS, file = `${id}.png`): MorePart => ({
  id,
  type: 'image',
  path: `word/media/${file}`,
  content: new Uint8Array(Buffer.from(PIXELS[colour], 'base64')),
  contentType: 'image/png',
  byEnding: true,
});
const picture = (id: string) =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/><wp:docPr id="91" name="Picture"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="91" name="Picture"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const pictured = (id: string, words: string) => para(`${runs(words)}${picture(id)}`, 'Op');

const OFFICE = 'http://schemas.openxmlformats.org/';
const strict = (xml: string) =>
  xml
    .replaceAll(`${OFFICE}wordprocessingml/2006/main`, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    .replaceAll(`${OFFICE}officeDocument/2006/relationships`, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    .replaceAll(`${OFFICE}officeDocument/2006/math`, 'http://purl.oclc.org/ooxml/officeDocument/math')
    .replaceAll(`${OFFICE}drawingml/2006/`, 'http://purl.oclc.org/ooxml/drawingml/')
    .replaceAll(
      `${OFFICE}officeDocument/2006/custom-properties`,
      'http://purl.oclc.org/ooxml/officeDocument/customProperties',
    )
    .replace(/(<w:document )/u, '$1w:conformance="strict" ');
const prefixed = (xml: string, path: string) =>
  path === 'word/document.xml' ? xml.replace(/(<\/?|\s)w:/gu, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=') : xml;
const wide = (xml: string, path: string) =>
  path === 'word/document.xml'
    ? new Uint8Array(Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'))
    : xml;
const indented = (xml: string, path: string) =>
  path === 'word/document.xml'
    ? xml.replace(/(<\/w:p>|<w:body>|<\/w:tbl>)/gu, '$1\r\n    ').replace(/<w:i\/>/gu, '<w:i />')
    : xml;

const SIGNATURE: readonly MorePart[] = [
  {
    id: 'rIdSign',
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
    path: '_xmlsignatures/origin.sigs',
    content: new Uint8Array(),
    contentType: 'application/vnd.openxmlformats-package.digital-signature-origin',
    isOfPackage: true,
    byEnding: true,
  },
];
const MACRO: MorePart = {
  id: 'rIdMacro',
  type: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
  path: 'word/vbaProject.bin',
  content: strToU8('no project, only bytes'),
  contentType: 'application/vnd.ms-office.vbaProject',
  byEnding: true,
};
const GLOSSARY: MorePart = {
  id: 'rIdGlossary',
  type: 'glossaryDocument',
  path: 'word/glossary/document.xml',
  content:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:glossaryDocument xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docParts><w:docPart><w:docPartPr><w:name w:val="Light"/><w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category></w:docPartPr><w:docPartBody><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml',
};
const CHUNK: MorePart = {
  id: 'rIdChunk',
  type: 'aFChunk',
  path: 'word/chunk.html',
  content: '<html><body><p>A chunk of another text</p></body></html>',
  contentType: 'text/html',
  byEnding: true,
};
const CUSTOM: MorePart = {
  id: 'rIdCustom',
  type: 'customXml',
  path: 'customXml/item1.xml',
  content: '<?xml version="1.0"?><lights xmlns="urn:example:lights"><light>North</light></lights>',
  contentType: 'application/xml',
};
const bound = (words: string) =>
  `<w:sdt><w:sdtPr><w:id w:val="95"/><w:dataBinding w:xpath="/ns0:lights/ns0:light" w:prefixMappings="xmlns:ns0='urn:example:lights'" w:storeItemID="{00000000-0000-0000-0000-000000000001}"/><w:text/></w:sdtPr><w:sdtContent>${run(words)}</w:sdtContent></w:sdt>`;

export const PACKAGES = [
  pair('headers-and-footers-same', {
    old: { body: headed(OLD), margins: margins('lights') },
    new: { body: headed(NEW), margins: margins('lights') },
  }),
  pair('headers-and-footers-differ', {
    old: { body: headed(OLD), margins: margins('lights') },
    new: { body: headed(NEW), margins: margins('beacons') },
    doubt: 'Whether headers are compared is for the program to say; it may leave them and say so.',
  }),
  pair('header-in-new-only', {
    old: { body: OLD },
    new: { body: headed(NEW), margins: margins('lights') },
    doubt: 'A header cannot be inserted with a mark.',
  }),
  pair('image-same', {
    old: { body: resolution(ONE, pictured('rIdP', '2.\tMap: '), LAST), more: [image('rIdP', 'black')] },
    new: {
      body: resolution(ONE.replace('dusk', 'dark'), pictured('rIdQ', '2.\tMap: '), LAST),
      more: [image('rIdQ', 'black', 'other.png')],
    },
  }),
  pair('image-replaced', {
    old: { body: resolution(ONE, pictured('rIdP', '2.\tMap: '), LAST), more: [image('rIdP', 'black', 'map.png')] },
    new: { body: resolution(ONE, pictured('rIdP', '2.\tMap: '), LAST), more: [image('rIdP', 'white', 'map.png')] },
    doubt: 'The names are the same and the image is another.',
  }),
  pair('image-inserted', {
    old: { body: resolution(ONE, LAST) },
    new: { body: resolution(ONE, pictured('rIdP', '2.\tMap: '), LAST), more: [image('rIdP', 'black')] },
    doubt: 'OLD has no type for images; where the image is left out, that should be said.',
  }),
  pair('image-deleted', {
    old: { body: resolution(ONE, pictured('rIdP', '2.\tMap: '), LAST), more: [image('rIdP', 'black')] },
    new: { body: resolution(ONE, LAST) },
  }),
  pair('another-prefix', within({ dress: prefixed })),
  pair('strict', within({ dress: strict }, 'LibreOffice reads Strict, and writes it as Transitional.')),
  pair('strict-new-only', { old: { body: OLD }, new: { body: NEW, dress: strict } }),
  pair('utf-16', within({ dress: wide }, 'The part may stay UTF-16 or become UTF-8; the proof compares its text.')),
  pair('indented', within({ dress: indented })),
  pair(
    'protected',
    within(
      { settings: '<w:documentProtection w:edit="trackedChanges" w:enforcement="1"/><w:defaultTabStop w:val="720"/>' },
      'Protection against all but tracked changes: the settings should stay.',
    ),
  ),
  pair(
    'read-only',
    within(
      { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:defaultTabStop w:val="720"/>' },
      'The user cannot accept anything until the protection is taken off: this should be said.',
    ),
  ),
  pair(
    'signed',
    within(
      { more: SIGNATURE },
      'The signature does not hold for the redline: it should go with its relationship and type, or be said to be broken.',
    ),
  ),
  pair('macros', {
    old: { body: OLD, more: [MACRO], mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
    new: { body: NEW },
    ending: 'docm',
    doubt: 'Whether the program writes `.docm`; a package with macros that is called `.docx` is not opened by Word.',
  }),
  pair('glossary', within({ more: [GLOSSARY] })),
  pair('alt-chunk', {
    old: { body: resolution(ONE, '<w:altChunk r:id="rIdChunk"/>', LAST), more: [CHUNK] },
    new: { body: resolution(ONE.replace('dusk', 'dark'), '<w:altChunk r:id="rIdChunk"/>', LAST), more: [CHUNK] },
    doubt: 'The words of the chunk are in no paragraph: they are not compared, and that should be said.',
  }),
  pair('bound-control', {
    old: {
      body: resolution(para(`${runs('1.\tThe light is ')}${bound('North')}${run('.')}`, 'Op'), LAST),
      more: [CUSTOM],
    },
    new: {
      body: resolution(para(`${runs('1.\tThe light is ')}${bound('South')}${run('.')}`, 'Op'), LAST),
      more: [CUSTOM],
    },
    doubt: 'Word fills the control from the custom XML when it opens the file, so that marks in it do not last.',
  }),
  pair('tracking-on', within({ settings: '<w:trackRevisions/><w:defaultTabStop w:val="720"/>' })),
  pair('stays-short', { old: { body: HEAD + clause('1. Decides.') }, new: { body: HEAD + clause('1. Decides now.') } }),
];
