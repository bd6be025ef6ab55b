import { strToU8, type Zippable, zipSync } from 'fflate';
import { InputError } from '../../../model/problem.ts';
import type { Measured } from '../../limits.ts';
import { keepXmlWithin } from '../../xml.ts';
import { markedText } from '../../xml-text.ts';
import { unzippedWhole } from '../../zip.ts';
import { attributesOf, escaped, made, type Tree, tagsIn, treeOf, treeText, withChildren } from './tree.ts';

/** A relation from one part of a package to another, or to an address outside. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `footnotes`. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  /** The path of the part; null for an address outside the package. */
  readonly path: string | null;
}

/**
 * A Word file as its parts. Parts are read when they are asked for, and those that nobody wrote keep every byte; so do their order
 * and names.
 */
export class WordPackage {
  readonly name: string;
  /** The path of the part that holds the text. */
  readonly main: string;
  readonly #entries: Map<string, Uint8Array>;
  readonly #measured: Measured;
  readonly #trees = new Map<string, Tree>();
  readonly #written = new Set<string>();

  /**
   * @throws InputError if the archive is damaged, too large, or no Word file
   */
  constructor(bytes: Uint8Array, measured: Measured) {
    this.name = measured.name;
    this.#measured = measured;
    this.#entries = new Map(unzippedWhole(bytes, measured));
    const named = this.relations('').find(({ kind }) => kind === 'officeDocument')?.path ?? null;
    // Some programs leave the relations out and use the names of Word.
    const main = named ?? (this.#entries.has(USUAL_MAIN) ? USUAL_MAIN : null);
    if (main === null || !this.#entries.has(main)) {
      throw new InputError('not-a-resolution', `${measured.name}: not a Word file (.docx) that contains text`);
    }
    this.main = main;
  }

  get paths(): readonly string[] {
    return [...this.#entries.keys()];
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#entries.get(path);
  }

  /** The tree of a part; undefined if there is none, or if it is not XML. */
  tree(path: string): Tree | undefined {
    const known = this.#trees.get(path);
    const bytes = this.#entries.get(path);
    if (known !== undefined || bytes === undefined) return known;
    const text = markedText(bytes);
    keepXmlWithin(text, this.#measured);
    const tree = this.#parsed(text);
    this.#trees.set(path, tree);
    return tree;
  }

  #parsed(text: string): Tree {
    try {
      return treeOf(text, this.#measured.limits['xml-depth']);
    } catch (cause) {
      throw new InputError('unreadable-file', `${this.name}: the XML is damaged; get the file again`, { cause });
    }
  }

  /** A part as text; empty if there is none. */
  text(path: string): string {
    const bytes = this.#entries.get(path);
    return bytes === undefined ? '' : markedText(bytes);
  }

  /** Writes a part; it keeps its bytes if nothing in it is different. */
  write(path: string, tree: Tree): void {
    this.#trees.set(path, tree);
    this.#written.add(path);
  }

  /** Adds a part; a null type is that of its ending. */
  add(path: string, bytes: Uint8Array, contentType: string | null): void {
    this.#entries.set(path, bytes);
    if (contentType !== null) this.#declare(path, contentType);
  }

  relations(path: string): readonly Relation[] {
    const root = this.tree(relationsPath(path))?.root;
    return tagsIn(root).map((each) => {
      const attributes = attributesOf(each);
      const target = attributes.get('Target') ?? '';
      const type = attributes.get('Type') ?? '';
      const isOutside = attributes.get('TargetMode') === 'External';
      return {
        id: attributes.get('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        type,
        target,
        path: isOutside ? null : resolved(path, target),
      };
    });
  }

  /** The first part to which another has a relation of a kind. */
  related(path: string, kind: string): string | null {
    return this.relations(path).find((each) => each.kind === kind)?.path ?? null;
  }

  /** Adds a relation, if there is none to the same target, and returns its id. */
  relate(path: string, type: string, target: string, isOutside: boolean): string {
    const relations = this.relations(path);
    const known = relations.find((each) => each.type === type && each.target === target);
    if (known !== undefined) return known.id;
    const ids = new Set(relations.map(({ id }) => id));
    let count = ids.size + 1;
    while (ids.has(`rId${count}`)) count += 1;
    this.#addRelation(path, { id: `rId${count}`, type, target, isOutside });
    return `rId${count}`;
  }

  /** Adds a relation under the id that it has elsewhere. */
  relateAs(path: string, { id, type, path: inside }: Relation, target: string): void {
    this.#addRelation(path, { id, type, target, isOutside: inside === null });
  }

  #addRelation(path: string, relation: { id: string; type: string; target: string; isOutside: boolean }): void {
    const place = relationsPath(path);
    const tree = this.tree(place) ?? treeOf(NO_RELATIONS, 2);
    if (!this.#entries.has(place)) this.#entries.set(place, new Uint8Array());
    const mode = relation.isOutside ? ' TargetMode="External"' : '';
    const target = escaped(relation.target);
    const { root } = tree;
    const own = made(
      `<Relationship Id="${escaped(relation.id)}" Type="${escaped(relation.type)}" Target="${target}"${mode}/>`,
      root.scope,
      'w',
    );
    this.write(place, { ...tree, root: withChildren(root, [...root.children, own]) });
  }

  contentType(path: string): string | null {
    const types = tagsIn(this.tree(TYPES)?.root).map(attributesOf);
    const isOwn = types.find((each) => each.get('PartName')?.toLowerCase() === `/${path}`.toLowerCase());
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const found = isOwn ?? types.find((each) => each.get('Extension')?.toLowerCase() === ending);
    return found?.get('ContentType') ?? null;
  }

  #declare(path: string, contentType: string): void {
    if (this.contentType(path) === contentType) return;
    const tree = this.tree(TYPES);
    if (tree === undefined) return;
    const { root } = tree;
    const own = made(`<Override PartName="/${escaped(path)}" ContentType="${contentType}"/>`, root.scope, 'w');
    this.write(TYPES, { ...tree, root: withChildren(root, [...root.children, own]) });
  }

  /** A path like another one, that no part has. */
  freePath(like: string): string {
    if (!this.#entries.has(like)) return like;
    const dot = like.lastIndexOf('.');
    let count = 1;
    while (this.#entries.has(`${like.slice(0, dot)}-${count}${like.slice(dot)}`)) count += 1;
    return `${like.slice(0, dot)}-${count}${like.slice(dot)}`;
  }

  /** The file. The same parts give the same bytes, whatever the clock. */
  packed(): Uint8Array {
    const files: Zippable = {};
    for (const [path, bytes] of this.#entries) {
      const tree = this.#trees.get(path);
      const text = tree !== undefined && this.#written.has(path) ? treeText(tree) : null;
      files[path] = text === null || text === markedText(bytes) ? bytes : encoded(text, bytes);
    }
    return zipSync(files, { mtime: new Date(2000, 0, 1), level: PACKING_LEVEL });
  }
}

/** Of 9: a file of 60 pages is 8 % larger than at 6, and packed sooner. */
const PACKING_LEVEL = 3;

const USUAL_MAIN = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

/** Where a relation leads: `footnotes.xml` from `word/document.xml` is `word/footnotes.xml`. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The target that leads from one part to another. */
export function targetFrom(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return to.startsWith(folder) ? to.slice(folder.length) : `/${to}`;
}

const UTF16_LE = [0xff, 0xfe] as const;
const UTF16_BE = [0xfe, 0xff] as const;

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** A text in the encoding that its part had. */
function encoded(text: string, before: Uint8Array): Uint8Array {
  const isLittle = startsWith(before, UTF16_LE);
  if (!isLittle && !startsWith(before, UTF16_BE)) return strToU8(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

/** A short text that differs for parts that differ: their length and a checksum (FNV-1a). */
export function fingerprint(bytes: Uint8Array): string {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return `${bytes.length}:${sum >>> 0}`;
}
