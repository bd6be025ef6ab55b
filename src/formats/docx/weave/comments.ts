import { FIRST_COMMENT } from '../comment-numbers.ts';
import type { ParagraphBlock } from './blocks.ts';
import type { Importer } from './import.ts';
import type { Item } from './inline.ts';
import { targetFrom, type WordPackage } from './package.ts';
import type { Anchor } from './plan.ts';
import {
  attribute,
  escaped,
  isTag,
  made,
  type Node,
  type Scope,
  type Tag,
  type Tree,
  tagsIn,
  treeOf,
  withAttribute,
  withChildren,
  wordPrefix,
} from './tree.ts';

/** A comment of our own: its paragraphs, and the words of the new version to which it belongs, or null for the whole paragraph. */
export interface OwnComment {
  readonly lines: readonly string[];
  readonly at: { readonly start: number; readonly end: number } | null;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NO_COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}"></w:comments>`;
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The comments of a file: its own stay, those of the other version and ours come in. */
export class Comments {
  readonly #base: WordPackage;
  readonly #other: WordPackage | null;
  readonly #path: string | null;
  readonly #added: Tag[] = [];
  readonly #coming = new Map<string, string | null>();
  #next: number;

  /** @param other the file whose comments come along; null for none */
  constructor(base: WordPackage, other: WordPackage | null) {
    this.#base = base;
    this.#other = other;
    this.#path = base.related(base.main, 'comments');
    const ids = this.#own().map((comment) => Number(attribute(comment, 'w:id') ?? 0));
    this.#next = ids.reduce((most, id) => Math.max(most, Number.isFinite(id) ? id : 0), FIRST_COMMENT - 1) + 1;
  }

  #own(): readonly Tag[] {
    return tagsIn(this.#path === null ? undefined : this.#base.tree(this.#path)?.root);
  }

  #tree(): Tree {
    return (this.#path === null ? undefined : this.#base.tree(this.#path)) ?? treeOf(NO_COMMENTS, 2);
  }

  /** A comment of ours; gives its number. */
  add({ lines }: OwnComment, { author, date }: { readonly author: string; readonly date: string | null }): string {
    const id = String(this.#next);
    this.#next += 1;
    const words = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
    const at = date === null ? '' : ` w:date="${escaped(date)}"`;
    const tree = this.#tree();
    const text = `<w:comment w:id="${id}" w:author="${escaped(author)}"${at} w:initials="rd">${words.join('')}</w:comment>`;
    this.#added.push(made(text, tree.root.scope, wordPrefix(tree)));
    return id;
  }

  /** The anchors of the other version's comments in one of its paragraphs. */
  anchorsIn(block: ParagraphBlock, element: (text: string) => Tag): readonly Anchor[] {
    if (this.#other === null) return [];
    return marksIn(block.items.flat()).flatMap(({ at, name, id }): readonly Anchor[] => {
      const now = this.#comesIn(id);
      if (now === null) return [];
      const mark = `<${name} w:id="${now}"/>`;
      return [{ at, nodes: [element(name === 'w:commentReference' ? `<w:r>${mark}</w:r>` : mark)] }];
    });
  }

  /** The number of a comment that comes along; null if the base has it too, or there is none. */
  #comesIn(id: string): string | null {
    const known = this.#coming.get(id);
    if (known !== undefined) return known;
    const path = this.#other?.related(this.#other.main, 'comments') ?? null;
    const comment = tagsIn(path === null ? undefined : this.#other?.tree(path)?.root).find(
      (each) => attribute(each, 'w:id') === id,
    );
    const isOwn = comment !== undefined && this.#own().some((each) => printOf(each) === printOf(comment));
    const now = comment === undefined || isOwn ? null : String(this.#next++);
    this.#coming.set(id, now);
    return now;
  }

  /** The scope of the part and its path, for what the comments of the other version bring along. */
  place(): { readonly path: string; readonly other: string; readonly scope: Scope } | null {
    const other = this.#other?.related(this.#other.main, 'comments') ?? null;
    return other === null ? null : { path: this.#partPath(), other, scope: this.#tree().root.scope };
  }

  #partPath(): string {
    const { main } = this.#base;
    return this.#path ?? this.#base.freePath(`${main.slice(0, main.lastIndexOf('/') + 1)}comments.xml`);
  }

  /** Writes the part, if anything came in. */
  write(importer: Importer | null): void {
    const brought = [...this.#coming].flatMap(([id, now]): readonly Node[] => {
      const path = this.#other?.related(this.#other.main, 'comments') ?? null;
      const comment = tagsIn(path === null ? undefined : this.#other?.tree(path)?.root).find(
        (each) => attribute(each, 'w:id') === id,
      );
      if (now === null || comment === undefined || importer === null) return [];
      return importer.nodes([withAttribute(comment, 'w:id', now)]);
    });
    const added = [...brought, ...this.#added];
    if (added.length === 0) return;
    const tree = this.#tree();
    const path = this.#partPath();
    if (this.#path === null) {
      this.#base.add(path, new Uint8Array(), CONTENT_TYPE);
      this.#base.relate(this.#base.main, TYPE, targetFrom(this.#base.main, path), false);
    }
    this.#base.write(path, { ...tree, root: withChildren(tree.root, [...tree.root.children, ...added]) });
  }
}

/** Who said what, and when. */
function printOf(comment: Tag): string {
  const words = (node: Node): string => {
    if (!isTag(node)) return '';
    if (node.name === 'w:t') return node.children.join('');
    return node.children.map(words).join('');
  };
  return [attribute(comment, 'w:author'), attribute(comment, 'w:date'), words(comment)].join('\n');
}

interface CommentMark {
  readonly at: number;
  readonly name: string;
  readonly id: string;
}

const MARKS: ReadonlySet<string> = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

/** Where comments begin, end and are called, by the places of the text. */
function marksIn(items: readonly Item[]): readonly CommentMark[] {
  const marks: CommentMark[] = [];
  let at = 0;
  const take = (node: Node) => {
    if (isTag(node) && MARKS.has(node.name)) marks.push({ at, name: node.name, id: attribute(node, 'w:id') ?? '' });
  };
  const visit = (inner: readonly Item[]) => {
    for (const item of inner) {
      if (item.kind === 'pin') take(item.node);
      else if (item.kind === 'box') visit(item.items);
      else if (item.kind === 'atom') at += item.text.length;
      else {
        for (const { node, text } of item.pieces) {
          take(node);
          at += text.length;
        }
      }
    }
  };
  visit(items);
  return marks;
}
