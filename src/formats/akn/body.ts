import type { Block } from '../../form/assemble.ts';
import type { Language } from '../../language/language.ts';
import type { Note, Part } from '../../model/document.ts';
import type { Notice } from '../../model/problem.ts';
import { CELL_BORDER } from '../../text/cells.ts';
import { isFigure } from '../../text/indicators.ts';
import { wholeIn } from '../figures.ts';
import { gridOf, type Spanning } from '../grid.ts';
import type { Prose } from '../prose.ts';
import { annexIn } from '../text/kinds.ts';
import { elementsOf, find, findAll, named, type XmlElement, type XmlNode } from '../xml.ts';
import { proseOf } from './prose.ts';

/** The text of one statement: preamble, main body and annexes, as blocks in reading order. */
export function bodyBlocks(
  statement: XmlElement,
  composite: string,
  language: Language,
): { readonly blocks: readonly Block[]; readonly notices: readonly Notice[] } {
  const walk = new Walk(composite, language);
  if (composite !== '') walk.heading(composite, proseOf(titleNodes(statement)), '');
  // At any depth: in a damaged file without the end of its metadata, the text may be inside them.
  for (const part of findAll(statement, named('preamble', 'mainBody', 'body', 'attachments'))) {
    if (part.name === 'preamble') walk.enter(part, { part: 'preamble', annex: '', below: null });
    if (part.name === 'mainBody' || part.name === 'body')
      walk.enter(part, { part: 'operative', annex: '', below: null });
    if (part.name === 'attachments') {
      for (const body of findAll(part, named('mainBody', 'body'))) {
        walk.enter(body, { part: 'annex', annex: language.divisions?.annex ?? UNNAMED_ANNEX, below: null });
      }
    }
  }
  return walk.finish();
}

/** The name of an annex in a language without a word for it. */
const UNNAMED_ANNEX = '*';

function titleNodes(statement: XmlElement): readonly XmlNode[] {
  const preface = find(statement, named('preface'));
  return preface === undefined ? [] : (find(preface, named('docTitle'))?.children ?? []);
}

/** The current position in the document. */
interface Place {
  readonly part: Part;
  readonly annex: string;
  readonly below: number | null;
}

/** Walks through the elements in order and adds a block for every paragraph, heading and table row. */
class Walk {
  readonly #composite: string;
  readonly #language: Language;
  readonly #blocks: Block[] = [];
  readonly #unknown = new Map<string, number>();
  /** The number of an element, waiting for its first words, which may be in `content`, `list/intro` or `p`. */
  #number = '';
  #annex = '';
  #row: number | null = null;
  #isHead = false;
  /** Whether the next words are in an element that resdiff wrote: they are neither a heading nor begin with a number. */
  #isPlain = false;
  readonly #plain = new Set<Block>();

  constructor(composite: string, language: Language) {
    this.#composite = composite;
    this.#language = language;
  }

  finish(): { readonly blocks: readonly Block[]; readonly notices: readonly Notice[] } {
    const notices = [...this.#unknown].map(
      ([name, times]): Notice => ({
        code: 'unknown-element',
        message: `unknown element <${name}>, ${times === 1 ? 'once' : `${times} times`}: its words were kept`,
        paragraph: null,
      }),
    );
    const blocks = withTableNotes(this.#blocks).map((block) =>
      this.#plain.has(block) ? block : recogniseHeading(block),
    );
    return { blocks: joinHeadings(blocks), notices };
  }

  /** Adds the children of an element; loose words between them become paragraphs of their own. */
  enter(element: XmlElement, place: Place): void {
    this.#annex = place.annex;
    this.#children(element.children, place);
  }

  heading(number: string, { text, notes }: Prose, annex: string): void {
    const name = annex === '' ? undefined : this.#annexNamed(text);
    if (name !== undefined) this.#annex = name;
    const words = { number, text, notes, opening: null };
    this.#lay({ part: 'heading', annex, below: null }, words);
  }

