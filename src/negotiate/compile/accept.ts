import type { Operation } from '../../form/operations.ts';
import { revise } from '../../form/revise.ts';
import type { Compilation, CompiledProposal } from '../../model/compilation.ts';
import type { Document, Note, Paragraph } from '../../model/document.ts';
import { InputError } from '../../model/problem.ts';
import { cellsIn } from '../../text/cells.ts';
import { gapsOf, type Newcomer } from './gaps.ts';
import { Labels } from './labels.ts';
import { withMarkers, withRepeatedWords } from './markers.ts';
import { rewritesOn } from './places.ts';
import { rewritten, type Worded } from './rewrites.ts';
import { type Meeting, meetingsOf, type SideRewrites } from './weave.ts';

/** How an accepted text is numbered. */
export interface AcceptOptions {
  /** Whether paragraphs are numbered through again; otherwise those of the base keep their numbers, and new ones are `3 bis`. */
  readonly renumber?: boolean;
}

/**
 * The text with what some of the proposals want, and nothing of the others.
 *
 * @param names whose proposals are accepted
 * @throws InputError if there is no such proposal, or if two of them want other words at one place
 * @example
 * ```ts
 * const base = read('1. Urges all States to keep lamps;', { name: 'base' }).document;
 * const document = read('1. Urges all States to keep big lamps;', { name: 'own' }).document;
 * accept(compile(base, [{ name: 'G77', document }]), ['g77']).paragraphs[0]?.text; // → 'Urges all States to keep big lamps;'
 * ```
 */
export function accept(compilation: Compilation, names: readonly string[], options: AcceptOptions = {}): Document {
  const proposals = chosen(compilation, names);
  const [only] = proposals;
  const base = withRepeatedWords(compilation.base);
  const kept = keptIn(base, proposals);
  const { title, titleNotes } = acceptedTitle(base, proposals);
  const { comments: _comments, tracked: _tracked, ...facts } = compilation.base;
  const text = { ...facts, title, titleNotes, paragraphs: kept.paragraphs, notices: [] };
  // Its own print and its own numbers: what one proposal alone says is known to the letter.
  if (proposals.length === 1 && only !== undefined) return asProposed(text, kept.own, only, options);
  return options.renumber === true ? renumbered(compilation.base, proposals, text) : withMarkers(text);
}

function chosen({ proposals }: Compilation, names: readonly string[]): readonly CompiledProposal[] {
  const known = proposals.map(({ name }) => name);
  const unknown = names.find((name) => !known.some((own) => sameName(own, name)));
  if (unknown !== undefined) {
    const list = known.map((name) => `“${name}”`).join(', ');
    throw new InputError('bad-option', `--accept: there is no proposal of “${unknown}”; those given are ${list}`);
  }
  return proposals.filter(({ name }) => names.some((own) => sameName(own, name)));
}

function sameName(one: string, other: string): boolean {
  return one.normalize('NFKC').trim().toLowerCase() === other.normalize('NFKC').trim().toLowerCase();
}

function acceptedTitle(base: Document, proposals: readonly CompiledProposal[]): Pick<Document, 'title' | 'titleNotes'> {
  const words = { text: base.title, notes: base.titleNotes };
  const sides = proposals.map(({ name, title }) => ({ by: name, rewrites: title }));
  const { text, notes } = acceptedWords(words, sides, 'the title');
  return { title: text, titleNotes: notes };
}

/** @throws InputError if two sides want other words at one place */
function acceptedWords(base: Worded, sides: readonly SideRewrites[], name: string): Worded {
  const meetings = meetingsOf(base.text, sides);
  const disputed = meetings.find(({ options }) => options.length > 1);
  if (disputed !== undefined) {
    throw new InputError(
      'bad-option',
      `${name}: ${disputeWords(disputed, base)}; accept one of them, or settle it first`,
    );
  }
  return rewritten(
    base,
    meetings.flatMap(({ options }) => options.map(({ rewrite }) => rewrite)),
  );
}

/** `G77 says “vital”, EU deletes “big”`. */
function disputeWords({ start, end, options }: Meeting, base: Worded): string {
  const words = short(base.text.slice(start, end));
  const said = options.map(({ rewrite, by }) => {
    const own = short(rewrite.text);
    return own === ''
      ? `${by.join(', ')} deletes “${short(base.text.slice(rewrite.start, rewrite.end))}”`
      : `${by.join(', ')} says “${own}”`;
  });
  if (options.some(({ rewrite }) => rewrite.text === '')) return said.join(', ');
  return `${said.join(', ')}${words === '' ? ' at one place' : `, where the base says “${words}”`}`;
}

