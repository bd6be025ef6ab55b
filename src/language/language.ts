import type { Document } from '../model/document.ts';
import { ENGLISH } from './en/english.ts';
import { languagesOf } from './told.ts';

/**
 * What the engines may ask of a language, a topic each. A topic is null where nothing is known of it in that language: then there
 * is no such rule, and the engine finds nothing.
 */
export type Language = {
  readonly [Topic in keyof typeof ENGLISH]: Topic extends 'code' ? string : (typeof ENGLISH)[Topic] | null;
};

/** What an engine needs of a language: some topics, each of which is known. */
export type Words<Topic extends keyof Language> = { readonly [Each in Topic]: NonNullable<Language[Each]> };

/** The languages there are. */
const LANGUAGES: Readonly<Record<string, Language>> = { en: ENGLISH };

/** For the others: an English phrase in them means what it says, but who is named in them goes by another name. */
const BORROWED: Language = { ...ENGLISH, names: null };

/**
 * The language of a text: that of its greater part. A text in a language that has no pack is read by the English one: symbols and
 * numbers are the same in all, and an English phrase in it means what it says. Names are not looked for in it.
 */
export function languageOf({ languages }: Pick<Document, 'languages'>): Language {
  return LANGUAGES[languages[0] ?? 'en'] ?? BORROWED;
}

/** The language of a text that is still to be read, such as a file's: told by its beginning. */
export function languageOfText(source: string): Language {
  return languageOf({ languages: languagesOf([source]) });
}
