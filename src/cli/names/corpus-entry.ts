import { type CorpusEntry, entryFor } from '../../host/corpus/corpus.ts';
import { requireTexts } from '../../host/corpus/missing.ts';
import type { Finding } from '../../host/corpus/verify.ts';
import type { World } from '../../host/world.ts';
import { InputError } from '../../model/problem.ts';
import type { CommonOptions } from '../output.ts';

/** Messages contain file names: removes control characters, so that none reaches the terminal. */
export function plain(message: string): string {
  return message.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ');
}

/** @throws InputError if the user has no home folder */
export function folderOf({ corpus }: CommonOptions, world: World): string {
  const folder = corpus ?? world.userCorpus;
  if (folder !== null) return folder;
  throw new InputError('bad-option', 'there is no home folder to keep texts in: name a folder (--corpus FOLDER)');
}

/** @throws InputError if the corpus has no such text */
export async function entryNamed(name: string, corpus: readonly CorpusEntry[], world: World): Promise<CorpusEntry> {
  await requireTexts({ ...world, kindOf: async () => null }, corpus, [name]);
  const entry = entryFor(corpus, name);
  if (entry !== undefined) return entry;
  throw new InputError('unknown-symbol', `${name} is not the symbol of a resolution (like 78/32)`);
}

/** What a verification found, a line each, and the numbers of errors and notes. */
export function findingWords(findings: readonly Finding[], of: string): string {
  const errors = findings.filter(({ kind }) => kind === 'error').length;
  const told = findings.map(
    ({ kind, of: name, message }) => `${kind.padEnd(5)}  ${plain(name).padEnd(16)}  ${plain(message)}\n`,
  );
  return `${told.join('')}${of}: ${countWords(errors, 'error')}, ${countWords(findings.length - errors, 'note')}\n`;
}

/** `no texts`, `1 text`, `2 texts` */
export function countWords(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
