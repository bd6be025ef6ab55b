import type { Change } from '../../model/comparison.ts';
import type { Draft, DraftWarning, Proposal, Slot } from '../../model/draft.ts';

/** The points at one place of a draft. */
export interface DraftPoints {
  readonly proposals: readonly Proposal[];
  readonly slots: readonly Slot[];
  readonly warnings: readonly DraftWarning[];
}

export const NO_POINTS: DraftPoints = { proposals: [], slots: [], warnings: [] };

/** The points on the draft as a whole (`null`) and on each change; every proposal, slot and warning once. */
export function pointsByChange(draft: Draft): ReadonlyMap<Change | null, DraftPoints> {
  const { comparison, proposals, slots, warnings } = draft;
  const byNew = new Map<number, Change>();
  for (const change of comparison.changes) for (const index of change.new) byNew.set(index, change);
  const changeOf = (paragraph: number | null) => (paragraph === null ? null : (byNew.get(paragraph) ?? null));
  const points = new Map<Change | null, { proposals: Proposal[]; slots: Slot[]; warnings: DraftWarning[] }>();
  const at = (change: Change | null) => {
    const own = points.get(change) ?? { proposals: [], slots: [], warnings: [] };
    points.set(change, own);
    return own;
  };
  for (const proposal of proposals)
    at(goneWith(draft, proposal) ?? changeOf(proposal.paragraph)).proposals.push(proposal);
  for (const slot of slots) at(changeOf(slot.paragraph)).slots.push(slot);
  for (const warning of warnings) at(changeOf(warning.paragraph)).warnings.push(warning);
  return points;
}

/** The change that removed a paragraph, for a proposal to drop it. */
function goneWith({ comparison }: Draft, { place, old, new: now, applied }: Proposal): Change | null {
  if (place !== null || !applied || now !== '') return null;
  const { paragraphs } = comparison.documents.old;
  return (
    comparison.changes.find(
      (change) => change.kind === 'removed' && change.old.some((index) => paragraphs[index]?.text === old),
    ) ?? null
  );
}

/** The name of the paragraph that a proposal concerns: `PP12`; for a removed paragraph, its name in the base. */
export function proposalName(draft: Draft, proposal: Proposal): string {
  const gone = goneWith(draft, proposal);
  const index = gone?.old[0];
  if (index !== undefined) return draft.comparison.documents.old.paragraphs[index]?.id ?? '';
  return draft.paragraphs[proposal.paragraph]?.id ?? 'the text';
}
