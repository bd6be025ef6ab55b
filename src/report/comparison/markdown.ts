import type { Comparison, Edit } from '../../model/comparison.ts';
import type { Statement } from '../../model/fact.ts';
import { isolatedWords, sentenceMarkdown } from '../layout/isolates.ts';
import { escapedMarkdown } from '../layout/notation.ts';
import { type Beside, besideOf, besideRun } from '../sentences/beside.ts';
import { countsLine, findingLines, headOf, substitutionLines } from '../sentences/head.ts';
import { negotiationLines } from '../sentences/negotiation.ts';
import { changeName, foldedWords, noteName, remarksOn, runWords } from '../sentences/remarks.ts';
import { summaryParts, together } from '../sentences/summary.ts';
import { printedComparison } from '../view/printed.ts';
import { type Row, type ViewOptions, viewOf } from '../view/view.ts';

/** The report in Markdown, with changes in CriticMarkup: `{--removed--}{++added++}`. */
export function renderMarkdown(compared: Comparison, options: ViewOptions = {}): string {
  const comparison = printedComparison(compared);
  const { rows, hidden } = viewOf(comparison, { ...options, foldNumbers: true });
  const { versions, titles, notices } = headOf(comparison);
  const beside = besideOf(comparison);
  const blocks = [
    `# ${sentenceMarkdown(versions)}`,
    ...(titles === '' ? [] : [`**${sentenceMarkdown(titles)}**`]),
    ...notices.map((sentence) => `> ${sentenceMarkdown(sentence)}`),
    `${sentenceMarkdown(countsLine(comparison))}.`,
    ...summaryBlocks(comparison),
    ...section('Negotiation', negotiationLines(comparison)),
    ...section('To check', findingLines(comparison)),
    ...section('Replaced throughout', substitutionLines(comparison)),
    '## Changes',
    ...rows.map((row) => rowMarkdown(row, comparison, options.all !== true) + besideMarkdown(row, beside)),
    ...(hidden === 0 ? [] : [`*${hidden} other ${hidden === 1 ? 'change' : 'changes'} not shown*`]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function summaryBlocks(comparison: Comparison): readonly string[] {
  const { lead, open, rest, end } = summaryParts(comparison);
  if (comparison.summary.length === 0) return [];
  const items = (statements: readonly Statement[]) => listOf(statements.map(({ text }) => text));
  return [
    '## Summary',
    ...(lead.length === 0 ? [] : [`**${sentenceMarkdown(together(lead))}**`]),
    ...(open.length === 0 ? [] : [items(open)]),
    ...(rest.length === 0 ? [] : ['### More', items(rest)]),
    ...(end.length === 0 ? [] : [sentenceMarkdown(together(end))]),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, listOf(lines)];
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${sentenceMarkdown(line)}`).join('\n');
}

/** Who changed it, and the comments on it, below a paragraph. */
function besideMarkdown(row: Row, beside: Beside): string {
  const lines = row.kind === 'unchanged' ? besideRun(row.rows, beside, changeName) : beside(row);
  return lines.map((line) => `\n\n> ${sentenceMarkdown(line)}`).join('');
}

function rowMarkdown(row: Row, comparison: Comparison, isFolded: boolean): string {
  if (row.kind === 'unchanged') return `*${sentenceMarkdown(runWords(row))}*`;
  const folded = isFolded ? foldedWords(row, comparison) : null;
  if (folded !== null) return `**${sentenceMarkdown(changeName(row))}** *${sentenceMarkdown(folded)}*`;
  const { change } = row;
  const language = comparison.documents[change.kind === 'removed' ? 'old' : 'new'].languages[0] ?? '';
  const remarks = remarksOn(row);
  const kind = change.kind === 'added' || change.kind === 'removed' ? [change.kind] : [];
  const told = [...kind, ...remarks];
  const notes = change.notes
    .map(
      ({ marker, edits }) => `\n\n> ${sentenceMarkdown(noteName(marker))}: ${isolatedWords(critic(edits), language)}`,
    )
    .join('');
  return `**${sentenceMarkdown(changeName(row))}**${told.length === 0 ? '' : ` *(${sentenceMarkdown(told.join(', '))})*`} ${isolatedWords(critic(row.edits), language)}${notes}`;
}

function critic(edits: readonly Edit[]): string {
  return edits.map(criticMark).join('');
}

function criticMark({ kind, text }: Edit): string {
  switch (kind) {
    case 'same':
      return escapedMarkdown(text);
    case 'removed':
      return `{--${escapedMarkdown(text)}--}`;
    case 'added':
      return `{++${escapedMarkdown(text)}++}`;
  }
}
