import { decodeReferences } from '../../xml.ts';
import { attribute, isTag, type Node, type Tag, tagsIn } from './tree.ts';

/** What a paragraph holds, as far as a comparison sees it. Everything else is a pin: it stays where it is. */
export type Item =
  | { readonly kind: 'run'; readonly tag: Tag; readonly pieces: readonly Piece[] }
  /** One thing of several nodes, kept or replaced as a whole: a field, an equation. */
  | { readonly kind: 'atom'; readonly nodes: readonly Node[]; readonly text: string }
  | { readonly kind: 'pin'; readonly node: Node }
  /** A hyperlink, a content control, an earlier insertion: what it holds is compared. */
  | {
      readonly kind: 'box';
      readonly tag: Tag;
      readonly items: readonly Item[];
      /** Where a hyperlink leads; empty for every other box. */
      readonly target: string;
    };

/** A child of a run with the letters that it has in a comparison: none for one that prints nothing. */
export interface Piece {
  readonly node: Node;
  readonly text: string;
}

/**
 * Gives every thing that is not a word a letter of its own (of a private plane of Unicode), the same for things that are the same, so
 * that texts with pictures, notes and fields can be compared as texts.
 */
export class Alphabet {
  readonly #letters = new Map<string, string>();

  letter(key: string): string {
    const known = this.#letters.get(key);
    if (known !== undefined) return known;
    const letter = String.fromCodePoint(FIRST_LETTER + (this.#letters.size % LETTERS));
    this.#letters.set(key, letter);
    return letter;
  }
}

/** The sixteenth plane: the fifteenth is used by some fonts. */
const FIRST_LETTER = 0x10_0000;
const LETTERS = 0xfffd;

export const THING = /[\u{100000}-\u{10FFFD}]/gu;

/** Elements whose content is compared. */
const INLINE_BOXES: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ins',
  'w:moveTo',
]);

/** Elements that are one thing. */
const ATOMS: ReadonlySet<string> = new Set(['w:fldSimple', 'm:oMath', 'm:oMathPara', 'mc:AlternateContent']);

