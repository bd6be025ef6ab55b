import type { Comment, Remark } from '../../formats/docx/tracked.ts';
import type { Draft, Proposal, Slot } from '../../model/draft.ts';
import { withCapital } from '../../text/capital.ts';
import { type DocxOptions, renderDocx } from '../comparison/docx.ts';
import {
  asSentence,
  confidenceWords,
  countsOfDraft,
  sessionWords,
  slotWords,
  supportWords,
} from '../sentences/draft.ts';
import type { ChangeRow } from '../view/view.ts';
import { type DraftPoints, NO_POINTS, pointsByChange } from './places.ts';

/**
 * The draft as a Word file with tracked changes against the base, and a comment at the words of every proposal (what, why,
 * which texts did the same, how certain), slot and warning. Accepting all changes gives the draft, rejecting all the base.
 */
export function renderDraftDocx(draft: Draft, options: DocxOptions = {}): Uint8Array {
  const points = pointsByChange(draft);
  const whole = points.get(null);
  const title: readonly Remark[] = [
    [`Draft for ${sessionWords(draft)}, from ${draft.base || 'the base'}`, countsOfDraft(draft)],
    ...commentsOf(whole ?? NO_POINTS, null).map(({ lines }) => lines),
  ];
  return renderDocx(draft.comparison, {
    ...options,
    remarks: { title, on: (row) => commentsOf(points.get(row.change) ?? NO_POINTS, row) },
  });
}

/** In the order of their words. */
function commentsOf({ proposals, slots, warnings }: DraftPoints, row: ChangeRow | null): readonly Comment[] {
  const comments: readonly Comment[] = [
    ...warnings.map(({ message }) => ({ lines: [`Check: ${asSentence(message)}`], at: null })),
    ...proposals.map((proposal) => ({ lines: proposalLines(proposal), at: placeIn(proposal, row) })),
    ...slots.map((slot) => ({ lines: slotLines(slot), at: slotPlace(slot, row) })),
  ];
  return comments.toSorted((a, b) => (a.at?.start ?? -1) - (b.at?.start ?? -1));
}

function deedWord({ old, new: now }: Proposal): string {
  if (old === '') return 'added';
  return now === '' ? 'removed' : 'replaced';
}

function proposalLines(proposal: Proposal): Remark {
  const { old, new: now, applied, reason } = proposal;
  const exchange = [old, now].flatMap((words) => (words === '' ? [] : [`“${words}”`])).join(' → ');
  const [supported, sure] = [supportWords(proposal), confidenceWords(proposal.confidence)];
  return [
    applied ? `${withCapital(deedWord(proposal))}: ${exchange}` : `Proposed, not made: ${exchange}`,
    asSentence(reason),
    withCapital([supported, sure].filter(Boolean).join('; ')),
  ];
}

function slotLines(slot: Slot): Remark {
  const key = slot.key === '' ? [] : [`Key in the facts file: ${slot.key}`];
  return [`Open point: ${slot.text}`, `${slotWords(slot)}.`, ...key];
}

/** The offsets in the words of the row, if it has only this paragraph and the words are in it, not in a footnote. */
function placeIn({ place, paragraph, applied, old, new: now }: Proposal, row: ChangeRow | null): Comment['at'] {
  const own = row?.paragraphs.new[0];
  if (place === null || own === undefined || row?.paragraphs.new.length !== 1 || own.index !== paragraph) return null;
  return own.text.slice(place.start, place.end) === (applied ? now : old) ? place : null;
}

function slotPlace({ start, text, note, paragraph }: Slot, row: ChangeRow | null): Comment['at'] {
  const own = row?.paragraphs.new[0];
  if (own === undefined || row?.paragraphs.new.length !== 1 || own.index !== paragraph || note !== null) return null;
  return own.text.startsWith(text, start) ? { start, end: start + text.length } : null;
}
