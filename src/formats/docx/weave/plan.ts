import type { Edit } from '../../../model/comparison.ts';
import type { Sides } from '../../../model/sides.ts';
import { compareWords } from '../../../words/edits.ts';
import { exactly } from '../../exact.ts';
import type { Node } from './tree.ts';
import type { Plan } from './weave.ts';

/** A stretch that both texts have, or one that only one has, with the places in both where it begins. */
export interface Stretch {
  readonly kind: Edit['kind'];
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/**
 * The edits from one text to another, with their places.
 *
 * @param borders where paragraphs end within a text of several
 * @param keepsBlanks whether another blank between the same words is a change
 */
export function stretchesOf(
  texts: Sides<string>,
  borders: Sides<readonly number[]> = NO_BORDERS,
  keepsBlanks = true,
): readonly Stretch[] {
  if (texts.old === texts.new && borders.old.length + borders.new.length === 0) {
    return [{ kind: 'same', old: 0, new: 0, length: texts.old.length }];
  }
  const edits = compareWords(texts, borders).flatMap(exactly);
  const at = { old: 0, new: 0 };
  return edits.flatMap(({ kind, text, isBlank }) => {
    const stretch = { kind, ...at, length: text.length };
    if (kind !== 'added') at.old += text.length;
    if (kind !== 'removed') at.new += text.length;
    // What is left out of the stretches stays as the base has it.
    return isBlank && !keepsBlanks ? [] : [stretch];
  });
}

const NO_BORDERS = { old: [], new: [] };

/**
 * The same from edits that are known: those of the words of two paragraphs as read, in the texts of their blocks, which also have their typed
 * numbers, a letter for every note, and the figures of notes that are called once more. Null if the words are not found there one after the
 * other.
 */
export function knownStretches(texts: Sides<string>, edits: readonly Edit[]): readonly Stretch[] | null {
  const [old, now] = [lettersIn(texts.old, edits, 'removed'), lettersIn(texts.new, edits, 'added')];
  const stretches: Stretch[] = [];
  const at = { old: 0, new: 0 };
  const push = (kind: Edit['kind'], length: number) => {
    if (length > 0) stretches.push({ kind, ...at, length });
    if (kind !== 'added') at.old += length;
    if (kind !== 'removed') at.new += length;
  };
  while (at.old < old.length || at.new < now.length) {
    push('removed', runFrom(old, at.old, 'changed'));
    push('added', runFrom(now, at.new, 'changed'));
    // What is left out of the stretches stays as the base has it.
    at.old += runFrom(old, at.old, 'beside');
    at.new += runFrom(now, at.new, 'beside');
    const kept = Math.min(runFrom(old, at.old, 'kept'), runFrom(now, at.new, 'kept'));
    if (texts.old.slice(at.old, at.old + kept) !== texts.new.slice(at.new, at.new + kept)) return null;
    if (kept === 0 && old[at.old] === 'kept' && now[at.new] !== 'changed' && now[at.new] !== 'beside') return null;
    if (kept === 0 && now[at.new] === 'kept' && old[at.old] === undefined) return null;
    push('same', kept);
  }
  return stretches;
}

/** Whether both versions have a letter; `beside`: a figure that is no word, at a word that is kept. */
type Letter = 'kept' | 'changed' | 'beside';

function runFrom(letters: readonly Letter[], from: number, fate: Letter): number {
  let end = from;
  while (letters[end] === fate) end += 1;
  return end - from;
}

/** What is known of each letter of a block: counted from the end, since a number may come before. A note goes with the letter before it. */
function lettersIn(text: string, edits: readonly Edit[], gone: 'removed' | 'added'): readonly Letter[] {
  const own = edits.filter(({ kind }) => kind === 'same' || kind === gone);
  const words = own.flatMap(({ kind, text: run }) =>
    run.split('').map((letter) => ({ letter, fate: kind === 'same' ? ('kept' as const) : ('changed' as const) })),
  );
  const letters: Letter[] = [];
  let left = words.length;
  /** Letters of notes that wait for the word before them. */
  let waiting: Letter[] = [];
  const settle = (fate: Letter) => {
    for (const each of waiting) letters.push(fate === 'changed' ? 'changed' : each);
    waiting = [];
  };
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const letter = text.charAt(at);
    const isBlank = /\s/u.test(letter);
    while (!isBlank && /\s/u.test(words[left - 1]?.letter ?? '')) left -= 1;
    const word = words[left - 1];
    if (word?.letter !== letter && THING_OR_FIGURE.test(letter) && word !== undefined) {
      waiting.push(/\p{N}/u.test(letter) ? 'beside' : 'kept');
    } else if (word === undefined || (isBlank && !/\s/u.test(word.letter))) {
      settle(word?.fate ?? 'kept');
      letters.push(word?.fate ?? 'kept');
    } else {
      settle(word.fate);
      letters.push(word.fate);
      left -= 1;
    }
  }
  settle('kept');
  return letters.reverse();
}

