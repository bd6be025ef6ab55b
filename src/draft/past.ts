import { compare } from '../compare/compare.ts';
import { indexed, near, type SpanIndex } from '../meaning/overlap.ts';
import type { Mention } from '../mentions/mention.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { Change, Comparison, NoteChange } from '../model/comparison.ts';
import type { Document, Note, Paragraph } from '../model/document.ts';
import type { Fact, Place } from '../model/fact.ts';

/** A paragraph of the base or one of its footnotes, with what it names. */
export interface Line {
  readonly paragraph: Paragraph;
  /** Null for the paragraph itself. */
  readonly note: Note | null;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** What stood at the place of a mention in an earlier text. */
export interface Earlier {
  readonly document: Document;
  readonly line: Line;
  readonly mention: Mention;
}

/**
 * The texts before the base, asked from the base: what stood here before? Every question goes from one text to the one
 * before it, by the comparison of the two.
 */
export class Past {
  readonly documents: readonly Document[];
  readonly base: Document;
  readonly lines: readonly Line[];
  /** At each place the comparison with the text before it; none for the first. */
  readonly #comparisons: (Comparison | undefined)[] = [];
  readonly #linesOf = new Map<Document, readonly Line[]>();
  readonly #standingsOf = new Map<Document, ReadonlyMap<number, Standing>>();
  readonly #changesTo = new Map<Comparison, ReadonlyMap<number, Change>>();

  constructor(documents: readonly Document[]) {
    const base = documents.at(-1);
    if (base === undefined) throw new Error('unreachable: a draft starts from a text');
    this.documents = documents;
    this.base = base;
    this.lines = this.#read(base);
  }

  /** From the text before the base to the base; null where the base is the first. */
  get last(): Comparison | null {
    return this.#comparison(this.documents.length - 1);
  }

  /** What stood at the place of a mention of the base, the nearest text first; none where the sentence is new. */
  earlier(line: Line, mention: Mention): readonly Earlier[] {
    const found: Earlier[] = [];
    let at: Earlier | null = { document: this.base, line, mention };
    for (let document = this.documents.length - 1; document > 0 && found.length < EARLIER_MAX; document -= 1) {
      at = this.#before(document, at);
      if (at === null) break;
      found.push(at);
    }
    return found;
  }

  /** The change by which a paragraph of the base came to be; null where there is no text before. */
  changeTo(paragraph: Paragraph): Change | null {
    return this.#changeTo(this.last, paragraph.index) ?? null;
  }

  #before(at: number, { line, mention }: Earlier): Earlier | null {
    const [comparison, document] = [this.#comparison(at), this.documents[at - 1]];
    const change = this.#changeTo(comparison, line.paragraph.index);
    if (comparison === null || document === undefined || change === undefined) return null;
    const standings = change.old.flatMap((index) => this.#standings(document).get(index) ?? []);
    return line.note === null
      ? inText(document, change, line, mention, standings)
      : inNote(document, change, line.note, line, mention, standings);
  }

  #comparison(at: number): Comparison | null {
    const [before, own] = [this.documents[at - 1], this.documents[at]];
    if (before === undefined || own === undefined) return null;
    const known = this.#comparisons[at] ?? compare({ old: before, new: own });
    this.#comparisons[at] = known;
    return known;
  }

  #changeTo(comparison: Comparison | null, paragraph: number): Change | undefined {
    if (comparison === null) return undefined;
    const known =
      this.#changesTo.get(comparison) ??
      new Map(comparison.changes.flatMap((change) => change.new.map((index) => [index, change] as const)));
    this.#changesTo.set(comparison, known);
    return known.get(paragraph);
  }

  #read(document: Document): readonly Line[] {
    const known = this.#linesOf.get(document) ?? linesOf(document);
    this.#linesOf.set(document, known);
    return known;
  }

  /** By the indices of their paragraphs. */
  #standings(document: Document): ReadonlyMap<number, Standing> {
    const lines = () => grouped(this.#read(document), ({ paragraph }) => paragraph.index);
    const known =
      this.#standingsOf.get(document) ?? new Map([...lines()].map(([index, own]) => [index, standingOf(own)]));
    this.#standingsOf.set(document, known);
    return known;
  }
}

/** A clause is asked for what it said in a dozen texts; reviews of treaties come every fifth year. */
const EARLIER_MAX = 12;

export function linesOf({ paragraphs, languages }: Document): readonly Line[] {
  const isEnglish = languages.length === 0 || languages[0] === 'en';
  return paragraphs.flatMap((paragraph) => [
    {
      paragraph,
      note: null,
      text: paragraph.text,
      mentions: mentionsIn(paragraph.text, paragraph.opening, isEnglish),
    },
    ...paragraph.notes
      .filter(({ repeated }) => !repeated)
      .map((note) => ({ paragraph, note, text: note.text, mentions: mentionsIn(note.text, '', isEnglish) })),
  ]);
}

