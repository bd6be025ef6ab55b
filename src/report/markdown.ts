import type { Comparison, Edit } from '../model/comparison.ts';
import { shown } from './safe.ts';
import {
  type ChangeRow,
  countsOf,
  findingLines,
  foldedWords,
  headOf,
  nameOf,
  noteName,
  type Row,
  remarksOn,
  substitutionLines,
  type ViewOptions,
  viewOf,
} from './view.ts';

/** The report in Markdown, changes in CriticMarkup: `{--gone--}{++come++}`. */
export function renderMarkdown(comparison: Comparison, options: ViewOptions): string {
  const { rows, hidden } = viewOf(comparison, options);
  const { symbols, titles, facts, provenance } = headOf(comparison);
  const blocks = [
    `# ${safe(symbols)}`,
    ...(titles === '' ? [] : [`**${safe(titles)}**`]),
    listOf(facts),
    ...provenance.map((sentence) => `> ${safe(sentence)}`),
    `${safe(countsOf(comparison))}.`,
    ...section(
      'Summary',
      comparison.summary.map(({ text }) => text),
    ),
    ...section('To look at', findingLines(comparison)),
    ...section('Replaced throughout', substitutionLines(comparison)),
    '## Changes',
    ...rows.map((row) => rowMarkdown(row, options.all ? null : comparison)),
    ...(hidden === 0 ? [] : [`*${hidden} other ${hidden === 1 ? 'change' : 'changes'} not shown*`]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, listOf(lines)];
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${safe(line)}`).join('\n');
}

function rowMarkdown(row: Row, comparison: Comparison | null): string {
  if (row.kind === 'unchanged') return `*${row.changes.length} unchanged*`;
  const folded = comparison === null ? null : foldedWords(row, comparison);
  if (folded !== null) return `**${safe(nameOf(row))}** *${safe(folded)}*`;
  const { change } = row;
  const remarks = remarksOn(row);
  const kind = change.kind === 'added' || change.kind === 'removed' ? [change.kind] : [];
  const told = [...kind, ...remarks];
  const notes = change.notes.map(({ marker, edits }) => `\n\n> ${safe(noteName(marker))}: ${critic(edits)}`).join('');
  return `**${safe(nameOf(row))}**${told.length === 0 ? '' : ` *(${safe(told.join(', '))})*`} ${words(row)}${notes}`;
}

function words({ edits }: ChangeRow): string {
  return critic(edits);
}

function critic(edits: readonly Edit[]): string {
  return edits.map(criticMark).join('');
}

function criticMark({ kind, text }: Edit): string {
  switch (kind) {
    case 'same':
      return safe(text);
    case 'removed':
      return `{--${safe(text)}--}`;
    case 'added':
      return `{++${safe(text)}++}`;
  }
}

/** Signs of Markdown and CriticMarkup that stand in a document stay signs. */
function safe(text: string): string {
  return shown(text)
    .replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&')
    .replace(/^(\d+)\./u, '$1\\.');
}
