import type { ConcordKind } from '../model/concordance.ts';

/** A kind of disagreement, in the order in which they are listed. */
export interface KindRow {
  readonly kind: ConcordKind;
  /** Whether it is looked for without being asked for: how often an alarm was right is in docs/concord.md. */
  readonly isUsual: boolean;
}

/** All kinds. Those that are right in fewer than nine cases of ten have to be asked for. */
export const CONCORD_KINDS: readonly KindRow[] = [
  { kind: 'masthead', isUsual: true },
  { kind: 'paragraph', isUsual: true },
  { kind: 'part', isUsual: false },
  { kind: 'number', isUsual: true },
  { kind: 'citation', isUsual: true },
  { kind: 'date', isUsual: true },
  { kind: 'year', isUsual: true },
  { kind: 'ordinal', isUsual: true },
  { kind: 'figure', isUsual: true },
  { kind: 'unlike', isUsual: true },
  { kind: 'lone-citation', isUsual: true },
  { kind: 'lone-year', isUsual: false },
  { kind: 'lone-figure', isUsual: false },
  { kind: 'note', isUsual: true },
  { kind: 'quotation', isUsual: false },
];

/** The kinds that are looked for if none is named. */
export const USUAL_KINDS: readonly ConcordKind[] = CONCORD_KINDS.filter(({ isUsual }) => isUsual).map(
  ({ kind }) => kind,
);
