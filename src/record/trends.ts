import { languageOf } from '../language/language.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { Document } from '../model/document.ts';
import type { Occurrence, Place, RecordedText, Trend, TrendKind, Trends } from '../model/record.ts';
import { symbolOf } from '../text/symbols.ts';
import { citedWord, isClause } from './entry.ts';
import type { Phrase } from './query/query.ts';
import { recordOf } from './record-of.ts';
import { NAMING, sharedRuns } from './runs.ts';
import type { Store } from './store.ts';
import { orderDay, placesWith, textName } from './usage.ts';
import { indexWords, type PlacedWord, placedWords } from './words.ts';

export interface TrendsOptions {
  /** `GA` by default. */
  readonly body?: string;
  /** By default the latest with enough texts. */
  readonly session?: number;
  /** By default English. */
  readonly language?: string;
  readonly kinds?: readonly TrendKind[];
  /** Only texts adopted before this day (`YYYY-MM-DD`): what a draft of that day could know. */
  readonly before?: string;
  /** Texts of one's own in the record, in which each trend is looked for. */
  readonly mine?: readonly RecordedText[];
  /** Texts of one's own that need not be in the record. */
  readonly drafts?: readonly Document[];
}

/** Sessions before that are looked at: a subject may come up every second or third year. */
const SESSIONS_BEFORE = 4;
/** With fewer texts of a session, nothing can be said of what its texts do. */
const TEXTS_MIN = 10;
/** In as many series something is a habit of the session and not of one subject. */
const SERIES_MIN = 3;
/** It was in at most this share of as many texts before. */
const RATE_BEFORE_MAX = 0.2;
/** Names and symbols in more wordings than that are no news, and counting them is slow. */
const CLAUSES_MAX = 2000;

/**
 * What many texts of a session took up that those of the sessions before had not: documents they cite, things they name, formulas.
 * Only adopted texts count. If the record has too few texts of the session or of the one before, there are no trends, and a notice.
 *
 * @example
 * ```ts
 * const text = (session, number, words) => read(`A/RES/${session}/${number}\n\nSubject ${'abcdefghij'[number]}\n\nThe General Assembly,\n\n1. Recalls ${words}.`, { name: 'a.txt' }).document;
 * const ten = (session, words) => Array.from({ length: 10 }, (_, number) => text(session, number, words));
 * const record = recordOf([...ten(78, 'its work'), ...ten(79, 'the Pact for the Future')]);
 * const [first] = trends(record).trends;
 * first.value; // → 'Pact for the Future'
 * first.texts; // → 10
 * ```
 */
export function trends(store: Store, options: TrendsOptions = {}): Trends {
  const { body = 'GA', language = 'en', kinds = ['citation', 'name', 'formula'] } = options;
  const texts = store
    .textsWith({ bodies: [body], language, adopted: true })
    .filter((text) => options.before === undefined || orderDay(text) < options.before);
  const session = options.session ?? latestSession(texts);
  const own = texts.filter((text) => text.session === session);
  const earlier = texts.filter((text) => isEarlier(text, session));
  const last = texts.filter((text) => text.session === session - 1);
  const few = tooFew(own, last, session);
  const found = few.length > 0 ? [] : new Finder(store, own, earlier, last, options).all(kinds);
  return {
    format: 'resdiff.trends',
    version: 1,
    body,
    session,
    language,
    texts: own.length,
    textsBefore: last.length,
    trends: found.map(markedByTitle),
    notices: few,
  };
}

function latestSession(texts: readonly RecordedText[]): number {
  const counts = new Map<number, number>();
  for (const { session } of texts) if (session !== null) counts.set(session, (counts.get(session) ?? 0) + 1);
  const enough = [...counts].filter(([, count]) => count >= TEXTS_MIN).map(([session]) => session);
  return enough.reduce((a, b) => Math.max(a, b), 0) || (texts.at(-1)?.session ?? 0);
}

function isEarlier({ session: own }: RecordedText, session: number): boolean {
  return own !== null && own < session && own >= session - SESSIONS_BEFORE;
}

function tooFew(own: readonly RecordedText[], last: readonly RecordedText[], session: number): readonly string[] {
  const said = (texts: readonly RecordedText[], at: number) =>
    texts.length >= TEXTS_MIN
      ? []
      : [
          `the record holds ${heldOf(texts.length)} of session ${at}; what is new in a session shows from ${TEXTS_MIN} texts of it and of the one before`,
        ];
  return [...said(own, session), ...said(last, session - 1)];
}

