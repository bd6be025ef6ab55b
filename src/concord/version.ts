import type { Document } from '../model/document.ts';
import { largest } from '../text/extremes.ts';
import type { Item, ItemFinder } from './item.ts';
import { knowledgeOf } from './items.ts';

/** A version of a text with the items of each of its paragraphs. */
export interface Version {
  readonly document: Document;
  readonly items: readonly ParagraphItems[];
  /** Whether its footnotes were read: it has some, and at least half as many as any other version. */
  readonly hasNotes: boolean;
  /**
   * The indices of paragraphs that are not to be paired: without a word, or footnotes, in a file that has lost what makes
   * them footnotes.
   */
  readonly strays: ReadonlySet<number>;
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
  const most = Math.max(1, largest(documents.map(countNotes)));
  const versions = documents.map((document) => {
    const code = codeOf(document);
    const items = document.paragraphs.map(({ text, opening, notes }) => ({
      text: levelled(find(text, opening, code)),
      notes: notes.map((note) => levelled(find(note.text, '', code))),
    }));
    return { document, items, hasNotes: countNotes(document) * 2 >= most };
  });
  const noted: ReadonlySet<string> = new Set(
    versions.flatMap(({ items }) => items.flatMap(({ notes }) => citedValues(notes.flat()))),
  );
  return versions.map((version) => ({
    ...version,
    strays: straysIn(version, version.hasNotes ? new Set() : noted),
  }));
}

function citedValues(items: readonly Item[]): readonly string[] {
  return items.flatMap(({ kind, values }) => (kind === 'citation' ? values : []));
}

/**
 * Paragraphs without a word; and those without number and opening words that begin with the marker of a footnote, or are
 * short and cite only what footnotes of another version do.
 */
function straysIn({ document, items }: Omit<Version, 'strays'>, noted: ReadonlySet<string>): ReadonlySet<number> {
  const strays = document.paragraphs.filter(({ index, text, label, opening, depth }) => {
    if (text !== '' && !/[\p{L}\p{N}]/u.test(text)) return true;
    if (noted.size === 0 || label !== '' || opening !== '' || depth > 0) return false;
    if (/^\d{1,3} \p{Lu}/u.test(text)) return true;
    if (text.length > STRAY_MAX_CHARACTERS) return false;
    const cited = (items[index]?.text ?? []).filter(({ kind }) => kind === 'citation');
    return cited.length > 0 && cited.every(({ values }) => values.some((value) => noted.has(value)));
  });
  return new Set(strays.map(({ index }) => index));
}

/** A footnote of several lines; paragraphs that go on are longer. */
const STRAY_MAX_CHARACTERS = 300;

export function countNotes({ paragraphs }: Pick<Document, 'paragraphs'>): number {
  return paragraphs.reduce((sum, { notes }) => sum + notes.length, 0);
}

/** Its main language; empty if that is not known. */
export function codeOf({ languages }: Pick<Document, 'languages'>): string {
  return languages[0] ?? '';
}
