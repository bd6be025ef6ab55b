import { ADVERBS } from './adverbs.ts';
import { CITATIONS } from './citations.ts';
import { DATES } from './dates.ts';
import { EVENTS } from './events.ts';
import { EVENTS_TO_COME } from './events-to-come.ts';
import { FIGURES } from './figures.ts';
import { NAMES } from './names/names.ts';
import { ORDINALS } from './ordinals.ts';
import { OWN_CHAIN } from './own-chain.ts';
import { REQUESTS } from './requests.ts';
import { SMALL_WORDS } from './small-words.ts';
import { STANCES } from './stances.ts';
import { STATE_ACTS } from './state-acts.ts';
import { TITLES } from './titles.ts';

/**
 * English: what its resolutions say, a topic each. Engines ask for a topic and never hold a word themselves; what is added here
 * is asked of every language (`Language` in language.ts).
 */
export const ENGLISH = {
  code: 'en',
  adverbs: ADVERBS,
  citations: CITATIONS,
  dates: DATES,
  events: EVENTS,
  figures: FIGURES,
  names: NAMES,
  ordinals: ORDINALS,
  requests: REQUESTS,
  smallWords: SMALL_WORDS,
  stances: STANCES,
  stateActs: STATE_ACTS,
  titles: TITLES,
  eventsToCome: EVENTS_TO_COME,
  ownChain: OWN_CHAIN,
};
