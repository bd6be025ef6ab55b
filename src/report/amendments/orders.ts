import { amendmentNames } from '../../amend/names.ts';
import { type AmendedWords, amendedWords, type Exchange, exchangedWhole } from '../../form/amended-words.ts';
import { isTableRow } from '../../form/names.ts';
import type { Change, Comparison, Edit } from '../../model/comparison.ts';
import type { Document, Note, Paragraph } from '../../model/document.ts';
import { mapSides, type Sides } from '../../model/sides.ts';
import { withCapital } from '../../text/capital.ts';
import { textOfSide } from '../../text/edits.ts';
import { fold } from '../../text/fold.ts';
import { longestIncreasing } from '../../text/increasing.ts';
import { homeOf } from '../view/home.ts';

/** One amendment, not yet in words. Names and places are those of the old text. */
export type Order =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'words'; readonly name: string; readonly steps: readonly Step[]; readonly within: string }
  /** `by`: the paragraph that replaces it; null for a footnote. */
  | { readonly kind: 'replace'; readonly name: string; readonly text: string; readonly by: Paragraph | null }
  /** `paragraph`: null for a footnote, and for a chapeau alone. */
  | { readonly kind: 'delete'; readonly name: string; readonly paragraph: Paragraph | null }
  | { readonly kind: 'insert'; readonly where: string; readonly form: string; readonly paragraph: Paragraph }
  /** `to`: null after the paragraph that the order before it placed. */
  | { readonly kind: 'move'; readonly name: string; readonly to: string | null }
  | { readonly kind: 'make'; readonly name: string; readonly form: string }
  | { readonly kind: 'renumber'; readonly name: string; readonly label: string }
  | { readonly kind: 'insert-note'; readonly name: string; readonly place: string; readonly text: string }
  | { readonly kind: 'repeat-note'; readonly name: string; readonly place: string; readonly marker: string }
  | { readonly kind: 'repeat-note-no-more'; readonly name: string; readonly marker: string }
  | { readonly kind: 'move-note'; readonly marker: string; readonly place: string };

/** Words that occur once in their place, and those that replace them; empty if they are deleted. */
export interface Step {
  readonly words: string;
  readonly by: string;
}

/** An order with its place in the old text: the index of its paragraph, half of one more between two, -1 above the text. */
export interface Ordered {
  readonly order: Order;
  readonly at: number;
}

/** The amendments that turn the old text into the new one: first those to old paragraphs, then what is inserted and moved. */
export function ordersFor(comparison: Comparison): readonly Ordered[] {
  return new Orders(comparison).all();
}

/** Finds the orders: see `ordersFor`. */
class Orders {
  readonly #documents: Comparison['documents'];
  readonly #changes: readonly Change[];
  readonly #names: readonly string[];
  /** Indices of the old paragraphs that the new text keeps. */
  readonly #staying: ReadonlySet<number>;
  /** Indices of sub-paragraphs deleted with their paragraph. */
  readonly #goneBelow = new Set<number>();
  readonly #orders: Ordered[] = [];
  /** The place of the paragraph that is being looked at, in the old order. */
  #at = -1;

  constructor({ documents, changes }: Comparison) {
    this.#documents = documents;
    this.#changes = changes;
    this.#names = amendmentNames(documents.old);
    this.#staying = new Set(changes.flatMap(({ old, new: now }) => (now.length === 0 ? [] : old.slice(0, 1))));
  }

  /** First the changes to old paragraphs, in their order; then insertions and moves, in the new order. */
  all(): readonly Ordered[] {
    const { old, new: now } = this.#documents;
    if (old.title !== now.title) this.#push({ kind: 'title', text: now.title });
    this.#titleNotes();
    const byOld = this.#changes
      .filter(({ old: own }) => own.length > 0)
      .toSorted((a, b) => (a.old[0] ?? 0) - (b.old[0] ?? 0));
    for (const change of byOld) this.#became(change);
    this.#order();
    for (const change of byOld) this.#kind(change);
    return this.#orders;
  }

