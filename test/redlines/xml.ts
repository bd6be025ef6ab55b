/**
 * XML as a tree that keeps every character: a part that is read and written again is the same bytes.
 * The proof of redlines shares no code with the program, so it has a reader of its own.
 */
export interface Element {
  readonly kind: 'element';
  /** The name with the prefix that the standard uses, whatever prefix the file declares: `w:p`, also for `ns0:p` and for Strict. */
  readonly name: string;
  readonly prefix: string;
  start: string;
  end: string;
  children: Node[];
  readonly attributes: ReadonlyMap<string, string>;
}

/** Text between tags, a comment, an instruction or CDATA, as it was written. */
export interface Text {
  readonly kind: 'text';
  raw: string;
}

export type Node = Element | Text;

export interface Part {
  readonly before: string;
  readonly root: Element;
  readonly after: string;
}

/** Why a part is not well-formed. */
export class XmlError extends Error {}

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

type Spaces = ReadonlyMap<string, string>;

interface Open {
  readonly element: Element;
  readonly raw: string;
  readonly spaces: Spaces;
}

export function parse(xml: string): Part {
  const stack: Open[] = [];
  let root: Element | null = null;
  let [before, after] = ['', ''];
  const keep = (raw: string) => {
    const open = stack.at(-1);
    if (open !== undefined) open.element.children.push({ kind: 'text', raw });
    else if (root === null) before += raw;
    else after += raw;
  };
  for (let at = 0; at < xml.length; ) {
    const token = tokenAt(xml, at);
    at += token.length;
    if (!/^<[^!?]/u.test(token)) keep(checkedText(token, stack.length === 0));
    else if (token.startsWith('</')) close(stack, token);
    else {
      const open = opened(token, stack.at(-1)?.spaces ?? new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]));
      const parent = stack.at(-1);
      if (parent !== undefined) parent.element.children.push(open.element);
      else if (root !== null) throw new XmlError('two roots');
      else root = open.element;
      if (!token.endsWith('/>')) stack.push(open);
    }
  }
  if (stack.length > 0) throw new XmlError(`<${stack.at(-1)?.raw}> is not closed`);
  if (root === null) throw new XmlError('no root');
  return { before, root, after };
}

export function write({ before, root, after }: Part): string {
  return before + rawOf(root) + after;
}

export function rawOf(node: Node): string {
  if (node.kind === 'text') return node.raw;
  const inside = node.children.map(rawOf).join('');
  // A tag that closed itself may have been given children since, by nobody here.
  return node.start + inside + node.end;
}

/** The element's children that are elements. */
export function elements(element: Element): readonly Element[] {
  return element.children.filter((child) => child.kind === 'element');
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : elements(element).find((each) => each.name === name);
}

/** The element and all below it, in the order of the document. */
export function* all(element: Element): Generator<Element> {
  yield element;
  for (const each of element.children) if (each.kind === 'element') yield* all(each);
}

export function isNamed(element: Element, ...locals: readonly string[]): boolean {
  return element.name.startsWith('w:') && locals.includes(element.name.slice(2));
}

/** Another name for an element of the same namespace. */
export function renamed(element: Element, local: string): Element {
  const written = element.prefix === '' ? local : `${element.prefix}:${local}`;
  const rest = element.start.slice(/^<[^\s/>]+/u.exec(element.start)?.[0].length);
  return {
    ...element,
    name: element.name.replace(/:.*/u, `:${local}`),
    start: `<${written}${rest}`,
    end: element.end === '' ? '' : `</${written}>`,
  };
}

export function decoded(raw: string): string {
  return raw.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|\w+);/gu, (_, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? '';
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function tokenAt(xml: string, at: number): string {
  if (xml[at] !== '<') return xml.slice(at, endAt(xml.indexOf('<', at), xml));
  for (const [opening, closing] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
    ['<!', '>'],
  ] as const) {
    if (xml.startsWith(opening, at)) {
      const end = xml.indexOf(closing, at + opening.length);
      if (end === -1) throw new XmlError(`${opening} is not closed`);
      return xml.slice(at, end + closing.length);
    }
  }
  let quote = '';
  for (let end = at + 1; end < xml.length; end += 1) {
    const sign = xml[end] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return xml.slice(at, end + 1);
    else if (sign === '<') break;
  }
  throw new XmlError(`a tag is not closed: ${xml.slice(at, at + 40)}`);
}

function endAt(found: number, xml: string): number {
  return found === -1 ? xml.length : found;
}

function checkedText(token: string, isOutside: boolean): string {
  if (token.startsWith('<')) return token;
  if (isOutside && /[^\s\uFEFF]/u.test(token)) throw new XmlError(`text outside the root: ${token.slice(0, 40)}`);
  checkSigns(token);
  return token;
}

function checkSigns(text: string): void {
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u.test(text)) throw new XmlError('a sign that XML forbids');
  for (const [, name] of text.matchAll(/&([^;\s<&]{0,12};?)/gu))
    if (!/^(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);$/u.test(name ?? '')) throw new XmlError(`&${name}`);
}

function close(stack: Open[], token: string): void {
  const open = stack.pop();
  const name = token.slice(2, -1).trimEnd();
  if (open?.raw !== name) throw new XmlError(`</${name}> closes <${open?.raw ?? 'nothing'}>`);
  open.element.end = token;
}

function opened(token: string, outer: Spaces): Open {
  const raw = /^<([^\s/>]+)/u.exec(token)?.[1] ?? '';
  const pairs = pairsIn(token.slice(raw.length + 1, token.endsWith('/>') ? -2 : -1));
  const spaces = new Map(outer);
  for (const [name, value] of pairs) {
    if (name === 'xmlns') spaces.set('', value);
    else if (name.startsWith('xmlns:')) spaces.set(name.slice('xmlns:'.length), value);
  }
  const attributes = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (name.startsWith('xmlns')) continue;
    const known = name.includes(':') ? canonical(name, spaces) : name;
    if (attributes.has(known)) throw new XmlError(`two attributes ${name} in ${token.slice(0, 60)}`);
    attributes.set(known, value);
  }
  const prefix = raw.includes(':') ? raw.slice(0, raw.indexOf(':')) : '';
  const name = canonical(raw, spaces);
  return { element: { kind: 'element', name, prefix, start: token, end: '', children: [], attributes }, raw, spaces };
}

function pairsIn(text: string): readonly (readonly [string, string])[] {
  const pairs: [string, string][] = [];
  let rest = text;
  while (rest.trim() !== '') {
    const found = /^\s+([^\s=<>"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/u.exec(rest);
    if (found === null) throw new XmlError(`not an attribute: ${rest.slice(0, 40)}`);
    const value = found[2] ?? found[3] ?? '';
    checkSigns(value);
    pairs.push([found[1] ?? '', decoded(value)]);
    rest = rest.slice(found[0].length);
  }
  return pairs;
}

function canonical(raw: string, spaces: Spaces): string {
  const colon = raw.indexOf(':');
  const prefix = colon === -1 ? '' : raw.slice(0, colon);
  const space = spaces.get(prefix);
  if (space === undefined && prefix !== '') throw new XmlError(`the prefix ${prefix} is not declared`);
  const local = raw.slice(colon + 1);
  return space === undefined ? local : `${PREFIXES[space] ?? `{${space}}`}:${local}`;
}
