import { docxOf } from '../../formats/docx/package.ts';
import { Tracked } from '../../formats/docx/tracked.ts';
import type { Comparison } from '../../model/comparison.ts';
import { escapedMarkdown } from '../layout/notation.ts';
import { type Order, ordersFor, quoted, type Step } from './orders.ts';

/**
 * The amendments that turn the old text into the new one, one sentence per line, as the United Nations words them. Paragraphs
 * and footnotes have their names in the old text throughout; numbers follow from the order and are not given.
 *
 *     In the twelfth preambular paragraph, replace “123” by “124”.
 *     After operative paragraph 8, insert a new operative paragraph reading: “Welcomes …;”.
 */
export function renderAmendments(comparison: Comparison): string {
  return `${[headOf(comparison), '', ...amendmentLines(comparison)].join('\n')}\n`;
}

/** The same in Markdown: a heading and a list. */
export function renderAmendmentsMarkdown(comparison: Comparison): string {
  const items = amendmentLines(comparison).map((line) => `- ${escapedMarkdown(line)}`);
  return `${[`# ${escapedMarkdown(headOf(comparison))}`, ...items].join('\n\n')}\n`;
}

/** The same as a Word file, one sentence per paragraph. */
export function renderAmendmentsDocx(comparison: Comparison): Uint8Array {
  const writer = new Tracked({ author: '' });
  const paragraph = (text: string, style: string) => writer.line([{ old: text, new: text }], style);
  const lines = amendmentLines(comparison).map((line) => paragraph(line, 'SingleTxt'));
  return docxOf({
    body: paragraph(headOf(comparison), 'H1') + lines.join(''),
    footnotes: '',
    comments: '',
    symbol: comparison.documents.old.symbol,
    firstNote: 1,
    language: comparison.documents.old.languages[0] ?? '',
    isReport: true,
  });
}

function headOf({ documents: { old, new: now } }: Comparison): string {
  const base = old.symbol || 'the old text';
  return `Amendments that turn ${base} into ${now.symbol || 'the new text'}`;
}

function amendmentLines(comparison: Comparison): readonly string[] {
  const orders = ordersFor(comparison).map(({ order }) => order);
  if (orders.length === 0) return ['No amendments.'];
  const isRenumbered = orders.some(({ kind }) => RENUMBERING.has(kind));
  return [...orders.map(lineOf), ...(isRenumbered ? ['Renumber the paragraphs and footnotes accordingly.'] : [])];
}

/** After these, later numbers change. */
const RENUMBERING: ReadonlySet<Order['kind']> = new Set(['delete', 'insert', 'move', 'insert-note']);

function lineOf(order: Order): string {
  switch (order.kind) {
    case 'title':
      return `Replace the title by ${quoted(order.text)}.`;
    case 'words':
      return `In ${order.name}, ${inSentence(order.steps.map(stepWords))}.`;
    case 'replace':
      return `Replace ${order.name} by: ${quoted(order.text)}.`;
    case 'insert':
      return `${order.where}, insert a new ${order.form} reading: ${quoted(order.paragraph.text)}.`;
    default:
      return plainOrder(order);
  }
}

function stepWords({ words, by }: Step): string {
  return by === '' ? `delete ${quoted(words)}` : `replace ${quoted(words)} by ${quoted(by)}`;
}

/** Orders that a list and an amendment document word alike. */
export function plainOrder(order: Exclude<Order, { kind: 'title' | 'words' | 'replace' | 'insert' }>): string {
  switch (order.kind) {
    case 'delete':
      return `Delete ${order.name}.`;
    case 'move':
      return order.to === null ? `Immediately thereafter, place ${order.name}.` : `Move ${order.name} to ${order.to}.`;
    case 'make':
      return `Make ${order.name} ${/^[aeiou]/u.test(order.form) ? 'an' : 'a'} ${order.form}.`;
    case 'renumber':
      return `Renumber ${order.name} as ${order.label}.`;
    case 'insert-note':
      return `In ${order.name}, ${order.place}, insert a footnote reading: ${quoted(order.text)}.`;
    case 'repeat-note':
      return `In ${order.name}, ${order.place}, repeat footnote ${order.marker}.`;
    case 'repeat-note-no-more':
      return `In ${order.name}, no longer repeat footnote ${order.marker}.`;
    case 'move-note':
      return `Move footnote ${order.marker} to ${order.place.replace(/^at /u, '')}.`;
  }
}

/** `a, b, and c` */
export function inSentence(steps: readonly string[]): string {
  return steps.length < 2 ? steps.join('') : `${steps.slice(0, -1).join(', ')}, and ${steps.at(-1)}`;
}
