import { ABBREVIATIONS } from './abbreviations.ts';
import { ADVERBS } from './adverbs.ts';
import { DIVISIONS } from './divisions.ts';
import { FOOTNOTES } from './footnotes.ts';
import { OPENINGS } from './opening.ts';

/**
 * English: what its resolutions say, a topic each. Engines ask for a topic and never hold a word themselves; what is added here
 * is asked of every language (`Language` in language.ts).
 */
export const ENGLISH = {
  code: 'en',
  abbreviations: ABBREVIATIONS,
  adverbs: ADVERBS,
  divisions: DIVISIONS,
  footnotes: FOOTNOTES,
  openings: OPENINGS,
};
