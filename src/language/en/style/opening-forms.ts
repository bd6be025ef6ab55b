/** What the first word of a paragraph looks like, where no table has it. */
export const OPENING_FORMS = {
  /** A participle or an adjective: `Hailing`, `Alarmed`, `Mindful`. */
  looksPreambular: /(?:ing|ed|ful|ous|aware|conscious|seized)$/iu,
  /** A verb in the present: `Sends`. */
  looksOperative: /s$/iu,
  /** The same, where the word alone has to say it. */
  isParticiple: /^\p{Lu}[\p{Ll}-]{3,}ing$/u,
  isPresent: /^\p{Lu}[\p{Ll}-]{3,}[^s\P{L}]s$/u,
  /** What `notes` may be in the preamble. */
  participlesOf(verb: string): readonly string[] {
    const stem = verb.replace(/s$/u, '');
    const short = stem.replace(/e$/u, '');
    return [`${short}ing`, `${stem}ing`, `${stem}${stem.at(-1) ?? ''}ing`, `${stem.replace(/ie$/u, 'y')}ing`];
  },
  /** What `noting` may be in the operative part. */
  presentsOf(verb: string): readonly string[] {
    if (!verb.endsWith('ing')) return [];
    const stem = verb.slice(0, -3);
    return [`${stem}s`, `${stem}es`, `${stem.replace(/(.)\1$/u, '$1')}s`, `${stem.replace(/y$/u, 'ie')}s`];
  },
  /** An adverb in front of the verb. */
  adverbInFront: /^(?:Also|Further)\s/u,
  /** An adverb behind it. */
  adverbBehind: /\salso(?=\s|$)/u,
  /** What tells nothing of a clause through the years. */
  adverbs: /\b(?:also|further)\s/gu,
};
