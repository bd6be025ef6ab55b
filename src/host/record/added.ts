import { oneLine } from '../fault.ts';
import type { World } from '../world.ts';
import { ADDED_NAME } from './folder.ts';

/** What the user put into a record: from this alone it can be built again. */
export interface Added {
  /** Folders and files, as whole paths, in the order in which they were added. */
  readonly added: readonly string[];
  /** What is not in the record although it is in one of them: paths, and symbols of texts. */
  readonly removed: readonly string[];
}

const NOTHING_ADDED: Added = { added: [], removed: [] };

/**
 * Reads the list of what was added. One that is damaged is kept beside it, and a sentence says so.
 *
 * @param copy the list as it was last written into the store, which takes its place; null if there is none
 */
export async function readAdded(world: World, folder: string, copy: string | null): Promise<Added> {
  const path = `${folder}/${ADDED_NAME}`;
  const bytes = await world.readFile(path).catch(() => null);
  const kept = copy === null ? null : addedIn(copy);
  if (bytes === null) {
    if (kept === null || kept.added.length + kept.removed.length === 0) return NOTHING_ADDED;
    tellLoss(world, `${path} is missing`, 'its copy in the store takes its place');
    await writeAdded(world, folder, kept);
    return kept;
  }
  const found = addedIn(new TextDecoder().decode(bytes));
  if (found !== null) return found;
  await world.writeFile(`${path}.damaged`, bytes);
  const next = kept === null ? 'add the folders again (resdiff record add)' : 'its copy in the store takes its place';
  tellLoss(world, `${path} is damaged and was kept as ${ADDED_NAME}.damaged`, next);
  await writeAdded(world, folder, kept ?? NOTHING_ADDED);
  return kept ?? NOTHING_ADDED;
}

function tellLoss(world: World, what: string, next: string): void {
  world.complain(`resdiff: ${oneLine(`${what}; ${next}`)}\n`);
}

/** Writes it completely or not at all. */
export async function writeAdded(world: World, folder: string, list: Added): Promise<void> {
  await world.writeFile(`${folder}/${ADDED_NAME}`, printAdded(list));
}

export function printAdded({ added, removed }: Added): string {
  return `${JSON.stringify({ format: 'resdiff.record', version: 1, added, removed }, null, 2)}\n`;
}

function addedIn(text: string): Added | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { format, added, removed } = { format: '', added: null, removed: null, ...value };
    return format === 'resdiff.record' && areTexts(added) && areTexts(removed) ? { added, removed } : null;
  } catch {
    return null;
  }
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** True for a path itself and for what is in it, if it is a folder. */
export function isWithin(path: string, above: string): boolean {
  return path === above || (path.startsWith(above) && /[\\/]$/u.test(above)) || path.startsWith(`${above}/`);
}
