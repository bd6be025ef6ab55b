import type { Document, Paragraph } from '../../model/document.ts';
import type { Negotiated, Stretch } from '../../model/negotiation.ts';
import { InputError, type Notice } from '../../model/problem.ts';
import type { Exchange } from '../amended-words.ts';
import type { Operation } from '../operations.ts';
import { revise } from '../revise.ts';
import { cutsFor } from './cuts.ts';
import { sideKey, sidesIn } from './sides.ts';

/**
 * The text as one side wants it: its options without those of others, numbered again. Words in brackets of which nobody says whose
 * they are stay, which a notice tells; where there are several such options, they stay in brackets.
 *
 * @throws InputError if the text does not name the side
 * @example
 * ```ts
 * const { document } = read('PP1bis Noting the [old] (G77) [new] (EU) lamps,', { name: 'rolling.txt' });
 * asSide(document, 'EU').paragraphs[0]?.text; // → 'Noting the new lamps,'
 * ```
 */
export function asSide(document: Document, side: string): Document {
  const key = sideKey(side);
  const sides = sidesIn(document);
  if (!sides.some((name) => sideKey(name) === key)) throw unknownSide(side, sides);
  const groups = alternativesFor(document, key);
  const choices = document.paragraphs.map((paragraph) => choiceIn(paragraph, groups, key));
  const replaced = replacedBy(document, choices, key);
  const operations = document.paragraphs.flatMap((paragraph, at): readonly Operation[] => {
    const choice = choices[at];
    if (choice === undefined || choice === null) return replaced.has(at) ? [{ kind: 'delete', paragraph: at }] : [];
    return choice.isGone || replaced.has(at) ? [{ kind: 'delete', paragraph: at }] : rewordings(paragraph, choice);
  });
  const { document: revised, from } = revise(withoutSaid(document), operations);
  const paragraphs = revised.paragraphs.map((paragraph, at) => {
    const open = choices[from[at] ?? -1]?.left ?? [];
    return open.length === 0 ? paragraph : { ...paragraph, negotiated: { ...BARE, stretches: open } };
  });
  const told = from.flatMap((was, at) => noticesOf(document.paragraphs[was ?? -1], choices[was ?? -1] ?? null, at));
  return { ...revised, paragraphs, notices: [...revised.notices, ...told] };
}

const BARE: Negotiated = { label: '', stretches: [], status: null, remarks: [] };

function unknownSide(side: string, sides: readonly string[]): InputError {
  const known = sides.length === 0 ? 'the text names no delegation' : `the text names ${sides.join(', ')}`;
  return new InputError('bad-option', `no words of “${side}” were found; ${known}`);
}

/** The words alone, as one of the sides has them. */
function withoutSaid(document: Document): Document {
  const paragraphs = document.paragraphs.map(({ negotiated: _, ...words }) => words);
  return { ...document, paragraphs };
}

/** What becomes of a paragraph for one side. */
interface Choice {
  readonly isGone: boolean;
  readonly exchanges: readonly Exchange[];
  /** Options that stay in brackets, with their places in the new text. */
  readonly left: readonly Stretch[];
  /** Words that nobody claims, and that were kept. */
  readonly unclaimed: readonly string[];
}

/** What is known of a group of alternatives: whether one is of the side, and how many nobody claims. */
interface Alternatives {
  isOfSide: boolean;
  unclaimed: number;
}

function alternativesFor({ paragraphs }: Document, key: string): ReadonlyMap<number, Alternatives> {
  const groups = new Map<number, Alternatives>();
  for (const stretch of paragraphs.flatMap(({ negotiated }) => negotiated?.stretches ?? [])) {
    if (stretch.alternative === null) continue;
    const group = groups.get(stretch.alternative) ?? { isOfSide: false, unclaimed: 0 };
    group.isOfSide ||= isIn(stretch.by, key);
    if (isUnclaimed(stretch)) group.unclaimed += 1;
    groups.set(stretch.alternative, group);
  }
  return groups;
}

function isIn(names: readonly string[], key: string): boolean {
  return names.some((name) => sideKey(name) === key);
}

