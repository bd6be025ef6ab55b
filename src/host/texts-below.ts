import { formatNamed } from '../formats/registry.ts';
import { symbolInName } from './corpus/names.ts';
import type { World } from './world.ts';

/** The texts in a folder and its subfolders. */
export interface Below {
  /** The texts, in the order of their names. */
  readonly paths: readonly string[];
  /** Links that lead outside the folder, and pipes and devices: they are neither followed nor opened. */
  readonly leftOut: readonly string[];
}

/** The texts in a folder and its subfolders, without following links out of it to other files of the user. */
export async function textsBelow(world: World, folder: string): Promise<Below> {
  const paths: string[] = [];
  const leftOut: string[] = [];
  const look = async (within: string, depth: number): Promise<void> => {
    const strange = await world.strangeIn(within, folder);
    const names = [...(await world.listFolder(within))].sort().filter((name) => !name.startsWith('.'));
    for (const name of names) {
      const path = `${within.replace(/(.)[/\\]+$/u, '$1')}/${name}`;
      const isText = formatNamed(name) !== null;
      // A name without a text ending may be a folder; a name with any other ending is a file.
      const mayBeFolder = !isText && depth < FOLDERS_MAX_DEPTH && !/\.\w{1,5}$/u.test(name);
      if (!isText && !mayBeFolder) continue;
      if (strange.includes(name)) leftOut.push(path);
      else if (isText) paths.push(path);
      else await look(path, depth + 1);
    }
  };
  await look(folder, 0);
  return { paths, leftOut };
}

const FOLDERS_MAX_DEPTH = 8;

/**
 * True for a file that could not be read because it is something else, such as a README or a letter; a file named like a resolution
 * should be one.
 *
 * @param code of the InputError
 */
export function isNoText(path: string, code: string): boolean {
  return code === 'not-a-resolution' && symbolInName(path.replace(/^.*[\\/]/u, '')) === null;
}
