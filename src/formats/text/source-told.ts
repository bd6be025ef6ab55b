import type { Comment, Paragraph, TrackedChange } from '../../model/document.ts';
import type { Notice } from '../../model/problem.ts';
import { lostWords } from '../source/lost.ts';
import { rivalsAmong, rivalWords } from '../source/rivals.ts';
import {
  CALLS,
  plainWords,
  type Remark,
  type SourceChange,
  type SourceComment,
  type SourceText,
} from '../source/source.ts';
import type { Body } from './blocks.ts';
import type { Line } from './lines.ts';
import type { Unit } from './units.ts';

/** What a file has beside its words: remarks on its paragraphs, the comments on them, and its tracked changes. */
export interface Told {
  readonly notices: readonly Notice[];
  readonly comments: readonly Comment[];
  readonly tracked: readonly TrackedChange[];
}

export const NOTHING_TOLD: Told = { notices: [], comments: [], tracked: [] };

/** What the stages of reading made of the text. */
interface Made {
  readonly body: readonly Line[];
  readonly units: readonly Unit[];
  readonly found: Body;
  /** The marks of footnotes that nothing calls, of which another notice tells. */
  readonly unused: readonly string[];
  /** Words above the text that are in the masthead, and those that other notices name. */
  readonly elsewhere: readonly string[];
}

/** Gives each remark and each comment its place in the document, and tells of words that are nowhere in it. */
export function toldOf(source: SourceText, made: Made, paragraphs: readonly Paragraph[]): Told {
  const placeOf = placesIn(made);
  const notices = source.paragraphs.flatMap(({ remarks }, at) =>
    remarks.flatMap((remark) => noticeAt(remark, placeOf(at), paragraphs)),
  );
  const comments = source.paragraphs.flatMap((paragraph, at) =>
    paragraph.comments.map((comment) => commentAt(comment, placeOf(at), paragraphs)),
  );
  const tracked = source.paragraphs.flatMap((paragraph, at) =>
    (paragraph.tracked ?? []).map((change) => changeAt(change, placeOf(at), paragraphs)),
  );
  const changes = [...tracked, ...changesInNotes(source, paragraphs), ...(source.tracked ?? []).map(nowhere)];
  return {
    notices: [
      ...[...source.remarks, ...handRemarks(source, notices)].map((remark): Notice => ({ ...remark, paragraph: null })),
      ...lostNotices([...source.lost, ...lostBetween(source, made, paragraphs)]),
      ...notices,
      ...rivalsAmong(changes, paragraphs).map(
        (rivals): Notice => ({
          code: 'rival-changes',
          message: rivalWords(rivals),
          paragraph: rivals[0]?.paragraph ?? null,
        }),
      ),
    ],
    tracked: changes,
    comments: [...comments, ...source.comments.map((comment) => commentAt(comment, null, paragraphs))],
  };
}

function handRemarks({ handRemark, remarks }: SourceText, notices: readonly Notice[]): readonly Remark[] {
  const isByHand = [...notices, ...remarks].some(({ code }) => code === 'struck-words' || code === 'marked-by-hand');
  return isByHand && handRemark !== undefined ? [handRemark] : [];
}

/** For each paragraph of the file, the one of the document that has its words; null above the text. */
function placesIn({ body, found }: Made): (paragraph: number) => number | null {
  const places = new Map<number, number>();
  for (const [place, line] of found.lines.entries()) places.set(body[line]?.known?.paragraph ?? -1, place);
  let last: number | null = null;
  const paragraphs = body.map(({ known }) => known?.paragraph ?? -1);
  const known = new Map<number, number | null>();
  for (const paragraph of paragraphs) {
    last = places.get(paragraph) ?? last;
    known.set(paragraph, last);
  }
  return (paragraph) => known.get(paragraph) ?? null;
}

/** Titles and headings are in colour without anything being marked. */
function noticeAt(remark: Remark, place: number | null, paragraphs: readonly Paragraph[]): readonly Notice[] {
  const isMarked = place !== null && paragraphs[place]?.part !== 'heading';
  return remark.code === 'marked-by-hand' && !isMarked ? [] : [{ ...remark, paragraph: place }];
}

function commentAt(comment: SourceComment, place: number | null, paragraphs: readonly Paragraph[]): Comment {
  const { author, date, text, quote, before } = comment;
  const words = place === null ? undefined : paragraphs[place]?.text;
  const offset = words === undefined ? null : offsetOf({ quote, before }, words);
  return { author, date, text, quote, paragraph: place, offset };
}

