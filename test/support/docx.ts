import { strToU8, zipSync } from 'fflate';

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** A Word file of the body given as WordprocessingML, with as little around it as Word itself accepts. */
export function docxOf(
  body: string,
  parts: { readonly footnotes?: string; readonly numbering?: string; readonly styles?: string } = {},
): Uint8Array {
  const files = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    ...(parts.footnotes === undefined
      ? {}
      : { 'word/footnotes.xml': `<w:footnotes ${SPACES}>${parts.footnotes}</w:footnotes>` }),
    ...(parts.numbering === undefined
      ? {}
      : { 'word/numbering.xml': `<w:numbering ${SPACES}>${parts.numbering}</w:numbering>` }),
    ...(parts.styles === undefined ? {} : { 'word/styles.xml': `<w:styles ${SPACES}>${parts.styles}</w:styles>` }),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
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
