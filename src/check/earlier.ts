import { compare } from '../compare/compare.ts';
import { languageOf } from '../language/language.ts';
import { ownResolutions } from '../mentions/own-chain.ts';
import type { Change, Comparison } from '../model/comparison.ts';
import type { Document, Paragraph } from '../model/document.ts';
import { fold } from '../text/fold.ts';
import { namesSymbol, shortSymbol } from '../text/symbols.ts';
import { type Found, WHOLE } from './found.ts';
import { isBody, type Subject } from './subject.ts';

/**
 * The text held against earlier ones of its series, the last of them the one before: what stood still, and what is gone.
 *
 * @param earlier in the order of their sessions; at least one
 */
export function earlierFound(subject: Subject, earlier: readonly Document[]): readonly Found[] {
  const before = earlier.at(-1);
  if (before === undefined) return [];
  const adopted = new Map<string, string>();
  for (const [symbol, known] of subject.known) if (known.adopted !== null) adopted.set(symbol, known.adopted);
  const comparison = compare({ old: before, new: subject.document }, { adopted });
  return [
    ...stoodStill(comparison),
    ...chainWithout(subject.document, before, comparison),
    ...droppedClauses(comparison, earlier),
    ...droppedPhrases(comparison, earlier),
  ];
}

const FIX = {
  'chain-gap': 'append it to the chain, with its date',
  'ordinal-still': 'name the session that is to come',
  'reference-still': 'write the number that the paragraph has now',
} as const;

function stoodStill({ findings }: Comparison): readonly Found[] {
  return findings.flatMap(({ code, version, place, message }): readonly Found[] =>
    version === 'new' && (code === 'chain-gap' || code === 'ordinal-still' || code === 'reference-still')
      ? [{ code, place: { ...place, note: null }, message, fix: FIX[code] }]
      : [],
  );
}

/**
 * The resolution before named its own predecessor in a paragraph that stands here too, and this text names it nowhere: also
 * where the chain holds one resolution, or was cut short.
 */
function chainWithout(document: Document, before: Document, comparison: Comparison): readonly Found[] {
  const symbol = shortSymbol(before.symbol);
  const language = languageOf(document);
  if (!/^\d+\/\d+$/u.test(symbol) || before.session === null || document.session === null) return [];
  if (
    document.session <= before.session ||
    comparison.findings.some(({ code, version }) => code === 'chain-gap' && version === 'new')
  )
    return [];
  const names = ({ text, notes }: Paragraph) =>
    [text, ...notes.map((note) => note.text)].some((each) => namesSymbol(each, symbol));
  if (document.paragraphs.some(names)) return [];
  const chains = comparison.changes.flatMap(({ kind, old: places, new: newPlaces }) => {
    const [own, now] = [before.paragraphs[places[0] ?? -1], document.paragraphs[newPlaces[0] ?? -1]];
    if (kind !== 'kept' || own === undefined || now === undefined || own.part !== 'preamble' || now.part !== 'preamble')
      return [];
    // It recalled the resolution before it, as old to it as it is to this text.
    const distance = (document.session ?? 0) - (before.session ?? 0);
    const wanted = (before.session ?? 0) - distance;
    if (ownResolutions(own.text, language) === null || ownResolutions(now.text, language) === null) return [];
    const [cited, still] = [sessionsIn(own.text), sessionsIn(now.text)];
    // Or the chain reached to a short time before it, and stands as it stood.
    const isHead = document.paragraphs.filter(isBody).indexOf(now) < HEAD_PARAGRAPHS;
    const isFresh =
      isHead && cited.length >= CHAIN_MIN && (cited.at(-1) ?? 0) >= (before.session ?? 0) - FRESH_SESSIONS;
    return isHead && (cited.includes(wanted) || (isFresh && still.join() === cited.join())) ? [now] : [];
  });
  const [chain] = chains;
  if (chain === undefined) return [];
  const last = [...chain.text.matchAll(SYMBOL)].at(-1);
  const start = last?.index ?? 0;
  const place = { paragraph: chain.index, note: null, start, end: start + (last?.[0].length ?? 0) };
  return [
    { code: 'chain-gap', place, message: `the resolution before, ${symbol}, is nowhere cited`, fix: FIX['chain-gap'] },
  ];
}

