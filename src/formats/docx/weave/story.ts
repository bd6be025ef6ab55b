import type { Edit } from '../../../model/comparison.ts';
import type { Sides } from '../../../model/sides.ts';
import { addAll } from '../../../text/add-all.ts';
import { withRangeDate } from '../tracked.ts';
import {
  BLOCK_BOXES,
  type Block,
  type ParagraphBlock,
  type Part,
  propertiesOf,
  type RowBlock,
  type Story,
  storyOf,
  type TableBlock,
} from './blocks.ts';
import { Ends } from './ends.ts';
import { Fates, type Told } from './fates.ts';
import type { Importer } from './import.ts';
import { type Inline, THING, targetsIn, textOfItems } from './inline.ts';
import type { Looks } from './looks.ts';
import type { MarkKind, Marks } from './marks.ts';
import { looksThatDiffer } from './other-looks.ts';
import { paired } from './pair.ts';
import {
  BORDER,
  bareProperties,
  bordersOf,
  boxesIn,
  contentOf,
  cutAtBorders,
  endsOf,
  hasSection,
  isSimple,
  joinedOf,
  lengthOf,
  likeParagraph,
  mapCells,
  mapRows,
  noteId,
  thingsIn,
  withContent,
  withNodes,
} from './paragraphs.ts';
import { type Anchor, knownStretches, planOf, planWithin, type Stretch, stretchesOf } from './plan.ts';
import { nodesBetween } from './slice.ts';
import { attribute, child, isTag, type Node, type Tag, tagsIn, withChildren } from './tree.ts';
import { type Plan, woven } from './weave.ts';

/** What the weaving of one part needs. */
export interface Work {
  /** The version whose package is kept. */
  readonly base: 'old' | 'new';
  readonly marks: Marks;
  /** Brings nodes of the other version. */
  readonly importer: Importer;
  readonly inlines: { readonly base: Inline; readonly other: Inline };
  /** The look of words that come in, where the other version does not tell it; null for as they look there. */
  readonly looks: Looks | null;
  /** Whether another blank between the same words is a change: not in a text whose blanks were tidied, nor after the number of a note. */
  readonly keepsBlanks: boolean;
  /** Whether a change of the look alone is marked; if not, called for each paragraph with one. */
  readonly formatting: { readonly isMarked: boolean; readonly left: () => void };
  /** Called for each note that both versions have, and for each box of text. */
  readonly pairs: (kind: 'footnote' | 'endnote', ids: { readonly base: string; readonly other: string }) => void;
  /** What is put into a paragraph of one version besides its words: comments, by their places in it. */
  readonly anchors: (side: 'base' | 'other', block: ParagraphBlock) => readonly Anchor[];
  /** The other paragraph as it is compared with one of the base: with its number typed, or without, as the base has it. */
  readonly fitted: (base: ParagraphBlock, other: ParagraphBlock) => ParagraphBlock;
  /** The edits of a pair of paragraphs, where they are known; null where the words are to be compared. */
  readonly edits: (base: ParagraphBlock, other: ParagraphBlock) => readonly Edit[] | null;
  /** Paragraphs in what stays whatever the other version has, such as the date in a masthead, with what they say there. */
  readonly fields: ReadonlyMap<Tag, { readonly base: ParagraphBlock; readonly other: ParagraphBlock }>;
}

/** Weaves one story, a body, a cell, a note or a header, into another. */
export class StoryWeaver {
  readonly #work: Work;
  readonly #ends: Ends;

  constructor(work: Work) {
    this.#work = work;
    this.#ends = new Ends(work.marks, this.#kinds.own);
  }

