import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyAmendments,
  compare,
  type Document,
  type Draft,
  type Proposal,
  read,
  type Slot,
} from '../../src/index.ts';

/** A draft as the engine gives it, made by hand: what was done to a text is told as amendments, and why as proposals. */
export interface HandMade {
  readonly base: Document;
  readonly amendments: readonly string[];
  readonly proposals: readonly (Pick<Proposal, 'kind' | 'old' | 'new' | 'reason'> &
    Partial<Proposal> & { readonly at: string })[];
  readonly slots?: readonly (Omit<Slot, 'paragraph' | 'start' | 'note' | 'known' | 'key'> &
    Partial<Slot> & { readonly at: string })[];
  readonly warnings?: readonly { readonly at: string | null; readonly message: string }[];
}

/** `at` names the drafted paragraph: `PP12`. Places are where the words stand there for the first time. */
export function draftOf({ base, amendments, proposals, slots = [], warnings = [] }: HandMade): Draft {
  const { document } = applyAmendments(amendments.join('\n') || 'No amendments.', base);
  const session = base.session === null ? null : base.session + 1;
  const drafted: Document = {
    ...document,
    symbol: '',
    kind: 'draft-resolution',
    session,
    adopted: null,
    meeting: null,
    issued: null,
    vote: null,
  };
  const comparison = compare({ old: base, new: drafted });
  const origin = new Map(
    comparison.changes.flatMap(({ old, new: now }) => now.map((index) => [index, old[0] ?? null] as const)),
  );
  const indexOf = (id: string) =>
    Math.max(
      0,
      drafted.paragraphs.findIndex((paragraph) => paragraph.id === id),
    );
  const spanOf = (index: number, words: string) => {
    const start = drafted.paragraphs[index]?.text.indexOf(words) ?? -1;
    return start === -1 ? null : { start, end: start + words.length };
  };
  return {
    format: 'resdiff.draft',
    version: 1,
    base: base.symbol,
    series: [base.symbol],
    session,
    level: 'likely',
    paragraphs: drafted.paragraphs.map(({ index, id, part, label, text, notes }) => ({
      id,
      part,
      label,
      text,
      notes,
      from: origin.get(index) ?? null,
    })),
    proposals: proposals.map(({ at, ...proposal }) => {
      const paragraph = indexOf(at);
      const { applied = true } = proposal;
      return {
        paragraph,
        place: spanOf(paragraph, applied ? proposal.new || proposal.old : proposal.old),
        support: [],
        confidence: 0.97,
        level: 'routine' as const,
        applied,
        ...proposal,
      };
    }),
    slots: slots.map(({ at, ...slot }) => {
      const paragraph = indexOf(at);
      return { paragraph, start: spanOf(paragraph, slot.text)?.start ?? 0, note: null, known: '', key: '', ...slot };
    }),
    warnings: warnings.map(({ at, message }) => ({
      code: 'look',
      paragraph: at === null ? null : indexOf(at),
      message,
    })),
    comparison,
  };
}

/** What a draft of 78/32 from 77/79 may look like. */
export function bundledDraft(): Draft {
  const folder = join(import.meta.dirname, '..', '..', 'corpus', 'cluster-munitions');
  const base = read(readFileSync(join(folder, 'A_RES_77_79.md')), { name: 'A_RES_77_79.md' }).document;
  return draftOf({
    base,
    amendments: [
      'In PP1, replace “and 76/47 of 6 December 2021” by “, 76/47 of 6 December 2021 and 77/79 of 7 December 2022”.',
      'In PP12, replace “123” by “[123]”, and replace “110 as” by “[110] as”.',
      'In OP8, replace “eleventh” by “twelfth”, and replace “11 to 14 September 2023” by “[11 to 14 September 2023]”.',
      'In OP11, replace “seventy-eighth” by “seventy-ninth”.',
      'Delete operative paragraph 5.',
    ],
    proposals: [
      {
        at: 'PP1',
        kind: 'chain',
        old: '',
        new: ' and 77/79 of 7 December 2022',
        reason: 'The last resolution joins those recalled, with its date.',
        support: ['A/RES/76/47', 'A/RES/77/79'],
      },
      {
        at: 'PP14',
        kind: 'tense',
        old: 'held in Geneva',
        new: 'which was held in Geneva',
        reason: 'The conference is over on the day of adoption.',
        confidence: 0.5,
        level: 'all',
        applied: false,
      },
      {
        at: 'OP5',
        kind: 'drop',
        old: base.paragraphs.find(({ id }) => id === 'OP5')?.text ?? '',
        new: '',
        place: null,
        reason: 'The series drops such clauses after a year.',
        support: ['A/RES/74/62'],
        confidence: 0.66,
        level: 'likely',
      },
      {
        at: 'OP7',
        kind: 'ordinal',
        old: 'eleventh',
        new: 'twelfth',
        reason: 'Meetings are held every year.',
        support: ['A/RES/76/47', 'A/RES/77/79'],
        confidence: 1,
      },
      {
        at: 'OP10',
        kind: 'session',
        old: 'seventy-eighth',
        new: 'seventy-ninth',
        reason: 'The item comes back every year.',
        confidence: 1,
      },
    ],
    slots: [
      {
        at: 'PP12',
        kind: 'count',
        text: '[123]',
        wanted: 'how many States have joined',
        known: '123 in 77/79',
        key: 'count.states',
      },
      {
        at: 'PP12',
        kind: 'count',
        text: '[110]',
        wanted: 'how many of them are parties',
        known: '110 in 77/79',
        key: 'count.parties',
      },
      {
        at: 'OP7',
        kind: 'date',
        text: '[11 to 14 September 2023]',
        wanted: 'dates of the twelfth Meeting',
        known: '',
        key: 'meeting.12.dates',
      },
    ],
    warnings: [
      { at: null, message: 'Two texts of the series are missing between 74/62 and 76/47.' },
      { at: 'PP15', message: 'The presidency named here is over.' },
    ],
  });
}