function short(text: string): string {
  const words = text.trim();
  return words.length <= QUOTE_MAX_CHARACTERS ? words : `${words.slice(0, QUOTE_MAX_CHARACTERS)}…`;
}

const QUOTE_MAX_CHARACTERS = 60;

interface Kept {
  readonly paragraphs: readonly Paragraph[];
  /** For each, its index in the one proposal that is accepted; null where several are. */
  readonly own: readonly (number | null)[];
}

function keptIn(base: Document, proposals: readonly CompiledProposal[]): Kept {
  const [only] = proposals.length === 1 ? proposals : [];
  const gaps = gapsOf(proposals, base.paragraphs.length);
  const labels = new Labels(base.paragraphs);
  const paragraphs: Omit<Paragraph, 'index'>[] = [];
  const own: (number | null)[] = [];
  const takeGap = (gap: number) => {
    for (const { paragraph } of gaps[gap] ?? []) {
      const { negotiated: _, ...words } = paragraph;
      const { label, name } = labels.fresh(paragraph);
      paragraphs.push({ ...words, label, id: name });
      own.push(paragraph.index);
    }
  };
  takeGap(0);
  for (const paragraph of base.paragraphs) {
    labels.keep(paragraph);
    const isGone = proposals.some(({ wishes }) => wishes[paragraph.index]?.paragraph === null);
    const words = acceptedWords(paragraph, rewritesOn(paragraph, proposals), paragraph.id);
    if (!isGone) {
      const opening = openingOf(paragraph, words.text, proposals);
      const row = paragraph.row === null ? null : { ...paragraph.row, cells: cellsIn(words.text) };
      const { negotiated: _, ...facts } = paragraph;
      paragraphs.push({ ...facts, ...words, opening, row });
      own.push(only?.wishes[paragraph.index]?.paragraph ?? null);
    }
    takeGap(paragraph.index + 1);
  }
  return { paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, index })), own };
}

/** The opening as printed by whoever changed it. */
function openingOf({ index, opening }: Paragraph, text: string, proposals: readonly CompiledProposal[]): string {
  const theirs = proposals.flatMap(({ wishes, document }) => {
    const wish = wishes[index];
    return wish === undefined || wish.rewrites.length === 0
      ? []
      : [document.paragraphs[wish.paragraph ?? -1]?.opening ?? ''];
  });
  return [...theirs, opening].find((words) => text.startsWith(words) && (words !== '' || opening === '')) ?? '';
}

/** The text of one proposal, in its own print. */
function asProposed(
  text: Document,
  own: Kept['own'],
  { document }: CompiledProposal,
  { renumber = false }: AcceptOptions,
): Document {
  const { titleNotes } = document.title === '' ? text : document;
  const title = document.title === '' ? text.title : document.title;
  const paragraphs = text.paragraphs.map((paragraph, at): Paragraph => {
    const theirs = document.paragraphs[own[at] ?? -1];
    if (theirs === undefined) return paragraph;
    const { negotiated: _, ...words } = theirs;
    const { index, label, id } = paragraph;
    return renumber ? { ...words, index } : { ...words, index, label, id };
  });
  return { ...text, title, titleNotes, paragraphs };
}

/** The text of several proposals, with numbers that follow from the order. */
function renumbered(base: Document, proposals: readonly CompiledProposal[], text: Document): Document {
  const gaps = gapsOf(proposals, base.paragraphs.length);
  const inserts = (gap: number) =>
    (gaps[gap] ?? []).map(
      (newcomer): Operation => ({ kind: 'insert', after: gap === 0 ? null : gap - 1, paragraph: newOf(newcomer) }),
    );
  const gone = base.paragraphs.flatMap(({ index }): readonly Operation[] =>
    proposals.some(({ wishes }) => wishes[index]?.paragraph === null) ? [{ kind: 'delete', paragraph: index }] : [],
  );
  const numbered = revise(base, [...gone, ...gaps.flatMap((_, gap) => inserts(gap))]).document;
  // The words and their notes are known already: only what follows from the order is taken.
  const paragraphs = text.paragraphs.map((paragraph, at) => {
    const { label, id, section } = numbered.paragraphs[at] ?? paragraph;
    return { ...paragraph, label, id, section };
  });
  return withMarkers({ ...text, paragraphs });
}

function newOf({ paragraph }: Newcomer): Extract<Operation, { kind: 'insert' }>['paragraph'] {
  const { part, depth, row, label, text } = paragraph;
  const number = label === '' || part === 'heading' ? label : null;
  const notes: readonly Note[] = [];
  return { part, depth, isRow: row !== null, number, text, notes };
}
