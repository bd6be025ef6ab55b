import { plainIndicator } from './indicators.ts';

/** Signs of Markdown that stand in a text stay signs: what the reader of Markdown gives back is the text. */
export function escapedSigns(text: string): string {
  return text.replace(/[\\`*_[\]]|<(?=[\w/!])|&(?=#?\w+;)/gu, (sign) =>
    sign === '<' || sign === '&' ? ENTITIES[sign] : `\\${sign}`,
  );
}

const ENTITIES = { '<': '&lt;', '&': '&amp;' } as const;

/** The call of a footnote, and what begins its text. */
export function noteCall(indicator: string): string {
  return `[^${plainIndicator(indicator)}]`;
}
