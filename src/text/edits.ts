import { diffArrays } from 'diff';
import type { Edit } from '../model/comparison.ts';
import { mapSides, type Sides } from '../model/sides.ts';
import { fold } from './fold.ts';
import { isWord, type Token, tokensOf } from './tokens.ts';

/**
 * The way from one wording to another in whole words. Joining `same` and `removed` runs gives the old text,
 * `same` and `added` the new one, both to the letter; what only printers changed counts as same.
 */
export function compareWords(texts: Sides<string>): readonly Edit[] {
  const tokens = mapSides(texts, tokensOf);
  return layOut(texts, tokens, withoutIslands(tokens, steps(mapSides(tokens, keysOf))));
}

/** The same words throughout, though perhaps printed differently. */
export function sameWords(texts: Sides<string>): readonly Edit[] {
  if (texts.old === texts.new) return texts.new === '' ? [] : [{ kind: 'same', text: texts.new }];
  return [{ kind: 'same', text: texts.new, old: texts.old }];
}

/** Everything is new, or everything is gone. */
export function wholeText(kind: 'added' | 'removed', text: string): readonly Edit[] {
  return text === '' ? [] : [{ kind, text }];
}

/** A stretch of tokens: so many of the old text, so many of the new; a same stretch has as many of both. */
interface Step {
  readonly same: boolean;
  readonly old: number;
  readonly new: number;
}

/**
 * Past this many differing tokens two paragraphs have nothing to say to each other, and the search would grow with
 * the square: then everything between the common ends counts as replaced. The longest of 15,731 real paragraphs has 615 tokens.
 */
const EDITS_MAX_TOKENS = 6_000;

function steps(keys: Sides<readonly string[]>): readonly Step[] {
  const lengthMin = Math.min(keys.old.length, keys.new.length);
  let head = 0;
  while (head < lengthMin && keys.old[head] === keys.new[head]) head += 1;
  let tail = 0;
  while (tail < lengthMin - head && keys.old.at(-1 - tail) === keys.new.at(-1 - tail)) tail += 1;
  const middle = mapSides(keys, (all) => all.slice(head, all.length - tail));
  return join([sameStep(head), ...middleSteps(middle), sameStep(tail)]);
}

/**
 * Compared from the end: where a word could stay in two places, it then stays with the words after it, as an `and`, an
 * `of` or a `the` does (`{+by the ratification of Nigeria +}and [-13-]{+12+} as signatories`).
 */
function middleSteps(keys: Sides<readonly string[]>): readonly Step[] {
  const parts = diffArrays(keys.old.toReversed(), keys.new.toReversed(), { maxEditLength: EDITS_MAX_TOKENS });
  if (parts === undefined) return [{ same: false, old: keys.old.length, new: keys.new.length }];
  return parts
    .toReversed()
    .map(({ added, removed, count }) =>
      added || removed ? { same: false, old: removed ? count : 0, new: added ? count : 0 } : sameStep(count),
    );
}

function sameStep(count: number): Step {
  return { same: true, old: count, new: count };
}

/** Neighbours of a kind become one, empty steps disappear. */
function join(steps: readonly Step[]): readonly Step[] {
  const joined: Step[] = [];
  for (const step of steps) {
    if (step.old + step.new === 0) continue;
    const before = joined.at(-1);
    if (before?.same === step.same) {
      joined[joined.length - 1] = { same: step.same, old: before.old + step.old, new: before.new + step.new };
    } else joined.push(step);
  }
  return joined;
}

/**
 * A comma or an `of` that happens to stand in both texts between two changes makes confetti of one thought:
 *
 *     [-the United Kingdom-]{+Iraq+} of [-Great Britain-]{+the eleventh Meeting+}
 *
 * Such a run goes with the changes around it when it has no word of substance and the changes outweigh it.
 */