  #became(change: Change): void {
    this.#at = change.old[0] ?? this.#at;
    const olds = change.old.flatMap((index) => this.#documents.old.paragraphs[index] ?? []);
    const news = change.new.flatMap((index) => this.#documents.new.paragraphs[index] ?? []);
    const [first, ...rest] = olds;
    const [now] = news;
    if (first === undefined) return;
    for (const paragraph of now === undefined ? olds : rest) this.#deleteParagraph(paragraph);
    if (now === undefined) return;
    if (change.kind === 'kept') {
      const words = this.#reword(change, first, now);
      this.#notes(change, first, now);
      this.#notePlaces(change, { old: first, new: now }, words);
      this.#repeatNotes(now, this.#name(first), first.notes);
      return;
    }
    // When a paragraph is split or merged, the first pieces are compared; the others are inserted or deleted.
    const others = new Set([...rest, ...news.slice(1)]);
    this.#reword(homeOf({ change, paragraphs: { old: olds, new: news } }, others)?.change ?? change, first, now);
    // Its footnotes are deleted and inserted again: they may have gone to either part.
    for (const { marker } of first.notes.filter(isOwn)) this.#delete(`footnote ${marker}`);
    this.#insertNotes(now, this.#name(first));
  }

  /** The footnotes on the title: there are few, so if their number changes, all are replaced. */
  #titleNotes(): void {
    const { old, new: now } = mapSides(this.#documents, ({ titleNotes }) => titleNotes.filter(isOwn));
    if (old.length === now.length) {
      for (const [at, { marker, text }] of old.entries()) {
        const words = now[at]?.text ?? '';
        if (words !== text) this.#push({ kind: 'replace', name: `footnote ${marker}`, text: words, by: null });
      }
      return;
    }
    for (const { marker } of old) this.#delete(`footnote ${marker}`);
    this.#insertNotes({ text: this.#documents.new.title, notes: now }, 'the title');
  }

  /** A paragraph is deleted with its sub-paragraphs; if some of them stay, only the chapeau is deleted. */
  #deleteParagraph(paragraph: Paragraph): void {
    const below = this.#below(paragraph.index);
    if (this.#goneBelow.has(paragraph.index)) return;
    if (below.some((index) => this.#staying.has(index))) {
      this.#delete(`the chapeau of ${this.#name(paragraph)}`);
      return;
    }
    for (const index of below) this.#goneBelow.add(index);
    this.#delete(this.#name(paragraph), paragraph);
  }

  /** Indices of the sub-paragraphs of an old paragraph. */
  #below(index: number): readonly number[] {
    const { paragraphs } = this.#documents.old;
    const own = paragraphs[index];
    if (own === undefined || own.part === 'heading') return [];
    const end = paragraphs.findIndex(
      (each) => each.index > index && (each.depth <= own.depth || each.part !== own.part),
    );
    return paragraphs.slice(index + 1, end === -1 ? paragraphs.length : end).map((each) => each.index);
  }

  #insertNotes({ text, notes }: Pick<Paragraph, 'text' | 'notes'>, name: string): void {
    for (const note of notes.filter(isOwn)) this.#insertNote(name, wordsPlace(text, note.offset), note.text);
    this.#repeatNotes({ text, notes }, name, []);
  }

