import type { Paragraph, Part } from '../model/document.ts';

/** Whether a paragraph is a table row: its text holds the cells with ` | ` between them. */
export function isTableRow({ row }: Pick<Paragraph, 'row'>): boolean {
  return row !== null;
}

/** The position in a table that the name of a row ends with; null for any other name. */
export function positionInName(id: string): number | null {
  const [, position] = ROW.exec(id) ?? [];
  return position === undefined ? null : Number(position);
}

/** Whether an unnumbered paragraph continues the preceding one, by its name. */
export function isContinuation({ id }: Pick<Paragraph, 'id'>): boolean {
  return CONTINUATION.test(id);
}

/** The endings added to a paragraph's name for its rows and continuations; figures make repeated names unique. */
const ROW = /(?:^| )row (\d{1,6})(?: \[\d+\])?$/u;
const CONTINUATION = / cont\.(?: \d+)?$/u;

/** `1)` is paragraph 1, however its number is printed. */
function bare(label: string): string {
  return label.replace(/^(\d{1,3})\)/u, '$1');
}

/** The name of an order of an amendment document: by its number or, if it has none, by how many there are up to it. */
export function orderName(label: string, count: number): string {
  return `Order ${label || count}`;
}

/** Assigns the names by which delegates refer to paragraphs; each is unique. */
export class ParagraphNames {
  readonly #numbered: ReadonlySet<string>;
  readonly #counts = new Map<string, number>();
  readonly #given = new Set<string>();
  #before = { name: '', section: '' };
  /** The number of the preambular paragraph in hand, which some organizations print. */
  #ownNumber = '';

  /** @param numbered the sections with numbered operative paragraphs: there, one without a number continues the preceding one */
  constructor(numbered: ReadonlySet<string>) {
    this.#numbered = numbered;
  }

  /**
   * The name of the next paragraph.
   *
   * @param block its part, its depth, and its position among the rows of a table, or null
   * @param label its number with those above it: `8 (b)`; empty if it has none
   */
  next(
    block: {
      readonly part: Part;
      readonly depth: number;
      readonly row: number | null;
      readonly counted?: string;
    },
    section: string,
    label: string,
  ): string {
    const name = this.#unique(
      block.row === null ? this.#name(block, section, label) : `${this.#owner(section)} row ${block.row}`.trim(),
    );
    if (block.part !== 'heading' && block.part !== 'formula') this.#before = { name, section };
    return name;
  }

  /** The paragraph above a table, or the annex that begins with it. */
  #owner(section: string): string {
    const { name, section: own } = this.#before;
    return own === section ? name.replace(ROW, '') : section;
  }

  #name(
    { part, depth, counted = '' }: Omit<Parameters<ParagraphNames['next']>[0], 'row'>,
    section: string,
    label: string,
  ): string {
    const within = (name: string) => (section === '' ? name : `${section} ${name}`);
    switch (part) {
      case 'formula':
        return within('Formula');
      case 'heading':
        return within(`Heading ${this.#count(`${section}|heading`)}`);
      case 'preamble':
        if (counted !== '') return within(`PP${this.#countedAs(counted, `${section}|pp`)}`);
        if (depth === 0) {
          this.#ownNumber = label;
          return within(`PP${this.#count(`${section}|pp`)}`);
        }
        return within(`PP${this.#counts.get(`${section}|pp`) ?? 0} ${this.#below(label)}`);
      case 'operative':
        if (label.startsWith('(')) return within(`OP${this.#counts.get(`${section}|op`) ?? ''} ${label}`);
        if (label !== '') return within(`OP${bare(label)}`);
        if (!this.#numbered.has(section)) return within(`OP${this.#count(`${section}|op`)}`);
        return this.#before.name === '' ? within('OP') : `${this.#before.name.replace(CONTINUATION, '')} cont.`;
      case 'order':
        return orderName(label, this.#count('order'));
      case 'annex':
        return within(label === '' ? `par. ${this.#count(`${section}|par`)}` : bare(label));
    }
  }

  /** `(a)` for `3 (a)` below the third preambular paragraph. */
  #below(label: string): string {
    return this.#ownNumber !== '' && label.startsWith(`${this.#ownNumber} `)
      ? label.slice(this.#ownNumber.length + 1)
      : label;
  }

  /** A label says how many there are up to it: `2 bis` follows the second. */
  #countedAs(counted: string, what: string): string {
    this.#counts.set(what, Number.parseInt(counted, 10));
    return counted;
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
