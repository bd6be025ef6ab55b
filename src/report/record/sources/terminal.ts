import type { SourcedClause, SourceKind, Sources } from '../../../model/record.ts';
import { firstWords } from '../../layout/first-words.ts';
import { areRightToLeft } from '../../layout/isolates.ts';
import { notatedEdits, type Paints, paintsOf, unpainted } from '../../layout/paint.ts';
import { PLAIN_PAGE } from '../../layout/plain-page.ts';
import { shown } from '../../layout/safe.ts';
import { directed, wrap } from '../../layout/wrap.ts';
import { clauseSentences, lookedIn, sourcesHead } from '../../sentences/sources.ts';
import { changedWords } from './changed.ts';

export interface SourcesPageOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
  /** The kinds of clauses that are shown; null for all. */
  readonly only: ReadonlySet<SourceKind> | null;
}

/** Each clause with where its words were agreed; of what was agreed word for word, only the beginning is shown. */
export function renderSources(sources: Sources, options: Partial<SourcesPageOptions> = {}): string {
  const { width, level, only } = { ...PLAIN_PAGE, only: null, ...options };
  const paint = paintsOf(level);
  const { document, clauses, notices } = sources;
  const prose = (words: string, brush = unpainted, indent = '') =>
    wrap([{ text: shown(words), paint: brush }], Math.max(20, width - indent.length)).map((line) => indent + line);
  const lines = [
    ...prose([document.symbol, document.title].filter((words) => words !== '').join('  ') || 'Draft', paint.bold),
    ...prose(sourcesHead(sources)),
    ...prose(lookedIn(sources)),
    ...notices.flatMap((notice) => prose(`! ${notice}`)),
  ];
  for (const clause of clauses.filter(({ kind }) => only === null || only.has(kind))) {
    const paragraph = document.paragraphs[clause.paragraph];
    if (paragraph === undefined) continue;
    const brush = { exact: paint.green, near: paint.yellow, holds: paint.yellow, within: paint.yellow, new: paint.red };
    const [lead = '', ...rest] = clauseSentences(clause, paragraph.text);
    const leading = [
      { text: shown(paragraph.id), paint: paint.bold },
      { text: `  ${shown(lead)}`, paint: brush[clause.kind] },
    ];
    lines.push('');
    for (const [at, line] of wrap(leading, Math.max(20, width - 2)).entries())
      lines.push(at === 0 ? line : `  ${line}`);
    for (const line of wordLines(clause, paragraph.text, sources, width - 2, paint)) lines.push(`  ${line}`);
    for (const each of rest) {
      for (const line of prose(each, paint.cyan, '  ')) lines.push(line);
    }
  }
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** Of a clause agreed word for word. */
const BEGINNING_CHARACTERS = 70;

function wordLines(
  clause: SourcedClause,
  text: string,
  { document }: Sources,
  width: number,
  paint: Paints,
): readonly string[] {
  const isRight = areRightToLeft(text, document.languages[0] ?? '');
  const filled = (pieces: Parameters<typeof wrap>[0]) => wrap(directed(pieces, isRight), Math.max(20, width));
  const changed = changedWords(clause);
  if (changed !== null) return filled(notatedEdits(changed, paint));
  if (clause.kind === 'exact')
    return filled([{ text: shown(firstWords(text, BEGINNING_CHARACTERS)), paint: paint.dim }]);
  const { start, end } = clause.stretch ?? { start: 0, end: 0 };
  return filled([
    { text: shown(text.slice(0, start)), paint: unpainted },
    { text: shown(text.slice(start, end)), paint: paint.underline },
    { text: shown(text.slice(end)), paint: unpainted },
  ]);
}
