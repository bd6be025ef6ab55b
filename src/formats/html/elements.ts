import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { lettersOf, romanNumeral } from '../../text/numerals.ts';
import { isHeadingStyle } from '../styles.ts';
import { type Fonts, ITALIC, STRUCK, SUPERSCRIPT } from './fonts.ts';

export type Element = Tree.Element;

export function isElement(node: Tree.Node): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute; empty if there is none. */
export function attribute({ attrs }: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}

/** The steps of a walk through a page, in order: words, elements as they open and close, and skipped elements. */
export type Visit =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'opens' | 'closes' | 'passes'; readonly element: Element };

/** Walks through a page. It keeps its own stack, so that pages that nest 50,000 elements deep can be read. */
export function* visits(page: Tree.ParentNode, enters: (element: Element) => boolean): Generator<Visit> {
  const open: { readonly element: Element | null; readonly nodes: readonly Tree.ChildNode[]; at: number }[] = [
    { element: null, nodes: page.childNodes, at: 0 },
  ];
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const node = last.nodes[last.at];
    last.at += 1;
    if (node === undefined) {
      open.pop();
      if (last.element !== null) yield { kind: 'closes', element: last.element };
    } else if (node.nodeName === '#text' && 'value' in node) yield { kind: 'words', text: node.value };
    else if (isElement(node) && enters(node)) {
      yield { kind: 'opens', element: node };
      open.push({ element: node, nodes: node.childNodes, at: 0 });
    } else if (isElement(node)) yield { kind: 'passes', element: node };
  }
}

/** All words within, except hidden ones, with a space where a block or a line ends. */
export function textWithin(element: Element, enters: (element: Element) => boolean = () => true): string {
  const parts: string[] = [];
  for (const visit of visits(element, (each) => !isHidden(each) && enters(each))) {
    if (visit.kind === 'words') parts.push(visit.text);
    else if (visit.kind !== 'passes' && !isWithinLines(visit.element)) parts.push(' ');
  }
  return parts.join('');
}

/** The same for short texts such as a footnote marker: of a longer one, only the beginning. */
export function shortTextOf(element: Element): string {
  let text = '';
  let left = SHORT_MAX_VISITS;
  for (const visit of visits(element, (each) => !isHidden(each))) {
    if (visit.kind === 'words') text += visit.text;
    left -= 1;
    if (left === 0) break;
  }
  return text;
}

/** Word puts six elements around a footnote marker. */
const SHORT_MAX_VISITS = 30;

function isWithinLines(element: Element): boolean {
  const rendered = renderedAs(element);
  if (rendered !== undefined) return rendered === 'italic' || rendered === 'bold' || rendered === 'raised';
  return element.tagName !== 'br' && !BLOCKS.has(element.tagName);
}

/** Elements that are not part of the text: controls, hidden elements, deleted text, and comments. */
export function isHidden(element: Element): boolean {
  const { tagName, attrs } = element;
  return (
    HIDDEN.has(tagName) ||
    (tagName === 'header' && !isHeadOfText(element)) ||
    attrs.some(({ name }) => name === 'hidden') ||
    HIDDEN_STYLE.test(attribute(element, 'style')) ||
    HIDDEN_CLASS.test(attribute(element, 'class')) ||
    // LibreOffice stores page footers in this way.
    (tagName === 'div' && attribute(element, 'title') === 'footer')
  );
}

// Not `form`: older servers put whole pages into one.
const HIDDEN: ReadonlySet<string> = new Set(
  'head script style template noscript nav footer button select datalist dialog textarea iframe object svg math audio video canvas title del xml'.split(
    ' ',
  ),
);
const HIDDEN_STYLES = [
  'display\\s*:\\s*none',
  'visibility\\s*:\\s*hidden',
  'mso-hide\\s*:\\s*all',
  'mso-element\\s*:\\s*comment(?:-list)?\\s*(?:;|$)',
];
const HIDDEN_STYLE = new RegExp(`(?:^|;)\\s*(?:${HIDDEN_STYLES.join('|')})`, 'iu');
const HIDDEN_CLASSES = [
  'akn-del akn-meta msocomanchor msocomtxt msocomoff MsoCommentReference',
  'sr-only screen-reader-text visually-hidden',
].flatMap((line) => line.split(' '));
const HIDDEN_CLASS = new RegExp(`(?:^|\\s)(?:${HIDDEN_CLASSES.join('|')})(?:\\s|$)`, 'iu');

/** The header of a page is not part of the text; that of an article is, and so is pandoc's. */
function isHeadOfText(header: Element): boolean {
  const above = header.parentNode;
  return (
    attribute(header, 'id') === 'title-block-header' ||
    (above !== null && isElement(above) && /^(?:article|main|section)$/u.test(above.tagName))
  );
}

export type ElementKind =
  | 'block'
  | 'heading'
  | 'item'
  | 'row'
  | 'cell'
  | 'number'
  | 'preformatted'
  | 'raised'
  | 'italic'
  | 'upright'
  | 'bold'
  | 'struck'
  | 'tab'
  | 'break'
  | 'inline';

