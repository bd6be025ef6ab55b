import type { ConcordRow } from '../model/concordance.ts';
import type { Note, Paragraph } from '../model/document.ts';
import type { Item } from './item.ts';
import type { Version } from './version.ts';

/** What one version has in a row. */
export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly notes: readonly Note[];
  /** False if the whole text has none: then its file has lost them, or never had any. */
  readonly hasNotes: boolean;
  /** In its paragraphs, in text order. */
  readonly items: readonly Placed[];
  /** For each of its footnotes. */
  readonly noteItems: readonly (readonly Placed[])[];
  /** In its paragraphs and footnotes. */
  readonly all: readonly Placed[];
}

/** An item with its place. */
export interface Placed {
  readonly item: Item;
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** The position of the footnote in its paragraph; null for the paragraph itself. */
  readonly note: number | null;
  /** Where it is in the words of the cell, from 0 to 1. */
  readonly share: number;
  /** The words to show. */
  readonly words: string;
}

/** The cells of a row, one for each version. */
export function cellsInRow(versions: readonly Version[], { paragraphs }: ConcordRow): readonly Cell[] {
  return versions.map((version, at) => cellOf(version, paragraphs[at] ?? []));
}

function cellOf({ document, items: found, hasNotes }: Version, indices: readonly number[]): Cell {
  const paragraphs = indices.flatMap((index) => document.paragraphs[index] ?? []);
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const items: Placed[] = [];
  const noteItems: (readonly Placed[])[] = [];
  let before = 0;
  for (const { index, text, notes } of paragraphs) {
    const own = found[index];
    for (const item of own?.text ?? []) items.push(placedIn(item, text, { index, note: null, before, length }));
    for (const [note, { text: words }] of notes.entries()) {
      const place = { index, note, before: 0, length: words.length };
      noteItems.push((own?.notes[note] ?? []).map((item) => placedIn(item, words, place)));
    }
    before += text.length;
  }
  const notes = paragraphs.flatMap((paragraph) => paragraph.notes);
  return { paragraphs, notes, hasNotes, items, noteItems, all: [...items, ...noteItems.flat()] };
}

interface PlaceOf {
  readonly index: number;
  readonly note: number | null;
  readonly before: number;
  readonly length: number;
}

function placedIn(item: Item, text: string, { index, note, before, length }: PlaceOf): Placed {
  const share = (before + item.start) / Math.max(1, length);
  return { item, paragraph: index, note, share, words: text.slice(item.shown.start, item.shown.end) };
}
