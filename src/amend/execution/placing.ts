import type { Document, Part } from '../../model/document.ts';
import type { Amending, Brought, Order, Where } from '../order-kinds.ts';
import type { Place, Places } from '../places.ts';
import { quoted } from '../words.ts';
import { type Entry, newEntry, newNote } from './entries.ts';
import { type Form, formIn } from './forms.ts';
import type { Collision, Mark, Remark } from './marks.ts';

/** Where something is put in the order of paragraphs, and next to what. */
interface Spot {
  readonly at: number;
  readonly neighbour: Entry | null;
  readonly isBelow: boolean;
}

/** Puts new paragraphs in their places, and moves others. */
export class Placing {
  /** The paragraphs in their new order, with those that are deleted. */
  order: Entry[];
  readonly collisions: Collision[] = [];
  readonly remarks: Remark[] = [];
  readonly #entries: readonly Entry[];
  readonly #places: Places;
  readonly #document: Document;
  readonly #words: Amending;
  /** The entry placed last, which `Immediately thereafter` follows. */
  #last: Entry | null = null;
  /** What was last put after each paragraph: the next one put there follows it. */
  readonly #behind = new Map<Entry, Entry>();
  /** Who put something before a paragraph. */
  readonly #before = new Map<Entry, Mark>();

  constructor(
    document: Document,
    words: Amending,
    { entries, places }: { readonly entries: readonly Entry[]; readonly places: Places },
  ) {
    this.#document = document;
    this.#words = words;
    this.#entries = entries;
    this.#places = places;
    this.order = [...entries];
  }

  insert(
    { where, form: words, brings }: Extract<Order, { kind: 'insert' }>,
    mark: Mark,
    isComplete: boolean,
  ): string | null {
    const form = formIn(words, this.#words);
    const target = this.#targetOf(where, form);
    if (typeof target === 'string') return target;
    const { neighbour, at, isBelow } = target;
    const part = form.part ?? this.#partBeside(neighbour, at);
    const depth = this.#depthOf(form, { where, neighbour, isBelow });
    const first = brings[0]?.depth ?? 0;
    const added = brings.map((each) =>
      this.#newEntry(each, { part, depth: depth + Math.max(0, each.depth - first), form }, mark),
    );
    if (!isComplete) this.#tellOthers(where, mark);
    this.order = [...this.order.slice(0, at), ...added, ...this.order.slice(at)];
    const last = added.at(-1);
    if (last !== undefined) this.#placed(last, where);
    return null;
  }

  #depthOf(
    form: Form,
    { where, neighbour, isBelow }: { where: Where; neighbour: Entry | null; isBelow: boolean },
  ): number {
    if (where.kind === 'below') {
      const above = this.entryAt(this.#places.find(where.place));
      return typeof above === 'string' ? 1 : above.depth + 1;
    }
    return form.depth ?? (neighbour === null ? 0 : neighbour.depth + (isBelow ? 1 : 0));
  }

  #newEntry(
    { text, notes }: Brought,
    { part, depth, form }: { readonly part: Part; readonly depth: number; readonly form: Form },
    mark: Mark,
  ): Entry {
    for (const { call, text: note } of notes) {
      if (note === null)
        this.remarks.push({
          mark,
          words: `the footnote ${call} of the new paragraph has no text, so its call is left out`,
        });
    }
    const own = notes.flatMap((note) => (note.text === null ? [] : [newNote(note.text, note.offset)]));
    return newEntry({ part, depth, isRow: form.isRow, number: form.number, text, notes: own }, mark);
  }

