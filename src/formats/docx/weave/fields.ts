import type { Document } from '../../../model/document.ts';
import { conclusionLines, mastheadLines } from '../../masthead.ts';
import type { Block, ParagraphBlock } from './blocks.ts';
import type { Marks } from './marks.ts';
import { escaped, type Tag, tagsIn } from './tree.ts';

/** Words of a masthead and those that take their place. */
interface Exchange {
  readonly before: string;
  readonly after: string;
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
    const text = exchanges.reduce((words, exchange) => withExchange(words, exchange), base.text);
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

/** What differs in the lines that both have, without the words that they share at both ends. */
function exchangesBetween(base: Document, other: Document): readonly Exchange[] {
  const theirs = new Map(mastheadLines(other).map(({ kind, text }) => [kind, text]));
  const lines = mastheadLines(base).flatMap(({ kind, text }) => (kind === 'title' ? [] : [[text, theirs.get(kind)]]));
  const [below, belowOther] = [conclusionLines(base), conclusionLines(other)];
  const ends = below.length === belowOther.length ? below.map((text, at) => [text, belowOther[at]]) : [];
  return [...lines, ...ends].flatMap(([before = '', after]) => (after === undefined ? [] : middles(before, after)));
}

function middles(before: string, after: string): readonly Exchange[] {
  const [ours, theirs] = [before.split(' '), after.split(' ')];
  let start = 0;
  while (start < ours.length && ours[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < ours.length - start && end < theirs.length - start && ours.at(-1 - end) === theirs.at(-1 - end))
    end += 1;
  const [from, to] = [ours, theirs].map((words) => words.slice(start, words.length - end).join(' '));
  return from === undefined || to === undefined || from === '' || to === '' ? [] : [{ before: from, after: to }];
}

function withExchange(text: string, { before, after }: Exchange): string {
  const words = before
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('\\s');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}/])${words}(?![\\p{L}\\p{N}/])`, 'u'), () => after);
}

/** A paragraph that says something else. Only the words that are new are ever taken from it. */
function saying(base: ParagraphBlock, text: string, marks: Marks): ParagraphBlock {
  const run = marks.element(`<w:r><w:t>${escaped(text)}</w:t></w:r>`);
  const [node] = tagsIn(run);
  const pieces = node === undefined ? [] : [{ node, text }];
  return { ...base, items: [[{ kind: 'run', tag: run, pieces }]], text, words: text };
}
