import { printedOrdinal } from '../../language/en/ordinals.ts';
import type { Line } from '../lines.ts';
import { likePrinted } from '../ordinal-words.ts';
import type { Past, Recurring } from '../past.ts';
import { casesOf } from '../rates.ts';
import type { Rhythm } from '../rhythm.ts';
import type { Step, StepKind } from '../step.ts';

/**
 * The Official Records of the next session: a supplement keeps its number, and its symbol follows from both.
 *
 *     Official Records of the General Assembly, Seventy-seventh Session, Supplement No. 23 (A/77/23).
 */
export const SUPPLEMENTS: StepKind = { name: 'supplements', manner: 'rolls', find: supplementSteps };

const SUPPLEMENT_CASES = casesOf({
  'supplement.report.now': { agreed: 63, kept: 4, other: 1 },
  'supplement.report.past': { agreed: 8, kept: 0, other: 4 },
  'supplement.council': { agreed: 6, kept: 33, other: 2 },
  'supplement.other': { agreed: 11, kept: 13, other: 10 },
});

function supplementSteps(past: Past, rhythm: Rhythm): readonly Step[] {
  const { session } = past.base;
  if (session === null) return [];
  return past.lines.flatMap((line) =>
    [...line.text.matchAll(past.words.supplement)].flatMap((match) => {
      const [words, number = '', own = ''] = match;
      const kept = Number(own);
      if (kept > session || kept < session - 1) return [];
      const next = kept + rhythm.step;
      const common = {
        kind: 'symbol' as const,
        rule: SUPPLEMENT_CASES[ruleFor(past, line, number, kept === session)],
        reason: `supplement ${number} keeps its number in the records of the ${printedOrdinal(next)} session`,
        support: [],
        slot: null,
        mayApply: true,
      };
      const place = { paragraph: line.paragraph.index, note: line.note?.marker ?? null };
      const end = match.index + words.length;
      const symbol: Step = { ...common, place: { ...place, start: end - own.length, end }, words: String(next) };
      return [
        ...ordinalBefore(line.text.slice(0, match.index), past.words, { kept, next }).map((at) => ({
          ...symbol,
          ...at,
          place: { ...place, ...at.place },
        })),
        symbol,
      ];
    }),
  );
}

export function hasSupplement(text: string, { supplement }: Recurring): boolean {
  return text.search(supplement) !== -1;
}

/** `Seventy-seventh Session, ` just before it; after `Ibid., ` the session may be in the previous note. */
function ordinalBefore(text: string, { recordsOf }: Recurring, { kept, next }: { kept: number; next: number }) {
  const [, printed = ''] = recordsOf.exec(text) ?? [];
  const words = likePrinted(printed, next);
  if (printed === '' || words === null || likePrinted(printed, kept)?.toLowerCase() !== printed.toLowerCase())
    return [];
  const end = text.lastIndexOf(printed) + printed.length;
  return [{ place: { start: end - printed.length, end }, words }];
}

function ruleFor(past: Past, line: Line, number: string, isNow: boolean): keyof typeof SUPPLEMENT_CASES {
  // Resolutions and decisions of the Human Rights Council stay in the supplement in which they were published.
  if (/^53/u.test(number)) return 'supplement.council';
  const isReport = past.words.report.test(line.paragraph.text);
  const isKept = changeOf(past, line) === 'kept';
  if (isKept || !isReport) return 'supplement.other';
  return isNow ? 'supplement.report.now' : 'supplement.report.past';
}

/** How the note changed from the previous text to the base. */
function changeOf(past: Past, { paragraph, note }: Line): 'first' | 'changed' | 'kept' {
  const change = past.changeTo(paragraph);
  if (change === null || change.old.length === 0) return 'first';
  const told = change.notes.find(({ marker }) => marker.new === note?.marker);
  if (told === undefined) return 'kept';
  return told.kind === 'added' ? 'first' : 'changed';
}
