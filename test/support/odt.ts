import { strToU8, zipSync } from 'fflate';
import type { Document } from '../../src/index.ts';

const SPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
]
  .map((space) => `xmlns:${space}`)
  .join(' ');

/** Italics `I`, hidden words `V`, raised ones `S`. */
const LOOKS =
  '<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>' +
  '<style:style style:name="V" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';

interface OdtStyled {
  /** Styles of the text itself. */
  readonly automatic?: string;
  /** Common styles, which are in a file of their own. */
  readonly common?: string;
  readonly mimetype?: string;
}

/** A text of OpenDocument, packed as LibreOffice packs it. */
export function odtOf(body: string, { automatic = '', common = '', mimetype = TEXT }: OdtStyled = {}): Uint8Array {
  const part = (root: string, content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:${root} ${SPACES}>${content}</office:${root}>`);
  return zipSync({
    mimetype: [strToU8(mimetype), { level: 0 }],
    'content.xml': part('document-content', contentOf(body, automatic)),
    'styles.xml': part('document-styles', `<office:styles>${common}</office:styles>`),
    'META-INF/manifest.xml': strToU8('<manifest:manifest xmlns:manifest="m"/>'),
  });
}

const TEXT = 'application/vnd.oasis.opendocument.text';

/** The same in one XML file. */
export function fodtOf(body: string, { automatic = '', common = '' }: OdtStyled = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${SPACES} office:mimetype="${TEXT}"><office:styles>${common}</office:styles>${contentOf(body, automatic)}</office:document>`;
}

function contentOf(body: string, automatic: string): string {
  return `<office:automatic-styles>${LOOKS}${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
}

export function paragraph(content: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

export function italic(words: string): string {
  return `<text:span text:style-name="I">${words}</text:span>`;
}

export function note(citation: string, words: string, { kind = 'footnote', label = '' } = {}): string {
  const own = label === '' ? '' : ` text:label="${label}"`;
  return `<text:note text:note-class="${kind}"><text:note-citation${own}>${citation}</text:note-citation><text:note-body>${paragraph(words)}</text:note-body></text:note>`;
}

/** A list of a style, with as many levels as formats: `['1.', '(a)']`. */
export function listStyle(name: string, formats: readonly string[]): string {
  const levels = formats.map((format, at) => {
    const [, prefix = '', sign = '1', suffix = ''] = /^(\W*)(\w)(\W*)$/u.exec(format) ?? [];
    return `<text:list-level-style-number text:level="${at + 1}" style:num-prefix="${prefix}" style:num-suffix="${suffix}" style:num-format="${sign}"/>`;
  });
  return `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
}

/** A document as a text of OpenDocument: its paragraphs, opening words and footnotes. */
export function bodyOf({ title, paragraphs }: Document): string {
  const own = paragraphs.map(({ text, opening, label, notes }) => {
    const number = /^\d/u.test(label) ? `${label}. ` : '';
    const calls = notes.map(({ marker, text: words }) => note(marker, xml(words)));
    return paragraph(`${number}${italic(xml(opening))}${xml(text.slice(opening.length))}${calls.join('')}`);
  });
  return `<text:h text:outline-level="1">${xml(title)}</text:h>${own.join('')}`;
}

/** Lines of plain text, each a paragraph. */
export function bodyOfLines(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(xml(line)))
    .join('');
}

function xml(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
