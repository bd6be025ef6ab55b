import { later } from '../../text/later.ts';
import type { OpeningTable } from './tables.ts';

/** What the engines ask of openings. */
export interface Openings {
  of(text: string): string;
  opensPreamble(opening: string): boolean;
}

/** Opening words by a table. In a script with capitals, a paragraph may begin with or without one. */
export function openingsFrom(table: OpeningTable): Openings {
  const made = later(() => {
    const before = optional(phrasesIn(table.before));
    const links = optional(phrasesIn(table.links));
    const manners = optional(phrasesIn(table.manners));
    const whole = (words: string) =>
      new RegExp(`^${before}(?:${phrasesIn(words).map(stem).join('|')})${links}${manners}${links}`, 'iu');
    return { preamble: whole(table.preamble), operative: whole(table.operative) };
  });
  const ofPart = (text: string, part: 'preamble' | 'operative') => {
    const head = text.slice(0, HEAD_CHARACTERS_OF_OPENING);
    const [found = ''] = made()[part].exec(head) ?? [];
    return found.trimEnd();
  };
  return {
    of: (text) => {
      const [preambular, operative] = [ofPart(text, 'preamble'), ofPart(text, 'operative')];
      return preambular.length >= operative.length ? preambular : operative;
    },
    opensPreamble: (opening) => {
      const preambular = ofPart(opening, 'preamble');
      return preambular !== '' && preambular.length >= ofPart(opening, 'operative').length;
    },
  };
}

const HEAD_CHARACTERS_OF_OPENING = 120;

/** The longest first. A table may break its lines. */
function phrasesIn(words: string): readonly string[] {
  return words
    .replace(/\n\s*/gu, '')
    .split('|')
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length);
}

/** Words up to their end, or a stem with the rest of its word. */
function stem(words: string): string {
  const source = words.replace(/['’]/gu, "['’]").replaceAll(' ', '\\s');
  if (source.endsWith('…')) return `${source.slice(0, -1)}\\p{L}*`;
  return /\p{Script=Han}$/u.test(source) || source.endsWith(']') ? source : `${source}(?!\\p{L})`;
}

function optional(phrases: readonly string[]): string {
  return phrases.length === 0 ? '' : `(?:${phrases.map(stem).join('|')})?`;
}
