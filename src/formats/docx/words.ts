import { namedStrike } from '../../form/negotiated/struck.ts';
import type { Piece } from '../source/letters.ts';
import { remarksOf } from '../source/remarks.ts';
import { CALLS, plainWords, type Remark, type SourceChange, safeWords } from '../source/source.ts';
import { elementsOf, type XmlElement } from '../xml.ts';
import { isTurned, kindOf } from './authors.ts';
import { isByHand } from './by-hand.ts';
import { lettersIn } from './count.ts';
import { equationText } from './equations.ts';
import { handMark, isEmptySlot } from './marked.ts';
import { type CalledNotes, type NoteKind, typedMark } from './notes.ts';
import { childOf, chosenIn, isEndGone, isGone, isTrue, propertiesIn, type Revisions, settingOf } from './properties.ts';
import type { Styles } from './styles.ts';
import { signIn, UNKNOWN_SIGN, withSigns } from './symbols.ts';

/** The state of reading a text. */
export interface Story {
  readonly revisions: Revisions;
  readonly styles: Styles;
  readonly notes: CalledNotes;
  /** Words that are left out, which a notice says. */
  readonly leftOut: string[];
}

/** Where a comment is, by the length of the words before it. */
export interface Anchor {
  readonly id: string;
  readonly start: number;
  readonly end: number | null;
}

export interface ParagraphWords {
  readonly pieces: readonly Piece[];
  /** Text boxes anchored to it. */
  readonly boxes: readonly XmlElement[];
  /** True if its paragraph mark was deleted: the next paragraph belongs to it. */
  readonly goesOn: boolean;
  readonly remarks: readonly Remark[];
  readonly anchors: readonly Anchor[];
  readonly tracked: readonly PlacedChange[];
}

/** A tracked change, and the length of the words before it and with it. */
export interface PlacedChange extends Omit<SourceChange, 'before'> {
  readonly start: number;
  readonly end: number;
}

/** The words of a paragraph, from its runs, however they are split. */
export function paragraphWords(paragraph: XmlElement, story: Story): ParagraphWords {
  const style = story.styles.idOf(propertiesIn(paragraph, 'pPr', story.revisions));
  const collector = new Collector(story, style);
  for (const child of elementsOf(paragraph)) collector.add(child);
  return { ...collector.finish(), goesOn: isEndGone(paragraph, story.revisions) };
}

/** LibreOffice raises footnote markers by 8 half-points or more; kerning in titles moves letters by one or two. */
const RAISED_MIN_HALF_POINTS = 4;

interface Strike {
  words: string;
  readonly piece: number;
  readonly at: number;
  /** Its place among the words of which a notice tells. */
  readonly place: number;
}

/** Where a name after struck words is looked for. */
const AFTER_MAX_PIECES = 8;

/** Where something is to be filled in. */
const EMPTY_SLOT = '[…]';

class Collector {
  readonly #story: Story;
  readonly #style: string;
  readonly #pieces: Piece[] = [];
  readonly #boxes: XmlElement[] = [];
  readonly #struck: string[] = [];
  /** Runs of words that were struck through, with the number of pieces and of letters before them. */
  readonly #strikes: Strike[] = [];
  readonly #hidden: string[] = [];
  readonly #slots: string[] = [];
  readonly #fonts: string[] = [];
  readonly #marked: { readonly words: string; readonly how: 'coloured' | 'underlined' }[] = [];
  readonly #anchors = new Map<string, Anchor>();
  readonly #tracked: PlacedChange[] = [];
  #length = 0;
  #links = 0;
  /** The fields within one another: whether the instruction of each is over. */
  readonly #fields: boolean[] = [];
  /** A note whose mark is typed, and not found yet. */
  #unmarked: { readonly kind: NoteKind; readonly element: XmlElement } | null = null;

  constructor(story: Story, style: string) {
    this.#story = story;
    this.#style = style;
  }

