import { XMLParser } from 'fast-xml-parser';
import { InputError } from '../model/problem.ts';
import { keepWithin, type Measured, raising } from './limits.ts';

/** An XML element without its namespace: a name, attributes, and children in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/**
 * Parses an XML document into its root element. Nothing outside the text is ever opened or expanded:
 * a document type is refused, and only character references (`&#160;`, `&amp;`) are decoded.
 *
 * @throws InputError `unsafe-input` on a document type or absurd nesting, `too-large`, `not-a-resolution` on damaged XML
 */
export function parseXml(text: string, measured: Measured): XmlElement {
  const { name } = measured;
  keepXmlWithin(text, measured);
  const root = nodes(parse(text, measured)).find((node): node is XmlElement => typeof node !== 'string');
  if (root === undefined) throw new InputError('not-a-resolution', `${name}: no XML element found`);
  return root;
}

/**
 * Checks the limits of an XML document before it is parsed.
 *
 * @throws InputError `unsafe-input` on a document type, `too-large`
 */
export function keepXmlWithin(text: string, measured: Measured): void {
  const { name } = measured;
  keepWithin('xml-characters', text.length, measured, { found: `${text.length} characters of XML` });
  keepTagsWithin(text, measured);
  if (hasDocumentType(text)) {
    throw new InputError(
      'unsafe-input',
      `${name}: the XML declares a document type, which could make it read other files; remove the <!DOCTYPE …> line`,
    );
  }
}

/** Whether there is a `<!DOCTYPE` outside comments and literal sections, where it is only text. */
function hasDocumentType(text: string): boolean {
  const declaration = /<!(?:--|\[CDATA\[|DOCTYPE|ENTITY)/giu;
  for (let found = declaration.exec(text); found !== null; found = declaration.exec(text)) {
    const end = ENDS_OF_TEXT.get(found[0].toUpperCase());
    if (end === undefined) return true;
    const close = text.indexOf(end, declaration.lastIndex);
    if (close === -1) return false;
    declaration.lastIndex = close + end.length;
  }
  return false;
}

/** The ends of comments and literal sections. */
const ENDS_OF_TEXT: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
]);

/** Checks the limits before parsing: the number of opening tags, and the text between two tags. */
function keepTagsWithin(text: string, measured: Measured): void {
  let count = 0;
  let longest = 0;
  for (let at = text.indexOf('<'); at !== -1; ) {
    if (text.charCodeAt(at + 1) !== SLASH) count += 1;
    const close = text.indexOf('>', at);
    if (close === -1) break;
    at = text.indexOf('<', close);
    longest = Math.max(longest, at - close - 1);
  }
  keepWithin('xml-elements', count, measured);
  keepWithin('paragraph-characters', longest, measured, { found: `${longest} characters without a tag between them` });
}

const SLASH = 0x2f;

function parse(text: string, { limits, name }: Measured): unknown {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    // References are decoded below: the parser decodes numeric ones only together with the two thousand of HTML.
    processEntities: false,
    cdataPropName: LITERAL,
    maxNestedTags: limits['xml-depth'],
  });
  try {
    return parser.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    if (/nested/iu.test(why)) {
      const found = `the XML nests deeper than ${limits['xml-depth']} elements`;
      throw new InputError('unsafe-input', `${name}: ${found} (${raising('xml-depth')})`, { cause });
    }
    const [, place] = /position (\d+)/u.exec(why) ?? [];
    const where = place === undefined ? '' : ` near character ${place}`;
    throw new InputError('unreadable-file', `${name}: the XML is damaged${where}; get the file again`, { cause });
  }
}

const LITERAL = '#literal';

/** Turns the parser's untyped objects into elements; anything unexpected is left out. */
function nodes(value: unknown): readonly XmlNode[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown): XmlNode[] => {
    if (!isRecord(entry)) return [];
    const name = Object.keys(entry).find((key) => key !== ':@');
    if (name === undefined) return [];
    const content = entry[name];
    if (name === '#text') return [decodeReferences(String(content))];
    if (name === LITERAL) return [literalText(content)];
    return [{ name, attributes: attributesOf(entry[':@']), children: nodes(content) }];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function literalText(content: unknown): string {
  const first: unknown = Array.isArray(content) ? content[0] : content;
  return isRecord(first) ? String(first['#text'] ?? '') : '';
}

function attributesOf(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, decodeReferences(String(text))]));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Decodes character references; an invalid one is left as it is. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu, (printed, decimal, hex, named) => {
    if (typeof named === 'string') return NAMED[named] ?? printed;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    const isCharacter = code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : printed;
  });
}

/** The element children of an element, in order. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** Every element below this one that passes the test, in document order, but none inside another match. */
export function findAll(element: XmlElement, test: (candidate: XmlElement) => boolean): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (test(child) ? [child] : findAll(child, test)));
}

/** The first element below this one that passes the test. */
export function find(element: XmlElement, test: (candidate: XmlElement) => boolean): XmlElement | undefined {
  for (const child of elementsOf(element)) {
    const found = test(child) ? child : find(child, test);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A test for the name of an element. */
export function named(...names: readonly string[]): (element: XmlElement) => boolean {
  return ({ name }) => names.includes(name);
}
