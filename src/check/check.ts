import { compare } from '../compare/compare.ts';
import { otherLanguages } from '../language/names.ts';
import type { Check, CheckFinding, Severity } from '../model/check.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Document, Note } from '../model/document.ts';
import { later } from '../text/later.ts';
import { type Found, WHOLE } from './found.ts';
import { REGISTRY } from './registry.ts';
import { type KnownText, subjectOf } from './subject.ts';
import { type RuleFound, withoutEchoes } from './yielding.ts';

export interface CheckInput {
  readonly document: Document;
  /** The previous text, or several texts of the series in the order of their sessions; those in another language are passed over. */
  readonly against?: Document | readonly Document[] | undefined;
  /** Dates and titles of resolutions that may be cited, by symbol. */
  readonly known?: ReadonlyMap<string, KnownText> | undefined;
  /** Today's date, `YYYY-MM-DD`: used for a text without a date of adoption. */
  readonly today?: string | undefined;
  /** Severities that replace the default ones, by code; `off` disables a code. */
  readonly rules?: RuleSettings | undefined;
  /** The most findings reported for one code; any further ones are only counted. Default: 1,000. */
  readonly most?: number | undefined;
}

/** The most findings of one code in any of 246 adopted texts is 16; nobody reads a thousand. */
const MOST_FINDINGS = 1_000;

export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/**
 * Finds what is odd in a text, judged by the conventions, by arithmetic and the calendar, and by earlier texts.
 *
 * @returns the findings as data (`schema/check.schema.json`), in paragraph order; `RULES` gives the source of each rule
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
  // What a text in another language has or lacks says nothing of this one.
  const earlier = (isOne(against) ? [against] : against).filter((each) => otherLanguages(each, document) === null);
  const comparison = later(() => comparisonWith(earlier.at(-1), document, known));
  const subject = subjectOf(document, { known, earlier, comparison, today: today ?? null });
  const textOf = textsIn(document);
  const found = REGISTRY.filter(({ scope }) => scope === undefined || subject.isResolution).flatMap((rule) =>
    rule
      .find(subject)
      .filter((each) => !isAcrossOptions(each, document))
      .map((each): RuleFound => ({ rule, found: each })),
  );
  const told = withMost(
    withoutEchoes(found, (code) => rules[code] === 'off'),
    most,
  );
  return {
    format: 'resdiff.check',
    version: 1,
    document: document.symbol,
    against: earlier.at(-1)?.symbol ?? null,
    findings: sortedByPlace(told.flatMap((each) => findingOf(each, textOf, rules, document))),
  };
}

function comparisonWith(
  before: Document | undefined,
  document: Document,
  known: ReadonlyMap<string, KnownText>,
): Comparison | null {
  if (before === undefined) return null;
  const adopted = new Map<string, string>();
  for (const [symbol, each] of known) if (each.adopted !== null) adopted.set(symbol, each.adopted);
  return compare({ old: before, new: document }, { adopted });
}

/** Whether words of different options, which nobody wrote beside each other, are found fault with: `[shall] [shall not]`. */
function isAcrossOptions({ place }: Found, { paragraphs }: Document): boolean {
  const own = place.note === null ? paragraphs[place.paragraph ?? -1]?.negotiated : undefined;
  const isWithin = (border: number) => place.start < border && border < place.end;
  return own?.stretches.some(({ start, end }) => isWithin(start) || isWithin(end)) === true;
}

/** Keeps the first findings of each code, with a count of the others. */
function withMost(all: readonly RuleFound[], most: number): readonly RuleFound[] {
  const counts = new Map<RuleFound['rule'], number>();
  const kept = all.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= most;
  });
  const rest = [...counts].filter(([, count]) => count > most);
  return [
    ...kept,
    ...rest.map(([rule, count]): RuleFound => {
      const rest = count - most;
      const message = `There ${rest === 1 ? 'is 1 more finding' : `are ${rest} more findings`} of this kind.`;
      return { rule, found: { place: WHOLE, message, fix: 'Fix the reported ones first.' } };
    }),
  ];
}

function isOne(against: Document | readonly Document[]): against is Document {
  return 'paragraphs' in against;
}

function findingOf(
  { rule, found }: RuleFound,
  textOf: (found: Found) => string,
  rules: RuleSettings,
  document: Document,
): readonly CheckFinding[] {
  const { code, source } = rule;
  const { place, message, fix, edit = null } = found;
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
      source,
      fix,
      edit,
    },
  ];
}

/** Looks up the text that contains a finding: that of the paragraph, or of one of its notes. */
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

function sortedByPlace(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  const placeOf = ({ paragraph }: CheckFinding) => paragraph ?? -1;
  const notesLast = ({ note }: CheckFinding) => (note === null ? 0 : 1);
  return [...findings].sort(
    (a, b) => placeOf(a) - placeOf(b) || notesLast(a) - notesLast(b) || a.start - b.start || a.end - b.end,
  );
}
