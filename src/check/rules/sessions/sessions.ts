import { ordinalOf } from '../../../language/en/ordinals.ts';
import type { Language } from '../../../language/language.ts';
import type { Stretch } from '../../found.ts';
import { oncePerSubject } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

/** The text of the Assembly, the session it is of, and how sessions are named in it. */
interface SessionText {
  readonly stretches: readonly Stretch[];
  readonly session: number | null;
  readonly words: NonNullable<Language['askedSessions']>;
}

/** Null where the text is another organ's, or nothing is known of its language. */
export const sessionTextOf = oncePerSubject(({ document, stretches, organ, spoken }: Subject): SessionText | null => {
  const words = spoken?.askedSessions ?? null;
  if (words === null || organ !== 'assembly') return null;
  const own = stretches.filter(({ note }) => note === null);
  return { stretches: own, session: document.session ?? earliestSession(own, spoken?.citing?.ofLateSessions), words };
});

/** A draft is of no earlier session than what it cites. */
function earliestSession(stretches: readonly Stretch[], cited: RegExp | undefined): number | null {
  if (cited === undefined) return null;
  let latest: number | null = null;
  for (const { text } of stretches) {
    for (const [, session = ''] of text.matchAll(cited)) latest = Math.max(latest ?? 0, Number(session));
  }
  return latest;
}

/** A session that is named. */
interface NamedSession {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The sessions that an expression finds in its first group. */
export function sessionsNamed({ text }: Stretch, pattern: RegExp): readonly NamedSession[] {
  return [...text.matchAll(pattern)].flatMap((match): readonly NamedSession[] => {
    const [words, printed = ''] = match;
    const number = ordinalOf(printed);
    if (number === null) return [];
    const start = match.index + words.lastIndexOf(printed);
    return [{ number, start, end: start + printed.length }];
  });
}
