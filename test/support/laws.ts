import type { Edit, Sides } from '../../src/index.ts';

/** Plays edits forwards and backwards: what the old and the new text must have been. */
export function textsOf(edits: readonly Edit[]): Sides<string> {
  const side = (gone: 'added' | 'removed') => edits.filter(({ kind }) => kind !== gone);
  return {
    old: side('added')
      .map(({ text, old }) => old ?? text)
      .join(''),
    new: side('removed')
      .map(({ text }) => text)
      .join(''),
  };
}
