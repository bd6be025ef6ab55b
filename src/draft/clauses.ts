import type { Document, Paragraph } from '../model/document.ts';
import type { Thread } from '../model/history.ts';
import { history } from '../series/threads.ts';
import { shortSymbol } from '../text/symbols.ts';
import { type Case, casesOf } from './rates.ts';

/** A clause that may be dropped, or brought back. */
export interface ClauseStep {
  readonly kind: 'drop' | 'return';
  readonly rule: Case;
  /** False if it is only proposed, whatever the level. */
  readonly mayApply: boolean;
  readonly reason: string;
  readonly support: readonly string[];
  /** The paragraph of the base that is dropped; for a clause brought back, the paragraph as it last appeared. */
  readonly paragraph: Paragraph;
  /** Index of the paragraph of the base that it follows; null at the beginning. */
  readonly after: number | null;
}

/**
 * In 174 pairs, no series alternated often enough to measure. Where a series had dropped four of five new clauses, four of
 * the next thirteen were dropped. Of 37 clauses missing for a year one came back, so that such clauses are not named.
 */
const CLAUSE_CASES = casesOf({
  'clause.alternates.drop': { agreed: 0, kept: 0, other: 0 },
  'clause.alternates.return': { agreed: 0, kept: 0, other: 0 },
  'clause.short-lived': { agreed: 4, kept: 9, other: 0 },
});

/**
 * What the series does with whole clauses. Those that appear in every second text are dropped or brought back; where the
 * series drops what it added the year before, the new clauses of the base may be dropped too. Each step names its texts.
 */
export function clauseSteps(documents: readonly Document[]): readonly ClauseStep[] {
  if (documents.length < 3) return [];
  const { threads, documents: ordered } = history(documents);
  const clauses = threads.filter((thread) => isClause(thread, ordered));
  return [...clauses.flatMap((thread) => alternating(thread, ordered) ?? []), ...shortLived(clauses, ordered)];
}

function isClause({ appearances }: Thread, documents: readonly Document[]): boolean {
  const at = appearances.findIndex((own) => own.length > 0);
  const part = documents[at]?.paragraphs[appearances[at]?.[0] ?? -1]?.part;
  return part === 'preamble' || part === 'operative';
}

/** In every second text, at least twice, and never in two in a row. */
function alternating(thread: Thread, documents: readonly Document[]): ClauseStep | null {
  const there = thread.appearances.map((own) => own.length > 0);
  const tail = there.slice(-ALTERNATION_MIN);
  const isSwinging = tail.length === ALTERNATION_MIN && tail.every((own, at) => at === 0 || own !== tail[at - 1]);
  if (!isSwinging) return null;
  const support = documents.filter((_, at) => there[at] === true).map(({ symbol }) => shortSymbol(symbol));
  const isThere = there.at(-1) === true;
  const step = isThere ? dropped(thread, documents) : returned(thread, documents);
  if (step === null) return null;
  return {
    ...step,
    rule: CLAUSE_CASES[isThere ? 'clause.alternates.drop' : 'clause.alternates.return'],
    mayApply: true,
    reason: `the clause appears in every second text (${support.join(', ')})`,
    support,
  };
}

/** Two appearances and their gaps: x.x. */
const ALTERNATION_MIN = 4;

/** The new clauses of the base, if the series has dropped nearly all the clauses it added earlier. */
function shortLived(threads: readonly Thread[], documents: readonly Document[]): readonly ClauseStep[] {
  const last = documents.length - 1;
  const firstIn = (thread: Thread) => thread.appearances.findIndex((own) => own.length > 0);
  const taken = threads.filter((thread) => firstIn(thread) > 0 && firstIn(thread) < last);
  const gone = taken.filter((thread) => (thread.appearances[firstIn(thread) + 1] ?? []).length === 0);
  if (gone.length < SHORT_LIVED_MIN || gone.length < SHORT_LIVED_SHARE_MIN * taken.length) return [];
  const support = [...new Set(gone.map((thread) => shortSymbol(documents[firstIn(thread)]?.symbol ?? '')))];
  return threads
    .filter((thread) => firstIn(thread) === last)
    .flatMap((thread) => {
      const step = dropped(thread, documents);
      const reason = `new in the last text; of ${taken.length} clauses added earlier in the series, ${gone.length} were dropped after one text`;
      return step === null
        ? []
        : [{ ...step, rule: CLAUSE_CASES['clause.short-lived'], mayApply: true, reason, support }];
    });
}

const SHORT_LIVED_MIN = 3;
const SHORT_LIVED_SHARE_MIN = 0.8;

type Place = Pick<ClauseStep, 'kind' | 'paragraph' | 'after'>;

function dropped(thread: Thread, documents: readonly Document[]): Place | null {
  const [index, ...more] = thread.appearances.at(-1) ?? [];
  const paragraph = documents.at(-1)?.paragraphs[index ?? -1];
  return paragraph === undefined || more.length > 0 ? null : { kind: 'drop', paragraph, after: null };
}

/** The place it last had: after the same neighbour, if the base still has that. */
function returned(thread: Thread, documents: readonly Document[]): Place | null {
  const at = thread.appearances.findLastIndex((own) => own.length > 0);
  const [index, ...more] = thread.appearances[at] ?? [];
  const [last, base] = [documents[at], documents.at(-1)];
  const paragraph = last?.paragraphs[index ?? -1];
  if (last === undefined || base === undefined || paragraph === undefined || more.length > 0 || paragraph.depth > 0)
    return null;
  for (const before of last.paragraphs.slice(0, paragraph.index).toReversed()) {
    const same = base.paragraphs.find(
      ({ text, part, opening }) =>
        part === before.part &&
        opening === before.opening &&
        text.slice(0, SAME_MIN) === before.text.slice(0, SAME_MIN),
    );
    if (same !== undefined) return { kind: 'return', paragraph, after: lastBelow(base, same) };
  }
  return null;
}

const SAME_MIN = 60;

/** The index of the last paragraph below this one, or its own. */
function lastBelow({ paragraphs }: Document, paragraph: Paragraph): number {
  let at = paragraph.index;
  while ((paragraphs[at + 1]?.depth ?? 0) > paragraph.depth) at += 1;
  return at;
}
