import type { Notice } from '../../model/problem.ts';
import { HEAD_LINE, joinedLines, rowText } from '../../text/cells.ts';
import type { Revisions } from '../docx/properties.ts';
import { wholeIn } from '../figures.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { formulaPlaceIn } from '../text/formula.ts';
import { elementsOf, find, findAll, named, type XmlElement } from '../xml.ts';
import { isChangeMark, OdtChanges } from './changes.ts';
import { ListIds, type ListPlace, OdtNumbers, OUTLINE, STARTS } from './lists.ts';
import { flatParts, type OdtParts, packedParts } from './package.ts';
import { type Look, OdtStyles } from './styles.ts';
import { rowsOf } from './tables.ts';
import { DRAWINGS, joinedPieces, OdtNotes, type OdtPiece, pieceOf, printedAs, UNPRINTED } from './words.ts';

/** An OpenDocument text as Markdown, and what was left out. */
export interface OdtText {
  readonly text: string;
  readonly notices: readonly Notice[];
}

/**
 * The words of an OpenDocument text (.odt) as Markdown, for the text reader, as of a Word file: one paragraph per line, headings and
 * opening italics marked, footnote markers `[^1]` with the notes at the end, the numbers of lists written out. Tracked changes are
 * accepted or rejected; comments, hidden words, headers and footers are left out.
 *
 * @throws InputError if it contains no text, is damaged, or is protected by a password
 */
export function markdownOfOdt(
  bytes: Uint8Array,
  name: string,
  revisions: Revisions,
  limits: Limits = DEFAULT_LIMITS,
): OdtText {
  return writtenFrom(packedParts(bytes, { name, limits }), revisions);
}

/** The same of a text in one XML file (.fodt). */
export function markdownOfFlatOdt(
  text: string,
  name: string,
  revisions: Revisions,
  limits: Limits = DEFAULT_LIMITS,
): OdtText {
  return writtenFrom(flatParts(text, { name, limits }), revisions);
}

function writtenFrom(parts: OdtParts, revisions: Revisions): OdtText {
  const writer = new OdtWriter(parts, revisions);
  writer.addAll(elementsOf(parts.body));
  return writer.finish();
}

/** A paragraph of the file, with its place in a list. */
interface Source {
  readonly element: XmlElement;
  readonly place: ListPlace | null;
}

/** A paragraph being read: tracked changes may put the words of several into one. */
interface OpenParagraph {
  readonly pieces: OdtPiece[];
  /** Text boxes anchored to it; they are read after it. */
  readonly boxes: XmlElement[];
  /** Where its first words come from, whose number and style it has. */
  source: Source | null;
  hidesWords: boolean;
}

/** The list that a paragraph or a list is within. */
interface ListAround {
  readonly list: string;
  readonly style: string | undefined;
  readonly depth: number;
}

class OdtWriter {
  readonly #styles: OdtStyles;
  readonly #numbers: OdtNumbers;
  readonly #changes: OdtChanges;
  readonly #ids = new ListIds();
  readonly #notes: OdtNotes;
  #lines: string[] = [];
  #open: OpenParagraph = emptyParagraph();
  #current: Source | null = null;
  /** How paragraphs are parted: where each ends or, for deleted ones that are put back within another, where the next begins. */
  #parting: 'after each' | 'before the next' | 'before all but the first' = 'after each';
  #isInCell = false;
  #hasFormula = false;
  readonly #leftOut = { comments: 0, hidden: 0, objects: 0 };

  constructor({ body, styles, firstNote }: OdtParts, revisions: Revisions) {
    this.#notes = new OdtNotes(firstNote);
    this.#styles = new OdtStyles(styles);
    this.#numbers = new OdtNumbers(styles);
    this.#changes = new OdtChanges(body, revisions);
  }

