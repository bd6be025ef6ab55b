import { zipSync } from 'fflate';
import { accept } from './marks.ts';
import { openPackage, textOf, type WordPackage } from './package.ts';
import { all, child, type Element, elements, isNamed, type Node, parse, rawOf, renamed, write } from './xml.ts';

/**
 * A redline that deletes the whole old text and inserts the whole new one. It proves the proof: what fails it, in a
 * text without notes, images and links, is a fault of the proof or of the office program.
 */
export function crudeRedline({
  old,
  new: now,
  author,
}: {
  old: Uint8Array;
  new: Uint8Array;
  author: string;
}): Uint8Array {
  const [before, after] = [openPackage(old), openPackage(now)];
  const part = parse(textOf(before.files, before.main));
  const added = parse(accept(textOf(after.files, after.main))).root;
  const [body, other] = [child(part.root, 'w:body'), child(added, 'w:body')];
  if (body === undefined || other === undefined) throw new Error('no body');
  const marker = new Marker(author, part.root.prefix, added.prefix, highestId(part.root));
  const [blocks, others] = [blocksOf(body), blocksOf(other)];
  const [last, lastNew] = [blocks.at(-1), others.at(-1)];
  if (last === undefined || lastNew === undefined || !isNamed(last, 'p') || !isNamed(lastNew, 'p'))
    throw new Error('the last block is no paragraph');
  const inserted = others.slice(0, -1).map((each) => marker.block(each, 'ins'));
  for (const each of blocks.slice(0, -1)) marker.block(each, 'del');
  const words = lastNew.children.filter((each) => each.kind === 'element' && !isNamed(each, 'pPr'));
  marker.inline(last, 'del');
  const arrived: Element = { ...lastNew, children: words };
  marker.inline(arrived, 'ins');
  last.children = [...last.children, ...arrived.children];
  opened(last);
  const holder = body.children.findIndex((each) => each.kind === 'element' && [...all(each)].includes(last));
  body.children.splice(holder, 0, ...inserted);
  return packed(before, write(part));
}

function packed(before: WordPackage, document: string): Uint8Array {
  const files = Object.fromEntries([...before.files].filter(([path]) => !path.endsWith('/')));
  const first = before.files.get(before.main)?.[0];
  const bytes = first === 0xff ? Buffer.from(`\uFEFF${document}`, 'utf16le') : new TextEncoder().encode(document);
  return zipSync({ ...files, [before.main]: bytes });
}

function blocksOf(body: Element): readonly Element[] {
  return elements(body).flatMap((each) => {
    if (isNamed(each, 'sdt')) return blocksOf(child(each, 'w:sdtContent') ?? each);
    return isNamed(each, 'p', 'tbl') ? [each] : [];
  });
}

function highestId(root: Element): number {
  return Math.max(0, ...[...all(root)].map((each) => Number(each.attributes.get('w:id') ?? 0)).filter(Number.isFinite));
}

type Kind = 'ins' | 'del';

class Marker {
  readonly #author: string;
  readonly #prefix: string;
  readonly #foreign: string;
  #id: number;

  constructor(author: string, prefix: string, foreign: string, id: number) {
    this.#author = author;
    this.#prefix = prefix;
    this.#foreign = foreign;
    this.#id = id;
  }

  block(element: Element, kind: Kind): Element {
    for (const each of all(element)) {
      if (isNamed(each, 'p')) this.#paragraphMark(each, kind);
      if (isNamed(each, 'tr')) this.#rowMark(each, kind);
    }
    for (const each of [...all(element)]) if (isNamed(each, 'p')) this.inline(each, kind);
    return element;
  }

  inline(element: Element, kind: Kind): void {
    element.children = element.children.flatMap((each): readonly Node[] => {
      if (each.kind === 'text') return [];
      if (/^w:r$|^m:oMath/u.test(each.name)) return [this.#wrapped(each, kind)];
      if (/^w:(?:bookmark|proofErr|comment|perm)/u.test(each.name)) return kind === 'ins' ? [] : [each];
      if (!each.name.endsWith('Pr')) this.inline(each, kind);
      return [each];
    });
  }

  #wrapped(run: Element, kind: Kind): Element {
    const content = kind === 'del' ? deletedWords(run) : run;
    return {
      ...run,
      name: `w:${kind}`,
      start: `${this.#tag(kind)}>`,
      end: `</${this.#named(kind)}>`,
      children: [content],
    };
  }

  #paragraphMark(paragraph: Element, kind: Kind): void {
    const properties = child(paragraph, 'w:pPr');
    const own = properties === undefined ? undefined : child(properties, 'w:rPr');
    const mark: Node = { kind: 'text', raw: `${this.#tag(kind)}/>` };
    const whole: Node = { kind: 'text', raw: `<${this.#named('rPr')}>${rawOf(mark)}</${this.#named('rPr')}>` };
    // The schema has an insertion before a deletion.
    const first =
      own?.children.findIndex((each) => kind === 'ins' || each.kind === 'text' || each.name !== 'w:ins') ?? 0;
    if (own !== undefined) own.children.splice(first === -1 ? own.children.length : first, 0, mark);
    else if (properties !== undefined) {
      const at = properties.children.findIndex(
        (each) => each.kind === 'element' && /^w:(?:sectPr|pPrChange)$/u.test(each.name),
      );
      const place = at === -1 ? properties.children.length : at;
      properties.children.splice(place, 0, whole);
      opened(properties);
    } else {
      const raw = `<${this.#named('pPr')}>${rawOf(whole)}</${this.#named('pPr')}>`;
      paragraph.children.unshift({ ...paragraph, name: 'w:pPr', start: raw, end: '', children: [] });
      opened(paragraph);
    }
  }

  #rowMark(row: Element, kind: Kind): void {
    const raw = `${this.#tag(kind)}/>`;
    const properties = child(row, 'w:trPr');
    if (properties !== undefined) {
      properties.children.push({ kind: 'text', raw });
      opened(properties);
      return;
    }
    const whole: Node = { kind: 'text', raw: `<${this.#named('trPr')}>${raw}</${this.#named('trPr')}>` };
    const at = row.children.findIndex((each) => each.kind === 'element' && each.name === 'w:tblPrEx');
    row.children.splice(at + 1, 0, whole);
  }

  #tag(kind: Kind): string {
    this.#id += 1;
    return `<${this.#named(kind)} ${this.#named('id')}="${this.#id}" ${this.#named('author')}="${this.#author}" ${this.#named('date')}="2024-06-01T00:00:00Z"`;
  }

  #named(local: string): string {
    if (this.#prefix !== this.#foreign) throw new Error('the texts have other prefixes');
    return this.#prefix === '' ? local : `${this.#prefix}:${local}`;
  }
}

/** A tag that closed itself, as it is with something in it. */
function opened(element: Element): void {
  if (element.end !== '') return;
  element.start = element.start.replace(/\s*\/>$/u, '>');
  element.end = `</${/^<([^\s/>]+)/u.exec(element.start)?.[1]}>`;
}

function deletedWords(element: Element): Element {
  const children = element.children.map((each) => {
    if (each.kind === 'text' || isNamed(each, 'txbxContent')) return each;
    return deletedWords(each);
  });
  const same = { ...element, children };
  if (element.name === 'w:t') return renamed(same, 'delText');
  return element.name === 'w:instrText' ? renamed(same, 'delInstrText') : same;
}
