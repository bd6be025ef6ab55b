import { placedExchanges } from '../../form/amended-words.ts';
import { wordsNow } from '../../form/finish.ts';
import { addAll } from '../../text/add-all.ts';
import type { Amending, Order } from '../order-kinds.ts';
import type { Place, Places } from '../places.ts';
import { placesOf, quoted, type Span } from '../words.ts';
import { type Entry, type EntryNote, type Holder, newNote, noteEntry } from './entries.ts';
import type { Mark, Remark } from './marks.ts';
import { locate } from './spots.ts';

/** What footnotes are looked for in. */
interface Text {
  readonly words: Amending;
  readonly entries: readonly Entry[];
  readonly title: Holder;
  readonly titleNotes: EntryNote[];
  readonly places: Places;
  readonly entryAt: (place: Place) => Entry | string;
  readonly nameFor: (entry: Entry | null) => string;
}

/** Footnotes while orders are applied: they find their places in the final words. */
export class Footnotes {
  readonly remarks: Remark[] = [];
  readonly #text: Text;
  /** Footnotes to place; on the title if there is no entry. */
  readonly #late: {
    readonly mark: Mark;
    readonly entry: Entry | null;
    readonly at: string;
    readonly note: EntryNote;
  }[] = [];

  constructor(text: Text) {
    this.#text = text;
  }

  noteBy(marker: string): EntryNote | string {
    const all = [...this.#text.titleNotes, ...this.#text.entries.flatMap(({ notes }) => notes)];
    const own = all.findLast(({ was }) => was !== null && !was.repeated && was.marker === marker);
    if (own !== undefined) return own;
    const markers = all.flatMap(({ was }) => (was === null || was.repeated ? [] : [was.marker]));
    return `there is no footnote ${marker}; ${markers.length === 0 ? 'the text has none' : `the text has footnotes ${markers[0]} to ${markers.at(-1)}`}`;
  }

  add({ place: name, at, text }: Extract<Order, { kind: 'footnote' }>, mark: Mark): string | null {
    return this.#on(name, (entry) => this.#late.push({ mark, entry, at, note: newNote(text, null) }));
  }

  repeat({ place: name, at, marker }: Extract<Order, { kind: 'footnote-again' }>, mark: Mark): string | null {
    const note = this.noteBy(marker);
    if (typeof note === 'string') return note;
    const again = noteEntry({ marker, text: '', offset: 0, repeated: true });
    return this.#on(name, (entry) => this.#late.push({ mark, entry, at, note: again }));
  }

  #on(name: string, add: (entry: Entry | null) => void): string | null {
    const place = this.#text.places.find(name);
    const entry = place.kind === 'title' ? null : this.#text.entryAt(place);
    if (typeof entry === 'string') return entry;
    add(entry);
    return null;
  }

  move({ marker, at }: Extract<Order, { kind: 'footnote-place' }>, mark: Mark): string | null {
    const note = this.noteBy(marker);
    if (typeof note === 'string') return note;
    const entry = this.#text.entries.find(({ notes }) => notes.includes(note)) ?? null;
    this.#late.push({ mark, entry, at, note });
    return null;
  }

  repeatNoMore({ notes }: Entry, marker: string, mark: Mark): string | null {
    const repeated = notes.findLast(
      ({ was, goneBy }) => was?.repeated === true && was.marker === marker && goneBy === null,
    );
    if (repeated === undefined) return `footnote ${marker} is not repeated there`;
    repeated.goneBy = mark;
    return null;
  }

  /** Brings the footnotes called in new words, and takes away those of words that go. */
  carry(isComplete: (mark: Mark) => boolean): void {
    const { entries, title, titleNotes } = this.#text;
    for (const { holder, notes, name } of [
      { holder: title, notes: titleNotes, name: 'the title' },
      ...entries.map((entry) => ({ holder: entry, notes: entry.notes, name: this.#text.nameFor(entry) })),
    ]) {
      if (holder.goneBy !== null) continue;
      if (holder.whole === null) this.#carryWords(holder, notes, isComplete);
      else if (!isComplete(holder.whole.mark)) this.#carryWhole(holder.whole, notes, name);
    }
  }

  #carryWords(holder: Holder, notes: EntryNote[], isComplete: (mark: Mark) => boolean): void {
    const added: EntryNote[] = [];
    for (const { of, at, by, start, end } of placedExchanges(holder.text, holder.exchanges)) {
      if (isComplete(of.mark)) continue;
      const lead = by.length > of.by.length && by.startsWith(' ') ? 1 : 0;
      for (const { offset, call, text } of of.notes) {
        if (text === null) this.#tellLost(call, of.mark);
        else added.push(newNote(text, at + lead + offset));
      }
      for (const note of notes) {
        const own = note.was?.offset ?? 0;
        if (note.was === null || own <= start || own > end || note.placed !== null) continue;
        if (of.by === '' || of.isCalled) this.#takeAway(note, of.mark);
      }
    }
    addAll(notes, added);
  }

  /** A paragraph printed in full in an amendment has the footnotes that are printed with it, if there are any. */
  #carryWhole({ notes: called, mark }: NonNullable<Holder['whole']>, notes: EntryNote[], name: string): void {
    if (called.length === 0) {
      const kept = notes.flatMap(({ was, goneBy }) =>
        was === null || was.repeated || goneBy !== null ? [] : [was.marker],
      );
      if (kept.length > 0)
        this.remarks.push({
          mark,
          words: `the new text of ${name} calls no footnote, so footnote ${kept.join(', ')} stays with the words it was on`,
        });
      return;
    }
    for (const note of notes)
      this.#takeAway(
        note,
        mark,
        called.some(({ text }) => text !== null && text === note.text),
      );
    for (const { offset, call, text } of called) {
      if (text === null) this.#tellLost(call, mark);
      else notes.push(newNote(text, offset));
    }
  }

  #takeAway(note: EntryNote, mark: Mark, isBack = false): void {
    if (note.goneBy !== null) return;
    note.goneBy = mark;
    if (note.was === null || note.was.repeated || isBack) return;
    this.remarks.push({ mark, words: `footnote ${note.was.marker} goes with the words it is on` });
  }

  #tellLost(call: string, mark: Mark): void {
    this.remarks.push({ mark, words: `the footnote ${call} of the new words has no text, so its call is left out` });
  }

  /** Places the footnotes of orders about them; returns those that have no place. */
  place(): readonly { readonly mark: Mark; readonly why: string }[] {
    return this.#late.flatMap(({ mark, entry, at, note }) => {
      const offset = this.#offsetOf(at, entry);
      if (typeof offset === 'string') return [{ mark, why: offset }];
      note.placed = offset;
      if (note.was === null || note.was.repeated) (entry?.notes ?? this.#text.titleNotes).push(note);
      return [];
    });
  }

  #offsetOf(at: string, entry: Entry | null): number | string {
    const holder = entry ?? this.#text.title;
    const before = holder.text;
    const { text, moved } = wordsNow(holder);
    const name = this.#text.nameFor(entry);
    const { afterCharacters, atEnd, atStart, besideWords, before: isBeforeWord } = this.#text.words;
    const [, count] = afterCharacters.exec(at) ?? [];
    if (count !== undefined) return Math.min(Number(count), text.length);
    if (atEnd.test(at)) return text.length;
    if (atStart.test(at)) return 0;
    const [, side = '', words] = besideWords.exec(at) ?? [];
    if (words === undefined) return `“${at}” is not a place in ${name}; write, for example: after “these words”`;
    const isBefore = isBeforeWord.test(side);
    const edge = (span: Span) => (isBefore ? span.start : span.end);
    const now = placesOf(words, text);
    if (now.length === 1 && now[0] !== undefined) return edge(now[0]);
    const then = placesOf(words, before);
    if (now.length === 0 && then.length === 1 && then[0] !== undefined) return moved(edge(then[0]));
    return this.#whyNot(words, text, name);
  }

  #whyNot(words: string, text: string, name: string): string {
    const own = { text: words, notes: [] };
    const step = {
      spot: { kind: 'after', words: own },
      by: { text: '', notes: [] },
      sentence: null,
      occurrence: null,
    } as const;
    const elsewhere = (other: string) => {
      const others = this.#text.entries.filter(
        (entry) => entry.text !== text && placesOf(other, entry.text).length === 1,
      );
      return others.length === 1 && others[0] !== undefined ? this.#text.nameFor(others[0]) : null;
    };
    const located = locate(step, text, { name, elsewhere });
    return 'why' in located ? located.why : `${quoted(words)} does not mark a clear place in ${name}`;
  }
}