  finish(): OdtText {
    this.#endIfAny();
    // A note may call another.
    const notes: string[] = [];
    for (const { marker, note } of this.#notes.lines) {
      const words = this.#wordsIn(findAll(note, named('note-body')).flatMap(elementsOf));
      if (words !== '') notes.push(`[^${marker}]: ${words.replace(/[ \t\r\n]+/gu, ' ').trim()}`);
    }
    const notices = [...leftOutNotices(this.#leftOut), ...formatNotices(this.#changes.formats)];
    return { text: `${joinedLines([...this.#lines, ...notes])}\n`, notices };
  }

  addAll(elements: readonly XmlElement[]): void {
    for (const element of elements) this.#add(element);
  }

  #add(element: XmlElement): void {
    switch (element.name) {
      case 'p':
      case 'h':
        this.#addParagraph({ element, place: this.#headingPlace(element) });
        return;
      case 'list':
        this.#addList(element, null);
        return;
      case 'table':
        this.#addTable(element);
        return;
      case 'annotation':
        this.#leftOut.comments += 1;
        return;
      case 'tracked-changes':
      case 'forms':
        return;
      default:
        if (isChangeMark(element)) this.addAll(this.#changes.passMark(element));
        else if (DRAWINGS.has(element.name)) this.#addBoxes(this.#boxesIn(element));
        else if (isHiddenSection(element)) this.#leftOut.hidden += 1;
        else this.addAll(elementsOf(element));
    }
  }

  /** The number of a heading, if those of its depth are numbered. */
  #headingPlace({ name, attributes }: XmlElement): ListPlace | null {
    if (name !== 'h' || attributes['is-list-header'] === 'true') return null;
    const depth = wholeIn(attributes['outline-level'], OUTLINE_LEVELS, 1) - 1;
    const style = this.#styles.listStyle(attributes['style-name']);
    if (style === '' || (style === undefined && !this.#numbers.numbersHeadings(depth))) return null;
    const start = attributes['restart-numbering'] === 'true' ? wholeIn(attributes['start-value'], STARTS, 1) : null;
    return { list: OUTLINE, style: style ?? OUTLINE, depth, start };
  }

  #addList(list: XmlElement, around: ListAround | null): void {
    const style = list.attributes['style-name'] ?? around?.style;
    const own = { list: around?.list ?? this.#listOf(list), style, depth: around === null ? 0 : around.depth + 1 };
    for (const item of elementsOf(list)) {
      if (item.name === 'list-item' || item.name === 'list-header') this.#addItem(item, own);
      else this.#add(item);
    }
  }

  /** A deleted part of a list that is put back belongs to the list around it. */
  #listOf(list: XmlElement): string {
    const around = this.#parting === 'after each' ? null : this.#current?.place;
    const own = this.#ids.listOf(list);
    return around?.style === list.attributes['style-name'] ? (around?.list ?? own) : own;
  }

  /** The number is that of the first paragraph of an item. */
  #addItem(item: XmlElement, around: ListAround): void {
    let isNumbered = item.name === 'list-item';
    const { 'start-value': value } = item.attributes;
    const start = value === undefined ? null : wholeIn(value, STARTS, 1);
    for (const element of elementsOf(item)) {
      if (element.name === 'list') this.#addList(element, around);
      else if (element.name === 'p' || element.name === 'h') {
        const style = around.style ?? this.#styles.listStyle(element.attributes['style-name']) ?? '';
        const place = { list: around.list, style, depth: around.depth, start };
        this.#addParagraph({ element, place: isNumbered ? place : null });
      } else {
        this.#add(element);
        continue;
      }
      isNumbered = false;
    }
  }

  #addParagraph(source: Source): void {
    const { element } = source;
    if (this.#parting === 'before the next') this.#endIfAny();
    else if (this.#parting === 'before all but the first') this.#parting = 'before the next';
    this.#current = source;
    if (isHiddenParagraph(element)) this.#leftOut.hidden += 1;
    else this.#addWords(element, this.#styles.look('paragraph', element.attributes['style-name']));
    // If the end of a paragraph was inserted with what follows, the words before it belong to the next.
    if (this.#parting === 'after each' && !this.#changes.isOmitting) this.#end();
  }

  #addWords(element: XmlElement, look: Look): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#say(child, look);
      else this.#addInline(child, look);
    }
  }

  #addInline(element: XmlElement, look: Look): void {
    const { name, attributes } = element;
    const printed = printedAs(element);
    if (printed !== null) this.#say(printed, look);
    else if (isChangeMark(element)) this.#putBack(this.#changes.passMark(element));
    else if (name === 'span')
      this.#addWords(element, { ...look, ...this.#styles.look('text', attributes['style-name']) });
    else if (name === 'note') this.#addNote(element, look);
    else if (name === 'annotation') this.#leftOut.comments += 1;
    else if (DRAWINGS.has(name)) for (const box of this.#boxesIn(element)) this.#open.boxes.push(box);
    else if (name === 'hidden-text' && attributes['is-hidden'] === 'true') this.#leftOut.hidden += 1;
    else if (!UNPRINTED.has(name)) this.#addWords(element, look);
  }

  #say(words: string, look: Look): void {
    if (this.#changes.isOmitting || words === '') return;
    if (look.isHidden === true) {
      if (words.trim() === '') return;
      if (!this.#open.hidesWords) this.#leftOut.hidden += 1;
      this.#open.hidesWords = true;
      return;
    }
    this.#open.pieces.push(pieceOf(words, look));
    if (words.trim() !== '') this.#open.source ??= this.#current;
  }

  #addNote(note: XmlElement, { isItalic = false, isHidden = false }: Look): void {
    if (this.#changes.isOmitting || isHidden) return;
    const citation = find(note, named('note-citation'));
    const printed = citation?.children.filter((child) => typeof child === 'string').join('') ?? '';
    const marker = this.#notes.call(note, { label: citation?.attributes['label'], citation: printed });
    this.#open.pieces.push({ text: `[^${marker}]`, isItalic });
    this.#open.source ??= this.#current;
  }

  /** Puts back deleted blocks within a paragraph: the first continues what is before the mark, the last goes on after it. */
  #putBack(blocks: readonly XmlElement[]): void {
    if (blocks.length === 0) return;
    const [current, parting] = [this.#current, this.#parting];
    this.#parting = 'before all but the first';
    this.addAll(blocks);
    this.#parting = parting;
    this.#current = current;
  }

  #boxesIn(drawing: XmlElement): readonly XmlElement[] {
    if (this.#changes.isOmitting) return [];
    const inner = elementsOf(drawing);
    if (inner.some(named('object'))) this.#leftOut.objects += 1;
    const own = inner.some(named('p', 'h', 'list', 'table')) ? [drawing] : [];
    const within = own.length > 0 ? [] : inner.filter(({ name }) => DRAWINGS.has(name) || name === 'a');
    return [...own, ...within.flatMap((each) => this.#boxesIn(each))];
  }

  #addBoxes(boxes: readonly XmlElement[]): void {
    const parting = this.#parting;
    this.#parting = 'after each';
    for (const box of boxes) this.addAll(elementsOf(box).filter(named('p', 'h', 'list', 'table', 'section')));
    this.#parting = parting;
  }

  /** At the end of the text or a cell, words are kept even if they were to go on. */
  #endIfAny(): void {
    if (joinedPieces(this.#open.pieces).trim() !== '' || this.#open.boxes.length > 0) this.#end();
    else this.#open = emptyParagraph();
  }

  #end(): void {
    const { pieces, boxes, source, hidesWords } = this.#open;
    this.#open = emptyParagraph();
    const words = joinedPieces(pieces);
    const from = source ?? this.#current;
    const isGone = hidesWords && words.trim() === '';
    const number = from === null || from.place === null || isGone ? '' : this.#numbers.next(from.place);
    const line = (number + (number === '' ? words : words.trimStart())).trim();
    if (line !== '')
      this.#push(!this.#isInCell && from !== null && this.#isHeading(from.element) ? `## ${line}` : line);
    this.#addBoxes(boxes);
  }

  #isHeading({ name, attributes }: XmlElement): boolean {
    return name === 'h' || this.#styles.isHeading(attributes['style-name']);
  }

  #push(line: string): void {
    this.#lines.push(line);
    this.#hasFormula ||= formulaPlaceIn(line.replaceAll('*', '')) !== null;
  }

  /** Above the formula a table is the layout of the masthead; below it, rows are rows, unless the table has a single column. */
  #addTable(table: XmlElement): void {
    this.#endIfAny();
    const rows = rowsOf(table);
    if (this.#isInCell) {
      for (const { cells } of rows) for (const cell of cells) if (cell !== null) this.addAll(elementsOf(cell));
      return;
    }
    const heads = rows.findIndex(({ isHead }) => !isHead);
    // A blank line separates it from a table before it.
    this.#lines.push('');
    for (const [at, { cells }] of rows.entries()) {
      if (!this.#hasFormula || cells.length < 2) {
        for (const cell of cells) if (cell !== null) this.addAll(elementsOf(cell));
        continue;
      }
      const words = cells.map((cell) => (cell === null ? '' : this.#wordsIn(elementsOf(cell))));
      if (at === heads && at > 0) this.#lines.push(HEAD_LINE);
      if (words.some((cell) => cell !== '')) this.#lines.push(`| ${rowText(words)} |`);
    }
  }

  /** The words of a cell or a note on one line, with the numbers of its lists; a table in it is read across. */
  #wordsIn(elements: readonly XmlElement[]): string {
    const [lines, isInCell] = [this.#lines, this.#isInCell];
    this.#lines = [];
    this.#isInCell = true;
    this.addAll(elements);
    this.#endIfAny();
    const words = this.#lines.join(' ');
    this.#lines = lines;
    this.#isInCell = isInCell;
    return words;
  }
}

const OUTLINE_LEVELS = { least: 1, most: 10 } as const;

function emptyParagraph(): OpenParagraph {
  return { pieces: [], boxes: [], source: null, hidesWords: false };
}

function isHiddenSection({ name, attributes }: XmlElement): boolean {
  const { display, 'is-hidden': isHidden } = attributes;
  return name === 'section' && (display === 'none' || (display === 'condition' && isHidden === 'true'));
}

function isHiddenParagraph(element: XmlElement): boolean {
  return elementsOf(element).some(
    ({ name, attributes }) => name === 'hidden-paragraph' && attributes['is-hidden'] === 'true',
  );
}

function several(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`;
}

/** A file says where italics changed, but not what they were. */
function formatNotices(count: number): readonly Notice[] {
  if (count === 0) return [];
  const places = several(count, 'place');
  const message = `the format changed in ${places}, and OpenDocument does not keep what it was; italics there are the new ones`;
  return [{ code: 'mended', message, paragraph: null }];
}

function leftOutNotices(count: {
  readonly comments: number;
  readonly hidden: number;
  readonly objects: number;
}): readonly Notice[] {
  const told = [
    count.comments === 0 ? '' : several(count.comments, 'comment'),
    count.hidden === 0 ? '' : `hidden words in ${several(count.hidden, 'place')}`,
    count.objects === 0
      ? ''
      : several(count.objects, 'formula or other embedded object', 'formulas or other embedded objects'),
  ].filter((words) => words !== '');
  if (told.length === 0) return [];
  return [{ code: 'left-out', message: `left out: ${told.join(', ')}`, paragraph: null }];
}
