import type { Edit } from '../model/comparison.ts';
import type { Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';

/** Words, and whether each version prints them in italics. */
export interface InItalics {
  readonly of: Edit['kind'];
  readonly text: string;
  readonly isItalic: Sides<boolean>;
}

/** Cuts the words of a paragraph, one run after another, where the opening italics of either version end. */
export class Italics {
  readonly #left: { old: number; new: number };

  constructor(old: string, now: string) {
    this.#left = { old: old.length, new: now.length };
  }

  /** Begins the next paragraph of one version, after a split or a merger. */
  begin(side: 'old' | 'new', opening: string): void {
    this.#left[side] = opening.length;
  }

  cut(of: Edit['kind'], text: string): readonly InItalics[] {
    const sides: readonly ('old' | 'new')[] = of === 'same' ? ['old', 'new'] : [of === 'removed' ? 'old' : 'new'];
    const ends = { old: 0, new: 0 };
    for (const side of sides) {
      ends[side] = Math.max(0, Math.min(this.#left[side], text.length));
      this.#left[side] -= text.length;
    }
    const cuts = [...new Set([0, ends.old, ends.new, text.length])].sort((a, b) => a - b);
    return cuts.slice(1).map((end, at) => ({
      of,
      text: text.slice(cuts[at], end),
      isItalic: { old: end <= ends.old, new: end <= ends.new },
    }));
  }
}

/** The words printed in italics at the start: the opening words, or the formula up to its comma. */
export function italicsOf(paragraph: Paragraph | undefined): string {
  if (paragraph?.part === 'formula') return paragraph.text.replace(/[,:]$/u, '');
  return paragraph?.opening ?? '';
}
