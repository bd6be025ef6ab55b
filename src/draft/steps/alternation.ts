import { printedOrdinal } from '../../language/en/ordinals.ts';
import type { Mention } from '../../mentions/mention.ts';
import { largest } from '../../text/extremes.ts';
import { shortSymbol } from '../../text/symbols.ts';
import type { Line } from '../lines.ts';
import { linesOf } from '../lines.ts';
import type { Earlier, Past, Recurring } from '../past.ts';
import { TOLD } from '../rates.ts';
import type { Step, StepKind } from '../step.ts';

/**
 * Events that take turns in one clause: last time, the review conference was followed by the meetings, with the next number.
 * Gives both wordings to choose from; the rest of the sentence is not adapted.
 *
 *     to attend the [-third Review Conference-]{+fourteenth Meeting of States Parties+} …
 */
export const ALTERNATION: StepKind = { name: 'alternation', manner: 'told', find: alternationSteps };

function alternationSteps(past: Past): readonly Step[] {
  return past.lines
    .filter(({ note, paragraph }) => note === null && paragraph.part === 'operative')
    .flatMap((line) =>
      line.mentions
        .filter((mention) => isEvent(mention, past.words))
        .flatMap((mention) => alternation(past, line, mention) ?? []),
    );
}

function isEvent({ kind, of }: Mention, { event }: Recurring): boolean {
  return kind === 'ordinal' && event.test(of);
}

function alternation(past: Past, line: Line, mention: Mention): Step | null {
  const earlier = past.earlier(line, mention);
  const [before] = earlier;
  if (before === undefined || isSameEvent(before.mention, mention, past.words) || !isEvent(before.mention, past.words))
    return null;
  const turn = lastTurn(earlier, mention, past.words);
  const number = turn === null ? null : nextNumber(past, turn.after.mention.of);
  if (turn === null || number === null) return null;
  const { paragraph } = line;
  return {
    kind: 'ordinal',
    place: { paragraph: paragraph.index, note: null, start: mention.start, end: mention.end },
    words: `${printedOrdinal(number)} ${turn.after.mention.of}`,
    rule: TOLD,
    reason: `after the ${mention.of} in ${shortSymbol(turn.before.document.symbol)}, the series continued with the ${turn.after.mention.of}`,
    support: [turn.before, turn.after].map(({ document }) => shortSymbol(document.symbol)),
    slot: null,
    mayApply: false,
  };
}

/** `Review Conference` and `Review Conference of States Parties` are the same event. */
function isSameEvent(one: Mention, other: Mention, { ofParties }: Recurring): boolean {
  const kindOf = ({ of }: Mention) => of.replace(ofParties, '').trim().toLowerCase();
  return kindOf(one) === kindOf(other);
}

/** The last time that the clause turned from this kind of event to another. */
function lastTurn(
  earlier: readonly Earlier[],
  now: Mention,
  words: Recurring,
): { readonly before: Earlier; readonly after: Earlier } | null {
  for (const [at, after] of earlier.entries()) {
    const before = earlier[at + 1];
    if (before !== undefined && isSameEvent(before.mention, now, words) && !isSameEvent(after.mention, now, words))
      return { before, after };
  }
  return null;
}

/** One more than the highest number in any of the texts. */
function nextNumber({ documents }: Past, of: string): number | null {
  const numbers = documents.flatMap((document) =>
    linesOf(document).flatMap(({ mentions }) =>
      mentions.filter((each) => each.kind === 'ordinal' && each.of === of).map(({ value }) => Number(value)),
    ),
  );
  return numbers.length === 0 ? null : largest(numbers) + 1;
}
