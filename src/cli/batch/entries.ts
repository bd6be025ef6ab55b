import { readAny, readReport } from '../../formats/read-any.ts';
import type { BatchAnswer, BatchTask } from '../../host/batch/task.ts';
import { type CorpusEntry, entryFor, readEntry } from '../../host/corpus/corpus.ts';
import { symbolInName } from '../../host/corpus/names.ts';
import { careOf } from '../../host/limits.ts';
import { codeOf, unreadable, whyUnreadable } from '../../host/reasons.ts';
import { sha256Of } from '../../host/sha256.ts';
import type { World } from '../../host/world.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { type Entry, entryOf } from '../../record/entry.ts';

/**
 * What a record keeps of a file: one text, or the drafts in the report of a committee, which have the names by which a draft is
 * called (`REPORT.pdf#2`).
 */
export async function entriesAnswer(
  { path, symbol, sha256: known }: BatchTask & { readonly kind: 'entries' },
  corpus: readonly CorpusEntry[],
  world: World,
): Promise<BatchAnswer> {
  const bytes = await world.readFile(path).catch((cause: unknown) => {
    throw unreadable(`${path}: ${whyUnreadable(codeOf(cause))}`, cause);
  });
  const sha256 = sha256Of(bytes);
  if (sha256 === known) return { kind: 'unchanged' };
  const entry = symbol === '' ? undefined : entryFor(corpus, symbol);
  // Exactly the bytes that were hashed, even if the file has changed since.
  const texts =
    entry === undefined
      ? await textsInFile(bytes, path, world)
      : [{ document: await readEntry({ ...world, readFile: async () => bytes }, entry), name: path }];
  return { kind: 'entries', entries: texts.map((text) => filed(text, corpus)), sha256 };
}

interface Text {
  readonly document: Document;
  readonly name: string;
}

async function textsInFile(bytes: Uint8Array, path: string, world: World): Promise<readonly Text[]> {
  const about = { name: path, ...careOf(world) };
  try {
    const { document } = await readAny(bytes, about);
    const isOfReport = document.committeeReport !== null && document.adopted === null;
    const symbol = document.symbol || (isOfReport ? '' : (symbolInName(path.replace(/^.*[\\/]/u, '')) ?? ''));
    return [{ document: { ...document, symbol }, name: path }];
  } catch (error) {
    // A report with several drafts is no single text.
    if (!(error instanceof InputError) || error.code !== 'bad-option') throw error;
    const report = await readReport(bytes, about);
    if (report === null) throw error;
    return report.drafts.map(({ document, number }) => ({ document, name: `${path}#${number}` }));
  }
}

/**
 * With what the corpus knows of its symbol besides the words: the series that a person named, and how and when it was adopted, which a
 * text seldom says itself.
 */
function filed({ document, name }: Text, corpus: readonly CorpusEntry[]): Entry {
  const known = document.symbol === '' ? undefined : corpus.find(({ symbol }) => symbol === document.symbol);
  const entry = entryOf(
    {
      ...document,
      session: document.session ?? known?.session ?? null,
      adopted: document.adopted ?? known?.adopted ?? null,
      issued: document.issued ?? known?.issued ?? null,
      vote: document.vote ?? (document.adoptedWithoutVote === true ? null : (known?.vote ?? null)),
    },
    name,
  );
  return { ...entry, member: { ...entry.member, given: known?.filedAs ?? '' } };
}
