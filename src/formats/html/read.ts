import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { InputError } from '../../model/problem.ts';
import { tidy } from '../../text/tidy.ts';
import type { Revisions } from '../docx/properties.ts';
import { DEFAULT_LIMITS, keepWithin, type Limits, type Measured } from '../limits.ts';
import { raisedMark } from '../source/raised.ts';
import { remarksOf } from '../source/remarks.ts';
import {
  callOf,
  EMPTY_PARAGRAPH,
  type Remark,
  type SourceParagraph,
  type SourceText,
  safeWords,
} from '../source/source.ts';
import { withTypedNotes } from '../source/typed-notes.ts';
import { formulaPlaceIn } from '../text/formula.ts';
import { Counters } from './counters.ts';
import {
  classesOf,
  type Element,
  type ElementKind,
  elementKind,
  isHidden,
  labelOf,
  textWithin,
  visits,
  wholeNumberIn,
} from './elements.ts';
import { type Fonts, fontsIn } from './fonts.ts';
import { HtmlNotes } from './notes.ts';
import { type Piece, pageWords } from './pieces.ts';
import { type HtmlRow, rowsOfTable } from './tables.ts';

/**
 * The text of a web page: its paragraphs with headings, opening italics and the numbers of lists, its tables and footnotes. Reads pages
 * saved by Word, LibreOffice and pandoc, renderings of Akoma Ntoso, and plain pages; menus, scripts, buttons and the like are left out.
 *
 * @throws InputError if a page is too long or malformed, or was made by this program
 */
export function readHtml(
  source: string,
  name: string,
  revisions: Revisions = 'accepted',
  limits: Limits = DEFAULT_LIMITS,
): SourceText {
  const measured = { name, limits };
  keepWithin('html-characters', source.length, measured, { found: `${source.length} characters of HTML` });
  refuseReport(source, name);
  const page = pageOf(revisions === 'accepted' ? source : rejected(source), measured);
  const sheets = sheetsIn(page);
  const writer = new Writer(new HtmlNotes(page), { fonts: fontsIn(sheets), counters: new Counters(sheets) });
  writer.addAll(page);
  return withTypedNotes(writer.finish());
}

/** A report contains the words of two or more texts: read as a resolution, it would be none of them. */
function refuseReport(source: string, name: string): void {
  if (!/<meta name="generator" content="resdiff">/u.test(source.slice(0, HEAD_CHARACTERS))) return;
  throw new InputError(
    'not-a-resolution',
    `${name}: a report that resdiff made, not a resolution; give the text itself`,
  );
}

const HEAD_CHARACTERS = 2_000;

/** Restores deleted text and removes inserted text. */
function rejected(source: string): string {
  return source.replace(/<(\/?)(ins|del)(?=[\s>/])/giu, (_, slash: string, tag: string) =>
    tag.toLowerCase() === 'ins' ? `<${slash}del` : `<${slash}ins`,
  );
}

/**
 * By the rules for browsers, elements left open are opened again in every following paragraph: a thousand of them before a thousand
 * paragraphs make a million. A well-formed page has fewer elements than characters.
 */
function pageOf(source: string, measured: Measured): Tree.Document {
  const { name } = measured;
  let left = source.length + ELEMENTS_ADDED_MAX;
  let count = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (tagName, space, attributes) => {
    left -= 1;
    count += 1;
    keepWithin('html-elements', count, measured, { found: `more than ${measured.limits['html-elements']} elements` });
    if (left < 0)
      throw new InputError('unsafe-input', `${name}: the page is malformed: too many elements are left open`);
    return defaultTreeAdapter.createElement(tagName, space, attributes);
  };
  return parse<DefaultTreeAdapterMap>(source, { treeAdapter: { ...defaultTreeAdapter, createElement } });
}

/** `html`, `head`, `body`, `tbody`: browsers add missing ones. */
const ELEMENTS_ADDED_MAX = 100;

function sheetsIn(page: Tree.Document): readonly string[] {
  const sheets: string[] = [];
  for (const visit of visits(page, () => true)) {
    if (visit.kind !== 'opens' || visit.element.tagName !== 'style') continue;
    for (const node of visit.element.childNodes) if ('value' in node) sheets.push(node.value);
  }
  return sheets;
}

/** The kinds that separate the text before them from the text after. */
const PARTING = /^(?:block|heading|item|preformatted|row|cell)$/u;

type Style = Omit<Piece, 'text'> & { readonly isStruck: boolean };

/** An element that was entered, and the state before it. */
interface Open {
  readonly element: Element;
  readonly kind: ElementKind;
  readonly before: Style;
}

/** A number waiting for its first words: that of a list item, or one before its paragraph. */
interface Waiting {
  readonly label: string;
  /** The element in which the words must follow. */
  readonly within: Element;
  /** Whether the browser numbers it: then a number typed into the words is a repetition. */
  readonly isCounted: boolean;
}

