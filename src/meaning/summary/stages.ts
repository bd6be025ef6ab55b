import type { Document } from '../../model/document.ts';
import type { Adoptions, HowAdopted } from '../../model/sentences.ts';
import type { Sides } from '../../model/sides.ts';
import { caseFolded } from './teller.ts';

/** Whether they are two stages of one draft of the same session: as tabled, revised, adopted. Other drafts have other titles. */
export function isOneDraft({ old: before, new: after }: Sides<Document>): boolean {
  const isDraft = before.kind === 'draft-resolution' || before.kind === 'draft-decision';
  const isOneSession = before.session === after.session || before.session === null || after.session === null;
  return isDraft && isOneSession && caseFolded(before.title) === caseFolded(after.title);
}

/** How both were adopted; null if it is not known of the new one, or if they are copies of one text. */
export function adoptionsOf({ old: before, new: after }: Sides<Document>): Adoptions | null {
  if (before.symbol !== '' && before.symbol === after.symbol) return null;
  const [was, is] = [howAdopted(before), howAdopted(after)];
  if (is === null) return null;
  return { is, was, year: before.adopted?.slice(0, 4) ?? null, isYearBefore: yearsBetween(before, after) === 1 };
}

function howAdopted({ adoptedWithoutVote, vote }: Document): HowAdopted {
  return vote ?? (adoptedWithoutVote === true ? 'none' : null);
}

function yearsBetween(before: Document, after: Document): number | null {
  const [from, to] = [before.adopted, after.adopted].map((date) => (date === null ? null : Number(date.slice(0, 4))));
  return from === null || to === null || from === undefined || to === undefined ? null : to - from;
}
