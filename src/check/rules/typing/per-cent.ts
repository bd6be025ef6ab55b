import { insteadOf, placeIn } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { FIGURES } from '../../sources.ts';

export const perCent = defineRule({
  code: 'per-cent',
  severity: 'warning',
  title: '“%” or “percent” in running text',
  source: `${FIGURES}: per cent`,
  fix: true,
  example: {
    wrong: ['Notes that costs fell by 5 percent.'],
    right: ['Notes that costs fell by 5 per cent.'],
  },
  yieldsTo: ['doubled-word'],
  find({ stretches, spoken }) {
    const typing = spoken?.typing ?? null;
    if (typing === null) return [];
    return stretches.flatMap((stretch) =>
      [...stretch.text.matchAll(typing.percent)].map((match) => {
        const place = placeIn(stretch, match.index, match.index + match[0].length);
        return {
          place,
          message: `“${match[0].trim()}” should be “${typing.perCent}”.`,
          fix: `Write “${typing.perCent}”.`,
          edit: insteadOf(place, ` ${typing.perCent}`),
        };
      }),
    );
  },
});
