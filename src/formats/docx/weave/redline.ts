import type { Document } from '../../../model/document.ts';
import type { Sides } from '../../../model/sides.ts';
import { addAll } from '../../../text/add-all.ts';
import type { Limits } from '../../limits.ts';
import { type ParagraphBlock, type Story, storyOf } from './blocks.ts';
import { Comments, type OwnComment } from './comments.ts';
import type { Told } from './fates.ts';
import { fieldsIn } from './fields.ts';
import { countsOf, Fitting } from './fitting.ts';
import { headersOf } from './headers.ts';
import { Importer, Lists, type Shared, Styles } from './import.ts';
import { Alphabet, Inline, printedWords } from './inline.ts';
import { shownIn } from './locate.ts';
import { looksOf, noteRunIn } from './looks.ts';
import { type MarkOptions, Marks, Numbering } from './marks.ts';
import { type NoteKind, Notes } from './notes.ts';
import { fingerprint, type Relation, WordPackage } from './package.ts';
import type { Anchor } from './plan.ts';
import { StoryWeaver, type Work } from './story.ts';
import { type KnownTexts, Texts } from './texts.ts';
import { attribute, child, descendants, isStrict, type Tag, type Tree, withChildren, wordPrefix } from './tree.ts';

/** Two Word files, and what is known of the texts in them. */
export interface RedlineInput extends KnownTexts {
  readonly files: Sides<{ readonly bytes: Uint8Array; readonly name: string }>;
  readonly limits: Limits;
  /** Whether words that only look different are marked. */
  readonly marksFormatting: boolean;
  /** Whether the comments of the other version come along. */
  readonly keepsComments: boolean;
  /** Our own comments: on the whole text, and on paragraphs of either document, by their index. */
  readonly comments: {
    readonly whole: readonly OwnComment[];
    readonly on: (side: 'old' | 'new', paragraph: number) => readonly OwnComment[];
  };
  readonly marks: MarkOptions;
}

export interface Redline {
  readonly bytes: Uint8Array;
  /** What could not be shown, as sentences. */
  readonly notices: readonly string[];
}

/**
 * The file of one version with the changes to the other as tracked changes: every part that is not touched keeps its bytes, and so does
 * everything in a touched one that the changes leave alone.
 *
 * @throws InputError if one of the two is no Word file, or damaged
 */
export function redlined(input: RedlineInput): Redline {
  return new Weaver(input).redline();
}

class Weaver {
  readonly #input: RedlineInput;
  readonly #base: WordPackage;
  readonly #other: WordPackage;
  readonly #alphabet = new Alphabet();
  readonly #notes: Readonly<Record<NoteKind, Notes>>;
  readonly #comments: Comments;
  readonly #shared: Shared;
  readonly #changes: Numbering;
  /** A sentence on paragraphs of the base that stay, since it is not known which of the text they are; or none. */
  #unmatched: readonly string[] = [];
  /** Paragraphs with words that look different, which was not marked. */
  #looksLeft = 0;

