import type { Edit } from '../model/comparison.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { fold } from '../text/fold.ts';
import type { Piece } from '../text/scan.ts';
import { withoutConfetti } from './confetti.ts';
import { layOut } from './layout.ts';
import { inPieces, piecesIn, withExactNews } from './news.ts';
import { regionsBetween } from './regions.ts';
import { settle } from './settle.ts';
import { tokensOf } from './tokens.ts';

/**
 * The edits from one wording to another, in whole words and entities and in few regions, each a removal before an addition.
 * Joining the `same` and `removed` runs gives the exact old text; joining `same` and `added`, the exact new one. Typographical
 * differences count as same. If little was kept, one text is removed and the other added.
 *
 * @param borders the boundaries of joined paragraphs: no run crosses one of its own side
 */
export function compareWords(texts: Sides<string>, borders: Sides<readonly number[]> = NO_BORDERS): readonly Edit[] {
  const tokens = { old: tokensOf(texts.old, borders.old), new: tokensOf(texts.new, borders.new) };
  const pieces = mapSides(tokens, piecesIn);
  if (isOnlyPrint(texts, pieces)) return layOut(texts, { old: [], new: [] }, [], borders);
  const told = withExactNews(withoutConfetti(regionsBetween(tokens), tokens), tokens);
  return layOut(texts, pieces, inPieces(settle(told, tokens), tokens), borders);
}

/**
 * Whether two texts are the same once folded although their pieces are not: a family of emoji splits if its joiners are lost.
 * The lengths nearly always show that folding is not needed.
 */
function isOnlyPrint(texts: Sides<string>, pieces: Sides<readonly Piece[]>): boolean {
  const lengths = mapSides(pieces, (list) => list.reduce((sum, { key }) => sum + key.length, 0));
  return lengths.old === lengths.new && pieces.old.length !== pieces.new.length && fold(texts.old) === fold(texts.new);
}

const NO_BORDERS = { old: [], new: [] };

/** The same words throughout, though perhaps printed differently. */
export function sameWords(texts: Sides<string>): readonly Edit[] {
  if (texts.old === texts.new) return texts.new === '' ? [] : [{ kind: 'same', text: texts.new }];
  return [{ kind: 'same', text: texts.new, old: texts.old }];
}

/** A whole text as one addition or removal. */
export function wholeText(kind: 'added' | 'removed', text: string): readonly Edit[] {
  return text === '' ? [] : [{ kind, text }];
}
