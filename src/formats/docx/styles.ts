import { isHeadingStyle } from '../styles.ts';
import { findAll, named, type XmlElement } from '../xml.ts';
import { childOf, isTrue, settingOf, switchIn } from './properties.ts';

/** The styles of a Word file. A style is based on another, and has of it what it does not say itself. */
export class Styles {
  readonly #all: ReadonlyMap<string, XmlElement>;
  readonly #lines = new Map<string, readonly XmlElement[]>();
  readonly #default: string;

  constructor(styles: XmlElement | null) {
    const all = styles === null ? [] : findAll(styles, named('style'));
    this.#all = new Map(all.map((style) => [style.attributes['styleId'] ?? '', style]));
    const standard = all.find(({ attributes }) => attributes['type'] === 'paragraph' && isTrue(attributes['default']));
    this.#default = standard?.attributes['styleId'] ?? '';
  }

  /** The style of a paragraph, by its properties. */
  idOf(properties: XmlElement | undefined): string {
    return settingOf(properties, 'pStyle') ?? this.#default;
  }

  /** A style with those that it is based on, the nearest first. */
  line(id: string): readonly XmlElement[] {
    const known = this.#lines.get(id);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const line: XmlElement[] = [];
    for (
      let at: string | undefined = id;
      at !== undefined && !seen.has(at);
      at = settingOf(this.#all.get(at), 'basedOn')
    ) {
      seen.add(at);
      const style = this.#all.get(at);
      if (style === undefined || line.length === LINE_MAX_STYLES) break;
      line.push(style);
    }
    this.#lines.set(id, line);
    return line;
  }

  /**
   * Whether letters are in italics, hidden and the like. What is said directly counts; else a style of the letters turns round what the
   * style of the paragraph says.
   */
  isOn(name: string, properties: XmlElement | undefined, paragraphStyle: string): boolean {
    const own = switchIn(properties, name);
    if (own !== null) return own;
    const letters = this.#switchOf(settingOf(properties, 'rStyle') ?? '', name);
    return letters !== this.#switchOf(paragraphStyle, name);
  }

  /** A heading: by its style's id or name, or those of one that it is based on. Word stores the names of built-in styles in English. */
  isHeading(id: string): boolean {
    return (
      isHeadingStyle(id) ||
      this.line(id).some(
        (style) => isHeadingStyle(style.attributes['styleId'] ?? '') || isHeadingStyle(settingOf(style, 'name') ?? ''),
      )
    );
  }

  #switchOf(id: string, name: string): boolean {
    if (id === '') return false;
    for (const style of this.line(id)) {
      const found = switchIn(childOf(style, 'rPr'), name);
      if (found !== null) return found;
    }
    return false;
  }
}

/** Word allows ten; a file may claim thousands, for each of its styles. */
const LINE_MAX_STYLES = 100;
