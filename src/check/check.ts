import type { Check, CheckFinding, Severity } from '../model/check.ts';
import type { Document, Note } from '../model/document.ts';
import { balanceFound } from './balance.ts';
import { citationsFound } from './citations.ts';
import { datesFound } from './dates.ts';
import { earlierFound } from './earlier.ts';
import { endsFound } from './ends.ts';
import { footnotesFound } from './footnotes.ts';
import { formulaFound } from './formula.ts';
import { type Found, WHOLE } from './found.ts';
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
  /** How many findings of one code are told at most, before the rest is only counted; 1,000 if nothing is said. */
  readonly most?: number | undefined;
}

/** The longest of 246 adopted texts has 16 findings of one code: a thousand are no longer read. */
const MOST_FINDINGS = 1_000;

export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/**
 * Says what is odd in a text: against the conventions, against arithmetic and calendar, and against the texts before.
 *
 * @returns findings as data (`schema/check.schema.json`), in the order of the paragraphs; the sources of the rules are in `RULES`
 * @example
 * ```ts
 * const document = read('1. Urges all all States to act;', { name: 'draft' }).document;
 * check({ document }).findings.map(({ code }) => code).includes('doubled-word'); // → true
 * ```
 */
export function check({
  document,
  against = [],
  known = new Map(),
  today,
  rules = {},
  most = MOST_FINDINGS,
}: CheckInput): Check {
  const earlier = isOne(against) ? [against] : against;
  const subject = subjectOf(document, known, today ?? null);
  const families = subject.isResolution ? [...FORMAL, ...FAMILIES] : FAMILIES;
  const textOf = textsIn(document);
  const found = withoutEchoes([...families.flatMap((family) => family(subject)), ...earlierFound(subject, earlier)]);
  return {
    format: 'resdiff.check',
    version: 1,
    document: document.symbol,
    against: earlier.at(-1)?.symbol ?? null,
    findings: inOrder(withMost(found, most).flatMap((each) => findingOf(each, textOf, rules, document))),
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
  const told = (...codes: readonly Found['code'][]) =>
    new Set(found.flatMap(({ code, place }) => (codes.includes(code) ? [place.paragraph] : [])));
  const misopened = told('preamble-opening', 'operative-opening');
  const misdated = told('citation-date', 'impossible-date');
  const isMiscounted = told('number-order').size > 0;
  return found.filter(({ code, place }) => {
    if (code === 'also-further') return ![-1, 0, 1].some((step) => misopened.has((place.paragraph ?? 0) + step));
    if (code === 'chain-order') return !misdated.has(place.paragraph);
    return code !== 'reference-missing' || !isMiscounted;
  });
}

/** Of each code the first, and how many there are beyond them. */
function withMost(found: readonly Found[], most: number): readonly Found[] {
  const counts = new Map<Found['code'], number>();
  const kept = found.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= most;
  });
  const rest = [...counts].filter(([, count]) => count > most);
  return [
    ...kept,
    ...rest.map(
      ([code, count]): Found => ({
        code,
        place: WHOLE,
        message: `${count - most} more of this kind`,
        fix: 'mend those first',
      }),
    ),
  ];
}

function isOne(against: Document | readonly Document[]): against is Document {
  return 'paragraphs' in against;
}

function findingOf(
  found: Found,
  textOf: (found: Found) => string,
  rules: RuleSettings,
  document: Document,
): readonly CheckFinding[] {
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
      words: found.words ?? textOf(found).slice(start, end),
      message,
      source: rule.source,
      fix,
      edit,
    },
  ];
}

/** The text in which a finding stands: of the paragraph, or of a note on it. */
function textsIn({ paragraphs, titleNotes }: Document): (found: Found) => string {
  const key = (paragraph: number | null, note: string) => `${paragraph ?? ''} ${note}`;
  const notes = new Map<string, string>();
  const keep = (own: readonly Note[], paragraph: number | null) => {
    for (const { marker, text, repeated } of own)
      if (!repeated && !notes.has(key(paragraph, marker))) notes.set(key(paragraph, marker), text);
  };
  keep(titleNotes, null);
  for (const { index, notes: own } of paragraphs) keep(own, index);
  return ({ place: { paragraph, note } }) =>
    note === null ? (paragraphs[paragraph ?? -1]?.text ?? '') : (notes.get(key(paragraph, note)) ?? '');
}

function inOrder(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const placeOf = ({ paragraph }: CheckFinding) => paragraph ?? -1;
  const notesLast = ({ note }: CheckFinding) => (note === null ? 0 : 1);
  return [...findings].sort(
    (a, b) => placeOf(a) - placeOf(b) || notesLast(a) - notesLast(b) || a.start - b.start || a.end - b.end,
  );
}
