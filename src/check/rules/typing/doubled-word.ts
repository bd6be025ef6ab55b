import { type Found, insteadOf, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { REVIEWED } from '../../sources.ts';

/** `that that` and `had had` may be intended, as may capitalized names (`Pago Pago`). */
export const doubledWord = defineRule({
  code: 'doubled-word',
  severity: 'error',
  title: 'A repeated word',
  source: `${REVIEWED}: none has one`,
  fix: true,
  example: {
    wrong: ['Requests a report on the the costs.'],
    right: ['Requests a report on the costs.'],
  },
  find({ stretches, spoken }) {
    const typing = spoken?.typing ?? null;
    if (typing === null) return [];
    return stretches.flatMap((stretch) =>
      [...stretch.text.matchAll(DOUBLED)].flatMap((match): readonly Found[] => {
        const [words, first = '', second = ''] = match;
        const plain = first.toLowerCase();
        if (plain !== second.toLowerCase() || typing.twiceOnPurpose.has(plain) || /^\p{Lu}/u.test(second)) return [];
        const place = placeIn(stretch, match.index, match.index + words.length);
        return [
          {
            place,
            message: `“${first}” is repeated.`,
            fix: `Delete one “${second}”.`,
            edit: insteadOf(place, first),
          },
        ];
      }),
    );
  },
});

const DOUBLED = /(?<![\p{L}\p{N}’'-])(\p{L}+)\s+(?=(\1)(?![\p{L}\p{N}’'-]))\2/giu;
