import type { Document } from '../model/document.ts';
import type { Sentences } from '../model/sentences.ts';
import { ARABIC_PATTERNS } from './ar/patterns.ts';
import { ENGLISH_SENTENCES } from './en/sentences.ts';
import { SPANISH_PATTERNS } from './es/patterns.ts';
import { FRENCH_PATTERNS } from './fr/patterns.ts';
import { sentencesOf } from './patterns.ts';
import { RUSSIAN_PATTERNS } from './ru/patterns.ts';
import { CHINESE_PATTERNS } from './zh/patterns.ts';

/** The sentences of the summary by language; another language is its patterns and a row here. */
const SENTENCES: readonly Sentences[] = [
  ENGLISH_SENTENCES,
  ...[ARABIC_PATTERNS, CHINESE_PATTERNS, FRENCH_PATTERNS, RUSSIAN_PATTERNS, SPANISH_PATTERNS].map(sentencesOf),
];

/** The codes of the languages of the summary. */
export const SUMMARY_LANGUAGES: readonly string[] = SENTENCES.map(({ code }) => code).sort();

/** Those in which a comparison is summarised: of the language asked for, or else of the new text; English ones where it has none. */
export function sentencesFor(lang: string | undefined, { languages }: Pick<Document, 'languages'>): Sentences {
  const asked = lang ?? languages[0];
  return SENTENCES.find(({ code }) => code === asked) ?? ENGLISH_SENTENCES;
}
