import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isHeadingStyle } from './styles.ts';

export type Element = Tree.Element;

export function isElement(node: Tree.Node): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute; empty where there is none. */
export function attribute({ attrs }: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}

/** All words within, hidden ones left out. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  const left: Tree.ChildNode[] = [...element.childNodes].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if (isElement(node) && !isHidden(node)) left.push(...[...node.childNodes].reverse());
  }
  return parts.join('');
}

/** What is no part of the text: what steers the page, and what it hides. */
export function isHidden(element: Element): boolean {
  return (
    HIDDEN.has(element.tagName) ||
    element.attrs.some(({ name }) => name === 'hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(attribute(element, 'style'))
  );
}

const HIDDEN: ReadonlySet<string> = new Set(
  'head script style template noscript nav header footer form button select textarea iframe object svg math audio video canvas title del'.split(
    ' ',
  ),
);

export type ElementKind =
  | 'block'
  | 'heading'
  | 'item'
  | 'row'
  | 'number'
  | 'raised'
  | 'italic'
  | 'upright'
  | 'bold'
  | 'break'
  | 'inline';

/** What an element is to the text, by its name, the classes of Akoma Ntoso's renderings and its own style. */
export function kindOf(element: Element): ElementKind {
  const { tagName } = element;
  const classes = attribute(element, 'class');
  const rendered = /(?:^|\s)akn-(\w+)/u.exec(classes)?.[1];
  if (rendered !== undefined) {
    const kind = RENDERED[rendered];
    if (kind !== undefined) return kind;
  }
  if (tagName === 'br') return 'break';
  if (tagName === 'sup') return 'raised';
  if (/^h[1-6]$/u.test(tagName) || (tagName === 'p' && classes.split(/\s+/u).some(isHeadingStyle))) return 'heading';
  if (tagName === 'li') return 'item';
  if (tagName === 'tr') return 'row';
  if (BLOCKS.has(tagName)) return 'block';
  return fontOf(element);
}

/** How the renderings of Akoma Ntoso call the parts of a text. */
const RENDERED: Readonly<Record<string, ElementKind>> = {
  num: 'number',
  heading: 'heading',
  subheading: 'heading',
  crossHeading: 'block',
  p: 'block',
  formula: 'block',
  container: 'block',
  paragraph: 'block',
  point: 'block',
  content: 'block',
  intro: 'block',
  list: 'block',
  preamble: 'block',
  mainBody: 'block',
  conclusions: 'block',
  coverPage: 'block',
  preface: 'block',
  i: 'italic',
  b: 'bold',
  sup: 'raised',
  eol: 'break',
};

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure hr html main ol p pre section summary table tbody td tfoot th thead ul'.split(
    ' ',
  ),
);

function fontOf(element: Element): ElementKind {
  const { tagName } = element;
  const style = attribute(element, 'style');
  const classes = attribute(element, 'class');
  if (/font-style\s*:\s*normal/iu.test(style)) return 'upright';
  if (tagName === 'em' || tagName === 'i' || tagName === 'cite') return 'italic';
  if (/font-style\s*:\s*(?:italic|oblique)/iu.test(style) || /(?:^|\s)italics?(?:\s|$)/iu.test(classes))
    return 'italic';
  if (/vertical-align\s*:\s*super/iu.test(style)) return 'raised';
  const isBold = tagName === 'b' || tagName === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style);
  return isBold ? 'bold' : 'inline';
}

/** The number a browser shows before an item of a list, in the form resolutions have: `3.`, `(c)`, `(iii)`. */
export function labelOf(item: Element): string {
  const list = item.parentNode;
  if (list === null || !isElement(list)) return '';
  if (list.tagName !== 'ol') return '-';
  const ordinal = ordinalIn(list, item);
  const type = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attribute(list, 'style'))?.[1] ?? attribute(list, 'type');
  if (/^(?:a|lower-(?:alpha|latin))$/u.test(type) || (type === '' && depthOf(list) === 1))
    return `(${letters(ordinal)})`;
  if (/^(?:i|lower-roman)$/u.test(type) || (type === '' && depthOf(list) === 2)) return `(${roman(ordinal)})`;
  if (/^(?:I|upper-roman)$/u.test(type)) return `${roman(ordinal).toUpperCase()}.`;
  if (/^(?:A|upper-(?:alpha|latin))$/u.test(type)) return `${letters(ordinal).toUpperCase()}.`;
  return /^none$/u.test(type) ? '' : `${ordinal}.`;
}

function ordinalIn(list: Element, item: Element): number {
  let next = wholeNumber(attribute(list, 'start')) ?? 1;
  for (const child of list.childNodes) {
    if (!isElement(child) || child.tagName !== 'li') continue;
    next = wholeNumber(attribute(child, 'value')) ?? next;
    if (child === item) return next;
    next += 1;
  }
  return next;
}

function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/u.test(text) ? Number(text) : null;
}

/** How many numbered lists stand around a list. */
function depthOf(list: Element): number {
  let depth = 0;
  for (let above = list.parentNode; above !== null && isElement(above); above = above.parentNode) {
    if (above.tagName === 'ol') depth += 1;
  }
  return depth;
}

function letters(ordinal: number): string {
  const letter = String.fromCharCode(97 + ((ordinal - 1) % 26));
  return ordinal > 26 ? letter.repeat(Math.ceil(ordinal / 26)) : letter;
}

function roman(ordinal: number): string {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return (
    'c'.repeat(Math.floor(ordinal / 100)) + (tens[Math.floor(ordinal / 10) % 10] ?? '') + (ones[ordinal % 10] ?? '')
  );
}