function isUnclaimed({ by, deletedBy }: Stretch): boolean {
  return by.length === 0 && deletedBy.length === 0;
}

function choiceIn(paragraph: Paragraph, groups: ReadonlyMap<number, Alternatives>, key: string): Choice | null {
  const { negotiated, text } = paragraph;
  if (negotiated === undefined) return null;
  const isRemark = negotiated.remarks.length > 0 && text === negotiated.remarks.map((remark) => remark.text).join(' ');
  const groupOf = ({ alternative }: Stretch) => (alternative === null ? undefined : groups.get(alternative));
  const isKept = (stretch: Stretch) => {
    if (stretch.by.length > 0) return isIn(stretch.by, key);
    if (groupOf(stretch)?.isOfSide === true) return false;
    return !isIn(stretch.deletedBy, key);
  };
  const isLeft = (stretch: Stretch) => isUnclaimed(stretch) && (groupOf(stretch)?.unclaimed ?? 0) > 1;
  const dropped = negotiated.stretches.filter((stretch) => !isKept(stretch));
  const { exchanges, place } = cutsFor(text, dropped, negotiated.stretches);
  const kept = negotiated.stretches.filter((stretch) => isKept(stretch) && place(stretch.start) < place(stretch.end));
  const moved = (stretch: Stretch) => ({ ...stretch, start: place(stretch.start), end: place(stretch.end) });
  return {
    isGone: isRemark || place(text.length) === 0,
    exchanges,
    left: kept.filter(isLeft).map(moved),
    unclaimed: kept
      .filter((each) => isUnclaimed(each) && !isLeft(each))
      .map(({ start, end }) => text.slice(start, end)),
  };
}

/** The words that go, with the footnotes in them. */
function rewordings({ index, notes }: Paragraph, { exchanges }: Choice): readonly Operation[] {
  if (exchanges.length === 0) return [];
  const isCut = (offset: number) => exchanges.some(({ start, end }) => start < offset && offset <= end);
  return [
    { kind: 'reword', paragraph: index, exchanges, whole: null },
    ...notes.flatMap(({ offset }, at): readonly Operation[] =>
      isCut(offset) ? [{ kind: 'delete-note', note: { paragraph: index, at } }] : [],
    ),
  ];
}

/** The paragraphs that another of this side is an alternative to: `PP2`, where `PP2 alt` is of the side, with what is below it. */
function replacedBy({ paragraphs }: Document, choices: readonly (Choice | null)[], key: string): ReadonlySet<number> {
  const replaced = new Set<number>();
  for (const [at, { negotiated, id, depth }] of paragraphs.entries()) {
    const isOwn = negotiated?.stretches.some(({ start, by }) => start === 0 && isIn(by, key)) === true;
    const base = ALTERNATIVE.exec(id)?.[1];
    if (!isOwn || base === undefined || choices[at]?.isGone !== false) continue;
    const first = paragraphs.findIndex((each) => each.id === base && each.depth === depth);
    for (let place = first; first !== -1 && place < at; place += 1) {
      const each = paragraphs[place];
      if (each === undefined || (place > first && each.depth <= depth)) break;
      if (each.negotiated?.stretches.some(({ by }) => isIn(by, key)) !== true) replaced.add(place);
    }
  }
  return replaced;
}

/** `PP2 alt`, `OP3 bis alt 2`. */
const ALTERNATIVE = /^(.{2,60}?) alt(?: \d{1,2})?$/u;

function noticesOf(paragraph: Paragraph | undefined, choice: Choice | null, at: number): readonly Notice[] {
  if (paragraph === undefined || choice === null || choice.unclaimed.length === 0) return [];
  const shown = choice.unclaimed.map((words) => `“${words.slice(0, SHOWN_MAX_CHARACTERS)}”`).join(', ');
  const message = `the text does not say whose these words in brackets are, and they were kept: ${shown}`;
  return [{ code: 'bracketed-words', message, paragraph: at }];
}

const SHOWN_MAX_CHARACTERS = 80;