  get #kinds(): { readonly own: MarkKind; readonly other: MarkKind } {
    return this.#work.base === 'old' ? { own: 'del', other: 'ins' } : { own: 'ins', other: 'del' };
  }

  /** The nodes of the base with the changes. */
  woven(base: Story, other: Story, told: Told = this.#told(base, other)): readonly Node[] {
    const fates = new Fates(base.blocks, other.blocks, told, this.#work.base);
    const result: Node[] = [];
    this.#place(base.parts, fates, result);
    addAll(result, this.#entering(fates, base.blocks.length));
    return this.#ends.settled(result);
  }

  #told(base: Story, other: Story): Told {
    const sides = this.#sides(base.blocks, other.blocks);
    return { pairing: paired(sides.old, sides.new), isFixed: () => false, isLeft: () => false };
  }

  #sides<T>(base: T, other: T): Sides<T> {
    return this.#work.base === 'old' ? { old: base, new: other } : { old: other, new: base };
  }

  #place(parts: readonly Part[], fates: Fates, result: Node[]): void {
    for (const part of parts) {
      if (part.kind === 'pin') {
        // What follows the last block, such as the section, comes after everything that comes in.
        if (fates.isAtEnd && isTag(part.node)) addAll(result, this.#entering(fates, fates.length));
        result.push(part.node);
      } else if (part.kind === 'box') {
        const inside: Node[] = [];
        this.#place(part.parts, fates, inside);
        result.push(withChildren(part.tag, this.#ends.settled(inside, false)));
      } else {
        addAll(result, this.#entering(fates, fates.at));
        addAll(result, this.#block(part.block, fates));
      }
    }
  }

  /** What comes in before a block of the base. */
  #entering(fates: Fates, at: number): readonly Node[] {
    return fates.entering(at).flatMap((block) => this.#incoming(block, fates));
  }

  #block(block: Block, fates: Fates): readonly Node[] {
    const fate = fates.next();
    switch (fate.kind) {
      case 'fixed':
        return this.#withFields(nodesOf(block));
      case 'done':
        return [];
      case 'pair':
        return this.#group(fate.base, fate.other, fates);
      case 'gone':
        return this.#gone(block);
      case 'moved':
        return block.kind === 'paragraph'
          ? this.#moved(block, fate.name, this.#work.base === 'old' ? 'moveFrom' : 'moveTo')
          : this.#gone(block);
    }
  }

  #withFields(nodes: readonly Node[]): readonly Node[] {
    const { fields } = this.#work;
    if (fields.size === 0) return nodes;
    return nodes.flatMap((node): readonly Node[] => {
      if (!isTag(node)) return [node];
      const field = fields.get(node);
      if (field !== undefined) return this.#paragraph(field.base, field.other);
      return node.name === 'w:p' ? [node] : [withChildren(node, this.#withFields(node.children))];
    });
  }

  #group(bases: readonly Block[], others: readonly Block[], fates: Fates): readonly Node[] {
    const [base, other] = [bases[0], others[0]];
    if (base?.kind === 'table' && other?.kind === 'table') return [this.#table(base, other)];
    const ours = bases.filter(isParagraph);
    const theirs = others.filter(isParagraph);
    const [first, last] = [ours[0], theirs[0]];
    if (first === undefined || last === undefined) return [];
    if (ours.length === 1 && theirs.length === 1) return this.#paragraph(first, last);
    const joined = ours.length === 1 ? this.#split(first, theirs) : this.#merged(ours, last);
    return (
      joined ?? [...ours.flatMap((each) => this.#gone(each)), ...theirs.flatMap((each) => this.#incoming(each, fates))]
    );
  }

  #paragraph(given: ParagraphBlock, other: ParagraphBlock): readonly Node[] {
    const { base, fit } = this.#linked(given, this.#work.fitted(given, other));
    const texts = this.#sides(base.text, fit.text);
    const edits = this.#work.edits(given, other);
    const known = edits === null ? null : knownStretches(texts, edits);
    const stretches = known ?? stretchesOf(texts, undefined, this.#work.keepsBlanks);
    const looks = this.#looks(base, fit, stretches);
    const plan = planOf(stretches, this.#work.base, this.#bringer(fit, base), this.#anchors(other, fit), looks);
    const [first, ...rest] = this.#weaveAll(this.#withInner(base, fit, stretches), plan);
    const tags = first === undefined ? [] : [this.#noted(first, given), ...rest];
    const last = tags.at(-1);
    return last === undefined ? [] : [...tags.slice(0, -1), this.#numbered(last, given, other)];
  }

  /** A paragraph that Word numbers on another level, or no longer, in the other version. */
  #numbered(tag: Tag, base: ParagraphBlock, other: ParagraphBlock): Tag {
    const { looks, marks, importer, base: version } = this.#work;
    const [before, after] = [base, other].map((block) => child(propertiesOf(block), 'w:numPr'));
    if (looks !== null || (before === undefined && after === undefined) || levelOf(before) === levelOf(after))
      return tag;
    // Where one of the two types its number, the words say it.
    if (before === undefined || after === undefined) if (this.#work.fitted(base, other) !== other) return tag;
    const kept = tagsIn(child(tag, 'w:pPr')).filter(({ name }) => name !== 'w:numPr');
    const own = after === undefined ? [] : importer.nodes([after]).filter(isTag);
    const list = before === undefined || own.length === 0 ? own : own.map((each) => inListOf(each, before));
    const place = kept.filter(({ name }) => BEFORE_NUMBER.has(name)).length;
    const now = withChildren(marks.element('<w:pPr></w:pPr>'), [
      ...kept.slice(0, place),
      ...list,
      ...kept.slice(place),
    ]);
    // The base is the new version: it looks so already, and its earlier look is kept.
    return version === 'old' ? marks.withOtherProperties(tag, now) : marks.withEarlierProperties(tag, now);
  }

  /** Both with the links closed that lead where the other has none. */
  #linked(base: ParagraphBlock, fit: ParagraphBlock): { readonly base: ParagraphBlock; readonly fit: ParagraphBlock } {
    const targets = { base: new Set(base.items.flatMap(targetsIn)), other: new Set(fit.items.flatMap(targetsIn)) };
    if (targets.base.size + targets.other.size === 0) return { base, fit };
    const { inlines } = this.#work;
    const closed = (block: ParagraphBlock, inline: Inline, known: ReadonlySet<string>) => {
      const items = block.items.map((each) => inline.closed(each, known));
      return { ...block, items, text: items.map(textOfItems).join('') };
    };
    return { base: closed(base, inlines.base, targets.other), fit: closed(fit, inlines.other, targets.base) };
  }

  /** The kept words that look different; they are counted, or marked if that is asked for. */
  #looks(base: ParagraphBlock, other: ParagraphBlock, stretches: readonly Stretch[]): Plan['looks'] {
    const { looks, base: version, marks, formatting } = this.#work;
    if (looks !== null) return [];
    const found = looksThatDiffer(base, other, stretches, version, marks.element('<w:rPr/>'));
    if (formatting.isMarked) return found;
    if (found.length > 0) formatting.left();
    return [];
  }

  /** A paragraph with the comments on it in its own version. */
  #noted(tag: Tag, block: ParagraphBlock): Tag {
    const nodes = this.#work.anchors('base', block).flatMap((anchor) => anchor.nodes);
    return nodes.length === 0 ? tag : withContent(tag, [...nodes, ...contentOf(tag)]);
  }

  #weaveAll(base: ParagraphBlock, plan: Plan): readonly Tag[] {
    let start = 0;
    return base.tags.map((tag, at) => {
      const items = base.items[at] ?? [];
      const end = start + lengthOf(items);
      const nodes = woven(items, planWithin(plan, start, end), this.#kinds.own, this.#work.marks);
      start = end;
      return withContent(tag, nodes);
    });
  }

  /** What the other version prints between two places, marked, as it looks beside the base. */
  #bringer(
    other: ParagraphBlock,
    base: ParagraphBlock,
  ): (start: number, end: number, place: number) => readonly Node[] {
    const { importer, marks, looks } = this.#work;
    const items = other.items.flat();
    return (start, end, place) => {
      const nodes = importer.nodes(nodesBetween(items, start, end));
      return marks.wrapped(this.#kinds.other, looks === null ? nodes : looks.like(nodes, base, place));
    };
  }

  /** Tells of the notes that both have, and weaves the boxes of text. */
  #withInner(base: ParagraphBlock, other: ParagraphBlock, stretches: readonly Stretch[]): ParagraphBlock {
    if (base.text.search(THING) === -1) return base;
    const [ours, theirs] = [thingsIn(base), thingsIn(other)];
    const changed = new Map<Node, Node>();
    for (const { kind, length, ...at } of stretches) {
      if (kind !== 'same') continue;
      const [from, to] = this.#work.base === 'old' ? [at.old, at.new] : [at.new, at.old];
      for (const [place, node] of ours) {
        const match = place >= from && place < from + length ? theirs.get(place - from + to) : undefined;
        if (match !== undefined) this.#inner(node, match, changed);
      }
    }
    return changed.size === 0 ? base : { ...base, items: base.items.map((items) => withNodes(items, changed)) };
  }

  #inner(base: Tag, other: Tag, changed: Map<Node, Node>): void {
    const kind = NOTES.get(base.name);
    const ids = { base: noteId(base), other: noteId(other) };
    if (kind !== undefined) this.#work.pairs(kind, ids);
    else {
      const now = this.#boxes(base, other);
      if (now !== base) changed.set(base, now);
    }
  }

  /** The text boxes of a drawing, which has as many in both versions. */
  #boxes(base: Tag, other: Tag): Tag {
    const stories = boxesIn(other);
    if (stories.length === 0 || stories.length !== boxesIn(base).length) return base;
    let at = 0;
    const rebuilt = (tag: Tag): Tag => {
      if (tag.name === 'w:txbxContent') {
        const match = stories[at];
        at += 1;
        if (match === undefined) return tag;
        const { base: ours, other: theirs } = this.#work.inlines;
        return withChildren(tag, this.woven(storyOf(tag.children, ours), storyOf(match.children, theirs)));
      }
      return withChildren(
        tag,
        tag.children.map((node) => (isTag(node) ? rebuilt(node) : node)),
      );
    };
    return rebuilt(base);
  }

  /** One paragraph that became several; null if a border falls where no paragraph can end. */
  #split(base: ParagraphBlock, others: readonly ParagraphBlock[]): readonly Node[] | null {
    const [tag] = base.tags;
    if (tag === undefined || base.tags.length !== 1) return null;
    const fit = others.map((other) => this.#work.fitted(base, other));
    const all = joinedOf(fit);
    const borders = bordersOf(fit);
    const stretches = stretchesOf(
      this.#sides(base.text, all.text),
      this.#work.base === 'old' ? { old: [], new: borders } : { old: borders, new: [] },
      this.#work.keepsBlanks,
    );
    const anchors = [...borders.map((at) => ({ at, nodes: [BORDER] })), ...this.#anchorsOf(others, fit)];
    const plan = planOf(stretches, this.#work.base, this.#bringer(all, base), anchors);
    const [whole] = this.#weaveAll(this.#withInner(base, all, stretches), plan);
    if (whole === undefined) return null;
    const pieces = cutAtBorders(contentOf(whole));
    if (pieces.length !== others.length) return null;
    return pieces.map((nodes, at) => {
      if (at === pieces.length - 1) return withContent(tag, nodes);
      return this.#work.marks.withEnd(withContent(likeParagraph(tag), nodes), this.#kinds.other);
    });
  }

  /** Comments in a paragraph of the other version, by their places in it as it is compared. */
  #anchors(other: ParagraphBlock, fit: ParagraphBlock): readonly Anchor[] {
    const more = fit.text.length - other.text.length;
    return this.#work.anchors('other', other).map(({ at, nodes }) => ({ at: Math.max(0, at + more), nodes }));
  }

  #anchorsOf(others: readonly ParagraphBlock[], fit: readonly ParagraphBlock[]): readonly Anchor[] {
    let start = 0;
    return others.flatMap((other, place) => {
      const own = fit[place] ?? other;
      const anchors = this.#anchors(other, own).map(({ at, nodes }) => ({ at: at + start, nodes }));
      start += own.text.length;
      return anchors;
    });
  }

  /** Several paragraphs that became one: the marks between them go. */
  #merged(bases: readonly ParagraphBlock[], other: ParagraphBlock): readonly Node[] | null {
    const [first] = bases;
    if (first === undefined || bases.some(({ tags }) => tags.some(hasSection))) return null;
    const fit = this.#work.fitted(first, other);
    const all = joinedOf(bases);
    const borders = bordersOf(bases);
    const stretches = stretchesOf(
      this.#sides(all.text, fit.text),
      this.#work.base === 'old' ? { old: borders, new: [] } : { old: [], new: borders },
      this.#work.keepsBlanks,
    );
    const plan = planOf(stretches, this.#work.base, this.#bringer(fit, all), this.#anchors(other, fit));
    const ends = endsOf(bases);
    const tags = this.#weaveAll(this.#withInner(all, fit, stretches), plan);
    return tags.map((tag, at) => (ends.has(at) ? this.#work.marks.withEnd(tag, this.#kinds.own) : tag));
  }

  /** A paragraph or a table that only the base has. */
  #gone(block: Block): readonly Node[] {
    if (block.kind === 'table') return [this.#wholeTable(block.tag, this.#kinds.own)];
    return block.tags.map((tag, at) => {
      const commented = at === 0 ? this.#noted(tag, block) : tag;
      return this.#wholeParagraph(commented, this.#kinds.own, at === block.tags.length - 1);
    });
  }

  #wholeParagraph(tag: Tag, kind: MarkKind, hasEnd = true): Tag {
    const marked = withContent(tag, this.#work.marks.wrapped(kind, contentOf(tag)));
    return hasEnd && !hasSection(tag) ? this.#ends.whole(marked, kind) : marked;
  }

  #wholeTable(tag: Tag, kind: MarkKind): Tag {
    return mapRows(tag, (row) => this.#wholeRow(row, kind));
  }

  #wholeRow(row: Tag, kind: MarkKind): Tag {
    const properties = child(row, 'w:trPr') ?? this.#work.marks.element('<w:trPr/>');
    const isMarked = child(properties, `w:${kind}`) !== undefined;
    const cells = mapCells(row, (cell) => withChildren(cell, this.#wholeNodes(cell.children, kind)));
    if (isMarked) return cells;
    const place = properties.children.findIndex((node) => isTag(node) && node.name === 'w:trPrChange');
    const at = place === -1 ? properties.children.length : place;
    const marked = withChildren(properties, [
      ...properties.children.slice(0, at),
      this.#work.marks.mark(kind),
      ...properties.children.slice(at),
    ]);
    const rest = cells.children.filter((node) => !isTag(node) || node.name !== 'w:trPr');
    const first = rest.findIndex((node) => !isTag(node) || node.name !== 'w:tblPrEx');
    return withChildren(cells, [...rest.slice(0, first), marked, ...rest.slice(first)]);
  }

  /** Everything that an element holds, inserted or deleted. */
  #wholeNodes(nodes: readonly Node[], kind: MarkKind): readonly Node[] {
    return nodes.map((node) => {
      if (!isTag(node)) return node;
      if (node.name === 'w:p') return this.#wholeParagraph(node, kind);
      if (node.name === 'w:tbl') return this.#wholeTable(node, kind);
      return BLOCK_BOXES.has(node.name) ? withChildren(node, this.#wholeNodes(node.children, kind)) : node;
    });
  }

  /** A paragraph or a table that only the other version has. */
  #incoming(block: Block, fates: Fates): readonly Node[] {
    const { importer } = this.#work;
    if (block.kind === 'table') {
      const tables = importer.nodes([block.tag]).filter(isTag);
      return tables.map((table) => this.#wholeTable(table, this.#kinds.other));
    }
    const partner = fates.partnerFor(block);
    const fit = partner === null ? block : this.#work.fitted(partner, block);
    const paragraph = this.#newParagraph(fit, partner);
    const move = fates.moveOf(block);
    if (move !== null && isSimple(block)) {
      return this.#movedTag(paragraph, move, this.#work.base === 'old' ? 'moveTo' : 'moveFrom');
    }
    const marked = this.#work.marks.wrapped(this.#kinds.other, contentOf(paragraph));
    const whole = withContent(paragraph, withAnchors(marked, this.#work.anchors('other', block)));
    return [this.#ends.whole(whole, this.#kinds.other)];
  }

  /** A paragraph of the other version, not yet marked: it looks like its partner, which is one of the base that looks alike there. */
  #newParagraph(block: ParagraphBlock, partner: ParagraphBlock | null): Tag {
    const { importer, marks, looks } = this.#work;
    const nodes = importer.nodes(nodesBetween(block.items.flat(), 0, block.text.length));
    const content = looks === null || partner === null ? nodes : looks.like(nodes, partner, null);
    const own = partner === null ? importer.nodes([propertiesOf(block) ?? ''])[0] : propertiesOf(partner);
    const properties = own !== undefined && isTag(own) ? bareProperties(own) : undefined;
    const empty = marks.element('<w:p></w:p>');
    return withChildren(empty, [...(properties === undefined ? [] : [properties]), ...content]);
  }

  #moved(block: ParagraphBlock, name: string, tagName: 'moveFrom' | 'moveTo'): readonly Node[] {
    return block.tags.flatMap((tag) => this.#movedTag(tag, name, tagName));
  }

  /** Word links the two places of a move by a name. */
  #movedTag(paragraph: Tag, name: string, tagName: 'moveFrom' | 'moveTo'): readonly Node[] {
    const { marks } = this.#work;
    const attributes = withRangeDate(marks.attributes());
    const id = /w:id="(\d+)"/u.exec(attributes)?.[1] ?? '';
    const start = marks.element(`<w:${tagName}RangeStart${attributes} w:name="${name}"/>`);
    const end = marks.element(`<w:${tagName}RangeEnd w:id="${id}"/>`);
    const moved = withChildren(marks.mark(tagName), contentOf(paragraph));
    return [marks.withEnd(withContent(paragraph, [start, moved, end]), tagName)];
  }

  #table(base: TableBlock, other: TableBlock): Tag {
    const sides = this.#sides(base.rows, other.rows);
    const { pairs } = paired(sides.old, sides.new);
    const [ours, theirs] = this.#work.base === 'old' ? (['old', 'new'] as const) : (['new', 'old'] as const);
    const partner = new Map(pairs.map((pair) => [pair[ours][0] ?? -1, pair[theirs][0] ?? -1]));
    const done = new Set<number>();
    const rows = new Map<Tag, readonly Tag[]>();
    let next = 0;
    const upTo = (end: number) => {
      const coming = other.rows.slice(next, end).filter((_, at) => !done.has(next + at));
      next = Math.max(next, end);
      return coming.flatMap((row) => this.#newRow(row));
    };
    for (const [at, row] of base.rows.entries()) {
      const match = partner.get(at);
      const there = match === undefined ? undefined : other.rows[match];
      const cells = there === undefined ? null : this.#cells(row, there);
      if (match === undefined || cells === null) {
        rows.set(row.tag, [this.#wholeRow(row.tag, this.#kinds.own)]);
        continue;
      }
      done.add(match);
      rows.set(row.tag, [...upTo(match), cells]);
      next = match + 1;
    }
    const tail = upTo(other.rows.length);
    return this.#withTail(
      mapRows(base.tag, (row) => rows.get(row) ?? [row]),
      tail,
    );
  }

  #withTail(table: Tag, rows: readonly Tag[]): Tag {
    if (rows.length === 0) return table;
    return withChildren(table, [...table.children, ...rows]);
  }

  #newRow(row: RowBlock): readonly Tag[] {
    const rows = this.#work.importer.nodes([row.tag]).filter(isTag);
    return rows.map((each) => this.#wholeRow(each, this.#kinds.other));
  }

  /** A row with its cells woven one by one; null if the cells do not correspond. */
  #cells(base: RowBlock, other: RowBlock): Tag | null {
    if (base.cells.length !== other.cells.length) return null;
    const now = new Map<Tag, Tag>();
    for (const [at, { tag, story }] of base.cells.entries()) {
      const there = other.cells[at];
      if (there !== undefined) now.set(tag, withChildren(tag, this.woven(story, there.story)));
    }
    return mapCells(base.tag, (cell) => now.get(cell) ?? cell);
  }
}

const NOTES: ReadonlyMap<string, 'footnote' | 'endnote'> = new Map([
  ['w:footnoteReference', 'footnote'],
  ['w:endnoteReference', 'endnote'],
]);

function isParagraph(block: Block): block is ParagraphBlock {
  return block.kind === 'paragraph';
}

function nodesOf(block: Block): readonly Tag[] {
  return block.kind === 'table' ? [block.tag] : block.tags;
}

/** What comes before the number in the properties of a paragraph (ECMA-376, 17.3.1.26). */
const BEFORE_NUMBER: ReadonlySet<string> = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
]);

/** The level on which Word numbers a paragraph; empty if it does not. */
function levelOf(numbering: Tag | undefined): string {
  if (attribute(child(numbering, 'w:numId'), 'w:val') === '0') return '';
  return numbering === undefined ? '' : (attribute(child(numbering, 'w:ilvl'), 'w:val') ?? '0');
}

/** A numbering with its own level, in the list of another: that of the base, whose numbers go on. */
function inListOf(numbering: Tag, { children }: Tag): Tag {
  const list = children.filter((node) => isTag(node) && node.name === 'w:numId');
  const isNone = attribute(child(numbering, 'w:numId'), 'w:val') === '0';
  if (isNone || list.length === 0) return numbering;
  return withChildren(numbering, [
    ...numbering.children.filter((node) => !isTag(node) || node.name !== 'w:numId'),
    ...list,
  ]);
}

/** Comments come before the words of a paragraph that comes in. */
function withAnchors(nodes: readonly Node[], anchors: readonly Anchor[]): readonly Node[] {
  return [...anchors.flatMap((anchor) => anchor.nodes), ...nodes];
}
