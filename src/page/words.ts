/** The words of an element as one version has them: without what the other version alone has, and without what is hidden. */
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

/** One run of words under a paragraph, with what happened to it. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** The words of a paragraph as edits; indicators of footnotes are no words of it. */
export function runsOf(paragraph: Element): readonly Run[] {
  return [...paragraph.childNodes].flatMap((node): Run[] => {
    if (node instanceof Text) return [{ kind: 'same', text: node.data }];
    if (!(node instanceof Element) || node.tagName === 'SUP') return [];
    const words = [...node.childNodes].map((child) => (child instanceof Text ? child.data : '')).join('');
    return [{ kind: node.tagName === 'DEL' ? 'removed' : 'added', text: words }];
  });
}