function heldOf(count: number): string {
  if (count === 0) return 'no text';
  return count === 1 ? 'only one text' : `only ${count} texts`;
}

/** Something that texts of the session have, and where. */
interface Candidate {
  readonly kind: TrendKind;
  readonly phrase: Phrase;
  readonly places: readonly Place[];
}

class Finder {
  readonly #store: Store;
  readonly #own: readonly RecordedText[];
  readonly #earlier: readonly RecordedText[];
  readonly #last: readonly RecordedText[];
  readonly #mine: readonly RecordedText[];
  readonly #drafts: Store;

  constructor(
    store: Store,
    own: readonly RecordedText[],
    earlier: readonly RecordedText[],
    last: readonly RecordedText[],
    { mine = [], drafts = [] }: TrendsOptions,
  ) {
    this.#store = store;
    this.#own = own;
    this.#earlier = earlier;
    this.#last = last;
    this.#mine = mine;
    this.#drafts = recordOf(drafts);
  }

  all(kinds: readonly TrendKind[]): readonly Trend[] {
    const things = kinds.some((kind) => kind !== 'formula')
      ? this.#things().filter(({ kind }) => kinds.includes(kind))
      : [];
    const named = things.flatMap((candidate) => this.#trendOf(candidate));
    const formulas = kinds.includes('formula') ? this.#formulas() : [];
    return withoutEchoes([...[...named].sort(byWeight), ...[...formulas].sort(byWeight)])
      .map(({ trend, phrases }) => ({ ...trend, missing: this.#missing(phrases) }))
      .sort(byTexts);
  }

  /** Names and citations of the session in enough series. */
  #things(): readonly Candidate[] {
    const occurrences = this.#store.inTexts(this.#own.map(({ id }) => id));
    const named = this.#store.named([...new Set(occurrences.map(({ wording }) => wording))]);
    const byThing = new Map<string, Occurrence[]>();
    for (const occurrence of occurrences) {
      const { names = [], cites = [] } = named.get(occurrence.wording) ?? {};
      for (const thing of [...names.map((name) => `names ${name}`), ...cites.map((symbol) => `cites ${symbol}`)]) {
        const list = byThing.get(thing);
        if (list === undefined) byThing.set(thing, [occurrence]);
        else list.push(occurrence);
      }
    }
    return [...byThing].flatMap(([thing, list]): readonly Candidate[] => {
      if (list.length < SERIES_MIN) return [];
      const places = placesWith(list, this.#store);
      if (seriesOfPlaces(places).size < SERIES_MIN) return [];
      const [column = '', ...words] = thing.split(' ');
      const isCited = column === 'cites';
      if (isCited && isOfOneSession(words)) return [];
      const phrase: Phrase = { kind: 'phrase', column: isCited ? 'cites' : 'names', words, begins: false };
      return [{ kind: isCited ? 'citation' : 'name', phrase, places }];
    });
  }

  #trendOf({ kind, phrase, places }: Candidate): readonly Taken[] {
    const before = this.#textsBefore(phrase);
    const texts = oneEach(places);
    if (kind === 'citation' && this.#takesTurns(texts)) return [];
    if (before === null || !this.#isNews(texts.length, before)) return [];
    for (const place of texts) {
      const shown = this.#shown(kind, phrase, place);
      if (shown === null) continue;
      return [this.#trend({ kind, phrase, places: texts }, { place, ...shown }, before.last)];
    }
    return [];
  }

  #trend(
    { kind, phrase, places }: Candidate,
    { place, text, start, end, symbol }: Shown & { readonly place: Place },
    before: number,
  ): Taken {
    const value = symbol ?? text.slice(start, end);
    const trend: Trend = {
      kind,
      value,
      title: symbol === null ? '' : this.#titleOf(symbol, place.text.language),
      texts: places.length,
      series: seriesOfPlaces(places).size,
      of: this.#own.length,
      before,
      ofBefore: this.#last.length,
      example: place,
      text,
      start,
      end,
      opening: this.#usualOpening(places, kind, phrase),
      places,
      missing: [],
    };
    return { trend, phrases: [phrase] };
  }

  #titleOf(symbol: string, language: string): string {
    return this.#store.textsWith({ symbols: [symbol], language, adopted: true })[0]?.title ?? '';
  }

  /**
   * The opening words of most of the clauses that have the thing soon after them; empty if no verb opens more than half. Also and
   * Further make no difference.
   */
  #usualOpening(places: readonly Place[], kind: TrendKind, phrase: Phrase): string {
    const byVerb = new Map<string, Place[]>();
    for (const place of places) {
      const [verb = ''] = indexWords(place.occurrence.opening);
      byVerb.set(verb, [...(byVerb.get(verb) ?? []), place]);
    }
    const [verb, most] = [...byVerb].reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', []]);
    if (verb === '' || 2 * most.length <= places.length) return '';
    const early = most.filter((place) => {
      const at = kind === 'formula' ? this.#wordsAt(phrase, place) : (this.#shown(kind, phrase, place)?.start ?? null);
      return at !== null && at > 0 && at <= place.occurrence.opening.length + EARLY_MAX_CHARACTERS;
    });
    if (2 * early.length <= places.length) return '';
    return early.map(({ occurrence }) => occurrence.opening).reduce((a, b) => (b.length < a.length ? b : a));
  }

  #wordsAt({ words }: Phrase, place: Place): number | null {
    return this.#wordsIn(words, place)?.start ?? null;
  }

  /** Where a run of words is in the clause at a place, and with the names whole that it cuts. */
  #wordsIn(words: readonly string[], { text: { id }, occurrence }: Place): Cut | null {
    const document = this.#store.document(id);
    const paragraph = document?.paragraphs[occurrence.paragraph];
    if (document === null || paragraph === undefined) return null;
    const placed = placedWords(paragraph.text);
    const from = placed.findIndex((_, at) => areWords(placed.slice(at, at + words.length), words));
    const [first, last] = [placed[from], placed[from + words.length - 1]];
    if (first === undefined || last === undefined) return null;
    const cut = mentionsIn(paragraph.text, paragraph.opening, languageOf(document)).filter(
      ({ kind, start, end }) => SHOWN_WHOLE.has(kind) && start < last.end && end > first.start,
    );
    return {
      text: paragraph.text,
      start: first.start,
      end: last.end,
      wholeStart: cut.reduce((least, { start }) => Math.min(least, start), first.start),
      wholeEnd: cut.reduce((most, { end }) => Math.max(most, end), last.end),
    };
  }

  /** A formula where its example is; with whole names only if all its texts have the whole names. */
  #formulaShown(words: readonly string[], places: readonly Place[]): Shown | null {
    const cuts = places.flatMap((place) => this.#wordsIn(words, place) ?? []);
    const [first] = cuts;
    if (first === undefined) return null;
    const wholes = new Set(
      cuts.map(({ text, wholeStart, wholeEnd }) => indexWords(text.slice(wholeStart, wholeEnd)).join(' ')),
    );
    const [start, end] = wholes.size === 1 ? [first.wholeStart, first.wholeEnd] : [first.start, first.end];
    return { text: first.text, start, end, symbol: null };
  }

  /** In several sessions before and in the last one, hardly any text had it. */
  #isNews(texts: number, before: { readonly all: number; readonly last: number }): boolean {
    const most = (RATE_BEFORE_MAX * texts) / this.#own.length;
    return before.all <= most * this.#earlier.length && before.last <= most * this.#last.length;
  }

