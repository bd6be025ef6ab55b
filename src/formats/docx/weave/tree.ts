import { decodeReferences } from '../../xml.ts';

/**
 * An element with its tags as the file writes them, so that what is not touched is written back to the byte. `fast-xml-parser`
 * keeps no places, and the parsers that do (`htmlparser2`, `@rgrove/parse-xml`) take ten times as long as this one scan.
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

interface Open {
  readonly name: string;
  readonly open: string;
  readonly children: Node[];
  readonly scope: Scope;
}

/**
 * Reads a part.
 *
 * @throws Error if it is not well formed
 */
export function treeOf(text: string): Tree {
  const nodes = nodesIn(text, new Map());
  const place = nodes.findIndex(isTag);
  const root = nodes[place];
  if (root === undefined || !isTag(root)) throw new Error('no element');
  const written = (some: readonly Node[]) => some.map(writtenOf).join('');
  return { before: written(nodes.slice(0, place)), root, after: written(nodes.slice(place + 1)) };
}

function nodesIn(text: string, scope: Scope): readonly Node[] {
  const top: Open = { name: '', open: '', children: [], scope };
  const stack = [top];
  let last = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', last)) {
    const here = stack.at(-1) ?? top;
    if (at > last) here.children.push(text.slice(last, at));
    last = endOfMark(text, at);
    takeMark(stack, here, text.slice(at, last));
  }
  if (stack.length !== 1) throw new Error('an element is not closed');
  if (last < text.length) top.children.push(text.slice(last));
  return top.children;
}

/** Takes one tag, comment or instruction. */
function takeMark(stack: Open[], here: Open, mark: string): void {
  if (mark.startsWith('<!') || mark.startsWith('<?')) {
    here.children.push(mark);
    return;
  }
  if (mark.startsWith('</')) {
    if (mark.slice(2, -1).trimEnd() !== rawNameOf(here.open)) throw new Error('an element is closed by another name');
    stack.pop();
    stack.at(-1)?.children.push({ ...here, close: mark });
    return;
  }
  const scope = mark.includes('xmlns') ? scopeIn(mark, here.scope) : here.scope;
  const name = usual(rawNameOf(mark), scope);
  if (mark.endsWith('/>')) here.children.push({ name, open: mark, close: '', children: [], scope });
  else stack.push({ name, open: mark, children: [], scope });
}

/** The place after a tag, a comment, a literal section or an instruction. */
function endOfMark(text: string, start: number): number {
  const [, end] = SECTIONS.find(([begin]) => text.startsWith(begin, start)) ?? [];
  if (end !== undefined) return after(text.indexOf(end, start), end.length);
  let at = start;
  for (;;) {
    const close = text.indexOf('>', at);
    const quote = QUOTE.exec(text.slice(at, close === -1 ? undefined : close));
    if (close === -1) return after(-1, 0);
    if (quote === null) return close + 1;
    // A quoted value may hold the sign.
    at = after(text.indexOf(quote[0], at + quote.index + 1), 1);
  }
}

const SECTIONS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const QUOTE = /["']/u;

function after(place: number, length: number): number {
  if (place === -1) throw new Error('a tag is not closed');
  return place + length;
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

/** An element from our own text, in which the prefix of Word is `w`. */
export function made(text: string, scope: Scope, prefix: string): Tag {
  const written =
    prefix === 'w' ? text : text.replace(/<[^<>]*>/gu, (mark) => mark.replace(/(?<=[<\s/])w:/gu, `${prefix}:`));
  const [first] = nodesIn(written, scope);
  if (first === undefined || !isTag(first)) throw new Error('unreachable: our own text is an element');
  return first;
}
