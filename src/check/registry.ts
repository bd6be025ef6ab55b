import type { Severity } from '../model/check.ts';
import type { CheckRule } from './rule.ts';
import { chainJoint } from './rules/citations/chain-joint.ts';
import { chainOrder } from './rules/citations/chain-order.ts';
import { citationDate } from './rules/citations/citation-date.ts';
import { citationForm } from './rules/citations/citation-form.ts';
import { citationSelf } from './rules/citations/citation-self.ts';
import { citationTitle } from './rules/citations/citation-title.ts';
import { symbolForm } from './rules/citations/symbol-form.ts';
import { chainGap } from './rules/earlier/chain-gap.ts';
import { droppedClause } from './rules/earlier/dropped-clause.ts';
import { droppedPhrase } from './rules/earlier/dropped-phrase.ts';
import { ordinalStill, referenceStill } from './rules/earlier/stood-still.ts';
import { impossibleDate, percentage, sum, weekday } from './rules/figures/contradictions.ts';
import { dateForm } from './rules/figures/date-form.ts';
import { rangeOrder } from './rules/figures/range-order.ts';
import { ibidOrphan } from './rules/footnotes/ibid-orphan.ts';
import { noteMissing } from './rules/footnotes/note-missing.ts';
import { noteOrder } from './rules/footnotes/note-order.ts';
import { notePlace } from './rules/footnotes/note-place.ts';
import { noteRepeated } from './rules/footnotes/note-repeated.ts';
import { noteTwice } from './rules/footnotes/note-twice.ts';
import { numberAlone } from './rules/numbers/number-alone.ts';
import { numberMissing } from './rules/numbers/number-missing.ts';
import { referenceMissing } from './rules/numbers/reference-missing.ts';
import { letterOrder, numberOrder } from './rules/numbers/sequences.ts';
import { adverbPlace } from './rules/openings/adverb-place.ts';
import { alsoFurther, bareRepetition } from './rules/openings/adverbs.ts';
import { openingCapital } from './rules/openings/opening-capital.ts';
import { operativeOpening, preambleOpening } from './rules/openings/opening-of-other-part.ts';
import { openingUnknown } from './rules/openings/opening-unknown.ts';
import { formulaAlone } from './rules/organ/formula-alone.ts';
import { formulaComma } from './rules/organ/formula-comma.ts';
import { formulaMissing } from './rules/organ/formula-missing.ts';
import { agendaMissing } from './rules/sessions/agenda-missing.ts';
import { agendaPast } from './rules/sessions/agenda-past.ts';
import { sessionPast } from './rules/sessions/session-past.ts';
import { staleMeeting } from './rules/sessions/stale-meeting.ts';
import { brackets } from './rules/typing/brackets.ts';
import { doubledMark } from './rules/typing/doubled-mark.ts';
import { doubledSpace } from './rules/typing/doubled-space.ts';
import { doubledWord } from './rules/typing/doubled-word.ts';
import { endMark } from './rules/typing/end-mark.ts';
import { perCent } from './rules/typing/per-cent.ts';
import { quotes } from './rules/typing/quotes.ts';
import { squareBrackets } from './rules/typing/square-brackets.ts';

/** All rules, in the order of docs/checks.md, which is generated from them. */
export const REGISTRY = [
  formulaMissing,
  formulaComma,
  formulaAlone,
  preambleOpening,
  operativeOpening,
  openingUnknown,
  openingCapital,
  alsoFurther,
  adverbPlace,
  bareRepetition,
  endMark,
  quotes,
  brackets,
  squareBrackets,
  doubledWord,
  doubledMark,
  doubledSpace,
  perCent,
  numberOrder,
  letterOrder,
  numberMissing,
  numberAlone,
  referenceMissing,
  noteOrder,
  noteMissing,
  noteRepeated,
  noteTwice,
  ibidOrphan,
  notePlace,
  dateForm,
  impossibleDate,
  weekday,
  rangeOrder,
  sum,
  percentage,
  citationForm,
  symbolForm,
  citationDate,
  citationTitle,
  citationSelf,
  chainOrder,
  chainJoint,
  agendaPast,
  agendaMissing,
  sessionPast,
  staleMeeting,
  chainGap,
  ordinalStill,
  referenceStill,
  droppedClause,
  droppedPhrase,
] as const satisfies readonly CheckRule[];

export type Code = (typeof REGISTRY)[number]['code'];

/** One kind of finding. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What it finds, in a few words. */
  readonly title: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Whether `--fix` can fix it; not every finding of the kind has a safe fix. */
  readonly hasFix: boolean;
}

/** The public description of each rule, in the order of docs/checks.md. */
export const RULES: readonly (Rule & { readonly code: Code })[] = REGISTRY.map(
  ({ code, severity, title, source, fix }: CheckRule<Code>) => ({
    code,
    severity,
    title,
    source,
    hasFix: fix === true,
  }),
);