  constructor(input: RedlineInput) {
    this.#input = input;
    const { base, files, limits } = input;
    const other = base === 'old' ? 'new' : 'old';
    this.#base = new WordPackage(files[base].bytes, { name: files[base].name, limits });
    this.#other = new WordPackage(files[other].bytes, { name: files[other].name, limits });
    this.#notes = {
      footnote: new Notes('footnote', this.#base, this.#other),
      endnote: new Notes('endnote', this.#base, this.#other),
    };
    this.#comments = new Comments(this.#base, input.keepsComments && !input.isPlain ? this.#other : null);
    this.#changes = new Numbering(greatest(this.#base, / w:id="(\d{1,9})"/gu));
    const lists = new Lists(this.#other, this.#base);
    this.#shared = {
      from: this.#other,
      to: this.#base,
      lists,
      styles: new Styles(this.#other, this.#base, lists),
      pictures: new Numbering(greatest(this.#base, /docPr [^<>]{0,300}?\bid="(\d{1,9})"/gu)),
      changes: this.#changes,
      keepsAuthors: base === 'old',
      note: (kind, id) => this.#notes[kind].comesIn(id),
    };
  }

  redline(): Redline {
    const notices: string[] = [];
    const { main } = this.#base;
    const [tree, theirs] = [this.#base.tree(main), this.#other.tree(this.#other.main)];
    if (tree !== undefined && theirs !== undefined) this.#body(tree, theirs);
    for (const kind of ['footnote', 'endnote'] as const) this.#writeNotes(kind);
    addAll(notices, this.#input.isPlain ? this.#headerFields() : this.#headers());
    addAll(notices, this.#unmatched);
    this.#writeComments();
    if (this.#looksLeft > 0) {
      const where = this.#looksLeft === 1 ? 'one paragraph' : `${this.#looksLeft} paragraphs`;
      notices.push(
        `words in ${where} differ in format alone (bold, italics, colour), which is not marked; --formatting marks it`,
      );
    }
    return { bytes: this.#base.packed(), notices };
  }

  #documents(): { readonly base: Document; readonly other: Document } {
    const { base, documents } = this.#input;
    return { base: documents[base], other: documents[base === 'old' ? 'new' : 'old'] };
  }

  #countLook(): void {
    this.#looksLeft += 1;
  }

  #body(tree: Tree, theirs: Tree): void {
    const [ours, its] = [child(tree.root, 'w:body'), child(theirs.root, 'w:body')];
    if (ours === undefined || its === undefined) return;
    const paths = { from: this.#other.main, to: this.#base.main };
    const inlines = this.#inlines(paths);
    const stories = { base: storyOf(ours.children, inlines.base), other: storyOf(its.children, inlines.other) };
    const texts = new Texts(this.#input, stories);
    const marks = this.#marksOf(tree);
    const counts = { base: countsOf(stylesIn(this.#base)), other: countsOf(stylesIn(this.#other)) };
    const fitting = new Fitting(texts.located, counts, { inline: inlines.other, marks });
    const weaver = new StoryWeaver({
      ...this.#tools(tree, paths),
      marks,
      inlines,
      looks: this.#input.isPlain ? looksOf(noteRunIn(ours.children), (text) => marks.element(text)) : null,
      anchors: (side, block) => this.#anchors(side, block, texts, marks),
      fitted: (base, other) => fitting.fitted(base, other),
      edits: (base, other) => texts.editsIn(base, other),
      fields: this.#input.isPlain ? fieldsIn(texts.around(), this.#documents(), marks) : NO_FIELDS,
    });
    this.#unmatched = [...texts.unmatched(this.#base.name), ...this.#sections(ours, its)];
    const woven = weaver.woven(stories.base, stories.other, texts.told());
    const body = withChildren(ours, woven);
    const root = withChildren(
      tree.root,
      tree.root.children.map((node) => (node === ours ? body : node)),
    );
    this.#base.write(this.#base.main, { ...tree, root });
  }

  /** Page set-ups are not tracked. */
  #sections(ours: Tag, its: Tag): readonly string[] {
    const [own, other] = [descendants(ours, 'w:sectPr').length, descendants(its, 'w:sectPr').length];
    if (this.#input.isPlain || own === other) return [];
    const name = this.#base.name;
    return [`${this.#other.name} has other sections than ${name}: the redline has the page set-up of ${name}`];
  }

  #inlines({ from, to }: { readonly from: string; readonly to: string }): Work['inlines'] {
    const inline = (file: WordPackage, path: string) => {
      const byId = new Map(file.relations(path).map((relation) => [relation.id, relation]));
      return new Inline(this.#alphabet, {
        shown: shownIn((id) => printOf(byId.get(id), file)),
        target: (link) => placeLinked(byId.get(attribute(link, 'r:id') ?? '')?.target ?? '', link),
      });
    };
    return { base: inline(this.#base, to), other: inline(this.#other, from) };
  }

  #marksOf(tree: Tree): Marks {
    return new Marks(this.#input.marks, this.#changes, { scope: tree.root.scope, prefix: wordPrefix(tree) });
  }

  /** What weaves a part without anything special. */
  #tools(tree: Tree, paths: { readonly from: string; readonly to: string }): Work {
    return {
      base: this.#input.base,
      marks: this.#marksOf(tree),
      importer: new Importer(this.#shared, paths, tree.root.scope),
      inlines: this.#inlines(paths),
      looks: null,
      keepsBlanks: !this.#input.isPlain,
      formatting: { isMarked: this.#input.marksFormatting, left: () => this.#countLook() },
      pairs: (kind, ids) => this.#notes[kind].pair(ids),
      anchors: () => [],
      fitted: (_, other) => other,
      edits: () => null,
      fields: NO_FIELDS,
    };
  }

  /** The comments at a paragraph of one version: those of the other file, and ours. */
  #anchors(side: 'base' | 'other', block: ParagraphBlock, texts: Texts, marks: Marks): readonly Anchor[] {
    const element = (text: string) => marks.element(text);
    const theirs = side === 'other' ? this.#comments.anchorsIn(block, element) : [];
    const version = side === 'base' ? this.#input.base : this.#input.base === 'old' ? 'new' : 'old';
    const paragraph = texts.paragraphIn(side, block);
    const on = paragraph === undefined ? [] : this.#input.comments.on(version, paragraph.index);
    const whole = side === 'other' && texts.isFirst(block) ? this.#input.comments.whole : [];
    const words = paragraph?.text ?? '';
    return [...[...whole, ...on].flatMap((comment) => this.#own(comment, { block, words }, element)), ...theirs];
  }

  #own(
    comment: OwnComment,
    { block, words }: { readonly block: ParagraphBlock; readonly words: string },
    element: (text: string) => Tag,
  ): readonly Anchor[] {
    const id = this.#comments.add(comment, this.#input.marks);
    const nodes = [
      element(`<w:commentRangeStart w:id="${id}"/>`),
      element(`<w:commentRangeEnd w:id="${id}"/>`),
      element(`<w:r><w:commentReference w:id="${id}"/></w:r>`),
    ];
    const at = comment.at === null ? null : spanIn(block.text, words, comment.at);
    // Before the words: LibreOffice 7.4 swaps the footnotes of paragraphs that end with a comment.
    if (at === null || at.end >= block.text.length) return [{ at: 0, nodes }];
    return [
      { at: at.start, nodes: nodes.slice(0, 1) },
      { at: at.end, nodes: nodes.slice(1) },
    ];
  }

  #writeNotes(kind: NoteKind): void {
    const notes = this.#notes[kind];
    const [tree, places] = [notes.target(), notes.paths()];
    if (tree === null || places === null) return;
    const paths = { from: places.other, to: places.base };
    const tools = { ...this.#tools(tree, paths), keepsBlanks: false };
    const { importer, marks, inlines } = tools;
    const mark = this.#input.base === 'old' ? 'ins' : 'del';
    notes.write({ weaver: new StoryWeaver(tools), importer, marks, inlines }, mark, this.#calls(kind));
  }

  /** The notes of a kind in the order in which the text calls them. */
  #calls(kind: NoteKind): readonly string[] {
    const root = this.#base.tree(this.#base.main)?.root;
    const calls = root === undefined ? [] : descendants(root, `w:${kind}Reference`);
    return calls.map((call) => attribute(call, 'w:id') ?? '');
  }

  #headers(): readonly string[] {
    const { pairs, missing } = headersOf(this.#base, this.#other);
    const stays: string[] = [];
    for (const { base, other } of pairs) {
      const tree = this.#base.tree(base);
      const theirs = other === null ? undefined : this.#other.tree(other);
      if (tree === undefined) continue;
      if (other === null || theirs === undefined) {
        addAll(stays, this.#staying(base));
        continue;
      }
      const tools = this.#tools(tree, { from: other, to: base });
      const story = (from: Tree, inline: Inline): Story => storyOf(from.root.children, inline);
      const woven = new StoryWeaver(tools).woven(story(tree, tools.inlines.base), story(theirs, tools.inlines.other));
      const root = withChildren(tree.root, woven);
      this.#base.write(base, { ...tree, root });
    }
    return [...stays, ...missing.flatMap((path) => this.#missing(path))];
  }

  /** The symbol in headers and footers, if the other text has another. */
  #headerFields(): readonly string[] {
    for (const { base: path } of headersOf(this.#base, this.#other).pairs) {
      const tree = this.#base.tree(path);
      if (tree === undefined) continue;
      const tools = this.#tools(tree, { from: this.#other.main, to: path });
      const story = storyOf(tree.root.children, tools.inlines.base);
      const fields = fieldsIn(story.blocks, this.#documents(), tools.marks);
      const told: Told = { pairing: { pairs: [], moves: new Map() }, isFixed: () => true, isLeft: () => true };
      const woven = new StoryWeaver({ ...tools, fields }).woven(story, { parts: [], blocks: [] }, told);
      this.#base.write(path, { ...tree, root: withChildren(tree.root, woven) });
    }
    return [];
  }

  /** A file into which a text was pasted has no header: that is no wish to delete it. */
  #staying(path: string): readonly string[] {
    const words = printedWords(this.#base.tree(path)?.root ?? '')
      .replace(/\s+/gu, ' ')
      .trim();
    const what = path.includes('footer') ? 'footer' : 'header';
    if (words === '') return [];
    return [`the ${what} of ${this.#base.name} stays, since ${this.#other.name} has none there: “${words}”`];
  }

  /** A header cannot be added as a tracked change: its words go into a notice. */
  #missing(path: string): readonly string[] {
    const { base, files } = this.#input;
    const words = printedWords(this.#other.tree(path)?.root ?? '')
      .replace(/\s+/gu, ' ')
      .trim();
    const name = files[base === 'old' ? 'new' : 'old'].name;
    const what = path.includes('footer') ? 'footer' : 'header';
    if (words === '') return [];
    return [`the ${what} of ${name} is not in the redline, since ${this.#base.name} has none there: “${words}”`];
  }

  #writeComments(): void {
    const place = this.#comments.place();
    const importer =
      place === null ? null : new Importer(this.#shared, { from: place.other, to: place.path }, place.scope);
    this.#comments.write(importer);
  }
}

function stylesIn(file: WordPackage): Tree | undefined {
  const path = file.related(file.main, 'styles');
  return path === null ? undefined : file.tree(path);
}

const NO_FIELDS: Work['fields'] = new Map();

/** An address with the place in it; Word makes new names of places for tables of contents each time. */
function placeLinked(address: string, link: Tag): string {
  const place = attribute(link, 'w:anchor') ?? '';
  return place === '' || place.startsWith('_Toc') ? address : `${address}#${place}`;
}

/** What a relation leads to: a part by its bytes, an address by its name. */
function printOf(relation: Relation | undefined, file: WordPackage): string {
  if (relation === undefined) return '';
  const bytes = relation.path === null ? undefined : file.bytes(relation.path);
  return bytes === undefined ? relation.target : fingerprint(bytes);
}

/** Parts that hold words, by their relation to the main one. */
const WORDED: ReadonlySet<string> = new Set(['header', 'footer', 'footnotes', 'endnotes', 'comments']);

/** The greatest number of a kind in all parts of a file that hold words. */
function greatest(file: WordPackage, pattern: RegExp): number {
  let most = 0;
  const worded = file.relations(file.main).filter(({ kind }) => WORDED.has(kind));
  for (const path of [file.main, ...worded.flatMap((relation) => relation.path ?? [])]) {
    for (const [, number = '0'] of file.text(path).matchAll(pattern)) most = Math.max(most, Number(number));
  }
  return most;
}

/** Places in the words of a paragraph as read, in the text of its block: counted from the end, since a number may come before. */
function spanIn(
  text: string,
  words: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const letters = [...text];
  const place = (offset: number) => {
    let left = [...words.slice(offset)].filter(isSolid).length;
    let at = text.length;
    for (let count = letters.length; count > 0 && left > 0; count -= 1) {
      const letter = letters[count - 1] ?? '';
      at -= letter.length;
      if (isSolid(letter)) left -= 1;
    }
    return at;
  };
  return { start: place(start), end: place(end) };
}

/** Whether a letter is no blank, and none of a picture or a note. */
function isSolid(letter: string): boolean {
  return !/[\s\u{100000}-\u{10FFFF}]/u.test(letter);
}

/**
 * Why a file is not edited in place: a change would break its signature, its macros would go with it, it is protected, or it is in
 * ISO's strict form, whose namespaces ours do not fit.
 */
export type Hindrance = 'signed' | 'macros' | 'protected' | 'strict';

/** What keeps a file from being edited in place; null if nothing does. */
export function hindranceIn(bytes: Uint8Array, name: string, limits: Limits): Hindrance | null {
  const file = new WordPackage(bytes, { name, limits });
  if (file.paths.some((path) => path.startsWith('_xmlsignatures/'))) return 'signed';
  if (file.relations(file.main).some(({ kind }) => kind === 'vbaProject')) return 'macros';
  if (isStrict(file.text(file.main))) return 'strict';
  const settings = file.related(file.main, 'settings');
  const protection = child(settings === null ? undefined : file.tree(settings)?.root, 'w:documentProtection');
  return protection !== undefined && isEnforced(protection) ? 'protected' : null;
}

function isEnforced(protection: Tag): boolean {
  const edit = attribute(protection, 'w:edit') ?? 'none';
  const isOn = /^(?:1|true|on)$/u.test(attribute(protection, 'w:enforcement') ?? '0');
  return isOn && edit !== 'none' && edit !== 'trackedChanges';
}
