const ORGANS = ['united nations', 'general assembly', 'security council', 'un', 'unga', 'ga', 'unsc', 'sc', 'unscr'];
const TEXTS = ['resolutions?', 'res\\.?', 'docs?\\.?', 'documents?', 'symbol:?'];

/** The words that people type around a symbol: `resolution 77/79 of 7 December 2022`. */
export const TYPED = {
  /** Words that only introduce a symbol, each followed by a space. */
  leadIn: new RegExp(`^(?:(?:${['the', ...ORGANS, ...TEXTS].join('|')}) )+$`, 'iu'),
  /** A date of adoption after the symbol. */
  ofADay: / of \d{1,2} \p{L}{3,12} \d{4}$/u,
};
