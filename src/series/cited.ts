import { dateOf } from '../language/en/dates.ts';
import { type Language, languageOf } from '../language/language.ts';
import { CHAIN_MAX_CHARACTERS, isOfOthers } from '../mentions/own-chain.ts';
import type { Document } from '../model/document.ts';
import { symbolOf } from '../text/symbols.ts';

/** A resolution that a text cites, and the date of adoption printed after its number. */
export interface Cited {
  readonly symbol: string;
  readonly date: string | null;
}

/** The resolutions that the preamble of a document cites, each once, in the order of the text. */
export function citedBy(document: Document): readonly Cited[] {
  const preamble = document.paragraphs.filter(({ part }) => part === 'preamble');
  return once(preamble.flatMap(({ text }) => citedIn(text, languageOf(document))));
}

/** The same at the beginning, where a resolution names those it follows. */
export function citedAtHead(document: Document): readonly Cited[] {
  const preamble = document.paragraphs.filter(({ part }) => part === 'preamble');
  return once(preamble.slice(0, HEAD_PARAGRAPHS).flatMap(({ text }) => citedIn(text, languageOf(document))));
}

/**
 * Of 174 successive texts, 91 cite their predecessor in these paragraphs, and none cites a text of another series
 * there.
 */
const HEAD_PARAGRAPHS = 2;

/**
 * The resolutions that a paragraph cites: `63/71 of 2 December 2008`, `1948 (2010)`, `1514 (XV)`. Similar numbers, of
 * decisions and of other organs, are left out: `Human Rights Council resolutions 45/2 and 48/1`.
 */
export function citedIn(text: string, language: Language): readonly Cited[] {
  return [...text.matchAll(CITATION)].flatMap(({ index, groups }): Cited[] => {
    const before = text.slice(Math.max(0, index - CHAIN_MAX_CHARACTERS), index);
    if (groups?.['council'] === undefined && isOfOthers(before, language)) return [];
    const symbol = symbolCited(groups ?? {});
    return symbol === null ? [] : [{ symbol, date: dateOf(groups?.['date'] ?? '') }];
  });
}

/** `63/71`, `75/101 A-B` and `ES-10/2`; `1514 (XV)`; `1948 (2010)`. */
const NUMBERS = [
  /(?<assembly>(?:E?S-)?\d{1,3}\/\d{1,3}(?:\s[A-Z](?:-[A-Z])?(?![\w’']))?)(?![\w/])/u,
  /(?<old>\d{1,4}(?:\s[A-Z])?\s\((?:E?S-)?[IVXL]+\))/u,
  /(?<council>\d{1,4})\s\((?<year>(?:19|20)\d\d)\)/u,
];
const DATED = /(?:\s+of\s+(?<date>\d{1,2}\s+[A-Z][a-z]+\s+\d{4}))?/u;
const CITATION = new RegExp(`(?<![\\w/.-])(?:${NUMBERS.map(({ source }) => source).join('|')})${DATED.source}`, 'gu');

function symbolCited(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { assembly, old, council, year } = groups;
  if (assembly !== undefined) return symbolOf(assembly.replace(/\s+/gu, ' '));
  if (old !== undefined) return `A/RES/${old.replace(/\s+/gu, ' ')}`;
  return symbolOf(`S/RES/${council} (${year})`);
}

function once(cited: readonly Cited[]): readonly Cited[] {
  const bySymbol = new Map<string, Cited>();
  for (const each of cited) if (!bySymbol.has(each.symbol)) bySymbol.set(each.symbol, each);
  return [...bySymbol.values()];
}
