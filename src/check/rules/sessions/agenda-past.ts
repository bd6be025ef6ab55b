import { printedOrdinal } from '../../../language/en/ordinals.ts';
import { type Found, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { SESSIONS } from '../../sources.ts';
import { sessionsNamed, sessionTextOf } from './sessions.ts';

export const agendaPast = defineRule({
  code: 'agenda-past',
  severity: 'error',
  title: 'The provisional agenda of a session that is over or under way',
  source: SESSIONS,
  example: {
    wrong: [
      'Decides to include in the provisional agenda of its seventy-eighth session the item entitled “Lighthouses”.',
    ],
    right: [
      'Decides to include in the provisional agenda of its seventy-ninth session the item entitled “Lighthouses”.',
    ],
  },
  find(subject) {
    const { stretches = [], session = null, words } = sessionTextOf(subject) ?? {};
    if (session === null || words === undefined) return [];
    return stretches.flatMap((stretch) =>
      sessionsNamed(stretch, words.agenda).flatMap(({ start, end, number }): readonly Found[] => {
        if (number > session) return [];
        const when = number === session ? 'under way' : 'over';
        return [
          {
            place: placeIn(stretch, start, end),
            message: `The ${printedOrdinal(number)} session is ${when}; its provisional agenda is settled.`,
            fix: `Name a later session, usually “${printedOrdinal(session + 1)}”.`,
          },
        ];
      }),
    );
  },
});
