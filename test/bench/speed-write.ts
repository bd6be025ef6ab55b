import { writeFileSync } from 'node:fs';
import { KINDS, versions } from './speed-texts.ts';

/**
 * Writes two versions into files, in a process of its own: a process that starts another hands it its own peak of
 * memory as a floor (Linux keeps it over exec), so the one that starts and measures must stay small.
 *
 * node speed-write.js KIND PARAGRAPHS OLD NEW
 */
const [wanted = '', paragraphs = '', old = '', latest = ''] = process.argv.slice(2);
const kind = KINDS.find((each) => each === wanted);
if (kind === undefined) throw new Error(`unreachable: no kind ${wanted}`);
const texts = versions(kind, Number(paragraphs));
writeFileSync(old, texts.old);
writeFileSync(latest, texts.new);