  /** Markers that repeat an earlier one, as the Assembly printed them until 2020; `there`: the notes that the paragraph has already. */
  #repeatNotes({ text, notes }: Pick<Paragraph, 'text' | 'notes'>, name: string, there: readonly Note[]): void {
    const left = there.filter((note) => !isOwn(note)).map(({ marker }) => marker);
    for (const note of notes.filter((each) => !isOwn(each))) {
      const marker = this.#markerBefore(note);
      const known = left.indexOf(marker ?? '');
      if (known !== -1) left.splice(known, 1);
      else if (marker !== null) this.#push({ kind: 'repeat-note', name, place: wordsPlace(text, note.offset), marker });
    }
    for (const marker of left) this.#push({ kind: 'repeat-note-no-more', name, marker });
  }

  /** The marker that a repeated note has in the old text; null if the note that it repeats is new. */
  #markerBefore({ marker }: Note): string | null {
    const own = mapSides(this.#documents, ({ titleNotes, paragraphs }) =>
      [...titleNotes, ...paragraphs.flatMap(({ notes }) => notes)].filter(isOwn),
    );
    const words = fold(own.new.find((note) => note.marker === marker)?.text ?? '');
    return own.old.find(({ text }) => fold(text) === words)?.marker ?? null;
  }

  #delete(name: string, paragraph: Paragraph | null = null): void {
    this.#push({ kind: 'delete', name, paragraph });
  }

  #insertNote(name: string, place: string, text: string): void {
    this.#push({ kind: 'insert-note', name, place, text });
  }

  /** Word by word if the words to replace occur only once; otherwise the paragraph as a whole. */
  #reword(change: Change, old: Paragraph, now: Paragraph): AmendedWords {
    const spans = spansOf(change.edits, old.text);
    if (spans === null) {
      this.#replace(old, now);
      return exchangedWhole(old.text, now.text);
    }
    if (spans.length > 0)
      this.#push({ kind: 'words', name: this.#name(old), steps: stepsOf(spans, old.text), within: old.text });
    return amendedWords(old.text, spans);
  }

  /** Footnotes move with the words they are attached to; those that do not need an amendment. */
  #notePlaces({ notes }: Change, { old, new: now }: Sides<Paragraph>, words: AmendedWords): void {
    const placed = notes.flatMap(({ kind, marker }) => (kind === 'kept' ? [[marker.old, marker.new] as const] : []));
    const told = {
      old: new Set(notes.map(({ marker }) => marker.old)),
      new: new Set(notes.map(({ marker }) => marker.new)),
    };
    const left = now.notes.filter((note) => isOwn(note) && !told.new.has(note.marker));
    const same = old.notes.filter((note) => isOwn(note) && !told.old.has(note.marker));
    const pairs = [...placed, ...sameNotes({ old: same, new: left })];
    for (const [before, after] of pairs) {
      const from = old.notes.find((note) => isOwn(note) && note.marker === before);
      const to = now.notes.find((note) => isOwn(note) && note.marker === after);
      if (from === undefined || to === undefined) continue;
      const found = words.text.slice(0, words.moved(from.offset));
      if (withoutBlanks(found) === withoutBlanks(now.text.slice(0, to.offset))) continue;
      this.#push({ kind: 'move-note', marker: from.marker, place: wordsPlace(now.text, to.offset) });
    }
  }

  #replace(old: Paragraph, now: Paragraph): void {
    this.#push({ kind: 'replace', name: this.#name(old), text: now.text, by: now });
  }

  /** Footnotes, by their markers in the old text. */
  #notes(change: Change, old: Paragraph, now: Paragraph): void {
    for (const { kind, marker, edits } of change.notes) {
      const text = edits.map((edit) => (edit.kind === 'removed' ? '' : edit.text)).join('');
      const name = `footnote ${marker.old ?? ''}`;
      if (kind === 'removed') this.#delete(name);
      else if (kind === 'added') {
        const note = now.notes.find((each) => each.marker === marker.new);
        this.#insertNote(this.#name(old), wordsPlace(now.text, note?.offset ?? now.text.length), text);
      } else if (kind === 'kept') {
        const words = textOfSide(edits, 'old');
        const spans = spansOf(edits, words);
        const steps = spans === null ? null : stepsOf(spans, words);
        if (steps === null) this.#push({ kind: 'replace', name, text, by: null });
        else if (steps.length > 0) this.#push({ kind: 'words', name, steps, within: words });
      }
    }
  }

  /** Paragraphs that are new, or no longer follow the paragraph that they followed. */
  #order(): void {
    const place = placesAfter(this.#changes, this.#documents);
    const carried = new Set<number>();
    for (const [at, { paragraph, from, after }] of place.entries()) {
      if (from !== null && carried.has(from)) continue;
      if (after !== 'thereafter') this.#at = (after ?? -1) + AFTER;
      if (from !== null) {
        this.#push(this.#moved(from, after, place.slice(at + 1), carried));
        continue;
      }
      const form = paragraphKind(paragraph, this.#documents.new);
      this.#push({ kind: 'insert', where: this.#where(after, paragraph.depth), form, paragraph });
      this.#insertNotes(paragraph, NEW_PARAGRAPH);
    }
  }

  #where(after: Placing['after'], depth: number): string {
    if (after === null) return 'At the beginning';
    return after === 'thereafter' ? 'Immediately thereafter' : withCapital(this.#behind(after, depth));
  }

  /** `after operative paragraph 8`; `immediately after` if its sub-paragraphs come later. */
  #behind(after: number, depth: number): string {
    const own = this.#documents.old.paragraphs[after]?.depth ?? 0;
    const isBefore = depth <= own && this.#below(after).some((index) => this.#staying.has(index));
    return `${isBefore ? 'immediately after' : 'after'} ${this.#names[after]}`;
  }

  /** Sub-paragraphs move with their paragraph if they still follow it in the new text. */
  #moved(from: number, after: Placing['after'], next: readonly Placing[], carried: Set<number>): Order {
    const below = this.#below(from).filter((index) => this.#staying.has(index));
    const goes = below.every((index, at) => next[at]?.from === index);
    if (goes) for (const index of below) carried.add(index);
    const name = `${goes ? '' : 'the chapeau of '}${this.#names[from]}`;
    if (after === null) return { kind: 'move', name, to: 'the beginning' };
    return after === 'thereafter'
      ? { kind: 'move', name, to: null }
      : { kind: 'move', name, to: this.#behind(after, this.#documents.old.paragraphs[from]?.depth ?? 0) };
  }

  /** A paragraph that changed its kind: to operative, to a sub-paragraph, to another heading. */
  #kind({ old, new: news }: Change): void {
    this.#at = old[0] ?? this.#at;
    const [before, now] = [this.#documents.old.paragraphs[old[0] ?? -1], this.#documents.new.paragraphs[news[0] ?? -1]];
    if (before === undefined || now === undefined) return;
    if (before.part === 'heading' && now.part === 'heading') {
      if (before.label !== now.label && now.label !== '') {
        this.#push({ kind: 'renumber', name: this.#name(before), label: now.label });
      }
      return;
    }
    // A single operative paragraph is not numbered, unless a text does it.
    if (isSingle(now, this.#documents.new) && !isSingle(before, this.#documents.old) && now.label !== '')
      this.#push({ kind: 'renumber', name: this.#name(before), label: now.label });
    const [was, form] = [paragraphKind(before, this.#documents.old), paragraphKind(now, this.#documents.new)];
    if (
      was.replace(/ \S*\d\S*$|(?: \([a-z]+\))+$/u, '') === form.replace(/ \S*\d\S*$|(?: \([a-z]+\))+$/u, '') &&
      before.depth === now.depth
    )
      return;
    this.#push({ kind: 'make', name: this.#name(before), form });
  }

  #name({ index }: Paragraph): string {
    return this.#names[index] ?? '';
  }

  #push(order: Order): void {
    this.#orders.push({ order, at: this.#at });
  }
}

/** What is put after a paragraph comes between it and the next one. */
const AFTER = 0.5;
/** What a paragraph is called in the orders about its own footnotes. */
export const NEW_PARAGRAPH = 'that paragraph';

/** Whether it is the only operative paragraph of its section. */
function isSingle({ part, section, depth }: Paragraph, { paragraphs }: Document): boolean {
  const kin = paragraphs.filter((each) => each.part === 'operative' && each.section === section && each.depth === 0);
  return part === 'operative' && depth === 0 && kin.length === 1;
}

function isOwn({ repeated }: Note): boolean {
  return !repeated;
}

interface Placing {
  readonly paragraph: Paragraph;
  /** Index of the old paragraph placed here; null for a new one. */
  readonly from: number | null;
  /** Index of the old paragraph it follows; null at the beginning; `thereafter`: the paragraph just placed. */
  readonly after: number | 'thereafter' | null;
}

/** Walks through the new text and lists the paragraphs that do not follow in the old order. */
function placesAfter(changes: readonly Change[], { old, new: now }: Comparison['documents']): readonly Placing[] {
  const origin = new Map<number, number>();
  for (const { old: olds, new: news } of changes) {
    const [from] = olds;
    const [to] = news;
    if (from !== undefined && to !== undefined) origin.set(to, from);
  }
  const kept = now.paragraphs.flatMap(({ index }) => origin.get(index) ?? []);
  const steady = new Set(longestIncreasing(kept.map((from) => [from])).map(({ value }) => value));
  const placings: Placing[] = [];
  let before: Placing['after'] = null;
  for (const paragraph of now.paragraphs) {
    const from = origin.get(paragraph.index) ?? null;
    if (from !== null && steady.has(from)) {
      before = from;
      continue;
    }
    placings.push({ paragraph: from === null ? paragraph : (old.paragraphs[from] ?? paragraph), from, after: before });
    before = 'thereafter';
  }
  return placings;
}

/**
 * Replacements that are each unambiguous in the old words; null if one is not. Differences in print alone (hyphens, quotes,
 * spaces) are not amendments.
 */
function spansOf(edits: readonly Edit[], old: string): readonly Exchange[] | null {
  const found: { readonly core: Exchange; readonly span: Exchange }[] = [];
  for (const exchange of exchangesIn(edits)) {
    let core = exchange;
    let span = spanFor(old, core);
    // Overlapping quotations are merged.
    for (
      let last = found.at(-1);
      span !== null && last !== undefined && span.start < last.span.end;
      last = found.at(-1)
    ) {
      found.pop();
      core = asOneExchange(last.core, core, old);
      span = spanFor(old, core);
    }
    if (span === null) return null;
    found.push({ core, span });
  }
  return found.map(({ span }) => span);
}

function stepsOf(spans: readonly Exchange[], old: string): readonly Step[] {
  return spans.map(({ start, end, by }) => ({ words: old.slice(start, end), by: by.trim() === '' ? '' : by }));
}

function withoutBlanks(text: string): string {
  return fold(text).replace(/ /gu, '');
}

function asOneExchange(first: Exchange, second: Exchange, old: string): Exchange {
  const by = first.by + old.slice(first.end, second.start) + second.by;
  return { start: first.start, end: second.end, by };
}

function exchangesIn(edits: readonly Edit[]): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  let at = 0;
  let open: { start: number; words: string } | null = null;
  const close = () => {
    if (open !== null) exchanges.push({ start: open.start, end: at, by: open.words });
    open = null;
  };
  for (const { kind, text, old } of edits) {
    if (kind === 'same') {
      close();
      at += (old ?? text).length;
      continue;
    }
    open ??= { start: at, words: '' };
    if (kind === 'removed') at += text.length;
    else open = { start: open.start, words: open.words + text };
  }
  close();
  return exchanges;
}

