import type { DescribedChange, Edit } from '../model/comparison.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { Thread, ThreadEvent } from '../model/history.ts';
import type { Sides } from '../model/sides.ts';
import { documentWith, type Step, stepBetween } from './steps.ts';

/** A thread being built. */
interface Strand {
  readonly appearances: number[][];
  readonly change: (number | null)[];
  readonly events: { document: number; kind: ThreadEvent['kind']; other?: Strand }[];
  agreed: number;
  checked: number;
}

/** Where paragraphs of a document came from: the one before or, if returned, an earlier one. */
export interface Descent {
  readonly from: number;
  /** Indices in that document and in this one, and the edits between their joined texts. */
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly edits: readonly Edit[];
}

/** Builds the strands, document by document. */
export class Loom {
  /** For each document the descents of its paragraphs. */
  readonly descents: Descent[][] = [];
  readonly #documents: readonly Document[];
  readonly #stepBetween: (documents: Sides<Document>) => Step;
  readonly #strands: Strand[] = [];
  /** For each document the strand of each of its paragraphs. */
  readonly #held: Strand[][] = [];
  /** What happened from the document before to each. */
  readonly steps: Step[] = [];
  /** The alignments two years apart, by the earlier document. */
  readonly #leaps = new Map<number, Step>();

  /** @param step how two texts are paired: `linksBetween` where nobody asks what was reworded */
  constructor(documents: readonly Document[], step: (documents: Sides<Document>) => Step = stepBetween) {
    this.#documents = documents;
    this.#stepBetween = step;
  }

  add(at: number): void {
    const document = this.#documents[at];
    const before = this.#documents[at - 1];
    if (document === undefined) return;
    const held: (Strand | undefined)[] = document.paragraphs.map(() => undefined);
    this.descents.push([]);
    if (before !== undefined) {
      const step = this.#stepBetween({ old: before, new: document });
      this.steps[at] = step;
      for (const [place, change] of step.changes.entries()) this.#follow(change, step.cores[place] ?? null, at, held);
      this.#bringBackFromBefore(at, held);
      this.#bringBack(document, at, held);
    }
    this.#held.push(document.paragraphs.map(({ index }) => held[index] ?? this.#spin(index, at)));
    this.#markDropped(at);
  }

  /** Checks the threads against alignments two years apart, which are independent of those from year to year. */
  checkAcross(): void {
    for (const at of this.#documents.keys()) {
      const step = this.#across(at);
      if (step !== null) this.#check(step, at);
    }
  }

