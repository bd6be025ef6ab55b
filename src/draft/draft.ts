import { compare } from '../compare/compare.ts';
import { withFacts } from '../formats/docx/source.ts';
import type { Document } from '../model/document.ts';
import type { Draft, DraftLevel, Facts } from '../model/draft.ts';
import { InputError } from '../model/problem.ts';
import { requireOneLanguage } from '../series/one-language.ts';
import { inOrder } from '../series/order.ts';
import { clauseSteps } from './clauses.ts';
import { baseFacts, filled, Given } from './facts.ts';
import { Past } from './past.ts';
import { confidenceOf, GIVEN, levelOf, levelOfStep } from './rates.ts';
import { missingSince, type Rhythm, rhythmOf } from './rhythm.ts';
import { slotSteps } from './slots.ts';
import type { Step } from './step.ts';
import { type OverAnniversaries, overAnniversaries } from './steps/anniversaries.ts';
import { isPresided } from './steps/ordinals.ts';
import { rollSteps, toldSteps } from './steps/rolls.ts';
import { warningsOn } from './warnings.ts';
import { written } from './written.ts';

export interface DraftOptions {
  /** The session to draft for; by default the one that the series leads to. */
  readonly session?: number;
  /** What is known from outside the series, by the keys of the slots. */
  readonly facts?: Facts;
  /** Which steps are applied; `likely` by default. */
  readonly level?: DraftLevel;
}

/**
 * The text of the next session, as far as it follows from the earlier texts. Nothing is invented: every word is in one of
 * the documents, follows from the calendar, or was given.
 *
 * @param documents the series, in any order; at least one
 * @throws InputError `bad-option` if the session asked for is not after that of the last text, a given date is not a date, or the
 *   documents are in different languages
 * @returns plain data, described by `schema/draft.schema.json` except for the comparison
 * @example
 * ```ts
 * const first = read('77/1. A title\n\n1. Urges all States to act;\n', { name: 'first' }).document;
 * const second = read('78/1. A title\n\n1. Urges all States to act now;\n', { name: 'second' }).document;
 * draft([first, second]).session; // → 79
 * ```
 */
export function draft(
  documents: readonly Document[],
  { session, facts = {}, level = 'likely' }: DraftOptions = {},
): Draft {
  requireOneLanguage(documents, 'draft from');
  const given = new Given(facts);
  const series = withGiven(inOrder(eachOnce(documents)), given);
  const past = new Past(series);
  const rhythm = rhythmOf(series, session ?? null);
  if (rhythm.step <= 0)
    throw new InputError(
      'bad-option',
      `cannot draft for session ${String(session)}: ${past.base.symbol} is already from session ${String(past.base.session)}`,
    );
  const { made, wanted, slots, told, clauses } = planned({ past, rhythm, given, level });
  const text = written(past, rhythm, {
    made: [...slots.filter(({ slot }) => slot === null), ...made, ...slots.filter(({ slot }) => slot !== null)],
    told,
    clauses,
  });
  return {
    format: 'resdiff.draft',
    version: 1,
    base: past.base.symbol,
    series: series.map(({ symbol }) => symbol),
    session: rhythm.session,
    level,
    paragraphs: text.document.paragraphs.map(({ id, part, label, text: words, notes, index }) => ({
      id,
      part,
      label,
      text: words,
      notes,
      from: text.from[index] ?? null,
    })),
    proposals: text.proposals,
    slots: text.slots,
    warnings: warningsOn({ past, rhythm, given, document: text.document, made, wanted }),
    comparison: compare({ old: past.base, new: text.document }),
  };
}

interface Task {
  readonly past: Past;
  readonly rhythm: Rhythm;
  readonly given: Given;
  readonly level: DraftLevel;
}

/** Which steps are made, which slots are open, and what is only proposed. */
function planned({ past, rhythm, given, level }: Task) {
  const over = overAnniversaries(past);
  const rolls = rollSteps(past, rhythm).filter(({ place }) => !isOverIn(over, place));
  const all = [...rolls, ...over.steps]
    .map((step) => (isDoubtful(step, rhythm, past.documents) ? { ...step, isDoubtful: true } : step))
    .sort((a, b) => confidenceOf(b.rule) - confidenceOf(a.rule));
  const steps = withPresidency(all, past, given);
  const made = steps.filter((step) => isApplied(step, level));
  const wanted = slotSteps(past, rhythm, made);
  const slots = filled(wanted, past, given);
  const alternatives = toldSteps(past, rhythm, made).filter(
    ({ place }) =>
      !over.steps.some((each) => each.place.paragraph === place.paragraph) &&
      !over.clauses.some(({ paragraph }) => paragraph.index === place.paragraph),
  );
  const clauses = [...clauseSteps(past.documents), ...over.clauses].map((clause) => ({
    clause,
    isApplied: clause.mayApply && RANK[levelOf(clause.rule)] <= RANK[level],
  }));
  const told = [
    ...steps.filter((step) => !made.includes(step) && confidenceOf(step.rule) >= TOLD_MIN),
    ...alternatives,
  ];
  return { made, wanted, slots, told, clauses };
}

/** The words are about an anniversary that is over: no year of it moves on. */
function isOverIn({ steps, clauses }: OverAnniversaries, { paragraph, note, start }: Step['place']): boolean {
  if (note !== null) return false;
  const isInHalf = steps.some((each) => each.place.paragraph === paragraph && start < each.place.end);
  return isInHalf || clauses.some((each) => each.paragraph.index === paragraph);
}

/** Below this rate a proposal is noise: of events whose number never advanced before, one in twelve advances. */
const TOLD_MIN = 0.3;

const RANK: Readonly<Record<DraftLevel, number>> = { routine: 0, likely: 1, all: 2 };

function isApplied(step: Step, level: DraftLevel): boolean {
  return step.mayApply && RANK[levelOfStep(step)] <= RANK[level] && confidenceOf(step.rule) >= TOLD_MIN;
}

/** The session was only assumed, or texts may be missing from the chain. */
function isDoubtful({ kind }: Step, rhythm: Rhythm, documents: readonly Document[]): boolean {
  return kind === 'chain'
    ? missingSince(documents, rhythm) !== null
    : rhythm.known !== 'asked' && rhythm.known !== 'agenda';
}

/** A text given in two formats counts once. */
function eachOnce(documents: readonly Document[]): readonly Document[] {
  return documents.filter(
    ({ symbol }, at) => symbol === '' || documents.findIndex((each) => each.symbol === symbol) === at,
  );
}

function withGiven(documents: readonly Document[], given: Given): readonly Document[] {
  const base = documents.at(-1);
  if (base === undefined) throw new InputError('bad-option', 'a draft needs at least one text to start from');
  const { symbol, adopted } = baseFacts(given);
  const own = withFacts(base, { symbol: symbol ?? base.symbol, adopted: adopted ?? base.adopted });
  return [...documents.slice(0, -1), own];
}

/** If the new presidency is given, the meeting it presides over is the next one. */
function withPresidency(steps: readonly Step[], past: Past, given: Given): readonly Step[] {
  if (given.get('presidency') === undefined) return steps;
  const presided = new Set(
    past.lines
      .filter(({ mentions }) => mentions.some(({ kind, of }) => kind === 'state' && of === 'presidency'))
      .map(({ paragraph }) => paragraph.index),
  );
  return steps.map((step) =>
    isPresided(step.rule) && presided.has(step.place.paragraph)
      ? { ...step, rule: GIVEN, reason: 'given: presidency' }
      : step,
  );
}
