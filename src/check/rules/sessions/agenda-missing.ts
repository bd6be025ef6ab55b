import { WHOLE } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { MEASURED } from '../../sources.ts';
import { sessionsNamed, sessionTextOf } from './sessions.ts';

/** A report requested for a later session also brings the item back. */
export const agendaMissing = defineRule({
  code: 'agenda-missing',
  severity: 'hint',
  title: 'No paragraph says when the item will be considered again',
  source: `${MEASURED}: 478 close with “Decides to include in the provisional agenda of its … session”`,
  example: {
    wrong: ['Decides to keep the lighthouse lit.'],
    right: [
      'Decides to keep the lighthouse lit, and to include in the provisional agenda of its seventy-ninth session the item entitled “Lighthouses”.',
    ],
  },
  find(subject) {
    const { symbol, session, kind } = subject.document;
    // An amendment, a decision or a note brings nothing back.
    if (kind !== null && kind !== 'resolution' && kind !== 'draft-resolution') return [];
    const { stretches, words } = sessionTextOf(subject) ?? {};
    if (stretches === undefined || words === undefined || !/^A\/(?:RES\/\d|C\.\d)/u.test(symbol)) return [];
    const comesBack = stretches.some(
      (stretch) =>
        words.anyAgenda.test(stretch.text) ||
        sessionsNamed(stretch, words.any).some(({ number }) => number > (session ?? 0)),
    );
    if (comesBack) return [];
    return [
      {
        place: WHOLE,
        message: 'No paragraph brings the item back at a later session.',
        fix: 'Add a paragraph placing the item on a future agenda, unless it is concluded.',
      },
    ];
  },
});
