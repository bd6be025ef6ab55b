import { child, type Element, elements, isNamed, type Node } from './xml.ts';

/** What has paragraphs of its own, one after the other. */
const STORIES = ['body', 'tc', 'txbxContent', 'footnote', 'endnote', 'hdr', 'ftr', 'comment', 'docPartBody'];
const TRANSPARENT = ['sdt', 'sdtContent', 'customXml', 'ins', 'del', 'moveFrom', 'moveTo', 'smartTag'];
/** Places, not content. */
const PLACES = /^w:(?:bookmark|proofErr|perm|comment(?:RangeStart|RangeEnd)|move\w+Range|customXml\w+Range)/u;

interface Block {
  readonly element: Element;
  /** From the story to the element that holds it. */
  readonly holders: readonly Element[];
}

/**
 * Joins each paragraph whose mark is gone with the one that follows, whose properties and identity last: so Word does
 * (github.com/OfficeDev/open-xml-docs issue 355 shows it). A paragraph before a table, or at the end of a cell or of
 * the document, has nothing to join: it goes if it is empty and a table follows, and otherwise keeps its mark.
 */
export function joinParagraphs(root: Element, removed: ReadonlySet<Element>): void {
  if (isNamed(root, ...STORIES)) joinIn(root, removed);
  for (const each of elements(root)) joinParagraphs(each, removed);
}

function joinIn(story: Element, removed: ReadonlySet<Element>): void {
  const blocks = blocksOf(story, [story]);
  for (const [at, { element, holders }] of blocks.entries()) {
    if (!removed.has(element)) continue;
    const next = blocks[at + 1]?.element;
    const content = contentOf(element);
    if (next !== undefined && isNamed(next, 'p')) {
      const properties = next.children.filter(isProperties);
      next.children = [...properties, ...content, ...next.children.filter((each) => !isProperties(each))];
    } else if (next === undefined || !content.every(isPlace)) continue;
    takeAway(element, holders);
  }
}

function blocksOf(element: Element, holders: readonly Element[]): readonly Block[] {
  return elements(element).flatMap((each) => {
    if (isNamed(each, ...TRANSPARENT)) return blocksOf(each, [...holders, each]);
    return isNamed(each, 'p', 'tbl', 'altChunk') ? [{ element: each, holders }] : [];
  });
}

function contentOf(paragraph: Element): readonly Node[] {
  return paragraph.children.filter((each) => !isProperties(each));
}

function isProperties(node: Node): boolean {
  return node.kind === 'element' && node.name === 'w:pPr';
}

function isPlace(node: Node): boolean {
  return node.kind === 'text' || PLACES.test(node.name);
}

/** Takes the paragraph out, and the content control with it that held nothing else. */
function takeAway(element: Element, holders: readonly Element[]): void {
  const holder = holders.at(-1);
  if (holder === undefined) return;
  holder.children = holder.children.filter((each) => each !== element);
  const isEmpty = isNamed(holder, 'sdt') ? child(holder, 'w:sdtContent') === undefined : elements(holder).length === 0;
  if (isEmpty && isNamed(holder, ...TRANSPARENT)) takeAway(holder, holders.slice(0, -1));
}
