import type { Statement } from '../../model/fact.ts';
import { keptDrafts } from './paragraph-drafts.ts';
import { quotationsOf, textOf } from './say.ts';
import { type Draft, type Summarised, Teller } from './teller.ts';
import { closingDrafts, openingDrafts } from './whole.ts';
import { wholeDrafts } from './whole-paragraphs.ts';

/**
 * What happened, in sentences that can be read aloud: a verdict, the vote, the operative part, the preamble, annexes and notes, what
 * is routine, and what is unchanged. One sentence tells of one paragraph, or of one event over several; at most seven besides the
 * verdict, the vote and the last two are open.
 */
export function summaryOf(summarised: Summarised): readonly Statement[] {
  const teller = new Teller(summarised);
  const kept = keptDrafts(teller);
  const own = [...wholeDrafts(teller), ...kept.drafts].map((draft) => ({ draft, order: orderOf(draft, teller) }));
  own.sort((a, b) => a.order - b.order || (a.draft.changes[0] ?? 0) - (b.draft.changes[0] ?? 0));
  const ends = { first: openingDrafts(teller, kept), last: closingDrafts(teller) };
  const wordCount = ({ said }: Draft) => textOf(said, teller.sentences).split(/\s+/u).length;
  const words = [...ends.first, ...ends.last].reduce((sum, draft) => sum + wordCount(draft), 0);
  const open = openAmong(
    own.map(({ draft }) => draft),
    OPEN_MAX_WORDS - words,
    wordCount,
  );
  const statements = own.map(({ draft }) => statementOf(draft, open.has(draft), teller));
  return [
    ...ends.first.map((draft) => statementOf(draft, true, teller)),
    ...statements,
    ...ends.last.map((draft) => statementOf(draft, true, teller)),
  ];
}

/** As many as a reader takes in at a glance. */
const OPEN_MAX = 7;
/** As many as are read aloud in a minute and a half. */
const OPEN_MAX_WORDS = 220;

/** The sentences that are open: the weightiest, with a little of each kind, and no more words than can be read aloud. */
function openAmong(drafts: readonly Draft[], words: number, wordCount: (draft: Draft) => number): ReadonlySet<Draft> {
  const seen = new Map<string, number>();
  const byWeight = [...drafts].sort((a, b) => b.weight - a.weight);
  const ranked = byWeight.map((draft) => {
    const before = seen.get(draft.kind) ?? 0;
    seen.set(draft.kind, before + 1);
    return { draft, weight: draft.weight - Math.max(0, before - 1) * ALIKE };
  });
  ranked.sort((a, b) => b.weight - a.weight);
  const open = new Set<Draft>();
  let left = words;
  let passedOver = 0;
  for (const { draft } of ranked) {
    const length = wordCount(draft);
    if (open.size >= OPEN_MAX || draft.weight < passedOver - PASSED_OVER_MAX) break;
    if (length > left) {
      passedOver = Math.max(passedOver, draft.weight);
      continue;
    }
    open.add(draft);
    left -= length;
  }
  return open;
}

/** What a third sentence of one kind, and each after it, counts less. */
const ALIKE = 12;

/** A sentence that is too long makes room for another only if that is not much lighter. */
const PASSED_OVER_MAX = 30;

/** The operative part before the preamble, and annexes last. */
function orderOf({ kind, changes }: Draft, teller: Teller): number {
  if (kind === 'light') return ORDER.length + 1;
  const part = teller.part(changes[0] ?? 0);
  const place = ORDER.findIndex((parts) => parts.includes(part));
  const event = EVENTS.indexOf(kind);
  return place + (event < 0 ? EVENTS.length : event) / (EVENTS.length + 1);
}

const ORDER: readonly (readonly string[])[] = [['operative', 'order'], ['preamble'], ['heading', 'formula', 'annex']];
const EVENTS: readonly Draft['kind'][] = [
  'states',
  'new',
  'gone',
  'opening',
  'words',
  'figures',
  'throughout',
  'passed',
  'shape',
  'note',
];

function statementOf({ kind, weight, said, changes, stance }: Draft, open: boolean, { sentences }: Teller): Statement {
  const own = {
    kind,
    weight: Math.round(weight),
    open,
    text: textOf(said, sentences),
    changes,
    quotations: quotationsOf(said),
  };
  return stance === undefined ? own : { ...own, stance };
}
