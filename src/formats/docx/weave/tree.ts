import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { decodeReferences } from '../../xml.ts';

/**
 * An element with its tags as the file writes them, so that what is not touched is written back to the byte. `fast-xml-parser`, which
 * reads all other XML, keeps no places.
 */
export interface Tag {
  /** The name with the usual prefix of its namespace, whatever prefix the file uses: `w:p`. */
  readonly name: string;
  /** `<w:p w:rsidR="…">`, or `<w:p/>` if it is written as empty. */
  readonly open: string;
  /** `</w:p>`; empty if it is written as empty. */
  readonly close: string;
  readonly children: readonly Node[];
  /** The prefixes known here, with their namespaces. */
  readonly scope: Scope;
}

/** An element, or anything else as written: text with its references, comments, instructions. */
export type Node = Tag | string;

export type Scope = ReadonlyMap<string, string>;

/** A part of a package: what comes before its root, the root, and what follows. */
export interface Tree {
  readonly before: string;
  readonly root: Tag;
  readonly after: string;
}

/** The usual prefixes, by namespace; `isStrict` finds those of ISO's strict form. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
]);

/** Whether a part is in the strict form of ISO/IEC 29500, whose namespaces differ: the root declares them. */
export function isStrict(text: string): boolean {
  return text.slice(0, ROOT_MAX_CHARACTERS).includes('"http://purl.oclc.org/ooxml/wordprocessingml/main"');
}

/** Word declares some thirty namespaces, in three thousand characters. */
const ROOT_MAX_CHARACTERS = 20_000;

/**
 * Reads a part.
 *
 * @param depthMax how deep elements may be nested
 * @throws Error if it is not well formed, or nested deeper
 */
export function treeOf(text: string, depthMax: number): Tree {
  // The parser leaves a byte order mark out, and counts without it.
  const [, mark = '', xml = ''] = /^(\uFEFF?)(.*)$/su.exec(text) ?? [];
  const root = rootIn(xml);
  return {
    before: mark + xml.slice(0, root.start),
    root: tagFrom(root, xml, new Map(), depthMax),
    after: xml.slice(root.end),
  };
}

function rootIn(xml: string): XmlElement {
  const { root } = parseXml(xml, PLACED);
  if (root === null) throw new Error('no element');
  return root;
}

/** Everything has its place, and a reference that is not known is left as it is written. */
const PLACED = {
  includeOffsets: true,
  preserveCdata: true,
  preserveComments: true,
  ignoreUndefinedEntities: true,
} as const;

function tagFrom(element: XmlElement, xml: string, outer: Scope, depthLeft: number): Tag {
  if (depthLeft === 0) throw new Error('elements are nested too deep');
  const [first, last] = [element.children[0], element.children.at(-1)];
  const whole = xml.slice(element.start, element.end);
  const isEmpty = whole.endsWith('/>');
  const end = whole.lastIndexOf('<');
  const open = first === undefined ? (isEmpty ? whole : whole.slice(0, end)) : xml.slice(element.start, first.start);
  const close = last === undefined ? (isEmpty ? '' : whole.slice(end)) : xml.slice(last.end, element.end);
  const scope = open.includes('xmlns') ? scopeIn(open, outer) : outer;
  const children = element.children.map((node: XmlNode) =>
    node instanceof XmlElement ? tagFrom(node, xml, scope, depthLeft - 1) : xml.slice(node.start, node.end),
  );
  return { name: usual(element.name, scope), open, close, children, scope };
}

function rawNameOf(mark: string): string {
  return /^<([^\s/>]+)/u.exec(mark)?.[1] ?? '';
}

function scopeIn(mark: string, outer: Scope): Scope {
  const own = [...mark.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)];
  return new Map([...outer, ...own.map(([, prefix = '', one, two]) => [prefix, one ?? two ?? ''] as const)]);
}

function usual(raw: string, scope: Scope): string {
  const colon = raw.indexOf(':');
  const space = scope.get(colon === -1 ? '' : raw.slice(0, colon));
  const prefix = space === undefined ? undefined : PREFIXES.get(space);
  return prefix === undefined ? raw : `${prefix}:${raw.slice(colon + 1)}`;
}

/** An element and all within it, as text. */
export function writtenOf(node: Node): string {
  const parts: string[] = [];
  write(node, parts);
  return parts.join('');
}

