import type { Paragraph } from '../../model/document.ts';
import type { History, Thread } from '../../model/history.ts';
import { DIVISIONS, type Division, divisionsOf } from '../layout/divisions.ts';
import { firstWords } from '../layout/first-words.ts';
import { type DocumentName, documentNames, paragraphNames } from './html-names.ts';
import { type HistoryRow, historyRows } from './rows.ts';

/** A clause as the page shows it: a thread with its latest name and each of its wordings once. */
export interface Clause {
  readonly thread: Thread;
  /** `PP12`: the paragraph's name in the last document; if the clause is gone, `PP12 in 76/47`. */
  readonly name: string;
  readonly opening: string;
  readonly division: Division;
  readonly isHeading: boolean;
  /** Whether it is in the last document. */
  readonly isThere: boolean;
  /** In order of first appearance. */
  readonly wordings: readonly Wording[];
}

/** The words of a clause, and the documents that have them. */
export interface Wording {
  readonly documents: readonly number[];
  readonly paragraphs: readonly Paragraph[];
}

/** Everything the page shows, worked out once. */
export interface Series {
  readonly history: History;
  readonly names: readonly DocumentName[];
  /** In the order of the last document, by part. */
  readonly clauses: readonly Clause[];
  readonly byId: ReadonlyMap<string, Clause>;
  /** That of the last document; empty if it is not known. */
  readonly language: string;
}

export function seriesOf(history: History, names = documentNames(history.documents)): Series {
  const divisions = history.documents.map(divisionsOf);
  const clauses = historyRows(history).map((row) =>
    clauseOf(row, divisions[row.document]?.[row.paragraph.index] ?? 'operative', history, names),
  );
  const inParts = DIVISIONS.flatMap((division) => clauses.filter((clause) => clause.division === division));
  const byId = new Map(inParts.map((clause) => [clause.thread.id, clause]));
  return { history, names, clauses: inParts, byId, language: history.documents.at(-1)?.languages[0] ?? '' };
}

function clauseOf(
  { thread, paragraph, document }: HistoryRow,
  division: Division,
  history: History,
  names: readonly DocumentName[],
): Clause {
  const name = paragraphNames(paragraphsAt(thread, document, history));
  const isThere = document === history.documents.length - 1;
  return {
    thread,
    name: isThere ? name : `${name} in ${names[document]?.name ?? ''}`,
    opening: firstWords(paragraph.text, CLAUSE_OPENING_MAX_CHARACTERS),
    division,
    isHeading: paragraph.part === 'heading',
    isThere,
    wordings: wordingsOf(thread, history),
  };
}

/** Two lines in the first column of the grid. */
const CLAUSE_OPENING_MAX_CHARACTERS = 64;

/** The paragraphs of a thread in one document. */
export function paragraphsAt({ appearances }: Thread, document: number, { documents }: History): readonly Paragraph[] {
  return (appearances[document] ?? []).flatMap((index) => documents[document]?.paragraphs[index] ?? []);
}

/** Documents with the same words are grouped, even if other words came between. */
function wordingsOf(thread: Thread, history: History): readonly Wording[] {
  const byWords = new Map<string, { documents: number[]; paragraphs: readonly Paragraph[] }>();
  for (const at of history.documents.keys()) {
    const paragraphs = paragraphsAt(thread, at, history);
    if (paragraphs.length === 0) continue;
    const words = JSON.stringify(paragraphs.map(({ text }) => text));
    const known = byWords.get(words);
    if (known === undefined) byWords.set(words, { documents: [at], paragraphs });
    else known.documents.push(at);
  }
  return [...byWords.values()];
}