  /**
   * Whether most clauses that cite it cited another document in its place in the session before, as each year’s budget does with the
   * scale of assessments.
   */
  #takesTurns(places: readonly Place[]): boolean {
    const threads = places.flatMap(({ occurrence: { thread } }) => (thread === null ? [] : [thread]));
    const earlier = new Set(this.#earlier.map(({ id }) => id));
    const past = placesWith(this.#store.inThreads(threads), this.#store).filter(({ text }) => earlier.has(text.id));
    const latest = new Map([...past].reverse().map((place) => [place.occurrence.thread, place.occurrence.wording]));
    const named = this.#store.named([...latest.values(), ...places.map(({ occurrence }) => occurrence.wording)]);
    const turned = places.filter(({ occurrence: { thread, wording } }) => {
      const before = latest.get(thread);
      const [past, now] = [before === undefined ? [] : named.get(before)?.cites, named.get(wording)?.cites];
      return past?.length === now?.length && now?.some((symbol) => !past?.includes(symbol));
    });
    return 2 * turned.length > places.length;
  }

  #textsBefore(phrase: Phrase): { readonly all: number; readonly last: number } | null {
    const [from, to] = [this.#earlier[0]?.session ?? 0, this.#own[0]?.session ?? 0];
    const sessions = { from: Math.min(from, to - SESSIONS_BEFORE), to: to - 1 };
    const { occurrences, complete } = this.#store.find(phrase, { sessions, adopted: true }, CLAUSES_MAX);
    if (!complete) return null;
    const found = new Set(occurrences.map(({ text }) => text));
    const count = (texts: readonly RecordedText[]) => texts.filter(({ id }) => found.has(id)).length;
    return { all: count(this.#earlier), last: count(this.#last) };
  }

  /** The clause at a place, and where the thing is in it; null if it is no name of a document, a conference or a body. */
  #shown(kind: TrendKind, { words }: Phrase, { text, occurrence }: Place): Shown | null {
    const document = this.#store.document(text.id);
    const paragraph = document?.paragraphs[occurrence.paragraph];
    if (document === null || paragraph === undefined) return null;
    const language = languageOf(document);
    const mentions = mentionsIn(paragraph.text, paragraph.opening, language);
    if (kind === 'citation') {
      // A citation in a footnote has no place in the words.
      const inNotes = paragraph.notes.flatMap((note) => mentionsIn(note.text, '', language));
      const symbols = [...mentions, ...inNotes.map((mention) => ({ ...mention, start: 0, end: 0 }))].flatMap(
        (mention) => {
          const symbol = mention.kind === 'citation' ? symbolOf(String(mention.value)) : null;
          return symbol === null || citedWord(symbol) !== words[0]
            ? []
            : [{ symbol, start: mention.start, end: mention.end }];
        },
      );
      const [first] = symbols;
      return first === undefined ? null : { text: paragraph.text, ...first };
    }
    const named = mentions.find(
      ({ kind: own, start, end }) => NAMING.has(own) && areWords(placedWords(paragraph.text.slice(start, end)), words),
    );
    return named === undefined ? null : { text: paragraph.text, start: named.start, end: named.end, symbol: null };
  }

  #formulas(): readonly Taken[] {
    const clauses = function* (store: Store, texts: readonly RecordedText[]) {
      for (const text of texts) {
        const document = store.document(text.id);
        if (document === null) continue;
        for (const paragraph of document.paragraphs) if (isClause(paragraph)) yield { text, document, paragraph };
      }
    };
    const runs = sharedRuns(clauses(this.#store, this.#own), clauses(this.#store, this.#last), {
      seriesMin: SERIES_MIN,
      rateMax: RATE_BEFORE_MAX,
      texts: { now: this.#own.length, before: this.#last.length },
    });
    const occurrences = new Map<string, Occurrence>(
      this.#store.inTexts(this.#own.map(({ id }) => id)).map((each) => [`${each.text} ${each.paragraph}`, each]),
    );
    return runs.flatMap((run): readonly Taken[] => {
      const places = run.places.flatMap(({ text, paragraph }): readonly Place[] => {
        const occurrence = occurrences.get(`${text.id} ${paragraph}`);
        return occurrence === undefined ? [] : [{ text, occurrence }];
      });
      const texts = oneEach(places);
      const [place] = texts;
      const shown = this.#formulaShown(run.words, texts);
      if (place === undefined || shown === null) return [];
      const phrase: Phrase = { kind: 'phrase', column: 'words', words: run.words, begins: false };
      const before = this.#textsBefore(phrase);
      if (before === null || !this.#isNews(texts.length, before)) return [];
      return [this.#trend({ kind: 'formula', phrase, places: texts }, { place, ...shown }, before.last)];
    });
  }

  /** One's own texts that have it in none of the ways in which the session has it. */
  #missing(phrases: readonly Phrase[]): readonly RecordedText[] {
    const having = (store: Store) => {
      const found = phrases.flatMap((phrase) => store.find(phrase, {}, CLAUSES_MAX).occurrences);
      return new Set(found.map(({ text }) => text));
    };
    const ofRecord = this.#mine.length === 0 ? new Set() : having(this.#store);
    const ofDrafts = having(this.#drafts);
    return [
      ...this.#mine.filter(({ id }) => !ofRecord.has(id)),
      ...this.#drafts.textsWith({}).filter(({ id }) => !ofDrafts.has(id)),
    ];
  }
}

/** A document that the example cites in a footnote is where its title is, if the words have that. */
function markedByTitle(trend: Trend): Trend {
  const { title, text, end } = trend;
  const at = end > 0 || title === '' ? -1 : text.indexOf(title);
  return at === -1 ? trend : { ...trend, start: at, end: at + title.length };
}

/** Farther from the opening words, they may say something of another thing. */
const EARLY_MAX_CHARACTERS = 90;

/** A trend, and by what it is found: its own words, and those of its echoes. */
interface Taken {
  readonly trend: Trend;
  readonly phrases: readonly Phrase[];
}

/**
 * Of several things that the same clauses have (a conference, its symbol, its dates in words), the first: names before formulas, and
 * those in more texts before others. A document without a title is called by the name that most of these clauses have.
 */
function withoutEchoes(found: readonly Taken[]): readonly Taken[] {
  const kept: Taken[] = [];
  for (const each of found) {
    const own = clausesOfPlaces(each.trend.places);
    const at = kept.findIndex(({ trend }) => {
      const theirs = clausesOfPlaces(trend.places);
      return [...own].filter((clause) => theirs.has(clause)).length >= ECHO_MIN * own.size;
    });
    const echoed = kept[at];
    if (echoed === undefined) kept.push(each);
    else kept[at] = withEcho(echoed, each);
  }
  return kept;
}

function withEcho({ trend, phrases }: Taken, echo: Taken): Taken {
  const isItsName =
    trend.kind === 'citation' &&
    trend.title === '' &&
    echo.trend.kind === 'name' &&
    !isCutName(echo.trend) &&
    2 * echo.trend.texts > trend.texts;
  return {
    trend: isItsName ? { ...trend, title: echo.trend.value } : trend,
    phrases: echo.trend.kind === 'formula' ? phrases : [...phrases, ...echo.phrases],
  };
}

/** A capital just before it (“Antigua and Barbuda Agenda”) shows that the name began earlier. */
function isCutName({ text, start }: Trend): boolean {
  const last = text.slice(0, start).trimEnd().split(' ').at(-1) ?? '';
  return start > 0 && /^\p{Lu}/u.test(last);
}

function byWeight(a: Taken, b: Taken): number {
  return byTexts(a.trend, b.trend);
}

/** Share of its clauses that have another trend already. */
const ECHO_MIN = 0.6;

function clausesOfPlaces(places: readonly Place[]): ReadonlySet<string> {
  return new Set(places.map(({ text, occurrence }) => `${text.id} ${occurrence.paragraph}`));
}

/** Where a run of words is, and where with the names whole that it cuts: UTF-16 offsets. */
interface Cut {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly wholeStart: number;
  readonly wholeEnd: number;
}

/** Mentions that are not cut in two where a formula is shown: “Fourth International Conference on …” is an ordinal. */
const SHOWN_WHOLE: ReadonlySet<string> = new Set([...NAMING, 'ordinal']);

interface Shown {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of a citation. */
  readonly symbol: string | null;
}

/** `a/78/23`: reports and notes have a new number every session, whatever they are about. */
function isOfOneSession([symbol = '']: readonly string[]): boolean {
  return /^[aes]\/\d/u.test(symbol);
}

function areWords(placed: readonly PlacedWord[], words: readonly string[]): boolean {
  return placed.length === words.length && placed.every(({ word }, at) => word === words[at]);
}

function seriesOfPlaces(places: readonly Place[]): ReadonlySet<string> {
  return new Set(places.map(({ text }) => text.series || textName(text)));
}

/** The first place of each text, the latest text first. */
function oneEach(places: readonly Place[]): readonly Place[] {
  const byText = new Map<number, Place>();
  for (const place of places) if (!byText.has(place.text.id)) byText.set(place.text.id, place);
  return [...byText.values()];
}

/** Those in most texts first, then by name. */
function byTexts(a: Trend, b: Trend): number {
  return b.texts - a.texts || (a.value < b.value ? -1 : Number(a.value > b.value));
}
