import { defineRule } from '../../rule.ts';
import { citedIn, isSelfCited } from './cited.ts';

/** A citation with a date known to be wrong is not reported twice. */
export const citationSelf = defineRule({
  code: 'citation-self',
  severity: 'error',
  title: 'A resolution cites itself, or one of a later session',
  source: 'the session number',
  example: {
    wrong: ['Recalling its resolution 79/15 of 7 December 2024,'],
    right: ['Recalling its resolution 77/15 of 7 December 2022,'],
  },
  yieldsTo: ['citation-date'],
  find: (subject) =>
    citedIn(subject)
      .filter((cited) => isSelfCited(cited, subject))
      .map(({ short, session, place }) => ({
        place,
        message:
          session > (subject.document.session ?? 0)
            ? `${short} belongs to a later session than this text.`
            : `${short} is this text itself.`,
        fix: 'Check the number, or write “the present resolution”.',
      })),
});
