import { type Language, languageOf, type Words } from '../language/language.ts';
import type { Document, Note, Paragraph } from '../model/document.ts';
import { isFigure } from '../text/indicators.ts';

/** What a language says of footnotes. */
type Citing = Words<'footnotes'>['footnotes'];

/** A footnote in its place. */
export interface PlacedNote {
  readonly note: Note;
  /** Index of the paragraph; null for the notes of the title. */
  readonly paragraph: number | null;
}

/** All footnotes in the order in which their indicators stand. */
export function placedNotes(document: Pick<Document, 'paragraphs' | 'titleNotes'>): readonly PlacedNote[] {
  const inOrder = (notes: readonly Note[]) => [...notes].sort((a, b) => a.offset - b.offset);
  return [
    ...inOrder(document.titleNotes).map((note) => ({ note, paragraph: null })),
    ...document.paragraphs.flatMap(({ notes, index }) => inOrder(notes).map((note) => ({ note, paragraph: index }))),
  ];
}

/**
 * The document with its footnotes counted from 1 in the order of their indicators, and every `Ibid.` written out where it does not
 * stand behind its source any more, or put in where a note now stands behind one of the same source.
 *
 * @param before the text in which each `Ibid.` stands behind the note it means, such as last year's; by the body of the note
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

/** Where a note says `Ibid.`, and what behind it: `vol. 2688, No. 47713.`; null where it does not. */
export function ibidIn(text: string, footnotes: Pick<Citing, 'ibid'> | null): { readonly rest: string } | null {
  const match = footnotes?.ibid.exec(text.trim()) ?? null;
  return match === null ? null : { rest: text.trim().slice(match[0].length) };
}

/**
 * Why an `Ibid.` cannot stand behind the note before it; null where it can. It takes over the source of that note, so a volume needs
 * a series of volumes before it, and a session or supplement the records of an organ.
 */
export function orphanIbid(text: string, before: readonly string[], footnotes: Language['footnotes']): string | null {
  const ibid = ibidIn(text, footnotes);
  if (ibid === null || footnotes === null) return null;
  const source = before.findLast((each) => ibidIn(each, footnotes) === null);
  // The note before it is missing: that is told of itself.
  if (source === '') return null;
  if (source === undefined) return 'there is no note before it whose source it could take over';
  const { volumes, records } = footnotes;
  if (volumes.end.test(ibid.rest) && !volumes.source.test(source))
    return 'the note before it names no series of volumes';
  if (records.end.test(ibid.rest) && !records.source.test(source))
    return 'the note before it names no official records';
  return null;
}

function isFirst({ note }: PlacedNote): boolean {
  return !note.repeated;
}

/** The body of each note with its source in full: `Ibid., vol. 2688` behind `United Nations, Treaty Series, vol. 2515, No. 44910.` */
function writtenOut(placed: readonly PlacedNote[], footnotes: Citing): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  let before = '';
  for (const { note } of placed) {
    const ibid = ibidIn(note.text, footnotes);
    const own = ibid === null ? note.text : (withOtherEnd(before, ibid.rest, footnotes) ?? note.text);
    // The same `Ibid., annex II.` may mean two sources: then neither is written out.
    full.set(note.text, full.has(note.text) && full.get(note.text) !== own ? note.text : own);
    before = own;
  }
  return full;
}

/** A source with another end: up to where the first word of the end stands in it. */
function withOtherEnd(source: string, rest: string, footnotes: Citing): string | null {
  if (source === '' || ibidIn(source, footnotes) !== null) return null;
  if (rest === '') return source;
  const at = headEnd(source, rest, footnotes);
  if (at !== null) return `${source.slice(0, at)}${rest}`;
  return `${source.replace(/(?<![.,;\s])[.,;\s]+$/u, '')}, ${rest}`;
}

/** Where the head of a source ends that an `Ibid.` with this end takes over; null where its end only goes on behind it. */
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

/** A note behind one of the same source says `Ibid.`; one that stays where it was keeps its words. */
function shortened(full: string, before: string, printed: string, footnotes: Citing): string {
  if (before === '' || full === '') return full;
  const ibid = ibidIn(printed, footnotes);
  if (ibid !== null && withOtherEnd(before, ibid.rest, footnotes) === full) return printed;
  const at = footnotes.series.exec(full)?.[0].length ?? 0;
  if (at === 0 || before.slice(0, at) !== full.slice(0, at)) return full;
  return before === full ? footnotes.ibidPrinted : `${footnotes.ibidPrinted}, ${full.slice(at)}`;
}
