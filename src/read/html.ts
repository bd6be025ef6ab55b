import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { InputError } from '../model/problem.ts';
import { attribute, type Element, isElement, isHidden, kindOf, labelOf, textOf } from './html-elements.ts';
import { HtmlNotes } from './html-notes.ts';
import { formulaPlaceIn } from './text-formula.ts';

/** Pages of resolutions have less than 2 million characters; Word's own have four times as many as their words. */
const HTML_MAX_CHARACTERS = 64_000_000;
/** The walk goes as deep as the page; browsers themselves stop at 512. */
const NESTING_MAX = 500;

/**
 * The words of a web page as Markdown, for the reader of texts: a line a paragraph, headings and opening italics marked,
 * numbers of lists written out, notes called by `[^1]` and set at the end. Understood are pages as Word and LibreOffice
 * save them, renderings of Akoma Ntoso, and plain pages; what steers a page (menus, scripts, forms) is left out.
 *
 * @throws InputError on a page that is too long or too deep
 */
export function markdownOfHtml(source: string, name: string): string {
  if (source.length > HTML_MAX_CHARACTERS) {
    const found = `${Math.round(source.length / 1e6)} million characters of HTML`;
    throw new InputError('too-large', `${name}: ${found}; ${HTML_MAX_CHARACTERS / 1e6} million are read at most`);
  }
  const page = parse(source);
  const writer = new Writer(new HtmlNotes(page), name);
  writer.addAll(page.childNodes, 0);
  return writer.finish();
}

/** Where words stand: the marks they need depend on it. */
interface Style {
  readonly isItalic: boolean;
  readonly isBold: boolean;
}

interface Piece extends Style {
  readonly text: string;
}

const PLAIN: Style = { isItalic: false, isBold: false };

class Writer {
  readonly #lines: string[] = [];
  readonly #notes: HtmlNotes;
  readonly #name: string;
  #pieces: Piece[] = [];
  /** A number of a list, waiting for its first words. */
  #number = '';
  #isHeading = false;
  #hasFormula = false;

  constructor(notes: HtmlNotes, name: string) {
    this.#notes = notes;
    this.#name = name;
  }

  finish(): string {
    this.#end();
    const notes = this.#notes.called().map(({ marker, words }) => `[^${marker}]: ${escaped(words)}`);
    return `${[...this.#lines, ...notes].join('\n\n')}\n`;
  }

