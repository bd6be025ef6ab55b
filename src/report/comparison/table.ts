import { printedNumber } from '../../formats/number.ts';
import { type TableCell, type TableSheet, tableCsv, tableDocx, tableXlsx } from '../../formats/table.ts';
import { factWords } from '../../meaning/fact-words.ts';
import { messagesIn } from '../../messages/messages.ts';
import type { Comparison } from '../../model/comparison.ts';
import { tableMarkdown } from '../layout/table-markdown.ts';
import { besideOf } from '../sentences/beside.ts';
import { headOf } from '../sentences/head.ts';
import { changeName, noteName, remarksOn } from '../sentences/remarks.ts';
import { printedComparison } from '../view/printed.ts';
import { type ChangeRow, type ViewOptions, viewOf } from '../view/view.ts';

/**
 * The changes as a table, one row each: paragraph, old words, new words, what happened, and facts. Changed footnotes
 * are below the words they belong to.
 */
function tableOf(compared: Comparison, options: ViewOptions): TableSheet {
  const comparison = printedComparison(compared);
  const messages = messagesIn(comparison.lang);
  const { rows } = viewOf(comparison, options);
  const beside = besideOf(comparison);
  const unchanged = (own: readonly ChangeRow[]) =>
    options.all === true ? own : own.filter((row) => beside(row).length > 0);
  const changes = rows.flatMap((row) => (row.kind === 'unchanged' ? unchanged(row.rows) : [row]));
  const hasBeside = changes.some((row) => beside(row).length > 0);
  return {
    title: headOf(comparison).versions,
    language: comparison.documents.new.languages[0] ?? '',
    head: hasBeside ? messages.table : messages.table.slice(0, -1),
    rows: changes.map((row) => [...cellsOf(row, comparison), ...(hasBeside ? [plain(beside(row).join('\n'))] : [])]),
  };
}

export const renderTable = {
  csv: (comparison: Comparison, options: ViewOptions = {}): string => tableCsv(tableOf(comparison, options)),
  markdown: (comparison: Comparison, options: ViewOptions = {}): string => tableMarkdown(tableOf(comparison, options)),
  docx: (comparison: Comparison, options: ViewOptions = {}): Uint8Array => tableDocx(tableOf(comparison, options)),
  xlsx: (comparison: Comparison, options: ViewOptions = {}): Uint8Array => tableXlsx(tableOf(comparison, options)),
} as const;

function cellsOf(row: ChangeRow, { lang, documents }: Comparison): readonly TableCell[] {
  const messages = messagesIn(lang);
  const { change, paragraphs } = row;
  const notes = (side: 'old' | 'new', kind: 'removed' | 'added') =>
    change.notes.flatMap(({ marker, edits }) =>
      marker[side] === null
        ? []
        : [
            { kind: 'same' as const, text: `\n${noteName(marker, messages)}${messages.change.colon}` },
            ...edits.filter((edit) => edit.kind === 'same' || edit.kind === kind),
          ],
    );
  const side = (own: 'old' | 'new', kind: 'removed' | 'added') => [
    { kind: 'same' as const, text: printedNumber(paragraphs[own][0]) },
    ...cellWords(row, own, kind),
    ...notes(own, kind),
  ];
  const happened = [change.kind === 'kept' ? '' : messages.change.kinds[change.kind], ...remarksOn(row, messages)]
    .filter(Boolean)
    .join(', ');
  return [
    plain(changeName(row)),
    side('old', 'removed'),
    side('new', 'added'),
    plain(happened || (change.facets.length === 0 ? messages.change.unchanged : messages.change.reworded)),
    plain(change.facts.map((fact) => factWords(fact, documents, messages)).join('\n')),
  ];
}

function cellWords({ change, edits }: ChangeRow, side: 'old' | 'new', kind: 'removed' | 'added'): TableCell {
  if (side === 'old' ? change.old.length === 0 : change.new.length === 0) return [];
  return edits
    .filter((edit) => edit.kind === 'same' || edit.kind === kind)
    .map((edit) => ({ kind: edit.kind, text: side === 'old' ? (edit.old ?? edit.text) : edit.text }));
}

function plain(text: string): TableCell {
  return [{ kind: 'same', text }];
}
