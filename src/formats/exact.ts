import type { Edit } from '../model/comparison.ts';

/**
 * Edits in which kept runs that are printed differently (hyphens, quotes, spaces) are changes too, word by word: for formats from
 * which the old text must be recovered exactly.
 */
export function exactEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== 'same' || edit.old === undefined) return [edit];
    const [before, after] = [splitAtBlanks(edit.old), splitAtBlanks(edit.text)];
    // If spaces were added or removed, the words do not correspond: the whole run is replaced.
    if (before.length !== after.length) return exchanged(edit.old, edit.text);
    return mergeSameRuns(
      after.flatMap((word, at) => (word === before[at] ? [same(word)] : exchanged(before[at] ?? '', word))),
    );
  });
}

function splitAtBlanks(text: string): readonly string[] {
  return text.match(/\s+|\S+/gu) ?? [];
}

function exchanged(before: string, after: string): readonly Edit[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

function same(text: string): Edit {
  return { kind: 'same', text };
}

function mergeSameRuns(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.kind === 'same' && edit.kind === 'same') result[result.length - 1] = same(last.text + edit.text);
    else result.push(edit);
  }
  return result;
}
