import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { signFor } from '../source/source.ts';
import { attribute, type Element, isElement, shortTextOf, textWithin, visits, wholeNumberIn } from './elements.ts';

interface Called {
  /** The sign that calls it in the words. */
  readonly sign: string;
  readonly marker: string;
  readonly words: string;
  /** Whether no element calls it: then a number in the words does. */
  readonly isListed: boolean;
}

/** A link to a footnote: its text is a marker, and it leads further down. */
interface Call {
  readonly link: Element;
  /** The marker as printed on the page: `[1]`, `*`. */
  readonly printed: string;
  readonly body: Element;
}

/**
 * The notes of a page: a link whose text is a marker and that leads further down refers to one, whatever program made the page; its
 * target is the body. In renderings of Akoma Ntoso the body may be at the marker; on plain pages, raised numbers refer to a list of
 * notes. Comments also use links: they are left out.
 */
export class HtmlNotes {
  /** The signs of notes by the elements that call them; empty for a link to a comment. */
  readonly #markers = new Map<Element, string>();
  readonly #bodies = new Set<Element>();
  /** The elements that contain a body. */
  readonly #holders = new Set<Tree.Node | null>();
  readonly #called: Called[] = [];
  readonly #signs = new Set<string>();

  constructor(page: Tree.Document) {
    const calls = callsIn(elementsIn(page));
    for (const body of outermost(page, new Set([...calls.values()].map(({ body }) => body)))) this.#bodies.add(body);
    for (const body of this.#bodies) this.#holders.add(body.parentNode);
    const known = new Map<Element, string>();
    let list: Element | null = null;
    for (const visit of visits(page, (element) => !isRenderedNote(element) || this.#bodies.has(element))) {
      if (visit.kind === 'words') continue;
      const { kind, element } = visit;
      if (kind === 'closes') {
        if (element === list) list = null;
        continue;
      }
      const call = calls.get(element);
      if (call !== undefined) this.#call(call, known);
      else if (kind === 'passes') this.#inline(element);
      else if (list === null && isListOfNotes(element)) {
        list = element;
        this.#listed(element);
      }
    }
  }

  /** The sign of the note that an element calls; null if it is not a footnote reference. */
  signOf(element: Element): string | null {
    return this.#markers.get(element) ?? null;
  }

  isBody(element: Element): boolean {
    return this.#bodies.has(element);
  }

  called(): readonly Called[] {
    return this.#called;
  }

  #call({ link, printed, body }: Call, known: Map<Element, string>): void {
    const before = known.get(body);
    const marker = markerFor(link, printed);
    const isNew = before === undefined && marker !== '' && this.#bodies.has(body);
    const sign = isNew ? this.#signFor(marker) : (before ?? marker);
    known.set(body, sign);
    this.#markers.set(link, sign);
    if (isNew) this.#called.push({ sign, marker, words: wordsOfNote(body, printed), isListed: false });
  }

  /** Marker and body are at the reference; if the style makes the marker, it is the next number. */
  #inline(note: Element): void {
    const words = wordsOfNote(note, '');
    const [printed, number] = /^\[?(\d{1,3})\]?\s*(?=\D)/u.exec(words) ?? [];
    const said = attribute(note, 'data-marker') || attribute(note, 'marker') || markerWithin(note);
    const marker = said || number || String(this.#called.length + 1);
    const sign = this.#signFor(marker);
    this.#markers.set(note, sign);
    const own = said === '' && number === marker ? words.slice(printed?.length ?? 0) : words;
    this.#called.push({ sign, marker, words: own, isListed: false });
  }

  /** Notes without a link: list items by their numbers, paragraphs by the markers with which they begin. */
  #listed(list: Element): void {
    let next = 1;
    for (const note of notesIn(list)) {
      const words = tidied(textWithin(note));
      const [, begins] = /^[[(]?(\d{1,3}|[a-z](?=[\])]))[\])]?[.:]?\s/u.exec(words) ?? [];
      const number = note.tagName === 'li' ? (wholeNumberIn(note, 'value') ?? next) : null;
      const marker = number === null ? begins : String(number);
      if (number !== null) next = number + 1;
      if (marker === undefined || this.#bodies.has(note) || this.#holders.has(note)) continue;
      this.#bodies.add(note);
      this.#called.push({ sign: this.#signFor(marker), marker, words: wordsOfNote(note, marker), isListed: true });
    }
  }

  #signFor(marker: string): string {
    const sign = signFor(marker, this.#signs);
    this.#signs.add(sign);
    return sign;
  }
}

