import type { FindingCode } from '../../../model/fact.ts';
import type { Found } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import type { Subject } from '../../subject.ts';

export const ordinalStill = defineRule({
  code: 'ordinal-still',
  severity: 'warning',
  title: 'A session was not advanced although a year has passed',
  source: 'the previous resolution',
  example: {
    before: ['Requests the Secretary-General to submit to it at its seventy-eighth session a report on lighthouses.'],
    wrong: ['Requests the Secretary-General to submit to it at its seventy-eighth session a report on lighthouses.'],
    right: ['Requests the Secretary-General to submit to it at its seventy-ninth session a report on lighthouses.'],
  },
  find: (subject) => stoodStill(subject, 'ordinal-still', 'Name a session that is still to come.'),
});

export const referenceStill = defineRule({
  code: 'reference-still',
  severity: 'warning',
  title: 'A reference to a renumbered paragraph was not updated',
  source: 'the previous resolution',
  example: {
    before: ['1. Decides to keep the lighthouse lit;', '2. Requests the keepers to follow paragraph 1 above.'],
    wrong: [
      '1. Welcomes the new lamp of the harbour;',
      '2. Decides to keep the lighthouse lit;',
      '3. Requests the keepers to follow paragraph 1 above.',
    ],
    right: [
      '1. Welcomes the new lamp of the harbour;',
      '2. Decides to keep the lighthouse lit;',
      '3. Requests the keepers to follow paragraph 2 above.',
    ],
  },
  find: (subject) => stoodStill(subject, 'reference-still', 'Write the new number of the paragraph.'),
});

/** The findings of one code that the comparison with the previous text makes in this one. */
export function stoodStill(subject: Subject, code: FindingCode, fix: string): readonly Found[] {
  const { findings = [] } = subject.comparison() ?? {};
  return findings.flatMap((each): readonly Found[] =>
    each.version === 'new' && each.code === code
      ? [{ place: { ...each.place, note: null }, message: each.message, fix }]
      : [],
  );
}
