import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { officeKindOf } from '../../../src/formats/foreign/office.ts';
import { InputError, read, readAny } from '../../../src/index.ts';
import { compoundOf } from '../../support/compound.ts';
import { docxOf, p, r } from '../../support/docx.ts';

const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const archive = (...names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const declared = (kind: string) => zipSync({ mimetype: [strToU8(kind), { level: 0 }], 'content.xml': strToU8('<a/>') });
const message = (...fields: readonly string[]) =>
  [...fields, '', 'The General Assembly,', '', '1. Urges all.'].join('\n');

describe('a file of another kind', () => {
  it.each([
    ['a JPEG picture', letters('\u00FF\u00D8\u00FF\u00E0'), 'a JPEG picture, not a text; give a text'],
    ['a TIFF picture', letters('II*\0\b\0'), 'a TIFF picture'],
    ['a HEIC picture', letters('\0\0\0\u0018ftypheic'), 'a HEIC picture'],
    ['a WebP picture', letters('RIFF\u0001\0\0\0WEBPVP8 '), 'a WebP picture'],
    ['a drawing', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'a drawing (.svg)'],
    ['PostScript', letters('%!PS-Adobe-3.0'), 'save it as PDF'],
    ['a compressed file', letters('\u001F\u008B\b'), 'unpack it first'],
    ['an old workbook', compoundOf(['Workbook', 'SummaryInformation']), 'an old Excel workbook (.xls)'],
    ['old slides', compoundOf(['Current User', 'PowerPoint Document']), 'an old PowerPoint file (.ppt)'],
    ['an Outlook message', compoundOf(['__nameid_version1.0', '__substg1.0_0037001F']), 'an Outlook message (.msg)'],
    ['locked', compoundOf(['EncryptionInfo', 'EncryptedPackage']), 'protected by a password; save it without one'],
    ['something old', compoundOf(['Contents']), 'a file of an old Office program'],
    ['cut off', compoundOf(['WordDocument']).slice(0, 200), 'a file of an old Office program'],
    ['a book', declared('application/epub+zip'), 'an electronic book (.epub)'],
    [
      'Pages',
      archive('Index/Document.iwa', 'Metadata/BuildVersionHistory.plist'),
      'a file of Pages (.pages) or Numbers; export it as Word',
    ],
    ['Keynote', archive('Index/Slide-1.iwa', 'Metadata/BuildVersionHistory.plist'), 'a Keynote file (.key)'],
    ['a parcel', archive('a.docx', 'old/b.PDF', '__MACOSX/._a.docx'), 'an archive with 2 files in it; unpack it'],
    [
      'an e-mail message',
      message('Received: from x', 'From: a@b', 'Subject: draft'),
      'an e-mail message (.eml); save the text',
    ],
    [
      'another',
      message('MIME-Version: 1.0', 'From: a@b', 'To: b@c', 'Content-Type: text/plain'),
      'an e-mail message (.eml)',
    ],
  ])('is named: %s', async (_, source, words) => {
    await expect(readAny(source, { name: 'draft' })).rejects.toThrow(words);
    if (typeof source !== 'string' && source[0] !== 0x50) expect(() => read(source, { name: 'draft' })).toThrow(words);
  });

  it('is not told by the names within what is embedded in it', () => {
    expect(officeKindOf(compoundOf(['WordDocument', '1Table'], ['Workbook']))?.ending).toBe('doc');
    expect(officeKindOf(compoundOf(['Workbook', 'a', 'b', 'c', 'd', 'e'], ['WordDocument']))).toBe(null);
  });

  it('is not seen in a text that has a head like a message', async () => {
    const { document } = await readAny(message('From: the Chair', 'To: all delegations'), { name: 'a.txt' });
    expect(document.paragraphs.map(({ id }) => id)).toEqual(['Formula', 'OP1']);
  });
});

describe('a file that only an office program can read', () => {
  const OLD = [
    ['doc', compoundOf(['WordDocument'])],
    ['rtf', strToU8('{\\rtf1 words}')],
    ['wpd', letters('\u00FFWPC\u0010\0')],
    ['wpd', compoundOf(['PerfectOffice_MAIN'])],
  ] as const;

  it.each(OLD)('is refused with what would read it: .%s', async (ending, bytes) => {
    const refusal = `(.${ending}); --with-office has LibreOffice convert it, or open it in Word and save it as .docx`;
    await expect(readAny(bytes, { name: 'draft' })).rejects.toThrow(refusal);
    await expect(readAny(bytes, { name: 'draft', askOffice: async () => null })).rejects.toThrow(refusal);
    expect(() => read(bytes, { name: 'draft' })).toThrow(InputError);
  });

  it.each(OLD)('is read as the Word file that it is converted to, and a notice says so: .%s', async (ending, bytes) => {
    const asked: string[] = [];
    const { document } = await readAny(bytes, {
      name: 'draft',
      askOffice: async (file) => {
        asked.push(file.ending);
        return { bytes: docxOf(p(r('The General Assembly,')) + p(r('1. Urges all.'))), by: 'LibreOffice 1' };
      },
    });
    expect(asked).toEqual([ending]);
    expect(document.paragraphs.map(({ id }) => id)).toEqual(['Formula', 'OP1']);
    expect(document.notices[0]?.message).toContain(`(.${ending}), converted to .docx by LibreOffice 1`);
  });
});