/** Half of a letter that is no word, or a figure. */
const THING_OR_FIGURE = /[\uDBC0-\uDBFF\uDC00-\uDFFF\p{N}]/u;

/** A node that has a place in the other text: the start of a comment, or the border of two paragraphs. */
export interface Anchor {
  readonly at: number;
  readonly nodes: readonly Node[];
}

/**
 * What to weave into the base.
 *
 * @param brought what the other text prints between two of its places, ready and marked, for a place of the base
 */
export function planOf(
  stretches: readonly Stretch[],
  base: 'old' | 'new',
  brought: (start: number, end: number, place: number) => readonly Node[],
  anchors: readonly Anchor[] = [],
  looks: Plan['looks'] = [],
): Plan {
  const other = base === 'old' ? 'new' : 'old';
  const ownKind = base === 'old' ? 'removed' : 'added';
  const gone: { start: number; end: number }[] = [];
  const inserts = new Map<number, Node[]>();
  const put = (at: number, nodes: readonly Node[]) => inserts.set(at, [...(inserts.get(at) ?? []), ...nodes]);
  let left = [...anchors].sort((a, b) => a.at - b.at);
  /** The anchors up to a place in the other text. */
  const next = (end: number) => {
    const here = left.filter(({ at }) => at <= end);
    left = left.filter(({ at }) => at > end);
    return here;
  };
  for (const stretch of stretches) {
    const [from, to] = [stretch[base], stretch[other]];
    if (stretch.kind === ownKind) gone.push({ start: from, end: from + stretch.length });
    else if (stretch.kind === 'same') {
      for (const { at, nodes } of next(to + stretch.length)) put(from + Math.max(0, at - to), nodes);
    } else {
      let start = to;
      for (const { at, nodes } of next(to + stretch.length)) {
        put(from, [...(at > start ? brought(start, at, from) : []), ...nodes]);
        start = Math.max(start, at);
      }
      if (start < to + stretch.length) put(from, brought(start, to + stretch.length, from));
    }
  }
  const last = stretches.at(-1);
  const end = last === undefined ? 0 : last[base] + (last.kind === 'same' || last.kind === ownKind ? last.length : 0);
  for (const { nodes } of left) put(end, nodes);
  return { gone, inserts, looks };
}

/** The part of a plan that concerns a stretch of the base, with places counted from its start. */
export function planWithin(plan: Plan, start: number, end: number): Plan {
  const clipped = <T extends { readonly start: number; readonly end: number }>(each: T) => {
    const part = { ...each, start: Math.max(0, each.start - start), end: Math.min(end, each.end) - start };
    return part.start < part.end ? [part] : [];
  };
  // What comes in between two elements belongs to the first, and at the very start there is only one.
  const inserts = [...plan.inserts].filter(([at]) => (at > start || start === 0) && at <= end);
  const [gone, looks] = [plan.gone.flatMap(clipped), plan.looks.flatMap(clipped)];
  return { gone, looks, inserts: new Map(inserts.map(([at, nodes]) => [at - start, nodes])) };
}
