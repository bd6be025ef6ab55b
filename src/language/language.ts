import type { Document } from '../model/document.ts';
import { ENGLISH } from './en/english.ts';
import { PACKS } from './packs.ts';
import { languagesOf } from './told.ts';
import type { Language } from './topics.ts';

export type { Language } from './topics.ts';

/** The topics of a language that an engine needs, all of them available. */
export type Words<Topic extends keyof Language> = { readonly [Each in Topic]: NonNullable<Language[Each]> };

/** For other languages: English phrases in them still apply, but names differ. */
const BORROWED: Language = { ...ENGLISH, names: null };

/**
 * The main language of a text. A text in a language without a pack is read with the English one: symbols and numbers are the same
 * in all languages, and English phrases in it still apply. Names are not looked for.
 */
export function languageOf({ languages }: Pick<Document, 'languages'>): Language {
  return PACKS.find(({ code }) => code === (languages[0] ?? 'en')) ?? BORROWED;
}

/** The language of a text not yet read, such as a file, judged by its beginning. */
export function languageOfText(source: string): Language {
  return languageOf({ languages: languagesOf([source]) });
}
