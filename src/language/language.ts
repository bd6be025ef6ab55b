import type { Document } from '../model/document.ts';
import { ENGLISH } from './en/english.ts';
import { languagesOf } from './told.ts';

/**
 * What the engines use of a language, by topic. A topic is null if it is not available in that language: the rules that need it
 * then find nothing.
 */
export type Language = {
  readonly [Topic in keyof typeof ENGLISH]: Topic extends 'code' ? string : (typeof ENGLISH)[Topic] | null;
};

/** The topics of a language that an engine needs, all of them available. */
export type Words<Topic extends keyof Language> = { readonly [Each in Topic]: NonNullable<Language[Each]> };

/** The languages with a pack. */
const LANGUAGES: Readonly<Record<string, Language>> = { en: ENGLISH };

/** For other languages: English phrases in them still apply, but names differ. */
const BORROWED: Language = { ...ENGLISH, names: null };

/**
 * The main language of a text. A text in a language without a pack is read with the English one: symbols and numbers are the same
 * in all languages, and English phrases in it still apply. Names are not looked for.
 */
export function languageOf({ languages }: Pick<Document, 'languages'>): Language {
  return LANGUAGES[languages[0] ?? 'en'] ?? BORROWED;
}

/** The language of a text not yet read, such as a file, judged by its beginning. */
export function languageOfText(source: string): Language {
  return languageOf({ languages: languagesOf([source]) });
}
