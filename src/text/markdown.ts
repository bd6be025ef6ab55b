import { plainIndicator } from './indicators.ts';

/** Escapes Markdown signs in a text, so that reading the Markdown gives the same text back. */
export function escapedSigns(text: string): string {
  return text.replace(/[\\`*_[\]]|<(?=[\w/!])|&(?=#?\w+;)/gu, (sign) =>
    sign === '<' || sign === '&' ? ENTITIES[sign] : `\\${sign}`,
  );
}

const ENTITIES = { '<': '&lt;', '&': '&amp;' } as const;

/** The reference to a footnote, which also begins its text. */
export function noteCall(indicator: string): string {
  return `[^${plainIndicator(indicator)}]`;
}
