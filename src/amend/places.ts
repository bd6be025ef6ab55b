import { ordinalOf } from '../language/en/ordinals.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { nearest } from '../text/nearest.ts';
import { amendmentNames } from './names.ts';
import { quoted, soften } from './words.ts';

/** What a place of a list stands for in a text. */
export type Place =
  | { readonly kind: 'paragraph'; readonly index: number; readonly isChapeau: boolean }
  | { readonly kind: 'footnote'; readonly marker: string }
  | { readonly kind: 'title' }
  | { readonly kind: 'last' }
  | { readonly kind: 'nowhere'; readonly why: string };

/** Finds places by the names that amendments give them, and by what delegates call them besides. */
/** What is longer names no paragraph: `section XII, operative paragraph 12 (b) (iv)` has 45. */
const ORDER_PLACE_MAX_CHARACTERS = 200;

export class Places {
  readonly #paragraphs: readonly Paragraph[];
  readonly #names: readonly string[];
  readonly #byName: ReadonlyMap<string, number>;
  readonly #byId: ReadonlyMap<string, number>;

  constructor(document: Document) {
    this.#paragraphs = document.paragraphs;
    this.#names = amendmentNames(document);
    this.#byName = new Map(this.#names.map((name, index) => [keyOf(name), index]));
    this.#byId = new Map(document.paragraphs.map(({ id }, index) => [keyOf(id), index]));
  }

  /** `operative paragraph 3 (b)`, as messages say it. */
  nameOf(index: number): string {
    return this.#names[index] ?? '';
  }

  find(words: string): Place {
    const text = words
      .replace(/\s+/gu, ' ')
      .replace(/[,:.]$/u, '')
      .trim();
    if (text.length > NAME_MAX_CHARACTERS) return { kind: 'nowhere', why: `${quoted(text)} is no name of a place` };
    if (/^(?:the )?title$/iu.test(text)) return { kind: 'title' };
    if (/^(?:that|the new) (?:sub-?)?(?:paragraph|heading)$/iu.test(text)) return { kind: 'last' };
    const [, marker] = /^(?:the )?foot-?note (\S+)$/iu.exec(text) ?? [];
    if (marker !== undefined) return { kind: 'footnote', marker };
    const [, chapeau] = /^(?:the )?chapeau of (.+)$/iu.exec(text) ?? [];
    const name = chapeau ?? text;
    const index = this.#byName.get(keyOf(name)) ?? this.#byOwnWords(name) ?? this.#byFreeName(name);
    if (index !== null) return { kind: 'paragraph', index, isChapeau: chapeau !== undefined };
    return { kind: 'nowhere', why: this.#absent(name) };
  }

  /** `the paragraph beginning with “Recalling”` */
  #byOwnWords(name: string): number | null {
    const [, part = '', words] =
      /^(?:the )?(preambular |operative )?paragraph (?:beginning|starting|that begins|which begins)(?: with)?(?: the words?)? [“"«](.+)[”"»]$/iu.exec(
        name,
      ) ?? [];
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
    return id === null ? null : (this.#byId.get(keyOf(id)) ?? null);
  }

  /** The name that a reader gives: `PP12 (a)`, `XII OP3`. */
  #idOf(name: string): string | null {
    if (name.length > ORDER_PLACE_MAX_CHARACTERS) return null;
    const [, before = '', within = ''] =
      /^(.*?)(?: (?:of|in) (?:the )?(?:[Ss]ection|[Pp]art|[Aa]nnex)? ?([A-Z][\w. ]*))?$/u.exec(name) ?? [];
    const section = within === '' ? '' : `${within} `;
    const below = belowIn(before);
    const top = before
      .replace(/(?<!\s)\s*(?:,? ?(?:sub-?)?paragraphs? )?(?:\([a-z]{1,4}\)\s*)+(?:of )?/giu, ' ')
      .replace(/^(?:the )/iu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    const tail = below === '' ? '' : ` ${below}`;
    const counted = (kind: 'PP' | 'OP', number: string) => {
      if (/^last$/iu.test(number)) {
        const part = kind === 'PP' ? 'preamble' : 'operative';
        return this.#paragraphs.findLast((each) => each.part === part && each.depth === 0)?.id ?? null;
      }
      const value = /^\d+$/u.test(number) ? Number(number) : ordinalOf(number.replace(/(?<=\d)(?:st|nd|rd|th)$/iu, ''));
      const figures = /^(\d+)(?:st|nd|rd|th)$/iu.exec(number)?.[1];
      const place = value ?? (figures === undefined ? null : Number(figures));
      return place === null ? null : `${section}${kind}${place}${tail}`;
    };
    const [, short, number] = /^(PP|OP)\.? ?(\d+)$/iu.exec(top) ?? [];
    if (short !== undefined && number !== undefined) return counted(/^p/iu.test(short) ? 'PP' : 'OP', number);
    const [, ordinal, part] = /^(\S+(?: and \S+)?) (preambular|operative) para(?:graph|\.)?$/iu.exec(top) ?? [];
    if (ordinal !== undefined && part !== undefined) return counted(/^p/iu.test(part) ? 'PP' : 'OP', ordinal);
    const [, kind = '', digits] = /^(preambular |operative )?(?:paragraph|paras?\.?|pp?\.) ?(\d+)$/iu.exec(top) ?? [];
    if (digits !== undefined) {
      const own = counted(/^p/iu.test(kind) ? 'PP' : 'OP', digits);
      const hasOwn = own !== null && this.#byId.has(keyOf(own));
      return hasOwn || kind !== '' || within === '' ? own : `${section}${digits}${tail}`;
    }
    const [, first, second] = /^(?:(\S+) heading|heading (\d+))$/iu.exec(top) ?? [];
    const heading = first === undefined ? second : (ordinalOf(first)?.toString() ?? first.replace(/\D+$/u, ''));
    if (heading !== undefined && heading !== '') return `${section}Heading ${heading}`;
    return /^formula$/iu.test(top) ? `${section}Formula` : null;
  }

  /** Why there is no such place: the name, and the nearest there are. */
  #absent(name: string): string {
    const [about] = nearest(name, this.#names, 1);
    const last = this.#lastOf(name);
    return `there is no ${name.replace(/^the /iu, '')}${last === '' ? (about === undefined ? '' : `; the nearest is ${about}`) : `; ${last}`}`;
  }

  #lastOf(name: string): string {
    const part = /preamb|^PP/iu.test(name) ? 'preamble' : /operat|^OP|para/iu.test(name) ? 'operative' : null;
    const last = this.#paragraphs.findLast((each) => each.part === part && each.depth === 0);
    if (last === undefined || /\(/u.test(name) || this.#paragraphs.some(({ section }) => section !== '')) return '';
    return `the last is ${this.nameOf(last.index)}`;
  }
}

/** Also the paragraphs that are named by how they begin. */
const NAME_MAX_CHARACTERS = 300;

/** `(b) (ii)`, wherever it stands: `paragraph 3 (b) (ii)`, `subparagraph (b) of paragraph 3`. */
function belowIn(name: string): string {
  return (name.match(/\([a-z]{1,4}\)/giu) ?? []).join(' ').toLowerCase();
}

function keyOf(name: string): string {
  return soften(name)
    .text.replace(/^the /iu, '')
    .replace(/ (?=\()/gu, '')
    .toLowerCase();
}