  /** `Annex II`, and `Annexe` in other languages. */
  #annexNamed(text: string): string | undefined {
    const named = this.#language.divisions?.annexHeading.exec(text)?.[1];
    if (named !== undefined) return named;
    const found = annexIn(text);
    return found?.title === '' ? found.name : undefined;
  }

  #children(nodes: readonly XmlNode[], place: Place): void {
    let loose: XmlNode[] = [];
    const layLoose = () => {
      this.#paragraph(loose, place);
      loose = [];
    };
    for (const node of nodes) {
      if (typeof node === 'string' || INLINE.has(node.name)) {
        loose.push(node);
        continue;
      }
      layLoose();
      this.#element(node, place);
    }
    layLoose();
  }

  #element(element: XmlElement, place: Place): void {
    // In a redline: text of the old version.
    if (element.attributes['status'] === 'removed') return;
    switch (element.name) {
      case 'formula':
        this.#paragraph(element.children, { ...place, part: 'formula' });
        return;
      case 'crossHeading':
        if (element.attributes['refersTo'] === '#formula') {
          this.#paragraph(element.children, { ...place, part: 'formula' });
        } else if (place.part === 'preamble' || element.attributes['refersTo'] === '#preamble') {
          this.#paragraph(element.children, { ...place, part: 'preamble' });
        } else {
          this.heading('', proseOf(element.children), place.annex);
        }
        return;
      case 'p':
        this.#paragraph(element.children, place);
        return;
      case 'table':
        this.#table(element, place);
        return;
      // A sublist follows its point as a sibling: its contents are one level below its neighbours.
      case 'list':
      case 'sublist':
      case 'blockList':
      case 'ol':
      case 'ul':
        this.#children(element.children, { ...place, below: (place.below ?? 0) + 1 });
        return;
      case 'intro':
      case 'listIntroduction':
        this.#children(element.children, { ...place, below: (place.below ?? 1) - 1 || null });
        return;
      case 'meta':
        return;
      default:
        if (!KNOWN.has(element.name)) this.#unknown.set(element.name, (this.#unknown.get(element.name) ?? 0) + 1);
        this.#numbered(element, place);
    }
  }

  /**
   * An element that may have a number or a heading before its content. Known forms: `num content`, `num list`, `num heading`,
   * `num subheading`, a bare `num` or `p/num` whose title follows, headings as plain content in a heading style.
   */
  #numbered(element: XmlElement, place: Place): void {
    const { number, rest } = takeNumber(element.children);
    const isTitle = (node: XmlNode) => typeof node !== 'string' && TITLES.has(node.name);
    const titles = isHeadingStyle(element) ? rest : rest.filter(isTitle);
    const content = isHeadingStyle(element) ? [] : rest.filter((node) => !isTitle(node));
    if (titles.some((node) => !isBlank(node)) || (number !== '' && rest.every(isBlank))) {
      this.heading(number, proseOf(titles.flatMap((title): readonly XmlNode[] => [title, '\n'])), place.annex);
    } else if (number !== '') {
      this.#number = number;
    }
    const below = element.name === 'recital' ? 1 : place.below;
    const refersTo = element.attributes['refersTo'];
    if (refersTo === '#paragraph' || refersTo === '#order') this.#isPlain = true;
    this.#children(content, { ...place, below, part: refersTo === '#order' ? 'order' : place.part });
  }

  #table(table: XmlElement, place: Place): void {
    const rows = findAll(table, named('tr')).filter(({ attributes }) => attributes['status'] !== 'removed');
    const cells = rows.map((row) => elementsOf(row).filter(named('td', 'th')));
    const heads = cells.findIndex((row) => !row.every(named('th')));
    const grid = gridOf(cells.map((row) => row.map(spanning)));
    this.#row = 1;
    for (const [at, row] of grid.entries()) {
      if (row.every((cell) => cell === null || isEmpty(cell))) continue;
      this.#isHead = heads === -1 || at < heads;
      this.#paragraph(
        row.flatMap((cell, column): readonly XmlNode[] => [column === 0 ? '' : CELL_BORDER, cell ?? '']),
        place,
      );
      this.#row += 1;
    }
    this.#row = null;
    this.#isHead = false;
  }

  #paragraph(nodes: readonly XmlNode[], place: Place): void {
    const { text, notes, italics } = proseOf(nodes);
    if (text === '' && notes.length === 0) return;
    const words = { number: this.#number, text, notes, opening: italics };
    this.#number = '';
    const mayBeTyped = this.#row === null && words.number === '' && !this.#isPlain;
    this.#lay(place, mayBeTyped ? withTypedNumber(words) : words);
  }

  #lay(place: Place, words: Words): void {
    const part = place.annex !== '' && place.part !== 'heading' ? 'annex' : place.part;
    const annex = place.annex === '' ? '' : this.#annex;
    const [row, isHead] = [this.#row, this.#isHead];
    const block = { ...words, part, annex, composite: this.#composite, below: place.below, row, isHead };
    this.#blocks.push(block);
    if (this.#isPlain) this.#plain.add(block);
    this.#isPlain = false;
  }
}

type Words = Pick<Block, 'number' | 'text' | 'notes' | 'opening'>;

const INLINE = new Set(
  'a abbr authorialNote b date def docDate em eol br i img inline ins del ref rref mref span sub sup u entity term organization location quantity role person remark'.split(
    ' ',
  ),
);

const TITLES: ReadonlySet<string> = new Set(['heading', 'subheading']);

/** Elements whose children are read in place; any other is read in the same way, with a notice. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'alinea article block blockContainer book chapter citation citations clause container content division doc ' +
    'hcontainer indent item level li listWrapUp longTitle num paragraph part point proviso recital recitals rule ' +
    'section subclause subdivision subheading heading subparagraph subsection title tblock tome wrapUp preamble'
  ).split(' '),
);

/** `H1`, `H23`, `H4`, `H56`, `HCh`, with or without the `G` of Geneva: the heading styles of United Nations documents. */
function isHeadingStyle({ attributes }: XmlElement): boolean {
  return /^H(?:Ch|\d{1,2})G?$/u.test(attributes['class'] ?? '');
}

function isBlank(node: XmlNode): boolean {
  return typeof node === 'string' ? node.trim() === '' : false;
}

function spanning(cell: XmlElement): Spanning<XmlElement> {
  const span = (name: string) => wholeIn(cell.attributes[name], SPANS, 1);
  return { value: cell, columns: span('colspan'), rows: span('rowspan') };
}

const SPANS = { least: 1, most: 1000 } as const;

function isEmpty(cell: XmlElement): boolean {
  const { text, notes } = proseOf([cell]);
  return text === '' && notes.length === 0;
}

/** Separates the number from an element: `num` among its children, or at the beginning of its first paragraph. */
function takeNumber(children: readonly XmlNode[]): { readonly number: string; readonly rest: readonly XmlNode[] } {
  const num = children.find((child): child is XmlElement => typeof child !== 'string' && child.name === 'num');
  if (num !== undefined) {
    return { number: proseOf(num.children).text, rest: children.filter((child) => child !== num) };
  }
  const first = children.find((child) => !isBlank(child));
  if (first === undefined || typeof first === 'string' || first.name !== 'p') return { number: '', rest: children };
  const { number, rest } = takeNumber(first.children);
  if (number === '') return { number, rest: children };
  const head = rest.every(isBlank) ? [] : [{ ...first, children: rest }];
  return { number, rest: children.flatMap((child) => (child === first ? head : [child])) };
}

/** `(b) To encourage …`, `232 .Recognizes …`: a number typed into the words, as in every list of sessions 74 and 75. */
function withTypedNumber(words: Words): Words {
  const [typed, bracketed, decimal] = TYPED_NUMBER.exec(words.text) ?? [];
  if (typed === undefined) return words;
  const cut = typed.length;
  return {
    number: bracketed ?? `${decimal}.`,
    text: words.text.slice(cut),
    notes: words.notes.map((note) => ({ ...note, offset: Math.max(0, note.offset - cut) })),
    opening: words.opening?.startsWith(typed.trim()) ? null : words.opening,
  };
}

const TYPED_NUMBER = /^(?:(\((?:[a-z]{1,2}|[ivxlc]{1,6})\))\s+|(\d{1,3}) ?\. ?(?=\p{L}))/u;

/**
 * A short line in the body without number, opening words or end punctuation is a heading without its style; a heading that
 * is only `XVII` is the number of the next (75/239, 75/237, 76/147).
 */
function recogniseHeading(block: Block): Block {
  if (block.part === 'heading' && block.number === '' && ROMAN.test(block.text) && block.notes.length === 0) {
    return { ...block, number: block.text, text: '' };
  }
  const isCandidate =
    (block.part === 'operative' || block.part === 'annex') && block.number === '' && block.row === null;
  if (!isCandidate || block.below !== null || block.opening !== null) return block;
  if (ROMAN.test(block.text)) return { ...block, part: 'heading', number: block.text, text: '' };
  const isHeading = block.text.length <= HEADING_MAX_CHARACTERS && /^[\p{Lu}\p{Nd}].*[\p{L}\p{N})]$/su.test(block.text);
  return isHeading ? { ...block, part: 'heading' } : block;
}

