/** The way in which a language is written, by its ISO 639-1 code: from left to right, also where the code is unknown or empty. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(code.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** Written in Arabic, Hebrew, Syriac, Thaana or N’Ko letters. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set('ar arc dv fa he iw ji ks ku ps sd syr ug ur yi'.split(' '));
