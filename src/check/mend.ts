import { movedNegotiated } from '../form/negotiated/moved.ts';
import { withNotesInOrder } from '../form/notes.ts';
import type { Check, CheckFinding, SafeEdit } from '../model/check.ts';
import type { Document, Note, Paragraph } from '../model/document.ts';
import { type CheckInput, check } from './check.ts';

/** A text with all safe fixes made. */
export interface Mended {
  readonly document: Document;
  /** The findings that were fixed, in the order of the rounds. */
  readonly mended: readonly CheckFinding[];
  /** The findings that remain for the user to decide. */
  readonly left: Check;
}

/**
 * Makes the safe edits of a check, and any that follow from them: deleting a word may leave two marks side by side.
 *
 * @example
 * ```ts
 * const document = read('1. Urges all all States to act;', { name: 'draft' }).document;
 * mend({ document }).document.paragraphs[0]?.text; // → 'Urges all States to act.'
 * ```
 */
export function mend(input: CheckInput): Mended {
  const mended: CheckFinding[] = [];
  let document = input.document;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    // Findings from earlier texts are never fixed automatically, and take the longest to compute.
    const safe = check({ ...input, document, against: [] }).findings.filter(({ edit }) => edit !== null);
    if (safe.length === 0) break;
    const made = apart(safe);
    document = withEdits(document, made);
    for (const one of made) mended.push(one);
  }
  return { document, mended, left: check({ ...input, document }) };
}

const ROUNDS_MAX = 5;

/** Selects edits that do not touch one another; the others are found again in the next round. */
function apart(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const taken = new Map<string, SafeEdit[]>();
  return findings.filter(({ paragraph, note, edit }) => {
    if (edit === null) return false;
    const key = `${paragraph ?? ''}|${note ?? ''}|${edit.of}`;
    const own = taken.get(key) ?? [];
    if (own.some((other) => other.start <= edit.end && edit.start <= other.end)) return false;
    own.push(edit);
    taken.set(key, own);
    return true;
  });
}

function withEdits(document: Document, findings: readonly CheckFinding[]): Document {
  const keyOf = (paragraph: number | null, note: string | null) => `${paragraph ?? ''}|${note ?? ''}`;
  const byPlace = new Map<string, SafeEdit[]>();
  for (const { paragraph, note, edit } of findings) {
    if (edit?.of !== 'text') continue;
    const key = keyOf(paragraph, note);
    byPlace.set(key, [...(byPlace.get(key) ?? []), edit]);
  }
  const editsOf = (paragraph: number | null, note: string | null): readonly SafeEdit[] =>
    [...(byPlace.get(keyOf(paragraph, note)) ?? [])].sort((a, b) => b.start - a.start);
  const withNotes = (notes: readonly Note[], paragraph: number | null) =>
    notes.map((note) => ({ ...note, text: edited(note.text, editsOf(paragraph, note.marker)) }));
  const mended: Document = {
    ...document,
    titleNotes: withNotes(document.titleNotes, null),
    paragraphs: document.paragraphs.map((paragraph) =>
      withText({ ...paragraph, notes: withNotes(paragraph.notes, paragraph.index) }, editsOf(paragraph.index, null)),
    ),
  };
  return findings.some(({ edit }) => edit?.of === 'marker') ? withNotesInOrder(mended) : mended;
}

/** Updates the opening and the positions of notes along with the text. */
function withText(paragraph: Paragraph, edits: readonly SafeEdit[]): Paragraph {
  if (edits.length === 0) return paragraph;
  const { text, opening, notes } = paragraph;
  const words = { text: edited(text, edits), moved: (offset: number) => moved(offset, edits) };
  const said = paragraph.negotiated === undefined ? {} : { negotiated: movedNegotiated(paragraph.negotiated, words) };
  const within = edits.filter(({ start, end }) => start < opening.length && end <= opening.length);
  return {
    ...paragraph,
    ...said,
    text: words.text,
    opening: text.startsWith(opening) ? edited(opening, within) : opening,
    notes: notes.map((note) => ({ ...note, offset: moved(note.offset, edits) })),
  };
}

function edited(text: string, edits: readonly SafeEdit[]): string {
  return edits.reduce((now, { start, end, text: words }) => now.slice(0, start) + words + now.slice(end), text);
}

/** Maps an offset through edits that are sorted from last to first. */
function moved(offset: number, edits: readonly SafeEdit[]): number {
  return edits.reduce((now, { start, end, text }) => {
    if (offset >= end) return now + text.length - (end - start);
    return offset > start ? now - (offset - start) + Math.min(text.length, offset - start) : now;
  }, offset);
}