const ROMAN = /^[IVXLC]+$/u;
/** The longest known heading without its style has 78 characters. */
const HEADING_MAX_CHARACTERS = 200;

/**
 * Moves the notes below a table to their markers in it: a paragraph that begins with a raised letter, where that letter is raised in
 * a row above it.
 */
function withTableNotes(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let table: number[] = [];
  for (const block of blocks) {
    const letter = block.notes[0];
    const isNote = block.row === null && letter?.offset === 0 && letter.text === '' && !isFigure(letter.marker);
    const host = isNote ? table.find((at) => kept[at]?.notes.some((note) => isCallOf(note, letter))) : undefined;
    const row = host === undefined ? undefined : kept[host];
    if (host !== undefined && row !== undefined && letter !== undefined) {
      const called = row.notes.find((note) => isCallOf(note, letter));
      const notes = row.notes.map((note) => (note === called ? { ...note, text: block.text, repeated: false } : note));
      kept[host] = { ...row, notes };
      continue;
    }
    if (block.row === 1 || (block.row === null && !isNote)) table = [];
    if (block.row !== null) table.push(kept.length);
    kept.push(block);
  }
  return kept;
}

function isCallOf(note: Note, { marker }: Note): boolean {
  return note.marker === marker && note.text === '';
}

/** A number alone belongs to the heading after it. */
function joinHeadings(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const continues =
      before?.part === 'heading' && before.text === '' && block.part === 'heading' && block.number === '';
    if (before !== undefined && continues) joined[joined.length - 1] = { ...block, number: before.number };
    else joined.push(block);
  }
  return joined;
}
