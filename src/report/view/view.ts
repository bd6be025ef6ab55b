import type { Change, ChangeKind, Comparison, Edit, Facet } from '../../model/comparison.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { type End, endsOf } from './ends.ts';
import { withMarks } from './marks.ts';

/** Which parts of a comparison are shown. */
export interface ViewOptions {
  /** Show unchanged paragraphs, not only their number; false by default. */
  readonly all?: boolean;
  /** Only changes of these kinds or facets; null, the default, shows every change. */
  readonly only?: readonly (ChangeKind | Facet)[] | null;
  /** Fold renumbered paragraphs together with unchanged ones, unless they are requested. */
  readonly foldNumbers?: boolean;
  /** Leave out routine updates, changes of form and substitutions. */
  readonly substance?: boolean;
}

/** A change with its paragraphs, or a run of unchanged ones (some perhaps renumbered). */
export type Row =
  | {
      readonly kind: 'change';
      readonly change: Change;
      /** Its place among all changes of the comparison, from 1, whatever is shown; 0 if nothing happened. */
      readonly number: number;
      readonly paragraphs: Sides<readonly Paragraph[]>;
      /** Names of the paragraphs it may have come from or become part of. */
      readonly possibly: readonly string[];
      /** The edits with the paragraph marks of splits and mergers. */
      readonly edits: readonly Edit[];
    }
  | { readonly kind: 'unchanged'; readonly rows: readonly ChangeRow[] };
export type ChangeRow = Extract<Row, { kind: 'change' }>;
export type UnchangedRow = Extract<Row, { kind: 'unchanged' }>;

/** The other end of a change shown elsewhere. */
export type EndRow = { readonly kind: 'end' } & End;
export type PlacedRow = Row | EndRow;

export interface View<Shown = Row> {
  readonly rows: readonly Shown[];
  /** How many changes the filter leaves out. */
  readonly hidden: number;
}

/** The rows to show, in the order of the new document, with unchanged runs folded. */
export function viewOf(comparison: Comparison, options: ViewOptions): View {
  const { rows, hidden } = viewWithEnds(comparison, options, false);
  return { rows: rows.filter((row) => row.kind !== 'end'), hidden };
}

/** The same, with the other ends of moves, splits and mergers at their own places. */
export function viewWithEnds(comparison: Comparison, options: ViewOptions, withEnds = true): View<PlacedRow> {
  const { changes, documents } = comparison;
  const isWhole = options.all ?? false;
  const ends = withEnds ? endsOf(comparison) : null;
  const rows: PlacedRow[] = [];
  const shown = new Set(changes.filter((change) => differs(change) && isAsked(change, options)));
  const isFolded = (change: Change) => !differs(change) || (isFoldable(options) && isOnlyRenumbered(change));
  let number = 0;
  const pushEnds = (after: Change | null) => {
    const isShown = (change: Change) => shown.has(change) || (!differs(change) && isWhole);
    for (const end of ends?.get(after) ?? []) if (isShown(end.change)) rows.push({ kind: 'end', ...end });
  };
  pushEnds(null);
  for (const change of changes) {
    const isChanged = differs(change);
    if (isChanged) number += 1;
    const row = changeRow(change, isChanged ? number : 0, documents);
    if (isFolded(change) && !isWhole) {
      if (!isChanged || shown.has(change)) foldInto(rows, row);
    } else if (shown.has(change) || (!isChanged && isWhole)) rows.push(row);
    pushEnds(change);
  }
  return { rows, hidden: number - shown.size };
}

function isFoldable({ foldNumbers = false, only = null }: ViewOptions): boolean {
  return foldNumbers && only === null;
}

/** Whether only its number changed. */
function isOnlyRenumbered({ kind, facets }: Change): boolean {
  return kind === 'kept' && facets.length === 1 && facets[0] === 'renumbered';
}

function isAsked(change: Change, { only = null, substance = false }: ViewOptions): boolean {
  if (substance && !change.substance) return false;
  return only === null || only.some((name) => name === change.kind || change.facets.some((facet) => facet === name));
}

function changeRow(change: Change, number: number, documents: Comparison['documents']): ChangeRow {
  const paragraphs = mapSides({ old: 'old', new: 'new' } as const, (side) =>
    paragraphsOf(documents[side], change[side]),
  );
  const other = documents[change.kind === 'added' ? 'old' : 'new'];
  const possibly = paragraphsOf(other, change.possibly).map(({ id }) => id);
  return { kind: 'change', change, number, paragraphs, possibly, edits: withMarks(change, paragraphs) };
}

/** Whether anything at all happened. */
export function differs({ kind, facets }: Change): boolean {
  return kind !== 'kept' || facets.length > 0;
}

/** A list that grows in place: a run may cover a whole long text. */
class Run {
  readonly kind = 'unchanged';
  readonly rows: ChangeRow[] = [];
}

function foldInto(rows: PlacedRow[], row: ChangeRow): void {
  const last = rows.at(-1);
  if (last instanceof Run) last.rows.push(row);
  else {
    const run = new Run();
    run.rows.push(row);
    rows.push(run);
  }
}

function paragraphsOf({ paragraphs }: Document, indices: readonly number[]): readonly Paragraph[] {
  return indices.flatMap((index) => paragraphs[index] ?? []);
}
