import type { Negotiated, Remark, Stretch } from '../../model/negotiation.ts';
import { addAll } from '../../text/add-all.ts';
import { withAlternatives } from './alternatives.ts';
import { type Group, groupIn, remarkIn, together } from './groups.ts';
import { delegationsIn, isAbbreviation, type Negotiating } from './names.ts';
import { type Closings, closingsIn, openedBy } from './pairs.ts';
import { Words } from './words.ts';

/** A paragraph without the signs of a negotiation, and what they say. */
export interface Bared {
  readonly text: string;
  readonly negotiated: Negotiated;
  /** The number after an option, `Option B: 2. The Conference`; empty if there is none. */
  readonly number: string;
  /** Everything else that was printed. */
  readonly besides: string;
  /** Where a place of the printed text is in the bare one. */
  readonly place: (printed: number) => number;
  /** Whether a bracket is open at its beginning or its end, which another paragraph opens or closes. */
  readonly isOpenAtStart: boolean;
  readonly isOpenAtEnd: boolean;
}

/** What is known of a paragraph before its words are read. */
interface Known {
  /** Its label as printed, `OP1 bis`; empty if it has none. */
  readonly label: string;
  /** How many closing brackets without an opening one belong to a bracket of an earlier paragraph. */
  readonly closes: number;
  /** How many opening brackets without a closing one are closed in a later paragraph. */
  readonly opens: number;
}

/** Reads a printed paragraph of a text under negotiation: `Recognizing the [vital] (G77) [important] (EU) work, (agreed)`. */
export function bared(printed: string, known: Known, words: Negotiating): Bared {
  return new Reading(printed, known, words).finish();
}

/** A bracket that is open where the reading is. */
interface Open {
  /** Where its words begin in the bare text; null until there are any. */
  start: number | null;
  readonly group: Group;
  /** Whether it began in an earlier paragraph. */
  readonly isFromBefore: boolean;
}

const NOTHING: Group = { by: [], deletedBy: [], status: null, remarks: [] };

class Reading {
  readonly #printed: string;
  readonly #known: Known;
  readonly #words: Negotiating;
  readonly #closings: Closings;
  /** The last opening brackets without a closing one, if a later paragraph closes them. */
  readonly #left: ReadonlySet<number>;
  readonly #out = new Words();
  readonly #open: Open[] = [];
  readonly #stretches: { start: number; end: number; group: Group }[] = [];
  /** What is said of the whole paragraph. */
  #whole: Group = NOTHING;
  #label: string;
  #number = '';
  #at = 0;
  #end: number;

