import type { Compilation } from '../../../model/compilation.ts';
import type { Made } from '../../../model/output.ts';
import { bracketWords, unprovedWords } from '../../sentences/compile.ts';

/**
 * What a file of a compilation cannot say, and whose text does not come back from it: what was written is read again, so that nobody
 * finds out in the room.
 *
 * @param isBracketed of a Word file, whether it has brackets instead of tracked changes
 * @param advice what gives such a text back; empty for none
 */
export async function compilationRemarks(
  made: Made,
  compilation: Compilation,
  format: { readonly name: string; readonly isBracketed: boolean },
  advice: string,
): Promise<readonly string[]> {
  if (!READ_AGAIN.has(format.name)) return [];
  const isTracked = format.name === 'docx' && !format.isBracketed;
  const name = typeof made === 'string' ? 'rolling.md' : 'rolling.docx';
  const { unprovedSides } = await import('../../../negotiate/compile/proof.ts');
  const sides = await unprovedSides(made, compilation, { name, isTracked });
  return [
    ...(isTracked ? [] : bracketWords(compilation)),
    ...sides.map((side) => `${unprovedWords(side, isTracked)}${advice === '' ? '' : `; ${advice}`}`),
  ];
}

/** Formats from which the text of each side can be had again. */
const READ_AGAIN: ReadonlySet<string> = new Set(['docx', 'md', 'text']);
