import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MADE_PAIRS } from './made/all.ts';

/** Writes the made pairs into a folder, with the list of them that the proof takes, and what is open about some. */
const folder = process.argv[2];
if (folder === undefined) throw new Error('A folder, please: npm run made:redlines -- FOLDER');
await mkdir(folder, { recursive: true });
for (const { name, ending, old, new: now } of MADE_PAIRS) {
  await writeFile(join(folder, `${name}.old.${ending}`), old);
  await writeFile(join(folder, `${name}.new.${ending}`), now);
}
const rows = MADE_PAIRS.map(({ name, ending }) => `${name}.old.${ending}\t${name}.new.${ending}\n`);
await writeFile(join(folder, 'PAIRS.tsv'), `old\tnew\n${rows.join('')}`);
const doubts = MADE_PAIRS.flatMap(({ name, doubt }) => (doubt === null ? [] : [`${name}: ${doubt}\n`]));
await writeFile(join(folder, 'DOUBTS.txt'), doubts.join(''));
console.log(`${MADE_PAIRS.length} pairs, ${doubts.length} of them with a doubt`);
