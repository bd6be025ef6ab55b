import { wholeIn } from '../figures.ts';
import { callOf, safeWords, signFor } from '../source/source.ts';
import { elementsOf, find, findAll, named, type XmlElement } from '../xml.ts';
import { numeral } from './numerals.ts';
import { childOf, settingOf } from './properties.ts';

/** A footnote or an endnote that the text calls. */
export interface CalledNote {
  readonly kind: NoteKind;
  readonly id: string;
  readonly sign: string;
  readonly marker: string;
  /** The mark that somebody typed for it; empty if Word counts it. */
  readonly typed: string;
}

export type NoteKind = 'footnote' | 'endnote';

/** The notes in the order in which they are called, with the marks that Word prints. */
export class CalledNotes {
  readonly called: CalledNote[] = [];
  readonly #known = new Map<string, CalledNote>();
  readonly #signs = new Set<string>();
  readonly #counting: Counting;
  #counts = { footnote: 0, endnote: 0 };

  constructor(counting: Counting) {
    this.#counting = counting;
  }

  /** The call of a note within words; one that is called again keeps its mark. */
  call(kind: NoteKind, { attributes }: XmlElement, typed = ''): string {
    const id = attributes['id'] ?? '';
    const key = `${kind} ${id}`;
    const known = this.#known.get(key);
    if (known !== undefined) return callOf(known.sign);
    const marker = typed === '' ? this.#next(kind) : typed;
    const note = { kind, id, marker, typed, sign: signFor(marker, this.#signs) };
    this.#signs.add(note.sign);
    this.#known.set(key, note);
    this.called.push(note);
    return callOf(note.sign);
  }

  endSection(): void {
    if (this.#counting.isBySection) this.#counts = { ...this.#counts, footnote: 0 };
  }

  #next(kind: NoteKind): string {
    this.#counts[kind] += 1;
    const count = this.#counts[kind];
    if (kind === 'endnote') return `e${count}`;
    return numeral(count + this.#counting.first - 1, this.#counting.format);
  }
}

/** How footnotes are counted. */
export interface Counting {
  readonly first: number;
  readonly format: string;
  readonly isBySection: boolean;
}

/** The settings of the last section, where Word keeps those of a text with one section; else those of the whole. */
export function countingIn(body: XmlElement | undefined, settings: XmlElement | null): Counting {
  const section = body === undefined ? undefined : elementsOf(body).find(named('sectPr'));
  const own = childOf(section, 'footnotePr');
  const whole = settings === null ? undefined : find(settings, named('footnotePr'));
  const said = (name: string) => settingOf(own, name) ?? settingOf(whole, name);
  return {
    first: wholeIn(said('numStart'), FIRST_NOTES, 1),
    format: said('numFmt') ?? 'decimal',
    isBySection: said('numRestart') === 'eachSect',
  };
}

const FIRST_NOTES = { least: 1, most: 9_999 } as const;

/** The notes of a part by their ids. */
export function notesById(root: XmlElement | null): ReadonlyMap<string, XmlElement> {
  if (root === null) return new Map();
  return new Map(findAll(root, named('footnote', 'endnote')).map((note) => [note.attributes['id'] ?? '', note]));
}

/** A mark that was typed, without brackets and spaces. */
export function typedMark(words: string): string {
  return safeWords(words.trim().replace(/^[[(]|[\])]$/gu, ''));
}
