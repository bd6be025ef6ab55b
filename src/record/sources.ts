import { languageName } from '../language/names.ts';
import type { Document, Paragraph } from '../model/document.ts';
import type {
  AgreedStretch,
  ClauseLine,
  Coverage,
  Place,
  RecordedText,
  Source,
  SourcedClause,
  SourceKind,
  Sources,
} from '../model/record.ts';
import { wordingOf } from '../text/wording.ts';
import { compareWords } from '../words/edits.ts';
import { bodyOf } from './bodies.ts';
import { entryOf, isClause, wordingKey } from './entry.ts';
import { shinglesOf, WINDOW_SHINGLES } from './fingerprints.ts';
import { MemoryStore } from './memory.ts';
import { clauseLines } from './predecessor.ts';
import { type Agreement, agreementOf, longestRun } from './reuse.ts';
import type { Store } from './store.ts';
import { isYear, orderDay, placesWith, sinceOf, textName, usageOf } from './usage.ts';
import { indexWords, placedWords } from './words.ts';

export interface SourcesOptions {
  /** Numbers of the texts to look in; absent for all. */
  readonly among?: ReadonlySet<number>;
  /** What `among` is called in the result: `A/RES/78/32`. */
  readonly against?: string;
  /** Only texts adopted before this day (`YYYY-MM-DD`); by default the day on which the draft itself was adopted, if it was. */
  readonly before?: string;
}

/**
 * Says for each clause of a draft where its words were agreed before. Only adopted texts are agreed language; the draft itself, and
 * texts with its symbol, are not looked in.
 *
 * @example
 * ```ts
 * const text = (symbol, words) => read(`${symbol}\n\nLighthouses\n\nThe General Assembly,\n\n1. Urges all States to ${words}.`, { name: 'a.txt' }).document;
 * const record = recordOf([text('A/RES/77/79', 'keep the lamps lit'), text('A/RES/78/32', 'keep the lamps lit')]);
 * const [clause] = sources(text('', 'keep all the lamps lit'), record).clauses;
 * clause.kind; // → 'near'
 * clause.source.text; // → 'Urges all States to keep the lamps lit.'
 * clause.source.usage.texts; // → 2
 * ```
 */
export function sources(document: Document, store: Store, options: SourcesOptions = {}): Sources {
  const scope = new Scope(document, store, options);
  const looked = document.paragraphs.filter(isClause).flatMap((paragraph) => scope.lookedFor(paragraph) ?? []);
  const home = homeSeries(looked);
  const lines = clauseLines(document, home, scope.texts, store);
  const clauses = looked.map((each) => scope.sourced(each, home, lines));
  return {
    format: 'resdiff.sources',
    version: 1,
    document,
    clauses,
    recorded: store.size.texts,
    coverage: scope.coverage(),
    against: options.against ?? null,
    before: scope.before,
    notices: [...scope.notices(), ...reconstructedIn(clauses)],
  };
}

/**
 * The same for one other text, whether or not it is known that it was adopted.
 *
 * @param name what the other text is called in the result
 *
 * @example
 * ```ts
 * const text = (words) => read(`Lighthouses\n\nThe General Assembly,\n\n1. Urges all States to ${words}.`, { name: 'a.txt' }).document;
 * const { clauses, against } = sourcesIn(text('keep the lamps lit'), text('keep the lamps lit'), 'last-year.docx');
 * clauses[0].kind; // → 'exact'
 * against; // → 'last-year.docx'
 * ```
 */
export function sourcesIn(document: Document, other: Document, name: string): Sources {
  const store = new MemoryStore();
  const entry = entryOf(other, name);
  const id = store.put({
    ...entry,
    text: { ...entry.text, adopted: true, title: entry.text.symbol === '' ? name : entry.text.title },
  });
  const found = sources(document, store, { among: new Set([id]), against: name });
  if (entry.text.adopted) return found;
  return {
    ...found,
    notices: [...found.notices, `It is not known that ${name} was adopted; what is called agreed is what it says.`],
  };
}

