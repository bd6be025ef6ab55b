import type { Numbering } from './marks.ts';
import { fingerprint, type Relation, targetFrom, type WordPackage } from './package.ts';
import {
  attribute,
  attributesOf,
  child,
  isTag,
  made,
  type Node,
  type Scope,
  type Tag,
  type Tree,
  tagsIn,
  withAttribute,
  withChildren,
  withoutAttributes,
  wordPrefix,
  writtenOf,
} from './tree.ts';

/** Elements that belong to the file they come from, and are left there. */
const LEFT: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:lastRenderedPageBreak',
  'w:sectPr',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:numberingChange',
  'w:del',
  'w:moveFrom',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:customXmlInsRangeStart',
  'w:customXmlInsRangeEnd',
  'w:customXmlDelRangeStart',
  'w:customXmlDelRangeEnd',
  'w:altChunk',
]);

/** Elements of which only the content is taken. */
const UNWRAPPED: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:smartTag', 'w:customXml', 'w:moveTo']);
const PROPERTIES_OF_WRAPPED: ReadonlySet<string> = new Set(['w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr']);

/** Names of attributes, as written, that must be unique in a file or tell when it was edited. */
const OWN_TO_FILE = /^(?:\w+:)?(?:rsid\w*|paraId|textId|anchorId|editId)$/u;

/** Attributes that name a style, by their element. */
const STYLE_NAMES: ReadonlySet<string> = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle']);

/** What the imports of all parts of one file share. */
export interface Shared {
  readonly from: WordPackage;
  readonly to: WordPackage;
  readonly styles: Styles;
  readonly lists: Lists;
  readonly pictures: Numbering;
  readonly changes: Numbering;
  /** Whether what somebody inserted before remains their insertion. */
  readonly keepsAuthors: boolean;
  /** Called for a note that comes in; gives its number in the file that it comes into. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => string | null;
}

/** Takes nodes from a part of one file into a part of another, with the styles, lists, pictures and links that they use. */
export class Importer {
  readonly #shared: Shared;
  readonly #from: string;
  readonly #to: string;
  readonly #scope: Scope;

  /** @param scope the prefixes known where the nodes are put */
  constructor(shared: Shared, paths: { readonly from: string; readonly to: string }, scope: Scope) {
    this.#shared = shared;
    this.#from = paths.from;
    this.#to = paths.to;
    this.#scope = scope;
  }

