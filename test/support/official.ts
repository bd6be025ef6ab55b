import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where official texts lie, and in what format; the last folder comes with the program. */
const FOLDERS = [
  ['corpus', '.xml'],
  ['corpus', '.txt'],
  ['corpus', '.pdf'],
  ['summary', '.xml'],
  ['official-pdf', '.xml'],
  ['official-pdf', '.pdf'],
  ['languages', '.xml'],
  ['languages', '.txt'],
] as const;

/** All official texts that are at hand, in order: every third is held out when readers and writers are made. */
export function officialFiles(shared: string): readonly string[] {
  return [...FOLDERS.flatMap(([folder, ending]) => filesIn(join(shared, folder), ending)), ...filesIn('corpus', '.md')];
}

export function isHeldOut(place: number): boolean {
  return place % 3 === 2;
}

function filesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}
