import { printedOrdinal } from '../../../language/en/ordinals.ts';
import { type Found, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { SESSIONS } from '../../sources.ts';
import { sessionsNamed, sessionTextOf } from './sessions.ts';

/** A request to the Assembly, or a report to it, at a session before that of the text. */
export const sessionPast = defineRule({
  code: 'session-past',
  severity: 'warning',
  title: 'Something is requested for a session that is over',
  source: SESSIONS,
  example: {
    wrong: [
      'Requests the Secretary-General to submit to the General Assembly at its seventy-seventh session a report.',
    ],
    right: ['Requests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report.'],
  },
  find(subject) {
    const { stretches = [], session = null, words } = sessionTextOf(subject) ?? {};
    if (session === null || words === undefined) return [];
    return stretches.flatMap((stretch) =>
      sessionsNamed(stretch, words.asked).flatMap(({ start, end, number }): readonly Found[] => {
        if (number >= session || number < session - SESSIONS_BACK_MAX) return [];
        if (words.since.test(stretch.text.slice(0, start))) return [];
        return [
          {
            place: placeIn(stretch, start, end),
            message: `The ${printedOrdinal(number)} session is over.`,
            fix: 'Name the session for which it is now requested.',
          },
        ];
      }),
    );
  },
});

/** Lower ordinals belong to other bodies. */
const SESSIONS_BACK_MAX = 20;
