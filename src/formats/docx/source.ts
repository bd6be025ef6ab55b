import type { Document } from '../../model/document.ts';

/** The Word file from which a text was read, with its tracked changes accepted. */
export interface WordSource {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Kept beside the texts and not in them: a text is plain data, which is written as JSON. */
const SOURCES = new WeakMap<Document, WordSource>();

export function rememberSource(document: Document, source: WordSource): void {
  SOURCES.set(document, source);
}

/** The Word file of a text; null if it was read from something else. */
export function wordSourceOf(document: Document): WordSource | null {
  return SOURCES.get(document) ?? null;
}

/** A text with other facts about it, still known to come from its Word file. */
export function withFacts(document: Document, facts: Partial<Document>): Document {
  const own = { ...document, ...facts };
  const source = wordSourceOf(document);
  if (source !== null) rememberSource(own, source);
  return own;
}