  /** New paragraphs of two documents at one place are put there in the order of the documents. */
  #tellOthers(where: Where, mark: Mark): void {
    if (where.kind !== 'beside' && where.kind !== 'numbered') return;
    const entry = this.#anchorOf(where);
    if (entry === null) return;
    const isAfter = where.kind === 'beside' && where.side === 'after';
    const other = isAfter ? this.#behind.get(entry)?.newBy : this.#before.get(entry);
    if (!isAfter) this.#before.set(entry, mark);
    if (other == null || other.source === mark.source) return;
    const place = `${isAfter ? 'after' : 'before'} ${this.#nameOf(entry)}`;
    this.remarks.push({ mark, words: `{${other.at}} also inserts ${place}, and its text comes first` });
    this.remarks.push({ mark: other, words: `{${mark.at}} also inserts ${place}, and its text comes second` });
  }

  #anchorOf(where: Extract<Where, { kind: 'beside' | 'numbered' }>): Entry | null {
    const place = where.kind === 'beside' ? where.place : `${where.part === 'preamble' ? 'PP' : 'OP'}${where.number}`;
    const entry = this.entryAt(this.#places.find(place));
    return typeof entry === 'string' ? null : entry;
  }

  /** The sub-paragraphs that a new text of a paragraph brings; the old ones go with its old text. */
  replaceBelow(
    entry: Entry,
    brings: readonly Brought[],
    { mark, keepsOld }: { readonly mark: Mark; readonly keepsOld: boolean },
  ): string | null {
    const below = keepsOld ? [] : this.below(entry);
    for (const each of below) {
      const other = each.goneBy ?? each.whole?.mark ?? each.exchanges.find(({ isGeneral }) => !isGeneral)?.mark;
      if (other !== undefined && other.source === mark.source)
        return `${other.told} already changes ${this.#nameOf(each)}; leave out one of the two`;
      if (other !== undefined)
        this.collisions.push({
          one: mark,
          other,
          what: `both change ${this.#nameOf(each)}, one of them with the paragraph above it`,
        });
      each.goneBy = mark;
    }
    if (below.length > 0 && brings.length === 0)
      this.remarks.push({ mark, words: `the sub-paragraphs of ${this.#nameOf(entry)} go with its old text` });
    const form = { part: entry.part, depth: 0, isRow: false, number: null };
    const at = this.order.indexOf(entry) + 1 + below.length;
    const added = brings.map((each) =>
      this.#newEntry(each, { part: entry.part, depth: entry.depth + each.depth, form }, mark),
    );
    this.order = [...this.order.slice(0, at), ...added, ...this.order.slice(at)];
    return null;
  }

  move(name: string, where: Where, mark: Mark): string | null {
    const place = this.#places.find(name);
    const entry = this.entryAt(place);
    if (typeof entry === 'string') return entry;
    const rival = entry.goneBy ?? entry.movedBy;
    if (rival !== null && rival.source !== mark.source) {
      const what = entry.goneBy === null ? `both move ${name}` : `one deletes ${name}, which the other moves`;
      this.collisions.push({ one: mark, other: rival, what });
      return null;
    }
    const group = [entry, ...(place.kind === 'paragraph' && place.isChapeau ? [] : this.below(entry))];
    const beside = where.kind === 'beside' || where.kind === 'numbered' ? this.#anchorOf(where) : null;
    if (beside !== null && group.includes(beside))
      return `${name} cannot be moved next to itself; name another paragraph`;
    return this.#moveGroup(group, where, mark);
  }

  #moveGroup(group: readonly Entry[], where: Where, mark: Mark): string | null {
    const [entry] = group;
    if (entry === undefined) return null;
    const before = this.order;
    const from = before.indexOf(entry);
    this.order = before.filter((each) => !group.includes(each));
    const { part, depth, isRow, number } = entry;
    const target = this.#targetOf(where, { part, depth, isRow, number }, from);
    if (typeof target === 'string') {
      this.order = before;
      return target;
    }
    this.order = [...this.order.slice(0, target.at), ...group, ...this.order.slice(target.at)];
    for (const each of group) each.movedBy = mark;
    this.#placed(group.at(-1) ?? entry, where);
    return null;
  }

  make(
    name: string,
    words: string,
    { mark, isComplete }: { readonly mark: Mark; readonly isComplete: boolean },
  ): string | null {
    return this.onEntry(name, (entry) => {
      const rival = entry.goneBy ?? entry.madeBy;
      if (rival !== null && rival.source !== mark.source)
        this.collisions.push({
          one: mark,
          other: rival,
          what: `both change what kind of paragraph ${this.#nameOf(entry)} is`,
        });
      const form = formIn(words, this.#words);
      const before = entry.part;
      entry.part = form.part ?? entry.part;
      entry.depth = form.depth ?? entry.depth + 1;
      entry.number = form.number;
      entry.madeBy = mark;
      if (!isComplete && entry.part !== before && entry.movedBy === null) this.#toOtherPart(entry, mark);
      return null;
    });
  }

  /** A paragraph that becomes preambular goes to the end of the preamble, and one that becomes operative before the others. */
  #toOtherPart(entry: Entry, mark: Mark): void {
    if (entry.part !== 'preamble' && entry.part !== 'operative') return;
    const group = [entry, ...this.below(entry)];
    const rest = this.order.filter((each) => !group.includes(each));
    const isOwn = (each: Entry) => each.part === entry.part;
    const at = entry.part === 'preamble' ? rest.findLastIndex(isOwn) + 1 : rest.findIndex(isOwn);
    if (at <= 0) return;
    this.order = [...rest.slice(0, at), ...group, ...rest.slice(at)];
    for (const each of group) each.movedBy = mark;
  }

  onEntry(name: string, change: (entry: Entry) => string | null): string | null {
    const entry = this.entryAt(this.#places.find(name));
    return typeof entry === 'string' ? entry : change(entry);
  }

  entryAt(place: Place): Entry | string {
    switch (place.kind) {
      case 'paragraph':
        return this.#entries[place.index] ?? 'no such paragraph';
      case 'last':
        return this.#last ?? 'no paragraph was inserted or moved before this line; name the paragraph';
      case 'footnote':
        return `footnote ${place.marker} is not a paragraph; name a paragraph`;
      case 'title':
        return 'the title is not a paragraph; name a paragraph';
      case 'nowhere':
        return place.why;
    }
  }

  #nameOf({ was }: Entry): string {
    return was === null ? 'the new paragraph' : this.#places.nameOf(was.index);
  }

  /** The sub-paragraphs of a paragraph in the original text that still follow it. */
  below(entry: Entry): readonly Entry[] {
    const at = this.order.indexOf(entry);
    const below: Entry[] = [];
    for (const each of this.order.slice(at + 1)) {
      if (!this.#isBelow(each, entry)) break;
      below.push(each);
    }
    return below;
  }

  #isBelow({ was, movedBy }: Entry, above: Entry): boolean {
    if (was === null || above.was === null || movedBy !== null) return false;
    const { index, depth, part } = above.was;
    const between = this.#document.paragraphs.slice(index + 1, was.index + 1);
    return (
      between.length > 0 && part !== 'heading' && between.every((each) => each.depth > depth && each.part === part)
    );
  }

  /** Where to put something in the order, and next to what; `from`: where it was, if it moves. */
  #targetOf(where: Where, form: Form, from: number | null = null): Spot | string {
    switch (where.kind) {
      case 'thereafter': {
        if (this.#last === null)
          return 'no paragraph was inserted or moved before “thereafter”; name the paragraph to follow';
        return { at: this.order.indexOf(this.#last) + 1, neighbour: this.#last, isBelow: false };
      }
      case 'edge':
        return this.#edge(where.end, where.part);
      case 'beside':
        return this.#besideEntry(where, form);
      case 'numbered':
        return this.#numbered(where, from);
      case 'below':
        return this.#under(where);
    }
  }

  #besideEntry(where: Extract<Where, { kind: 'beside' }>, form: Form): Spot | string {
    const entry = this.entryAt(this.#places.find(where.place));
    if (typeof entry === 'string') return entry;
    const at = this.order.indexOf(entry);
    if (where.side === 'before') return { at, neighbour: entry, isBelow: false };
    const isBelow = form.depth === null && entry.depth === 0;
    const depth = form.depth ?? (isBelow ? 1 : entry.depth);
    const behind = this.#behind.get(entry);
    if (behind !== undefined && !where.strict) return { at: this.order.indexOf(behind) + 1, neighbour: entry, isBelow };
    const skipped = where.strict || depth > entry.depth ? 0 : this.below(entry).length;
    return { at: at + 1 + skipped, neighbour: entry, isBelow };
  }

  /** The place of the paragraph that has the number now; after the last one, the next number is free. */
  #numbered({ part, number }: Extract<Where, { kind: 'numbered' }>, from: number | null): Spot | string {
    const id = `${part === 'preamble' ? 'PP' : 'OP'}${number}`;
    const entry = this.entryAt(this.#places.find(id));
    if (typeof entry !== 'string') {
      const at = this.order.indexOf(entry);
      const isBehind = from !== null && from <= at;
      return { at: isBehind ? at + 1 + this.below(entry).length : at, neighbour: entry, isBelow: false };
    }
    const before = this.entryAt(this.#places.find(id.replace(/(?<!\d)\d+$/u, String(number - 1))));
    return typeof before === 'string' || from !== null ? entry : this.#edge('end', part);
  }

  /** The place of a sub-paragraph: that of the one that has its letter now, or after the last. */
  #under({ place, letter }: Extract<Where, { kind: 'below' }>): Spot | string {
    const above = this.entryAt(this.#places.find(place));
    if (typeof above === 'string') return above;
    const below = this.below(above);
    const own = below.filter(({ depth }) => depth === above.depth + 1);
    const lettered = own.find(({ was }) => letter !== null && was?.label.endsWith(`(${letter})`) === true);
    if (lettered !== undefined) return { at: this.order.indexOf(lettered), neighbour: lettered, isBelow: false };
    const isNext = letter === null || letter === 'a' || letter === 'i' || own.length > 0;
    if (!isNext)
      return `${this.#nameOf(above)} has no sub-paragraphs, so ${quoted(`(${letter})`)} cannot be added to them`;
    const last = this.#lastUnder(above, below);
    return { at: this.order.indexOf(last) + 1, neighbour: last, isBelow: last === above };
  }

  /** The last sub-paragraph, also a new one. */
  #lastUnder(above: Entry, below: readonly Entry[]): Entry {
    let last = below.at(-1) ?? above;
    for (const each of this.order.slice(this.order.indexOf(last) + 1)) {
      if (each.was !== null || each.depth <= above.depth) break;
      last = each;
    }
    return last;
  }

  #edge(end: 'start' | 'end', part: 'text' | 'preamble' | 'operative'): Spot | string {
    if (part === 'text') {
      return {
        at: end === 'start' ? 0 : this.order.length,
        neighbour: this.order.at(end === 'start' ? 0 : -1) ?? null,
        isBelow: false,
      };
    }
    const own = this.order.filter((entry) => entry.part === part);
    const neighbour = own.at(end === 'start' ? 0 : -1);
    if (neighbour === undefined)
      return `the text has no ${part === 'preamble' ? 'preamble' : 'operative part'}; name a paragraph`;
    return { at: this.order.indexOf(neighbour) + (end === 'start' ? 0 : 1), neighbour, isBelow: false };
  }

  /** The part of a paragraph if the order does not give it: that of its neighbour, or the preamble after a formula. */
  #partBeside(neighbour: Entry | null, at: number): Part {
    if (neighbour?.part === 'formula') return 'preamble';
    if (neighbour !== null && neighbour.part !== 'heading') return neighbour.part;
    if (neighbour?.was?.section.includes('Annex') === true || this.#words.annex.test(neighbour?.text ?? ''))
      return 'annex';
    return this.order.slice(at).find((entry) => entry.part !== 'heading')?.part ?? 'operative';
  }

  #placed(entry: Entry, where: Where): void {
    this.#last = entry;
    if (where.kind !== 'beside' || where.side !== 'after') return;
    const anchor = this.entryAt(this.#places.find(where.place));
    if (typeof anchor !== 'string') this.#behind.set(anchor, entry);
  }
}
