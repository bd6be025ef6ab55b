import { EVENTS_TO_COME } from './events-to-come.ts';
import { OWN_CHAIN } from './own-chain.ts';

/**
 * English: what its resolutions say, a topic each. Engines ask for a topic and never hold a word themselves; what is added here
 * is asked of every language (`Language` in language.ts).
 */
export const ENGLISH = {
  code: 'en',
  eventsToCome: EVENTS_TO_COME,
  ownChain: OWN_CHAIN,
};