/** The letters of what prints one sign. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:softHyphen', '\u00AD'],
]);

/** Fields whose words depend on the page alone. */
const LAID_OUT = /^(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu;

/** How things that are no words are distinguished. */
export interface Kinds {
  /** What a picture or another object shows. */
  readonly shown: (tag: Tag) => string;
  /** Where a hyperlink leads outside the file; empty if it does not. */
  readonly target: (link: Tag) => string;
}

/** Reads paragraphs into items. */
export class Inline {
  readonly #alphabet: Alphabet;
  readonly #kinds: Kinds;

  constructor(alphabet: Alphabet, kinds: Kinds) {
    this.#alphabet = alphabet;
    this.#kinds = kinds;
  }

  items(nodes: readonly Node[]): readonly Item[] {
    const items: Item[] = [];
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at];
      if (node === undefined) break;
      const end = beginsOf(node) > 0 ? endOfField(nodes, at) : null;
      if (end !== null) {
        items.push(this.#field(nodes.slice(at, end + 1)));
        at = end;
      } else items.push(this.#item(node));
    }
    return items;
  }

  /** Items in which a link that leads elsewhere than any of the other version is one thing: it is replaced with its words. */
  closed(items: readonly Item[], known: ReadonlySet<string>): readonly Item[] {
    return items.map((item): Item => {
      if (item.kind !== 'box') return item;
      const { tag, target } = item;
      if (target === '' || known.has(target)) return { ...item, items: this.closed(item.items, known) };
      return { kind: 'atom', nodes: [tag], text: this.#alphabet.letter(`link ${target} ${printedWords(tag)}`) };
    });
  }

  #item(node: Node): Item {
    if (!isTag(node)) return { kind: 'pin', node };
    if (node.name === 'w:r') return { kind: 'run', tag: node, pieces: this.#pieces(node) };
    if (INLINE_BOXES.has(node.name)) {
      const target = node.name === 'w:hyperlink' ? this.#kinds.target(node) : '';
      return { kind: 'box', tag: node, items: this.items(node.children), target };
    }
    if (!ATOMS.has(node.name)) return { kind: 'pin', node };
    if (node.name === 'w:fldSimple') {
      return this.#fieldOf([node], attribute(node, 'w:instr') ?? '');
    }
    return { kind: 'atom', nodes: [node], text: this.#alphabet.letter(`${node.name} ${this.#kinds.shown(node)}`) };
  }

  #field(nodes: readonly Node[]): Item {
    return this.#fieldOf(nodes, nodes.map((node) => codeOf(node)).join(''));
  }

  #fieldOf(nodes: readonly Node[], code: string): Item {
    const order = code.trim().replace(/\s+/gu, ' ');
    const words = LAID_OUT.test(order) ? '' : nodes.map((node) => printedWords(node)).join('');
    return { kind: 'atom', nodes, text: this.#alphabet.letter(`field ${order} = ${words}`) };
  }

  #pieces(run: Tag): readonly Piece[] {
    return run.children.map((node) => ({ node, text: isTag(node) ? this.#pieceText(node) : '' }));
  }

  #pieceText(tag: Tag): string {
    const sign = signOf(tag);
    if (sign !== null) return sign;
    switch (tag.name) {
      case 'w:t':
        return literalText(tag);
      case 'w:sym':
        return this.#alphabet.letter(symbolOf(tag));
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#alphabet.letter(`${tag.name} ${attribute(tag, 'w:customMarkFollows') ?? ''}`);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'w:ruby':
      case 'mc:AlternateContent':
        return this.#alphabet.letter(`${tag.name} ${this.#kinds.shown(tag)}`);
      default:
        return '';
    }
  }
}

function signOf(tag: Tag): string | null {
  if (tag.name !== 'w:br') return SIGNS.get(tag.name) ?? null;
  const type = attribute(tag, 'w:type') ?? 'textWrapping';
  return type === 'textWrapping' ? '\n' : '\f';
}

function symbolOf(tag: Tag): string {
  return `symbol ${attribute(tag, 'w:font') ?? ''} ${attribute(tag, 'w:char') ?? ''}`;
}

/** The letters of an element that holds text. */
export function literalText(tag: Tag): string {
  return decodeReferences(writtenText(tag));
}

/** The same with the references as written. Blanks at its ends count only where the element says so, as in Word. */
export function writtenText(tag: Tag): string {
  const text = tag.children.map((node) => (isTag(node) ? '' : rawText(node))).join('');
  return KEPT_BLANKS.test(tag.open) ? text : text.replace(/^[ \t\r\n]+/u, '').trimEnd();
}

const KEPT_BLANKS = /\sxml:space\s*=\s*["']preserve/u;

/** Text as written; of a literal section, what it holds, as references. */
function rawText(node: string): string {
  if (!node.startsWith('<')) return node;
  const [, literal] = /^<!\[CDATA\[(.*)\]\]>$/su.exec(node) ?? [];
  return literal === undefined ? '' : literal.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** How many fields begin in a run, less those that end; 0 for everything else. */
function beginsOf(node: Node): number {
  if (!isTag(node) || node.name !== 'w:r') return 0;
  return balanceOf(node);
}

function balanceOf(tag: Tag): number {
  if (tag.name === 'w:fldChar') return BALANCE[attribute(tag, 'w:fldCharType') ?? ''] ?? 0;
  return tagsIn(tag).reduce((sum, each) => sum + (GONE.has(each.name) ? 0 : balanceOf(each)), 0);
}

const BALANCE: Readonly<Record<string, number>> = { begin: 1, end: -1 };
const GONE: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:pict', 'w:drawing']);

/** Where a field that begins in one node ends among its neighbours; null if it ends elsewhere. */
function endOfField(nodes: readonly Node[], start: number): number | null {
  let open = 0;
  for (const [ahead, node] of nodes.slice(start).entries()) {
    open += isTag(node) ? balanceOf(node) : 0;
    if (open === 0) return start + ahead;
  }
  return null;
}

function codeOf(node: Node): string {
  if (!isTag(node) || GONE.has(node.name)) return '';
  if (node.name === 'w:instrText') return literalText(node);
  return node.children.map((each) => codeOf(each)).join('');
}

/** Elements that print no words of the paragraph. */
const SILENT: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'w:sdtPr',
  'mc:Fallback',
  'w:txbxContent',
]);

/** The words of a node as they are printed, with earlier changes accepted, and without those in boxes of their own. */
export function printedWords(node: Node): string {
  if (!isTag(node) || SILENT.has(node.name)) return '';
  if (node.name === 'w:t' || node.name === 'm:t') return literalText(node);
  if (node.name === 'w:sym') return ` ${symbolOf(node)} `;
  return signOf(node) ?? node.children.map((each) => printedWords(each)).join('');
}

/** The letters of items, joined. */
export function textOfItems(items: readonly Item[]): string {
  return items
    .map((item): string => {
      switch (item.kind) {
        case 'run':
          return item.pieces.map(({ text }) => text).join('');
        case 'atom':
          return item.text;
        case 'box':
          return textOfItems(item.items);
        default:
          return '';
      }
    })
    .join('');
}

/** The words that a reader sees, those of fields and equations too. */
export function readableOf(items: readonly Item[]): string {
  return items
    .map((item): string => {
      switch (item.kind) {
        case 'run':
          return item.pieces.map(({ text }) => text.replace(THING, '')).join('');
        case 'atom':
          return item.nodes.map((node) => printedWords(node)).join('');
        case 'box':
          return readableOf(item.items);
        default:
          return '';
      }
    })
    .join('');
}

/** Where the links in some items lead. */
export function targetsIn(items: readonly Item[]): readonly string[] {
  return items.flatMap((item) => (item.kind === 'box' ? [item.target, ...targetsIn(item.items)] : [])).filter(Boolean);
}
