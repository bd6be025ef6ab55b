import type { Paragraph } from '../../model/document.ts';

/** How a paragraph that is new beside others is called: its printed number, and its name among delegates. */
export interface Called {
  readonly label: string;
  readonly name: string;
}

/**
 * Calls new paragraphs after the one before them, `OP3 bis`, `OP3 ter`, and other wordings of one `OP3 alt`: so the numbers of the base stay
 * whatever comes in.
 */
export class Labels {
  readonly #counts = new Map<string, number>();
  readonly #names = new Set<string>();
  /** The last paragraph of the base in each part, by depth. */
  readonly #last = new Map<string, Called>();
  /** The numbers of the last new paragraphs, by depth: sub-paragraphs are counted below them. */
  #above: string[] = [];

  constructor(base: readonly Paragraph[]) {
    for (const { id } of base) this.#names.add(id);
  }

  /** A paragraph of the base keeps its number and its name. */
  keep(paragraph: Paragraph): void {
    const { part, depth, label, id } = paragraph;
    this.#last.set(`${part}|${depth}`, { label, name: id });
    this.#above = [...this.#above.slice(0, depth), label];
  }

  /** Another wording of a paragraph of the base. */
  other(paragraph: Paragraph): Called {
    return this.#after({ label: paragraph.label, name: paragraph.id }, ['alt']);
  }

  /** A paragraph of a proposal, new at its place. */
  fresh(paragraph: Paragraph): Called {
    const { part, depth } = paragraph;
    if (part === 'heading' || part === 'formula' || paragraph.row !== null) {
      return { label: part === 'heading' ? paragraph.label : '', name: this.#unique(`${paragraph.id} new`) };
    }
    const called = this.#called(paragraph);
    this.#above = [...this.#above.slice(0, depth), called.label];
    return called;
  }

  #called(paragraph: Paragraph): Called {
    const { part, depth, label, section } = paragraph;
    const last = this.#last.get(`${part}|${depth}`);
    const above = this.#above[depth - 1];
    const isBelow = depth > 0 && (last === undefined || (above !== undefined && !last.label.startsWith(`${above} `)));
    if (isBelow) {
      const own = [above ?? '', label.split(' ').at(-1) ?? ''].filter(Boolean).join(' ');
      return { label: own, name: this.#unique(`${PART_NAMES[part] ?? ''}${own}`) };
    }
    if (last !== undefined) return this.#behind(last);
    // `OP0` comes before the first.
    const first = {
      label: label === '' ? '' : '0',
      name: [section, `${PART_NAMES[part] ?? ''}0`].filter(Boolean).join(' '),
    };
    this.#last.set(`${part}|${depth}`, first);
    this.#names.add(first.name);
    return first;
  }

  /** After `OP3 bis` of the base comes `OP3 ter`. */
  #behind({ label, name }: Called): Called {
    const ending = LATIN.find((each) => name.endsWith(` ${each}`));
    if (ending === undefined) return this.#after({ label, name }, LATIN);
    const bare = (own: string) => own.slice(0, -ending.length - 1);
    return this.#after({ label: label === '' ? '' : bare(label), name: bare(name) }, LATIN);
  }

  #after({ label, name }: Called, endings: readonly string[]): Called {
    const key = `${name}|${endings[0]}`;
    const count = this.#counts.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    const ending = endings[count] ?? `${endings.at(-1)} ${count - endings.length + 2}`;
    const own = { label: withEnding(label, ending), name: `${name} ${ending}` };
    return this.#names.has(own.name) ? this.#after({ label, name }, endings) : { ...own, name: this.#unique(own.name) };
  }

  #unique(name: string): string {
    let unique = name;
    for (let count = 2; this.#names.has(unique); count += 1) unique = `${name} [${count}]`;
    this.#names.add(unique);
    return unique;
  }
}

const PART_NAMES: Readonly<Partial<Record<Paragraph['part'], string>>> = { preamble: 'PP', operative: 'OP' };

const LATIN = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies'];

/** `3 bis`, `3 (a bis)`; a paragraph without a number gets none. */
function withEnding(label: string, ending: string): string {
  if (label === '') return '';
  return label.endsWith(')') ? `${label.slice(0, -1)} ${ending})` : `${label} ${ending}`;
}
