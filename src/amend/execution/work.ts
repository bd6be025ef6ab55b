import { wordsNow } from '../../form/finish.ts';
import type { Operation } from '../../form/operations.ts';
import type { Document } from '../../model/document.ts';
import type { Amending, Order, Scope, Step, Words } from '../order-kinds.ts';
import { type Place, Places } from '../places.ts';
import { nearestStretch, placesOf, quoted } from '../words.ts';
import { type Entry, type EntryNote, entriesOf, type Holder, noteEntry, operationsFor } from './entries.ts';
import { Footnotes } from './footnotes.ts';
import type { Collision, Mark, Remark } from './marks.ts';
import { Placing } from './placing.ts';
import { Rewording, type Target } from './rewording.ts';

/** A text while orders are applied to it. Each order returns null if accepted, otherwise the problem. */
export class Work {
  readonly titleNotes: EntryNote[];
  readonly #title: Holder;
  readonly #entries: readonly Entry[];
  readonly #places: Places;
  readonly #document: Document;
  readonly #rewording: Rewording;
  readonly #placing: Placing;
  readonly #footnotes: Footnotes;
  readonly #isComplete: (mark: Mark) => boolean;
  readonly #checks: { readonly place: string; readonly reading: Words; readonly mark: Mark }[] = [];

