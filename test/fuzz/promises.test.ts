import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fileStem, isTextName } from '../../src/host/corpus/names.ts';
import { check, LIMITS, limitsWith, readAny, render } from '../../src/index.ts';
import { harmless } from '../../src/report/layout/harmless.ts';
import { docxOf, p, r } from '../support/docx.ts';
import { stagedWorld } from '../support/world.ts';

describe('docs/limits.md', () => {
  it('lists every limit with its value, unit and reason', () => {
    const rows = readFileSync('docs/limits.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const wanted = Object.entries(LIMITS).map(([name, { max, unit, why }]) => [
      `\`${name}\``,
      max.toLocaleString('en'),
      unit,
      why,
    ]);
    expect(rows).toEqual(wanted);
  });
});

describe('a limit', () => {
  it('is told with its value, what was found and the option that raises it', async () => {
    const reading = readAny('The General Assembly,\n\n1. Urges all.', {
      name: 'a.md',
      limits: limitsWith({ paragraphs: 1 }),
    });
    await expect(reading).rejects.toThrow('a.md: 2 paragraphs; the limit is 1 (--limit paragraphs=N raises it)');
  });

  it('is set on the command line, and a name that is none gets the nearest', async () => {
    const files = { 'a.md': '1. Urges all.\n\n2. Urges some.' };
    const strict = stagedWorld(files);
    expect(await main(['outline', 'a.md', '--limit=paragraphs=1'], strict.world)).toBe(2);
    expect(strict.complaints()).toContain('--limit paragraphs=N raises it');
    const wrong = stagedWorld(files);
    expect(await main(['outline', 'a.md', '--limit=pdf-page=1'], wrong.world)).toBe(2);
    expect(wrong.complaints()).toMatch(/no limit is called “pdf-page”; the nearest are pdf-pages/u);
  });
});

describe('a document in JSON', () => {
  it('has levels of lists that can be opened, whatever it says', async () => {
    const paragraph = {
      index: 0,
      id: 'OP1',
      part: 'operative',
      section: '',
      label: '1',
      depth: 1e15,
      text: 'Urges all.',
      opening: 'Urges',
      notes: [],
    };
    const source = JSON.stringify({
      format: 'resdiff.document',
      version: 1,
      symbol: 'A/RES/78/1',
      title: 'T',
      paragraphs: [paragraph],
    });
    const { document } = await readAny(source, { name: 'deep.json' });
    expect(document.paragraphs[0]?.depth).toBe(100);
    expect(check({ document }).format).toBe('resdiff.check');
  });
});

describe('references in a document', () => {
  const links = 'file:///etc/passwd http://evil.example/ ../../etc/passwd';
  const sources: Readonly<Record<string, string | Uint8Array>> = {
    'a.xml': `<akomaNtoso><statement><mainBody><p>Urges <ref href="file:///etc/passwd">${links}</ref><img src="http://evil.example/"/></p></mainBody></statement></akomaNtoso>`,
    'a.html': `<html><head><base href="http://evil.example/"><link rel="stylesheet" href="file:///etc/passwd"></head><body><p>The General Assembly,</p><p>1. Urges <img src="http://evil.example/a"> <a href="file:///etc/passwd">${links}</a>.</p><iframe src="file:///etc/passwd"></iframe></body></html>`,
    'a.docx': docxOf(`${p(r('The General Assembly,'))}${p(r(`1. Urges ${links}.`))}<w:altChunk r:id="rId1"/>`),
    'a.md': `The General Assembly,\n\n1. Urges ![a](file:///etc/passwd) [b](http://evil.example/).`,
  };
  for (const [name, source] of Object.entries(sources)) {
    it(`are never opened: ${name}`, async () => {
      const staged = stagedWorld({ [name]: source, 'b.md': '1. Urges all.' });
      const asked: string[] = [];
      const world = {
        ...staged.world,
        readFile: (path: string) => {
          asked.push(path);
          return staged.world.readFile(path);
        },
      };
      expect(await main([name, 'b.md'], world)).toBe(0);
      // The settings of the folder are the user's own.
      const others = asked.filter((path) => !path.includes('corpus') && path !== '.resdiff.yaml');
      expect(others).toEqual([name, 'b.md']);
    });
  }
});

describe('names of texts in the corpus', () => {
  it.each(['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\a', 'a\0b', '..', 'A/RES/../../x', 'con\n', '\u202Ea'])(
    'stay in their folder: %j',
    (symbol) => {
      expect(fileStem(symbol)).toMatch(/^[\w.-]*$/u);
    },
  );

  it.each(['../a.xml', '/a.xml', '.a.xml', 'a/b.xml', 'a\\b.xml', 'a\0.xml'])('are no paths: %j', (name) => {
    expect(isTextName(name)).toBe(false);
  });
});

describe('a terminal', () => {
  it('gets no control character of a document in any form', async () => {
    const source =
      'The General Assembly,\n\n1. Urges all States to take all appropriate measures in this respect, and so on and so forth, and \u001B[2J\u0007 all \u202Eevil\u{E0041}.';
    for (const args of [
      ['convert', 'a.md', '-f', 'md'],
      ['amend', 'b.md', 'a.md'],
      ['b.md', 'a.md', '-f', 'critic'],
    ]) {
      const { world, printed } = stagedWorld(
        { 'a.md': source, 'b.md': '1. Urges all.' },
        { terminalColumns: 80, environment: { PAGER: 'cat' } },
      );
      await main(args, world);
      expect(printed()).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u{E0000}-\u{E007F}]/u);
      expect(printed()).toContain('Urges');
    }
  });

  it('keeps colours and links that are ours', () => {
    const line = '\u001B[31mred\u001B[39m \u001B]8;;https://undocs.org/A\u001B\\A\u001B]8;;\u001B\\';
    expect(harmless(line, { ours: true })).toBe(line);
    expect(harmless(line, { ours: false })).not.toContain('\u001B');
  });
});

describe('a paragraph of a hundred thousand lines', () => {
  it('is shown in one column', async () => {
    const long = `1. Urges ${'[ '.repeat(150_000)}.`;
    const { document } = await readAny(long, { name: 'a.md' });
    expect(render.outline(document, { width: 1, level: 0, all: false })).toContain('OP1');
  });
});

describe('the packages that are installed', () => {
  it('are those of docs/dependencies.md, and none runs a script', () => {
    const lock: {
      packages: Record<string, { version: string; dev?: boolean; hasInstallScript?: boolean; optional?: boolean }>;
    } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const own = Object.entries(lock.packages).filter(
      ([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true,
    );
    expect(own.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    const listed = readFileSync('docs/dependencies.md', 'utf8').match(/^\| `[^|]*\| \d+\.\d+\.\d+ /gmu) ?? [];
    expect(own.length).toBeGreaterThan(0);
    for (const [, { version }] of own) expect(listed.some((row) => row.includes(` ${version} `))).toBe(true);
  });
});