  constructor(printed: string, known: Known, words: Negotiating) {
    this.#printed = printed;
    this.#known = known;
    this.#words = words;
    this.#label = known.label;
    this.#closings = closingsIn(printed);
    const unclosed = [...printed.matchAll(/\[/gu)].map(({ index }) => index).filter((at) => !this.#closings.has(at));
    this.#left = new Set(known.opens === 0 ? [] : unclosed.slice(-known.opens));
    this.#end = printed.length;
    for (let count = 0; count < known.closes; count += 1)
      this.#open.push({ start: null, group: NOTHING, isFromBefore: true });
  }

  finish(): Bared {
    this.#readHead();
    this.#readTail();
    while (this.#at < this.#end) this.#step();
    const isOpenAtEnd = this.#open.some(({ start }) => start !== null);
    while (this.#open.length > 0) this.#close();
    const { text } = this.#out;
    if (text === '' && this.#whole.remarks.length > 0) return this.#onlyRemark();
    return {
      text,
      negotiated: this.#negotiated(text),
      number: this.#number,
      besides: this.#out.without(this.#printed),
      place: (printed) => this.#out.place(printed),
      isOpenAtStart: this.#known.closes > 0,
      isOpenAtEnd,
    };
  }

  /** A paragraph that is nothing but `{Placeholder for finance}` has these words. */
  #onlyRemark(): Bared {
    const text = this.#whole.remarks.map((remark) => remark.text).join(' ');
    const { status, remarks } = this.#whole;
    const stretches = this.#isOption() ? [wholeStretch(text, NOTHING)] : [];
    return {
      text,
      negotiated: { label: this.#label, stretches, status, remarks },
      number: this.#number,
      besides: '',
      place: (printed) => Math.min(printed, text.length),
      isOpenAtStart: false,
      isOpenAtEnd: false,
    };
  }

  #isOption(): boolean {
    return this.#label !== '' && this.#words.option.test(`${this.#label}: a`);
  }

  /** Groups between the label and the words, `PP9 ter (Japan) Noting`, and the name of an option. */
  #readHead(): void {
    if (this.#known.label !== '') {
      for (let count = 0; count < GROUPS_MAX; count += 1) {
        const group = this.#groupAt(this.#at, '');
        if (group === null) break;
        this.#whole = together([this.#whole, group.group]);
        this.#at = this.#skipMarks(group.end);
      }
      this.#readDashes();
    }
    const rest = this.#printed.slice(this.#at);
    const brackets = /^[[ ]{0,4}/u.exec(rest)?.[0] ?? '';
    const [printed = '', option] = this.#words.option.exec(rest.slice(brackets.length)) ?? [];
    if (option === undefined) return;
    this.#label = [this.#label, option.trim()].filter(Boolean).join(' ');
    for (const _ of brackets.replaceAll(' ', '')) this.#openBracket(NOTHING);
    this.#at += brackets.length + printed.length;
    const [digits, number = ''] = /^(\d{1,3}\.) (?=\S)/u.exec(this.#printed.slice(this.#at)) ?? [];
    this.#number = number;
    this.#at += digits?.length ?? 0;
  }

  #skipMarks(at: number): number {
    return at + (/^ ?[.:–-]? ?/u.exec(this.#printed.slice(at))?.[0].length ?? 0);
  }

  /** `OP7 – AGREED AD REF – Urges`. */
  #readDashes(): void {
    const [printed, said] = /^[–-] ?([^–-]{2,60}?) ?[–-] /u.exec(this.#printed.slice(this.#at)) ?? [];
    if (printed === undefined || said === undefined || !this.#words.agreedAlone.test(said)) return;
    this.#whole = together([this.#whole, remarkIn(said, this.#words)]);
    this.#at += printed.length;
  }

  /** What is said of the paragraph after its last words: `…, (Norway) (agreed ad ref)`. */
  #readTail(): void {
    const found: { readonly start: number; readonly end: number; readonly group: Group }[] = [];
    let end = this.#printed.trimEnd().length;
    while (found.length < GROUPS_MAX) {
      const start = openedBy(this.#printed, end - 1);
      const group = start === null || start < this.#at ? null : this.#groupAt(start, '');
      if (start === null || group === null) break;
      found.push({ start, end, group: group.group });
      end = this.#printed.slice(0, start).trimEnd().length;
    }
    this.#end = this.#withoutStatus(end, found.length === 0);
    const isClosed = this.#end !== end || /[,;:.]$/u.test(this.#printed.slice(this.#at, end)) || end <= this.#at;
    const isBracket = this.#printed[end - 1] === ']';
    // After a bracket they belong to it, and after a word names may be a place: `a meeting in Oslo (Norway)`.
    const isTaken = ({ start, group }: (typeof found)[number]) =>
      isClosed || this.#printed[start] === '{' || isOfParagraph(group, isBracket);
    const left = found.find((each) => !isTaken(each));
    if (left === undefined) {
      this.#take(found.map(({ group }) => group));
      return;
    }
    // Those after the last one that is left belong to the paragraph.
    const taken = found.slice(0, found.indexOf(left));
    this.#take(taken.map(({ group }) => group));
    this.#end = left.end;
  }

  #take(groups: readonly Group[]): void {
    this.#whole = together([this.#whole, ...groups.toReversed()]);
  }

  /** `…, AGREED IN INFORMALS`. */
  #withoutStatus(end: number, isLast: boolean): number {
    if (!isLast) return end;
    const last = this.#printed.slice(Math.max(this.#at, end - STATUS_MAX_CHARACTERS), end);
    const [printed, said] = /(?<=[,;.])\s+(?:[–-] ?)?([^,;.]{2,60})$/u.exec(last) ?? [];
    if (printed === undefined || said === undefined || !this.#words.agreedAlone.test(said)) return end;
    this.#whole = together([this.#whole, remarkIn(said, this.#words)]);
    return end - printed.length;
  }

  #step(): void {
    const sign = this.#printed[this.#at] ?? '';
    const isPaired = this.#closings.has(this.#at);
    if (sign === '[' && (isPaired || this.#left.has(this.#at))) this.#readOpening();
    else if (sign === ']' && this.#open.length > 0) this.#readClosing();
    else if (sign === '{' && isPaired) this.#readBraces();
    else if (sign === '(' && this.#open.length > 0 && this.#readInside()) return;
    else {
      this.#add(this.#at);
      this.#at += 1;
    }
  }

  /** Words that come now are in all open brackets; those that have words already are the outer ones. */
  #add(at: number): void {
    if (!this.#out.add(this.#printed[at] ?? '', at)) return;
    for (let place = this.#open.length - 1; place >= 0; place -= 1) {
      const open = this.#open[place];
      if (open === undefined || open.start !== null) return;
      open.start = this.#out.last;
    }
  }

  #readOpening(): void {
    const end = this.#closings.get(this.#at) ?? this.#end;
    const inner = this.#printed.slice(this.#at + 1, end);
    if (TO_FILL_IN.test(inner) && !this.#isNamedBehind(end, inner)) {
      for (; this.#at <= end; this.#at += 1) this.#add(this.#at);
      return;
    }
    const alone = aloneIn(inner, this.#words);
    if (alone !== null) {
      this.#whole = together([this.#whole, alone]);
      this.#at = end + 1;
      this.#out.mark();
      return;
    }
    const { group, length } = namedBefore(inner, this.#words);
    this.#openBracket(group);
    this.#at += 1 + length;
  }

  #openBracket(group: Group): void {
    this.#out.open();
    this.#open.push({ start: null, group, isFromBefore: false });
  }

  #readClosing(): void {
    const words = this.#close();
    this.#at += 1;
    const groups: Group[] = [];
    for (;;) {
      const gap = /^ ?/u.exec(this.#printed.slice(this.#at))?.[0].length ?? 0;
      const found = this.#groupAt(this.#at + gap, words);
      if (found === null || found.end > this.#end) break;
      groups.push(found.group);
      this.#at = found.end;
    }
    const last = this.#stretches.at(-1);
    if (last !== undefined && groups.length > 0) last.group = together([last.group, ...groups]);
    if (groups.length > 0) this.#out.mark();
  }

  /** Closes the innermost bracket; its words. */
  #close(): string {
    const open = this.#open.pop();
    const end = this.#out.end;
    const start = open?.start ?? end;
    this.#out.close();
    if (open === undefined || start >= end) return '';
    this.#stretches.push({ start, end, group: open.group });
    return this.#out.between(Math.max(start, end - MEANT_MAX_CHARACTERS), end);
  }

  /** Braces hold remarks on the paragraph, wherever they are. */
  #readBraces(): void {
    const end = this.#closings.get(this.#at) ?? this.#at;
    const inner = this.#printed.slice(this.#at + 1, end).trim();
    if (inner !== '') this.#whole = together([this.#whole, remarkIn(inner, this.#words)]);
    this.#at = end + 1;
    this.#out.mark();
  }

  /** A name at the end of a bracket: `[Calls upon (US)]`. */
  #readInside(): boolean {
    const found = this.#groupAt(this.#at, this.#out.between(this.#out.end - MEANT_MAX_CHARACTERS, this.#out.end));
    if (found === null || !/^ ?\]/u.test(this.#printed.slice(found.end))) return false;
    const open = this.#open.pop();
    if (open === undefined) return false;
    this.#open.push({ ...open, group: together([open.group, found.group]) });
    this.#at = found.end;
    this.#out.mark();
    return true;
  }

  /** Whether it is said who wants, or deletes, what is in a bracket: `[121] (EU: delete) [123] (EU)`. */
  #isNamedBehind(end: number, inner: string): boolean {
    if (!/[\d.]/u.test(inner)) return false;
    const start = this.#printed[end + 1] === ' ' ? end + 2 : end + 1;
    const found = this.#printed[start] === '(' ? this.#groupAt(start, inner) : null;
    return found !== null && found.group.by.length + found.group.deletedBy.length > 0;
  }

  /** The group that begins at a place of the printed text; null if there is none. */
  #groupAt(at: number, before: string): { readonly group: Group; readonly end: number } | null {
    const sign = this.#printed[at];
    const end = this.#closings.get(at);
    if (sign === undefined || end === undefined) return null;
    const inner = this.#printed.slice(at + 1, end).trim();
    const group = sign === '[' ? aloneIn(inner, this.#words) : groupIn(inner, this.#words);
    if (sign === '{') return { group: remarkIn(inner, this.#words), end: end + 1 };
    if (group === null || (sign === '(' && isAbbreviation(inner, before))) return null;
    return { group, end: end + 1 };
  }

  #negotiated(text: string): Negotiated {
    const { by, deletedBy, status, remarks } = this.#whole;
    const own = this.#stretches.map(({ start, end, group }) => ({
      ...group,
      start,
      end: start === 0 && /^[,;:.]?$/u.test(text.slice(end)) ? text.length : end,
    }));
    const sorted = own.toReversed().toSorted((a, b) => a.start - b.start || b.end - a.end);
    const isWhole = (stretch: { readonly start: number; readonly end: number } | undefined) =>
      stretch !== undefined && stretch.start === 0 && stretch.end === text.length;
    const isSaid = by.length > 0 || deletedBy.length > 0 || this.#isOption();
    const first = sorted[0];
    const all = isSaid && !isWhole(first) ? [{ ...NOTHING, start: 0, end: text.length }, ...sorted] : sorted;
    const [outer] = all;
    const said: Remark[] = [];
    let state = status;
    const stretches = all.map((stretch): Stretch => {
      const isOuter = stretch === outer && isWhole(stretch);
      if (isOuter) addAll(said, stretch.remarks);
      if (isOuter) state ??= stretch.status;
      const group = isOuter ? together([stretch, { ...NOTHING, by, deletedBy }]) : stretch;
      const { start, end } = stretch;
      const own = isOuter ? [] : [...statusAlone(stretch.status), ...stretch.remarks];
      return { start, end, by: group.by, deletedBy: group.deletedBy, remarks: own, alternative: null };
    });
    return {
      label: this.#label,
      stretches: withAlternatives(text, stretches, this.#words),
      status: state,
      remarks: [...said, ...remarks],
    };
  }
}

/** How many groups may follow a label or words. */
const GROUPS_MAX = 40;
const STATUS_MAX_CHARACTERS = 90;
/** Where the words of an abbreviation are looked for. */
const MEANT_MAX_CHARACTERS = 200;

/** Dots, lines and crosses for what is to be filled in: `[…]`, `[__]`, `[X]`; and the mark of a footnote. */
const TO_FILL_IN = /^(?:[\s.…_xX/-]*|[\d*^]{1,4})$/u;

/** Whether what is said after the last word or bracket can only be meant of the paragraph. */
function isOfParagraph({ by, deletedBy, status, remarks }: Group, isBracket: boolean): boolean {
  if (status !== null) return true;
  return !isBracket && by.length === 0 && (deletedBy.length > 0 || remarks.some((remark) => remark.by.length > 0));
}

/** A bracket that holds no words of the text: `[G77: retain; US: delete]`, `[ad ref]`, `[(China reserves its position)]`. */
function aloneIn(inner: string, words: Negotiating): Group | null {
  const content = inner.trim();
  const parenthesis = /^\(([^()]*)\)$/u.exec(content)?.[1];
  const group = groupIn(parenthesis ?? content, words);
  // `[EU: flexible]` and `[new]` may be words that somebody wants.
  const isSure = parenthesis !== undefined || (group !== null && isBesideWords(group, content, words));
  return isSure ? group : null;
}

function isBesideWords({ deletedBy, status, remarks }: Group, content: string, words: Negotiating): boolean {
  const isRemark = ({ by, kind }: Remark) => kind === 'placeholder' || (by.length > 0 && kind !== 'other');
  return deletedBy.length > 0 || status === 'agreed-ad-ref' || remarks.some(isRemark) || words.retained.test(content);
}

/** `EU: ` or `Russia: delete: ` before the words of a bracket, and its length. */
function namedBefore(inner: string, words: Negotiating): { readonly group: Group; readonly length: number } {
  const none = { group: NOTHING, length: 0 };
  const [first, list = ''] = /^\s?([^:[\]{}]{1,80}): ?/u.exec(inner) ?? [];
  const names = first === undefined ? null : delegationsIn(list, words);
  if (first === undefined || names === null) return none;
  // `[Recognizing: EU]` has the name after the words.
  const behind = delegationsIn(inner.slice(first.length).trim(), words);
  if (behind?.every(words.isSureName) === true && !names.every(words.isSureName)) return none;
  const [second = '', verb = ''] = /^([\p{L} .]{1,20}): ?/u.exec(inner.slice(first.length)) ?? [];
  if (words.deletes.test(verb))
    return { group: { ...NOTHING, deletedBy: names }, length: first.length + second.length };
  if (words.keeps.test(verb)) return { group: { ...NOTHING, by: names }, length: first.length + second.length };
  return { group: { ...NOTHING, by: names }, length: first.length };
}

/** Only paragraphs have a status: of some words in it, it is a remark. */
function statusAlone(status: Group['status']): readonly Remark[] {
  return status === null ? [] : [{ by: [], kind: 'other', text: printedStatus(status) }];
}

/** A status as it is printed in parentheses. */
export function printedStatus(status: NonNullable<Negotiated['status']>): string {
  return status === 'agreed' ? 'agreed' : 'agreed ad ref';
}

function wholeStretch(text: string, { by, deletedBy }: Group): Stretch {
  return { start: 0, end: text.length, by, deletedBy, remarks: [], alternative: null };
}
