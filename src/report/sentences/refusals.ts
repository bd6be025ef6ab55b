import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import type { Sides } from '../../model/sides.ts';
import { relatedName } from './kinds.ts';

/**
 * The orders of an amendment are no paragraphs of the text that it amends: all of one would be added, and all of the other removed.
 *
 * @param advice what the user can do instead
 * @throws InputError if one text is an amendment and the other is not
 */
export function refuseAmendment({ old, new: now }: Sides<Document>, advice: string): void {
  const [amendment, other] = now.kind === 'amendment' ? [now, old] : [old, now];
  if (amendment.kind !== 'amendment' || other.kind === 'amendment') return;
  const target = amendment.related.find(({ relation }) => relation === 'amends');
  const what = target === undefined ? 'an amendment' : `an amendment to ${relatedName(target)}`;
  const name = amendment.symbol || 'one of the texts';
  throw new InputError('bad-option', `${name} is ${what}, not a version of a text; ${advice}`);
}