function elementsIn(page: Tree.Document): readonly Element[] {
  const found: Element[] = [];
  for (const visit of visits(page, () => true)) if (visit.kind === 'opens') found.push(visit.element);
  return found;
}

/** A note within a note is part of it. */
function outermost(page: Tree.Document, bodies: ReadonlySet<Element>): readonly Element[] {
  const found: Element[] = [];
  for (const visit of visits(page, (element) => !bodies.has(element))) {
    if (visit.kind === 'passes') found.push(visit.element);
  }
  return found;
}

/** Goes backwards: of several targets with the same name, the nearest below a link is meant. */
function callsIn(elements: readonly Element[]): ReadonlyMap<Element, Call> {
  const calls = new Map<Element, Call>();
  const places = new Map<string, Element>();
  const order = new Map(elements.map((element, at) => [element, at]));
  for (const [at, element] of [...elements.entries()].reverse()) {
    const target = element.tagName === 'a' ? places.get(fragmentOf(element)) : undefined;
    const printed = target === undefined ? null : indicatorIn(element);
    if (target !== undefined && printed !== null) {
      calls.set(element, { link: element, printed, body: bodyOfNote(target, (each) => (order.get(each) ?? 0) > at) });
    }
    for (const name of [attribute(element, 'id'), attribute(element, 'name')])
      if (name !== '') places.set(name, element);
  }
  return calls;
}

/** `_ftn1` of `#_ftn1` and of `page.htm#_ftn1`. */
function fragmentOf(link: Element): string {
  const [, fragment = ''] = /#(.*)$/su.exec(attribute(link, 'href')) ?? [];
  return fragment.replace(/%3A/giu, ':');
}

