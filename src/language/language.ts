import type { Document } from '../model/document.ts';
import { UNKNOWN } from './nothing.ts';
import { PACKS } from './packs.ts';
import { languagesOf } from './told.ts';
import type { Language } from './topics.ts';

export type { Language } from './topics.ts';

/** The topics of a language that an engine needs, all of them available. */
export type Words<Topic extends keyof Language> = { readonly [Each in Topic]: NonNullable<Language[Each]> };

/**
 * The main language of a text. Of a text in a language without a pack, nothing is known: it is read by its form, and its paragraphs
 * are paired and compared; symbols and figures are the same in all languages.
 */
export function languageOf({ languages }: Pick<Document, 'languages'>): Language {
  return PACKS.find(({ code }) => code === (languages[0] ?? 'en')) ?? UNKNOWN;
}

/** The language of a text not yet read, such as a file, judged by its beginning. */
export function languageOfText(source: string): Language {
  return languageOf({ languages: languagesOf([source]) });
}