/** The role of an element in the text, by its name, its Akoma Ntoso class, its style and the style of its classes. */
export function elementKind(element: Element, fonts: Fonts): ElementKind {
  const { tagName } = element;
  const rendered = renderedAs(element);
  if (rendered !== undefined) return rendered;
  if (tagName === 'br') return 'break';
  if (/^h[1-6]$/u.test(tagName) || (tagName === 'p' && classesOf(element).some(isHeadingStyle))) return 'heading';
  if (tagName === 'li') return 'item';
  if (tagName === 'tr') return 'row';
  if (tagName === 'td' || tagName === 'th') return 'cell';
  if (/^(?:pre|listing|xmp|plaintext)$/u.test(tagName)) return 'preformatted';
  if (BLOCKS.has(tagName)) return 'block';
  return fontOf(element, fonts);
}

export function classesOf(element: Element): readonly string[] {
  return attribute(element, 'class').split(/\s+/u);
}

/** The role in a rendering of Akoma Ntoso, in which each element became one of the page: `class="akn-paragraph SingleTxt"`. */
function renderedAs(element: Element): ElementKind | undefined {
  const name = /(?:^|\s)akn-(\w+)(?:\s|$)/u.exec(attribute(element, 'class'))?.[1];
  if (name === undefined) return undefined;
  return RENDERED.get(name) ?? (RENDERED_BLOCKS.has(name) ? 'block' : undefined);
}

/** The names of the parts of a text in renderings of Akoma Ntoso. */
const RENDERED: ReadonlyMap<string, ElementKind> = new Map([
  ['num', 'number'],
  ['heading', 'heading'],
  ['subheading', 'heading'],
  ['i', 'italic'],
  ['b', 'bold'],
  ['sup', 'raised'],
  ['eol', 'break'],
]);

const RENDERED_BLOCKS: ReadonlySet<string> = new Set(
  (
    'alinea article attachment attachments block blockContainer blockList body chapter citation citations clause component ' +
    'components conclusions container content coverPage crossHeading division doc formula hcontainer indent intro item ' +
    'level list listIntroduction listWrapUp longTitle mainBody p paragraph part point preamble preface recital recitals ' +
    'section statement subdivision sublist subparagraph subsection tblock wrapUp'
  ).split(' '),
);

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure form header hr html legend li main ol p section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6 pre'.split(
    ' ',
  ),
);

function fontOf(element: Element, fonts: Fonts): ElementKind {
  const { tagName } = element;
  const style = attribute(element, 'style');
  const classes = classesOf(element);
  if (
    tagName === 'sup' ||
    SUPERSCRIPT.test(style) ||
    RAISED.test(style) ||
    classes.some((each) => fonts.raised.has(each))
  )
    return 'raised';
  if (/^(?:s|strike)$/u.test(tagName) || STRUCK.test(style) || classes.some((each) => fonts.struck.has(each)))
    return 'struck';
  if (/font-style\s*:\s*normal/iu.test(style)) return 'upright';
  // Typewriters had no italics: resolutions of that time have underlined opening words.
  if (/^(?:em|i|cite|u)$/u.test(tagName) || ITALIC.test(style)) return 'italic';
  if (classes.some((each) => /^italics?$/iu.test(each) || fonts.italic.has(each))) return 'italic';
  if (tagName === 'b' || tagName === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)) return 'bold';
  if (/mso-list\s*:\s*Ignore/iu.test(style)) return 'number';
  // LibreOffice's XHTML has no tabs: text after one is positioned instead.
  return /position\s*:\s*absolute\s*;\s*left\s*:/iu.test(style) ? 'tab' : 'inline';
}

/** Word raises letters of titles by a point or less; footnote markers are three points or more above the line. */
const RAISED = /mso-text-raise\s*:\s*(?:[3-9]|\d\d)/iu;

/** The number that a browser shows before a list item, in the form used in resolutions: `3.`, `(c)`, `(iii)`. */
export function labelOf(list: Element, ordinal: number, depth: number): string {
  if (list.tagName !== 'ol') return '•';
  const type = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attribute(list, 'style'))?.[1] ?? attribute(list, 'type');
  if (/^none$/u.test(type)) return '';
  if (ordinal < 1) return `${ordinal}.`;
  if (/^(?:a|lower-(?:alpha|latin))$/u.test(type) || (type === '' && depth === 1)) return `(${lettersOf(ordinal)})`;
  if (/^(?:i|lower-roman)$/u.test(type) || (type === '' && depth === 2)) return `(${romanNumeral(ordinal)})`;
  if (/^(?:I|upper-roman)$/u.test(type)) return `${romanNumeral(ordinal).toUpperCase()}.`;
  return /^(?:A|upper-(?:alpha|latin))$/u.test(type) ? `${lettersOf(ordinal).toUpperCase()}.` : `${ordinal}.`;
}

/** The whole number in an attribute: `start` of a list, `value` of an item; null if there is none. */
export function wholeNumberIn(element: Element, name: string): number | null {
  const value = attribute(element, name);
  return /^\d{1,4}$/u.test(value) ? Number(value) : null;
}
