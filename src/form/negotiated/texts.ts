import type { Negotiated } from '../../model/negotiation.ts';
import type { Notice } from '../../model/problem.ts';
import { type Bared, bared } from './brackets.ts';
import type { Negotiating } from './names.ts';
import { unpairedIn } from './pairs.ts';
import type { Printed } from './piece.ts';
import { isNegotiated } from './signs.ts';

export type BaredPiece =
  | (Omit<Bared, 'negotiated'> & {
      /** Null where the text says nothing beside the words. */
      readonly negotiated: Negotiated | null;
      /** What the label says of the place of a paragraph beside its number: `2 bis` for `PP2bis`; else empty. */
      readonly label: string;
    })
  | null;

/**
 * Reads the paragraphs of a text under negotiation: brackets, names, labels, status and remarks are taken out of their words. Null
 * for each paragraph that is left as it is, and for all if nothing shows that the text is under negotiation.
 */
export function baredTexts(
  pieces: readonly Printed[],
  words: Negotiating | null,
): { readonly pieces: readonly BaredPiece[]; readonly notices: readonly Notice[] } {
  if (words === null || !isNegotiated(pieces, words)) return { pieces: pieces.map(() => null), notices: [] };
  const { counts, notices } = spanning(pieces);
  const read = pieces.map((piece, at) => {
    if (piece.isApart) return null;
    const { closes = 0, opens = 0, isWithin = false } = counts[at] ?? {};
    const own = bared(piece.text, { label: piece.printedLabel, closes, opens }, words);
    return isWithin && own.text !== '' ? withWhole(own) : own;
  });
  return { pieces: withAlternativeNumbers(read, words).map(finished), notices };
}

function finished(piece: Bared | null): BaredPiece {
  if (piece === null) return null;
  const { negotiated } = piece;
  return { ...piece, negotiated: saysAnything(negotiated) ? negotiated : null, label: countedIn(negotiated.label) };
}

/** `2 bis` for `PP2bis`, `2 (c)` for `OP2 (c)`; empty for the label of another operative paragraph, whose number it is. */
export function countedIn(label: string): string {
  const [, kind = '', place = '', latin = ''] = /^(PP|OP)[ .]?(\d{1,3}(?:\.\d{1,2})?)(.{0,30})$/iu.exec(label) ?? [];
  if (kind.toUpperCase() === 'OP' && !latin.endsWith(')')) return '';
  const inserted = latin
    .toLowerCase()
    .replaceAll(/(?<=\p{L})(?=\d)|[ .-]+/gu, ' ')
    .trim();
  return [place, inserted].filter(Boolean).join(' ');
}

/** What brackets of other paragraphs mean for one. */
interface Counts {
  closes: number;
  opens: number;
  /** Whether a bracket is open over the whole of it. */
  isWithin: boolean;
}

/** Pairs brackets that one paragraph opens and another closes; a notice says what is left over, and it stays in the text. */
function spanning(pieces: readonly Printed[]): {
  readonly counts: readonly Counts[];
  readonly notices: readonly Notice[];
} {
  const counts = pieces.map((): Counts => ({ closes: 0, opens: 0, isWithin: false }));
  const open: number[] = [];
  const notices: Notice[] = [];
  const tell = (paragraph: number, message: string) => notices.push({ code: 'bracketed-words', message, paragraph });
  for (const [at, { text, isApart }] of pieces.entries()) {
    if (isApart) continue;
    const { closes, opens } = unpairedIn(text);
    for (let count = 0; count < closes; count += 1) {
      const opened = open.pop();
      const [first, last] = [counts[opened ?? -1], counts[at]];
      if (opened === undefined || first === undefined || last === undefined || at - opened > SPAN_MAX_PARAGRAPHS) {
        tell(at, 'a square bracket is closed that was not opened; it was kept in the text');
        continue;
      }
      first.opens += 1;
      last.closes += 1;
      for (const between of counts.slice(opened + 1, at)) between.isWithin = true;
    }
    for (let count = 0; count < opens; count += 1) open.push(at);
  }
  for (const at of open) tell(at, 'a square bracket is opened that is not closed; it was kept in the text');
  return { counts, notices };
}

/** A bracket may hold an article of a treaty, with its paragraphs. */
const SPAN_MAX_PARAGRAPHS = 30;

function withWhole(own: Bared): Bared {
  const whole = { start: 0, end: own.text.length, by: [], deletedBy: [], remarks: [], alternative: null };
  const { negotiated } = own;
  return { ...own, negotiated: { ...negotiated, stretches: [whole, ...negotiated.stretches] } };
}

/** Numbers alternatives through the whole text; options that follow one another are alternatives too. */
function withAlternativeNumbers(read: readonly (Bared | null)[], words: Negotiating): readonly (Bared | null)[] {
  let count = 0;
  let options: { readonly number: number; readonly place: number } | null = null;
  return read.map((piece) => {
    if (piece === null) return null;
    const { negotiated } = piece;
    const option = optionIn(negotiated.label, words);
    if (option === null) options = null;
    else {
      const goesOn: boolean = options !== null && option > options.place;
      if (!goesOn) count += 1;
      options = { number: goesOn && options !== null ? options.number : count, place: option };
    }
    const own = new Map<number, number>();
    const stretches = negotiated.stretches.map((stretch, at) => {
      if (at === 0 && options !== null) return { ...stretch, alternative: options.number };
      if (stretch.alternative === null) return stretch;
      if (!own.has(stretch.alternative)) {
        count += 1;
        own.set(stretch.alternative, count);
      }
      return { ...stretch, alternative: own.get(stretch.alternative) ?? null };
    });
    return { ...piece, negotiated: { ...negotiated, stretches } };
  });
}

/** The place of an option among its like: 2 for `Option 2` and `Option B`; null for any other label. */
export function optionIn(label: string, words: Negotiating): number | null {
  const [, option = ''] = words.optionLabel.exec(label) ?? [];
  if (option === '') return null;
  if (/^\d/u.test(option)) return Number(option);
  const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(option);
  return roman === -1 ? option.toUpperCase().charCodeAt(0) - 64 : roman + 1;
}

/** Whether there is anything beside the words. */
export function saysAnything({ label, stretches, status, remarks }: Negotiated): boolean {
  return label !== '' || stretches.length > 0 || status !== null || remarks.length > 0;
}
