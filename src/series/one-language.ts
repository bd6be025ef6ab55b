import { otherLanguages } from '../language/names.ts';
import type { Document } from '../model/document.ts';
import { InputError } from '../model/problem.ts';

/**
 * Clauses are followed by their words, so the texts of a series are in one language.
 *
 * @throws InputError `bad-option` if they are not
 */
export function requireOneLanguage([first, ...others]: readonly Document[], doing: string): void {
  const languages = first === undefined ? [] : others.flatMap((each) => otherLanguages(first, each) ?? []);
  if (languages[0] === undefined) return;
  throw new InputError(
    'bad-option',
    `cannot ${doing} texts in different languages (${languages[0]}): give texts in one`,
  );
}