/** `1`, `[1]`, `¹`, `a`, `iv`, `*`; a number that is neither raised nor in brackets counts only if the link says that it leads to a note. */
function indicatorIn(link: Element): string | null {
  const text = shortTextOf(link)
    .trim()
    .replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
  const isNamed = [
    attribute(link, 'href').replace(/^[^#]*/u, ''),
    attribute(link, 'class'),
    attribute(link, 'role'),
  ].some((name) => NAMED.test(name));
  const isMark = INDICATOR.test(text) && (isNamed || /^\[/u.test(text) || isRaised(link));
  return isMark || COMMENT.test(fragmentOf(link)) ? text : null;
}

const INDICATOR = /^(?:[[(]?(?:\d{1,3}|[a-z]|[ivx]{2,7})[\])]?|\[?\*{1,4}\]?)$/u;
const NAMED = /note|fn|ftn|edn/iu;
/** Where Word's pages and Google's keep comments. */
const COMMENT = /^(?:_msocom_|cmnt)\d/u;

function isRaised(link: Element): boolean {
  const isSup = (node: Tree.Node | null) => node !== null && isElement(node) && node.tagName === 'sup';
  return isSup(link.parentNode) || link.childNodes.some(isSup) || /super/iu.test(attribute(link, 'style'));
}

/** The text reader knows markers of letters and digits: stars become letters, endnotes get an `e` before their number. */
function markerFor(link: Element, printed: string): string {
  const fragment = fragmentOf(link);
  if (COMMENT.test(fragment)) return '';
  const [, endnote] = /^(?:_?edn|sdendnote)(\d{1,2})(?:sym)?$/u.exec(fragment) ?? [];
  if (endnote !== undefined) return `e${endnote}`;
  const bare = printed.replace(/[[\]()]/gu, '');
  return bare.startsWith('*') ? String.fromCharCode(96 + bare.length) : bare.slice(0, MARKER_MAX_CHARACTERS);
}

const MARKER_MAX_CHARACTERS = 3;

/** The note to which a link leads: an element marked as a note, else the block with the target; never one that also contains the link. */
function bodyOfNote(target: Element, isBelow: (element: Element) => boolean): Element {
  let block: Element | null = null;
  let above: Tree.Node | null = target;
  for (let climbed = 0; climbed < CLIMB_MAX_ELEMENTS; climbed += 1) {
    if (above === null || !isElement(above) || !isBelow(above) || above.tagName === 'body') break;
    if (isNote(above)) return above;
    if (block === null && BLOCK.test(above.tagName)) block = above;
    above = above.parentNode;
  }
  return block ?? target;
}

const CLIMB_MAX_ELEMENTS = 12;
const BLOCK = /^(?:div|p|dd|tr|aside|section|blockquote)$/u;

function isNote(element: Element): boolean {
  return (
    element.tagName === 'li' ||
    isRenderedNote(element) ||
    (BLOCK.test(element.tagName) && NOTE_NAME.test(attribute(element, 'id'))) ||
    /mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)/iu.test(attribute(element, 'style'))
  );
}

const NOTE_NAME = /^(?:_?ftn|_?edn|_com_|sd(?:foot|end)note|(?:foot|end)note[-_]?)\d+$/iu;

function isRenderedNote(element: Element): boolean {
  return /(?:^|\s)akn-authorialNote(?:\s|$)/u.test(attribute(element, 'class'));
}

function isListOfNotes(element: Element): boolean {
  return (
    /^(?:aside|section|div|footer|ol|ul)$/u.test(element.tagName) &&
    (LIST_OF_NOTES.test(attribute(element, 'class')) ||
      LIST_OF_NOTES.test(attribute(element, 'id')) ||
      attribute(element, 'role') === 'doc-endnotes')
  );
}

const LIST_OF_NOTES = /(?:^|\s)(?:foot|end)notes(?:[-_][\w-]+)?(?:\s|$)/iu;

/** The items of a list, else its paragraphs. */
function notesIn(list: Element): readonly Element[] {
  const found: Element[] = [];
  for (const visit of visits(list, ({ tagName }) => tagName !== 'li' && tagName !== 'p')) {
    if (visit.kind === 'passes' && /^(?:li|p)$/u.test(visit.element.tagName)) found.push(visit.element);
  }
  return found;
}

function markerWithin(note: Element): string {
  for (const visit of visits(note, () => true)) {
    if (visit.kind === 'opens' && isMarkerWithin(visit.element)) return bare(shortTextOf(visit.element));
  }
  return '';
}

function isMarkerWithin(element: Element): boolean {
  return /(?:^|\s)akn-authorialNote--marker(?:\s|$)/u.test(attribute(element, 'class'));
}

function bare(indicator: string): string {
  return indicator.replace(/[[\]().:*\s]/gu, '');
}

/** The words of a note without its own marker and the link back. */
function wordsOfNote(body: Element, printed: string): string {
  const own = bare(printed);
  let isFound = printed === '';
  const isOwn = (element: Element) => {
    if (isFound || !/^(?:a|sup|span)$/u.test(element.tagName)) return false;
    const text = shortTextOf(element).trim();
    isFound = text === printed || (own !== '' && bare(text) === own);
    return isFound;
  };
  const words = tidied(textWithin(body, (each) => !isMarkerWithin(each) && !isOwn(each) && !isWayBack(each)));
  return isFound ? words.replace(/^[.:\])]\s/u, '') : words.replace(new RegExp(startOf(own, body.tagName), 'u'), '');
}

/** A number before the words: `[1] `, `1. `, `1 `; a list item gets its number from the list, and may begin with any. */
function startOf(own: string, tagName: string): string {
  const sign = own === '' ? '\\*+' : own;
  return tagName === 'li' ? `^\\[${sign}\\]\\s*` : `^[[(^]?${sign}(?:[\\])][.:]?|[.:](?=\\s)|(?=[\\s\\p{Lu}]))\\s*`;
}

function isWayBack(element: Element): boolean {
  if (/(?:^|\s)[\w-]*back(?:link|ref)?(?:\s|$)/iu.test(attribute(element, 'class'))) return true;
  return element.tagName === 'a' && (attribute(element, 'role') === 'doc-backlink' || BACK.test(shortTextOf(element)));
}

const BACK = /^\s*(?:[↩↑⤴⏎]\uFE0E?|\^)\s*$/u;

/** The single no-break space of a date stays; the text reader tidies the rest. */
function tidied(words: string): string {
  return words.replace(/[ \t\r\n\f]+/gu, ' ').trim();
}
