import { elementsOf, named, type XmlElement } from '../xml.ts';

/** Which state of a text with tracked changes is read. */
export type Revisions = 'accepted' | 'rejected';

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element).find(named(name));
}

/** The value of a property: `val` of `<w:pStyle w:val="H1"/>`. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['val'];
}

/** `<w:i/>` is on, `<w:i w:val="0"/>` off; null if nothing is said. */
export function switchIn(properties: XmlElement | undefined, name: string): boolean | null {
  const property = childOf(properties, name);
  return property === undefined ? null : !/^(?:0|false|off|none)$/u.test(property.attributes['val'] ?? '');
}

/** Whether an attribute says yes, as `w:default="1"`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** The properties of a paragraph or a run in the state that is read: a tracked change of format keeps those before it. */
export function propertiesIn(
  element: XmlElement,
  kind: 'pPr' | 'rPr' | 'trPr' | 'tcPr',
  revisions: Revisions,
): XmlElement | undefined {
  const now = childOf(element, kind);
  const change = revisions === 'rejected' ? childOf(now, `${kind}Change`) : undefined;
  return change === undefined ? now : childOf(change, kind);
}

/** Whether the words within an element are absent in the state that is read. */
export function isGone({ name }: XmlElement, revisions: Revisions): boolean {
  return (revisions === 'accepted' ? DELETED : INSERTED).has(name);
}

const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom']);
const INSERTED: ReadonlySet<string> = new Set(['ins', 'moveTo']);

/** Whether the mark at the end of a paragraph is absent: then the next paragraph belongs to it. */
export function isEndGone(paragraph: XmlElement, revisions: Revisions): boolean {
  const properties = childOf(childOf(paragraph, 'pPr'), 'rPr');
  return properties !== undefined && elementsOf(properties).some((each) => isGone(each, revisions));
}

/** Whether a row or a cell is absent. */
export function isRowGone(row: XmlElement, revisions: Revisions): boolean {
  const properties = childOf(row, 'trPr');
  return properties !== undefined && elementsOf(properties).some((each) => isGone(each, revisions));
}

export function isCellGone(cell: XmlElement, revisions: Revisions): boolean {
  return childOf(childOf(cell, 'tcPr'), revisions === 'accepted' ? 'cellDel' : 'cellIns') !== undefined;
}

/** Of the same content for newer and for older programs, the one for newer ones. */
export function chosenIn(alternate: XmlElement): readonly XmlElement[] {
  const chosen = childOf(alternate, 'Choice') ?? childOf(alternate, 'Fallback');
  return chosen === undefined ? [] : elementsOf(chosen);
}
