import { type Language, languageOf, type Words } from '../language/language.ts';
import type { Document, Note, Paragraph } from '../model/document.ts';
import { isFigure } from '../text/indicators.ts';

/** A language's patterns for footnotes. */
type Citing = Words<'footnotes'>['footnotes'];

/** A footnote with its place. */
export interface PlacedNote {
  readonly note: Note;
  /** Index of the paragraph; null for footnotes to the title. */
  readonly paragraph: number | null;
}

/** All footnotes in the order of their markers. */
export function placedNotes(document: Pick<Document, 'paragraphs' | 'titleNotes'>): readonly PlacedNote[] {
  const inOrder = (notes: readonly Note[]) => [...notes].sort((a, b) => a.offset - b.offset);
  return [
    ...inOrder(document.titleNotes).map((note) => ({ note, paragraph: null })),
    ...document.paragraphs.flatMap(({ notes, index }) => inOrder(notes).map((note) => ({ note, paragraph: index }))),
  ];
}

/**
 * The document with its footnotes numbered from 1 in the order of their markers. Each `Ibid.` that no longer follows its source
 * is written out; a note that now follows one of the same source becomes `Ibid.`
 *
 * @param before the text in which each `Ibid.` follows the note it refers to, such as last year's
 */
export function withNotesInOrder<Text extends Pick<Document, 'paragraphs' | 'titleNotes' | 'languages'>>(
  document: Text,
  before: Pick<Document, 'paragraphs' | 'titleNotes'> = document,
): Text {
  const { footnotes } = languageOf(document);
  const sources = footnotes === null ? new Map() : writtenOut(placedNotes(before).filter(isFirst), footnotes);
  const renewed = renewedNotes(placedNotes(document), sources, footnotes);
  const anew = (notes: readonly Note[]) => notes.map((note) => renewed.get(note) ?? note);
  return {
    ...document,
    titleNotes: anew(document.titleNotes),
    paragraphs: document.paragraphs.map(
      (paragraph): Paragraph =>
        paragraph.notes.length === 0 ? paragraph : { ...paragraph, notes: anew(paragraph.notes) },
    ),
  };
}

/** What follows `Ibid.` in a note: `vol. 2688, No. 47713.`; null if the note does not begin with it. */
export function ibidIn(text: string, footnotes: Pick<Citing, 'ibid'> | null): { readonly rest: string } | null {
  const match = footnotes?.ibid.exec(text.trim()) ?? null;
  return match === null ? null : { rest: text.trim().slice(match[0].length) };
}

/**
 * Why an `Ibid.` cannot follow the preceding note; null if it can. It refers to the source in that note: a volume needs a series
 * of volumes there, and a session or supplement needs the official records of an organ.
 */
export function orphanIbid(text: string, before: readonly string[], footnotes: Language['footnotes']): string | null {
  const ibid = ibidIn(text, footnotes);
  if (ibid === null || footnotes === null) return null;
  const source = before.findLast((each) => ibidIn(each, footnotes) === null);
  // The preceding note is missing: that is reported separately.
  if (source === '') return null;
  if (source === undefined) return 'no footnote before it gives a source';
  const { volumes, records } = footnotes;
  if (volumes.end.test(ibid.rest) && !volumes.source.test(source))
    return 'the preceding footnote names no series of volumes';
  if (records.end.test(ibid.rest) && !records.source.test(source))
    return 'the preceding footnote names no official records';
  return null;
}

function isFirst({ note }: PlacedNote): boolean {
  return !note.repeated;
}

/** The body of each note with its source in full: `Ibid., vol. 2688` after `United Nations, Treaty Series, vol. 2515, No. 44910.` */
function writtenOut(placed: readonly PlacedNote[], footnotes: Citing): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  let before = '';
  for (const { note } of placed) {
    const ibid = ibidIn(note.text, footnotes);
    const own = ibid === null ? note.text : (withOtherEnd(before, ibid.rest, footnotes) ?? note.text);
    // The same `Ibid., annex II.` may refer to two sources: then neither is written out.
    full.set(note.text, full.has(note.text) && full.get(note.text) !== own ? note.text : own);
    before = own;
  }
  return full;
}

/** A source with another ending, which replaces it from the first corresponding word. */
function withOtherEnd(source: string, rest: string, footnotes: Citing): string | null {
  if (source === '' || ibidIn(source, footnotes) !== null) return null;
  if (rest === '') return source;
  const at = headEnd(source, rest, footnotes);
  if (at !== null) return `${source.slice(0, at)}${rest}`;
  return `${source.replace(/(?<![.,;\s])[.,;\s]+$/u, '')}, ${rest}`;
}

/** The end of the part of a source that `Ibid.` with this ending refers to; null if the ending is only added to the source. */
function headEnd(source: string, rest: string, { steps }: Citing): number | null {
  const step = steps.find((each) => new RegExp(`^(?:${each})`, 'iu').test(rest));
  if (step === undefined) return null;
  const match = new RegExp(`(?<=^|[ ,])(?:${step})`, 'iu').exec(source);
  return match === null ? null : match.index;
}

function renewedNotes(
  placed: readonly PlacedNote[],
  sources: ReadonlyMap<string, string>,
  footnotes: Citing | null,
): ReadonlyMap<Note, Note> {
  const renewed = new Map<Note, Note>();
  const markers = new Map<string, string>();
  const isNumbered = placed.every(({ note }) => isFigure(note.marker));
  let before = '';
  let count = 0;
  for (const { note } of placed) {
    if (note.repeated && markers.has(note.marker)) {
      renewed.set(note, { ...note, marker: markers.get(note.marker) ?? note.marker });
      continue;
    }
    count += 1;
    const marker = isNumbered ? String(count) : note.marker;
    markers.set(note.marker, marker);
    const full = sources.get(note.text) ?? note.text;
    renewed.set(note, {
      ...note,
      marker,
      repeated: false,
      text: footnotes === null ? note.text : shortened(full, before, note.text, footnotes),
    });
    before = full;
  }
  return renewed;
}

/** Uses `Ibid.` in a note that follows one of the same source; a note still after the same source keeps its words. */
function shortened(full: string, before: string, printed: string, footnotes: Citing): string {
  if (before === '' || full === '') return full;
  const ibid = ibidIn(printed, footnotes);
  if (ibid !== null && withOtherEnd(before, ibid.rest, footnotes) === full) return printed;
  const at = footnotes.series.exec(full)?.[0].length ?? 0;
  if (at === 0 || before.slice(0, at) !== full.slice(0, at)) return full;
  return before === full ? footnotes.ibidPrinted : `${footnotes.ibidPrinted}, ${full.slice(at)}`;
}
