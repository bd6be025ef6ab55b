import type { ClauseFound, SearchResult } from '../../../model/record.ts';
import { areRightToLeft } from '../../layout/isolates.ts';
import { type Paints, paintsOf, unpainted } from '../../layout/paint.ts';
import { PLAIN_PAGE } from '../../layout/plain-page.ts';
import { shown } from '../../layout/safe.ts';
import { directed, wrap } from '../../layout/wrap.ts';
import { adviceWords, foundWords, placeName, searchHead, shownOf, TOO_MANY } from '../../sentences/record.ts';
import { around } from './around.ts';

export interface SearchPageOptions {
  readonly width: number;
  readonly level: 0 | 1 | 2 | 3;
}

/** Each clause found: where it was agreed and how often, and its words around what was looked for. */
export function renderSearch(result: SearchResult, options: Partial<SearchPageOptions> = {}): string {
  const { width, level } = { ...PLAIN_PAGE, ...options };
  const paint = paintsOf(level);
  const prose = (words: string, brush = unpainted, indent = '') =>
    wrap([{ text: shown(words), paint: brush }], Math.max(20, width - indent.length)).map((line) => indent + line);
  const lines = [
    ...prose(result.query, paint.bold),
    ...prose(searchHead(result)),
    ...(result.complete ? [] : prose(TOO_MANY)),
    ...result.notices.flatMap((notice) => prose(`! ${notice}`)),
    ...result.advice.flatMap((advice) => prose(adviceWords(advice))),
  ];
  for (const found of result.found) {
    lines.push('');
    lines.push(
      `${paint.bold(shown(placeName(found.example)))}  ${paint.dim(shown(titleCut(found.example.text.title, width - 24)))}`,
    );
    for (const line of wordLines(found, width - 2, paint)) lines.push(`  ${line}`);
    for (const line of prose(foundWords(found), paint.cyan, '  ')) lines.push(line);
  }
  const rest = shownOf(result.found.length, result.clauses);
  if (rest !== '' && result.found.length > 0)
    for (const line of ['', ...prose(`${rest} More with --most.`)]) lines.push(line);
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

function titleCut(title: string, room: number): string {
  if (title.length <= room) return title;
  return `${title.slice(0, title.lastIndexOf(' ', Math.max(20, room)) + 1 || room).trimEnd()} …`;
}

function wordLines({ text, matches, example }: ClauseFound, width: number, paint: Paints): readonly string[] {
  const pieces = around(text, matches).map((piece) => ({
    text: shown(piece.text),
    paint: piece.isMatch ? paint.yellow : unpainted,
  }));
  return wrap(directed(pieces, areRightToLeft(text, example.text.language)), Math.max(20, width));
}
