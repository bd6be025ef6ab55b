import { describe, expect, it } from 'vitest';
import { read, readAny } from '../../../src/index.ts';
import { documentPart, p, r, zipOf } from '../../support/docx.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const BODY =
  p(r('The General Assembly,')) +
  p(`${r('1. Urges all States to act')}<w:r><w:footnoteReference w:id="1"/></w:r>${r('.')}`);
const NOTES = `<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${p(r('See A/78/10.'))}</w:footnote></w:footnotes>`;

function relations(targets: Readonly<Record<string, string>>, space = OFFICE): string {
  const each = Object.entries(targets).map(
    ([kind, target], at) => `<Relationship Id="r${at}" Type="${space}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function packageOf(space = OFFICE) {
  return {
    '_rels/.rels': relations({ officeDocument: '/word/document2.xml' }, space),
    'word/document2.xml': documentPart(BODY),
    'word/_rels/document2.xml.rels': relations({ footnotes: '../notes/footnotes7.xml' }, space),
    'notes/footnotes7.xml': NOTES,
    // What no relationship names is no part of the text.
    'word/document.xml': documentPart(p(r('2. Decides otherwise.'))),
  };
}

const EXPECTED = ['The General Assembly,', 'Urges all States to act. [See A/78/10.]'];

function textsIn(bytes: Uint8Array): readonly string[] {
  const { document } = read(bytes, { name: 'a.docx' });
  return document.paragraphs.map(({ text, notes }) => [text, ...notes.map((note) => `[${note.text}]`)].join(' '));
}

function utf16(text: string): Uint8Array {
  const codes = [0xfeff, ...[...text].map((character) => character.charCodeAt(0))];
  return new Uint8Array(codes.flatMap((code) => [code & 0xff, code >> 8]));
}

describe('a package of Word', () => {
  it('is read by its relationships, in strict files too', () => {
    expect(textsIn(zipOf(packageOf()))).toEqual(EXPECTED);
    expect(textsIn(zipOf(packageOf(STRICT)))).toEqual(EXPECTED);
  });

  it('may have parts in UTF-16', () => {
    const files = packageOf();
    const wide = utf16(files['word/document2.xml'].replace('UTF-8', 'UTF-16'));
    expect(textsIn(zipOf({ ...files, 'word/document2.xml': wide }))).toEqual(EXPECTED);
  });

  it('may be one XML file', async () => {
    const parts = Object.entries(packageOf()).map(
      ([path, text]) =>
        `<pkg:part pkg:name="/${path}"><pkg:xmlData>${text.replace(/<\?xml[^>]*\?>/u, '')}</pkg:xmlData></pkg:part>`,
    );
    const flat = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
    expect(textsIn(new TextEncoder().encode(flat))).toEqual(EXPECTED);
    const { document } = await readAny(flat, { name: 'a.xml' });
    expect(document.paragraphs).toHaveLength(2);
  });

  it('without a text is none', () => {
    expect(() => textsIn(zipOf({ '_rels/.rels': relations({}), 'xl/workbook.xml': '<a/>' }))).toThrow(
      'an Excel workbook',
    );
  });
});
