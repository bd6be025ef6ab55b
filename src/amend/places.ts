import { ordinalOf } from '../language/en/ordinals.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { nearest } from '../text/nearest.ts';
import { amendmentNames } from './names.ts';
import type { Amending } from './order-kinds.ts';
import { quoted, soften } from './words.ts';

/** What a place named in a list refers to in a text. */
export type Place =
  | { readonly kind: 'paragraph'; readonly index: number; readonly isChapeau: boolean }
  | { readonly kind: 'footnote'; readonly marker: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'last' }
  | { readonly kind: 'nowhere'; readonly why: string };

/** Longer words do not name a paragraph: `section XII, operative paragraph 12 (b) (iv)` has 45. */
const ORDER_PLACE_MAX_CHARACTERS = 200;

/** Finds places by the names used in amendments, and by others that delegates use. */
export class Places {
  readonly #paragraphs: readonly Paragraph[];
  readonly #names: readonly string[];
  readonly #byName: ReadonlyMap<string, number>;
  readonly #byId: ReadonlyMap<string, number>;

  readonly #words: Amending;

  constructor(document: Document, words: Amending) {
    this.#words = words;
    this.#paragraphs = document.paragraphs;
    this.#names = amendmentNames(document);
    this.#byName = new Map(this.#names.map((name, index) => [plainName(name, words), index]));
    this.#byId = new Map(document.paragraphs.map(({ id }, index) => [plainName(id, words), index]));
  }

  /** `operative paragraph 3 (b)`, as shown in messages. */
  nameOf(index: number): string {
    return this.#names[index] ?? '';
  }

  find(words: string): Place {
    const { title, last, footnote, chapeau } = this.#words;
    const text = words
      .replace(/\s+/gu, ' ')
      .replace(/[,:.]$/u, '')
      .trim();
    if (text.length > NAME_MAX_CHARACTERS)
      return { kind: 'nowhere', why: `${quoted(text)} does not name a place in the text` };
    if (title.test(text)) return { kind: 'title' };
    if (last.test(text)) return { kind: 'last' };
    const [, marker] = footnote.exec(text) ?? [];
    if (marker !== undefined) return { kind: 'footnote', marker };
    const [, whole] = chapeau.exec(text) ?? [];
    const name = whole ?? text;
    const index = this.#byName.get(plainName(name, this.#words)) ?? this.#byOwnWords(name) ?? this.#byFreeName(name);
    if (index !== null) return { kind: 'paragraph', index, isChapeau: whole !== undefined };
    return { kind: 'nowhere', why: this.#absent(name) };
  }

  /** `the paragraph beginning with “Recalling”` */
  #byOwnWords(name: string): number | null {
    const [, part = '', words] = this.#words.beginningWith.exec(name) ?? [];
    if (words === undefined) return null;
    const start = soften(words.replace(/(?<!\s)\s*(?:\.\.\.|…)$/u, '')).text;
    const found = this.#paragraphs.filter(
      (paragraph) =>
        (part === '' || paragraph.part === (/^p/iu.test(part) ? 'preamble' : 'operative')) &&
        soften(paragraph.text).text.startsWith(start),
    );
    return found.length === 1 ? (found[0]?.index ?? null) : null;
  }

  #byFreeName(name: string): number | null {
    const id = this.#idOf(name);
    return id === null ? null : (this.#byId.get(plainName(id, this.#words)) ?? null);
  }

  /** The name as an identifier: `PP12 (a)`, `XII OP3`. */
  #idOf(name: string): string | null {
    const words = this.#words;
    if (name.length > ORDER_PLACE_MAX_CHARACTERS) return null;
    const [, before = '', within = ''] = words.within.exec(name) ?? [];
    const section = within === '' ? '' : `${within} `;
    const below = belowIn(before);
    const top = before.replace(words.subparagraphs, ' ').replace(words.article, '').replace(/\s+/gu, ' ').trim();
    const tail = below === '' ? '' : ` ${below}`;
    const counted = (kind: 'PP' | 'OP', number: string) => {
      if (words.lastOne.test(number)) {
        const part = kind === 'PP' ? 'preamble' : 'operative';
        return this.#paragraphs.findLast((each) => each.part === part && each.depth === 0)?.id ?? null;
      }
      if (words.grammar.penultimate.test(number)) {
        const part = kind === 'PP' ? 'preamble' : 'operative';
        return this.#paragraphs.filter((each) => each.part === part && each.depth === 0).at(-2)?.id ?? null;
      }
      const value = /^\d+$/u.test(number) ? Number(number) : ordinalOf(number.replace(words.ordinalEnding, ''));
      const figures = words.figures.exec(number)?.[1];
      const place = value ?? (figures === undefined ? null : Number(figures));
      return place === null ? null : `${section}${kind}${place}${tail}`;
    };
    const [, short, number] = words.byId.exec(top) ?? [];
    if (short !== undefined && number !== undefined) return counted(/^p/iu.test(short) ? 'PP' : 'OP', number);
    const [, ordinal, part] = words.byOrdinal.exec(top) ?? [];
    if (ordinal !== undefined && part !== undefined) return counted(/^p/iu.test(part) ? 'PP' : 'OP', ordinal);
    const [, kind = '', digits] = words.byNumber.exec(top) ?? [];
    if (digits !== undefined) {
      const own = counted(/^p/iu.test(kind) ? 'PP' : 'OP', digits);
      const hasOwn = own !== null && this.#byId.has(plainName(own, this.#words));
      return hasOwn || kind !== '' || within === '' ? own : `${section}${digits}${tail}`;
    }
    const [, first, second] = words.heading.exec(top) ?? [];
    const heading = first === undefined ? second : (ordinalOf(first)?.toString() ?? first.replace(/\D+$/u, ''));
    if (heading !== undefined && heading !== '') return `${section}Heading ${heading}`;
    return words.formula.test(top) ? `${section}Formula` : null;
  }

  /** The message for a place that does not exist: its name and the nearest one, or the last. */
  #absent(name: string): string {
    const [about] = nearest(name, this.#names, 1);
    const last = this.#lastOf(name);
    const near = about === undefined ? '' : `; the nearest is ${about}`;
    return `there is no ${name.replace(this.#words.article, '')}${last === '' ? near : `; ${last}`}`;
  }

  #lastOf(name: string): string {
    const { inPreamble, inOperative } = this.#words;
    const operative = inOperative.test(name) ? 'operative' : null;
    const part = inPreamble.test(name) ? 'preamble' : operative;
    const last = this.#paragraphs.findLast((each) => each.part === part && each.depth === 0);
    if (last === undefined || /\(/u.test(name) || this.#paragraphs.some(({ section }) => section !== '')) return '';
    return `the last is ${this.nameOf(last.index)}`;
  }
}

/** Including paragraphs named by their first words. */
const NAME_MAX_CHARACTERS = 300;

/** `(b) (ii)`, wherever it occurs: `paragraph 3 (b) (ii)`, `subparagraph (b) of paragraph 3`. */
function belowIn(name: string): string {
  return (name.match(/\([a-z]{1,4}\)/giu) ?? []).join(' ').toLowerCase();
}

function plainName(name: string, { article }: Amending): string {
  return soften(name)
    .text.replace(article, '')
    .replace(/ (?=\()/gu, '')
    .toLowerCase();
}