/** Shorter paragraphs (“Agenda item 5”) are in every text and say nothing. */
const WORDS_MIN = 4;
/** A fingerprint that more wordings have (“of the United Nations”) leads nowhere. */
const SHARED_MAX_WORDINGS = 1000;
/** How many candidates are compared word by word. */
const CANDIDATES = 16;
/** Share of words kept from which a wording is the same clause with small changes. */
const NEAR_MIN = 0.6;
/** Share of the shorter of two clauses that is in the longer one, and the words it has at least. */
const CONTAINED_MIN = 0.8;
const CONTAINED_MIN_WORDS = 8;
/** A clause that is held by another is there in one piece, with few words between. */
const SPREAD_MAX = 1.5;
/** A wording is nearly as near as the nearest within this difference. */
const NEARLY = 0.1;
const OTHERS_MAX = 3;
const STRETCH_MIN_WORDS = 8;
/** In how many wordings that share most in a row it is looked for. */
const STRETCH_CANDIDATES = 32;
/** How many of the latest places are looked at for one that is the same to the letter. */
const TO_THE_LETTER_MAX = 4;

interface Candidate {
  readonly kind: Exclude<SourceKind, 'new'>;
  readonly likeness: number;
  /** Number of words that both have. */
  readonly kept: number;
  readonly wording: number;
  /** Of the adopted texts that have it, the one that is shown. */
  readonly place: Place;
  readonly places: readonly Place[];
  readonly text: string;
}

/** A clause of a draft and what was found for it, the nearest first. */
interface Looked {
  readonly paragraph: Paragraph;
  readonly words: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly proposed: readonly Place[];
  /** The wordings that share most with it in a row. */
  readonly inARow: readonly number[];
}

/** The texts in which the sources of one draft are looked for. */
class Scope {
  readonly before: string | null;
  readonly #document: Document;
  readonly #store: Store;
  readonly #options: SourcesOptions;
  /** Texts that the draft may have become. */
  readonly #outcomes: ReadonlyMap<number, RecordedText>;
  /** The adopted texts among them. */
  readonly texts: readonly RecordedText[];

