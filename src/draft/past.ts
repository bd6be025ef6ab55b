import { compare } from '../compare/compare.ts';
import { type Language, languageOf } from '../language/language.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Change, Comparison } from '../model/comparison.ts';
import type { Document, Note, Paragraph } from '../model/document.ts';
import type { Fact, Place } from '../model/fact.ts';
import type { Line } from './lines.ts';
import { Lookup, type Standing } from './lookup.ts';

/** How the language of a text expresses what recurs. */
export type Recurring = NonNullable<Language['recurring']>;

/** What an earlier text had in place of a mention. */
export interface Earlier {
  readonly document: Document;
  readonly line: Line;
  readonly mention: Mention;
}

/**
 * The texts before the base, for finding what was in the same place earlier. Each lookup goes from a text to the previous
 * one, by the comparison of the two.
 */
export class Past {
  readonly documents: readonly Document[];
  readonly base: Document;
  readonly lines: readonly Line[];
  readonly language: Language;
  /** For each document, the comparison with the previous one; none for the first. */
  readonly #comparisons: (Comparison | undefined)[] = [];
  readonly #lookup = new Lookup();
  readonly #changesTo = new Map<Comparison, ReadonlyMap<number, Change>>();

  constructor(documents: readonly Document[]) {
    const base = documents.at(-1);
    if (base === undefined) throw new Error('unreachable: a draft starts from a text');
    this.documents = documents;
    this.base = base;
    this.language = languageOf(base);
    this.lines = this.#lookup.lines(base);
  }

  /** Throws unless `hasWords`. */
  get words(): Recurring {
    const { recurring } = this.language;
    if (recurring === null) throw new Error('unreachable: no words for what recurs');
    return recurring;
  }

  get hasWords(): boolean {
    return this.language.recurring !== null;
  }

  /** From the previous text to the base; null if the base is the first. */
  get last(): Comparison | null {
    return this.#comparison(this.documents.length - 1);
  }

  /** What earlier texts had in place of a mention of the base, latest text first; empty if the sentence is new. */
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

  /** The change that led to a paragraph of the base; null if there is no previous text. */
  changeTo(paragraph: Paragraph): Change | null {
    return this.#changeTo(this.last, paragraph.index) ?? null;
  }

  #before(at: number, { line, mention }: Earlier): Earlier | null {
    const [comparison, document] = [this.#comparison(at), this.documents[at - 1]];
    const change = this.#changeTo(comparison, line.paragraph.index);
    if (comparison === null || document === undefined || change === undefined) return null;
    const asked: Asked = { document, change, line, mention, lookup: this.#lookup };
    return line.note === null ? inText(asked) : inNote(asked, line.note);
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
}

/** A dozen texts are enough, even for reviews of treaties, which come every fifth year. */
const EARLIER_MAX = 12;

/** A mention to be found in the previous document, and the change that links the two. */
interface Asked {
  readonly document: Document;
  readonly change: Change;
  readonly line: Line;
  readonly mention: Mention;
  readonly lookup: Lookup;
}

function standingsBefore({ document, change, lookup }: Asked): readonly Standing[] {
  return change.old.flatMap((index) => lookup.standings(document).get(index) ?? []);
}

/** By the facts of the change; a mention without a fact stayed. */
function inText(asked: Asked): Earlier | null {
  const { document, change, line, mention, lookup } = asked;
  const fact = lookup.factAt(change, line, mention);
  const here = standingsBefore(asked).flatMap(({ texts }) => texts);
  if (fact === undefined) {
    const same = here.flatMap((each) => lookup.namesakes(each, mention).map((own) => [each, own] as const));
    const rank = lookup.namesakes(line, mention).indexOf(mention);
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

/** If only one mention of a kind was added and only one removed, the first took the place of the second. */
function onlyOneGone({ facts }: Change, { kind }: Fact): Place | null {
  // Years and dates added and removed in one sentence are mostly unrelated.
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

/** By position, as footnotes are short: the second symbol of one is the second of the other. */
function inNote(asked: Asked, note: Note): Earlier | null {
  const { document, change, line, mention, lookup } = asked;
  const told = lookup.noteAt(change, note.marker);
  if (told?.kind === 'added') return null;
  const marker = told?.marker.old ?? null;
  const [before] = standingsBefore(asked).flatMap(
    ({ notes }) => (marker === null ? notes.byText.get(line.text) : notes.byMarker.get(marker)) ?? [],
  );
  const alike = (list: readonly Mention[]) => list.filter(({ kind }) => kind === mention.kind);
  const own = before === undefined ? undefined : alike(before.mentions)[alike(line.mentions).indexOf(mention)];
  return before === undefined || own === undefined ? null : { document, line: before, mention: own };
}
