import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editedByChance } from './edits.ts';
import { sentence } from './properties.ts';

/** Writes pairs of a Word file and another version of it, made by chance: FILES TARGET [COUNT] [SEED]. */
const [source, target, count = '150', seed = '1'] = process.argv.slice(2);
if (source === undefined || target === undefined)
  throw new Error('Two folders, please: that of Word files and that of pairs');
await mkdir(target, { recursive: true });
const files = readdirSync(source)
  .filter((name) => name.endsWith('.docx'))
  .sort();
const rows: string[] = [];
const [edits, failures]: [string[], string[]] = [[], []];
for (let at = 0; at < Number(count); at += 1) {
  const name = files[(at * 7 + Number(seed)) % files.length] ?? '';
  try {
    const made = editedByChance(readFileSync(join(source, name)), Number(seed) * 100_000 + at);
    if (made.edits.length === 0) continue;
    const file = `${String(at).padStart(4, '0')}-${name.replace(/^.*__/u, '')}`;
    copyFileSync(join(source, name), join(target, file));
    await writeFile(join(target, file.replace('.docx', '.new.docx')), made.bytes);
    rows.push(`${file}\t${file.replace('.docx', '.new.docx')}\t${made.edits.join(', ')}\n`);
    edits.push(...made.edits);
  } catch (error) {
    failures.push(`${name}: ${sentence(error)}`);
  }
}
await writeFile(join(target, 'PAIRS.tsv'), `old\tnew\tedits\n${rows.join('')}`);
const tally = [...new Set(edits)].map((name) => `${name} ${edits.filter((each) => each === name).length}`);
console.log(`${rows.length} pairs; ${tally.join(', ')}`);
if (failures.length > 0) console.log(`not read: ${[...new Set(failures)].join('; ')}`);
