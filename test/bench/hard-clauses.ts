import type { Chance } from './speed-chance.ts';
import { OPERATIVE_OPENINGS, PHRASES, PREAMBLE_OPENINGS, type Vocabulary } from './speed-words.ts';

/** A made-up clause: what it is about, the words it opens with, and its phrases, from comma to comma. */
export interface Clause {
  /** The rare words that make it this clause and no other; every phrase holds one or two of them. */
  readonly theme: readonly string[];
  readonly opening: string;
  readonly phrases: readonly (readonly string[])[];
}

export interface Writer {
  readonly chance: Chance;
  readonly vocabulary: Vocabulary;
}

const THEME_WORDS = 6;

export function clauseFor(writer: Writer, part: 'preamble' | 'operative', phrases: number): Clause {
  const { chance, vocabulary } = writer;
  const theme = Array.from({ length: THEME_WORDS }, () => vocabulary.word(chance));
  const opening = part === 'preamble' ? chance.one<string>(PREAMBLE_OPENINGS) : chance.one<string>(OPERATIVE_OPENINGS);
  return { theme, opening, phrases: Array.from({ length: phrases }, () => phraseAbout(writer, theme)) };
}

const JOINERS = [
  'including by',
  'with a view to',
  'taking into account',
  'as well as',
  'and in this regard',
  'bearing in mind',
  'in order to',
  'through',
  'while noting',
  'together with',
] as const;
const LINKS = ['of', 'and', 'for', 'in the', 'to the', 'with', 'by', 'on', 'of the', 'among'] as const;

/** Eight to twenty words: a joining word, words of the theme, words of the language, perhaps a phrase that everybody uses. */
export function phraseAbout({ chance, vocabulary }: Writer, theme: readonly string[]): readonly string[] {
  const words = [chance.one<string>(JOINERS), theme[chance.below(theme.length)] ?? ''];
  const wanted = 4 + chance.below(5);
  while (words.length < wanted) {
    const word = chance.happens(0.3) ? (theme[chance.below(theme.length)] ?? '') : vocabulary.word(chance);
    words.push(chance.one<string>(LINKS), word);
  }
  if (chance.happens(0.35)) words.push(chance.one<string>(PHRASES));
  if (chance.happens(0.2)) words.push('by', String(2020 + chance.below(15)));
  return words.join(' ').split(' ');
}

export function textOf({ opening, phrases }: Clause, end: string): string {
  return `${[opening, ...phrases.map((phrase) => phrase.join(' '))].join(', ').replace(', ', ' ')}${end}`;
}

/** Other words here and there: so large a share of all of them. */
export function edited(writer: Writer, clause: Clause, share: number): Clause {
  const { chance, vocabulary } = writer;
  const other = (word: string) => (chance.happens(share) ? vocabulary.word(chance) : word);
  return { ...clause, phrases: clause.phrases.map((phrase) => phrase.map(other)) };
}

/**
 * The same clause said anew, with so large a share of its words replaced: whole phrases about the same theme, the order
 * of the rest changed, and words replaced here and there. Its opening verb stays in two of three.
 */
export function rewritten(writer: Writer, clause: Clause, part: 'preamble' | 'operative', share: number): Clause {
  const { chance } = writer;
  const anew = Math.floor(clause.phrases.length * share * 0.8);
  const places = shuffled(
    clause.phrases.map((_, at) => at),
    chance,
  ).slice(0, anew);
  const phrases = clause.phrases.map((phrase, at) =>
    places.includes(at) ? phraseAbout(writer, clause.theme) : phrase,
  );
  const turned = phrases.length > 3 && chance.happens(0.5) ? [...phrases.slice(1), ...phrases.slice(0, 1)] : phrases;
  const opening = chance.happens(0.33) ? clauseFor(writer, part, 1).opening : clause.opening;
  return edited(writer, { ...clause, opening, phrases: turned }, share * 0.2);
}

export function shuffled<Thing>(things: readonly Thing[], chance: Chance): readonly Thing[] {
  return things
    .map((thing) => ({ thing, place: chance.below(2 ** 30) }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}
