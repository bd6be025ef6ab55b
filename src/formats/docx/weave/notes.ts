import { storyOf } from './blocks.ts';
import type { Importer } from './import.ts';
import type { Inline } from './inline.ts';
import type { MarkKind, Marks } from './marks.ts';
import { targetFrom, type WordPackage } from './package.ts';
import type { StoryWeaver } from './story.ts';
import { attribute, isTag, type Node, type Tag, type Tree, tagsIn, withAttribute, withChildren } from './tree.ts';

export type NoteKind = 'footnote' | 'endnote';

/** What weaves the notes of one kind into a part. */
export interface NoteTools {
  readonly weaver: StoryWeaver;
  readonly inlines: { readonly base: Inline; readonly other: Inline };
  readonly importer: Importer;
  readonly marks: Marks;
}

/** The footnotes or endnotes of a file: those that come in, and those that both versions have. */
export class Notes {
  readonly #base: WordPackage;
  readonly #other: WordPackage;
  readonly #paths: { readonly base: string | null; readonly other: string | null };
  /** New ids of notes that come in, by their ids in the other file. */
  readonly #coming = new Map<string, string>();
  readonly #pairs: { readonly base: string; readonly other: string }[] = [];
  #next: number;

  constructor(kind: NoteKind, base: WordPackage, other: WordPackage) {
    this.#base = base;
    this.#other = other;
    this.#paths = { base: base.related(base.main, `${kind}s`), other: other.related(other.main, `${kind}s`) };
    const ids = notesIn(this.#tree('base')).map((note) => Number(attribute(note, 'w:id') ?? 0));
    this.#next = ids.reduce((most, id) => Math.max(most, Number.isFinite(id) ? id : 0), 0) + 1;
  }

  #tree(side: 'base' | 'other'): Tree | undefined {
    const path = this.#paths[side];
    if (path === null) return undefined;
    return side === 'base' ? this.#base.tree(path) : this.#other.tree(path);
  }

  /** The number of a note that comes in; null if the other file has no such note. */
  comesIn(id: string): string | null {
    if (noteIn(this.#tree('other'), id) === undefined) return null;
    const known = this.#coming.get(id) ?? String(this.#next++);
    this.#coming.set(id, known);
    return known;
  }

  pair(ids: { readonly base: string; readonly other: string }): void {
    this.#pairs.push(ids);
  }

  /** The paths of the parts: of the base, where the notes are put, and of the other file. */
  paths(): { readonly base: string; readonly other: string } | null {
    const { base, other } = this.#paths;
    return other === null ? null : { base: base ?? this.#freePath(other), other };
  }

  #freePath(like: string): string {
    const { main } = this.#base;
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    return this.#base.freePath(folder + like.slice(like.lastIndexOf('/') + 1));
  }

  /** The tree into which the notes are put: that of the base, or an empty one made after the other. */
  target(): Tree | null {
    const own = this.#tree('base');
    const theirs = this.#tree('other');
    if (own !== undefined || theirs === undefined) return own ?? null;
    const separators = theirs.root.children.filter(
      (node) => isTag(node) && SEPARATORS.has(attribute(node, 'w:type') ?? ''),
    );
    return { ...theirs, root: withChildren(theirs.root, separators) };
  }

  /**
   * Writes the part, if anything changed in it.
   *
   * @param order the ids of the notes in the order in which the text calls them
   */
  write({ weaver, inlines, importer, marks }: NoteTools, kind: MarkKind, order: readonly string[]): void {
    const tree = this.target();
    const paths = this.paths();
    const theirs = this.#tree('other');
    if (tree === null || paths === null || theirs === undefined) return;
    const pairs = new Map(this.#pairs.map(({ base, other }) => [base, other]));
    let isChanged = false;
    const woven = tree.root.children.map((node) => {
      const other = isTag(node) ? noteIn(theirs, pairs.get(attribute(node, 'w:id') ?? '') ?? '') : undefined;
      if (!isTag(node) || other === undefined) return node;
      const [ours, its] = [storyOf(node.children, inlines.base), storyOf(other.children, inlines.other)];
      if (sameWords(ours, its)) return node;
      isChanged = true;
      return withChildren(node, weaver.woven(ours, its));
    });
    const added = [...this.#coming].flatMap(([id, now]): readonly Tag[] => {
      const note = noteIn(theirs, id);
      if (note === undefined) return [];
      const content = importer.nodes(note.children);
      const marked = content.map((each) =>
        isTag(each) && each.name === 'w:p' ? markedParagraph(each, kind, marks) : each,
      );
      return [withChildren(withAttribute(importer.declared(note), 'w:id', now), marked)];
    });
    if (!isChanged && added.length === 0) return;
    this.#put(paths, { ...tree, root: withChildren(tree.root, inOrder(woven, added, order)) });
  }

  #put({ base: path, other }: { readonly base: string; readonly other: string }, tree: Tree): void {
    if (this.#paths.base === null) {
      this.#base.add(path, new Uint8Array(), this.#other.contentType(other));
      const { main } = this.#base;
      const type = this.#other.relations(this.#other.main).find((each) => each.path === other)?.type ?? '';
      this.#base.relate(main, type, targetFrom(main, path), false);
    }
    this.#base.write(path, tree);
  }
}

/** Notes that come in, each after the one that the text calls before it: LibreOffice takes notes in their order, whatever their ids. */
function inOrder(notes: readonly Node[], added: readonly Tag[], order: readonly string[]): readonly Node[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = (node: Node) => (isTag(node) ? (places.get(attribute(node, 'w:id') ?? '') ?? -1) : -1);
  const result = [...notes];
  for (const note of added.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const own = placeOf(note);
    const before = result.findLastIndex((node) => isTag(node) && placeOf(node) < own);
    result.splice(before + 1, 0, note);
  }
  return result;
}

const SEPARATORS: ReadonlySet<string> = new Set(['separator', 'continuationSeparator', 'continuationNotice']);

function notesIn(tree: Tree | undefined): readonly Tag[] {
  return tagsIn(tree?.root).filter(({ name }) => name === 'w:footnote' || name === 'w:endnote');
}

function noteIn(tree: Tree | undefined, id: string): Tag | undefined {
  return id === '' ? undefined : notesIn(tree).find((note) => attribute(note, 'w:id') === id);
}

interface Words {
  readonly blocks: readonly { readonly kind: string; readonly words: string; readonly text?: string }[];
}

function sameWords(one: Words, other: Words): boolean {
  const written = ({ blocks }: Words) =>
    blocks.map(({ kind, words, text = '' }) => `${kind} ${words} ${text}`).join('\n');
  return written(one) === written(other);
}

/** The words of a note that comes in are marked too, as Word does; its number is not. */
function markedParagraph(paragraph: Tag, kind: MarkKind, marks: Marks): Tag {
  const children = paragraph.children.flatMap((node): readonly Node[] =>
    isTag(node) && node.name !== 'w:pPr' && !holdsNumber(node) ? marks.wrapped(kind, [node]) : [node],
  );
  return withChildren(paragraph, marks.joined(children));
}

function holdsNumber(run: Tag): boolean {
  return tagsIn(run).some(({ name }) => name === 'w:footnoteRef' || name === 'w:endnoteRef');
}
