import type { Mention } from '../mentions/mention.ts';
import { shortSymbol } from '../text/symbols.ts';
import type { Line } from './lines.ts';
import type { Earlier, Past } from './past.ts';

/** What a place did when the text before became the base. */
export interface Evidence {
  /**
   * `rolled`: it counted on. `changed`: it became something else. `kept`: it stayed. `waited`: it stayed last time and had rolled
   * before. `first`: the sentence is new there, or there is no text before.
   */
  readonly kind: 'rolled' | 'changed' | 'kept' | 'waited' | 'first';
  /** By how much it counts on in a session; 0 where it did not. */
  readonly pace: number;
  /** The nearest text first. */
  readonly earlier: readonly Earlier[];
  /** Symbols of the texts that show it, the base among them. */
  readonly support: readonly string[];
}

/**
 * What the series says of a number: did it count on from text to text?
 *
 * @param numberOf the number of a mention, or null where it has none
 */
export function evidenceOf(
  past: Past,
  line: Line,
  mention: Mention,
  numberOf: (mention: Mention) => number | null,
): Evidence {
  const earlier = past.earlier(line, mention);
  const [first] = earlier;
  if (first === undefined) return { kind: 'first', pace: 0, earlier, support: [] };
  const symbols = earlier.map(({ document }) => shortSymbol(document.symbol)).filter(Boolean);
  const own = shortSymbol(past.base.symbol);
  const values = [mention, ...earlier.map((each) => each.mention)].map(numberOf);
  const sessions = [past.base, ...earlier.map(({ document }) => document)].map(({ session }) => session);
  const paces = earlier.map((_, at) => paceOf(values.slice(at, at + 2), sessions.slice(at, at + 2)));
  const rolls = paces.filter((pace) => pace !== null && pace > 0);
  const isSame = first.mention.value === mention.value;
  const [latest] = paces;
  if (latest != null && latest > 0) {
    const steady = paces.findIndex((pace) => pace !== latest);
    const shown = steady === -1 ? paces.length : steady;
    return { kind: 'rolled', pace: latest, earlier, support: [own, ...symbols.slice(0, shown)] };
  }
  if (!isSame) return { kind: 'changed', pace: 0, earlier, support: [own, ...symbols.slice(0, 1)] };
  return { kind: rolls.length > 0 ? 'waited' : 'kept', pace: rolls[0] ?? 0, earlier, support: [own, ...symbols] };
}

/** By how much a number counted on in a session; null where that cannot be said. */
function paceOf(values: readonly (number | null)[], sessions: readonly (number | null)[]): number | null {
  const [now, before] = values;
  const [session, earlier] = sessions;
  if (now == null || before == null || session == null || earlier == null || session <= earlier) return null;
  const pace = (now - before) / (session - earlier);
  return Math.abs(now - before) > ROLL_MAX ? null : pace;
}

/** Biennial meetings of a text that comes every fourth year count on by two; what jumps further is another thing. */
const ROLL_MAX = 6;