/** Adds as many words on either side as identify the place; null if that fails. */
function spanFor(old: string, { start, end, by }: Exchange): Exchange | null {
  for (let more = old.slice(start, end).trim() === '' ? 1 : 0; more <= CONTEXT_MAX_WORDS; more += 1) {
    const [from, to] = [backBy(old, start, more), onBy(old, end, more)];
    const printed = old.slice(from, to);
    if (printed.length === old.length) return null;
    const isOnce = printed.trim() !== '' && old.indexOf(printed) === old.lastIndexOf(printed);
    if (!isOnce) continue;
    const whole = old.slice(from, start) + by + old.slice(end, to);
    if (AMBIGUOUS.test(printed) || AMBIGUOUS.test(whole)) return null;
    return trimmed(old, { start: from, end: to, by: whole });
  }
  return null;
}

/** Without a space that both sides share at an end, if the place is still clear. */
function trimmed(old: string, span: Exchange): Exchange {
  const { start, end, by } = span;
  const lead = /^\s/u.test(by) && /^\s/u.test(old.slice(start, end)) ? 1 : 0;
  const tail = /\s$/u.test(by) && /\s$/u.test(old.slice(start, end)) ? 1 : 0;
  const printed = old.slice(start + lead, end - tail);
  const isOnce = printed.trim() !== '' && old.indexOf(printed) === old.lastIndexOf(printed);
  return isOnce ? { start: start + lead, end: end - tail, by: by.slice(lead, by.length - tail) } : span;
}

