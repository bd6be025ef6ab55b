import { printedDate } from '../../language/en/dates.ts';
import { languageOf } from '../../language/language.ts';
import type { Document } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { citedIn } from '../../series/cited.ts';
import { isAdopted } from '../../series/recognise.ts';
import { codeOf } from '../reasons.ts';
import type { World } from '../world.ts';
import { type CorpusEntry, hashOf, readEntry } from './corpus.ts';
import { readIndex } from './index-file.ts';
import { fetchCommandFor, gapsIn } from './list.ts';
import { INDEX_NAME, isTextName, symbolInName } from './names.ts';
import { type Shelf, seriesIn } from './series.ts';

/** `error`: something differs from what was stored, or cannot be used. `note`: worth knowing. */
export interface Finding {
  readonly kind: 'error' | 'note';
  /** The symbol or file it concerns. */
  readonly of: string;
  readonly message: string;
}

/**
 * Checks whether every text is there, unchanged and readable, and whether the texts of a series cite one another
 * correctly.
 */
export async function verified(
  world: World,
  corpus: readonly CorpusEntry[],
  folder: string | null,
): Promise<readonly Finding[]> {
  const findings = folder === null ? [] : [...(await indexFindings(world, folder, corpus))];
  const documents = new Map<string, Document>();
  for (const entry of corpus) {
    const { document, found } = await textFindings(world, entry);
    for (const finding of found) findings.push(finding);
    if (document !== null) documents.set(entry.symbol, document);
  }
  const shelves = await seriesIn(world, corpus);
  const dates = corpus.flatMap((entry) => dateFindings(entry, corpus, documents));
  return [...findings, ...dates, ...shelves.flatMap(chainFindings)];
}

/** Compares the index with the folder, in both directions. */
async function indexFindings(
  world: World,
  folder: string,
  corpus: readonly CorpusEntry[],
): Promise<readonly Finding[]> {
  const names = await world.listFolder(folder);
  const index = await readIndex(world, folder);
  const used = new Set(corpus.map(({ path }) => path));
  const unused = names.filter(
    (name) => isTextName(name) && symbolInName(name) !== null && !used.has(`${folder}/${name}`),
  );
  const findings = unused.map((name) => {
    const other = corpus.find(({ symbol }) => symbol === symbolInName(name))?.path ?? 'another file';
    return note(name, `not used: ${other} is the text of that symbol; remove the one you do not want`);
  });
  switch (index.kind) {
    case 'missing':
      return findings;
    case 'damaged':
      return [error(INDEX_NAME, 'cannot be read; the next corpus add rebuilds it from the texts'), ...findings];
    case 'index': {
      const lost = index.entries.filter(({ file }) => !names.includes(file));
      const words = (file: string) => `its file ${file} is missing; add it again, or remove the entry (corpus remove)`;
      return [...lost.map(({ symbol, file }) => error(symbol, words(file))), ...findings];
    }
  }
}

interface TextFindings {
  readonly document: Document | null;
  readonly found: readonly Finding[];
}

async function textFindings(world: World, entry: CorpusEntry): Promise<TextFindings> {
  const { symbol, path, sha256 } = entry;
  try {
    const found: Finding[] = [];
    if (sha256 === null) found.push(note(symbol, `not in the index: ${path}; resdiff corpus add ${path} adds it`));
    else if (sha256 !== (await hashOf(world, entry))) {
      found.push(error(symbol, `${path} has changed since it was added; add it again (corpus add --yes)`));
    }
    const document = await readEntry(world, entry);
    if (document.symbol !== symbol) found.push(error(symbol, `${path} holds ${document.symbol}`));
    return { document, found };
  } catch (cause) {
    if (!(cause instanceof InputError) && codeOf(cause) === '') throw cause;
    const why = cause instanceof InputError ? cause.message : `cannot be read (${codeOf(cause)})`;
    return { document: null, found: [error(symbol, `${path}: ${why}`)] };
  }
}

/**
 * Compares the dates that a text gives after symbols with the texts themselves. Official texts can be wrong:
 * A/RES/78/168 misdates 77/186 of 14 December 2022 (one of 265 dates in 246 texts). In a reconstructed text it is our
 * mistake.
 */
function dateFindings(
  entry: CorpusEntry,
  corpus: readonly CorpusEntry[],
  documents: ReadonlyMap<string, Document>,
): readonly Finding[] {
  const document = documents.get(entry.symbol);
  if (document === undefined) return [];
  const language = languageOf(document);
  const wrong = document.paragraphs.flatMap(({ id, text }) =>
    citedIn(text, language).flatMap(({ symbol, date }): string[] => {
      const cited = corpus.find((each) => each.symbol === symbol);
      const adopted = documents.get(symbol)?.adopted ?? cited?.adopted ?? null;
      if (date === null || adopted === null || date === adopted) return [];
      return [`${id} cites ${symbol} of ${printedDate(date)}; that text says ${printedDate(adopted)}`];
    }),
  );
  return wrong.map((words) => (entry.reconstructed ? error(entry.symbol, words) : note(entry.symbol, words)));
}

/** Checks whether each text cites its predecessor, and which texts are missing in between. */
function chainFindings({ key, texts }: Shelf): readonly Finding[] {
  const adopted = texts.filter(isAdopted);
  const gaps = new Map(gapsIn(texts).map((gap) => [gap.after.symbol, gap]));
  return adopted.flatMap((text, at): Finding[] => {
    const before = adopted[at - 1];
    if (before === undefined) return [];
    const gap = gaps.get(text.symbol);
    if (gap !== undefined && gap.named.length > 0) {
      const words = `cites ${gap.named.join(', ')}, adopted after ${before.symbol} and not in the corpus`;
      return [note(text.symbol, `${words} (${fetchCommandFor(gap.named)})`)];
    }
    const between = gap === undefined ? '' : `, and there is no text for ${gap.sessions.join(', ')}`;
    if (text.cites.includes(before.symbol)) return [];
    return [note(text.symbol, `does not cite ${before.symbol}, the previous text in ${key}${between}`)];
  });
}

function error(of: string, message: string): Finding {
  return { kind: 'error', of, message };
}

function note(of: string, message: string): Finding {
  return { kind: 'note', of, message };
}
