import { isHeadingStyle } from '../styles.ts';
import { elementsOf, named, type XmlElement } from '../xml.ts';

/** How words look, as far as it matters to their reading; undefined where a style leaves it to the one that it is based on. */
export interface Look {
  readonly isItalic?: boolean;
  readonly isRaised?: boolean;
  readonly isHidden?: boolean;
}

type Family = 'paragraph' | 'text';

/** The styles of a text, each with those that it is based on. */
export class OdtStyles {
  /** By family and name: a paragraph style and a text style may share one. */
  readonly #styles = new Map<string, XmlElement>();
  readonly #looks = new Map<string, Look>();

  constructor(groups: readonly XmlElement[]) {
    for (const style of groups.flatMap(elementsOf).filter(named('style'))) {
      const { family = '', name = '' } = style.attributes;
      this.#styles.set(`${family} ${name}`, style);
    }
  }

  /** How a style makes words look, whatever is around it. */
  look(family: Family, name: string | undefined): Look {
    const key = `${family} ${name ?? ''}`;
    const known = this.#looks.get(key);
    if (known !== undefined) return known;
    // The nearest style decides.
    let look: Look = {};
    for (const style of this.#line(family, name).reverse()) look = { ...look, ...ownLook(style) };
    this.#looks.set(key, look);
    return look;
  }

  isHeading(name: string | undefined): boolean {
    return this.#line('paragraph', name).some(({ attributes }) =>
      [attributes['display-name'], decoded(attributes['name'] ?? '')].some(
        (each) => each !== undefined && isHeadingStyle(each),
      ),
    );
  }

  /** The list style that a paragraph style brings with it; empty if it turns numbers off, undefined if it says nothing. */
  listStyle(name: string | undefined): string | undefined {
    const [own] = this.#line('paragraph', name).flatMap(({ attributes }) => attributes['list-style-name'] ?? []);
    return own;
  }

  /** A style and those that it is based on, the nearest first. */
  #line(family: Family, name: string | undefined): XmlElement[] {
    const line = new Set<XmlElement>();
    let at = this.#styles.get(`${family} ${name ?? ''}`);
    while (at !== undefined && !line.has(at)) {
      line.add(at);
      at = this.#styles.get(`${family} ${at.attributes['parent-style-name'] ?? ''}`);
    }
    return [...line];
  }
}

function ownLook(style: XmlElement): Look {
  const found = elementsOf(style).find(named('text-properties'));
  const { 'font-style': font, 'text-position': position, display } = found?.attributes ?? {};
  return {
    ...(font === undefined ? {} : { isItalic: font === 'italic' || font === 'oblique' }),
    ...(position === undefined ? {} : { isRaised: isAboveLine(position) }),
    ...(display === undefined ? {} : { isHidden: display === 'none' }),
  };
}

/** `super 58%`, `33% 58%`; kerning in titles moves letters by less. */
function isAboveLine(position: string): boolean {
  return /^\s*super/u.test(position) || Number.parseFloat(position) >= RAISED_MIN_PER_CENT;
}

/** LibreOffice raises footnote markers by 33 per cent of their size. */
const RAISED_MIN_PER_CENT = 15;

/** Names in files have `_20_` for a space, and so on for all other signs. */
function decoded(name: string): string {
  return name.replace(/_([\da-f]{1,4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
