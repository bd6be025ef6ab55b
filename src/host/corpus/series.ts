import { InputError } from '../../model/problem.ts';
import { type Member, memberOf, recogniseSeries, type Series } from '../../series/recognise.ts';
import type { World } from '../world.ts';
import { type CorpusEntry, readEntry } from './corpus.ts';

/** A series with those of its texts that are in the corpus. */
export interface Shelf extends Omit<Series, 'members'> {
  readonly texts: readonly Text[];
}

export interface Text extends Member {
  readonly entry: CorpusEntry;
}

/** The texts of a corpus by series. Texts that no index describes are read. */
export async function seriesIn(world: World, corpus: readonly CorpusEntry[]): Promise<readonly Shelf[]> {
  const texts = new Map<string, Text>();
  for (const entry of corpus) texts.set(entry.symbol, { ...(await memberFor(world, entry)), entry });
  return recogniseSeries([...texts.values()]).map(({ key, title, members }) => {
    return { key, title, texts: members.flatMap(({ symbol }) => texts.get(symbol) ?? []) };
  });
}

async function memberFor(world: World, entry: CorpusEntry): Promise<Member> {
  const { symbol, session, indexed, filedAs: given } = entry;
  if (indexed !== null && indexed.cites !== null) {
    const { title, agendaItem, cites, citesAtHead } = indexed;
    return { ...withTime(entry), title, agendaItem, cites, citesAtHead, given };
  }
  try {
    return { ...memberOf(await readEntry(world, entry), given), symbol };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // One unreadable text must not hide the others: corpus verify reports what is wrong with it.
    return { symbol, session, title: '', agendaItem: null, cites: [], citesAtHead: 0, given };
  }
}

function withTime({ symbol, session, adopted }: CorpusEntry): Pick<Member, 'symbol' | 'session'> {
  const year = /\((\d{4})\)$/u.exec(symbol)?.[1] ?? adopted?.slice(0, 4);
  return { symbol, session: session ?? (year === undefined ? null : Number(year)) };
}