  finish(): Omit<ParagraphWords, 'goesOn'> {
    if (this.#unmarked !== null) this.#say(this.#story.notes.call(this.#unmarked.kind, this.#unmarked.element));
    this.#layNamed();
    // Where words are struck through, those that replace them are underlined.
    const added = this.#marked.filter(({ how }) => how === 'coloured' || this.#struck.length > 0);
    const told = { struck: this.#struck, hidden: this.#hidden, slots: this.#slots, fonts: this.#fonts };
    return {
      pieces: this.#pieces,
      boxes: this.#boxes,
      remarks: remarksOf({ ...told, coloured: added.map(({ words }) => words) }),
      anchors: [...this.#anchors.values()],
      tracked: this.#tracked,
    };
  }

  add(element: XmlElement): void {
    const kind = kindOf(element);
    if (kind === null) this.#addPresent(element);
    else this.#addTracked(kind, element);
  }

  /** A tracked change, whether or not its words are in the text; those within it are listed after it. */
  #addTracked(kind: SourceChange['kind'], element: XmlElement, isWithinAbsent = false): void {
    const { revisions } = this.#story;
    const start = this.#length;
    const { author = '', date = null } = element.attributes;
    const text = elementsOf(element)
      .map((child) => lettersIn(child, revisions))
      .join('');
    const present = !isWithinAbsent && !isGone(element, revisions);
    const accepted = revisions === 'accepted' && !isTurned(element);
    const own = { kind, author, date, text, accepted, present, byHand: isByHand(element), start, end: start };
    const place = this.#tracked.length;
    if (present) this.#addPresent(element);
    else for (const child of elementsOf(element)) this.#addUnread(child);
    if (text.trim() !== '') this.#tracked.splice(place, 0, { ...own, end: this.#length });
  }

  /** Of words that are absent, only what was done to them is listed. */
  #addUnread(element: XmlElement): void {
    const kind = kindOf(element);
    if (kind !== null) this.#addTracked(kind, element, true);
    else for (const child of elementsOf(element)) this.#addUnread(child);
  }

  #addPresent(element: XmlElement): void {
    switch (element.name) {
      case 'r':
        this.#addRun(element);
        return;
      case 'sdt':
        this.#addControl(element);
        return;
      case 'hyperlink':
        this.#links += 1;
        this.#addAll(elementsOf(element));
        this.#links -= 1;
        return;
      case 'AlternateContent':
        this.#addAll(chosenIn(element));
        return;
      case 'oMath':
      case 'oMathPara':
        this.#say(safeWords(equationText(element, this.#story.revisions)));
        return;
      case 'commentRangeStart':
      case 'commentRangeEnd':
        this.#anchor(element);
        return;
      case 'drawing':
      case 'pict':
      case 'object':
        this.#findBoxes(element);
        return;
      case 'pPr':
      case 'sdtPr':
        return;
      default:
        // What wraps runs: insertions, simple fields, smart tags, custom XML, directions.
        this.#addAll(elementsOf(element));
    }
  }

