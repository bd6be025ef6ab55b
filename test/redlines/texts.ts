import { child, decoded, type Element, elements, isNamed, parse } from './xml.ts';

/** What a reader sees of a part, in order: a paragraph a line, `{table}`, `{row}`, `{cell}` and `{box}` before what they hold. */
export interface Seen {
  readonly lines: readonly string[];
  /** Ids of the notes that are called, in order. */
  readonly footnotes: readonly string[];
  readonly endnotes: readonly string[];
  /** Relationships of images and links, and instructions of fields, in order. */
  readonly objects: readonly { readonly kind: 'image' | 'link' | 'field'; readonly value: string }[];
}

export function texts(xml: string): readonly string[] {
  return seenIn(parse(xml).root).lines;
}

export function seenIn(root: Element): Seen {
  const seeing = new Seeing();
  seeing.blocks(root, false);
  return seeing;
}

/** Signs that are elements. Word writes a hyphen that does not break, and one that is seen only at the end of a line, so. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00AD',
  'w:annotationRef': '',
  'w:footnoteRef': '',
  'w:endnoteRef': '',
};

class Seeing {
  readonly lines: string[] = [];
  readonly footnotes: string[] = [];
  readonly endnotes: string[] = [];
  readonly objects: { kind: 'image' | 'link' | 'field'; value: string }[] = [];
  #boxes: Element[] = [];

  blocks(element: Element, isKept: boolean): void {
    for (const each of elements(element)) {
      if (isNamed(each, 'p')) this.#paragraph(each, keepsSpace(each, isKept));
      else if (isNamed(each, 'tbl')) this.#around('table', each, isKept);
      else if (isNamed(each, 'tr')) this.#around('row', each, isKept);
      else if (isNamed(each, 'tc')) this.#around('cell', each, isKept);
      else if (isNamed(each, 'altChunk')) this.lines.push('{chunk}');
      else if (!isNamed(each, 'del', 'moveFrom') && !each.name.endsWith('Pr')) this.blocks(each, isKept);
    }
  }

  #around(name: string, element: Element, isKept: boolean): void {
    this.lines.push(`{${name}}`);
    this.blocks(element, isKept);
    if (name === 'table') this.lines.push('{/table}');
  }

  #paragraph(element: Element, isKept: boolean): void {
    const outer = this.#boxes;
    this.#boxes = [];
    this.lines.push(this.#inline(element, isKept));
    const boxes = this.#boxes;
    this.#boxes = outer;
    for (const box of boxes) {
      this.lines.push('{box}');
      this.blocks(box, isKept);
      this.lines.push('{/box}');
    }
  }

  #inline(element: Element, isKept: boolean): string {
    return elements(element)
      .map((each) => this.#piece(each, keepsSpace(each, isKept)))
      .join('');
  }

  #piece(each: Element, isKept: boolean): string {
    const sign = SIGNS[each.name];
    if (sign !== undefined) return sign;
    if (/^[wm]:t$/u.test(each.name)) return wordsOf(each, isKept);
    if (/Pr$|^w:(?:del|moveFrom|delText|delInstrText)$/u.test(each.name)) return '';
    if (isNamed(each, 'txbxContent')) {
      this.#boxes.push(each);
      return '';
    }
    if (each.name === 'mc:AlternateContent') return this.#alternative(each, isKept);
    return this.#note(each) ?? this.#object(each) ?? this.#inline(each, isKept);
  }

  #alternative(each: Element, isKept: boolean): string {
    const chosen = child(each, 'mc:Choice') ?? child(each, 'mc:Fallback');
    return chosen === undefined ? '' : this.#inline(chosen, isKept);
  }

  #note(each: Element): string | undefined {
    const id = each.attributes.get('w:id') ?? '';
    if (isNamed(each, 'footnoteReference')) this.footnotes.push(id);
    else if (isNamed(each, 'endnoteReference')) this.endnotes.push(id);
    else return undefined;
    return isNamed(each, 'footnoteReference') ? '{fn}' : '{en}';
  }

  #object(each: Element): string | undefined {
    if (isNamed(each, 'sym')) return `{sym ${each.attributes.get('w:char')?.toUpperCase()}}`;
    if (isNamed(each, 'br')) return each.attributes.get('w:type') === 'page' ? '{page}' : '\n';
    if (isNamed(each, 'instrText')) this.#field(wordsOf(each, true));
    if (isNamed(each, 'fldSimple')) this.#field(each.attributes.get('w:instr') ?? '');
    const link = each.attributes.get('r:id') ?? each.attributes.get('w:anchor');
    if (isNamed(each, 'hyperlink') && link !== undefined) this.objects.push({ kind: 'link', value: link });
    const image = each.name === 'a:blip' ? each.attributes.get('r:embed') : undefined;
    const drawn = each.name === 'v:imagedata' ? each.attributes.get('r:id') : undefined;
    const picture = image ?? drawn;
    if (picture !== undefined) this.objects.push({ kind: 'image', value: picture });
    return isNamed(each, 'instrText') ? '' : undefined;
  }

  #field(instruction: string): void {
    const value = instruction.trim().replace(/\s+/gu, ' ');
    if (value !== '') this.objects.push({ kind: 'field', value });
  }
}

function keepsSpace(element: Element, isKept: boolean): boolean {
  const own = element.attributes.get('xml:space');
  return own === undefined ? isKept : own === 'preserve';
}

/** Word drops spaces at the ends of a text that does not say that they are kept. */
function wordsOf(element: Element, isKept: boolean): string {
  const raw = element.children.map((each) => (each.kind === 'text' ? textOf(each.raw) : '')).join('');
  return isKept ? raw : raw.replace(/^[ \t\r\n]+/u, '').replace(/[ \t\r\n]+$/u, '');
}

function textOf(raw: string): string {
  if (raw.startsWith('<![CDATA[')) return raw.slice('<![CDATA['.length, -']]>'.length);
  return raw.startsWith('<') ? '' : decoded(raw);
}