  finish(): readonly Thread[] {
    const ids = new Map(this.#strands.map((strand, at) => [strand, `T${at + 1}`]));
    const absent = (list: readonly number[] | undefined) => list ?? [];
    return this.#strands.map((strand) => ({
      id: ids.get(strand) ?? '',
      appearances: this.#documents.map((_, at) => absent(strand.appearances[at])),
      change: this.#documents.map((_, at) => strand.change[at] ?? null),
      confidence: strand.checked === 0 ? 1 : strand.agreed / strand.checked,
      events: strand.events.map(({ document, kind, other }) => ({
        document,
        kind,
        ...(other === undefined ? {} : { other: ids.get(other) ?? '' }),
      })),
    }));
  }

  #spin(index: number, at: number): Strand {
    const strand: Strand = { appearances: [], change: [], events: [], agreed: 0, checked: 0 };
    strand.appearances[at] = [index];
    strand.events.push({ document: at, kind: 'first' });
    this.#strands.push(strand);
    return strand;
  }

  /**
   * Passes the strand of the old paragraphs to the new ones; after a merger, the one that carries the link continues.
   */
  #follow(
    change: DescribedChange,
    core: { readonly old: number } | null,
    at: number,
    held: (Strand | undefined)[],
  ): void {
    if (core === null) return;
    const own = this.#held[at - 1]?.[core.old];
    if (own === undefined) return;
    for (const index of change.new) held[index] = own;
    this.descents[at]?.push({ from: at - 1, old: change.old, new: change.new, edits: change.edits });
    // Parts of one strand may have been merged again, and two links may continue from the parts of one.
    const appearances = [...(own.appearances[at] ?? []), ...change.new].sort((a, b) => a - b);
    own.appearances[at] = appearances;
    own.change[at] = Math.max(own.change[at] ?? 0, shareChanged(change.edits));
    for (const index of change.old) {
      const other = this.#held[at - 1]?.[index];
      if (other === undefined || other === own) continue;
      other.events.push({ document: at, kind: 'ended', other: own });
      own.events.push({ document: at, kind: 'merged', other });
    }
    if (change.facets.includes('reworded')) own.events.push({ document: at, kind: 'reworded' });
    if (change.kind === 'split') own.events.push({ document: at, kind: 'split' });
    for (const facet of ['moved', 'crossed'] as const) {
      if (change.facets.includes(facet)) own.events.push({ document: at, kind: facet });
    }
  }

  /**
   * Looks in the text of two years ago, where every clause has its neighbours, for clauses that last year's text lacks.
   */
  #bringBackFromBefore(at: number, held: (Strand | undefined)[]): void {
    // Two alignments of every text are dear, and a third of them have nothing to look for.
    if (!this.#mayReturn(at, held)) return;
    const step = this.#across(at - 2);
    for (const [place, core] of (step?.cores ?? []).entries()) {
      const change = step?.changes[place];
      if (core === null || change === undefined || held[core.new] !== undefined) continue;
      const strand = this.#held[at - 2]?.[core.old];
      const isAway = strand !== undefined && strand.appearances[at - 1] === undefined && this.#isDropped(strand, at);
      if (!isAway || change.kind !== 'kept' || change.evidence.rule === 'slot') continue;
      this.#return(strand, { at, index: core.new, from: at - 2, old: core.old, edits: change.edits }, held);
    }
  }

  /** Whether something is new here, and something that was there two years ago is gone. */
  #mayReturn(at: number, held: readonly (Strand | undefined)[]): boolean {
    if (held.every((strand) => strand !== undefined)) return false;
    const before = new Set(this.#held[at - 2]);
    return [...before].some((strand) => strand.appearances[at - 1] === undefined && this.#isDropped(strand, at));
  }

  /** The alignment of a document with the one two years later, worked out once. */
  #across(at: number): Step | null {
    const known = this.#leaps.get(at);
    if (known !== undefined) return known;
    const [old, now] = [this.#documents[at], this.#documents[at + 2]];
    if (old === undefined || now === undefined) return null;
    const step = this.#stepBetween({ old, new: now });
    this.#leaps.set(at, step);
    return step;
  }

  #return(strand: Strand, { at, index, from, old, edits }: Return, held: (Strand | undefined)[]): void {
    held[index] = strand;
    this.descents[at]?.push({ from, old: [old], new: [index], edits });
    strand.appearances[at] = [index];
    strand.change[at] = shareChanged(edits);
    strand.events.push({ document: at, kind: 'returned' });
  }

  /** Pairs what is new here with what was dropped before: the same clause, returned. */
  #bringBack(document: Document, at: number, held: (Strand | undefined)[]): void {
    const fresh = document.paragraphs.filter(({ index }) => held[index] === undefined);
    const away = this.#strands.filter((strand) => strand.appearances[at] === undefined && this.#isDropped(strand, at));
    if (fresh.length === 0 || away.length === 0) return;
    const lasts = away.flatMap((strand) => this.#lastOf(strand));
    const old = documentWith(
      document,
      lasts.map(({ last }) => last),
    );
    const { changes } = this.#stepBetween({ old, new: documentWith(document, fresh) });
    for (const { kind, old: olds, new: news, evidence, edits } of changes) {
      const [strand, paragraph] = [lasts[olds[0] ?? -1]?.strand, fresh[news[0] ?? -1]];
      const isSure = kind === 'kept' && evidence.rule !== 'slot' && evidence.likeness >= RETURN_MIN_LIKENESS;
      if (!isSure || strand === undefined || paragraph === undefined) continue;
      const { from, index } = lasts[olds[0] ?? -1] ?? { from: at, index: 0 };
      this.#return(strand, { at, index: paragraph.index, from, old: index, edits }, held);
    }
  }

  #isDropped({ events }: Strand, at: number): boolean {
    return events.some(({ kind, document }) => kind === 'dropped' && document < at);
  }

  /** Where a strand was last seen: its first paragraph there. */
  #lastOf(strand: Strand): readonly Last[] {
    const from = strand.appearances.findLastIndex((each) => each !== undefined && each.length > 0);
    const index = strand.appearances[from]?.[0] ?? -1;
    const last = this.#documents[from]?.paragraphs[index];
    return last === undefined ? [] : [{ strand, last, from, index }];
  }

  #markDropped(at: number): void {
    for (const strand of this.#strands) {
      const wasThere = (strand.appearances[at - 1] ?? []).length > 0;
      const isThere = (strand.appearances[at] ?? []).length > 0;
      const hasEnded = strand.events.some(({ kind, document }) => kind === 'ended' && document === at);
      if (wasThere && !isThere && !hasEnded) strand.events.push({ document: at, kind: 'dropped' });
    }
  }

  #check({ cores }: Step, at: number): void {
    for (const core of cores) {
      if (core === null) continue;
      const [one, other] = [this.#held[at]?.[core.old], this.#held[at + 2]?.[core.new]];
      if (one === undefined || other === undefined) continue;
      const isAgreed = one === other || this.#wentInto(one, other);
      for (const strand of new Set([one, other])) {
        strand.checked += 1;
        if (isAgreed) strand.agreed += 1;
      }
    }
  }

  #wentInto(one: Strand, other: Strand): boolean {
    return one.events.some((event) => event.kind === 'ended' && event.other === other);
  }
}

interface Return {
  readonly at: number;
  readonly index: number;
  readonly from: number;
  readonly old: number;
  readonly edits: readonly Edit[];
}

interface Last {
  readonly strand: Strand;
  readonly last: Paragraph;
  readonly from: number;
  readonly index: number;
}

/**
 * Minimum likeness for a clause dropped more than a year ago to count as returned. In the 72 available series and EUFOR
 * Althea, four pairs reach .67 to .96, all the same clause; of the seventeen from .55 down, one is (.48), and most are
 * other clauses on the same subject.
 */
const RETURN_MIN_LIKENESS = 0.6;

/** The letters of words added or removed, as a share of those of both versions. */
function shareChanged(edits: readonly Edit[]): number {
  let [changed, all] = [0, 0];
  for (const { kind, text } of edits) {
    if (kind === 'same') all += 2 * text.length;
    else {
      changed += text.length;
      all += text.length;
    }
  }
  return all === 0 ? 0 : changed / all;
}
