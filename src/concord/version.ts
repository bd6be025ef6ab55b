import type { Document } from '../model/document.ts';
import { type Item, type ItemFinder, knowledgeOf } from './items.ts';

/** A version of a text with the items of each of its paragraphs. */
export interface Version {
  readonly document: Document;
  readonly items: readonly ParagraphItems[];
  /** Whether any paragraph has a footnote. */
  readonly hasNotes: boolean;
}

export interface ParagraphItems {
  readonly text: readonly Item[];
  /** For each footnote. */
  readonly notes: readonly (readonly Item[])[];
}

/** The versions with what can be compared: words for months and sessions only if they are known in all their languages. */
export function versionsOf(documents: readonly Document[], find: ItemFinder): readonly Version[] {
  const known = documents.map((document) => knowledgeOf(codeOf(document)));
  const [months, ordinals] = [known.every((each) => each.months), known.every((each) => each.ordinals)];
  const levelled = (items: readonly Item[]): readonly Item[] =>
    items
      .filter(({ kind }) => months || kind !== 'month')
      .map((item) => ({
        ...item,
        isLoose: item.isLoose || (item.kind === 'ordinal' && !ordinals),
        date: months ? item.date : null,
      }));
  return documents.map((document) => {
    const code = codeOf(document);
    const items = document.paragraphs.map(({ text, opening, notes }) => ({
      text: levelled(find(text, opening, code)),
      notes: notes.map((note) => levelled(find(note.text, '', code))),
    }));
    return { document, items, hasNotes: document.paragraphs.some(({ notes }) => notes.length > 0) };
  });
}

/** Its main language; empty if that is not known. */
export function codeOf({ languages }: Pick<Document, 'languages'>): string {
  return languages[0] ?? '';
}
