import type { Document } from '../model/document.ts';
import { ENGLISH } from './en/english.ts';
import { PACKS } from './packs.ts';
import { languagesOf } from './told.ts';
import type { Language } from './topics.ts';

export type { Language } from './topics.ts';

/** What an engine needs of a language: some topics, each of which is known. */
export type Words<Topic extends keyof Language> = { readonly [Each in Topic]: NonNullable<Language[Each]> };

/** For the others: an English phrase in them means what it says, but who is named in them goes by another name. */
const BORROWED: Language = { ...ENGLISH, names: null };

/**
 * The language of a text: that of its greater part. A text in a language that has no pack is read by the English one: symbols and
 * numbers are the same in all, and an English phrase in it means what it says. Names are not looked for in it.
 */
export function languageOf({ languages }: Pick<Document, 'languages'>): Language {
  return PACKS.find(({ code }) => code === (languages[0] ?? 'en')) ?? BORROWED;
}

/** The language of a text that is still to be read, such as a file's: told by its beginning. */
export function languageOfText(source: string): Language {
  return languageOf({ languages: languagesOf([source]) });
}
