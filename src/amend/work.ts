import { wordsNow } from '../form/finish.ts';
import type { Operation } from '../form/operations.ts';
import type { Document, Part } from '../model/document.ts';
import { type Entry, type EntryNote, entriesOf, noteEntry, operationsFor, type ToldExchange } from './entries.ts';
import { type Form, formIn } from './forms.ts';
import type { Amending, Order, Step, Where } from './order-kinds.ts';
import { type Place, Places } from './places.ts';
import { spanFor } from './spans.ts';
import { placesOf, quoted, type Span } from './words.ts';

/** A paragraph or footnote in which words can be exchanged. */
type Holder = Pick<Entry, 'text' | 'exchanges' | 'whole'>;

/** A text while a list is applied to it. Each order returns null if accepted, otherwise the problem. */
export class Work {
  title: string;
  readonly titleNotes: EntryNote[];
  readonly #entries: readonly Entry[];
  readonly #places: Places;
  readonly #document: Document;
  readonly #words: Amending;
  #order: Entry[];
  /** The entry placed last, which `Immediately thereafter` follows. */
  #last: Entry | null = null;
  /** What was last put after each paragraph: the next one put there follows it. */
  readonly #behind = new Map<Entry, Entry>();
  /** Footnotes to place; on the title if there is no entry. */
  readonly #footnotes: {
    readonly line: number;
    readonly entry: Entry | null;
    readonly at: string;
    readonly note: EntryNote;
  }[] = [];
  #titleLine: number | null = null;

  constructor(document: Document, words: Amending) {
    this.#words = words;
    this.#document = document;
    this.#entries = entriesOf(document);
    this.#order = [...this.#entries];
    this.#places = new Places(document, words);
    this.title = document.title;
    this.titleNotes = document.titleNotes.map(noteEntry);
  }

  /** The operations that result from the list. */
  operations(): readonly Operation[] {
    const { title, titleNotes } = this;
    return operationsFor(this.#document, { entries: this.#order, title, titleNotes });
  }

  take(order: Order, line: number): string | null {
    switch (order.kind) {
      case 'reword':
        return this.#reword(order.place, order.steps, line);
      case 'throughout':
        return this.#throughout(order.steps, line);
      case 'replace':
        return this.#replace(order.place, order.text, line);
      case 'delete':
        return this.#delete(order.places);
      case 'insert':
        return this.#insert(order);
      case 'move':
        return this.#move(order.place, order.where);
      case 'make':
        return this.#make(order.place, order.form);
      case 'renumber':
        return this.#onEntry(order.place, (entry) => {
          entry.number = order.number;
          return null;
        });
      case 'footnote':
        return this.#footnote(order, line);
      case 'footnote-again':
        return this.#repeatNote(order, line);
      case 'footnote-once':
        return this.#onEntry(order.place, (entry) => repeatNoMore(entry, order.marker));
      case 'footnote-place':
        return this.#moveNote(order, line);
    }
  }

  /** Places the footnotes in the final words, once the whole list has been read; returns those that have no place. */
  late(): readonly { readonly line: number; readonly why: string }[] {
    return this.#footnotes.flatMap(({ line, entry, at, note }) => {
      const offset = this.#offsetOf(at, entry);
      if (typeof offset === 'string') return [{ line, why: offset }];
      note.placed = offset;
      if (note.was === null || note.was.repeated) (entry?.notes ?? this.titleNotes).push(note);
      return [];
    });
  }

  #reword(name: string, steps: readonly Step[], line: number): string | null {
    const place = this.#places.find(name);
    if (place.kind === 'title') {
      const holder: Holder = { text: this.title, exchanges: [], whole: null };
      const why = this.#exchange(holder, 'the title', steps, line);
      if (why === null) this.title = wordsNow(holder).text;
      return why;
    }
    const found = this.#holderAt(place);
    return typeof found === 'string' ? found : this.#exchange(found.holder, found.name, steps, line);
  }

  #exchange(holder: Holder, name: string, steps: readonly Step[], line: number): string | null {
    if (holder.whole !== null)
      return `line ${holder.whole.line} already replaces ${name} as a whole; leave out one of the two`;
    const exchanges: ToldExchange[] = [];
    for (const step of steps) {
      const span = this.#spanOf(step, holder.text, name);
      if (typeof span === 'string') return span;
      const start = step.kind === 'after' ? span.end : span.start;
      const end = step.kind === 'before' ? span.start : span.end;
      const exchange = { start, end, by: step.by, line };
      const rival = [...holder.exchanges, ...exchanges].find((each) => isOverlap(each, exchange));
      if (rival !== undefined) {
        const changed = rival.line === line ? 'is changed twice in this line' : `is also changed by line ${rival.line}`;
        return `${quoted(step.words)} in ${name} ${changed}; combine the two changes into one`;
      }
      exchanges.push(exchange);
    }
    for (const exchange of exchanges) holder.exchanges.push(exchange);
    return null;
  }

  #spanOf(step: Step, text: string, name: string): Span | string {
    return spanFor(step, text, { name, elsewhere: (words) => this.#placeOf(words, text) });
  }

  /** The only other paragraph that contains some words. */
  #placeOf(words: string, text: string): string | null {
    const others = this.#entries.filter((entry) => entry.text !== text && placesOf(words, entry.text).length === 1);
    const [other] = others;
    return other?.was == null || others.length > 1 ? null : this.#places.nameOf(other.was.index);
  }

  #throughout(steps: readonly Step[], line: number): string | null {
    const found = steps.map((step) =>
      this.#entries.flatMap((entry) =>
        entry.whole !== null
          ? []
          : placesOf(step.words, entry.text).map((span) => ({ entry, exchange: { ...span, by: step.by, line } })),
      ),
    );
    const missing = steps.find((_, at) => found[at]?.length === 0);
    if (missing !== undefined) return `the text does not contain ${quoted(missing.words)}; quote its present words`;
    for (const { entry, exchange } of found.flat()) {
      if (!entry.exchanges.some((each) => isOverlap(each, exchange))) entry.exchanges.push(exchange);
    }
    return null;
  }

  #replace(name: string, text: string, line: number): string | null {
    const place = this.#places.find(name);
    if (place.kind === 'title') {
      if (this.#titleLine !== null)
        return `line ${this.#titleLine} already replaces the title; leave out one of the two`;
      this.#titleLine = line;
      this.title = text;
      return null;
    }
    const found = this.#holderAt(place);
    if (typeof found === 'string') return found;
    const { holder, name: told } = found;
    const rival = holder.whole?.line ?? holder.exchanges[0]?.line;
    if (rival !== undefined) return `line ${rival} already changes ${told}; leave out one of the two`;
    holder.whole = { text, line };
    return null;
  }

  #holderAt(place: Place): { readonly holder: Holder; readonly name: string } | string {
    switch (place.kind) {
      case 'paragraph': {
        const entry = this.#entries[place.index];
        return entry === undefined ? 'no such paragraph' : { holder: entry, name: this.#places.nameOf(place.index) };
      }
      case 'footnote': {
        const note = this.#noteBy(place.marker);
        return typeof note === 'string' ? note : { holder: note, name: `footnote ${place.marker}` };
      }
      case 'title':
        return 'the title is replaced as a whole';
      case 'last':
        return 'a new paragraph cannot be amended; change its words in the line that inserts it';
      case 'nowhere':
        return place.why;
    }
  }

  #noteBy(marker: string): EntryNote | string {
    const all = [...this.titleNotes, ...this.#entries.flatMap(({ notes }) => notes)];
    const own = all.findLast(({ was }) => was !== null && !was.repeated && was.marker === marker);
    if (own !== undefined) return own;
    const markers = all.flatMap(({ was }) => (was === null || was.repeated ? [] : [was.marker]));
    return `there is no footnote ${marker}; ${markers.length === 0 ? 'the text has none' : `the text has footnotes ${markers[0]} to ${markers.at(-1)}`}`;
  }

  #delete(names: readonly string[]): string | null {
    const gone: (Entry | EntryNote)[] = [];
    for (const name of names) {
      const place = this.#places.find(name);
      if (place.kind === 'footnote') {
        const note = this.#noteBy(place.marker);
        if (typeof note === 'string') return note;
        gone.push(note);
        continue;
      }
      const entry = this.#entryAt(place);
      if (typeof entry === 'string') return entry;
      gone.push(entry);
      if (place.kind === 'paragraph' && place.isChapeau) continue;
      for (const below of this.#below(entry)) gone.push(below);
    }
    for (const each of gone) each.isGone = true;
    return null;
  }

  #insert({ where, form: words, text }: Extract<Order, { kind: 'insert' }>): string | null {
    const form = formIn(words, this.#words);
    const target = this.#targetOf(where, form);
    if (typeof target === 'string') return target;
    const { neighbour, at, isBelow } = target;
    const part = form.part ?? this.#partBeside(neighbour, at);
    const depth = form.depth ?? (neighbour === null ? 0 : neighbour.depth + (isBelow ? 1 : 0));
    const entry: Entry = {
      was: null,
      part,
      depth,
      isRow: form.isRow,
      isHead: false,
      number: form.number,
      text,
      notes: [],
      exchanges: [],
      whole: null,
      isGone: false,
      isMoved: false,
    };
    this.#order.splice(at, 0, entry);
    this.#placed(entry, where);
    return null;
  }

  #move(name: string, where: Where): string | null {
    const place = this.#places.find(name);
    const entry = this.#entryAt(place);
    if (typeof entry === 'string') return entry;
    const group = [entry, ...(place.kind === 'paragraph' && place.isChapeau ? [] : this.#below(entry))];
    const beside = where.kind === 'beside' ? this.#entryAt(this.#places.find(where.place)) : null;
    if (typeof beside === 'string') return beside;
    if (beside !== null && group.includes(beside))
      return `${name} cannot be moved next to itself; name another paragraph`;
    const rest = this.#order.filter((each) => !group.includes(each));
    const before = this.#order;
    this.#order = rest;
    const { part, depth, isRow, number } = entry;
    const target = this.#targetOf(where, { part, depth, isRow, number });
    if (typeof target === 'string') {
      this.#order = before;
      return target;
    }
    this.#order = [...this.#order.slice(0, target.at), ...group, ...this.#order.slice(target.at)];
    for (const each of group) each.isMoved = true;
    this.#placed(group.at(-1) ?? entry, where);
    return null;
  }

  #make(name: string, words: string): string | null {
    return this.#onEntry(name, (entry) => {
      const form = formIn(words, this.#words);
      entry.part = form.part ?? entry.part;
      entry.depth = form.depth ?? entry.depth + 1;
      entry.number = form.number;
      return null;
    });
  }

  #footnote({ place: name, at, text }: Extract<Order, { kind: 'footnote' }>, line: number): string | null {
    const place = this.#places.find(name);
    const entry = place.kind === 'title' ? null : this.#entryAt(place);
    if (typeof entry === 'string') return entry;
    this.#footnotes.push({
      line,
      entry,
      at,
      note: { was: null, placed: null, text, exchanges: [], whole: null, isGone: false },
    });
    return null;
  }

  #repeatNote({ place: name, at, marker }: Extract<Order, { kind: 'footnote-again' }>, line: number): string | null {
    const [place, note] = [this.#places.find(name), this.#noteBy(marker)];
    if (typeof note === 'string') return note;
    const entry = place.kind === 'title' ? null : this.#entryAt(place);
    if (typeof entry === 'string') return entry;
    this.#footnotes.push({ line, entry, at, note: noteEntry({ marker, text: '', offset: 0, repeated: true }) });
    return null;
  }

  #moveNote({ marker, at }: Extract<Order, { kind: 'footnote-place' }>, line: number): string | null {
    const note = this.#noteBy(marker);
    if (typeof note === 'string') return note;
    const entry = this.#entries.find(({ notes }) => notes.includes(note)) ?? null;
    this.#footnotes.push({ line, entry, at, note });
    return null;
  }

  #offsetOf(at: string, entry: Entry | null): number | string {
    const before = entry?.text ?? this.#document.title;
    const { text, moved } = entry === null ? { text: this.title, moved: (offset: number) => offset } : wordsNow(entry);
    const name = this.#nameFor(entry);
    const { afterCharacters, atEnd, atStart, besideWords } = this.#words;
    const [, count] = afterCharacters.exec(at) ?? [];
    if (count !== undefined) return Math.min(Number(count), text.length);
    if (atEnd.test(at)) return text.length;
    if (atStart.test(at)) return 0;
    const [, side = '', words] = besideWords.exec(at) ?? [];
    if (words === undefined) return `“${at}” is not a place in ${name}; write, for example: after “these words”`;
    const isBefore = this.#words.before.test(side);
    const edge = (span: Span) => (isBefore ? span.start : span.end);
    const now = placesOf(words, text);
    if (now.length === 1 && now[0] !== undefined) return edge(now[0]);
    const then = placesOf(words, before);
    if (now.length === 0 && then.length === 1 && then[0] !== undefined) return moved(edge(then[0]));
    return this.#spanText(words, text, name);
  }

  #nameFor(entry: Entry | null): string {
    if (entry === null) return 'the title';
    return entry.was === null ? 'the new paragraph' : this.#places.nameOf(entry.was.index);
  }

  #spanText(words: string, text: string, name: string): string {
    const found = this.#spanOf({ kind: 'after', words, by: '' }, text, name);
    return typeof found === 'string' ? found : `${quoted(words)} does not mark a clear place in ${name}`;
  }

  #onEntry(name: string, change: (entry: Entry) => string | null): string | null {
    const entry = this.#entryAt(this.#places.find(name));
    return typeof entry === 'string' ? entry : change(entry);
  }

  #entryAt(place: Place): Entry | string {
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

  /** The sub-paragraphs of a paragraph in the original text that still follow it. */
  #below(entry: Entry): readonly Entry[] {
    const at = this.#order.indexOf(entry);
    const below: Entry[] = [];
    for (const each of this.#order.slice(at + 1)) {
      if (!this.#isBelow(each, entry)) break;
      below.push(each);
    }
    return below;
  }

  #isBelow({ was, isMoved }: Entry, above: Entry): boolean {
    if (was === null || above.was === null || isMoved) return false;
    const { index, depth, part } = above.was;
    const between = this.#document.paragraphs.slice(index + 1, was.index + 1);
    return (
      between.length > 0 && part !== 'heading' && between.every((each) => each.depth > depth && each.part === part)
    );
  }

  /** Where to put something in the order, and next to what. */
  #targetOf(
    where: Where,
    form: Form,
  ): { readonly at: number; readonly neighbour: Entry | null; readonly isBelow: boolean } | string {
    switch (where.kind) {
      case 'thereafter': {
        if (this.#last === null)
          return 'no paragraph was inserted or moved before “thereafter”; name the paragraph to follow';
        return { at: this.#order.indexOf(this.#last) + 1, neighbour: this.#last, isBelow: false };
      }
      case 'edge':
        return this.#edge(where.end, where.part);
      case 'beside': {
        const entry = this.#entryAt(this.#places.find(where.place));
        if (typeof entry === 'string') return entry;
        const at = this.#order.indexOf(entry);
        if (where.side === 'before') return { at, neighbour: entry, isBelow: false };
        const isBelow = form.depth === null && entry.depth === 0;
        const depth = form.depth ?? (isBelow ? 1 : entry.depth);
        const behind = this.#behind.get(entry);
        if (behind !== undefined && !where.strict)
          return { at: this.#order.indexOf(behind) + 1, neighbour: entry, isBelow };
        const skipped = where.strict || depth > entry.depth ? 0 : this.#below(entry).length;
        return { at: at + 1 + skipped, neighbour: entry, isBelow };
      }
    }
  }

  #edge(
    end: 'start' | 'end',
    part: 'text' | 'preamble' | 'operative',
  ): { readonly at: number; readonly neighbour: Entry | null; readonly isBelow: boolean } | string {
    if (part === 'text') {
      return {
        at: end === 'start' ? 0 : this.#order.length,
        neighbour: this.#order.at(end === 'start' ? 0 : -1) ?? null,
        isBelow: false,
      };
    }
    const own = this.#order.filter((entry) => entry.part === part);
    const neighbour = own.at(end === 'start' ? 0 : -1);
    if (neighbour === undefined)
      return `the text has no ${part === 'preamble' ? 'preamble' : 'operative part'}; name a paragraph`;
    return { at: this.#order.indexOf(neighbour) + (end === 'start' ? 0 : 1), neighbour, isBelow: false };
  }

  /** The part of a paragraph if the list does not give it: that of its neighbour, or the preamble after a formula. */
  #partBeside(neighbour: Entry | null, at: number): Part {
    if (neighbour?.part === 'formula') return 'preamble';
    if (neighbour !== null && neighbour.part !== 'heading') return neighbour.part;
    if (neighbour?.was?.section.includes('Annex') === true || this.#words.annex.test(neighbour?.text ?? ''))
      return 'annex';
    return this.#order.slice(at).find((entry) => entry.part !== 'heading')?.part ?? 'operative';
  }

  #placed(entry: Entry, where: Where): void {
    this.#last = entry;
    if (where.kind !== 'beside' || where.side !== 'after') return;
    const anchor = this.#entryAt(this.#places.find(where.place));
    if (typeof anchor !== 'string') this.#behind.set(anchor, entry);
  }
}

function isOverlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function repeatNoMore({ notes }: Entry, marker: string): string | null {
  const repeated = notes.findLast(({ was, isGone }) => was?.repeated === true && was.marker === marker && !isGone);
  if (repeated === undefined) return `footnote ${marker} is not repeated there`;
  repeated.isGone = true;
  return null;
}