const CONTEXT_MAX_WORDS = 12;
/** Quotation marks that would end the quotation around them. */
const AMBIGUOUS = /[“”]/u;

function backBy(text: string, from: number, words: number): number {
  if (words === 0) return from;
  const near = text.slice(Math.max(0, from - 400), from);
  // Counts words: an expression ending in `$` would try 400 starting points for each of a thousand notes.
  const starts = [...near.matchAll(/\S+/gu)].map(({ index }) => index);
  return from - near.length + (starts.length > words ? (starts.at(-words - 1) ?? 0) : 0);
}

function onBy(text: string, from: number, words: number): number {
  if (words === 0) return from;
  return (
    from +
    (new RegExp(`^\\s*\\S*(?:\\s+\\S+){0,${words - 1}}`, 'u').exec(text.slice(from, from + 400))?.[0].length ?? 0)
  );
}

export function quoted(text: string): string {
  return `“${text}”`;
}

/** `after “Munitions”`, with as many words as identify the place; `at the end`. */
function wordsPlace(text: string, offset: number): string {
  if (offset >= text.length) return 'at the end';
  for (let words = 1; words <= CONTEXT_MAX_WORDS; words += 1) {
    const before = text.slice(backBy(text, offset, words), offset);
    if (isPlace(before, text)) return `after ${quoted(before)}`;
    const after = text.slice(offset, onBy(text, offset, words));
    if (isPlace(after, text)) return `before ${quoted(after)}`;
  }
  return `after the first ${offset} characters`;
}

