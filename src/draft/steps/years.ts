import type { Mention } from '../../mentions/mention.ts';
import { type Evidence, evidenceOf } from '../evidence.ts';
import type { Line } from '../lines.ts';
import type { Past, Recurring } from '../past.ts';
import { casesOf } from '../rates.ts';
import type { Rhythm } from '../rhythm.ts';
import type { Step, StepKind } from '../step.ts';

/** Years, spans of years and fixed days of a year (`30 June 2023`, the end of a financial period) that advance. */
export const YEARS: StepKind = { name: 'years', manner: 'rolls', find: yearSteps };

const YEAR_CASES = casesOf({
  'end.rolled': { agreed: 39, kept: 0, other: 0 },
  'end.first': { agreed: 25, kept: 5, other: 3 },
  'day.rolled': { agreed: 14, kept: 2, other: 2 },
  'span.rolled': { agreed: 0, kept: 1, other: 2 },
  'year.rolled': { agreed: 60, kept: 5, other: 17 },
  'year.rolled.past': { agreed: 9, kept: 1, other: 13 },
  'year.kept.now': { agreed: 10, kept: 8, other: 11 },
  'year.first.report.now': { agreed: 4, kept: 0, other: 0 },
  'year.first.report.next': { agreed: 0, kept: 0, other: 0 },
  'year.first.session.now': { agreed: 7, kept: 0, other: 0 },
  'year.first.session.next': { agreed: 6, kept: 0, other: 0 },
  'year.first.event.now': { agreed: 1, kept: 7, other: 3 },
  'year.first.event.next': { agreed: 7, kept: 1, other: 2 },
  'year.first.other.now': { agreed: 19, kept: 18, other: 22 },
  'year.first.other.next': { agreed: 16, kept: 21, other: 16 },
  'year.other': { agreed: 109, kept: 2148, other: 295 },
});

function yearSteps(past: Past, rhythm: Rhythm): readonly Step[] {
  return past.lines.flatMap((line) =>
    line.mentions
      .filter(({ kind }) => kind === 'period' || kind === 'date')
      .flatMap((mention) => yearStep(past, rhythm, line, mention) ?? []),
  );
}

function yearStep(past: Past, rhythm: Rhythm, line: Line, mention: Mention): Step | null {
  const { paragraph, note, text } = line;
  const printed = text.slice(mention.start, mention.end);
  const evidence = evidenceOf(past, line, mention, yearOf);
  const year = yearOf(mention);
  const own = yearOfText(past);
  if (year === null || own === null) return null;
  const [before] = evidence.earlier;
  const isSameDay = before === undefined || dayOf(before.mention) === dayOf(mention);
  const by = Math.round((evidence.pace > 0 ? evidence.pace : 1) * rhythm.step);
  const words = printed.replace(/\b(?:19|20)\d\d\b/gu, (each) => String(Number(each) + by));
  if (by <= 0 || words === printed || !isSameDay) return null;
  const common = { paragraph: paragraph.index, note: note?.marker ?? null };
  return {
    kind: mention.kind === 'date' ? 'date' : 'period',
    place: { ...common, start: mention.start, end: mention.end },
    words,
    rule: YEAR_CASES[ruleFor(line, { mention, words: past.words }, year - own, evidence.kind)],
    reason: evidence.kind === 'rolled' ? 'the year advances with each resolution' : `a year on from ${printed}`,
    support: evidence.support,
    slot: null,
    mayApply: true,
  };
}

/** The last year it names. */
function yearOf({ value }: Mention): number | null {
  const [year] =
    /(?:19|20)\d\d/u.exec(
      String(value)
        .split(/[/-](?=(?:19|20)\d\d)/u)
        .at(-1) ?? '',
    ) ?? [];
  return year === undefined ? null : Number(year);
}

/** The date without its years. */
function dayOf({ value }: Mention): string {
  return String(value).replace(/(?:19|20)\d\d/gu, '');
}

/** Whether it is a day on which periods begin or end: budgets, reports, the calendar year. */
function isPeriodEnd({ value }: Mention): boolean {
  return String(value)
    .split('/')
    .every((day) => /-(?:01-01|06-30|07-01|12-31|04-30)$/u.test(day));
}

function yearOfText({ base }: Past): number | null {
  if (base.adopted !== null) return Number(base.adopted.slice(0, 4));
  return base.session === null ? null : base.session + 1945;
}

function ruleFor(
  { text, note }: Line,
  { mention, words }: { mention: Mention; words: Recurring },
  ahead: number,
  kind: Evidence['kind'],
): keyof typeof YEAR_CASES {
  const isNear = ahead >= -1 && ahead <= 2;
  if (!isNear || kind === 'changed') return 'year.other';
  const shape = shapeOf(mention);
  const isPlain = shape === 'year' && note === null;
  if (kind === 'rolled') {
    if (!isPlain) return `${shape}.rolled`;
    return ahead < 0 ? 'year.rolled.past' : 'year.rolled';
  }
  if (kind !== 'first') return isPlain && ahead === 0 ? 'year.kept.now' : 'year.other';
  if (shape === 'end') return 'end.first';
  if (!isPlain || ahead < 0 || ahead > 1) return 'year.other';
  return `year.first.${settingOf(text, mention, words)}${ahead === 0 ? '.now' : '.next'}`;
}

function shapeOf(mention: Mention): 'end' | 'day' | 'span' | 'year' {
  if (mention.kind === 'date') return isPeriodEnd(mention) ? 'end' : 'day';
  return String(mention.value).includes('-') ? 'span' : 'year';
}

/** What the words around a year say about it. */
function settingOf(text: string, { start, end }: Mention, words: Recurring): 'report' | 'session' | 'event' | 'other' {
  const before = text.slice(0, start);
  const after = text.slice(end, end + AFTER_MAX_CHARACTERS);
  if (words.reportFor.test(before)) return 'report';
  if (words.sessionOf.test(before) || words.sessionBehind.test(after)) return 'session';
  return words.duringThe.test(before) ? 'event' : 'other';
}

const AFTER_MAX_CHARACTERS = 30;
