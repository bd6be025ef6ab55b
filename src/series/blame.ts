import type { Edit } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Blame, BlamedRun } from '../model/history.ts';
import { type Descent, Loom } from './loom.ts';
import { requireOneLanguage } from './one-language.ts';

/**
 * Says which resolution introduced each phrase of the last document: words are followed back through rewording, moves,
 * splits, mergers, and clauses dropped and returned. Words that only differ in print are the same.
 *
 * @param documents of one series, in the order of their sessions; at least one
 * @throws InputError `bad-option` if they are in different languages
 * @returns plain data, described by `schema/blame.schema.json`
 * @example
 * ```ts
 * const first = read('77/1. A title\n\n1. Urges all States to act;\n', { name: 'first' }).document;
 * const second = read('78/1. A title\n\n1. Urges all States to act now;\n', { name: 'second' }).document;
 * const [paragraph] = blame([first, second]).paragraphs;
 * paragraph?.runs.map(({ text }) => text); // → ['Urges all States to act', ' now', ';']
 * ```
 */
export function blame(documents: readonly Document[]): Blame {
  requireOneLanguage(documents, 'follow clauses through');
  const loom = new Loom(documents);
  const origins: Origin[][][] = [];
  for (const [at, { paragraphs }] of documents.entries()) {
    loom.add(at);
    const own: Origin[][] = paragraphs.map(({ index, text }) => [wholeFrom(at, index, text)]);
    for (const descent of loom.descents[at] ?? []) inherit(descent, at, { documents, origins, own });
    origins.push(own);
  }
  const last = documents.at(-1);
  if (last === undefined) throw new Error('unreachable: no document to blame');
  return {
    format: 'resdiff.blame',
    version: 1,
    documents: documents.map(({ symbol, title, session, adopted }) => ({ symbol, title, session, adopted })),
    document: last,
    paragraphs: last.paragraphs.map(({ index }) => ({
      index,
      runs: (origins.at(-1)?.[index] ?? []).map((origin) => runOf(origin, documents)),
    })),
  };
}

/** Words with the place where they first appeared. */
interface Origin {
  readonly text: string;
  readonly document: number;
  readonly paragraph: number;
  /** Offsets into the text of that paragraph, which may have been printed differently. */
  readonly start: number;
  readonly end: number;
}

function wholeFrom(document: number, paragraph: number, text: string): Origin {
  return { text, document, paragraph, start: 0, end: text.length };
}

function runOf({ text, document }: Origin, documents: readonly Document[]): BlamedRun {
  return { text, document, since: documents[document]?.symbol ?? '' };
}

interface Lineage {
  readonly documents: readonly Document[];
  readonly origins: readonly (readonly (readonly Origin[])[])[];
  readonly own: Origin[][];
}

/** Gives kept words their earlier origins, and cuts the result at the borders of the new paragraphs. */
function inherit({ from, old, new: news, edits }: Descent, at: number, { documents, origins, own }: Lineage): void {
  const before = new Reel(old.flatMap((index) => origins[from]?.[index] ?? []));
  const places = new Places(at, news, documents[at]);
  const result: Origin[] = [];
  for (const edit of edits) {
    if (edit.kind === 'removed') before.take(edit.text.length);
    else for (const origin of comes(edit, before, places)) result.push(origin);
  }
  const texts = news.map((index) => documents[at]?.paragraphs[index]?.text ?? '');
  for (const [place, piece] of cutAt(result, texts).entries()) own[news[place] ?? -1] = mergeOrigins(piece);
}

function comes(edit: Edit, before: Reel, places: Places): readonly Origin[] {
  return edit.kind === 'added' ? places.take(edit.text.length) : stayed(edit, before, places);
}

/** Word by word where the print differs: each word keeps the origin of the one it was. */
function stayed({ text, old }: Edit, before: Reel, places: Places): readonly Origin[] {
  if (old === undefined) {
    places.take(text.length);
    return before.take(text.length);
  }
  const [was, is] = [wordsAndBlanks(old), wordsAndBlanks(text)];
  if (was.length !== is.length) {
    before.take(old.length);
    return places.take(text.length);
  }
  return is.flatMap((word, at) => {
    const pieces = before.take(was[at]?.length ?? 0);
    const here = places.take(word.length);
    const [first, ...others] = pieces;
    if (first === undefined) return here;
    if (others.length === 0) return [{ ...first, text: word }];
    return was[at]?.length === word.length ? reprinted(pieces, word) : here;
  });
}

/** A word with parts of several ages (`2015,` where a list was extended), sign by sign. */
function reprinted(pieces: readonly Origin[], word: string): readonly Origin[] {
  let done = 0;
  return pieces.map((piece) => {
    done += piece.text.length;
    return { ...piece, text: word.slice(done - piece.text.length, done) };
  });
}

function wordsAndBlanks(text: string): readonly string[] {
  return text.match(/\s+|\S+/gu) ?? [];
}

/** Consecutive origins, taken off by length. */
class Reel {
  readonly #origins: readonly Origin[];
  #at = 0;
  #done = 0;

  constructor(origins: readonly Origin[]) {
    this.#origins = origins;
  }

  take(length: number): readonly Origin[] {
    const taken: Origin[] = [];
    for (let left = length; left > 0; ) {
      const origin = this.#origins[this.#at];
      if (origin === undefined) break;
      const count = Math.min(left, origin.text.length - this.#done);
      if (count > 0) taken.push(slice(origin, this.#done, this.#done + count));
      left -= count;
      this.#done += count;
      if (this.#done >= origin.text.length) {
        this.#at += 1;
        this.#done = 0;
      }
    }
    return taken;
  }
}

/** Part of an origin; if its print differed, only the whole of it has a place of its own. */
function slice(origin: Origin, start: number, end: number): Origin {
  const text = origin.text.slice(start, end);
  const isExact = origin.end - origin.start === origin.text.length;
  return isExact ? { ...origin, text, start: origin.start + start, end: origin.start + end } : { ...origin, text };
}

/** The places of the new words themselves, if they are new. */
class Places {
  readonly #reel: Reel;

  constructor(at: number, indices: readonly number[], document: Document | undefined) {
    this.#reel = new Reel(indices.map((index) => wholeFrom(at, index, document?.paragraphs[index]?.text ?? '')));
  }

  take(length: number): readonly Origin[] {
    return this.#reel.take(length);
  }
}

function cutAt(origins: readonly Origin[], texts: readonly string[]): readonly (readonly Origin[])[] {
  const reel = new Reel(origins);
  return texts.map((text) => reel.take(text.length));
}

/** Joins neighbours that were adjacent where they first appeared into one phrase. */
function mergeOrigins(origins: readonly Origin[]): Origin[] {
  const result: Origin[] = [];
  for (const origin of origins) {
    const last = result.at(-1);
    const isOne =
      last !== undefined &&
      last.document === origin.document &&
      last.paragraph === origin.paragraph &&
      last.end === origin.start;
    if (isOne) result[result.length - 1] = { ...last, text: last.text + origin.text, end: origin.end };
    else result.push(origin);
  }
  return result;
}
