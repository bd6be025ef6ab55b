import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { markdownOfPdf } from '../../../src/formats/pdf/read.ts';
import { readRecognized } from '../../../src/host/pdf/ocr.ts';
import { InputError, limitsWith } from '../../../src/index.ts';
import { pdfOf, pdfOfObjects, sheet, streamOf } from '../../support/pdf.ts';
import { IS_SLOW } from '../../support/slow.ts';
import { stagedWorld } from '../../support/world.ts';

const PAGE = [
  '78/90. Lighthouses',
  '',
  '    The General Assembly,',
  '',
  '    Recalling its resolution 77/79 of 7 December 2022,',
  '',
  '    1. Urges all States to keep their lighthouses lit in every weather;',
];
const NEXT = ['    2. Requests the Secretary-General to report to it on the matter.'];

let folder = '';
const path = process.env['PATH'] ?? '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resdiff-test-'));
});
afterEach(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true, force: true });
});

describe('text recognition with programs that only pretend', () => {
  const isWindows = process.platform === 'win32';

  /** Puts programs on the path, which note how they were called. */
  function pretend(tools: Readonly<Record<string, string>>): void {
    for (const [name, script] of Object.entries(tools)) {
      const file = join(folder, name);
      writeFileSync(file, `#!/bin/sh\necho "${name} $*" >> "${folder}/calls"\n${script}\n`);
      chmodSync(file, 0o755);
    }
    process.env['PATH'] = `${folder}${delimiter}/usr/bin${delimiter}/bin`;
  }

  /** Three pages, of which the second and the third are pictures; the last stays without words. */
  const TOOLS = {
    pdftotext: 'case "$2" in *given.pdf) printf "words\\f\\f\\f";; *) printf "words\\fwords\\f\\f";; esac',
    pdftoppm: 'for last; do :; done; echo picture > "$last.png"',
    pdfseparate: 'for last; do :; done; echo page > "$last"',
    pdfunite: 'for last; do :; done; echo whole > "$last"',
    tesseract: 'if [ "$1" = --version ]; then echo "tesseract 9.8.7"; else echo page > "$2.pdf"; fi',
  };

  it.skipIf(isWindows)('recognizes the pages without words, and says which were', async () => {
    pretend(TOOLS);
    const given: string[] = [];
    const read = async (bytes: Uint8Array) => {
      given.push(new TextDecoder().decode(bytes).trim());
      return { text: 'the words\n', notices: [] };
    };
    const found = await readRecognized(new Uint8Array([1]), 'scan.pdf', LIMITS_NOW, read);
    expect(given).toEqual(['whole']);
    expect(found).toEqual({
      text: 'the words\n',
      notices: [
        {
          code: 'recognized',
          message: 'page 2 was read by text recognition (tesseract 9.8.7, eng); check the words',
          paragraph: null,
        },
      ],
    });
    const calls = readFileSync(join(folder, 'calls'), 'utf8').replaceAll(/\/\S*\/resdiff-\w+\//gu, '');
    expect(calls.split('\n')).toEqual([
      'pdftotext -q given.pdf -',
      'pdfseparate -f 1 -l 1 given.pdf page-1.pdf',
      'pdftoppm -scale-to 3600 -png -f 2 -l 2 -singlefile given.pdf page-2',
      'tesseract page-2.png page-2 -l eng pdf',
      'pdftoppm -scale-to 3600 -png -f 3 -l 3 -singlefile given.pdf page-3',
      'tesseract page-3.png page-3 -l eng pdf',
      'pdfunite page-1.pdf page-2.pdf page-3.pdf whole.pdf',
      'pdftotext -q whole.pdf -',
      'tesseract --version',
      '',
    ]);
  });

  it.skipIf(isWindows)('leaves a PDF with words on every page as it is', async () => {
    pretend({ ...TOOLS, pdftotext: 'printf "words\\fwords\\f"' });
    const read = async (bytes: Uint8Array) => ({ text: `${bytes.length} byte\n`, notices: [] });
    expect(await readRecognized(new Uint8Array([1]), 'words.pdf', LIMITS_NOW, read)).toEqual({
      text: '1 byte\n',
      notices: [],
    });
  });

  it.skipIf(isWindows)('says in one line why it failed', async () => {
    pretend({ ...TOOLS, tesseract: 'echo "no such language" >&2; exit 1' });
    const reading = readRecognized(new Uint8Array([1]), 'scan.pdf', LIMITS_NOW, nothing);
    await expect(reading).rejects.toThrow(/^scan\.pdf: text recognition failed: .*no such language/u);
    await expect(reading).rejects.toBeInstanceOf(InputError);
  });

  it.skipIf(isWindows)('keeps within the limit on pages', async () => {
    pretend(TOOLS);
    const limits = limitsWith({ 'pdf-pages': 2 });
    await expect(readRecognized(new Uint8Array([1]), 'scan.pdf', limits, nothing)).rejects.toThrow('the limit is 2');
  });

  it('names the programs that are missing', async () => {
    process.env['PATH'] = folder;
    await expect(readRecognized(new Uint8Array([1]), 'scan.pdf', LIMITS_NOW, nothing)).rejects.toThrow(
      'scan.pdf: --ocr needs tesseract and poppler; not found: pdftotext, pdftoppm, pdfseparate, pdfunite, tesseract (on Debian: tesseract-ocr, poppler-utils)',
    );
  });
});

describe('the command line', () => {
  const message = 'page 1 was read by text recognition (tesseract 9.8.7, eng); check the words';
  const readScannedPdf = async () => ({
    text: `${PAGE.map((line) => line.trim()).join('\n')}\n`,
    notices: [{ code: 'recognized', message, paragraph: null }] as const,
  });
  const files = { 'scan.pdf': '%PDF-1.4 a picture', 'last.txt': PAGE.join('\n').replace('78/90', '77/90') };

  it('reads scans with --ocr only, and says so in the outline', async () => {
    const { world, printed } = stagedWorld(files, { readScannedPdf });
    expect(await main(['outline', 'scan.pdf'], world)).toBe(2);
    expect(await main(['outline', 'scan.pdf', '--ocr'], world)).toBe(0);
    expect(printed()).toContain(`! recognized: ${message}\n`);
  });

  it('says so at the head of a comparison', async () => {
    const { world, printed } = stagedWorld(files, { readScannedPdf });
    expect(await main(['last.txt', 'scan.pdf', '--ocr'], world)).toBe(0);
    expect(printed().replace(/\s+/gu, ' ')).toContain(`In A/RES/78/90, ${message}`);
  });

  it('hands it to the workers of a batch', async () => {
    const { world, printed } = stagedWorld({ ...files, 'pairs.txt': 'last.txt\tscan.pdf\n' }, { readScannedPdf });
    expect(await main(['batch', 'pairs.txt', '-f', 'jsonl', '--ocr'], world)).toBe(0);
    expect(printed()).toContain('"title"');
  });
});

const nothing = async () => ({ text: '', notices: [] });
const LIMITS_NOW = limitsWith({});

describe('text recognition with tesseract', () => {
  const isThere = ['tesseract', 'pdftoppm', 'pdfunite'].every((tool) => {
    try {
      execFileSync(tool, [tool === 'tesseract' ? '--version' : '-v'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });

  /** A page drawn and put into a PDF as a picture, as scanners do. */
  function scanned(lines: readonly string[]): Uint8Array {
    const drawn = join(folder, 'drawn');
    writeFileSync(`${drawn}.pdf`, pdfOf([sheet(lines, { size: 12, leading: 16 })]));
    execFileSync('pdftoppm', ['-r', '200', '-gray', '-singlefile', `${drawn}.pdf`, drawn]);
    const picture = readFileSync(`${drawn}.pgm`);
    const [, width = '', height = ''] = /^P5\s(\d+)\s(\d+)\s/u.exec(picture.subarray(0, 40).toString('latin1')) ?? [];
    const dots = picture.subarray(picture.length - Number(width) * Number(height)).toString('latin1');
    return pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /Picture 5 0 R >> >> /Contents 4 0 R >>',
      streamOf('q 612 0 0 792 0 0 cm /Picture Do Q'),
      streamOf(
        dots,
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
      ),
    ]);
  }

  /** The first page with words, the second a picture. */
  function mixed(): Uint8Array {
    const [words, picture, both] = ['words.pdf', 'picture.pdf', 'both.pdf'].map((name) => join(folder, name));
    if (words === undefined || picture === undefined || both === undefined) throw new Error('unreachable: three names');
    writeFileSync(words, pdfOf([sheet(PAGE, { size: 12, leading: 16 })]));
    writeFileSync(picture, scanned(NEXT));
    execFileSync('pdfunite', [words, picture, both]);
    return new Uint8Array(readFileSync(both));
  }

  const readPdf = async (bytes: Uint8Array, name: string) => markdownOfPdf(bytes, name);

  it.skipIf(!isThere || !IS_SLOW)(
    'reads a scan like any other PDF, and says so in the outline',
    { timeout: 180_000 },
    async () => {
      const { world, printed, complaints } = stagedWorld(
        { 'scan.pdf': scanned(PAGE) },
        { readPdf, readScannedPdf: (bytes, name, limits) => readRecognized(bytes, name, limits, readPdf) },
      );
      expect(await main(['outline', 'scan.pdf'], world)).toBe(2);
      expect(complaints()).toContain('contains no text');
      expect(await main(['outline', 'scan.pdf', '--ocr'], world)).toBe(0);
      expect(printed()).toContain('symbol      A/RES/78/90');
      expect(printed()).toContain('PP1          Recalling its resolution 77/79 of 7 December 2022,');
      expect(printed()).toContain('OP1          Urges all States to keep their lighthouses lit in every');
      expect(printed()).toMatch(
        /! recognized: page 1 was read by text recognition \(tesseract [\d.]+, eng\); check the words/u,
      );
    },
  );

  it.skipIf(!isThere || !IS_SLOW)('reads a scanned page among others', { timeout: 180_000 }, async () => {
    const { text, notices } = await readRecognized(mixed(), 'mixed.pdf', LIMITS_NOW, readPdf);
    expect(text).toContain('1. Urges all States to keep their lighthouses lit in every weather;');
    expect(text).toContain('2. Requests the Secretary-General to report to it on the matter.');
    expect(notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^page 2 was read by text recognition/u),
    ]);
  });
});
