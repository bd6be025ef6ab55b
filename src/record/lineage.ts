import type { Document } from '../model/document.ts';
import { Loom } from '../series/loom.ts';
import { recogniseSeries, type Series } from '../series/recognise.ts';
import { linksBetween } from '../series/steps.ts';
import type { Followed, RecordedMember, WritableStore } from './store.ts';

/** A series that is to be followed again. */
export interface Pending {
  readonly key: string;
  /** Numbers of its texts, in the order of their sessions. */
  readonly texts: readonly number[];
}

/** The series that came, lost or gained a text since they were followed. Each language has its own. */
export function pendingSeries(members: readonly RecordedMember[]): readonly Pending[] {
  const languages = [...new Set(members.map(({ language }) => language))].sort();
  return languages.flatMap((language) => {
    const own = members.filter((each) => each.language === language);
    const bySymbol = new Map(own.map((each) => [keyed(each).symbol, each]));
    const sizes = new Map<string, number>();
    for (const { series } of own) sizes.set(series, (sizes.get(series) ?? 0) + 1);
    return recogniseSeries(own.map(keyed)).flatMap((series): Pending[] => {
      const texts = series.members.flatMap(({ symbol }) => bySymbol.get(symbol) ?? []);
      const key = seriesName(series, language);
      const isSame = texts.every((each) => each.series === key) && sizes.get(key) === texts.length;
      return isSame ? [] : [{ key, texts: texts.map(({ id }) => id) }];
    });
  });
}

/** Texts without a symbol differ by their number. */
function keyed({ id, member }: RecordedMember): RecordedMember['member'] {
  return member.symbol === '' ? { ...member, symbol: `A/draft ${id}` } : member;
}

function seriesName({ key }: Series, language: string): string {
  return language === 'en' ? key : `${key} (${language})`;
}

/** Follows the clauses of one series through its texts, and writes down what was found. */
export function followSeries(store: WritableStore, { key, texts }: Pending): void {
  const read = texts.flatMap((text) => {
    const document = store.document(text);
    return document === null ? [] : [{ text, document }];
  });
  store.follow(key, threadsOf(read, store.nextThread()));
}

/** For each text the threads of its clauses, numbered from `first`. */
export function threadsOf(
  texts: readonly { readonly text: number; readonly document: Document }[],
  first: number,
): readonly Followed[] {
  const loom = new Loom(
    texts.map(({ document }) => document),
    linksBetween,
  );
  for (const at of texts.keys()) loom.add(at);
  const threads = loom.finish();
  return texts.map(({ text }, at) => ({
    text,
    threads: new Map(
      threads.flatMap(({ appearances }, number) =>
        (appearances[at] ?? []).map((paragraph): [number, number] => [paragraph, first + number]),
      ),
    ),
  }));
}
