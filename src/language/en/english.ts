import type { Chains } from '../tables/chains.ts';
import type { Slots } from '../tables/slots.ts';
import { ADVERBS } from './adverbs.ts';
import { CITATIONS, PARAGRAPHS_NAMED } from './citations.ts';
import { CALENDAR, DATES } from './dates.ts';
import { AMENDING } from './drafting/amending.ts';
import { EVENTS_TO_COME } from './drafting/events-to-come.ts';
import { OWN_CHAIN } from './drafting/own-chain.ts';
import { RECURRING } from './drafting/recurring.ts';
import { SUMS } from './drafting/sums.ts';
import { EVENT_KINDS, EVENTS } from './events.ts';
import { FIGURES } from './figures.ts';
import { FOOTNOTES } from './footnotes.ts';
import { NAMES } from './names/names.ts';
import { OPENINGS } from './opening.ts';
import { ORDINALS } from './ordinals.ts';
import { ABBREVIATIONS } from './reading/abbreviations.ts';
import { DIVISIONS } from './reading/divisions.ts';
import { LANDMARKS } from './reading/landmarks.ts';
import { MASTHEAD } from './reading/masthead.ts';
import { NEGOTIATING } from './reading/negotiated.ts';
import { REPORTS } from './reading/reports.ts';
import { TORN_WORDS } from './reading/torn-words.ts';
import { TYPED } from './reading/typed.ts';
import { REQUESTS } from './requests.ts';
import { SMALL_WORDS } from './small-words.ts';
import { STANCES } from './stances.ts';
import { STATE_ACTS } from './state-acts.ts';
import { ASKED_SESSIONS } from './style/asked-sessions.ts';
import { CITING } from './style/citing.ts';
import { OPENING_FORMS } from './style/opening-forms.ts';
import { PRINTED_DATES } from './style/printed-dates.ts';
import { TEXT_REFERENCES } from './style/text-references.ts';
import { TYPING } from './style/typing.ts';
import { TELLING } from './telling.ts';
import { TERMS } from './terms.ts';
import { TITLES } from './titles.ts';

/**
 * English, by topic. Engines ask for a topic and never contain words themselves; a topic added here is required of every language
 * (`Language` in language.ts).
 */
export const ENGLISH = {
  code: 'en',
  /** Frequent in English, and no words of the other languages of the United Nations: a text is told to be English by them. */
  frequentWords: new Set(
    'the of and to that for with by its which their has have be are this from as at a is all'.split(' '),
  ) as ReadonlySet<string>,
  calendar: CALENDAR,
  /** A language with a grammar of its own needs no slots. */
  slots: null as Slots | null,
  chains: null as Chains | null,
  adverbs: ADVERBS,
  citations: CITATIONS,
  paragraphsNamed: PARAGRAPHS_NAMED,
  dates: DATES,
  events: EVENTS,
  eventKinds: EVENT_KINDS,
  figures: FIGURES,
  names: NAMES,
  negotiating: NEGOTIATING,
  ordinals: ORDINALS,
  reports: REPORTS,
  requests: REQUESTS,
  smallWords: SMALL_WORDS,
  stances: STANCES,
  stateActs: STATE_ACTS,
  titles: TITLES,
  eventsToCome: EVENTS_TO_COME,
  ownChain: OWN_CHAIN,
  abbreviations: ABBREVIATIONS,
  divisions: DIVISIONS,
  footnotes: FOOTNOTES,
  landmarks: LANDMARKS,
  masthead: MASTHEAD,
  openings: OPENINGS,
  telling: TELLING,
  terms: TERMS,
  tornWords: TORN_WORDS,
  typed: TYPED,
  askedSessions: ASKED_SESSIONS,
  citing: CITING,
  openingForms: OPENING_FORMS,
  printedDates: PRINTED_DATES,
  textReferences: TEXT_REFERENCES,
  typing: TYPING,
  amending: AMENDING,
  recurring: RECURRING,
  sums: SUMS,
};