  constructor(document: Document, words: Amending, isComplete: (mark: Mark) => boolean) {
    this.#document = document;
    this.#isComplete = isComplete;
    this.#entries = entriesOf(document);
    this.#places = new Places(document, words);
    this.#title = { text: document.title, exchanges: [], whole: null, goneBy: null };
    this.titleNotes = document.titleNotes.map(noteEntry);
    this.#rewording = new Rewording(isComplete);
    this.#placing = new Placing(document, words, { entries: this.#entries, places: this.#places });
    this.#footnotes = new Footnotes({
      words,
      entries: this.#entries,
      title: this.#title,
      titleNotes: this.titleNotes,
      places: this.#places,
      entryAt: (place) => this.#placing.entryAt(place),
      nameFor: (entry) => this.#nameFor(entry),
    });
  }

  get title(): string {
    return wordsNow(this.#title).text;
  }

  /** All paragraphs in their new order. */
  get entries(): readonly Entry[] {
    return this.#placing.order;
  }

  get titleHolder(): Holder {
    return this.#title;
  }

  get collisions(): readonly Collision[] {
    return [...this.#rewording.collisions, ...this.#placing.collisions];
  }

  get remarks(): readonly Remark[] {
    return [...this.#rewording.remarks, ...this.#placing.remarks, ...this.#footnotes.remarks];
  }

  /** The operations that result from the orders. */
  operations(): readonly Operation[] {
    const { title, titleNotes, entries } = this;
    return operationsFor(this.#document, { entries, title, titleNotes });
  }

  nameOf(index: number): string {
    return this.#places.nameOf(index);
  }

  take(order: Order, mark: Mark): string | null {
    switch (order.kind) {
      case 'reword':
        return this.#reword(order.place, order.steps, mark);
      case 'throughout':
        return this.#throughout(order.steps, order.parts, mark);
      case 'replace':
        return this.#replace(order, mark);
      case 'delete':
        return this.#delete(order, mark);
      case 'insert':
        return this.#placing.insert(order, mark, this.#isComplete(mark));
      case 'move':
        return this.#placing.move(order.place, order.where, mark);
      case 'make':
        return this.#placing.make(order.place, order.form, { mark, isComplete: this.#isComplete(mark) });
      case 'renumber':
        return this.#placing.onEntry(order.place, (entry) => {
          entry.number = order.number;
          return null;
        });
      case 'footnote':
        return this.#footnotes.add(order, mark);
      case 'footnote-again':
        return this.#footnotes.repeat(order, mark);
      case 'footnote-once':
        return this.#placing.onEntry(order.place, (entry) => this.#footnotes.repeatNoMore(entry, order.marker, mark));
      case 'footnote-place':
        return this.#footnotes.move(order, mark);
      case 'several':
        return this.#several(order.orders, mark);
      case 'check':
        this.#checks.push({ place: order.place, reading: order.reading, mark });
        return null;
      case 'renumber-all':
        return null;
      case 'unfit':
        return order.why;
    }
  }

  #several(orders: readonly Order[], mark: Mark): string | null {
    for (const order of orders) {
      const why = this.take(order, mark);
      if (why !== null) return why;
    }
    return null;
  }

  /** What depends on all orders: the places of footnotes, and how paragraphs must read in the end. */
  late(): readonly { readonly mark: Mark; readonly why: string }[] {
    this.#footnotes.carry(this.#isComplete);
    return [...this.#footnotes.place(), ...this.#checks.flatMap((check) => this.#checked(check))];
  }

  #checked({ place, reading, mark }: { place: string; reading: Words; mark: Mark }) {
    const found = this.#targetAt(this.#places.find(place));
    if (typeof found === 'string') return [{ mark, why: found }];
    const own = found.holder.exchanges.filter((each) => each.mark.source === mark.source);
    const now = wordsNow({ ...found.holder, exchanges: own }).text;
    if (isAlike(now, reading.text)) return [];
    const closest = nearestStretch(reading.text, now);
    const reads = closest === '' ? quoted(now) : quoted(closest);
    return [
      { mark, why: `${found.name} would not read ${quoted(reading.text)} but ${reads}; quote its present words` },
    ];
  }

  #reword(name: string, steps: readonly Step[], mark: Mark): string | null {
    const found = this.#targetAt(this.#places.find(name));
    return typeof found === 'string' ? found : this.#rewording.take(found, steps, mark);
  }

  #throughout(steps: readonly Step[], parts: readonly Scope[], mark: Mark): string | null {
    const targets = this.#targetsIn(parts);
    for (const step of steps) {
      if (step.spot.kind !== 'words')
        return 'words are only replaced or deleted throughout a text; name the paragraphs';
      const found = targets.filter((target) => this.#rewording.everywhere(target, step, mark));
      if (found.length === 0)
        return `the text does not contain ${quoted(step.spot.words.text)}; quote its present words`;
    }
    return null;
  }

  #targetsIn(parts: readonly Scope[]): readonly Target[] {
    const isAll = parts.length === 0 || parts.length === ALL_SCOPES;
    const entries = this.#entries.filter(({ part }) => isAll || parts.some((each) => each === part));
    const titles = parts.includes('title') && this.#title.text !== '' ? [this.#titleTarget()] : [];
    return [...titles, ...entries.map((entry) => this.#targetOf(entry))];
  }

  #titleTarget(): Target {
    return {
      holder: this.#title,
      name: 'the title',
      isOpened: false,
      elsewhere: (words) => this.#placeOf(words, null),
    };
  }

  #targetOf(entry: Entry): Target {
    return {
      holder: entry,
      name: this.#nameFor(entry),
      isOpened: entry.was?.opening !== '',
      elsewhere: (words) => this.#placeOf(words, entry.text),
    };
  }

  #targetAt(place: Place): Target | string {
    switch (place.kind) {
      case 'paragraph': {
        const entry = this.#entries[place.index];
        return entry === undefined ? 'no such paragraph' : this.#targetOf(entry);
      }
      case 'footnote': {
        const note = this.#footnotes.noteBy(place.marker);
        if (typeof note === 'string') return note;
        return { holder: note, name: `footnote ${place.marker}`, isOpened: false, elsewhere: () => null };
      }
      case 'title':
        return this.#titleTarget();
      case 'last':
        return 'a new paragraph cannot be amended; change its words in the line that inserts it';
      case 'nowhere':
        return place.why;
    }
  }

  /** The only other paragraph that contains some words. */
  #placeOf(words: string, text: string | null): string | null {
    const others = this.#entries.filter((entry) => entry.text !== text && placesOf(words, entry.text).length === 1);
    const [other] = others;
    return other?.was == null || others.length > 1 ? null : this.#places.nameOf(other.was.index);
  }

  #replace({ place: name, brings }: Extract<Order, { kind: 'replace' }>, mark: Mark): string | null {
    const place = this.#places.find(name);
    const found = this.#targetAt(place);
    const [first, ...rest] = brings;
    if (typeof found === 'string') return found;
    if (first === undefined) return 'it does not say what the new words are';
    const { holder, name: told } = found;
    const why = this.#rivalOfWhole(holder, { told, text: first.text, mark });
    if (why !== null) return why;
    const { text, notes } = first;
    holder.whole = { text, notes, mark };
    if (place.kind !== 'paragraph')
      return rest.length === 0 ? null : `${told} is replaced by several paragraphs; name one`;
    const entry = this.#entries[place.index];
    if (entry === undefined || this.#isComplete(mark)) return null;
    return this.#placing.replaceBelow(entry, rest, {
      mark,
      keepsOld: place.isChapeau || (rest.length === 0 && /[:]$/u.test(text)),
    });
  }

  /** Another order that changes what is replaced as a whole. */
  #rivalOfWhole(holder: Holder, { told, text, mark }: { told: string; text: string; mark: Mark }): string | null {
    const others = [
      holder.goneBy,
      holder.whole?.mark,
      ...holder.exchanges.filter(({ isGeneral }) => !isGeneral).map((each) => each.mark),
    ];
    for (const other of others) {
      if (other == null) continue;
      if (other.source === mark.source) {
        if (other === holder.goneBy && this.#isComplete(mark)) continue;
        return other === holder.goneBy
          ? `${other.told} already deletes ${told}; leave out one of the two`
          : `${other.told} already changes ${told}; leave out one of the two`;
      }
      const isAgreed = other === holder.whole?.mark && holder.whole.text === text;
      if (!isAgreed) this.#rewording.collide(mark, other, `both change ${told}, one of them as a whole`);
    }
    return null;
  }

  #delete({ places, reading }: Extract<Order, { kind: 'delete' }>, mark: Mark): string | null {
    const gone: (Entry | EntryNote)[] = [];
    for (const name of places) {
      const place = this.#places.find(name);
      if (place.kind === 'footnote') {
        const note = this.#footnotes.noteBy(place.marker);
        if (typeof note === 'string') return note;
        gone.push(note);
        continue;
      }
      const entry = this.#placing.entryAt(place);
      if (typeof entry === 'string') return entry;
      gone.push(entry);
      if (place.kind === 'paragraph' && place.isChapeau) continue;
      for (const below of this.#placing.below(entry)) gone.push(below);
    }
    const why = this.#otherThanRead(gone, reading) ?? this.#rivalsOfGone(gone, mark);
    if (why !== null) return why;
    for (const each of gone) each.goneBy ??= mark;
    return null;
  }

  /** The problem if paragraphs do not read as an order quotes them. */
  #otherThanRead(gone: readonly (Entry | EntryNote)[], reading: readonly Words[]): string | null {
    for (const [at, { text }] of reading.entries()) {
      const own = gone[at];
      if (own === undefined || isAlike(own.text, text)) continue;
      const name = 'notes' in own ? this.#nameFor(own) : 'the footnote';
      const twin = this.#entries.find((each) => each.was !== null && isAlike(each.text, text));
      if (twin?.was != null)
        return `${name} does not read ${quoted(text)}: that is ${this.#places.nameOf(twin.was.index)}; name that paragraph`;
      return `${name} does not read ${quoted(text)}; it reads ${quoted(own.text)}`;
    }
    return null;
  }

  #rivalsOfGone(gone: readonly (Entry | EntryNote)[], mark: Mark): string | null {
    for (const each of gone) {
      const name = 'notes' in each ? this.#nameFor(each) : 'a footnote';
      const movedBy = 'movedBy' in each ? [each.movedBy, each.madeBy] : [];
      const exchanges = each.exchanges.filter(({ isGeneral }) => !isGeneral).map((exchange) => exchange.mark);
      for (const other of [each.whole?.mark, ...exchanges, ...movedBy]) {
        if (other == null || (other.at === mark.at && this.#isComplete(mark))) continue;
        if (other.source !== mark.source)
          this.#rewording.collide(mark, other, `one deletes ${name}, which the other changes`);
        else if (!this.#isComplete(mark)) return `${other.told} already changes ${name}; leave out one of the two`;
      }
    }
    return null;
  }

  #nameFor(entry: Entry | null): string {
    if (entry === null) return 'the title';
    return entry.was === null ? 'the new paragraph' : this.#places.nameOf(entry.was.index);
  }
}

const ALL_SCOPES = 3;

/** Whether two texts are the same but for what print and punctuation at the end change. */
function isAlike(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\u2010-\u2015\u2212]/gu, '-')
      .replace(/[“”«»„"‘’'*]/gu, '')
      .replace(/\s+/gu, ' ')
      .replace(/[.,;:]$/u, '')
      .trim();
  return bare(one) === bare(other);
}
