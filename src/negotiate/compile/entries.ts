import type { CompiledProposal, Taken } from '../../model/compilation.ts';
import type { Document, Paragraph, Row } from '../../model/document.ts';
import type { Negotiated, Remark, Stretch } from '../../model/negotiation.ts';
import { cellsIn } from '../../text/cells.ts';
import type { Newcomer } from './gaps.ts';
import type { Called } from './labels.ts';
import { withMarkers } from './markers.ts';
import { type Option, stretchOf, type Woven } from './weave.ts';

/** A paragraph of the compiled text: one of the base, another wording of it, or one that is new at its place. */
export type Entry =
  | { readonly kind: 'base'; readonly paragraph: Paragraph; readonly woven: Woven }
  | { readonly kind: 'other'; readonly paragraph: Paragraph; readonly option: Option; readonly called: Called }
  | { readonly kind: 'fresh'; readonly newcomer: Newcomer; readonly called: Called };

/** The compiled text: the base with the words of all proposals, and who wants which. */
export function textOfEntries(
  base: Document,
  proposals: readonly CompiledProposal[],
  entries: readonly Entry[],
): Document {
  const names = namesOfPlaces(base, proposals, entries);
  const paragraphs = entries.map(
    (entry, index): Paragraph => ({ ...paragraphOf(entry, { base, proposals, names }), index }),
  );
  const { comments: _comments, tracked: _tracked, ...facts } = base;
  return withMarkers({ ...facts, paragraphs: withRows(paragraphs, entries), notices: [] });
}

interface Known {
  readonly base: Document;
  readonly proposals: readonly CompiledProposal[];
  /** The names of paragraphs in the compiled text, by proposal and index there. */
  readonly names: ReadonlyMap<string, string>;
}

function ownKey(by: string, paragraph: number): string {
  return `${paragraph} ${by}`;
}

function namesOfPlaces(
  base: Document,
  proposals: readonly CompiledProposal[],
  entries: readonly Entry[],
): Known['names'] {
  const names = new Map<string, string>();
  for (const { name, wishes } of proposals) {
    for (const [at, { paragraph }] of wishes.entries()) {
      if (paragraph !== null) names.set(ownKey(name, paragraph), base.paragraphs[at]?.id ?? '');
    }
  }
  const freshOf = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind !== 'fresh') continue;
    for (const by of entry.newcomer.by) freshOf.set(`${by}\n${entry.newcomer.paragraph.text}`, entry.called.name);
  }
  for (const { name, fresh, document } of proposals) {
    for (const { paragraph } of fresh) {
      const called = freshOf.get(`${name}\n${document.paragraphs[paragraph]?.text ?? ''}`);
      if (called !== undefined) names.set(ownKey(name, paragraph), called);
    }
  }
  return names;
}

function paragraphOf(entry: Entry, known: Known): Paragraph {
  switch (entry.kind) {
    case 'base':
      return baseParagraph(entry.paragraph, entry.woven, known);
    case 'other': {
      const { paragraph, option, called } = entry;
      const { text, notes } = option.rewrite;
      const own = {
        ...paragraph,
        id: called.name,
        label: called.label,
        text,
        notes,
        row: rowWith(paragraph.row, text),
      };
      const opening = openingFrom(option.by[0] ?? '', paragraph.index, known);
      return { ...own, opening, negotiated: wholly(called, text, option.by, []) };
    }
    case 'fresh': {
      const { newcomer, called } = entry;
      const { paragraph, by } = newcomer;
      const { negotiated: _, ...own } = paragraph;
      const remarks = placementRemarks(
        newcomer.taken,
        'from',
        (taken) => known.base.paragraphs[taken.paragraph]?.id ?? '',
      );
      return { ...own, id: called.name, label: called.label, negotiated: wholly(called, paragraph.text, by, remarks) };
    }
  }
}

/** The opening words as the proposal has them. */
function openingFrom(by: string, index: number, { proposals }: Known): string {
  const proposal = proposals.find(({ name }) => name === by);
  return proposal?.document.paragraphs[proposal.wishes[index]?.paragraph ?? -1]?.opening ?? '';
}

function wholly({ name }: Called, text: string, by: readonly string[], remarks: readonly Remark[]): Negotiated {
  const stretches = text === '' ? [] : [{ ...stretchOf(0, text.length, { by }), remarks }];
  return { label: LABEL.test(name) ? name : '', stretches, status: null, remarks: [] };
}

/** The names that are printed before the words of a rolling text; others, `Annex 3 bis` or `Heading 2`, are ours. */
const LABEL = /^(?:PP|OP)(?:0|\d+ [a-z]+(?: \d+)?)$/u;

function baseParagraph(paragraph: Paragraph, { text, notes, stretches }: Woven, known: Known): Paragraph {
  const { negotiated: _, ...own } = paragraph;
  const opening = text.startsWith(paragraph.opening) ? paragraph.opening : '';
  const words = { ...own, text, notes, opening, row: rowWith(paragraph.row, text) };
  if (stretches.length === 0) return words;
  const remarks = goneRemarks(paragraph, known);
  const told = stretches.map(
    (stretch, at): Stretch => (at === 0 && isWhole(stretch, text) ? { ...stretch, remarks } : stretch),
  );
  return { ...words, negotiated: { label: '', stretches: told, status: null, remarks: [] } };
}

function isWhole({ start, end, deletedBy }: Stretch, text: string): boolean {
  return start === 0 && end === text.length && deletedBy.length > 0;
}

/** Where those who delete a paragraph have its words instead. */
function goneRemarks({ index }: Paragraph, { proposals, names }: Known): readonly Remark[] {
  const taken = proposals.flatMap(({ name, wishes }) => {
    const wish = wishes[index];
    return wish === undefined || wish.paragraph !== null ? [] : [{ by: name, taken: wish.taken }];
  });
  return placementRemarks(taken, 'to', (own, by) => names.get(ownKey(by, own.paragraph)) ?? '');
}

function placementRemarks(
  all: readonly { readonly by: string; readonly taken: Taken | null }[],
  way: 'from' | 'to',
  nameOf: (taken: Taken, by: string) => string,
): readonly Remark[] {
  const byWords = new Map<string, string[]>();
  for (const { by, taken } of all) {
    const name = taken === null ? '' : nameOf(taken, by);
    if (taken === null || name === '') continue;
    const words = `${TAKING[taken.kind][way]} ${name}`;
    byWords.set(words, [...(byWords.get(words) ?? []), by]);
  }
  return [...byWords].map(([words, by]) => ({ by, kind: 'placement', text: `${by.join(', ')}: ${words}` }));
}

const TAKING: Readonly<Record<Taken['kind'], Readonly<Record<'from' | 'to', string>>>> = {
  moved: { from: 'moved from', to: 'moved to' },
  split: { from: 'split from', to: 'split into' },
  merged: { from: 'merged from', to: 'merged into' },
};

function rowWith(row: Row | null, text: string): Row | null {
  return row === null ? null : { ...row, cells: cellsIn(text) };
}

/** Rows counted from the beginning of their tables. */
function withRows(paragraphs: readonly Paragraph[], entries: readonly Entry[]): readonly Paragraph[] {
  let position = 0;
  return paragraphs.map((paragraph, at) => {
    const entry = entries[at];
    if (paragraph.row === null) {
      position = 0;
      return paragraph;
    }
    position = entry?.kind === 'base' && entry.paragraph.row?.position === 1 ? 1 : position + 1;
    return { ...paragraph, row: { ...paragraph.row, position } };
  });
}
