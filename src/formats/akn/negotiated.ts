import type { Block } from '../../form/assemble.ts';
import type { Printed } from '../../form/negotiated/piece.ts';
import { baredTexts } from '../../form/negotiated/texts.ts';
import { isInserted, readNumber } from '../../form/numbering.ts';
import type { Language } from '../../language/language.ts';
import type { Notice } from '../../model/problem.ts';
import { numberIn } from '../text/numbers.ts';

/** The blocks of a text without the signs of a negotiation, which each then has beside its words. */
export function withoutSigns(
  blocks: readonly Block[],
  { negotiating }: Language,
): { readonly blocks: readonly Block[]; readonly notices: readonly Notice[] } {
  const printed = blocks.map(printedBlock);
  const { pieces, notices } = baredTexts(printed, negotiating);
  const bare = blocks.map((block, at): Block => {
    const [read, before] = [pieces[at] ?? null, printed[at]];
    if (read === null || before === undefined) return block;
    const { text, negotiated, label, number, place } = read;
    const shift = before.text.length - block.text.length;
    const notes = block.notes.map((note) => ({ ...note, offset: place(note.offset + Math.max(0, shift)) }));
    const said = { ...(negotiated === null ? {} : { negotiated }), ...(label === '' ? {} : { counted: label }) };
    return { ...block, ...said, text, notes, number: number || before.number, opening: null };
  });
  return { blocks: bare, notices };
}

/** A block with the label that a text under negotiation has where others have their number: `OP1 bis`, `1. Option 2:`. */
function printedBlock({ number, text, row, part }: Block): Printed & { readonly number: string } {
  const plain = { text, printedLabel: '', isBracketed: false, isApart: row !== null, number };
  if (part === 'heading' || (number !== '' && (readNumber(number).length > 0 || isInserted(number)))) return plain;
  const whole = number === '' ? text : `${number} ${text}`;
  const numbered = numberIn(whole, 0);
  if (numbered === null || (number === '' && (numbered.printedLabel ?? '') === ''))
    return { ...plain, text: whole, number: '' };
  const { printedLabel = '', isBracketed = false } = numbered;
  return { ...plain, printedLabel, isBracketed, text: numbered.rest, number: numbered.number };
}