  nodes(nodes: readonly Node[]): readonly Node[] {
    return nodes.flatMap((node) => this.#node(node)).map((node) => (isTag(node) ? this.declared(node) : node));
  }

  #node(node: Node): readonly Node[] {
    if (!isTag(node)) return [node];
    if (LEFT.has(node.name) || PROPERTIES_OF_WRAPPED.has(node.name)) return [];
    if (node.name === 'w:ins') return this.#insertion(node);
    if (node.name === 'w:tr' && child(child(node, 'w:trPr'), 'w:del') !== undefined) return [];
    if (UNWRAPPED.has(node.name)) return node.children.flatMap((each) => this.#node(each));
    if (node.name === 'w:numId') return [withAttribute(node, 'w:val', this.#list(node))];
    if (node.name === 'w:footnoteReference' || node.name === 'w:endnoteReference') return this.#call(node);
    if (STYLE_NAMES.has(node.name)) return this.#style(node);
    const bare = withoutAttributes(node, (name) => OWN_TO_FILE.test(name));
    const related = this.#related(bare);
    return [
      withChildren(
        related,
        node.children.flatMap((each) => this.#node(each)),
      ),
    ];
  }

  #insertion(node: Tag): readonly Node[] {
    const children = node.children.flatMap((each) => this.#node(each));
    if (!this.#shared.keepsAuthors) return children;
    return [withChildren(withAttribute(node, 'w:id', String(this.#shared.changes.next())), children)];
  }

  #list(node: Tag): string {
    return this.#shared.lists.idOf(attribute(node, 'w:val') ?? '0');
  }

  #style(node: Tag): readonly Tag[] {
    const id = this.#shared.styles.idOf(attribute(node, 'w:val') ?? '');
    return id === null ? [] : [withAttribute(node, 'w:val', id)];
  }

  #call(node: Tag): readonly Node[] {
    const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const id = this.#shared.note(kind, attribute(node, 'w:id') ?? '');
    return id === null ? [] : [withAttribute(node, 'w:id', id)];
  }

  /** An element with its relations: `r:embed="rId5"` of a picture. */
  #related(tag: Tag): Tag {
    let result = tag;
    for (const [name, value] of attributesOf(tag)) {
      if (!name.startsWith('r:')) continue;
      const id = this.#relation(value);
      result =
        id === null
          ? withoutAttributes(result, (raw) => raw.endsWith(`:${name.slice(2)}`))
          : withAttribute(result, name, id);
    }
    const isPicture = tag.name.endsWith(':docPr') && attribute(tag, 'id') !== undefined;
    return isPicture ? withAttribute(result, 'id', String(this.#shared.pictures.next())) : result;
  }

  #relation(id: string): string | null {
    const { from, to } = this.#shared;
    const relation = from.relations(this.#from).find((each) => each.id === id);
    return relation === undefined ? null : brought(relation, { from, to, part: this.#to });
  }

  /** An element with the namespaces declared that are not known where it comes. */
  declared(tag: Tag): Tag {
    const missing = new Map<string, string>();
    collectSpaces(tag, this.#scope, missing);
    const declarations = [...missing].map(([prefix, space]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${space}"`);
    if (declarations.length === 0) return tag;
    return { ...tag, open: tag.open.replace(/\s{0,9}(\/?>)$/u, `${declarations.join('')}$1`) };
  }
}

/** The prefixes within an element that mean something else, or nothing, in another place. */
function collectSpaces(tag: Tag, there: Scope, missing: Map<string, string>): void {
  const values = /\s(?:\w+:)?(?:Requires|Ignorable|ProcessContent|MustUnderstand)="([^"]*)"/u.exec(tag.open)?.[1] ?? '';
  const names = [...tag.open.matchAll(/(?:^<|\s)([^\s=/>:"']+):[^\s=/>:"']+(?=[\s=/>])/gu)].map(
    ([, name = '']) => name,
  );
  const prefixes = [...names, ...values.split(/\s+/u)].filter((prefix) => !/^xml(?:ns)?$/u.test(prefix));
  if (!/^<[^\s/>]+:/u.test(tag.open)) prefixes.push('');
  for (const prefix of prefixes) {
    const space = tag.scope.get(prefix);
    if (space === undefined || there.get(prefix) === space) continue;
    if (!tag.open.includes(` xmlns${prefix === '' ? '' : `:${prefix}`}=`)) missing.set(prefix, space);
  }
  for (const each of tagsIn(tag)) collectSpaces(each, there, missing);
}

interface Way {
  readonly from: WordPackage;
  readonly to: WordPackage;
  /** The part in `to` that gets the relation. */
  readonly part: string;
}

/** A relation in another file: to the same address, to a part that is there already, or to one that is brought along. */
function brought(relation: Relation, way: Way): string | null {
  const { to, part } = way;
  if (relation.path === null) return to.relate(part, relation.type, relation.target, true);
  const path = partIn(relation.path, way);
  return path === null ? null : to.relate(part, relation.type, targetFrom(part, path), false);
}

function partIn(path: string, { from, to }: Way): string | null {
  const bytes = from.bytes(path);
  if (bytes === undefined) return null;
  const print = fingerprint(bytes);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = from.relations(path);
  const same = to.paths.find((each) => {
    const there = each.startsWith(folder) && relations.length === 0 ? to.bytes(each) : undefined;
    return there !== undefined && there.length === bytes.length && fingerprint(there) === print;
  });
  if (same !== undefined) return same;
  const free = to.freePath(path);
  to.add(free, bytes, from.contentType(path));
  // Ids within the part stay, so its relations must.
  for (const relation of relations) {
    const target = relation.path === null ? null : partIn(relation.path, { from, to, part: free });
    to.relateAs(free, relation, target === null ? relation.target : targetFrom(free, target));
  }
  return free;
}

/** The styles of one file by their names in another. */
export class Styles {
  readonly #from: Tree | undefined;
  readonly #to: { readonly package: WordPackage; readonly path: string } | null;
  readonly #known = new Map<string, string | null>();
  readonly #lists: Lists;

  constructor(from: WordPackage, to: WordPackage, lists: Lists) {
    const [there, here] = [from.related(from.main, 'styles'), to.related(to.main, 'styles')];
    this.#from = there === null ? undefined : from.tree(there);
    this.#to = here === null ? null : { package: to, path: here };
    this.#lists = lists;
  }

  /** The id in the other file; null if the style is nowhere. */
  idOf(id: string): string | null {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    // A style that is based on itself through others.
    this.#known.set(id, id);
    const found = this.#find(id);
    this.#known.set(id, found);
    return found;
  }

  #find(id: string): string | null {
    const style = stylesIn(this.#from).find((each) => attribute(each, 'w:styleId') === id);
    if (style === undefined || this.#to === null) return null;
    const tree = this.#to.package.tree(this.#to.path);
    if (tree === undefined) return null;
    const there = stylesIn(tree);
    const name = nameOf(style);
    const type = attribute(style, 'w:type');
    const same = there.find((each) => nameOf(each) === name && attribute(each, 'w:type') === type);
    if (same !== undefined) return attribute(same, 'w:styleId') ?? null;
    const ids = new Set(there.map((each) => attribute(each, 'w:styleId') ?? ''));
    let free = id;
    for (let count = 1; ids.has(free); count += 1) free = `${id}${count}`;
    this.#add(style, free);
    return free;
  }

  #add(style: Tag, id: string): void {
    if (this.#to === null) return;
    const children = style.children.flatMap((node): readonly Node[] => {
      if (!isTag(node) || !LINKS.has(node.name)) return [isTag(node) ? this.#withLists(node) : node];
      const target = this.idOf(attribute(node, 'w:val') ?? '');
      return target === null ? [] : [withAttribute(node, 'w:val', target)];
    });
    const bare = withoutAttributes(withAttribute(style, 'w:styleId', id), (name) =>
      /:(?:default|rsid\w*)$/u.test(name),
    );
    const { package: to, path } = this.#to;
    const tree = to.tree(path);
    if (tree === undefined) return;
    const added = inScope(withChildren(bare, children), tree.root.scope);
    to.write(path, { ...tree, root: withChildren(tree.root, [...tree.root.children, added]) });
  }

  #withLists(tag: Tag): Tag {
    if (tag.name === 'w:numId') return withAttribute(tag, 'w:val', this.#lists.idOf(attribute(tag, 'w:val') ?? '0'));
    return withChildren(
      tag,
      tag.children.map((node) => (isTag(node) ? this.#withLists(node) : node)),
    );
  }
}

const LINKS: ReadonlySet<string> = new Set(['w:basedOn', 'w:next', 'w:link']);

function stylesIn(tree: Tree | undefined): readonly Tag[] {
  return tagsIn(tree?.root).filter(({ name }) => name === 'w:style');
}

function nameOf(style: Tag): string {
  return (attribute(child(style, 'w:name'), 'w:val') ?? attribute(style, 'w:styleId') ?? '').toLowerCase();
}

/** An element with the namespaces declared that are not known in another place. */
function inScope(tag: Tag, scope: Scope): Tag {
  const missing = new Map<string, string>();
  collectSpaces(tag, scope, missing);
  const declarations = [...missing].map(([prefix, space]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${space}"`);
  return { ...tag, open: tag.open.replace(/\s{0,9}(\/?>)$/u, `${declarations.join('')}$1`) };
}

/** The lists of one file by their numbers in another. */
export class Lists {
  readonly #from: Tree | undefined;
  readonly #to: WordPackage;
  readonly #type: string | null;
  readonly #known = new Map<string, string>();

  constructor(from: WordPackage, to: WordPackage) {
    const path = from.related(from.main, 'numbering');
    this.#from = path === null ? undefined : from.tree(path);
    this.#to = to;
    this.#type = from.relations(from.main).find(({ kind }) => kind === 'numbering')?.type ?? null;
  }

  /** The number of the list in the other file; `0`, no list, if it is nowhere. */
  idOf(id: string): string {
    if (id === '0') return id;
    const known = this.#known.get(id) ?? this.#find(id);
    this.#known.set(id, known);
    return known;
  }

  #find(id: string): string {
    const own = numbered(this.#from, 'w:num', 'w:numId', id);
    if (own === undefined || this.#from === undefined) return '0';
    const print = printOf(this.#from, own);
    const path = this.#to.related(this.#to.main, 'numbering');
    const tree = path === null ? undefined : this.#to.tree(path);
    const same = tagsIn(tree?.root).filter(
      (each) => each.name === 'w:num' && tree !== undefined && printOf(tree, each) === print,
    );
    const ids = same.map((each) => attribute(each, 'w:numId') ?? '');
    return ids.find((each) => each === id) ?? ids[0] ?? this.#add(own, path, tree);
  }

  #add(own: Tag, path: string | null, tree: Tree | undefined): string {
    const abstract = numbered(this.#from, 'w:abstractNum', 'w:abstractNumId', abstractIdOf(own));
    if (abstract === undefined || this.#from === undefined) return '0';
    const to = tree ?? { ...this.#from, root: withChildren(this.#from.root, []) };
    const [abstractId, id] = [freeNumber(to, 'w:abstractNum', 'w:abstractNumId'), freeNumber(to, 'w:num', 'w:numId')];
    const { scope } = to.root;
    const newAbstract = inScope(withAttribute(withoutLinks(abstract), 'w:abstractNumId', abstractId), scope);
    const newNum = inScope(
      withChildren(
        withAttribute(own, 'w:numId', id),
        own.children.map((node) =>
          isTag(node) && node.name === 'w:abstractNumId' ? withAttribute(node, 'w:val', abstractId) : node,
        ),
      ),
      scope,
    );
    // The kinds of lists come before the lists.
    const children = to.root.children;
    const first = children.findIndex((node) => isTag(node) && node.name === 'w:num');
    const at = first === -1 ? children.length : first;
    const before = children.slice(0, at);
    const root = withChildren(to.root, [...before, newAbstract, ...children.slice(at), newNum]);
    this.#write(path, { ...to, root: withLast(root) });
    return id;
  }

  #write(path: string | null, tree: Tree): void {
    if (path !== null) {
      this.#to.write(path, tree);
      return;
    }
    const { main } = this.#to;
    const free = this.#to.freePath(`${main.slice(0, main.lastIndexOf('/') + 1)}numbering.xml`);
    this.#to.add(free, new Uint8Array(), NUMBERING_TYPE);
    this.#to.write(free, tree);
    if (this.#type !== null) this.#to.relate(main, this.#type, targetFrom(main, free), false);
  }
}

const NUMBERING_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

/** `w:numIdMacAtCleanup` comes last. */
function withLast(root: Tag): Tag {
  const isLast = (node: Node) => isTag(node) && node.name === 'w:numIdMacAtCleanup';
  return withChildren(root, [...root.children.filter((node) => !isLast(node)), ...root.children.filter(isLast)]);
}

/** A kind of list without its ties to a style of its own file. */
function withoutLinks(abstract: Tag): Tag {
  const tied: ReadonlySet<string> = new Set(['w:nsid', 'w:tmpl', 'w:styleLink', 'w:numStyleLink']);
  const bare = (tag: Tag): Tag =>
    withChildren(
      tag,
      tag.children
        .filter((node) => !isTag(node) || node.name !== 'w:pStyle')
        .map((node) => (isTag(node) ? bare(node) : node)),
    );
  return bare(
    withChildren(
      abstract,
      abstract.children.filter((node) => !isTag(node) || !tied.has(node.name)),
    ),
  );
}

function numbered(tree: Tree | undefined, name: string, key: string, id: string): Tag | undefined {
  return tagsIn(tree?.root).find((each) => each.name === name && attribute(each, key) === id);
}

function abstractIdOf(list: Tag): string {
  return attribute(child(list, 'w:abstractNumId'), 'w:val') ?? '';
}

/** What a list looks like, to tell equal ones of two files. */
function printOf(tree: Tree, list: Tag): string {
  const abstract = numbered(tree, 'w:abstractNum', 'w:abstractNumId', abstractIdOf(list));
  const levels = abstract === undefined ? [] : tagsIn(abstract).filter(({ name }) => name === 'w:lvl');
  const overrides = tagsIn(list).filter(({ name }) => name === 'w:lvlOverride');
  return [...levels, ...overrides]
    .map((each) => writtenOf(each).replace(/\s(?:w:tplc|w:tentative)="[^"]*"/gu, ''))
    .join('');
}

function freeNumber(tree: Tree, name: string, key: string): string {
  const used = tagsIn(tree.root).flatMap((each) => (each.name === name ? [Number(attribute(each, key) ?? 0)] : []));
  return String(used.reduce((most, each) => Math.max(most, Number.isFinite(each) ? each : 0), 0) + 1);
}

/** The element in the namespace of a part, with the prefix of that part. */
export function elementIn(tree: Tree, text: string): Tag {
  return made(text, tree.root.scope, wordPrefix(tree));
}
