import { type Found, insteadOf, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { MEASURED } from '../../sources.ts';
import { chainsIn } from './chains.ts';

/** `A, B, and C`. */
export const chainJoint = defineRule({
  code: 'chain-joint',
  severity: 'warning',
  title: 'A comma before the “and” of a list of resolutions',
  source: `${MEASURED}: lists of resolutions have no serial comma`,
  fix: true,
  example: {
    wrong: [
      'Recalling its resolutions 75/9 of 7 December 2020, 76/12 of 6 December 2021, and 77/15 of 7 December 2022,',
    ],
    right: [
      'Recalling its resolutions 75/9 of 7 December 2020, 76/12 of 6 December 2021 and 77/15 of 7 December 2022,',
    ],
  },
  find(subject) {
    const citing = subject.spoken?.citing ?? null;
    if (citing === null) return [];
    return chainsIn(subject).flatMap(({ stretch, links }): readonly Found[] => {
      const [last, before] = [links.at(-1), links.at(-2)];
      if (links.length < LIST_MIN || last === undefined || before === undefined) return [];
      const between = stretch.text.slice(before.end, last.start);
      if (!citing.serialComma.test(between)) return [];
      const place = placeIn(stretch, before.end, last.start);
      return [
        {
          place,
          message: `There is a comma before the “and” of the list: “${before.words}${between}${last.words}”.`,
          fix: 'Delete the comma.',
          edit: insteadOf(place, citing.lastJoint),
        },
      ];
    });
  },
});

const LIST_MIN = 3;
