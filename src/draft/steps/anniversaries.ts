import { printedDate } from '../../language/en/dates.ts';
import { ordinalOf, printedOrdinal } from '../../language/en/ordinals.ts';
import type { DraftWarning } from '../../model/draft.ts';
import type { ClauseStep } from '../clauses.ts';
import type { Line } from '../lines.ts';
import type { Past, Recurring } from '../past.ts';
import { casesOf, TOLD } from '../rates.ts';
import type { Rhythm } from '../rhythm.ts';
import type { Step, StepKind } from '../step.ts';

/** Anniversaries whose year is over: of a clause about nothing else, that it be dropped; otherwise only the half about the anniversary. */
export interface OverAnniversaries {
  readonly steps: readonly Step[];
  readonly clauses: readonly ClauseStep[];
}

/**
 *     [-Noting also that 2020 marks the tenth anniversary of …, and e-]{+E+}mphasizing the need to …
 */
export function overAnniversaries(past: Past): OverAnniversaries {
  const own = yearOf(past);
  const lines = past.lines.filter(({ note, paragraph }) => note === null && paragraph.depth === 0);
  const over = own === null || !past.hasWords ? [] : lines.flatMap((line) => overIn(line, past.words, own) ?? []);
  return {
    steps: over.flatMap((each) => (each.kind === 'half' ? [each.step] : [])),
    clauses: over.flatMap((each) => (each.kind === 'whole' ? [each.clause] : [])),
  };
}

// Of four such clauses, two were dropped, one lost that half, one was reworded; of seven in texts that were not seen before, one was
// dropped. So this is only proposed.
const ANNIVERSARY_CASES = casesOf({
  'anniversary.over': { agreed: 3, kept: 0, other: 1 },
});

type Over = { readonly kind: 'half'; readonly step: Step } | { readonly kind: 'whole'; readonly clause: ClauseStep };

function overIn({ paragraph, text }: Line, { onAnniversary, otherHalf }: Recurring, own: number): Over | null {
  const match = onAnniversary.exec(text);
  const year = match === null ? null : yearOfAnniversary(match);
  if (match === null || year === null || year > own) return null;
  const common = {
    rule: ANNIVERSARY_CASES['anniversary.over'],
    reason: `the anniversary year, ${year}, is over`,
    support: [],
  };
  const half = otherHalf.exec(text.slice(match[0].length));
  if (half === null)
    return { kind: 'whole', clause: { ...common, kind: 'drop', mayApply: false, paragraph, after: null } };
  const at = match[0].length + half.index + half[0].length - 1;
  const place = { paragraph: paragraph.index, note: null, start: 0, end: at + 1 };
  const words = text.charAt(at).toUpperCase();
  return { kind: 'half', step: { ...common, kind: 'anniversary', place, words, slot: null, mayApply: false } };
}

function yearOfAnniversary([, year, ordinal]: RegExpExecArray): number | null {
  if (year !== undefined) return Number(year);
  const count = ordinalOf(ordinal ?? '');
  return count === null ? null : FOUNDED + count;
}

const FOUNDED = 1945;

/** Anniversaries that will be over when the text is adopted: both wordings to choose from. */
export const ANNIVERSARIES: StepKind = { name: 'anniversaries', manner: 'told', find: anniversarySteps };

function anniversarySteps(past: Past, rhythm: Rhythm): readonly Step[] {
  const own = yearOf(past);
  if (own === null) return [];
  return past.lines
    .filter(({ note }) => note === null)
    .flatMap((line) =>
      [...line.text.matchAll(past.words.marksAnniversary)].flatMap((match): readonly Step[] => {
        const [words, year = '', verb = ''] = match;
        if (Number(year) >= own + rhythm.step) return [];
        const start = match.index + words.indexOf(verb, year.length);
        return [
          {
            kind: 'anniversary',
            place: { paragraph: line.paragraph.index, note: null, start, end: start + verb.length },
            words: past.words.marked,
            rule: TOLD,
            reason: `${year} will be over when the text is adopted: use the past tense, or drop the reference`,
            support: [],
            slot: null,
            mayApply: false,
          },
        ];
      }),
    );
}

/** Round anniversaries in the year of the next text, of events dated in the base. */
export function anniversariesDue(past: Past, rhythm: Rhythm): readonly DraftWarning[] {
  const own = yearOf(past);
  if (own === null || !past.hasWords) return [];
  const told = new Set<string>();
  return past.lines.flatMap((line) =>
    line.note === null
      ? eventsIn(line, past.words).flatMap(({ date, event }) =>
          due(past, line, { date, event }, own + rhythm.step, told),
        )
      : [],
  );
}

function due(
  { lines, words }: Past,
  line: Line,
  { date, event }: Event,
  year: number,
  told: Set<string>,
): readonly DraftWarning[] {
  const count = year - Number(date.slice(0, 4));
  const isRound = count > 0 && (count % 10 === 0 || count % 25 === 0 || count === 5 || count === 15);
  const isTold = lines.some(({ text }) =>
    [...text.matchAll(words.anniversary)].some(([, word = '']) => ordinalOf(word) === count),
  );
  if (!isRound || isTold || told.has(date)) return [];
  told.add(date);
  const message = `the ${printedOrdinal(count)} anniversary of the ${event} on ${printedDate(date)} falls in ${year}`;
  return [{ code: 'anniversary-due', paragraph: line.paragraph.index, message }];
}

interface Event {
  readonly date: string;
  readonly event: string;
}

/** `entered into force on 1 August 2010`, `adopted in Dublin on 30 May 2008` */
function eventsIn({ text, mentions }: Line, { remembered, rememberedAs }: Recurring): readonly Event[] {
  return mentions.flatMap(({ kind, value, start }): readonly Event[] => {
    const date = String(value);
    if (kind !== 'date' || !/^\d{4}-\d{2}-\d{2}$/u.test(date)) return [];
    const [, words = ''] = remembered.exec(text.slice(Math.max(0, start - EVENT_MAX_CHARACTERS), start)) ?? [];
    const known = words === '' ? undefined : rememberedAs.find(({ sign }) => sign.test(words));
    return known === undefined ? [] : [{ date, event: known.name }];
  });
}

const EVENT_MAX_CHARACTERS = 120;

function yearOf({ base }: Past): number | null {
  return base.adopted === null ? null : Number(base.adopted.slice(0, 4));
}