  addAll(nodes: readonly Tree.ChildNode[], depth: number, style: Style = PLAIN): void {
    if (depth > NESTING_MAX) {
      throw new InputError('unsafe-input', `${this.#name}: the page nests deeper than ${NESTING_MAX} elements`);
    }
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) this.#pieces.push({ text: escaped(node.value), ...style });
      else if (isElement(node)) this.#add(node, depth + 1, style);
    }
  }

  #add(element: Element, depth: number, style: Style): void {
    if (isHidden(element) || this.#notes.isBody(element)) return;
    const marker = this.#notes.markerOf(element);
    if (marker !== null) {
      this.#pieces.push({ text: `[^${marker}]`, ...style });
      return;
    }
    switch (kindOf(element)) {
      case 'break':
        this.#pieces.push({ text: '\n', ...style });
        return;
      case 'raised':
        this.#raised(element, style);
        return;
      case 'heading':
        this.#block(element, depth, () => {
          this.#isHeading = true;
        });
        return;
      case 'item':
        this.#block(element, depth, () => {
          this.#number = labelOf(element);
        });
        return;
      case 'row':
        this.#row(element, depth);
        return;
      case 'number':
        this.#end();
        this.#number = textOf(element).trim();
        return;
      case 'block':
        this.#block(element, depth, () => undefined);
        return;
      case 'italic':
        this.addAll(element.childNodes, depth, { ...style, isItalic: true });
        return;
      case 'upright':
        this.addAll(element.childNodes, depth, { ...style, isItalic: false });
        return;
      case 'bold':
        this.addAll(element.childNodes, depth, { ...style, isBold: true });
        return;
      case 'inline':
        this.addAll(element.childNodes, depth, style);
    }
  }

  #raised(element: Element, style: Style): void {
    const words = textOf(element).trim();
    if (/^\[?[\p{L}\p{N}]{1,3}\]?$/u.test(words)) this.#pieces.push({ text: `<sup>${words}</sup>`, ...style });
    else this.addAll(element.childNodes, 0, style);
  }

  #block(element: Element, depth: number, begin: () => void): void {
    this.#end();
    begin();
    this.addAll(element.childNodes, depth);
    this.#end();
    this.#isHeading = false;
    this.#number = '';
  }

  /** Above the formula a table is the layout of the masthead; below it rows of short cells are rows. */
  #row(row: Element, depth: number): void {
    const cells = row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    const isTable = this.#hasFormula && cells.length > 1 && cells.every((cell) => !hasSeveralBlocks(cell));
    if (!isTable) {
      for (const cell of cells) this.#block(cell, depth, () => undefined);
      return;
    }
    this.#end();
    const words = cells.map((cell) => escaped(textOf(cell).replace(/\s+/gu, ' ').trim()).replaceAll('|', '\\|'));
    this.#lines.push(`| ${words.join(' | ')} |`);
  }

  /** Ends the present paragraph; two line breaks after each other end one as well. */
  #end(): void {
    const paragraphs: Piece[][] = [[]];
    let afterBreak = false;
    for (const { text, ...style } of this.#pieces) {
      const isBreak = text === '\n';
      const words = isBreak ? text : text.replace(/[ \t\r\n\f]+/gu, ' ');
      if (isBreak && afterBreak) paragraphs.push([]);
      else paragraphs.at(-1)?.push({ text: words, ...style });
      if (isBreak || words.trim() !== '') afterBreak = isBreak;
    }
    this.#pieces = [];
    for (const pieces of paragraphs) this.#push(pieces);
  }

  #push(pieces: readonly Piece[]): void {
    const words = marked(pieces)
      .replace(/[ \t]*\n[ \t]*/gu, '\n')
      .replace(/^[\s\n]+|[\s\n]+$/gu, '');
    if (words === '') return;
    const number = this.#number === '' || startsNumbered(words) ? '' : `${this.#number} `;
    this.#number = '';
    const isBold = pieces.every(({ text, isBold }) => isBold || text.trim() === '');
    const isHeading = this.#isHeading || (isBold && !words.includes('\n'));
    this.#lines.push(isHeading ? `## ${number}${words.replaceAll('\n', ' ')}` : number + words);
    this.#hasFormula ||= formulaPlaceIn(words.replaceAll('*', '')) !== null;
  }
}

/** Only the italics that a paragraph opens with are marked: they tell its opening words. */
function marked(pieces: readonly Piece[]): string {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.isItalic === piece.isItalic || (last !== undefined && piece.text.trim() === '')) {
      merged[merged.length - 1] = { ...last, text: last.text + piece.text };
    } else merged.push(piece);
  }
  const at = merged.findIndex(({ text }) => text.trim() !== '' && !NUMBER_ONLY.test(text));
  return merged
    .map(({ text, isItalic }, place) => {
      if (place !== at || !isItalic) return text;
      return text.replace(/^(\s*)(.*?)(\s*)$/su, '$1*$2*$3');
    })
    .join('');
}

const NUMBER_ONLY = /^\s*(?:\d{1,3}\.|\([a-z]{1,4}\))\s*$/u;

function startsNumbered(words: string): boolean {
  return /^(?:\d{1,3}\.\s|\([a-z]{1,4}\)\s|\*?(?:PP|OP) ?\d)/u.test(words);
}

function hasSeveralBlocks(cell: Element): boolean {
  const blocks = cell.childNodes
    .filter(isElement)
    .filter((child) => kindOf(child) === 'block' && textOf(child).trim() !== '');
  return blocks.length > 1 || attribute(cell, 'colspan') !== '';
}

/** Signs of Markdown that stand in the text stay signs. */
function escaped(words: string): string {
  return words.replace(/[\\`*_]/gu, '\\$&');
}
