import { type Messages, messagesIn } from '../../messages/messages.ts';
import type { Comparison } from '../../model/comparison.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { isolatedWords, withIsolates } from '../layout/isolates.ts';
import { changedWords, notated, signOf } from '../layout/notation.ts';
import { shown } from '../layout/safe.ts';
import { type Beside, besideOf, besideRun } from '../sentences/beside.ts';
import { noticeLines } from '../sentences/head.ts';
import { changeName, noteName, remarksOn } from '../sentences/remarks.ts';
import { printedComparison } from '../view/printed.ts';
import { type ChangeRow, type Row, type ViewOptions, viewOf } from '../view/view.ts';

/**
 * One line for each paragraph, without head or wrapping, after any warnings that these may be the wrong texts: the
 * notation of tests, golden files and scripts.
 */
export function renderPlain(compared: Comparison, options: ViewOptions = {}): string {
  const comparison = printedComparison(compared);
  const messages = messagesIn(comparison.lang);
  const { rows, hidden } = viewOf(comparison, options);
  const rest = hidden === 0 ? [] : [`  … ${messages.hiddenPlain(hidden)}`];
  const notices = noticeLines(comparison, comparison.notices).map((line) => `! ${withIsolates(shown(line))}`);
  const languages = mapSides(comparison.documents, (document) => document.languages[0] ?? '');
  const beside = besideOf(comparison);
  return [...notices, ...rows.flatMap((row) => rowLines(row, { beside, languages, messages })), ...rest]
    .map((line) => `${line}\n`)
    .join('');
}

interface Around {
  readonly beside: Beside;
  readonly languages: Sides<string>;
  readonly messages: Messages;
}

function rowLines(row: Row, { beside, languages, messages }: Around): readonly string[] {
  if (row.kind === 'unchanged')
    return [`  … ${messages.unchanged(row.rows.length)}`, ...besideRun(row.rows, beside, changeName).map(besideLine)];
  const { change } = row;
  const language = languages[change.kind === 'removed' ? 'old' : 'new'];
  const notes = change.notes.map(
    ({ marker, edits }) =>
      `    ${noteName(marker, messages)}${messages.change.colon}${isolatedWords(notated(edits), language)}`,
  );
  return [
    `${signOf(change)} ${withIsolates(changeName(row))}  ${isolatedWords(changedWords(change, row.edits), language)}${suffix(row, messages)}`,
    ...notes,
    ...beside(row).map(besideLine),
  ];
}

function besideLine(line: string): string {
  return `    ${withIsolates(shown(line))}`;
}

function suffix(row: ChangeRow, messages: Messages): string {
  const remarks = remarksOn(row, messages);
  return remarks.length === 0 ? '' : `  (${remarks.join(', ')})`;
}
