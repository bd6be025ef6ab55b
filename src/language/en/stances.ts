import { later } from '../../text/later.ts';
import { SCALE_TABLE } from './scale-table.ts';

const VERBS =
  `accepts acknowledges acts adopts affirms agrees aims anticipates appeals applauds appreciates approves asks bears believes brings calls
  commemorates commends condemns confirms congratulates considers continues declares decides demands denounces deplores desires determines draws
  emphasizes encourages endorses expresses gives highlights hopes insists intends invites looks notes observes pays pledges proclaims recalls
  receives recognizes recommends re-emphasizes reaffirms realizes regrets reiterates rejects remembers remains renews reports requests resolves salutes seeks shares
  stresses supports takes thanks trusts underlines underscores understands undertakes urges values voices welcomes wishes`.split(
    /\s+/u,
  );

const verbs = later((): ReadonlySet<string> => new Set(presents().values()));

/** Present forms by participle: `-ing` replaces a silent e. */
const presents = later(
  (): ReadonlyMap<string, string> =>
    new Map(
      VERBS.map((verb) => {
        const stem = /(?:ss|ch|sh)es$/u.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
        return [/[^e]e$/u.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`, verb];
      }),
    ),
);

/** The attitude of the organ in opening words, and its strength: `Expresses its grave concern`. */
export const STANCES = {
  /** Their strength, as a table. */
  scale: SCALE_TABLE,
  /** `welcoming` → `welcomes`; adjectives (`concerned`) and other verbs stay the same. */
  present: (word: string): string => presents().get(word) ?? word,
  /** Whether a word of an opening, in lower case, is a verb: not an adjective (`concerned`, `conscious`). */
  isVerb: (word: string): boolean => presents().has(word) || /(?:^|[^aius])s$/u.test(word),
  /** Whether a word within a sentence is a further verb of it: `, and noting with regret that`. */
  isFurtherVerb: (word: string): boolean => presents().has(word) || verbs().has(word),
  /** The word before a second verb. */
  and: 'and',
  /** Words that change nothing in a stance. */
  passedOver: new Set(
    'also further again once more equally its our the their a in this that regard context being remaining very'.split(
      ' ',
    ),
  ) as ReadonlySet<string>,
};
