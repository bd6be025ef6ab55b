import type { Change, Comparison } from '../../model/comparison.ts';
import type { CompiledProposal, Fresh, Rewrite, Taken, Wish } from '../../model/compilation.ts';
import type { Document, Paragraph } from '../../model/document.ts';
import { mapSides } from '../../model/sides.ts';
import { longestIncreasing } from '../../text/increasing.ts';
import { wordsOf } from '../../text/words.ts';
import { compareWords } from '../../words/edits.ts';
import { withRepeatedWords } from './markers.ts';
import { noteKey, rewritesOf, type Worded, wholeRewrite } from './rewrites.ts';

/** A proposal with the number of its paragraphs that print kept words otherwise than the base. */
export interface Placed {
  readonly proposal: CompiledProposal;
  readonly printedOtherwise: number;
}

/** What a proposal wants of its base, as places in the base. */
export function proposalOf(name: string, comparison: Comparison): Placed {
  const { old: base, new: own } = mapSides(comparison.documents, withRepeatedWords);
  const stays = new Map(pairsInPlace(comparison).map(({ old, new: now }) => [old, now]));
  const taken = takenIn(comparison.changes);
  let printedOtherwise = 0;
  const wishes = base.paragraphs.map((paragraph): Wish => {
    const partner = own.paragraphs[stays.get(paragraph.index) ?? -1];
    if (partner === undefined) {
      return { paragraph: null, rewrites: [], taken: taken.old.get(paragraph.index) ?? null };
    }
    const { rewrites, isPrintedOtherwise } = wishFor(paragraph, partner);
    if (isPrintedOtherwise) printedOtherwise += 1;
    return { paragraph: partner.index, rewrites, taken: null };
  });
  const fresh = freshIn(own, base, stays, taken.new);
  const proposal = { name, document: comparison.documents.new, title: titleRewrites(base, own), wishes, fresh };
  return { proposal, printedOtherwise };
}

function titleRewrites(base: Document, own: Document): readonly Rewrite[] {
  const worded = ({ title, titleNotes }: Document): Worded => ({ text: title, notes: titleNotes });
  // A proposal without a title, such as a list of paragraphs, is no wish to delete it.
  return own.title === '' ? [] : rewritesOf({ old: worded(base), new: worded(own) }).rewrites;
}

/** Rows are replaced whole: brackets within a cell would be read as words of the table. */
function wishFor(old: Paragraph, now: Paragraph): ReturnType<typeof rewritesOf> {
  if (old.row === null) return rewritesOf({ old, new: now });
  const key = ({ text, notes }: Paragraph) => [text, ...notes.map(noteKey)].join('\n');
  return { rewrites: key(old) === key(now) ? [] : [wholeRewrite({ old, new: now })], isPrintedOtherwise: false };
}

interface Pair {
  readonly old: number;
  readonly new: number;
}

/** Paragraphs of the base and of the proposal that are the same one at the same place: in one order, of one part and one depth. */
function pairsInPlace({ changes, documents }: Comparison): readonly Pair[] {
  const byOld = new Map<number, number>();
  for (const change of changes) {
    if (change.facets.includes('moved')) continue;
    const pair = corePair(change, documents.old, documents.new);
    if (pair !== null) byOld.set(pair.old, pair.new);
  }
  const olds = [...byOld.keys()].sort((a, b) => a - b);
  const run = longestIncreasing(olds.map((old) => [byOld.get(old) ?? -1]));
  return run.map(({ group, value }) => ({ old: olds[group] ?? -1, new: value }));
}

/** Of a split or a merger, the two that have the most words in common. */
function corePair(change: Change, base: Document, own: Document): Pair | null {
  let best: (Pair & { readonly kept: number }) | null = null;
  for (const old of change.old) {
    for (const now of change.new) {
      const [before, after] = [base.paragraphs[old], own.paragraphs[now]];
      if (before === undefined || after === undefined || !isOfOneForm(before, after)) continue;
      const kept = change.kind === 'kept' ? 1 : wordsKept(before, after);
      if (kept > (best?.kept ?? 0)) best = { old, new: now, kept };
    }
  }
  return best;
}

function wordsKept(old: Paragraph, now: Paragraph): number {
  const same = compareWords({ old: old.text, new: now.text }).filter(({ kind }) => kind === 'same');
  return same.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}

function isOfOneForm(old: Paragraph, now: Paragraph): boolean {
  const rows = old.row === null || now.row === null ? old.row === now.row : isRowAlike(old.row, now.row);
  return old.part === now.part && old.depth === now.depth && rows;
}

function isRowAlike(old: NonNullable<Paragraph['row']>, now: NonNullable<Paragraph['row']>): boolean {
  return old.cells.length === now.cells.length && old.head === now.head;
}

/** Where the words of a paragraph are in the other text, if it is not the same paragraph at the same place. */
function takenIn(changes: readonly Change[]): {
  readonly old: ReadonlyMap<number, Taken>;
  readonly new: ReadonlyMap<number, Taken>;
} {
  const taken = { old: new Map<number, Taken>(), new: new Map<number, Taken>() };
  for (const { kind, old, new: now } of changes) {
    if (kind === 'added' || kind === 'removed') continue;
    const how = kind === 'kept' ? 'moved' : kind;
    for (const index of old) taken.old.set(index, { kind: how, paragraph: now[0] ?? -1 });
    for (const index of now) taken.new.set(index, { kind: how, paragraph: old[0] ?? -1 });
  }
  return taken;
}

/**
 * The paragraphs that the base does not have at their place. Where the proposal deletes paragraphs and has others instead, each follows the one
 * in whose place it is.
 */
function freshIn(
  own: Document,
  base: Document,
  stays: ReadonlyMap<number, number>,
  taken: ReadonlyMap<number, Taken>,
): readonly Fresh[] {
  const oldOf = new Map([...stays].map(([old, now]) => [now, old]));
  const fresh: Fresh[] = [];
  let gap = 0;
  for (const paragraph of own.paragraphs) {
    const partner = oldOf.get(paragraph.index);
    if (partner !== undefined) {
      gap = partner + 1;
      continue;
    }
    const instead = base.paragraphs[gap];
    if (instead !== undefined && !stays.has(gap) && isOfOneForm(instead, paragraph)) gap += 1;
    fresh.push({ paragraph: paragraph.index, gap, taken: taken.get(paragraph.index) ?? null });
  }
  return fresh;
}
