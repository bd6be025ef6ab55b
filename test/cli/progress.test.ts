import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/host/world.ts';
import { pdfOf, sheet } from '../support/pdf.ts';
import { stagedWorld } from '../support/world.ts';

const ONE = '78/1. A title\n\nThe General Assembly,\n\n1. Urges all States to act;\n';
const FILES = {
  'one.txt': ONE,
  'two.txt': ONE.replace('78/1', '79/1'),
  'three.txt': ONE.replace('78/1', '80/1'),
};
const LONG = Array.from({ length: 260 }, (_, at) => `${at + 1}. Urges all States to act on matter ${at};\n`).join('\n');
const LONG_FILES = {
  'long.txt': `78/1. A title\n\nThe General Assembly,\n\n${LONG}`,
  'longer.txt': `79/1. A title\n\nThe General Assembly,\n\n${LONG}`,
};
const CLEAR = '\r\u001B[K';

describe('what takes long', () => {
  it('is told on a terminal once half a second is over, text by text, and taken away', async () => {
    const { complaints, printed } = await run(['history', 'one.txt', 'two.txt', 'three.txt'], { slow: 300 });
    expect(linesOf(complaints)).toEqual(['reading 2 of 3: two.txt', 'reading 3 of 3: three.txt', 'comparing 3 texts']);
    expect(complaints.endsWith(CLEAR)).toBe(true);
    expect(printed).not.toContain('reading');
  });

  it.each([
    [['draft', 'one.txt', 'two.txt'], 'drafting from 2 texts'],
    [['blame', 'one.txt', 'two.txt'], 'comparing 2 texts'],
    [['amend', 'one.txt', 'two.txt'], 'reading 2 of 2: two.txt'],
    [['one.txt', 'two.txt'], 'comparing 2 texts'],
    [['convert', 'one.txt', '-f', 'md'], 'reading one.txt'],
    [['check', 'one.txt', '--against', 'two.txt'], 'reading two.txt'],
  ])('is told by every command that reads: %s', async (args, words) => {
    const { complaints } = await run(args, { slow: 600 });
    expect(linesOf(complaints)).toContain(words);
    expect(complaints.lastIndexOf(CLEAR)).toBeGreaterThan(complaints.lastIndexOf(words));
  });

  it('is told before it begins where it is known to be long: a PDF, and many paragraphs', async () => {
    const page = pdfOf([sheet(ONE.split('\n\n'))]);
    const pdf = await run(['convert', 'a.pdf', '-f', 'md'], { files: { 'a.pdf': page } });
    expect(linesOf(pdf.complaints)).toContain('reading a.pdf');
    const long = await run(['history', 'long.txt', 'longer.txt'], { files: LONG_FILES });
    expect(linesOf(long.complaints)).toEqual(['comparing 2 texts']);
  });

  it('is not told where it is short, on no terminal, and with --quiet', async () => {
    expect((await run(['history', 'one.txt', 'two.txt'], {})).complaints).toBe('');
    expect((await run(['history', 'one.txt', 'two.txt'], { slow: 600, columns: null })).complaints).toBe('');
    expect((await run(['history', 'one.txt', 'two.txt', '-q'], { slow: 600 })).complaints).toBe('');
  });

  it('does not run into what is said next, nor over the edge', async () => {
    const name = `${'a'.repeat(90)}.txt`;
    const files = { ...FILES, [name]: ONE };
    const { complaints } = await run(['convert', name, '-o', 'b.md'], { slow: 600, files });
    expect(complaints).toContain(`${CLEAR}resdiff: ${name}: found no date of adoption\nresdiff: wrote b.md`);
    expect(Math.max(...linesOf(complaints).map((line) => line.length))).toBeLessThan(60);
  });

  it('leaves nothing behind where the reading fails', async () => {
    const { exit, complaints } = await run(['one.txt', 'none.txt'], { slow: 600 });
    expect(exit).toBe(2);
    expect(complaints).toMatch(/\r\u001B\[Kresdiff: none\.txt: there is no such file[^\r]*$/u);
  });
});

/** What stood in the line of progress, one after another. */
function linesOf(complaints: string): readonly string[] {
  return [...complaints.matchAll(/\r([^\r\n]+?)\u001B\[K/gu)].map(([, line = '']) => line);
}

/** A terminal, and a disk that takes its time. */
async function run(
  args: readonly string[],
  {
    slow = 0,
    columns = 60,
    files = FILES,
  }: { slow?: number; columns?: number | null; files?: Parameters<typeof stagedWorld>[0] },
) {
  const staged = stagedWorld(files, { complaintColumns: columns });
  const world: World = {
    ...staged.world,
    readFile: async (path) => {
      const bytes = await staged.world.readFile(path);
      if (path in files) await staged.world.wait(slow);
      return bytes;
    },
  };
  const exit = await main(args, world);
  return { exit, printed: staged.printed(), complaints: staged.complaints() };
}
