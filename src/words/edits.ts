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
 * The way from one wording to another in whole words and entities, in few regions, each a removal before an insertion.
 * Joining `same` and `removed` runs gives the old text, `same` and `added` the new one, both to the letter; what only
 * printers changed counts as same. Where little was kept, the one text is removed and the other added.
 *
 * @param borders where one of several joined paragraphs ends and the next begins: no run crosses one of its own side
 */
export function compareWords(texts: Sides<string>, borders: Sides<readonly number[]> = NO_BORDERS): readonly Edit[] {
  const tokens = { old: tokensOf(texts.old, borders.old), new: tokensOf(texts.new, borders.new) };
  const pieces = mapSides(tokens, piecesIn);
  if (isOnlyPrint(texts, pieces)) return layOut(texts, { old: [], new: [] }, [], borders);
  const told = withExactNews(withoutConfetti(regionsBetween(tokens), tokens), tokens);
  return layOut(texts, pieces, inPieces(settle(told, tokens), tokens), borders);
}

/**
 * Whether two texts are the same once folded though their pieces are not: a family of emoji falls apart when a printer
 * loses the joiners. The lengths tell nearly always that there is no need to fold.
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

/** Everything is new, or everything is gone. */
export function wholeText(kind: 'added' | 'removed', text: string): readonly Edit[] {
  return text === '' ? [] : [{ kind, text }];
}
