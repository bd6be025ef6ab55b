import {
  attribute,
  child,
  escaped,
  isTag,
  made,
  type Node,
  renamed,
  type Scope,
  type Tag,
  tagsIn,
  withAttribute,
  withChildren,
} from './tree.ts';

/** `ins`: words of the new text alone; `del`: words of the old one alone. */
export type MarkKind = 'ins' | 'del';

export interface MarkOptions {
  readonly author: string;
  /** As `2026-11-24T00:00:00Z`; null for none. */
  readonly date: string | null;
}

/** Numbers tracked changes: each has its own number in the whole file. */
export class Numbering {
  #next: number;

  /** @param last the greatest number in use */
  constructor(last: number) {
    this.#next = last + 1;
  }

  next(): number {
    this.#next += 1;
    return this.#next - 1;
  }
}

/** Marks what one part holds as inserted or deleted. */
export class Marks {
  readonly #options: MarkOptions;
  readonly #numbers: Numbering;
  readonly #scope: Scope;
  readonly #prefix: string;
  /** The marks made here, which may be joined with their neighbours. */
  readonly #own = new WeakSet<Tag>();

  constructor(options: MarkOptions, numbers: Numbering, { scope, prefix }: { scope: Scope; prefix: string }) {
    this.#options = options;
    this.#numbers = numbers;
    this.#scope = scope;
    this.#prefix = prefix;
  }