function changeAt(change: SourceChange, place: number | null, paragraphs: readonly Paragraph[]): TrackedChange {
  const { before, ...own } = change;
  const words = place === null ? undefined : paragraphs[place]?.text;
  const quote = change.present ? change.text : '';
  return { ...own, paragraph: place, offset: words === undefined ? null : offsetOf({ quote, before }, words) };
}

/** What changed in a footnote belongs to the paragraph that calls it. */
function changesInNotes({ notes }: SourceText, paragraphs: readonly Paragraph[]): readonly TrackedChange[] {
  return [...notes.values()].flatMap(({ marker, tracked = [] }) => {
    if (tracked.length === 0) return [];
    const caller = paragraphs.find((paragraph) => paragraph.notes.some((note) => note.marker === marker));
    return tracked.map(({ before: _, ...own }) => ({ ...own, paragraph: caller?.index ?? null, offset: null }));
  });
}

function nowhere({ before: _, ...own }: SourceChange): TrackedChange {
  return { ...own, paragraph: null, offset: null };
}

/** Where the words of a comment begin in a paragraph, which has lost its number and its footnote calls. */
function offsetOf({ quote, before }: Pick<SourceComment, 'quote' | 'before'>, words: string): number | null {
  const from = endOf(before, words);
  if (quote === '') return from;
  const at = words.indexOf(quote, from ?? 0);
  if (at !== -1) return at;
  // The number before the first words is no part of the paragraph.
  return words !== '' && quote.endsWith(words) ? 0 : null;
}

/**
 * Where words end that are before a place; if they begin with the number, the rest of them begins the paragraph. Of several places with
 * the same words before them, the one as far from the beginning.
 */
function endOf(before: string, words: string): number | null {
  const lead = before.slice(-CONTEXT_CHARACTERS);
  if (lead === '') return 0;
  let nearest: number | null = null;
  for (let at = words.indexOf(lead); at !== -1; at = words.indexOf(lead, at + 1)) {
    const end = at + lead.length;
    if (nearest === null || Math.abs(end - before.length) < Math.abs(nearest - before.length)) nearest = end;
  }
  if (nearest !== null) return nearest;
  for (let from = 1; from < lead.length; from += 1) if (words.startsWith(lead.slice(from))) return lead.length - from;
  return lead === before && NUMBER_ALONE.test(lead) ? 0 : null;
}

/** The number of a paragraph, which is no part of its words: `1.`, `(a)`, `•`. */
const NUMBER_ALONE = /^[\p{L}\p{N}().•–-]{1,8}$/u;

const CONTEXT_CHARACTERS = 40;

/** Words of the lines below the masthead that are in no paragraph, no footnote and no other notice. */
function lostBetween(
  { notes }: SourceText,
  { body, units, found, unused, elsewhere }: Made,
  paragraphs: readonly Paragraph[],
): readonly string[] {
  const called = [...notes.values()].filter(({ marker }) => !unused.includes(marker));
  const given = [...body.map(({ text }) => text), ...called.map(({ text }) => text)];
  const kept = [
    ...paragraphs.flatMap(({ text, section, notes: own }) => [text, section, ...own.map((note) => note.text)]),
    ...found.blocks.map(({ number }) => number),
    ...found.besides,
    ...units.map((unit) => withoutCalls(numberBefore(unit, body[unit.line]?.text ?? ''))),
    ...found.closing,
    ...elsewhere,
  ];
  return lostWords(given.map(withoutCalls), kept);
}

function withoutCalls(text: string): string {
  return plainWords(text.replace(CALLS, ''));
}

/** The number with which a line begins, in whatever form: it is kept as the label of the paragraph. */
function numberBefore({ text }: Unit, line: string): string {
  const at = line.indexOf(text.slice(0, CONTEXT_CHARACTERS));
  return line.slice(0, Math.min(at === -1 ? 0 : at, NUMBER_MAX_CHARACTERS));
}

const NUMBER_MAX_CHARACTERS = 40;

function lostNotices(words: readonly string[]): readonly Notice[] {
  if (words.length === 0) return [];
  const shown = words.slice(0, SHOWN_MAX_WORDS).map((word) => `“${word}”`);
  const more = words.length > SHOWN_MAX_WORDS ? ` and ${words.length - SHOWN_MAX_WORDS} more` : '';
  const what = words.length === 1 ? 'a word of the file was' : 'words of the file were';
  return [{ code: 'lost-words', message: `${what} not read: ${shown.join(', ')}${more}`, paragraph: null }];
}

const SHOWN_MAX_WORDS = 12;
