import type { Change, Comparison, Edit } from '../model/comparison.ts';
import type { Document, Note, Paragraph } from '../model/document.ts';
import { longestIncreasing } from '../text/increasing.ts';
import { printedOrdinal } from '../text/ordinals.ts';
import { homeOf } from './home.ts';

/**
 * What has to be done to the old text to get the new one, in the language of the house, a sentence a line. Paragraphs and
 * footnotes go by their names in the old text throughout; numbers follow from the order and are not told.
 *
 *     In the twelfth preambular paragraph, replace “123” by “124”.
 *     After operative paragraph 8, insert a new operative paragraph reading: “Welcomes …;”.
 */
export function renderAmendments(comparison: Comparison): string {
  const { documents } = comparison;
  const head = `Amendments to ${documents.old.symbol || 'the old text'}${documents.new.symbol === '' ? '' : `, which give ${documents.new.symbol}`}`;
  const lines = new Amendments(comparison).lines();
  return `${[head, '', ...(lines.length === 0 ? ['No amendments.'] : lines)].join('\n')}\n`;
}

class Amendments {
  readonly #documents: Comparison['documents'];
  readonly #changes: readonly Change[];
  readonly #names: readonly string[];
  readonly #lines: string[] = [];
  /** Whether anything came, went or moved, so that the numbers behind it follow. */
  #isRenumbered = false;

  constructor({ documents, changes }: Comparison) {
    this.#documents = documents;
    this.#changes = changes;
    this.#names = amendmentNames(documents.old);
  }

  /** First what becomes of each old paragraph, in their order; then what comes or goes elsewhere, in the order of the new. */
  lines(): readonly string[] {
    const { old, new: now } = this.#documents;
    if (old.title !== now.title) this.#lines.push(`Replace the title by ${quoted(now.title)}.`);
    const byOld = this.#changes
      .filter(({ old: own }) => own.length > 0)
      .toSorted((a, b) => (a.old[0] ?? 0) - (b.old[0] ?? 0));
    for (const change of byOld) this.#became(change);
    this.#order();
    if (this.#isRenumbered) this.#lines.push('Renumber the paragraphs and footnotes accordingly.');
    return this.#lines;
  }

  #became(change: Change): void {
    const olds = change.old.flatMap((index) => this.#documents.old.paragraphs[index] ?? []);
    const news = change.new.flatMap((index) => this.#documents.new.paragraphs[index] ?? []);
    const [first, ...rest] = olds;
    const [now] = news;
    if (first === undefined) return;
    for (const paragraph of now === undefined ? olds : rest) this.#delete(this.#name(paragraph));
    if (now === undefined) return;
    if (change.kind === 'kept') {
      this.#reword(change, first, now);
      this.#notes(change, first, now);
      return;
    }
    // Of what was split or merged the first pieces answer to each other; the others are told apart from them.
    const others = new Set([...rest, ...news.slice(1)]);
    this.#reword(homeOf({ change, paragraphs: { old: olds, new: news } }, others)?.change ?? change, first, now);
    // Its footnotes are laid anew: they may have gone to either part.
    for (const { marker } of first.notes.filter(isOwn)) this.#delete(`footnote ${marker}`);
    this.#insertNotes(now, this.#name(first));
  }

  #insertNotes({ text, notes }: Paragraph, name: string): void {
    for (const note of notes.filter(isOwn)) this.#insertNote(name, placeOf(text, note.offset), note.text);
  }

  #delete(name: string): void {
    this.#isRenumbered = true;
    this.#lines.push(`Delete ${name}.`);
  }

