import type { Change, Edit } from '../../../model/comparison.ts';
import type { Document, Paragraph } from '../../../model/document.ts';
import { mapSides, type Sides } from '../../../model/sides.ts';
import { addAll } from '../../../text/add-all.ts';
import { largest, smallest } from '../../../text/extremes.ts';
import { MASTHEAD_KINDS, mastheadLines } from '../../masthead.ts';
import type { Block, ParagraphBlock, Story } from './blocks.ts';
import type { Told } from './fates.ts';
import { keyOf, type Located, located } from './locate.ts';
import { type Hints, type Pair, type Pairable, paired } from './pair.ts';

/** What is known of two texts before their files are opened. */
export interface KnownTexts {
  readonly documents: Sides<Document>;
  /** Which paragraphs belong together. */
  readonly changes: readonly (Pick<Change, 'kind' | 'old' | 'new'> & Partial<Pick<Change, 'edits'>>)[];
  /** Whether the edits of the changes are exact; otherwise the words are compared again, with everything that is printed among them. */
  readonly isExact?: boolean;
  /** The exact edits of the title, if those of the changes are exact. */
  readonly titleEdits?: readonly Edit[];
  /** The version whose file is kept. */
  readonly base: 'old' | 'new';
  /** Whether the other file was only written for this, from a text that is no Word file: its looks and its masthead count for nothing. */
  readonly isPlain: boolean;
}

/** What is known of the texts in the two files: where their paragraphs are, and which belong together. */
export class Texts {
  readonly located: { readonly base: Located; readonly other: Located };
  readonly #input: KnownTexts;
  readonly #stories: { readonly base: Story; readonly other: Story };
  readonly #places: { readonly base: ReadonlyMap<Block, number>; readonly other: ReadonlyMap<Block, number> };

  constructor(input: KnownTexts, stories: { readonly base: Story; readonly other: Story }) {
    this.#input = input;
    this.#stories = stories;
    const { base, documents } = input;
    const other = base === 'old' ? 'new' : 'old';
    this.located = {
      base: located(documents[base], stories.base.blocks),
      other: located(documents[other], stories.other.blocks),
    };
    const places = ({ blocks }: Story) => new Map(blocks.map((block, at) => [block, at]));
    this.#places = { base: places(stories.base), other: places(stories.other) };
  }

  /** The blocks of the base that hold no paragraph of the text: its masthead, and the lines below it. */
  around(): readonly Block[] {
    return this.#stories.base.blocks.filter((block) => !this.#isKnown('base', block));
  }