  constructor(document: Document, store: Store, options: SourcesOptions) {
    this.#document = document;
    this.#store = store;
    this.#options = options;
    this.before = options.among === undefined ? (options.before ?? document.adopted) : null;
    const adopted = store.textsWith({ adopted: true });
    const isAsked = options.among !== undefined || this.before !== null;
    this.#outcomes = new Map(isAsked ? [] : outcomesOf(document, adopted).map((text) => [text.id, text]));
    this.texts = adopted.filter((text) => this.#isLookedIn(text));
  }

  coverage(): readonly Coverage[] {
    const byBody = new Map<string, RecordedText[]>();
    const [language] = this.#document.languages;
    const alike = this.texts.filter((text) => text.language === language);
    // Texts in other languages cannot have the words; where there are none but these, a notice says so.
    for (const text of alike.length === 0 ? this.texts : alike) {
      const own = byBody.get(text.body);
      if (own === undefined) byBody.set(text.body, [text]);
      else own.push(text);
    }
    return [...byBody]
      .map(([body, texts]) => coverageOf(body, texts))
      .sort((a, b) => b.texts - a.texts || (a.body < b.body ? -1 : 1));
  }

  notices(): readonly string[] {
    const names = [...new Set([...this.#outcomes.values()].map(textName))];
    const outcome =
      names.length === 0
        ? []
        : [
            `${names.join(', ')} has the title and the session of this draft and may be what became of it: it was not looked in (--before DATE looks in all texts from before a day).`,
          ];
    const [language] = this.#document.languages;
    if (language === undefined || this.texts.some((text) => text.language === language)) return outcome;
    const name = languageName(language);
    return [...outcome, `The text is in ${name}, and no adopted text in ${name} was looked in.`];
  }

  lookedFor(paragraph: Paragraph): Looked | null {
    const words = indexWords(paragraph.text);
    if (words.length < WORDS_MIN) return null;
    const key = this.#store.wordingOf(wordingKey(paragraph, this.#document));
    const shingles = shinglesOf(words);
    const sharing = this.#store.sharing(shingles, SHARED_MAX_WORDINGS);
    const places = this.#placesByWording([...(key === null ? [] : [key]), ...sharingMost(sharing, key)]);
    const candidates = [...places]
      .filter(([, own]) => own.some(({ text }) => text.adopted))
      .flatMap(([wording, own]) => this.#candidate({ ...paragraph, words }, wording, own, wording === key))
      .sort(nearestFirst);
    const proposed = proposedIn(key === null ? [] : (places.get(key) ?? []));
    return { paragraph, words, candidates, proposed, inARow: sharingInARow(shingles, sharing) };
  }

  /** @param home the series that most clauses of the draft come from; empty if it is not known */
  sourced(
    { paragraph, words, candidates: all, proposed, inARow }: Looked,
    home: string,
    lines: ReadonlyMap<number, ClauseLine>,
  ): SourcedClause {
    const isHome = ({ places }: Candidate) => home !== '' && places.some(({ text }) => text.series === home);
    const candidates = all.filter((each) => each.kind !== 'near' || each.kept >= CONTAINED_MIN_WORDS || isHome(each));
    const [nearest] = candidates;
    const best = candidates.find((each) => isHome(each) && isNearly(each, nearest)) ?? nearest;
    const rest = candidates.filter((each) => each !== best);
    return {
      paragraph: paragraph.index,
      kind: best?.kind ?? 'new',
      source: best === undefined ? null : this.#source(paragraph, best),
      others: best === undefined ? [] : othersOf(best, rest).map((each) => this.#source(paragraph, each)),
      stretch: best === undefined ? this.#stretch(paragraph, words, inARow) : null,
      line: lines.get(paragraph.index) ?? null,
      proposed,
    };
  }

  #placesByWording(wordings: readonly number[]): ReadonlyMap<number, readonly Place[]> {
    const byWording = new Map<number, Place[]>();
    for (const place of placesWith(this.#store.withWording(wordings), this.#store)) {
      if (!this.#isLookedIn(place.text)) continue;
      const own = byWording.get(place.occurrence.wording);
      if (own === undefined) byWording.set(place.occurrence.wording, [place]);
      else own.push(place);
    }
    return byWording;
  }

  #isLookedIn(text: RecordedText): boolean {
    const { among } = this.#options;
    if (among !== undefined) return among.has(text.id);
    if (text.symbol !== '' && text.symbol === this.#document.symbol) return false;
    if (this.#outcomes.has(text.id)) return false;
    return this.before === null || orderDay(text) < this.before;
  }

  #candidate(
    { words, opening, text: printed }: Paragraph & { readonly words: readonly string[] },
    wording: number,
    places: readonly Place[],
    isExact: boolean,
  ): readonly Candidate[] {
    const place = this.#shownOf(
      places.filter((each) => each.text.adopted),
      { text: printed, opening },
    );
    if (place === undefined) return [];
    const text = this.#textAt(place);
    if (isExact) return [{ kind: 'exact', likeness: 1, kept: words.length, wording, place, places, text }];
    const source = indexWords(text);
    const agreement = agreementOf(source, words);
    const found = relationOf(agreement, source.length, words.length);
    return found === null ? [] : [{ ...found, kept: agreement.kept, wording, place, places, text }];
  }

  /** The latest place that is the same to the letter, if one of the latest is; else the latest after the same Also or Further. */
  #shownOf(places: readonly Place[], { text, opening }: Pick<Paragraph, 'text' | 'opening'>): Place | undefined {
    const alike = places.filter(({ occurrence }) => occurrence.opening === opening);
    const letters = wordingLetters(text);
    return (
      alike.slice(0, TO_THE_LETTER_MAX).find((place) => wordingLetters(this.#textAt(place)) === letters) ??
      alike[0] ??
      places[0]
    );
  }

  #textAt({ text, occurrence }: Place): string {
    return this.#store.document(text.id)?.paragraphs[occurrence.paragraph]?.text ?? '';
  }

  #source({ text: draft }: Paragraph, { kind, likeness, place, places, text }: Candidate): Source {
    const adopted = places.filter((each) => each.text.adopted);
    const usage = usageOf(places);
    return {
      kind,
      place,
      text,
      likeness,
      edits: compareWords({ old: text, new: draft }),
      usage,
      authority: weightiest(adopted),
      since: sinceOf(adopted, usage.earliest, this.#store),
    };
  }

  /** The longest run of words of a clause that is in one of some wordings. */
  #stretch({ text }: Paragraph, words: readonly string[], wordings: readonly number[]): AgreedStretch | null {
    let best: { readonly from: number; readonly to: number; readonly place: Place } | null = null;
    for (const places of this.#placesByWording(wordings).values()) {
      const place = places.find((each) => each.text.adopted);
      if (place === undefined) continue;
      const run = longestRun(indexWords(this.#textAt(place)), words, STRETCH_MIN_WORDS);
      if (run !== null && (best === null || run.to - run.from > best.to - best.from)) best = { ...run, place };
    }
    if (best === null) return null;
    const placed = placedWords(text);
    const [first, last] = [placed[best.from], placed[best.to - 1]];
    if (first === undefined || last === undefined) return null;
    return { start: first.start, end: last.end, words: best.to - best.from, place: best.place };
  }
}

/** A clause without its last mark and differences of print. */
function wordingLetters(text: string): string {
  return wordingOf(text, '', null).substance;
}

type Sharing = ReadonlyMap<number, readonly number[]>;

/** The wordings that share most, those first that share what is rare. */
function sharingMost(sharing: Sharing, exact: number | null): readonly number[] {
  const weights = new Map<number, number>();
  for (const wordings of sharing.values()) {
    const weight = Math.log2((2 * SHARED_MAX_WORDINGS) / wordings.length);
    for (const wording of wordings) weights.set(wording, (weights.get(wording) ?? 0) + weight);
  }
  if (exact !== null) weights.delete(exact);
  return firstByNumber(weights, CANDIDATES);
}

/** The wordings that share most in a row: there the longest common run of words is. */
function sharingInARow(shingles: readonly number[], sharing: Sharing): readonly number[] {
  const rows = new Map<number, { from: number; to: number }>();
  const longest = new Map<number, number>();
  for (const [at, shingle] of shingles.entries()) {
    for (const wording of sharing.get(shingle) ?? []) {
      const before = rows.get(wording);
      const from = before !== undefined && at - before.to <= WINDOW_SHINGLES ? before.from : at;
      rows.set(wording, { from, to: at });
      longest.set(wording, Math.max(longest.get(wording) ?? 0, at - from + 1));
    }
  }
  return firstByNumber(longest, STRETCH_CANDIDATES);
}

/** The latest first where numbers are equal. */
function firstByNumber<Key extends number | string>(numbers: ReadonlyMap<Key, number>, most: number): readonly Key[] {
  return [...numbers]
    .sort(([a, number], [b, other]) => other - number || (a < b ? 1 : -1))
    .slice(0, most)
    .map(([key]) => key);
}

/** What is said of texts that are shown and are no official copies. */
function reconstructedIn(clauses: readonly SourcedClause[]): readonly string[] {
  const shown = clauses.flatMap(({ source, stretch }) =>
    [source?.place, stretch?.place].flatMap((place) => place ?? []),
  );
  const symbols = new Set(shown.flatMap(({ text }) => (text.reconstructed ? [text.symbol] : [])));
  const [first, ...others] = [...symbols].sort();
  if (first === undefined) return [];
  const names = others.length === 0 ? first : `${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1)}`;
  return [`${names} ${others.length === 0 ? 'is' : 'are'} reconstructed: not the official text.`];
}

/** What a draft became says all of it word for word, and is no older text: one with the title and the session of the draft. */
function outcomesOf(
  { adopted, session, symbol, organ, title }: Document,
  texts: readonly RecordedText[],
): readonly RecordedText[] {
  if (adopted !== null || session === null) return [];
  const body = bodyOf({ symbol, organ });
  const words = indexWords(title).join(' ');
  if (words === '') return [];
  return texts.filter(
    (text) => text.session === session && text.body === body && indexWords(text.title).join(' ') === words,
  );
}

/** A session of the Assembly is in two years; one that is no number of a session is a year. */
function knownYear({ date, session }: RecordedText): number | null {
  if (date !== null) return Number(date.slice(0, 4));
  return session !== null && isYear(session) ? session : null;
}

function coverageOf(body: string, texts: readonly RecordedText[]): Coverage {
  const byName = new Map<string, number | null>();
  for (const text of texts) byName.set(textName(text), byName.get(textName(text)) ?? knownYear(text));
  const years = [...byName.values()].flatMap((year) => year ?? []).sort((a, b) => a - b);
  return {
    body,
    texts: byName.size,
    from: years[0] ?? null,
    to: years.at(-1) ?? null,
    undated: byName.size - years.length,
  };
}

function relationOf(
  { kept, likeness, ofSource, ofDraft, from, to }: Agreement,
  source: number,
  draft: number,
): Pick<Candidate, 'kind' | 'likeness'> | null {
  if (likeness >= NEAR_MIN) return { kind: 'near', likeness };
  if (kept < CONTAINED_MIN_WORDS) return null;
  if (source <= draft && ofSource >= CONTAINED_MIN && to - from <= SPREAD_MAX * source)
    return { kind: 'holds', likeness: ofSource };
  return draft < source && ofDraft >= CONTAINED_MIN ? { kind: 'within', likeness: ofDraft } : null;
}

const KIND_ORDER = ['exact', 'near', 'holds', 'within'] as const;

/** By kind and likeness; of those that are as near, the one in the most texts, then the latest. */
function nearestFirst(a: Candidate, b: Candidate): number {
  return (
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    b.likeness - a.likeness ||
    b.places.length - a.places.length ||
    b.wording - a.wording
  );
}

/**
 * The series that most clauses come from: of two wordings that are nearly as near, and of short ones such as “Recalling its
 * resolution …”, that of the same series is the source. Empty if no clause was found.
 */
function homeSeries(looked: readonly Looked[]): string {
  const counts = new Map<string, number>();
  for (const {
    candidates: [best],
  } of looked) {
    for (const series of new Set(best?.places.filter(({ text }) => text.adopted).map(({ text }) => text.series)))
      if (series !== '') counts.set(series, (counts.get(series) ?? 0) + 1);
  }
  const [first = ''] = firstByNumber(counts, 1);
  return (counts.get(first) ?? 0) > 1 ? first : '';
}

function isNearly(one: Candidate, nearest: Candidate | undefined): boolean {
  return one.kind === nearest?.kind && one.likeness >= nearest.likeness - NEARLY;
}

/** Other wordings that are nearly as near, of other clauses. */
function othersOf(best: Candidate, rest: readonly Candidate[]): readonly Candidate[] {
  const threads = new Set(best.places.map(({ occurrence }) => occurrence.thread));
  const others: Candidate[] = [];
  for (const each of rest) {
    const isOther = each.places.every(({ occurrence: { thread } }) => thread === null || !threads.has(thread));
    if (others.length === OTHERS_MAX || each.likeness < best.likeness - NEARLY || !isOther) continue;
    for (const { occurrence } of each.places) threads.add(occurrence.thread);
    others.push(each);
  }
  return others;
}

/** Without a vote before a vote, a large majority before a small one, all of these before what is unknown; then the latest. */
function weightiest(adopted: readonly Place[]): Place {
  const [first, ...rest] = adopted;
  if (first === undefined) throw new Error('unreachable: no adopted text');
  return rest.reduce((best, each) => (weightOf(each) > weightOf(best) ? each : best), first);
}

function weightOf({ text: { withoutVote, vote } }: Place): number {
  if (withoutVote === true) return 2;
  if (vote === null) return withoutVote === false ? 0.5 : 0;
  return 1 + vote.inFavour / Math.max(1, vote.inFavour + vote.against + vote.abstaining);
}

function proposedIn(places: readonly Place[]): readonly Place[] {
  const drafts = new Map(places.filter(({ text }) => !text.adopted).map((place) => [textName(place.text), place]));
  return [...drafts.values()].slice(0, OTHERS_MAX);
}
