import { type CorpusEntry, openCorpus } from '../corpus/corpus.ts';
import { sha256Of } from '../sha256.ts';
import { textsBelow } from '../texts-below.ts';
import type { World } from '../world.ts';
import { type Added, isWithin } from './added.ts';
import type { RecordPlace } from './folder.ts';

/** A file whose texts belong in the record. */
export interface Wanted {
  readonly path: string;
  readonly bytes: number;
  readonly modified: number;
  readonly isCorpus: boolean;
  /** Its symbol, if it is a text in the corpus; else empty. */
  readonly symbol: string;
  /** All else that the reading depends on. */
  readonly reading: string;
}

export interface FoundFiles {
  readonly files: ReadonlyMap<string, Wanted>;
  /** Links that lead out of their folder, pipes and devices. */
  readonly leftOut: readonly string[];
  /** What was added and is not there now. */
  readonly absent: readonly string[];
}

/** The texts of the corpus. */
export async function corpusWanted(world: World, { corpus }: RecordPlace): Promise<readonly Wanted[]> {
  const wanted: Wanted[] = [];
  for (const entry of await openCorpus(world, corpus)) {
    const size = await world.sizeOf(entry.path);
    if (size === null) continue;
    const { path, symbol } = entry;
    wanted.push({ path, symbol, ...size, isCorpus: true, reading: readingMark(world, entry) });
  }
  return wanted;
}

/** What the index says of a text goes into the record too. */
function readingMark({ version }: World, entry: CorpusEntry | null): string {
  if (entry === null) return version;
  const { symbol, filedAs, session, adopted, issued, vote, reconstructed, provenance, sha256 } = entry;
  const facts = [symbol, filedAs, session, adopted, issued, vote, reconstructed, provenance, sha256];
  return `${version} ${sha256Of(new TextEncoder().encode(JSON.stringify(facts)))}`;
}

/** What is in the corpus, and in the folders and files that were added. A text of the corpus is read as one wherever it is. */
export async function allWanted(world: World, place: RecordPlace, { added, removed }: Added): Promise<FoundFiles> {
  const files = new Map<string, Wanted>();
  const leftOut: string[] = [];
  const absent: string[] = [];
  for (const root of added) {
    const found = await filesOf(world, root);
    if (found === null) absent.push(root);
    for (const path of found?.paths ?? []) {
      if (removed.some((each) => isWithin(path, each))) continue;
      const size = await world.sizeOf(path);
      if (size !== null)
        files.set(path, { path, ...size, isCorpus: false, symbol: '', reading: readingMark(world, null) });
    }
    for (const path of found?.leftOut ?? []) leftOut.push(path);
  }
  for (const each of await corpusWanted(world, place)) files.set(each.path, each);
  return { files, leftOut, absent };
}

/** Null if it is not there: also a folder that has become empty, as one has on a disk that is not connected. */
async function filesOf(
  world: World,
  root: string,
): Promise<{ readonly paths: readonly string[]; readonly leftOut: readonly string[] } | null> {
  const kind = await world.kindOf(root);
  if (kind === null) return null;
  if (kind === 'file') return { paths: [root], leftOut: [] };
  const found = await textsBelow(world, root);
  return found.paths.length === 0 ? null : found;
}
