import { strToU8, zipSync } from 'fflate';

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** The parts of a Word file beside its text. */
export interface DocxParts {
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly comments?: string;
  readonly settings?: string;
}

/** A Word file of the body given as WordprocessingML, with as little around it as Word itself accepts. */
export function docxOf(body: string, parts: DocxParts = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'word/document.xml': documentPart(body),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        `word/${name}.xml`,
        `<w:${name} ${SPACES}>${content}</w:${name}>`,
      ]),
    ),
  });
}

/** The main part of a Word file. */
export function documentPart(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${SPACES}><w:body>${body}</w:body></w:document>`;
}

/** An archive of parts. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
}

/** A list whose levels are given as `['decimal', '%1.']`, and a number of it. */
export function listOf(levels: readonly (readonly [string, string])[], id = '1'): string {
  const each = levels.map(
    ([format, pattern], depth) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${each.join('')}</w:abstractNum>`;
}

/** The property that gives a paragraph a number. */
export function numbered(depth = 0, list = '1'): string {
  return `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A paragraph of runs; `style` is a style's id. */
export function p(content: string, { style = '', properties = '' } = {}): string {
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${content}</w:p>`;
}

/** A run; `italic` as the openings of paragraphs are. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
