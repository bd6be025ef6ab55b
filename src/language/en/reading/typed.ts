const ORGANS = ['united nations', 'general assembly', 'security council', 'un', 'unga', 'ga', 'unsc', 'sc', 'unscr'];
const TEXTS = ['resolutions?', 'res\\.?', 'docs?\\.?', 'documents?', 'symbol:?'];

/** What people put around a symbol that they type: `resolution 77/79 of 7 December 2022`. */
export const TYPED = {
  /** Words that say nothing but that a symbol follows, each with a blank behind it. */
  leadIn: new RegExp(`^(?:(?:${['the', ...ORGANS, ...TEXTS].join('|')}) )+$`, 'iu'),
  /** A day of adoption behind the symbol. */
  ofADay: / of \d{1,2} \p{L}{3,12} \d{4}$/u,
};
