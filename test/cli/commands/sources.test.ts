import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { unzip } from '../../redlines/zip.ts';
import { clause, PAGE, para, wordPackage, run as words } from '../../support/word-package.ts';
import { stagedWorld } from '../../support/world.ts';

const LAST_YEAR = `A/RES/79/1

Lighthouses

The General Assembly,

1. Urges all States to keep the lamps of their harbours lit from dusk until dawn;

2. Decides to pay for the oil of the lamps from the regular budget of the Organization.
`;
const DRAFT = LAST_YEAR.replace('A/RES/79/1\n\n', '').replace('regular', 'supplementary');

/** A delegation's own draft, with a header, and with a word that somebody inserted. */
const OWN = wordPackage({
  body: [
    para(words('Lighthouses')),
    clause('*The General Assembly*,'),
    clause('1.\t*Urges* all States to keep the lamps of their harbours lit from dusk until dawn;'),
    para(
      `${words('2.\tDecides to pay for the oil of the lamps from the ')}<w:ins w:id="7" w:author="A. Delegate" w:date="2026-01-02T03:04:05Z">${words('supplementary ')}</w:ins>${words('budget of the Organization.')}`,
    ),
    PAGE.replace('<w:sectPr>', '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/>'),
  ].join(''),
  margins: { 'header1.xml': para(words('ZERO DRAFT, NOT FOR CIRCULATION', '<w:b/>')) },
});

async function ran(line: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const { world, printed, complaints, written } = stagedWorld(files);
  const code = await main(line.split(' '), world);
  return { code, printed: printed(), complaints: complaints(), written: written() };
}

describe('resdiff sources --against', () => {
  it('looks in one text alone', async () => {
    const { code, printed } = await ran('sources draft.txt --against old.txt', {
      'draft.txt': DRAFT,
      'old.txt': LAST_YEAR,
    });
    expect(code).toBe(0);
    expect(printed).toContain('2 clauses: 1 agreed word for word, 1 agreed with changes.\nLooked for in 79/1 alone.');
    expect(printed).toContain('[-regular-]{+supplementary+}');
  });

  it('says that it is not known whether a text without a symbol was adopted', async () => {
    const { printed } = await ran('sources draft.txt --against old.txt', {
      'draft.txt': DRAFT,
      'old.txt': LAST_YEAR.replace('A/RES/79/1\n\n', ''),
    });
    expect(printed.replaceAll('\n', ' ')).toContain(
      '! It is not known that old.txt was adopted; what is called agreed is what it says.',
    );
    expect(printed).toContain('OP1  Agreed word for word in old.txt OP1; the record does not say');
  });

  it('writes comments into the draft and leaves the rest of its file as it is', async () => {
    const { written, complaints } = await ran('sources draft.docx --against old.txt -o out.docx', {
      'draft.docx': OWN,
      'old.txt': LAST_YEAR,
    });
    expect(complaints).toMatch(/resdiff: wrote out\.docx \(\d+ kB\)\n$/u);
    const out = written['out.docx'];
    if (!(out instanceof Uint8Array)) throw new Error('no Word file was written');
    const [before, after] = [unzip(OWN), unzip(out)];
    const text = (parts: typeof before, name: string) => new TextDecoder().decode(parts.get(name));
    for (const name of before.keys()) {
      if (/Content_Types|document\.xml/u.test(name)) continue;
      expect(text(after, name), name).toBe(text(before, name));
    }
    const marked = text(after, 'word/document.xml');
    expect(marked.match(/<w:commentReference /gu)).toHaveLength(3);
    const plain = marked
      .replace(/<w:commentRange(?:Start|End) [^>]*\/>/gu, '')
      .replace(/<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:commentReference [^>]*\/><\/w:r>/gu, '');
    expect(plain).toBe(text(before, 'word/document.xml'));
    const comments = text(after, 'word/comments.xml');
    expect(comments).toContain('w:author="resdiff"');
    expect(comments).toContain('Agreed word for word in 79/1 OP1');
    expect(comments).toContain('{+supplementary+}');
  });

  it.each([
    ['sources draft.txt --against old.txt --only exact,old', 'there is no kind old'],
    ['sources draft.txt --before yesterday', '--before yesterday: give a date'],
    ['sources - --against -', 'only one of the texts can come from standard input'],
  ])('refuses %s', async (line, why) => {
    const { code, complaints } = await ran(line, { 'draft.txt': DRAFT, 'old.txt': LAST_YEAR });
    expect(code).toBe(2);
    expect(complaints).toContain(why);
  });
});