  #insertNote(name: string, place: string, text: string): void {
    this.#isRenumbered = true;
    this.#lines.push(`In ${name}, ${place}, insert a footnote reading: ${quoted(text)}.`);
  }

  /** Word by word where the words to replace stand only once; else the paragraph as a whole. */
  #reword(change: Change, old: Paragraph, now: Paragraph): void {
    const steps = stepsOf(change.edits, old.text);
    if (steps === null) this.#replace(old, now);
    else if (steps.length > 0) this.#lines.push(`In ${this.#name(old)}, ${listed(steps)}.`);
  }

  #replace(old: Paragraph, now: Paragraph): void {
    this.#lines.push(`Replace ${this.#name(old)} by: ${quoted(now.text)}.`);
  }

  /** Footnotes by their indicators in the old text. */
  #notes(change: Change, old: Paragraph, now: Paragraph): void {
    for (const { kind, marker, edits } of change.notes) {
      const text = edits.map((edit) => (edit.kind === 'removed' ? '' : edit.text)).join('');
      const name = `footnote ${marker.old ?? ''}`;
      if (kind === 'removed') this.#delete(name);
      else if (kind === 'added') {
        const note = now.notes.find((each) => each.marker === marker.new);
        this.#insertNote(this.#name(old), placeOf(now.text, note?.offset ?? now.text.length), text);
      } else if (kind === 'kept') {
        const steps = stepsOf(edits, oldWordsOf(edits));
        if (steps === null) this.#lines.push(`Replace ${name} by: ${quoted(text)}.`);
        else if (steps.length > 0) this.#lines.push(`In ${name}, ${listed(steps)}.`);
      }
    }
  }

  /** What stands elsewhere than after the paragraph it used to follow, or is new. */
  #order(): void {
    const place = placesAfter(this.#changes, this.#documents);
    if (place.length > 0) this.#isRenumbered = true;
    for (const { paragraph, from, after } of place) {
      if (from !== null) {
        this.#lines.push(this.#moved(this.#names[from] ?? '', after));
        continue;
      }
      const reading = `insert a new ${kindOf(paragraph)} reading: ${quoted(paragraph.text)}`;
      this.#lines.push(`${this.#where(after)}, ${reading}.`);
      this.#insertNotes(paragraph, 'that paragraph');
    }
  }

  #where(after: Placing['after']): string {
    if (after === null) return 'At the beginning';
    return after === 'thereafter' ? 'Immediately thereafter' : `After ${this.#names[after]}`;
  }

  #moved(name: string, after: Placing['after']): string {
    if (after === null) return `Move ${name} to the beginning.`;
    return after === 'thereafter'
      ? `Immediately thereafter, place ${name}.`
      : `Move ${name} to after ${this.#names[after]}.`;
  }

  #name({ index }: Paragraph): string {
    return this.#names[index] ?? '';
  }
}

function isOwn({ repeated }: Note): boolean {
  return !repeated;
}

function oldWordsOf(edits: readonly Edit[]): string {
  return edits.map(({ kind, text, old }) => (kind === 'added' ? '' : (old ?? text))).join('');
}

interface Placing {
  readonly paragraph: Paragraph;
  /** Index of the old paragraph that is placed here; null for a new one. */
  readonly from: number | null;
  /** Index of the old paragraph it follows; null at the beginning; `thereafter` for what was just placed. */
  readonly after: number | 'thereafter' | null;
}

/** Walks through the new text: what does not follow in the order of the old one has to be placed. */
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

