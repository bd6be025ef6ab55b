import type { Check, CheckFinding, Severity } from '../model/check.ts';
import type { Document } from '../model/document.ts';
import { balanceFound } from './balance.ts';
import { citationsFound } from './citations.ts';
import { datesFound } from './dates.ts';
import { earlierFound } from './earlier.ts';
import { endsFound } from './ends.ts';
import { footnotesFound } from './footnotes.ts';
import { formulaFound } from './formula.ts';
import type { Found } from './found.ts';
import { knownFound } from './known.ts';
import { numbersFound } from './numbers.ts';
import { openingsFound } from './openings.ts';
import { referencesFound } from './references.ts';
import { RULES } from './rules.ts';
import { sessionsFound } from './sessions.ts';
import { staleFound } from './stale.ts';
import { type KnownText, type Subject, subjectOf } from './subject.ts';
import { typingFound } from './typing.ts';

export interface CheckInput {
  readonly document: Document;
  /** The text before, or several of the series in the order of their sessions. */
  readonly against?: Document | readonly Document[] | undefined;
  /** Dates and titles of resolutions that may be cited, by symbol. */
  readonly known?: ReadonlyMap<string, KnownText> | undefined;
  /** The day, `YYYY-MM-DD`, on which a text without a date of adoption is checked. */
  readonly today?: string | undefined;
  /** Codes with another severity than theirs, or switched off. */
  readonly rules?: RuleSettings | undefined;
}

export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** Says what is odd in a text: against the conventions, against arithmetic and calendar, and against the texts before. */
export function check({ document, against = [], known = new Map(), today, rules = {} }: CheckInput): Check {
  const earlier = isOne(against) ? [against] : against;
  const subject = subjectOf(document, known, today ?? null);
  const families = subject.isResolution ? [...FORMAL, ...FAMILIES] : FAMILIES;
  const found = withoutEchoes([...families.flatMap((family) => family(subject)), ...earlierFound(subject, earlier)]);
  return {
    format: 'resdiff.check',
    version: 1,
    document: document.symbol,
    against: earlier.at(-1)?.symbol ?? null,
    findings: inOrder(found.flatMap((each) => findingOf(each, document, rules))),
  };
}

type Family = (subject: Subject) => readonly Found[];

/** How a resolution is built. */
const FORMAL: readonly Family[] = [formulaFound, openingsFound, endsFound, numbersFound, balanceFound];

const FAMILIES: readonly Family[] = [
  footnotesFound,
  datesFound,
  citationsFound,
  knownFound,
  referencesFound,
  sessionsFound,
  staleFound,
  typingFound,
];

/** One fault is told once: a verb in the wrong form upsets the adverbs beside it, a wrong date puts a chain out of order, and a skipped number leaves references without their aim. */
function withoutEchoes(found: readonly Found[]): readonly Found[] {
  const isTold = (code: Found['code'], paragraph: number | null = null) =>
    found.some((each) => each.code === code && (paragraph === null || each.place.paragraph === paragraph));
  const misopened = new Set(
    found.flatMap(({ code, place }) =>
      code === 'preamble-opening' || code === 'operative-opening' ? [place.paragraph] : [],
    ),
  );
  return found.filter(({ code, place }) => {
    if (code === 'also-further') return ![-1, 0, 1].some((step) => misopened.has((place.paragraph ?? 0) + step));
    if (code === 'chain-order')
      return !isTold('citation-date', place.paragraph) && !isTold('impossible-date', place.paragraph);
    return code !== 'reference-missing' || !isTold('number-order');
  });
}

function isOne(against: Document | readonly Document[]): against is Document {
  return 'paragraphs' in against;
}

function findingOf(found: Found, document: Document, rules: RuleSettings): readonly CheckFinding[] {
  const { code, place, message, fix, edit = null } = found;
  const rule = RULES.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`unreachable: no rule ${code}`);
  const severity = rules[code] ?? rule.severity;
  if (severity === 'off') return [];
  const { paragraph, note, start, end } = place;
  const own = document.paragraphs[paragraph ?? -1];
  return [
    {
      code,
      severity,
      paragraph,
      id: own?.id ?? '',
      start,
      end,
      note,
      words: found.words ?? textAt(document, found).slice(start, end),
      message,
      source: rule.source,
      fix,
      edit,
    },
  ];
}

/** The text in which a finding stands. */
function textAt(document: Document, { place: { paragraph, note } }: Found): string {
  const own = document.paragraphs[paragraph ?? -1];
  if (note === null) return own?.text ?? '';
  const notes = paragraph === null ? document.titleNotes : (own?.notes ?? []);
  return notes.find(({ marker, repeated }) => marker === note && !repeated)?.text ?? '';
}

function inOrder(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const placeOf = ({ paragraph }: CheckFinding) => paragraph ?? -1;
  const notesLast = ({ note }: CheckFinding) => (note === null ? 0 : 1);
  return [...findings].sort(
    (a, b) => placeOf(a) - placeOf(b) || notesLast(a) - notesLast(b) || a.start - b.start || a.end - b.end,
  );
}
