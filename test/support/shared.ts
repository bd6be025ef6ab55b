import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Document, read } from '../../src/index.ts';

/** Real resolutions to measure with lie beside the project, where they are at hand; nothing of them is part of it. */
export const SHARED_FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared');
export const SHARED_IS_HERE = existsSync(join(SHARED_FOLDER, 'corpus'));

/** The folder of real official PDFs; null where it is absent. */
export const SHARED_PDFS = existsSync(join(SHARED_FOLDER, 'official-pdf')) ? join(SHARED_FOLDER, 'official-pdf') : null;

/** Paths below the folder of real resolutions; none where it is absent. */
export function realFiles(ending: string): readonly string[] {
  if (!SHARED_IS_HERE) return [];
  const names = readdirSync(join(SHARED_FOLDER, 'corpus'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).sort();
}

export function realText(path: string): string {
  return readFileSync(join(SHARED_FOLDER, 'corpus', path), 'utf8');
}

export function sharedText(path: string): string {
  return readFileSync(join(SHARED_FOLDER, path), 'utf8');
}

const documents = new Map<string, Document>();

/** Reads a real resolution, once. */
export function realDocument(path: string): Document {
  const known = documents.get(path) ?? read(realText(path), { name: basename(path) }).document;
  documents.set(path, known);
  return known;
}

/** The 174 pairs of successive General Assembly resolutions, as paths. */
export function successivePairs(): readonly { readonly old: string; readonly new: string }[] {
  const inIndex = realText('INDEX.tsv')
    .split('\n')
    .map((line) => line.split('\t').slice(0, 2).join('/'));
  const xml = new Set(realFiles('.xml'));
  const files = inIndex.filter((path) => xml.has(path));
  const inOrder = [...files].sort((a, b) => sessionAndNumber(a) - sessionAndNumber(b));
  return inOrder.flatMap((path, at) => {
    const before = inOrder.slice(0, at).findLast((other) => dirname(other) === dirname(path));
    return before === undefined ? [] : [{ old: before, new: path }];
  });
}

/** The paths of each series with two documents and more, in order. */
export function realSeries(): readonly (readonly string[])[] {
  const bySeries = new Map<string, string[]>();
  for (const path of SHARED_IS_HERE ? indexedFiles() : []) {
    const own = bySeries.get(dirname(path)) ?? [];
    bySeries.set(dirname(path), [...own, path]);
  }
  return [...bySeries.values()].map((paths) => paths.sort((a, b) => sessionAndNumber(a) - sessionAndNumber(b)));
}

/** The 246 General Assembly resolutions that the index lists. */
export function indexedFiles(): readonly string[] {
  return [...new Set(successivePairs().flatMap((pair) => [pair.old, pair.new]))];
}

function sessionAndNumber(path: string): number {
  const [, session, number] = /A_RES_(\d+)_(\d+)/u.exec(path) ?? [];
  return Number(session) * 10_000 + Number(number);
}

/** Files that went wrong once, found by others; none where the folder is absent. */
const FAILING = join(SHARED_FOLDER, 'failing');
export const FAILING_IS_HERE = existsSync(FAILING);

export function failingFile(name: string): string {
  return join(FAILING, name);
}
