import { isTableRow } from '../../form/names.ts';
import { beginsTable, tableNotes } from '../../formats/cells.ts';
import { exactEdits } from '../../formats/exact.ts';
import { italicsOf } from '../../formats/italics.ts';
import { conclusionLines, MASTHEAD_KINDS, mastheadLines } from '../../formats/masthead.ts';
import { isLetter, printedNumber } from '../../formats/number.ts';
import { type Piece, piecesOf } from '../../formats/pieces.ts';
import { piecesByCell } from '../../formats/row-pieces.ts';
import {
  conclusionMarkdown,
  escaped,
  mastheadMarkdown,
  notesAtEnd,
  paragraphMarkdown,
  ruled,
} from '../../formats/text/markdown.ts';
import type { Comparison, Edit } from '../../model/comparison.ts';
import type { Note, Paragraph } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { CELL_BORDER } from '../../text/cells.ts';
import { noteCall } from '../../text/markdown.ts';
import { type Home, homeOf } from '../view/home.ts';
import { printedComparison } from '../view/printed.ts';
import { type ChangeRow, type PlacedRow, viewWithEnds } from '../view/view.ts';

/**
 * The whole text in Markdown with every change in CriticMarkup: accepting all changes gives the new text as
 * `write.markdown` writes it; rejecting all gives the old one. A moved paragraph is struck at its old place and added
 * at its new one.
 */
export function renderCritic(compared: Comparison): string {
  const comparison = printedComparison(compared);
  const { documents } = comparison;
  const { rows } = viewWithEnds(comparison, { all: true, only: null });
  const away = new Set(rows.flatMap((row) => (row.kind === 'end' ? [row.paragraph] : [])));
  const blocks = [
    ...headBlocks(documents).map(apart),
    ...withNotesBelow(rows.flatMap((row) => rowBlocks(row, away))),
    ...footBlocks(documents).map(apart),
    ...noteBlocks(comparison).map(apart),
  ];
  return `${joinedBlocks(blocks.filter(({ text }) => text !== ''))}\n`;
}

interface Block {
  readonly text: string;
  /** For a row of a table, the notes of the table that it calls; null for everything else. */
  readonly notes: readonly string[] | null;
  /** Whether a table begins with it. */
  readonly isFirst: boolean;
}

function apart(text: string): Block {
  return { text, notes: null, isFirst: false };
}

/** The notes of a table follow its last row. */
function withNotesBelow(blocks: readonly Block[]): readonly Block[] {
  let waiting: readonly string[] = [];
  const all = [...blocks, apart('')].flatMap((block) => {
    const isEnd = block.notes === null || block.isFirst;
    const due = isEnd ? waiting.map(apart) : [];
    waiting = [...(isEnd ? [] : waiting), ...(block.notes ?? [])];
    return [...due, block];
  });
  return all;
}

/** Blank lines between blocks, but not between rows; a row that comes or goes does so with its line end. */
function joinedBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(({ text, notes, isFirst }, at) => {
      const before = blocks[at - 1];
      if (before === undefined) return text;
      const isNextRow = notes !== null && before.notes !== null && !isFirst;
      const blank = isNextRow ? '\n' : '\n\n';
      return blank.slice(/\n[-+]{2}\}$/u.test(before.text) ? 1 : 0) + text;
    })
    .join('');
}

function headBlocks(documents: Comparison['documents']): readonly string[] {
  const lines = mapSides(documents, (document) => {
    const own = mastheadLines(document).map((line) => [line.kind, mastheadMarkdown(line, document)] as const);
    return new Map(own);
  });
  return MASTHEAD_KINDS.map((kind) => exchanged(mapSides(lines, (own) => own.get(kind) ?? '')));
}

function footBlocks(documents: Comparison['documents']): readonly string[] {
  const lines = mapSides(documents, (document) => conclusionLines(document).map(conclusionMarkdown));
  const count = Math.max(lines.old.length, lines.new.length);
  return Array.from({ length: count }, (_, at) => exchanged(mapSides(lines, (own) => own[at] ?? '')));
}

function rowBlocks(row: PlacedRow, away: ReadonlySet<Paragraph>): readonly Block[] {
  switch (row.kind) {
    case 'unchanged':
      return row.rows.flatMap((each) => changeBlocks(each, away));
    case 'end':
      return [wholeBlock(row.side === 'old' ? 'removed' : 'added', row.paragraph)];
    case 'change':
      return changeBlocks(row, away);
  }
}