function write(node: Node, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(node);
    return;
  }
  parts.push(node.open);
  for (const child of node.children) write(child, parts);
  parts.push(node.close);
}

export function treeText({ before, root, after: rest }: Tree): string {
  return before + writtenOf(root) + rest;
}

/** The attributes, by their names with the usual prefixes. */
export function attributesOf(tag: Tag): ReadonlyMap<string, string> {
  const found = [...tag.open.matchAll(ATTRIBUTE)];
  return new Map(
    found.map(([, name = '', one, two]) => [attributeName(name, tag.scope), decodeReferences(one ?? two ?? '')]),
  );
}

/** Attributes without a prefix have no namespace. */
function attributeName(raw: string, scope: Scope): string {
  return raw.includes(':') ? usual(raw, scope) : raw;
}

export function attribute(tag: Tag | undefined, name: string): string | undefined {
  return tag === undefined ? undefined : attributesOf(tag).get(name);
}

export function isTag(node: Node): node is Tag {
  return typeof node !== 'string';
}

export function tagsIn(tag: Tag | undefined): readonly Tag[] {
  return tag === undefined ? [] : tag.children.filter(isTag);
}

export function child(tag: Tag | undefined, name: string): Tag | undefined {
  return tagsIn(tag).find((each) => each.name === name);
}

/** Every element of a name below this one, also within another of the name. */
export function descendants(tag: Tag, name: string): readonly Tag[] {
  return tagsIn(tag).flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each, name)]);
}

/** The same element with other children. */
export function withChildren(tag: Tag, children: readonly Node[]): Tag {
  if (tag.close !== '' || children.length === 0) return { ...tag, children };
  return { ...tag, open: tag.open.replace(/\s{0,9}\/>$/u, '>'), close: `</${rawNameOf(tag.open)}>`, children };
}

/** The same element under another name of the same namespace: `w:t` as `w:delText`. */
export function renamed(tag: Tag, local: string): Tag {
  const raw = rawNameOf(tag.open);
  const colon = raw.indexOf(':');
  const name = raw.slice(0, colon + 1) + local;
  const [prefix = ''] = tag.name.split(':');
  return {
    ...tag,
    name: `${prefix}:${local}`,
    open: `<${name}${tag.open.slice(raw.length + 1)}`,
    close: tag.close === '' ? '' : `</${name}>`,
  };
}

/** The same element without some attributes, named as written. */
export function withoutAttributes(tag: Tag, test: (name: string) => boolean): Tag {
  const open = tag.open.replace(ATTRIBUTE, (whole: string, name: string) => (test(name) ? '' : whole));
  return open === tag.open ? tag : { ...tag, open };
}

/** The same element with an attribute of another value, in its place, or with it added. */
export function withAttribute(tag: Tag, name: string, value: string): Tag {
  let isThere = false;
  const open = tag.open.replace(ATTRIBUTE, (whole: string, raw: string) => {
    if (attributeName(raw, tag.scope) !== name) return whole;
    isThere = true;
    return ` ${raw}="${escaped(value)}"`;
  });
  if (isThere) return { ...tag, open };
  const raw = prefixFor(name, tag.scope);
  return { ...tag, open: open.replace(/\s{0,9}(\/?>)$/u, (_, end: string) => ` ${raw}="${escaped(value)}"${end}`) };
}

const ATTRIBUTE = /\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

function prefixFor(name: string, scope: Scope): string {
  const [usualPrefix = '', local] = name.split(':');
  if (local === undefined) return name;
  const own = [...scope].find(([prefix, space]) => prefix !== '' && PREFIXES.get(space) === usualPrefix);
  return `${own?.[0] ?? usualPrefix}:${local}`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The prefix that a part uses for the elements of Word. */
export function wordPrefix({ root }: Tree): string {
  return [...root.scope].find(([prefix, space]) => prefix !== '' && PREFIXES.get(space) === 'w')?.[0] ?? 'w';
}

/** Our own elements nest a few levels. */
const OWN_DEPTH_MAX = 20;

/** An element from our own text, in which the prefix of Word is `w`. */
export function made(text: string, scope: Scope, prefix: string): Tag {
  const written =
    prefix === 'w' ? text : text.replace(/<[^<>]*>/gu, (mark) => mark.replace(/(?<=[<\s/])w:/gu, `${prefix}:`));
  return tagFrom(rootIn(written), written, scope, OWN_DEPTH_MAX);
}
