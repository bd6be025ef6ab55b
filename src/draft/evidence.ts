import type { Mention } from '../mentions/mention.ts';
import { shortSymbol } from '../text/symbols.ts';
import type { Line } from './lines.ts';
import type { Earlier, Past } from './past.ts';

/** How a value changed from the previous text to the base. */
export interface Evidence {
  /**
   * `rolled`: it advanced. `changed`: it became something else. `kept`: it stayed. `waited`: it stayed last time but had
   * advanced before. `first`: the sentence is new in the base, or there is no previous text.
   */
  readonly kind: 'rolled' | 'changed' | 'kept' | 'waited' | 'first';
  /** By how much it advances per session; 0 if it did not. */
  readonly pace: number;
  /** The nearest text first. */
  readonly earlier: readonly Earlier[];
  /** Symbols of the texts that show it, including the base. */
  readonly support: readonly string[];
}

/**
 * Whether a number advanced from text to text in the series.
 *
 * @param numberOf the number of a mention, or null if it has none
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

/** By how much a number advanced per session; null if unknown. */
function paceOf(values: readonly (number | null)[], sessions: readonly (number | null)[]): number | null {
  const [now, before] = values;
  const [session, earlier] = sessions;
  if (now == null || before == null || session == null || earlier == null || session <= earlier) return null;
  const pace = (now - before) / (session - earlier);
  return Math.abs(now - before) > ROLL_MAX ? null : pace;
}

/** A biennial meeting advances by two in a text adopted every fourth year; larger jumps are something else. */
const ROLL_MAX = 6;