/** Paragraphs shown elsewhere (`away`) are struck at their old places and added at their new ones. */
function changeBlocks(row: ChangeRow, away: ReadonlySet<Paragraph>): readonly Block[] {
  const home = homeOf(row, away);
  if (home !== null && canBeWoven(home)) return [apart(woven(home))];
  const cells = home === null ? null : wovenRow(home);
  if (cells !== null) return [cells];
  const { old, new: now } = mapSides(row.paragraphs, (own) => own.filter((each) => !away.has(each)));
  const [before, after] = [old[0], now[0]];
  const isSame = before !== undefined && after !== undefined && old.length + now.length === 2;
  if (isSame && wholeBlock('same', before).text === wholeBlock('same', after).text) return [wholeBlock('same', after)];
  return [...old.map((each) => wholeBlock('removed', each)), ...now.map((each) => wholeBlock('added', each))];
}

/** A paragraph in one version; a row with its line end, and with the line below column headings. */
function wholeBlock(kind: Edit['kind'], paragraph: Paragraph): Block {
  if (paragraph.row === null) return apart(criticMarked(kind, paragraphMarkdown(paragraph)));
  const line = ruled(paragraphMarkdown(paragraph), paragraph);
  const text = criticMarked(kind, kind === 'same' ? line : `${line}\n`);
  const notes = tableNotes([paragraph]).map((note) => criticMarked(kind, noteLine(note)));
  return { text, notes, isFirst: kind !== 'removed' && beginsTable(paragraph) };
}

/** A row that began and begins the same kind of row, cell by cell. */
function wovenRow({ change, paragraphs }: Home): Block | null {
  const [old, now] = [paragraphs.old[0], paragraphs.new[0]];
  if (change.kind !== 'kept' || old === undefined || now === undefined || formOf(old) !== formOf(now)) return null;
  const pieces = piecesOf({ ...change, edits: exactEdits(change.edits) }, paragraphs, 'exact');
  const cells = piecesByCell(pieces, paragraphs)?.map((own) => own.map(pieceMarkdown).join(''));
  if (cells === undefined || formOf(now) === 'head below') return null;
  const notes = mapSides({ old, new: now }, (row) => new Map(tableNotes([row]).map((note) => [note.marker, note])));
  const markers = new Set([...notes.old.keys(), ...notes.new.keys()]);
  const lines = [...markers].map((marker) =>
    exchanged({ old: noteLine(notes.old.get(marker)), new: noteLine(notes.new.get(marker)) }),
  );
  return { text: ruled(`| ${cells.join(CELL_BORDER)} |`, now), notes: lines, isFirst: beginsTable(now) };
}

/** What Markdown puts around a row: below the first, a line; further rows of headings are in bold. */
function formOf(paragraph: Paragraph): string {
  if (paragraph.row === null) return 'none';
  return `${paragraph.row.head ? 'head' : 'row'} ${beginsTable(paragraph) ? paragraph.row.cells.length : 'below'}`;
}

/** Headings, table rows and the formula have Markdown around their words, so they are replaced whole. */
function canBeWoven({ change, paragraphs }: Home): boolean {
  const all = [...paragraphs.old, ...paragraphs.new];
  return change.kind !== 'added' && change.kind !== 'removed' && all.every(isPlain);
}

function isPlain(paragraph: Paragraph): boolean {
  return paragraph.part !== 'heading' && paragraph.part !== 'formula' && !isTableRow(paragraph) && !isLetter(paragraph);
}

/** A change word by word; if the openings, in italics, differ, the words up to their ends are replaced as one. */
function woven({ change, paragraphs }: Home): string {
  const [old, now] = [paragraphs.old[0], paragraphs.new[0]];
  const several = paragraphs.new.length > 1 ? 'new' : 'old';
  const pieces = piecesOf({ ...change, edits: exactEdits(change.edits) }, paragraphs, 'exact');
  let result = '';
  let place = 0;
  let own: Piece[] = [];
  const close = (openings: Sides<string>) => {
    result += wordsMarkdown(own, openings);
    own = [];
  };
  const openingAt = (side: 'old' | 'new', at: number) => {
    const paragraph = paragraphs[side][at];
    return side === several || at === 0 ? italicsOf(paragraph) : '';
  };
  const openings = () => ({ old: openingAt('old', place), new: openingAt('new', place) });
  result += exchanged(mapSides({ old, new: now }, (paragraph) => escaped(printedNumber(paragraph))));
  for (const piece of pieces) {
    if (piece.kind !== 'border') {
      own.push(piece);
      continue;
    }
    close(openings());
    place += 1;
    result += criticMarked(piece.of, `\n\n${escaped(printedNumber(paragraphs[several][place]))}`);
  }
  close(openings());
  return result;
}