function isPlace(words: string, text: string): boolean {
  return words.trim() !== '' && !AMBIGUOUS.test(words) && text.indexOf(words) === text.lastIndexOf(words);
}

/** The kind and level of a paragraph: `operative sub-paragraph (b)`; its letter shows the style of its list. */
function paragraphKind(paragraph: Paragraph, { paragraphs }: Document): string {
  const { part, depth, label, section } = paragraph;
  const parts = PARTS_IN_KINDS[part];
  if (part === 'heading') return label === '' ? 'heading' : `heading ${label}`;
  if (isTableRow(paragraph)) return `${parts}row of a table`;
  if (part === 'formula') return 'formula';
  const own = label.split(' ').slice(-Math.max(1, depth)).join(' ');
  if (depth > 0) return `${parts}sub-paragraph${own === '' ? '' : ` ${own}`}`;
  const kin = paragraphs.filter((each) => each.part === part && each.section === section && each.depth === 0);
  const isOdd = label === '' && part !== 'preamble' && kin.some((each) => each.label !== '');
  const number = label === '' || (part === 'operative' && /^\d+$/u.test(own)) ? '' : ` ${own}`;
  return `${isOdd ? 'unnumbered ' : ''}${parts}paragraph${number}`;
}

const PARTS_IN_KINDS: Readonly<Record<Paragraph['part'], string>> = {
  formula: '',
  preamble: 'preambular ',
  operative: 'operative ',
  heading: '',
  annex: 'annex ',
  order: '',
};

/** The markers of notes whose words did not change; notes with the same words are paired in order. */
function sameNotes(notes: Sides<readonly Note[]>): readonly (readonly [string, string])[] {
  const left = new Map<string, string[]>();
  for (const { marker, text } of notes.new.toReversed()) {
    const words = fold(text);
    const markers = left.get(words) ?? [];
    left.set(words, markers);
    markers.push(marker);
  }
  return notes.old.flatMap(({ marker, text }) => {
    const found = left.get(fold(text))?.pop();
    return found === undefined ? [] : [[marker, found] as const];
  });
}
