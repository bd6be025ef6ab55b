import { ADVERBS } from './adverbs.ts';
import { FOOTNOTES } from './footnotes.ts';
import { OPENINGS } from './opening.ts';
import { ABBREVIATIONS } from './reading/abbreviations.ts';
import { DIVISIONS } from './reading/divisions.ts';
import { LANDMARKS } from './reading/landmarks.ts';
import { MASTHEAD } from './reading/masthead.ts';
import { TORN_WORDS } from './reading/torn-words.ts';
import { TYPED } from './reading/typed.ts';
import { TERMS } from './terms.ts';

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
  landmarks: LANDMARKS,
  masthead: MASTHEAD,
  openings: OPENINGS,
  terms: TERMS,
  tornWords: TORN_WORDS,
  typed: TYPED,
};
