import { elementsOf, type XmlElement } from '../xml.ts';
import { chosenIn, isCellGone, isEndGone, isGone, isRowGone, type Revisions } from './properties.ts';

/**
 * Every letter of an element in the state that is read, whatever surrounds it: to compare with what was read. It knows as little as
 * possible, so that it does not share the mistakes of the reader.
 */
export function lettersIn(element: XmlElement, revisions: Revisions): string {
  const letters: string[] = [];
  collect(element, revisions, letters);
  return letters.join('');
}

function collect(element: XmlElement, revisions: Revisions, letters: string[]): void {
  switch (element.name) {
    case 't':
    case 'delText':
      for (const child of element.children) if (typeof child === 'string') letters.push(child);
      return;
    case 'tab':
    case 'br':
    case 'cr':
      letters.push(' ');
      return;
    case 'AlternateContent':
      for (const child of chosenIn(element)) collect(child, revisions, letters);
      return;
    default:
  }
  if (isGone(element, revisions) || PROPERTIES.has(element.name)) return;
  if (element.name === 'tr' && isRowGone(element, revisions)) return;
  if (element.name === 'tc' && isCellGone(element, revisions)) return;
  for (const child of elementsOf(element)) collect(child, revisions, letters);
  if (element.name === 'tc' || (element.name === 'p' && !isEndGone(element, revisions))) letters.push('\n');
}

/** What says how the text looks. The picture of a chart or a diagram has its letters in a part of its own. */
const PROPERTIES: ReadonlySet<string> = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'tblPr',
  'trPr',
  'tcPr',
  'sectPr',
  'instrText',
]);
