import { tidy } from '../../text/tidy.ts';
import { wholeIn } from '../figures.ts';
import { gridOf, type Spanning } from '../grid.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { linesOf, type Piece } from '../source/letters.ts';
import { lostWords } from '../source/lost.ts';
import { RAISED_RUN, raisedWords } from '../source/raised.ts';
import { bracketRemarks, remarksOf } from '../source/remarks.ts';
import {
  CALLS,
  EMPTY_PARAGRAPH,
  plainWords,
  type Remark,
  type SourceChange,
  type SourceComment,
  type SourceNote,
  type SourceParagraph,
  type SourceText,
} from '../source/source.ts';
import { withTypedNotes } from '../source/typed-notes.ts';
import { formulaPlaceIn } from '../text/formula.ts';
import { elementsOf, find, named, type XmlElement } from '../xml.ts';
import { authorsIn, chosenAuthors, withOthersRejected } from './authors.ts';
import { ByHand } from './by-hand.ts';
import { Comments, changesAt, type StateTold, trackedRemarks } from './comments.ts';
import { lettersIn } from './count.ts';
import { equationText } from './equations.ts';
import { isEmptySlot } from './marked.ts';
import { type CalledNote, CalledNotes, countingIn, notesById } from './notes.ts';
import { Numbers } from './numbers.ts';
import { type Parts, wordParts } from './parts.ts';
import {
  childOf,
  chosenIn,
  isCellGone,
  isGone,
  isRowGone,
  propertiesIn,
  type Revisions,
  settingOf,
  switchIn,
} from './properties.ts';
import { Styles } from './styles.ts';
import { type ParagraphWords, paragraphWords, type Story } from './words.ts';

export type { Revisions } from './properties.ts';

/**
 * The text of a Word file: its paragraphs with the numbers that Word counts, its tables, footnotes and comments. Tracked changes are
 * accepted or rejected. Headers, footers, hidden words and words struck through by hand are left out.
 *
 * @throws InputError if the file contains no Word text, or is damaged
 */
export function readDocx(bytes: Uint8Array, about: ReadDocxOptions): SourceText {
  const { name, revisions = 'accepted', limits = DEFAULT_LIMITS } = about;
  const given = wordParts(bytes, { name, limits });
  const styles = new Styles(given.styles);
  const { parts, told } = inState(given, about, styles);
  const body = find(parts.document, named('body'));
  const notes = new CalledNotes(countingIn(body, parts.settings));
  const story: Story = { revisions, styles, notes, leftOut: [] };
  const comments = new Comments(parts.comments);
  const tracked = trackedRemarks(partsWithWords(given), comments.count, told);
  const reader = new Reader(story, new Numbers(parts.numbering, styles, revisions), comments);
  if (body !== undefined) reader.addAll(elementsOf(body));
  reader.finish();
  const bodies = new NoteBodies(parts, reader, story);
  const own = new Map(notes.called.flatMap((note) => bodies.of(note)));
  const { paragraphs } = reader;
  const kept = [...paragraphs.flatMap(ownWords), ...[...own.values()].map(({ text }) => text), ...story.leftOut];
  const letters = body === undefined ? [] : [lettersIn(body, revisions), ...bodies.letters];
  return withTypedNotes({
    paragraphs,
    notes: own,
    comments: [...reader.comments, ...comments.left()],
    tracked: reader.tracked,
    remarks: [...tracked, ...reader.remarks],
    ...(about.manualMarks === true ? {} : { handRemark: HAND_REMARK }),
    lost: lostWords(letters, kept.map(asCounted)),
  });
}

const HAND_REMARK: Remark = {
  code: 'marked-by-hand',
  message: '--manual-marks takes marks by hand for tracked changes',
};

/** How a Word file is read: see `About`. */
export interface ReadDocxOptions {
  readonly name: string;
  readonly revisions?: Revisions;
  readonly by?: readonly string[] | undefined;
  readonly manualMarks?: boolean | undefined;
  readonly limits?: Limits;
}

/**
 * The parts with the changes of some authors turned round, and with marks by hand as changes, if that is asked for.
 *
 * @throws InputError if an author made no change
 */
