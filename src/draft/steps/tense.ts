import { type Language, languageOf } from '../../language/language.ts';
import type { Line } from '../lines.ts';
import type { Past } from '../past.ts';
import { TOLD } from '../rates.ts';
import { dueDay, type Rhythm } from '../rhythm.ts';
import type { Step, StepKind } from '../step.ts';

/**
 * Events still in the future tense that will be over when the next text is adopted: both wordings to choose from. Whether a
 * meeting was held, and what it is then called, cannot be computed.
 *
 * @param made the steps that will be made: if one advances to the next event, the future tense stays
 */
export const TENSE: StepKind = { name: 'tense', manner: 'told', find: tenseSteps };

function tenseSteps(past: Past, rhythm: Rhythm, made: readonly Step[]): readonly Step[] {
  const { adopted } = past.base;
  const { eventsToCome } = languageOf(past.base);
  if (adopted === null || eventsToCome === null) return [];
  const next = dueDay(adopted, rhythm);
  return past.lines
    .filter(({ note, paragraph }) => note === null && !countsOn(paragraph.index, made))
    .flatMap((line) => inLine(line, eventsToCome, { from: adopted, to: next }));
}

function countsOn(paragraph: number, made: readonly Step[]): boolean {
  return made.some(({ kind, place }) => place.paragraph === paragraph && kind === 'ordinal');
}

function inLine(
  line: Line,
  { afterwards }: NonNullable<Language['eventsToCome']>,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Step[] {
  return afterwards.flatMap(({ ahead, told }) =>
    [...line.text.matchAll(ahead)].flatMap((match): readonly Step[] => {
      const end = match.index + match[0].length;
      const date = dateAfter(line, end);
      if (date === null || date < from.slice(0, date.length) || date >= to.slice(0, date.length)) return [];
      return [
        {
          kind: 'tense',
          place: { paragraph: line.paragraph.index, note: null, start: match.index, end },
          words: told(match[0]),
          rule: TOLD,
          reason: 'the event will be over when the text is adopted',
          support: [],
          slot: null,
          mayApply: false,
        },
      ];
    }),
  );
}

/** The last day of the date that follows the words in the same sentence. */
function dateAfter({ text, mentions }: Line, end: number): string | null {
  const date = mentions.find(
    ({ kind, start }) => (kind === 'date' || kind === 'period') && start >= end && start - end <= REACH_MAX_CHARACTERS,
  );
  if (date === undefined || /[;]/u.test(text.slice(end, date.start))) return null;
  return (
    String(date.value)
      .split('/')
      .at(-1)
      ?.match(/(?:19|20)\d\d(?:-\d\d)*/u)?.[0] ?? null
  );
}

const REACH_MAX_CHARACTERS = 200;
