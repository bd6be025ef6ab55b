import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, type Element, isElement, textOf } from './html-elements.ts';

interface Called {
  readonly marker: string;
  readonly words: string;
}

/**
 * The notes of a page: links whose words are an indicator and that lead further down call one, whatever the program that
 * made the page; what stands where they lead is its body. In renderings of Akoma Ntoso the body stands at its call.
 */
export class HtmlNotes {
  readonly #markers = new Map<Element, string>();
  readonly #bodies = new Set<Element>();
  readonly #called: Called[] = [];

  constructor(page: Tree.Document) {
    const elements = elementsIn(page);
    const places = placesOf(elements);
    const order = new Map(elements.map((element, at) => [element, at]));
    const known = new Map<Element, string>();
    for (const [at, element] of elements.entries()) {
      if (/(?:^|\s)akn-authorialNote(?:\s|$)/u.test(attribute(element, 'class'))) {
        this.#inline(element);
        continue;
      }
      const href = element.tagName === 'a' ? attribute(element, 'href') : '';
      const target = href.includes('#') ? places.get(href.slice(href.indexOf('#') + 1)) : undefined;
      if (target === undefined || (order.get(target) ?? 0) < at) continue;
      const marker = indicatorIn(element);
      if (marker === null) continue;
      const body = bodyOf(target);
      const before = known.get(body);
      this.#markers.set(element, before ?? marker);
      if (before !== undefined) continue;
      known.set(body, marker);
      this.#bodies.add(body);
      this.#called.push({ marker, words: wordsOf(body, marker) });
    }
  }

  /** The marker that an element stands for; null where it is no call. */
  markerOf(element: Element): string | null {
    return this.#markers.get(element) ?? null;
  }

  isBody(element: Element): boolean {
    return this.#bodies.has(element);
  }

  called(): readonly Called[] {
    return this.#called;
  }

  /** Marker and body stand at the call; where the marker is left to the style, it is the next number. */
  #inline(note: Element): void {
    const words = textOf(note).replace(/\s+/gu, ' ').trim();
    const [printed, number] = /^\[?(\d{1,3})\]?\s*(?=\D)/u.exec(words) ?? [];
    const marker =
      attribute(note, 'data-marker') || attribute(note, 'marker') || number || String(this.#called.length + 1);
    this.#markers.set(note, marker);
    this.#called.push({ marker, words: words.slice(number === marker ? (printed?.length ?? 0) : 0) });
  }
}

function elementsIn(page: Tree.Document): readonly Element[] {
  const found: Element[] = [];
  const left: Tree.ChildNode[] = [...page.childNodes].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    left.push(...[...node.childNodes].reverse());
  }
  return found;
}

function placesOf(elements: readonly Element[]): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>();
  for (const element of elements) {
    for (const name of [attribute(element, 'id'), attribute(element, 'name')]) {
      if (name !== '' && !places.has(name)) places.set(name, element);
    }
  }
  return places;
}

/** `1`, `[1]`, `¹`, `a`. */
function indicatorIn(element: Element): string | null {
  const text = textOf(element)
    .trim()
    .replace(/[⁰¹²³⁴-⁹]/gu, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
  return /^[[(]?(\d{1,3}|[a-z])[\])]?$/u.exec(text)?.[1] ?? null;
}

/** The block a link leads to, or in which the place it leads to stands. */
function bodyOf(target: Element): Element {
  let body = target;
  while (!/^(?:div|li|p|dd|aside|section|td)$/u.test(body.tagName)) {
    const above = body.parentNode;
    if (above === null || !isElement(above) || above.tagName === 'body') return body;
    body = above;
  }
  return body;
}

/** The words of a note without its own indicator and the way back to its call. */
function wordsOf(body: Element, marker: string): string {
  const words = textOf(body)
    .replace(/\s+/gu, ' ')
    .replace(/[↩↑⤴]\uFE0E?/gu, '')
    .trim();
  const start = new RegExp(`^[[(^]?${marker}[\\])]?[.:]?\\s*`, 'u');
  return words.replace(start, '').trim();
}
