import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAny } from '../../../src/index.ts';
import { SHARED_PDFS } from '../../support/shared.ts';

/** What the index says that a file is. */
function indexed(folder: string, sign: RegExp): readonly string[] {
  const rows = readFileSync(join(folder, 'INDEX.tsv'), 'utf8')
    .split('\n')
    .map((row) => row.split('\t'));
  return rows.flatMap(([, kind = '', , file = '']) => (sign.test(kind) ? [file] : []));
}

async function documentIn(folder: string, file: string) {
  return (await readAny(new Uint8Array(readFileSync(join(folder, file))), { name: file })).document;
}

it.runIf(SHARED_PDFS !== null)('tells every real amendment as one, each order by itself', async () => {
  const folder = SHARED_PDFS ?? '';
  const files = indexed(folder, /^amendment/u);
  expect(files).toHaveLength(17);
  const orders: Record<string, number> = {};
  for (const file of files) {
    const { kind, related, paragraphs, sponsors } = await documentIn(folder, file);
    expect([file, kind, related.map(({ relation }) => relation)]).toEqual([file, 'amendment', ['amends']]);
    expect(sponsors.length).toBeGreaterThan(0);
    orders[file] = paragraphs.filter(({ part }) => part === 'order').length;
  }
  expect(orders).toMatchObject({
    'A_80_L.28.pdf': 8,
    'A_80_L.30.pdf': 11,
    'A_80_L.35.pdf': 5,
    'A_C.3_80_L.64.pdf': 3,
    'A_80_L.38.pdf': 1,
  });
});

it.runIf(SHARED_PDFS !== null)('reads every real draft decision, and the notes among the drafts', async () => {
  const folder = SHARED_PDFS ?? '';
  const decisions = ['A_80_L.42', 'A_C.1_80_L.35', 'A_C.1_80_L.63', 'A_C.3_80_L.60', 'A_C.4_80_L.15', 'A_C.5_80_L.22'];
  const kinds = new Map<string, string | null>();
  for (const name of [...decisions, 'A_C.3_80_L.1', 'A_C.6_80_L.1'])
    kinds.set(name, (await documentIn(folder, `${name}.pdf`)).kind);
  expect([...kinds.values()]).toEqual([...decisions.map(() => 'draft-decision'), 'note', 'note']);
  expect(readdirSync(folder).filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(200);
});