  #isKnown(side: 'base' | 'other', block: Block): boolean {
    const { of, title } = this.located[side];
    return of.has(block) || title === this.#places[side].get(block);
  }

  told(): Told {
    const { base, isPlain } = this.#input;
    // What is no paragraph of the text has no partner in a text that was laid out for this.
    const pairable = (side: 'base' | 'other', block: Block) =>
      isPlain && !this.#isKnown(side, block) ? { kind: side, words: '' } : block;
    const hints = this.#hints();
    const ours = this.#stories.base.blocks.map((block) => pairable('base', block));
    const its = this.#stories.other.blocks.map((block) => pairable('other', block));
    const sides = base === 'old' ? { old: ours, new: its } : { old: its, new: ours };
    return {
      pairing: paired(this.#alone('old', sides.old, hints), this.#alone('new', sides.new, hints), hints),
      isFixed: (block: Block) => isPlain && !this.#isKnown('base', block),
      isLeft: (block: Block) => isPlain && !this.#isKnown('other', block),
    };
  }

  /** Where it is known exactly what changed, what comes or goes has no partner, even with the same words. */
  #alone<Each extends Pairable>(
    side: 'old' | 'new',
    blocks: readonly Each[],
    { pairs, alone }: Hints,
  ): readonly Pairable[] {
    if (this.#input.isExact !== true) return blocks;
    const kept = new Set(pairs.flatMap((pair) => pair[side]));
    return blocks.map((block, at) => (alone[side].has(at) && !kept.has(at) ? { kind: side, words: '' } : block));
  }

  /** Paragraphs amid the text that were not found in it as read, when the other text is no Word file: they stay as they are. */
  unmatched(name: string): readonly string[] {
    const { blocks } = this.#stories.base;
    const places = [...this.located.base.blocks.values()];
    if (!this.#input.isPlain || places.length === 0) return [];
    const [first, last] = [smallest(places), largest(places)];
    const left = blocks.filter(
      (block, at) => at > first && at < last && block.words.trim() !== '' && !this.#isKnown('base', block),
    );
    const [one] = left;
    if (one === undefined) return [];
    const quoted = one.words.replace(/\s+/gu, ' ').trim().slice(0, LEFT_MAX_CHARACTERS);
    return [
      left.length === 1
        ? `one paragraph of ${name} stays as it is, since it was not found in the text as read: “${quoted}”`
        : `${left.length} paragraphs of ${name} stay as they are, since they were not found in the text as read; the first: “${quoted}”`,
    ];
  }

  /** The lines of the masthead that say the same thing of each text: its symbol, its date. */
  #mastheadPairs(): readonly Pair[] {
    const { base, documents, isPlain } = this.#input;
    if (isPlain) return [];
    const [ours, theirs] = [this.#stories.base.blocks, this.#stories.other.blocks];
    const blocks = base === 'old' ? { old: ours, new: theirs } : { old: theirs, new: ours };
    const keys = mapSides(blocks, (side) => side.map(({ words }) => keyOf(words)));
    const lines = mapSides(
      documents,
      (document) => new Map(mastheadLines(document).map(({ kind, text }) => [kind, text])),
    );
    return MASTHEAD_KINDS.flatMap((kind): readonly Pair[] => {
      const old = placeOfLine(keys.old, lines.old.get(kind));
      const now = placeOfLine(keys.new, lines.new.get(kind));
      return old === null || now === null ? [] : [{ old: [old], new: [now] }];
    });
  }

  #hints(): Hints {
    const { base, changes } = this.#input;
    const { old, new: now } =
      base === 'old'
        ? { old: this.located.base, new: this.located.other }
        : { old: this.located.other, new: this.located.base };
    const pairs: Pair[] = [];
    const alone = { old: new Set<number>(), new: new Set<number>() };
    if (old.title !== null && now.title !== null) pairs.push({ old: [old.title], new: [now.title] });
    addAll(pairs, this.#mastheadPairs());
    for (const change of changes) {
      const [before, after] = [blocksOf(change.old, old), blocksOf(change.new, now)];
      if (change.kind === 'removed') for (const at of before) alone.old.add(at);
      else if (change.kind === 'added') for (const at of after) alone.new.add(at);
      else if (isPair(before, after)) pairs.push({ old: before, new: after });
    }
    return { pairs, alone };
  }

  /** The paragraph of a document in a block. */
  paragraphIn(side: 'base' | 'other', block: ParagraphBlock): Paragraph | undefined {
    const { of, blocks } = this.located[side];
    const paragraph = of.get(block);
    // The number of a section above its heading is no paragraph.
    const isOwn = paragraph !== undefined && blocks.get(paragraph.index) === this.#places[side].get(block);
    return isOwn ? paragraph : undefined;
  }

  /** The exact edits of two paragraphs, if they are known. */
  editsIn(base: ParagraphBlock, other: ParagraphBlock): readonly Edit[] | null {
    if (this.#input.isExact !== true) return null;
    const isTitle = (side: 'base' | 'other', block: ParagraphBlock) =>
      this.located[side].title !== null && this.located[side].title === this.#places[side].get(block);
    if (isTitle('base', base) && isTitle('other', other)) return this.#input.titleEdits ?? null;
    const [ours, its] = [this.paragraphIn('base', base)?.index, this.paragraphIn('other', other)?.index];
    const [old, now] = this.#input.base === 'old' ? [ours, its] : [its, ours];
    const change = this.#input.changes.find((each) => each.old[0] === old && each.new[0] === now);
    return old === undefined || now === undefined ? null : (change?.edits ?? null);
  }

  /** Whether a block of the other version is its title, or else its first paragraph. */
  isFirst(block: ParagraphBlock): boolean {
    const { title, blocks } = this.located.other;
    return this.#places.other.get(block) === (title ?? [...blocks.values()][0] ?? 0);
  }
}

const LEFT_MAX_CHARACTERS = 80;

/** The one block that holds a line and nothing else. */
function placeOfLine(keys: readonly string[], line: string | undefined): number | null {
  const key = keyOf(line ?? '');
  const at = keys.indexOf(key);
  return key === '' || at === -1 || keys.lastIndexOf(key) !== at ? null : at;
}

function blocksOf(paragraphs: readonly number[], { blocks }: Located): readonly number[] {
  const found = paragraphs.map((index) => blocks.get(index));
  return found.every((at) => at !== undefined) ? [...new Set(found.flatMap((at) => at ?? []))] : [];
}

/** One and one, or one and several neighbours. */
function isPair(old: readonly number[], now: readonly number[]): boolean {
  if (old.length === 0 || now.length === 0 || Math.min(old.length, now.length) > 1) return false;
  return [old, now].every((side) => side.every((at, place) => place === 0 || at === (side[place - 1] ?? 0) + 1));
}
