/** The form of the first word of a paragraph, if it is in no table. */
export const OPENING_FORMS = {
  /** A participle or an adjective: `Hailing`, `Alarmed`, `Mindful`. */
  looksPreambular: /(?:ing|ed|ful|ous|aware|conscious|seized)$/iu,
  /** A verb in the present tense: `Sends`. */
  looksOperative: /s$/iu,
  /** The same, if the word alone has to decide. */
  isParticiple: /^\p{Lu}[\p{Ll}-]{3,}ing$/u,
  isPresent: /^\p{Lu}[\p{Ll}-]{3,}[^s\P{L}]s$/u,
  /** The possible forms of `notes` in the preamble. */
  participlesOf(verb: string): readonly string[] {
    const stem = verb.replace(/s$/u, '');
    const short = stem.replace(/e$/u, '');
    return [`${short}ing`, `${stem}ing`, `${stem}${stem.at(-1) ?? ''}ing`, `${stem.replace(/ie$/u, 'y')}ing`];
  },
  /** The possible forms of `noting` in the operative part. */
  presentsOf(verb: string): readonly string[] {
    if (!verb.endsWith('ing')) return [];
    const stem = verb.slice(0, -3);
    return [`${stem}s`, `${stem}es`, `${stem.replace(/(.)\1$/u, '$1')}s`, `${stem.replace(/y$/u, 'ie')}s`];
  },
  /** An adverb before the verb. */
  adverbInFront: /^(?:Also|Further)\s/u,
  /** An adverb after it. */
  adverbBehind: /\salso(?=\s|$)/u,
  /** Words that do not help to identify a clause across the years. */
  adverbs: /\b(?:also|further)\s/gu,
};
