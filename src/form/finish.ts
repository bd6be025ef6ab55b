import { type Language, languageOf } from '../language/language.ts';
import type { Document, Note } from '../model/document.ts';
import { largest } from '../text/extremes.ts';
import { isFigure } from '../text/indicators.ts';
import { type AmendedWords, amendedWords, type Exchange, exchangedWhole } from './amended-words.ts';
import { assemble, type Block } from './assemble.ts';
import type { Entry, EntryNote } from './entries.ts';
import { movedNegotiated } from './negotiated/moved.ts';
import { countedIn } from './negotiated/texts.ts';
import { numbersOf } from './renumber.ts';

/** The words of an entry, or of a footnote, after all operations. */
export function wordsNow({
  text,
  exchanges,
  whole,
}: {
  readonly text: string;
  readonly exchanges: readonly Exchange[];
  readonly whole: { readonly text: string } | null;
}): AmendedWords {
  return whole === null ? amendedWords(text, exchanges) : exchangedWhole(text, whole.text);
}

/** Reassembles an amended text: words, sections, numbers, names and footnote markers. */
export function finished(
  document: Document,
  {
    entries,
    title,
    titleNotes,
  }: { readonly entries: readonly Entry[]; readonly title: string; readonly titleNotes: readonly EntryNote[] },
): Document {
  const language = languageOf(document);
  const left = entries.filter(({ isGone }) => !isGone);
  const sections = sectionsNow(left, language);
  const numbers = numbersOf(left, document.paragraphs, sections);
  const markers = markersOf(document, [...titleNotes, ...left.flatMap(notesInOrder)]);
  const blocks = left.map((entry, at) =>
    blockOf(entry, { section: sections[at] ?? '', number: numbers[at] ?? '', markers, language }),
  );
  const { paragraphs, notices } = assemble(withRows(blocks, left), language);
  return {
    ...document,
    title,
    titleNotes: notesNow(titleNotes, exchangedWhole(document.title, title), markers),
    paragraphs,
    notices: [
      ...document.notices.filter(({ code, paragraph }) => paragraph === null && code !== 'odd-numbering'),
      ...notices,
    ],
  };
}

/** The section of each entry: one that was added or moved takes that of its neighbour. */
function sectionsNow(entries: readonly Entry[], language: Language): readonly string[] {
  const sections: string[] = [];
  for (const [at, entry] of entries.entries()) {
    const { was, isMoved, part } = entry;
    const neighbour =
      sections[at - 1] ?? entries.find((each) => each.was !== null && !each.isMoved)?.was?.section ?? '';
    const own = was === null || isMoved ? neighbour : was.section;
    sections.push(part === 'heading' && was === null ? sectionUnder(entry, own, entries, language) : own);
  }
  return sections;
}

/** The section below a new heading: an annex, an article whose numbering starts again, or a numbered heading like its siblings. */
function sectionUnder(
  { text, number }: Entry,
  neighbour: string,
  entries: readonly Entry[],
  { divisions }: Language,
): string {
  if (divisions?.annexName.test(text)) return text;
  const [annex] = divisions?.annexOfSection.exec(neighbour) ?? [];
  if (annex !== undefined && divisions?.article.test(text) && countsAnew(entries)) return `${annex} ${text}`;
  if (number === null || number === '') return neighbour;
  const kin = entries.find(({ was }) => was?.part === 'heading' && was.label !== '' && was.section.endsWith(was.label));
  if (kin?.was == null) return neighbour;
  return kin.was.section.slice(0, kin.was.section.length - kin.was.label.length) + number;
}

function countsAnew(entries: readonly Entry[]): boolean {
  return entries.filter(({ was, part, number }) => was === null && part === 'annex' && number === '1').length > 1;
}

function blockOf(
  entry: Entry,
  {
    section,
    number,
    markers,
    language,
  }: {
    readonly section: string;
    readonly number: string;
    readonly markers: ReadonlyMap<EntryNote, string>;
    readonly language: Language;
  },
): Block {
  const words = wordsNow(entry);
  return {
    part: entry.part,
    annex: '',
    composite: section,
    number,
    below: entry.depth,
    row: entry.isRow ? 0 : null,
    isHead: entry.isHead,
    text: words.text,
    opening: openingNow(entry, words.text, language),
    notes: notesNow(entry.notes, words, markers),
    ...negotiatedNow(entry, words, number),
  };
}

