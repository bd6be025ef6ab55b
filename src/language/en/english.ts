import { ABBREVIATIONS } from './abbreviations.ts';
import { ADVERBS } from './adverbs.ts';
import { DIVISIONS } from './divisions.ts';
import { FOOTNOTES } from './footnotes.ts';
import { LANDMARKS } from './landmarks.ts';
import { MASTHEAD } from './masthead.ts';
import { OPENINGS } from './opening.ts';
import { TERMS } from './terms.ts';
import { TORN_WORDS } from './torn-words.ts';
import { TYPED } from './typed.ts';

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
