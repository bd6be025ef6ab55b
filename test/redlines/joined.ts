import { type Element, elements, isNamed, type Node, parse, rawOf } from './xml.ts';

/**
 * The part with what a redline may cut put together again, and nothing else made alike: adjacent runs, and adjacent
 * marks, with the same tag and the same properties; adjacent texts in a run; properties that hold nothing.
 */
export function joined(xml: string): string {
  const part = parse(xml);
  tidy(part.root, false);
  return part.before.replace(/encoding=(["'])[^"']*\1/u, 'encoding=""') + rawOf(part.root) + part.after.trimEnd();
}

export interface Difference {
  readonly at: number;
  readonly found: string;
  readonly wanted: string;
}

export function firstDifference(found: string, wanted: string): Difference | null {
  if (found === wanted) return null;
  let at = 0;
  while (found[at] === wanted[at]) at += 1;
  const from = Math.max(0, Math.max(found.lastIndexOf('<', at), at - 80) - 60);
  return { at, found: found.slice(from, at + 100), wanted: wanted.slice(from, at + 100) };
}

const EMPTY_MEANS_ABSENT = ['w:rPr', 'w:pPr', 'w:trPr', 'w:tcPr'];
const MARKS = ['ins', 'del', 'moveFrom', 'moveTo'];

function tidy(element: Element, isKept: boolean): void {
  const space = element.attributes.get('xml:space');
  const keeps = space === undefined ? isKept : space === 'preserve';
  const children: Node[] = [];
  for (const each of element.children) {
    if (each.kind === 'text') {
      children.push(each);
      continue;
    }
    tidy(each, keeps);
    if (EMPTY_MEANS_ABSENT.includes(each.name) && each.children.length === 0 && each.attributes.size === 0) continue;
    const before = children.at(-1);
    if (before?.kind === 'element' && belongTogether(before, each)) join(before, each);
    else children.push(each);
  }
  element.children = children;
  if (isNamed(element, 't', 'delText', 'instrText', 'delInstrText')) plain(element, keeps);
  if (children.length === 0 && element.end !== '') {
    element.start = element.start.replace(/\s*>$/u, '/>');
    element.end = '';
  }
}

/** A text as if it kept its spaces, without those that it does not keep. */
function plain(element: Element, isKept: boolean): void {
  const raw = element.children.map(rawOf).join('');
  const text = isKept ? raw : raw.replace(/^[ \t\r\n]+/u, '').replace(/[ \t\r\n]+$/u, '');
  const name = /^<[^\s/>]+/u.exec(element.start)?.[0] ?? '';
  element.start = `${name} xml:space="preserve">`;
  element.end = `</${name.slice(1)}>`;
  element.children = [{ kind: 'text', raw: text }];
}

function belongTogether(before: Element, element: Element): boolean {
  if (before.name !== element.name) return false;
  if (isNamed(element, 't', 'delText', 'instrText', 'delInstrText')) return before.start === element.start;
  if (isNamed(element, ...MARKS)) return withoutId(before.start) === withoutId(element.start);
  if (!/^[wm]:r$/u.test(element.name)) return false;
  return before.start === element.start && propertiesOf(before) === propertiesOf(element);
}

function join(before: Element, element: Element): void {
  const rest = element.children.filter((each) => !isProperties(each));
  if (!isNamed(element, 'r', ...MARKS) && element.name !== 'm:r') {
    before.children = [{ kind: 'text', raw: [...before.children, ...rest].map(rawOf).join('') }];
    return;
  }
  for (const each of rest) {
    const last = before.children.at(-1);
    if (each.kind === 'element' && last?.kind === 'element' && belongTogether(last, each)) join(last, each);
    else before.children.push(each);
  }
  if (before.end === '') {
    before.start = before.start.replace(/\/>$/u, '>');
    before.end = `</${/^<([^\s/>]+)/u.exec(before.start)?.[1]}>`;
  }
}

function withoutId(start: string): string {
  return start.replace(/\s(?:\w+:)?id="[^"]*"/u, '');
}

function isProperties(node: Node): boolean {
  return node.kind === 'element' && /^[wm]:rPr$/u.test(node.name);
}

function propertiesOf(run: Element): string {
  // Of an earlier change of format, each part of a divided run has one with a number of its own.
  return elements(run)
    .filter(isProperties)
    .map(rawOf)
    .join('')
    .replace(/(<\w+:rPrChange\b[^>]*?)\s\w+:id="[^"]*"/gu, '$1');
}
