import { messagesIn } from '../../messages/messages.ts';
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
  const messages = messagesIn(comparison.lang);
  const { headings } = messages;
  const blocks = [
    `# ${sentenceMarkdown(versions)}`,
    ...(titles === '' ? [] : [`**${sentenceMarkdown(titles)}**`]),
    ...notices.map((sentence) => `> ${sentenceMarkdown(sentence)}`),
    `${sentenceMarkdown(countsLine(comparison))}.`,
    ...summaryBlocks(comparison),
    ...section(headings.negotiation, negotiationLines(comparison)),
    ...section(headings.toCheck, findingLines(comparison)),
    ...section(headings.replaced, substitutionLines(comparison)),
    `## ${headings.changes}`,
    ...rows.map((row) => rowMarkdown(row, comparison, options.all !== true) + besideMarkdown(row, beside)),
    ...(hidden === 0 ? [] : [`*${messages.hidden(hidden)}*`]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function summaryBlocks(comparison: Comparison): readonly string[] {
  const { lead, open, rest, end } = summaryParts(comparison);
  if (comparison.summary.length === 0) return [];
  const { headings } = messagesIn(comparison.lang);
  const items = (statements: readonly Statement[]) => listOf(statements.map(({ text }) => text));
  return [
    `## ${headings.summary}`,
    ...(lead.length === 0 ? [] : [`**${sentenceMarkdown(together(lead))}**`]),
    ...(open.length === 0 ? [] : [items(open)]),
    ...(rest.length === 0 ? [] : [`### ${headings.more}`, items(rest)]),
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
  const messages = messagesIn(comparison.lang);
  if (row.kind === 'unchanged') return `*${sentenceMarkdown(runWords(row, messages))}*`;
  const folded = isFolded ? foldedWords(row, comparison) : null;
  if (folded !== null) return `**${sentenceMarkdown(changeName(row))}** *${sentenceMarkdown(folded)}*`;
  const { change } = row;
  const language = comparison.documents[change.kind === 'removed' ? 'old' : 'new'].languages[0] ?? '';
  const remarks = remarksOn(row, messages);
  const kind = change.kind === 'added' || change.kind === 'removed' ? [messages.change.kinds[change.kind]] : [];
  const told = [...kind, ...remarks];
  const notes = change.notes
    .map(
      ({ marker, edits }) =>
        `\n\n> ${sentenceMarkdown(noteName(marker, messages))}${messages.change.colon}${isolatedWords(critic(edits), language)}`,
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
