import { ordinalOf } from '../../../language/en/ordinals.ts';
import type { Language } from '../../../language/language.ts';
import type { Stretch } from '../../found.ts';
import { oncePerSubject } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

/** A text of the Assembly, its session, and the patterns for sessions named in it. */
interface SessionText {
  readonly stretches: readonly Stretch[];
  readonly session: number | null;
  readonly words: NonNullable<Language['askedSessions']>;
}

/** Null if the text is another organ's, or in a language without these patterns. */
export const sessionTextOf = oncePerSubject(({ document, stretches, organ, spoken }: Subject): SessionText | null => {
  const words = spoken?.askedSessions ?? null;
  if (words === null || organ !== 'assembly') return null;
  const own = stretches.filter(({ note }) => note === null);
  return { stretches: own, session: document.session ?? earliestSession(own, spoken?.citing?.ofLateSessions), words };
});

/** A draft cannot be of an earlier session than the resolutions it cites. */
function earliestSession(stretches: readonly Stretch[], cited: RegExp | undefined): number | null {
  if (cited === undefined) return null;
  let latest: number | null = null;
  for (const { text } of stretches) {
    for (const [, session = ''] of text.matchAll(cited)) latest = Math.max(latest ?? 0, Number(session));
  }
  return latest;
}

interface NamedSession {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The sessions that a pattern captures in its first group. */
export function sessionsNamed({ text }: Stretch, pattern: RegExp): readonly NamedSession[] {
  return [...text.matchAll(pattern)].flatMap((match): readonly NamedSession[] => {
    const [words, printed = ''] = match;
    const number = ordinalOf(printed);
    if (number === null) return [];
    const start = match.index + words.lastIndexOf(printed);
    return [{ number, start, end: start + printed.length }];
  });
}