/** Words of the old text, by their offsets, and what takes their place. */
interface Exchange {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Replacements that can each be found without doubt in the old words; null where some cannot. What is only printed
 * otherwise (hyphens, quotes, blanks) is no amendment.
 */
function stepsOf(edits: readonly Edit[], old: string): readonly string[] | null {
  const found: { readonly core: Exchange; readonly span: Exchange }[] = [];
  for (const exchange of exchangesIn(edits)) {
    let core = exchange;
    let span = spanFor(old, core);
    // Quotations that overlap become one.
    for (
      let last = found.at(-1);
      span !== null && last !== undefined && span.start < last.span.end;
      last = found.at(-1)
    ) {
      found.pop();
      core = joined(last.core, core, old);
      span = spanFor(old, core);
    }
    if (span === null) return null;
    found.push({ core, span });
  }
  return found.map(({ span: { start, end, words } }) =>
    words.trim() === ''
      ? `delete ${quoted(old.slice(start, end))}`
      : `replace ${quoted(old.slice(start, end))} by ${quoted(words)}`,
  );
}

function joined(first: Exchange, second: Exchange, old: string): Exchange {
  const words = first.words + old.slice(first.end, second.start) + second.words;
  return { start: first.start, end: second.end, words };
}

function exchangesIn(edits: readonly Edit[]): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  let at = 0;
  let open: { start: number; words: string } | null = null;
  const close = () => {
    if (open !== null) exchanges.push({ start: open.start, end: at, words: open.words });
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

/** Takes in as many words on either side as are needed to tell the place; null where a whole paragraph would not do. */
function spanFor(old: string, { start, end, words }: Exchange): Exchange | null {
  for (let more = old.slice(start, end).trim() === '' ? 1 : 0; more <= CONTEXT_MAX_WORDS; more += 1) {
    const [from, to] = [backBy(old, start, more), onBy(old, end, more)];
    const printed = old.slice(from, to);
    if (printed.length === old.length) return null;
    const isOnce = printed.trim() !== '' && old.indexOf(printed) === old.lastIndexOf(printed);
    if (!isOnce) continue;
    const whole = old.slice(from, start) + words + old.slice(end, to);
    if (AMBIGUOUS.test(printed) || AMBIGUOUS.test(whole)) return null;
    return trimmed(old, { start: from, end: to, words: whole });
  }
  return null;
}

/** Without the blank at an end that both sides have, where the place is as clear without it. */
function trimmed(old: string, span: Exchange): Exchange {
  const { start, end, words } = span;
  const lead = /^\s/u.test(words) && /^\s/u.test(old.slice(start, end)) ? 1 : 0;
  const tail = /\s$/u.test(words) && /\s$/u.test(old.slice(start, end)) ? 1 : 0;
  const printed = old.slice(start + lead, end - tail);
  const isOnce = printed.trim() !== '' && old.indexOf(printed) === old.lastIndexOf(printed);
  return isOnce ? { start: start + lead, end: end - tail, words: words.slice(lead, words.length - tail) } : span;
}

const CONTEXT_MAX_WORDS = 12;
/** Words that would end the quotation they stand in. */
const AMBIGUOUS = /[“”]/u;

function backBy(text: string, from: number, words: number): number {
  if (words === 0) return from;
  return (
    from -
    (new RegExp(`(?:\\S*\\s*){0,1}(?:\\S+\\s+){0,${words - 1}}\\S*\\s*$`, 'u').exec(
      text.slice(Math.max(0, from - 400), from),
    )?.[0].length ?? 0)
  );
}

function onBy(text: string, from: number, words: number): number {
  if (words === 0) return from;
  return (
    from +
    (new RegExp(`^\\s*\\S*(?:\\s+\\S+){0,${words - 1}}`, 'u').exec(text.slice(from, from + 400))?.[0].length ?? 0)
  );
}

function quoted(text: string): string {
  return `“${text}”`;
}

function listed(steps: readonly string[]): string {
  return steps.length < 2 ? steps.join('') : `${steps.slice(0, -1).join(', ')}, and ${steps.at(-1)}`;
}

/** `after “Munitions”`, with as many words as tell the place; `at the end`. */
function placeOf(text: string, offset: number): string {
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

function kindOf({ part, depth }: Paragraph): string {
  switch (part) {
    case 'heading':
      return 'heading';
    case 'preamble':
      return depth > 0 ? 'preambular sub-paragraph' : 'preambular paragraph';
    case 'operative':
      return depth > 0 ? 'operative sub-paragraph' : 'operative paragraph';
    default:
      return 'paragraph';
  }
}

/** What the paragraphs of a text are called in amendments, in their order; each name is given once. */
export function amendmentNames({ paragraphs }: Document): readonly string[] {
  const given = new Set<string>();
  return paragraphs.map((paragraph) => {
    const name = nameFor(paragraph.id);
    const unique = given.has(name) ? `the paragraph “${paragraph.id}”` : name;
    given.add(unique);
    return unique;
  });
}

function nameFor(id: string): string {
  const [, section = '', place = ''] =
    /^(?:(.+) )?((?:PP|OP)\d+(?: \([a-z]{1,4}\))*|Heading \d+|Formula)$/u.exec(id) ?? [];
  const within = section === '' ? '' : ` of section ${section}`;
  const [, kind, number = '', below = ''] = /^(PP|OP|Heading )(\d+)(.*)$/u.exec(place) ?? [];
  if (kind === 'PP') return `the ${printedOrdinal(Number(number))} preambular paragraph${below}${within}`;
  if (kind === 'OP') return `operative paragraph ${number}${below}${within}`;
  if (kind === 'Heading ') return `the ${printedOrdinal(Number(number))} heading${within}`;
  return place === 'Formula' ? `the formula${within}` : `the paragraph “${id}”`;
}
