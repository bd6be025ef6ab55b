import { align } from '../compare/align.ts';
import { describe } from '../compare/describe.ts';
import { languageOf } from '../language/language.ts';
import type { DescribedChange } from '../model/comparison.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type { Sides } from '../model/sides.ts';

/** What happened between one document and another, without its meaning. */
export interface Step {
  readonly changes: readonly DescribedChange[];
  /** For each change that links both versions, the two paragraphs that carry it. */
  readonly cores: readonly (Sides<number> | null)[];
}

/** Paired as in `compare`: a history says the same about two texts as their comparison. */
export function stepBetween(documents: Sides<Document>): Step {
  const links = align(documents, []);
  return {
    changes: describe(links, languageOf(documents.new)),
    cores: coresOf(links),
  };
}

/** The same links without what happened to the words: half as long, where only the threads are wanted. */
export function linksBetween(documents: Sides<Document>): Step {
  const links = align(documents, []);
  return {
    changes: links.map(({ kind, old, new: now, evidence, possibly }) => ({
      kind,
      old: old.map(({ index }) => index),
      new: now.map(({ index }) => index),
      evidence,
      possibly: possibly.map(({ index }) => index),
      facets: [],
      edits: [],
      notes: [],
    })),
    cores: coresOf(links),
  };
}

function coresOf(links: ReturnType<typeof align>): Step['cores'] {
  return links.map(({ core }) => (core === null ? null : { old: core.old.index, new: core.new.index }));
}

/** Some paragraphs as if they were a document, to be paired with others. */
export function documentWith(document: Document, paragraphs: readonly Paragraph[]): Document {
  return { ...document, paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, index })) };
}
