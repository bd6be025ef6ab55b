import type { Edit } from '../model/comparison.ts';

/**
 * Edits in which runs that stayed but were printed otherwise (hyphens, quotes, blanks) are changes too, word by word: for
 * forms in which the old text must come back to the letter.
 */
export function exactEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== 'same' || edit.old === undefined) return [edit];
    const [before, after] = [splitAtBlanks(edit.old), splitAtBlanks(edit.text)];
    // Blanks that came or went make other words of them: then the run is exchanged whole.
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
