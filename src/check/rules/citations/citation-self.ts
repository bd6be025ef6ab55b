import { defineRule } from '../../rule.ts';
import { citedIn, isSelfCited } from './cited.ts';

/** What is known to be cited with a wrong date is not told a second time. */
export const citationSelf = defineRule({
  code: 'citation-self',
  severity: 'error',
  title: 'A resolution cites itself, or one of a later session',
  source: 'the number of the session',
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
            ? `${short} is of a later session than this text`
            : `${short} is this text itself`,
        fix: 'look the number up, or write “the present resolution”',
      })),
});
