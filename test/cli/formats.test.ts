import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeWorld } from '../../src/host/node.ts';
import type { World } from '../../src/host/world.ts';
import { read, readAny } from '../../src/index.ts';
import { compoundOf } from '../support/compound.ts';
import { docxOf, p, r } from '../support/docx.ts';
import { stagedWorld } from '../support/world.ts';

const WORDS = ['78/1. A title', 'The General Assembly,', '1. Urges all States to act;', '2. Thanks the keepers.'];
const HTML = `<!DOCTYPE html><html><body>${WORDS.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
const DOCX = docxOf(WORDS.map((line) => p(r(line))).join(''));
const FILES = {
  'draft.docx': DOCX,
  'draft.txt': WORDS.join('\n\n'),
  'page.html': HTML,
  'wide.txt': new Uint8Array(Buffer.from(`\uFEFF${WORDS.join('\n\n')}`, 'utf16le')),
  'old.txt': new Uint8Array(Buffer.from(`${WORDS.join('\n\n')} Señor`, 'latin1')),
  // Under the names of other formats.
  'word.pdf': DOCX,
  'page.docx': HTML,
  'text.xml': WORDS.join('\n\n'),
};

describe('a document in any format', () => {
  it.each(Object.keys(FILES))('is read by its content: %s', async (name) => {
    const { exit, printed } = await run(`outline ${name} --all`);
    expect(exit).toBe(0);
    expect(printed).toContain('Urges all States to act;');
    expect(printed).toContain('OP2');
  });
});

describe('resdiff convert', () => {
  it.each(['new.md', 'new.txt', 'new.json', 'new.docx', 'new.xml', 'new.akn'])('writes %s', async (name) => {
    const { exit, written, printed } = await run(`convert 78/32 -o ${name}`);
    expect({ exit, printed }).toEqual({ exit: 0, printed: '' });
    const { document } = read(written[name] ?? '', { name });
    expect(document.symbol).toBe('A/RES/78/32');
    expect(document.paragraphs).toHaveLength(28);
  });

  it('prints formats of text, and asks for a name for others', async () => {
    expect((await run('convert 78/32 -f md')).printed).toContain('*Urges* all States not parties');
    expect(await run('convert 78/32 -f docx')).toMatchObject({ exit: 2, printed: '' });
  });

  it('says which endings it knows', async () => {
    const { exit, complaints } = await run('convert 78/32 -o new.odt');
    expect(exit).toBe(2);
    expect(complaints).toMatch(/\.docx/u);
  });

  it('tells what was mended', async () => {
    expect((await run('convert old.txt -f text')).complaints).toContain('Windows-1252');
  });
});

describe('a comparison in any format', () => {
  it.each(['a.html', 'a.md', 'a.json', 'a.txt', 'a.docx', 'a.xml', 'a.csv', 'a.xlsx'])(
    'is written to %s',
    async (name) => {
      const { exit, written } = await run(`77/79 78/32 -o ${name}`);
      expect(exit).toBe(0);
      expect(written[name]?.length).toBeGreaterThan(1000);
    },
  );

  it('is written as amendments and in CriticMarkup', async () => {
    expect((await run('77/79 78/32 -f amendments')).printed).toContain('replace “123” by “124”');
    expect((await run('77/79 78/32 -f critic')).printed).toContain('{--123--}{++124++}');
  });

  it('is printed by a browser, where there is one', async () => {
    const pages: string[] = [];
    const printPdf: World['printPdf'] = async (html) => {
      pages.push(html);
      return strToU8('%PDF-1.7');
    };
    const { exit, written } = await run('77/79 78/32 -o a.pdf', { printPdf });
    expect(exit).toBe(0);
    expect(written['a.pdf']).toEqual(strToU8('%PDF-1.7'));
    expect(pages[0]).toContain('<!doctype html>');
  });

  it('is the new text alone with --clean, and a table with --table', async () => {
    const clean = (await run('77/79 78/32 --clean -o a.docx')).written['a.docx'] ?? '';
    expect(read(clean, { name: 'a.docx', revisions: 'rejected' }).document.symbol).toBe('A/RES/78/32');
    expect((await run('77/79 78/32 --table -f md')).printed).toContain('| Paragraph | Old text | New text |');
  });
});

describe('a file that cannot be used is told in one line, and nothing is written', () => {
  it.each([
    ['locked by a password', compoundOf(['EncryptionInfo', 'EncryptedPackage']), 'protected by a password'],
    [
      'an old Word file',
      compoundOf(['WordDocument']),
      'an old Word file (.doc); --with-office has LibreOffice convert it',
    ],
    ['cut off', DOCX.slice(0, DOCX.length - 40), 'the archive is damaged'],
    ['a bomb of blanks', zipSync({ 'word/document.xml': new Uint8Array(3_000_000) }), 'the limit is 200 times'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'an Excel workbook'],
    ['a PDF that is none', strToU8('%PDF-1.7 and nothing behind it'), 'the PDF is damaged'],
    ['rich text', strToU8('{\\rtf1 words}'), 'a rich text file (.rtf); --with-office has LibreOffice'],
    ['a page that says nothing', '<html><body></body></html>', 'draft'],
    ['XML that nests too deep', `<akomaNtoso>${'<p>'.repeat(5000)}`, 'nests deeper than 120 elements'],
    ['XML with a document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&x;</a>', 'declares a document type'],
    ['JSON that is damaged', '{"format": "resdiff.document", ', 'resdiff JSON, but damaged'],
  ])('%s', async (_, bytes, words) => {
    const { world, printed, complaints, written } = stagedWorld({ 'draft.docx': bytes });
    expect(await main(['78/32', 'draft.docx', '-o', 'changes.docx'], world)).toBe(2);
    expect(printed()).toBe('');
    expect(written()).toEqual({});
    expect(complaints()).toMatch(/^resdiff: [^\n]+\n$/u);
    expect(complaints()).toContain(words);
  });

  it('leaves no file behind, neither beside the result nor among the temporary ones', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'test-'));
    try {
      await writeFile(join(folder, 'draft.docx'), DOCX.slice(0, 200));
      const own = async () => (await readdir(tmpdir())).filter((name) => /^resdiff-\w{6}$/u.test(name));
      const before = await own();
      const complaints: string[] = [];
      const world = { ...nodeWorld(), complain: (text: string) => void complaints.push(text) };
      const result = join(folder, 'changes.docx');
      expect(await main(['78/32', join(folder, 'draft.docx'), '-o', result], world)).toBe(2);
      expect(await main(['77/79', '78/32', '-o', join(folder, 'nowhere', 'changes.docx')], world)).toBe(2);
      expect(complaints).toHaveLength(2);
      expect(await readdir(folder)).toEqual(['draft.docx']);
      expect(await main(['77/79', '78/32', '-o', result], world)).toBe(0);
      expect(await readdir(folder)).toEqual(['changes.docx', 'draft.docx']);
      const { document } = await readAny(await readFile(result), { name: result });
      expect(document.symbol).toBe('A/RES/78/32');
      expect(await own()).toEqual(before);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

async function run(commandLine: string, changes: Partial<World> = {}) {
  const { world, printed, complaints, written } = stagedWorld(FILES, changes);
  const exit = await main(commandLine.split(' '), world);
  return { exit, printed: printed(), complaints: complaints(), written: written() };
}
