import { escapedSigns } from '../../text/markdown.ts';
import { elementsOf, named, type XmlElement } from '../xml.ts';

/** Which state of a text with tracked changes is read. */
export type Revisions = 'accepted' | 'rejected';

/** The state of reading a text. */
export interface Story {
  readonly revisions: Revisions;
  /** The footnotes referred to so far, by their id in the file, with their printed markers. */
  readonly footnotes: { readonly id: string; readonly marker: string }[];
  /** The number of the first footnote. */
  readonly firstNote: number;
  readonly endnotes: { readonly id: string; readonly marker: string }[];
}

export interface ParagraphText {
  /** Its words as Markdown, not trimmed. */
  readonly text: string;
  /** Text boxes anchored to it. */
  readonly boxes: readonly XmlElement[];
  /** True if its paragraph mark was deleted: the next paragraph belongs to it. */
  readonly goesOn: boolean;
}

/** The words of a paragraph, joined from its runs, however they are split. */
export function paragraphText(paragraph: XmlElement, story: Story): ParagraphText {
  const collector = new Collector(story);
  for (const child of elementsOf(paragraph)) collector.add(child);
  return { text: collector.markdown(), boxes: collector.boxes, goesOn: endIsGone(paragraph, story.revisions) };
}

function endIsGone(paragraph: XmlElement, revisions: Revisions): boolean {
  const properties = childOf(childOf(paragraph, 'pPr'), 'rPr');
  const gone = revisions === 'accepted' ? ['del', 'moveFrom'] : ['ins', 'moveTo'];
  return gone.some((name) => childOf(properties, name) !== undefined);
}

/** LibreOffice raises footnote markers by 8 half-points or more; kerning in titles moves letters by one or two. */
const RAISED_MIN_HALF_POINTS = 4;

interface Piece {
  readonly text: string;
  readonly isItalic: boolean;
}

class Collector {
  readonly boxes: XmlElement[] = [];
  readonly #story: Story;
  readonly #pieces: Piece[] = [];

  constructor(story: Story) {
    this.#story = story;
  }

  /** Only italics at the start of a paragraph are marked, since they show its opening words. */
  markdown(): string {
    const merged: Piece[] = [];
    for (const piece of this.#pieces) {
      const last = merged.at(-1);
      if (last?.isItalic === piece.isItalic) merged[merged.length - 1] = { ...piece, text: last.text + piece.text };
      else merged.push(piece);
    }
    const at = merged.findIndex(({ isItalic, text }) => isItalic && text.trim() !== '');
    const before = merged
      .slice(0, at)
      .map(({ text }) => text)
      .join('');
    return merged
      .map(({ text }, place) => (place === at && NUMBER_ONLY.test(before) ? inItalics(text) : text))
      .join('');
  }

  add(element: XmlElement): void {
    const isAccepted = this.#story.revisions === 'accepted';
    switch (element.name) {
      case 'r':
        this.#addRun(element);
        return;
      case 'ins':
      case 'moveTo':
        if (isAccepted) for (const child of elementsOf(element)) this.add(child);
        return;
      case 'del':
      case 'moveFrom':
        if (!isAccepted) for (const child of elementsOf(element)) this.add(child);
        return;
      case 'hyperlink':
      case 'smartTag':
      case 'sdt':
      case 'sdtContent':
      case 'fldSimple':
      case 'customXml':
      case 'dir':
      case 'bdo':
        for (const child of elementsOf(element)) this.add(child);
        return;
      default:
    }
  }

  #addRun(run: XmlElement): void {
    const now = childOf(run, 'rPr');
    const before = this.#story.revisions === 'rejected' ? childOf(now, 'rPrChange') : undefined;
    const properties = before === undefined ? now : childOf(before, 'rPr');
    if (isSwitchedOn(childOf(properties, 'vanish'))) return;
    const isItalic = isSwitchedOn(childOf(properties, 'i'));
    const isRaised =
      childOf(properties, 'vertAlign')?.attributes['val'] === 'superscript' ||
      Number(childOf(properties, 'position')?.attributes['val'] ?? 0) >= RAISED_MIN_HALF_POINTS;
    const words = elementsOf(run)
      .map((child) => this.#textOf(child))
      .join('');
    if (words === '') return;
    // The text reader distinguishes `42nd` with a raised ending from a footnote marker.
    const isMark = isRaised && /^[\p{L}\p{N}]{1,3}$/u.test(words);
    this.#pieces.push({ text: isMark ? `<sup>${words}</sup>` : words, isItalic });
  }

  #textOf(element: XmlElement): string {
    switch (element.name) {
      case 't':
      case 'delText':
        return escapedSigns(element.children.filter((child) => typeof child === 'string').join(''));
      case 'tab':
      case 'br':
      case 'cr':
      case 'ptab':
        return ' ';
      case 'noBreakHyphen':
        return '\u2011';
      case 'footnoteReference':
        return call(this.#story.footnotes, element, (number) => String(number + this.#story.firstNote - 1));
      case 'endnoteReference':
        return call(this.#story.endnotes, element, (number) => `e${number}`);
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        this.#findBoxes(element);
        return '';
      default:
        return '';
    }
  }

  /** The same box is under `Choice` for newer programs and under `Fallback` for older ones. */
  #findBoxes(element: XmlElement): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'txbxContent') this.boxes.push(child);
      else if (child.name !== 'Fallback') this.#findBoxes(child);
    }
  }
}

/** A footnote marker: `[^3]`. A note that is referred to again keeps its marker. */
function call(
  called: { readonly id: string; readonly marker: string }[],
  { attributes }: XmlElement,
  markerOf: (number: number) => string,
): string {
  const id = attributes['id'] ?? '';
  const known = called.find((note) => note.id === id);
  const marker = known?.marker ?? markerOf(called.length + 1);
  if (known === undefined) called.push({ id, marker });
  return `[^${marker}]`;
}

/** `1. ` or `(a) ` may come before the opening words. */
const NUMBER_ONLY = /^\s*(?:(?:\d{1,3}\.|\([a-z]{1,4}\))\s*)?$/u;

function inItalics(text: string): string {
  const words = text.trim();
  return `${/^\s*/u.exec(text)?.[0] ?? ''}*${words}*${text.slice(text.trimEnd().length)}`;
}

function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element).find(named(name));
}

/** `<w:i/>` is on, `<w:i w:val="0"/>` off. */
function isSwitchedOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off|none)$/u.test(property.attributes['val'] ?? '');
}