  #addAll(elements: readonly XmlElement[]): void {
    for (const element of elements) this.add(element);
  }

  /** The placeholder of an empty slot is no text. */
  #addControl(control: XmlElement): void {
    const content = childOf(control, 'sdtContent');
    if (content === undefined) return;
    if (isEmptySlot(control)) {
      this.#leaveOut(this.#slots, lettersIn(content, this.#story.revisions));
      this.#say(EMPTY_SLOT);
    } else this.#addAll(elementsOf(content));
  }

  #addRun(run: XmlElement): void {
    const { revisions, styles } = this.#story;
    const properties = propertiesIn(run, 'rPr', revisions);
    const isOn = (name: string) => styles.isOn(name, properties, this.#style);
    const fonts = childOf(properties, 'rFonts')?.attributes ?? {};
    const words = this.#wordsOfRun(run, fonts['ascii'] ?? fonts['hAnsi'] ?? '');
    if (words === '') return;
    if (isOn('vanish')) this.#leaveOut(this.#hidden, words);
    else if (isOn('strike') || isOn('dstrike')) this.#strike(words);
    else {
      const how = this.#links > 0 || words.trim() === '' ? null : handMark(properties);
      if (how !== null) this.#marked.push({ words, how });
      const isRaised =
        settingOf(properties, 'vertAlign') === 'superscript' ||
        Number(settingOf(properties, 'position') ?? 0) >= RAISED_MIN_HALF_POINTS;
      this.#say(words, isOn('i'), isRaised && !words.includes('[^'));
    }
  }

  #wordsOfRun(run: XmlElement, font: string): string {
    let words = '';
    for (const child of elementsOf(run)) {
      const kind = NOTE_KINDS.get(child.name);
      const text = this.#wordsOf(child, font);
      if (kind !== undefined && isMarkTyped(child)) this.#unmarked = { kind, element: child };
      else words += this.#unmarked === null ? text : this.#markedWith(text);
    }
    return words;
  }

  /** The mark of a note that somebody typed is the first word after it. */
  #markedWith(words: string): string {
    const [, mark, rest = ''] = /^\s*(\S{1,8})(.*)$/su.exec(words) ?? [];
    if (this.#unmarked === null || mark === undefined) return words;
    const { kind, element } = this.#unmarked;
    this.#unmarked = null;
    this.#story.leftOut.push(mark);
    return this.#story.notes.call(kind, element, typedMark(mark)) + rest;
  }

  #say(text: string, isItalic = false, isRaised = false): void {
    this.#pieces.push({ text, isItalic, isRaised });
    this.#length += text.length;
  }

  /** Neighbouring runs are one strike. */
  #strike(words: string): void {
    const last = this.#strikes.at(-1);
    if (last?.piece === this.#pieces.length) last.words += words;
    else this.#strikes.push({ words, piece: this.#pieces.length, at: this.#length, place: this.#struck.length });
    this.#leaveOut(this.#struck, words);
  }

  /** Struck words that somebody has put a name to are in the text, `[US: delete: vital]`. */
  #layNamed(): void {
    let last = this.#struck.length;
    for (const { words, piece, at, place } of this.#strikes.toReversed()) {
      const count = last - place;
      last = place;
      const after = this.#pieces.slice(piece, piece + AFTER_MAX_PIECES).map(({ text }) => text);
      const text = namedStrike(words, after.join(''));
      if (text === null) continue;
      this.#pieces.splice(piece, 0, { text, isItalic: false, isRaised: false });
      this.#struck.splice(place, count);
      this.#shift(at, text.length);
    }
  }

  /** Moves what was found after a place. */
  #shift(at: number, by: number): void {
    const moved = (place: number) => (place >= at ? place + by : place);
    for (const [key, anchor] of this.#anchors)
      this.#anchors.set(key, {
        ...anchor,
        start: moved(anchor.start),
        end: anchor.end === null ? null : moved(anchor.end),
      });
    for (const [index, change] of this.#tracked.entries())
      this.#tracked[index] = { ...change, start: moved(change.start), end: moved(change.end) };
  }

  #leaveOut(told: string[], words: string): void {
    this.#story.leftOut.push(words);
    if (words.trim() !== '') told.push(plainWords(words.replace(CALLS, '')));
  }

  #wordsOf(element: XmlElement, font: string): string {
    switch (element.name) {
      case 't':
      case 'delText':
        return this.#lettersOf(element, font);
      case 'tab':
      case 'ptab':
        return ' ';
      case 'br':
      case 'cr':
        return '\n';
      case 'noBreakHyphen':
        return '\u2011';
      case 'sym':
        return this.#signOf(element);
      case 'footnoteReference':
      case 'endnoteReference':
        return isMarkTyped(element) ? '' : this.#story.notes.call(NOTE_KINDS.get(element.name) ?? 'footnote', element);
      case 'fldChar':
        this.#field(element.attributes['fldCharType'] ?? '');
        return '';
      case 'commentReference':
        this.#anchor(element);
        return '';
      case 'ruby':
        return this.#rubyOf(element);
      case 'AlternateContent':
      case 'drawing':
      case 'pict':
      case 'object':
        this.#findBoxes(element);
        return '';
      default:
        return '';
    }
  }

  #lettersOf({ children }: XmlElement, font: string): string {
    const letters = children.filter((child) => typeof child === 'string').join('');
    // Of a field within the instruction of another, nothing is pieceText.
    if (this.#fields.slice(0, -1).includes(false)) {
      this.#story.leftOut.push(letters);
      return '';
    }
    const { words, unknown } = withSigns(letters, font);
    if (unknown > 0) this.#fonts.push(font);
    return safeWords(words);
  }

  #signOf({ attributes }: XmlElement): string {
    const font = attributes['font'] ?? '';
    const sign = signIn(font, Number.parseInt(attributes['char'] ?? '', 16) || 0);
    if (sign === null) this.#fonts.push(font);
    return safeWords(sign ?? UNKNOWN_SIGN);
  }

  /** Letters with others above them that say how they are read: the latter in brackets. */
  #rubyOf(ruby: XmlElement): string {
    const words = (name: string) => {
      const part = childOf(ruby, name);
      return part === undefined ? '' : safeWords(lettersIn(part, this.#story.revisions));
    };
    return words('rt') === '' ? words('rubyBase') : `${words('rubyBase')}(${words('rt')})`;
  }

  #field(type: string): void {
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate') this.#fields.splice(-1, 1, true);
    else this.#fields.pop();
  }

  #anchor({ name, attributes }: XmlElement): void {
    const id = attributes['id'] ?? '';
    const known = this.#anchors.get(id);
    const end = name === 'commentRangeStart' ? null : this.#length;
    if (known === undefined) this.#anchors.set(id, { id, start: name === 'commentRangeEnd' ? 0 : this.#length, end });
    else if (known.end === null) this.#anchors.set(id, { ...known, end });
  }

  #findBoxes(element: XmlElement): void {
    if (element.name === 'txbxContent') this.#boxes.push(element);
    else {
      const within = element.name === 'AlternateContent' ? chosenIn(element) : elementsOf(element);
      for (const child of within) this.#findBoxes(child);
    }
  }
}

const NOTE_KINDS: ReadonlyMap<string, NoteKind> = new Map([
  ['footnoteReference', 'footnote'],
  ['endnoteReference', 'endnote'],
]);

function isMarkTyped({ attributes }: XmlElement): boolean {
  return isTrue(attributes['customMarkFollows']);
}