const SYMBOL = /(?<![\w/.-])(\d{2,3})\/\d{1,3}(?![\w/])/gu;

/** Where a resolution names those it follows. */
const HEAD_PARAGRAPHS = 2;
const CHAIN_MIN = 3;
const FRESH_SESSIONS = 3;

function sessionsIn(text: string): readonly number[] {
  return [...text.matchAll(SYMBOL)].map(([, session]) => Number(session));
}

function droppedClauses({ changes, documents }: Comparison, earlier: readonly Document[]): readonly Found[] {
  const gone = changes.flatMap(({ kind, old: places }) =>
    kind === 'removed' ? places.flatMap((place) => documents.old.paragraphs[place] ?? []).filter(isBody) : [],
  );
  if (gone.length === 0) return [];
  const beginnings = earlier.map(({ paragraphs }) => new Set(paragraphs.map(beginningOf)));
  return gone.flatMap((clause): readonly Found[] => {
    const holders = beginnings.filter((each) => each.has(beginningOf(clause))).length;
    // What stood once, among several texts, was never agreed language.
    if (holders < Math.min(TEXTS_MIN, earlier.length)) return [];
    return [
      {
        code: 'dropped-clause',
        place: WHOLE,
        words: clause.text,
        message: `${clause.id} of ${nameOf(documents.old)} is missing${holders > 1 ? `; it stood in ${holders} of the texts before` : ''}`,
        fix: 'take it over, or drop it on purpose',
      },
    ];
  });
}

function nameOf({ symbol }: Document): string {
  return symbol === '' ? 'the text before' : shortSymbol(symbol);
}

/** What tells a clause through the years: how it begins, but for numbers, `also` and the like. */
function beginningOf({ part, text }: Paragraph): string {
  const bare = fold(text.slice(0, 2 * ALIKE_CHARACTERS)).toLowerCase();
  return `${part} ${bare
    .replace(/\b(?:also|further)\s/gu, '')
    .replace(/[\d/]+/gu, '#')
    .slice(0, ALIKE_CHARACTERS)}`;
}

/** Two lines of print. */
const ALIKE_CHARACTERS = 160;

/** Words struck from a clause that stood in it for some texts, and stand nowhere now; of several in a clause the longest. */
function droppedPhrases({ changes, documents }: Comparison, earlier: readonly Document[]): readonly Found[] {
  if (earlier.length < TEXTS_MIN) return [];
  const wholeOf = ({ paragraphs }: Document) => paragraphs.map(({ text }) => fold(text)).join('\n');
  const [now, texts] = [wholeOf(documents.new), earlier.map(wholeOf)];
  return changes.flatMap((change): readonly Found[] => {
    const paragraph = documents.new.paragraphs[change.new[0] ?? -1];
    if (change.kind !== 'kept' || change.routine || paragraph === undefined) return [];
    const gone = struckFrom(change).flatMap(({ words, start }) => {
      const holders = now.includes(words) ? 0 : texts.filter((text) => text.includes(words)).length;
      return holders < TEXTS_MIN ? [] : [{ words, start, holders }];
    });
    const [longest] = gone.sort((a, b) => b.words.length - a.words.length);
    if (longest === undefined) return [];
    const { words, start, holders } = longest;
    return [
      {
        code: 'dropped-phrase',
        place: { paragraph: paragraph.index, note: null, start, end: start },
        words,
        message: `“${words}” stood in ${holders} of the texts before, and is gone`,
        fix: 'take it over, or drop it on purpose',
      },
    ];
  });
}

/** Phrases that an edit took away, with the place they stood at in the new text; figures roll by themselves. */
function struckFrom({ edits }: Change): readonly { readonly words: string; readonly start: number }[] {
  let at = 0;
  return edits.flatMap(({ kind, text }) => {
    const start = at;
    if (kind !== 'removed') {
      at += text.length;
      return [];
    }
    const words = fold(text)
      .replace(/^[\s,;.]+/u, '')
      .replace(/(?<![\s,;.])[\s,;.]+$/u, '');
    return words.split(' ').length >= WORDS_MIN && !/\d/u.test(words) ? [{ words, start }] : [];
  });
}

/** Agreed language is what has stood more than once. */
const TEXTS_MIN = 2;
/** Shorter ones are mostly a matter of wording. */
const WORDS_MIN = 6;
