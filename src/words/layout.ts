import type { Edit } from '../model/comparison.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { fold } from '../text/fold.ts';
import type { Piece } from '../text/scan.ts';
import type { Step } from './regions.ts';

/**
 * Turns steps over pieces into runs of text, including spaces, so that each side can be rebuilt exactly. Spaces that both versions
 * have stay outside the changes, and no cut falls inside the gap between two pieces:
 *
 *     a total of [-123-]{+124+} States      78/32 {+and 79/58 +}on the      the Convention{+ and its annex+},
 */
export function layOut(
  texts: Sides<string>,
  pieces: Sides<readonly Piece[]>,
  steps: readonly Step[],
  borders: Sides<readonly number[]>,
): readonly Edit[] {
  const runs = new Runs(texts, borders);
  const at = { old: 0, new: 0 };
  for (const step of steps) {
    const [from, to] = [{ ...at }, { old: at.old + step.old, new: at.new + step.new }];
    at.old = to.old;
    at.new = to.new;
    if (step.same) {
      for (let count = 0; count < step.old; count += 1) {
        const places = { old: from.old + count, new: from.new + count };
        runs.same(edgesOf(pieces, places, 'start', texts));
        runs.same(edgesOf(pieces, places, 'end', texts));
      }
    } else change(runs, texts, { pieces, from, to });
  }
  runs.same(mapSides(texts, (text) => text.length));
  return runs.finish();
}

interface Region {
  readonly pieces: Sides<readonly Piece[]>;
  readonly from: Sides<number>;
  readonly to: Sides<number>;
}

/** Lays out one region: the surrounding spaces that both versions share, then the removal, then the addition. */
function change(runs: Runs, texts: Sides<string>, { pieces, from, to }: Region): void {
  const next = edgesOf(pieces, to, 'start', texts);
  const isFilled = mapSides({ old: to.old - from.old, new: to.new - from.new }, (count) => count > 0);
  const first = edgesOf(pieces, from, 'start', texts);
  const last = { old: endOf(pieces.old[to.old - 1]), new: endOf(pieces.new[to.new - 1]) };
  const lead = { old: texts.old.slice(runs.at.old, first.old), new: texts.new.slice(runs.at.new, first.new) };
  if (fold(texts.old.slice(runs.at.old, next.old)) === fold(texts.new.slice(runs.at.new, next.new))) {
    runs.same(next);
    return;
  }
  if (isFilled.old && isFilled.new) {
    if (isAlike(lead)) runs.same(first);
    const tail = { old: texts.old.slice(last.old, next.old), new: texts.new.slice(last.new, next.new) };
    runs.changed(isAlike(tail) ? last : next);
    return;
  }
  // One side has only the gap between two pieces. It goes to the end of the new words if it is the same there.
  const full = isFilled.new ? 'new' : 'old';
  const bare = isFilled.new ? 'old' : 'new';
  const gap = lead[bare];
  const tail = texts[full].slice(last[full], next[full]);
  if (isAlike({ old: gap, new: lead[full] }) && (isBlank(gap) || !isBlank(tail))) {
    runs.same({ ...next, [full]: first[full] });
    runs.changed(next);
  } else if (isAlike({ old: gap, new: tail })) runs.changed({ ...runs.at, [full]: last[full] });
  else runs.changed(next);
}

/** The start or end of the pieces at these indices; after the last piece, the end of the text. */
function edgesOf(
  pieces: Sides<readonly Piece[]>,
  places: Sides<number>,
  edge: 'start' | 'end',
  texts: Sides<string>,
): Sides<number> {
  return {
    old: pieces.old[places.old]?.[edge] ?? texts.old.length,
    new: pieces.new[places.new]?.[edge] ?? texts.new.length,
  };
}

function endOf(piece: Piece | undefined): number {
  return piece?.end ?? 0;
}

function isAlike(gap: Sides<string>): boolean {
  return isBlank(gap.old) === isBlank(gap.new);
}

/** Whether the gap between two pieces is white space, empty or invisible. */
function isBlank(gap: string): boolean {
  return gap === ' ' || /\s/u.test(gap);
}

/** The runs so far, and their end in each text. */
class Runs {
  readonly #texts: Sides<string>;
  readonly #borders: Sides<ReadonlySet<number>>;
  readonly #runs: { readonly kind: Edit['kind']; readonly from: Sides<number>; to: Sides<number> }[] = [];
  at: Sides<number> = { old: 0, new: 0 };

  constructor(texts: Sides<string>, borders: Sides<readonly number[]>) {
    this.#texts = texts;
    this.#borders = mapSides(borders, (offsets) => new Set(offsets));
  }

  /** Adds a run that both versions have, though perhaps printed differently. */
  same(to: Sides<number>): void {
    this.#push('same', to);
  }

  /** Adds a removal and an addition. */
  changed(to: Sides<number>): void {
    this.#push('removed', { old: to.old, new: this.at.new });
    this.#push('added', to);
  }

  finish(): readonly Edit[] {
    return this.#runs.map(({ kind, from, to }): Edit => {
      const text = this.#texts.new.slice(from.new, to.new);
      const old = this.#texts.old.slice(from.old, to.old);
      if (kind === 'removed') return { kind, text: old };
      return kind === 'added' || old === text ? { kind, text } : { kind, text, old };
    });
  }

  #push(kind: Edit['kind'], end: Sides<number>): void {
    for (const to of [...this.#bordersBefore(end), end]) {
      const from = this.at;
      if (to.old === from.old && to.new === from.new) continue;
      const before = this.#runs.at(-1);
      if (before?.kind === kind && !this.#begins(from, to)) before.to = to;
      else this.#runs.push({ kind, from, to });
      this.at = to;
    }
  }

  /** The boundaries inside a stretch, in order; if both texts have one, they count as the same. */
  #bordersBefore(end: Sides<number>): readonly Sides<number>[] {
    if (this.#borders.old.size + this.#borders.new.size === 0) return NONE;
    const [from, inside] = [
      this.at,
      (border: number, side: keyof Sides<number>) => border > from[side] && border < end[side],
    ];
    const old = [...this.#borders.old].filter((border) => inside(border, 'old'));
    const young = [...this.#borders.new].filter((border) => inside(border, 'new'));
    return Array.from({ length: Math.max(old.length, young.length) }, (_, index) => ({
      old: old[index] ?? end.old,
      new: young[index] ?? end.new,
    }));
  }

  /** Whether a paragraph begins here that has at least one character. */
  #begins(from: Sides<number>, to: Sides<number>): boolean {
    return (
      (to.old > from.old && this.#borders.old.has(from.old)) || (to.new > from.new && this.#borders.new.has(from.new))
    );
  }
}

const NONE: readonly Sides<number>[] = [];
