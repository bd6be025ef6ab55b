import { languageOf } from '../language/language.ts';
import { mentionsIn } from '../mentions/mentions.ts';
import type { Document } from '../model/document.ts';
import { smallest } from '../text/extremes.ts';

/** When the next text is expected, and how that is known. */
export interface Rhythm {
  /** Sessions from the base to the draft; 1 for every year. */
  readonly step: number;
  /** The session of the draft; null if the base has none. */
  readonly session: number | null;
  readonly known: 'asked' | 'agenda' | 'request' | 'series' | 'assumed';
}

/**
 * The session of the next text: the one asked for; else the one on whose agenda the base puts the item; else the interval
 * between the last two texts; else the session for which a report is requested; else the next session.
 */
export function rhythmOf(documents: readonly Document[], asked: number | null): Rhythm {
  const [base, before] = [documents.at(-1), documents.at(-2)];
  const session = base?.session ?? null;
  const on = (step: number, known: Rhythm['known']): Rhythm => ({
    step,
    session: session === null ? null : session + step,
    known,
  });
  if (session === null || base === undefined) return on(1, 'assumed');
  if (asked !== null) return on(asked - session, 'asked');
  const { recurring } = languageOf(base);
  const behind = (words: RegExp | undefined) => (words === undefined ? null : sessionBehind(base, session, words));
  const put = behind(recurring?.onAgenda);
  if (put !== null) return on(put - session, 'agenda');
  const gap = before?.session == null ? 0 : session - before.session;
  if (gap > 0) return on(gap, 'series');
  // The Assembly requests a report for the session that considers the matter again.
  const reported = behind(recurring?.requested);
  return reported === null ? on(1, 'assumed') : on(reported - session, 'request');
}

/** The nearest future session named after certain words of an operative paragraph. */
function sessionBehind(document: Document, session: number, words: RegExp): number | null {
  const language = languageOf(document);
  const name = language.eventKinds?.session;
  const sessions = document.paragraphs
    .filter(({ part, text }) => part === 'operative' && words.test(text))
    .flatMap(({ text, opening }) => {
      const at = words.exec(text)?.index ?? 0;
      return mentionsIn(text, opening, language)
        .filter(({ kind, of, start }) => kind === 'ordinal' && of === name && start > at)
        .slice(0, 1)
        .map(({ value }) => Number(value));
    })
    .filter((each) => each > session && each <= session + STEP_MAX_SESSIONS);
  return sessions.length === 0 ? null : smallest(sessions);
}

const STEP_MAX_SESSIONS = 5;

/** The session that the series leads to, if a later one was asked for; else null. */
export function missingSince(documents: readonly Document[], { known, session }: Rhythm): number | null {
  const due = known === 'asked' ? rhythmOf(documents, null) : null;
  if (due === null || due.known === 'assumed' || due.session === null || session === null) return null;
  return session > due.session ? due.session : null;
}

/** The expected date of adoption of the next text: that of the base, as many years later. */
export function dueDay(adopted: string, { step }: Rhythm): string {
  return `${Number(adopted.slice(0, 4)) + step}${adopted.slice(4)}`;
}
