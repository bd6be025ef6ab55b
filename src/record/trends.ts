import { languageOf } from '../language/language.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { Occurrence, Place, RecordedText, Trend, TrendKind, Trends } from '../model/record.ts';
import { symbolOf } from '../text/symbols.ts';
import { citedWord, isClause } from './entry.ts';
import type { Phrase } from './query/query.ts';
import { sharedRuns } from './runs.ts';
import type { Store } from './store.ts';
import { orderDay, placesWith, textName } from './usage.ts';
import { type PlacedWord, placedWords } from './words.ts';

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
  /** Texts of one's own, in which each trend is looked for. */
  readonly mine?: readonly RecordedText[];
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

/** What many texts of a session took up that those of the sessions before had not. */
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
    trends: found,
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
          `the record holds ${texts.length === 0 ? 'no text' : `only ${texts.length} texts`} of session ${at}; what is new in a session shows from ${TEXTS_MIN} texts of it and of the one before`,
        ];
  return [...said(own, session), ...said(last, session - 1)];
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

  constructor(
    store: Store,
    own: readonly RecordedText[],
    earlier: readonly RecordedText[],
    last: readonly RecordedText[],
    { mine = [] }: TrendsOptions,
  ) {
    this.#store = store;
    this.#own = own;
    this.#earlier = earlier;
    this.#last = last;
    this.#mine = mine;
  }

  all(kinds: readonly TrendKind[]): readonly Trend[] {
    const things = kinds.some((kind) => kind !== 'formula')
      ? this.#things().filter(({ kind }) => kinds.includes(kind))
      : [];
    const named = things.flatMap((candidate) => this.#trendOf(candidate));
    const formulas = kinds.includes('formula') ? this.#formulas() : [];
    return withoutEchoes([...[...named].sort(byTexts), ...[...formulas].sort(byTexts)]).sort(byTexts);
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

  #trendOf({ kind, phrase, places }: Candidate): readonly Trend[] {
    const before = this.#textsBefore(phrase);
    const texts = oneEach(places);
    if (before === null || !isNews(texts.length, this.#own.length, before.all, this.#earlier.length)) return [];
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
  ): Trend {
    return {
      kind,
      value: symbol ?? text.slice(start, end),
      texts: places.length,
      series: seriesOfPlaces(places).size,
      of: this.#own.length,
      before,
      ofBefore: this.#last.length,
      example: place,
      text,
      start,
      end,
      opening: usualOpening(places),
      places,
      missing: this.#missing(phrase),
    };
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
      ({ kind: own, start, end }) => NAMING.has(own) && hasWords(placedWords(paragraph.text.slice(start, end)), words),
    );
    return named === undefined ? null : { text: paragraph.text, start: named.start, end: named.end, symbol: null };
  }

  #formulas(): readonly Trend[] {
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
    return runs.flatMap((run): readonly Trend[] => {
      const places = run.places.flatMap(({ text, paragraph }): readonly Place[] => {
        const occurrence = occurrences.get(`${text.id} ${paragraph}`);
        return occurrence === undefined ? [] : [{ text, occurrence }];
      });
      const [place] = places;
      const [shown] = run.places;
      if (place === undefined || shown === undefined) return [];
      const phrase: Phrase = { kind: 'phrase', column: 'words', words: run.words, begins: false };
      const before = this.#textsBefore(phrase);
      if (before === null || !isNews(oneEach(places).length, this.#own.length, before.all, this.#earlier.length))
        return [];
      const text = this.#store.document(place.text.id)?.paragraphs[place.occurrence.paragraph]?.text ?? '';
      return [
        this.#trend(
          { kind: 'formula', phrase, places: oneEach(places) },
          { place, text, start: shown.start, end: shown.end, symbol: null },
          before.last,
        ),
      ];
    });
  }

  #missing(phrase: Phrase): readonly RecordedText[] {
    if (this.#mine.length === 0) return [];
    const { occurrences } = this.#store.find(phrase, {}, CLAUSES_MAX);
    const having = new Set(occurrences.map(({ text }) => text));
    return this.#mine.filter(({ id }) => !having.has(id));
  }
}

/**
 * Of several things that the same clauses have (a conference, its symbol, its dates in words), the first: names before formulas, and
 * those in more texts before others.
 */
function withoutEchoes(found: readonly Trend[]): Trend[] {
  const kept: Trend[] = [];
  for (const trend of found) {
    const own = clausesOfPlaces(trend.places);
    const isEcho = kept.some((other) => {
      const theirs = clausesOfPlaces(other.places);
      const shared = [...own].filter((clause) => theirs.has(clause)).length;
      return shared >= ECHO_MIN * own.size;
    });
    if (!isEcho) kept.push(trend);
  }
  return kept;
}

/** Share of its clauses that have another trend already. */
const ECHO_MIN = 0.6;

function clausesOfPlaces(places: readonly Place[]): ReadonlySet<string> {
  return new Set(places.map(({ text, occurrence }) => `${text.id} ${occurrence.paragraph}`));
}

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

/** Kinds of mentions that a session takes up: documents, conferences and bodies; States and places come and go. */
const NAMING: ReadonlySet<string> = new Set(['instrument', 'body']);

function hasWords(placed: readonly PlacedWord[], words: readonly string[]): boolean {
  return placed.length === words.length && placed.every(({ word }, at) => word === words[at]);
}

function isNews(texts: number, of: number, before: number, ofBefore: number): boolean {
  return before / Math.max(1, ofBefore) <= RATE_BEFORE_MAX * (texts / Math.max(1, of));
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

/** The opening words of most of the clauses; empty if no opening has more than half of them. */
function usualOpening(places: readonly Place[]): string {
  const counts = new Map<string, number>();
  for (const { occurrence } of places) counts.set(occurrence.opening, (counts.get(occurrence.opening) ?? 0) + 1);
  const [opening, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  return 2 * count > places.length ? opening : '';
}

/** Those in most texts first, then by name. */
function byTexts(a: Trend, b: Trend): number {
  return b.texts - a.texts || (a.value < b.value ? -1 : Number(a.value > b.value));
}
