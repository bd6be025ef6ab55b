import { adverbIn, bareOpening, withAdverb } from '../../../form/adverbs.ts';
import { openingOf, opensPreamble } from '../../../language/en/opening.ts';
import type { Language } from '../../../language/language.ts';
import { type Found, insteadOf } from '../../found.ts';
import { defineRule } from '../../rule.ts';
import { DRAFTING } from '../../sources.ts';
import type { Subject } from '../../subject.ts';
import { type Opened, openedIn } from './paragraphs.ts';

export const preambleOpening = defineRule({
  code: 'preamble-opening',
  severity: 'error',
  title: 'A preambular paragraph does not begin with a participle',
  source: `${DRAFTING}: “a present, past or perfect participle or participial phrase or an adjective”`,
  scope: 'resolutions',
  fix: true,
  example: {
    wrong: ['Recalling the first lighthouse,', 'Notes the wear of its lamp,', 'Concerned about the costs,'],
    right: ['Recalling the first lighthouse,', 'Noting the wear of its lamp,', 'Concerned about the costs,'],
  },
  yieldsTo: ['doubled-word'],
  find: (subject) =>
    openingsAstray(subject, 'preamble', {
      is: 'opens an operative paragraph; a preambular paragraph begins with a participle',
      place: 'preamble',
    }),
});

export const operativeOpening = defineRule({
  code: 'operative-opening',
  severity: 'error',
  title: 'An operative paragraph does not begin with a verb in the present tense',
  source: `${DRAFTING}: “an operative verb (or phrase) in the present indicative tense”`,
  scope: 'resolutions',
  fix: true,
  example: {
    wrong: ['1. Decides to keep the lighthouse lit;', '2. Requesting a report.'],
    right: ['1. Decides to keep the lighthouse lit;', '2. Requests a report.'],
  },
  yieldsTo: ['doubled-word'],
  find: (subject) =>
    openingsAstray(subject, 'operative', {
      is: 'opens a preambular paragraph; an operative paragraph begins with a verb in the present tense',
      place: 'operative part',
    }),
});

/** The openings of one part that belong in the other. */
function openingsAstray(
  subject: Subject,
  part: Opened['part'],
  said: { readonly is: string; readonly place: string },
): readonly Found[] {
  return openedIn(subject)
    .filter((each) => each.isAstray && each.part === part)
    .map(({ opening, paragraph }) => {
      const right = otherForm(opening, part, subject.language);
      const place = { paragraph: paragraph.index, note: null, start: 0, end: opening.length };
      return {
        place,
        message: `“${opening}” ${said.is}.`,
        fix:
          right === null
            ? `Reword it for the ${said.place}, or move the paragraph.`
            : `Write “${right}”, or move the paragraph.`,
        // The edit also corrects the capital.
        edit: right === null ? undefined : insteadOf(place, right),
      };
    });
}

/** `Recalls also` for the preamble: `Recalling also`; null if no such form is known. */
function otherForm(opening: string, part: Opened['part'], { openingForms, adverbs }: Language): string | null {
  if (openingForms === null || adverbs === null) return null;
  const [verb = '', ...rest] = bareOpening(opening, adverbs).split(' ');
  const forms = part === 'preamble' ? openingForms.participlesOf(verb) : openingForms.presentsOf(verb);
  const form = forms.find((each) => {
    const known = openingOf([each, ...rest].join(' '));
    return known !== '' && opensPreamble(known) === (part === 'preamble');
  });
  return form === undefined ? null : withAdverb([form, ...rest].join(' '), adverbIn(opening, adverbs), part, adverbs);
}