function inState(
  parts: Parts,
  { name, revisions = 'accepted', by, manualMarks = false }: ReadDocxOptions,
  styles: Styles,
): { readonly parts: Parts; readonly told: StateTold } {
  const isChosen = by === undefined ? null : chosenAuthors(by, authorsIn(partsWithWords(parts)), name);
  const byHand = manualMarks ? new ByHand(styles) : null;
  const change = (part: XmlElement): XmlElement => {
    const marked = byHand?.marked(part) ?? part;
    return isChosen === null ? marked : withOthersRejected(marked, isChosen);
  };
  const optional = (part: XmlElement | null) => (part === null ? null : change(part));
  const changed = {
    ...parts,
    document: change(parts.document),
    footnotes: optional(parts.footnotes),
    endnotes: optional(parts.endnotes),
  };
  return { parts: changed, told: { revisions, by: by ?? null, byHand: byHand?.count ?? 0 } };
}

function partsWithWords({ document, footnotes, endnotes }: Parts): readonly XmlElement[] {
  return [document, footnotes, endnotes].filter((part) => part !== null);
}

function ownWords({ text, row }: SourceParagraph): readonly string[] {
  return row === null ? [text] : row.cells;
}

/** Words as a reader sees them, to count them. */
function asCounted(words: string): string {
  return plainWords(words.replace(CALLS, '').replace(RAISED_RUN, '$1'));
}

/** A paragraph whose mark was removed: it continues in the next. */
interface Unfinished {
  readonly pieces: Piece[];
  readonly remarks: Remark[];
  readonly comments: SourceComment[];
  readonly tracked: SourceChange[];
  /** The first paragraph with words, and its number: it keeps both. */
  first: { readonly paragraph: XmlElement; readonly number: string } | null;
}

class Reader {
  readonly paragraphs: SourceParagraph[] = [];
  readonly remarks: Remark[] = [];
  /** Comments and tracked changes that no paragraph has. */
  readonly comments: SourceComment[] = [];
  readonly tracked: SourceChange[] = [];
  readonly #story: Story;
  readonly #numbers: Numbers;
  readonly #comments: Comments;
  #open: Unfinished | null = null;
  #hasFormula = false;

  constructor(story: Story, numbers: Numbers, comments: Comments) {
    this.#story = story;
    this.#numbers = numbers;
    this.#comments = comments;
  }

  /** The last paragraph keeps its words even if its mark was deleted. */
  finish(): void {
    if (this.#open !== null) this.#close(this.#open);
  }

  addAll(elements: readonly XmlElement[]): void {
    for (const element of elements) this.#add(element);
  }

  #add(element: XmlElement): void {
    if (isGone(element, this.#story.revisions)) return;
    switch (element.name) {
      case 'p':
        this.#addParagraph(element);
        return;
      case 'tbl':
        this.#addTable(element);
        return;
      case 'oMathPara':
      case 'oMath':
        this.#push({ text: equationText(element, this.#story.revisions) });
        return;
      case 'AlternateContent':
        this.addAll(chosenIn(element));
        return;
      case 'sdt':
        if (isEmptySlot(element)) this.#remark(this.#slotLeftOut(element));
        else this.addAll(elementsOf(element));
        return;
      case 'altChunk':
      case 'subDoc':
        this.remarks.push({ code: 'lost-words', message: 'another file is inserted in the text, and was not read' });
        return;
      default:
        // What wraps paragraphs: insertions, custom XML, and whatever another program may have added.
        if (!element.name.endsWith('Pr')) this.addAll(elementsOf(element));
    }
  }

  #remark(remarks: readonly Remark[]): void {
    for (const remark of remarks) this.remarks.push(remark);
  }

  #slotLeftOut(control: XmlElement): readonly Remark[] {
    const words = lettersIn(control, this.#story.revisions);
    this.#story.leftOut.push(words);
    return remarksOf({ struck: [], hidden: [], slots: [words], coloured: [], fonts: [] });
  }

  #addParagraph(paragraph: XmlElement): void {
    const read = paragraphWords(paragraph, this.#story);
    const open: Unfinished = this.#open ?? { pieces: [], remarks: [], comments: [], tracked: [], first: null };
    for (const comment of this.#comments.at(read.anchors, read.pieces)) open.comments.push(comment);
    for (const change of changesAt(read.tracked, read.pieces)) open.tracked.push(change);
    const hasWords = read.pieces.some(({ text }) => text.trim() !== '');
    // A paragraph that is wholly absent has no number; of several joined, the first with words keeps its own.
    if (open.first === null && (hasWords || !read.goesOn))
      open.first = { paragraph, number: this.#numbers.next(paragraph) };
    for (const piece of read.pieces) open.pieces.push(piece);
    for (const remark of read.remarks) open.remarks.push(remark);
    this.#open = read.goesOn ? open : null;
    if (!read.goesOn) this.#close(open);
    if (childOf(childOf(paragraph, 'pPr'), 'sectPr') !== undefined) this.#story.notes.endSection();
    // Text boxes are read after the paragraph to which they are anchored.
    for (const box of read.boxes) this.addAll(elementsOf(box));
  }

  #close({ pieces, remarks, comments, tracked, first }: Unfinished): void {
    this.#open = null;
    const { text, italics } = linesOf(pieces);
    const { paragraph, number = '' } = first ?? {};
    const isHeading = paragraph !== undefined && this.#isHeading(paragraph);
    this.#push({ text, italics, number, isHeading, remarks: [...remarks, ...bracketRemarks(text)], comments, tracked });
  }

  #isHeading(paragraph: XmlElement): boolean {
    const { styles, revisions } = this.#story;
    return styles.isHeading(styles.idOf(propertiesIn(paragraph, 'pPr', revisions)));
  }

  #push(own: Pick<SourceParagraph, 'text'> & Partial<SourceParagraph>): void {
    const paragraph = { ...EMPTY_PARAGRAPH, ...own };
    if (paragraph.text === '') {
      this.#remark(paragraph.remarks);
      this.#keepBeside(paragraph);
      return;
    }
    this.paragraphs.push(paragraph);
    this.#hasFormula ||= paragraph.row === null && formulaPlaceIn(paragraph.text) !== null;
  }

