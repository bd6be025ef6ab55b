import type { TrackedChange } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { elementsOf, type XmlElement, type XmlNode } from '../xml.ts';
import { childOf } from './properties.ts';

/** The names of those who made tracked changes, each once. */
export function authorsIn(parts: readonly XmlElement[]): readonly string[] {
  const names = new Set<string>();
  const collect = (element: XmlElement) => {
    if (isTracked(element)) names.add(element.attributes['author'] ?? '');
    for (const child of elementsOf(element)) collect(child);
  };
  for (const part of parts) collect(part);
  return [...names];
}

/**
 * Whether somebody is among those whose changes are asked for. Capitals do not matter.
 *
 * @throws InputError if one of those has made no change
 */
export function chosenAuthors(
  asked: readonly string[],
  authors: readonly string[],
  name: string,
): (author: string) => boolean {
  const wanted = new Set(asked.map(sameForm));
  for (const each of asked) {
    if (authors.some((author) => eachNameOf(author).has(sameForm(each)))) continue;
    const known = authors.map((author) => `“${author}”`).join(', ');
    const found = known === '' ? 'it has no tracked changes' : `those who changed it are ${known}`;
    throw new InputError('bad-option', `${name}: “${each}” made no tracked change; ${found}`);
  }
  return (author) => [...eachNameOf(author)].some((name) => wanted.has(name));
}

/** An author, and each of those who made a change together: `G77, EU`. */
function eachNameOf(author: string): ReadonlySet<string> {
  return new Set([author, ...author.split(', ')].map(sameForm));
}

function sameForm(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** The same text with the changes of all others turned round, so that accepting all changes rejects theirs. */
export function withOthersRejected(element: XmlElement, isChosen: (author: string) => boolean): XmlElement {
  const children = element.children.map(
    (child): XmlNode => (typeof child === 'string' ? child : withOthersRejected(child, isChosen)),
  );
  const { name, attributes } = element;
  const opposite = OPPOSITES.get(name);
  if (opposite !== undefined && !isChosen(attributes['author'] ?? ''))
    return { name: opposite, attributes: { ...attributes, [TURNED]: name }, children };
  const turned = { name, attributes, children };
  return formerIn(turned, isChosen) ?? turned;
}

/** The properties before a change of format by somebody else; null if there is none. */
function formerIn(properties: XmlElement, isChosen: (author: string) => boolean): XmlElement | null {
  const change = childOf(properties, `${properties.name}Change`);
  if (change === undefined || isChosen(change.attributes['author'] ?? '')) return null;
  const former = childOf(change, properties.name);
  // What is kept of the former properties has neither the mark at the end of the paragraph nor the section.
  const kept = elementsOf(properties).filter(({ name }) => OPPOSITES.has(name) || KEPT.has(name));
  return { ...properties, children: [...(former?.children ?? []), ...kept] };
}

const KEPT: ReadonlySet<string> = new Set(['rPr', 'sectPr']);

/** What a tracked change is, whether or not it was turned round; null for anything else. */
export function kindOf({ name, attributes }: XmlElement): TrackedChange['kind'] | null {
  return KINDS.get(attributes[TURNED] ?? name) ?? null;
}

/** Whether a change was turned round, which rejects it. */
export function isTurned({ attributes }: XmlElement): boolean {
  return attributes[TURNED] !== undefined;
}

/** An attribute that no Word file has. */
const TURNED = 'resdiff turned';

const KINDS: ReadonlyMap<string, TrackedChange['kind']> = new Map([
  ['ins', 'inserted'],
  ['del', 'deleted'],
  ['moveTo', 'moved-here'],
  ['moveFrom', 'moved-away'],
]);

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['ins', 'del'],
  ['del', 'ins'],
  ['moveTo', 'moveFrom'],
  ['moveFrom', 'moveTo'],
  ['cellIns', 'cellDel'],
  ['cellDel', 'cellIns'],
]);

function isTracked({ name }: XmlElement): boolean {
  return OPPOSITES.has(name) || name.endsWith('PrChange');
}
