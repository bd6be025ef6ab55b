import type { Document } from '../model/document.ts';

/** The name of a language in English by its ISO 639-1 code; the code of one that is no official language. */
export function languageName(code: string): string {
  return LANGUAGE_NAMES.get(code) ?? code;
}

const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ['ar', 'Arabic'],
  ['und', 'an unknown language'],
  ['en', 'English'],
  ['es', 'Spanish'],
  ['fr', 'French'],
  ['ru', 'Russian'],
  ['zh', 'Chinese'],
]);

/** `French and English`, where two texts have no language in common; null where they have, or where that of one is not known. */
export function otherLanguages(
  { languages: some }: Pick<Document, 'languages'>,
  { languages: others }: Pick<Document, 'languages'>,
): string | null {
  const [one, other] = [some[0], others[0]];
  if (one === undefined || other === undefined || others.includes(one) || some.includes(other)) return null;
  return `${languageName(one)} and ${languageName(other)}`;
}
