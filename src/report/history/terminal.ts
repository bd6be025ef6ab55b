import type { History } from '../../model/history.ts';
import { largest } from '../../text/extremes.ts';
import { isolatedWords, withIsolates } from '../layout/isolates.ts';
import { type Paints, paintsOf, unpainted } from '../layout/paint.ts';
import { PLAIN_PAGE } from '../layout/plain-page.ts';
import { shown } from '../layout/safe.ts';
import { columnsOf, wrap } from '../layout/wrap.ts';
import { historyPrinted } from '../view/printed.ts';
import { type HistoryRow, historyRows } from './rows.ts';
import { columnLabels, SIGNS, type SignName, signNameAt } from './signs.ts';

export interface HistoryOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
  /** Also clauses that never changed. */
  readonly all: boolean;
}

/** A matrix of clauses by document, one sign each, with a key. */
export function renderHistory(followed: History, options: Partial<HistoryOptions> = {}): string {
  const history = historyPrinted(followed);
  const asked = { ...PLAIN_PAGE, all: false, ...options };
  const matrix = matrixLines(history, { ...asked, labels: columnLabels(history) });
  return `${[...headLines(history, asked.width), '', ...matrix].join('\n')}\n`;
}

/** The matrix and its key; the labels are written above their columns from top to bottom. */
export function matrixLines(
  history: History,
  { width, level, all, labels }: HistoryOptions & { readonly labels: readonly string[] },
): readonly string[] {
  const paints = paintsOf(level);
  const { documents } = history;
  const rows = historyRows(history);
  const kept = all ? rows : rows.filter((row) => !isSteady(row, history));
  const names = kept.map(({ paragraph }) => shown(paragraph.id));
  const room = Math.min(NAME_MAX_COLUMNS, largest([0, ...names.map(columnsOf)]));
  const matrix = documents.length;
  const lines = kept.length === 0 ? [] : labelLines(labels).map((line) => `${' '.repeat(room + 2)}${line}`);
  let part = '';
  for (const [at, row] of kept.entries()) {
    const own = partOf(row);
    if (own !== part) lines.push(paints.bold(own));
    part = own;
    const signs = documents.map((_, document) => paintSign(signNameAt(row.thread, document), paints)).join('');
    const isGone = row.document < matrix - 1;
    const words = isolatedWords(
      clipped(row.paragraph.text, width - room - matrix - 4),
      documents[row.document]?.languages[0] ?? '',
    );
    const name = clipped(names[at] ?? '', room);
    const doubt = row.thread.confidence < 1 ? '?' : ' ';
    lines.push(
      `${paints.bold(withIsolates(name))}${' '.repeat(Math.max(0, room - columnsOf(name)))}  ${signs}${doubt} ${isGone ? paints.dim(words) : words}`.trimEnd(),
    );
  }
  const steady = rows.length - kept.length;
  if (steady > 0)
    lines.push('', `${steady} ${steady === 1 ? 'clause' : 'clauses'} unchanged throughout (--all shows them)`);
  return [...lines, '', ...keyLines(kept, history, width)];
}

const NAME_MAX_COLUMNS = 18;

/** Under the year. */
const YEAR_INDENT = ' '.repeat('2023: '.length);

function headLines({ documents, threads, years }: History, width: number): readonly string[] {
  const [first, last] = [documents[0], documents.at(-1)];
  const standing = threads.filter(({ appearances }) => (appearances.at(-1) ?? []).length > 0).length;
  const throughout = threads.filter(({ appearances }) => appearances.every((each) => each.length > 0)).length;
  const sentences = [
    shown(`${first?.symbol ?? ''} → ${last?.symbol ?? ''}`),
    shown(last?.title ?? ''),
    `${documents.length} texts, ${threads.length} clauses: ${standing} in the latest text, ${throughout} in every text`,
  ];
  const head = sentences.filter(Boolean).flatMap((text) => wrap([{ text, paint: unpainted }], width));
  if (years.length === 0) return head;
  const lines = years.flatMap(({ text }) => {
    const wrapped = wrap([{ text: shown(text), paint: unpainted }], width - YEAR_INDENT.length);
    return wrapped.map((line, at) => (at === 0 ? line : `${YEAR_INDENT}${line}`));
  });
  return [...head, '', ...lines];
}

/** Labels above their columns, one character per line. */
function labelLines(labels: readonly string[]): readonly string[] {
  const height = largest(labels.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    labels.map((label) => label.padStart(height)[line] ?? ' ').join(''),
  );
}

function isSteady({ thread }: HistoryRow, { documents }: History): boolean {
  return (
    documents.every((_, at) => ['same', 'first'].includes(signNameAt(thread, at))) &&
    thread.appearances[0]?.length === 1
  );
}

function partOf({ paragraph: { part, section } }: HistoryRow): string {
  switch (part) {
    case 'formula':
    case 'preamble':
      return 'Preamble';
    case 'operative':
    case 'heading':
      return 'Operative part';
    case 'annex':
      return shown(section || 'Annex');
    case 'order':
      return 'Orders';
  }
}

function paintSign(name: SignName, paints: Paints): string {
  const { sign } = SIGNS[name];
  switch (name) {
    case 'first':
    case 'returned':
      return paints.green(sign);
    case 'dropped':
    case 'ended':
      return paints.red(sign);
    case 'much':
      return paints.yellow(sign);
    case 'some':
    case 'same':
    case 'absent':
      return sign;
    case 'split':
    case 'merged':
    case 'crossed':
    case 'moved':
      return paints.blue(sign);
  }
}

/** The signs used, with their meanings. */
function keyLines(rows: readonly HistoryRow[], history: History, width: number): readonly string[] {
  const used = new Set(rows.flatMap(({ thread }) => history.documents.map((_, at) => signNameAt(thread, at))));
  const known = Object.entries(SIGNS).flatMap(([name, { sign, meaning }]) =>
    [...used].some((each) => each === name) && sign !== ' ' ? [`${sign} ${meaning}`] : [],
  );
  const doubt = rows.some(({ thread }) => thread.confidence < 1) ? ['? uncertain: another alignment disagrees'] : [];
  return wrap([{ text: [...known, ...doubt].join('   '), paint: unpainted }], width);
}

function clipped(text: string, columns: number): string {
  const whole = shown(text);
  if (columnsOf(whole) <= columns) return whole;
  let result = '';
  let used = 0;
  for (const character of whole) {
    used += columnsOf(character);
    if (used > columns - 1) break;
    result += character;
  }
  return `${result.trimEnd()}…`;
}