function withoutIslands(tokens: Sides<readonly Token[]>, steps: readonly Step[]): readonly Step[] {
  let at = 0;
  const kept = steps.map((step, index): Step => {
    const run = tokens.old.slice(at, at + step.old);
    at += step.old;
    const [before, after] = [steps[index - 1], steps[index + 1]];
    if (!step.same || before === undefined || after === undefined || !isIsland(run)) return step;
    const around = Math.min(before.old + before.new, after.old + after.new);
    return around >= ISLAND_SHORES_MIN_TOKENS ? { same: false, old: step.old, new: step.new } : step;
  });
  return join(kept);
}

/** A single changed word on a shore (`123` → `124`) is exact news: the words beside it stay as they are. */
const ISLAND_SHORES_MIN_TOKENS = 4;
const ISLAND_MAX_TOKENS = 2;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and as at by for from in into its of on or that the their this to with which'.split(' '),
);

function isIsland(run: readonly Token[]): boolean {
  return run.length <= ISLAND_MAX_TOKENS && run.every(({ key }) => !isWord(key) || SMALL_WORDS.has(key));
}

/** Turns steps over tokens into runs of text, blanks included. */
function layOut(texts: Sides<string>, tokens: Sides<readonly Token[]>, steps: readonly Step[]): readonly Edit[] {
  const runs = new Runs();
  let [atOld, atNew, fromOld, fromNew] = [0, 0, 0, 0];
  for (const step of steps) {
    atOld += step.old;
    atNew += step.new;
    if (!step.same) continue;
    // The changed words before this run, if any, with the blanks on both their sides.
    const startOld = tokens.old[atOld - step.old]?.start ?? texts.old.length;
    const startNew = tokens.new[atNew - step.new]?.start ?? texts.new.length;
    runs.change(texts.old.slice(fromOld, startOld), texts.new.slice(fromNew, startNew));
    fromOld = tokens.old[atOld - 1]?.end ?? startOld;
    fromNew = tokens.new[atNew - 1]?.end ?? startNew;
    runs.same(texts.old.slice(startOld, fromOld), texts.new.slice(startNew, fromNew));
  }
  runs.change(texts.old.slice(fromOld), texts.new.slice(fromNew));
  return runs.finish();
}

class Runs {
  readonly #edits: { readonly kind: Edit['kind']; readonly old: string; readonly new: string }[] = [];

  /** What stands between two same runs: only blanks, or words with blanks that the two versions may share. */
  change(oldText: string, newText: string): void {
    if (fold(oldText) === fold(newText)) {
      this.same(oldText, newText);
      return;
    }
    const head = mapSides({ old: oldText, new: newText }, (text) => /^\s*/u.exec(text)?.[0] ?? '');
    const sharesHead = head.old !== '' && head.new !== '';
    const inner = sharesHead
      ? { old: oldText.slice(head.old.length), new: newText.slice(head.new.length) }
      : { old: oldText, new: newText };
    const tail = mapSides(inner, (text) => /\s*$/u.exec(text)?.[0] ?? '');
    const sharesTail = tail.old !== '' && tail.new !== '';
    const cut = (text: string, end: string) => (sharesTail ? text.slice(0, text.length - end.length) : text);
    if (sharesHead) this.same(head.old, head.new);
    this.#push('removed', cut(inner.old, tail.old), '');
    this.#push('added', '', cut(inner.new, tail.new));
    if (sharesTail) this.same(tail.old, tail.new);
  }

  same(oldText: string, newText: string): void {
    this.#push('same', oldText, newText);
  }

  finish(): readonly Edit[] {
    return this.#edits.map((run): Edit => {
      if (run.kind === 'removed') return { kind: 'removed', text: run.old };
      if (run.kind === 'added' || run.old === run.new) return { kind: run.kind, text: run.new };
      return { kind: 'same', text: run.new, old: run.old };
    });
  }

  #push(kind: Edit['kind'], oldText: string, newText: string): void {
    if (oldText === '' && newText === '') return;
    const before = this.#edits.at(-1);
    if (before?.kind === kind) {
      this.#edits[this.#edits.length - 1] = { kind, old: before.old + oldText, new: before.new + newText };
    } else this.#edits.push({ kind, old: oldText, new: newText });
  }
}

function keysOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ key }) => key);
}
