import type { Document } from '../../../model/document.ts';
import { conclusionLines, mastheadLines } from '../../masthead.ts';
import type { Block, ParagraphBlock } from './blocks.ts';
import { keyOf } from './locate.ts';
import type { Marks } from './marks.ts';
import { escaped, type Tag, tagsIn } from './tree.ts';

/** A line of a masthead: the words that change, those that take their place, and what stays around them. */
interface Exchange {
  readonly start: readonly string[];
  readonly before: readonly string[];
  readonly after: string;
  readonly end: readonly string[];
}

/**
 * The paragraphs of a masthead, and of the lines below a text, that hold a date, a session or a symbol that is another one in the other
 * text, each with what it then says. How a masthead is laid out is left as it is.
 *
 * @param blocks those of the base that hold no paragraph of the text
 */
export function fieldsIn(
  blocks: readonly Block[],
  documents: { readonly base: Document; readonly other: Document },
  marks: Marks,
): ReadonlyMap<Tag, { readonly base: ParagraphBlock; readonly other: ParagraphBlock }> {
  const exchanges = exchangesBetween(documents.base, documents.other);
  const fields = new Map<Tag, { readonly base: ParagraphBlock; readonly other: ParagraphBlock }>();
  for (const base of paragraphsIn(blocks)) {
    const text = withExchanges(base.text, exchanges);
    const [tag] = base.tags;
    if (tag !== undefined && text !== base.text) fields.set(tag, { base, other: saying(base, text, marks) });
  }
  return fields;
}

function paragraphsIn(blocks: readonly Block[]): readonly ParagraphBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ story }) => paragraphsIn(story.blocks))),
  );
}

/** The lines of one text on which the other says nothing, and which therefore stay as they are. */
export function linesLeft({ base, other }: { readonly base: Document; readonly other: Document }): readonly string[] {
  const theirs = new Set(mastheadLines(other).map(({ kind }) => kind));
  const above = mastheadLines(base).filter(({ kind }) => kind !== 'title' && !theirs.has(kind));
  const isVoteLeft = voteLines(base).length > 0 && voteLines(other).length === 0;
  return [...above.map(({ text }) => text), ...(isVoteLeft ? voteLines(base) : [])];
}

/** What differs in the lines that both have, without the words that they share at both ends. */
function exchangesBetween(base: Document, other: Document): readonly Exchange[] {
  const theirs = new Map(mastheadLines(other).map(({ kind, text }) => [kind, text]));
  const lines = mastheadLines(base).flatMap(({ kind, text }) => (kind === 'title' ? [] : [[text, theirs.get(kind)]]));
  const [meetings, meetingsOfOther] = [meetingLines(base), meetingLines(other)];
  const [votes, votesOfOther] = [voteLines(base), voteLines(other)];
  const isAlike = votes.length === votesOfOther.length;
  const ends = [
    ...meetings.map((text, at) => [text, meetingsOfOther[at]]),
    ...(isAlike ? votes.map((text, at) => [text, votesOfOther[at]]) : []),
  ];
  return [...lines, ...ends].flatMap(([before = '', after]) => (after === undefined ? [] : exchangeOf(before, after)));
}

/** The meeting and the day below a text. */
function meetingLines(document: Document): readonly string[] {
  return hasMeeting(document) ? conclusionLines(document).slice(0, 2) : [];
}

/** The vote, and the notes of the masthead. */
function voteLines(document: Document): readonly string[] {
  return conclusionLines(document).slice(hasMeeting(document) ? 2 : 0);
}

function hasMeeting({ symbol, meeting, adopted }: Document): boolean {
  return !symbol.startsWith('S/') && meeting !== null && adopted !== null;
}

function exchangeOf(before: string, after: string): readonly Exchange[] {
  const [ours, theirs] = [before.split(/\s/u), after.split(/\s/u)];
  let start = 0;
  while (start < ours.length && ours[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < ours.length - start && end < theirs.length - start && ours.at(-1 - end) === theirs.at(-1 - end))
    end += 1;
  start = withDay(ours, start);
  const changed = ours.slice(start, ours.length - end);
  const instead = theirs.slice(start, theirs.length - end);
  if (changed.length === 0 || instead.length === 0 || before === after) return [];
  return [
    {
      start: ours.slice(0, start),
      before: changed,
      after: instead.join(' '),
      end: end === 0 ? [] : ours.slice(-end),
    },
  ];
}

/** A year or a month that changes takes its day along: alone it would be found in another date as well. */
function withDay(words: readonly string[], start: number): number {
  for (let at = start - 1; at >= 0 && start - at <= DATE_MAX_WORDS; at -= 1) {
    if (/^\d{1,2}$/u.test(words[at] ?? '')) return at;
  }
  return start;
}

/** `21 de diciembre de 2022`, up to its year. */
const DATE_MAX_WORDS = 4;

interface ExchangedSpan {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** A paragraph with the words that take the place of others, each place changed once. */
function withExchanges(text: string, exchanges: readonly Exchange[]): string {
  const spans: ExchangedSpan[] = [];
  const found = exchanges.flatMap((exchange) => spansToExchange(exchange, text));
  for (const span of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (spans.every(({ start, end }) => span.end <= start || end <= span.start)) spans.push(span);
  }
  return spans
    .sort((a, b) => b.start - a.start)
    .reduce((words, { start, end, after }) => words.slice(0, start) + after + words.slice(end), text);
}

/** Where a paragraph has the words of a line: all of it; a piece of it that a paragraph holds alone; or words that can mean nothing else. */
function spansToExchange({ start, before, after, end }: Exchange, text: string): readonly ExchangedSpan[] {
  const line = [...start, ...before, ...end];
  const [whole] = wordPlaces(line, text);
  if (whole !== undefined) {
    const ahead = start.length === 0 ? 0 : (wordPlaces(start, text.slice(whole.start, whole.end))[0]?.end ?? 0);
    const inside = wordPlaces(before, text.slice(whole.start + ahead, whole.end))[0];
    const from = whole.start + ahead + (inside?.start ?? 0);
    return inside === undefined ? [] : [{ start: from, end: from + inside.end - inside.start, after }];
  }
  const key = keyOf(text);
  const isPiece = key !== '' && keyOf(line.join(' ')).includes(key);
  return isPiece || isClear(before) ? wordPlaces(before, text).map((place) => ({ ...place, after })) : [];
}

/** A symbol or a date. */
function isClear(words: readonly string[]): boolean {
  return (
    words.some((word) => /\d/u.test(word) && word.includes('/')) || (words.length > 2 && /\d/u.test(words[0] ?? ''))
  );
}

function wordPlaces(
  words: readonly string[],
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  const pattern = words
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[-\u2010\u2011]/gu, '[-\\u2010\\u2011]'))
    .join('\\s{1,9}');
  const found = text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}/])${pattern}(?![\\p{L}\\p{N}/])`, 'gu'));
  return [...found].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A paragraph that says something else. Only the words that are new are ever taken from it. */
function saying(base: ParagraphBlock, text: string, marks: Marks): ParagraphBlock {
  const run = marks.element(`<w:r><w:t>${escaped(text)}</w:t></w:r>`);
  const [node] = tagsIn(run);
  const pieces = node === undefined ? [] : [{ node, text }];
  return { ...base, items: [[{ kind: 'run', tag: run, pieces }]], text, words: text };
}
