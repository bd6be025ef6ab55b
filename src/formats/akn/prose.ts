import { plainIndicator } from '../../text/indicators.ts';
import { type Prose, ProseBuilder } from '../prose.ts';
import type { XmlElement, XmlNode } from '../xml.ts';

/** The words of inline content, with the footnotes as a list. */
export function proseOf(nodes: readonly XmlNode[]): Prose {
  const builder = new ProseBuilder();
  addNodes(builder, nodes, false);
  return builder.finish();
}

function addNodes(builder: ProseBuilder, nodes: readonly XmlNode[], isItalic: boolean): void {
  for (const node of nodes) {
    if (typeof node === 'string') builder.add(node, isItalic);
    else addElement(builder, node, isItalic);
  }
}

function addElement(builder: ProseBuilder, element: XmlElement, isItalic: boolean): void {
  switch (element.name) {
    case 'authorialNote': {
      const { text } = proseOf(element.children);
      builder.addNote({ marker: plainIndicator(element.attributes['marker'] ?? ''), text, repeated: false });
      return;
    }
    case 'sup': {
      const marker = markerOf(element);
      if (marker === null) addNodes(builder, element.children, isItalic);
      else builder.addNote({ marker, text: '', repeated: true });
      return;
    }
    case 'eol':
    case 'br':
      builder.add('\n', isItalic);
      return;
    case 'p':
    case 'td':
    case 'th':
      builder.add('\n', isItalic);
      addNodes(builder, element.children, isItalic);
      builder.add('\n', isItalic);
      return;
    // In a redline, the new text is read.
    case 'del':
    case 'img':
    case 'meta':
      return;
    default:
      addNodes(builder, element.children, isItalic || isItalics(element));
  }
}

/**
 * A raised number repeats the marker of an earlier note, as the Assembly printed it until session 74. A raised
 * letter belongs to a table. Anything else raised (the sign of an exponent, an ordinal ending) is part of the words.
 */
function markerOf(element: XmlElement): string | null {
  const inner = element.children;
  const text = inner.every((child) => typeof child === 'string') ? inner.join('').trim() : '';
  return /^(?:\d{1,3}|[a-z])$/u.test(text) ? text : null;
}

function isItalics({ name, attributes }: XmlElement): boolean {
  return name === 'i' || name === 'em' || (name === 'span' && /\bitalic\b/u.test(attributes['class'] ?? ''));
}
