import { ordinalOf, printedOrdinal } from '../language/en/ordinals.ts';
import { type Found, placeIn, type Stretch, WHOLE } from './found.ts';
import type { Subject } from './subject.ts';

/** Sessions of the Assembly that something is asked for: they are to come. */
export function sessionsFound(subject: Subject): readonly Found[] {
  const { document, stretches, isEnglish, organ } = subject;
  if (!isEnglish || organ !== 'assembly') return [];
  const own = stretches.filter(({ note }) => note === null);
  const session = document.session ?? earliestSession(own);
  const past =
    session === null ? [] : own.flatMap((stretch) => [...agendaPast(stretch, session), ...askedPast(stretch, session)]);
  return [...past, ...agendaMissing(subject)];
}

/** A draft is of no earlier session than what it cites. */
function earliestSession(stretches: readonly Stretch[]): number | null {
  let latest: number | null = null;
  for (const { text } of stretches) {
    for (const [, session = ''] of text.matchAll(CITED)) latest = Math.max(latest ?? 0, Number(session));
  }
  return latest;
}

/** `77/79 of 7 December 2022`, of the Assembly: councils have not held so many sessions. */
const CITED = /(?<![\w/.-])([7-9]\d)\/\d{1,3}\sof\s\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4}/gu;

function agendaPast(stretch: Stretch, session: number): readonly Found[] {
  return ordinalsIn(stretch, AGENDA).flatMap(({ start, end, number }): readonly Found[] =>
    number > session
      ? []
      : [
          {
            code: 'agenda-past',
            place: placeIn(stretch, start, end),
            message: `the ${printedOrdinal(number)} session is ${number === session ? 'under way' : 'over'}: its provisional agenda is settled`,
            fix: `mostly “${printedOrdinal(session + 1)}”, or the session it is to come up at`,
          },
        ],
  );
}

const AGENDA = /\bagenda\s(?:of|for)\s(?:its|the)\s([\w-]+(?:\sand\s[\w-]+)?)\s(?:regular\s)?session\b/gu;

/** The Assembly is asked, or is to be told, at a session before that of the text. */
function askedPast(stretch: Stretch, session: number): readonly Found[] {
  return ordinalsIn(stretch, ASKED).flatMap(({ start, end, number }): readonly Found[] =>
    number >= session ||
    number < session - SESSIONS_BACK_MAX ||
    /\b(?:starting|beginning|from)\s(?:at|with|from)\s\S+\s$/u.test(stretch.text.slice(0, start))
      ? []
      : [
          {
            code: 'session-past',
            place: placeIn(stretch, start, end),
            message: `the ${printedOrdinal(number)} session is over`,
            fix: 'name the session it is asked for now',
          },
        ],
  );
}

/** Lower ordinals are those of other bodies. */
const SESSIONS_BACK_MAX = 20;

const ASKED =
  /\bto\s(?:submit|report|present|include|continue|provide|inform|consider|convene|hold)\b[^.;]{0,400}?\b(?:General\s)?Assembly\b(?:(?!Council|Commission|Committee|Conference|Board)[^.;]){0,60}?\bat\sits\s([\w-]+(?:\sand\s[\w-]+)?)\ssession\b/gu;

interface Session {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

function ordinalsIn({ text }: Stretch, pattern: RegExp): readonly Session[] {
  return [...text.matchAll(pattern)].flatMap((match): readonly Session[] => {
    const [words, printed = ''] = match;
    const number = ordinalOf(printed);
    if (number === null) return [];
    const start = match.index + words.lastIndexOf(printed);
    return [{ number, start, end: start + printed.length }];
  });
}

function agendaMissing({ document }: Subject): readonly Found[] {
  if (!/^A\/(?:RES\/\d|C\.\d)/u.test(document.symbol)) return [];
  // A report asked for at a later session brings the item back as well.
  const comesBack = document.paragraphs.some(
    ({ text }) =>
      /\bagenda\s(?:of|for)\s(?:its|the)\b/u.test(text) ||
      [...text.matchAll(LATER)].some(([, printed = '']) => (ordinalOf(printed) ?? 0) > (document.session ?? 0)),
  );
  return comesBack
    ? []
    : [
        {
          code: 'agenda-missing',
          place: WHOLE,
          message: 'no paragraph brings the item back to a later session',
          fix: 'include it in the provisional agenda of a session, unless it is not to come up again',
        },
      ];
}

const LATER = /\b([\w-]+(?:\sand\s[\w-]+)?)\ssession\b/gu;
