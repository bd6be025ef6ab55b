import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Where real resolutions lie that tests measure with, and what is skipped without them: `npm run shared`.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');

/** What is looked for, by folder. */
const FOLDERS = {
  corpus: 'real resolutions as AKN4UN XML, text and PDF, with INDEX.tsv (file, title, date of adoption)',
  gold: 'correspondences of paragraphs, made by a careful reader',
  'official-pdf': 'official PDFs with INDEX.tsv, the XML beside some of them',
  failing: 'small inputs that came out wrong once, each with what should be',
};

const users = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:test|slow|office|installed|linear|app)\.ts$/u.test(name))
  .filter((name) => /support\/shared\.ts|SHARED/u.test(readFileSync(join(ROOT, 'test', name), 'utf8')))
  .sort();

console.log('Real documents are no part of the project. Tests look for them beside it, in ../shared:\n');
for (const [folder, what] of Object.entries(FOLDERS)) {
  console.log(`${existsSync(join(SHARED, folder)) ? 'found  ' : 'missing'}  ../shared/${folder}: ${what}`);
}
console.log('\nThese tests measure with them, and skip what they cannot find:\n');
for (const name of users) console.log(`  test/${name}`);