/** By the facts of the change; what no fact is about stayed. */
function inText(
  document: Document,
  change: Change,
  line: Line,
  mention: Mention,
  standings: readonly Standing[],
): Earlier | null {
  const fact = factAt(change, line, mention);
  const here = standings.flatMap(({ texts }) => texts);
  if (fact === undefined) {
    const same = here.flatMap((each) => namesakes(each, mention).map((own) => [each, own] as const));
    const rank = namesakes(line, mention).indexOf(mention);
    const [found, own] = same[Math.min(rank, same.length - 1)] ?? [];
    return found === undefined || own === undefined ? null : { document, line: found, mention: own };
  }
  const place = fact.places.old ?? onlyOneGone(change, fact);
  if (place === null) return null;
  const found = here.find(({ paragraph }) => paragraph.index === place.paragraph);
  const own = found?.mentions.find(
    ({ kind, start, end }) => kind === mention.kind && start < place.end && place.start < end,
  );
  return found === undefined || own === undefined ? null : { document, line: found, mention: own };
}

/** The first fact of a change that is about a mention. */
function factAt(change: Change, { paragraph }: Line, { kind, start, end }: Mention): Fact | undefined {
  const own = factsOf(change).get(paragraph.index);
  if (own === undefined) return undefined;
  let first: PlacedFact | undefined;
  for (const each of near(own, { start, end })) {
    const isHere = each.start < end && start < each.end;
    const isAbout = each.fact.kind === kind || each.fact.kind === 'deadline' || each.fact.kind === 'words';
    if (isHere && isAbout && (first === undefined || each.rank < first.rank)) first = each;
  }
  return first?.fact;
}

/** What came took the place of what went, where one of its kind came and one went. */
function onlyOneGone({ facts }: Change, { kind }: Fact): Place | null {
  // Years and dates that come and go in one sentence are mostly strangers to each other.
  if (kind !== 'ordinal') return null;
  let gone: Place | null = null;
  let came = 0;
  for (const { kind: of, places } of facts) {
    if (of !== kind) continue;
    if (places.new === null && gone !== null) return null;
    if (places.new === null) gone = places.old;
    if (places.old === null) came += 1;
    if (came > 1) return null;
  }
  return came === 1 ? gone : null;
}

/** Footnotes are short: the second symbol of one is the second of the other. */
function inNote(
  document: Document,
  change: Change,
  note: Note,
  line: Line,
  mention: Mention,
  standings: readonly Standing[],
): Earlier | null {
  const told = notesOf(change).get(note.marker);
  if (told?.kind === 'added') return null;
  const marker = told?.marker.old ?? null;
  const [before] = standings.flatMap(
    ({ notes }) => (marker === null ? notes.byText.get(line.text) : notes.byMarker.get(marker)) ?? [],
  );
  const alike = (list: readonly Mention[]) => list.filter(({ kind }) => kind === mention.kind);
  const own = before === undefined ? undefined : alike(before.mentions)[alike(line.mentions).indexOf(mention)];
  return before === undefined || own === undefined ? null : { document, line: before, mention: own };
}

// A paragraph may name ten thousand things and have as many footnotes: each is asked for what it was.

/** A paragraph and its footnotes, with the first of each marker and of each wording. */
interface Standing {
  readonly texts: readonly Line[];
  readonly notes: { readonly byMarker: ReadonlyMap<string, Line>; readonly byText: ReadonlyMap<string, Line> };
}

function standingOf(lines: readonly Line[]): Standing {
  const byMarker = new Map<string, Line>();
  const byText = new Map<string, Line>();
  for (const line of lines) {
    if (line.note === null) continue;
    if (!byMarker.has(line.note.marker)) byMarker.set(line.note.marker, line);
    if (!byText.has(line.text)) byText.set(line.text, line);
  }
  return { texts: lines.filter(({ note }) => note === null), notes: { byMarker, byText } };
}

interface PlacedFact {
  readonly fact: Fact;
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/** The facts of a change by the paragraph in which they stand now. */
const factsOf = remembered(({ facts }: Change): ReadonlyMap<number, SpanIndex<PlacedFact>> => {
  const placed = facts.flatMap((fact, rank): readonly (PlacedFact & { readonly paragraph: number })[] =>
    fact.places.new === null ? [] : [{ fact, rank, ...fact.places.new }],
  );
  return new Map([...grouped(placed, ({ paragraph }) => paragraph)].map(([at, own]) => [at, indexed(own)]));
});

const notesOf = remembered(
  ({ notes }: Change): ReadonlyMap<string, NoteChange> =>
    new Map(notes.toReversed().flatMap((note) => (note.marker.new === null ? [] : [[note.marker.new, note] as const]))),
);

const mentionsByName = remembered(
  ({ mentions }: Line): ReadonlyMap<string, readonly Mention[]> => grouped(mentions, nameOf),
);

/** What a line names of the same kind and value, in order. */
function namesakes(line: Line, mention: Mention): readonly Mention[] {
  return mentionsByName(line).get(nameOf(mention)) ?? [];
}

function nameOf({ kind, value }: Mention): string {
  return JSON.stringify([kind, value]);
}

/** What is worked out of something once, for as long as that is at hand. */
function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own === undefined) groups.set(keyOf(item), [item]);
    else own.push(item);
  }
  return groups;
}
