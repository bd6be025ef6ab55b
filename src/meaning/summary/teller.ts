import type { Language } from '../../language/language.ts';
import type { Change } from '../../model/comparison.ts';
import type { Document, Paragraph, Part } from '../../model/document.ts';
import type { Place, Quotation, Statement, StatementKind } from '../../model/fact.ts';
import type { Said, Sentences } from '../../model/sentences.ts';
import type { Sides } from '../../model/sides.ts';
import { bordersOf } from '../../text/edits.ts';
import { fold } from '../../text/fold.ts';
import type { Reading } from '../reading.ts';
import type { Region } from '../regions.ts';
import { Passage } from './passage.ts';
import type { Source } from './say.ts';

/** What the summary is made from. */
export interface Summarised {
  readonly documents: Sides<Document>;
  readonly languages: Sides<Language>;
  /** Those of the language of the summary. */
  readonly sentences: Sentences;
  readonly changes: readonly Change[];
  /** For each change that differs, its reading and the regions that neither routine updates nor form explain. */
  readonly read: readonly (ReadChange | null)[];
}

export interface ReadChange {
  readonly reading: Reading;
  readonly open: readonly Region[];
}

/** A sentence of the summary before its place is decided. */
export interface Draft {
  readonly kind: StatementKind;
  readonly weight: number;
  readonly said: readonly Said[];
  readonly changes: readonly number[];
  /** Whether it says that the paragraph is now stronger or weaker; absent where it says neither. */
  readonly stance?: Statement['stance'];
}

/** Looks up paragraphs, their names, and where words are in a version. */
export class Teller {
  readonly documents: Sides<Document>;
  readonly changes: readonly Change[];
  readonly read: readonly (ReadChange | null)[];
  readonly languages: Sides<Language>;
  readonly sentences: Sentences;
  readonly #standing: Partial<Record<'old' | 'new', SearchedDocument>> = {};

  constructor({ documents, languages, sentences, changes, read }: Summarised) {
    this.documents = documents;
    this.changes = changes;
    this.read = read;
    this.languages = languages;
    this.sentences = sentences;
  }

  change(at: number): Change {
    const change = this.changes[at];
    if (change === undefined) throw new Error(`unreachable: there is no change ${at}`);
    return change;
  }

  paragraphs(at: number, version: 'old' | 'new'): readonly Paragraph[] {
    return this.change(at)[version].flatMap((index) => this.documents[version].paragraphs[index] ?? []);
  }

  /** `OP4`, `OP24 and OP25`, `old OP4` for what is gone. */
  name(at: number): string {
    const own = this.paragraphs(at, 'new');
    return own.length > 0 ? this.ids(own) : this.was(at);
  }

  was(at: number): string {
    return this.sentences.old(this.ids(this.paragraphs(at, 'old')));
  }

  /** `PP1, PP2 and OP9` */
  ids(paragraphs: readonly Paragraph[]): string {
    return this.sentences.listed(paragraphs.map(({ id }) => id));
  }

  /** Whether a version is given in its own words: only a text in the language of the summary can be. */
  isInOwnWords(version: 'old' | 'new'): boolean {
    const { grammar, code } = this.sentences;
    return grammar !== null && (this.documents[version].languages[0] ?? 'en') === code;
  }

  /** The words at a place, as a quotation. */
  quotationAt(version: 'old' | 'new', place: Place): Quotation {
    const { text } = this.documents[version].paragraphs[place.paragraph] ?? { text: '' };
    return { version, place, note: null, words: this.sentences.within(text.slice(place.start, place.end)) };
  }

  part(at: number): Part {
    const [paragraph] = [...this.paragraphs(at, 'new'), ...this.paragraphs(at, 'old')];
    return paragraph?.part ?? 'heading';
  }

  source(at: number, version: 'old' | 'new'): Source {
    const paragraphs = this.paragraphs(at, version);
    const text = paragraphs.map((paragraph) => paragraph.text).join('');
    const mentions = this.read[at]?.reading.mentions[version] ?? [];
    const names = mentions.filter(({ kind }) => NAME_KINDS.has(kind));
    const passage = new Passage(text, this.languages[version], bordersOf(paragraphs), names);
    return { version, paragraphs, passage, note: null, sentences: this.sentences };
  }

  /** The first paragraph of a version, other than some, that has the words in its text or notes; null if there is none. */
  standsIn(version: 'old' | 'new', words: string, except: readonly number[] = []): Paragraph | null {
    const sought = caseFolded(words);
    const rare = longestWords(sought);
    const { whole, paragraphs } = this.#textsOf(version);
    if (!rare.every((word) => whole.includes(word))) return null;
    const shortest = sought.length * SHORTER_MAX;
    const found = paragraphs.findIndex(
      ({ lower, folded }, index) =>
        lower.length >= shortest &&
        !except.includes(index) &&
        rare.every((word) => lower.includes(word)) &&
        folded().includes(sought),
    );
    return this.documents[version].paragraphs[found] ?? null;
  }

  /** The paragraphs with their notes. */
  #textsOf(version: 'old' | 'new'): SearchedDocument {
    const known = this.#standing[version];
    if (known !== undefined) return known;
    const paragraphs = this.documents[version].paragraphs.map(({ text, notes }) =>
      searched(notes.length === 0 ? text : [text, ...notes.map((note) => note.text)].join('\n')),
    );
    const texts = { paragraphs, whole: paragraphs.map(({ lower }) => lower).join('\n') };
    this.#standing[version] = texts;
    return texts;
  }
}

interface SearchedDocument {
  readonly paragraphs: readonly Searched[];
  /** All of them in lower case: most words that are sought are in none. */
  readonly whole: string;
}

/** A text to be searched: folding takes ten times as long as putting it in lower case, and few paragraphs have the longest word. */
interface Searched {
  readonly lower: string;
  readonly folded: () => string;
}

function searched(text: string): Searched {
  const lower = text.toLowerCase();
  let known: string | null = null;
  return {
    lower,
    folded: () => {
      known ??= caseFolded(lower);
      return known;
    },
  };
}

/** Folding takes away little of a text. */
const SHORTER_MAX = 0.9;

/** The longest runs of letters that folding leaves as they are. */
function longestWords(words: string): readonly string[] {
  const runs = [...new Set(words.match(/[a-z]+/gu) ?? [])];
  return runs.sort((one, other) => other.length - one.length).slice(0, RARE_WORDS);
}

const RARE_WORDS = 4;

/** Mentions with commas and prepositions of their own. */
const NAME_KINDS: ReadonlySet<string> = new Set(['body', 'instrument', 'place', 'date', 'period']);

/** Case folded, without double blanks, and with one kind of quotation marks: those within a quotation are single. */
export function caseFolded(words: string): string {
  return fold(words).toLowerCase().replace(/"/gu, "'");
}
