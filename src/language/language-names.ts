/** The English name of a language by its ISO 639-1 code; the code itself where we have no name. */
export function languageName(code: string): string {
  return LANGUAGE_NAMES.get(code) ?? code;
}

const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ['ar', 'Arabic'],
  ['en', 'English'],
  ['es', 'Spanish'],
  ['fr', 'French'],
  ['ru', 'Russian'],
  ['zh', 'Chinese'],
]);

/** The direction in which a language is written, as pages say it. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return code === 'ar' ? 'rtl' : 'ltr';
}