  /** An element in the namespace of the part. */
  element(text: string): Tag {
    return made(text, this.#scope, this.#prefix);
  }

  /** An element that carries a change: `ins` in the properties of a paragraph or a row, `moveFrom` around runs. */
  mark(name: string): Tag {
    return this.element(`<w:${name}${this.attributes()}/>`);
  }

  /** An element in which earlier changes have numbers of their own: a part of one that was divided. */
  renumbered<T extends Node>(node: T): T | Tag {
    if (!isTag(node)) return node;
    const own = CHANGES.has(node.name) ? withAttribute(node, 'w:id', String(this.#numbers.next())) : node;
    return withChildren(
      own,
      own.children.map((each) => this.renumbered(each)),
    );
  }

  attributes(): string {
    const { author, date } = this.#options;
    const at = date === null ? '' : ` w:date="${escaped(date)}"`;
    return ` w:id="${this.#numbers.next()}" w:author="${escaped(author)}"${at}`;
  }

  /** The nodes of a paragraph, inserted or deleted. What prints nothing stays as it is. */
  wrapped(kind: MarkKind, nodes: readonly Node[]): readonly Node[] {
    return this.joined(nodes.flatMap((node) => this.#wrap(kind, node)));
  }

  #wrap(kind: MarkKind, node: Node): readonly Node[] {
    if (!isTag(node)) return [node];
    switch (node.name) {
      case 'w:r':
        if (isSilent(node)) return [node];
        return [this.#around(kind, kind === 'del' ? withDeletedText(node) : node)];
      case 'm:oMath':
      case 'm:oMathPara':
        return [this.#around(kind, node)];
      case 'mc:AlternateContent':
        return [this.#around(kind, kind === 'del' ? withDeletedRuns(node) : node)];
      case 'w:fldSimple':
        return this.wrapped(kind, this.spelledOut(node));
      case 'w:ins':
      case 'w:moveTo':
        // Inserted by somebody before: an insertion stays theirs, and a deletion is one within it.
        return kind === 'ins' ? [node] : [withChildren(node, this.wrapped(kind, node.children))];
      case 'w:hyperlink':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        return [withChildren(node, this.wrapped(kind, node.children))];
      default:
        return [node];
    }
  }

  #around(kind: MarkKind, node: Tag): Tag {
    const mark = withChildren(this.mark(kind), [node]);
    this.#own.add(mark);
    return mark;
  }

  /** Marks of the same kind that follow one another, as one. */
  joined(nodes: readonly Node[]): readonly Node[] {
    const result: Node[] = [];
    for (const node of nodes) {
      const last = result.at(-1);
      if (last === undefined || !isTag(last) || !isTag(node) || last.name !== node.name || !this.#isOwn(last, node)) {
        result.push(node);
        continue;
      }
      const both = withChildren(last, [...last.children, ...node.children]);
      this.#own.add(both);
      result[result.length - 1] = both;
    }
    return result;
  }

  #isOwn(...tags: readonly Tag[]): boolean {
    return tags.every((tag) => this.#own.has(tag));
  }

  /**
   * A simple field as the runs of a complex one: Word does not track the first, and a field without its words would print them again.
   */
  spelledOut(field: Tag): readonly Node[] {
    const run = (inside: string) => this.element(`<w:r>${inside}</w:r>`);
    const char = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const code = escaped(attribute(field, 'w:instr') ?? '');
    return [
      char('begin'),
      run(`<w:instrText xml:space="preserve">${code}</w:instrText>`),
      char('separate'),
      ...field.children.filter((node) => isTag(node) && node.name !== 'w:fldData'),
      char('end'),
    ];
  }

  /** A paragraph with its present properties, the earlier ones kept for those who reject the change. */
  withEarlierProperties(paragraph: Tag, before: Tag): Tag {
    const now = child(paragraph, 'w:pPr') ?? this.element('<w:pPr/>');
    if (sameProperties(now, before)) return paragraph;
    const kept = tagsIn(before).filter(({ name }) => !NOT_OF_STYLE.has(name));
    const change = withChildren(this.element(`<w:pPrChange${this.attributes()}/>`), [
      withChildren(this.element('<w:pPr/>'), kept),
    ]);
    const own = now.children.filter((node) => !isTag(node) || node.name !== 'w:pPrChange');
    return withProperties(paragraph, withChildren(now, [...own, change]));
  }

  /** A paragraph whose mark is inserted, deleted or moved. */
  withEnd(paragraph: Tag, name: 'ins' | 'del' | 'moveFrom' | 'moveTo'): Tag {
    const properties = child(paragraph, 'w:pPr') ?? this.element('<w:pPr/>');
    const ofMark = child(properties, 'w:rPr') ?? this.element('<w:rPr/>');
    // Inserted or deleted by somebody before.
    if (child(ofMark, `w:${name}`) !== undefined) return paragraph;
    const rank = EARLIER.indexOf(`w:${name}`);
    const ahead = tagsIn(ofMark).filter((each) => EARLIER.slice(0, rank).includes(each.name)).length;
    const marks = [...ofMark.children.slice(0, ahead), this.mark(name), ...ofMark.children.slice(ahead)];
    return withProperties(paragraph, withPart(properties, withChildren(ofMark, marks)));
  }

  /** A run that looks otherwise, its present properties kept for those who reject the change. */
  withOtherLook(run: Tag, now: Tag): Tag {
    const before = tagsIn(child(run, 'w:rPr')).filter(({ name }) => name !== 'w:rPrChange');
    const kept = withChildren(this.element('<w:rPr/>'), before);
    const change = withChildren(this.element(`<w:rPrChange${this.attributes()}/>`), [kept]);
    const properties = withChildren(this.element('<w:rPr/>'), [...tagsIn(now), change]);
    const rest = run.children.filter((node) => !isTag(node) || node.name !== 'w:rPr');
    return withChildren(run, [properties, ...rest]);
  }

  /** A paragraph with other properties, the present ones kept for those who reject the change. */
  withOtherProperties(paragraph: Tag, now: Tag | undefined): Tag {
    const before = child(paragraph, 'w:pPr');
    if (sameProperties(before, now)) return paragraph;
    const kept = tagsIn(before).filter(({ name }) => !NOT_OF_STYLE.has(name));
    const change = withChildren(this.element(`<w:pPrChange${this.attributes()}/>`), [
      withChildren(this.element('<w:pPr/>'), kept),
    ]);
    const ofMark = tagsIn(before).filter(({ name }) => name === 'w:rPr' || name === 'w:sectPr');
    const own = tagsIn(now).filter(({ name }) => !NOT_OF_STYLE.has(name));
    return withProperties(paragraph, withChildren(this.element('<w:pPr/>'), [...own, ...ofMark, change]));
  }
}

const CHANGES: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange']);

/** The marks of a paragraph's end in their order (ECMA-376, 17.3.1.29). */
const EARLIER: readonly string[] = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];
/** Properties of the mark and the section, and earlier changes: no matter of how a paragraph looks. */
const NOT_OF_STYLE: ReadonlySet<string> = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);

function sameProperties(one: Tag | undefined, other: Tag | undefined): boolean {
  return shape(one) === shape(other);
}

function shape(properties: Tag | undefined): string {
  return tagsIn(properties)
    .filter(({ name }) => !NOT_OF_STYLE.has(name))
    .map((each) => textOfShape(each))
    .join('');
}

function textOfShape(tag: Tag): string {
  return `${tag.open}${tagsIn(tag).map(textOfShape).join('')}`;
}

/** A paragraph with these properties, first of all its children. */
export function withProperties(paragraph: Tag, properties: Tag): Tag {
  const rest = paragraph.children.filter((node) => !isTag(node) || node.name !== 'w:pPr');
  return withChildren(paragraph, [properties, ...rest]);
}

/** The properties of a paragraph with those of its mark, in their place. */
function withPart(properties: Tag, ofMark: Tag): Tag {
  const rest = properties.children.filter((node) => !isTag(node) || node.name !== 'w:rPr');
  const place = rest.findIndex((node) => isTag(node) && (node.name === 'w:sectPr' || node.name === 'w:pPrChange'));
  const at = place === -1 ? rest.length : place;
  return withChildren(properties, [...rest.slice(0, at), ofMark, ...rest.slice(at)]);
}

/** Parts of a run that print nothing: the mark of a comment, where a page ended when it was last laid out. */
const SILENT: ReadonlySet<string> = new Set([
  'w:rPr',
  'w:commentReference',
  'w:lastRenderedPageBreak',
  'w:annotationRef',
]);

function isSilent(run: Tag): boolean {
  return tagsIn(run).every(({ name }) => SILENT.has(name));
}

const DELETED: Readonly<Record<string, string>> = { 'w:t': 'delText', 'w:instrText': 'delInstrText' };

/** A run as it is within a deletion. */
function withDeletedText(run: Tag): Tag {
  const children = run.children.map((node) => {
    const name = isTag(node) ? DELETED[node.name] : undefined;
    return name === undefined || !isTag(node) ? node : renamed(node, name);
  });
  return withChildren(run, children);
}

function withDeletedRuns(tag: Tag): Tag {
  if (tag.name === 'w:r') return withDeletedText(tag);
  return withChildren(
    tag,
    tag.children.map((node) => (isTag(node) ? withDeletedRuns(node) : node)),
  );
}

/** A part of a text, which keeps the blanks at its ends. */
export function spaced(text: Tag): Tag {
  if (/\sxml:space\s*=/u.test(text.open)) return text;
  const written = text.children.map((node) => (isTag(node) ? '' : node)).join('');
  if (written.trim() === written) return text;
  return { ...text, open: text.open.replace(/\s{0,9}(\/?>)$/u, ' xml:space="preserve"$1') };
}
