import { ASKED_SESSIONS } from './asked-sessions.ts';
import { CITING } from './citing.ts';
import { OPENING_FORMS } from './opening-forms.ts';
import { PRINTED_DATES } from './printed-dates.ts';
import { TEXT_REFERENCES } from './text-references.ts';
import { TYPING } from './typing.ts';

/**
 * English: what its resolutions say, a topic each. Engines ask for a topic and never hold a word themselves; what is added here
 * is asked of every language (`Language` in language.ts).
 */
export const ENGLISH = {
  code: 'en',
  askedSessions: ASKED_SESSIONS,
  citing: CITING,
  openingForms: OPENING_FORMS,
  printedDates: PRINTED_DATES,
  textReferences: TEXT_REFERENCES,
  typing: TYPING,
};
