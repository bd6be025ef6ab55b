import type { Document } from '../model/document.ts';
import type { Occurrence, RecordedText } from '../model/record.ts';
import type { Columns, Entry, EntryClause } from './entry.ts';
import { passesClause, passesText } from './query/filter.ts';
import { type ColumnWords, matches } from './query/match.ts';
import type { Expression, Filter } from './query/query.ts';
import {
  type Followed,
  type Matches,
  type NamedThings,
  type RecordedMember,
  type RecordSize,
  thingsIn,
  type WritableStore,
} from './store.ts';
import { byDate } from './usage.ts';

/** A record in memory, for the texts of a page: what is looked for is looked for in every wording. */
export class MemoryStore implements WritableStore {
  readonly #texts = new Map<number, Held>();
  readonly #identities = new Map<string, number>();
  readonly #wordings = new Map<number, Wording>();
  readonly #keys = new Map<number, number>();
  readonly #fingerprints = new Map<number, Set<number>>();
  #last = { text: 0, wording: 0, thread: 0 };

  get size(): RecordSize {
    const held = [...this.#texts.values()];
    return {
      texts: held.length,
      clauses: held.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
      wordings: this.#wordings.size,
      pending: held.filter(({ text }) => text.series === '').length,
    };
  }

  texts(ids: readonly number[]): readonly RecordedText[] {
    return ids.flatMap((id) => this.#texts.get(id)?.text ?? []);
  }

  textsWith(filter: Filter): readonly RecordedText[] {
    return [...this.#texts.values()]
      .map(({ text }) => text)
      .filter((text) => passesText(text, filter))
      .sort(byDate);
  }

  find(expression: Expression | null, filter: Filter, most: number): Matches {
    const found: Occurrence[] = [];
    const known = new Map<number, boolean>();
    const has = (wording: number): boolean => {
      if (expression === null) return true;
      const answer = known.get(wording) ?? this.#has(wording, expression);
      known.set(wording, answer);
      return answer;
    };
    for (const { text, occurrences } of this.#texts.values()) {
      if (!passesText(text, filter)) continue;
      for (const occurrence of occurrences) {
        if (!passesClause(occurrence, filter) || !has(occurrence.wording)) continue;
        if (found.length === most) return { occurrences: found, complete: false };
        found.push(occurrence);
      }
    }
    return { occurrences: found, complete: true };
  }

  #has(wording: number, expression: Expression): boolean {
    const columns = this.#wordings.get(wording)?.columns;
    return columns !== undefined && matches(expression, columns);
  }

  wordingOf(key: number): number | null {
    return this.#keys.get(key) ?? null;
  }

  sharing(fingerprints: readonly number[], most: number): ReadonlyMap<number, readonly number[]> {
    const shared = new Map<number, readonly number[]>();
    for (const fingerprint of fingerprints) {
      const wordings = this.#fingerprints.get(fingerprint);
      if (wordings !== undefined && wordings.size > 0 && wordings.size <= most) shared.set(fingerprint, [...wordings]);
    }
    return shared;
  }

  withWording(wordings: readonly number[]): readonly Occurrence[] {
    return wordings.flatMap((wording) => [...(this.#wordings.get(wording)?.occurrences ?? [])]);
  }

  inThreads(threads: readonly number[]): readonly Occurrence[] {
    const wanted = new Set<number | null>(threads);
    return this.#all().filter(({ thread }) => thread !== null && wanted.has(thread));
  }

  inTexts(texts: readonly number[]): readonly Occurrence[] {
    return texts.flatMap((id) => this.#texts.get(id)?.occurrences ?? []);
  }

  document(text: number): Document | null {
    return this.#texts.get(text)?.entry.document ?? null;
  }

  named(wordings: readonly number[]): ReadonlyMap<number, NamedThings> {
    return new Map(
      wordings.flatMap((wording): (readonly [number, NamedThings])[] => {
        const things = this.#wordings.get(wording)?.named;
        return things === undefined || things.names.length + things.cites.length === 0 ? [] : [[wording, things]];
      }),
    );
  }

  put(entry: Entry): number {
    const old = this.#identities.get(entry.identity);
    if (old !== undefined) this.remove(old);
    this.#last.text += 1;
    const id = this.#last.text;
    const occurrences = entry.clauses.map((clause) => this.#occurrence(clause, id));
    this.#texts.set(id, { text: { ...entry.text, id, series: '' }, entry, occurrences });
    this.#identities.set(entry.identity, id);
    for (const occurrence of occurrences) this.#wordings.get(occurrence.wording)?.occurrences.add(occurrence);
    return id;
  }

  remove(text: number): void {
    const held = this.#texts.get(text);
    if (held === undefined) return;
    this.#texts.delete(text);
    this.#identities.delete(held.entry.identity);
    for (const occurrence of held.occurrences) this.#wordings.get(occurrence.wording)?.occurrences.delete(occurrence);
    for (const { key } of held.entry.clauses) this.#forget(key);
  }

  #forget(key: number): void {
    const id = this.#keys.get(key);
    const wording = id === undefined ? undefined : this.#wordings.get(id);
    if (id === undefined || wording === undefined || wording.occurrences.size > 0) return;
    this.#keys.delete(key);
    this.#wordings.delete(id);
    for (const fingerprint of wording.fingerprints) this.#fingerprints.get(fingerprint)?.delete(id);
  }

  #occurrence({ paragraph, label, part, opening, ...clause }: EntryClause, text: number): Occurrence {
    return { text, paragraph, label, part, opening, wording: this.#wordingOf(clause), thread: null };
  }

  #wordingOf({ key, columns, fingerprints }: Pick<EntryClause, 'key' | 'columns' | 'fingerprints'>): number {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#last.wording += 1;
    const id = this.#last.wording;
    this.#keys.set(key, id);
    const named = { names: thingsIn(columns.names), cites: thingsIn(columns.cites) };
    this.#wordings.set(id, { columns: asWords(columns), named, fingerprints, occurrences: new Set() });
    for (const fingerprint of fingerprints) {
      const wordings = this.#fingerprints.get(fingerprint) ?? new Set();
      wordings.add(id);
      this.#fingerprints.set(fingerprint, wordings);
    }
    return id;
  }

  members(): readonly RecordedMember[] {
    return [...this.#texts.values()].map(({ text: { id, language, series }, entry: { member } }) => ({
      id,
      language,
      member,
      series,
    }));
  }

  follow(series: string, followed: readonly Followed[]): void {
    for (const { text, threads } of followed) {
      const held = this.#texts.get(text);
      if (held === undefined) continue;
      for (const occurrence of held.occurrences) this.#wordings.get(occurrence.wording)?.occurrences.delete(occurrence);
      const occurrences = held.occurrences.map((each) => ({ ...each, thread: threads.get(each.paragraph) ?? null }));
      for (const occurrence of occurrences) this.#wordings.get(occurrence.wording)?.occurrences.add(occurrence);
      this.#texts.set(text, { ...held, text: { ...held.text, series }, occurrences });
      for (const thread of threads.values()) this.#last.thread = Math.max(this.#last.thread, thread);
    }
  }

  nextThread(): number {
    return this.#last.thread + 1;
  }

  #all(): readonly Occurrence[] {
    return [...this.#texts.values()].flatMap(({ occurrences }) => occurrences);
  }
}

interface Held {
  readonly text: RecordedText;
  readonly entry: Entry;
  readonly occurrences: readonly Occurrence[];
}

interface Wording {
  readonly columns: ColumnWords;
  readonly named: NamedThings;
  readonly fingerprints: readonly number[];
  readonly occurrences: Set<Occurrence>;
}

function asWords({ words, names, cites }: Columns): ColumnWords {
  const list = (text: string) => (text === '' ? [] : text.split(' '));
  return { words: list(words), names: list(names), cites: list(cites) };
}