/** Marked words; if openings end within changed words, everything up to their ends is replaced as one. */
function wordsMarkdown(pieces: readonly Piece[], openings: Sides<string>): string {
  const { head, rest } = parted(pieces, openings);
  return exchanged(mapSides(head, (text) => text)) + rest.map(pieceMarkdown).join('');
}

/** The Markdown of each version up to the point where both openings have ended, and the remaining pieces. */
function parted(
  pieces: readonly Piece[],
  openings: Sides<string>,
): { readonly head: Sides<string>; readonly rest: readonly Piece[] } {
  const left = { old: openings.old.length, new: openings.new.length };
  const head = { old: '', new: '' };
  const rest: Piece[] = [];
  const put = (side: 'old' | 'new', words: string) => {
    const italic = Math.max(0, Math.min(left[side], words.length));
    left[side] -= words.length;
    const isLast = italic > 0 && left[side] <= 0;
    head[side] += `${escaped(words.slice(0, italic))}${isLast ? '*' : ''}${escaped(words.slice(italic))}`;
  };
  for (const side of ['old', 'new'] as const) if (left[side] > 0) head[side] = '*';
  for (const piece of pieces) {
    const isOpen = rest.length === 0 && (left.old > 0 || left.new > 0);
    if (!isOpen || piece.kind === 'border') rest.push(piece);
    else if (piece.kind === 'indicator') {
      for (const side of sidesOf(piece.of)) head[side] += noteCall(side === 'old' ? piece.old : piece.marker);
    } else {
      const end = piece.of === 'same' ? Math.max(left.old, left.new) : piece.text.length;
      for (const side of sidesOf(piece.of)) put(side, piece.text.slice(0, end));
      if (end < piece.text.length) rest.push({ ...piece, text: piece.text.slice(end) });
    }
  }
  return { head, rest };
}

function sidesOf(of: Edit['kind']): readonly ('old' | 'new')[] {
  if (of === 'same') return ['old', 'new'];
  return [of === 'removed' ? 'old' : 'new'];
}

function pieceMarkdown(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
      return criticMarked(piece.of, escaped(piece.text));
    case 'indicator':
      if (piece.of !== 'same') return criticMarked(piece.of, noteCall(piece.marker));
      return exchanged({ old: noteCall(piece.old), new: noteCall(piece.marker) });
    case 'border':
      return '';
  }
}

/** The notes of both versions by marker: changed notes word by word, others added or removed. */
function noteBlocks({ documents, changes }: Comparison): readonly string[] {
  const notes = mapSides(documents, (document) => new Map(notesAtEnd(document).map((note) => [note.marker, note])));
  const markers = [...new Set([...notes.old.keys(), ...notes.new.keys()])];
  const edits = new Map(
    changes.flatMap(({ notes: own }) =>
      own.flatMap((note): [string, readonly Edit[]][] =>
        note.kind === 'kept' && note.marker.old === note.marker.new ? [[note.marker.new ?? '', note.edits]] : [],
      ),
    ),
  );
  return markers.toSorted(byNumber).map((marker) => {
    const [old, now] = [notes.old.get(marker), notes.new.get(marker)];
    if (old === undefined || now === undefined) return exchanged({ old: noteLine(old), new: noteLine(now) });
    if (old.text === now.text) return noteLine(now);
    const words = exactEdits(edits.get(marker) ?? []);
    const isTrue = textWithout(words, 'added') === old.text && textWithout(words, 'removed') === now.text;
    const own: readonly Edit[] = isTrue
      ? words
      : [
          { kind: 'removed', text: old.text },
          { kind: 'added', text: now.text },
        ];
    return `${noteCall(marker)}: ${own.map(({ kind, text }) => criticMarked(kind, escaped(text))).join('')}`;
  });
}

function noteLine(note: Note | undefined): string {
  return note === undefined ? '' : `${noteCall(note.marker)}: ${escaped(note.text)}`;
}

function textWithout(edits: readonly Edit[], without: Edit['kind']): string {
  return edits.map(({ kind, text }) => (kind === without ? '' : text)).join('');
}

function byNumber(a: string, b: string): number {
  return (Number.parseInt(a, 10) || 0) - (Number.parseInt(b, 10) || 0);
}

function exchanged({ old, new: now }: Sides<string>): string {
  return old === now ? now : criticMarked('removed', old) + criticMarked('added', now);
}

function criticMarked(kind: Edit['kind'], text: string): string {
  if (text === '' || kind === 'same') return text;
  return kind === 'removed' ? `{--${text}--}` : `{++${text}++}`;
}
