import { openingOf } from '../../../language/en/opening.ts';
import { type Found, startOf } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { NUMBERING } from '../../sources.ts';
import { operativeOf } from './operative.ts';

export const numberMissing = defineRule({
  code: 'number-missing',
  severity: 'warning',
  title: 'An unnumbered operative paragraph among numbered ones',
  source: NUMBERING,
  scope: 'resolutions',
  example: {
    wrong: ['1. Decides to keep the lighthouse lit;', 'Requests a report;', '2. Invites the keepers to comment.'],
    right: ['1. Decides to keep the lighthouse lit;', '2. Requests a report;', '3. Invites the keepers to comment.'],
  },
  find({ document }) {
    const all = operativeOf(document);
    const counted = new Set(all.flatMap(({ label, section }) => (label === '' ? [] : [section])));
    return all.flatMap((each): readonly Found[] => {
      const opening = openingOf(each.text);
      if (each.label !== '' || !counted.has(each.section) || opening === '') return [];
      return [
        {
          place: startOf(each),
          message: `The operative paragraph that begins with “${opening}” has no number.`,
          fix: 'Number it, and renumber those that follow.',
        },
      ];
    });
  },
});
