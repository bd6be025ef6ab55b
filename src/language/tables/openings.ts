import { later } from '../../text/later.ts';
import { Stances, type TabledStance } from './stances.ts';
import type { OpeningTable, StanceTable } from './tables.ts';

/** What the engines ask of openings. */
export interface Openings {
  of(text: string): string;
  opensPreamble(opening: string): boolean;
  /** Whether a paragraph begins with a capital. */
  readonly areCapital: boolean;
  /** An opening in lower case without Also, Further and the like. */
  bare(opening: string): string;
  /** The stance of an opening; null where a language has a grammar of its own for them. */
  readonly stanceOf: ((opening: string) => TabledStance) | null;
}

/** Opening words by a table. In a script with capitals, a paragraph may begin with or without one. */
export function openingsFrom(table: OpeningTable, stances: StanceTable): Openings {
  const made = later(() => {
    const before = optional(phrasesIn(table.before));
    const links = optional(phrasesIn(table.links));
    const manners = optional(phrasesIn(table.manners));
    // A link may also be within the words: `prend également note`.
    const whole = (words: string) =>
      new RegExp(
        `^${before}(?:${phrasesIn(words)
          .map((phrase) => stem(phrase).replace('\\s', `${links}\\s`))
          .join('|')})${links}${manners}${links}`,
        'iu',
      );
    return { preamble: whole(table.preamble), operative: whole(table.operative) };
  });
  const ofPart = (text: string, part: 'preamble' | 'operative') => {
    const head = text.slice(0, HEAD_CHARACTERS_OF_OPENING);
    const [found = ''] = made()[part].exec(head) ?? [];
    return found.replace(/[,،\s]{1,3}$/u, '');
  };
  const adverbs = later(() => adverbsOf(phrasesIn(table.adverbs)));
  const bare = (opening: string) => openingKey(opening).replace(adverbs(), '').replace(/\s+/gu, ' ').trim();
  const read = new Stances(stances);
  return {
    areCapital: table.areCapital,
    bare,
    stanceOf: (opening) => read.of(bare(opening)),
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

/** In lower case, with one apostrophe and without the signs of vowels; a verb of a council as that of an assembly. */
function openingKey(opening: string): string {
  return opening
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\p{Script=Arabic}+/gu, (word) => word.replace(/\p{M}/gu, ''))
    .replace(/(?<!\p{L})ي(?=\p{Script=Arabic}{3})/gu, 'ت');
}

/** An adverb anywhere; where no spaces are, only before everything else. */
function adverbsOf(phrases: readonly string[]): RegExp {
  const source = phrases.map((phrase) => phrase.replaceAll(' ', '\\s')).join('|');
  return /\p{Script=Han}/u.test(source)
    ? new RegExp(`^(?:${source})`, 'gu')
    : new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'gu');
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
  if (source.endsWith('…')) return `${source.slice(0, -1)}[\\p{L}\\p{M}]*`;
  return /\p{Script=Han}$/u.test(source) || source.endsWith(']') ? source : `${source}(?![\\p{L}\\p{M}])`;
}

function optional(phrases: readonly string[]): string {
  return phrases.length === 0 ? '' : `(?:${phrases.map(stem).join('|')})?`;
}
