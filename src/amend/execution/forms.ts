import { readNumber } from '../../form/numbering.ts';
import type { Part } from '../../model/document.ts';
import type { Amending } from '../order-kinds.ts';

/** The kind of paragraph that a list names: `a new operative sub-paragraph (b)`. */
export interface Form {
  /** Null: like its neighbour. */
  readonly part: Part | null;
  /** Null: below its neighbour, or beside it. */
  readonly depth: number | null;
  readonly isRow: boolean;
  /** Shows the style of numbering, not the number; `''`: unnumbered, null: like its neighbours. */
  readonly number: string | null;
}

export function formIn(words: string, { form }: Amending): Form {
  const text = words.replace(form.article, '').trim();
  const part = partIn(text, form);
  if (form.row.test(text)) return { part, depth: 0, isRow: true, number: '' };
  const [, numbered] = form.headingNumber.exec(text) ?? [];
  if (form.heading.test(text)) return { part: 'heading', depth: 0, isRow: false, number: numbered ?? null };
  const below = text.match(/\([a-zA-Z]{1,4}\)|(?<= )[a-z]{1,4}\)/gu) ?? [];
  const isBelow = form.below.test(text);
  if (below.length > 0 && isBelow) return { part, depth: below.length, isRow: false, number: below.at(-1) ?? null };
  const number = form.unnumbered.test(text) ? '' : numberTold(text, part, form);
  return { part, depth: isBelow ? null : 0, isRow: false, number };
}

/** `a new operative paragraph 9` is numbered by its place; in an annex the number shows that paragraphs are numbered. */
function numberTold(text: string, part: Part | null, { number }: Amending['form']): string | null {
  const [, told] = number.exec(text) ?? [];
  if (told === undefined || readNumber(told).length === 0) return null;
  return part === 'annex' || !/^\d+$/u.test(told) ? told : null;
}

function partIn(text: string, { parts }: Amending['form']): Part | null {
  return parts.find(({ sign }) => sign.test(text))?.part ?? null;
}
