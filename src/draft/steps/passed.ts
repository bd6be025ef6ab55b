import type { Mention } from '../../mentions/mention.ts';
import { printedNumber } from '../../text/figures.ts';
import { type Evidence, evidenceOf } from '../evidence.ts';
import type { Line } from '../lines.ts';
import type { Past } from '../past.ts';
import { casesOf } from '../rates.ts';
import type { Rhythm } from '../rhythm.ts';
import type { Step, StepKind } from '../step.ts';

/** Years that have passed since an event, in figures only: `53 years have passed since`. */
export const PASSED: StepKind = { name: 'years passed', manner: 'rolls', find: passedSteps };

const PASSED_CASES = casesOf({
  'passed.rolled': { agreed: 3, kept: 1, other: 0 },
  'passed.first': { agreed: 1, kept: 0, other: 0 },
});

function passedSteps(past: Past, rhythm: Rhythm): readonly Step[] {
  return past.lines.flatMap((line) =>
    line.mentions
      .filter(({ kind, of, value }) => kind === 'count' && past.words.years.test(of) && typeof value === 'number')
      .flatMap((mention) => passedStep(past, rhythm, line, mention) ?? []),
  );
}

function passedStep(past: Past, rhythm: Rhythm, line: Line, mention: Mention): Step | null {
  const { paragraph, note, text } = line;
  const [printed] = /^\d[\d,]*/u.exec(text.slice(mention.start, mention.end)) ?? [];
  const evidence = evidenceOf(past, line, mention, ({ value }) => (typeof value === 'number' ? value : null));
  const isPassed = past.words.yearsPassed.test(text.slice(mention.start + (printed ?? '').length));
  if (printed === undefined || (!(evidence.pace === 1 && evidence.kind === 'rolled') && !isPassed)) return null;
  return {
    kind: 'period',
    place: {
      paragraph: paragraph.index,
      note: note?.marker ?? null,
      start: mention.start,
      end: mention.start + printed.length,
    },
    words: printedNumber(Number(mention.value) + rhythm.step),
    rule: PASSED_CASES[evidence.kind === 'rolled' ? 'passed.rolled' : 'passed.first'],
    reason: reasonFor(evidence),
    support: evidence.support,
    slot: null,
    mayApply: true,
  };
}

function reasonFor({ kind }: Evidence): string {
  return kind === 'rolled' ? 'the number of years grows with each resolution' : 'another year has passed';
}
