import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAny } from '../../../src/index.ts';
import { mhtOf, zippedPage } from '../../support/web-archive.ts';

const PAGE =
  '<html><body><h1>Safety — of lightships</h1><p><i>The General Assembly</i>,</p><p>1. <i>Urges</i> all “States” to act = now.</p></body></html>';

const read = async (source: string | Uint8Array) => {
  const { document } = await readAny(source, { name: 'draft' });
  return {
    title: document.title,
    texts: document.paragraphs.map(({ text }) => text),
    told: document.notices.flatMap(({ code, message }) => (code === 'left-out' ? [message] : [])),
  };
};

const EXPECTED = {
  title: 'Safety — of lightships',
  texts: ['The General Assembly,', 'Urges all “States” to act = now.'],
  told: [],
};

describe('a web archive', () => {
  it('is read as the page in it', async () => {
    expect(await read(mhtOf(PAGE))).toEqual(EXPECTED);
    expect(await read(new TextEncoder().encode(mhtOf(PAGE)))).toEqual(EXPECTED);
  });

  it('may be in base64, in another encoding, or a page alone', async () => {
    const head = 'From: <Saved by Blink>\nSubject: Draft\nMIME-Version: 1.0\n';
    const packed = Buffer.from(
      PAGE.replace('—', '\u0097').replace('“', '\u0093').replace('”', '\u0094'),
      'latin1',
    ).toString('base64');
    const alone = `${head}Content-Type: text/html;\n charset="windows-1252"\nContent-Transfer-Encoding: base64\n\n${packed}\n`;
    expect(await read(alone)).toEqual(EXPECTED);
    const plain = `${head}Content-Type: text/html; charset=utf-8\n\n${PAGE}`;
    expect(await read(plain)).toEqual(EXPECTED);
  });

  it('may hold archives within it; of several pages the first is read, and a notice says so', async () => {
    const part = (page: string) => `--in\nContent-Type: text/html\n\n${page}\n`;
    const inner = `--out\nContent-Type: multipart/related; boundary=in\n\n${part(PAGE)}${part('<p>frame</p>')}--in--\n`;
    const archive = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="out"\n\n${inner}--out--\n`;
    expect(await read(archive)).toEqual({ ...EXPECTED, told: ['left out of the archive: another page'] });
  });

  it('without a page is refused', async () => {
    const archive =
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n';
    await expect(read(archive)).rejects.toThrow('a web archive without a page');
  });
});

describe('an archive with a web page and its pictures', () => {
  it('is read as the page, in a folder or not, whatever macOS adds', async () => {
    expect(await read(zippedPage(PAGE))).toEqual(EXPECTED);
    expect(await read(zippedPage(PAGE, 'Draft/Draft.htm'))).toEqual(EXPECTED);
    const mac = zipSync({ '__MACOSX/._Draft.html': strToU8('x'), 'Draft.html': strToU8(PAGE) });
    expect(await read(mac)).toEqual(EXPECTED);
  });

  it('with several pages is read as the one above the others, and a notice says so', async () => {
    const two = zipSync({ 'more/a.html': strToU8('<p>x</p>'), 'Draft.html': strToU8(PAGE) });
    expect(await read(two)).toEqual({ ...EXPECTED, told: ['left out of the archive: another page'] });
  });

  it('is not a Word file that holds a page', async () => {
    const word = zipSync({
      'word/document.xml': strToU8('<document><body/></document>'),
      'afchunk.html': strToU8(PAGE),
    });
    await expect(read(word)).rejects.toThrow(/no (?:text|paragraph)/u);
  });
});
