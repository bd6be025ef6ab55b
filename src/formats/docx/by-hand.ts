import { formulaPlaceIn } from '../text/formula.ts';
import { elementsOf, type XmlElement, type XmlNode } from '../xml.ts';
import { lettersIn } from './count.ts';
import { handMark } from './marked.ts';
import { childOf } from './properties.ts';
import type { Styles } from './styles.ts';

/**
 * The same text with the marks that people make by hand as tracked changes: words struck through are deleted, and words in colour that are
 * underlined or in bold are inserted. Beside words struck through, underlined ones are inserted in any colour.
 */
export class ByHand {
  readonly #styles: Styles;
  #hasFormula = false;
  /** How many changes were found: neighbouring runs marked alike are one. */
  count = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  marked(element: XmlElement): XmlElement {
    const own = element.name === 'p' ? this.#paragraph(element) : element;
    return withChildren(own, (child) => this.marked(child));
  }

  #paragraph(paragraph: XmlElement): XmlElement {
    const style = this.#styles.idOf(childOf(paragraph, 'pPr'));
    this.#hasFormula ||= formulaPlaceIn(lettersIn(paragraph, 'accepted')) !== null;
    const marks = new Map(runsIn(paragraph, false).map(({ run, isLink }) => [run, this.#markOf(run, style, isLink)]));
    const worded = [...marks].filter(([run]) => lettersIn(run, 'accepted').trim() !== '').map(([, mark]) => mark);
    if (worded.every((mark) => mark === null)) return paragraph;
    const isStruck = worded.includes('struck');
    // Titles and headings are in colour without anything being marked.
    const isTitle = !this.#hasFormula || this.#styles.isHeading(style);
    const isColourMark = isStruck || !isTitle || worded.includes(null);
    const changeOf = (mark: Mark): 'ins' | 'del' | null => {
      if (mark === 'struck') return 'del';
      const isInserted = mark === 'coloured' ? isColourMark : mark === 'underlined' && isStruck;
      return isInserted ? 'ins' : null;
    };
    this.count += worded.map(changeOf).filter((each, at, all) => each !== null && each !== all[at - 1]).length;
    const [first = null, ...others] = worded.map(changeOf);
    const wrapped = withRuns(paragraph, (run) => asChange(run, changeOf(marks.get(run) ?? null)));
    return first !== null && others.every((other) => other === first) ? withEnd(wrapped, first) : wrapped;
  }

  #markOf(run: XmlElement, style: string, isLink: boolean): Mark {
    const properties = childOf(run, 'rPr');
    const isOn = (name: string) => this.#styles.isOn(name, properties, style);
    if (isOn('strike') || isOn('dstrike')) return 'struck';
    return isLink ? null : handMark(properties);
  }
}

type Mark = 'struck' | 'coloured' | 'underlined' | null;

/** The runs of a paragraph, without those of text boxes in it and those that are deleted already. */
function runsIn(
  element: XmlElement,
  isLink: boolean,
): readonly { readonly run: XmlElement; readonly isLink: boolean }[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'r') return [{ run: child, isLink }];
    return GONE.has(child.name) ? [] : runsIn(child, isLink || child.name === 'hyperlink');
  });
}

const GONE: ReadonlySet<string> = new Set(['del', 'moveFrom', 'pPr']);

function withRuns(element: XmlElement, change: (run: XmlElement) => XmlElement): XmlElement {
  return withChildren(element, (child) => {
    if (child.name === 'r') return change(child);
    return GONE.has(child.name) ? child : withRuns(child, change);
  });
}

/** A run as a tracked change, and no longer marked. */
function asChange(run: XmlElement, change: 'ins' | 'del' | null): XmlElement {
  if (change === null) return run;
  const bare = withChildren(run, (child) => (child.name === 'rPr' ? unmarked(child) : child));
  return { name: change, attributes: BY_HAND, children: [bare] };
}

function unmarked(properties: XmlElement): XmlElement {
  const others = properties.children.filter((child) => typeof child === 'string' || !MARKS.has(child.name));
  const off = ['strike', 'dstrike'].map((name) => ({ name, attributes: { val: '0' }, children: [] }));
  return { ...properties, children: [...others, ...off] };
}

const MARKS: ReadonlySet<string> = new Set(['strike', 'dstrike', 'color', 'u']);

/** The mark at the end of a paragraph that was marked as a whole comes and goes with its words. */
function withEnd(paragraph: XmlElement, change: 'ins' | 'del'): XmlElement {
  const properties = childOf(paragraph, 'pPr') ?? { name: 'pPr', attributes: {}, children: [] };
  const letters = childOf(properties, 'rPr') ?? { name: 'rPr', attributes: {}, children: [] };
  const marked = { ...letters, children: [...letters.children, { name: change, attributes: BY_HAND, children: [] }] };
  const others = (element: XmlElement, name: string) =>
    element.children.filter((child) => typeof child === 'string' || child.name !== name);
  const own = { ...properties, children: [...others(properties, 'rPr'), marked] };
  return { ...paragraph, children: [own, ...others(paragraph, 'pPr')] };
}

function withChildren(element: XmlElement, change: (child: XmlElement) => XmlElement): XmlElement {
  const children = element.children.map((child): XmlNode => (typeof child === 'string' ? child : change(child)));
  return { ...element, children };
}

/** Whether a tracked change was made of marks by hand. */
export function isByHand({ attributes }: XmlElement): boolean {
  return attributes[HAND] !== undefined;
}

/** An attribute that no Word file has. */
const HAND = 'resdiff by hand';
const BY_HAND = { [HAND]: '' };
