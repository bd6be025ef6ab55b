import { meaningOf } from '../meaning/meaning.ts';
import { SCALE } from '../meaning/scale.ts';
import type { Document } from '../model/document.ts';
import type { Statement, StatementKind } from '../model/fact.ts';
import type { History, YearTold } from '../model/history.ts';
import { Loom } from './loom.ts';
import { requireOneLanguage } from './one-language.ts';
import type { Step } from './steps.ts';

/**
 * Follows every clause through the documents of a series: alignments of consecutive documents are combined, dropped clauses
 * are looked for among later ones, and alignments two years apart show how reliable the threads are.
 *
 * @param documents of one series, in the order of their sessions; at least one
 * @throws InputError `bad-option` if they are in different languages
 * @returns plain data, described by `schema/history.schema.json`
 * @example
 * ```ts
 * const first = read('77/1. A title\n\n1. Urges all States to act;\n', { name: 'first' }).document;
 * const second = read('78/1. A title\n\n1. Urges all States to act now;\n', { name: 'second' }).document;
 * history([first, second]).threads.length; // → 1
 * ```
 */
export function history(documents: readonly Document[]): History {
  requireOneLanguage(documents, 'follow clauses through');
  const loom = new Loom(documents);
  for (const at of documents.keys()) loom.add(at);
  loom.checkAcross();
  const years = documents.flatMap((document, at) =>
    yearOf({ old: documents[at - 1], new: document }, loom.steps[at], at),
  );
  return { format: 'resdiff.history', version: 1, documents, years, threads: loom.finish() };
}

/** What a document changed, from the summary of its comparison with the one before. */
function yearOf(
  { old: before, new: document }: { readonly old: Document | undefined; readonly new: Document },
  step: Step | undefined,
  at: number,
): readonly YearTold[] {
  if (before === undefined || step === undefined) return [];
  const { summary } = meaningOf(step.changes, { old: before, new: document }, { scale: SCALE, adopted: new Map() });
  const told = summary.filter(({ kind, open }) => open && !ASIDE.has(kind));
  const [verdict, ...rest] = told;
  const main = rest.reduce<Statement | undefined>(
    (a, b) => (a === undefined || b.weight > a.weight ? b : a),
    undefined,
  );
  const year = document.adopted?.slice(0, 4) ?? (document.symbol || `text ${at + 1}`);
  const words = [verdict, main].flatMap((statement) => statement?.text ?? []);
  return [{ document: at, text: `${year}: ${words.join(' ')}` }];
}

/** Sentences that a line on a year has no room for. */
const ASIDE: ReadonlySet<StatementKind> = new Set<StatementKind>(['vote', 'routine', 'unchanged', 'light']);