/** What a text under negotiation says beside the words; a label with another number is gone, and the number is printed. */
function negotiatedNow(
  { was, part }: Entry,
  words: AmendedWords,
  number: string,
): Pick<Block, 'negotiated' | 'counted'> {
  if (was?.negotiated === undefined) return {};
  const negotiated = movedNegotiated(was.negotiated, words);
  const isSame = part === was.part && (part === 'preamble' || number.replace(/\.$/u, '') === was.label);
  if (!isSame) return { negotiated: { ...negotiated, label: '' } };
  const counted = countedIn(negotiated.label);
  return counted === '' ? { negotiated } : { negotiated, counted };
}

/** Renumbers the rows of tables. Where two tables are neighbours, the second still begins with its first row. */
function withRows(blocks: readonly Block[], entries: readonly Entry[]): readonly Block[] {
  let row = 0;
  return blocks.map((block, at) => {
    const isNext = entries[at]?.was?.row?.position === 1 && entries[at - 1]?.was?.row != null;
    row = block.row === null ? 0 : isNext ? 1 : row + 1;
    return block.row === null ? block : { ...block, row };
  });
}

/** The opening as it was printed, unless the text now opens with other words. */
function openingNow({ was, part, depth }: Entry, text: string, { openings }: Language): string {
  const openingOf = (words: string) => openings?.of(words) ?? '';
  const byLexicon = part === 'annex' || depth > 0 ? '' : openingOf(text);
  if (was === null || was.part !== part || was.depth !== depth) return byLexicon;
  const isSame = openingOf(was.text) === openingOf(text) && text.startsWith(was.opening);
  return isSame ? was.opening : byLexicon;
}

function notesNow(
  notes: readonly EntryNote[],
  words: AmendedWords,
  markers: ReadonlyMap<EntryNote, string>,
): readonly Note[] {
  return notes
    .flatMap((note): readonly Note[] => {
      const marker = markers.get(note);
      if (marker === undefined) return [];
      const offset = note.placed ?? words.moved(note.was?.offset ?? 0);
      return [
        {
          marker,
          text: wordsNow(note).text,
          offset: Math.min(offset, words.text.length),
          repeated: note.was?.repeated ?? false,
        },
      ];
    })
    .toSorted((a, b) => a.offset - b.offset);
}

function notesInOrder(entry: Entry): readonly EntryNote[] {
  const { moved } = wordsNow(entry);
  const placeOf = ({ was, placed }: EntryNote) => placed ?? moved(was?.offset ?? 0);
  return entry.notes.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Footnote markers in the order of the text, if notes were added, removed or moved; a marker that repeats another follows it. */
function markersOf(document: Document, notes: readonly EntryNote[]): ReadonlyMap<EntryNote, string> {
  const before = [...document.titleNotes, ...document.paragraphs.flatMap((paragraph) => paragraph.notes)].filter(
    ({ repeated }) => !repeated,
  );
  const left = notes.filter(({ isGone }) => !isGone);
  const own = left.filter(({ was }) => was === null || !was.repeated);
  const isSame = own.length === before.length && own.every(({ was }, at) => was?.marker === before[at]?.marker);
  const isCounted = before.every(({ marker }, at) => {
    const last = before[at - 1];
    return !isFigure(marker) || last === undefined || !isFigure(last.marker) || Number(last.marker) < Number(marker);
  });
  let next = Number(before.find(({ marker }) => isFigure(marker))?.marker ?? 1);
  if (!isCounted) next = largest([0, ...before.map(({ marker }) => (isFigure(marker) ? Number(marker) : 0))]) + 1;
  const markers = new Map<EntryNote, string>();
  const renamed = new Map<string, string>();
  for (const note of own) {
    const old = note.was?.marker;
    const isKept = old !== undefined && (isSame || !isCounted || !isFigure(old));
    const marker = isKept ? old : String(next++);
    markers.set(note, marker);
    if (old !== undefined) renamed.set(old, marker);
  }
  for (const note of left) {
    if (markers.has(note) || note.was === null) continue;
    const marker = renamed.get(note.was.marker);
    const hasOwnNote = before.some((each) => each.marker === note.was?.marker);
    if (marker !== undefined) markers.set(note, marker);
    else if (!hasOwnNote) markers.set(note, note.was.marker);
  }
  return markers;
}
