import { changeWords, commentWords } from '../../compare/beside/words.ts';
import { messagesIn } from '../../messages/messages.ts';
import type { Change, Comparison, PairNotice } from '../../model/comparison.ts';
import type { ChangeRow } from '../view/view.ts';

/** What files have beside a paragraph: who changed it, and the comments on it. */
export type Beside = (row: Pick<ChangeRow, 'change'>) => readonly string[];

/** The lines beside each paragraph of a comparison; none beside most. */
export function besideOf({ lang, changes, comments = [], tracked = [] }: Comparison): Beside {
  const messages = messagesIn(lang);
  const lines = new Map<Change, string[]>();
  const add = (index: number | null, words: string) => {
    const change = changes[index ?? -1];
    if (change === undefined) return;
    const own = lines.get(change);
    if (own === undefined) lines.set(change, [words]);
    else own.push(words);
  };
  for (const each of tracked) if (each.kind !== 'moved-away') add(each.change, changeWords(each, messages));
  for (const each of comments) add(each.change, commentWords(each, messages));
  return ({ change }) => lines.get(change) ?? [];
}

/** The same for a run of unchanged paragraphs, each line with the name of its paragraph. */
export function besideRun(
  rows: readonly ChangeRow[],
  beside: Beside,
  nameOf: (row: ChangeRow) => string,
): readonly string[] {
  return rows.flatMap((row) => beside(row).map((line) => `${nameOf(row)}: ${line}`));
}

/** Notices on what a Word file shows by itself, for reports that are no Word files. */
export const IN_THE_FILE: ReadonlySet<PairNotice['code']> = new Set<PairNotice['code']>([
  'tracked-changes',
  'by-author',
  'rival-changes',
  'comment',
]);