class Writer {
  readonly #paragraphs: SourceParagraph[] = [];
  readonly #remarks: Remark[] = [];
  readonly #notes: HtmlNotes;
  readonly #fonts: Fonts;
  readonly #counters: Counters;
  /** Words struck through in the paragraph that is read. */
  #struck: string[] = [];
  readonly #open: Open[] = [];
  readonly #lists: { readonly list: Element; readonly depth: number; next: number }[] = [];
  #style: Style = { isItalic: false, isBold: false, isRaised: false, isPreformatted: false, isStruck: false };
  #pieces: Piece[] = [];
  #number: Waiting | null = null;
  #headings = 0;
  /** The rows of the tables entered below the formula. */
  readonly #tables = new Map<Element, ReadonlyMap<Element, HtmlRow>>();
  /** Those with a row that was written. */
  readonly #begun = new Set<Element>();
  /** The table row, with the cells read so far; null outside rows. */
  #row: OpenRow | null = null;
  #hasFormula = false;

  constructor(notes: HtmlNotes, { fonts, counters }: { readonly fonts: Fonts; readonly counters: Counters }) {
    this.#notes = notes;
    this.#fonts = fonts;
    this.#counters = counters;
  }

  finish(): SourceText {
    this.#end();
    for (const remark of this.#struckRemarks()) this.#remarks.push(remark);
    const called = this.#notes.called();
    const listed = new Set(called.flatMap(({ isListed, marker }) => (isListed ? [marker] : [])));
    // Where no link calls the notes of a list, their numbers in brackets do.
    const call = (text: string) =>
      text.replace(BRACKETED, (printed, marker: string) => (listed.has(marker) ? raisedMark(marker) : printed));
    const paragraphs =
      listed.size === 0 ? this.#paragraphs : this.#paragraphs.map((each) => ({ ...each, text: call(each.text) }));
    const notes = called.map(({ sign, marker, words }) => [sign, { marker, text: tidy(safeWords(words)) }] as const);
    return { paragraphs, notes: new Map(notes), comments: [], remarks: this.#remarks, lost: [] };
  }

  #struckRemarks(): readonly Remark[] {
    const struck = this.#struck;
    this.#struck = [];
    return remarksOf({ struck, hidden: [], slots: [], coloured: [], fonts: [] });
  }

  addAll(page: Tree.Document): void {
    for (const visit of visits(page, (element) => this.#enters(element))) {
      switch (visit.kind) {
        case 'words':
          this.#say(visit.text);
          break;
        case 'opens':
          this.#opens(visit.element, elementKind(visit.element, this.#fonts));
          break;
        case 'closes':
          this.#closes();
          break;
        case 'passes':
          this.#passes(visit.element);
      }
    }
  }

  #enters(element: Element): boolean {
    const isNote = this.#notes.isBody(element) || this.#notes.signOf(element) !== null;
    return !isHidden(element) && !isNote && elementKind(element, this.#fonts) !== 'number';
  }

  /** Handles a footnote marker, or a number before its paragraph; other skipped elements are not part of the text. */
  #passes(element: Element): void {
    const sign = this.#notes.signOf(element);
    if (isHidden(element) || this.#notes.isBody(element)) return;
    if (sign === null) this.#numbers(element);
    else if (sign !== '') this.#pieces.push({ ...this.#style, isRaised: false, text: callOf(sign) });
  }

  /** Line ends are spaces, except in preformatted text. */
  #say(words: string): void {
    if (this.#style.isStruck) {
      this.#struck.push(words);
      return;
    }
    if (!this.#style.isPreformatted) {
      this.#pieces.push({ ...this.#style, text: safeWords(words).replaceAll('\n', ' ') });
      return;
    }
    for (const text of words.split(/(?<=\n)|(?=\n)/u)) this.#pieces.push({ ...this.#style, text: safeWords(text) });
  }

  #opens(element: Element, kind: ElementKind): void {
    this.#open.push({ element, kind, before: this.#style });
    switch (kind) {
      case 'break':
      case 'tab':
        this.#pieces.push({ ...this.#style, text: kind === 'break' ? '\n' : ' ' });
        return;
      case 'raised':
        this.#style = { ...this.#style, isRaised: true };
        return;
      case 'italic':
        this.#style = { ...this.#style, isItalic: true };
        return;
      case 'upright':
        this.#style = { ...this.#style, isItalic: false };
        return;
      case 'struck':
        this.#style = { ...this.#style, isStruck: true };
        return;
      case 'bold':
        this.#style = { ...this.#style, isBold: true };
        return;
      case 'preformatted':
        this.#end();
        this.#style = { ...this.#style, isPreformatted: true };
        return;
      case 'heading':
        this.#end();
        this.#headings += 1;
        return;
      case 'item':
        this.#end();
        this.#item(element);
        return;
      case 'row':
        this.#end();
        if (this.#row === null && this.#hasFormula) this.#row = this.#rowOfTable(element);
        return;
      case 'cell':
      case 'block':
        this.#end();
        if (element.tagName === 'ol' || element.tagName === 'ul') this.#list(element);
        return;
      case 'number':
      case 'inline':
    }
  }

  #closes(): void {
    const last = this.#open.pop();
    if (last === undefined) throw new Error('unreachable: more elements close than open');
    const { element, kind, before } = last;
    this.#style = before;
    if (kind === 'cell') this.#endCell(element);
    else if (kind === 'row') this.#endRow(element);
    else if (PARTING.test(kind)) this.#end();
    if (kind === 'heading') this.#headings -= 1;
    if (this.#lists.at(-1)?.list === element) this.#lists.pop();
    if (this.#number?.within === element) this.#drop();
  }

  #list(list: Element): void {
    const above = this.#lists.at(-1)?.depth ?? -1;
    this.#lists.push({ list, depth: above + (list.tagName === 'ol' ? 1 : 0), next: wholeNumberIn(list, 'start') ?? 1 });
  }

  #item(item: Element): void {
    const list = this.#lists.at(-1);
    if (list === undefined) return;
    const ordinal = wholeNumberIn(item, 'value') ?? list.next;
    list.next = ordinal + 1;
    this.#wait({
      label: this.#counters.labelOf(classesOf(list.list), ordinal) ?? labelOf(list.list, ordinal, list.depth),
      within: item,
      isCounted: true,
    });
  }

  #numbers(number: Element): void {
    this.#end();
    const label = textWithin(number).trim();
    const within = this.#open.findLast(({ kind }) => PARTING.test(kind))?.element;
    if (label === '' || within === undefined) return;
    this.#wait({ label: BULLET_SIGN.test(label) ? '•' : label, within, isCounted: false });
  }

  #wait(number: Waiting): void {
    if (this.#number !== null) this.#drop();
    if (this.#row === null) this.#number = number;
    else this.#pieces.push({ ...this.#style, text: `${number.label} ` });
  }

  /** Writes a number without words: that of a section, whose title is in an element of its own. */
  #drop(): void {
    const label = this.#number?.label ?? '';
    this.#number = null;
    if (/^(?:[IVXLC]+|[A-Z])\.?$/u.test(label))
      this.#paragraphs.push({ ...EMPTY_PARAGRAPH, text: label, isHeading: true });
  }

  /** Above the formula, a table is the layout of the masthead. */
  #rowOfTable(row: Element): OpenRow | null {
    const table = this.#open.findLast(({ element }) => element.tagName === 'table')?.element;
    if (table === undefined) return null;
    const rows = this.#tables.get(table) ?? rowsOfTable(table);
    this.#tables.set(table, rows);
    const form = rows.get(row);
    return form === undefined ? null : { row, table, cells: [], form };
  }

  /** A table within a cell is read across. */
  #endCell(cell: Element): void {
    if (this.#row === null || cell.parentNode !== this.#row.row) {
      this.#end();
      return;
    }
    const { text } = pageWords(this.#pieces);
    this.#pieces = [];
    this.#row.cells.push(text.replaceAll('\n', ' '));
  }

  #endRow(row: Element): void {
    if (this.#row?.row !== row) {
      this.#end();
      return;
    }
    const { cells, form, table } = this.#row;
    this.#row = null;
    if (cells.every((cell) => cell === '')) return;
    const columns = form.columns.map((at) => (at === null ? '' : (cells[at] ?? '')));
    const isFirst = !this.#begun.has(table);
    this.#begun.add(table);
    const own = { cells: columns, isHead: form.isHead, isFirst };
    this.#paragraphs.push({ ...EMPTY_PARAGRAPH, row: own, remarks: this.#struckRemarks() });
  }

  /** Ends the current paragraph, as two consecutive line breaks also do. Within a table row, nothing ends. */
  #end(): void {
    if (this.#row !== null) {
      this.#pieces.push({ ...this.#style, text: ' ' });
      return;
    }
    const paragraphs: Piece[][] = [[]];
    let afterBreak = false;
    for (const piece of this.#pieces) {
      const isBreak = piece.text === '\n';
      if (isBreak && afterBreak) paragraphs.push([]);
      else paragraphs.at(-1)?.push(piece);
      if (isBreak || piece.text.trim() !== '') afterBreak = isBreak;
    }
    this.#pieces = [];
    for (const pieces of paragraphs) this.#push(pieces);
  }

  #push(pieces: readonly Piece[]): void {
    const { text, italics, isBold } = pageWords(pieces);
    if (text === '') return;
    const { label = '', isCounted = false } = this.#number ?? {};
    const number = isCounted && startsNumbered(text) ? '' : label;
    this.#number = null;
    const isHeading = this.#headings > 0 || (isBold && !text.includes('\n'));
    this.#paragraphs.push({ ...EMPTY_PARAGRAPH, text, italics, number, isHeading, remarks: this.#struckRemarks() });
    this.#hasFormula ||= formulaPlaceIn(text) !== null;
  }
}

/** A table row, with the cells read so far. */
interface OpenRow {
  readonly row: Element;
  readonly table: Element;
  readonly cells: string[];
  readonly form: HtmlRow;
}

const BRACKETED = /\[(\d{1,3}|[a-z])\]/gu;

function startsNumbered(words: string): boolean {
  return /^(?:(?:\d{1,3}\.|\([a-z]{1,4}\))\s|(?:PP|OP) ?\d)/u.test(words);
}

const BULLET_SIGN = /^[·•o§\uF0B7▪–-]$/u;
