/** The words of an element in one version: without hidden words and those only in the other version. */
export function textNodes(element: Element, version: 'old' | 'new'): readonly Text[] {
  const other = version === 'old' ? 'INS' : 'DEL';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    return node.tagName === other || node.tagName === 'I' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

/** A run of words in a paragraph, and what happened to it. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** The words of a paragraph as edits; footnote markers are not words. */
export function runsOf(paragraph: Element): readonly Run[] {
  return [...paragraph.childNodes].flatMap((node): Run[] => {
    if (node instanceof Text) return [{ kind: 'same', text: node.data }];
    if (!(node instanceof Element) || node.tagName === 'SUP') return [];
    const words = [...node.childNodes].map((child) => (child instanceof Text ? child.data : '')).join('');
    return [{ kind: node.tagName === 'DEL' ? 'removed' : 'added', text: words }];
  });
}
