import { ENGLISH_MESSAGES, type Messages } from './en.ts';
import { FRENCH_MESSAGES } from './fr.ts';

export type { Messages } from './en.ts';
export { ENGLISH_MESSAGES };

/** By language; another is a table like these and a row here. */
const TABLES: readonly Messages[] = [ENGLISH_MESSAGES, FRENCH_MESSAGES];

/** The codes of the languages that reports can have. */
export const MESSAGE_LANGUAGES: readonly string[] = TABLES.map(({ code }) => code);

/** The words in a language; English where it has none. */
export function messagesIn(lang: string | undefined): Messages {
  return TABLES.find(({ code }) => code === lang) ?? ENGLISH_MESSAGES;
}