  /** What is on a place without words has no paragraph. */
  #keepBeside({ comments, tracked = [] }: Pick<SourceParagraph, 'comments' | 'tracked'>): void {
    for (const comment of comments) this.comments.push(comment);
    for (const change of tracked) this.tracked.push(change);
  }

  /** Above the formula a table is the layout of the masthead; below it, rows are rows, unless the table has a single column. */
  #addTable(table: XmlElement): void {
    const { revisions } = this.#story;
    const rows = unwrapped(elementsOf(table), 'tr').filter((row) => !isRowGone(row, revisions));
    const cells = rows.map((row) => unwrapped(elementsOf(row), 'tc').filter((cell) => !isCellGone(cell, revisions)));
    const grid = gridOf(rows.map((row, at) => cellsOf(row, cells[at] ?? [])));
    const heads = rows.findIndex((row) => !isHeadRow(row));
    let isFirst = true;
    for (const [at, row] of grid.entries()) {
      if (!this.#hasFormula || row.length < 2) {
        for (const cell of cells[at] ?? []) this.addAll(elementsOf(cell));
        continue;
      }
      // The numbers of lists are counted in the order of the cells.
      const read = row.map((cell) => (cell === null ? NO_WORDS : this.wordsWithin(elementsOf(cell))));
      const remarks = read.flatMap((cell) => cell.remarks);
      const beside = { comments: read.flatMap(({ comments }) => comments), tracked: read.flatMap(trackedIn) };
      if (read.some(({ text }) => text !== '')) {
        this.paragraphs.push({
          ...EMPTY_PARAGRAPH,
          row: { cells: read.map(({ text }) => text), isHead: at < heads, isFirst },
          remarks,
          ...beside,
        });
        isFirst = false;
      } else {
        this.#remark(remarks);
        this.#keepBeside(beside);
      }
    }
  }

  /** The words of a cell or a note on one line, with the numbers of its lists; a table in it is read across. */
  wordsWithin(elements: readonly XmlElement[]): Within {
    const found = elements.flatMap((element): readonly Within[] => {
      if (isGone(element, this.#story.revisions)) return [];
      if (element.name === 'p') return this.#paragraphWithin(element);
      if (element.name === 'AlternateContent') return [this.wordsWithin(chosenIn(element))];
      if (element.name === 'sdt' && isEmptySlot(element)) return [{ ...NO_WORDS, remarks: this.#slotLeftOut(element) }];
      if (element.name === 'oMathPara' || element.name === 'oMath')
        return [{ ...NO_WORDS, text: equationText(element, this.#story.revisions) }];
      if (element.name === 'tr' && isRowGone(element, this.#story.revisions)) return [];
      if (element.name === 'tc' && isCellGone(element, this.#story.revisions)) return [];
      return element.name.endsWith('Pr') ? [] : [this.wordsWithin(elementsOf(element))];
    });
    return {
      text: found
        .map(({ text }) => text)
        .filter(Boolean)
        .join(' '),
      remarks: found.flatMap(({ remarks }) => remarks),
      comments: found.flatMap(({ comments }) => comments),
      tracked: found.flatMap(trackedIn),
    };
  }

  #paragraphWithin(paragraph: XmlElement): readonly Within[] {
    const read: ParagraphWords = paragraphWords(paragraph, this.#story);
    const words = linesOf(read.pieces).text.replaceAll('\n', ' ');
    const number = read.goesOn && words === '' ? '' : this.#numbers.next(paragraph);
    const own = {
      text: [number, words].filter(Boolean).join(' '),
      remarks: read.remarks,
      comments: this.#comments.at(read.anchors, read.pieces),
      tracked: changesAt(read.tracked, read.pieces),
    };
    return [own, ...read.boxes.map((box) => this.wordsWithin(elementsOf(box)))];
  }
}

/** Words on one line, and what is to be said of them. */
type Within = Pick<SourceParagraph, 'text' | 'remarks' | 'comments' | 'tracked'>;

const NO_WORDS: Within = { text: '', remarks: [], comments: [] };

function trackedIn({ tracked = [] }: Within): readonly SourceChange[] {
  return tracked;
}

const WRAPPERS: ReadonlySet<string> = new Set(['sdtContent', 'customXml', 'ins', 'del', 'moveTo', 'moveFrom']);

/** The rows of a table or the cells of a row, also those within content controls. */
function unwrapped(elements: readonly XmlElement[], name: 'tr' | 'tc'): readonly XmlElement[] {
  return elements.flatMap((element): readonly XmlElement[] => {
    if (element.name === name) return [element];
    if (element.name === 'AlternateContent') return unwrapped(chosenIn(element), name);
    return element.name === 'sdt' || WRAPPERS.has(element.name) ? unwrapped(elementsOf(element), name) : [];
  });
}

/** The cells of a row in its columns. Of cells merged downwards Word keeps those below, empty. */
function cellsOf(row: XmlElement, cells: readonly XmlElement[]): readonly Spanning<XmlElement | null>[] {
  const before = wholeIn(settingOf(childOf(row, 'trPr'), 'gridBefore'), SPANS, 0);
  const shift = before === 0 ? [] : [{ value: null, columns: before, rows: 1 }];
  const own = cells.map((cell) => {
    const columns = wholeIn(settingOf(childOf(cell, 'tcPr'), 'gridSpan'), SPANS, 1);
    return { value: cell, columns, rows: 1 };
  });
  return [...shift, ...own];
}

const SPANS = { least: 1, most: 1000 } as const;

/** Whether Word repeats a row on every page, as it does with column headings. */
function isHeadRow(row: XmlElement): boolean {
  return switchIn(childOf(row, 'trPr'), 'tblHeader') === true;
}

/** The words of the notes that are called. */
class NoteBodies {
  /** All letters of these notes. */
  readonly letters: string[] = [];
  readonly #bodies: Readonly<Record<CalledNote['kind'], ReadonlyMap<string, XmlElement>>>;
  readonly #reader: Reader;
  readonly #story: Story;

  constructor({ footnotes, endnotes }: Parts, reader: Reader, story: Story) {
    this.#bodies = { footnote: notesById(footnotes), endnote: notesById(endnotes) };
    this.#reader = reader;
    this.#story = story;
  }

  /** A note by its sign. The mark at its beginning, which some programs write as words, is no part of it. */
  of({ kind, id, sign, marker, typed }: CalledNote): readonly (readonly [string, SourceNote])[] {
    const body = this.#bodies[kind].get(id);
    if (body === undefined) return [];
    this.letters.push(lettersIn(body, this.#story.revisions));
    const { text, remarks, comments, tracked = [] } = this.#reader.wordsWithin(elementsOf(body));
    for (const remark of remarks) this.#reader.remarks.push(remark);
    for (const comment of comments) this.#reader.comments.push(comment);
    const words = tidy(text.replace(CALLS, '').replace(RAISED_RUN, (_, raised: string) => raisedWords(raised)));
    const isMarked = typed !== '' || text.startsWith('\uFDD0') || /^[^\p{L}\p{N}]/u.test(marker);
    const rest = isMarked ? withoutMark(words, marker) : words;
    this.#story.leftOut.push(words.slice(0, words.length - rest.length));
    if (rest === '') for (const change of tracked) this.#reader.tracked.push(change);
    return rest === '' ? [] : [[sign, { marker, text: rest, tracked }]];
  }
}

function withoutMark(words: string, marker: string): string {
  // A no-break space, too, may follow it.
  const [first = ''] = words.split(/\s/u, 1);
  return first.normalize('NFKC') === marker ? words.slice(first.length).trim() : words;
}
