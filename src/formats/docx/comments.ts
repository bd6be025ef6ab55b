import { tidy } from '../../text/tidy.ts';
import type { Piece } from '../source/letters.ts';
import { RAISED_RUN, raisedWords } from '../source/raised.ts';
import { CALLS, plainWords, type Remark, type SourceChange, type SourceComment } from '../source/source.ts';
import { elementsOf, findAll, named, type XmlElement } from '../xml.ts';
import { lettersIn } from './count.ts';
import type { Revisions } from './properties.ts';
import type { Anchor, PlacedChange } from './words.ts';

type CommentWords = Pick<SourceComment, 'author' | 'date' | 'text'>;

/** The comments of a file by their ids; each is placed once, where it begins. */
export class Comments {
  readonly #left: Map<string, CommentWords>;
  readonly count: number;

  constructor(root: XmlElement | null) {
    const all = root === null ? [] : findAll(root, named('comment'));
    this.#left = new Map(all.map((comment) => [comment.attributes['id'] ?? '', commentWords(comment)]));
    this.count = this.#left.size;
  }

  /** The comments that begin in a paragraph, with the words that they are on. */
  at(anchors: readonly Anchor[], pieces: readonly Piece[]): readonly SourceComment[] {
    const words = pieces.map(({ text }) => text).join('');
    return anchors.flatMap(({ id, start, end }) => {
      const comment = this.#left.get(id);
      if (comment === undefined) return [];
      this.#left.delete(id);
      return [
        {
          ...comment,
          quote: asPrinted(words.slice(start, end ?? undefined)),
          before: asPrinted(words.slice(0, start)),
        },
      ];
    });
  }

  /** Those that are nowhere in the text. */
  left(): readonly SourceComment[] {
    return [...this.#left.values()].map((comment) => ({ ...comment, quote: '', before: '' }));
  }
}

function commentWords(comment: XmlElement): CommentWords {
  const { author = '', date } = comment.attributes;
  return { author, date: date ?? null, text: tidy(lettersIn(comment, 'accepted')) };
}

/** The tracked changes of a paragraph, neighbouring ones of one kind by one person at one time as one. */
export function changesAt(placed: readonly PlacedChange[], pieces: readonly Piece[]): readonly SourceChange[] {
  const words = pieces.map(({ text }) => text).join('');
  return asCountedByWord(placed).flatMap(({ start, end, ...change }) => {
    const text = change.present ? asPrinted(words.slice(start, end)) : tidy(change.text);
    return text === '' ? [] : [{ ...change, text, before: asPrinted(words.slice(0, start)) }];
  });
}

function asCountedByWord(placed: readonly PlacedChange[]): readonly PlacedChange[] {
  const all: PlacedChange[] = [];
  for (const change of placed) {
    const last = all.at(-1);
    const isNext =
      last?.kind === change.kind &&
      last.author === change.author &&
      last.date === change.date &&
      last.present === change.present &&
      last.byHand === change.byHand &&
      last.end === change.start;
    if (isNext) all.splice(-1, 1, { ...last, text: last.text + change.text, end: change.end });
    else all.push(change);
  }
  return all;
}

function asPrinted(words: string): string {
  return tidy(plainWords(words.replace(CALLS, '').replace(RAISED_RUN, (_, inner: string) => raisedWords(inner))));
}

/** The state in which a file is read, in words. */
export interface StateTold {
  readonly revisions: Revisions;
  /** Those whose changes alone are accepted; null for everybody. */
  readonly by: readonly string[] | null;
  /** How many changes were marked by hand, and are taken for tracked ones. */
  readonly byHand: number;
}

/** What there is to say of a file with tracked changes or comments: how many there are, and in which state it is read. */
export function trackedRemarks(parts: readonly XmlElement[], comments: number, state: StateTold): readonly Remark[] {
  const { changes, authors } = countOf(parts);
  const marked = changes + state.byHand;
  if (marked === 0 && comments === 0) return [];
  const told = [
    changes === 0 ? '' : `${counted(changes, 'tracked change')} by ${counted(authors.size, 'author')}`,
    state.byHand === 0 ? '' : `${counted(state.byHand, 'change')} marked by hand`,
    comments === 0 ? '' : counted(comments, 'comment'),
  ].filter(Boolean);
  const list = told.length > 1 ? `${told.slice(0, -1).join(', ')} and ${told.at(-1)}` : told.join('');
  return [{ code: 'tracked-changes', message: `the file has ${list}${marked === 0 ? '' : `; ${stateWords(state)}`}` }];
}

function stateWords({ revisions, by }: StateTold): string {
  if (by !== null) return `read with the changes by ${by.join(' and ')} accepted, and all others rejected`;
  return revisions === 'accepted' ? 'read as accepted; see --original and --revisions' : 'read as rejected';
}

/** Neighbouring changes of one kind by one person at one time are one change, as Word counts them. */
function countOf(parts: readonly XmlElement[]): { readonly changes: number; readonly authors: ReadonlySet<string> } {
  const authors = new Set<string>();
  let changes = 0;
  let last = '';
  const count = (element: XmlElement) => {
    if (element.name === 't' || element.name === 'delText') last = last.startsWith('in ') ? last : '';
    if (CHANGES.has(element.name)) {
      const { author = '', date = '' } = element.attributes;
      const own = `${element.name}|${author}|${date}`;
      if (own !== last.replace(/^in /u, '')) changes += 1;
      authors.add(author);
      last = `in ${own}`;
      for (const child of elementsOf(element)) count(child);
      last = own;
    } else for (const child of elementsOf(element)) count(child);
  };
  for (const part of parts) count(part);
  return { changes, authors };
}

/** Words that came, went or were moved, and changes of format; what was moved is counted where it came to. */
const CHANGES: ReadonlySet<string> = new Set(['ins', 'del', 'moveTo', 'rPrChange', 'pPrChange', 'cellIns', 'cellDel']);

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
