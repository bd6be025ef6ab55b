import type { Paragraph, Part } from '../model/document.ts';

/** Whether a paragraph is a row of a table, by its name: its cells stand in its text with ` | ` between them. */
export function isTableRow({ id }: Pick<Paragraph, 'id'>): boolean {
  return ROW.test(id);
}

/** Whether a paragraph without a number goes on with the one before it, by its name. */
export function isContinuation({ id }: Pick<Paragraph, 'id'>): boolean {
  return CONTINUATION.test(id);
}

/** What stands behind the name of the paragraph that a row or a continuation belongs to; the figures where a name came before. */
const ROW = / row \d+(?: \[\d+\])?$/u;
const CONTINUATION = / cont\.(?: \d+)?$/u;

/** Hands out the names by which delegates call paragraphs, each once. */
export class ParagraphNames {
  readonly #numbered: ReadonlySet<string>;
  readonly #counts = new Map<string, number>();
  readonly #given = new Set<string>();
  #before = '';

  /** @param numbered the sections whose operative paragraphs carry numbers: one without goes on with the one before it */
  constructor(numbered: ReadonlySet<string>) {
    this.#numbered = numbered;
  }

  /**
   * The name of the next paragraph.
   *
   * @param block its part, and its place among the rows of a table, null for no row
   * @param label its number with those above it: `8 (b)`; empty where it has none
   */
  next(block: { readonly part: Part; readonly row: number | null }, section: string, label: string): string {
    const name = this.#unique(
      block.row === null
        ? this.#name(block.part, section, label)
        : `${this.#before.replace(ROW, '')} row ${block.row}`.trim(),
    );
    if (block.part !== 'heading') this.#before = name;
    return name;
  }

  #name(part: Part, section: string, label: string): string {
    const within = (name: string) => (section === '' ? name : `${section} ${name}`);
    switch (part) {
      case 'formula':
        return within('Formula');
      case 'heading':
        return within(`Heading ${this.#count(`${section}|heading`)}`);
      case 'preamble':
        if (label !== '') return within(`PP${this.#counts.get(`${section}|pp`) ?? 0} ${label}`);
        return within(`PP${this.#count(`${section}|pp`)}`);
      case 'operative':
        if (label.startsWith('(')) return within(`OP${this.#counts.get(`${section}|op`) ?? ''} ${label}`);
        if (label !== '') return within(`OP${label}`);
        if (!this.#numbered.has(section)) return within(`OP${this.#count(`${section}|op`)}`);
        return this.#before === '' ? within('OP') : `${this.#before.replace(CONTINUATION, '')} cont.`;
      case 'annex':
        return within(label === '' ? `par. ${this.#count(`${section}|par`)}` : label);
    }
  }

  #count(what: string): number {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    return count;
  }

  #unique(name: string): string {
    const times = this.#count(`name|${name}`);
    const unique = times === 1 ? name : `${name} ${name.endsWith('cont.') ? times : `[${times}]`}`;
    if (this.#given.has(unique)) return this.#unique(name);
    this.#given.add(unique);
    return unique;
  }
}
